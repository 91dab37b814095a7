//! One writer per place.

use crate::error::{BackupError, at};
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Held while a backup is written; the operating system frees it when the process ends, however it ends.
pub(crate) struct PlaceLock {
    _file: File,
}

impl PlaceLock {
    pub(crate) fn take(place: &Path) -> Result<Self, BackupError> {
        let path = place.join("lock");
        let options = || OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(&path);
        let file = at(&path, options())?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(BackupError::InUse { path: place.to_path_buf() }),
            Err(TryLockError::Error(source)) => Err(BackupError::Io { path, source }),
        }
    }
}
