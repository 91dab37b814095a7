//! What can go wrong in a store, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// Why a store could not be opened, read or written.
///
/// Keys and values are never quoted: they may be case data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Another process, or another handle in this one, has the directory open.
    #[error("{} is in use by another process; stop it, or choose another place", path.display())]
    InUse {
        /// The data directory.
        path: PathBuf,
    },
    /// The files are damaged or incomplete. Nothing was changed.
    #[error("the store in {} is damaged ({what}); stop, keep a copy of it, and restore the last backup", path.display())]
    Corrupt {
        /// The data directory.
        path: PathBuf,
        /// What was found; no key and no value.
        what: String,
    },
    /// The directory holds a store of the other kind.
    #[error("{} holds a {found} store; set the engine to {found}, or choose another directory", path.display())]
    OtherEngine {
        /// The data directory.
        path: PathBuf,
        /// The engine whose files are there.
        found: crate::EngineKind,
    },
    /// No space is left on the disk. All acknowledged data is safe.
    #[error("no space is left for {}; free some, then start again: nothing acknowledged is lost", path.display())]
    Full {
        /// The data directory.
        path: PathBuf,
    },
    /// The directory may not be written.
    #[error("{} cannot be written; check its owner and permissions, and whether the disk is mounted read-only", path.display())]
    ReadOnly {
        /// The data directory.
        path: PathBuf,
    },
    /// A key, a value or a batch is above its limit. Nothing was written.
    #[error("{what} of {bytes} bytes is above the limit of {limit}; split it")]
    TooLarge {
        /// `key`, `value` or `batch`.
        what: &'static str,
        /// Its size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// A commit was asked for while the same thread holds a snapshot of this store, which on sled
    /// would wait for itself. Nothing was written.
    #[error("this thread holds a snapshot of the store; drop it before the commit")]
    SnapshotHeld,
    /// An earlier write failed, so what is on disk is not known until the store is opened again.
    #[error("an earlier write to {} failed; close the store and open it again", path.display())]
    Poisoned {
        /// The data directory.
        path: PathBuf,
    },
    /// A store behind a socket does not answer, or its connection was lost.
    #[error("{} cannot be reached ({what}); check that it runs, its address and the network, then start again: nothing acknowledged is lost", path.display())]
    Unreachable {
        /// Its address.
        path: PathBuf,
        /// What happened; no key and no value.
        what: String,
    },
    /// A store behind a socket answers and may not be used as it is. Nothing was changed.
    #[error("{} cannot be used: {what}", path.display())]
    Unfit {
        /// Its address.
        path: PathBuf,
        /// What is wrong and what to do.
        what: String,
    },
    /// The system gave no randomness.
    #[error("the system's random generator failed; try again, and check the kernel")]
    Random,
    /// Another operating-system error.
    #[error("reading or writing {} failed; check the disk and the directory", path.display())]
    Io {
        /// The file or directory.
        path: PathBuf,
        /// What the operating system said.
        #[source]
        source: io::Error,
    },
}

impl StoreError {
    /// Sorts an operating-system error into what can be done about it.
    pub(crate) fn from_io(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind as Kind;
        let path = path.to_path_buf();
        match source.kind() {
            // A file-size limit and a quota end like a full disk, and are mended like one.
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full { path },
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly { path },
            Kind::UnexpectedEof | Kind::InvalidData => {
                Self::corrupt(&path, "a file ends too early or is not a store")
            }
            _ => Self::Io { path, source },
        }
    }

    pub(crate) fn corrupt(path: &Path, what: impl Into<String>) -> Self {
        Self::Corrupt { path: path.to_path_buf(), what: what.into() }
    }
}
