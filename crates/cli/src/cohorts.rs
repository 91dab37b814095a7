//! The `--cohorts` flag.

use safeborders_types::{CohortId, MAX_COHORTS, Quarter};
use std::collections::BTreeSet;
use std::str::FromStr;

/// Which cohorts a question spans.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Cohorts {
    /// Every cohort that is frozen at all nodes that can be reached.
    AllFrozen,
    /// These.
    These(BTreeSet<CohortId>),
}

/// The text does not name cohorts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("write cohorts as all-frozen, 2024Q3, 2024, a range such as 2023Q1..2024Q4, or several with commas")]
pub struct InvalidCohorts;

impl Cohorts {
    /// The cohorts themselves, where `frozen` are those that `all-frozen` stands for.
    #[must_use]
    pub fn resolve(&self, frozen: &BTreeSet<CohortId>) -> BTreeSet<CohortId> {
        match self {
            Self::AllFrozen => frozen.clone(),
            Self::These(cohorts) => cohorts.clone(),
        }
    }
}

impl FromStr for Cohorts {
    type Err = InvalidCohorts;

    fn from_str(text: &str) -> Result<Self, InvalidCohorts> {
        if text == "all-frozen" {
            return Ok(Self::AllFrozen);
        }
        let mut cohorts = BTreeSet::new();
        for part in text.split(',') {
            let (first, last) = match part.split_once("..") {
                Some((first, last)) => (ends(first)?.0, ends(last)?.1),
                None => ends(part)?,
            };
            if first > last {
                return Err(InvalidCohorts);
            }
            let run = std::iter::successors(Some(first), |cohort| cohort.next());
            cohorts.extend(run.take_while(|cohort| *cohort <= last).take(MAX_COHORTS + 1));
        }
        if cohorts.len() > MAX_COHORTS { Err(InvalidCohorts) } else { Ok(Self::These(cohorts)) }
    }
}

/// The first and last quarter of a year, or the one quarter that is named.
fn ends(text: &str) -> Result<(CohortId, CohortId), InvalidCohorts> {
    if let Ok(cohort) = text.parse() {
        return Ok((cohort, cohort));
    }
    let all_digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year: u16 = text.parse().ok().filter(|_| all_digits).ok_or(InvalidCohorts)?;
    let quarter = |quarter| CohortId::new(year, quarter).map_err(|_| InvalidCohorts);
    Ok((quarter(Quarter::Q1)?, quarter(Quarter::Q4)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        match text.parse().unwrap() {
            Cohorts::AllFrozen => vec!["all".to_owned()],
            Cohorts::These(cohorts) => cohorts.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn cohorts_are_named_by_quarter_year_range_or_list() {
        assert_eq!(named("all-frozen"), ["all"]);
        assert_eq!(named("2024Q3"), ["2024Q3"]);
        assert_eq!(named("2023Q4..2024Q1"), ["2023Q4", "2024Q1"]);
        assert_eq!(named("2024"), ["2024Q1", "2024Q2", "2024Q3", "2024Q4"]);
        assert_eq!(named("2022..2023").len(), 8);
        assert_eq!(named("2024Q3,2020Q1,2024Q3"), ["2020Q1", "2024Q3"]);
    }

    #[test]
    fn what_names_no_cohort_is_refused() {
        for text in ["", "2024Q5", "2024Q4..2024Q1", "24", "+024", "2024Q1..", "1900..2199", "all", ","] {
            assert_eq!(text.parse::<Cohorts>(), Err(InvalidCohorts), "{text}");
        }
    }

    #[test]
    fn all_frozen_stands_for_what_is_frozen() {
        let frozen = BTreeSet::from(["2024Q1".parse().unwrap()]);
        assert_eq!(Cohorts::AllFrozen.resolve(&frozen), frozen);
        assert_ne!("2024Q2".parse::<Cohorts>().unwrap().resolve(&frozen), frozen);
    }
}
