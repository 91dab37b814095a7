//! TLS as this federation speaks it: version 1.3, both sides with certificates, no resumption.

use crate::verify::{Use, verify};
use crate::{Identity, PeerRefused, TrustRoots};
use rustls::client::Resumption;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls13_signature};
use rustls::server::NoServerSessionStorage;
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::sign::CertifiedKey;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, DistinguishedName, Error, OtherError,
    ServerConfig, SignatureScheme,
};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use safeborders_types::PeerId;
use std::sync::Arc;

/// HTTP/2, which is all that gRPC speaks.
pub(crate) const ALPN: &[u8] = b"h2";

/// Why credentials do not make a TLS configuration.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TlsError {
    /// rustls does not take the certificate or key.
    #[error("the certificate and key cannot be used for TLS")]
    Rustls(#[source] Error),
    /// Only a node answers.
    #[error("only a node's certificate can serve")]
    CannotServe,
    /// A signatory signs agreements and never connects.
    #[error("a signatory's certificate signs agreements; it cannot connect")]
    Signatory,
    /// An officer looks at pages and is no peer.
    #[error("an officer's certificate is for the pages of the own country's coordinator; no peer accepts it")]
    Officer,
}

pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(aws_lc_rs::default_provider())
}

/// The chain and key as rustls holds them, checked to be a pair.
pub(crate) fn certified_key(identity: &Identity) -> Result<CertifiedKey, Error> {
    let certified = CertifiedKey::from_der(identity.chain.clone(), identity.key(), &provider())?;
    certified.keys_match()?;
    Ok(certified)
}

pub(crate) fn server_config(identity: &Identity, roots: &Arc<TrustRoots>) -> Result<ServerConfig, TlsError> {
    let mut config = ServerConfig::builder_with_provider(provider())
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(TlsError::Rustls)?
        .with_client_cert_verifier(Arc::new(Verifier::new(roots, None)))
        .with_single_cert(identity.chain.clone(), identity.key())
        .map_err(TlsError::Rustls)?;
    config.alpn_protocols = vec![ALPN.to_vec()];
    never_resumed(&mut config);
    Ok(config)
}

/// A resumed session is not asked for its certificate again: an expired one was seen to pass.
pub(crate) fn never_resumed(config: &mut ServerConfig) {
    config.send_tls13_tickets = 0;
    config.session_storage = Arc::new(NoServerSessionStorage {});
    config.max_early_data_size = 0;
}

pub(crate) fn client_config(
    identity: &Identity,
    roots: &Arc<TrustRoots>,
    expected: &PeerId,
) -> Result<ClientConfig, TlsError> {
    let mut config = ClientConfig::builder_with_provider(provider())
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(TlsError::Rustls)?
        .dangerous() // rustls's word for an own verifier: ours checks who answers, not a host name
        .with_custom_certificate_verifier(Arc::new(Verifier::new(roots, Some(expected.clone()))))
        .with_client_auth_cert(identity.chain.clone(), identity.key())
        .map_err(TlsError::Rustls)?;
    config.alpn_protocols = vec![ALPN.to_vec()];
    config.resumption = Resumption::disabled();
    config.enable_early_data = false;
    config.enable_sni = false;
    Ok(config)
}

/// Accepts a peer whose certificate leads to its own country's root; as a client also only the one
/// peer that was dialled.
#[derive(Debug)]
struct Verifier {
    roots: Arc<TrustRoots>,
    expected: Option<PeerId>,
    provider: Arc<CryptoProvider>,
}

impl Verifier {
    fn new(roots: &Arc<TrustRoots>, expected: Option<PeerId>) -> Self {
        Self { roots: Arc::clone(roots), expected, provider: provider() }
    }

    fn signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

pub(crate) fn refuse(refused: PeerRefused) -> Error {
    Error::InvalidCertificate(CertificateError::Other(OtherError(Arc::new(refused))))
}

pub(crate) fn no_tls12() -> Error {
    Error::General("TLS 1.2 is not spoken here".to_owned())
}

impl ClientCertVerifier for Verifier {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[] // which countries are trusted is nobody's business before they have shown a certificate
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        verify(&self.roots, end_entity, intermediates, Use::Client, now.as_secs()).map_err(refuse)?;
        Ok(ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(no_tls12())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.schemes()
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let facts =
            verify(&self.roots, end_entity, intermediates, Use::Server, now.as_secs()).map_err(refuse)?;
        match &self.expected {
            Some(expected) if *expected == facts.peer => Ok(ServerCertVerified::assertion()),
            Some(expected) => {
                Err(refuse(PeerRefused::OtherPeer { expected: expected.clone(), found: facts.peer }))
            }
            // A verifier without an expected peer belongs to a server; fail closed.
            None => Err(refuse(PeerRefused::Role { role: facts.peer.role() })),
        }
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(no_tls12())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.schemes()
    }
}

/// The reason that one of this crate's verifiers gave, if the error holds one.
pub(crate) fn reason(error: &std::io::Error) -> Option<PeerRefused> {
    match rustls_error(error)? {
        Error::InvalidCertificate(CertificateError::Other(other)) => {
            other.0.downcast_ref::<PeerRefused>().cloned()
        }
        _ => None,
    }
}

/// The TLS error inside an I/O error of tokio-rustls.
pub(crate) fn rustls_error(error: &std::io::Error) -> Option<&Error> {
    error.get_ref()?.downcast_ref::<Error>()
}
