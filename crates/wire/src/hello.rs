//! What two sides say to each other right after a connection was made.

use crate::invalid::at_most;
use crate::limits::MAX_NAME_BYTES;
use crate::{InvalidMessage, Problem, proto};
use safeborders_types::AgreementId;
use std::collections::BTreeSet;
use std::fmt;

/// The version of this protocol. A release raises it by at most one.
pub const PROTOCOL_VERSION: u32 = 1;
/// The largest greeting, in bytes.
pub const MAX_HELLO_BYTES: usize = 4 * 1024;
/// The largest message with revocation lists, in bytes: 1 MiB of lists.
pub const MAX_LISTS_MESSAGE_BYTES: usize = 1024 * 1024 + 64;
/// The most codes of a greeting's answer.
const MAX_REFUSALS: usize = 16;

/// Whether this side speaks with one of that version: the one before, its own and the next. What the newer side adds,
/// the older passes over; what it takes away, the release before that already did without.
#[must_use]
pub fn speaks_with(other: u32) -> bool {
    talk(PROTOCOL_VERSION, other)
}

fn talk(own: u32, other: u32) -> bool {
    other > 0 && own.abs_diff(other) <= 1
}

/// Who greets, and under what it means to ask.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hello {
    /// The version of the protocol.
    pub protocol: u32,
    /// The caller's clock, in Unix seconds.
    pub at_s: u64,
    /// Under which agreement it means to ask.
    pub agreement: Option<AgreementId>,
    /// SHA-256 of what is signed of it.
    pub agreement_digest: Option<[u8; 32]>,
    /// The version of the caller's codebook.
    pub codebook: u32,
}

/// What the other side says to that.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Greeting {
    /// The version of the protocol.
    pub protocol: u32,
    /// The answering side's clock, in Unix seconds.
    pub at_s: u64,
    /// The version of its codebook.
    pub codebook: u32,
    /// Why a question would be refused now; none: nothing stands in its way.
    pub refusals: BTreeSet<HelloRefusal>,
}

/// Why a question would be refused now. Nothing here depends on data.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum HelloRefusal {
    /// Another version of the protocol.
    OtherProtocol,
    /// The clocks differ by more than is tolerated.
    ClockSkew,
    /// Another version of the codebook.
    OtherCodebook,
    /// No agreement that the caller may know of.
    NoAgreement,
    /// Its first day is still to come.
    NotBegun,
    /// Its last day has passed.
    Expired,
    /// The answering country suspended it.
    Suspended,
    /// The answering country ended it.
    Terminated,
    /// The two sides hold different texts under this name.
    OtherText,
    /// A reason that this side does not know yet.
    Other,
}

impl HelloRefusal {
    const CODES: [(Self, &'static str); 10] = [
        (Self::OtherProtocol, "other-protocol"),
        (Self::ClockSkew, "clock-skew"),
        (Self::OtherCodebook, "other-codebook"),
        (Self::NoAgreement, "no-agreement"),
        (Self::NotBegun, "agreement-not-begun"),
        (Self::Expired, "agreement-expired"),
        (Self::Suspended, "agreement-suspended"),
        (Self::Terminated, "agreement-terminated"),
        (Self::OtherText, "other-text"),
        (Self::Other, "other"),
    ];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        Self::CODES.into_iter().find(|(refusal, _)| *refusal == self).map_or("other", |(_, code)| code)
    }

    fn of(code: &str) -> Self {
        Self::CODES.into_iter().find(|(_, known)| *known == code).map_or(Self::Other, |(refusal, _)| refusal)
    }
}

impl fmt::Display for HelloRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherProtocol => "it speaks another version of the protocol: update the older side",
            Self::ClockSkew => "the clocks differ by more than five minutes: set them",
            Self::OtherCodebook => "it has another version of the codebook: update the older side",
            Self::NoAgreement => "it has no such agreement with this caller on file: import it there",
            Self::NotBegun => "the agreement begins later",
            Self::Expired => "the agreement has expired: renew it",
            Self::Suspended => "it has suspended the agreement: call that office",
            Self::Terminated => "it has ended the agreement: call that office",
            Self::OtherText => "it holds another text under the agreement's name: compare the digests",
            Self::Other => "it gives a reason that this version does not know",
        })
    }
}

impl From<Hello> for proto::HelloRequest {
    fn from(hello: Hello) -> Self {
        Self {
            protocol: hello.protocol,
            at_s: hello.at_s,
            agreement: hello.agreement.map(|id| id.to_string()).unwrap_or_default(),
            agreement_digest: hello.agreement_digest.map(|digest| digest.to_vec()).unwrap_or_default(),
            codebook_version: hello.codebook,
        }
    }
}

impl TryFrom<proto::HelloRequest> for Hello {
    type Error = InvalidMessage;

    fn try_from(message: proto::HelloRequest) -> Result<Self, InvalidMessage> {
        at_most("agreement", message.agreement.len(), MAX_NAME_BYTES)?;
        let malformed = |field| InvalidMessage::new(field, Problem::Malformed);
        let agreement = match message.agreement.as_str() {
            "" => None,
            name => Some(name.parse().map_err(|_| malformed("agreement"))?),
        };
        let agreement_digest = match message.agreement_digest.as_slice() {
            [] => None,
            bytes => Some(bytes.try_into().map_err(|_| malformed("agreement_digest"))?),
        };
        let proto::HelloRequest { protocol, at_s, codebook_version: codebook, .. } = message;
        Ok(Self { protocol, at_s, agreement, agreement_digest, codebook })
    }
}

impl From<Greeting> for proto::HelloResponse {
    fn from(greeting: Greeting) -> Self {
        Self {
            protocol: greeting.protocol,
            at_s: greeting.at_s,
            codebook_version: greeting.codebook,
            refusals: greeting.refusals.into_iter().map(|refusal| refusal.code().to_owned()).collect(),
        }
    }
}

impl TryFrom<proto::HelloResponse> for Greeting {
    type Error = InvalidMessage;

    fn try_from(message: proto::HelloResponse) -> Result<Self, InvalidMessage> {
        at_most("refusals", message.refusals.len(), MAX_REFUSALS)?;
        let refusals = message.refusals.iter().map(|code| HelloRefusal::of(code)).collect();
        let proto::HelloResponse { protocol, at_s, codebook_version: codebook, .. } = message;
        Ok(Self { protocol, at_s, codebook, refusals })
    }
}

/// The text of revocation lists. What it says is checked where roots are known.
///
/// # Errors
/// [`InvalidMessage`] when it is too long.
pub fn lists_of(message: proto::RevocationListResponse) -> Result<String, InvalidMessage> {
    at_most("lists", message.lists.len(), MAX_LISTS_MESSAGE_BYTES)?;
    Ok(message.lists)
}

#[cfg(test)]
mod tests {
    use super::*;
    use prost::Message;

    fn hello() -> Hello {
        Hello {
            protocol: PROTOCOL_VERSION,
            at_s: 1_800_000_000,
            agreement: Some("europe-2026".parse().unwrap()),
            agreement_digest: Some([7; 32]),
            codebook: 1,
        }
    }

    #[test]
    fn a_greeting_round_trips_and_a_crooked_one_is_refused() {
        let message = proto::HelloRequest::from(hello());
        assert!(message.encoded_len() < MAX_HELLO_BYTES);
        assert_eq!(Hello::try_from(message.clone()), Ok(hello()));
        let bare = Hello { agreement: None, agreement_digest: None, ..hello() };
        assert_eq!(Hello::try_from(proto::HelloRequest::from(bare.clone())), Ok(bare));
        for (field, bad) in [
            ("agreement", proto::HelloRequest { agreement: "a".repeat(65), ..message.clone() }),
            ("agreement", proto::HelloRequest { agreement: "A b".to_owned(), ..message.clone() }),
            ("agreement_digest", proto::HelloRequest { agreement_digest: vec![1; 31], ..message }),
        ] {
            assert_eq!(Hello::try_from(bad).map_err(|e| e.field()), Err(field));
        }
    }

    #[test]
    fn versions_one_apart_talk_both_ways_and_others_do_not() {
        for (own, other, talks) in [(1, 1, true), (1, 2, true), (2, 1, true), (1, 3, false), (3, 1, false)] {
            assert_eq!((talk(own, other), talk(other, own)), (talks, talks), "{own} and {other}");
        }
        assert!(!talk(1, 0), "who says no version is not of the one before");
        assert!(speaks_with(PROTOCOL_VERSION) && speaks_with(PROTOCOL_VERSION + 1));
        assert!(!speaks_with(PROTOCOL_VERSION + 2));
    }

    #[test]
    fn what_a_newer_version_adds_is_passed_over() {
        let mut bytes = proto::HelloRequest::from(hello()).encode_to_vec();
        // Field 200, a text.
        bytes.extend_from_slice(&[0xc2, 0x0c, 3, b'n', b'e', b'w']);
        let read = proto::HelloRequest::decode(bytes.as_slice()).unwrap();
        assert_eq!(Hello::try_from(read), Ok(hello()));
    }

    #[test]
    fn reasons_round_trip_by_code_and_new_ones_are_kept_as_unknown() {
        for (refusal, code) in HelloRefusal::CODES {
            assert_eq!((refusal.code(), HelloRefusal::of(code)), (code, refusal));
        }
        let greeting = Greeting {
            protocol: 1,
            at_s: 5,
            codebook: 1,
            refusals: [HelloRefusal::ClockSkew, HelloRefusal::Suspended].into(),
        };
        let message = proto::HelloResponse::from(greeting.clone());
        assert_eq!(Greeting::try_from(message.clone()), Ok(greeting));
        let newer = proto::HelloResponse { refusals: vec!["moon-phase".to_owned()], ..message.clone() };
        assert_eq!(Greeting::try_from(newer).map(|g| g.refusals), Ok([HelloRefusal::Other].into()));
        let many = proto::HelloResponse { refusals: vec![String::new(); MAX_REFUSALS + 1], ..message };
        assert_eq!(Greeting::try_from(many).map_err(|e| e.field()), Err("refusals"));
    }
}
