//! What ends and when, for those who look after it.

use crate::api::{ApiError, ErrorKind};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use safeborders_types::{AskPeers, EndLine};
use std::sync::Arc;

impl<P: AskPeers> Office<P> {
    /// All that ends, the soonest first; nothing where the node does not say.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when a certificate cannot be read.
    pub(crate) fn ends(&self) -> Result<Vec<EndLine>, ApiError> {
        let ends = self.ends.as_ref().map(|ends| ends.ends()).transpose();
        Ok(ends.map_err(|error| ApiError::new(ErrorKind::Internal, error))?.unwrap_or_default())
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new().route("/api/v1/ends", get(ends::<P>))
}

async fn ends<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.ends()).await
}
