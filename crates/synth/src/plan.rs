//! What to generate: the seed, the countries, how much, and what to plant.

use crate::SynthError;
use safeborders_types::CountryCode;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Most case files that one country can be given.
pub const MAX_CASE_FILES: u32 = 9_999_999;

/// The first year that intake accepts.
const FIRST_YEAR: u16 = 1990;
const LAST_YEAR: u16 = 2199;

/// Everything that decides the output. Two equal plans give the same bytes; the order of the
/// countries does not matter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Plan {
    /// Decides every draw.
    pub seed: u64,
    /// The countries that take part, each once.
    pub countries: Vec<CountryCode>,
    /// Case files per country, 1 to [`MAX_CASE_FILES`].
    pub cases_per_country: u32,
    /// Years of registration, from 1990.
    pub years: RangeInclusive<u16>,
    /// The transnational ways of working to plant.
    pub planting: Planting,
}

/// How many ways of working to plant, and how.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Planting {
    /// Number of patterns; 0 plants nothing.
    pub patterns: u16,
    /// Attribute values per pattern, 2 to 6.
    pub values: RangeInclusive<u8>,
    /// Countries per pattern, at least 2; never more than the plan has.
    pub countries: RangeInclusive<u8>,
    /// Case files per pattern and country.
    pub case_files: RangeInclusive<u16>,
    /// Chance that a planted case file keeps a value of the pattern, for each value by itself.
    pub retention_percent: u8,
}

impl Default for Planting {
    /// The parameters under which matching across nodes was measured.
    fn default() -> Self {
        Self { patterns: 20, values: 4..=6, countries: 2..=4, case_files: 15..=60, retention_percent: 90 }
    }
}

impl Planting {
    /// Plants nothing.
    #[must_use]
    pub fn none() -> Self {
        Self { patterns: 0, ..Self::default() }
    }
}

impl Plan {
    /// A plan for the years 2022 to 2024 with the default planting, or with none for a single country.
    #[must_use]
    pub fn new(seed: u64, countries: Vec<CountryCode>, cases_per_country: u32) -> Self {
        let planting = if countries.len() < 2 { Planting::none() } else { Planting::default() };
        Self { seed, countries, cases_per_country, years: 2022..=2024, planting }
    }

    /// # Errors
    /// [`SynthError`] that names the first thing to mend.
    pub fn check(&self) -> Result<(), SynthError> {
        let distinct: BTreeSet<_> = self.countries.iter().collect();
        if distinct.is_empty() || distinct.len() < self.countries.len() {
            return Err(SynthError::Countries);
        }
        if !(1..=MAX_CASE_FILES).contains(&self.cases_per_country) {
            return Err(SynthError::CaseFiles(self.cases_per_country));
        }
        let (first, last) = (*self.years.start(), *self.years.end());
        if first > last || first < FIRST_YEAR || last > LAST_YEAR {
            return Err(SynthError::Years { first, last });
        }
        self.planting.check(self.countries.len())
    }
}

impl Planting {
    fn check(&self, countries: usize) -> Result<(), SynthError> {
        let refuse = |reason| Err(SynthError::Planting(reason));
        if self.patterns == 0 {
            return Ok(());
        }
        if self.patterns > 999 {
            return refuse("at most 999 patterns");
        }
        if countries < 2 {
            return refuse("a transnational pattern needs two countries: name more, or plant no patterns");
        }
        if self.values.is_empty() || *self.values.start() < 2 || *self.values.end() > 6 {
            return refuse("a pattern has 2 to 6 values");
        }
        if self.countries.is_empty() || *self.countries.start() < 2 {
            return refuse("a pattern lies in at least 2 countries");
        }
        if usize::from(*self.countries.start()) > countries {
            return refuse("a pattern asks for more countries than the plan has");
        }
        if self.case_files.is_empty() || *self.case_files.start() == 0 {
            return refuse("a pattern has at least one case file in each of its countries");
        }
        if self.retention_percent > 100 {
            return refuse("the retention is a percentage, 0 to 100");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        Plan::new(1, vec!["BE".parse().unwrap(), "GR".parse().unwrap()], 1000)
    }

    #[test]
    fn the_default_plan_stands() {
        assert!(plan().check().is_ok());
        assert!(Plan::new(1, vec!["BE".parse().unwrap()], 1).check().is_ok());
    }

    #[test]
    fn a_plan_that_cannot_be_met_is_refused() {
        type Change = fn(&mut Plan);
        let changes: &[(&str, Change)] = &[
            ("no country", |p| p.countries.clear()),
            ("a country twice", |p| p.countries = vec![p.countries[0]; 2]),
            ("no case files", |p| p.cases_per_country = 0),
            ("too many case files", |p| p.cases_per_country = MAX_CASE_FILES + 1),
            ("years before intake accepts them", |p| p.years = 1989..=2000),
            ("years the wrong way round", |p| p.years = RangeInclusive::new(2024, 2022)),
            ("years out of range", |p| p.years = 2024..=2200),
            ("patterns in one country", |p| p.countries.truncate(1)),
            ("a pattern of one value", |p| p.planting.values = 1..=4),
            ("a pattern of seven values", |p| p.planting.values = 4..=7),
            ("a pattern at home", |p| p.planting.countries = 1..=2),
            ("more countries than there are", |p| p.planting.countries = 3..=4),
            ("an empty pattern", |p| p.planting.case_files = 0..=4),
            ("more than all", |p| p.planting.retention_percent = 101),
            ("too many patterns", |p| p.planting.patterns = 1000),
        ];
        for (name, change) in changes {
            let mut plan = plan();
            change(&mut plan);
            assert!(plan.check().is_err(), "{name}");
        }
    }
}
