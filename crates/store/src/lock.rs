//! One process per data directory.

use crate::StoreError;
use crate::fsx::at;
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// A process that the last holder is just starting shares its descriptors until it runs its own
/// program, and the lock with them: so a taken lock is tried again for half a second.
const TRIES: u32 = 20;
const WAIT: Duration = Duration::from_millis(25);

/// Held while a store is open; the operating system frees it when the process ends, however it ends.
pub(crate) struct DirLock {
    _file: File,
}

impl DirLock {
    /// Takes the lock of this directory, or gives up after half a second.
    pub(crate) fn take(dir: &Path) -> Result<Self, StoreError> {
        let path = dir.join("lock");
        let options = || OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
        let file = at(&path, options())?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) => thread::sleep(WAIT),
                Err(TryLockError::Error(error)) => return Err(StoreError::from_io(&path, error)),
            }
        }
        Err(StoreError::InUse { path: dir.to_path_buf() })
    }
}
