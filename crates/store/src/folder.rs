//! The directory that a redb store is kept in, as a port: the disk's, or one that a test simulates,
//! with crashes that lose what was not synced.

use crate::fsx::at;
use crate::lock::DirLock;
use crate::{Engine, StoreError};
use redb::StorageBackend;
use redb::backends::FileBackend;
use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// A directory of a few files.
///
/// # Contract
/// A file's content is durable after its `sync_data` or [`Self::sync_file`], and its name after
/// [`Self::sync`]. A rename is atomic.
pub trait Folder: Send + Sync + 'static {
    /// One file, open for reading and writing at any place.
    type File: StorageBackend;
    /// Held while the store is open.
    type Lock: Send + Sync + 'static;

    /// Its name, for messages.
    fn path(&self) -> &Path;

    /// Keeps every other process out.
    ///
    /// # Errors
    /// [`StoreError::InUse`], and the system's refusals.
    fn lock(&self) -> Result<Self::Lock, StoreError>;

    /// Whether there is a file or directory of this name.
    fn exists(&self, name: &str) -> bool;

    /// Opens a file; makes it, empty, when there is none.
    ///
    /// # Errors
    /// The system's refusals.
    fn open(&self, name: &str) -> io::Result<Self::File>;

    /// Removes a file.
    ///
    /// # Errors
    /// The system's refusals.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Gives a file another name, in place of a file that had it.
    ///
    /// # Errors
    /// The system's refusals.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Makes a file's content and length durable.
    ///
    /// # Errors
    /// The system's refusals.
    fn sync_file(&self, name: &str) -> io::Result<()>;

    /// Makes the list of names durable.
    ///
    /// # Errors
    /// The system's refusals.
    fn sync(&self) -> io::Result<()>;
}

/// Opens the redb store in this directory, and makes it when there is none. A node uses
/// [`crate::open`]; this is the same code over another directory than the disk's.
///
/// # Errors
/// As [`crate::open`].
pub fn open_in(folder: &impl Folder) -> Result<Box<dyn Engine>, StoreError> {
    Ok(Box::new(crate::redb_engine::RedbEngine::open(folder)?))
}

/// A directory on the disk.
pub(crate) struct DiskFolder {
    path: PathBuf,
}

impl DiskFolder {
    pub(crate) fn new(path: &Path) -> Self {
        Self { path: path.to_path_buf() }
    }
}

impl Folder for DiskFolder {
    type File = FileBackend;
    type Lock = DirLock;

    fn path(&self) -> &Path {
        &self.path
    }

    fn lock(&self) -> Result<DirLock, StoreError> {
        DirLock::take(&self.path)
    }

    fn exists(&self, name: &str) -> bool {
        self.path.join(name).exists()
    }

    fn open(&self, name: &str) -> io::Result<FileBackend> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        FileBackend::new(options.open(self.path.join(name))?).map_err(io::Error::other)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.path.join(name))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.path.join(from), self.path.join(to))
    }

    fn sync_file(&self, name: &str) -> io::Result<()> {
        fs::File::open(self.path.join(name))?.sync_all()
    }

    fn sync(&self) -> io::Result<()> {
        fs::File::open(&self.path)?.sync_all()
    }
}

/// What the operating system said about a file of the folder.
pub(crate) fn said<T>(folder: &impl Folder, name: &str, result: io::Result<T>) -> Result<T, StoreError> {
    at(&folder.path().join(name), result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_made_for_its_owner_only_and_keeps_what_it_holds() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let folder = DiskFolder::new(dir.path());
        assert!(!folder.exists("a"));
        folder.open("a").unwrap().write(0, b"kept").unwrap();
        let mut found = [0; 4];
        folder.open("a").unwrap().read(0, &mut found).unwrap();
        assert_eq!(&found, b"kept");
        let mode = fs::metadata(dir.path().join("a")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        folder.rename("a", "b").unwrap();
        assert!(!folder.exists("a") && folder.exists("b"));
        assert!(folder.remove("a").is_err());
        folder.remove("b").unwrap();
        assert!(folder.sync_file("b").is_err());
    }
}
