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
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_people::Reader;
use safeborders_types::AskPeers;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

type Shared<P> = State<Arc<Office<P>>>;
type By = Extension<Acting>;

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

/// Starts long work of this person and says its number.
fn start<P: AskPeers, T: Serialize + 'static>(
    office: &Arc<Office<P>>,
    by: &Acting,
    work: impl FnOnce(&Office<P>, &Reader, &Watch) -> Result<T, ApiError> + Send + 'static,
) -> Response {
    let (worker, reader) = (Arc::clone(office), office.reader(by));
    match office.jobs().start(&by.actor.person, move |watch| work(&worker, &reader, watch)) {
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

async fn mine<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<MineBody>) -> Response {
    start(&office, &by, move |office, _, watch| office.mine(&body, watch))
}

async fn show<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<ShowBody>) -> Response {
    start(&office, &by, move |office, reader, watch| office.show_pattern(&body, reader, watch))
}

async fn compare<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<CompareBody>) -> Response {
    start(&office, &by, move |office, _, watch| office.compare_patterns(&body, watch))
}

async fn find<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<NetworkBody>) -> Response {
    start(&office, &by, move |office, reader, watch| office.find_networks(&body, reader, watch))
}

async fn group<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<GroupBody>) -> Response {
    start(&office, &by, move |office, reader, watch| office.show_network(&body, reader, watch))
}

async fn path<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<PathBody>) -> Response {
    start(&office, &by, move |office, reader, watch| office.network_path(&body, reader, watch))
}

async fn similar<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<SimilarBody>) -> Response {
    start(&office, &by, move |office, reader, watch| office.similar(&body, reader, watch))
}

async fn state<P: AskPeers>(State(office): Shared<P>, by: By, Path(job): Path<u64>) -> Response {
    answer(office.jobs().state(job, &by.actor.person))
}

async fn cancel<P: AskPeers>(State(office): Shared<P>, by: By, Path(job): Path<u64>) -> Response {
    answer(office.jobs().cancel(job, &by.actor.person))
}
