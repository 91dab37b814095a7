//! Books in memory, which fail on demand. Test code: outside tests there is exactly one `LedgerStore`.

use safeborders_privacy::{
    CohortAccount, Commit, Counterpart, Entry, Family, Indexed, LedgerError, LedgerStore, SealedRelease,
    Share,
};
use safeborders_types::{CohortId, NanoRho, ReleaseId};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// What the next commits come to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Fault {
    #[default]
    None,
    /// Refused, nothing changed.
    Failed,
    /// Reported as unknown, and lost.
    UnknownLost,
    /// Reported as unknown, and durable.
    UnknownKept,
}

/// What a broken ledger does not write. For controls: the model must notice.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Forgets {
    #[default]
    Nothing,
    /// Debits of the questions share.
    Totals,
    /// Debits of the corrections share.
    Corrections,
    /// Debits of quotas.
    Quotas,
    /// Debits of the rounds share.
    Rounds,
}

impl Forgets {
    fn total(self, share: Share) -> bool {
        matches!(
            (self, share),
            (Self::Totals, Share::Questions)
                | (Self::Corrections, Share::Corrections)
                | (Self::Rounds, Share::Rounds)
        )
    }
}

#[derive(Clone, Default)]
pub(crate) struct Pages {
    pub(crate) cohorts: BTreeMap<CohortId, CohortAccount>,
    pub(crate) quotas: BTreeMap<(Counterpart, CohortId), NanoRho>,
    pub(crate) paid: BTreeMap<(Counterpart, ReleaseId), u64>,
    pub(crate) families: BTreeMap<(Counterpart, Family, ReleaseId), Indexed>,
    pub(crate) stored: BTreeMap<ReleaseId, SealedRelease>,
    pub(crate) log: Vec<Entry>,
}

#[derive(Default)]
pub(crate) struct MemoryLedger {
    pub(crate) pages: Mutex<Pages>,
    pub(crate) fault: Mutex<Fault>,
    pub(crate) forgets: Mutex<Forgets>,
}

impl MemoryLedger {
    pub(crate) fn pages(&self) -> Pages {
        self.pages.lock().unwrap().clone()
    }

    pub(crate) fn fail_with(&self, fault: Fault) {
        *self.fault.lock().unwrap() = fault;
    }
}

fn apply(pages: &Pages, commit: &Commit, forgets: Forgets) -> Result<Pages, LedgerError> {
    let mut next = pages.clone();
    next.log.push(commit.entry().clone());
    if let Some((cohort, limits)) = commit.opened()
        && next.cohorts.insert(cohort, CohortAccount::opened(limits)).is_some()
    {
        return Err(LedgerError::Contradiction);
    }
    if let Some(cohort) = commit.reissued() {
        let account = next.cohorts.get_mut(&cohort).ok_or(LedgerError::Contradiction)?;
        *account = account.after_reissue().ok_or(LedgerError::Contradiction)?;
    }
    if let Some((counterpart, release)) = commit.paid_by() {
        next.paid.insert((counterpart, release), commit.entry().at_s);
        if let Some((family, indexed)) = commit.indexed() {
            next.families.insert((counterpart, *family, release), indexed.clone());
        }
    }
    for debit in commit.debits() {
        let account = next.cohorts.get_mut(&debit.cohort()).ok_or(LedgerError::Contradiction)?;
        let after = account.after(debit.loss()).ok_or(LedgerError::Contradiction)?;
        if !forgets.total(debit.loss().share()) {
            *account = after;
        }
        if let Some(quota) = debit.quota().filter(|_| forgets != Forgets::Quotas) {
            let (counterpart, _) = commit.paid_by().ok_or(LedgerError::Contradiction)?;
            let spent = next.quotas.entry((counterpart, debit.cohort())).or_default();
            *spent = spent.checked_add(quota).ok_or(LedgerError::Contradiction)?;
        }
    }
    if let Some((release, sealed)) = commit.sealed()
        && next.stored.insert(*release, sealed.clone()).is_some()
    {
        return Err(LedgerError::Contradiction);
    }
    Ok(next)
}

impl LedgerStore for MemoryLedger {
    fn cohort(&self, cohort: CohortId) -> Result<Option<CohortAccount>, LedgerError> {
        Ok(self.pages.lock().unwrap().cohorts.get(&cohort).copied())
    }

    fn counterpart_spent(&self, counterpart: Counterpart, cohort: CohortId) -> Result<NanoRho, LedgerError> {
        Ok(self.pages.lock().unwrap().quotas.get(&(counterpart, cohort)).copied().unwrap_or_default())
    }

    fn paid_at(&self, counterpart: Counterpart, release: &ReleaseId) -> Result<Option<u64>, LedgerError> {
        Ok(self.pages.lock().unwrap().paid.get(&(counterpart, *release)).copied())
    }

    fn paid_in_family(
        &self,
        counterpart: Counterpart,
        family: &Family,
        most: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, LedgerError> {
        let pages = self.pages.lock().unwrap();
        let range = (counterpart, *family, ReleaseId::new([0; 32]))
            ..=(counterpart, *family, ReleaseId::new([255; 32]));
        let found = pages.families.range(range).map(|((_, _, release), indexed)| (*release, indexed.clone()));
        Ok(found.take(most).collect())
    }

    fn stored(&self, release: &ReleaseId) -> Result<Option<SealedRelease>, LedgerError> {
        Ok(self.pages.lock().unwrap().stored.get(release).cloned())
    }

    fn commit(&self, commit: &Commit) -> Result<(), LedgerError> {
        let mut pages = self.pages.lock().unwrap();
        let next = apply(&pages, commit, *self.forgets.lock().unwrap())?;
        let fault = *self.fault.lock().unwrap();
        if matches!(fault, Fault::None | Fault::UnknownKept) {
            *pages = next;
        }
        match fault {
            Fault::None => Ok(()),
            Fault::Failed => Err(LedgerError::Failed("disk full".into())),
            Fault::UnknownLost | Fault::UnknownKept => Err(LedgerError::Unknown("power cut".into())),
        }
    }

    fn reread(&self) -> Result<(), LedgerError> {
        match *self.fault.lock().unwrap() {
            Fault::None => Ok(()),
            _ => Err(LedgerError::Failed("still no disk".into())),
        }
    }
}
