//! TLS for web pages, with a certificate that browsers trust. Not the federation's: its certificates name peers and
//! no hosts.

use crate::read_private;
use crate::tls::provider;
use rustls::ServerConfig;
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest file of certificates, in bytes.
const MAX_CHAIN_BYTES: u64 = 256 << 10;

/// Why pages cannot be served over TLS.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PageTlsError {
    /// The certificate's file cannot be read.
    #[error("cannot use the pages' certificate {path}")]
    Certificate {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The certificate's file does not hold certificates.
    #[error(
        "cannot use the pages' certificate {path}: it is no PEM file of certificates of at most {MAX_CHAIN_BYTES} bytes"
    )]
    Chain {
        /// Which.
        path: PathBuf,
    },
    /// The key's file cannot be read, or others may read it.
    #[error("cannot use the pages' key {path}")]
    Key {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The key's file does not hold a key.
    #[error("cannot use the pages' key {path}: it is no PEM file of a private key")]
    NoKey {
        /// Which.
        path: PathBuf,
    },
    /// The two are not a pair, or rustls does not take them.
    #[error("the pages' certificate and key do not belong together")]
    Pair(#[source] rustls::Error),
    /// The system's TLS cannot be set up.
    #[error("TLS 1.3 cannot be spoken here")]
    Rustls(#[source] rustls::Error),
}

/// TLS 1.3 with this certificate, its issuers and its key, for whoever comes: who it is, the pages ask.
///
/// # Errors
/// When a file cannot be read, others may read the key, or they do not belong together.
pub fn page_server_config(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>, PageTlsError> {
    configured(certificate, key, WebPkiClientVerifier::no_client_auth()).map(Arc::new)
}

/// The same, for the visitors whom this verifier lets in.
pub(crate) fn configured(
    certificate: &Path,
    key: &Path,
    visitors: Arc<dyn ClientCertVerifier>,
) -> Result<ServerConfig, PageTlsError> {
    let chain = chain(certificate)?;
    let secret = read_private(key).map_err(|source| PageTlsError::Key { path: key.to_owned(), source })?;
    let key = PrivateKeyDer::from_pem_slice(secret.expose().as_bytes())
        .map_err(|_| PageTlsError::NoKey { path: key.to_owned() })?;
    ServerConfig::builder_with_provider(provider())
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(PageTlsError::Rustls)?
        .with_client_cert_verifier(visitors)
        .with_single_cert(chain, key)
        .map_err(PageTlsError::Pair)
}

fn chain(certificate: &Path) -> Result<Vec<CertificateDer<'static>>, PageTlsError> {
    let cannot = |source| PageTlsError::Certificate { path: certificate.to_owned(), source };
    let mut pem = Vec::new();
    let file = File::open(certificate).map_err(cannot)?;
    file.take(MAX_CHAIN_BYTES + 1).read_to_end(&mut pem).map_err(cannot)?;
    let read = CertificateDer::pem_slice_iter(&pem).collect::<Result<Vec<_>, _>>();
    match read {
        Ok(chain) if !chain.is_empty() && pem.len() as u64 <= MAX_CHAIN_BYTES => Ok(chain),
        _ => Err(PageTlsError::Chain { path: certificate.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error;
    use std::os::unix::fs::PermissionsExt;
    use tempfile::TempDir;

    /// A certificate for `localhost` and its key, as files.
    fn files() -> (TempDir, PathBuf, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let (certificate, key) = (dir.path().join("pages.pem"), dir.path().join("pages.key"));
        std::fs::write(&certificate, made.cert.pem()).unwrap();
        std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
        (dir, certificate, key)
    }

    #[test]
    fn a_key_that_others_may_read_or_that_is_another_ones_is_refused() {
        let (_dir, certificate, key) = files();
        let (_other, _, other_key) = files();
        assert!(page_server_config(&certificate, &key).is_ok(), "the control");
        let refused = |certificate: &Path, key: &Path| {
            let error = page_server_config(certificate, key).err().unwrap();
            let behind = error.source().map(ToString::to_string).unwrap_or_default();
            format!("{error}: {behind}")
        };
        assert!(refused(&certificate, &other_key).contains("do not belong together"));
        assert!(refused(&key, &key).contains("no PEM file of certificates"));
        assert!(refused(&certificate, &certificate).contains("the pages' key"));
        assert!(refused(Path::new("/nowhere"), &key).contains("cannot use the pages' certificate"));
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(refused(&certificate, &key).contains("chmod 600"));
    }

    #[test]
    fn a_file_of_certificates_beyond_its_size_is_refused() {
        let (_dir, certificate, key) = files();
        let mut text = std::fs::read_to_string(&certificate).unwrap();
        text.push_str(&"\n".repeat(1_000));
        std::fs::write(&certificate, &text).unwrap();
        assert!(page_server_config(&certificate, &key).is_ok(), "the control");
        text.push_str(&"\n".repeat(300 << 10));
        std::fs::write(&certificate, &text).unwrap();
        assert!(matches!(page_server_config(&certificate, &key), Err(PageTlsError::Chain { .. })));
    }
}
