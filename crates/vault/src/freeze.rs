//! Freezing cohorts.
//!
//! The order is: accounts of cohorts that nobody saw before; one scan that builds all snapshots; each
//! snapshot sealed, written beside, fsynced and renamed; then one commit with the frozen marks and the
//! snapshots' digests. A crash before the commit leaves files that nobody points to; freezing is then
//! done again.

use crate::cohorts::FrozenMark;
use crate::error::VaultError;
use crate::notes::{RECORDS, case_of};
use crate::record::{CaseId, Record, corrupt};
use crate::snapshot::Builder;
use crate::vault::{Vault, Writer};
use safeborders_store::{Batch, KeyRange};
use safeborders_types::CohortId;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;
use time::Date;

impl Vault {
    /// Freezes every cohort whose public day has come, from the office's first cohort on, empty ones too.
    /// Returns those that it froze.
    ///
    /// # Errors
    /// [`VaultError`]; nothing was frozen.
    pub fn freeze_due(&self, today: Date) -> Result<Vec<CohortId>, VaultError> {
        let mut writer = self.writer()?;
        let due = self.cohort_list().due(self.first, today).into_iter().collect();
        self.freeze(&mut writer, due, today, false)
    }

    /// Freezes these cohorts before their day, whatever they hold. For demonstrations: an office freezes on
    /// public days, so that the day tells nothing. Returns those that were not frozen already.
    ///
    /// # Errors
    /// [`VaultError`]; nothing was frozen.
    pub fn freeze_by_hand(
        &self,
        cohorts: &BTreeSet<CohortId>,
        today: Date,
    ) -> Result<Vec<CohortId>, VaultError> {
        let mut writer = self.writer()?;
        let open = cohorts.iter().copied().filter(|c| !self.cohort_list().is_frozen(*c)).collect();
        self.freeze(&mut writer, open, today, true)
    }

    fn freeze(
        &self,
        writer: &mut Writer,
        cohorts: BTreeSet<CohortId>,
        on: Date,
        by_hand: bool,
    ) -> Result<Vec<CohortId>, VaultError> {
        if cohorts.is_empty() {
            return Ok(Vec::new());
        }
        self.open_accounts(cohorts.iter().copied())?;
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
    pub(crate) fn columns(
        &self,
        cohorts: &BTreeSet<CohortId>,
    ) -> Result<BTreeMap<CohortId, Builder>, VaultError> {
        let builder = |id: &CohortId| (*id, Builder::new(*id, self.codebook.version(), &self.layout));
        let mut builders: BTreeMap<CohortId, Builder> = cohorts.iter().map(builder).collect();
        let hold_files = |id| self.cohort_list().0.get(id).is_some_and(|c| c.files > 0);
        if !cohorts.iter().any(hold_files) {
            return Ok(builders);
        }
        self.each_record(&mut |id, record| {
            let cohort = record.cohort().ok_or_else(|| corrupt(&id))?;
            if let Some(builder) = builders.get_mut(&cohort) {
                builder.push(id, &record.case_file(&id)?);
            }
            Ok(())
        })?;
        Ok(builders)
    }

    /// Shows every record in the order of case ids, which is random.
    pub(crate) fn each_record(
        &self,
        visit: &mut dyn FnMut(CaseId, Record) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let keyring = self.keyring();
        let mut one = |key: &[u8], value: &[u8]| {
            let id = case_of(key)?;
            let data_key = keyring.data_key(&id)?.ok_or_else(|| corrupt(&id))?;
            visit(id, Record::open(&data_key, &id, value)?)
        };
        let mut outcome = Ok(());
        self.engine.snapshot()?.scan(&KeyRange::prefix(RECORDS), &mut |key, value| {
            outcome = one(key, value);
            if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        outcome
    }
}
