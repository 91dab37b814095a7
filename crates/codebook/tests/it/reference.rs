//! Random case files, and the rules of `CheckedQuestion` written a second time.

use super::v1;
use safeborders_codebook::{Attribute, CheckedQuestion, CodeIndex, Codebook, PERSONS_PER_CASE, Release};
use safeborders_types::{CohortId, Filter, Question, Unit};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const COHORTS: [&str; 3] = ["2023Q4", "2024Q1", "2024Q2"];

/// What one case, victim or suspect holds.
#[derive(Clone, Default)]
pub(super) struct Values {
    codes: BTreeMap<u16, Vec<CodeIndex>>,
    numbers: BTreeMap<u16, u32>,
}

#[derive(Clone)]
pub(super) struct File {
    cohort: CohortId,
    case: Values,
    victims: Vec<Values>,
    suspects: Vec<Values>,
}

pub(super) type Table = BTreeMap<Vec<String>, i64>;

/// SplitMix64: the same data sets in every run.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    /// Up to six values of few codes, so that cells coincide; sometimes none, often repeated. Numbers are
    /// often at a bound, where they move a sum the furthest.
    fn values(&mut self, unit: Unit) -> Values {
        let mut values = Values::default();
        for attribute in Codebook::v1().attributes_of(unit).filter(|a| !a.codes().is_empty()) {
            let index = attribute.index().get();
            if let Some((min, max)) = attribute.bounds() {
                let number = [min, max, max, min + self.below(90) as u32][self.below(4)];
                if self.below(4) > 0 {
                    values.numbers.insert(index, number);
                }
                continue;
            }
            let few = attribute.codes().len().min(6);
            let list =
                (0..self.below(7)).map(|_| CodeIndex::from_position(self.below(few)).unwrap()).collect();
            values.codes.insert(index, list);
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

    pub(super) fn file(&mut self) -> File {
        File {
            cohort: COHORTS[self.below(3)].parse().unwrap(),
            case: self.values(Unit::Case),
            victims: self.persons(Unit::Victim),
            suspects: self.persons(Unit::Suspect),
        }
    }

    pub(super) fn files(&mut self, count: usize) -> Vec<File> {
        (0..count).map(|_| self.file()).collect()
    }

    /// A question of any kind: counts, distributions, means and trends, filtered or not.
    pub(super) fn question(&mut self) -> Question {
        let unit = Unit::ALL[self.below(3)];
        let asked: Vec<&Attribute> =
            Codebook::v1().attributes().iter().filter(|a| a.release() == Release::Statistics).collect();
        let own: Vec<&Attribute> =
            asked.iter().copied().filter(|a| a.unit() == unit || a.unit() == Unit::Case).collect();
        let mut dimensions: BTreeSet<&str> =
            (0..self.below(3)).map(|_| own[self.below(own.len())].id().as_str()).collect();
        if self.below(4) == 0 {
            dimensions.insert("case.cohort");
        }
        let mut filter = Filter::new();
        for _ in 0..self.below(3) {
            let by = asked[self.below(asked.len())];
            filter.insert(by.id().clone(), by.codes().iter().take(4).cloned().collect());
        }
        let dimensions = dimensions.into_iter().map(|d| d.parse().unwrap()).collect();
        let cohorts = COHORTS.map(|c| c.parse().unwrap()).into();
        let question = Question::new(unit, cohorts, dimensions, filter).unwrap();
        let numbers: Vec<&Attribute> = own.into_iter().filter(|a| a.bins().is_some()).collect();
        if self.below(3) > 0 || numbers.is_empty() {
            return question;
        }
        let of = numbers[self.below(numbers.len())].id().clone();
        question.clone().with_mean_of(of).unwrap_or(question)
    }
}

/// The reference counter.
pub(super) struct Counter {
    pub(super) clamp: usize,
    pub(super) honour_max_values: bool,
}

impl Counter {
    pub(super) const SOUND: Self = Self { clamp: PERSONS_PER_CASE as usize, honour_max_values: true };

    fn values(&self, attribute: &Attribute, of: &Values, file: &File) -> Vec<String> {
        if let Some(number) = number(attribute, of, file) {
            return vec![bin(attribute, number)];
        }
        if let Some(Unit::Victim) = attribute.counted_from() {
            return vec![if file.victims.len() > 4 { "Yes" } else { "No" }.to_owned()];
        }
        if let Some(Unit::Suspect) = attribute.counted_from() {
            return vec![if file.suspects.len() > 4 { "Yes" } else { "No" }.to_owned()];
        }
        let mut counted: Vec<String> = Vec::new();
        for value in of.codes.get(&attribute.index().get()).into_iter().flatten() {
            let full = self.honour_max_values && counted.len() == usize::from(attribute.max_values());
            let code = attribute.codes()[value.position()].to_string();
            if !full && !counted.contains(&code) {
                counted.push(code);
            }
        }
        if counted.is_empty() {
            counted.push("Unknown".to_owned());
        }
        counted
    }

    fn passes(&self, q: &Question, file: &File, unit: &Values) -> bool {
        q.filter().iter().all(|(id, codes)| {
            let attribute = v1(id.as_str());
            let of = |values: &Values| {
                self.values(attribute, values, file)
                    .iter()
                    .any(|v| codes.iter().any(|code| code.as_str() == v))
            };
            match id.unit() {
                own if own == q.unit() => of(unit),
                Unit::Case => of(&file.case),
                Unit::Victim => file.victims.iter().take(self.clamp).any(of),
                Unit::Suspect => file.suspects.iter().take(self.clamp).any(of),
            }
        })
    }

    /// The exact table of a question whose filter names no synonym.
    pub(super) fn table(&self, q: &Question, files: &[File]) -> Table {
        let mut table = Table::new();
        for file in files {
            let units: Vec<&Values> = match q.unit() {
                Unit::Case => vec![&file.case],
                Unit::Victim => file.victims.iter().take(self.clamp).collect(),
                Unit::Suspect => file.suspects.iter().take(self.clamp).collect(),
            };
            for unit in units.into_iter().filter(|unit| self.passes(q, file, unit)) {
                let mut cells = vec![Vec::new()];
                for id in q.dimensions() {
                    let values = match id.as_str() {
                        "case.cohort" => vec![file.cohort.to_string()],
                        name => self.values(v1(name), side(file, unit, id.unit()), file),
                    };
                    let with = |cell: &Vec<String>| -> Vec<Vec<String>> {
                        values.iter().map(|v| [cell.as_slice(), std::slice::from_ref(v)].concat()).collect()
                    };
                    cells = cells.iter().flat_map(with).collect();
                }
                for cell in cells {
                    for (last, weight) in weights(q, file, unit) {
                        let cell = [cell.as_slice(), &last].concat();
                        *table.entry(cell).or_default() += weight;
                    }
                }
            }
        }
        table.retain(|_, count| *count != 0);
        table
    }
}

fn side<'a>(file: &'a File, unit: &'a Values, of: Unit) -> &'a Values {
    if of == Unit::Case { &file.case } else { unit }
}

fn number(attribute: &Attribute, of: &Values, file: &File) -> Option<u32> {
    attribute.bounds()?;
    match attribute.counted_from() {
        Some(Unit::Victim) => Some(file.victims.len() as u32),
        Some(_) => Some(file.suspects.len() as u32),
        None => of.numbers.get(&attribute.index().get()).copied(),
    }
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

/// What a unit adds, and at which code of a mean's axis; to a count it adds one.
fn weights(q: &Question, file: &File, unit: &Values) -> Vec<(Vec<String>, i64)> {
    let Some(id) = q.mean_of() else { return vec![(Vec::new(), 1)] };
    let attribute = v1(id.as_str());
    let Some(number) = number(attribute, side(file, unit, id.unit()), file) else { return Vec::new() };
    let scale = attribute.bins().unwrap().scale();
    let (low, high) = scale.bounds();
    let (from, to) = range(&bin(attribute, number)).unwrap();
    let middle = to.map_or(high, |to| f64::from(from + to) / 2.0).clamp(low, high);
    let steps = (f64::from(scale.weight) * (middle - scale.centre) / scale.half_range).round();
    let cell = |code: &str, weight| (vec![code.to_owned()], weight);
    vec![cell("count", i64::from(scale.weight)), cell("sum", steps as i64)]
}

/// The table's axes hold every cell that the reference counts, so that none is lost.
pub(super) fn fits(q: &CheckedQuestion<'_>, table: &Table) -> bool {
    let on_axis = |(i, code): (usize, &String)| q.axes()[i].codes.iter().any(|c| c.as_str() == code);
    let all = |cell: &Vec<String>| cell.len() == q.axes().len() && cell.iter().enumerate().all(on_axis);
    table.keys().all(all)
}
