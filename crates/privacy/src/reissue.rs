//! A cohort that is reissued: once, on record, and charged to its corrections share from then on.
//!
//! The account says whether a cohort was reissued. That decides two things about every later release over
//! it: its **name**, so that no answer of the withdrawn edition is returned for it; and the **share** that
//! it is charged to. Both are decided under the gate's lock, as the reissue itself is.

use crate::accountant::check_totals;
use crate::entry::Entry;
use crate::error::GateError;
use crate::gate::Gate;
use crate::ledger::{Commit, LedgerStore};
use crate::loss::Loss;
use crate::{CohortAccount, Refusal};
use safeborders_types::{CohortId, NanoRho};
use std::collections::BTreeSet;

impl<S: LedgerStore> Gate<S> {
    /// Puts the one reissue of a cohort on record. `then` runs once it is durable, and before any other
    /// release: the place to let the new snapshot take the old one's.
    ///
    /// # Errors
    /// [`GateError::ReissuedBefore`], [`Refusal::NotFrozen`] for a cohort that never opened; and
    /// [`GateError`] when the books cannot be used or the gate has stopped. `then` has not run.
    pub fn reissue(
        &self,
        cohort: CohortId,
        reason: &str,
        at_s: u64,
        then: impl FnOnce(),
    ) -> Result<(), GateError> {
        let mut state = self.lock()?;
        let account = self.store.cohort(cohort)?.ok_or(Refusal::NotFrozen)?;
        if account.is_reissued() {
            return Err(GateError::ReissuedBefore);
        }
        let entry = Entry::reissued(cohort, reason, at_s);
        self.commit(&mut state, &Commit::of(entry).reissuing(cohort))?;
        then();
        Ok(())
    }

    /// Whether this cohort was reissued.
    ///
    /// # Errors
    /// [`GateError`] when the books cannot be read or the gate has stopped.
    pub fn is_reissued(&self, cohort: CohortId) -> Result<bool, GateError> {
        let _state = self.lock()?;
        Ok(self.store.cohort(cohort)?.is_some_and(|account| account.is_reissued()))
    }

    /// Does this while no release is under way. A gate that has stopped makes none.
    pub fn between_releases(&self, work: impl FnOnce()) {
        let _state = self.lock();
        work();
    }

    /// Which of these cohorts were reissued.
    pub(crate) fn reissued_of(&self, cohorts: &BTreeSet<CohortId>) -> Result<BTreeSet<CohortId>, GateError> {
        let mut reissued = BTreeSet::new();
        for cohort in cohorts {
            if self.store.cohort(*cohort)?.is_some_and(|account| account.is_reissued()) {
                reissued.insert(*cohort);
            }
        }
        Ok(reissued)
    }
}

/// What a question of this cost takes from each cohort, each by its own share; refused when one of them
/// does not hold it.
pub(crate) fn question_losses(
    store: &impl LedgerStore,
    cohorts: impl Iterator<Item = CohortId>,
    cost: NanoRho,
) -> Result<Vec<(CohortId, Loss)>, GateError> {
    cohorts
        .map(|cohort| {
            let account: CohortAccount = store.cohort(cohort)?.ok_or(Refusal::NotFrozen)?;
            let loss = account.question(cost);
            check_totals(store, std::iter::once(cohort), loss)?;
            Ok((cohort, loss))
        })
        .collect()
}
