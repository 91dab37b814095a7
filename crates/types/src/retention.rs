//! How long an office keeps case files, by their procedural status.

use serde::{Deserialize, Serialize};

/// How long case files are kept after their procedural status last changed, in months, and how early the
/// review list names them.
///
/// The figures are an office's own: national law sets them. A clock that ends erases nothing: it puts the
/// file on the review list, and people decide.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionPolicy {
    /// Somebody is suspected.
    pub suspected_months: u16,
    /// Somebody is prosecuted.
    pub prosecuted_months: u16,
    /// Somebody was convicted.
    pub convicted_months: u16,
    /// Everybody was acquitted.
    pub acquitted_months: u16,
    /// The proceedings were discontinued.
    pub discontinued_months: u16,
    /// Nobody has said what the status is.
    pub unknown_months: u16,
    /// How many days before its clock ends a file is on the review list.
    pub coming_due_days: u16,
}

impl Default for RetentionPolicy {
    fn default() -> Self {
        Self {
            suspected_months: 60,
            prosecuted_months: 120,
            convicted_months: 120,
            acquitted_months: 12,
            discontinued_months: 24,
            unknown_months: 60,
            coming_due_days: 90,
        }
    }
}

impl RetentionPolicy {
    /// The months of a status, by its code in the codebook; a status that is not known here is kept as long as
    /// an unknown one.
    #[must_use]
    pub fn months(&self, status: &str) -> u16 {
        match status {
            "Suspected" => self.suspected_months,
            "Prosecuted" => self.prosecuted_months,
            "Convicted" => self.convicted_months,
            "Acquitted" => self.acquitted_months,
            "Discontinued" => self.discontinued_months,
            _ => self.unknown_months,
        }
    }
}
