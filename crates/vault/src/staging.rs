//! All-or-nothing imports of any size, with flat memory.
//!
//! 1. **Staging.** Case files are written in durable groups under a staging key that is in memory only.
//!    A crash, or a rejected row, leaves bytes that nobody can read; the next opening removes them.
//! 2. **Activation.** One commit stores the staging key, sealed under the keyring's epoch, and through
//!    which cohort accounts are open. From here on the import has happened.
//! 3. **Moving.** Group by group the staged files are stored like any others, each group together with
//!    the removal of its staged copies. A crash in between is completed by the next opening, before
//!    anything else can be read or written.
//!
//! The staging key goes with the epoch, so that a case that is erased later cannot be read from staged
//! copies that are still on the disk.

use crate::cohorts::{cohort_bytes, cohort_of};
use crate::error::VaultError;
use crate::import::{GROUP, Outcome};
use crate::notes::{ACTIVATION, Pair, STAGED, case_key, case_of};
use crate::pipeline::Input;
use crate::record::Record;
use crate::seal;
use crate::vault::{Vault, Writer};
use safeborders_cases::CaseFile;
use safeborders_store::keys::Key;
use safeborders_store::{Batch, KeyRange};
use safeborders_types::CohortId;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// A staged import.
pub(crate) struct Staging {
    key: Key,
    /// The quarters of its case files.
    quarters: BTreeSet<CohortId>,
    /// How many case files were left out, because their cases were erased.
    erased: u64,
}

/// How many staged files are moved in one step: each is a new record and a staged copy to remove.
const MOVED: usize = GROUP / 2;
const AAD: &[u8] = b"staging key\x00\x02";
const LABEL: &str = "vault staging";

impl Vault {
    /// Begins an all-or-nothing import.
    ///
    /// # Errors
    /// [`VaultError::ImportUnderWay`] when there is one already.
    pub(crate) fn begin_staging(&self) -> Result<Staging, VaultError> {
        let mut writer = self.writer()?;
        if writer.staging {
            return Err(VaultError::ImportUnderWay);
        }
        self.remove_staged(&mut writer)?;
        let key = seal::random_key()?;
        writer.staging = true;
        Ok(Staging { key, quarters: BTreeSet::new(), erased: 0 })
    }

    /// Stages case files, durably. Of those whose cases were erased, not even a staged copy is written.
    pub(crate) fn stage(&self, staging: &mut Staging, files: &[CaseFile]) -> Result<(), VaultError> {
        self.plan(files)?;
        let mut writer = self.writer()?;
        for files in files.chunks(GROUP) {
            let mut batch = Batch::new();
            for file in files {
                let id = self.ids.of(file.source());
                if self.is_erased(&id) {
                    staging.erased += 1;
                    continue;
                }
                let record = Record::of(file, self.codebook.version())?;
                batch.put(case_key(STAGED, &id), record.seal(&staging.key, &id)?);
                staging.quarters.insert(file.cohort());
            }
            if !batch.is_empty() {
                self.commit(&mut writer, batch)?;
            }
        }
        Ok(())
    }

    /// Puts what was staged in force.
    pub(crate) fn activate(&self, staging: &Staging) -> Result<Outcome, VaultError> {
        let mut writer = self.writer()?;
        for quarter in &staging.quarters {
            let home = self.home(*quarter).ok_or(VaultError::NoOpenCohort(*quarter))?;
            self.check_account(home)?;
        }
        let sealing = self.keyring().epoch_key(LABEL);
        let through = cohort_bytes(self.accounts_through().unwrap_or(self.first));
        let wrapped = seal::wrap(&sealing, &aad(through), &staging.key)?;
        let mut batch = Batch::new();
        batch.put(ACTIVATION, [&through[..], &wrapped].concat());
        self.commit(&mut writer, batch)?;
        // What happens from here on is completed at the next opening if it does not end well.
        writer.broken = true;
        let mut outcome = self.move_staged(&mut writer, &staging.key)?;
        outcome.erased += staging.erased;
        writer.broken = false;
        writer.staging = false;
        Ok(outcome)
    }

    /// Gives the staged import up.
    pub(crate) fn discard(&self) -> Result<(), VaultError> {
        let mut writer = self.writer()?;
        writer.staging = false;
        self.remove_staged(&mut writer)
    }

    /// Completes an import that is in force, or removes what was only staged.
    pub(crate) fn complete_staging(&self) -> Result<(), VaultError> {
        let mut writer = self.writer()?;
        let Some(sealed) = self.engine.get(ACTIVATION)? else {
            return self.remove_staged(&mut writer);
        };
        let (through, wrapped) = sealed.split_first_chunk().ok_or(VaultError::NotesCorrupt)?;
        let sealing = self.keyring().epoch_key(LABEL);
        let key = seal::unwrap(&sealing, &aad(*through), wrapped).ok_or(VaultError::NotesCorrupt)?;
        // They were open when the import came into force.
        self.open_through(cohort_of(*through).ok_or(VaultError::NotesCorrupt)?)?;
        self.move_staged(&mut writer, &key).map(drop)
    }

    fn move_staged(&self, writer: &mut Writer, staging: &Key) -> Result<Outcome, VaultError> {
        let mut last = STAGED.to_vec();
        let mut inputs = std::iter::from_fn(|| self.staged_input(staging, &mut last).transpose());
        let outcome = self.store(writer, &mut inputs)?;
        let mut batch = Batch::new();
        batch.delete(ACTIVATION);
        self.commit(writer, batch)?;
        Ok(outcome)
    }

    /// The staged case files after the `last` ones; `None` when there are no more.
    fn staged_input(&self, staging: &Key, last: &mut Vec<u8>) -> Result<Option<Input<'static>>, VaultError> {
        let group = self.staged_group(last)?;
        let (mut files, mut staged) = (Vec::with_capacity(group.len()), Vec::with_capacity(group.len()));
        for Pair { key, value } in group {
            let id = case_of(&key)?;
            files.push(Record::open(staging, &id, &value)?.case_file(&id)?);
            staged.push(key);
        }
        let Some(end) = staged.last() else { return Ok(None) };
        *last = [end.as_slice(), &[0]].concat();
        Ok(Some(Input { files: Cow::Owned(files), staged, by: None }))
    }

    fn remove_staged(&self, writer: &mut Writer) -> Result<(), VaultError> {
        loop {
            let staged = self.staged_group(STAGED)?;
            if staged.is_empty() {
                return Ok(());
            }
            let mut batch = Batch::new();
            for pair in staged {
                batch.delete(pair.key);
            }
            self.commit(writer, batch)?;
        }
    }

    /// The next staged case files from this store key on.
    fn staged_group(&self, from: &[u8]) -> Result<Vec<Pair>, VaultError> {
        let mut group = Vec::new();
        self.engine.snapshot()?.scan(&KeyRange::prefix_from(STAGED, from), &mut |key, value| {
            group.push(Pair { key: key.to_vec(), value: value.to_vec() });
            if group.len() < MOVED { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(group)
    }
}

/// What the staging key is bound to: through which cohort accounts were open.
fn aad(through: [u8; 3]) -> Vec<u8> {
    [AAD, &through].concat()
}
