//! Why a peer's certificate is not accepted.

use safeborders_types::{CountryCode, PeerId, Role};

/// Why a certificate is not accepted. The text is for the operator's log; the other side gets a
/// TLS alert and nothing more.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PeerRefused {
    /// The certificate cannot be parsed, or has an unknown critical part.
    #[error("the certificate is malformed")]
    Malformed,
    /// There is not exactly one URI among the certificate's names.
    #[error("the certificate must name exactly one URI; it names {found}")]
    Identities {
        /// How many URIs it names.
        found: usize,
    },
    /// The one URI is not the name of a peer of this federation.
    #[error("the certificate's URI is not of the form spiffe://safeborders/GR/node/athens")]
    NotAPeer,
    /// No root is installed for the country that the certificate names.
    #[error("no root certificate is installed for {country}: add {country}.pem to the roots directory")]
    NoRoot {
        /// The country that the certificate names.
        country: CountryCode,
    },
    /// The root of the country has itself expired or is not yet valid.
    #[error("the root certificate of {country} is not valid at this time: get its successor")]
    RootNotValid {
        /// The country that the certificate names.
        country: CountryCode,
    },
    /// The root that vouched for the peer when it connected is another one now.
    #[error("the root certificate of {country} was replaced since the peer connected: it must connect again")]
    RootReplaced {
        /// The country that the certificate names.
        country: CountryCode,
    },
    /// The certificate names a country whose authority did not sign it.
    #[error("the certificate names {country}, but the authority of {country} did not sign it")]
    WrongAuthority {
        /// The country that the certificate names.
        country: CountryCode,
    },
    /// Its country's authority has revoked it.
    #[error("the certificate was revoked by its country's authority")]
    Revoked,
    /// The revocation lists of its country are not current, or one is missing.
    #[error(
        "the revocation lists of {country} are stale or incomplete, so nobody of {country} is accepted: get current ones"
    )]
    StaleRevocations {
        /// The country that the certificate names.
        country: CountryCode,
    },
    /// Its validity has ended.
    #[error("the certificate has expired")]
    Expired,
    /// Its validity has not begun.
    #[error("the certificate is not valid yet: compare the clocks")]
    NotYetValid,
    /// It belongs to an authority, which must not take part itself.
    #[error("the certificate is an authority's, not a peer's")]
    Authority,
    /// It was not issued for this use.
    #[error("the certificate was not issued for this use")]
    Usage,
    /// Its role must not do this.
    #[error("a {role} must not do this")]
    Role {
        /// The role that the certificate names.
        role: Role,
    },
    /// An officer is at home in one country, and these pages are another's.
    #[error("these pages are for officers of {home} alone")]
    NotAtHome {
        /// Whose officers are admitted.
        home: CountryCode,
    },
    /// Somebody else than the expected peer answered.
    #[error("expected {expected}, but {found} answered")]
    OtherPeer {
        /// Who was dialled.
        expected: PeerId,
        /// Who answered.
        found: PeerId,
    },
}
