//! The simulated disk as the directory of a redb store.

use crate::disk::Disk;
use redb::StorageBackend;
use safeborders_store::{Folder, StoreError};
use std::io;
use std::path::Path;

/// The directory, as the machine sees it in one of its lives.
pub(crate) struct SimFolder {
    disk: Disk,
    life: u64,
}

impl SimFolder {
    pub(crate) fn new(disk: &Disk) -> Self {
        Self { disk: disk.clone(), life: disk.life() }
    }
}

impl Folder for SimFolder {
    type File = SimFile;
    type Lock = ();

    fn path(&self) -> &Path {
        Path::new("simulated")
    }

    fn lock(&self) -> Result<(), StoreError> {
        Ok(())
    }

    fn exists(&self, name: &str) -> bool {
        self.disk.has(name)
    }

    fn open(&self, name: &str) -> io::Result<SimFile> {
        let file = self.disk.open(self.life, name)?;
        Ok(SimFile { disk: self.disk.clone(), life: self.life, file })
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.disk.remove(self.life, name)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.disk.rename(self.life, from, to)
    }

    fn sync_file(&self, name: &str) -> io::Result<()> {
        self.open(name)?.sync_data()
    }

    fn sync(&self) -> io::Result<()> {
        self.disk.sync_names(self.life)
    }
}

/// An open file.
pub(crate) struct SimFile {
    disk: Disk,
    life: u64,
    file: u64,
}

impl std::fmt::Debug for SimFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SimFile({})", self.file)
    }
}

impl StorageBackend for SimFile {
    fn len(&self) -> io::Result<u64> {
        self.disk.length(self.life, self.file)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.disk.read(self.life, self.file, offset, out)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.disk.set_length(self.life, self.file, len)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.disk.sync(self.life, self.file)
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.disk.write(self.life, self.file, offset, data)
    }
}
