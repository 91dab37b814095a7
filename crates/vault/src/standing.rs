//! Where a case file stands with releases: whether it is under embargo, and whether it has ever been in
//! the snapshot of a frozen cohort.

use crate::error::VaultError;
use serde::{Deserialize, Serialize};
use time::Date;

/// The longest reason, in bytes.
pub(crate) const MAX_REASON_BYTES: usize = 500;
/// How many steps are kept, the last ones.
const MAX_STEPS: usize = 32;

/// What is kept with the case file. A re-import does not touch it.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
pub(crate) struct Standing {
    /// It has been in the snapshot of its frozen cohort, so its cohort is its cohort for ever.
    pub(crate) counted: bool,
    /// Embargoes set and lifted, in order. The last one holds.
    steps: Vec<Step>,
}

#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
struct Step {
    on: Date,
    /// Set, or lifted.
    set: bool,
    reason: String,
}

impl Standing {
    /// Whether the case is under embargo: since when, and why.
    pub(crate) fn embargo(&self) -> Option<(Date, &str)> {
        self.steps.last().filter(|step| step.set).map(|step| (step.on, step.reason.as_str()))
    }

    /// The standing after an embargo was set or lifted.
    pub(crate) fn after(mut self, on: Date, set: bool, reason: &str) -> Self {
        self.steps.push(Step { on, set, reason: reason.to_owned() });
        let beyond = self.steps.len().saturating_sub(MAX_STEPS);
        self.steps.drain(..beyond);
        self
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        postcard::to_stdvec(self).map_err(|_| VaultError::Format)
    }

    /// No bytes are the standing of a case that nothing was ever decided about.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.is_empty() { Some(Self::default()) } else { postcard::from_bytes(bytes).ok() }
    }
}

/// A reason that can be put on record.
///
/// # Errors
/// [`VaultError::Reason`].
pub(crate) fn checked_reason(reason: &str) -> Result<&str, VaultError> {
    let reason = reason.trim();
    if reason.is_empty() || reason.len() > MAX_REASON_BYTES { Err(VaultError::Reason) } else { Ok(reason) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const DAY: Date = date!(2024 - 02 - 03);

    #[test]
    fn the_last_step_decides_and_the_history_stays_short() {
        let mut standing = Standing::default();
        assert!(standing.embargo().is_none());
        for round in 0..100 {
            standing = standing.after(DAY, true, &"x".repeat(MAX_REASON_BYTES));
            assert!(standing.embargo().is_some(), "{round}");
            standing = standing.after(DAY, false, "over");
            assert!(standing.embargo().is_none(), "{round}");
        }
        let bytes = standing.to_bytes().unwrap();
        assert!(bytes.len() < usize::from(u16::MAX), "{}", bytes.len());
        assert!(Standing::of_bytes(&bytes).is_some_and(|read| read == standing));
        assert!(Standing::of_bytes(&bytes[..bytes.len() - 1]).is_none());
    }

    #[test]
    fn a_reason_says_something_and_not_too_much() {
        assert_eq!(checked_reason(" wiretap \n").unwrap(), "wiretap");
        for bad in ["", "  ", &"x".repeat(MAX_REASON_BYTES + 1)] {
            assert!(checked_reason(bad).is_err());
        }
    }
}
