//! What a failed call means.
//!
//! tonic's codes mislead in places: a deadline that expires arrives as `Cancelled`, a reply beyond
//! the limit as `OutOfRange`, one that cannot be decoded as `Internal`. A status that was made on
//! this side carries its cause; one that the peer sent does not.

use crate::PeerError;
use safeborders_trust::ConnectError;
use safeborders_wire::REFUSAL_HEADER;
use std::error::Error;
use tonic::{Code, Status, TimeoutExpired};

/// The longest refusal code that is taken from a peer.
const MAX_CODE_BYTES: usize = 40;

pub(crate) fn classify(status: &Status) -> PeerError {
    if let Some(error) = cause::<ConnectError>(status) {
        return not_connected(error);
    }
    if let Some(code) = refusal_code(status) {
        return PeerError::Refused { code };
    }
    let made_here = status.source().is_some();
    match status.code() {
        Code::DeadlineExceeded => PeerError::TimedOut,
        Code::Cancelled if cause::<TimeoutExpired>(status).is_some() || !made_here => PeerError::TimedOut,
        Code::OutOfRange => PeerError::TooLarge,
        Code::Internal if !made_here => PeerError::Undecodable,
        _ if made_here => PeerError::Unreachable,
        code => PeerError::Refused { code: name_of(code).to_owned() },
    }
}

fn not_connected(error: &ConnectError) -> PeerError {
    match error {
        ConnectError::TimedOut => PeerError::TimedOut,
        ConnectError::NotAccepted(refused) => PeerError::NotAccepted(refused.clone()),
        ConnectError::Refused => PeerError::CertificateRefused,
        ConnectError::Protocol => PeerError::OtherProtocol,
        _ => PeerError::Unreachable,
    }
}

/// The first cause of this type behind a status.
fn cause<E: Error + 'static>(status: &Status) -> Option<&E> {
    let mut next = status.source();
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        next = error.source();
    }
    None
}

/// The code that the peer sent along, if it is of a code's form: it will be shown to people.
fn refusal_code(status: &Status) -> Option<String> {
    let code = status.metadata().get(REFUSAL_HEADER)?.to_str().ok()?;
    let plain = |b: u8| b.is_ascii_lowercase() || b == b'-';
    (!code.is_empty() && code.len() <= MAX_CODE_BYTES && code.bytes().all(plain)).then(|| code.to_owned())
}

fn name_of(code: Code) -> &'static str {
    match code {
        Code::InvalidArgument => "invalid-argument",
        Code::NotFound => "not-found",
        Code::AlreadyExists => "already-exists",
        Code::PermissionDenied => "permission-denied",
        Code::ResourceExhausted => "resource-exhausted",
        Code::FailedPrecondition => "failed-precondition",
        Code::Aborted => "aborted",
        Code::Unimplemented => "unimplemented",
        Code::Internal => "internal",
        Code::Unavailable => "unavailable",
        Code::DataLoss => "data-loss",
        Code::Unauthenticated => "unauthenticated",
        _ => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: &str) -> PeerError {
        PeerError::Refused { code: code.to_owned() }
    }

    #[test]
    fn statuses_that_a_peer_sent_are_read_by_their_code() {
        let cases = [
            (Status::permission_denied(""), refused("permission-denied")),
            (Status::unavailable(""), refused("unavailable")),
            (Status::cancelled("Timeout expired"), PeerError::TimedOut),
            (Status::deadline_exceeded(""), PeerError::TimedOut),
            (Status::out_of_range(""), PeerError::TooLarge),
            (Status::internal(""), PeerError::Undecodable),
            (Status::unknown(""), refused("unknown")),
        ];
        for (status, expected) in cases {
            assert_eq!(classify(&status), expected, "{status:?}");
        }
    }

    #[test]
    fn a_refusal_code_is_taken_only_in_its_plain_form() {
        let with = |code: &'static str| {
            let mut status = Status::resource_exhausted("");
            status.metadata_mut().insert(REFUSAL_HEADER, code.parse().unwrap());
            classify(&status)
        };
        assert_eq!(with("budget-exhausted"), refused("budget-exhausted"));
        for odd in ["", "<script>", "Case 12", "x23456789012345678901234567890123456789012"] {
            assert_eq!(with(odd), refused("resource-exhausted"), "{odd}");
        }
    }

    #[test]
    fn causes_on_this_side_are_found_behind_the_status() {
        let behind =
            |error: ConnectError| classify(&Status::from_error(Box::new(tonic::ConnectError(error.into()))));
        assert_eq!(behind(ConnectError::Refused), PeerError::CertificateRefused);
        assert_eq!(behind(ConnectError::TimedOut), PeerError::TimedOut);
        assert_eq!(behind(ConnectError::Protocol), PeerError::OtherProtocol);
        let broken = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
        assert_eq!(classify(&Status::from_error(Box::new(broken))), PeerError::Unreachable);
    }
}
