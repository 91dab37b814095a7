//! Where and how often backups are made.

use anyhow::{Result, ensure};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Backups: where, how often, how many are kept.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Backup {
    /// Folders for backups, on other media than the data, each for this node alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PathBuf>,
    /// How often a serving node makes one by itself, in minutes; 0 for by command alone.
    pub every_minutes: u32,
    /// How many points are kept in each place: older ones are removed.
    pub keep: u32,
}

impl Default for Backup {
    fn default() -> Self {
        Self { places: Vec::new(), every_minutes: 60, keep: 100 }
    }
}

impl Backup {
    /// Whether it can be done so.
    ///
    /// # Errors
    /// When no point would be kept, or a place is named twice.
    pub(super) fn check(&self) -> Result<()> {
        ensure!(self.keep > 0, "at least one point is kept: set [backup] keep to 1 or more");
        let twice = self.places.iter().enumerate().any(|(at, place)| self.places[..at].contains(place));
        ensure!(!twice, "a place for backups is named twice in [backup] places");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_done_is_refused() {
        let of = |text: &str| toml::from_str::<Backup>(text).unwrap();
        assert!(of("").check().is_ok() && of("places = [\"/a\", \"/b\"]").check().is_ok());
        assert!(of("keep = 0").check().is_err());
        assert!(of("places = [\"/a\", \"/a\"]").check().is_err());
        assert!(toml::from_str::<Backup>("every_hours = 1").is_err());
    }
}
