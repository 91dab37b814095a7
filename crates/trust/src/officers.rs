//! Pages that open to officers of one country, by their certificates, and to nobody else.

use crate::acceptor::Lines;
use crate::page_tls::configured;
use crate::tls;
use crate::verify::{Use, verify};
use crate::{LiveCredentials, PageTlsError, PeerRefused, now_s};
use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::{CryptoProvider, verify_tls13_signature};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::{DigitallySignedStruct, DistinguishedName, Error, ServerConfig, SignatureScheme};
use rustls_pki_types::{CertificateDer, UnixTime};
use safeborders_types::CountryCode;
use std::path::Path;
use std::sync::Arc;

/// TLS 1.3 for pages that have no log-in of their own: the certificate of an officer of one country is the log-in.
/// Every connection is a full handshake, held against the roots and revocation lists of that moment.
#[derive(Clone, Debug)]
pub struct OfficersOnly(Arc<ServerConfig>);

impl OfficersOnly {
    /// With the certificate, its issuers and the key by which browsers know the pages, for officers of `home`.
    ///
    /// # Errors
    /// When a file cannot be read, others may read the key, or they do not belong together.
    pub fn new(
        certificate: &Path,
        key: &Path,
        live: &Arc<LiveCredentials>,
        home: CountryCode,
    ) -> Result<Self, PageTlsError> {
        let officers =
            Officers { live: Arc::clone(live), home, provider: tls::provider(), refusals: Lines::default() };
        let mut config = configured(certificate, key, Arc::new(officers))?;
        tls::never_resumed(&mut config);
        Ok(Self(Arc::new(config)))
    }

    /// The configuration to accept connections with.
    #[must_use]
    pub fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.0)
    }
}

/// Lets in whoever shows the certificate of an officer of one country.
#[derive(Debug)]
struct Officers {
    live: Arc<LiveCredentials>,
    home: CountryCode,
    provider: Arc<CryptoProvider>,
    refusals: Lines,
}

impl Officers {
    fn admit(
        &self,
        leaf: &CertificateDer<'_>,
        shown: &[CertificateDer<'_>],
        now_s: u64,
    ) -> Result<(), PeerRefused> {
        let credentials = self.live.current();
        // Many browsers show the leaf alone. The authority above it is as a rule the one that is above this machine's own.
        let known = credentials.identity().chain.get(1..).unwrap_or_default();
        let above: &[CertificateDer<'_>] = if shown.is_empty() { known } else { shown };
        let facts = verify(credentials.roots(), leaf, above, Use::Visit, now_s)?;
        if facts.peer.country() == self.home {
            Ok(())
        } else {
            Err(PeerRefused::NotAtHome { home: self.home })
        }
    }
}

impl ClientCertVerifier for Officers {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[] // which countries are trusted is nobody's business before they have shown a certificate
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        self.admit(end_entity, intermediates, now.as_secs()).map_err(|reason| {
            if let Some(untold) = self.refusals.next(now_s()) {
                tracing::warn!(%reason, untold, "a visitor of the pages was refused");
            }
            tls::refuse(reason)
        })?;
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(tls::no_tls12())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
