//! The order of a release: lock, stored answer, budget, count, noise, one durable commit, answer.

use crate::account::{CohortAccount, Counterpart};
use crate::accountant::{BudgetGrant, Charge};
use crate::entry::{Entry, Outcome};
use crate::error::{CountFailed, GateError};
use crate::exact::{Exact, Released};
use crate::ledger::{Commit, Debit, LedgerStore};
use crate::request::{RefusedAsk, ReleaseRequest};
use crate::seal::{GateKey, SealedRelease};
use crate::shares::Shares;
use crate::tally::Tally;
use safeborders_types::{Account, Answer, CohortId, CountTable, NanoRho, PeerId, ReleaseId};
use std::sync::{Arc, Mutex, MutexGuard};

mod yearbook;

/// The gate of one node. One process holds one gate over its books; every release goes through its
/// lock, one at a time.
pub struct Gate<S: LedgerStore> {
    store: Arc<S>,
    key: GateKey,
    /// Held from the first look at the ledger until the commit is durable.
    state: Mutex<State>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
    Open,
    Stopped,
}

impl<S: LedgerStore> Gate<S> {
    /// A gate over these books. The key authenticates stored answers: the same books need the same
    /// key.
    #[must_use]
    pub fn new(store: Arc<S>, key: GateKey) -> Self {
        Self { store, key, state: Mutex::new(State::Open) }
    }

    /// Opens a cohort with these limits. The first call writes them, for ever; every later one
    /// changes nothing and returns the account as it stands.
    ///
    /// # Errors
    /// [`GateError`] when the books cannot be used or the gate has stopped.
    pub fn open_cohort(
        &self,
        cohort: CohortId,
        limits: &Shares,
        at_s: u64,
    ) -> Result<CohortAccount, GateError> {
        let mut state = self.lock()?;
        if let Some(account) = self.store.cohort(cohort)? {
            return Ok(account);
        }
        let commit = Commit::of(Entry::opened(cohort, *limits, at_s)).opening(cohort, *limits);
        self.commit(&mut state, &commit)?;
        Ok(CohortAccount::opened(*limits))
    }

    /// Answers a question: with the stored answer when there is one, and otherwise with a new
    /// release. `count` is called at most once, after the budget was found to hold the cost.
    ///
    /// Every refusal that the gate decides is on record when this returns, unless the books cannot
    /// be written or the gate has stopped.
    ///
    /// # Errors
    /// [`GateError`]; nothing was sent, and unless it is unknown whether the commit is durable,
    /// nothing was spent.
    pub fn release(
        &self,
        request: &ReleaseRequest,
        count: impl FnOnce(Tally) -> Result<Exact<CountTable>, CountFailed>,
    ) -> Result<Released<CountTable>, GateError> {
        let mut state = self.lock()?;
        let release = request.ask.release_id();
        let outcome = match self.store.stored(&release) {
            Err(error) => Err(error.into()),
            Ok(Some(sealed)) => self.repeat(&mut state, request, release, &sealed),
            Ok(None) => self.release_anew(&mut state, request, release, count),
        };
        outcome.inspect_err(|error| self.record_failure(&mut state, request, error))
    }

    /// The asker's own accounts with those of these cohorts that have opened.
    ///
    /// # Errors
    /// [`GateError`] when the books cannot be used or the gate has stopped.
    pub fn accounts(
        &self,
        asker: &PeerId,
        quota: NanoRho,
        cohorts: &[CohortId],
    ) -> Result<Vec<Account>, GateError> {
        let _state = self.lock()?;
        let mut opened = Vec::with_capacity(cohorts.len());
        for cohort in cohorts {
            if self.store.cohort(*cohort)?.is_some() {
                opened.push(*cohort);
            }
        }
        let charge = Charge { counterpart: Counterpart::from(asker), quota, cost: NanoRho::ZERO };
        charge.accounts(&*self.store, opened.into_iter())
    }

    /// Puts a refusal that was decided elsewhere on record.
    ///
    /// # Errors
    /// [`GateError`] when it could not be recorded: tell the peer [`GateError::refusal`] instead.
    pub fn refuse(&self, refused: &RefusedAsk) -> Result<(), GateError> {
        let mut state = self.lock()?;
        self.commit(&mut state, &Commit::of(Entry::refused(refused)))
    }

    /// Whether the gate has stopped and waits for [`Self::reopen`].
    #[must_use]
    pub fn has_stopped(&self) -> bool {
        self.lock().is_err()
    }

    /// Reads the books again from what is durable and goes on from there.
    ///
    /// # Errors
    /// [`GateError::Ledger`] when they cannot be read; the gate stays as it is.
    pub fn reopen(&self) -> Result<(), GateError> {
        // A poisoned lock means that a panic passed through; rereading heals that as well.
        let mut state = self.state.lock().unwrap_or_else(|poisoned| {
            self.state.clear_poison();
            poisoned.into_inner()
        });
        self.store.reread()?;
        *state = State::Open;
        Ok(())
    }

    fn lock(&self) -> Result<MutexGuard<'_, State>, GateError> {
        match self.state.lock() {
            Ok(state) if *state == State::Open => Ok(state),
            _ => Err(GateError::Stopped),
        }
    }

    fn release_anew(
        &self,
        state: &mut State,
        request: &ReleaseRequest,
        release: ReleaseId,
        count: impl FnOnce(Tally) -> Result<Exact<CountTable>, CountFailed>,
    ) -> Result<Released<CountTable>, GateError> {
        let tally = Tally::new(request.axes.clone(), request.sensitivity)?;
        let grant = BudgetGrant::check(&*self.store, request)?;
        let spent = grant.spend(count(tally)?, request)?;
        let ask = &request.ask;
        let answer = Answer {
            release,
            table: spent.table,
            sigma: ask.sigma,
            cost: spent.cost,
            clamp: request.clamp,
            codebook: ask.codebook,
            released_at_s: ask.at_s,
        };
        let sealed = self.key.seal(&answer).map_err(|_| GateError::Tampered)?;
        let outcome = Outcome::Released {
            release,
            cost: spent.cost,
            sigma: ask.sigma,
            codebook: ask.codebook,
            digest: sealed.digest(),
        };
        let commit = Commit::of(Entry::asked(ask, Some(ask.question.clone()), outcome))
            .debiting(spent.debits)
            .paid(Counterpart::from(&ask.asker), release)
            .storing(release, sealed);
        self.commit(state, &commit)?;
        Ok(Released::new(answer, spent.accounts))
    }

    /// Returns a stored answer. The cohorts are spared; a counterpart that asks for it for the first
    /// time pays from its quota as if it were new, and reads its own time on it. Otherwise a free or
    /// an older answer would tell that somebody else had asked before.
    fn repeat(
        &self,
        state: &mut State,
        request: &ReleaseRequest,
        release: ReleaseId,
        sealed: &SealedRelease,
    ) -> Result<Released<CountTable>, GateError> {
        let ask = &request.ask;
        let mut answer: Answer = self.key.open(&release, sealed).map_err(|_| GateError::Tampered)?;
        let counterpart = Counterpart::from(&ask.asker);
        let paid_at = self.store.paid_at(counterpart, &release)?;
        let charged = if paid_at.is_some() { NanoRho::ZERO } else { answer.cost };
        let cohorts = || ask.question.cohorts().iter().copied();
        let accounts =
            Charge { counterpart, quota: ask.quota, cost: charged }.accounts(&*self.store, cohorts())?;
        let mut commit = Commit::of(Entry::asked(ask, None, Outcome::Repeated { release, charged }));
        if paid_at.is_none() {
            let debit = |cohort| Debit::question(cohort, NanoRho::ZERO, charged);
            commit = commit.debiting(cohorts().map(debit).collect()).paid(counterpart, release);
        }
        self.commit(state, &commit)?;
        answer.released_at_s = paid_at.unwrap_or(ask.at_s);
        Ok(Released::new(answer, accounts))
    }

    /// Stops the gate where the failure demands it, after recording the refusal where that can be
    /// done.
    fn record_failure(&self, state: &mut State, request: &ReleaseRequest, error: &GateError) {
        if *state == State::Open {
            let ask = &request.ask;
            let refused = RefusedAsk {
                asker: ask.asker.clone(),
                question: Some(ask.question.clone()),
                agreement: Some(ask.agreement.clone()),
                purpose: Some(ask.purpose),
                reference: Some(ask.reference),
                refusal: error.refusal(),
                at_s: ask.at_s,
            };
            // A refusal that cannot be recorded is still a refusal; `commit` stops the gate if it
            // no longer knows what its books hold.
            let _ = self.commit(state, &Commit::of(Entry::refused(&refused)));
        }
        if error.stops_the_gate() {
            *state = State::Stopped;
        }
    }

    /// The only way to the store's pen.
    fn commit(&self, state: &mut State, commit: &Commit) -> Result<(), GateError> {
        let outcome = self.store.commit(commit).map_err(GateError::from);
        if outcome.as_ref().is_err_and(GateError::stops_the_gate) {
            *state = State::Stopped;
        }
        outcome
    }
}
