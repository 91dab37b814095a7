//! Matching rounds on planted ways of working: who finds whom, and how much of what is found is real.
//!
//! Each country publishes the ways of working planted in it (as a prosecutor who knows them would), tested on a noisy
//! count; each answers one histogram over the one list, by the rule and with the noise that ships, and is read by the
//! background and the threshold that ship. Seeds are those of the mining figures, on which nothing was tuned. A round
//! lists at least these twenty signatures; with more of them the threshold rises, so figures are given too for as many
//! cells as eight parties can fill.

use super::{SIZES, class_of, share};
use anyhow::{Context, Result};
use safeborders_bench::{Target, note, report};
use safeborders_estimates::Detection;
use safeborders_privacy::mechanism::{LaplaceScale, add_laplace};
use safeborders_rounds::{Assigner, background_of};
use safeborders_synth::{ATTRIBUTES, PlantedRows, PlantedWay, VALUES, planted_rows};
use safeborders_types::NanoEpsilon;
use std::ops::RangeInclusive;

/// Seeds that no setting was chosen on.
const FRESH: RangeInclusive<u64> = 101..=108;
/// Eight parties with 75 signatures each.
const MOST_CELLS: u32 = 600;
const LEAST: i64 = 15;
const TEST_EPSILON: f64 = 0.5;
const FALSE_ALARM: f64 = 0.05;
const BACKGROUND: f64 = 4.0;

/// What was there and what was found, of signatures that were published; and the pairs of those that were not.
#[derive(Default)]
struct Found {
    pairs: [u32; 4],
    found: [u32; 4],
    matches: u32,
    published: u32,
    tested: u32,
    silent: u32,
}

impl Found {
    fn recall(&self) -> f64 {
        share(self.found.iter().sum(), self.pairs.iter().sum())
    }

    fn precision(&self) -> f64 {
        share(self.found.iter().sum(), self.matches)
    }
}

pub(crate) fn run() -> Result<()> {
    note(&format!(
        "eight countries of 5 000 rows, seeds {FRESH:?}, test at ε = {TEST_EPSILON}, level {FALSE_ALARM}"
    ));
    for (epsilon, recall) in [(1.0, 0.90), (0.5, 0.75)] {
        for cells in [None, Some(MOST_CELLS)] {
            let rounds: Vec<Found> =
                FRESH.map(|seed| round(&planted_rows(seed)?, epsilon, cells)).collect::<Result<_>>()?;
            told(&rounds, (epsilon, recall), cells);
        }
    }
    Ok(())
}

/// The averages over the rounds, and the table by planted size.
fn told(rounds: &[Found], (epsilon, target): (f64, f64), cells: Option<u32>) {
    let of = cells.map_or("the list's own cells".to_owned(), |cells| format!("{cells} cells"));
    let sum = |figure: &dyn Fn(&Found) -> u32| rounds.iter().map(figure).sum::<u32>();
    let average =
        |figure: &dyn Fn(&Found) -> f64| rounds.iter().map(figure).sum::<f64>() / rounds.len() as f64;
    let pairs = sum(&|round| round.pairs.iter().sum());
    note(&format!(
        "ε = {epsilon}, threshold of {of}: {} of {} signatures passed the test, {pairs} pairs of them; {} pairs of the others",
        sum(&|round| round.published),
        sum(&|round| round.tested),
        sum(&|round| round.silent),
    ));
    let (recall, precision) = (average(&Found::recall), average(&Found::precision));
    let name = |what: &str| format!("{what}, ε = {epsilon}, {of}");
    report(&name("recall of matching pairs"), recall, "", Target::AtLeast(target));
    report(&name("precision"), precision, "", Target::AtLeast(0.97));
    let least = rounds.iter().map(Found::recall).fold(1.0, f64::min);
    report("  recall of the worst seed", least, "", Target::None);
    let found = sum(&|round| round.found.iter().sum());
    let silent = sum(&|round| round.silent);
    report("  recall with the pairs of unpublished ones", share(found, pairs + silent), "", Target::None);
    for (class, size) in SIZES.iter().enumerate() {
        let (found, pairs) = (sum(&|round| round.found[class]), sum(&|round| round.pairs[class]));
        report(&format!("  recall of {size:?} rows"), share(found, pairs), "", Target::None);
    }
}

/// One round between the eight countries.
fn round(rows: &PlantedRows, epsilon: f64, cells: Option<u32>) -> Result<Found> {
    let exact = counted(rows);
    let noisy = exact.iter().map(|counts| noised(counts, epsilon)).collect::<Result<Vec<_>>>()?;
    let cells = cells.unwrap_or(rows.ways.len() as u32);
    let mut all = Found::default();
    for (asker, counts) in exact.iter().enumerate() {
        let tested = noised(counts, TEST_EPSILON)?;
        let own = |(_, way): &(usize, &PlantedWay)| size_in(way, asker).is_some();
        for (cell, way) in rows.ways.iter().enumerate().filter(own) {
            all.tested += 1;
            let others = noisy.iter().enumerate().filter(|(country, _)| *country != asker);
            if tested[cell] < LEAST {
                all.silent += others.filter(|(country, _)| size_in(way, *country).is_some()).count() as u32;
                continue;
            }
            all.published += 1;
            let background =
                background_of(others.clone().map(|(_, counts)| counts[cell]).collect(), BACKGROUND);
            let threshold = Detection { epsilon, cells, background, false_alarm: FALSE_ALARM }.threshold();
            for (country, answered) in others {
                let seen = answered[cell] as f64 >= threshold;
                all.matches += u32::from(seen);
                if let Some(size) = size_in(way, country) {
                    all.pairs[class_of(size)] += 1;
                    all.found[class_of(size)] += u32::from(seen);
                }
            }
        }
    }
    Ok(all)
}

/// In how many rows of a country it was planted, if in any.
fn size_in(way: &PlantedWay, country: usize) -> Option<u32> {
    way.countries.iter().find(|(seen, _)| *seen == country).map(|(_, size)| *size)
}

/// What each country counts. Ways of working differ by construction: each has a cell of its own.
fn counted(rows: &PlantedRows) -> Vec<Vec<i64>> {
    let values = VALUES.iter().take(ATTRIBUTES).sum::<u32>() as usize;
    let list: Vec<(Vec<u32>, u32)> = rows.ways.iter().map(|way| way.items.clone()).zip(0..).collect();
    let count = |rows: &[[u32; ATTRIBUTES]]| {
        let mut assigner = Assigner::new(values, list.clone());
        let mut counts = vec![0_i64; list.len()];
        for row in rows {
            if let Some(cell) = assigner.assign(row.iter().copied()) {
                counts[cell as usize] += 1;
            }
        }
        counts
    };
    rows.countries.iter().map(|country| count(&country.rows)).collect()
}

fn noised(counts: &[i64], epsilon: f64) -> Result<Vec<i64>> {
    let epsilon = NanoEpsilon::from_f64_rounding_up(epsilon).context("an ε")?;
    let scale = LaplaceScale::for_epsilon(epsilon).context("a scale")?;
    Ok(add_laplace(counts, scale)?)
}
