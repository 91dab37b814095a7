//! Writing the keyring anew, under a new epoch key.

use super::{Keyring, at, sealed_header, wrap};
use crate::error::VaultError;
use crate::record::CaseId;
use crate::seal;
use safeborders_store::fsx;
use safeborders_store::keys::Key;
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// An epoch that is prepared and not yet in force. Whatever is sealed under the epoch is written under it
/// before [`Keyring::rewrite`] destroys the old one.
pub(crate) struct NextEpoch {
    number: u32,
    key: Key,
}

impl NextEpoch {
    /// Its number.
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// As [`Keyring::epoch_key`].
    pub(crate) fn epoch_key(&self, label: &str) -> Key {
        self.key.derive(label)
    }
}

impl Keyring {
    /// Draws the key of the next epoch.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub(crate) fn next_epoch(&self) -> Result<NextEpoch, VaultError> {
        Ok(NextEpoch { number: self.epoch + 1, key: seal::random_key()? })
    }

    /// Rewrites the file under the next epoch key with the keys of those cases that are to be kept, and
    /// puts it in the place of the old one. The rename is the moment at which the others are erased.
    ///
    /// # Errors
    /// [`VaultError`]; the old keyring is then still in force.
    pub(crate) fn rewrite(
        &mut self,
        root: &Key,
        next: &NextEpoch,
        keep: &dyn Fn(&CaseId) -> bool,
    ) -> Result<(), VaultError> {
        let kept: Vec<CaseId> = self.places.keys().filter(|case| keep(case)).copied().collect();
        let beside = self.path.with_extension("new");
        self.write_kept(root, next, &kept, &beside)?;
        at(&self.path, fs::rename(&beside, &self.path))?;
        if let Some(dir) = self.path.parent() {
            fsx::sync_dir(dir)?;
        }
        *self = Self::open(&self.path, root)?;
        Ok(())
    }

    fn write_kept(
        &self,
        root: &Key,
        next: &NextEpoch,
        kept: &[CaseId],
        beside: &Path,
    ) -> Result<(), VaultError> {
        let carried = u32::try_from(kept.len()).map_err(|_| VaultError::Format)?;
        let header = sealed_header(root, self.vault, next.number, carried, &next.key)?;
        let options = || OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(beside);
        let mut out = BufWriter::with_capacity(1 << 20, at(beside, options())?);
        at(beside, out.write_all(&header.to_bytes()))?;
        for case in kept {
            // Unwrap and wrap again: the same data key, so that the records need not be written again.
            if let Some(key) = self.data_key(case)? {
                let entry = wrap(&next.key, &self.vault, *case, 1, &key)?;
                at(beside, out.write_all(&entry.to_bytes()))?;
            }
        }
        let file: File = at(beside, out.into_inner().map_err(std::io::IntoInnerError::into_error))?;
        at(beside, file.sync_all())
    }
}

/// A keyring that a crash left half written beside the true one.
///
/// # Errors
/// [`VaultError::Store`] when it cannot be removed.
pub(crate) fn remove_unfinished(path: &Path) -> Result<(), VaultError> {
    Ok(fsx::remove(&path.with_extension("new"))?)
}
