//! Counting, against the rules of `docs/privacy/counting.md` written a second time.

use super::support::{Dice, Home, attribute, cohort, parts, question};
use crate::{CountError, VaultError};
use safeborders_cases::{CaseFile, Person, Values};
use safeborders_codebook::{
    Attribute, CheckedQuestion, CodeIndex, Codebook, Dimension, PERSONS_PER_CASE, Release,
};
use safeborders_privacy::{CountFailed, Tally};
use safeborders_types::{Sensitivity, Unit};
use std::collections::BTreeSet;
use time::macros::date;

pub(super) const BOTH: [&str; 2] = ["2024Q1", "2024Q2"];

/// A random question over both cohorts, of any unit and kind, with up to three dimensions and two filters.
pub(super) fn any_question(dice: &mut Dice) -> Option<CheckedQuestion<'static>> {
    let unit = Unit::ALL[dice.below(3)];
    let asked: Vec<&Attribute> =
        Codebook::v1().attributes().iter().filter(|a| a.release() == Release::Statistics).collect();
    let own: Vec<&&Attribute> = asked.iter().filter(|a| a.unit() == unit || a.unit() == Unit::Case).collect();
    let dimensions: BTreeSet<&str> =
        (0..dice.below(4)).map(|_| own[dice.below(own.len())].id().as_str()).collect();
    let mut dimensions: Vec<&str> = dimensions.into_iter().collect();
    if dice.below(4) == 0 {
        dimensions.truncate(2);
        dimensions.push("case.cohort");
    }
    let mut filter: Vec<(&str, Vec<&str>)> = Vec::new();
    for _ in 0..dice.below(3) {
        let by = asked[dice.below(asked.len())];
        if !by.codes().is_empty() && filter.iter().all(|(id, _)| *id != by.id().as_str()) {
            let mut codes: Vec<&str> = by.codes().iter().take(2).map(|c| c.as_str()).collect();
            // Missing values are asked for as well.
            codes.extend(by.codes().last().map(|c| c.as_str()));
            filter.push((by.id().as_str(), codes));
        }
    }
    let filter: Vec<(&str, &[&str])> = filter.iter().map(|(id, codes)| (*id, codes.as_slice())).collect();
    let mut q = question(unit, &BOTH, &dimensions, &filter);
    let numbers: Vec<&&Attribute> = own.into_iter().filter(|a| a.bins().is_some()).collect();
    if dice.below(3) == 0 && !numbers.is_empty() {
        q = q.with_mean_of(numbers[dice.below(numbers.len())].id().clone()).ok()?;
    }
    Codebook::v1().check(&q).ok()
}

/// The first and the last number of a bin, from its name.
fn range(code: &str) -> Option<(u32, Option<u32>)> {
    if let Some(from) = code.strip_suffix('+') {
        return Some((from.parse().ok()?, None));
    }
    let (from, to) = code.split_once('-').unwrap_or((code, code));
    Some((from.parse().ok()?, Some(to.parse().ok()?)))
}

fn bin(attribute: &Attribute, number: u32) -> String {
    let holds = |code: &&str| {
        range(code).is_some_and(|(from, to)| from <= number && to.is_none_or(|to| number <= to))
    };
    attribute.codes().iter().map(|c| c.as_str()).find(holds).unwrap().to_owned()
}

/// The slow counter.
pub(super) struct Slow {
    pub(super) clamp: usize,
}

impl Slow {
    fn values(attribute: &Attribute, of: &Values, file: &CaseFile) -> Vec<CodeIndex> {
        let index = |text: &str| attribute.code_index(&text.parse().unwrap()).unwrap();
        if let Some(number) = Self::number(attribute, of, file) {
            return vec![index(&bin(attribute, number))];
        }
        match attribute.counted_from() {
            Some(Unit::Victim) => vec![index(if file.victims().len() > 4 { "Yes" } else { "No" })],
            Some(_) => vec![index(if file.suspects().len() > 4 { "Yes" } else { "No" })],
            None => attribute.counted(&of.codes(attribute.index()).collect::<Vec<_>>()).collect(),
        }
    }

    /// The number of an attribute that is one.
    fn number(attribute: &Attribute, of: &Values, file: &CaseFile) -> Option<u32> {
        attribute.bounds()?;
        match attribute.counted_from() {
            Some(Unit::Victim) => Some(file.victims().len() as u32),
            Some(_) => Some(file.suspects().len() as u32),
            None => of.number(attribute.index()),
        }
    }

    /// What a unit adds to the cell of its values and to the one behind it.
    fn weights(q: &CheckedQuestion<'_>, file: &CaseFile, unit: &Values) -> Vec<i64> {
        let Some((attribute, bins)) = q.mean() else { return vec![1] };
        let of = if attribute.unit() == Unit::Case { file.values() } else { unit };
        let Some(number) = Self::number(attribute, of, file) else { return Vec::new() };
        let scale = bins.scale();
        let (low, high) = scale.bounds();
        let (from, to) = range(&bin(attribute, number)).unwrap();
        let middle = to.map_or(high, |to| f64::from(from + to) / 2.0).clamp(low, high);
        let steps = (f64::from(scale.weight) * (middle - scale.centre) / scale.half_range).round();
        vec![i64::from(scale.weight), steps as i64]
    }

    fn meets(&self, q: &CheckedQuestion<'_>, file: &CaseFile, unit: &Values) -> bool {
        q.filter().iter().all(|(attribute, codes)| {
            let of =
                |values: &Values| Self::values(attribute, values, file).iter().any(|v| codes.contains(v));
            let some = |persons: &[Person]| persons.iter().take(self.clamp).any(|p| of(&p.values));
            match attribute.unit() {
                own if own == q.unit() => of(unit),
                Unit::Case => of(file.values()),
                Unit::Victim => some(file.victims()),
                Unit::Suspect => some(file.suspects()),
            }
        })
    }

    pub(super) fn count(&self, q: &CheckedQuestion<'_>, files: &[CaseFile]) -> Vec<i64> {
        let mut cells = vec![0; q.cells()];
        for file in files {
            let persons = |of: &'_ [Person]| of.iter().take(self.clamp).map(|p| p.values.clone()).collect();
            let units: Vec<Values> = match q.unit() {
                Unit::Case => vec![file.values().clone()],
                Unit::Victim => persons(file.victims()),
                Unit::Suspect => persons(file.suspects()),
            };
            for unit in units.iter().filter(|unit| self.meets(q, file, unit)) {
                let mut places = vec![0];
                for (dimension, axis) in q.dimensions().iter().zip(q.axes()) {
                    let n = axis.codes.len();
                    let values: Vec<usize> = match dimension {
                        Dimension::Cohort => vec![usize::from(file.cohort() == cohort(BOTH[1]))],
                        Dimension::Attribute(attribute) => {
                            let of = if attribute.unit() == Unit::Case { file.values() } else { unit };
                            Self::values(attribute, of, file).iter().map(|v| v.position()).collect()
                        }
                    };
                    let with =
                        |place: &usize| -> Vec<usize> { values.iter().map(|v| place * n + v).collect() };
                    places = places.iter().flat_map(with).collect();
                }
                let (weights, behind) =
                    (Self::weights(q, file, unit), if q.mean().is_some() { 2 } else { 1 });
                for place in places {
                    weights.iter().enumerate().for_each(|(i, weight)| cells[place * behind + i] += weight);
                }
            }
        }
        cells
    }
}

#[test]
fn counts_are_those_of_the_slow_counter_for_every_unit_filter_and_clamp() {
    let mut dice = Dice(1);
    let files = dice.files(150);
    let home = Home::new();
    let vault = home.open();
    vault.import(&files).unwrap();
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), date!(2024 - 05 - 01)).unwrap();
    let (clamped, everyone) = (Slow { clamp: PERSONS_PER_CASE as usize }, Slow { clamp: usize::MAX });
    let (mut asked, mut counted, mut moved_by_clamp, mut means, mut trends) = (0, 0, 0, 0, 0);
    while asked < 500 {
        let Some(q) = any_question(&mut dice) else { continue };
        asked += 1;
        let table = vault.count_local_clamped(&q).unwrap();
        assert!(table.clamped());
        let expected = clamped.count(&q, &files);
        assert_eq!(table.table().cells(), expected, "{:?}", q.question());
        let all = vault.count_local(&q).unwrap();
        assert_eq!(all.table().cells(), everyone.count(&q, &files), "{:?}", q.question());
        counted += usize::from(expected.iter().any(|c| *c > 0));
        means += usize::from(q.mean().is_some());
        trends += usize::from(q.question().is_trend());
        moved_by_clamp += usize::from(all.table() != table.table());
    }
    assert!(counted > 300 && moved_by_clamp > 50, "{counted} {moved_by_clamp}");
    assert!(means > 50 && trends > 50, "{means} {trends}");
}

#[test]
fn a_frozen_cohort_counts_the_same_after_it_was_read_back() {
    let mut dice = Dice(2);
    let files = dice.files(60);
    let home = Home::new();
    let vault = home.open();
    vault.import(&files).unwrap();
    vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
    drop(vault);
    let vault = home.open();
    let slow = Slow { clamp: PERSONS_PER_CASE as usize };
    for _ in 0..60 {
        let Some(q) = any_question(&mut dice) else { continue };
        assert_eq!(vault.count_local_clamped(&q).unwrap().table().cells(), slow.count(&q, &files));
    }
}

#[test]
fn the_gates_tally_takes_frozen_cohorts_only_and_holds_the_claim() {
    let mut dice = Dice(3);
    let home = Home::new();
    let vault = home.open();
    vault.import(&dice.files(80)).unwrap();
    let mut asked = 0;
    while asked < 60 {
        let Some(q) = any_question(&mut dice) else { continue };
        let tally = || Tally::new(q.axes().to_vec(), q.sensitivity()).unwrap();
        let open = vault.count(&q, tally());
        assert!(matches!(open, Err(CountFailed::Unreadable(_))) || asked > 0);
        vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
        vault.freeze_outcomes_due(date!(2027 - 08 - 01)).unwrap();
        assert!(vault.count(&q, tally()).is_ok(), "{:?}", q.question());
        asked += 1;
    }
}

#[test]
fn a_claim_that_is_too_small_spoils_the_table() {
    // The negative control of the test above.
    let home = Home::new();
    let vault = home.open();
    let mut two = parts("two", date!(2024 - 02 - 03));
    two.victims = vec![Person::default(), Person::default()];
    vault.import(&[CaseFile::new(two).unwrap()]).unwrap();
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), date!(2024 - 02 - 03)).unwrap();
    let q = question(Unit::Victim, &["2024Q1"], &["victim.sex"], &[]);
    let q = Codebook::v1().check(&q).unwrap();
    let count = |claim| vault.count(&q, Tally::new(q.axes().to_vec(), claim).unwrap());
    assert!(count(q.sensitivity()).is_ok());
    assert!(matches!(count(Sensitivity::ONE), Err(CountFailed::BrokenClaim(_))));
}

#[test]
fn a_snapshot_takes_at_most_a_hundred_bytes_a_case_file() {
    let home = Home::new();
    let vault = home.open();
    let day = date!(2024 - 02 - 03);
    let file = |n: usize| {
        let mut parts = parts(&format!("case-{n}"), day);
        // 1.3 victims and 1.2 suspects a case file, as in the published figures.
        parts.victims = vec![Person::default(); 1 + usize::from(n % 10 < 3)];
        parts.suspects = vec![Person::default(); 1 + usize::from(n % 10 < 2)];
        CaseFile::new(parts).unwrap()
    };
    vault.import(&(0..1_000).map(file).collect::<Vec<_>>()).unwrap();
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), day).unwrap();
    let held = |vault: &crate::Vault| {
        let (bytes, files) = vault.snapshot_bytes();
        assert_eq!(files, 1_000);
        assert!(bytes <= 100 * files, "{bytes} bytes");
    };
    held(&vault);
    drop(vault);
    held(&home.open());
}

#[test]
fn attributes_that_are_never_released_have_no_column() {
    let layout = crate::snapshot::Layout::of(Codebook::v1());
    let columns = [layout.case, layout.victim, layout.suspect].concat();
    for attribute in Codebook::v1().attributes() {
        let has = columns.iter().any(|c| c.attribute == attribute.index());
        let counted = attribute.release() != Release::Never && !attribute.codes().is_empty();
        assert_eq!(has, counted, "{}", attribute.id());
    }
}

#[test]
fn a_question_about_a_column_that_is_not_there_is_refused() {
    let home = Home::new();
    let mut vault = home.open();
    vault.layout.case.retain(|c| c.attribute != attribute("case.data_source").index());
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), date!(2024 - 02 - 03)).unwrap();
    let q = question(Unit::Case, &["2024Q1"], &["case.data_source"], &[]);
    let refused = vault.count_local(&Codebook::v1().check(&q).unwrap());
    assert!(matches!(refused, Err(VaultError::Count(CountError::NoColumn { .. }))));
}
