//! Certificates, sound and odd, and a TLS client that shows whatever it is given.

use anyhow::{Context, Result};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::sign::CertifiedKey;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use safeborders_trust::{CountryCa, Leaf, SecretPem};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

/// A certificate that no authority of ours would make: a sound node's, to be spoiled before it is signed.
pub(crate) struct Odd {
    pub(crate) params: rcgen::CertificateParams,
}

impl Odd {
    pub(crate) fn node(names: &[&str]) -> Result<Self> {
        let mut params = rcgen::CertificateParams::default();
        let now = time::OffsetDateTime::now_utc();
        params.not_before = now - time::Duration::hours(1);
        params.not_after = now + time::Duration::days(14);
        for name in names {
            params.subject_alt_names.push(rcgen::SanType::URI((*name).try_into()?));
        }
        params.key_usages = vec![rcgen::KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages =
            vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth, rcgen::ExtendedKeyUsagePurpose::ClientAuth];
        params.is_ca = rcgen::IsCa::ExplicitNoCa;
        Ok(Self { params })
    }

    pub(crate) fn signed_by(self, authority: &CountryCa) -> Result<Leaf> {
        self.below(authority.certificate_pem(), &authority.key_pem(), "")
    }

    /// Signed with another certificate's key; `above` goes with it in the chain.
    pub(crate) fn below(self, issuer_pem: &str, issuer_key: &SecretPem, above: &str) -> Result<Leaf> {
        let key = rcgen::KeyPair::generate()?;
        let issuer_key = rcgen::KeyPair::from_pem(issuer_key.expose())?;
        let issuer = rcgen::Issuer::from_ca_cert_pem(issuer_pem, issuer_key)?;
        let certificate = self.params.signed_by(&key, &issuer)?;
        let chain_pem = format!("{}{above}", certificate.pem());
        Ok(Leaf { chain_pem, key_pem: SecretPem::new(key.serialize_pem()) })
    }

    pub(crate) fn self_signed(self) -> Result<Leaf> {
        let key = rcgen::KeyPair::generate()?;
        let certificate = self.params.self_signed(&key)?;
        Ok(Leaf { chain_pem: certificate.pem(), key_pem: SecretPem::new(key.serialize_pem()) })
    }
}

/// What a client of its own making brings to the handshake.
pub(crate) fn tls_config(leaf: Option<&Leaf>, protocol: &[u8]) -> Result<rustls::ClientConfig> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = rustls::ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(TrustsAnyone));
    let mut config = match leaf {
        None => builder.with_no_client_auth(),
        Some(leaf) => {
            let chain =
                CertificateDer::pem_slice_iter(leaf.chain_pem.as_bytes()).collect::<Result<_, _>>()?;
            let key = PrivateKeyDer::from_pem_slice(leaf.key_pem.expose().as_bytes())?;
            // Made by hand: rustls would refuse a key that is not the certificate's.
            let key = provider.key_provider.load_private_key(key)?;
            builder.with_client_cert_resolver(Arc::new(Shows(Arc::new(CertifiedKey::new(chain, key)))))
        }
    };
    config.alpn_protocols = vec![protocol.to_vec()];
    Ok(config)
}

/// Connects and shakes hands; the other side's refusal comes with the first read.
pub(crate) async fn connect(
    address: SocketAddr,
    leaf: Option<&Leaf>,
    protocol: &[u8],
) -> Result<TlsStream<TcpStream>> {
    let tcp = TcpStream::connect(address).await.context("nobody listens")?;
    tcp.set_nodelay(true)?;
    let config = Arc::new(tls_config(leaf, protocol)?);
    Ok(tokio_rustls::TlsConnector::from(config).connect(ServerName::try_from("nobody.invalid")?, tcp).await?)
}

#[derive(Debug)]
struct Shows(Arc<CertifiedKey>);

impl rustls::client::ResolvesClientCert for Shows {
    fn resolve(&self, _hints: &[&[u8]], _schemes: &[rustls::SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0))
    }

    fn has_certs(&self) -> bool {
        true
    }
}

#[derive(Debug)]
struct TrustsAnyone;

impl ServerCertVerifier for TrustsAnyone {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(rustls::Error::General("not here".to_owned()))
    }

    fn verify_tls13_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        rustls::crypto::aws_lc_rs::default_provider().signature_verification_algorithms.supported_schemes()
    }
}
