//! When a case was registered, and so to which cohort it belongs.

use safeborders_types::{CohortId, InvalidCohort};
use serde::{Deserialize, Serialize};
use time::Date;

/// The earliest year of registration that intake accepts.
pub const EARLIEST_YEAR: u16 = 1990;

/// The day of registration, or its year when that is all that is known.
#[derive(Clone, Copy, Eq, PartialEq, Serialize, Deserialize)]
pub enum Registered {
    /// Registered on this day.
    Date(Date),
    /// Registered at some time in this year.
    Year(u16),
}

impl Registered {
    /// The cohort of a case file that was registered then.
    ///
    /// # Errors
    /// [`InvalidCohort`] when the year is outside the years that a cohort may have.
    pub fn cohort(self) -> Result<CohortId, InvalidCohort> {
        match self {
            Self::Date(date) => CohortId::of_date(date),
            Self::Year(year) => CohortId::of_year(year),
        }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Date(date) => date.year(),
            Self::Year(year) => i32::from(year),
        }
    }

    /// Whether that is after `today`. A bare year is in the future when it is not yet begun.
    #[must_use]
    pub fn is_after(self, today: Date) -> bool {
        match self {
            Self::Date(date) => date > today,
            Self::Year(year) => i32::from(year) > today.year(),
        }
    }
}
