//! The root key: made once, unlocked at each start.

use super::node_file::{LockedBy, NodeFile};
use super::unlock::{LEAST_CHARACTERS, NOT_THE_OWNER, THE_WORLD, Unlock, read_key_file};
use super::{Key, KeyError};
use crate::fsx;
use std::path::Path;

/// The secret from which all of a node's keys come. It is never used directly.
///
/// Under a passphrase alone, erasing does not hold against somebody who has both the disk and the
/// passphrase; a credential kept by a TPM does better.
pub struct RootKey(Key);

impl RootKey {
    /// Makes a fresh root key and writes it, wrapped, to a new file.
    ///
    /// # Errors
    /// [`KeyError::Exists`] for an existing file, which is left as it is; [`KeyError::TooShort`];
    /// what [`Unlock`] needs may be missing or open to others.
    pub fn create_new(path: &Path, unlock: &Unlock) -> Result<Self, KeyError> {
        if path.exists() {
            return Err(KeyError::Exists { path: path.to_path_buf() });
        }
        let root = Self(Key::random()?);
        let bytes = root.wrapped(unlock)?;
        if fsx::create_new(path, &bytes).map_err(KeyError::File)? {
            Ok(root)
        } else {
            Err(KeyError::Exists { path: path.to_path_buf() })
        }
    }

    /// Reads and unwraps the root key.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`] for a wrong passphrase or key file, [`KeyError::WrongMethod`],
    /// [`KeyError::Damaged`], [`KeyError::Missing`], [`KeyError::Permissions`].
    pub fn unlock(path: &Path, unlock: &Unlock) -> Result<Self, KeyError> {
        let file = NodeFile::read(path)?;
        if file.locked_by != locked_by(unlock) {
            return Err(KeyError::WrongMethod { path: path.to_path_buf(), locked_by: file.locked_by.name() });
        }
        let wrapped = file.wrapped();
        let wrapped = wrapped.ok_or_else(|| KeyError::Damaged {
            path: path.to_path_buf(),
            what: "its key is not hexadecimal",
        })?;
        let root = wrapping_key(&file, unlock)?.unwrap(file.header().as_bytes(), &wrapped);
        root.map(Self).map_err(|_| KeyError::WrongKey { path: path.to_path_buf() })
    }

    /// Wraps the same root key in another way and replaces its file, whole. What unlocked it before does
    /// not unlock the new file; it still unlocks a copy of the old one.
    ///
    /// # Errors
    /// [`KeyError::TooShort`]; what [`Unlock`] needs may be missing or open to others; the file cannot be
    /// replaced. The old file is then still there.
    pub fn wrap_anew(&self, path: &Path, unlock: &Unlock) -> Result<(), KeyError> {
        fsx::replace(path, &self.wrapped(unlock)?).map_err(KeyError::File)
    }

    /// How the root key in this file is wrapped: `passphrase` or `key file`.
    ///
    /// # Errors
    /// [`KeyError::Missing`], [`KeyError::Damaged`].
    pub fn locked_by(path: &Path) -> Result<&'static str, KeyError> {
        Ok(NodeFile::read(path)?.locked_by.name())
    }

    /// The bytes of a file that this unlocks.
    fn wrapped(&self, unlock: &Unlock) -> Result<Vec<u8>, KeyError> {
        if let Unlock::Passphrase(passphrase) = unlock
            && passphrase.expose().chars().count() < LEAST_CHARACTERS
        {
            return Err(KeyError::TooShort { least: LEAST_CHARACTERS });
        }
        let salt = Key::random()?;
        let file = NodeFile::new(locked_by(unlock), salt.expose());
        let wrapped = wrapping_key(&file, unlock)?.wrap(file.header().as_bytes(), &self.0)?;
        file.finish(&wrapped)
    }

    /// The key for one purpose. The same root and label always give the same key.
    #[must_use]
    pub fn derive(&self, label: &str) -> Key {
        self.0.derive(label)
    }
}

fn locked_by(unlock: &Unlock) -> LockedBy {
    match unlock {
        Unlock::Passphrase(_) => LockedBy::Passphrase,
        Unlock::KeyFile(_) | Unlock::Credential(_) => LockedBy::KeyFile,
    }
}

fn wrapping_key(file: &NodeFile, unlock: &Unlock) -> Result<Key, KeyError> {
    match unlock {
        Unlock::Passphrase(passphrase) => Ok(Key::from_bytes(&*file.stretch(passphrase.expose())?)),
        Unlock::KeyFile(path) => key_file_key(file, path, NOT_THE_OWNER),
        Unlock::Credential(path) => key_file_key(file, path, THE_WORLD),
    }
}

/// The salt, part of the header, makes this a different key for each node file.
fn key_file_key(file: &NodeFile, path: &Path, refused_bits: u32) -> Result<Key, KeyError> {
    let bytes = read_key_file(path, refused_bits)?;
    Ok(Key::from_bytes(&bytes).derive(&file.header()))
}
