//! One request to the provider: TLS 1.3, or plain on loopback; bounded in size and time; no redirect is followed.

use http::{Request, Response, Uri};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// The most that is read of an answer, in bytes.
const MAX_ANSWER_BYTES: usize = 1 << 20;
/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a request brought nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FetchFailed {
    /// It is no address that may be spoken to.
    #[error("{0} is not an address that this node speaks to: https, or http on this machine alone")]
    Address(String),
    /// It could not be reached.
    #[error("{0} cannot be reached")]
    Unreachable(String, #[source] std::io::Error),
    /// It does not speak HTTP, or says too much.
    #[error("{0} gave no answer that can be read")]
    Answer(String),
    /// It took too long.
    #[error("{0} took longer than {seconds} seconds", seconds = PATIENCE.as_secs())]
    Slow(String),
}

/// A client that trusts the authorities of one file.
#[derive(Clone)]
pub(crate) struct Fetch {
    tls: Option<Arc<ClientConfig>>,
}

/// Whether this node speaks to such an address: over TLS, or to its own machine.
pub(crate) fn is_acceptable(uri: &Uri) -> bool {
    let Some(host) = uri.host() else { return false };
    match uri.scheme_str() {
        Some("https") => true,
        Some("http") => is_loopback(host),
        _ => false,
    }
}

/// Whether a host is this machine, by number: a name may be resolved to anything.
pub(crate) fn is_loopback(host: &str) -> bool {
    host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

impl Fetch {
    /// A client that trusts these authorities and no others. `None` when they cannot be read, or there are none
    /// where there must be.
    pub(crate) fn trusting(authorities: &[u8], needed: bool) -> Option<Self> {
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(authorities) {
            roots.add(certificate.ok()?).ok()?;
        }
        if roots.is_empty() {
            return (!needed).then_some(Self { tls: None });
        }
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .ok()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Some(Self { tls: Some(Arc::new(config)) })
    }

    /// Sends a request and reads what comes back. Blocks: call it where that is allowed.
    ///
    /// # Errors
    /// [`FetchFailed`]
    pub(crate) fn call(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, FetchFailed> {
        let host = request.uri().host().unwrap_or_default().to_owned();
        if !is_acceptable(request.uri()) {
            return Err(FetchFailed::Address(host));
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| FetchFailed::Unreachable(host.clone(), error))?;
        runtime.block_on(async {
            let sent = tokio::time::timeout(PATIENCE, self.send(request, &host)).await;
            sent.unwrap_or_else(|_| Err(FetchFailed::Slow(host.clone())))
        })
    }

    async fn send(&self, request: Request<Vec<u8>>, host: &str) -> Result<Response<Vec<u8>>, FetchFailed> {
        let unreachable = |error| FetchFailed::Unreachable(host.to_owned(), error);
        let plain = request.uri().scheme_str() == Some("http");
        let port = request.uri().port_u16().unwrap_or(if plain { 80 } else { 443 });
        let bare = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let stream = TcpStream::connect((bare.as_str(), port)).await.map_err(unreachable)?;
        if plain {
            return exchange(stream, request, host).await;
        }
        let untrusted = || FetchFailed::Address(host.to_owned());
        let tls = self.tls.as_ref().ok_or_else(untrusted)?;
        let name = ServerName::try_from(bare).map_err(|_| untrusted())?;
        let stream = TlsConnector::from(Arc::clone(tls)).connect(name, stream).await.map_err(unreachable)?;
        exchange(stream, request, host).await
    }
}

async fn exchange(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Vec<u8>>,
    host: &str,
) -> Result<Response<Vec<u8>>, FetchFailed> {
    let unread = || FetchFailed::Answer(host.to_owned());
    let (mut head, body) = request.into_parts();
    let authority = head.uri.authority().map(ToString::to_string).unwrap_or_default();
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    head.uri = path.parse().map_err(|_| unread())?;
    head.headers.insert("host", authority.parse().map_err(|_| unread())?);
    let request = Request::from_parts(head, Full::new(Bytes::from(body)));
    let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
    let (mut sender, connection) = handshake.map_err(|_| unread())?;
    let driver = tokio::spawn(connection);
    let response = sender.send_request(request).await.map_err(|_| unread())?;
    let (head, body) = response.into_parts();
    let body = Limited::new(body, MAX_ANSWER_BYTES).collect().await.map_err(|_| unread())?;
    driver.abort();
    Ok(Response::from_parts(head, body.to_bytes().to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_this_machines_alone_and_by_number() {
        for good in ["https://login.example.org/x", "http://127.0.0.1:9400", "http://[::1]:1/a"] {
            assert!(is_acceptable(&good.parse().unwrap()), "{good}");
        }
        let bad =
            ["http://login.example.org", "http://localhost:1", "http://10.0.0.1", "ftp://127.0.0.1", "/a"];
        for bad in bad {
            assert!(!is_acceptable(&bad.parse().unwrap()), "{bad}");
        }
    }

    #[test]
    fn tls_needs_an_authority_that_was_named() {
        assert!(Fetch::trusting(b"", true).is_none());
        assert!(Fetch::trusting(b"no certificate", true).is_none());
        assert!(Fetch::trusting(b"", false).is_some(), "the control");
    }
}
