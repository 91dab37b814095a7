//! A gate that is held, and cohorts whose past is lost.
//!
//! A node that was put back from a backup may have forgotten what it spent. Until that is settled
//! its gate is held: nothing new is released. What cannot be found again counts as spent in full.

use super::{Gate, State};
use crate::account::CohortAccount;
use crate::entry::{Entry, Event};
use crate::error::GateError;
use crate::ledger::{Commit, Debit, LedgerStore};
use crate::loss::Loss;
use safeborders_types::{CohortId, NanoEpsilon, NanoRho};
use std::sync::MutexGuard;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a gate is held. Beside the gate's state, because a gate that reads its books again stays
/// held: its books are what is in doubt.
#[derive(Default)]
pub(super) struct Hold(AtomicBool);

impl Hold {
    /// To be called under the gate's lock, before anything new is released.
    pub(super) fn check(&self) -> Result<(), GateError> {
        if self.0.load(Ordering::SeqCst) { Err(GateError::Held) } else { Ok(()) }
    }

    /// Whether this may be committed now: every release takes something from a cohort, whatever its
    /// kind, and a held gate lets none through. Forfeiting takes all and releases nothing.
    pub(super) fn admits(&self, commit: &Commit) -> Result<(), GateError> {
        let takes = |debit: &Debit| match debit.loss() {
            Loss::Yearbook(rho) | Loss::Questions(rho) | Loss::Corrections(rho) => rho > NanoRho::ZERO,
            Loss::Rounds(xi) => xi > NanoEpsilon::ZERO,
        };
        let forfeits = matches!(commit.entry().event, Event::Forfeited { .. });
        if forfeits || !commit.debits().iter().any(takes) { Ok(()) } else { self.check() }
    }
}

impl<S: LedgerStore> Gate<S> {
    /// Holds the gate: when this returns, no new release is under way and none begins until
    /// [`Self::resume`]. Stored answers are still repeated, and refusals recorded.
    pub fn hold(&self) {
        self.whatever_state(|| self.held.0.store(true, Ordering::SeqCst));
    }

    /// Lets the gate release again.
    pub fn resume(&self) {
        self.whatever_state(|| self.held.0.store(false, Ordering::SeqCst));
    }

    /// Whether the gate is held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.held.0.load(Ordering::SeqCst)
    }

    /// Counts these cohorts as spent in full, in every share, for ever. Their limits stay as they
    /// are; those that never opened are left out. Nothing comes of it but the loss: it is what
    /// remains when spending was forgotten and cannot be found again.
    ///
    /// # Errors
    /// [`GateError`] when the books cannot be used or the gate has stopped; nothing was changed.
    pub fn forfeit(&self, cohorts: &[CohortId], at_s: u64) -> Result<Vec<CohortId>, GateError> {
        let mut state = self.lock()?;
        let (mut forfeited, mut debits) = (Vec::new(), Vec::new());
        for cohort in cohorts {
            let Some(account) = self.store.cohort(*cohort)? else { continue };
            forfeited.push(*cohort);
            debits.extend(account.left().map(|loss| Debit::of(*cohort, loss)));
        }
        if !forfeited.is_empty() {
            let commit = Commit::of(Entry::forfeited(forfeited.clone(), at_s)).debiting(debits);
            self.commit(&mut state, &commit)?;
        }
        Ok(forfeited)
    }

    fn whatever_state(&self, change: impl FnOnce()) {
        let _state: MutexGuard<'_, State> = self.state.lock().unwrap_or_else(|poisoned| {
            // A gate that a panic passed through stays stopped; only the hold changes here.
            poisoned.into_inner()
        });
        change();
    }
}

impl CohortAccount {
    /// What is left of each share.
    pub(crate) fn left(&self) -> [Loss; 4] {
        let (limits, spent) = (self.limits(), self.spent());
        let rho = |limit: NanoRho, spent| limit.saturating_sub(spent);
        let xi = limits.rounds().get().saturating_sub(spent.rounds().get());
        [
            Loss::Yearbook(rho(limits.yearbook(), spent.yearbook())),
            Loss::Questions(rho(limits.questions(), spent.questions())),
            Loss::Corrections(rho(limits.corrections(), spent.corrections())),
            Loss::Rounds(NanoEpsilon::new(xi)),
        ]
    }

    /// The account with every share spent to its limit.
    #[must_use]
    pub fn forfeited(&self) -> Self {
        self.left().into_iter().fold(*self, |account, loss| account.after(loss).unwrap_or(account))
    }
}
