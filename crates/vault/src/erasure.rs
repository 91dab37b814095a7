//! Erasures that people decide: planned, prepared, put on record, carried out.
//!
//! Case store and log are two stores, so the order decides what a crash leaves:
//!
//! 1. [`Vault::prepare_erasure`] notes which case files are to go. Nothing is erased by it.
//! 2. The caller puts the intent on record, under the erasure's name.
//! 3. [`Vault::carry_out`] erases (`erase`).
//! 4. The caller puts on record that it is done, and [`Vault::forget_erasure`] removes the note.
//!
//! After a crash [`Vault::erasure_under_way`] shows the note again. The record then tells what is to be done: without
//! an intent the note is forgotten, with one the erasure is carried out, whatever was done of it before.

use crate::error::VaultError;
use crate::notes::ERASING;
use crate::record::{CaseId, corrupt};
use crate::seal;
use crate::vault::{Vault, Writer};
use safeborders_cases::SourceId;
use safeborders_store::Batch;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashSet};

/// The most case files that are erased at once.
pub const MAX_ERASED_AT_ONCE: usize = 10_000;

/// What erasing case files would do. For the office's own eyes.
pub struct ErasurePlan {
    /// How many of the case files are here.
    pub files: usize,
    /// Those that are not here.
    pub absent: Vec<SourceId>,
    /// Those that were erased before.
    pub erased_before: Vec<SourceId>,
    /// Those under a legal hold, which keeps all of them from being erased.
    pub held: Vec<SourceId>,
    /// How many belong to frozen cohorts: noisy answers over them may have been released.
    pub frozen: usize,
    /// How many snapshots are written again, under the next epoch.
    pub snapshots: usize,
    /// What is to be approved: a digest over the pseudonyms of those that are here. Who does not have the
    /// root key learns nothing from it.
    pub digest: [u8; 32],
}

/// An erasure that is prepared. It names its case files by their pseudonyms, and shows none.
pub struct Erasure {
    name: [u8; 16],
    cases: BTreeSet<CaseId>,
}

/// What an erasure did: no content, and nothing that names a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Erased {
    /// How many case files were erased.
    pub files: usize,
    /// The keyring's epoch from now on.
    pub epoch: u32,
    /// SHA-256 of the head of the new keyring, which holds the sealed epoch key.
    pub keyring: [u8; 32],
}

#[derive(Serialize, Deserialize)]
struct Noted {
    name: [u8; 16],
    cases: Vec<[u8; CaseId::BYTES]>,
}

impl Erasure {
    /// Its random name, in hexadecimal: what the record calls it.
    #[must_use]
    pub fn name(&self) -> String {
        self.name.iter().map(|b| format!("{b:02x}")).collect()
    }

    /// How many case files it is about.
    #[must_use]
    pub fn files(&self) -> usize {
        self.cases.len()
    }

    /// As [`ErasurePlan::digest`].
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        digest(&self.cases)
    }
}

impl Vault {
    /// What erasing these case files would do. Nothing is written.
    ///
    /// # Errors
    /// [`VaultError::TooManyAtOnce`]; [`VaultError`] when the case store cannot be read.
    pub fn plan_erasure(&self, sources: &[SourceId]) -> Result<ErasurePlan, VaultError> {
        if sources.len() > MAX_ERASED_AT_ONCE {
            return Err(VaultError::TooManyAtOnce { most: MAX_ERASED_AT_ONCE });
        }
        let mut plan = ErasurePlan {
            files: 0,
            absent: Vec::new(),
            erased_before: Vec::new(),
            held: Vec::new(),
            frozen: 0,
            snapshots: self.snapshots().len() + self.outcomes().len(),
            digest: [0; 32],
        };
        let mut cases = BTreeSet::new();
        for source in sources {
            let id = self.ids.of(source);
            match self.record(&id) {
                Ok(None) if self.is_erased(&id) => plan.erased_before.push(source.clone()),
                Ok(None) => plan.absent.push(source.clone()),
                Ok(Some(record)) if cases.insert(id) => {
                    let cohort = record.cohort().ok_or_else(|| corrupt(&id))?;
                    let standing = record.standing(&id)?;
                    let frozen = self.cohort_list().is_frozen(cohort) || standing.counted;
                    plan.frozen += usize::from(frozen);
                    if standing.hold().is_some() {
                        plan.held.push(source.clone());
                    }
                }
                // Nobody can open it any more: it can be erased, and nothing else.
                Err(VaultError::RecordCorrupt { .. }) => drop(cases.insert(id)),
                Ok(Some(_)) => {}
                Err(error) => return Err(error),
            }
        }
        plan.files = cases.len();
        plan.digest = digest(&cases);
        Ok(plan)
    }

    /// Notes durably that these case files are to be erased; those that are not here are left out. Nothing is
    /// erased by it.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`] when none is here, [`VaultError::OnHold`], [`VaultError::TooManyAtOnce`],
    /// [`VaultError::ErasureUnderWay`], [`VaultError::ImportUnderWay`]; nothing was changed.
    pub fn prepare_erasure(&self, sources: &[SourceId]) -> Result<Erasure, VaultError> {
        let mut writer = self.writer()?;
        let plan = self.plan_erasure(sources)?;
        if !plan.held.is_empty() {
            return Err(VaultError::OnHold { files: plan.held.len() });
        }
        let mut cases = BTreeSet::new();
        for id in sources.iter().map(|source| self.ids.of(source)) {
            if self.engine.get(&crate::notes::case_key(crate::notes::RECORDS, &id))?.is_some() {
                cases.insert(id);
            }
        }
        self.prepare_cases(&mut writer, cases)
    }

    /// As [`Vault::prepare_erasure`], for every case whose record nobody can open any more: for when there is
    /// no backup. The cases leave the statistics for ever, and cannot be imported again.
    ///
    /// # Errors
    /// As [`Vault::prepare_erasure`].
    pub fn prepare_erasure_of_damaged(&self) -> Result<Erasure, VaultError> {
        let mut writer = self.writer()?;
        let lost = self.lost_records()?;
        self.prepare_cases(&mut writer, lost)
    }

    fn prepare_cases(&self, writer: &mut Writer, cases: BTreeSet<CaseId>) -> Result<Erasure, VaultError> {
        if writer.staging {
            return Err(VaultError::ImportUnderWay);
        }
        if self.erasure_under_way()?.is_some() {
            return Err(VaultError::ErasureUnderWay);
        }
        match cases.len() {
            0 => return Err(VaultError::NoSuchCase),
            1..=MAX_ERASED_AT_ONCE => {}
            _ => return Err(VaultError::TooManyAtOnce { most: MAX_ERASED_AT_ONCE }),
        }
        let erasure = Erasure { name: seal::random_id()?, cases };
        let noted =
            Noted { name: erasure.name, cases: erasure.cases.iter().map(|case| *case.as_bytes()).collect() };
        let mut batch = Batch::new();
        self.notes.put(&mut batch, ERASING, &noted)?;
        self.commit(writer, batch)?;
        Ok(erasure)
    }

    /// The erasure that was prepared and not forgotten, if there is one.
    ///
    /// # Errors
    /// [`VaultError::NotesCorrupt`], [`VaultError::Store`].
    pub fn erasure_under_way(&self) -> Result<Option<Erasure>, VaultError> {
        let noted: Option<Noted> = self.notes.get(&*self.engine, ERASING)?;
        Ok(noted.map(|noted| {
            let cases = noted.cases.iter().filter_map(|case| CaseId::from_slice(case)).collect();
            Erasure { name: noted.name, cases }
        }))
    }

    /// Erases what was prepared; what a crash left done of it is not done again. Answers that were
    /// released stay released, and the budget they took stays spent.
    ///
    /// # Errors
    /// [`VaultError`]. Open the vault again: it is then either all done or not begun, and this completes it.
    pub fn carry_out(&self, erasure: &Erasure) -> Result<Erased, VaultError> {
        let cases: HashSet<CaseId> = erasure.cases.iter().copied().collect();
        self.erase_cases(&cases)?;
        let status = self.keyring_status()?;
        Ok(Erased { files: erasure.files(), epoch: status.epoch, keyring: status.head })
    }

    /// Removes the note of an erasure that is done and on record, or that never was put on record.
    ///
    /// # Errors
    /// [`VaultError::Store`]: it is shown again by [`Vault::erasure_under_way`].
    pub fn forget_erasure(&self, erasure: Erasure) -> Result<(), VaultError> {
        drop(erasure);
        let mut writer = self.writer()?;
        let mut batch = Batch::new();
        batch.delete(ERASING);
        self.commit(&mut writer, batch)
    }
}

fn digest(cases: &BTreeSet<CaseId>) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"safeborders erasure v1");
    cases.iter().for_each(|case| hash.update(case.as_bytes()));
    hash.finalize().into()
}
