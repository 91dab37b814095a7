//! The keyring: one file beside the case store with a data key for each case file.
//!
//! A record can be read only with its data key, and the data key only with the epoch key in the
//! file's header. Erasing a case is therefore: write a new keyring under a new epoch key without it, and
//! rename it over the old one. Overwriting a record in the store would leave it on the disk.
//!
//! # Invariants
//! - An entry is durable before the record that needs it is committed. The store notes how many entries
//!   that makes; the file never holds fewer, or it is refused.
//! - Entries beyond that number belong to a batch that a crash cut short. Whole ones stay (a key without a
//!   record harms nobody and goes at the next rewriting), a torn one is cut off.
//!
//! In memory there is the place of each key (about 40 bytes a case); the keys stay sealed in the file.

mod copies;
mod format;
mod rewrite;

pub use copies::{CopyState, KeptCopy, KeyringStatus, newest_copy};
pub(crate) use rewrite::remove_unfinished;

use crate::error::VaultError;
use crate::record::CaseId;
use crate::seal;
use format::{ENTRY, Entry, HEADER, Header};
use safeborders_store::fsx;
use safeborders_store::keys::Key;
use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{BufReader, Read};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The most entries that one batch appends: what a crash can leave torn.
pub(crate) const MAX_APPEND: usize = 4096;

/// The open keyring.
pub(crate) struct Keyring {
    path: PathBuf,
    file: File,
    vault: [u8; 16],
    epoch: u32,
    key: Key,
    /// Where the newest entry of each case is.
    places: HashMap<CaseId, u32>,
    entries: u32,
    failed: bool,
}

impl Keyring {
    /// Makes an empty keyring.
    ///
    /// # Errors
    /// [`VaultError`] when there is no randomness or the disk refuses.
    pub(crate) fn create(path: &Path, root: &Key, vault: [u8; 16]) -> Result<Self, VaultError> {
        let key = seal::random_key()?;
        let header = sealed_header(root, vault, 1, 0, &key)?;
        fsx::replace(path, &header.to_bytes())?;
        let file = open_file(path)?;
        Ok(Self {
            path: path.to_owned(),
            file,
            vault,
            epoch: 1,
            key,
            places: HashMap::new(),
            entries: 0,
            failed: false,
        })
    }

    /// Opens a keyring.
    ///
    /// # Errors
    /// [`VaultError::WrongKey`] for another root key, [`VaultError::KeyringCorrupt`] for damage.
    pub(crate) fn open(path: &Path, root: &Key) -> Result<Self, VaultError> {
        let file = open_file(path)?;
        let corrupt = |what| VaultError::KeyringCorrupt { path: path.to_owned(), what };
        let mut head = [0; HEADER];
        let mut input = BufReader::with_capacity(1 << 20, at(path, file.try_clone())?);
        at(path, fill(&mut input, &mut head))?
            .then_some(())
            .ok_or_else(|| corrupt("its header is cut short"))?;
        let header = Header::read(&head).ok_or_else(|| corrupt("its header"))?;
        let key = seal::unwrap(root, &header.aad(), &header.sealed).ok_or(VaultError::WrongKey)?;
        let (places, entries) = read_entries(path, &mut input)?;
        if entries < header.carried {
            return Err(corrupt("entries that it was written with"));
        }
        let (vault, epoch) = (header.vault, header.epoch);
        Ok(Self { path: path.to_owned(), file, vault, epoch, key, places, entries, failed: false })
    }

    /// Which vault the keyring belongs to.
    pub(crate) fn vault(&self) -> [u8; 16] {
        self.vault
    }

    /// How often the keyring was rewritten, plus one.
    pub(crate) fn epoch(&self) -> u32 {
        self.epoch
    }

    /// How many entries the file holds.
    pub(crate) fn entries(&self) -> u32 {
        self.entries
    }

    /// Whether the case has a key.
    pub(crate) fn contains(&self, case: &CaseId) -> bool {
        self.places.contains_key(case)
    }

    /// A key for something that has to go with the epoch: snapshots, and staged imports.
    pub(crate) fn epoch_key(&self, label: &str) -> Key {
        self.key.derive(label)
    }

    /// The data key of a case; `None` when it has none.
    ///
    /// # Errors
    /// [`VaultError::KeyringCorrupt`] when the entry was changed, [`VaultError::File`].
    pub(crate) fn data_key(&self, case: &CaseId) -> Result<Option<Key>, VaultError> {
        let Some(place) = self.places.get(case) else { return Ok(None) };
        let mut bytes = [0; ENTRY];
        at(&self.path, self.file.read_exact_at(&mut bytes, offset(*place)))?;
        let entry = Entry::read(&bytes).filter(|entry| entry.case == *case);
        let entry = entry.ok_or_else(|| self.corrupt("an entry"))?;
        let aad = Entry::aad(&self.vault, case, entry.generation);
        let key = seal::unwrap(&self.key, &aad, &entry.wrapped);
        Ok(Some(key.ok_or_else(|| self.corrupt("a wrapped key"))?))
    }

    /// Adds keys for these cases, durably.
    ///
    /// # Errors
    /// [`VaultError::File`] when the disk refuses; nothing more is appended until the keyring was opened
    /// again, because what an fsync that failed has left behind is not known.
    pub(crate) fn append(&mut self, new: &[(CaseId, Key)]) -> Result<(), VaultError> {
        if self.failed {
            return Err(VaultError::Broken);
        }
        let mut bytes = Vec::with_capacity(new.len() * ENTRY);
        for (case, key) in new {
            bytes.extend_from_slice(&wrap(&self.key, &self.vault, *case, 1, key)?.to_bytes());
        }
        let write = || {
            self.file.write_all_at(&bytes, offset(self.entries))?;
            self.file.sync_data()
        };
        let written = write();
        self.failed = written.is_err();
        at(&self.path, written)?;
        for (case, _) in new {
            self.places.insert(*case, self.entries);
            self.entries += 1;
        }
        Ok(())
    }

    /// Cuts off what lies beyond the last whole entry.
    ///
    /// # Errors
    /// [`VaultError::File`].
    pub(crate) fn trim(&self) -> Result<(), VaultError> {
        at(&self.path, self.file.set_len(offset(self.entries)).and_then(|()| self.file.sync_all()))
    }

    fn corrupt(&self, what: &'static str) -> VaultError {
        VaultError::KeyringCorrupt { path: self.path.clone(), what }
    }
}

/// Reads entries up to the first one that is torn, and refuses a file that is damaged before its tail.
fn read_entries(path: &Path, input: &mut impl Read) -> Result<(HashMap<CaseId, u32>, u32), VaultError> {
    let mut places = HashMap::new();
    let (mut whole, mut torn) = (0_u32, 0_usize);
    let mut bytes = [0; ENTRY];
    while at(path, fill(input, &mut bytes))? {
        match Entry::read(&bytes) {
            Some(entry) if torn == 0 => {
                places.insert(entry.case, whole);
                whole += 1;
            }
            _ => torn += 1,
        }
        if torn > MAX_APPEND {
            return Err(VaultError::KeyringCorrupt { path: path.to_owned(), what: "an entry in its middle" });
        }
    }
    Ok((places, whole))
}

/// Fills the buffer, or says that the file ended before it was full.
fn fill(input: &mut impl Read, bytes: &mut [u8]) -> std::io::Result<bool> {
    let mut filled = 0;
    while filled < bytes.len() {
        match input.read(&mut bytes[filled..])? {
            0 => return Ok(false),
            n => filled += n,
        }
    }
    Ok(true)
}

fn wrap(
    epoch: &Key,
    vault: &[u8; 16],
    case: CaseId,
    generation: u32,
    key: &Key,
) -> Result<Entry, VaultError> {
    let wrapped = seal::wrap(epoch, &Entry::aad(vault, &case, generation), key)?;
    Ok(Entry { case, generation, wrapped })
}

fn sealed_header(
    root: &Key,
    vault: [u8; 16],
    epoch: u32,
    carried: u32,
    key: &Key,
) -> Result<Header, VaultError> {
    let mut header = Header { vault, epoch, carried, sealed: [0; seal::WRAPPED] };
    header.sealed = seal::wrap(root, &header.aad(), key)?;
    Ok(header)
}

fn open_file(path: &Path) -> Result<File, VaultError> {
    at(path, OpenOptions::new().read(true).write(true).mode(0o600).open(path))
}

fn offset(place: u32) -> u64 {
    HEADER as u64 + u64::from(place) * ENTRY as u64
}

fn at<T>(path: &Path, result: std::io::Result<T>) -> Result<T, VaultError> {
    result.map_err(|source| VaultError::File { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests;
