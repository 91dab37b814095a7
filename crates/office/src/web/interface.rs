//! The office's interface under `/api/v1/` at the address of the pages, for the office's own tools on other machines.
//!
//! It is the interface of the socket, with the same guard, for whoever shows a session or a token. Here nobody is the
//! console: on a node without accounts, where the socket takes its owner for the console, this refuses. A session's
//! cookie is no session here, so no page of another site can use one.

use super::door::{Caller, Door, apart};
use crate::api::{ApiError, ErrorKind};
use crate::guard::secret;
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use std::sync::Arc;

/// What nobody has to log in for.
const OPEN: [&str; 1] = ["/api/v1/openapi.json"];

/// The interface, for people who have shown who they are.
pub(super) fn interface(api: Router, door: Arc<dyn Door>) -> Router {
    let known = from_fn_with_state(door, known);
    // What is no path of the interface is no page either.
    api.route("/api/v1/{*path}", any(nothing)).layer(known)
}

async fn nothing() -> Response {
    ApiError::new(ErrorKind::Denied, "it is no path of the office").into_response()
}

/// Lets a request through that is of somebody. Nothing of its body is read before that.
async fn known(State(door): State<Arc<dyn Door>>, request: Request, next: Next) -> Response {
    if OPEN.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let shown = secret(&request);
    match apart(move || door.who(shown.as_ref())).await {
        Ok(Caller::Known(_)) => next.run(request).await,
        Ok(Caller::SetUp | Caller::Stranger) => {
            let text = "show a token: make one with `safeborders-node token make`, and send it as Authorization: Bearer";
            ApiError::new(ErrorKind::Denied, text).with_code("no-session").into_response()
        }
        Err(error) => error.into_response(),
    }
}
