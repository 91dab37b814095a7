//! Books in memory, for testing the way to the gate.

use safeborders_privacy::{
    CohortAccount, Commit, Counterpart, Family, Indexed, LedgerError, LedgerStore, SealedRelease,
};
use safeborders_types::{CohortId, NanoRho, ReleaseId};
use std::collections::HashMap;
use std::sync::Mutex;

#[derive(Default)]
pub(super) struct Ledger(pub(super) Mutex<Books>);

#[derive(Default)]
pub(super) struct Books {
    pub(super) cohorts: HashMap<CohortId, CohortAccount>,
    spent: HashMap<(Counterpart, CohortId), NanoRho>,
    paid: HashMap<(Counterpart, ReleaseId), u64>,
    indexed: Vec<(Counterpart, Family, ReleaseId, Indexed)>,
    stored: HashMap<ReleaseId, SealedRelease>,
    pub(super) log: usize,
    /// From now on it is not known whether a commit is durable.
    pub(super) unknown: bool,
}

impl LedgerStore for Ledger {
    fn cohort(&self, cohort: CohortId) -> Result<Option<CohortAccount>, LedgerError> {
        Ok(self.0.lock().unwrap().cohorts.get(&cohort).copied())
    }

    fn counterpart_spent(&self, by: Counterpart, cohort: CohortId) -> Result<NanoRho, LedgerError> {
        Ok(self.0.lock().unwrap().spent.get(&(by, cohort)).copied().unwrap_or(NanoRho::ZERO))
    }

    fn paid_at(&self, by: Counterpart, release: &ReleaseId) -> Result<Option<u64>, LedgerError> {
        Ok(self.0.lock().unwrap().paid.get(&(by, *release)).copied())
    }

    fn paid_in_family(
        &self,
        by: Counterpart,
        family: &Family,
        most: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, LedgerError> {
        let books = self.0.lock().unwrap();
        let of = books.indexed.iter().filter(|(payer, of, _, _)| *payer == by && of == family);
        Ok(of.map(|(_, _, release, indexed)| (*release, indexed.clone())).take(most).collect())
    }

    fn stored(&self, release: &ReleaseId) -> Result<Option<SealedRelease>, LedgerError> {
        Ok(self.0.lock().unwrap().stored.get(release).cloned())
    }

    fn commit(&self, commit: &Commit) -> Result<(), LedgerError> {
        let mut books = self.0.lock().unwrap();
        if books.unknown {
            return Err(LedgerError::Unknown("the disk is gone".into()));
        }
        books.log += 1;
        if let Some((cohort, shares)) = commit.opened() {
            books.cohorts.insert(cohort, CohortAccount::opened(shares));
        }
        if let Some(cohort) = commit.reissued() {
            let account = books.cohorts[&cohort].after_reissue().unwrap();
            books.cohorts.insert(cohort, account);
        }
        if let Some(paid) = commit.paid_by() {
            books.paid.insert(paid, 1);
            if let Some((family, indexed)) = commit.indexed() {
                books.indexed.push((paid.0, *family, paid.1, indexed.clone()));
            }
        }
        for debit in commit.debits() {
            let account = books.cohorts[&debit.cohort()].after(debit.loss()).unwrap();
            books.cohorts.insert(debit.cohort(), account);
            if let (Some(quota), Some((by, _))) = (debit.quota(), commit.paid_by()) {
                let spent = books.spent.entry((by, debit.cohort())).or_insert(NanoRho::ZERO);
                *spent = spent.checked_add(quota).unwrap();
            }
        }
        if let Some((release, sealed)) = commit.sealed() {
            books.stored.insert(*release, sealed.clone());
        }
        Ok(())
    }

    fn reread(&self) -> Result<(), LedgerError> {
        Ok(())
    }
}
