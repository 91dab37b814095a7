//! File operations that are durable when they return, and atomic.
//!
//! # Invariants
//! - A file that [`replace`] writes holds the old or the new bytes after a crash, never a mixture,
//!   and the new ones once it returned.
//! - New files can be read by their owner only.
//!
//! Callers keep two writers of one path apart, by holding the data directory's lock.

use crate::StoreError;
use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Replaces or makes a file: written beside it, synced, renamed over it, directory synced.
///
/// # Errors
/// The operating system's refusals; the old file is then still there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let new = write_beside(path, bytes)?;
    at(path, fs::rename(&new, path))?;
    sync_dir(parent(path))
}

/// Makes a file that must not exist yet, whole or not at all. Returns `false`, and changes
/// nothing, when it does exist.
///
/// # Errors
/// The operating system's refusals.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<bool, StoreError> {
    let new = write_beside(path, bytes)?;
    // A hard link, unlike a rename, refuses to cover what is there.
    let linked = fs::hard_link(&new, path);
    at(path, fs::remove_file(&new))?;
    match linked {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        other => at(path, other)?,
    }
    sync_dir(parent(path))?;
    Ok(true)
}

/// Removes a file so that it stays removed. A file that is not there is no error. The bytes may
/// still be on the medium: removing is not erasing.
///
/// # Errors
/// The operating system's refusals.
pub fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => {
            at(path, other)?;
            sync_dir(parent(path))
        }
    }
}

/// Makes a directory and its missing parents, open to their owner only, durably.
///
/// # Errors
/// The operating system's refusals.
pub fn create_dir(path: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Ok(());
    }
    let above = parent(path);
    if above != path {
        create_dir(above)?;
    }
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => {}
        other => at(path, other)?,
    }
    sync_dir(path)?;
    sync_dir(above)
}

/// Makes the directory's list of names durable.
///
/// # Errors
/// The operating system's refusals.
pub fn sync_dir(dir: &Path) -> Result<(), StoreError> {
    at(dir, File::open(dir).and_then(|opened| opened.sync_all()))
}

/// Makes a file's content and length durable.
///
/// # Errors
/// The operating system's refusals.
pub fn sync_file(path: &Path) -> Result<(), StoreError> {
    at(path, File::open(path).and_then(|opened| opened.sync_all()))
}

/// Reads a whole file that must not be larger than `limit` bytes. `None` when there is no file.
///
/// # Errors
/// [`StoreError::TooLarge`], and the operating system's refusals.
pub fn read(path: &Path, limit: usize) -> Result<Option<Vec<u8>>, StoreError> {
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => at(path, other)?,
    };
    let mut bytes = Vec::new();
    at(path, file.take(limit as u64 + 1).read_to_end(&mut bytes))?;
    crate::batch::within("file", bytes.len(), limit)?;
    Ok(Some(bytes))
}

/// The directory that holds the path.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        Some(_) => Path::new("."),
        None => path,
    }
}

pub(crate) fn at<T>(path: &Path, result: io::Result<T>) -> Result<T, StoreError> {
    result.map_err(|error| StoreError::from_io(path, error))
}

/// Writes `.<name>.new`, synced. One fixed name: what a crash leaves behind is overwritten next time.
fn write_beside(path: &Path, bytes: &[u8]) -> Result<PathBuf, StoreError> {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    let new = path.with_file_name(name);
    let options = || OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new);
    let mut file = at(&new, options())?;
    at(&new, file.write_all(bytes))?;
    at(&new, file.sync_all())?;
    Ok(new)
}
