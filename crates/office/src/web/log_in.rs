//! Logging in and out, and enrolling with a code: how the first administrator comes in, and everybody after.

use super::Site;
use super::door::{Caller, apart};
use super::oidc;
use super::visit::{cookie_name, encoded, outside, reader, session};
use crate::api::{ApiError, ErrorKind};
use crate::api_people::{Done, EnrolBody, Handed, Hidden, LogInBody, SessionOpened};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use safeborders_accounts::{LEAST_CHARACTERS, SESSION_S};
use safeborders_pages::{Arg, Locale, Reader, own_address};
use safeborders_people::PersonId;
use serde::Deserialize;
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/login", get(ask_to_log_in).post(log_in))
        .route("/logout", post(log_out))
        .route("/enrol", get(ask_to_enrol).post(enrol))
}

#[derive(Template)]
#[template(path = "log_in.html")]
struct LogIn {
    t: &'static Locale,
    person: String,
    back: String,
    /// What went wrong.
    wrong: Option<String>,
    /// What the office's interface said of it, in English.
    detail: Option<String>,
    /// Where the log-in by the identity provider begins, where the office has one.
    provider: Option<String>,
}

#[derive(Template)]
#[template(path = "enrol.html")]
struct Enrol {
    t: &'static Locale,
    first: bool,
    person: String,
    wrong: Option<String>,
    least: Arg<'static>,
}

#[derive(Template)]
#[template(path = "enrolled.html")]
struct Enrolled<'a> {
    t: &'static Locale,
    person: &'a str,
    /// The secret of the one-time codes, in groups to type it.
    secret: String,
    /// The same for an application on this machine.
    address: String,
}

#[derive(Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    back: String,
}

/// What is typed into the log-in. Secrets are [`Hidden`]: wiped after use.
#[derive(Deserialize)]
struct LogInForm {
    person: String,
    password: Hidden,
    code: String,
    #[serde(default)]
    back: String,
}

#[derive(Deserialize)]
struct EnrolForm {
    person: String,
    code: Hidden,
    password: Hidden,
    again: Hidden,
}

/// Whether nobody has an account yet.
pub(super) async fn in_set_up(site: &Arc<Site>) -> Result<bool, ApiError> {
    let door = Arc::clone(&site.door);
    apart(move || Ok(matches!(door.who(None)?, Caller::SetUp))).await
}

async fn ask_to_log_in(
    State(site): State<Arc<Site>>,
    Query(wanted): Query<Wanted>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let reader = reader(&parts);
    match in_set_up(&site).await {
        Ok(true) => Redirect::to("/enrol").into_response(),
        Ok(false) => log_in_page(
            &site,
            &reader,
            StatusCode::OK,
            String::new(),
            own_address(&wanted.back),
            (None, None),
        ),
        Err(error) => trouble(&site, &reader, &error),
    }
}

fn log_in_page(
    site: &Site,
    reader: &Reader,
    status: StatusCode,
    person: String,
    back: &str,
    (wrong, detail): (Option<String>, Option<String>),
) -> Response {
    let t = reader.locale;
    // Whoever chooses a language comes back here, and not to the address with what a provider sent, nor to one astray.
    let reader = &Reader { here: format!("/login?back={}", encoded(back)), ..reader.clone() };
    let provider = oidc::begins_at(site, back);
    let main = LogIn { t, person, back: back.to_owned(), wrong, detail, provider };
    outside(site, reader, status, &t.text("o-login-title"), &main)
}

/// The log-in again after the identity provider brought nobody in, with why.
pub(super) fn not_let_in(
    site: &Site,
    reader: &Reader,
    status: StatusCode,
    back: &str,
    why: (String, Option<String>),
) -> Response {
    log_in_page(site, reader, status, String::new(), back, (Some(why.0), why.1))
}

async fn log_in(State(site): State<Arc<Site>>, parts: Parts, Form(form): Form<LogInForm>) -> Response {
    let reader = reader(&parts);
    let (t, back) = (reader.locale, own_address(&form.back).to_owned());
    let again = |words: String| {
        let person = form.person.chars().take(100).collect();
        log_in_page(&site, &reader, StatusCode::FORBIDDEN, person, &back, (Some(words), None))
    };
    // A name that nobody can have is as wrong as one that nobody has, and says no more.
    let Ok(person) = form.person.trim().parse::<PersonId>() else { return again(t.text("o-login-wrong")) };
    let body = LogInBody { person, password: form.password.clone(), code: form.code.clone() };
    match site.api.post::<SessionOpened>("login", &body).await {
        Ok(opened) => {
            let cookie = session_cookie(&opened.session.0, SESSION_S, site.terms.over_tls);
            ([(SET_COOKIE, cookie)], Redirect::to(&back)).into_response()
        }
        Err(error) if error.kind == ErrorKind::Denied => again(t.text("o-login-wrong")),
        Err(error) => trouble(&site, &reader, &error),
    }
}

async fn log_out(State(site): State<Arc<Site>>, parts: Parts) -> Response {
    let shown = session(&parts.headers, site.terms.over_tls);
    if shown.is_some() {
        // A session that has ended already leaves nothing to do: the cookie goes in any case.
        let _ = site.api.clone().with_session(shown).post::<Done>("logout", &()).await;
    }
    let cookie = session_cookie("", 0, site.terms.over_tls);
    ([(SET_COOKIE, cookie)], Redirect::to("/login")).into_response()
}

async fn ask_to_enrol(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let reader = reader(&parts);
    match in_set_up(&site).await {
        Ok(first) => enrol_page(&site, &reader, StatusCode::OK, first, String::new(), None),
        Err(error) => trouble(&site, &reader, &error),
    }
}

fn enrol_page(
    site: &Site,
    reader: &Reader,
    status: StatusCode,
    first: bool,
    person: String,
    wrong: Option<String>,
) -> Response {
    let t = reader.locale;
    let title = if first { t.text("o-setup-title") } else { t.text("o-enrol-title") };
    let main = Enrol { t, first, person, wrong, least: Arg::of(LEAST_CHARACTERS) };
    outside(site, reader, status, &title, &main)
}

async fn enrol(State(site): State<Arc<Site>>, parts: Parts, Form(form): Form<EnrolForm>) -> Response {
    let reader = reader(&parts);
    let t = reader.locale;
    let first = match in_set_up(&site).await {
        Ok(first) => first,
        Err(error) => return trouble(&site, &reader, &error),
    };
    let again = |words: String| {
        let person = form.person.chars().take(100).collect();
        enrol_page(&site, &reader, StatusCode::BAD_REQUEST, first, person, Some(words))
    };
    if form.password.0 != form.again.0 {
        return again(t.text("o-enrol-differ"));
    }
    if form.password.0.chars().count() < LEAST_CHARACTERS {
        return again(t.with("o-enrol-short", &[("n", Arg::of(LEAST_CHARACTERS))]));
    }
    let Ok(person) = form.person.trim().parse::<PersonId>() else { return again(t.text("o-enrol-wrong")) };
    let code = Hidden(form.code.0.trim().to_owned());
    let body = EnrolBody { person: person.clone(), code, password: form.password.clone() };
    match site.api.post::<Handed>("people/enrol", &body).await {
        Ok(handed) => {
            let secret = &handed.secret.0;
            let groups = secret.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned());
            let address = format!(
                "otpauth://totp/safeborders%20{}:{person}?secret={secret}&issuer=safeborders%20{}",
                site.terms.country, site.terms.country
            );
            let secret = groups.collect::<Vec<_>>().join(" ");
            let main = Enrolled { t, person: person.as_str(), secret, address };
            outside(&site, &reader, StatusCode::OK, &t.text("o-enrolled-title"), &main)
        }
        Err(error) if matches!(error.kind, ErrorKind::Denied | ErrorKind::Invalid) => {
            again(t.text("o-enrol-wrong"))
        }
        Err(error) => trouble(&site, &reader, &error),
    }
}

pub(super) fn trouble(site: &Site, reader: &Reader, error: &ApiError) -> Response {
    super::visit::plain_failure(site, reader, error)
}

/// The cookie that holds a session: kept from scripts and from requests of other sites' pages.
pub(super) fn session_cookie(value: &str, max_age_s: u64, over_tls: bool) -> String {
    let secure = if over_tls { "; Secure" } else { "" };
    let name = cookie_name(over_tls);
    format!("{name}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Strict{secure}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_kept_from_scripts_other_sites_and_plain_connections() {
        assert_eq!(
            session_cookie("x", 60, true),
            "__Host-session=x; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure"
        );
        let plain = session_cookie("x", 60, false);
        assert!(plain.starts_with("session=x;") && plain.contains("HttpOnly; SameSite=Strict"), "{plain}");
        assert!(!plain.contains("Secure"), "on loopback there is no TLS");
    }
}
