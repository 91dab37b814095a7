//! What the parties of a signature round tell each other, signed by whom it is of.

use crate::{AgreementId, CohortId, NanoEpsilon, PatternSignature, PeerId, ReleaseId, RoundName};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most signatures that one party publishes in a round.
pub const MAX_PUBLISHED: usize = 75;
/// The most parties of a round.
pub const MAX_ROUND_PARTIES: usize = 64;
/// The most cells of a round's histogram: every signature of every party in a cell of its own.
pub const MAX_ROUND_CELLS: usize = MAX_PUBLISHED * MAX_ROUND_PARTIES;
/// The longest certificate chain of a signature.
pub const MAX_ROUND_CHAIN: usize = 4;
/// The longest certificate or signature, in bytes.
pub const MAX_ROUND_SIGNATURE_BYTES: usize = 8 * 1024;

/// What every part of a round says first.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundPartHead {
    /// Whose it is.
    pub by: PeerId,
    /// The round.
    pub round: RoundName,
    /// The agreement under which the round is held.
    pub agreement: AgreementId,
    /// When it was signed, in Unix seconds.
    pub at_s: u64,
}

/// The part itself.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum RoundBody {
    /// All that one party published for the round, in order. None is a party that only answers.
    Submission {
        /// The version of the codebook that the signatures are written in.
        codebook: u32,
        /// The signatures, ascending.
        signatures: BTreeSet<PatternSignature>,
    },
    /// The hash of the list that one party holds. A party signs one in a round.
    Vote {
        /// SHA-256 of the frozen list.
        list: [u8; 32],
        /// Which submissions it is made of: SHA-256 of each. So a party that lacks one knows which to fetch.
        submissions: BTreeMap<PeerId, [u8; 32]>,
    },
    /// One party's released histogram over the agreed list. A party releases one in a round.
    Counts(RoundCounts),
}

/// A released histogram, as its reader gets it: a claim by the party that signed it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundCounts {
    /// SHA-256 of the list that was counted.
    pub list: [u8; 32],
    /// The ε of the histogram; its noise is Laplace noise of scale 1/ε.
    pub epsilon: NanoEpsilon,
    /// The cohorts that were counted.
    pub cohorts: BTreeSet<CohortId>,
    /// A noisy count for each cell. Negative ones are normal.
    pub counts: Vec<i64>,
    /// The name of the release.
    pub release: ReleaseId,
    /// When it was released, in Unix seconds.
    pub released_at_s: u64,
}

/// A part of a round, before anybody signed it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundPart {
    /// Of which round, and whose.
    pub head: RoundPartHead,
    /// What it says.
    pub body: RoundBody,
}

/// A signature over the canonical bytes of a part, with the certificates of who signed. Nothing about it is verified.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundSignature {
    /// The signer's certificates in DER, its own first.
    pub chain: Vec<Vec<u8>>,
    /// ECDSA P-256 with SHA-256, ASN.1.
    pub signature: Vec<u8>,
}

/// A part of a round as it travels and is kept.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct SignedRoundPart {
    /// The part.
    pub part: RoundPart,
    /// The signature of the party that it names.
    pub signature: RoundSignature,
}

/// Which of the three kinds a part is. A party has at most one of each in a round.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoundPartKind {
    /// [`RoundBody::Submission`].
    Submission,
    /// [`RoundBody::Vote`].
    Vote,
    /// [`RoundBody::Counts`].
    Counts,
}

impl RoundPart {
    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> RoundPartKind {
        match self.body {
            RoundBody::Submission { .. } => RoundPartKind::Submission,
            RoundBody::Vote { .. } => RoundPartKind::Vote,
            RoundBody::Counts(_) => RoundPartKind::Counts,
        }
    }

    /// The bytes that are signed: every field, integers big-endian, lengths first.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = b"safeborders round part 1\0".to_vec();
        for name in [self.head.by.to_string(), self.head.round.to_string(), self.head.agreement.to_string()] {
            text(&mut bytes, &name);
        }
        bytes.extend(self.head.at_s.to_be_bytes());
        match &self.body {
            RoundBody::Submission { codebook, signatures } => {
                bytes.push(1);
                bytes.extend(codebook.to_be_bytes());
                bytes.extend((signatures.len() as u64).to_be_bytes());
                signatures.iter().for_each(|signature| bytes.extend(signature.canonical()));
            }
            RoundBody::Vote { list, submissions } => {
                bytes.push(2);
                bytes.extend(list);
                bytes.extend((submissions.len() as u64).to_be_bytes());
                for (by, digest) in submissions {
                    text(&mut bytes, &by.to_string());
                    bytes.extend(digest);
                }
            }
            RoundBody::Counts(counts) => {
                bytes.push(3);
                counts.extend(&mut bytes);
            }
        }
        bytes
    }
}

impl RoundCounts {
    fn extend(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.list);
        bytes.extend(self.epsilon.get().to_be_bytes());
        bytes.extend((self.cohorts.len() as u64).to_be_bytes());
        self.cohorts.iter().for_each(|cohort| text(bytes, &cohort.to_string()));
        bytes.extend((self.counts.len() as u64).to_be_bytes());
        self.counts.iter().for_each(|count| bytes.extend(count.to_be_bytes()));
        bytes.extend(self.release.as_bytes());
        bytes.extend(self.released_at_s.to_be_bytes());
    }
}

impl PatternSignature {
    /// The bytes that stand for it in hashes and signatures: each name after its length.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = (self.values().len() as u64).to_be_bytes().to_vec();
        for (attribute, code) in self.values() {
            text(&mut bytes, attribute.as_str());
            text(&mut bytes, code.as_str());
        }
        bytes
    }
}

/// The length of a text, and the text.
fn text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend((text.len() as u64).to_be_bytes());
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn part(body: RoundBody) -> RoundPart {
        let head = RoundPartHead {
            by: "spiffe://safeborders/GR/node/athens".parse().unwrap(),
            round: "2026-R1".parse().unwrap(),
            agreement: "europe-2026".parse().unwrap(),
            at_s: 7,
        };
        RoundPart { head, body }
    }

    fn counts() -> RoundCounts {
        RoundCounts {
            list: [1; 32],
            epsilon: NanoEpsilon::new(500_000_000),
            cohorts: ["2024Q1".parse().unwrap()].into(),
            counts: vec![3, -1],
            release: ReleaseId::new([2; 32]),
            released_at_s: 9,
        }
    }

    #[test]
    fn every_field_is_signed() {
        let counted = |change: fn(&mut RoundCounts)| {
            let mut counts = counts();
            change(&mut counts);
            part(RoundBody::Counts(counts))
        };
        let vote = part(RoundBody::Vote { list: [1; 32], submissions: BTreeMap::new() });
        let mut parts = vec![
            counted(|_| {}),
            counted(|c| c.list = [2; 32]),
            counted(|c| c.epsilon = NanoEpsilon::new(1)),
            counted(|c| c.cohorts.clear()),
            counted(|c| c.counts[1] = 1),
            counted(|c| c.counts.truncate(1)),
            counted(|c| c.release = ReleaseId::new([3; 32])),
            counted(|c| c.released_at_s = 10),
            part(RoundBody::Submission { codebook: 1, signatures: BTreeSet::new() }),
            part(RoundBody::Submission { codebook: 2, signatures: BTreeSet::new() }),
            vote.clone(),
            part(RoundBody::Vote { list: [1; 32], submissions: [(vote.head.by.clone(), [4; 32])].into() }),
        ];
        for change in [
            |head: &mut RoundPartHead| head.by = "spiffe://safeborders/IT/node/rome".parse().unwrap(),
            |head: &mut RoundPartHead| head.round = "2026-R2".parse().unwrap(),
            |head: &mut RoundPartHead| head.agreement = "europe-2027".parse().unwrap(),
            |head: &mut RoundPartHead| head.at_s = 8,
        ] {
            let mut other = vote.clone();
            change(&mut other.head);
            parts.push(other);
        }
        let distinct: HashSet<Vec<u8>> = parts.iter().map(RoundPart::canonical).collect();
        assert_eq!(distinct.len(), parts.len());
    }
}
