//! The calendar of signature rounds: four a year, on public dates.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use time::{Date, Duration, Month};

/// The name of a signature round, written `2026-R1`: its year and its number, 1 to 4.
///
/// Its days are public and the same at every node. Through the day before [`Self::freezes_on`] offices publish and
/// withdraw signatures. From then on each shows what it published; from [`Self::votes_on`] each signs the list that it
/// holds; until [`Self::closes_on`] each counts, also those that come late.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RoundName {
    year: u16,
    number: u8,
}

/// The text does not name a round.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a round is a year from 2000 to 2199 and a number from 1 to 4, such as 2026-R1")]
pub struct InvalidRound;

impl RoundName {
    /// How many rounds a year has at most.
    pub const A_YEAR: u8 = 4;
    /// How many days the parties have to fetch each other's signatures before they sign the list.
    pub const GATHER_DAYS: i64 = 7;
    /// How many days after the freeze a round closes.
    pub const OPEN_DAYS: i64 = 28;

    /// # Errors
    /// [`InvalidRound`] for another year or number.
    pub fn new(year: u16, number: u8) -> Result<Self, InvalidRound> {
        let fits = (2000..2200).contains(&year) && (1..=Self::A_YEAR).contains(&number);
        if fits { Ok(Self { year, number }) } else { Err(InvalidRound) }
    }

    /// The calendar year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The number within the year, from 1.
    #[must_use]
    pub fn number(self) -> u8 {
        self.number
    }

    /// The day on which no more signatures are published or withdrawn: the 15th of February, May, August, November.
    /// The last quarter's cohort has frozen by then.
    #[must_use]
    pub fn freezes_on(self) -> Date {
        let month = match self.number {
            1 => Month::February,
            2 => Month::May,
            3 => Month::August,
            _ => Month::November,
        };
        Date::from_calendar_date(i32::from(self.year), month, 15).unwrap_or(Date::MAX)
    }

    /// The day from which the parties sign the list that they hold.
    #[must_use]
    pub fn votes_on(self) -> Date {
        self.freezes_on().saturating_add(Duration::days(Self::GATHER_DAYS))
    }

    /// The day from which nothing of the round is taken any more.
    #[must_use]
    pub fn closes_on(self) -> Date {
        self.freezes_on().saturating_add(Duration::days(Self::OPEN_DAYS))
    }

    /// The round for which signatures are published on this day: the first that freezes after it.
    #[must_use]
    pub fn open_on(day: Date) -> Option<Self> {
        let year = u16::try_from(day.year()).ok()?;
        let of = |year| (1..=Self::A_YEAR).filter_map(move |number| Self::new(year, number).ok());
        of(year).chain(of(year.saturating_add(1))).find(|round| round.freezes_on() > day)
    }
}

impl RoundName {
    /// The round that is frozen and not closed on this day; between rounds there is none.
    #[must_use]
    pub fn under_way_on(day: Date) -> Option<Self> {
        Self::all_about(day).find(|round| round.freezes_on() <= day && day < round.closes_on())
    }

    /// The last round that has closed by this day.
    #[must_use]
    pub fn closed_by(day: Date) -> Option<Self> {
        Self::all_about(day).filter(|round| round.closes_on() <= day).last()
    }

    /// The rounds of this year and the one before, in order.
    fn all_about(day: Date) -> impl Iterator<Item = Self> {
        let years = (day.year() - 1)..=day.year();
        years
            .filter_map(|year| u16::try_from(year).ok())
            .flat_map(|year| (1..=Self::A_YEAR).filter_map(move |number| Self::new(year, number).ok()))
    }
}

impl fmt::Display for RoundName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-R{}", self.year, self.number)
    }
}

impl FromStr for RoundName {
    type Err = InvalidRound;

    fn from_str(text: &str) -> Result<Self, InvalidRound> {
        let (year, number) = text.split_once("-R").ok_or(InvalidRound)?;
        let plain = |text: &str, digits| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        if !plain(year, 4) || !plain(number, 1) {
            return Err(InvalidRound);
        }
        Self::new(year.parse().map_err(|_| InvalidRound)?, number.parse().map_err(|_| InvalidRound)?)
    }
}

impl TryFrom<String> for RoundName {
    type Error = InvalidRound;

    fn try_from(text: String) -> Result<Self, InvalidRound> {
        text.parse()
    }
}

impl From<RoundName> for String {
    fn from(name: RoundName) -> Self {
        name.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn names_round_trip_and_refuse_what_is_no_round() {
        assert_eq!("2026-R3".parse::<RoundName>().unwrap().to_string(), "2026-R3");
        for text in ["2026-R0", "2026-R5", "2026R1", "1999-R1", "2200-R1", "+026-R1", "2026-R11", "26-R1", ""]
        {
            assert!(text.parse::<RoundName>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_days_of_a_round_are_public_and_in_order() {
        let round: RoundName = "2026-R1".parse().unwrap();
        assert_eq!(round.freezes_on(), date!(2026 - 02 - 15));
        assert_eq!(round.votes_on(), date!(2026 - 02 - 22));
        assert_eq!(round.closes_on(), date!(2026 - 03 - 15));
    }

    #[test]
    fn a_round_is_under_way_from_its_freeze_until_it_closes() {
        for (day, under_way, closed) in [
            (date!(2026 - 02 - 14), None, Some("2025-R4")),
            (date!(2026 - 02 - 15), Some("2026-R1"), Some("2025-R4")),
            (date!(2026 - 03 - 14), Some("2026-R1"), Some("2025-R4")),
            (date!(2026 - 03 - 15), None, Some("2026-R1")),
            (date!(2026 - 12 - 13), None, Some("2026-R4")),
            (date!(2000 - 01 - 01), None, None),
            (date!(1970 - 01 - 01), None, None),
        ] {
            let name = |round: Option<RoundName>| round.map(|round| round.to_string());
            assert_eq!(name(RoundName::under_way_on(day)).as_deref(), under_way, "{day}");
            assert_eq!(name(RoundName::closed_by(day)).as_deref(), closed, "{day}");
        }
    }

    #[test]
    fn on_each_day_one_round_is_open_for_publishing() {
        for (day, round) in [
            (date!(2026 - 01 - 01), "2026-R1"),
            (date!(2026 - 02 - 14), "2026-R1"),
            (date!(2026 - 02 - 15), "2026-R2"),
            (date!(2026 - 11 - 14), "2026-R4"),
            (date!(2026 - 11 - 15), "2027-R1"),
        ] {
            assert_eq!(RoundName::open_on(day).unwrap().to_string(), round, "{day}");
        }
        assert_eq!(RoundName::open_on(date!(1500 - 01 - 01)), None);
    }
}
