//! Choosing a language: a form, a cookie, and back to where the reader was.

use super::Language;
use super::choose::COOKIE_NAME;
use axum::Router;
use axum::extract::Form;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use serde::Deserialize;

/// The longest address to return to.
const MAX_RETURN: usize = 2_000;

#[derive(Deserialize)]
struct Choice {
    language: String,
    #[serde(default)]
    back: String,
}

/// The route of the form at the foot of each page.
pub fn language_routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/language", post(set))
}

async fn set(Form(choice): Form<Choice>) -> Response {
    let Ok(language) = choice.language.parse::<Language>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let cookie = format!("{COOKIE_NAME}={language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
    ([(SET_COOKIE, cookie)], Redirect::to(own_address(&choice.back))).into_response()
}

/// The address if it is one of this site, else the first page: nobody is sent elsewhere.
#[must_use]
pub fn own_address(address: &str) -> &str {
    let own = address.starts_with('/') && !address.starts_with("//") && address.len() <= MAX_RETURN;
    let plain = address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if own && plain { address } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_leads_back_to_this_site_only() {
        for own in ["/", "/explore?a=victim.sex&b=", "/questions/0123"] {
            assert_eq!(own_address(own), own);
        }
        let long = format!("/{}", "a".repeat(MAX_RETURN));
        for other in
            ["", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nx: y", "/ä", &long]
        {
            assert_eq!(own_address(other), "/", "{other}");
        }
    }
}
