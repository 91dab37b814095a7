//! One person's visit to one page: who they are, what they may, the way to the office's interface, and how the
//! answer is made.

use super::Site;
use super::door::{Caller, apart};
use super::parts::status;
use super::place::{Place, links, role_name};
use crate::api::{ApiError, ErrorKind};
use crate::client::Client;
use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::header::{COOKIE, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use safeborders_accounts::{Acting, Secret};
use safeborders_pages::{Html, Language, Link, Locale, Reader, RenderError, Shell};
use safeborders_people::Right;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// A person who may open the page that they asked for.
pub(crate) struct Visit {
    pub(crate) reader: Reader,
    pub(crate) acting: Acting,
    pub(crate) site: Arc<Site>,
    place: Option<Place>,
    api: Client,
    /// What was just done, as the address says it after a form: see [`Visit::done`].
    notice: Option<String>,
}

/// What a form that was carried out leads to may say, by the word in its address.
const DONE: [&str; 5] = ["o-done", "o-done-suspended", "o-done-decided", "o-done-recorded", "o-done-stopped"];

/// The code by which the interface says that a second person has to approve first.
const SECOND_PERSON: &str = "needs-second-person";

#[derive(Template)]
#[template(path = "office_main.html")]
struct Main<'a> {
    notice: Option<&'a str>,
    main: &'a Html,
}

#[derive(Template)]
#[template(path = "corner.html")]
struct Corner<'a> {
    t: &'static Locale,
    person: &'a str,
    role: String,
    has_account: bool,
}

#[derive(Template)]
#[template(path = "office_message.html")]
struct Message<'a> {
    t: &'static Locale,
    title: String,
    text: String,
    detail: Option<&'a str>,
}

impl FromRequestParts<Arc<Site>> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Response> {
        let visit = Self::begin(parts, site).await?;
        if visit.place.is_some_and(|place| place.is_open_to(&visit.acting)) {
            return Ok(visit);
        }
        let (door, acting, page) =
            (Arc::clone(&site.door), visit.acting.clone(), format!("page {}", parts.uri.path()));
        // What cannot be put on record is an error, and no page either.
        Err(match apart(move || door.refused(&acting, &page)).await {
            Ok(()) => visit.denied(None),
            Err(error) => visit.failed(&error),
        })
    }
}

impl Visit {
    /// Whoever is logged in, whatever they may.
    async fn begin(parts: &Parts, site: &Arc<Site>) -> Result<Self, Response> {
        let reader = reader(parts);
        let session = session(&parts.headers, site.terms.over_tls);
        let (door, shown) = (Arc::clone(&site.door), session.clone());
        let acting = match apart(move || door.who(shown.as_ref())).await {
            Ok(Caller::Known(acting)) => acting,
            Ok(Caller::SetUp) => return Err(elsewhere(&reader, "/enrol")),
            Ok(Caller::Stranger) => return Err(elsewhere(&reader, &log_in_address(parts))),
            Err(error) => return Err(plain_failure(site, &reader, &error)),
        };
        let done = parts.uri.query().and_then(|query| {
            let word = query.split('&').find_map(|pair| pair.strip_prefix("done="))?;
            DONE.into_iter().find(|key| *key == word)
        });
        Ok(Self {
            notice: done.map(|key| reader.locale.text(key)),
            place: Place::of(parts.uri.path()),
            api: site.api.clone().with_session(session),
            site: Arc::clone(site),
            reader,
            acting,
        })
    }

    /// The words, numbers and dates of the reader's language.
    pub(crate) fn t(&self) -> &'static Locale {
        self.reader.locale
    }

    /// Whether this person has a right: for what a page shows. What it does is guarded by the interface.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.acting.may(right).is_ok()
    }

    /// Reads a resource of the office's interface as this person.
    pub(crate) async fn get<T: DeserializeOwned>(&self, resource: &str) -> Result<T, ApiError> {
        self.api.get(resource).await
    }

    /// Sends a body to a resource of the office's interface as this person.
    pub(crate) async fn post<T: DeserializeOwned>(
        &self,
        resource: &str,
        body: &impl Serialize,
    ) -> Result<T, ApiError> {
        self.api.post(resource, body).await
    }

    /// Removes a resource of the office's interface as this person.
    pub(crate) async fn delete<T: DeserializeOwned>(&self, resource: &str) -> Result<T, ApiError> {
        self.api.delete(resource).await
    }

    /// The page: this main part in the frame.
    pub(crate) fn page(
        &self,
        title: &str,
        main: &impl Template,
        sources: &[String],
    ) -> Result<Response, ApiError> {
        self.page_of(title, &Html::from_template(main)?, sources)
    }

    /// The page whose main part is made already.
    pub(crate) fn page_of(&self, title: &str, main: &Html, sources: &[String]) -> Result<Response, ApiError> {
        Ok(finish(self.framed(title, main, sources)?))
    }

    fn framed(&self, title: &str, main: &Html, sources: &[String]) -> Result<Html, RenderError> {
        let t = self.t();
        let corner = Html::from_template(&Corner {
            t,
            person: self.acting.actor.person.as_str(),
            role: role_name(t, self.acting.actor.role),
            has_account: Place::Account.is_open_to(&self.acting),
        })?;
        let main = Html::from_template(&Main { notice: self.notice.as_deref(), main })?;
        let main = if self.site.terms.synthetic {
            super::tour::around(&self.reader, &self.acting, &main)?
        } else {
            main
        };
        frame(&self.site, &self.reader, title, &links(t, &self.acting, self.place), &corner, &main, sources)
    }

    /// Goes to a page after a form was carried out; the page says so. The words are one of [`DONE`].
    pub(crate) fn done(&self, to: &str, words: &str) -> Response {
        let joined = if to.contains('?') { '&' } else { '?' };
        Redirect::to(&format!("{to}{joined}done={words}")).into_response()
    }

    /// What the handler made, or the page that says why it could not.
    pub(crate) fn answer(&self, made: Result<Response, ApiError>) -> Response {
        made.unwrap_or_else(|error| self.failed(&error))
    }

    /// The page for what the interface refused or could not do.
    pub(crate) fn failed(&self, error: &ApiError) -> Response {
        let t = self.t();
        let (status, title, text) = match error.kind {
            ErrorKind::Denied if error.code == SECOND_PERSON => {
                let (title, text) = (t.text("o-second"), t.text("o-second-text"));
                return self.message(StatusCode::ACCEPTED, &title, text, None);
            }
            ErrorKind::Denied => return self.denied(Some(&error.message)),
            ErrorKind::Budget => (status(error), t.text("o-budget"), t.text("o-budget-text")),
            ErrorKind::Disclosure => (status(error), t.text("o-disclosure"), t.text("o-disclosure-text")),
            ErrorKind::Invalid => (StatusCode::BAD_REQUEST, t.text("o-invalid"), t.text("o-invalid-text")),
            ErrorKind::Offline => (StatusCode::BAD_GATEWAY, t.text("o-offline"), t.text("o-offline-text")),
            ErrorKind::Internal => {
                (StatusCode::INTERNAL_SERVER_ERROR, t.text("o-failed"), t.text("o-failed-text"))
            }
        };
        self.message(status, &title, text, Some(&error.message))
    }

    /// The page for what this person may not do.
    pub(crate) fn denied(&self, detail: Option<&str>) -> Response {
        let t = self.t();
        self.message(StatusCode::FORBIDDEN, &t.text("o-denied"), t.text("o-denied-text"), detail)
    }

    /// The page for an address that leads nowhere.
    pub(crate) fn missing(&self) -> Response {
        let t = self.t();
        self.message(StatusCode::NOT_FOUND, &t.text("not-found"), t.text("o-not-found-text"), None)
    }

    fn message(&self, status: StatusCode, title: &str, text: String, detail: Option<&str>) -> Response {
        let made = Html::from_template(&Message { t: self.t(), title: title.to_owned(), text, detail });
        match made.and_then(|main| self.framed(title, &main, &[])) {
            Ok(page) => (status, finish(page)).into_response(),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
}

impl From<RenderError> for ApiError {
    fn from(error: RenderError) -> Self {
        Self::new(ErrorKind::Internal, error.to_string())
    }
}

/// For an address that no route has: the log-in for strangers, else a page that says so.
pub(crate) async fn not_found(State(site): State<Arc<Site>>, request: axum::extract::Request) -> Response {
    let (mut parts, _) = request.into_parts();
    let visit = match Place::of(parts.uri.path()) {
        Some(_) => Visit::from_request_parts(&mut parts, &site).await,
        None => Visit::begin(&parts, &site).await,
    };
    match visit {
        Ok(visit) => visit.missing(),
        Err(answer) => answer,
    }
}

/// How a page is made for a request, in a language that the office's pages offer.
pub(crate) fn reader(parts: &Parts) -> Reader {
    Reader::of(parts, Language::OFFERED_BY_OFFICE)
}

/// A page without a person: logging in, enrolling.
pub(crate) fn outside(
    site: &Site,
    reader: &Reader,
    status: StatusCode,
    title: &str,
    main: &impl Template,
) -> Response {
    let made = Html::from_template(main)
        .and_then(|main| frame(site, reader, title, &[], &Html::empty(), &main, &[]));
    match made {
        Ok(page) => (status, finish(page)).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

pub(crate) fn plain_failure(site: &Site, reader: &Reader, error: &ApiError) -> Response {
    let t = reader.locale;
    let title = t.text("o-failed");
    let main =
        Message { t, title: title.clone(), text: t.text("o-failed-text"), detail: Some(&error.message) };
    outside(site, reader, StatusCode::INTERNAL_SERVER_ERROR, &title, &main)
}

fn frame(
    site: &Site,
    reader: &Reader,
    title: &str,
    links: &[Link],
    corner: &Html,
    main: &Html,
    sources: &[String],
) -> Result<Html, RenderError> {
    let t = reader.locale;
    let names = safeborders_pages::Lexicon::new(t);
    let country = safeborders_pages::Names::country(&names, site.terms.country);
    let product = t.with("o-product", &[("country", safeborders_pages::Arg::Text(&country))]);
    let synthetic = site.terms.synthetic;
    let sources: Vec<String> = sources.iter().cloned().chain([t.text("o-source-line")]).collect();
    Shell { reader, product: &product, title, links, corner, synthetic, main, sources: &sources }.page()
}

/// A page as a response. It differs for htmx, by person and by language.
fn finish(page: Html) -> Response {
    const VARIES: &str = "hx-request, hx-history-restore-request, cookie, accept-language";
    ([(VARY, VARIES)], page).into_response()
}

/// Leads to another page, whole: htmx would put it into this one's frame.
fn elsewhere(reader: &Reader, to: &str) -> Response {
    if reader.fragment {
        return ([(HeaderName::from_static("hx-redirect"), to.to_owned())], "").into_response();
    }
    Redirect::to(to).into_response()
}

/// The log-in, which leads back to a page that was asked for.
fn log_in_address(parts: &Parts) -> String {
    let here = parts.uri.path_and_query().map_or("/", |here| here.as_str());
    if parts.method != axum::http::Method::GET || here == "/" {
        return "/login".to_owned();
    }
    format!("/login?back={}", encoded(here))
}

/// A text as it stands in an address's query.
pub(crate) fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(byte.into())
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

/// The name of the session's cookie. The prefix makes a browser take it from TLS and for this host alone.
pub(crate) const fn cookie_name(over_tls: bool) -> &'static str {
    if over_tls { "__Host-session" } else { "session" }
}

/// The session that a request shows.
pub(crate) fn session(headers: &HeaderMap, over_tls: bool) -> Option<Secret> {
    // The interface takes a session as a header: what could not be one is none.
    let found = cookie(headers, cookie_name(over_tls));
    found.filter(|text| text.bytes().all(|b| b.is_ascii_graphic())).map(|text| Secret::new(text.to_owned()))
}

/// The value of a cookie that a request shows.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|cookie| {
        let (name, value) = cookie.trim().split_once('=')?;
        (name == wanted).then_some(value)
    })
}
