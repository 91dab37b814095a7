//! Signatures that this office published, and what it holds of signature rounds.

use crate::books::{Books, scan};
use crate::record::{LogEntry, bounded_text, unversioned, versioned};
use crate::round_retention::CountsDeleted;
use crate::{BooksError, keys};
use safeborders_store::KeyRange;
use safeborders_types::{
    CohortId, MAX_PUBLISHED, NanoEpsilon, PatternSignature, PeerId, ReleaseId, RoundName, RoundPartKind,
    SignedRoundPart,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// The longest name of a person, reason or code that is put on record.
const MAX_WORDS_BYTES: usize = 400;
/// The most findings and reminders that are kept of a round: no peer can fill the disk with them.
const MAX_NOTES: usize = 1_000;

/// A signature that this office published: a deliberate disclosure, by two named people.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The round for which it is published.
    pub round: RoundName,
    /// The signature.
    pub signature: PatternSignature,
    /// Who asked for it.
    pub authorised_by: String,
    /// The second person, who approved it.
    pub approved_by: String,
    /// Why.
    pub reason: String,
    /// The noisy test that it passed.
    pub test: ReleaseId,
    /// When, in Unix seconds.
    pub at_s: u64,
}

/// How this office answers a round. Written once, before anything is counted.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundPlan {
    /// The round.
    pub round: RoundName,
    /// SHA-256 of the agreed list.
    pub list: [u8; 32],
    /// The cohorts that are counted and charged.
    pub cohorts: BTreeSet<CohortId>,
    /// The ε of the histogram.
    pub epsilon: NanoEpsilon,
    /// Who let the office take part.
    pub authorised_by: String,
    /// When, in Unix seconds.
    pub at_s: u64,
}

/// Something that a counterpart did in a round: its reminder, or what was wrong with a part of its.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundNote {
    /// The round.
    pub round: RoundName,
    /// Who.
    pub by: PeerId,
    /// A stable code: `convened`, or why a part was not taken.
    pub what: String,
    /// When it was first seen, in Unix seconds.
    pub at_s: u64,
}

/// What the log says of signatures and rounds. Stored: new variants are appended, none is moved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SignatureEvent {
    /// A signature was published.
    Published(Published),
    /// A published signature was withdrawn before the freeze.
    Withdrawn {
        /// For which round it was published.
        round: RoundName,
        /// The signature.
        signature: PatternSignature,
        /// Who withdrew it.
        by: String,
        /// When, in Unix seconds.
        at_s: u64,
    },
    /// A signed part of a round was kept: this node's own or another party's.
    Kept {
        /// The round.
        round: RoundName,
        /// Which part.
        kind: RoundPartKind,
        /// Whose.
        by: PeerId,
        /// SHA-256 of what is kept.
        digest: [u8; 32],
        /// When, in Unix seconds.
        at_s: u64,
    },
    /// The office answers a round.
    Planned(RoundPlan),
    /// A counterpart did something.
    Noted(RoundNote),
    /// What others counted was deleted.
    CountsDeleted(CountsDeleted),
}

impl SignatureEvent {
    /// When, in Unix seconds.
    #[must_use]
    pub fn at_s(&self) -> u64 {
        match self {
            Self::Published(published) => published.at_s,
            Self::Withdrawn { at_s, .. } | Self::Kept { at_s, .. } => *at_s,
            Self::Planned(plan) => plan.at_s,
            Self::Noted(note) => note.at_s,
            Self::CountsDeleted(deleted) => deleted.note.at_s,
        }
    }

    /// The key that it changes, and the digest of what stands there afterwards; `None`: nothing.
    pub(crate) fn change(&self) -> Result<(Vec<u8>, Option<[u8; 32]>), BooksError> {
        Ok(match self {
            Self::Published(published) => {
                (keys::signature(published.round, &published.signature), Some(digest(&versioned(published)?)))
            }
            Self::Withdrawn { round, signature, .. } => (keys::signature(*round, signature), None),
            Self::Kept { round, kind, by, digest, .. } => {
                (keys::round_part(*round, *kind, by), Some(*digest))
            }
            Self::Planned(plan) => (keys::round_plan(plan.round), Some(digest(&versioned(plan)?))),
            Self::Noted(note) | Self::CountsDeleted(CountsDeleted { note, .. }) => {
                (keys::round_note(note.round, &note.by, &note.what), Some(digest(&versioned(note)?)))
            }
        })
    }
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

impl Books {
    /// Puts a signature on record as published. It is shown to peers when its round freezes.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when it is published already, when the office has published as many as a round
    /// takes, or when the round is frozen; and the store's own errors.
    pub fn publish_signature(&self, published: &Published) -> Result<u64, BooksError> {
        let published = Published {
            authorised_by: bounded_text(&published.authorised_by, MAX_WORDS_BYTES),
            approved_by: bounded_text(&published.approved_by, MAX_WORDS_BYTES),
            reason: bounded_text(&published.reason, MAX_WORDS_BYTES),
            ..published.clone()
        };
        let key = keys::signature(published.round, &published.signature);
        let record = versioned(&published)?;
        let event = SignatureEvent::Published(published.clone());
        self.write(&LogEntry::Signature(Box::new(event)), |_, batch| {
            self.not_frozen(published.round)?;
            let others = self.published(published.round)?;
            if others.iter().any(|other| other.signature == published.signature) {
                return Err(BooksError::Contradiction("the signature is published already"));
            }
            if others.len() >= MAX_PUBLISHED {
                return Err(BooksError::Contradiction("a party publishes at most 75 signatures in a round"));
            }
            batch.put(key, record);
            Ok(())
        })
    }

    /// Withdraws a published signature.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when it is not published or its round is frozen; and the store's own errors.
    pub fn withdraw_signature(
        &self,
        round: RoundName,
        signature: &PatternSignature,
        by: &str,
        at_s: u64,
    ) -> Result<u64, BooksError> {
        let by = bounded_text(by, MAX_WORDS_BYTES);
        let event = SignatureEvent::Withdrawn { round, signature: signature.clone(), by, at_s };
        let key = keys::signature(round, signature);
        self.write(&LogEntry::Signature(Box::new(event)), |_, batch| {
            self.not_frozen(round)?;
            if self.get(&key)?.is_none() {
                return Err(BooksError::Contradiction("the signature is not published for this round"));
            }
            batch.delete(key);
            Ok(())
        })
    }

    /// A round is frozen here once the node's own submission is kept.
    fn not_frozen(&self, round: RoundName) -> Result<(), BooksError> {
        let kind = [keys::round(round), keys::kind(RoundPartKind::Submission)].concat();
        let mut frozen = false;
        scan(&*self.snapshot()?, &KeyRange::prefix(&kind), |_, _| {
            frozen = true;
            Ok(ControlFlow::Break(()))
        })?;
        if frozen { Err(BooksError::Contradiction("the round is frozen")) } else { Ok(()) }
    }

    /// What this office published for a round.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when one cannot be read, and the store's own errors.
    pub fn published(&self, round: RoundName) -> Result<Vec<Published>, BooksError> {
        self.all(&keys::signatures(round), "a published signature cannot be read")
    }

    /// Keeps a signed part of a round, whose signature was verified. `in_place` allows another one of the same kind and
    /// author to be replaced.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when another one is kept, and the store's own errors.
    pub fn keep_round_part(
        &self,
        part: &SignedRoundPart,
        in_place: bool,
        at_s: u64,
    ) -> Result<u64, BooksError> {
        let (head, kind) = (&part.part.head, part.part.kind());
        let record = versioned(part)?;
        let event = SignatureEvent::Kept {
            round: head.round,
            kind,
            by: head.by.clone(),
            digest: digest(&record),
            at_s,
        };
        let key = keys::round_part(head.round, kind, &head.by);
        self.write(&LogEntry::Signature(Box::new(event)), |_, batch| {
            if !in_place && self.get(&key)?.is_some() {
                return Err(BooksError::Contradiction("a party has one part of a kind in a round"));
            }
            batch.put(key, record);
            Ok(())
        })
    }

    /// Every part of a round that is kept: submissions, then votes, then counts.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when one cannot be read, and the store's own errors.
    pub fn round_parts(&self, round: RoundName) -> Result<Vec<SignedRoundPart>, BooksError> {
        let mut parts = Vec::new();
        for kind in [RoundPartKind::Submission, RoundPartKind::Vote, RoundPartKind::Counts] {
            let prefix = [keys::round(round), keys::kind(kind)].concat();
            parts.extend(self.all::<SignedRoundPart>(&prefix, "a part of a round cannot be read")?);
        }
        Ok(parts)
    }

    /// A kept part of a round as it is stored: the bytes whose SHA-256 the log has.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn round_part_record(
        &self,
        round: RoundName,
        kind: RoundPartKind,
        by: &PeerId,
    ) -> Result<Option<Vec<u8>>, BooksError> {
        self.get(&keys::round_part(round, kind, by))
    }

    /// Writes how this office answers a round, before anything is counted.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when it was written before, and the store's own errors.
    pub fn plan_round(&self, plan: &RoundPlan) -> Result<u64, BooksError> {
        let plan =
            RoundPlan { authorised_by: bounded_text(&plan.authorised_by, MAX_WORDS_BYTES), ..plan.clone() };
        let (key, record) = (keys::round_plan(plan.round), versioned(&plan)?);
        self.write(&LogEntry::Signature(Box::new(SignatureEvent::Planned(plan))), |_, batch| {
            if self.get(&key)?.is_some() {
                return Err(BooksError::Contradiction("a round is answered once"));
            }
            batch.put(key, record);
            Ok(())
        })
    }

    /// How this office answers a round; `None` while it does not.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when it cannot be read, and the store's own errors.
    pub fn round_plan(&self, round: RoundName) -> Result<Option<RoundPlan>, BooksError> {
        let read = |bytes: Vec<u8>| unversioned(&bytes, "the plan of a round cannot be read");
        self.get(&keys::round_plan(round))?.map(read).transpose()
    }

    /// Notes what a counterpart did in a round; the same thing is noted once.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn note_round(&self, note: &RoundNote) -> Result<(), BooksError> {
        let note = RoundNote { what: bounded_text(&note.what, MAX_WORDS_BYTES), ..note.clone() };
        let key = keys::round_note(note.round, &note.by, &note.what);
        if self.get(&key)?.is_some() || self.round_notes(note.round)?.len() >= MAX_NOTES {
            return Ok(());
        }
        let record = versioned(&note)?;
        self.write(&LogEntry::Signature(Box::new(SignatureEvent::Noted(note))), |_, batch| {
            batch.put(key, record);
            Ok(())
        })?;
        Ok(())
    }

    /// What counterparts did in a round.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when it cannot be read, and the store's own errors.
    pub fn round_notes(&self, round: RoundName) -> Result<Vec<RoundNote>, BooksError> {
        self.all(&keys::round_notes(round), "a note of a round cannot be read")
    }

    /// The rounds of which anything is on record.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when a name cannot be read, and the store's own errors.
    pub fn rounds(&self) -> Result<BTreeSet<RoundName>, BooksError> {
        let mut rounds = BTreeSet::new();
        for prefix in [keys::SIGNATURES, keys::ROUNDS] {
            scan(&*self.snapshot()?, &KeyRange::prefix(prefix), |key, _| {
                rounds.insert(keys::round_of(key)?);
                Ok(ControlFlow::Continue(()))
            })?;
        }
        Ok(rounds)
    }

    fn all<T: DeserializeOwned>(&self, prefix: &[u8], what: &'static str) -> Result<Vec<T>, BooksError> {
        let mut all = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(prefix), |_, value| {
            all.push(unversioned(value, what)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(all)
    }
}

/// Applies an event to what the log says is kept.
pub(crate) fn replay(
    kept: &mut std::collections::BTreeMap<Vec<u8>, Vec<u8>>,
    event: &SignatureEvent,
) -> Result<(), BooksError> {
    if let SignatureEvent::CountsDeleted(deleted) = event {
        deleted.replay(kept)?;
    }
    let (key, value) = event.change()?;
    match value {
        Some(digest) => drop(kept.insert(key, digest.to_vec())),
        None => drop(kept.remove(&key)),
    }
    Ok(())
}

/// The digest of a kept record, for comparing it with the log.
pub(crate) fn digest_of(stored: &[u8]) -> Vec<u8> {
    digest(stored).to_vec()
}
