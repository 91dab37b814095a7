//! Failures and the exit codes that they end the program with.

use safeborders_cli::exit;
use std::fmt;

/// What ended a command, and the exit code that says which kind of failure it was.
#[derive(Debug)]
pub(crate) struct Failure {
    code: u8,
    error: anyhow::Error,
}

impl Failure {
    /// The exit code.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }

    /// A failure with this exit code and text.
    pub(crate) fn new(code: u8, message: impl fmt::Display) -> Self {
        Self { code, error: anyhow::anyhow!("{message}") }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", self.error)
    }
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self { code: exit::FAILURE, error: error.into() }
    }
}

/// Gives a failure another exit code than [`exit::FAILURE`].
pub(crate) trait ExitWith<T> {
    /// The same result, with this exit code where it failed.
    fn exit_with(self, code: u8) -> Result<T, Failure>;
}

impl<T, E: Into<anyhow::Error>> ExitWith<T> for Result<T, E> {
    fn exit_with(self, code: u8) -> Result<T, Failure> {
        self.map_err(|error| Failure { code, error: error.into() })
    }
}
