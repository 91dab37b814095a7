//! The port behind which the books are kept.

use crate::account::{CohortAccount, Counterpart};
use crate::entry::Entry;
use crate::request::Ask;
use crate::{Family, Indexed, Loss, SealedRelease, Shares};
use safeborders_types::{CohortId, NanoRho, ReleaseId};
use std::error::Error;

/// Why the books could not be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// Nothing was changed.
    #[error("the books could not be read or written; nothing was changed")]
    Failed(#[source] Box<dyn Error + Send + Sync>),
    /// The commit may or may not be durable.
    #[error("it is unknown whether the last commit is durable")]
    Unknown(#[source] Box<dyn Error + Send + Sync>),
    /// The commit contradicts what the books hold: it would raise a limit or overspend. Nothing was
    /// changed.
    #[error("the commit contradicts the books; nothing was changed")]
    Contradiction,
}

/// What is taken from one cohort, and from a counterpart's quota for it.
///
/// Only a question has a quota to take from; the yearbook, a reissue and a round charge no
/// counterpart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Debit {
    cohort: CohortId,
    loss: Loss,
    quota: Option<NanoRho>,
}

impl Debit {
    /// A loss that no counterpart pays for.
    pub(crate) fn of(cohort: CohortId, loss: Loss) -> Self {
        Self { cohort, loss, quota: None }
    }

    /// What a question takes from the cohort and what it takes from the asker's quota.
    pub(crate) fn question(cohort: CohortId, loss: Loss, quota: NanoRho) -> Self {
        Self { cohort, loss, quota: Some(quota) }
    }

    /// The cohort.
    #[must_use]
    pub fn cohort(&self) -> CohortId {
        self.cohort
    }

    /// What the cohort loses, and from which share. Nothing, in a repeat.
    #[must_use]
    pub fn loss(&self) -> Loss {
        self.loss
    }

    /// What is taken from the quota of the counterpart that [`Commit::paid_by`] names.
    #[must_use]
    pub fn quota(&self) -> Option<NanoRho> {
        self.quota
    }
}

/// Everything that one decision of the gate changes in the books. It becomes durable as a whole or
/// not at all. Only the gate makes one, so that nobody else can write to a ledger.
#[derive(Debug)]
pub struct Commit {
    entry: Entry,
    opened: Option<(CohortId, Shares)>,
    reissued: Option<CohortId>,
    paid_by: Option<(Counterpart, ReleaseId)>,
    indexed: Option<(Family, Indexed)>,
    debits: Vec<Debit>,
    sealed: Option<(ReleaseId, SealedRelease)>,
}

impl Commit {
    pub(crate) fn of(entry: Entry) -> Self {
        Self {
            entry,
            opened: None,
            reissued: None,
            paid_by: None,
            indexed: None,
            debits: Vec::new(),
            sealed: None,
        }
    }

    pub(crate) fn opening(self, cohort: CohortId, limits: Shares) -> Self {
        Self { opened: Some((cohort, limits)), ..self }
    }

    pub(crate) fn reissuing(self, cohort: CohortId) -> Self {
        Self { reissued: Some(cohort), ..self }
    }

    pub(crate) fn debiting(self, debits: Vec<Debit>) -> Self {
        Self { debits, ..self }
    }

    /// The asker has paid for the release that answers this question.
    pub(crate) fn paid(self, ask: &Ask, release: ReleaseId) -> Self {
        let family = Family::of(&ask.question, ask.codebook);
        let paid_by = Some((Counterpart::from(&ask.asker), release));
        Self { paid_by, indexed: Some((family, Indexed::of(ask))), ..self }
    }

    pub(crate) fn storing(self, release: ReleaseId, sealed: SealedRelease) -> Self {
        Self { sealed: Some((release, sealed)), ..self }
    }

    /// The line for the log. Its `at_s` is the time of every change in this commit.
    #[must_use]
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The cohort to open, and its limits.
    #[must_use]
    pub fn opened(&self) -> Option<(CohortId, Shares)> {
        self.opened
    }

    /// The cohort that is reissued.
    #[must_use]
    pub fn reissued(&self) -> Option<CohortId> {
        self.reissued
    }

    /// Who has paid for which release from now on. Quotas are taken from this counterpart.
    #[must_use]
    pub fn paid_by(&self) -> Option<(Counterpart, ReleaseId)> {
        self.paid_by
    }

    /// Where that release is kept in the index of what the counterpart has paid for.
    #[must_use]
    pub fn indexed(&self) -> Option<(&Family, &Indexed)> {
        self.indexed.as_ref().map(|(family, indexed)| (family, indexed))
    }

    /// What is taken from each cohort. A commit may debit a cohort more than once.
    #[must_use]
    pub fn debits(&self) -> &[Debit] {
        &self.debits
    }

    /// The answer to keep.
    #[must_use]
    pub fn sealed(&self) -> Option<(&ReleaseId, &SealedRelease)> {
        self.sealed.as_ref().map(|(release, sealed)| (release, sealed))
    }
}

/// The books: what the gate reads before it decides and writes when it has decided.
///
/// # Contract
/// [`Self::commit`] is atomic, and durable when it returns `Ok`. What it wrote is what the readers
/// return from then on. It refuses to open a cohort twice, to reissue one twice, to store a release twice and to overspend
/// any share of a cohort, although the gate has checked that before.
pub trait LedgerStore: Send + Sync {
    /// A cohort's account; `None` when it never opened.
    ///
    /// # Errors
    /// [`LedgerError`] when the books cannot be read.
    fn cohort(&self, cohort: CohortId) -> Result<Option<CohortAccount>, LedgerError>;

    /// What a counterpart has spent on a cohort.
    ///
    /// # Errors
    /// [`LedgerError`] when the books cannot be read.
    fn counterpart_spent(&self, counterpart: Counterpart, cohort: CohortId) -> Result<NanoRho, LedgerError>;

    /// When a counterpart paid for a release, in Unix seconds; `None` when it never did.
    ///
    /// # Errors
    /// [`LedgerError`] when the books cannot be read.
    fn paid_at(&self, counterpart: Counterpart, release: &ReleaseId) -> Result<Option<u64>, LedgerError>;

    /// Releases of this family that a counterpart has paid for, up to `most` of them.
    ///
    /// # Errors
    /// [`LedgerError`] when the books cannot be read.
    fn paid_in_family(
        &self,
        counterpart: Counterpart,
        family: &Family,
        most: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, LedgerError>;

    /// The stored answer of a release; `None` when it was never released.
    ///
    /// # Errors
    /// [`LedgerError`] when the books cannot be read.
    fn stored(&self, release: &ReleaseId) -> Result<Option<SealedRelease>, LedgerError>;

    /// Makes a commit durable, with its log entry.
    ///
    /// # Errors
    /// [`LedgerError::Unknown`] when it may or may not be durable; otherwise nothing was changed.
    fn commit(&self, commit: &Commit) -> Result<(), LedgerError>;

    /// Forgets everything kept in memory and reads the books again from what is durable.
    ///
    /// # Errors
    /// [`LedgerError`] when the books cannot be read or contradict themselves.
    fn reread(&self) -> Result<(), LedgerError>;
}
