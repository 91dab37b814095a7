//! Erasing case files.
//!
//! 1. The snapshots that are frozen are written again without the cases, sealed under the next epoch,
//!    and their digests noted beside the present ones.
//! 2. The keyring is written again under the next epoch key, without the cases' data keys, and renamed
//!    over the old one. **This is the moment of erasure**: the old epoch key is gone, and with it what
//!    the old snapshots, staged copies and the records' remains on the disk could be read with.
//! 3. The records, what they said before, and the old snapshots are removed. Each record goes in one commit with the note that its
//!    case was erased.
//!
//! A crash before 2 leaves everything as it was; after 2, the next opening completes 3. The ledgers stay
//! charged: what was released about a case remains released.
//!
//! The note is the case's pseudonym and nothing else: no key, no cohort, no content. It keeps the case out.
//! Were an erased case imported again, it would join an open cohort when its own is frozen, and the
//! releases about both would together lose more about it than one cohort's account allows. Whoever has the
//! root key and a source id can tell from the note that this case was here and was erased. A backup of
//! `cases/` that is put back brings neither records nor notes of cases that came and went after it.
//!
//! What this cannot do: under a passphrase alone, somebody with the passphrase and an old copy of the
//! keyring (a backup, or what an SSD keeps of a replaced file) can still read what that copy opens.

use crate::cohorts::Stage;
use crate::error::VaultError;
use crate::notes::{HISTORY, NOTES, RECORDS, case_key};
use crate::record::{CaseId, corrupt};
use crate::shelf::{self, ShelfMark};
use crate::vault::{Vault, Writer, notes_of};
use safeborders_store::Batch;
use safeborders_types::CohortId;
use std::collections::{BTreeMap, HashSet};
use std::sync::PoisonError;

/// How many records are removed in one step: each is two deletions and a note.
const REMOVED: usize = crate::import::GROUP / 3;

/// How many case files cohorts have, or lose.
type Files = BTreeMap<CohortId, u64>;

impl Vault {
    /// Rewrites the keyring and the snapshots under a new epoch key, without erasing a case: whoever has an old
    /// epoch key opens nothing that is written from now on.
    ///
    /// # Errors
    /// [`VaultError`]. Open the vault again: it is then either all done or not begun.
    pub fn rotate_epoch(&self) -> Result<(), VaultError> {
        let mut writer = self.writer()?;
        if writer.staging {
            return Err(VaultError::ImportUnderWay);
        }
        self.to_next_epoch(&mut writer, &HashSet::new(), &Files::new())
    }

    /// Erases these cases and returns how many there were. They cannot be imported again.
    pub(crate) fn erase_cases(&self, ids: &HashSet<CaseId>) -> Result<u64, VaultError> {
        let mut writer = self.writer()?;
        if writer.staging {
            return Err(VaultError::ImportUnderWay);
        }
        let (erased, gone) = self.present_cases(ids)?;
        if erased > 0 {
            self.to_next_epoch(&mut writer, ids, &gone)?;
        }
        Ok(erased)
    }

    fn to_next_epoch(
        &self,
        writer: &mut Writer,
        ids: &HashSet<CaseId>,
        gone: &Files,
    ) -> Result<(), VaultError> {
        writer.broken = true;
        let next = self.keyring().next_epoch()?;
        let shelved = self.reshelve(ids, next.number(), &next.epoch_key(shelf::LABEL))?;
        self.commit(writer, shelved)?;
        let keep = |id: &CaseId| !ids.contains(id);
        self.keyring_mut().rewrite(&self.keyring_root, &next, &keep)?;
        self.clean_up(writer, gone)?;
        writer.broken = false;
        Ok(())
    }

    /// How many of these cases are there, and of which cohorts. Damaged ones count, but their cohorts are not
    /// known.
    fn present_cases(&self, ids: &HashSet<CaseId>) -> Result<(u64, Files), VaultError> {
        let (mut present, mut cohorts) = (0, Files::new());
        for id in ids {
            let cohort = match self.record(id) {
                Ok(None) => continue,
                Ok(Some(record)) => record.cohort(),
                Err(VaultError::RecordCorrupt { .. }) => None,
                Err(error) => return Err(error),
            };
            present += 1;
            if let Some(cohort) = cohort {
                *cohorts.entry(cohort).or_default() += 1;
            }
        }
        Ok((present, cohorts))
    }

    /// Completes an erasure after a crash, or takes back what it had only prepared.
    pub(crate) fn complete_erasure(&self) -> Result<(), VaultError> {
        let mut writer = self.writer()?;
        let noted: Option<crate::notes::Notes> = self.notes.get(&*self.engine, NOTES)?;
        let present = self.keyring().epoch();
        let stale = |c: &crate::cohorts::Cohort| {
            let mut marks = Stage::ALL.into_iter().filter_map(|stage| c.mark(stage));
            marks.any(|mark| mark.digests.keys().any(|epoch| *epoch != present))
        };
        let half_done = self.cohort_list().0.values().any(stale);
        if noted.is_none_or(|n| n.epoch != present) || half_done {
            self.clean_up(&mut writer, &Files::new())?;
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
        let mut batch = Batch::new();
        let cohorts = self.cohort_list().0.clone();
        for (id, mut cohort) in cohorts {
            for stage in Stage::ALL {
                let Some(mark) = cohort.mark_mut(stage) else { continue };
                let mut builder = self.read_snapshot(id, stage, mark)?;
                builder.remove(&|case| gone.contains(case));
                let shelf_mark = ShelfMark { cohort: id, stage, revision: mark.revision, epoch };
                mark.digests.insert(epoch, self.write_snapshot(&builder, &shelf_mark, key)?);
            }
            if cohort.frozen.is_some() {
                self.notes.put_cohort(&mut batch, id, &cohort)?;
            }
        }
        Ok(batch)
    }

    /// Brings the case store to the keyring's epoch: removes records without a key and notes that they were
    /// erased, counts the cohorts anew, forgets the digests of other epochs, and loads the snapshots again.
    ///
    /// While records are damaged, the count of a cohort is what it was less what is known to be `gone`: at
    /// least what it holds, so that no cohort looks empty that is not.
    fn clean_up(&self, writer: &mut Writer, gone: &Files) -> Result<(), VaultError> {
        let (orphans, files, damaged) = self.recount()?;
        for orphans in orphans.chunks(REMOVED) {
            let mut batch = Batch::new();
            for id in orphans {
                batch.delete(case_key(RECORDS, id));
                batch.delete(case_key(HISTORY, id));
                self.notes.put_erased(&mut batch, id)?;
            }
            self.commit(writer, batch)?;
        }
        let present = self.keyring().epoch();
        let mut batch = Batch::new();
        let mut cohorts = self.notes.cohorts(&*self.engine)?;
        for (id, cohort) in &mut cohorts.0 {
            let of = |files: &Files| files.get(id).copied().unwrap_or(0);
            let at_most = cohort.files.saturating_sub(of(gone));
            cohort.files = if damaged { at_most.max(of(&files)) } else { of(&files) };
            for stage in Stage::ALL {
                let Some(mark) = cohort.mark_mut(stage) else { continue };
                mark.digests.retain(|epoch, _| *epoch == present);
            }
            self.notes.put_cohort(&mut batch, *id, cohort)?;
        }
        self.notes.put(&mut batch, NOTES, &notes_of(&self.keyring()))?;
        self.commit(writer, batch)?;
        self.erased.write().unwrap_or_else(PoisonError::into_inner).extend(orphans);
        *self.cohort_list_mut() = cohorts;
        self.load_snapshots()
    }

    /// The records without a key, how many of the others each cohort has, and whether some are damaged.
    fn recount(&self) -> Result<(Vec<CaseId>, Files, bool), VaultError> {
        let (mut orphans, mut files) = (Vec::new(), Files::new());
        let damaged = self.each_record(&mut |id, record| {
            match record {
                None => orphans.push(id),
                Some(record) => {
                    let cohort = record.cohort().ok_or_else(|| corrupt(&id))?;
                    *files.entry(cohort).or_default() += 1;
                }
            }
            Ok(())
        })?;
        Ok((orphans, files, !damaged.is_empty()))
    }
}
