//! Choosing transnational ways of working, and the case files that they are planted in.

use crate::form::{Context, Form};
use crate::model::{CITIZENSHIP, Model};
use crate::plan::{Plan, Planting};
use crate::sample::{Draws, PER_MILLE};
use crate::truth::{GroundTruth, PlantedPattern};
use crate::variable::Values;
use crate::{SynthError, generate::case_id};
use safeborders_types::CountryCode;
use std::collections::{BTreeMap, BTreeSet};

/// Forms that a planted pattern may have: those with enough case files to hide among.
const FORMS: [Form; 5] = [Form::Sexual, Form::Labour, Form::Servitude, Form::Begging, Form::Criminality];
/// Planted patterns about a child (thousandths).
const CHILD: u32 = 600;
/// A planted value is neither so common that it says nothing nor so rare that it says all (thousandths).
const COMMONEST: u64 = 400;
const RAREST: u64 = 10;
/// Citizenships that a pattern may have: those that several countries see.
const CITIZENSHIPS: [&str; 10] = ["RO", "BG", "UA", "MD", "NG", "VN", "AL", "MA", "PK", "CO"];
/// Patterns as alike as this (Jaccard, percent) could not be told apart in a round.
const ALIKE_PERCENT: usize = 60;
const ATTEMPTS: u32 = 10_000;

/// A way of working: a hidden context, and values by slot.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Pattern {
    pub(crate) form: Form,
    pub(crate) child: bool,
    /// By slot of the model, ascending.
    pub(crate) values: Vec<(usize, &'static str)>,
}

/// All patterns and where they lie.
pub(crate) struct Layout {
    pub(crate) patterns: Vec<Pattern>,
    /// Position in the file (from 1) and the pattern planted there.
    positions: BTreeMap<CountryCode, BTreeMap<u32, usize>>,
}

impl Layout {
    pub(crate) fn new(plan: &Plan, model: &Model) -> Result<Self, SynthError> {
        let mut draws = Draws::of_patterns(plan.seed);
        let countries: Vec<CountryCode> =
            plan.countries.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let mut patterns: Vec<Pattern> = Vec::new();
        let mut sizes: BTreeMap<CountryCode, Vec<(usize, u32)>> = BTreeMap::new();
        for number in 0..usize::from(plan.planting.patterns) {
            let pattern = fresh(&plan.planting, &patterns, model, &mut draws)?;
            patterns.push(pattern);
            for country in some_of(&countries, &plan.planting, &mut draws) {
                let range = &plan.planting.case_files;
                let size = draws.between(u32::from(*range.start()), u32::from(*range.end()));
                sizes.entry(country).or_default().push((number, size));
            }
        }
        let mut positions = BTreeMap::new();
        for (country, sizes) in sizes {
            positions.insert(country, place(plan, country, &sizes, &mut draws)?);
        }
        Ok(Self { patterns, positions })
    }

    /// The planted positions of a country, ascending.
    pub(crate) fn positions(&self, country: CountryCode) -> impl Iterator<Item = (u32, usize)> + '_ {
        self.positions.get(&country).into_iter().flatten().map(|(position, pattern)| (*position, *pattern))
    }

    pub(crate) fn truth(&self, plan: &Plan, model: &Model) -> Result<GroundTruth, SynthError> {
        let patterns = self.patterns.iter().enumerate().map(|(number, pattern)| {
            let mut countries: BTreeMap<CountryCode, Vec<String>> = BTreeMap::new();
            for country in self.positions.keys() {
                let ids: Vec<String> = self
                    .positions(*country)
                    .filter(|(_, planted)| *planted == number)
                    .map(|(position, _)| case_id(*country, position))
                    .collect();
                if !ids.is_empty() {
                    countries.insert(*country, ids);
                }
            }
            let predicate = pattern
                .values
                .iter()
                .map(|(slot, code)| model.name(*slot, code))
                .collect::<Result<_, _>>()?;
            Ok(PlantedPattern { id: format!("P{:03}", number + 1), predicate, countries })
        });
        Ok(GroundTruth {
            synthetic: true,
            seed: plan.seed,
            retention_percent: plan.planting.retention_percent,
            patterns: patterns.collect::<Result<_, SynthError>>()?,
        })
    }
}

/// A pattern unlike those already chosen.
fn fresh(
    planting: &Planting,
    others: &[Pattern],
    model: &Model,
    draws: &mut Draws,
) -> Result<Pattern, SynthError> {
    for _ in 0..ATTEMPTS {
        let pattern = choose(planting, model, draws);
        let enough = pattern.values.len() >= usize::from(*planting.values.start());
        if enough && !others.iter().any(|other| alike(other, &pattern)) {
            return Ok(pattern);
        }
    }
    Err(SynthError::Planting(
        "no more patterns that can be told apart: plant fewer, or give them more values",
    ))
}

fn choose(planting: &Planting, model: &Model, draws: &mut Draws) -> Pattern {
    let form = FORMS[draws.below(FORMS.len() as u32) as usize];
    let child = draws.chance(CHILD);
    let context = Context { form, child, female: draws.chance(700) };
    let wanted =
        draws.between(u32::from(*planting.values.start()), u32::from(*planting.values.end())) as usize;
    let mut slots: Vec<usize> = model.plantable().collect();
    let mut values = Vec::with_capacity(wanted);
    while values.len() < wanted && !slots.is_empty() {
        let slot = slots.swap_remove(draws.below(slots.len() as u32) as usize);
        let codes = candidates(slot, context, model);
        if !codes.is_empty() {
            values.push((slot, codes[draws.below(codes.len() as u32) as usize]));
        }
    }
    values.sort_unstable();
    Pattern { form, child, values }
}

/// The codes of a slot that are neither too common nor too rare in this context.
fn candidates(slot: usize, context: Context, model: &Model) -> Vec<&'static str> {
    if slot == CITIZENSHIP {
        return CITIZENSHIPS.to_vec();
    }
    let Some(values) = model.values(slot) else { return Vec::new() };
    let weights = values.weights(context);
    let total = match values {
        Values::Each(_) => u64::from(PER_MILLE),
        _ => weights.iter().map(|w| u64::from(w.1)).sum(),
    };
    let fits = |weight: u32| {
        let share = u64::from(weight) * 1000;
        share <= total * COMMONEST && share >= total * RAREST
    };
    // The main form is common within its context and yet what a prosecutor would name first.
    let form = |weight: u32| model.is_form(slot) && weight >= PER_MILLE;
    weights.iter().filter(|w| fits(w.1) || form(w.1)).map(|w| w.0).collect()
}

fn alike(a: &Pattern, b: &Pattern) -> bool {
    let common = a.values.iter().filter(|v| b.values.contains(v)).count();
    let union = a.values.len() + b.values.len() - common;
    common * 100 >= union * ALIKE_PERCENT
}

fn some_of(countries: &[CountryCode], planting: &Planting, draws: &mut Draws) -> Vec<CountryCode> {
    let most = usize::from(*planting.countries.end()).min(countries.len()) as u32;
    let wanted = draws.between(u32::from(*planting.countries.start()).min(most), most) as usize;
    let mut left = countries.to_vec();
    let mut chosen: Vec<CountryCode> = Vec::with_capacity(wanted);
    while chosen.len() < wanted && !left.is_empty() {
        chosen.push(left.swap_remove(draws.below(left.len() as u32) as usize));
    }
    chosen.sort_unstable();
    chosen
}

fn place(
    plan: &Plan,
    country: CountryCode,
    sizes: &[(usize, u32)],
    draws: &mut Draws,
) -> Result<BTreeMap<u32, usize>, SynthError> {
    let (has, planted) = (plan.cases_per_country, sizes.iter().map(|s| s.1).sum());
    if planted > has {
        return Err(SynthError::TooFewCaseFiles { country, has, planted });
    }
    let mut taken = BTreeMap::new();
    for (pattern, size) in sizes {
        let mut left = *size;
        while left > 0 {
            if let std::collections::btree_map::Entry::Vacant(free) = taken.entry(1 + draws.below(has)) {
                free.insert(*pattern);
                left -= 1;
            }
        }
    }
    Ok(taken)
}
