//! The routes of patterns, networks and similar case files. What reads many case files runs as a job.

use super::SimilarBody;
use super::body::{CompareBody, MineBody, ShowBody};
use crate::api::ApiError;
use crate::jobs::{JobState, Watch};
use crate::networks::body::{GroupBody, NetworkBody, PathBody};
use crate::office::Office;
use crate::server::{answer, blocking};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use safeborders_types::AskPeers;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

type Shared<P> = State<Arc<Office<P>>>;

/// All of them.
pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/patterns/runs", get(runs::<P>))
        .route("/api/v1/patterns/run", get(run::<P>))
        .route("/api/v1/patterns/mine", post(mine::<P>))
        .route("/api/v1/patterns/show", post(show::<P>))
        .route("/api/v1/patterns/compare", post(compare::<P>))
        .route("/api/v1/networks/find", post(find::<P>))
        .route("/api/v1/networks/show", post(group::<P>))
        .route("/api/v1/networks/path", post(path::<P>))
        .route("/api/v1/similar", post(similar::<P>))
        .route("/api/v1/jobs/{job}", get(state::<P>).delete(cancel::<P>))
}

/// Starts long work and says its number.
fn start<P: AskPeers, T: Serialize + 'static>(
    office: &Arc<Office<P>>,
    work: impl FnOnce(&Office<P>, &Watch) -> Result<T, ApiError> + Send + 'static,
) -> Response {
    let worker = Arc::clone(office);
    match office.jobs().start(move |watch| work(&worker, watch)) {
        Ok(state) => (StatusCode::ACCEPTED, Json::<JobState>(state)).into_response(),
        Err(error) => error.into_response(),
    }
}

async fn runs<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.pattern_runs()).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WhichRun {
    #[serde(default)]
    number: Option<u32>,
}

async fn run<P: AskPeers>(State(office): Shared<P>, Query(which): Query<WhichRun>) -> Response {
    blocking(move || office.pattern_run(which.number)).await
}

async fn mine<P: AskPeers>(State(office): Shared<P>, Json(body): Json<MineBody>) -> Response {
    start(&office, move |office, watch| office.mine(&body, watch))
}

async fn show<P: AskPeers>(State(office): Shared<P>, Json(body): Json<ShowBody>) -> Response {
    start(&office, move |office, watch| office.show_pattern(&body, watch))
}

async fn compare<P: AskPeers>(State(office): Shared<P>, Json(body): Json<CompareBody>) -> Response {
    start(&office, move |office, watch| office.compare_patterns(&body, watch))
}

async fn find<P: AskPeers>(State(office): Shared<P>, Json(body): Json<NetworkBody>) -> Response {
    start(&office, move |office, watch| office.find_networks(&body, watch))
}

async fn group<P: AskPeers>(State(office): Shared<P>, Json(body): Json<GroupBody>) -> Response {
    start(&office, move |office, watch| office.show_network(&body, watch))
}

async fn path<P: AskPeers>(State(office): Shared<P>, Json(body): Json<PathBody>) -> Response {
    start(&office, move |office, watch| office.network_path(&body, watch))
}

async fn similar<P: AskPeers>(State(office): Shared<P>, Json(body): Json<SimilarBody>) -> Response {
    start(&office, move |office, watch| office.similar(&body, watch))
}

async fn state<P: AskPeers>(State(office): Shared<P>, Path(job): Path<u64>) -> Response {
    answer(office.jobs().state(job))
}

async fn cancel<P: AskPeers>(State(office): Shared<P>, Path(job): Path<u64>) -> Response {
    answer(office.jobs().cancel(job))
}
