//! The office's own tools reach a node here: HTTP over its Unix socket when it runs, the same paths within this
//! process when it does not.

use crate::api::{ApiError, ErrorKind};
use crate::guard::AtTheConsole;
use crate::office::Office;
use crate::server::router;
use axum::Router;
use axum::body::Body;
use axum::http::HeaderValue;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use safeborders_accounts::Secret;
use safeborders_types::{AskPeers, CheckLinks, SendReferrals};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::net::UnixStream;
use tower::ServiceExt;

/// The largest answer that is read.
const MAX_ANSWER_BYTES: usize = 256 << 20;

/// A connection to the office socket of a running node.
#[derive(Clone)]
pub struct Client {
    way: Way,
    session: Option<Secret>,
    at_console: bool,
}

#[derive(Clone)]
enum Way {
    Socket(PathBuf),
    /// The node is open in this process; the same guard stands before the same paths.
    Here(Router),
}

impl Client {
    /// A client when a node listens on this socket, `None` when there is none.
    pub async fn connect(socket: &Path) -> Option<Self> {
        let way = Way::Socket(socket.to_owned());
        UnixStream::connect(socket).await.ok().map(|_| Self { way, session: None, at_console: false })
    }

    /// A client of a node that is open in this process.
    pub fn here<P: AskPeers + CheckLinks + SendReferrals>(office: Office<P>) -> Self {
        Self { way: Way::Here(router(Arc::new(office))), session: None, at_console: false }
    }

    /// A client of an office that is served in this process.
    pub(crate) fn of<P: AskPeers + CheckLinks + SendReferrals>(office: Arc<Office<P>>) -> Self {
        Self { way: Way::Here(router(office)), session: None, at_console: false }
    }

    /// The same with a session or a token.
    #[must_use]
    pub fn with_session(mut self, session: Option<Secret>) -> Self {
        self.session = session;
        self
    }

    /// The same as the console, which only a node in this process believes: who has opened it has its key.
    #[must_use]
    pub fn at_console(mut self) -> Self {
        self.at_console = true;
        self
    }

    /// Reads a resource, such as `cohorts`.
    ///
    /// # Errors
    /// What the node answered, or [`ErrorKind::Internal`] when it cannot be understood.
    pub async fn get<T: DeserializeOwned>(&self, resource: &str) -> Result<T, ApiError> {
        self.call(Method::GET, resource, Bytes::new()).await
    }

    /// Sends a body to a resource, such as `ask`.
    ///
    /// # Errors
    /// As [`Client::get`].
    pub async fn post<T: DeserializeOwned>(
        &self,
        resource: &str,
        body: &impl Serialize,
    ) -> Result<T, ApiError> {
        let body = serde_json::to_vec(body).map_err(|e| internal(&e))?;
        self.call(Method::POST, resource, body.into()).await
    }

    /// Removes a resource, such as `jobs/1`.
    ///
    /// # Errors
    /// As [`Client::get`].
    pub async fn delete<T: DeserializeOwned>(&self, resource: &str) -> Result<T, ApiError> {
        self.call(Method::DELETE, resource, Bytes::new()).await
    }

    async fn call<T: DeserializeOwned>(
        &self,
        method: Method,
        resource: &str,
        body: Bytes,
    ) -> Result<T, ApiError> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/{resource}"))
            .header("host", "office")
            .header("content-type", "application/json");
        if let Some(session) = &self.session {
            let mut value = HeaderValue::from_str(&format!("Bearer {}", session.expose()))
                .map_err(|_| ApiError::new(ErrorKind::Denied, "the session file is damaged: log in again"))?;
            value.set_sensitive(true);
            request = request.header("authorization", value);
        }
        let (ok, bytes) = match &self.way {
            Way::Socket(socket) => {
                over(socket, request.body(Full::new(body)).map_err(|e| internal(&e))?).await?
            }
            Way::Here(router) => {
                let mut request = request.body(Body::from(body)).map_err(|e| internal(&e))?;
                if self.at_console {
                    request.extensions_mut().insert(AtTheConsole);
                }
                within(router, request).await?
            }
        };
        if ok {
            serde_json::from_slice(&bytes).map_err(|e| internal(&e))
        } else {
            Err(serde_json::from_slice(&bytes).unwrap_or_else(|e| internal(&e)))
        }
    }
}

async fn over(socket: &Path, request: Request<Full<Bytes>>) -> Result<(bool, Bytes), ApiError> {
    let stream = UnixStream::connect(socket).await.map_err(|e| internal(&e))?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|e| internal(&e))?;
    let driver = tokio::spawn(connection);
    let response = sender.send_request(request).await.map_err(|e| internal(&e))?;
    let ok = response.status().is_success();
    let body = Limited::new(response.into_body(), MAX_ANSWER_BYTES).collect().await;
    drop(sender);
    driver.abort();
    Ok((ok, body.map_err(|e| internal(&e))?.to_bytes()))
}

async fn within(router: &Router, request: Request<Body>) -> Result<(bool, Bytes), ApiError> {
    let Ok(response) = router.clone().oneshot(request).await;
    let ok = response.status().is_success();
    let body = Limited::new(response.into_body(), MAX_ANSWER_BYTES).collect().await;
    Ok((ok, body.map_err(|e| internal(&e))?.to_bytes()))
}

fn internal(error: &dyn std::fmt::Display) -> ApiError {
    ApiError::new(ErrorKind::Internal, format!("the running node cannot be understood: {error}"))
}
