//! Holding the vault still for a moment, so that a backup sees one instant of it.
//!
//! What a backup reads is what a power cut at that instant would have left: everything that opening the vault
//! completes or takes back is completed or taken back after a restore too. The keyring is not part of it. It is
//! copied apart from the rest ([`Vault::copy_keyring`]), so that older ones can be destroyed.

use crate::error::VaultError;
use crate::vault::Vault;
use safeborders_store::Snapshot;
use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::atomic::Ordering;

/// The vault at one instant: sealed, and as it lies on the disk. On sled it holds writes back while it lives; on the
/// other engines they go on.
pub struct Still<'v> {
    /// The case store: every entry that a copy of it needs.
    pub cases: Box<dyn Snapshot + 'v>,
    /// The snapshots of frozen cohorts.
    pub snapshots: Vec<StillFile>,
    /// The keyring's epoch: only a keyring of the same one opens the snapshots.
    pub epoch: u32,
    /// How often the case store was written since the vault was opened.
    pub changes: u64,
}

/// A snapshot file at that instant. It can be read to its end, also when it was removed meanwhile.
pub struct StillFile {
    /// Its name.
    pub name: String,
    /// Its path, for messages.
    pub path: PathBuf,
    /// The open file.
    pub file: File,
    /// How many bytes it has.
    pub bytes: u64,
}

impl Vault {
    /// Holds everything still: no write to the vault is under way while `also` runs, which is to look at what
    /// belongs to the same instant elsewhere. Waits for an import that is under way.
    ///
    /// # Errors
    /// [`VaultError::Broken`], [`VaultError::Store`], [`VaultError::File`].
    pub fn hold_still<T>(&self, also: impl FnOnce() -> T) -> Result<(Still<'_>, T), VaultError> {
        let _writer = self.writer()?;
        let snapshots = self.open_snapshots()?;
        let cases = self.engine.snapshot()?;
        let (epoch, changes) = (self.keyring().epoch(), self.changes.load(Ordering::Acquire));
        Ok((Still { cases, snapshots, epoch, changes }, also()))
    }

    fn open_snapshots(&self) -> Result<Vec<StillFile>, VaultError> {
        let folder = self.dir.join("snapshots");
        let at = |path: &PathBuf| {
            let path = path.clone();
            move |source| VaultError::File { path, source }
        };
        let mut files = Vec::new();
        for entry in fs::read_dir(&folder).map_err(at(&folder))? {
            let entry = entry.map_err(at(&folder))?;
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            // One that begins with a dot is not whole yet.
            if name.starts_with('.') {
                continue;
            }
            let file = File::open(&path).map_err(at(&path))?;
            let bytes = file.metadata().map_err(at(&path))?.len();
            files.push(StillFile { name, path, file, bytes });
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(files)
    }
}
