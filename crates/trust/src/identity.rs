//! This machine's own certificate and key, and the roots that it trusts.

use crate::facts::Facts;
use crate::tls::{self, TlsError};
use crate::verify::{Use, verify};
use crate::{Leaf, PeerRefused, SecretPem, Stopped, TrustRoots};
use arc_swap::ArcSwap;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair};
use rustls::{ClientConfig, ServerConfig};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use safeborders_types::{CountryCode, PeerId, Role};
use std::sync::Arc;
use tokio::sync::watch;

/// The longest certificate chain below the root.
const MAX_CHAIN: usize = 4;
/// A day, in seconds.
const DAY_S: u64 = 86_400;

/// Why a certificate and key are not an identity.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IdentityError {
    /// The certificate's text is not one to four certificates.
    #[error("the certificate file must hold 1 to {MAX_CHAIN} certificates in PEM form, the peer's own first")]
    Chain,
    /// The key's text is not a private key.
    #[error("the key file must hold one private key in PEM form")]
    Key,
    /// The certificate names no peer.
    #[error("the certificate cannot be this machine's identity")]
    Certificate(#[source] PeerRefused),
    /// The key is not the certificate's.
    #[error("the key does not belong to the certificate")]
    Pair,
    /// The key cannot sign documents.
    #[error("the key cannot sign: it must be an ECDSA P-256 key")]
    CannotSign,
}

/// A certificate chain with its private key.
pub struct Identity {
    peer: PeerId,
    not_after_s: u64,
    pub(crate) chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Identity({})", self.peer)
    }
}

impl Identity {
    /// Reads a chain (leaf first) and the leaf's private key.
    ///
    /// # Errors
    /// [`IdentityError`] when they cannot be read or do not belong together. Whether the
    /// certificate is valid now is another question: see [`Credentials::check`].
    pub fn from_pem(chain_pem: &str, key_pem: &SecretPem) -> Result<Self, IdentityError> {
        let chain = CertificateDer::pem_slice_iter(chain_pem.as_bytes())
            .take(MAX_CHAIN + 1)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| IdentityError::Chain)?;
        let leaf = chain.first().filter(|_| chain.len() <= MAX_CHAIN).ok_or(IdentityError::Chain)?;
        let facts = Facts::of(leaf).map_err(IdentityError::Certificate)?;
        let key =
            PrivateKeyDer::from_pem_slice(key_pem.expose().as_bytes()).map_err(|_| IdentityError::Key)?;
        let identity = Self { peer: facts.peer, not_after_s: facts.not_after_s, chain, key };
        tls::certified_key(&identity).map_err(|_| IdentityError::Pair)?;
        Ok(identity)
    }

    /// The identity of a certificate that was just issued.
    ///
    /// # Errors
    /// As [`Self::from_pem`].
    pub fn from_leaf(leaf: &Leaf) -> Result<Self, IdentityError> {
        Self::from_pem(&leaf.chain_pem, &leaf.key_pem)
    }

    /// Who this is.
    #[must_use]
    pub fn peer(&self) -> &PeerId {
        &self.peer
    }

    /// When the certificate's validity ends, in Unix seconds.
    #[must_use]
    pub fn not_after_s(&self) -> u64 {
        self.not_after_s
    }

    /// How many whole days the certificate is still valid; 0 on its last day and ever after.
    #[must_use]
    pub fn days_left(&self, now_s: u64) -> u64 {
        self.not_after_s.saturating_sub(now_s) / DAY_S
    }

    pub(crate) fn key(&self) -> PrivateKeyDer<'static> {
        self.key.clone_key()
    }

    /// Signs bytes that already carry their domain separation.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, IdentityError> {
        let PrivateKeyDer::Pkcs8(pkcs8) = &self.key else {
            return Err(IdentityError::CannotSign);
        };
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.secret_pkcs8_der())
            .map_err(|_| IdentityError::CannotSign)?;
        let signature = pair.sign(&SystemRandom::new(), message).map_err(|_| IdentityError::CannotSign)?;
        Ok(signature.as_ref().to_vec())
    }
}

/// An identity and the roots it trusts, with the TLS configuration they make.
#[derive(Debug)]
pub struct Credentials {
    identity: Identity,
    roots: Arc<TrustRoots>,
    server: Option<Arc<ServerConfig>>,
}

impl Credentials {
    /// # Errors
    /// [`TlsError`] when rustls does not take the key, or for a signatory or officer, who are no peers.
    pub fn new(identity: Identity, roots: TrustRoots) -> Result<Self, TlsError> {
        let roots = Arc::new(roots);
        let server = match identity.peer().role() {
            Role::Node => Some(Arc::new(tls::server_config(&identity, &roots)?)),
            Role::Coordinator => None,
            Role::Signatory => return Err(TlsError::Signatory),
            Role::Officer => return Err(TlsError::Officer),
        };
        Ok(Self { identity, roots, server })
    }

    /// Checks that others would accept this identity now. To be called at start, so that an
    /// operator hears of an expired certificate before the peers do.
    ///
    /// # Errors
    /// [`PeerRefused`], as the other side would find it.
    pub fn check(&self, now_s: u64) -> Result<(), PeerRefused> {
        let (leaf, intermediates) = self.identity.chain.split_first().ok_or(PeerRefused::Malformed)?;
        verify(&self.roots, leaf, intermediates, Use::Client, now_s).map(|_| ())
    }

    /// Who this is.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The roots that are trusted.
    #[must_use]
    pub fn roots(&self) -> &TrustRoots {
        &self.roots
    }

    /// The configuration for answering peers.
    ///
    /// # Errors
    /// [`TlsError::CannotServe`] unless this is a node.
    pub fn server_config(&self) -> Result<Arc<ServerConfig>, TlsError> {
        self.server.clone().ok_or(TlsError::CannotServe)
    }

    /// The configuration for asking this one peer.
    ///
    /// # Errors
    /// [`TlsError`] when rustls does not take the key.
    pub fn client_config(&self, expected: &PeerId) -> Result<ClientConfig, TlsError> {
        tls::client_config(&self.identity, &self.roots, expected)
    }
}

/// Credentials that can be replaced while connections are open: a renewed certificate, a new root.
/// Every new connection, in both directions, reads the current ones.
#[derive(Debug)]
pub struct LiveCredentials {
    current: ArcSwap<Credentials>,
    /// With whom nothing is exchanged, whatever their certificate is worth.
    stopped: ArcSwap<Stopped>,
    /// Counts replacements, and wakes connections that would otherwise notice at their next byte.
    replaced: watch::Sender<u64>,
}

impl LiveCredentials {
    /// Shares credentials.
    #[must_use]
    pub fn new(credentials: Credentials) -> Arc<Self> {
        Arc::new(Self {
            current: ArcSwap::from_pointee(credentials),
            stopped: ArcSwap::default(),
            replaced: watch::Sender::new(0),
        })
    }

    /// The current credentials.
    #[must_use]
    pub fn current(&self) -> Arc<Credentials> {
        self.current.load_full()
    }

    /// Replaces them for every connection from now on. An acceptor's open connections end at once if the
    /// root that vouched for their peer is no longer there, or if their certificate is revoked.
    pub fn replace(&self, credentials: Credentials) {
        self.current.store(Arc::new(credentials));
        self.replaced.send_modify(|times| *times = times.wrapping_add(1));
    }

    /// Stops all exchange with these, and with nobody else, from the next call on in both directions. New credentials
    /// change nothing about it.
    pub fn stop(&self, stopped: Stopped) {
        self.stopped.store(Arc::new(stopped));
    }

    /// Whether nothing is exchanged with this country.
    #[must_use]
    pub fn is_stopped(&self, country: CountryCode) -> bool {
        self.stopped.load().covers(country)
    }

    /// Tells of replacements from now on.
    pub(crate) fn replacements(&self) -> watch::Receiver<u64> {
        self.replaced.subscribe()
    }
}
