//! Freezing cohorts.
//!
//! The order is: accounts of the calendar; one scan that builds all snapshots; each
//! snapshot sealed, written beside, fsynced and renamed; then one commit with the frozen marks and the
//! snapshots' digests. A crash before the commit leaves files that nobody points to; freezing is then
//! done again.

use crate::cohorts::FrozenMark;
use crate::error::VaultError;
use crate::record::corrupt;
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

    fn freeze(
        &self,
        writer: &mut Writer,
        cohorts: BTreeSet<CohortId>,
        on: Date,
        by_hand: bool,
    ) -> Result<Vec<CohortId>, VaultError> {
        self.open_accounts_through(on)?;
        let Some(last) = cohorts.last() else { return Ok(Vec::new()) };
        // The next one's too: late case files join it.
        self.open_through(last.next().unwrap_or(*last))?;
        let (epoch, key) = (self.keyring().epoch(), self.snapshot_key());
        let mut batch = Batch::new();
        let (mut marked, mut loaded) = (Vec::new(), Vec::new());
        for (id, builder) in self.columns(&cohorts)? {
            let digest = self.write_snapshot(&builder, epoch, &key)?;
            let mark = FrozenMark { on, by_hand, digests: BTreeMap::from([(epoch, digest)]) };
            let mut cohort = self.cohort_list().0.get(&id).cloned().unwrap_or_default();
            cohort.frozen = Some(mark);
            self.notes.put_cohort(&mut batch, id, &cohort)?;
            marked.push((id, cohort));
            loaded.push((id, Arc::new(builder.finish())));
        }
        self.commit(writer, batch)?;
        // Snapshots first: whoever sees a cohort as frozen finds its snapshot.
        self.snapshots_mut().extend(loaded);
        self.cohort_list_mut().0.extend(marked);
        Ok(cohorts.into_iter().collect())
    }

    /// The columns of these cohorts, empty ones too, in one scan over the case files.
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
            if let Some(builder) = builders.get_mut(&cohort) {
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
