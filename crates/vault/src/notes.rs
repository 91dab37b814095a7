//! The vault's own notes in the case store, sealed, beside the case files.
//!
//! ```text
//! "n"             Notes: which vault this is, and how many keyring entries its records rely on
//! "c" cohort      Cohort: how many case files, frozen or not
//! "r" case id     a case file (`record`)
//! "h" case id     what the case file said before (`history`)
//! "s" case id     a case file of an all-or-nothing import that is not yet in force (`staging`)
//! "a"             the key of such an import, once it is in force and being moved (`staging`)
//! "g"             the erasure that is prepared, until it is done and on record (`erasure`)
//! "m" name        a mapping that somebody in the office made (`mappings`)
//! "p" run number  a result of mining (`patterns`)
//! "e" case id     that the case was erased: a seal over nothing, kept for ever (`erase`)
//! ```

use crate::cohorts::{Cohort, Cohorts, cohort_bytes, cohort_of};
use crate::error::VaultError;
use crate::record::CaseId;
use crate::seal;
use safeborders_store::keys::Key;
use safeborders_store::{Batch, Engine, KeyRange};
use safeborders_types::CohortId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;

pub(crate) const NOTES: &[u8] = b"n";
pub(crate) const COHORTS: &[u8] = b"c";
pub(crate) const RECORDS: &[u8] = b"r";
pub(crate) const HISTORY: &[u8] = b"h";
pub(crate) const STAGED: &[u8] = b"s";
pub(crate) const ACTIVATION: &[u8] = b"a";
pub(crate) const ERASED: &[u8] = b"e";
pub(crate) const ERASING: &[u8] = b"g";

/// An entry of the case store.
pub(crate) struct Pair {
    pub(crate) key: Vec<u8>,
    pub(crate) value: Vec<u8>,
}

/// What ties the case store to its keyring.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Notes {
    pub(crate) vault: [u8; 16],
    /// The keyring's epoch.
    pub(crate) epoch: u32,
    /// How many of the keyring's entries the records rely on.
    pub(crate) entries: u32,
}

/// Reads and writes notes.
pub(crate) struct NoteKey(Key);

impl NoteKey {
    pub(crate) fn new(key: Key) -> Self {
        Self(key)
    }

    pub(crate) fn put<T: Serialize>(
        &self,
        batch: &mut Batch,
        key: &[u8],
        note: &T,
    ) -> Result<(), VaultError> {
        let plain = postcard::to_stdvec(note).map_err(|_| VaultError::Format)?;
        batch.put(key, seal::seal(&self.0, &aad(key), &plain)?);
        Ok(())
    }

    pub(crate) fn read<T: DeserializeOwned>(&self, key: &[u8], value: &[u8]) -> Result<T, VaultError> {
        let plain = seal::open(&self.0, &aad(key), value).ok_or(VaultError::NotesCorrupt)?;
        postcard::from_bytes(&plain).map_err(|_| VaultError::NotesCorrupt)
    }

    pub(crate) fn get<T: DeserializeOwned>(
        &self,
        engine: &dyn Engine,
        key: &[u8],
    ) -> Result<Option<T>, VaultError> {
        engine.get(key)?.map(|value| self.read(key, &value)).transpose()
    }

    pub(crate) fn put_cohort(
        &self,
        batch: &mut Batch,
        id: CohortId,
        cohort: &Cohort,
    ) -> Result<(), VaultError> {
        self.put(batch, &cohort_key(id), cohort)
    }

    /// All cohorts of the store.
    pub(crate) fn cohorts(&self, engine: &dyn Engine) -> Result<Cohorts, VaultError> {
        let mut all = BTreeMap::new();
        each(engine, COHORTS, |key, value| {
            let id = key[1..].try_into().ok().and_then(cohort_of).ok_or(VaultError::NotesCorrupt)?;
            all.insert(id, self.read(key, value)?);
            Ok(())
        })?;
        Ok(Cohorts(all))
    }

    /// Notes that a case was erased.
    pub(crate) fn put_erased(&self, batch: &mut Batch, id: &CaseId) -> Result<(), VaultError> {
        self.put(batch, &case_key(ERASED, id), &())
    }

    /// The cases that were erased.
    pub(crate) fn erased(&self, engine: &dyn Engine) -> Result<HashSet<CaseId>, VaultError> {
        let mut all = HashSet::new();
        each(engine, ERASED, |key, value| {
            self.read::<()>(key, value)?;
            all.insert(case_of(key)?);
            Ok(())
        })?;
        Ok(all)
    }
}

/// Shows the notes with this prefix until one is refused.
fn each(
    engine: &dyn Engine,
    prefix: &[u8],
    mut visit: impl FnMut(&[u8], &[u8]) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let mut outcome = Ok(());
    engine.snapshot()?.scan(&KeyRange::prefix(prefix), &mut |key, value| {
        outcome = visit(key, value);
        if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    outcome
}

pub(crate) fn cohort_key(id: CohortId) -> Vec<u8> {
    [COHORTS, &cohort_bytes(id)].concat()
}

/// The store key of a record (`RECORDS`), its earlier versions (`HISTORY`), a staged one (`STAGED`) or an erasure
/// (`ERASED`).
pub(crate) fn case_key(prefix: &[u8], case: &CaseId) -> Vec<u8> {
    [prefix, case.as_bytes()].concat()
}

/// The case of a store key made by [`case_key`].
pub(crate) fn case_of(key: &[u8]) -> Result<CaseId, VaultError> {
    key.get(1..).and_then(CaseId::from_slice).ok_or(VaultError::NotesCorrupt)
}

fn aad(key: &[u8]) -> Vec<u8> {
    [b"note\x00\x01", key].concat()
}
