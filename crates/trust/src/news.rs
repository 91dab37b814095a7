//! A node's signature over news of a referral: who keeps it can show to others what the other office asked or
//! answered.

use crate::verify::{Use, verify};
use crate::{Identity, IdentityError, PeerRefused, TrustRoots};
use rustls_pki_types::CertificateDer;
use safeborders_types::{NodeSignature, PeerId, ReferralNews, Role};
use webpki::EndEntityCert;

/// Keeps a signature under news from being one under anything else.
const DOMAIN: &[u8] = b"safeborders referral v1\n";

/// Why news is not what its sender signed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NewsError {
    /// The certificate is not that of a node.
    #[error("the referral was not signed by a node")]
    Signer(#[source] PeerRefused),
    /// The signature does not fit.
    #[error("the referral was altered after it was signed")]
    Altered,
}

/// Signs news of a referral.
///
/// # Errors
/// [`IdentityError::CannotSign`]
pub fn sign_news(identity: &Identity, news: &ReferralNews) -> Result<NodeSignature, IdentityError> {
    Ok(NodeSignature {
        chain: identity.chain.iter().map(|der| der.to_vec()).collect(),
        signature: identity.sign(&message(news))?,
    })
}

/// Checks that a node signed the news, and returns which.
///
/// # Errors
/// [`NewsError`] for the first thing that is wrong.
pub fn verify_news(
    news: &ReferralNews,
    signature: &NodeSignature,
    roots: &TrustRoots,
    at_s: u64,
) -> Result<PeerId, NewsError> {
    let chain: Vec<CertificateDer<'_>> =
        signature.chain.iter().map(|der| CertificateDer::from(der.as_slice())).collect();
    let (leaf, intermediates) = chain.split_first().ok_or(NewsError::Signer(PeerRefused::Malformed))?;
    let facts = verify(roots, leaf, intermediates, Use::Server, at_s).map_err(NewsError::Signer)?;
    if facts.peer.role() != Role::Node {
        return Err(NewsError::Signer(PeerRefused::Malformed));
    }
    let leaf = EndEntityCert::try_from(leaf).map_err(|_| NewsError::Signer(PeerRefused::Malformed))?;
    leaf.verify_signature(webpki::aws_lc_rs::ECDSA_P256_SHA256, &message(news), &signature.signature)
        .map_err(|_| NewsError::Altered)?;
    Ok(facts.peer)
}

/// The domain and the news as compact JSON of codes and integers, whose fields have a fixed order.
fn message(news: &ReferralNews) -> Vec<u8> {
    let mut message = DOMAIN.to_vec();
    message.extend(serde_json::to_vec(news).unwrap_or_default());
    message
}
