//! The shares with which cohorts will open. Those of a cohort that is open are in its account and stay there.

use crate::books::{Books, scan};
use crate::house::HouseEntry;
use crate::record::{unversioned, versioned};
use crate::{BooksError, keys};
use safeborders_privacy::Shares;
use safeborders_store::{Batch, KeyRange};
use safeborders_types::{CohortId, NanoRho};
use std::ops::ControlFlow;

/// How many changes of the shares are kept for cohorts to come.
const MOST: usize = 64;

impl Books {
    /// From which cohort on which shares hold, in order; before the first of them the default.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when one cannot be read, and the store's own errors.
    pub fn share_schedule(&self) -> Result<Vec<(CohortId, Shares)>, BooksError> {
        let mut schedule = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(keys::SHARES), |key, value| {
            let shares = unversioned(value, "the shares of cohorts to come cannot be read")?;
            schedule.push((keys::cohort_of(key)?, shares));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(schedule)
    }

    /// The shares with which this cohort opens, if it is not open.
    ///
    /// # Errors
    /// As [`Self::share_schedule`].
    pub fn shares_of(&self, cohort: CohortId) -> Result<Shares, BooksError> {
        let schedule = self.share_schedule()?;
        let last = schedule.into_iter().rev().find(|(from, _)| *from <= cohort);
        Ok(last.map_or_else(Shares::default, |(_, shares)| shares))
    }

    /// The least share that any cohort has for questions, of those to come.
    ///
    /// # Errors
    /// As [`Self::share_schedule`].
    pub fn least_questions_share(&self) -> Result<NanoRho, BooksError> {
        let schedule = self.share_schedule()?.into_iter().map(|(_, shares)| shares.questions());
        Ok(schedule.fold(Shares::default().questions(), NanoRho::min))
    }

    /// Sets the shares of this cohort and those after it, together with the entry of the house log. None of
    /// them may be open; no account opens meanwhile. What was set for later ones before is replaced.
    ///
    /// # Errors
    /// [`BooksError::CohortOpen`], and [`BooksError::Contradiction`] for too many changes: nothing was
    /// changed. Otherwise as [`Self::house`].
    pub fn set_shares(&self, from: CohortId, shares: &Shares, entry: &HouseEntry) -> Result<u64, BooksError> {
        let guard = self.lock()?;
        guard.as_ref().ok_or(BooksError::Closed)?;
        let mut open = None;
        let later = KeyRange::prefix_from(keys::COHORTS, &keys::cohort(from));
        scan(&*self.snapshot()?, &later, |key, _| {
            open = Some(keys::cohort_of(key)?);
            Ok(ControlFlow::Continue(()))
        })?;
        if let Some(last) = open {
            return Err(BooksError::CohortOpen { asked: from, last });
        }
        let schedule = self.share_schedule()?;
        let mut batch = Batch::new();
        for (cohort, _) in schedule.iter().filter(|(cohort, _)| *cohort > from) {
            batch.delete(keys::shares(*cohort));
        }
        if schedule.iter().filter(|(cohort, _)| *cohort < from).count() >= MOST {
            return Err(BooksError::Contradiction("the shares were changed too often"));
        }
        batch.put(keys::shares(from), versioned(shares)?);
        self.house_with(entry, batch)
    }
}
