//! Other countries' yearbooks, as they were given.

use crate::books::{Books, scan};
use crate::record::{LogEntry, unversioned, versioned};
use crate::{BooksError, keys};
use safeborders_store::KeyRange;
use safeborders_types::{AgreementId, CountryCode, PeerId, SignedYearbook};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;

/// A yearbook that another country gave. Its signature was checked before it was kept.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct KeptYearbook {
    /// Who gave it.
    pub from: PeerId,
    /// When, in Unix seconds.
    pub kept_at_s: u64,
    /// The yearbook with its signature: as much of it as the agreement let this node see.
    pub given: SignedYearbook,
}

impl Books {
    /// Keeps a yearbook, in place of an older one of the same country and year. The log keeps the digest of each.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when it is not the giver's own yearbook, or an older edition than the one that
    /// is kept; and the store's own errors.
    pub fn keep_yearbook(&self, kept: &KeptYearbook) -> Result<u64, BooksError> {
        let head = kept.given.yearbook.head();
        if head.country != kept.from.country() {
            return Err(BooksError::Contradiction("a yearbook is kept from its own country only"));
        }
        let older = self.yearbook(head.country, head.year)?;
        if older.is_some_and(|older| older.given.yearbook.head().edition > head.edition) {
            return Err(BooksError::Contradiction("a later edition of the yearbook is kept already"));
        }
        let record = versioned(kept)?;
        let entry = LogEntry::Yearbook {
            at_s: kept.kept_at_s,
            from: kept.from.clone(),
            year: head.year,
            edition: head.edition,
            digest: Sha256::digest(&record).into(),
        };
        self.write(&entry, |_, batch| {
            batch.put(keys::yearbook(head.country, head.year), record);
            Ok(())
        })
    }

    /// Deletes a kept yearbook, because this agreement lets it be kept for so many days and no longer. Returns the
    /// entry's number.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when none is kept, and the store's own errors.
    pub fn delete_yearbook(
        &self,
        country: CountryCode,
        year: u16,
        at_s: u64,
        agreement: &AgreementId,
        days: u32,
    ) -> Result<u64, BooksError> {
        const NONE: BooksError = BooksError::Contradiction("no such yearbook is kept");
        let from = self.yearbook(country, year)?.ok_or(NONE)?.from;
        let agreement = agreement.clone();
        self.write(&LogEntry::YearbookDeleted { at_s, from, year, agreement, days }, |_, batch| {
            batch.delete(keys::yearbook(country, year));
            Ok(())
        })
    }

    /// The kept yearbook of a country and year.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when it cannot be read, and the store's own errors.
    pub fn yearbook(&self, country: CountryCode, year: u16) -> Result<Option<KeptYearbook>, BooksError> {
        self.get(&keys::yearbook(country, year))?.as_deref().map(kept_of).transpose()
    }

    /// A kept yearbook as it is stored: the bytes whose SHA-256 the log has.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn yearbook_record(&self, country: CountryCode, year: u16) -> Result<Option<Vec<u8>>, BooksError> {
        self.get(&keys::yearbook(country, year))
    }

    /// All kept yearbooks, by country and year.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when one cannot be read, and the store's own errors.
    pub fn yearbooks(&self) -> Result<Vec<KeptYearbook>, BooksError> {
        let mut kept = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(keys::YEARBOOKS), |_, value| {
            kept.push(kept_of(value)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(kept)
    }
}

fn kept_of(bytes: &[u8]) -> Result<KeptYearbook, BooksError> {
    unversioned(bytes, "a kept yearbook cannot be read")
}
