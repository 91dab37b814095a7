//! Heads of disclosure logs, as they travel beside answers and by themselves.
//!
//! What a head says is checked where keys are known; here it is only held to its length.

use crate::invalid::at_most;
use crate::limits::{MAX_HEAD_BYTES, MAX_PROOF_HASHES};
use crate::proto;
use crate::{InvalidMessage, Problem};

/// The largest message of an exchange of heads or of a proof, in bytes.
pub const MAX_EXCHANGE_BYTES: usize = 16 * 1024;
/// The most statements of changed keys that are taken at once.
const MAX_CHANGES: usize = 8;
/// The longest of them, in bytes.
const MAX_CHANGE_BYTES: usize = 1024;

/// A node's own head as a reply shows it; a head that is not of the form's length is shown as none.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ShownHead {
    /// The signed note; empty: none.
    pub head: String,
    /// The public key, where the reply carries one.
    pub key: Option<[u8; 32]>,
    /// The statements by which the log went from key to key, the oldest first.
    pub changes: Vec<String>,
}

/// What a node adds to its replies.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct OwnHead {
    /// The signed note; empty while the node is held.
    pub head: String,
    /// The public key, where the node has a log.
    pub key: Option<[u8; 32]>,
    /// The statements by which the log went from key to key, the oldest first.
    pub changes: Vec<String>,
}

/// One side of an exchange of heads.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Exchange {
    /// What this side shows of its own log.
    pub own: ShownHead,
    /// The last head of the other side's log that it saw; empty: none.
    pub last: String,
}

/// From which size to which a log is to be proved to have grown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Growth {
    /// The number in the log's name.
    pub incarnation: u32,
    /// The smaller size.
    pub old: u64,
    /// The larger size.
    pub new: u64,
}

fn short(head: &str) -> String {
    if head.len() <= MAX_HEAD_BYTES { head.to_owned() } else { String::new() }
}

/// What is too much is shown as none: the answer beside it stays good.
fn changes_of(changes: &[String]) -> Vec<String> {
    let short = changes.len() <= MAX_CHANGES && changes.iter().all(|change| change.len() <= MAX_CHANGE_BYTES);
    if short { changes.to_vec() } else { Vec::new() }
}

fn key_of(bytes: &[u8]) -> Option<[u8; 32]> {
    bytes.try_into().ok()
}

impl ShownHead {
    /// What an answer shows.
    #[must_use]
    pub fn of_answer(answer: &proto::AskResponse) -> Self {
        Self { head: short(&answer.head), key: None, changes: Vec::new() }
    }

    /// What a description shows.
    #[must_use]
    pub fn of_description(description: &proto::DescribeResponse) -> Self {
        let changes = changes_of(&description.log_key_changes);
        Self { head: short(&description.head), key: key_of(&description.log_key), changes }
    }
}

impl OwnHead {
    /// Shows the head with a description.
    #[must_use]
    pub fn shown_with(self, mut description: proto::DescribeResponse) -> proto::DescribeResponse {
        description.head = self.head;
        description.log_key = self.key.map(|key| key.to_vec()).unwrap_or_default();
        description.log_key_changes = self.changes;
        description
    }
}

impl From<Exchange> for proto::LastHeadRequest {
    fn from(exchange: Exchange) -> Self {
        let log_key = exchange.own.key.map(|key| key.to_vec()).unwrap_or_default();
        let ShownHead { head, changes: log_key_changes, .. } = exchange.own;
        Self { head, log_key, log_key_changes, last_head: exchange.last }
    }
}

impl From<Exchange> for proto::LastHeadResponse {
    fn from(exchange: Exchange) -> Self {
        let log_key = exchange.own.key.map(|key| key.to_vec()).unwrap_or_default();
        let ShownHead { head, changes: log_key_changes, .. } = exchange.own;
        Self { head, log_key, log_key_changes, last_head: exchange.last }
    }
}

fn exchange(
    head: String,
    log_key: &[u8],
    changes: Vec<String>,
    last: String,
) -> Result<Exchange, InvalidMessage> {
    at_most("head", head.len(), MAX_HEAD_BYTES)?;
    at_most("last_head", last.len(), MAX_HEAD_BYTES)?;
    let key = key_of(log_key);
    if key.is_none() && !log_key.is_empty() {
        return Err(InvalidMessage::new("log_key", Problem::Malformed));
    }
    at_most("log_key_changes", changes.len(), MAX_CHANGES)?;
    changes.iter().try_for_each(|change| at_most("log_key_changes", change.len(), MAX_CHANGE_BYTES))?;
    Ok(Exchange { own: ShownHead { head, key, changes }, last })
}

impl TryFrom<proto::LastHeadRequest> for Exchange {
    type Error = InvalidMessage;

    fn try_from(message: proto::LastHeadRequest) -> Result<Self, InvalidMessage> {
        exchange(message.head, &message.log_key, message.log_key_changes, message.last_head)
    }
}

impl TryFrom<proto::LastHeadResponse> for Exchange {
    type Error = InvalidMessage;

    fn try_from(message: proto::LastHeadResponse) -> Result<Self, InvalidMessage> {
        exchange(message.head, &message.log_key, message.log_key_changes, message.last_head)
    }
}

impl From<Growth> for proto::ConsistencyRequest {
    fn from(growth: Growth) -> Self {
        Self { incarnation: growth.incarnation, old_size: growth.old, new_size: growth.new }
    }
}

impl From<proto::ConsistencyRequest> for Growth {
    fn from(message: proto::ConsistencyRequest) -> Self {
        Self { incarnation: message.incarnation, old: message.old_size, new: message.new_size }
    }
}

/// A proof; `None`: the log has not, or had not, these sizes.
impl From<Option<Vec<[u8; 32]>>> for proto::ConsistencyResponse {
    fn from(proof: Option<Vec<[u8; 32]>>) -> Self {
        let known = proof.is_some();
        let hashes = proof.into_iter().flatten().map(|hash| hash.to_vec()).collect();
        Self { known, hashes }
    }
}

impl TryFrom<proto::ConsistencyResponse> for Option<Vec<[u8; 32]>> {
    type Error = InvalidMessage;

    fn try_from(message: proto::ConsistencyResponse) -> Result<Self, InvalidMessage> {
        at_most("hashes", message.hashes.len(), MAX_PROOF_HASHES)?;
        if !message.known {
            return Ok(None);
        }
        let hashes: Option<Vec<_>> = message.hashes.iter().map(|hash| key_of(hash)).collect();
        hashes.map(Some).ok_or(InvalidMessage::new("hashes", Problem::Malformed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use prost::Message;

    #[test]
    fn an_exchange_round_trips_and_what_is_too_long_or_no_key_is_refused() {
        let own =
            ShownHead { head: "mine".to_owned(), key: Some([7; 32]), changes: vec!["change".to_owned()] };
        let sent = Exchange { own, last: "yours".to_owned() };
        let request = proto::LastHeadRequest::from(sent.clone());
        assert_eq!(Exchange::try_from(request.clone()), Ok(sent.clone()));
        assert_eq!(
            Exchange::try_from(proto::LastHeadResponse::from(sent)).map(|e| e.last),
            Ok("yours".into())
        );
        let long = "h".repeat(MAX_HEAD_BYTES + 1);
        for (field, refused) in [
            ("head", proto::LastHeadRequest { head: long.clone(), ..request.clone() }),
            ("last_head", proto::LastHeadRequest { last_head: long.clone(), ..request.clone() }),
            ("log_key", proto::LastHeadRequest { log_key: vec![7; 31], ..request.clone() }),
            (
                "log_key_changes",
                proto::LastHeadRequest { log_key_changes: vec![long.clone()], ..request.clone() },
            ),
            (
                "log_key_changes",
                proto::LastHeadRequest { log_key_changes: vec![String::new(); MAX_CHANGES + 1], ..request },
            ),
        ] {
            assert_eq!(Exchange::try_from(refused).map_err(|e| e.field()), Err(field));
        }
        let answer = proto::AskResponse { head: long, ..Default::default() };
        assert_eq!(ShownHead::of_answer(&answer).head, "", "the answer stays good");
    }

    #[test]
    fn a_proof_round_trips_and_one_that_is_too_long_or_crooked_is_refused() {
        type Proof = Option<Vec<[u8; 32]>>;
        for proof in [None, Some(vec![]), Some(vec![[1; 32], [2; 32]])] {
            assert_eq!(Proof::try_from(proto::ConsistencyResponse::from(proof.clone())), Ok(proof));
        }
        let largest = proto::ConsistencyResponse::from(Some(vec![[255; 32]; MAX_PROOF_HASHES]));
        assert!(largest.encoded_len() <= MAX_EXCHANGE_BYTES);
        let long = proto::ConsistencyResponse::from(Some(vec![[0; 32]; MAX_PROOF_HASHES + 1]));
        let crooked = proto::ConsistencyResponse { known: true, hashes: vec![vec![0; 31]] };
        for refused in [long, crooked] {
            assert_eq!(Proof::try_from(refused).map_err(|e| e.field()), Err("hashes"));
        }
    }
}
