//! Logging in by the ministry's identity provider: the way there, and back.
//!
//! - It begins with a link and not with a form: the pages' policy lets forms lead to this site alone, and so a
//!   browser would stop one whose answer leads to the provider.
//! - What the provider sends back counts in the browser that set out: the state is held beside a cookie. Without
//!   it somebody could send a person a log-in of their own, and the person would work under another's name.
//! - That cookie is `SameSite=Lax`, since the browser comes from another site; the session's is `Strict`, and would
//!   not travel on a redirect that began there. So the way back ends in a page that goes on by itself.
//! - State, nonce and PKCE are the provider's crate's; who may log in, and that it is on record, the accounts'.

use super::Site;
use super::door::apart;
use super::log_in::{in_set_up, not_let_in, session_cookie, trouble};
use super::visit::{cookie, encoded, outside, reader};
use crate::api::{ApiError, ErrorKind};
use crate::api_people::{Hidden, SessionOpened};
use crate::identity::{BeginBody, EndBody};
use askama::Template;
use axum::Router;
use axum::extract::{Query, Request, State};
use axum::http::header::{HOST, REFRESH, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::get;
use safeborders_accounts::SESSION_S;
use safeborders_pages::{Locale, Reader, own_address};
use safeborders_types::LogInBegun;
use serde::Deserialize;
use std::sync::Arc;
use tokio::sync::{Semaphore, SemaphorePermit};

/// The path at which people come back. The provider must know the whole address.
pub const OIDC_BACK: &str = "/oidc/back";
/// The path from which they set out.
const SET_OUT: &str = "/oidc";
/// How long a log-in may take, in seconds: as long as the provider's crate keeps it.
const PATIENCE_S: u64 = 600;
/// The longest address to return to: it stands in a cookie, of which browsers keep 4 096 bytes.
const MAX_RETURN: usize = 1_000;
/// How many speak to the provider at once. Each may wait for it for ten seconds on a thread.
const MOST_AT_ONCE: usize = 8;

/// Turns at speaking to the provider, so that a crowd at this door holds up nobody elsewhere.
pub(crate) struct Turns(Semaphore);

impl Default for Turns {
    fn default() -> Self {
        Self(Semaphore::new(MOST_AT_ONCE))
    }
}

impl Turns {
    fn take(&self) -> Option<SemaphorePermit<'_>> {
        self.0.try_acquire().ok()
    }
}

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route(SET_OUT, get(set_out)).route(OIDC_BACK, get(come_back))
}

/// Where the log-in begins that leads to this page, where the office has a provider.
pub(crate) fn begins_at(site: &Site, back: &str) -> Option<String> {
    site.terms.provider_back.as_ref().map(|_| format!("{SET_OUT}?back={}", encoded(back)))
}

#[derive(Template)]
#[template(path = "logged_in.html")]
struct LoggedIn<'a> {
    t: &'static Locale,
    back: &'a str,
}

#[derive(Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    back: String,
}

/// What a browser brings from the provider. A name that comes twice is no answer.
#[derive(Default, Deserialize)]
struct Brought {
    #[serde(default)]
    state: String,
    code: Option<Hidden>,
    error: Option<String>,
}

/// Sends the browser to the provider.
async fn set_out(State(site): State<Arc<Site>>, Query(wanted): Query<Wanted>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let reader = reader(&parts);
    let back = Some(own_address(&wanted.back)).filter(|back| back.len() <= MAX_RETURN).unwrap_or("/");
    let Some(end) = site.terms.provider_back.clone() else { return Redirect::to("/login").into_response() };
    // Another site's page must not set log-ins going. Nor does one begin under another name of this host: its cookie
    // would stay behind.
    if comes_from_elsewhere(&parts.headers) {
        return Redirect::to("/login").into_response();
    }
    if let Some(proper) = proper_log_in(&parts.headers, &end) {
        return Redirect::to(&format!("{proper}?back={}", encoded(back))).into_response();
    }
    match in_set_up(&site).await {
        Ok(false) => {}
        Ok(true) => return Redirect::to("/enrol").into_response(),
        Err(error) => return trouble(&site, &reader, &error),
    }
    let Some(_turn) = site.provider.take() else { return busy(&site, &reader, back) };
    match site.api.post::<LogInBegun>("login/provider", &BeginBody { redirect: end }).await {
        Ok(begun) => {
            let carried = format!("{}~{}", begun.attempt, encoded(back));
            let cookie = carried_cookie(&carried, PATIENCE_S, site.terms.over_tls);
            ([(SET_COOKIE, cookie)], Redirect::to(&begun.url)).into_response()
        }
        Err(error) => failed(&site, &reader, back, &error),
    }
}

/// Lets in whom the provider vouches for, where this browser set out.
async fn come_back(State(site): State<Arc<Site>>, parts: Parts) -> Response {
    let reader = reader(&parts);
    let brought = Query::<Brought>::try_from_uri(&parts.uri).map(|brought| brought.0).unwrap_or_default();
    let carried = cookie(&parts.headers, carried_name(site.terms.over_tls)).unwrap_or_default();
    let (attempt, back) = carried.split_once('~').unwrap_or_default();
    let back = decoded(back);
    let back = own_address(&back);
    if attempt.is_empty() || attempt != brought.state {
        let why = (reader.locale.text("o-provider-other"), None);
        return not_let_in(&site, &reader, StatusCode::FORBIDDEN, back, why);
    }
    let answer = match (brought.code, brought.error) {
        (Some(code), None) => ended(&site, &reader, attempt, code, back).await,
        _ => turned_back(&site, &reader, attempt, back).await,
    };
    // Used up, whatever came of it.
    let gone = carried_cookie("", 0, site.terms.over_tls);
    (AppendHeaders([(SET_COOKIE, gone)]), answer).into_response()
}

async fn ended(site: &Arc<Site>, reader: &Reader, attempt: &str, code: Hidden, back: &str) -> Response {
    let Some(_turn) = site.provider.take() else { return busy(site, reader, back) };
    let body = EndBody { attempt: attempt.to_owned(), code };
    match site.api.post::<SessionOpened>("login/provider/end", &body).await {
        Ok(opened) => {
            let session = session_cookie(&opened.session.0, SESSION_S, site.terms.over_tls);
            let t = reader.locale;
            // The address of this page holds what the provider sent: nobody comes back to it.
            let reader = &Reader { here: back.to_owned(), ..reader.clone() };
            let title = t.text("o-provider-in-title");
            let page = outside(site, reader, StatusCode::OK, &title, &LoggedIn { t, back });
            let on = format!("0; url={back}");
            (AppendHeaders([(SET_COOKIE, session)]), [(REFRESH, on)], page).into_response()
        }
        Err(error) => failed(site, reader, back, &error),
    }
}

/// The provider brings an error: the person said no, or it did. What it says is others' text, and is not repeated.
async fn turned_back(site: &Arc<Site>, reader: &Reader, attempt: &str, back: &str) -> Response {
    let (door, attempt) = (Arc::clone(&site.door), attempt.to_owned());
    match apart(move || door.turned_back(&attempt)).await {
        Ok(()) => {
            let why = (reader.locale.text("o-provider-back"), None);
            not_let_in(site, reader, StatusCode::FORBIDDEN, back, why)
        }
        Err(error) => trouble(site, reader, &error),
    }
}

fn failed(site: &Site, reader: &Reader, back: &str, error: &ApiError) -> Response {
    let t = reader.locale;
    let (status, words) = match error.kind {
        ErrorKind::Denied => (StatusCode::FORBIDDEN, t.text("o-provider-denied")),
        ErrorKind::Offline => (StatusCode::BAD_GATEWAY, t.text("o-provider-away")),
        _ => return trouble(site, reader, error),
    };
    not_let_in(site, reader, status, back, (words, Some(error.message.clone())))
}

fn busy(site: &Site, reader: &Reader, back: &str) -> Response {
    let why = (reader.locale.text("o-provider-busy"), None);
    not_let_in(site, reader, StatusCode::SERVICE_UNAVAILABLE, back, why)
}

/// Whether a browser says that another site's page led here.
fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let site = headers.get(HeaderName::from_static("sec-fetch-site"));
    site.is_some_and(|site| site != "same-origin" && site != "none")
}

/// The log-in under the name of this host that people come back to, for a request under another one.
fn proper_log_in(headers: &HeaderMap, end: &str) -> Option<String> {
    let uri: Uri = end.parse().ok()?;
    let asked = headers.get(HOST)?.to_str().ok()?;
    let authority = uri.authority()?.as_str();
    if asked.eq_ignore_ascii_case(authority) {
        return None;
    }
    Some(format!("{}://{authority}/login", uri.scheme_str()?))
}

const fn carried_name(over_tls: bool) -> &'static str {
    if over_tls { "__Host-provider" } else { "provider" }
}

/// The cookie by which a browser is known when it comes back.
fn carried_cookie(value: &str, max_age_s: u64, over_tls: bool) -> String {
    let secure = if over_tls { "; Secure" } else { "" };
    let name = carried_name(over_tls);
    format!("{name}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{secure}")
}

/// Undoes [`encoded`]; anything else gives what leads nowhere.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.bytes());
    while let Some(byte) = rest.next() {
        let mut digit = || char::from(rest.next()?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        bytes.push(match byte {
            b'%' => match digit().zip(digit()) {
                Some((high, low)) => (high << 4) | low,
                None => return String::new(),
            },
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_of_a_log_in_is_kept_from_scripts_and_comes_back_from_another_site() {
        let over_tls = carried_cookie("x", 600, true);
        assert_eq!(over_tls, "__Host-provider=x; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
        let plain = carried_cookie("x", 600, false);
        assert!(plain.starts_with("provider=x;") && !plain.contains("Secure"), "{plain}");
    }

    #[test]
    fn an_address_survives_the_way_and_a_broken_one_leads_to_the_first_page() {
        for address in ["/", "/cases?status=a&x=%C3%A4~b", "/cases/GR%2F1;x"] {
            assert_eq!(decoded(&encoded(address)), address);
        }
        for broken in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(own_address(&decoded(broken)), "/", "{broken}");
        }
        assert_eq!(own_address(&decoded("%2F%2Fevil.example")), "/");
    }

    #[test]
    fn another_name_of_this_host_leads_to_the_one_that_people_come_back_to() {
        let under = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, host.parse().unwrap());
            proper_log_in(&headers, "https://office.example:8443/oidc/back")
        };
        assert_eq!(under("office.example:8443"), None);
        assert_eq!(under("10.0.0.7:8443"), Some("https://office.example:8443/login".to_owned()));
    }
}
