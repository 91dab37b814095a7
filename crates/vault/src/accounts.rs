//! The vault's view of the ledger: a cohort's account is open before anything is stored in it.

use safeborders_privacy::{Gate, LedgerStore, Shares};
use safeborders_types::CohortId;
use std::error::Error;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Opens the ledger accounts of cohorts.
pub trait OpenAccounts: Send + Sync {
    /// Opens the account of this cohort, durably. One that is open stays as it is.
    ///
    /// # Errors
    /// Whatever kept the books from opening it; the vault then stores nothing in the cohort.
    fn open(&self, cohort: CohortId) -> Result<(), Box<dyn Error + Send + Sync>>;
}

/// Opens accounts through the gate, each with the same fixed shares.
pub struct GateAccounts<S: LedgerStore> {
    gate: Arc<Gate<S>>,
    shares: Shares,
}

impl<S: LedgerStore> GateAccounts<S> {
    /// Accounts with these shares. They are written into each cohort's account when it opens, and never
    /// change afterwards, whatever this says later.
    #[must_use]
    pub fn new(gate: Arc<Gate<S>>, shares: Shares) -> Self {
        Self { gate, shares }
    }
}

impl<S: LedgerStore> OpenAccounts for GateAccounts<S> {
    fn open(&self, cohort: CohortId) -> Result<(), Box<dyn Error + Send + Sync>> {
        let now_s = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
        self.gate.open_cohort(cohort, &self.shares, now_s)?;
        Ok(())
    }
}
