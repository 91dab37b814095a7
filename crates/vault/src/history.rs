//! What case files said before they were changed, by hand or by an import.
//!
//! ```text
//! key    "h" case id
//! value  format u8, then sealed under the case's own data key: the earlier versions, oldest first (postcard)
//! ```
//! An earlier version is written in the commit that replaces it. It lies under the key of its case, so an erasure
//! reaches it with the record. Whoever may read the file may read what it said. It is in no snapshot, in no count and in
//! no list. So many versions are kept, and so many bytes of them; the oldest go first.
//!
//! Earlier versions that cannot be opened, because their bytes were damaged, are an error to whoever wants to read them,
//! and keep nobody from changing the file: they are then begun anew.

use crate::access::Open;
use crate::error::VaultError;
use crate::notes::{HISTORY, Pair, case_key};
use crate::reading::{CaseSheet, sheet};
use crate::record::{CaseId, Record, corrupt};
use crate::seal;
use crate::vault::Vault;
use safeborders_cases::SourceId;
use safeborders_store::Batch;
use safeborders_store::keys::Key;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use zeroize::{Zeroize, Zeroizing};

const FORMAT: u8 = 1;
/// How many earlier versions are kept of one case file.
pub(crate) const MOST_VERSIONS: usize = 50;
/// How many bytes of them; the last one is kept however long it is.
pub(crate) const MOST_BYTES: usize = 256 << 10;

/// What a case file said until it was changed.
#[derive(Serialize, Deserialize)]
struct Earlier {
    /// When it was changed, in Unix seconds.
    until_s: i64,
    /// Who changed it by hand; `None` for an import.
    by: Option<String>,
    /// The codebook and the case file, as the record had them.
    codebook: [u8; 4],
    file: Vec<u8>,
}

impl Drop for Earlier {
    fn drop(&mut self) {
        self.file.zeroize();
    }
}

/// The earlier versions of one case file, oldest first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct History(Vec<Earlier>);

/// An earlier version, as those see it who may read the file. A RED type without `Debug`.
pub struct EarlierSheet {
    /// When it was changed, in Unix seconds.
    pub until_s: i64,
    /// Who changed it by hand; `None` for an import.
    pub by: Option<String>,
    /// What it said. Its embargo, hold and readers are not kept here: those of the file hold.
    pub sheet: CaseSheet,
}

impl History {
    /// How long it is.
    pub(crate) fn bytes(&self) -> usize {
        self.0.iter().map(|earlier| earlier.file.len()).sum()
    }

    fn push(&mut self, record: &Record, by: Option<&str>) {
        let [codebook, file] = record.content();
        let mut earlier = Earlier {
            until_s: OffsetDateTime::now_utc().unix_timestamp(),
            by: by.map(ToOwned::to_owned),
            codebook: [0; 4],
            file: file.to_vec(),
        };
        earlier.codebook.copy_from_slice(codebook);
        self.0.push(earlier);
        let (mut bytes, mut gone) = (self.bytes(), 0);
        while self.0.len() - gone > MOST_VERSIONS || (bytes > MOST_BYTES && self.0.len() - gone > 1) {
            bytes -= self.0[gone].file.len();
            gone += 1;
        }
        self.0.drain(..gone);
    }

    pub(crate) fn seal(&self, key: &Key, id: &CaseId) -> Result<Pair, VaultError> {
        let plain = Zeroizing::new(postcard::to_stdvec(self).map_err(|_| VaultError::Format)?);
        let value = [&[FORMAT], seal::seal(key, &aad(id), &plain)?.as_slice()].concat();
        Ok(Pair { key: case_key(HISTORY, id), value })
    }

    fn open(key: &Key, id: &CaseId, value: &[u8]) -> Result<Self, VaultError> {
        let sealed = value.strip_prefix(&[FORMAT]).ok_or_else(|| corrupt(id))?;
        let plain = Zeroizing::new(seal::open(key, &aad(id), sealed).ok_or_else(|| corrupt(id))?);
        postcard::from_bytes(&plain).map_err(|_| corrupt(id))
    }
}

impl Vault {
    /// What a case file said before each of its changes, oldest first, for somebody to whom it is open.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`] when there is none or it is not open, alike; [`VaultError::RecordCorrupt`]; the store's
    /// own.
    pub fn history(
        &self,
        source: &SourceId,
        open: Open<'_>,
        language: &str,
    ) -> Result<Vec<EarlierSheet>, VaultError> {
        let (id, record, _) = self.case_of_source(source)?;
        if !open(record.standing(&id)?.access()) {
            return Err(VaultError::NoSuchCase);
        }
        let history = self.history_of(&id)?;
        let shown = |earlier: &Earlier| {
            let file = postcard::from_bytes(&earlier.file).map_err(|_| corrupt(&id))?;
            let version = self.version_of([&earlier.codebook, &earlier.file]);
            Ok(EarlierSheet {
                until_s: earlier.until_s,
                by: earlier.by.clone(),
                sheet: sheet(&file, version, self.codebook, language),
            })
        };
        history.0.iter().map(shown).collect()
    }

    /// Removes what a case file said before, for somebody to whom it is open: where it held what it should not have held.
    /// This program shows it to nobody any more. It is not an erasure: what a disk keeps of it opens with the case's key
    /// until the case itself is erased.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`] as for [`Vault::history`]; [`VaultError::OnHold`] for a file under a legal hold;
    /// [`VaultError::ErasureUnderWay`]; nothing was changed. After [`VaultError::Store`], open the vault again: it is then
    /// either done or not begun.
    pub fn forget_history(&self, source: &SourceId, open: Open<'_>) -> Result<(), VaultError> {
        let mut writer = self.writer()?;
        if self.erasure_under_way()?.is_some() {
            return Err(VaultError::ErasureUnderWay);
        }
        let (id, record, _) = self.case_of_source(source)?;
        let standing = record.standing(&id)?;
        if !open(standing.access()) {
            return Err(VaultError::NoSuchCase);
        }
        if standing.hold().is_some() {
            return Err(VaultError::OnHold { files: 1 });
        }
        let mut batch = Batch::new();
        batch.delete(case_key(HISTORY, &id));
        self.commit(&mut writer, batch)
    }

    /// The earlier versions of a case whose record is being replaced, with the present one as the last.
    pub(crate) fn history_with(
        &self,
        id: &CaseId,
        record: &Record,
        by: Option<&str>,
    ) -> Result<History, VaultError> {
        let mut history = match self.history_of(id) {
            Err(VaultError::RecordCorrupt { .. }) => History::default(),
            other => other?,
        };
        history.push(record, by);
        Ok(history)
    }

    fn history_of(&self, id: &CaseId) -> Result<History, VaultError> {
        let Some(value) = self.engine.get(&case_key(HISTORY, id))? else { return Ok(History::default()) };
        let key = self.keyring().data_key(id)?.ok_or_else(|| corrupt(id))?;
        History::open(&key, id, &value)
    }
}

fn aad(id: &CaseId) -> Vec<u8> {
    [b"history\x00\x01", id.as_bytes().as_slice()].concat()
}
