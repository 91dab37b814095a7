//! What ends and when: certificates, roots, revocation lists, agreements, as an office is told it.

use serde::{Deserialize, Serialize};

/// Something that ends.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct EndLine {
    /// What, in the node's own words.
    pub what: String,
    /// Whether it is this node's own certificate.
    pub is_own: bool,
    /// When, in Unix seconds.
    pub ends_s: u64,
    /// How many whole days are left.
    pub days_left: u64,
    /// Whether somebody has to look after it.
    pub urgent: bool,
    /// What to do about it.
    pub remedy: String,
}

/// The way from an office to what its node knows of ends.
pub trait ShowEnds: Send + Sync + 'static {
    /// All that ends, the soonest first.
    ///
    /// # Errors
    /// What cannot be read, in words.
    fn ends(&self) -> Result<Vec<EndLine>, String>;
}
