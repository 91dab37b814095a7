//! What went wrong, and with which exit code the process ends.

use safeborders_cli::exit;
use safeborders_coordinator_core::{ArchiveError, AskError, Trouble};
use std::fmt;

/// An error with its exit code.
#[derive(Debug)]
pub struct Failure {
    code: u8,
    error: anyhow::Error,
}

impl Failure {
    pub(crate) fn new(code: u8, error: impl Into<anyhow::Error>) -> Self {
        Self { code, error: error.into() }
    }

    /// The exit code, one of [`safeborders_cli::exit`].
    #[must_use]
    pub fn code(&self) -> u8 {
        self.code
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", self.error)
    }
}

impl From<AskError> for Failure {
    fn from(error: AskError) -> Self {
        Self::new(code_of(error.trouble()), error)
    }
}

impl From<ArchiveError> for Failure {
    fn from(error: ArchiveError) -> Self {
        Self::new(exit::FAILURE, error)
    }
}

/// The exit code of a kind of trouble.
pub(crate) fn code_of(trouble: Trouble) -> u8 {
    match trouble {
        Trouble::Usage => exit::USAGE,
        Trouble::Unavailable => exit::UNAVAILABLE,
        Trouble::Refused => exit::REFUSED,
        Trouble::Failure => exit::FAILURE,
    }
}

/// Gives an error an exit code and says what was being done.
pub(crate) trait OrFail<T> {
    fn or_fail(self, code: u8, doing: impl fmt::Display) -> Result<T, Failure>;
}

impl<T, E: Into<anyhow::Error>> OrFail<T> for Result<T, E> {
    fn or_fail(self, code: u8, doing: impl fmt::Display) -> Result<T, Failure> {
        self.map_err(|error| Failure { code, error: error.into().context(doing.to_string()) })
    }
}
