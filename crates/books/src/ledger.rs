//! The gate's ledger in the books.

use crate::books::{Books, scan};
use crate::record::{LogEntry, unversioned, versioned};
use crate::{BooksError, keys};
use safeborders_privacy::{
    CohortAccount, Commit, Counterpart, Family, Indexed, LedgerError, LedgerStore, SealedRelease,
};
use safeborders_store::{Batch, KeyRange};
use safeborders_types::{CohortId, NanoRho, ReleaseId};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::ControlFlow;

impl Books {
    /// The account of every cohort that has opened, in calendar order.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when one cannot be read, and the store's own errors.
    pub fn cohorts(&self) -> Result<Vec<(CohortId, CohortAccount)>, BooksError> {
        let mut cohorts = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(keys::COHORTS), |key, value| {
            cohorts.push((keys::cohort_of(key)?, account_of(value)?));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(cohorts)
    }

    /// The most that each counterpart has spent on any one cohort.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when an account cannot be read, and the store's own errors.
    pub fn most_spent(&self) -> Result<BTreeMap<Counterpart, NanoRho>, BooksError> {
        let mut most: BTreeMap<Counterpart, NanoRho> = BTreeMap::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(keys::QUOTAS), |key, value| {
            let spent = most.entry(keys::counterpart_of(key)?).or_default();
            *spent = (*spent).max(NanoRho::new(number(value)?));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(most)
    }

    fn account(&self, cohort: CohortId) -> Result<Option<CohortAccount>, BooksError> {
        self.get(&keys::cohort(cohort))?.as_deref().map(account_of).transpose()
    }

    fn quota_spent(&self, counterpart: Counterpart, cohort: CohortId) -> Result<NanoRho, BooksError> {
        let spent = self.get(&keys::quota(counterpart, cohort))?;
        Ok(NanoRho::new(spent.as_deref().map_or(Ok(0), number)?))
    }

    fn of_family(
        &self,
        counterpart: Counterpart,
        family: &Family,
        most: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, BooksError> {
        let mut found = Vec::new();
        if most == 0 {
            return Ok(found);
        }
        let range = KeyRange::prefix(&keys::family(counterpart, family));
        let snapshot = self.snapshot()?;
        scan(&*snapshot, &range, |key, value| {
            found.push((keys::release_of(key)?, unversioned(value, "a paid release cannot be read")?));
            Ok(if found.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(found)
    }

    /// What a commit of the gate changes. Every rule that could be broken is checked again here.
    fn fill(&self, commit: &Commit, batch: &mut Batch) -> Result<(), BooksError> {
        if let Some((cohort, limits)) = commit.opened() {
            if self.account(cohort)?.is_some() {
                return Err(BooksError::Contradiction("the cohort has opened before"));
            }
            batch.put(keys::cohort(cohort), versioned(&CohortAccount::opened(limits))?);
        }
        if let Some(cohort) = commit.reissued() {
            const AGAIN: BooksError =
                BooksError::Contradiction("the cohort never opened, or was reissued before");
            let account = self.account(cohort)?.and_then(|account| account.after_reissue()).ok_or(AGAIN)?;
            batch.put(keys::cohort(cohort), versioned(&account)?);
        }
        if let Some((counterpart, release)) = commit.paid_by() {
            let key = keys::paid(counterpart, &release);
            if self.get(&key)?.is_some() {
                return Err(BooksError::Contradiction("the counterpart has paid before"));
            }
            batch.put(key, commit.entry().at_s.to_be_bytes());
            if let Some((family, indexed)) = commit.indexed() {
                batch.put(keys::paid_in_family(counterpart, family, &release), versioned(indexed)?);
            }
        }
        self.debit(commit, batch)?;
        if let Some((release, sealed)) = commit.sealed() {
            let key = keys::release(release);
            if self.get(&key)?.is_some() {
                return Err(BooksError::Contradiction("the release is stored already"));
            }
            batch.put(key, [sealed.tag.as_slice(), &sealed.bytes].concat());
        }
        Ok(())
    }

    /// Takes the debits of a commit, share by share. Each cohort is read once, so that two debits of
    /// one cohort add up.
    fn debit(&self, commit: &Commit, batch: &mut Batch) -> Result<(), BooksError> {
        const UNOPENED: BooksError = BooksError::Contradiction("a debited cohort never opened");
        const OVERSPENT: BooksError = BooksError::Contradiction("a cohort would be overspent");
        const UNPAID: BooksError = BooksError::Contradiction("a quota is debited and nobody pays");
        let mut accounts = BTreeMap::new();
        let mut quotas = BTreeMap::new();
        for debit in commit.debits() {
            let account = match accounts.entry(debit.cohort()) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(self.account(debit.cohort())?.ok_or(UNOPENED)?),
            };
            *account = account.after(debit.loss()).ok_or(OVERSPENT)?;
            let Some(quota) = debit.quota() else { continue };
            let (counterpart, _) = commit.paid_by().ok_or(UNPAID)?;
            let spent = match quotas.entry((counterpart, debit.cohort())) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(self.quota_spent(counterpart, debit.cohort())?),
            };
            let sum = spent.checked_add(quota);
            *spent = sum.filter(|sum| *sum <= account.limits().questions()).ok_or(OVERSPENT)?;
        }
        for (cohort, account) in accounts {
            batch.put(keys::cohort(cohort), versioned(&account)?);
        }
        for ((counterpart, cohort), spent) in quotas {
            batch.put(keys::quota(counterpart, cohort), spent.get().to_be_bytes());
        }
        Ok(())
    }
}

impl LedgerStore for Books {
    fn cohort(&self, cohort: CohortId) -> Result<Option<CohortAccount>, LedgerError> {
        Ok(self.account(cohort)?)
    }

    fn counterpart_spent(&self, counterpart: Counterpart, cohort: CohortId) -> Result<NanoRho, LedgerError> {
        Ok(self.quota_spent(counterpart, cohort)?)
    }

    fn paid_at(&self, counterpart: Counterpart, release: &ReleaseId) -> Result<Option<u64>, LedgerError> {
        let at_s = self.get(&keys::paid(counterpart, release))?;
        Ok(at_s.as_deref().map(number).transpose()?)
    }

    fn paid_in_family(
        &self,
        counterpart: Counterpart,
        family: &Family,
        most: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, LedgerError> {
        Ok(self.of_family(counterpart, family, most)?)
    }

    fn stored(&self, release: &ReleaseId) -> Result<Option<SealedRelease>, LedgerError> {
        let stored = self.get(&keys::release(release))?;
        Ok(stored.as_deref().map(sealed_of).transpose()?)
    }

    fn commit(&self, commit: &Commit) -> Result<(), LedgerError> {
        let entry = LogEntry::Gate(commit.entry().clone());
        self.write(&entry, |_, batch| self.fill(commit, batch))?;
        Ok(())
    }

    fn reread(&self) -> Result<(), LedgerError> {
        Ok(self.read_again()?)
    }
}

pub(crate) fn account_of(bytes: &[u8]) -> Result<CohortAccount, BooksError> {
    unversioned(bytes, "a cohort's account cannot be read")
}

pub(crate) fn sealed_of(bytes: &[u8]) -> Result<SealedRelease, BooksError> {
    let (tag, bytes) =
        bytes.split_first_chunk().ok_or(BooksError::Damaged("a stored answer is too short"))?;
    Ok(SealedRelease { bytes: bytes.to_vec(), tag: *tag })
}

pub(crate) fn number(bytes: &[u8]) -> Result<u64, BooksError> {
    let bytes = bytes.try_into().map_err(|_| BooksError::Damaged("a number has another length"))?;
    Ok(u64::from_be_bytes(bytes))
}
