//! The gate's pure releases: the parts of a signature round, charged to the rounds share (ξ).

use super::{Gate, State};
use crate::accountant::check_totals;
use crate::entry::{Entry, Event};
use crate::error::{CountFailed, GateError, Refusal};
use crate::exact::{Exact, Releasable, Released};
use crate::ledger::{Commit, Debit, LedgerStore};
use crate::loss::Loss;
use crate::mechanism::{LaplaceScale, add_laplace, laplace_cost};
use crate::round::{
    Histogram, HistogramRequest, RoundAnswer, RoundEntry, RoundOutcome, RoundTerms, TestAnswer, Threshold,
    ThresholdRequest,
};
use crate::seal::Stored;
use crate::tally::Tally;
use safeborders_types::{CohortId, MAX_CELLS, NanoEpsilon, ReleaseId, Sensitivity};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// A round's part as the gate works on it.
struct Part<'a> {
    terms: &'a RoundTerms,
    release: ReleaseId,
    scale: LaplaceScale,
    cost: NanoEpsilon,
    at_s: u64,
}

impl<S: LedgerStore> Gate<S> {
    /// How many case files fall into each cell of a round's list, with Laplace noise of scale 1/ε. A round
    /// is answered once; the second time the stored answer is returned, and nothing is charged.
    ///
    /// `count` assigns each case file to at most one cell; the tally holds it to that.
    ///
    /// # Errors
    /// [`GateError`]; nothing was released, and unless it is unknown whether the commit is durable,
    /// nothing was spent. [`GateError::OtherTerms`] when the round was answered under other terms.
    pub fn release_histogram(
        &self,
        request: &HistogramRequest,
        count: impl FnOnce(Tally) -> Result<Exact<Histogram>, CountFailed>,
    ) -> Result<Released<Histogram>, GateError> {
        let terms = RoundTerms::from(request);
        self.release_part::<Histogram, RoundAnswer>(&terms, request.at_s, count, |part, counts| RoundAnswer {
            release: part.release,
            terms: part.terms.clone(),
            counts,
            cost: part.cost,
            released_at_s: part.at_s,
        })
    }

    /// Whether enough case files match each of some predicates, and not most of all, by one noisy histogram. Charged
    /// once, whatever passes; only those bits are kept. The same predicates are tested once in a round.
    ///
    /// `count` assigns each case file to one predicate, or to the cell behind the last.
    ///
    /// # Errors
    /// As [`Self::release_histogram`].
    pub fn release_threshold(
        &self,
        request: &ThresholdRequest,
        count: impl FnOnce(Tally) -> Result<Exact<Histogram>, CountFailed>,
    ) -> Result<Released<Threshold>, GateError> {
        let terms = RoundTerms::from(request);
        self.release_part::<Threshold, TestAnswer>(&terms, request.at_s, count, |part, counts| TestAnswer {
            release: part.release,
            terms: part.terms.clone(),
            passed: passed(&counts, part.terms.least),
            cost: part.cost,
            released_at_s: part.at_s,
        })
    }

    /// Those of these cohorts whose rounds share still holds this much.
    ///
    /// # Errors
    /// [`GateError`] when the books cannot be used or the gate has stopped.
    pub fn with_rounds_left(
        &self,
        cohorts: impl IntoIterator<Item = CohortId>,
        epsilon: NanoEpsilon,
    ) -> Result<BTreeSet<CohortId>, GateError> {
        let scale = LaplaceScale::for_epsilon(epsilon).ok_or(Refusal::InvalidQuestion)?;
        let loss = Loss::Rounds(laplace_cost(Sensitivity::ONE, scale)?);
        let _state = self.lock()?;
        let mut with = BTreeSet::new();
        for cohort in cohorts {
            match check_totals(&*self.store, std::iter::once(cohort), loss) {
                Ok(()) => {
                    with.insert(cohort);
                }
                Err(GateError::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(with)
    }

    fn release_part<T: Releasable<Answer = A>, A: OfRound>(
        &self,
        terms: &RoundTerms,
        at_s: u64,
        count: impl FnOnce(Tally) -> Result<Exact<Histogram>, CountFailed>,
        answer: impl Fn(&Part<'_>, Vec<i64>) -> A,
    ) -> Result<Released<T>, GateError> {
        let part = Part::priced(terms, at_s);
        let mut count = Some(count);
        self.in_two_looks(
            || {
                let part = part.as_ref().map_err(|refusal| *refusal)?;
                Ok(Zeroizing::new(add_laplace(&vec![0; part.cells()], part.scale)?))
            },
            |state, noise| {
                let part = part.as_ref().map_err(|refusal| *refusal)?;
                if let Some(answer) = self.repeat_part(state, part)? {
                    return Ok(Some(Released::new(answer, Vec::new())));
                }
                let debits = part.check(&*self.store)?;
                let Some(noise) = noise else { return Ok(None) };
                let Some(count) = count.take() else { return Ok(None) };
                let counts = part.noisy(count(Tally::histogram(part.cells()))?, &noise)?;
                let answer = answer(part, counts);
                self.commit_part(state, part, debits, &answer)?;
                Ok(Some(Released::new(answer, Vec::new())))
            },
            |state, error| {
                self.settle_failure(state, error, || {
                    Part::entry(terms, at_s, RoundOutcome::Refused(error.refusal()))
                });
            },
        )
    }

    /// The stored answer of this part, if there is one and its terms are these.
    fn repeat_part<A: OfRound>(&self, state: &mut State, part: &Part<'_>) -> Result<Option<A>, GateError> {
        let Some(sealed) = self.store.stored(&part.release)? else { return Ok(None) };
        let stored: A = self.key.open(&part.release, &sealed).map_err(|_| GateError::Tampered)?;
        if stored.terms() != part.terms {
            return Err(GateError::OtherTerms);
        }
        let outcome = RoundOutcome::Repeated { release: part.release };
        self.commit(state, &Commit::of(Part::entry(part.terms, part.at_s, outcome)))?;
        Ok(Some(stored))
    }

    fn commit_part<A: OfRound>(
        &self,
        state: &mut State,
        part: &Part<'_>,
        debits: Vec<Debit>,
        answer: &A,
    ) -> Result<(), GateError> {
        let sealed = self.key.seal(answer).map_err(|_| GateError::Tampered)?;
        let outcome =
            RoundOutcome::Released { release: part.release, cost: part.cost, digest: sealed.digest() };
        let commit = Commit::of(Part::entry(part.terms, part.at_s, outcome))
            .debiting(debits)
            .storing(part.release, sealed);
        self.commit(state, &commit)
    }
}

/// Of each cell but the last, whether it holds enough and at most half of all.
fn passed(counts: &[i64], least: u32) -> Vec<bool> {
    let all = counts.iter().fold(0_i64, |all, count| all.saturating_add(*count));
    let Some((_, tested)) = counts.split_last() else { return Vec::new() };
    let passes = |count: &i64| *count >= i64::from(least) && count.saturating_mul(2) <= all;
    tested.iter().map(passes).collect()
}

impl<'a> Part<'a> {
    /// Prices the part. One case file takes one step, so the loss is 1/scale for the whole list.
    fn priced(terms: &'a RoundTerms, at_s: u64) -> Result<Self, Refusal> {
        let fits = (1..=MAX_CELLS).contains(&(terms.cells as usize)) && !terms.cohorts.is_empty();
        let scale = LaplaceScale::for_epsilon(terms.epsilon).filter(|_| fits);
        let scale = scale.ok_or(Refusal::InvalidQuestion)?;
        let cost = laplace_cost(Sensitivity::ONE, scale).map_err(|_| Refusal::Unavailable)?;
        Ok(Self { terms, release: terms.release_id(), scale, cost, at_s })
    }

    fn cells(&self) -> usize {
        self.terms.cells as usize
    }

    /// The filter on the rounds share of every cohort.
    fn check(&self, store: &impl LedgerStore) -> Result<Vec<Debit>, GateError> {
        let loss = Loss::Rounds(self.cost);
        let cohorts = || self.terms.cohorts.iter().copied();
        check_totals(store, cohorts(), loss)?;
        Ok(cohorts().map(|cohort| Debit::of(cohort, loss)).collect())
    }

    fn noisy(&self, exact: Exact<Histogram>, noise: &[i64]) -> Result<Vec<i64>, GateError> {
        let (Histogram(counts), sensitivity) = exact.into_parts();
        if sensitivity != Sensitivity::ONE || counts.len() != self.cells() || noise.len() != counts.len() {
            return Err(GateError::OtherTable);
        }
        Ok(counts.iter().zip(noise).map(|(count, noise)| count.saturating_add(*noise)).collect())
    }

    fn entry(terms: &RoundTerms, at_s: u64, outcome: RoundOutcome) -> Entry {
        let entry = RoundEntry { terms: terms.clone(), outcome };
        Entry { at_s, event: Event::Round(Box::new(entry)) }
    }
}

/// An answer that is stored with the terms of its round.
trait OfRound: Stored {
    fn terms(&self) -> &RoundTerms;
}

impl OfRound for RoundAnswer {
    fn terms(&self) -> &RoundTerms {
        &self.terms
    }
}

impl OfRound for TestAnswer {
    fn terms(&self) -> &RoundTerms {
        &self.terms
    }
}
