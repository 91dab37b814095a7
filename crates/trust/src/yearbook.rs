//! A node's signature over the head of its yearbook.
//!
//! It is made with the node's current certificate whenever the yearbook is given, and verified when it is received:
//! certificates live for two weeks and yearbooks for ever. Who keeps one keeps the certificates with it and can show
//! to others what was signed, and that its own books recorded it while they were valid.

use crate::verify::{Use, verify};
use crate::{Identity, IdentityError, PeerRefused, TrustRoots};
use rustls_pki_types::CertificateDer;
use safeborders_types::{PeerId, SignedYearbook, YearbookHead, YearbookSignature};
use sha2::{Digest, Sha256};
use webpki::EndEntityCert;

/// Keeps a signature under a yearbook from being one under anything else.
const DOMAIN: &[u8] = b"safeborders yearbook v1\n";

/// Why a yearbook is not what its country published.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum YearbookError {
    /// The certificate is not that of a node of the yearbook's country.
    #[error("the yearbook was not signed by a node of its country")]
    Signer(#[source] PeerRefused),
    /// The signature does not fit the head.
    #[error("the yearbook was altered after it was signed")]
    Altered,
    /// A table is not the one that the signed head commits to.
    #[error("a table of the yearbook is not the one that was published")]
    OtherTable,
    /// This node's own key cannot sign.
    #[error("the yearbook cannot be signed")]
    CannotSign(#[source] IdentityError),
}

/// Signs the head of this node's own yearbook.
///
/// # Errors
/// [`YearbookError::CannotSign`] when the key cannot sign, [`YearbookError::Signer`] for another country's yearbook.
pub fn sign_yearbook(identity: &Identity, head: &YearbookHead) -> Result<YearbookSignature, YearbookError> {
    let country = identity.peer().country();
    if country != head.country {
        return Err(YearbookError::Signer(PeerRefused::WrongAuthority { country }));
    }
    Ok(YearbookSignature {
        chain: identity.chain.iter().map(|der| der.to_vec()).collect(),
        signature: identity.sign(&message(head)).map_err(YearbookError::CannotSign)?,
    })
}

/// Checks that a node of the yearbook's country signed its head, and that every table is one that the head commits
/// to. Returns who signed.
///
/// # Errors
/// [`YearbookError`] for the first thing that is wrong.
pub fn verify_yearbook(
    given: &SignedYearbook,
    roots: &TrustRoots,
    at_s: u64,
) -> Result<PeerId, YearbookError> {
    let head = given.yearbook.head();
    let chain: Vec<CertificateDer<'_>> =
        given.signature.chain.iter().map(|der| CertificateDer::from(der.as_slice())).collect();
    let (leaf, intermediates) = chain.split_first().ok_or(YearbookError::Signer(PeerRefused::Malformed))?;
    let facts = verify(roots, leaf, intermediates, Use::Server, at_s).map_err(YearbookError::Signer)?;
    let country = head.country;
    if facts.peer.country() != country {
        return Err(YearbookError::Signer(PeerRefused::WrongAuthority { country }));
    }
    let leaf = EndEntityCert::try_from(leaf).map_err(|_| YearbookError::Signer(PeerRefused::Malformed))?;
    leaf.verify_signature(webpki::aws_lc_rs::ECDSA_P256_SHA256, &message(head), &given.signature.signature)
        .map_err(|_| YearbookError::Altered)?;
    if !given.yearbook.follows_head(|bytes| Sha256::digest(bytes).into()) {
        return Err(YearbookError::OtherTable);
    }
    Ok(facts.peer)
}

fn message(head: &YearbookHead) -> Vec<u8> {
    [DOMAIN, &head.canonical()].concat()
}
