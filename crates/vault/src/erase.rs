//! Erasing case files.
//!
//! 1. The snapshots that are frozen are written again without the cases, sealed under the next epoch,
//!    and their digests noted beside the present ones.
//! 2. The keyring is written again under the next epoch key, without the cases' data keys, and renamed
//!    over the old one. **This is the moment of erasure**: the old epoch key is gone, and with it what
//!    the old snapshots, staged copies and the records' remains on the disk could be read with.
//! 3. The records and the old snapshots are removed.
//!
//! A crash before 2 leaves everything as it was; after 2, the next opening completes 3. The ledgers stay
//! charged: what was released about a case remains released.
//!
//! What this cannot do: under a passphrase alone, somebody with the passphrase and an old copy of the
//! keyring (a backup, or what an SSD keeps of a replaced file) can still read what that copy opens.

use crate::error::VaultError;
use crate::notes::{NOTES, RECORDS, case_key, case_of};
use crate::record::CaseId;
use crate::shelf;
use crate::vault::{Vault, Writer, notes_of};
use safeborders_cases::SourceId;
use safeborders_store::{Batch, KeyRange};
use safeborders_types::CohortId;
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;

impl Vault {
    /// Erases the case files with these source ids and returns how many there were. Answers that were
    /// released stay released, and the budget they took stays spent.
    ///
    /// # Errors
    /// [`VaultError`]. Open the vault again: it is then either all done or not begun.
    pub fn erase(&self, sources: &[SourceId]) -> Result<u64, VaultError> {
        let mut writer = self.writer()?;
        if writer.staging {
            return Err(VaultError::ImportUnderWay);
        }
        let ids: HashSet<CaseId> = sources.iter().map(|source| self.ids.of(source)).collect();
        let mut erased = 0;
        for id in &ids {
            // Whatever is there: a record that is damaged can be erased.
            erased += u64::from(self.engine.get(&case_key(RECORDS, id))?.is_some());
        }
        if erased == 0 {
            return Ok(0);
        }
        writer.broken = true;
        let next = self.keyring().next_epoch()?;
        let shelved = self.reshelve(&ids, next.number(), &next.epoch_key(shelf::LABEL))?;
        self.commit(&mut writer, shelved)?;
        let keep = |id: &CaseId| !ids.contains(id);
        self.keyring_mut().rewrite(&self.keyring_root, &next, &keep)?;
        self.clean_up(&mut writer)?;
        writer.broken = false;
        Ok(erased)
    }

    /// Completes an erasure after a crash, or takes back what it had only prepared.
    pub(crate) fn complete_erasure(&self) -> Result<(), VaultError> {
        let mut writer = self.writer()?;
        let noted: Option<crate::notes::Notes> = self.notes.get(&*self.engine, NOTES)?;
        let present = self.keyring().epoch();
        let stale = |c: &crate::cohorts::Cohort| {
            c.frozen.as_ref().is_some_and(|mark| mark.digests.keys().any(|epoch| *epoch != present))
        };
        let half_done = self.cohort_list().0.values().any(stale);
        if noted.is_none_or(|n| n.epoch != present) || half_done {
            self.clean_up(&mut writer)?;
        }
        Ok(())
    }

    /// Writes all frozen snapshots for the next epoch, without these cases. Returns the marks to commit.
    fn reshelve(
        &self,
        gone: &HashSet<CaseId>,
        epoch: u32,
        key: &safeborders_store::keys::Key,
    ) -> Result<Batch, VaultError> {
        let present = self.keyring().epoch();
        let mut batch = Batch::new();
        let cohorts = self.cohort_list().0.clone();
        for (id, mut cohort) in cohorts {
            let Some(mark) = &mut cohort.frozen else { continue };
            let mut builder = self.read_snapshot(id, mark.digests.get(&present))?;
            builder.remove(&|case| gone.contains(case));
            mark.digests.insert(epoch, self.write_snapshot(&builder, epoch, key)?);
            self.notes.put_cohort(&mut batch, id, &cohort)?;
        }
        Ok(batch)
    }

    /// Brings the case store to the keyring's epoch: removes records without a key, counts the cohorts
    /// anew, forgets the digests of other epochs, and loads the snapshots again.
    fn clean_up(&self, writer: &mut Writer) -> Result<(), VaultError> {
        let (orphans, files) = self.recount()?;
        for orphans in orphans.chunks(crate::import::GROUP) {
            let mut batch = Batch::new();
            for id in orphans {
                batch.delete(case_key(RECORDS, id));
            }
            self.commit(writer, batch)?;
        }
        let present = self.keyring().epoch();
        let mut batch = Batch::new();
        let mut cohorts = self.notes.cohorts(&*self.engine)?;
        for (id, cohort) in &mut cohorts.0 {
            cohort.files = files.get(id).copied().unwrap_or(0);
            if let Some(mark) = &mut cohort.frozen {
                mark.digests.retain(|epoch, _| *epoch == present);
            }
            self.notes.put_cohort(&mut batch, *id, cohort)?;
        }
        self.notes.put(&mut batch, NOTES, &notes_of(&self.keyring()))?;
        self.commit(writer, batch)?;
        *self.cohort_list_mut() = cohorts;
        self.load_snapshots()
    }

    /// The records without a key, and how many of the others each cohort has.
    fn recount(&self) -> Result<(Vec<CaseId>, BTreeMap<CohortId, u64>), VaultError> {
        let mut orphans = Vec::new();
        let mut files: BTreeMap<CohortId, u64> = BTreeMap::new();
        let keyring = self.keyring();
        let mut one = |key: &[u8], value: &[u8]| {
            let id = case_of(key)?;
            match keyring.data_key(&id)? {
                None => orphans.push(id),
                Some(data_key) => {
                    let record = crate::record::Record::open(&data_key, &id, value)?;
                    let cohort = record.cohort().ok_or_else(|| crate::record::corrupt(&id))?;
                    *files.entry(cohort).or_default() += 1;
                }
            }
            Ok(())
        };
        let mut outcome = Ok(());
        self.engine.snapshot()?.scan(&KeyRange::prefix(RECORDS), &mut |key, value| {
            outcome = one(key, value);
            if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        outcome.map(|()| (orphans, files))
    }
}
