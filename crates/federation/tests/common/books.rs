//! Books in memory, for tests: the node's own are in a crate of their own.

use safeborders_privacy::{
    CohortAccount, Commit, Counterpart, Entry, Event, Family, Indexed, LedgerError, LedgerStore, Outcome,
    Refusal, SealedRelease,
};
use safeborders_types::{CohortId, NanoRho, ReleaseId};
use std::collections::HashMap;
use std::sync::Mutex;

#[derive(Default)]
pub(crate) struct Books(Mutex<State>);

#[derive(Default)]
struct State {
    cohorts: HashMap<CohortId, CohortAccount>,
    quotas: HashMap<(Counterpart, CohortId), NanoRho>,
    paid: HashMap<(Counterpart, ReleaseId), u64>,
    stored: HashMap<ReleaseId, SealedRelease>,
    log: Vec<Entry>,
}

impl Books {
    /// What came of each exchange, in order.
    pub(crate) fn outcomes(&self) -> Vec<Outcome> {
        let outcome = |entry: &Entry| match &entry.event {
            Event::Asked(exchange) => Some(exchange.outcome.clone()),
            _ => None,
        };
        self.0.lock().unwrap().log.iter().filter_map(outcome).collect()
    }

    /// How many entries the log has.
    pub(crate) fn entries(&self) -> usize {
        self.0.lock().unwrap().log.len()
    }

    pub(crate) fn refusals(&self) -> Vec<Refusal> {
        let refusal = |outcome| match outcome {
            Outcome::Refused(refusal) => Some(refusal),
            _ => None,
        };
        self.outcomes().into_iter().filter_map(refusal).collect()
    }

    /// What all counterparts together have spent of a cohort.
    pub(crate) fn spent(&self, cohort: CohortId) -> NanoRho {
        self.0.lock().unwrap().cohorts[&cohort].spent().questions()
    }
}

impl LedgerStore for Books {
    fn cohort(&self, cohort: CohortId) -> Result<Option<CohortAccount>, LedgerError> {
        Ok(self.0.lock().unwrap().cohorts.get(&cohort).copied())
    }

    fn counterpart_spent(&self, counterpart: Counterpart, cohort: CohortId) -> Result<NanoRho, LedgerError> {
        Ok(self.0.lock().unwrap().quotas.get(&(counterpart, cohort)).copied().unwrap_or(NanoRho::ZERO))
    }

    fn paid_at(&self, counterpart: Counterpart, release: &ReleaseId) -> Result<Option<u64>, LedgerError> {
        Ok(self.0.lock().unwrap().paid.get(&(counterpart, *release)).copied())
    }

    fn paid_in_family(
        &self,
        _: Counterpart,
        _: &Family,
        _: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, LedgerError> {
        Ok(Vec::new())
    }

    fn stored(&self, release: &ReleaseId) -> Result<Option<SealedRelease>, LedgerError> {
        Ok(self.0.lock().unwrap().stored.get(release).cloned())
    }

    fn commit(&self, commit: &Commit) -> Result<(), LedgerError> {
        let mut state = self.0.lock().unwrap();
        if let Some((cohort, limits)) = commit.opened() {
            state.cohorts.insert(cohort, CohortAccount::opened(limits));
        }
        if let Some((counterpart, release)) = commit.paid_by() {
            state.paid.insert((counterpart, release), commit.entry().at_s);
        }
        for debit in commit.debits() {
            let account = state.cohorts[&debit.cohort()];
            let after = account.after(debit.loss()).ok_or(LedgerError::Contradiction)?;
            state.cohorts.insert(debit.cohort(), after);
            if let (Some(spent), Some((counterpart, _))) = (debit.quota(), commit.paid_by()) {
                let quota = state.quotas.entry((counterpart, debit.cohort())).or_default();
                *quota = quota.checked_add(spent).unwrap();
            }
        }
        if let Some((release, sealed)) = commit.sealed() {
            state.stored.insert(*release, sealed.clone());
        }
        state.log.push(commit.entry().clone());
        Ok(())
    }

    fn reread(&self) -> Result<(), LedgerError> {
        Ok(())
    }
}
