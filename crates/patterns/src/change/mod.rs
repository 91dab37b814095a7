//! What changes over time: patterns that come up, levels that shift, and what the season explains.
//!
//! Small counts are handled exactly: every probability is a sum over the possible counts, none a normal
//! approximation. The tested period is never part of its own baseline.

mod emerging;
mod points;
mod rate;
mod season;

pub use emerging::{Baseline, Direction, Emergence, EmergingSettings, emerging};
pub use points::{ChangePoint, ChangePoints, ChangeSettings, MAX_UNITS, Segment, change_points};
pub use rate::{Rate, rate};
pub use season::{MAX_SEASONS, SeasonSettings, Seasonal, seasonal};

use thiserror::Error;

/// Why nothing was compared.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChangeError {
    /// A period for each row is needed.
    #[error("{rows} rows and {periods} periods: give one period for each row")]
    Periods {
        /// Rows of the table.
        rows: usize,
        /// Periods that were given.
        periods: usize,
    },
    /// One of the two sides has no row.
    #[error("the tested period or its baseline has no case file: choose another period")]
    NothingToCompare,
    /// A pattern is empty or names an unknown item.
    #[error("a pattern does not belong to this table: mine and compare the same table")]
    Foreign,
    /// The false discovery rate is no rate.
    #[error("the false discovery rate lies between 0 and 1")]
    Level,
    /// Too few or too many units of time.
    #[error("a series has 2 to {MAX_UNITS} units of time: take longer or shorter units")]
    Units,
    /// Exposures do not fit the counts.
    #[error(
        "give one finite exposure for each count, positive wherever anything was counted, or none at all"
    )]
    Exposure,
    /// The chance of a change is no chance.
    #[error("the chance of a change and the least probability lie between 0 and 1")]
    Chance,
    /// The seasons do not fit.
    #[error("a year has 2 to {MAX_SEASONS} seasons, and the tested unit at least two whole years before it")]
    Seasons,
}
