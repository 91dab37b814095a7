//! How a refusal is told: a gRPC status as the protocol documents it, and the stable code beside it.

use safeborders_privacy::Refusal;
use safeborders_wire::REFUSAL_HEADER;
use tonic::metadata::MetadataValue;
use tonic::{Code, Status};

pub(crate) fn status_of(refusal: Refusal) -> Status {
    let code = match refusal {
        Refusal::NoAgreement | Refusal::PurposeNotAgreed | Refusal::DetailNotAgreed => Code::PermissionDenied,
        Refusal::InvalidQuestion | Refusal::OtherCodebook => Code::InvalidArgument,
        Refusal::NotFrozen => Code::FailedPrecondition,
        Refusal::BudgetExhausted => Code::ResourceExhausted,
        // Unavailable, and whatever refusal is new: the peer may try again and learns nothing.
        _ => Code::Unavailable,
    };
    let mut status = Status::new(code, refusal.to_string());
    status.metadata_mut().insert(REFUSAL_HEADER, MetadataValue::from_static(refusal.code()));
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
            Refusal::NotFrozen => "FailedPrecondition",
            Refusal::BudgetExhausted => "ResourceExhausted",
            Refusal::Unavailable => "Unavailable",
            other => panic!("document {other:?} in the protocol"),
        };
        for refusal in Refusal::ALL {
            let status = status_of(refusal);
            assert_eq!(format!("{:?}", status.code()), documented(refusal));
            assert_eq!(status.metadata().get(REFUSAL_HEADER).unwrap(), refusal.code());
        }
    }
}
