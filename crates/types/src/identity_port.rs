//! The port through which people log in by their ministry's own identity provider: behind it are addresses,
//! keys and tokens, which the office cannot name.

use serde::{Deserialize, Serialize};

/// A log-in that has begun.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LogInBegun {
    /// What stands for it: the provider sends it back, and whoever began compares.
    pub attempt: String,
    /// The address that the person opens in a browser.
    pub url: String,
}

/// Whom the provider has vouched for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Identified {
    /// The provider.
    pub issuer: String,
    /// The provider's own name of the person (`sub`), which it never gives to another.
    pub subject: String,
}

/// Why nobody was identified. Nobody is logged in.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum IdentityFailed {
    /// What was asked for makes no sense.
    #[error("{0}")]
    Invalid(String),
    /// The provider cannot be reached, or cannot be understood.
    #[error("{0}")]
    Offline(String),
    /// What the provider said is not accepted.
    #[error("{0}")]
    Refused(String),
}

/// The way to an identity provider. Its calls may block.
pub trait IdentifyPeople: Send + Sync + 'static {
    /// The provider.
    fn issuer(&self) -> &str;

    /// Begins a log-in that ends at this address: on the person's own machine, or the one of the office's pages.
    ///
    /// # Errors
    /// [`IdentityFailed`]
    fn begin(&self, redirect: &str) -> Result<LogInBegun, IdentityFailed>;

    /// Ends a log-in with the code that the provider gave. An attempt is used up by this, whatever comes of it.
    ///
    /// # Errors
    /// [`IdentityFailed`]
    fn finish(&self, attempt: &str, code: &str) -> Result<Identified, IdentityFailed>;

    /// Forgets a log-in that the provider turned back.
    fn give_up(&self, attempt: &str);
}
