//! The office socket: HTTP over a Unix socket of mode 600.

use crate::api::{ApiError, CountBody, EmbargoBody, FetchBody, ReissueBody};
use crate::guard::guard;
use crate::office::Office;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::response::IntoResponse;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_types::{AskPeers, Asking, CheckLinks, CountryCode, Previewing, SendReferrals};
use serde::Deserialize;
use std::future::Future;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::UnixListener;

/// The largest request.
pub(crate) const MAX_BODY_BYTES: usize = 1 << 20;

/// Why the office socket is not served.
#[derive(Debug, thiserror::Error)]
#[error("the office socket {path} cannot be served: is the directory's path longer than 90 characters?")]
pub struct ServeError {
    path: String,
    #[source]
    source: std::io::Error,
}

/// Serves the office's own tools until `shutdown` ends.
///
/// # Errors
/// [`ServeError`] when the server fails.
pub async fn serve<P: AskPeers + CheckLinks + SendReferrals>(
    socket: OfficeSocket,
    office: Arc<Office<P>>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let OfficeSocket { listener, path } = socket;
    let served = axum::serve(listener, router(office)).with_graceful_shutdown(shutdown).await;
    let _ = std::fs::remove_file(&path);
    served.map_err(|source| ServeError { path: path.display().to_string(), source })
}

/// The office socket, bound: commands that come before it is served wait.
#[derive(Debug)]
pub struct OfficeSocket {
    listener: UnixListener,
    path: PathBuf,
}

impl OfficeSocket {
    /// Binds the socket, for its owner alone.
    ///
    /// A socket file that a killed node left behind is replaced: the node's own lock already says
    /// that no other process serves here.
    ///
    /// # Errors
    /// [`ServeError`] when it cannot be made; a path of more than about 100 bytes is too long for a
    /// socket.
    pub fn bind(path: &Path) -> Result<Self, ServeError> {
        let failed = |source| ServeError { path: path.display().to_string(), source };
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
        let listener = UnixListener::bind(path).map_err(failed)?;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).map_err(failed)?;
        Ok(Self { listener, path: path.to_owned() })
    }
}

/// Everything that the office's own tools can ask for, behind the one guard.
pub(crate) fn router<P: AskPeers + CheckLinks + SendReferrals>(office: Arc<Office<P>>) -> Router {
    let guard = axum::middleware::from_fn_with_state(Arc::clone(&office), guard::<P>);
    let routes = Router::new()
        .route("/api/v1/cohorts", get(cohorts::<P>))
        .route("/api/v1/budget", get(budget::<P>))
        .route("/api/v1/peers", get(peers::<P>))
        .route("/api/v1/log", get(log::<P>))
        .route("/api/v1/yearbooks", get(yearbooks::<P>))
        .route("/api/v1/yearbook", get(yearbook::<P>))
        .route("/api/v1/yearbooks/fetch", post(fetch_yearbooks::<P>))
        .route("/api/v1/log/verify", get(verify::<P>))
        .route("/api/v1/log/proof", get(proof::<P>))
        .route("/api/v1/log/witnessed", get(witnessed::<P>))
        .route("/api/v1/count", post(count::<P>))
        .route("/api/v1/ask", post(ask::<P>))
        .route("/api/v1/cases/embargo", post(embargo::<P>))
        .route("/api/v1/cases/release", post(lift_embargo::<P>))
        .route("/api/v1/cases/embargoed", get(embargoed::<P>))
        .route("/api/v1/cohorts/reissue", post(reissue::<P>))
        .route("/api/v1/preview", post(preview::<P>))
        .merge(crate::patterns::routes::routes::<P>())
        .merge(crate::access::routes())
        .merge(crate::entry::routes())
        .merge(crate::keeping::routes())
        .merge(crate::erasure::routes())
        .merge(crate::keys::routes())
        .merge(crate::backups::routes())
        .merge(crate::ends::routes())
        .merge(crate::outlook::routes())
        .merge(crate::latest::routes())
        .merge(crate::sent::routes())
        .merge(crate::mappings::routes())
        .merge(crate::shares::routes())
        .merge(crate::people::routes())
        .merge(crate::identity::routes())
        .merge(crate::house::routes())
        .merge(crate::contact_routes::routes::<P>())
        .merge(crate::agreements::routes())
        .merge(crate::rounds::routes())
        .merge(crate::statistics::routes())
        .merge(crate::stops::routes())
        .merge(crate::openapi::routes())
        .layer(guard)
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES));
    #[cfg(test)]
    let routes = routes.layer(axum::middleware::from_fn(crate::openapi::tests::answers::held));
    routes.with_state(office)
}

pub(crate) type Shared<P> = State<Arc<Office<P>>>;

async fn cohorts<P: AskPeers>(State(office): Shared<P>) -> Response {
    Json(office.cohorts()).into_response()
}

async fn budget<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.budget()).await
}

async fn peers<P: AskPeers>(State(office): Shared<P>) -> Response {
    Json(office.peers().await).into_response()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct From {
    #[serde(default)]
    from: u64,
}

async fn log<P: AskPeers>(State(office): Shared<P>, Query(page): Query<From>) -> Response {
    blocking(move || office.log(page.from)).await
}

async fn yearbooks<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.yearbooks()).await
}

async fn verify<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.verify()).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WhichYearbook {
    country: CountryCode,
    year: u16,
}

async fn yearbook<P: AskPeers>(State(office): Shared<P>, Query(which): Query<WhichYearbook>) -> Response {
    blocking(move || office.yearbook(which.country, which.year)).await
}

async fn fetch_yearbooks<P: AskPeers>(State(office): Shared<P>, Json(body): Json<FetchBody>) -> Response {
    answer(office.fetch_yearbooks(body.again).await)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfEntry {
    entry: u64,
}

async fn proof<P: AskPeers>(State(office): Shared<P>, Query(of): Query<OfEntry>) -> Response {
    blocking(move || office.prove(of.entry)).await
}

async fn witnessed<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.witnessed()).await
}

async fn count<P: AskPeers>(State(office): Shared<P>, Json(body): Json<CountBody>) -> Response {
    blocking(move || office.count(&body.question)).await
}

async fn ask<P: AskPeers>(State(office): Shared<P>, Json(asking): Json<Asking>) -> Response {
    answer(office.ask(asking).await)
}

async fn preview<P: AskPeers>(State(office): Shared<P>, Json(previewing): Json<Previewing>) -> Response {
    answer(office.preview(previewing).await)
}

async fn embargo<P: AskPeers>(
    State(office): Shared<P>,
    by: Extension<Acting>,
    Json(body): Json<EmbargoBody>,
) -> Response {
    blocking(move || office.embargo(&body, &office.reader(&by))).await
}

async fn lift_embargo<P: AskPeers>(
    State(office): Shared<P>,
    by: Extension<Acting>,
    Json(body): Json<EmbargoBody>,
) -> Response {
    blocking(move || office.lift_embargo(&body, &office.reader(&by))).await
}

async fn embargoed<P: AskPeers>(State(office): Shared<P>, by: Extension<Acting>) -> Response {
    blocking(move || office.embargoed(&office.reader(&by))).await
}

async fn reissue<P: AskPeers>(State(office): Shared<P>, Json(body): Json<ReissueBody>) -> Response {
    blocking(move || office.reissue(&body)).await
}

/// Runs what blocks on disk or on counting where blocking is allowed.
pub(crate) async fn blocking<T: serde::Serialize + Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Response {
    let done = tokio::task::spawn_blocking(work).await;
    answer(done.unwrap_or_else(|_| Err(ApiError::new(crate::api::ErrorKind::Internal, "the request failed"))))
}

pub(crate) fn answer<T: serde::Serialize>(outcome: Result<T, ApiError>) -> Response {
    match outcome {
        Ok(value) => Json(value).into_response(),
        Err(error) => error.into_response(),
    }
}
