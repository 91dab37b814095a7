//! sled 0.34.7 behind the engine trait, made safe.
//!
//! What plain sled lacks, and what is done about it here:
//! - `flush` ends in `sync_file_range`, which survives no power cut: each commit ends in
//!   `fdatasync` of `<dir>/sled/db` on an own descriptor.
//! - A kill while sled writes its recovery snapshot leaves `snap.*.generating`, which the next open
//!   takes for corruption: it is removed before the open.
//! - Pages above a quarter segment go to files that are never synced: segments are 2 MiB, and what
//!   is above a kilobyte is split into pieces, so that no page grows that large (`format`).
//! - A batch that reads a page back which it has itself written and evicted waits for itself for
//!   ever: sled sees at most [`ATOMIC_ENTRIES`] entries in one batch. A larger one is first made
//!   durable as a redo record and then applied in parts (`redo`).
//! - Damage at the log's end silently becomes an older state: the mark notices.
//! - Readers would see a batch before it is durable: they wait at the gate while one is written.

mod format;
mod gate;
mod open;
mod redo;
mod view;
mod write;

use crate::engine::Snapshot;
use crate::health::Health;
use crate::lock::DirLock;
use crate::mark::Mark;
use crate::{Batch, Engine, StoreError};
use format::Meta;
use gate::Gate;
use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use view::View;

/// The folder inside the data directory that is sled's own.
pub(crate) const FOLDER: &str = "sled";

/// How many entries one sled batch may have.
///
/// Safe as long as no page of the batch is evicted while it is applied. A leaf weighs at most
/// 32 KiB for usual keys (17 values and 10 changes of at most 1 KiB); 1 024 entries touch about 4.5
/// leaves in each of the cache's 256 shards, in the fullest about 20: 640 KiB of the 1 MiB it has.
const ATOMIC_ENTRIES: usize = 1024;

pub(crate) struct SledEngine {
    // `None` only while dropping. Fields drop in this order: the lock goes last.
    db: Option<sled::Db>,
    /// The own descriptor of sled's file, for `fdatasync`.
    file: File,
    meta: Mutex<Meta>,
    gate: Gate,
    mark: Mark,
    health: Health,
    _lock: DirLock,
}

impl SledEngine {
    fn db(&self) -> Result<&sled::Db, StoreError> {
        self.db.as_ref().ok_or_else(|| StoreError::Poisoned { path: self.health.dir().to_path_buf() })
    }

    fn meta(&self) -> MutexGuard<'_, Meta> {
        self.meta.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn view(&self) -> View<'_> {
        View::new(self, self.gate.enter_read())
    }
}

impl Engine for SledEngine {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.view().get(key)
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        batch.check()?;
        if batch.is_empty() {
            return self.health.read(|| Ok(()));
        }
        let _alone = self.gate.enter_write()?;
        self.health.write(|| self.write(batch))
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        let view = self.view();
        self.health.read(|| Ok(()))?;
        Ok(Box::new(view))
    }
}

impl Drop for SledEngine {
    fn drop(&mut self) {
        self.mark.sync();
        if self.health.panicked() {
            // Closing would flush structures that a panic left half changed. The descriptor stays
            // open until the process ends.
            std::mem::forget(self.db.take());
        }
    }
}

/// Sorts sled's errors into ours.
fn sort(dir: &Path, error: sled::Error) -> StoreError {
    match error {
        sled::Error::Io(error) => StoreError::from_io(dir, error),
        sled::Error::Corruption { .. } => StoreError::corrupt(dir, "a checksum does not match"),
        sled::Error::Unsupported(_) => StoreError::corrupt(dir, "its settings are not those of this program"),
        _ => StoreError::corrupt(dir, "its structure is broken"),
    }
}
