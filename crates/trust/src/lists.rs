//! Taking a country's revocation lists from one of its nodes: signed by its authorities, never older than
//! what is installed.

use crate::{CountryRoot, facts, revocation};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, CertificateRevocationListDer};
use safeborders_types::CountryCode;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use x509_parser::prelude::{CertificateRevocationList, FromDer, X509Certificate};

/// The largest text of a country's lists, in bytes: about ten thousand revoked certificates.
pub const MAX_LISTS_BYTES: usize = 1024 * 1024;

/// Why offered lists are not installed. What is installed stays.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ListsRefused {
    /// They cannot be read, or there are too many.
    #[error("the lists of {country} cannot be read")]
    Malformed {
        /// Whose.
        country: CountryCode,
    },
    /// A list was not signed by an authority of the country.
    #[error("a list was not signed by an authority of {country}: call that office")]
    NotSigned {
        /// Whose.
        country: CountryCode,
    },
    /// A list is older than the one that is installed.
    #[error(
        "a list of {country} is older than the one that is installed: somebody held it back, or a backup was put back there"
    )]
    Older {
        /// Whose.
        country: CountryCode,
    },
    /// A list has ended already.
    #[error("the lists of {country} are stale already: ask that office to sign current ones (`pki lists`)")]
    Stale {
        /// Whose.
        country: CountryCode,
    },
}

/// One list: its number and its bytes, by the name of who signed it.
type ByIssuer = BTreeMap<Vec<u8>, (Vec<u8>, Vec<u8>)>;

/// The lists to install when a country offers these: of each of its authorities the newest. `None`: what
/// is installed is as new. The authorities below the root come along as certificates that the root signed.
///
/// # Errors
/// [`ListsRefused`]
pub fn newest_lists(
    root: &CountryRoot,
    installed: Option<&str>,
    offered: &str,
    now_s: u64,
) -> Result<Option<String>, ListsRefused> {
    let country = root.country();
    if offered.len() > MAX_LISTS_BYTES {
        return Err(ListsRefused::Malformed { country });
    }
    let mut authorities = authorities(root, offered)?;
    let (mut lists, has_before) = match installed {
        // They were verified when they were installed.
        Some(installed) => (read(country, installed)?, true),
        None => (ByIssuer::new(), false),
    };
    let mut newer = !has_before;
    for (issuer, (number, der)) in read(country, offered)? {
        verify(root, &authorities, &issuer, &der)?;
        match lists.get(&issuer).map(|(known, _)| by_size(&number, known)) {
            Some(Ordering::Less) => return Err(ListsRefused::Older { country }),
            Some(Ordering::Equal) => {}
            Some(Ordering::Greater) | None => {
                newer = true;
                lists.insert(issuer, (number, der));
            }
        }
    }
    if !newer {
        return Ok(None);
    }
    // An authority of which a list stays must stay verifiable for whoever reads the file.
    for (name, certificate) in self::authorities(root, installed.unwrap_or_default()).unwrap_or_default() {
        authorities.entry(name).or_insert(certificate);
    }
    let text = text_of(&lists, &authorities);
    let read = revocation::Revocations::from_pem(country, &text);
    let read = read.map_err(|_| ListsRefused::Malformed { country })?;
    if read.current_until_s() <= now_s {
        return Err(ListsRefused::Stale { country });
    }
    Ok(Some(text))
}

/// The authorities below the root whose certificates are in a text, by name. One that the root did not
/// sign is refused.
fn authorities(root: &CountryRoot, pem: &str) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, ListsRefused> {
    let country = root.country();
    let mut found = BTreeMap::new();
    for der in CertificateDer::pem_slice_iter(pem.as_bytes()).take(revocation::MAX_LISTS + 1) {
        let der = der.map_err(|_| ListsRefused::Malformed { country })?;
        let certificate = facts::parse(&der).map_err(|_| ListsRefused::Malformed { country })?;
        let signed = certificate.signature_value.as_ref();
        if !certificate.is_ca() || !fits(root.public_key(), certificate.tbs_certificate.as_ref(), signed) {
            return Err(ListsRefused::NotSigned { country });
        }
        found.insert(certificate.subject().as_raw().to_vec(), der.to_vec());
    }
    if found.len() > revocation::MAX_LISTS { Err(ListsRefused::Malformed { country }) } else { Ok(found) }
}

fn read(country: CountryCode, pem: &str) -> Result<ByIssuer, ListsRefused> {
    let malformed = ListsRefused::Malformed { country };
    let mut lists = ByIssuer::new();
    for der in CertificateRevocationListDer::pem_slice_iter(pem.as_bytes()).take(revocation::MAX_LISTS + 1) {
        let der = der.map_err(|_| malformed)?;
        let Ok(([], list)) = CertificateRevocationList::from_der(&der) else { return Err(malformed) };
        let number = list.crl_number().ok_or(malformed)?.to_bytes_be();
        if lists.insert(list.issuer().as_raw().to_vec(), (number, der.to_vec())).is_some() {
            return Err(malformed); // two lists of one authority: which counts?
        }
    }
    let sound = (1..=revocation::MAX_LISTS).contains(&lists.len());
    if sound { Ok(lists) } else { Err(malformed) }
}

fn verify(
    root: &CountryRoot,
    authorities: &BTreeMap<Vec<u8>, Vec<u8>>,
    issuer: &[u8],
    der: &[u8],
) -> Result<(), ListsRefused> {
    let country = root.country();
    let Ok(([], list)) = CertificateRevocationList::from_der(der) else {
        return Err(ListsRefused::Malformed { country });
    };
    let (signed, signature) = (list.tbs_cert_list.as_ref(), list.signature_value.as_ref());
    let by_authority = || {
        let certificate = authorities.get(issuer)?;
        let (_, certificate) = X509Certificate::from_der(certificate).ok()?;
        Some(fits(&certificate.public_key().subject_public_key.data, signed, signature))
    };
    if fits(root.public_key(), signed, signature) || by_authority().unwrap_or(false) {
        Ok(())
    } else {
        Err(ListsRefused::NotSigned { country })
    }
}

/// Authorities of this federation have ECDSA P-256 keys and no others.
fn fits(public_key: &[u8], signed: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, public_key).verify(signed, signature).is_ok()
}

/// Compares two numbers in big-endian bytes without leading zeros.
fn by_size(a: &[u8], b: &[u8]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

fn text_of(lists: &ByIssuer, authorities: &BTreeMap<Vec<u8>, Vec<u8>>) -> String {
    let mut text = String::new();
    lists.values().for_each(|(_, der)| armour(&mut text, "X509 CRL", der));
    authorities.values().for_each(|der| armour(&mut text, "CERTIFICATE", der));
    text
}

fn armour(text: &mut String, label: &str, der: &[u8]) {
    text.push_str(&format!("-----BEGIN {label}-----\n"));
    let encoded = BASE64_STANDARD.encode(der);
    for line in encoded.as_bytes().chunks(64) {
        text.extend(line.iter().map(|byte| char::from(*byte)));
        text.push('\n');
    }
    text.push_str(&format!("-----END {label}-----\n"));
}
