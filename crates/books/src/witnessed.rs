//! What this node knows of other logs, and what became of its own: heads that counterparts signed,
//! what was wrong with them, and losses that a person accepted.

use crate::books::{Books, scan};
use crate::record::{LogEntry, bounded_text};
use crate::{BooksError, keys};
use safeborders_store::{Batch, KeyRange};
use safeborders_types::PeerId;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

/// The longest signed head that is put on record, in bytes.
const MAX_HEAD_BYTES: usize = 2048;
/// The longest name of a person, or reason, that is put on record.
const MAX_WORDS_BYTES: usize = 400;
const MAX_KEPT_BYTES: usize = 16 * 1024;

/// Something noticed about a counterpart's log, or about what a counterpart says of this one.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Witnessed {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Whose log it is, or who said it.
    pub peer: PeerId,
    /// What: a stable code.
    pub finding: String,
    /// The head that was kept, as it was signed; empty where there was none.
    pub kept: String,
    /// The head that was shown, as it was signed; empty where there was none.
    pub shown: String,
}

/// A step in the life of this node's own log.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Continuity {
    /// Nothing new is released any more until it is certain that nothing spent was forgotten.
    Held {
        /// When, in Unix seconds.
        at_s: u64,
        /// Why.
        reason: String,
    },
    /// It is certain: every peer was asked.
    Resumed {
        /// When, in Unix seconds.
        at_s: u64,
    },
    /// A person decided that the rest of the log is lost. What cohorts had spent counts as spent in
    /// full (an entry of its own), and the log goes on under another name.
    LossAccepted {
        /// When, in Unix seconds.
        at_s: u64,
        /// Who decided.
        by: String,
        /// The number in the log's name from now on.
        incarnation: u32,
        /// The highest head of the lost part that any peer showed, as it was signed; may be empty.
        lost: String,
    },
    /// The log is signed by another key from here on.
    KeyChanged {
        /// When, in Unix seconds.
        at_s: u64,
        /// Which key it is: the first one is 1.
        number: u64,
        /// The new public key.
        key: [u8; 32],
    },
}

impl Books {
    /// What is kept of a counterpart's log.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn kept(&self, peer: &PeerId) -> Result<Option<Vec<u8>>, BooksError> {
        self.get(&keys::kept(peer))
    }

    /// What is kept of every counterpart's log, by peer.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when a name cannot be read, and the store's own errors.
    pub fn all_kept(&self) -> Result<Vec<(PeerId, Vec<u8>)>, BooksError> {
        let mut all = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(keys::KEPT), |key, value| {
            all.push((keys::peer_of(key)?, value.to_vec()));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(all)
    }

    /// Keeps what is known of a counterpart's log. What was found wrong with it becomes a log entry in
    /// the same commit; an ordinary newer head is none.
    ///
    /// # Errors
    /// [`BooksError::TooLong`], and the store's own errors.
    pub fn keep(&self, peer: &PeerId, kept: &[u8], found: Option<&Witnessed>) -> Result<(), BooksError> {
        if kept.len() > MAX_KEPT_BYTES {
            return Err(BooksError::TooLong { what: "what is kept of a log", limit: MAX_KEPT_BYTES });
        }
        let Some(found) = found else {
            let mut batch = Batch::new();
            batch.put(keys::kept(peer), kept);
            return self.write_unlogged(batch);
        };
        self.write(&LogEntry::Witnessed(Box::new(found.bounded())), |_, batch| {
            batch.put(keys::kept(peer), kept);
            Ok(())
        })?;
        Ok(())
    }

    /// Puts something noticed on record that changes nothing that is kept.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn record_witnessed(&self, found: &Witnessed) -> Result<u64, BooksError> {
        self.write(&LogEntry::Witnessed(Box::new(found.bounded())), |_, _| Ok(()))
    }

    /// The number in this log's name: 1, and one more for each loss that was accepted.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when it cannot be read, and the store's own errors.
    pub fn incarnation(&self) -> Result<u32, BooksError> {
        self.get(keys::INCARNATION)?.as_deref().map_or(Ok(1), incarnation_of)
    }

    /// Puts a step in the life of this log on record.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] for an incarnation that is not above the present one, and the
    /// store's own errors.
    pub fn record_continuity(&self, step: &Continuity) -> Result<u64, BooksError> {
        let step = step.bounded();
        let next = match &step {
            Continuity::LossAccepted { incarnation, .. } => Some(*incarnation),
            _ => None,
        };
        let now = self.incarnation()?;
        self.write(&LogEntry::Continuity(step), |_, batch| {
            if let Some(next) = next {
                if next <= now {
                    return Err(BooksError::Contradiction("the log had that name before"));
                }
                batch.put(keys::INCARNATION, next.to_be_bytes());
            }
            Ok(())
        })
    }
}

pub(crate) fn incarnation_of(bytes: &[u8]) -> Result<u32, BooksError> {
    let bytes = bytes.try_into().map_err(|_| BooksError::Damaged("the log's incarnation cannot be read"))?;
    Ok(u32::from_be_bytes(bytes))
}

impl Witnessed {
    fn bounded(&self) -> Self {
        Self {
            finding: bounded_text(&self.finding, 64),
            kept: bounded_text(&self.kept, MAX_HEAD_BYTES),
            shown: bounded_text(&self.shown, MAX_HEAD_BYTES),
            ..self.clone()
        }
    }
}

impl Continuity {
    fn bounded(&self) -> Self {
        let mut step = self.clone();
        match &mut step {
            Self::Held { reason, .. } => *reason = bounded_text(reason, MAX_WORDS_BYTES),
            Self::LossAccepted { by, lost, .. } => {
                *by = bounded_text(by, MAX_WORDS_BYTES);
                *lost = bounded_text(lost, MAX_HEAD_BYTES);
            }
            Self::Resumed { .. } | Self::KeyChanged { .. } => {}
        }
        step
    }
}
