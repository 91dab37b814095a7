//! The listener of the office's pages: plain HTTP for this machine, TLS for others, with a certificate that the
//! office's browsers trust. Not the federation's: no certificate is asked of a browser, and people log in.

use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::identity::back_at;
use crate::layout::Layout;
use crate::print::say;
use anyhow::Context;
use rustls::ServerConfig;
use safeborders_cli::exit;
use safeborders_office::{Office, WebTerms, pages};
use safeborders_pages::{Loopback, PageLimits, TlsListener, serve_pages};
use safeborders_trust::page_server_config;
use safeborders_types::{AskPeers, CheckLinks, SendReferrals};
use std::future::Future;
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The pages, bound and not served yet; or none.
pub(crate) struct Pages(Option<Bound>);

enum Bound {
    Plain(TcpListener),
    Tls(TlsListener),
}

/// How the pages would be served: over TLS, or not, because they are for this machine alone or for nobody.
///
/// # Errors
/// When the address is open to other machines and there is no certificate; when the certificate cannot be used.
pub(crate) fn terms(layout: &Layout, config: &Config) -> Result<Option<Arc<ServerConfig>>, Failure> {
    let tls = match (&config.pages_certificate, &config.pages_key) {
        (Some(certificate), Some(key)) => {
            let (certificate, key) = (layout.dir().join(certificate), layout.dir().join(key));
            Some(page_server_config(&certificate, &key).exit_with(exit::CONFIG)?)
        }
        (None, None) => None,
        _ => {
            let text = "pages_certificate and pages_key stand together in node.toml, or neither";
            return Err(Failure::new(exit::CONFIG, text));
        }
    };
    if let (None, Some(address)) = (&tls, config.pages) {
        let advice = "the pages are not served: name pages_certificate and pages_key in node.toml, or";
        Loopback::try_from(address).context(advice).exit_with(exit::CONFIG)?;
    }
    Ok(tls)
}

impl Pages {
    /// Binds the listener where the configuration says so.
    ///
    /// # Errors
    /// When the address is open to other machines and there is no certificate, or is taken; when the certificate
    /// cannot be used.
    pub(crate) async fn bind(layout: &Layout, config: &Config) -> Result<Self, Failure> {
        let Some(address) = config.pages else { return Ok(Self(None)) };
        let tls = terms(layout, config)?;
        let listener = TcpListener::bind(address)
            .await
            .with_context(|| format!("cannot serve the pages on {address}: is another program there?"))
            .exit_with(exit::CONFIG)?;
        let address = listener.local_addr()?;
        Ok(Self(Some(match tls {
            Some(tls) => {
                say!("pages https://{address}");
                Bound::Tls(TlsListener::start(listener, tls)?)
            }
            None => {
                say!("pages http://{address}");
                Bound::Plain(listener)
            }
        })))
    }

    /// Where people come back to from the identity provider, where there is one: where the configuration says, or
    /// where pages of this machine alone are.
    fn provider_back(&self, config: &Config) -> Option<String> {
        let named = config.oidc.as_ref()?.pages.as_deref();
        let here = match &self.0 {
            Some(Bound::Plain(listener)) => {
                listener.local_addr().ok().map(|address| format!("http://{address}"))
            }
            _ => None,
        };
        let back = named.map(ToOwned::to_owned).or(here).map(|pages| back_at(&pages));
        if back.is_none() && self.0.is_some() {
            tracing::warn!(
                "nobody logs in on the pages by the identity provider: name their address as [oidc] pages"
            );
        }
        back
    }

    /// Serves them until `stop` completes.
    pub(crate) fn serve<P, S>(
        self,
        config: &Config,
        office: Arc<Office<P>>,
        stop: S,
    ) -> impl Future<Output = io::Result<()>> + Send + use<P, S>
    where
        P: AskPeers + CheckLinks + SendReferrals,
        S: Future<Output = ()> + Send + 'static,
    {
        let over_tls = matches!(self.0, Some(Bound::Tls(_)));
        let provider_back = self.provider_back(config);
        let terms =
            WebTerms { country: config.country, synthetic: config.synthetic, over_tls, provider_back };
        async move {
            let limits = PageLimits::default();
            match self.0 {
                None => stop.await,
                Some(Bound::Plain(listener)) => {
                    serve_pages(listener, pages(office, terms), limits, stop).await;
                }
                Some(Bound::Tls(listener)) => {
                    serve_pages(listener, pages(office, terms), limits, stop).await;
                }
            }
            Ok(())
        }
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
    use tokio::net::TcpStream;
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
        let config = page_server_config(&certificate, &key).unwrap();
        let mut tls = TlsListener::start(listener, config).unwrap();
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
}
