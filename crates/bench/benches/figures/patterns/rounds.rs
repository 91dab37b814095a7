//! Matching rounds on planted ways of working: who finds whom, and how much of what is found is real.
//!
//! Each country publishes the ways of working planted in it (as a prosecutor who knows them would), tested on a noisy
//! count; each answers one histogram over the one list, by the rule and with the noise that ships. Seeds are those of the
//! mining figures, on which nothing was tuned.

use anyhow::{Context, Result};
use safeborders_bench::{Target, note, report};
use safeborders_estimates::Detection;
use safeborders_privacy::mechanism::{LaplaceScale, add_laplace};
use safeborders_rounds::Assigner;
use safeborders_synth::{ATTRIBUTES, PlantedRows, VALUES, planted_rows};
use safeborders_types::NanoEpsilon;
use std::ops::RangeInclusive;

/// Seeds that no setting was chosen on.
const FRESH: RangeInclusive<u64> = 101..=108;
const SIZES: [RangeInclusive<u32>; 4] = [15..=26, 27..=38, 39..=50, 51..=60];
const LEAST: i64 = 15;
const TEST_EPSILON: f64 = 0.5;
const FALSE_ALARM: f64 = 0.05;
const BACKGROUND: f64 = 4.0;

/// What was there and what was found.
#[derive(Default)]
struct Found {
    pairs: [u32; 4],
    found: [u32; 4],
    matches: u32,
    published: u32,
    tested: u32,
}

pub(crate) fn run() -> Result<()> {
    note(&format!(
        "eight countries of 5 000 rows, seeds {FRESH:?}, test at ε = {TEST_EPSILON}, level {FALSE_ALARM}"
    ));
    for (epsilon, recall) in [(1.0, 0.90), (0.5, 0.75)] {
        let mut all = Found::default();
        for seed in FRESH {
            add(&planted_rows(seed)?, epsilon, &mut all)?;
        }
        let share = |part: u32, of: u32| f64::from(part) / f64::from(of.max(1));
        let (pairs, found): (u32, u32) = (all.pairs.iter().sum(), all.found.iter().sum());
        note(&format!(
            "ε = {epsilon}: {} of {} signatures published, {pairs} pairs",
            all.published, all.tested
        ));
        report(
            &format!("recall of matching pairs at ε = {epsilon}"),
            share(found, pairs),
            "",
            Target::AtLeast(recall),
        );
        report(&format!("precision at ε = {epsilon}"), share(found, all.matches), "", Target::AtLeast(0.97));
        for (size, (found, pairs)) in SIZES.iter().zip(all.found.iter().zip(all.pairs)) {
            report(
                &format!("  recall of {size:?} rows, ε = {epsilon}"),
                share(*found, pairs),
                "",
                Target::None,
            );
        }
    }
    Ok(())
}

/// One round between the eight countries.
fn add(rows: &PlantedRows, epsilon: f64, all: &mut Found) -> Result<()> {
    let values = VALUES.iter().take(ATTRIBUTES).sum::<u32>() as usize;
    // Ways of working differ by construction: each has a cell of its own.
    let list: Vec<(Vec<u32>, u32)> = rows.ways.iter().map(|way| way.items.clone()).zip(0..).collect();
    let mut exact = Vec::new();
    for country in &rows.countries {
        let mut assigner = Assigner::new(values, list.clone());
        let mut counts = vec![0_i64; list.len()];
        for row in &country.rows {
            if let Some(cell) = assigner.assign(row.iter().copied()) {
                counts[cell as usize] += 1;
            }
        }
        exact.push(counts);
    }
    let noisy = exact.iter().map(|counts| noised(counts, epsilon)).collect::<Result<Vec<_>>>()?;
    let detection =
        Detection { epsilon, cells: list.len() as u32, background: BACKGROUND, false_alarm: FALSE_ALARM };
    let threshold = detection.threshold();
    for (asker, counts) in exact.iter().enumerate() {
        let tested = noised(counts, TEST_EPSILON)?;
        for (cell, way) in rows.ways.iter().enumerate() {
            if way.countries.iter().all(|(seen, _)| *seen != asker) {
                continue;
            }
            all.tested += 1;
            if tested[cell] < LEAST {
                continue;
            }
            all.published += 1;
            for (country, answered) in noisy.iter().enumerate().filter(|(country, _)| *country != asker) {
                let seen = answered[cell] as f64 >= threshold;
                all.matches += u32::from(seen);
                if let Some((_, size)) = way.countries.iter().find(|(seen, _)| *seen == country) {
                    let class = SIZES.iter().position(|class| class.contains(size)).unwrap_or(0);
                    all.pairs[class] += 1;
                    all.found[class] += u32::from(seen);
                }
            }
        }
    }
    Ok(())
}

fn noised(counts: &[i64], epsilon: f64) -> Result<Vec<i64>> {
    let epsilon = NanoEpsilon::from_f64_rounding_up(epsilon).context("an ε")?;
    let scale = LaplaceScale::for_epsilon(epsilon).context("a scale")?;
    Ok(add_laplace(counts, scale)?)
}
