//! How a refusal is told: a gRPC status as the protocol documents it, and the stable code beside it.

use crate::counterparts::SlowDown;
use safeborders_privacy::Refusal;
use safeborders_trust::PeerRefused;
use safeborders_wire::{
    REFUSAL_HEADER, REFUSED_CERTIFICATE_EXPIRED, REFUSED_CERTIFICATE_REVOKED, REFUSED_ROOT_CHANGED,
    REFUSED_SLOW_DOWN, REFUSED_STALE_LISTS, REFUSED_STOPPED, REFUSED_TOO_LARGE,
};
use tonic::metadata::MetadataValue;
use tonic::{Code, Status};

/// Why a call is not answered, as the peer is told it. It may be finer than what is on record.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Denial {
    /// As on record.
    Refused(Refusal),
    /// On record as an invalid question: its table has more cells than are released.
    TooLarge,
}

impl From<Refusal> for Denial {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Denial {
    /// As what the disclosure log has it.
    pub(crate) fn recorded(self) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal,
            Self::TooLarge => Refusal::InvalidQuestion,
        }
    }

    /// The stable code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::TooLarge => REFUSED_TOO_LARGE,
        }
    }
}

impl From<Denial> for Status {
    fn from(denial: Denial) -> Self {
        let code = match denial.recorded() {
            Refusal::NoAgreement | Refusal::PurposeNotAgreed | Refusal::DetailNotAgreed => {
                Code::PermissionDenied
            }
            Refusal::InvalidQuestion | Refusal::OtherCodebook => Code::InvalidArgument,
            Refusal::NotFrozen | Refusal::NotMature | Refusal::OutsideRound => Code::FailedPrecondition,
            Refusal::BudgetExhausted => Code::ResourceExhausted,
            // Unavailable, and whatever refusal is new: the peer may try again and learns nothing.
            _ => Code::Unavailable,
        };
        let text = match denial {
            Denial::Refused(refusal) => refusal.to_string(),
            Denial::TooLarge => {
                "the table would be too large: leave out an attribute, or take a grouped one".to_owned()
            }
        };
        with_code(code, text, denial.code())
    }
}

impl From<SlowDown> for Status {
    fn from(_: SlowDown) -> Self {
        with_code(Code::ResourceExhausted, "too many calls: wait before the next one", REFUSED_SLOW_DOWN)
    }
}

/// How a caller is told that its certificate is not accepted any more on an open connection.
pub(crate) fn not_accepted(reason: &PeerRefused) -> Status {
    let (text, code) = match reason {
        PeerRefused::Revoked => {
            ("your certificate was revoked by your country: get a new one", REFUSED_CERTIFICATE_REVOKED)
        }
        PeerRefused::StaleRevocations { .. } => (
            "the revocation lists of your country that are known here are stale: hand over current ones",
            REFUSED_STALE_LISTS,
        ),
        PeerRefused::NoRoot { .. } | PeerRefused::RootReplaced { .. } | PeerRefused::RootNotValid { .. } => (
            "your country's root is not the one that is trusted here now: call this office",
            REFUSED_ROOT_CHANGED,
        ),
        _ => (
            "your certificate is not valid at this time: renew it, and compare the clocks",
            REFUSED_CERTIFICATE_EXPIRED,
        ),
    };
    with_code(Code::Unauthenticated, text, code)
}

/// How a caller is told that this office has stopped all exchange with its country.
pub(crate) fn stopped() -> Status {
    let text = "this office has stopped all exchange with your country: call it";
    with_code(Code::PermissionDenied, text, REFUSED_STOPPED)
}

fn with_code(code: Code, text: impl Into<String>, refusal: &'static str) -> Status {
    let mut status = Status::new(code, text);
    status.metadata_mut().insert(REFUSAL_HEADER, MetadataValue::from_static(refusal));
    status
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_the_status_that_the_protocol_documents() {
        let documented = |refusal| match refusal {
            Refusal::NoAgreement | Refusal::PurposeNotAgreed | Refusal::DetailNotAgreed => "PermissionDenied",
            Refusal::InvalidQuestion | Refusal::OtherCodebook => "InvalidArgument",
            Refusal::NotFrozen | Refusal::NotMature | Refusal::OutsideRound => "FailedPrecondition",
            Refusal::BudgetExhausted => "ResourceExhausted",
            Refusal::Unavailable => "Unavailable",
            other => panic!("document {other:?} in the protocol"),
        };
        for refusal in Refusal::ALL {
            let status = Status::from(Denial::from(refusal));
            assert_eq!(format!("{:?}", status.code()), documented(refusal));
            assert_eq!(status.metadata().get(REFUSAL_HEADER).unwrap(), refusal.code());
        }
    }

    #[test]
    fn what_is_told_more_finely_than_recorded_has_a_code_of_its_own() {
        let large = Status::from(Denial::TooLarge);
        assert_eq!(large.code(), Code::InvalidArgument);
        let slow = Status::from(SlowDown);
        assert_eq!(slow.code(), Code::ResourceExhausted);
        for (status, code) in [(large, "too-large"), (slow, "slow-down")] {
            assert_eq!(status.metadata().get(REFUSAL_HEADER).unwrap(), code);
            assert!(Refusal::ALL.iter().all(|refusal| refusal.code() != code));
        }
    }
}
