//! What can go wrong with a backup, and what to do about it.

use safeborders_store::StoreError;
use safeborders_store::keys::KeyError;
use std::io;
use std::path::{Path, PathBuf};

/// Why a backup could not be made or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BackupError {
    /// The folder holds no backup.
    #[error("there is no backup in {}: check the path, and that the medium is mounted", path.display())]
    None {
        /// The folder.
        path: PathBuf,
    },
    /// The folder is not there.
    #[error(
        "{} does not exist: check that its medium is mounted, and make the folder there. Name a folder on the medium, not \
         the mount point: so nothing is written beside it by mistake",
        path.display()
    )]
    NoFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The folder holds something else.
    #[error("{} holds files that are no backup: name an empty folder for backups alone", path.display())]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// A newer program made it.
    #[error(
        "the backup in {} has format {found}, and this program reads up to format {known}: use the newer program that \
         made it; nothing was changed",
        path.display()
    )]
    Newer {
        /// The folder.
        path: PathBuf,
        /// The format found.
        found: u32,
        /// The highest format that is read.
        known: u32,
    },
    /// Another key sealed it.
    #[error("the backup in {} is of another node: it does not open with this node's key", path.display())]
    OtherNode {
        /// The folder.
        path: PathBuf,
    },
    /// Another process writes to it.
    #[error("{} is in use by another backup: wait until it has ended", path.display())]
    InUse {
        /// The folder.
        path: PathBuf,
    },
    /// There is no such point.
    #[error("{} holds no point {name}: `backup list` shows those that there are", path.display())]
    NoSuchPoint {
        /// The folder.
        path: PathBuf,
        /// What was asked for.
        name: String,
    },
    /// A point, or a piece that it needs, is missing or was altered.
    #[error("{} is damaged ({what}): take another point or another medium", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found; nothing of the content.
        what: &'static str,
    },
    /// The point has no part of this name.
    #[error("the point {point} has no part {part}: take another point")]
    NoSuchPart {
        /// The point.
        point: String,
        /// The part.
        part: String,
    },
    /// No space is left. The points that were there are whole.
    #[error("no space is left for {}: free some, or take another medium; the points there are whole", path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// Whoever watched the work has ended it. The points that were there are whole.
    #[error("the backup was ended before it was whole: nothing of it counts, run it again")]
    Ended,
    /// What is to be backed up cannot be read, or a file cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no randomness, or a piece is too large to be sealed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The operating system refused.
    #[error("reading or writing {} failed: check the medium and its permissions", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        #[source]
        source: io::Error,
    },
}

impl BackupError {
    pub(crate) fn damaged(path: &Path, what: &'static str) -> Self {
        Self::Damaged { path: path.to_path_buf(), what }
    }
}

/// Sorts what the operating system said.
pub(crate) fn at<T>(path: &Path, result: io::Result<T>) -> Result<T, BackupError> {
    result.map_err(|source| {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                BackupError::Full { path }
            }
            _ => BackupError::Io { path, source },
        }
    })
}
