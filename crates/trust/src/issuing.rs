//! The online authority below a country's root: it issues and revokes certificates from day to day.

use crate::pki::{Signer, issuer_of};
use crate::verify::{Use, verify};
use crate::{CountryRoot, Leaf, PkiError, RevocationList, SecretPem, TrustRoots, Validity};
use rcgen::{Issuer, KeyPair};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use safeborders_types::{CountryCode, PeerId, Role};

/// How long before its end an authority is tried, in seconds.
const TRIAL_S: u64 = 60;

/// An issuing authority with its private key. It is online, so it is short-lived and revocable; the
/// root that made it is neither online nor revocable.
pub struct IssuingCa {
    country: CountryCode,
    issuer: Issuer<'static, KeyPair>,
    certificate_pem: String,
    not_after_s: u64,
}

impl std::fmt::Debug for IssuingCa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "IssuingCa({})", self.country)
    }
}

impl IssuingCa {
    /// Reads an issuing authority back from its certificate and key.
    ///
    /// # Errors
    /// [`PkiError::Authority`] when they are not a pair, or the root did not make it.
    pub fn from_pem(
        root: &CountryRoot,
        certificate_pem: &str,
        key_pem: &SecretPem,
    ) -> Result<Self, PkiError> {
        let key = KeyPair::from_pem(key_pem.expose()).map_err(|_| PkiError::Authority)?;
        let country = root.country();
        let authority = Self::from_parts(country, certificate_pem.to_owned(), key)?;
        if authority.is_believed(root) { Ok(authority) } else { Err(PkiError::Authority) }
    }

    /// Whether verifiers that trust the root would believe what this authority issues: tried with a
    /// certificate that nobody gets.
    fn is_believed(&self, root: &CountryRoot) -> bool {
        let tried = || {
            let begin_s = self.not_after_s.min(root.not_after_s()).checked_sub(TRIAL_S)?;
            let peer = PeerId::new(self.country, Role::Node, "trial").ok()?;
            let leaf = self.issue(&peer, Validity::days(begin_s, 0).ok()?).ok()?;
            let chain: Vec<_> =
                CertificateDer::pem_slice_iter(leaf.chain_pem.as_bytes()).collect::<Result<_, _>>().ok()?;
            let mut roots = TrustRoots::new();
            roots.insert(self.country, root.clone());
            let (leaf, above) = chain.split_first()?;
            verify(&roots, leaf, above, Use::Client, begin_s).ok()
        };
        tried().is_some()
    }

    pub(crate) fn from_parts(
        country: CountryCode,
        certificate_pem: String,
        key: KeyPair,
    ) -> Result<Self, PkiError> {
        let (issuer, not_after_s) = issuer_of(&certificate_pem, key)?;
        Ok(Self { country, issuer, certificate_pem, not_after_s })
    }

    /// The country that this authority vouches for.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.country
    }

    /// Its certificate. It travels with each leaf; nobody installs it.
    #[must_use]
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// Its private key.
    #[must_use]
    pub fn key_pem(&self) -> SecretPem {
        SecretPem::new(self.issuer.key().serialize_pem())
    }

    /// When its own validity ends, in Unix seconds.
    #[must_use]
    pub fn not_after_s(&self) -> u64 {
        self.not_after_s
    }

    /// Makes a key and a certificate for a peer of this country. The chain holds this authority's
    /// certificate too.
    ///
    /// # Errors
    /// [`PkiError`] for another country's peer, or a validity beyond this authority's.
    pub fn issue(&self, peer: &PeerId, validity: Validity) -> Result<Leaf, PkiError> {
        let Self { country, issuer, certificate_pem, not_after_s } = self;
        Signer { country: *country, issuer, not_after_s: *not_after_s, above: certificate_pem }
            .leaf(peer, validity)
    }

    /// Signs the list of certificates that this authority has revoked.
    ///
    /// # Errors
    /// [`PkiError`] when the dates are none or the list cannot be signed.
    pub fn sign_revocations(&self, list: &RevocationList) -> Result<String, PkiError> {
        list.signed_by(&self.issuer)
    }
}
