//! The frame of the coordinator's pages, and pages for what is not there.

use super::{Site, tour};
use crate::error::AskError;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::VARY;
use axum::response::{IntoResponse, Response};
use safeborders_pages::{ExportError, Exported, Format, Html, Link, Locale, Reader, RenderError, Shell};
use std::sync::Arc;

/// The entries of the navigation: where they lead, and what they say.
const PLACES: [Place; 7] = [
    Place::Overview,
    Place::Explore,
    Place::Trends,
    Place::Patterns,
    Place::Members,
    Place::Questions,
    Place::Report,
];

/// Where in the navigation a page stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Place {
    Overview,
    Explore,
    Trends,
    Patterns,
    Members,
    Questions,
    Report,
    Nowhere,
}

impl Place {
    fn link(self, t: &Locale) -> (&'static str, String) {
        match self {
            Self::Overview | Self::Nowhere => ("/", t.text("nav-overview")),
            Self::Explore => ("/explore", t.text("nav-explore")),
            Self::Trends => ("/trends", t.text("nav-trends")),
            Self::Patterns => ("/patterns", t.text("nav-patterns")),
            Self::Members => ("/members", t.text("nav-members")),
            Self::Questions => ("/questions", t.text("nav-questions")),
            Self::Report => ("/report", t.text("nav-report")),
        }
    }
}

#[derive(Template)]
#[template(path = "message.html")]
struct Message {
    t: &'static Locale,
    title: String,
    text: String,
}

/// A page in the coordinator's frame.
pub(crate) fn framed<N>(
    site: &Site<N>,
    reader: &Reader,
    title: &str,
    place: Place,
    main: &Html,
    sources: &[String],
) -> Result<Html, RenderError> {
    let t = reader.locale;
    let link = |of: &Place| {
        let (href, text) = of.link(t);
        Link { href: href.to_owned(), text, current: *of == place }
    };
    let links: Vec<Link> = PLACES.iter().map(link).collect();
    let sources: Vec<String> = sources.iter().cloned().chain([t.text("source-line")]).collect();
    let product = t.text("product-coordinator");
    let synthetic = site.terms.synthetic;
    let main = &if synthetic { tour::around(reader, main)? } else { main.clone() };
    let corner = &Html::empty();
    Shell { reader, product: &product, title, links: &links, corner, synthetic, main, sources: &sources }
        .page()
}

/// A page as a response. It differs for htmx and by language.
pub(crate) fn finish(page: Result<Html, RenderError>) -> Response {
    const VARIES: &str = "hx-request, hx-history-restore-request, cookie, accept-language";
    match page {
        Ok(page) => ([(VARY, VARIES)], page).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

pub(crate) async fn not_found<N: Send + Sync>(State(site): State<Arc<Site<N>>>, reader: Reader) -> Response {
    missing(&site, &reader)
}

/// The page for an address that leads nowhere.
pub(crate) fn missing<N>(site: &Site<N>, reader: &Reader) -> Response {
    let t = reader.locale;
    let page = message(site, reader, &t.text("not-found"), &t.text("not-found-text"));
    (StatusCode::NOT_FOUND, finish(page)).into_response()
}

/// The page for a failure; the details go to the log.
pub(crate) fn failed<N>(site: &Site<N>, reader: &Reader, error: &AskError) -> Response {
    tracing::error!(error = error as &dyn std::error::Error, "a page could not be made");
    let t = reader.locale;
    let page = message(site, reader, &t.text("failed"), &t.text("failed-text"));
    (StatusCode::INTERNAL_SERVER_ERROR, finish(page)).into_response()
}

fn message<N>(site: &Site<N>, reader: &Reader, title: &str, text: &str) -> Result<Html, RenderError> {
    let main =
        Html::from_template(&Message { t: reader.locale, title: title.to_owned(), text: text.to_owned() })?;
    framed(site, reader, title, Place::Nowhere, &main, &[])
}

/// The links to all forms of a view: `path` is where its files lie, `query` what they are about.
pub(crate) fn downloads(path: &str, query: &str) -> Vec<(String, &'static str)> {
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    Format::ALL.iter().map(|f| (format!("{path}.{}{query}", f.ending()), f.label())).collect()
}

/// A file that is work to make: other requests go on meanwhile.
pub(crate) async fn made_aside(
    make: impl FnOnce() -> Result<Exported, ExportError> + Send + 'static,
) -> Response {
    file(tokio::task::spawn_blocking(make).await.unwrap_or_else(|_| Err(RenderError.into())))
}

/// A picture as a file, or the page that says that it could not be made.
pub(crate) fn file(made: Result<Exported, ExportError>) -> Response {
    match made {
        Ok(file) => file.into_response(),
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "a file could not be made");
            (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response()
        }
    }
}
