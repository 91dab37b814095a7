//! What can go wrong with keys.

use crate::StoreError;
use std::path::PathBuf;

/// Why a key could not be made, read or used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The passphrase or key file is not the one the root key was wrapped with.
    #[error("wrong passphrase or key file for {}; try again with the right one", path.display())]
    WrongKey {
        /// The root key's file.
        path: PathBuf,
    },
    /// The root key is wrapped in another way than was offered.
    #[error("{} is locked by a {locked_by}; give that instead", path.display())]
    WrongMethod {
        /// The root key's file.
        path: PathBuf,
        /// `passphrase` or `key file`.
        locked_by: &'static str,
    },
    /// There is a file already; it is never overwritten.
    #[error("{} exists already and is not overwritten; it may be the only key to existing data", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// There is no file.
    #[error("{} does not exist; check the path, or make it with `init`", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file was altered or cut short.
    #[error("{} is damaged ({what}); restore it from its backup", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found; no secret.
        what: &'static str,
    },
    /// Others than the owner can read the key file.
    #[error("{} can be read by others (mode {mode:03o}); run `chmod 600` on it", path.display())]
    Permissions {
        /// The key file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file may not be read by this user.
    #[error("{} cannot be read by this user; check its owner, and who may enter its folders", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
    },
    /// The passphrase is too short to protect anything.
    #[error("the passphrase has fewer than {least} characters; choose a longer one")]
    TooShort {
        /// The least number of characters.
        least: usize,
    },
    /// What was to be opened was altered, moved, or sealed under another key.
    #[error("a sealed value was altered or moved, or another key sealed it; restore it from a backup")]
    NotSealedByThis,
    /// More than can be sealed at once.
    #[error("too much to seal at once; split it")]
    TooLarge,
    /// The system gave no randomness.
    #[error("the system's random generator failed; try again, and check the kernel")]
    Random,
    /// Deriving the key from the passphrase failed, most likely for want of memory.
    #[error("the passphrase could not be turned into a key; 64 MiB of memory are needed")]
    Derivation,
    /// Reading or writing the file failed.
    #[error("a key file could not be read or written")]
    File(#[source] StoreError),
}
