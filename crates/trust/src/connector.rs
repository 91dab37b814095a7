//! Dialling one peer, for tonic's `Endpoint::connect_with_connector`.

use crate::LiveCredentials;
use crate::PeerRefused;
use crate::network::{Dial, Socket, SystemNetwork};
use crate::tls::{self, ALPN, TlsError};
use hyper_util::rt::TokioIo;
use rustls::AlertDescription;
use rustls_pki_types::ServerName;
use safeborders_types::PeerId;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::AsyncBufReadExt;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// Why a peer could not be dialled.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// Nobody answers at the address.
    #[error("cannot reach {address}: check the address and whether the node is up")]
    Unreachable {
        /// The address that was dialled.
        address: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The peer did not finish the handshake in time.
    #[error("the handshake took too long")]
    TimedOut,
    /// Whoever answered is not the peer that was dialled, or cannot prove it.
    #[error("the certificate of the peer is not accepted")]
    NotAccepted(#[source] PeerRefused),
    /// The peer refused this machine's certificate.
    #[error(
        "the peer does not accept this machine's certificate: has it expired, does the peer have our root?"
    )]
    Refused,
    /// The peer does not speak this federation's protocol, or closed the connection.
    #[error("the peer does not complete a TLS 1.3 handshake for HTTP/2")]
    Protocol,
    /// This machine's own credentials cannot be used.
    #[error("this machine's credentials cannot be used")]
    Credentials(#[source] TlsError),
}

/// Dials one address and accepts one peer there, with the current credentials each time.
///
/// With TLS 1.3 a client's handshake ends before the server has judged its certificate. So this
/// connector waits for the server's first bytes (an HTTP/2 server speaks first, RFC 9113 §3.4):
/// a refusal is told at once and not as the unclear failure of some later call.
#[derive(Clone, Debug)]
pub struct Connector<D = SystemNetwork> {
    network: D,
    address: Arc<str>,
    expected: PeerId,
    credentials: Arc<LiveCredentials>,
    timeout: Duration,
}

impl Connector {
    /// Dials `address` (`host:port`) and expects `expected` there; gives up after `timeout`.
    #[must_use]
    pub fn new(
        address: &str,
        expected: PeerId,
        credentials: Arc<LiveCredentials>,
        timeout: Duration,
    ) -> Self {
        Self::over(SystemNetwork, address, expected, credentials, timeout)
    }
}

impl<D: Dial> Connector<D> {
    /// The same over another network, for simulations.
    #[must_use]
    pub fn over(
        network: D,
        address: &str,
        expected: PeerId,
        credentials: Arc<LiveCredentials>,
        timeout: Duration,
    ) -> Self {
        Self { network, address: address.into(), expected, credentials, timeout }
    }

    /// Connects and waits until the peer has accepted this machine.
    ///
    /// # Errors
    /// [`ConnectError`]
    pub async fn connect(&self) -> Result<TlsStream<D::Socket>, ConnectError> {
        tokio::time::timeout(self.timeout, self.dial()).await.map_err(|_| ConnectError::TimedOut)?
    }

    async fn dial(&self) -> Result<TlsStream<D::Socket>, ConnectError> {
        let unreachable = |source| ConnectError::Unreachable { address: self.address.to_string(), source };
        let config =
            self.credentials.current().client_config(&self.expected).map_err(ConnectError::Credentials)?;
        let tcp = self.network.dial(&self.address).await.map_err(unreachable)?;
        tcp.send_at_once().map_err(unreachable)?;
        // The name is not sent (SNI is off) and not looked at: the verifier knows whom it expects.
        let name = ServerName::try_from("safeborders.invalid").map_err(|_| ConnectError::Protocol)?;
        let connector = TlsConnector::from(Arc::new(config));
        let mut stream = connector.connect(name, tcp).await.map_err(|error| classify(&error))?;
        if stream.get_ref().1.alpn_protocol() != Some(ALPN) {
            return Err(ConnectError::Protocol);
        }
        match stream.fill_buf().await {
            Ok([]) => Err(ConnectError::Protocol),
            Ok(_) => Ok(stream),
            Err(error) => Err(classify(&error)),
        }
    }
}

fn classify(error: &io::Error) -> ConnectError {
    use AlertDescription as A;
    if let Some(refused) = tls::reason(error) {
        return ConnectError::NotAccepted(refused);
    }
    match tls::rustls_error(error) {
        Some(rustls::Error::AlertReceived(
            A::BadCertificate
            | A::UnsupportedCertificate
            | A::CertificateRevoked
            | A::CertificateExpired
            | A::CertificateUnknown
            | A::CertificateRequired
            | A::UnknownCA
            | A::AccessDenied,
        )) => ConnectError::Refused,
        _ => ConnectError::Protocol,
    }
}

impl<D: Dial> tower::Service<http::Uri> for Connector<D> {
    type Response = TokioIo<TlsStream<D::Socket>>;
    type Error = ConnectError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, ConnectError>> + Send>>;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), ConnectError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _uri: http::Uri) -> Self::Future {
        let connector = self.clone();
        Box::pin(async move { connector.connect().await.map(TokioIo::new) })
    }
}
