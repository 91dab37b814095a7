//! The switch that stops all exchange with a country, or with everybody. Throwing it takes one person and holds from the next
//! call on; taking it back lets something leave again, and takes two.

use crate::agreements::of_keeper;
use crate::api::{ApiError, ErrorKind};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_people::{Act, Actor};
use safeborders_types::{AskPeers, CountryCode, DecidedBy, StopLine, StopPeers};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Keeps the approval of this from being one of anything else.
const RESUME: &[u8] = b"safeborders peer resume v1\n";

/// A switch to be thrown or taken back, and why.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StopBody {
    /// With whom; nobody is named for everybody.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// Why, for the house log.
    pub reason: String,
}

/// The switches, and whom they could be thrown for.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct StopsShown {
    /// Those that are thrown.
    pub stops: Vec<StopLine>,
    /// The countries whose nodes this one speaks with.
    pub known: Vec<CountryCode>,
}

impl<P: AskPeers> Office<P> {
    /// The switches that are thrown.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when they cannot be read.
    pub(crate) fn stops(&self) -> Result<StopsShown, ApiError> {
        let Ok(switches) = self.switches() else { return Ok(StopsShown::default()) };
        let stops = switches.stops().map_err(|e| of_keeper(&e))?;
        Ok(StopsShown { stops, known: switches.known() })
    }

    /// Stops all exchange with a country, or with everybody.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] without a reason; [`ErrorKind::Denied`] when it is stopped already;
    /// [`ErrorKind::Internal`].
    pub(crate) fn stop_peer(&self, body: &StopBody, by: &Actor) -> Result<StopLine, ApiError> {
        let decided =
            DecidedBy { by: by.to_string(), approved_by: String::new(), reason: body.reason.clone() };
        self.switches()?.stop(body.country, &decided).map_err(|e| of_keeper(&e))
    }

    /// Lets exchange go on. What is approved is exactly this switch, as it was thrown.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] until a second person has approved, or when it is not stopped; [`ErrorKind::Internal`].
    pub(crate) fn resume_peer(&self, body: &StopBody, by: &Actor) -> Result<StopLine, ApiError> {
        let stops = self.switches()?.stops().map_err(|e| of_keeper(&e))?;
        let line = stops
            .into_iter()
            .find(|line| line.country == body.country)
            .ok_or_else(|| ApiError::new(ErrorKind::Denied, "it is not stopped: nothing was changed"))?;
        let whom = line.country.map_or_else(|| "everybody".to_owned(), |country| country.to_string());
        let mut hash = Sha256::new().chain_update(RESUME).chain_update(&whom);
        hash.update(line.since_s.to_be_bytes());
        let act = Act::Agreement { digest: hash.finalize().into() };
        let _decided = self.by_two(by, &act, &format!("let exchange with {whom} go on"), &body.reason)?;
        self.switches()?.resume(&line).map_err(|e| of_keeper(&e))?;
        Ok(line)
    }

    fn switches(&self) -> Result<&Arc<dyn StopPeers>, ApiError> {
        let none =
            || ApiError::new(ErrorKind::Internal, "this node speaks with nobody: there is nothing to stop");
        self.stops.as_ref().ok_or_else(none)
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/peers/stops", get(shown::<P>))
        .route("/api/v1/peers/stop", post(stop::<P>))
        .route("/api/v1/peers/resume", post(resume::<P>))
}

async fn shown<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.stops()).await
}

async fn stop<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<StopBody>,
) -> Response {
    blocking(move || office.stop_peer(&body, &acting.actor)).await
}

async fn resume<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<StopBody>,
) -> Response {
    blocking(move || office.resume_peer(&body, &acting.actor)).await
}
