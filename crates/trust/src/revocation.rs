//! Revocation lists: made by a country's authorities, believed by everybody else.
//!
//! A country that has ever handed over a list must keep it current: with a stale one, or without one
//! for each authority of a chain, nobody of that country is accepted.

use crate::facts::seconds;
use crate::{PeerRefused, PkiError};
use rcgen::{
    CertificateRevocationListParams, Issuer, KeyIdMethod, KeyPair, RevocationReason, RevokedCertParams,
    SerialNumber,
};
use rustls_pki_types::CertificateRevocationListDer;
use rustls_pki_types::pem::PemObject;
use safeborders_types::CountryCode;
use std::sync::Arc;
use time::OffsetDateTime;
use webpki::{CertRevocationList, OwnedCertRevocationList};
use x509_parser::prelude::{CertificateRevocationList, FromDer, X509Certificate};

/// The most lists of one country: its root's, and one for each issuing authority that is in use.
pub(crate) const MAX_LISTS: usize = 8;
/// The longest serial number, in bytes (RFC 5280 §4.1.2.2).
const MAX_SERIAL_BYTES: usize = 20;

/// A certificate that is not to be believed any more.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RevokedCertificate {
    /// Its serial number.
    pub serial: Vec<u8>,
    /// Since when, in Unix seconds.
    pub since_s: u64,
    /// Whether its key is known or suspected to be in other hands.
    pub compromised: bool,
}

/// A revocation list as an authority is about to sign it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RevocationList {
    /// Counts up with each list of one authority.
    pub number: u64,
    /// When it is made, in Unix seconds.
    pub made_s: u64,
    /// Until when it is current, in Unix seconds: afterwards verifiers refuse the whole country.
    pub current_until_s: u64,
    /// What is revoked.
    pub revoked: Vec<RevokedCertificate>,
}

impl RevocationList {
    pub(crate) fn signed_by(&self, issuer: &Issuer<'static, KeyPair>) -> Result<String, PkiError> {
        let revoked = |certificate: &RevokedCertificate| {
            if certificate.serial.is_empty() || certificate.serial.len() > MAX_SERIAL_BYTES {
                return Err(PkiError::Serial);
            }
            Ok(RevokedCertParams {
                serial_number: SerialNumber::from_slice(&certificate.serial),
                revocation_time: date(certificate.since_s)?,
                reason_code: certificate.compromised.then_some(RevocationReason::KeyCompromise),
                invalidity_date: None,
            })
        };
        let params = CertificateRevocationListParams {
            this_update: date(self.made_s)?,
            next_update: date(self.current_until_s)?,
            crl_number: SerialNumber::from(self.number),
            issuing_distribution_point: None,
            revoked_certs: self.revoked.iter().map(revoked).collect::<Result<_, _>>()?,
            key_identifier_method: KeyIdMethod::Sha256,
        };
        params.signed_by(issuer).and_then(|list| list.pem()).map_err(PkiError::Generate)
    }
}

fn date(at_s: u64) -> Result<OffsetDateTime, PkiError> {
    let date = i64::try_from(at_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
    date.ok_or(PkiError::Validity)
}

/// The text is not a country's revocation lists.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the revocation lists of {country} must be 1 to {MAX_LISTS} lists in PEM form")]
pub struct InvalidRevocations {
    /// Whose.
    pub country: CountryCode,
}

/// A country's revocation lists, as they were handed over. Who signed them is checked whenever a
/// certificate is held against them; until then they can only refuse.
#[derive(Clone)]
pub struct Revocations {
    country: CountryCode,
    lists: Arc<Vec<(CertRevocationList<'static>, u64)>>,
    pem: Arc<str>,
}

impl std::fmt::Debug for Revocations {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Revocations({}, {} lists)", self.country, self.lists.len())
    }
}

impl Revocations {
    /// Reads a country's lists.
    ///
    /// # Errors
    /// [`InvalidRevocations`].
    pub fn from_pem(country: CountryCode, pem: &str) -> Result<Self, InvalidRevocations> {
        let invalid = InvalidRevocations { country };
        let mut lists = Vec::new();
        for der in CertificateRevocationListDer::pem_slice_iter(pem.as_bytes()).take(MAX_LISTS + 1) {
            let der = der.map_err(|_| invalid)?;
            let Ok(([], parsed)) = CertificateRevocationList::from_der(&der) else { return Err(invalid) };
            let until_s = parsed.next_update().map(seconds).ok_or(invalid)?;
            let owned = OwnedCertRevocationList::from_der(&der).map_err(|_| invalid)?;
            lists.push((CertRevocationList::from(owned), until_s));
        }
        if lists.is_empty() || lists.len() > MAX_LISTS {
            return Err(invalid);
        }
        Ok(Self { country, lists: Arc::new(lists), pem: pem.into() })
    }

    /// Whose they are.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.country
    }

    /// The text that they were read from: what others are given.
    #[must_use]
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// Until when all of the lists are current, in Unix seconds.
    #[must_use]
    pub fn current_until_s(&self) -> u64 {
        self.lists.iter().map(|(_, until_s)| *until_s).min().unwrap_or(0)
    }

    pub(crate) fn lists(&self) -> Vec<&CertRevocationList<'static>> {
        self.lists.iter().map(|(list, _)| list).collect()
    }

    /// Holds certificates that were verified once against the lists as they are now: issuer and
    /// serial number only, which is enough to refuse.
    ///
    /// # Errors
    /// [`PeerRefused::StaleRevocations`] or [`PeerRefused::Revoked`].
    pub(crate) fn check(&self, chain: &[Issued], now_s: u64) -> Result<(), PeerRefused> {
        let country = self.country;
        for issued in chain {
            let list = self.lists.iter().find(|(list, _)| list.issuer() == issued.issuer.as_slice());
            let (list, _) = list
                .filter(|(_, until_s)| now_s < *until_s)
                .ok_or(PeerRefused::StaleRevocations { country })?;
            match list.find_serial(&issued.serial) {
                Ok(None) => {}
                _ => return Err(PeerRefused::Revoked),
            }
        }
        Ok(())
    }
}

/// How a revocation list calls a certificate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Issued {
    /// The contents of the issuer's name in DER.
    issuer: Vec<u8>,
    serial: Vec<u8>,
}

impl Issued {
    pub(crate) fn of(der: &[u8]) -> Result<Self, PeerRefused> {
        let Ok(([], certificate)) = X509Certificate::from_der(der) else {
            return Err(PeerRefused::Malformed);
        };
        let serial = certificate.raw_serial();
        Ok(Self { issuer: contents(certificate.issuer().as_raw())?.to_vec(), serial: serial.to_vec() })
    }
}

/// The serial number of the first certificate of a chain in PEM form: what a revocation names.
///
/// # Errors
/// [`PkiError::Authority`] when the text is no certificate.
pub fn serial_of(chain_pem: &str) -> Result<Vec<u8>, PkiError> {
    let der = rustls_pki_types::CertificateDer::from_pem_slice(chain_pem.as_bytes());
    let der = der.map_err(|_| PkiError::Authority)?;
    Ok(Issued::of(&der).map_err(|_| PkiError::Authority)?.serial)
}

/// When the validity of the first certificate of a text in PEM form ends, in Unix seconds.
///
/// # Errors
/// [`PkiError::Authority`] when the text is no certificate.
pub fn certificate_ends_s(pem: &str) -> Result<u64, PkiError> {
    let der = rustls_pki_types::CertificateDer::from_pem_slice(pem.as_bytes());
    let der = der.map_err(|_| PkiError::Authority)?;
    let certificate = crate::facts::parse(&der).map_err(|_| PkiError::Authority)?;
    Ok(seconds(certificate.validity().not_after))
}

/// What is inside a DER sequence: webpki keeps names without their outer tag and length.
fn contents(sequence: &[u8]) -> Result<&[u8], PeerRefused> {
    let (header, inner) = match sequence {
        [0x30, length @ 0..=0x7f, ..] => (2, usize::from(*length)),
        [0x30, 0x81, length, ..] => (3, usize::from(*length)),
        [0x30, 0x82, high, low, ..] => (4, usize::from(*high) << 8 | usize::from(*low)),
        _ => return Err(PeerRefused::Malformed),
    };
    sequence.get(header..).filter(|rest| rest.len() == inner).ok_or(PeerRefused::Malformed)
}
