//! TLS for the office's pages, with a certificate that the office's browsers trust. Not the federation's: no
//! certificate is asked of a browser, and people log in.

use anyhow::{Context, Result, ensure};
use rustls::ServerConfig;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use safeborders_trust::read_private;
use std::future::pending;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// How long a handshake may take.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// How many may be under way.
const MOST_HANDSHAKES: usize = 128;
/// Finished ones that wait to be served.
const READY: usize = 64;
/// How long to wait when the system has no file descriptor left.
const EXHAUSTED_PAUSE: Duration = Duration::from_millis(100);
/// The largest file of certificates.
const MAX_CHAIN_BYTES: u64 = 256 << 10;

/// TLS 1.3 with this certificate, its issuers and its key.
///
/// # Errors
/// When a file cannot be read, others may read the key, or they do not belong together.
pub(crate) fn server_config(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>> {
    let cannot = || format!("cannot use the pages' certificate {}", certificate.display());
    let size = std::fs::metadata(certificate).with_context(cannot)?.len();
    ensure!(size <= MAX_CHAIN_BYTES, "{}: it is larger than {MAX_CHAIN_BYTES} bytes", cannot());
    let pem = std::fs::read(certificate).with_context(cannot)?;
    let chain: Result<Vec<CertificateDer<'static>>, _> = CertificateDer::pem_slice_iter(&pem).collect();
    let chain = chain.with_context(cannot)?;
    ensure!(!chain.is_empty(), "{}: it is no PEM file of certificates", cannot());
    let cannot = || format!("cannot use the pages' key {}", key.display());
    let secret = read_private(key).with_context(cannot)?;
    let key = PrivateKeyDer::from_pem_slice(secret.expose().as_bytes()).with_context(cannot)?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .context("the pages' certificate and key do not belong together")?;
    Ok(Arc::new(config))
}

/// Connections whose handshake is done. One that is silent keeps nobody out.
pub(crate) struct TlsListener {
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    local: SocketAddr,
    task: JoinHandle<()>,
}

impl TlsListener {
    /// Starts to accept.
    ///
    /// # Errors
    /// When the listener has no address.
    pub(crate) fn start(listener: TcpListener, config: Arc<ServerConfig>) -> io::Result<Self> {
        let local = listener.local_addr()?;
        let (sender, ready) = mpsc::channel(READY);
        let task = tokio::spawn(accept_all(listener, TlsAcceptor::from(config), sender));
        Ok(Self { ready, local, task })
    }
}

impl Drop for TlsListener {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept_all(
    listener: TcpListener,
    acceptor: TlsAcceptor,
    ready: mpsc::Sender<(TlsStream<TcpStream>, SocketAddr)>,
) {
    let room = Arc::new(Semaphore::new(MOST_HANDSHAKES));
    loop {
        let Ok(slot) = Arc::clone(&room).acquire_owned().await else { return };
        let Ok((tcp, address)) = listener.accept().await else {
            tokio::time::sleep(EXHAUSTED_PAUSE).await;
            continue;
        };
        let (acceptor, ready) = (acceptor.clone(), ready.clone());
        tokio::spawn(async move {
            let _slot = slot;
            if let Ok(Ok(stream)) = tokio::time::timeout(HANDSHAKE, acceptor.accept(tcp)).await {
                let _ = ready.send((stream, address)).await;
            }
        });
    }
}

impl axum::serve::Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(ready) => ready,
            None => pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.local)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::serve::Listener;
    use rustls::{ClientConfig, RootCertStore};
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;
    use tempfile::TempDir;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio_rustls::TlsConnector;

    /// A certificate for `localhost` and its key, as files, and how a browser would trust it.
    fn files() -> (TempDir, PathBuf, PathBuf, RootCertStore) {
        let dir = tempfile::tempdir().unwrap();
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let (certificate, key) = (dir.path().join("pages.pem"), dir.path().join("pages.key"));
        std::fs::write(&certificate, made.cert.pem()).unwrap();
        std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(made.cert.der().clone()).unwrap();
        (dir, certificate, key, roots)
    }

    #[tokio::test]
    async fn a_browser_that_trusts_the_certificate_is_served_while_a_silent_one_waits() {
        let (_dir, certificate, key, roots) = files();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut tls = TlsListener::start(listener, server_config(&certificate, &key).unwrap()).unwrap();
        let _silent = TcpStream::connect(address).await.unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let client = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let browser = tokio::spawn(async move {
            let tcp = TcpStream::connect(address).await.unwrap();
            let name = "localhost".try_into().unwrap();
            let mut stream = TlsConnector::from(Arc::new(client)).connect(name, tcp).await.unwrap();
            stream.write_all(b"hello").await.unwrap();
            stream.flush().await.unwrap();
            stream
        });
        let (mut stream, _) = tls.accept().await;
        let mut said = [0; 5];
        stream.read_exact(&mut said).await.unwrap();
        assert_eq!(&said, b"hello");
        drop(browser.await.unwrap());
    }

    #[test]
    fn a_key_that_others_may_read_or_that_is_another_ones_is_refused() {
        let (_dir, certificate, key, _) = files();
        let (_other, _, other_key, _) = files();
        assert!(server_config(&certificate, &key).is_ok(), "the control");
        let refused =
            |certificate: &Path, key: &Path| format!("{:#}", server_config(certificate, key).err().unwrap());
        assert!(refused(&certificate, &other_key).contains("do not belong together"));
        assert!(refused(&key, &key).contains("no PEM file of certificates"));
        assert!(refused(Path::new("/nowhere"), &key).contains("cannot use the pages' certificate"));
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(refused(&certificate, &key).contains("chmod 600"));
    }
}
