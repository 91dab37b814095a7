//! A node's signature over its part of a signature round.
//!
//! Parts are passed on by others, and a round lasts longer than a certificate: the signature is judged as of the time
//! that the part itself states, and whoever takes the part holds that time against the days of the round.

use crate::verify::{Use, verify};
use crate::{Identity, IdentityError, PeerRefused, TrustRoots};
use rustls_pki_types::CertificateDer;
use safeborders_types::{RoundPart, RoundSignature, SignedRoundPart};
use webpki::EndEntityCert;

/// Keeps a signature under a part of a round from being one under anything else.
const DOMAIN: &[u8] = b"safeborders round v1\n";

/// Why a part of a round is not its author's.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RoundPartError {
    /// The certificate is not the author's.
    #[error("the part was not signed by the node that it names")]
    Signer(#[source] PeerRefused),
    /// The signature does not fit.
    #[error("the part was altered after it was signed")]
    Altered,
    /// This node's own key cannot sign.
    #[error("the part cannot be signed")]
    CannotSign(#[source] IdentityError),
}

/// Signs a part of this node's own.
///
/// # Errors
/// [`RoundPartError::CannotSign`] when the key cannot sign, [`RoundPartError::Signer`] for another node's part.
pub fn sign_round_part(identity: &Identity, part: RoundPart) -> Result<SignedRoundPart, RoundPartError> {
    if *identity.peer() != part.head.by {
        let country = identity.peer().country();
        return Err(RoundPartError::Signer(PeerRefused::WrongAuthority { country }));
    }
    let signature = RoundSignature {
        chain: identity.chain.iter().map(|der| der.to_vec()).collect(),
        signature: identity.sign(&message(&part)).map_err(RoundPartError::CannotSign)?,
    };
    Ok(SignedRoundPart { part, signature })
}

/// Checks that the node that a part names signed it, with a certificate that was valid when it says so.
///
/// # Errors
/// [`RoundPartError`] for the first thing that is wrong.
pub fn verify_round_part(signed: &SignedRoundPart, roots: &TrustRoots) -> Result<(), RoundPartError> {
    let malformed = || RoundPartError::Signer(PeerRefused::Malformed);
    let chain: Vec<CertificateDer<'_>> =
        signed.signature.chain.iter().map(|der| CertificateDer::from(der.as_slice())).collect();
    let (leaf, intermediates) = chain.split_first().ok_or_else(malformed)?;
    let head = &signed.part.head;
    let facts = verify(roots, leaf, intermediates, Use::Server, head.at_s).map_err(RoundPartError::Signer)?;
    if facts.peer != head.by {
        let country = facts.peer.country();
        return Err(RoundPartError::Signer(PeerRefused::WrongAuthority { country }));
    }
    let leaf = EndEntityCert::try_from(leaf).map_err(|_| malformed())?;
    let signature = &signed.signature.signature;
    leaf.verify_signature(webpki::aws_lc_rs::ECDSA_P256_SHA256, &message(&signed.part), signature)
        .map_err(|_| RoundPartError::Altered)
}

fn message(part: &RoundPart) -> Vec<u8> {
    [DOMAIN, &part.canonical()].concat()
}
