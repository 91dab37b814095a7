//! The order of a release: a first look at the ledger, noise, then under the lock: stored answer,
//! budget, count, one durable commit, answer.
//!
//! Noise is taken between two looks, without the lock: taking it may mean drawing it. The first look
//! refuses what would be refused, so that a refused question takes none; the second decides. Noise
//! that is not needed any more is wiped and never put back.

use crate::account::{CohortAccount, Counterpart};
use crate::accountant::{BudgetGrant, Charge, Spent};
use crate::entry::{Entry, Outcome};
use crate::error::{CountFailed, GateError};
use crate::exact::{Exact, Released};
use crate::ledger::{Commit, LedgerStore};
use crate::mechanism::NoiseFailed;
use crate::noise::{Drawn, Noise};
use crate::request::{RefusedAsk, ReleaseRequest};
use crate::seal::GateKey;
use crate::shares::Shares;
use crate::tally::Tally;
use derived::FromStored;
use safeborders_types::{Account, Answer, CohortId, CountTable, NanoRho, PeerId, ReleaseId, Sigma};
use std::sync::{Arc, Mutex, MutexGuard};

mod derived;
mod held;
mod rounds;
mod yearbook;

/// The gate of one node. One process holds one gate over its books; every release goes through its
/// lock, one at a time.
pub struct Gate<S: LedgerStore> {
    pub(crate) store: Arc<S>,
    pub(crate) key: GateKey,
    noise: Noise,
    /// Held from the first look at the ledger until the commit is durable.
    state: Mutex<State>,
    held: held::Hold,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum State {
    Open,
    Stopped,
}

impl<S: LedgerStore> Gate<S> {
    /// A gate over these books. The key authenticates stored answers: the same books need the same
    /// key.
    #[must_use]
    pub fn new(store: Arc<S>, key: GateKey) -> Self {
        Self {
            store,
            key,
            noise: Noise::direct(),
            state: Mutex::new(State::Open),
            held: held::Hold::default(),
        }
    }

    /// From now on two threads draw noise ahead, until the gate is dropped. Without them noise is
    /// drawn while the asker waits: right for a command that answers nobody.
    pub fn fill_noise_pool(&self) {
        self.noise.fill_pool();
    }

    #[cfg(test)]
    pub(crate) fn with_generator(self, generator: Arc<crate::noise::Generator>) -> Self {
        Self { noise: Noise::from(generator), ..self }
    }

    /// How many draws of this scale lie ready.
    #[must_use]
    pub fn noise_ready(&self, sigma: Sigma) -> usize {
        self.noise.ready(sigma)
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
        let cells = CountTable::cells_of(&request.axes);
        let mut count = Some(count);
        self.in_two_looks(
            || self.noise.take(request.ask.sigma, cells?).map_err(GateError::from),
            |state, noise| self.answer(state, request, noise, &mut count),
            |state, error| self.record_failure(state, request, error),
        )
    }

    /// Looks, takes noise without the lock, and looks again. `look` answers at once or, the first
    /// time, says by `None` that it needs noise. `failed` sees every failure, under the lock.
    pub(crate) fn in_two_looks<N, A>(
        &self,
        noise: impl FnOnce() -> Result<N, GateError>,
        mut look: impl FnMut(&mut State, Option<N>) -> Result<Option<A>, GateError>,
        failed: impl Fn(&mut State, &GateError),
    ) -> Result<A, GateError> {
        let mut state = self.lock()?;
        let first = look(&mut state, None).inspect_err(|error| failed(&mut state, error));
        if let Some(answer) = first? {
            return Ok(answer);
        }
        drop(state);
        let noise = noise();
        let mut state = self.lock()?;
        let second =
            noise.and_then(|noise| look(&mut state, Some(noise))?.ok_or(GateError::Noise(NoiseFailed)));
        second.inspect_err(|error| failed(&mut state, error))
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

    pub(crate) fn lock(&self) -> Result<MutexGuard<'_, State>, GateError> {
        match self.state.lock() {
            Ok(state) if *state == State::Open => Ok(state),
            _ => Err(GateError::Stopped),
        }
    }

    /// One look. Without noise it answers what needs none, and otherwise only prices.
    fn answer<C>(
        &self,
        state: &mut State,
        request: &ReleaseRequest,
        noise: Option<Drawn>,
        count: &mut Option<C>,
    ) -> Result<Option<Released<CountTable>>, GateError>
    where
        C: FnOnce(Tally) -> Result<Exact<CountTable>, CountFailed>,
    {
        let release = request.ask.release_id_over(&self.reissued_of(request.ask.question.cohorts())?);
        let late = noise.as_ref().is_some_and(|noise| noise.late);
        let paid_at = self.store.paid_at(Counterpart::from(&request.ask.asker), &release)?;
        // What the asker paid for comes first: whether somebody else has asked must not change it.
        if paid_at.is_none()
            && let Some(derived) = self.derive(request)?
        {
            return self.give(state, derived, late).map(Some);
        }
        // A held gate gives a newcomer nothing, stored or not: an answer would tell that somebody asked before.
        if paid_at.is_none() {
            self.held.check()?;
        }
        if let Some(sealed) = self.store.stored(&release)? {
            let repeat = self.repeat(request, release, paid_at, &sealed)?;
            // A newcomer's answer takes the noise of a new release, although it is not used: when it
            // leaves must not tell that somebody asked before.
            if noise.is_none() && paid_at.is_none() {
                return Ok(None);
            }
            return self.give(state, repeat, late).map(Some);
        }
        let tally = Tally::new(request.axes.clone(), request.sensitivity)?;
        let grant = BudgetGrant::check(&*self.store, request)?;
        let Some(noise) = noise else { return Ok(None) };
        let Some(count) = count.take() else { return Ok(None) };
        let spent = grant.spend(count(tally)?, noise, request)?;
        Ok(Some(self.release_anew(state, request, release, spent)?.late(late)))
    }

    fn release_anew(
        &self,
        state: &mut State,
        request: &ReleaseRequest,
        release: ReleaseId,
        spent: Spent,
    ) -> Result<Released<CountTable>, GateError> {
        let ask = &request.ask;
        let answer = Answer {
            release,
            table: spent.table,
            sigma: ask.sigma,
            cost: spent.cost,
            clamp: request.clamp,
            codebook: ask.codebook,
            released_at_s: ask.at_s,
            terms: 1,
            reissued: self.reissued_of(ask.question.cohorts())?,
        };
        let sealed = self.key.seal(&answer).map_err(|_| GateError::Tampered)?;
        let outcome = Outcome::Released {
            release,
            cost: spent.cost,
            sigma: ask.sigma,
            codebook: ask.codebook,
            digest: sealed.digest(),
            reissued: answer.reissued.clone(),
        };
        let commit = Commit::of(Entry::asked(ask, Some(ask.question.clone()), outcome))
            .debiting(spent.debits)
            .paid(ask, release)
            .storing(release, sealed);
        self.commit(state, &commit)?;
        Ok(Released::new(answer, spent.accounts))
    }

    fn give(
        &self,
        state: &mut State,
        stored: FromStored,
        late: bool,
    ) -> Result<Released<CountTable>, GateError> {
        self.commit(state, &stored.commit)?;
        Ok(Released::new(stored.answer, stored.accounts).late(late))
    }

    fn record_failure(&self, state: &mut State, request: &ReleaseRequest, error: &GateError) {
        self.settle_failure(state, error, || {
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
            Entry::refused(&refused)
        });
    }

    /// Stops the gate where the failure demands it, after recording the refusal where that can be
    /// done.
    pub(crate) fn settle_failure(&self, state: &mut State, error: &GateError, entry: impl FnOnce() -> Entry) {
        if *state == State::Open {
            // A refusal that cannot be recorded is still a refusal; `commit` stops the gate if it
            // no longer knows what its books hold.
            let _ = self.commit(state, &Commit::of(entry()));
        }
        if error.stops_the_gate() {
            *state = State::Stopped;
        }
    }

    /// The only way to the store's pen.
    pub(crate) fn commit(&self, state: &mut State, commit: &Commit) -> Result<(), GateError> {
        self.held.admits(commit)?;
        let outcome = self.store.commit(commit).map_err(GateError::from);
        if outcome.as_ref().is_err_and(GateError::stops_the_gate) {
            *state = State::Stopped;
        }
        outcome
    }
}

#[cfg(test)]
mod tests;
