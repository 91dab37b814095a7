//! Freezing cohorts, and three years later their outcomes.
//!
//! The order is: accounts of the calendar; one scan that builds all snapshots; each
//! snapshot sealed, written beside, fsynced and renamed; then one commit with the frozen marks and the
//! snapshots' digests. A crash before the commit leaves files that nobody points to; freezing is then
//! done again.
//!
//! The second snapshot holds the same case files as the first: a case file can join a cohort only while
//! it is open, and one that left it in between is gone. Their values are those of the second day.

use crate::cohorts::{FrozenMark, Stage};
use crate::error::VaultError;
use crate::record::corrupt;
use crate::shelf::ShelfMark;
use crate::snapshot::Builder;
use crate::vault::{Vault, Writer};
use safeborders_store::Batch;
use safeborders_types::CohortId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use time::Date;

impl Vault {
    /// Freezes every cohort whose public day has come, from the office's first cohort on, empty ones too.
    /// Returns those that it froze. Opens the accounts of the calendar, also when nothing is due.
    ///
    /// # Errors
    /// [`VaultError`]; nothing was frozen. [`VaultError::Damaged`] when a record cannot be read: it might
    /// belong to any cohort, and a snapshot without it would be without it for ever.
    pub fn freeze_due(&self, today: Date) -> Result<Vec<CohortId>, VaultError> {
        let mut writer = self.writer()?;
        let due = self.cohort_list().due(self.first, today).into_iter().collect();
        self.freeze(&mut writer, due, today, false)
    }

    /// Freezes these cohorts before their day, whatever they hold. For demonstrations: an office freezes on
    /// public days, so that the day tells nothing. Returns those that were not frozen already. Nothing can be
    /// in a cohort before the first, so there is none to freeze.
    ///
    /// # Errors
    /// As [`Vault::freeze_due`].
    pub fn freeze_by_hand(
        &self,
        cohorts: &BTreeSet<CohortId>,
        today: Date,
    ) -> Result<Vec<CohortId>, VaultError> {
        let mut writer = self.writer()?;
        let open = cohorts.range(self.first..).copied();
        let open = open.filter(|c| !self.cohort_list().is_frozen(*c)).collect();
        self.freeze(&mut writer, open, today, true)
    }

    /// Freezes the outcomes of every frozen cohort whose second public day has come. Returns those that
    /// it froze.
    ///
    /// # Errors
    /// As [`Vault::freeze_due`].
    pub fn freeze_outcomes_due(&self, today: Date) -> Result<Vec<CohortId>, VaultError> {
        let mut writer = self.writer()?;
        let due = self.cohort_list().outcomes_due(today).into_iter().collect();
        self.take(&mut writer, Stage::Outcomes, due, today, false)
    }

    /// Freezes the outcomes of those of these cohorts that are frozen, before their day. For
    /// demonstrations.
    ///
    /// # Errors
    /// As [`Vault::freeze_due`].
    pub fn freeze_outcomes_by_hand(
        &self,
        cohorts: &BTreeSet<CohortId>,
        today: Date,
    ) -> Result<Vec<CohortId>, VaultError> {
        let mut writer = self.writer()?;
        let ready = {
            let list = self.cohort_list();
            let ready =
                |id: &CohortId| list.0.get(id).is_some_and(|c| c.frozen.is_some() && c.outcomes.is_none());
            cohorts.iter().copied().filter(ready).collect()
        };
        self.take(&mut writer, Stage::Outcomes, ready, today, true)
    }

    fn freeze(
        &self,
        writer: &mut Writer,
        cohorts: BTreeSet<CohortId>,
        on: Date,
        by_hand: bool,
    ) -> Result<Vec<CohortId>, VaultError> {
        self.open_accounts_through(on)?;
        if let Some(last) = cohorts.last() {
            // The next one's too: late case files join it.
            self.open_through(last.next().unwrap_or(*last))?;
        }
        self.take(writer, Stage::First, cohorts, on, by_hand)
    }

    /// Takes a snapshot of each of these cohorts.
    fn take(
        &self,
        writer: &mut Writer,
        stage: Stage,
        cohorts: BTreeSet<CohortId>,
        on: Date,
        by_hand: bool,
    ) -> Result<Vec<CohortId>, VaultError> {
        if cohorts.is_empty() {
            return Ok(Vec::new());
        }
        let (epoch, key) = (self.keyring().epoch(), self.snapshot_key());
        let mut batch = Batch::new();
        let (mut marked, mut loaded) = (Vec::new(), Vec::new());
        for (id, builder) in self.columns(&cohorts)? {
            let shelf_mark = ShelfMark { cohort: id, stage, revision: 0, epoch };
            let digest = self.write_snapshot(&builder, &shelf_mark, &key)?;
            let digests = BTreeMap::from([(epoch, digest)]);
            let mark = FrozenMark { on, by_hand, revision: 0, digests };
            let mut cohort = self.cohort_list().0.get(&id).cloned().unwrap_or_default();
            match stage {
                Stage::First => cohort.frozen = Some(mark),
                Stage::Outcomes => cohort.outcomes = Some(mark),
            }
            self.notes.put_cohort(&mut batch, id, &cohort)?;
            marked.push((id, cohort));
            loaded.push((stage, Arc::new(builder.finish())));
        }
        self.commit(writer, batch)?;
        self.swap(loaded, marked);
        Ok(cohorts.into_iter().collect())
    }

    /// The columns of these cohorts, empty ones too, in one scan over the case files. Those under embargo
    /// are left out, here and so everywhere.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when a record cannot be read, whichever cohorts are asked for.
    pub(crate) fn columns(
        &self,
        cohorts: &BTreeSet<CohortId>,
    ) -> Result<BTreeMap<CohortId, Builder>, VaultError> {
        let builder = |id: &CohortId| (*id, Builder::new(*id, self.codebook.version(), &self.layout));
        let mut builders: BTreeMap<CohortId, Builder> = cohorts.iter().map(builder).collect();
        // A cohort's count never falls below what it holds, damaged records included (`erase`).
        let hold_files = |id| self.cohort_list().0.get(id).is_some_and(|c| c.files > 0);
        if !cohorts.iter().any(hold_files) {
            return Ok(builders);
        }
        let damaged = self.each_record(&mut |id, record| {
            let record = record.ok_or_else(|| corrupt(&id))?;
            let cohort = record.cohort().ok_or_else(|| corrupt(&id))?;
            // Read before the cohort is looked at: a standing that cannot be read is damage anywhere.
            let embargoed = record.standing(&id)?.embargo().is_some();
            if let Some(builder) = builders.get_mut(&cohort).filter(|_| !embargoed) {
                builder.push(id, &record.case_file(&id)?, self.codebook);
            }
            Ok(())
        })?;
        match damaged.len() {
            0 => Ok(builders),
            records => Err(VaultError::Damaged { records }),
        }
    }
}
