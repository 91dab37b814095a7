//! Why a peer gave no answer.

use safeborders_trust::PeerRefused;
use safeborders_types::Absence;
use safeborders_wire::InvalidMessage;

/// Why a peer gave no answer.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PeerError {
    /// Nobody answers at the address, or the connection broke.
    #[error("the peer cannot be reached: check its address and whether it is up")]
    Unreachable,
    /// The deadline passed.
    #[error("the peer did not answer in time")]
    TimedOut,
    /// Whoever answered is not the peer that was dialled.
    #[error("the certificate of the peer is not accepted")]
    NotAccepted(#[source] PeerRefused),
    /// The peer does not accept this machine's certificate.
    #[error(
        "the peer does not accept this machine's certificate: has it expired, does the peer have our root?"
    )]
    CertificateRefused,
    /// What answered does not speak this federation's protocol.
    #[error("what answers there does not speak this federation's protocol: check the address")]
    OtherProtocol,
    /// The peer refused, with this code.
    #[error("the peer refused: {code}")]
    Refused {
        /// The refusal's code, or the name of the gRPC status.
        code: String,
    },
    /// This office has stopped all exchange with the peer's country: nothing was sent.
    #[error("this office has stopped all exchange with that country: see `peers stops`")]
    Stopped,
    /// The reply is not of the protocol's form.
    #[error("the peer's reply is malformed")]
    Malformed(#[source] InvalidMessage),
    /// The reply cannot be decoded.
    #[error("the peer's reply cannot be decoded")]
    Undecodable,
    /// The reply is larger than what was asked for.
    #[error("the peer's reply is larger than what was asked for")]
    TooLarge,
    /// The yearbook is not one that the peer's country published.
    #[error("the peer's yearbook is not accepted: {0}")]
    Yearbook(String),
    /// The reply answers something else than what was asked.
    #[error("the peer's reply answers another question")]
    OtherQuestion,
}

impl PeerError {
    /// The peer's line in a merged table.
    #[must_use]
    pub fn absence(&self) -> Absence {
        let refused = |code: &str| Absence::Refused(code.to_owned());
        match self {
            Self::Unreachable => Absence::Unreachable,
            Self::TimedOut => Absence::TimedOut,
            Self::NotAccepted(_) => refused("peer-certificate"),
            Self::CertificateRefused => refused("own-certificate"),
            Self::OtherProtocol => refused("other-protocol"),
            Self::Refused { code } => refused(code),
            Self::Stopped => refused("stopped-here"),
            Self::Malformed(_) | Self::Undecodable => refused("malformed-reply"),
            Self::Yearbook(_) => refused("forged-yearbook"),
            Self::TooLarge | Self::OtherQuestion => Absence::OtherShape,
        }
    }
}
