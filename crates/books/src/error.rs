//! Why the books could not be used.

use safeborders_privacy::LedgerError;
use safeborders_store::StoreError;
use safeborders_types::CohortId;

/// Why the books could not be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BooksError {
    /// The store failed and nothing was changed.
    #[error("the store of the books failed; nothing was changed")]
    Store(#[source] StoreError),
    /// The store failed while it wrote.
    #[error("it is unknown whether the last change to the books is durable: restart the node")]
    Unknown(#[source] StoreError),
    /// An earlier change may or may not be durable.
    #[error("the books are closed after a failed write: restart the node")]
    Closed,
    /// What is stored does not hold together.
    #[error("the books are damaged ({0}): keep a copy of them and restore the last backup")]
    Damaged(&'static str),
    /// The change contradicts what the books hold. Nothing was changed.
    #[error("the books refuse the change ({0}); nothing was changed")]
    Contradiction(&'static str),
    /// The shares of a cohort that is open are in its account, for ever. Nothing was changed.
    #[error(
        "{last} is open already, and the shares of an open cohort never change: set them from a later cohort \
         than {last} on, not from {asked}"
    )]
    CohortOpen {
        /// From which cohort on they were to hold.
        asked: CohortId,
        /// The last one that is open.
        last: CohortId,
    },
    /// A text or value is too long. Nothing was changed.
    #[error("{what} may have at most {limit} bytes: shorten it")]
    TooLong {
        /// Which.
        what: &'static str,
        /// The most bytes it may have.
        limit: usize,
    },
    /// The system gave no randomness. Nothing was changed.
    #[error("the system's random generator failed: try again, and check the kernel")]
    Random,
}

impl BooksError {
    /// An error of a commit: whether anything may have been written depends on its kind.
    pub(crate) fn of_commit(error: StoreError) -> Self {
        match error {
            StoreError::TooLarge { .. }
            | StoreError::SnapshotHeld
            | StoreError::Random
            | StoreError::Poisoned { .. } => Self::Store(error),
            _ => Self::Unknown(error),
        }
    }
}

impl From<StoreError> for BooksError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<BooksError> for LedgerError {
    fn from(error: BooksError) -> Self {
        match error {
            BooksError::Unknown(_) => Self::Unknown(Box::new(error)),
            BooksError::Contradiction(_) => Self::Contradiction,
            _ => Self::Failed(Box::new(error)),
        }
    }
}
