//! What unlocks the root key: a passphrase, a key file, or a credential of the service manager.

use super::KeyError;
use crate::{StoreError, fsx};
use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The least number of characters of a new passphrase.
pub(super) const LEAST_CHARACTERS: usize = 12;
/// Group and others.
pub(super) const NOT_THE_OWNER: u32 = 0o077;
/// Others only: a service manager may set the group's bits for the service itself.
pub(super) const THE_WORLD: u32 = 0o007;
/// A key file holds 64 hexadecimal digits and perhaps white space around them.
const KEY_FILE_LIMIT: usize = 1024;

/// A passphrase, wiped when dropped. It has no `Debug`.
#[derive(Clone, Eq, PartialEq, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes the text as it is, white space included.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// Reads the passphrase from a file, without the ends of lines behind it. Only the file's owner may read
    /// it; of a service manager's credential also the service's group.
    ///
    /// # Errors
    /// [`KeyError::Missing`], [`KeyError::Permissions`], [`KeyError::Damaged`] when it is no short text.
    pub fn of_file(path: &Path, is_credential: bool) -> Result<Self, KeyError> {
        let refused = if is_credential { THE_WORLD } else { NOT_THE_OWNER };
        let bytes = read_secret(path, refused, "it is not a short text")?;
        let text = std::str::from_utf8(&bytes)
            .map_err(|_| KeyError::Damaged { path: path.to_path_buf(), what: "it is not a short text" })?;
        Ok(Self(text.trim_end_matches(['\r', '\n']).to_owned()))
    }

    pub(super) fn expose(&self) -> &str {
        &self.0
    }
}

/// How a root key is unlocked.
#[derive(Clone)]
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
    const WHAT: &str = "it is not 64 hexadecimal digits";
    let damaged = || KeyError::Damaged { path: path.to_path_buf(), what: WHAT };
    let bytes = read_secret(path, refused_bits, WHAT)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| damaged())?.trim();
    let decoded = Zeroizing::new(super::node_file::from_hex(text).ok_or_else(damaged)?);
    let key: [u8; 32] = decoded.as_slice().try_into().map_err(|_| damaged())?;
    Ok(Zeroizing::new(key))
}

/// Reads a small file after looking at who else may read it.
fn read_secret(path: &Path, refused_bits: u32, what: &'static str) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let failed = |error: StoreError| match error {
        StoreError::ReadOnly { path } => KeyError::Unreadable { path },
        error => KeyError::File(error),
    };
    let meta = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => KeyError::Missing { path: path.to_path_buf() },
        _ => failed(StoreError::from_io(path, error)),
    })?;
    let mode = meta.permissions().mode() & 0o777;
    if mode & refused_bits != 0 {
        return Err(KeyError::Permissions { path: path.to_path_buf(), mode });
    }
    let damaged = || KeyError::Damaged { path: path.to_path_buf(), what };
    match fsx::read(path, KEY_FILE_LIMIT) {
        Err(StoreError::TooLarge { .. }) => Err(damaged()),
        other => Ok(Zeroizing::new(other.map_err(failed)?.ok_or_else(damaged)?)),
    }
}
