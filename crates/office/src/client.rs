//! The office's own tools reach a running node here: HTTP over its Unix socket.

use crate::api::{ApiError, ErrorKind};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use tokio::net::UnixStream;

/// The largest answer that is read.
const MAX_ANSWER_BYTES: usize = 256 << 20;

/// A connection to the office socket of a running node.
#[derive(Clone, Debug)]
pub struct Client {
    socket: PathBuf,
}

impl Client {
    /// A client when a node listens on this socket, `None` when there is none.
    pub async fn connect(socket: &Path) -> Option<Self> {
        UnixStream::connect(socket).await.ok().map(|_| Self { socket: socket.to_owned() })
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
        let stream = UnixStream::connect(&self.socket).await.map_err(|e| internal(&e))?;
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|e| internal(&e))?;
        let driver = tokio::spawn(connection);
        let request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/{resource}"))
            .header("host", "office")
            .header("content-type", "application/json")
            .body(Full::new(body))
            .map_err(|e| internal(&e))?;
        let response = sender.send_request(request).await.map_err(|e| internal(&e))?;
        let ok = response.status().is_success();
        let body =
            Limited::new(response.into_body(), MAX_ANSWER_BYTES).collect().await.map_err(|e| internal(&e))?;
        drop(sender);
        driver.abort();
        let bytes = body.to_bytes();
        if ok {
            serde_json::from_slice(&bytes).map_err(|e| internal(&e))
        } else {
            Err(serde_json::from_slice(&bytes).unwrap_or_else(|e| internal(&e)))
        }
    }
}

fn internal(error: &dyn std::fmt::Display) -> ApiError {
    ApiError::new(ErrorKind::Internal, format!("the running node cannot be understood: {error}"))
}
