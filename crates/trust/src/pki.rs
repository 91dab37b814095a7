//! A country's own certificate authority, and what it issues.
//!
//! Keys are ECDSA P-256: every verifier and smart card of the field knows it. A root has one level of
//! issuing authorities below it.

use crate::facts::{self, DOCUMENT_SIGNING};
use crate::{CountryRoot, IssuingCa, RevocationList, SecretPem};
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType, DnValue,
    ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose, NameConstraints,
    PKCS_ECDSA_P256_SHA256, PublicKeyData, SanType,
};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use safeborders_types::{CountryCode, PeerId, Role};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};

/// How long the certificate of a node, a coordinator or an officer is valid.
pub const LEAF_DAYS: u32 = 14;
/// How long a signatory's certificate is valid.
pub const SIGNATORY_DAYS: u32 = 365;
/// How long an issuing authority's certificate is valid: two years.
pub const ISSUING_DAYS: u32 = 730;
/// How long a root certificate is valid: ten years.
pub const ROOT_DAYS: u32 = 3_653;

/// How far a validity begins in the past, so that a peer with a slow clock accepts it.
const CLOCK_SKEW: Duration = Duration::hours(1);

/// Why a certificate cannot be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PkiError {
    /// The authority of one country was asked to vouch for another.
    #[error("the authority of {country} cannot vouch for {peer}")]
    OtherCountry {
        /// Whose authority it is.
        country: CountryCode,
        /// For whom it was asked.
        peer: PeerId,
    },
    /// The certificate would be valid for longer than the root.
    #[error("the certificate would outlive the root: make a new root first, or ask for fewer days")]
    OutlivesRoot,
    /// The dates are not dates.
    #[error("the validity must lie between 1970 and 9999")]
    Validity,
    /// A serial number is not one.
    #[error("a certificate's serial number has 1 to 20 bytes")]
    Serial,
    /// The authority's files do not fit together.
    #[error("the authority's certificate and key cannot be read, or do not belong together")]
    Authority,
    /// The key or certificate could not be made.
    #[error("the certificate could not be made")]
    Generate(#[source] rcgen::Error),
}

/// From when to when a certificate is valid.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Validity {
    not_before: OffsetDateTime,
    not_after: OffsetDateTime,
}

impl Validity {
    /// From an hour before `now_s` (for slow clocks) to this many days after.
    ///
    /// # Errors
    /// [`PkiError::Validity`] outside the years 1970 to 9999.
    pub fn days(now_s: u64, days: u32) -> Result<Self, PkiError> {
        let now = i64::try_from(now_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
        let now = now.ok_or(PkiError::Validity)?;
        let not_before = now.checked_sub(CLOCK_SKEW).ok_or(PkiError::Validity)?;
        let not_after = now.checked_add(Duration::days(i64::from(days))).ok_or(PkiError::Validity)?;
        Ok(Self { not_before: not_before.max(OffsetDateTime::UNIX_EPOCH), not_after })
    }
}

/// A peer's certificate chain and private key, as they are written to its files.
#[derive(Clone)]
pub struct Leaf {
    /// The certificate, and those of authorities below the root, leaf first.
    pub chain_pem: String,
    /// The private key.
    pub key_pem: SecretPem,
}

/// A country's root authority with its private key. It belongs on an offline machine.
pub struct CountryCa {
    country: CountryCode,
    issuer: Issuer<'static, KeyPair>,
    certificate_pem: String,
    not_after_s: u64,
}

impl std::fmt::Debug for CountryCa {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CountryCa({})", self.country)
    }
}

impl CountryCa {
    /// Makes a new root authority for a country.
    ///
    /// # Errors
    /// [`PkiError::Generate`] when the system gives no key.
    pub fn create(country: CountryCode, validity: Validity) -> Result<Self, PkiError> {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(PkiError::Generate)?;
        let params = root_params(country, validity)?;
        let certificate_pem = params.self_signed(&key).map_err(PkiError::Generate)?.pem();
        Self::from_parts(country, certificate_pem, key)
    }

    /// Reads an authority back from its certificate and key.
    ///
    /// # Errors
    /// [`PkiError::Authority`] when they are not a root of this country, or not a pair.
    pub fn from_pem(
        country: CountryCode,
        certificate_pem: &str,
        key_pem: &SecretPem,
    ) -> Result<Self, PkiError> {
        let key = KeyPair::from_pem(key_pem.expose()).map_err(|_| PkiError::Authority)?;
        Self::from_parts(country, certificate_pem.to_owned(), key)
    }

    fn from_parts(country: CountryCode, certificate_pem: String, key: KeyPair) -> Result<Self, PkiError> {
        CountryRoot::from_pem(country, &certificate_pem).map_err(|_| PkiError::Authority)?;
        let (issuer, not_after_s) = issuer_of(&certificate_pem, key)?;
        Ok(Self { country, issuer, certificate_pem, not_after_s })
    }

    /// The country that this authority vouches for.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.country
    }

    /// The root certificate, which every member installs as `<CC>.pem`.
    #[must_use]
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// The authority's private key.
    #[must_use]
    pub fn key_pem(&self) -> SecretPem {
        SecretPem::new(self.issuer.key().serialize_pem())
    }

    /// Makes a key and a certificate for a peer of this country.
    ///
    /// # Errors
    /// [`PkiError`] for another country's peer, or a validity beyond the root's.
    pub fn issue(&self, peer: &PeerId, validity: Validity) -> Result<Leaf, PkiError> {
        self.signer().leaf(peer, validity)
    }

    /// Makes the online authority that issues this country's certificates from day to day, so that the
    /// root can stay offline.
    ///
    /// # Errors
    /// [`PkiError::OutlivesRoot`] for a validity beyond the root's.
    pub fn issue_authority(&self, validity: Validity) -> Result<IssuingCa, PkiError> {
        self.signer().fits(&validity)?;
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(PkiError::Generate)?;
        let params = issuing_params(self.country, &key, validity)?;
        let certificate = params.signed_by(&key, &self.issuer).map_err(PkiError::Generate)?;
        IssuingCa::from_parts(self.country, certificate.pem(), key)
    }

    /// Signs the list of authorities that this root has revoked.
    ///
    /// # Errors
    /// [`PkiError`] when the dates are none or the list cannot be signed.
    pub fn sign_revocations(&self, list: &RevocationList) -> Result<String, PkiError> {
        list.signed_by(&self.issuer)
    }

    fn signer(&self) -> Signer<'_> {
        Signer { country: self.country, issuer: &self.issuer, not_after_s: self.not_after_s, above: "" }
    }
}

/// What signs as this authority, and when its validity ends; refused unless certificate and key are a pair
/// and the certificate is an authority's.
pub(crate) fn issuer_of(
    certificate_pem: &str,
    key: KeyPair,
) -> Result<(Issuer<'static, KeyPair>, u64), PkiError> {
    let der = CertificateDer::from_pem_slice(certificate_pem.as_bytes()).map_err(|_| PkiError::Authority)?;
    let certificate = facts::parse(&der).map_err(|_| PkiError::Authority)?;
    let pair = certificate.public_key().raw == key.subject_public_key_info();
    if !pair || !certificate.is_ca() {
        return Err(PkiError::Authority);
    }
    let not_after_s = facts::seconds(certificate.validity().not_after);
    Ok((Issuer::from_ca_cert_der(&der, key).map_err(|_| PkiError::Authority)?, not_after_s))
}

/// What root and issuing authority share: signing a leaf.
pub(crate) struct Signer<'a> {
    pub(crate) country: CountryCode,
    pub(crate) issuer: &'a Issuer<'static, KeyPair>,
    pub(crate) not_after_s: u64,
    /// The certificates of authorities below the root, in PEM form, that go with each leaf.
    pub(crate) above: &'a str,
}

impl Signer<'_> {
    pub(crate) fn leaf(&self, peer: &PeerId, validity: Validity) -> Result<Leaf, PkiError> {
        if peer.country() != self.country {
            return Err(PkiError::OtherCountry { country: self.country, peer: peer.clone() });
        }
        self.fits(&validity)?;
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(PkiError::Generate)?;
        let params = leaf_params(peer, validity)?;
        let certificate = params.signed_by(&key, self.issuer).map_err(PkiError::Generate)?;
        let chain_pem = format!("{}{}", certificate.pem(), self.above);
        Ok(Leaf { chain_pem, key_pem: SecretPem::new(key.serialize_pem()) })
    }

    fn fits(&self, validity: &Validity) -> Result<(), PkiError> {
        let end = u64::try_from(validity.not_after.unix_timestamp()).map_err(|_| PkiError::Validity)?;
        if end > self.not_after_s { Err(PkiError::OutlivesRoot) } else { Ok(()) }
    }
}

fn name(country: CountryCode, common: String) -> Result<DistinguishedName, PkiError> {
    let printable = country.to_string().try_into().map_err(PkiError::Generate)?;
    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, DnValue::PrintableString(printable));
    name.push(DnType::OrganizationName, "safeborders");
    name.push(DnType::CommonName, common);
    Ok(name)
}

/// A root that may vouch for one more level and for no web site: the names of peers are URIs, and
/// verifiers hold the country in them against the root (URI constraints know hosts only).
fn root_params(country: CountryCode, validity: Validity) -> Result<CertificateParams, PkiError> {
    let mut params = CertificateParams::default();
    params.not_before = validity.not_before;
    params.not_after = validity.not_after;
    params.distinguished_name = name(country, format!("{country} root"))?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(1));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: Vec::new(),
        excluded_subtrees: vec![
            GeneralSubtree::DnsName(String::new()),
            GeneralSubtree::IpAddress(CidrSubnet::from_v4_prefix([0; 4], 0)),
            GeneralSubtree::IpAddress(CidrSubnet::from_v6_prefix([0; 16], 0)),
        ],
    });
    Ok(params)
}

/// The authority below the root: it may sign leaves and revocation lists, and no other authority. It is
/// named after its key: revocation lists are found by the name of who signed them, and each authority of a
/// country has its own.
fn issuing_params(
    country: CountryCode,
    key: &KeyPair,
    validity: Validity,
) -> Result<CertificateParams, PkiError> {
    let mut params = CertificateParams::default();
    params.not_before = validity.not_before;
    params.not_after = validity.not_after;
    let digest = Sha256::digest(key.subject_public_key_info());
    let own: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    params.distinguished_name = name(country, format!("{country} issuing {own}"))?;
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}

fn leaf_params(peer: &PeerId, validity: Validity) -> Result<CertificateParams, PkiError> {
    let mut params = CertificateParams::default();
    params.not_before = validity.not_before;
    params.not_after = validity.not_after;
    params.distinguished_name = name(peer.country(), format!("{} {}", peer.role(), peer.name()))?;
    params.subject_alt_names = vec![SanType::URI(peer.to_string().try_into().map_err(PkiError::Generate)?)];
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.use_authority_key_identifier_extension = true;
    params.extended_key_usages = match peer.role() {
        Role::Node => vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth],
        Role::Coordinator | Role::Officer => vec![ExtendedKeyUsagePurpose::ClientAuth],
        Role::Signatory => vec![ExtendedKeyUsagePurpose::Other(DOCUMENT_SIGNING.to_vec())],
    };
    Ok(params)
}
