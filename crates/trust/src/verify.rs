//! The one place where a certificate is held against the root of the country that it names.

use crate::facts::{Facts, judged_at};
use crate::{PeerRefused, TrustRoots};
use rustls_pki_types::{CertificateDer, SignatureVerificationAlgorithm, UnixTime};
use safeborders_types::Role;
use std::time::Duration;
use webpki::{
    CertRevocationList, EndEntityCert, ExpirationPolicy, KeyUsage, RevocationCheckDepth, RevocationOptions,
    RevocationOptionsBuilder, UnknownStatusPolicy,
};

/// What a certificate is presented for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Use {
    /// To ask, as a client.
    Client,
    /// To answer, as a server.
    Server,
    /// To sign an agreement.
    Signature,
    /// To look at pages that are for officers.
    Visit,
}

/// What certificates may be signed with. RSA is left out: nothing here makes such certificates.
const ALGORITHMS: &[&dyn SignatureVerificationAlgorithm] = &[
    webpki::aws_lc_rs::ECDSA_P256_SHA256,
    webpki::aws_lc_rs::ECDSA_P256_SHA384,
    webpki::aws_lc_rs::ECDSA_P384_SHA256,
    webpki::aws_lc_rs::ECDSA_P384_SHA384,
    webpki::aws_lc_rs::ED25519,
];

/// The authorities between a root and a leaf.
const MAX_AUTHORITIES_BELOW: usize = 1;

/// Verifies a chain for one use at one time and says who presented it.
///
/// The certificate itself says which country it claims; only that country's root is then tried.
/// Where the country has handed over revocation lists, every certificate of the chain must be covered by
/// a current one.
pub(crate) fn verify(
    roots: &TrustRoots,
    leaf: &CertificateDer<'_>,
    intermediates: &[CertificateDer<'_>],
    purpose: Use,
    now_s: u64,
) -> Result<Facts, PeerRefused> {
    let facts = Facts::of(leaf)?;
    if facts.authority {
        return Err(PeerRefused::Authority);
    }
    // A signature was made at a moment that this machine's own books name; only connections meet two clocks.
    let now_s = match purpose {
        Use::Signature => now_s,
        Use::Client | Use::Server | Use::Visit => judged_at(facts.not_before_s, facts.not_after_s, now_s)?,
    };
    let country = facts.peer.country();
    let root = roots.get(country).ok_or(PeerRefused::NoRoot { country })?;
    if !root.is_valid_at(now_s) {
        return Err(PeerRefused::RootNotValid { country });
    }
    // The root vouches for one level of authorities below it; of an anchor webpki does not look at that.
    if intermediates.len() > MAX_AUTHORITIES_BELOW {
        return Err(PeerRefused::WrongAuthority { country });
    }
    let leaf = EndEntityCert::try_from(leaf).map_err(|_| PeerRefused::Malformed)?;
    let usage = match purpose {
        Use::Client | Use::Visit => KeyUsage::client_auth(),
        Use::Server => KeyUsage::server_auth(),
        Use::Signature => KeyUsage::required_if_present(DOCUMENT_SIGNING_DER),
    };
    let lists = root.revocations().map(crate::Revocations::lists).unwrap_or_default();
    leaf.verify_for_usage(
        ALGORITHMS,
        std::slice::from_ref(&root.anchor),
        intermediates,
        UnixTime::since_unix_epoch(Duration::from_secs(now_s)),
        usage,
        revocation(&lists),
        None,
    )
    .map_err(|error| refused(&error, country))?;
    fit_for(&facts, purpose)?;
    Ok(facts)
}

/// The whole chain, with unknown status and stale lists refused; nothing without lists.
fn revocation<'a>(lists: &'a [&'a CertRevocationList<'a>]) -> Option<RevocationOptions<'a>> {
    let options = RevocationOptionsBuilder::new(lists).ok()?;
    let options = options.with_depth(RevocationCheckDepth::Chain);
    let options = options.with_status_policy(UnknownStatusPolicy::Deny);
    Some(options.with_expiration_policy(ExpirationPolicy::Enforce).build())
}

/// The contents of the object identifier 1.3.6.1.5.5.7.3.36 in DER.
const DOCUMENT_SIGNING_DER: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 36];

/// Role and key usages must both fit. webpki lets a certificate without usages pass; here they are
/// required.
fn fit_for(facts: &Facts, purpose: Use) -> Result<(), PeerRefused> {
    let role = facts.peer.role();
    let (role_fits, usage_fits) = match purpose {
        Use::Client => (matches!(role, Role::Node | Role::Coordinator), facts.usages.client),
        Use::Server => (role == Role::Node, facts.usages.server),
        Use::Signature => (role == Role::Signatory, facts.usages.documents),
        Use::Visit => (role == Role::Officer, facts.usages.client),
    };
    if !role_fits {
        return Err(PeerRefused::Role { role });
    }
    if !usage_fits || !facts.signs {
        return Err(PeerRefused::Usage);
    }
    Ok(())
}

fn refused(error: &webpki::Error, country: safeborders_types::CountryCode) -> PeerRefused {
    use webpki::Error as E;
    match error {
        E::CertExpired { .. } => PeerRefused::Expired,
        E::CertNotValidYet { .. } => PeerRefused::NotYetValid,
        E::CertRevoked => PeerRefused::Revoked,
        E::CrlExpired { .. }
        | E::UnknownRevocationStatus
        | E::InvalidCrlSignatureForPublicKey
        | E::IssuerNotCrlSigner => PeerRefused::StaleRevocations { country },
        E::CaUsedAsEndEntity => PeerRefused::Authority,
        E::RequiredEkuNotFoundContext(_) | E::EmptyEkuExtension => PeerRefused::Usage,
        E::UnknownIssuer
        | E::InvalidSignatureForPublicKey
        | E::EndEntityUsedAsCa
        | E::PathLenConstraintViolated
        | E::NameConstraintViolation
        | E::MaximumPathDepthExceeded
        | E::MaximumPathBuildCallsExceeded
        | E::MaximumSignatureChecksExceeded => PeerRefused::WrongAuthority { country },
        _ => PeerRefused::Malformed,
    }
}
