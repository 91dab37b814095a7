//! The engine trait, and how an engine is opened.

use crate::folder::DiskFolder;
use crate::redb_engine::RedbEngine;
use crate::sled_engine::SledEngine;
use crate::{Batch, KeyRange, StoreError, fsx};
use std::fmt;
use std::ops::ControlFlow;
use std::path::Path;
use std::str::FromStr;

/// One ordered key space on disk.
pub trait Engine: Send + Sync {
    /// The value of a key.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] for a damaged file, [`StoreError::Poisoned`] after a failed write.
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Writes the batch, all of it or nothing. When this returns `Ok`, it is durable.
    ///
    /// On sled this waits until no snapshot is held.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] and [`StoreError::SnapshotHeld`] write nothing and leave the store
    /// usable. After any other error it is not known whether the batch is on disk: the store
    /// refuses everything with [`StoreError::Poisoned`] until it is opened again.
    fn commit(&self, batch: Batch) -> Result<(), StoreError>;

    /// A view that does not change while it lives. Hold it briefly: on sled it holds back commits,
    /// on redb it keeps old pages from being reused.
    ///
    /// # Errors
    /// As [`Engine::get`].
    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError>;

    /// Reads every entry once and returns how many there are.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when one of them cannot be read.
    fn check(&self) -> Result<u64, StoreError> {
        let mut entries = 0;
        self.snapshot()?.scan(&KeyRange::all(), &mut |_, _| {
            entries += 1;
            ControlFlow::Continue(())
        })?;
        Ok(entries)
    }
}

/// A key and its value.
pub type Entry = (Vec<u8>, Vec<u8>);

/// What the caller does with one entry of a scan, key and value; `Break` ends it.
pub type Visit<'v> = &'v mut dyn FnMut(&[u8], &[u8]) -> ControlFlow<()>;

/// A consistent view of an [`Engine`].
pub trait Snapshot {
    /// The value of a key.
    ///
    /// # Errors
    /// As [`Engine::get`].
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// Shows the entries of the range in key order until the visitor breaks off.
    ///
    /// # Errors
    /// As [`Engine::get`]; entries shown before the error are good.
    fn scan(&self, range: &KeyRange, visit: Visit<'_>) -> Result<(), StoreError>;

    /// The entry with the highest key in the range.
    ///
    /// # Errors
    /// As [`Engine::get`].
    fn last(&self, range: &KeyRange) -> Result<Option<Entry>, StoreError>;
}

/// Which engine a directory is kept with.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum EngineKind {
    /// sled 0.34.7 behind the safe wrapper; for case files.
    Sled,
    /// redb; for books, and for case files by configuration.
    Redb,
}

impl EngineKind {
    /// Both engines.
    pub const ALL: [Self; 2] = [Self::Sled, Self::Redb];

    /// The name used in configuration files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sled => "sled",
            Self::Redb => "redb",
        }
    }
}

impl fmt::Display for EngineKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The text names no engine.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("an engine is `sled` or `redb`")]
pub struct UnknownEngine;

impl FromStr for EngineKind {
    type Err = UnknownEngine;

    fn from_str(text: &str) -> Result<Self, UnknownEngine> {
        Self::ALL.into_iter().find(|kind| kind.name() == text).ok_or(UnknownEngine)
    }
}

/// Opens the store in this directory, and makes it when there is none.
///
/// An unclean end before is repaired here: this may take seconds on a large store, and redb reads
/// all of it to check it.
///
/// # Errors
/// [`StoreError::InUse`], [`StoreError::OtherEngine`], [`StoreError::Corrupt`], and the
/// operating system's refusals.
pub fn open(kind: EngineKind, dir: &Path) -> Result<Box<dyn Engine>, StoreError> {
    fsx::create_dir(dir)?;
    Ok(match kind {
        EngineKind::Sled => Box::new(SledEngine::open(dir)?),
        EngineKind::Redb => Box::new(RedbEngine::open(&DiskFolder::new(dir))?),
    })
}

// So that `Sealed<Box<dyn Engine>>` works like `Sealed<SomeEngine>`.
impl<E: Engine + ?Sized> Engine for Box<E> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        (**self).get(key)
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        (**self).commit(batch)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        (**self).snapshot()
    }

    fn check(&self) -> Result<u64, StoreError> {
        (**self).check()
    }
}
