//! The coordinator's pages and its local interface.
//!
//! | route | what |
//! |---|---|
//! | `/` | the questions asked so far, and the latest answer as a picture |
//! | `/questions/{id}`, `.json`, `.csv` | one merged answer |
//! | `/api/v1/ask`, `/api/v1/preview`, `/api/v1/frozen`, `/api/v1/yearbooks/fetch` | for the command line on this machine, with the access token |
//! | `/assets/…`, `/livez` | style sheet and icon; whether the server lives |

mod api;
mod pages;
mod question;
mod serve;
mod time_text;

pub use api::ApiTrouble;
pub use serve::{ServeError, serve};

use crate::access::AccessToken;
use crate::coordinator::Coordinator;
use crate::nodes::Nodes;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use safeborders_pages::{asset_routes, guard_local, same_origin_only, secure};
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

/// All routes, with the guards of [`safeborders_pages`] around them.
pub fn router<N: Nodes>(coordinator: Coordinator<N>, terms: WebTerms) -> Router {
    let site = Arc::new(Site { coordinator, terms });
    let routes = Router::new()
        .route("/", get(pages::overview::<N>))
        .route("/questions/{name}", get(question::question::<N>))
        .route("/api/v1/ask", post(api::ask::<N>))
        .route("/api/v1/preview", post(api::preview::<N>))
        .route("/api/v1/frozen", post(api::frozen::<N>))
        .route("/api/v1/yearbooks/fetch", post(api::fetch_yearbooks::<N>))
        .route("/livez", get(|| async { "alive\n" }))
        .merge(asset_routes())
        .fallback(pages::not_found::<N>)
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .with_state(site);
    secure(guard_local(same_origin_only(routes)))
}
