//! The claimed sensitivity against brute force: remove each case file of many random data sets and
//! see how far the table moves.

use super::question;
use safeborders_codebook::{Attribute, CheckedQuestion, CodeIndex, Codebook, PERSONS_PER_CASE, Release};
use safeborders_types::{Sensitivity, Unit};
use std::collections::{BTreeMap, BTreeSet};

type Values = BTreeMap<u16, Vec<CodeIndex>>;
type Table = BTreeMap<Vec<u8>, i64>;

#[derive(Clone)]
struct File {
    case: Values,
    victims: Vec<Values>,
    suspects: Vec<Values>,
}

/// SplitMix64: the same data sets in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    /// Up to six values of few codes, so that cells coincide; sometimes none, often repeated.
    fn values(&mut self, unit: Unit) -> Values {
        let mut values = Values::new();
        for attribute in Codebook::v1().attributes_of(unit).filter(|a| !a.codes().is_empty()) {
            let few = attribute.codes().len().min(6);
            let list =
                (0..self.below(7)).map(|_| CodeIndex::from_position(self.below(few)).unwrap()).collect();
            values.insert(attribute.index().get(), list);
        }
        values
    }

    /// Up to seven persons, half of them like the one before.
    fn persons(&mut self, unit: Unit) -> Vec<Values> {
        let mut persons: Vec<Values> = Vec::new();
        for _ in 0..self.below(8) {
            let next = match persons.last() {
                Some(last) if self.below(2) == 0 => last.clone(),
                _ => self.values(unit),
            };
            persons.push(next);
        }
        persons
    }

    fn file(&mut self) -> File {
        File {
            case: self.values(Unit::Case),
            victims: self.persons(Unit::Victim),
            suspects: self.persons(Unit::Suspect),
        }
    }

    fn checked(&mut self) -> Option<CheckedQuestion<'static>> {
        let unit = Unit::ALL[self.below(3)];
        let asked: Vec<&Attribute> =
            Codebook::v1().attributes().iter().filter(|a| a.release() == Release::Statistics).collect();
        let own: Vec<&&Attribute> =
            asked.iter().filter(|a| a.unit() == unit || a.unit() == Unit::Case).collect();
        let dimensions: BTreeSet<&str> =
            (0..self.below(3)).map(|_| own[self.below(own.len())].id().as_str()).collect();
        let dimensions: Vec<&str> = dimensions.into_iter().collect();
        let by = asked[self.below(asked.len())];
        let codes: Vec<&str> = by.codes().iter().take(4).map(|c| c.as_str()).collect();
        let filter: &[(&str, &[&str])] = &[(by.id().as_str(), &codes)];
        let filter = if self.below(2) == 0 { filter } else { &[] };
        Codebook::v1().check(&question(unit, &dimensions, filter)).ok()
    }
}

/// The reference counter: the rules of `CheckedQuestion`, written a second time.
struct Counter {
    clamp: usize,
    honour_max_values: bool,
}

impl Counter {
    const SOUND: Self = Self { clamp: PERSONS_PER_CASE as usize, honour_max_values: true };

    fn values(&self, attribute: &Attribute, of: &Values) -> Vec<u8> {
        let mut counted: Vec<u8> = Vec::new();
        for value in of.get(&attribute.index().get()).into_iter().flatten() {
            let full = self.honour_max_values && counted.len() == usize::from(attribute.max_values());
            if !full && !counted.contains(&value.get()) {
                counted.push(value.get());
            }
        }
        if counted.is_empty() {
            counted.push(attribute.codes().len() as u8);
        }
        counted
    }

    fn passes(&self, q: &CheckedQuestion<'_>, file: &File, unit: &Values) -> bool {
        q.filter().iter().all(|(attribute, codes)| {
            let of = |values: &Values| {
                self.values(attribute, values).iter().any(|v| codes.iter().any(|code| code.get() == *v))
            };
            match attribute.unit() {
                own if own == q.unit() => of(unit),
                Unit::Case => of(&file.case),
                Unit::Victim => file.victims.iter().take(self.clamp).any(of),
                Unit::Suspect => file.suspects.iter().take(self.clamp).any(of),
            }
        })
    }

    fn table(&self, q: &CheckedQuestion<'_>, files: &[File]) -> Table {
        let mut table = Table::new();
        for file in files {
            let units: Vec<&Values> = match q.unit() {
                Unit::Case => vec![&file.case],
                Unit::Victim => file.victims.iter().take(self.clamp).collect(),
                Unit::Suspect => file.suspects.iter().take(self.clamp).collect(),
            };
            for unit in units.into_iter().filter(|unit| self.passes(q, file, unit)) {
                let mut cells = vec![Vec::new()];
                for attribute in q.dimensions() {
                    let of = if attribute.unit() == Unit::Case { &file.case } else { unit };
                    let values = self.values(attribute, of);
                    let with = |cell: &Vec<u8>| -> Vec<Vec<u8>> {
                        values.iter().map(|v| [cell.as_slice(), &[*v]].concat()).collect()
                    };
                    cells = cells.iter().flat_map(with).collect();
                }
                cells.into_iter().for_each(|cell| *table.entry(cell).or_default() += 1);
            }
        }
        table
    }
}

#[derive(Default)]
struct Found {
    questions: usize,
    beyond: usize,
    l1_reached: usize,
    l2_reached: usize,
}

/// How often one case file moves a table beyond the claim (Δ₁, Δ₂²), and how often just as far.
fn search(counter: &Counter, claim: impl Fn(Sensitivity) -> (u64, u128)) -> Found {
    let mut dice = Dice(2);
    let mut found = Found::default();
    for _ in 0..1_500 {
        let files: Vec<File> = (0..3).map(|_| dice.file()).collect();
        let Some(q) = dice.checked() else { continue };
        found.questions += 1;
        let (l1_claimed, l2_claimed) = claim(q.sensitivity());
        let whole = counter.table(&q, &files);
        for i in 0..files.len() {
            let others = [&files[..i], &files[i + 1..]].concat();
            let without = counter.table(&q, &others);
            let moved: Vec<u64> = whole
                .iter()
                .map(|(cell, count)| count.abs_diff(without.get(cell).copied().unwrap_or(0)))
                .collect();
            let l1: u64 = moved.iter().sum();
            let l2: u128 = moved.iter().map(|m| u128::from(*m) * u128::from(*m)).sum();
            found.beyond += usize::from(l1 > l1_claimed || l2 > l2_claimed);
            found.l1_reached += usize::from(l1 == l1_claimed && l1 > 1);
            found.l2_reached += usize::from(l2 == l2_claimed && l2 > 1);
        }
    }
    found
}

#[test]
fn no_case_file_moves_a_table_beyond_the_claim_and_some_reach_it() {
    let found = search(&Counter::SOUND, |s| (s.l1(), s.l2_squared()));
    assert!(found.questions > 1_000);
    assert_eq!(found.beyond, 0);
    assert!(found.l1_reached > 50 && found.l2_reached > 50, "the claim is tight");
}

#[test]
fn a_halved_claim_is_caught() {
    assert!(search(&Counter::SOUND, |s| (s.l1() / 2, u128::MAX)).beyond > 50);
    assert!(search(&Counter::SOUND, |s| (u64::MAX, s.l2_squared() / 4)).beyond > 50);
}

#[test]
fn counting_without_the_clamp_or_the_maximum_is_caught() {
    let honest = |s: Sensitivity| (s.l1(), s.l2_squared());
    assert!(search(&Counter { clamp: usize::MAX, honour_max_values: true }, honest).beyond > 50);
    assert!(search(&Counter { clamp: Counter::SOUND.clamp, honour_max_values: false }, honest).beyond > 50);
}
