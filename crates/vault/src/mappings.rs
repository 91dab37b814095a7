//! Mappings that the office's people made for their own files: kept sealed beside the case files.
//!
//! ```text
//! key    "m" name
//! value  Kept (postcard), sealed under the notes key
//! ```
//! A mapping names columns and how their values translate, and holds no case. What a text means is for its reader: the vault
//! keeps it and does not look into it.

use crate::error::VaultError;
use crate::vault::Vault;
use safeborders_store::{Batch, KeyRange};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

pub(crate) const MAPPINGS: &[u8] = b"m";
/// How many mappings are kept.
pub const MOST_MAPPINGS: usize = 100;
/// The longest mapping that is kept, in bytes.
pub const MAX_MAPPING_BYTES: usize = 64 << 10;
/// The longest name.
const MAX_NAME_BYTES: usize = 40;

/// A mapping that is kept.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct KeptMapping {
    /// Its text.
    pub text: String,
    /// Who saved it last.
    pub by: String,
    /// When, in Unix seconds.
    pub at_s: u64,
}

impl Vault {
    /// Keeps a mapping under a name: small letters, digits, `-`, `_` and `.`, at most forty. It replaces the one of that
    /// name.
    ///
    /// # Errors
    /// [`VaultError::MappingName`], [`VaultError::TooManyMappings`], [`VaultError::Format`] for one that is too long.
    /// Nothing was changed.
    pub fn keep_mapping(&self, name: &str, mapping: &KeptMapping) -> Result<(), VaultError> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b);
        if !(1..=MAX_NAME_BYTES).contains(&name.len()) || !name.bytes().all(plain) {
            return Err(VaultError::MappingName);
        }
        if mapping.text.len() > MAX_MAPPING_BYTES {
            return Err(VaultError::Format);
        }
        let mut writer = self.writer()?;
        let others = self.mappings()?.into_iter().filter(|(known, _)| known != name).count();
        if others >= MOST_MAPPINGS {
            return Err(VaultError::TooManyMappings);
        }
        let mut batch = Batch::new();
        self.notes.put(&mut batch, &key(name), mapping)?;
        self.commit(&mut writer, batch)
    }

    /// Removes a mapping; `false` when there was none of that name.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be written.
    pub fn forget_mapping(&self, name: &str) -> Result<bool, VaultError> {
        let mut writer = self.writer()?;
        if self.mapping(name)?.is_none() {
            return Ok(false);
        }
        let mut batch = Batch::new();
        batch.delete(key(name));
        self.commit(&mut writer, batch).map(|()| true)
    }

    /// The mapping of this name.
    ///
    /// # Errors
    /// [`VaultError::NotesCorrupt`]; [`VaultError`] when the case store cannot be read.
    pub fn mapping(&self, name: &str) -> Result<Option<KeptMapping>, VaultError> {
        if name.len() > MAX_NAME_BYTES {
            return Ok(None);
        }
        self.notes.get(&*self.engine, &key(name))
    }

    /// The mappings that are kept, by name.
    ///
    /// # Errors
    /// As [`Vault::mapping`].
    pub fn mappings(&self) -> Result<Vec<(String, KeptMapping)>, VaultError> {
        let (mut all, mut outcome) = (Vec::new(), Ok(()));
        self.engine.snapshot()?.scan(&KeyRange::prefix(MAPPINGS), &mut |key, value| {
            let name = key.get(MAPPINGS.len()..).and_then(|name| std::str::from_utf8(name).ok());
            outcome = name.ok_or(VaultError::NotesCorrupt).and_then(|name| {
                all.push((name.to_owned(), self.notes.read(key, value)?));
                Ok(())
            });
            if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        outcome.map(|()| all)
    }
}

fn key(name: &str) -> Vec<u8> {
    [MAPPINGS, name.as_bytes()].concat()
}
