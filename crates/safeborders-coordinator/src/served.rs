//! The running server's local interface, from the command line's side.

use crate::failure::{Failure, OrFail, code_of};
use anyhow::anyhow;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use safeborders_cli::exit;
use safeborders_coordinator_core::{AccessToken, ApiTrouble, Merged, Order, PreviewOrder};
use safeborders_types::{CohortId, Preview, YearbookFetched};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use tokio::net::TcpStream;

/// The most bytes of an answer: a million cells with their intervals.
const MAX_ANSWER_BYTES: usize = 256 * 1024 * 1024;

/// A client of the running server.
pub(crate) struct Served {
    address: SocketAddr,
    token: AccessToken,
}

impl Served {
    pub(crate) fn new(address: SocketAddr, token: AccessToken) -> Self {
        Self { address, token }
    }

    pub(crate) async fn frozen(&self) -> Result<BTreeSet<CohortId>, Failure> {
        self.post("/api/v1/frozen", Vec::new()).await
    }

    pub(crate) async fn fetch_yearbooks(&self, again: bool) -> Result<Vec<YearbookFetched>, Failure> {
        self.post("/api/v1/yearbooks/fetch", again.to_string().into_bytes()).await
    }

    pub(crate) async fn ask(&self, order: &Order) -> Result<Merged, Failure> {
        let body = serde_json::to_vec(order).or_fail(exit::FAILURE, "the question cannot be sent")?;
        self.post("/api/v1/ask", body).await
    }

    pub(crate) async fn preview(&self, order: &PreviewOrder) -> Result<Preview, Failure> {
        let body = serde_json::to_vec(order).or_fail(exit::FAILURE, "the question cannot be sent")?;
        self.post("/api/v1/preview", body).await
    }

    pub(crate) async fn post<T: DeserializeOwned>(&self, path: &str, body: Vec<u8>) -> Result<T, Failure> {
        let (status, bytes) = self.exchange(path, body).await.or_fail(
            exit::UNAVAILABLE,
            format!("the running server at {} does not answer: start it again", self.address),
        )?;
        if status == StatusCode::OK {
            return serde_json::from_slice(&bytes)
                .or_fail(exit::FAILURE, "the running server is of another version: start it again");
        }
        match serde_json::from_slice::<ApiTrouble>(&bytes) {
            Ok(trouble) => Err(Failure::new(code_of(trouble.trouble), anyhow!(trouble.message))),
            Err(_) => {
                let text = anyhow!("the running server answered {status}: start it again");
                Err(Failure::new(exit::FAILURE, text))
            }
        }
    }

    async fn exchange(&self, path: &str, body: Vec<u8>) -> anyhow::Result<(StatusCode, Bytes)> {
        let stream = TcpStream::connect(self.address).await?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        let connection = tokio::spawn(connection);
        let request = Request::post(path)
            .header(HOST, self.address.to_string())
            .header(AUTHORIZATION, self.token.authorization())
            .header(CONTENT_TYPE, "application/json")
            .body(Full::new(Bytes::from(body)))?;
        let response = sender.send_request(request).await?;
        let status = response.status();
        let body = Limited::new(response.into_body(), MAX_ANSWER_BYTES).collect().await;
        connection.abort();
        Ok((status, body.map_err(|error| anyhow!(error))?.to_bytes()))
    }
}
