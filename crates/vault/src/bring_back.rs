//! Bringing case files back to what they said at an earlier time, as a backup of the case store has them.
//!
//! Only what a file says is brought back, and what it says until then is kept as its earlier version: what was corrected
//! meanwhile can be found, and what was taken out of the earlier versions on purpose may be said again. Its cohort, embargo, legal hold and readers stay what they are now, and so do
//! frozen snapshots: whatever was released about it was released. A case that was erased does not come
//! back, because its key is gone. A file that came later stays: were it taken out and imported again, it would
//! join another cohort, and the releases about both would tell more about it than one cohort's account allows.

use crate::error::VaultError;
use crate::notes::{Pair, RECORDS, case_of};
use crate::record::{CaseId, Record, corrupt};
use crate::vault::Vault;
use safeborders_store::{Batch, Entry};
use std::collections::HashSet;

/// How many records are written in one step.
const STEP: usize = crate::import::GROUP;
/// How many bytes of earlier versions and records.
const BYTES: usize = 16 << 20;

/// What became of the case files.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct BroughtBack {
    /// They said something else, and say again what they said then.
    pub changed: u64,
    /// They say now what they said then.
    pub unchanged: u64,
    /// They were there then and are erased: they stay erased.
    pub erased: u64,
    /// They were not there then: they stay as they are.
    pub later: u64,
}

impl Vault {
    /// Brings case files back to what these entries of an earlier case store of this vault say, on the word of this
    /// person. What they say until then is kept as their earlier version. An error of the entries ends it.
    ///
    /// # Errors
    /// [`VaultError::ErasureUnderWay`], [`VaultError::ImportUnderWay`]; nothing was changed.
    /// [`VaultError::RecordCorrupt`] for a record that is not this vault's: steps that were done stay, and the
    /// same can be done again.
    pub fn bring_back<E: From<VaultError>>(
        &self,
        earlier: impl Iterator<Item = Result<Entry, E>>,
        by: &str,
    ) -> Result<BroughtBack, E> {
        let mut writer = self.writer()?;
        if writer.staging {
            return Err(VaultError::ImportUnderWay.into());
        }
        if self.erasure_under_way()?.is_some() {
            return Err(VaultError::ErasureUnderWay.into());
        }
        let mut then = HashSet::new();
        let (mut done, mut batch, mut bytes) = (BroughtBack::default(), Batch::new(), 0);
        for entry in earlier {
            let (key, value) = entry?;
            if !key.starts_with(RECORDS) {
                continue;
            }
            let id = case_of(&key)?;
            match self.as_it_was(&id, &value)? {
                None => done.erased += 1,
                Some(None) => done.unchanged += 1,
                Some(Some((now, record))) => {
                    let history = self.said_until_now(&id, &now, by)?;
                    bytes += history.value.len() + value.len();
                    batch.put(history.key, history.value);
                    self.put_record(&mut batch, &id, &record)?;
                    done.changed += 1;
                }
            }
            then.insert(id);
            if batch.len() >= STEP || bytes >= BYTES {
                self.commit(&mut writer, std::mem::take(&mut batch))?;
                bytes = 0;
            }
        }
        self.commit(&mut writer, batch)?;
        self.each_record(&mut |id, _| {
            done.later += u64::from(!then.contains(&id));
            Ok(())
        })?;
        Ok(done)
    }

    /// The record as it is and the one that says again what this one said; none where it says so now, and nothing at all
    /// of a case that is erased.
    fn as_it_was(&self, id: &CaseId, value: &[u8]) -> Result<Option<Option<(Record, Record)>>, VaultError> {
        let Some(key) = self.keyring().data_key(id)? else { return Ok(None) };
        let (Some(now), false) = (self.record(id)?, self.is_erased(id)) else { return Ok(None) };
        let then = Record::open(&key, id, value)?;
        if then.same_content(&now) {
            return Ok(Some(None));
        }
        let file = then.case_file(id)?;
        let record = self.dated(id, &now, &file, then.in_place_of(&now))?;
        Ok(Some(Some((now, record))))
    }

    /// What the file said until now, added to its earlier versions.
    fn said_until_now(&self, id: &CaseId, now: &Record, by: &str) -> Result<Pair, VaultError> {
        let key = self.keyring().data_key(id)?.ok_or_else(|| corrupt(id))?;
        self.history_with(id, now, Some(by))?.seal(&key, id)
    }
}
