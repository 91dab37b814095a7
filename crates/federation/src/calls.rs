//! What every call of the service shares: who calls, and how an outcome is told.

use crate::grid::Departure;
use crate::status::Denial;
use safeborders_trust::ConnectInfo;
use safeborders_types::PeerId;
use safeborders_wire::InvalidMessage;
use tonic::{Request, Response, Status};

/// The caller, as the acceptor verified it. A request without one came past the acceptor.
pub(crate) fn caller<T>(request: &Request<T>) -> Result<PeerId, Status> {
    let info = request.extensions().get::<ConnectInfo>();
    info.map(|info| info.peer().clone()).ok_or_else(|| Status::unauthenticated("no verified peer"))
}

pub(crate) fn malformed(error: InvalidMessage) -> Status {
    Status::invalid_argument(error.to_string())
}

pub(crate) fn told<T>(
    call: &'static str,
    peer: &PeerId,
    outcome: Result<T, Denial>,
    departure: Departure,
) -> Result<Response<T>, Status> {
    let missed = departure.missed();
    match outcome {
        Ok(message) => {
            tracing::info!(call, %peer, outcome = "answered", missed);
            Ok(Response::new(message))
        }
        Err(denial) => {
            tracing::warn!(call, %peer, outcome = denial.code(), missed);
            Err(denial.into())
        }
    }
}
