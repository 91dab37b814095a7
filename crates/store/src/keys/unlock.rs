//! What unlocks the root key: a passphrase, a key file, or a credential of the service manager.

use super::KeyError;
use crate::{StoreError, fsx};
use std::fmt;
use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The least number of characters of a new passphrase.
pub(super) const LEAST_CHARACTERS: usize = 12;
/// A key file holds 64 hexadecimal digits and perhaps white space around them.
const KEY_FILE_LIMIT: usize = 1024;

/// A passphrase, wiped when dropped and never printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes the text as it is, white space included.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    pub(super) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// How a root key is unlocked.
#[derive(Clone, Debug)]
pub enum Unlock {
    /// A passphrase that somebody types. Stretched by argon2id.
    Passphrase(Passphrase),
    /// A file with 32 random bytes in hexadecimal that only its owner may read.
    KeyFile(PathBuf),
    /// The same file, handed over by the service manager, which may let the service's group read
    /// it; others may not.
    Credential(PathBuf),
}

/// Makes a key file with fresh randomness, mode 600.
///
/// # Errors
/// [`KeyError::Exists`], [`KeyError::Random`], [`KeyError::File`].
pub fn create_key_file(path: &Path) -> Result<(), KeyError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| KeyError::Random)?;
    let mut text = Zeroizing::new(super::node_file::to_hex(bytes.as_slice()));
    text.push('\n');
    if fsx::create_new(path, text.as_bytes()).map_err(KeyError::File)? {
        Ok(())
    } else {
        Err(KeyError::Exists { path: path.to_path_buf() })
    }
}

/// Reads a key file after looking at who else may read it.
pub(super) fn read_key_file(path: &Path, refused_bits: u32) -> Result<Zeroizing<[u8; 32]>, KeyError> {
    let meta = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => KeyError::Missing { path: path.to_path_buf() },
        _ => KeyError::File(StoreError::from_io(path, error)),
    })?;
    let mode = meta.permissions().mode() & 0o777;
    if mode & refused_bits != 0 {
        return Err(KeyError::Permissions { path: path.to_path_buf(), mode });
    }
    let damaged = || KeyError::Damaged { path: path.to_path_buf(), what: "it is not 64 hexadecimal digits" };
    let bytes = match fsx::read(path, KEY_FILE_LIMIT) {
        Err(StoreError::TooLarge { .. }) => return Err(damaged()),
        other => Zeroizing::new(other.map_err(KeyError::File)?.ok_or_else(damaged)?),
    };
    let text = std::str::from_utf8(&bytes).map_err(|_| damaged())?.trim();
    let decoded = Zeroizing::new(super::node_file::from_hex(text).ok_or_else(damaged)?);
    let key: [u8; 32] = decoded.as_slice().try_into().map_err(|_| damaged())?;
    Ok(Zeroizing::new(key))
}
