//! Cohorts: the quarter in which a case file was registered.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use time::{Date, Duration, Month};

/// A quarter of a calendar year.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub enum Quarter {
    /// January to March.
    Q1,
    /// April to June.
    Q2,
    /// July to September.
    Q3,
    /// October to December.
    Q4,
}

impl Quarter {
    /// The four quarters in calendar order.
    pub const ALL: [Self; 4] = [Self::Q1, Self::Q2, Self::Q3, Self::Q4];
}

/// The registration quarter of a case file, written `2024Q3`.
///
/// Every case file belongs to exactly one cohort, for ever; cohorts are therefore disjoint.
/// Years 1900 to 2199.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CohortId {
    year: u16,
    quarter: Quarter,
}

/// The text or date does not name a cohort.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a cohort is a year from 1900 to 2199 and a quarter, such as 2024Q3")]
pub struct InvalidCohort;

impl CohortId {
    /// How long after the end of its quarter a cohort freezes, in days.
    pub const FREEZE_AFTER_DAYS: i64 = 30;
    /// How many years after that day its outcomes freeze: verdicts, sentences, cooperation.
    pub const MATURE_AFTER_YEARS: i32 = 3;

    /// # Errors
    /// [`InvalidCohort`] when the year is outside 1900 to 2199.
    pub fn new(year: u16, quarter: Quarter) -> Result<Self, InvalidCohort> {
        if (1900..2200).contains(&year) { Ok(Self { year, quarter }) } else { Err(InvalidCohort) }
    }

    /// The cohort of a case file registered on this day.
    ///
    /// # Errors
    /// [`InvalidCohort`] when the year is outside 1900 to 2199.
    pub fn of_date(date: Date) -> Result<Self, InvalidCohort> {
        let year = u16::try_from(date.year()).map_err(|_| InvalidCohort)?;
        let quarter = match u8::from(date.month()) {
            1..=3 => Quarter::Q1,
            4..=6 => Quarter::Q2,
            7..=9 => Quarter::Q3,
            _ => Quarter::Q4,
        };
        Self::new(year, quarter)
    }

    /// The cohort of a case file of which only the year of registration is known: the fourth quarter.
    ///
    /// # Errors
    /// [`InvalidCohort`] when the year is outside 1900 to 2199.
    pub fn of_year(year: u16) -> Result<Self, InvalidCohort> {
        Self::new(year, Quarter::Q4)
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The quarter.
    #[must_use]
    pub fn quarter(self) -> Quarter {
        self.quarter
    }

    /// The cohort that follows, or `None` after the last representable one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let (year, quarter) = match self.quarter {
            Quarter::Q1 => (self.year, Quarter::Q2),
            Quarter::Q2 => (self.year, Quarter::Q3),
            Quarter::Q3 => (self.year, Quarter::Q4),
            Quarter::Q4 => (self.year + 1, Quarter::Q1),
        };
        Self::new(year, quarter).ok()
    }

    /// The last day of the quarter.
    #[must_use]
    pub fn last_day(self) -> Date {
        let (month, day) = match self.quarter {
            Quarter::Q1 => (Month::March, 31),
            Quarter::Q2 => (Month::June, 30),
            Quarter::Q3 => (Month::September, 30),
            Quarter::Q4 => (Month::December, 31),
        };
        // The year was checked by `new`, and these days exist in every year.
        Date::from_calendar_date(i32::from(self.year), month, day).unwrap_or(Date::MAX)
    }

    /// The public calendar day on which the cohort freezes, empty or not.
    #[must_use]
    pub fn freezes_on(self) -> Date {
        self.last_day().saturating_add(Duration::days(Self::FREEZE_AFTER_DAYS))
    }

    /// The public calendar day on which the cohort's outcomes freeze: the same day, three years later.
    #[must_use]
    pub fn matures_on(self) -> Date {
        let day = self.freezes_on();
        // A freezing day is the 30th of a month other than February, so it is in every year.
        day.replace_year(day.year() + Self::MATURE_AFTER_YEARS).unwrap_or(Date::MAX)
    }
}

impl fmt::Display for CohortId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:?}", self.year, self.quarter)
    }
}

impl FromStr for CohortId {
    type Err = InvalidCohort;

    fn from_str(text: &str) -> Result<Self, InvalidCohort> {
        let (year, quarter) = text.split_at_checked(4).ok_or(InvalidCohort)?;
        if !year.bytes().all(|b| b.is_ascii_digit()) {
            return Err(InvalidCohort);
        }
        let quarter = match quarter {
            "Q1" => Quarter::Q1,
            "Q2" => Quarter::Q2,
            "Q3" => Quarter::Q3,
            "Q4" => Quarter::Q4,
            _ => return Err(InvalidCohort),
        };
        Self::new(year.parse().map_err(|_| InvalidCohort)?, quarter)
    }
}

impl TryFrom<String> for CohortId {
    type Error = InvalidCohort;

    fn try_from(text: String) -> Result<Self, InvalidCohort> {
        text.parse()
    }
}

impl From<CohortId> for String {
    fn from(id: CohortId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn cohort_text_round_trips_and_refuses_what_is_not_a_quarter() {
        assert_eq!("2024Q3".parse::<CohortId>().unwrap().to_string(), "2024Q3");
        for text in ["2024", "2024Q0", "2024Q5", "24Q1", "+024Q1", "2024q1", "1899Q4", "2200Q1", "é024Q1", ""]
        {
            assert!(text.parse::<CohortId>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_belongs_to_its_quarter_and_a_bare_year_to_the_fourth() {
        assert_eq!(CohortId::of_date(date!(2024 - 03 - 31)).unwrap().to_string(), "2024Q1");
        assert_eq!(CohortId::of_date(date!(2024 - 04 - 01)).unwrap().to_string(), "2024Q2");
        assert_eq!(CohortId::of_date(date!(2024 - 12 - 31)).unwrap().to_string(), "2024Q4");
        assert_eq!(CohortId::of_year(2018).unwrap().to_string(), "2018Q4");
        assert!(CohortId::of_date(date!(1850 - 01 - 01)).is_err());
    }

    #[test]
    fn a_cohort_freezes_thirty_days_after_its_quarter() {
        let cohort: CohortId = "2024Q4".parse().unwrap();
        assert_eq!(cohort.freezes_on(), date!(2025 - 01 - 30));
        assert_eq!(cohort.next().unwrap().to_string(), "2025Q1");
    }

    #[test]
    fn outcomes_freeze_three_years_after_the_cohort_in_every_quarter() {
        for (cohort, day) in [
            ("2024Q1", date!(2027 - 04 - 30)),
            ("2024Q2", date!(2027 - 07 - 30)),
            ("2024Q3", date!(2027 - 10 - 30)),
            ("2024Q4", date!(2028 - 01 - 30)),
            ("2199Q4", date!(2203 - 01 - 30)),
        ] {
            assert_eq!(cohort.parse::<CohortId>().unwrap().matures_on(), day, "{cohort}");
        }
    }
}
