//! Deleting the histograms of signature rounds when the time is over for which an agreement lets them be kept.
//!
//! The time begins when its author signed a histogram, and not when it was fetched: a serving coordinator fetches the last
//! round again and again. What is due is therefore not taken again either. What was published and signed stays.

use crate::archive::{Archive, ArchiveError, ROUNDS, encode};
use crate::retention::retention_key;
use safeborders_store::Batch;
use safeborders_types::{CountryCode, RoundName, RoundPartKind, SignedRoundPart};
use serde::{Deserialize, Serialize};
use std::sync::PoisonError;

const DELETED: &str = "deleted-counts/";
const DAY_S: u64 = 86_400;

/// That a country's histogram of a round was deleted. It stays on file.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct CountsGone {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Of which round.
    pub round: RoundName,
    /// Whose.
    pub country: CountryCode,
    /// For how many days it might be kept.
    pub days: u32,
}

impl Archive {
    /// For how many days this part might be kept, if that time is over at `now_s`. Of a country that never said how
    /// long, nothing is over.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub(crate) fn is_over(&self, part: &SignedRoundPart, now_s: u64) -> Result<Option<u32>, ArchiveError> {
        let part = &part.part;
        if part.kind() != RoundPartKind::Counts {
            return Ok(None);
        }
        let days = self.read::<u32>(&retention_key(part.head.by.country()))?;
        let ends_s = |days: u32| part.head.at_s.saturating_add(u64::from(days) * DAY_S);
        Ok(days.filter(|days| now_s >= ends_s(*days)))
    }

    /// Deletes every histogram whose time is over at `now_s`, in one commit with the notes that say so.
    ///
    /// # Errors
    /// [`ArchiveError`]; nothing is then deleted.
    pub fn delete_counts_due(&self, now_s: u64) -> Result<Vec<CountsGone>, ArchiveError> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut batch, mut deleted) = (Batch::new(), Vec::new());
        for signed in self.all::<SignedRoundPart>(ROUNDS)? {
            let Some(days) = self.is_over(&signed, now_s)? else { continue };
            let head = &signed.part.head;
            let gone = CountsGone { at_s: now_s, round: head.round, country: head.by.country(), days };
            batch.put(format!("{DELETED}{}/{}", gone.round, gone.country), encode(&gone)?);
            batch.delete(Self::round_key(&signed));
            deleted.push(gone);
        }
        if !batch.is_empty() {
            self.engine.commit(batch)?;
        }
        Ok(deleted)
    }

    /// Whose histograms of a round were deleted.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub fn counts_gone(&self, round: RoundName) -> Result<Vec<CountsGone>, ArchiveError> {
        self.all(&format!("{DELETED}{round}/"))
    }
}
