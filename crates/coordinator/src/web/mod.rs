//! The coordinator's pages and its local interface.
//!
//! | route | what |
//! |---|---|
//! | `/` | Europe as a map: a year of the yearbooks, or a question by country (`?of=`) |
//! | `/explore`, `/trends` | cross-tables and trends from the yearbooks, chosen by the query |
//! | `/report`, `/report/2024.pdf` | the European report of a year, as a page and as PDF |
//! | `/patterns`, `/members`, `/questions` | what was seen in several countries, who is in, what was asked |
//! | `/questions/{id}` | one merged answer |
//! | `/map/figures.…`, `/explore/figures.…`, `/trends/figures.…`, `/questions/{id}.…` | the same as a file |
//! | `/api/v1/ask`, `/api/v1/preview`, `/api/v1/frozen`, `/api/v1/yearbooks/fetch` | for the command line on this machine, with the access token |
//! | `/api/v1/openapi.json` | what that interface is, for programs |
//! | `/api/v1/rounds`, `…/show`, `…/fetch`, `…/convene` | the same for signature rounds |
//! | `/members/look`, `/language` | looks at the nodes; sets the language: forms, guarded against other sites |
//! | `/assets/…`, `/livez` | style sheet, scripts and icon; whether the server lives |
//!
//! Over TLS, for officers, there are the pages alone; `/api/v1/` never leaves this machine.

mod api;
mod explore;
mod frame;
mod layers;
mod members;
mod overview;
mod pages;
mod question;
mod report;
mod rounds;
mod serve;
mod shown;
mod tour;
mod trends;

pub use api::ApiTrouble;
pub use serve::{ServeError, serve, serve_officers};

use crate::access::AccessToken;
use crate::coordinator::Coordinator;
use crate::nodes::Nodes;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use safeborders_pages::{
    asset_routes, guard_local, language_routes, packed, same_origin_only, secure, tour_routes,
};
use std::sync::Arc;

/// The most bytes of a request's body: a question with 400 cohorts and 8 filters of 300 codes.
const MAX_BODY_BYTES: usize = 512 * 1024;

/// How the pages are served.
#[derive(Clone, Debug)]
pub struct WebTerms {
    /// Whether the nodes' cases are synthetic; every page then says so.
    pub synthetic: bool,
    /// What the command line on this machine must show.
    pub token: AccessToken,
}

pub(crate) struct Site<N> {
    pub(crate) coordinator: Coordinator<N>,
    pub(crate) terms: WebTerms,
}

/// Pages and interface, for this machine alone, with the guards of [`safeborders_pages`] around them.
pub fn router<N: Nodes>(coordinator: Coordinator<N>, terms: WebTerms) -> Router {
    let routes = page_routes(terms.synthetic).merge(interface_routes());
    secure(guard_local(served(routes, coordinator, terms)))
}

/// The pages alone, for a listener that lets in nobody but those who may see them, from any machine.
pub fn officers_pages<N: Nodes>(coordinator: Coordinator<N>, terms: WebTerms) -> Router {
    secure(served(page_routes(terms.synthetic), coordinator, terms))
}

/// The interface alone, for the command line on this machine.
pub fn interface<N: Nodes>(coordinator: Coordinator<N>, terms: WebTerms) -> Router {
    secure(guard_local(served(interface_routes(), coordinator, terms)))
}

fn page_routes<N: Nodes>(synthetic: bool) -> Router<Arc<Site<N>>> {
    Router::new()
        .route("/", get(overview::overview::<N>))
        .route("/map/{name}", get(overview::export::<N>))
        .route("/explore", get(explore::explore::<N>))
        .route("/explore/{name}", get(explore::export::<N>))
        .route("/trends", get(trends::trends::<N>))
        .route("/trends/{name}", get(trends::export::<N>))
        .route("/patterns", get(rounds::patterns::<N>))
        .route("/report", get(report::report::<N>))
        .route("/report/{name}", get(report::pdf::<N>))
        .route("/members", get(members::members::<N>))
        .route("/members/look", post(members::look::<N>))
        .route("/questions", get(pages::questions::<N>))
        .route("/questions/{name}", get(question::question::<N>))
        .route("/livez", get(|| async { "alive\n" }))
        .merge(language_routes())
        .merge(if synthetic { tour_routes(&tour::STEPS) } else { Router::new() })
        .fallback(frame::not_found::<N>)
}

fn interface_routes<N: Nodes>() -> Router<Arc<Site<N>>> {
    Router::new()
        .route("/api/v1/openapi.json", get(api::described))
        .route("/api/v1/ask", post(api::ask::<N>))
        .route("/api/v1/preview", post(api::preview::<N>))
        .route("/api/v1/frozen", post(api::frozen::<N>))
        .route("/api/v1/yearbooks/fetch", post(api::fetch_yearbooks::<N>))
        .route("/api/v1/rounds", post(rounds::list::<N>))
        .route("/api/v1/rounds/show", post(rounds::show::<N>))
        .route("/api/v1/rounds/fetch", post(rounds::fetch::<N>))
        .route("/api/v1/rounds/convene", post(rounds::convene::<N>))
}

fn served<N: Nodes>(routes: Router<Arc<Site<N>>>, coordinator: Coordinator<N>, terms: WebTerms) -> Router {
    let site = Arc::new(Site { coordinator, terms });
    let routes: Router = routes.layer(DefaultBodyLimit::max(MAX_BODY_BYTES)).with_state(site);
    // Assets are packed at build time: they stand outside of what is packed here.
    same_origin_only(packed(routes).merge(asset_routes()))
}
