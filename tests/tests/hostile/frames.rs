//! HTTP/2 made by hand, and a gRPC client that sends whatever bytes it is given.

use anyhow::{Context, Result};
use bytes::Bytes;
use h2::client::SendRequest;
use http::{HeaderMap, Method, Request};
use prost::Message;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

/// No answer of the node takes this long, except where a test waits for a time-out.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);
/// The service that peers call.
pub(crate) const SERVICE: &str = "/safeborders.federation.v1.FederationService";

/// What a call ended with.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) http: u16,
    /// The gRPC status; -1 where none came.
    pub(crate) status: i32,
    /// The stable code of a refusal.
    pub(crate) refusal: String,
    pub(crate) message: Vec<u8>,
}

/// A connection for calls.
pub(crate) struct Client(SendRequest<Bytes>);

impl Client {
    pub(crate) async fn over(stream: TlsStream<TcpStream>) -> Result<Self> {
        let (send, connection) = h2::client::handshake(stream).await?;
        tokio::spawn(connection);
        Ok(Self(send.ready().await?))
    }

    /// Another handle on the same connection.
    pub(crate) fn another(&self) -> Self {
        Self(self.0.clone())
    }

    /// A call as it should be.
    pub(crate) async fn call(&mut self, method: &str, message: &impl Message) -> Result<Told> {
        self.send(&format!("{SERVICE}/{method}"), &[], framed(&message.encode_to_vec())).await
    }

    /// A call with any body and further headers; a header given here takes the place of the usual one.
    pub(crate) async fn send(&mut self, path: &str, headers: &[(&str, &str)], body: Bytes) -> Result<Told> {
        let mut request = Request::builder().method(Method::POST).uri(format!("http://node.invalid{path}"));
        for (name, value) in [("content-type", "application/grpc"), ("te", "trailers")] {
            if !headers.iter().any(|(given, _)| *given == name) {
                request = request.header(name, value);
            }
        }
        for (name, value) in headers {
            request = if *name == ":method" { request.method(*value) } else { request.header(*name, *value) };
        }
        let calling = async {
            let mut ready = self.0.clone().ready().await?;
            let (response, mut stream) = ready.send_request(request.body(())?, body.is_empty())?;
            if !body.is_empty() {
                // An answer may come before all was sent; the rest is then of no interest.
                let _early = stream.send_data(body, true);
            }
            let mut response = response.await?;
            let mut told = told(response.status().as_u16(), response.headers());
            while let Some(data) = response.body_mut().data().await {
                let data = data?;
                response.body_mut().flow_control().release_capacity(data.len())?;
                told.message.extend_from_slice(&data);
            }
            if let Some(trailers) = response.body_mut().trailers().await? {
                let end = self::told(told.http, &trailers);
                (told.status, told.refusal) = (end.status, end.refusal);
            }
            anyhow::Ok(told)
        };
        tokio::time::timeout(PATIENCE, calling).await.context("no answer came")?
    }
}

fn told(http: u16, headers: &HeaderMap) -> Told {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    Told {
        http,
        status: text("grpc-status").and_then(|code| code.parse().ok()).unwrap_or(-1),
        refusal: text(safeborders_wire::REFUSAL_HEADER).unwrap_or_default().to_owned(),
        message: Vec::new(),
    }
}

/// A message as gRPC frames it.
pub(crate) fn framed(message: &[u8]) -> Bytes {
    claimed(0, message.len(), message)
}

/// A message with any flag and any length before it.
pub(crate) fn claimed(flag: u8, length: usize, message: &[u8]) -> Bytes {
    let length = u32::try_from(length).unwrap_or(u32::MAX);
    [&[flag][..], &length.to_be_bytes(), message].concat().into()
}

/// What an HTTP/2 client says first, with empty settings.
pub(crate) fn preface() -> Vec<u8> {
    [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", &frame(4, 0, 0, &[])[..]].concat()
}

/// One frame.
pub(crate) fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap_or(0).to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// The headers of a call to Describe, without compression (RFC 7541 §6.2.2).
pub(crate) fn call_headers() -> Vec<u8> {
    let mut block = vec![0x83, 0x86]; // POST, http
    let path = format!("{SERVICE}/Describe");
    let fields = [(":path", path.as_str()), (":authority", "node"), ("content-type", "application/grpc")];
    for (name, value) in fields.into_iter().chain([("te", "trailers")]) {
        literal(&mut block, name, value);
    }
    block
}

pub(crate) fn literal(block: &mut Vec<u8>, name: &str, value: &str) {
    block.push(0);
    for text in [name, value] {
        // Seven bits of length, then as many more as needed (RFC 7541 §5.1).
        match text.len() {
            short @ 0..127 => block.push(short as u8),
            long => {
                block.push(127);
                let mut rest = long - 127;
                while rest >= 128 {
                    block.push((rest % 128) as u8 | 128);
                    rest /= 128;
                }
                block.push(rest as u8);
            }
        }
        block.extend_from_slice(text.as_bytes());
    }
}

/// How a connection ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum End {
    /// GOAWAY with this error code came before the end.
    GoAway(u32),
    /// Closed without one.
    Closed,
    /// Still open when the patience ended.
    Open,
}

/// Reads to the connection's end; settings and probes stay unanswered.
pub(crate) async fn end_of(reader: &mut (impl tokio::io::AsyncRead + Unpin), patience: Duration) -> End {
    let mut last = End::Closed;
    let reading = async {
        loop {
            let mut head = [0; 9];
            if reader.read_exact(&mut head).await.is_err() {
                return;
            }
            let length = u32::from_be_bytes([0, head[0], head[1], head[2]]) as usize;
            let mut payload = vec![0; length];
            if reader.read_exact(&mut payload).await.is_err() {
                return;
            }
            if head[3] == 7 && length >= 8 {
                let code = [payload[4], payload[5], payload[6], payload[7]];
                last = End::GoAway(u32::from_be_bytes(code));
            }
        }
    };
    match tokio::time::timeout(patience, reading).await {
        Ok(()) => last,
        Err(_) => End::Open,
    }
}

/// Writes until all is written or the other side has had enough.
pub(crate) async fn write_all(writer: &mut (impl tokio::io::AsyncWrite + Unpin), bytes: &[u8]) -> bool {
    let writing = async { writer.write_all(bytes).await.is_ok() && writer.flush().await.is_ok() };
    tokio::time::timeout(Duration::from_secs(10), writing).await.unwrap_or(false)
}
