//! Embargo: a case file that is in no release.
//!
//! The mark is part of the record's standing, under the case's own key. Freezing, a reissue and the
//! office's own columns leave such a file out. What becomes of it follows from one fact, whether it has
//! ever been in the snapshot of its frozen cohort:
//!
//! - **Never.** It has lost nothing. When its cohort froze without it, it joins the oldest open cohort on
//!   the day on which the embargo is lifted, for ever. The frozen snapshot stays as it is.
//! - **It has.** Releases were made with it, so its cohort's account is what bounds them, and it may never
//!   join another. Its snapshots are written again without it. When the embargo is lifted it comes back
//!   only with a snapshot of its own cohort that is taken afterwards: of the outcomes, or of a reissue.
//!
//! Snapshots are written beside the old ones and fsynced; then one commit holds the standing and the marks
//! of the new snapshots. A crash before it leaves files that nobody points to. In memory the new snapshots
//! take their place while no release is under way: no answer that is made after the embargo was
//! acknowledged holds the file.
//!
//! This is not erasure: the record stays, and what an old snapshot leaves on the disk can be read with the
//! keys of the node.

use crate::cohorts::{Cohort, Stage};
use crate::error::VaultError;
use crate::notes::{RECORDS, case_key};
use crate::record::{CaseId, Record, corrupt};
use crate::snapshot::Snapshot;
use crate::standing::checked_reason;
use crate::vault::Vault;
use safeborders_cases::SourceId;
use safeborders_people::CaseAccess;
use safeborders_store::Batch;
use safeborders_types::CohortId;
use std::sync::Arc;
use time::Date;

/// A case file under embargo. For the office's own eyes.
pub struct EmbargoedCase {
    /// The office's own identifier of the file.
    pub source: SourceId,
    /// Its cohort.
    pub cohort: CohortId,
    /// Since when.
    pub since: Date,
    /// Why.
    pub reason: String,
    /// Whether it was in the frozen snapshot of its cohort before.
    pub counted_before: bool,
    /// Who may read it.
    pub access: CaseAccess,
}

/// What an embargo did.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Embargoed {
    /// The cohort of the file.
    pub cohort: CohortId,
    /// From how many frozen snapshots the file was taken.
    pub taken_from: usize,
}

/// What lifting an embargo did.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Lifted {
    /// The cohort of the file from now on.
    pub cohort: CohortId,
    /// When the file is in releases again.
    pub comes_back: ComesBack,
}

/// When a file is in releases after its embargo.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ComesBack {
    /// When its cohort freezes, like any other.
    WhenFrozen,
    /// Its own cohort froze without it: it has joined the oldest open one, and is in releases when that
    /// freezes.
    WithALaterCohort,
    /// It was in releases of its frozen cohort: it comes back with the cohort's outcomes, or with a
    /// reissue.
    WithItsOwnCohort,
    /// It was in releases of its frozen cohort, whose outcomes are frozen: only a reissue brings it back.
    WithAReissue,
    /// It was in releases of its frozen cohort, whose outcomes are frozen and which was reissued before.
    Never,
}

impl Vault {
    /// Puts a case file under embargo: no release that is made from now on holds it. It takes the file out
    /// of frozen snapshots, which cannot be undone there.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`], [`VaultError::EmbargoedAlready`], [`VaultError::Reason`]; nothing was
    /// changed. After [`VaultError::Store`], open the vault again: it is then either done or not begun.
    pub fn embargo(&self, source: &SourceId, reason: &str, today: Date) -> Result<Embargoed, VaultError> {
        let reason = checked_reason(reason)?;
        let mut writer = self.writer()?;
        let (id, record, cohort) = self.case_of_source(source)?;
        let mut standing = record.standing(&id)?;
        if standing.embargo().is_some() {
            return Err(VaultError::EmbargoedAlready);
        }
        let mut noted = self.cohort_list().0.get(&cohort).cloned().unwrap_or_default();
        standing.counted |= noted.frozen.is_some();
        let without = self.without(&id, cohort, &mut noted)?;
        let mut batch = Batch::new();
        let record = record.standing_so(&standing.after(today, true, reason))?;
        self.put_record(&mut batch, &id, &record)?;
        self.notes.put_cohort(&mut batch, cohort, &noted)?;
        self.commit(&mut writer, batch)?;
        let taken_from = without.len();
        self.put_in_place(without, vec![(cohort, noted)]);
        self.remove_unnamed()?;
        Ok(Embargoed { cohort, taken_from })
    }

    /// Lifts the embargo of a case file.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`], [`VaultError::NotEmbargoed`], [`VaultError::Reason`],
    /// [`VaultError::NoAccount`]; nothing was changed. Otherwise as [`Vault::embargo`].
    pub fn lift_embargo(&self, source: &SourceId, reason: &str, today: Date) -> Result<Lifted, VaultError> {
        let reason = checked_reason(reason)?;
        let mut writer = self.writer()?;
        let (id, record, cohort) = self.case_of_source(source)?;
        let standing = record.standing(&id)?;
        if standing.embargo().is_none() {
            return Err(VaultError::NotEmbargoed);
        }
        let comes_back = self.comes_back(cohort, standing.counted);
        let mut record = record.standing_so(&standing.after(today, false, reason))?;
        let mut batch = Batch::new();
        let mut lifted = Lifted { cohort, comes_back };
        let mut moved = Vec::new();
        if comes_back == ComesBack::WithALaterCohort {
            lifted.cohort = self.home(cohort).ok_or(VaultError::NoOpenCohort(cohort))?;
            record = record.within(lifted.cohort);
            moved = self.moved(cohort, lifted.cohort)?;
        }
        self.put_record(&mut batch, &id, &record)?;
        for (id, cohort) in &moved {
            self.notes.put_cohort(&mut batch, *id, cohort)?;
        }
        self.commit(&mut writer, batch)?;
        self.cohort_list_mut().0.extend(moved);
        Ok(lifted)
    }

    /// The case files under embargo, in the order of their identifiers. Found by the list; those alone are opened.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read. Damaged records are left out: [`Vault::damaged`].
    pub fn embargoed(&self) -> Result<Vec<EmbargoedCase>, VaultError> {
        let mut cases = Vec::new();
        for id in self.chosen(&|entry| entry.embargoed)? {
            let Some(record) = self.sound_record(&id)? else { continue };
            let standing = record.standing(&id)?;
            let Some((since, reason)) = standing.embargo() else { continue };
            cases.push(EmbargoedCase {
                source: record.case_file(&id)?.source().clone(),
                cohort: record.cohort().ok_or_else(|| corrupt(&id))?,
                since,
                reason: reason.to_owned(),
                counted_before: standing.counted,
                access: standing.access().clone(),
            });
        }
        Ok(cases)
    }

    pub(crate) fn case_of_source(&self, source: &SourceId) -> Result<(CaseId, Record, CohortId), VaultError> {
        let id = self.ids.of(source);
        let record = self.record(&id)?.ok_or(VaultError::NoSuchCase)?;
        let cohort = record.cohort().ok_or_else(|| corrupt(&id))?;
        Ok((id, record, cohort))
    }

    /// Writes the snapshots of this cohort that hold the case again without it, and puts their new marks
    /// into `noted`.
    fn without(
        &self,
        id: &CaseId,
        cohort: CohortId,
        noted: &mut Cohort,
    ) -> Result<Vec<(Stage, Arc<Snapshot>)>, VaultError> {
        let mut written = Vec::new();
        for stage in Stage::ALL {
            let Some(mark) = noted.mark_mut(stage) else { continue };
            let mut builder = self.read_snapshot(cohort, stage, mark)?;
            if !builder.ids.contains(id) {
                continue;
            }
            builder.remove(&|case| case == id);
            *mark = self.write_again(&builder, stage, mark)?;
            written.push((stage, Arc::new(builder.finish())));
        }
        Ok(written)
    }

    fn comes_back(&self, cohort: CohortId, counted: bool) -> ComesBack {
        let list = self.cohort_list();
        let cohort = list.0.get(&cohort);
        let has = |of: &dyn Fn(&Cohort) -> bool| cohort.is_some_and(of);
        if !has(&|c| c.frozen.is_some()) {
            ComesBack::WhenFrozen
        } else if !counted {
            ComesBack::WithALaterCohort
        } else if !has(&|c| c.outcomes.is_some()) {
            ComesBack::WithItsOwnCohort
        } else if !has(&|c| c.reissued.is_some()) {
            ComesBack::WithAReissue
        } else {
            ComesBack::Never
        }
    }

    /// Both cohorts after one case file went from the one to the other.
    fn moved(&self, from: CohortId, to: CohortId) -> Result<Vec<(CohortId, Cohort)>, VaultError> {
        self.check_account(to)?;
        let of = |id: CohortId| self.cohort_list().0.get(&id).cloned().unwrap_or_default();
        let (mut left, mut joined) = (of(from), of(to));
        left.files = left.files.saturating_sub(1);
        joined.files += 1;
        Ok(vec![(from, left), (to, joined)])
    }

    pub(crate) fn put_record(
        &self,
        batch: &mut Batch,
        id: &CaseId,
        record: &Record,
    ) -> Result<(), VaultError> {
        let key = self.keyring().data_key(id)?.ok_or_else(|| corrupt(id))?;
        batch.put(case_key(RECORDS, id), record.seal(&key, id)?);
        Ok(())
    }
}
