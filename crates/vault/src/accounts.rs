//! The vault's view of the ledger: a cohort's account is open before anything is stored in it.
//!
//! Accounts open on the calendar: all of them from the public first cohort on, in order, whether or not
//! a case file ever comes. Opening one is an entry of the disclosure log. Were it made for a cohort's
//! first case file, the order of the log would tell when that file came.

use crate::cohorts::Cohorts;
use crate::error::VaultError;
use crate::vault::Vault;
use safeborders_privacy::{Gate, LedgerStore, Shares};
use safeborders_types::{CohortId, Quarter};
use std::error::Error;
use std::iter::successors;
use std::sync::{Arc, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};
use time::Date;

/// The vault's pen in the ledger: it opens cohorts' accounts, and puts a reissue on record.
pub trait OpenAccounts: Send + Sync {
    /// Opens the account of this cohort, durably. One that is open stays as it is.
    ///
    /// # Errors
    /// Whatever kept the books from opening it; the vault then stores nothing in the cohort.
    fn open(&self, cohort: CohortId) -> Result<(), Box<dyn Error + Send + Sync>>;

    /// Whether this cohort was reissued.
    ///
    /// # Errors
    /// Whatever kept the books from being read.
    fn reissued(&self, cohort: CohortId) -> Result<bool, Box<dyn Error + Send + Sync>>;

    /// Puts the one reissue of this cohort on record, durably, and calls `then` before any other release
    /// is made.
    ///
    /// # Errors
    /// Whatever kept the books from recording it. It may be on record all the same: ask after a restart.
    fn reissue(
        &self,
        cohort: CohortId,
        reason: &str,
        then: &mut dyn FnMut(),
    ) -> Result<(), Box<dyn Error + Send + Sync>>;

    /// Does this while no release is under way.
    fn between_releases(&self, work: &mut dyn FnMut());
}

/// Says with which shares a cohort opens.
pub type SharesOf = dyn Fn(CohortId) -> Result<Shares, Box<dyn Error + Send + Sync>> + Send + Sync;

/// Opens accounts through the gate.
pub struct GateAccounts<S: LedgerStore> {
    gate: Arc<Gate<S>>,
    shares: Box<SharesOf>,
}

impl<S: LedgerStore> GateAccounts<S> {
    /// Accounts that all have these shares.
    #[must_use]
    pub fn new(gate: Arc<Gate<S>>, shares: Shares) -> Self {
        Self::scheduled(gate, Box::new(move |_| Ok(shares)))
    }

    /// Accounts with the shares that this says. They are written into each cohort's account when it opens, and
    /// never change afterwards, whatever this says later.
    #[must_use]
    pub fn scheduled(gate: Arc<Gate<S>>, shares: Box<SharesOf>) -> Self {
        Self { gate, shares }
    }
}

impl<S: LedgerStore> OpenAccounts for GateAccounts<S> {
    fn open(&self, cohort: CohortId) -> Result<(), Box<dyn Error + Send + Sync>> {
        self.gate.open_cohort(cohort, &(self.shares)(cohort)?, now_s())?;
        Ok(())
    }

    fn reissued(&self, cohort: CohortId) -> Result<bool, Box<dyn Error + Send + Sync>> {
        Ok(self.gate.is_reissued(cohort)?)
    }

    fn reissue(
        &self,
        cohort: CohortId,
        reason: &str,
        then: &mut dyn FnMut(),
    ) -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(self.gate.reissue(cohort, reason, now_s(), then)?)
    }

    fn between_releases(&self, work: &mut dyn FnMut()) {
        self.gate.between_releases(work);
    }
}

fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs())
}

impl Vault {
    /// Opens the accounts of every cohort from the first through the last one that a case file can join
    /// today, in calendar order. Call it before importing; those that are open stay as they are.
    ///
    /// The last one is the fourth quarter of this day's year, which a case file belongs to when only the
    /// year of its registration is known, or the cohort after the last frozen one when that is later.
    ///
    /// # Errors
    /// [`VaultError::AccountNotOpened`]; those before it are open.
    pub fn open_accounts_through(&self, today: Date) -> Result<(), VaultError> {
        let last = last_joinable(&self.cohort_list(), self.first, today);
        self.open_through(last)
    }

    /// Opens the accounts of every cohort from the first through this one, in calendar order.
    pub(crate) fn open_through(&self, last: CohortId) -> Result<(), VaultError> {
        let mut through = self.accounts_open.lock().unwrap_or_else(PoisonError::into_inner);
        let next = through.map_or(Some(self.first), CohortId::next);
        for cohort in successors(next, |c| c.next()).take_while(|c| *c <= last) {
            let opened = self.accounts.open(cohort);
            opened.map_err(|reason| VaultError::AccountNotOpened { cohort, reason })?;
            *through = Some(cohort);
        }
        Ok(())
    }

    /// Through which cohort accounts are open; `None` when none was opened since the vault was.
    pub(crate) fn accounts_through(&self) -> Option<CohortId> {
        *self.accounts_open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// That this cohort has an account, so that something may be stored in it. It is not opened here:
    /// that would be an entry in the log that depends on a case file.
    ///
    /// # Errors
    /// [`VaultError::NoAccount`].
    pub(crate) fn check_account(&self, cohort: CohortId) -> Result<(), VaultError> {
        let open = self.accounts_through().is_some_and(|last| cohort <= last);
        if open { Ok(()) } else { Err(VaultError::NoAccount(cohort)) }
    }
}

/// The last cohort that a case file can join on this day. It depends on public days and on what was
/// frozen, and not on case files.
fn last_joinable(cohorts: &Cohorts, first: CohortId, today: Date) -> CohortId {
    let this_year = CohortId::of_date(today).and_then(|c| CohortId::new(c.year(), Quarter::Q4));
    let after_frozen = cohorts.last_frozen().and_then(CohortId::next);
    [this_year.ok(), after_frozen].into_iter().flatten().fold(first, CohortId::max)
}
