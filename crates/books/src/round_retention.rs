//! Deleting what other parties counted in a round, when an agreement does not let it be kept any longer.
//!
//! The signatures that were published and the signed lists stay: referrals name a signature by its place in a list, and
//! what was published is a deliberate disclosure. The histograms are the answers.

use crate::books::Books;
use crate::record::{LogEntry, versioned};
use crate::rounds::{RoundNote, SignatureEvent};
use crate::{BooksError, keys};
use safeborders_types::{AgreementId, PeerId, RoundName, RoundPartKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the note of a deletion is called, by this node of itself.
pub const COUNTS_DELETED: &str = "counts-deleted";

/// That histograms of a round were deleted.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct CountsDeleted {
    /// The note that stays with the round: by this node, as [`COUNTS_DELETED`].
    pub note: RoundNote,
    /// Whose.
    pub of: Vec<PeerId>,
    /// The agreement that says for how long.
    pub agreement: AgreementId,
    /// For how many days.
    pub days: u32,
}

impl CountsDeleted {
    fn key(&self, of: &PeerId) -> Vec<u8> {
        keys::round_part(self.note.round, RoundPartKind::Counts, of)
    }

    /// Takes the histograms out of what the log says is kept.
    pub(crate) fn replay(&self, kept: &mut BTreeMap<Vec<u8>, Vec<u8>>) -> Result<(), BooksError> {
        for of in &self.of {
            let gone = kept.remove(&self.key(of));
            gone.ok_or(BooksError::Damaged("the log deletes a histogram that was not kept"))?;
        }
        Ok(())
    }
}

impl Books {
    /// Deletes the histograms of a round that others gave, because this agreement lets them be kept for so many days and
    /// no longer. `own` keeps its own. Returns whose were deleted.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when there are none, and the store's own errors.
    pub fn delete_round_counts(
        &self,
        round: RoundName,
        own: &PeerId,
        at_s: u64,
        agreement: &AgreementId,
        days: u32,
    ) -> Result<Vec<PeerId>, BooksError> {
        let parts = self.round_parts(round)?.into_iter();
        let counted = parts.filter(|signed| signed.part.kind() == RoundPartKind::Counts);
        let of: Vec<PeerId> = counted.map(|signed| signed.part.head.by).filter(|by| by != own).collect();
        if of.is_empty() {
            return Err(BooksError::Contradiction("nothing that others counted in the round is kept"));
        }
        let note = RoundNote { round, by: own.clone(), what: COUNTS_DELETED.to_owned(), at_s };
        let (note_key, record) = (keys::round_note(round, own, COUNTS_DELETED), versioned(&note)?);
        let deleted = CountsDeleted { note, of: of.clone(), agreement: agreement.clone(), days };
        let gone: Vec<Vec<u8>> = of.iter().map(|of| deleted.key(of)).collect();
        let event = SignatureEvent::CountsDeleted(deleted);
        self.write(&LogEntry::Signature(Box::new(event)), |_, batch| {
            for key in gone {
                batch.delete(key);
            }
            batch.put(note_key, record);
            Ok(())
        })?;
        Ok(of)
    }
}
