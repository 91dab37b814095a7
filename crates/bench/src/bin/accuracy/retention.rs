//! Where shrinkage helps and where it misleads: how much of a true deviation from independence is shown.

use crate::data::Records;
use crate::noise::Noise;
use crate::run::{Method, design, exact, release};
use anyhow::Result;
use safeborders_bench::note;
use safeborders_types::NanoRho;

/// True deviations of a cell in units of its noise: below the first, up to the second, …
const BOUNDS: [f64; 4] = [1.0, 2.0, 4.0, f64::INFINITY];

#[derive(Clone, Copy, Default)]
struct Group {
    cells: f64,
    /// Σ shown·true and Σ true² of deviations from independence.
    shown: f64,
    whole: f64,
    /// Σ|best − truth| and Σ|raw − truth|.
    best: f64,
    raw: f64,
}

/// Prints, by the size of the true deviation, how much of it the best tables show, and how far best and raw cells are
/// from the truth; and in how many tables the best one is farther than the raw one.
pub(crate) fn print(records: &Records, rho: NanoRho, seeds: u64) -> Result<()> {
    let design = design(records, Method::Balanced)?;
    let truth = exact(&design, records);
    let mut groups = [Group::default(); 4];
    let mut tables = vec![(0.0, 0.0); truth.len()];
    for seed in 0..seeds {
        let outcome = release(&design, &truth, Method::Balanced, rho, &mut Noise::new(1000 + seed))?;
        let Some(best) = outcome.best else { continue };
        for at in 0..truth.len() {
            let width = design.lengths()[design.shapes()[at].axes[1]];
            let sd = outcome.raw[at].variance.sqrt();
            let expected = independent(&truth[at], width);
            for (cell, count) in truth[at].iter().enumerate() {
                let (best, raw) = (best.tables[at].cells[cell], outcome.raw[at].cells[cell]);
                add(&mut groups, sd, to_f64(*count), expected[cell], best, raw);
                tables[at].0 += (best - to_f64(*count)).abs();
                tables[at].1 += (raw - to_f64(*count)).abs();
            }
        }
    }
    println!(
        "{:>28}{:>10}{:>14}{:>14}{:>14}",
        "true deviation / noise", "cells", "part shown", "best off", "raw off"
    );
    let mut from = 0.0;
    #[allow(clippy::cast_precision_loss)]
    let per_run = seeds.max(1) as f64;
    for (group, to) in groups.iter().zip(BOUNDS) {
        let cells = group.cells.max(1.0);
        let shown = if group.whole > 0.0 { group.shown / group.whole } else { 0.0 };
        let range = if to.is_finite() { format!("{from} to {to}") } else { format!("above {from}") };
        let (best, raw) = (group.best / cells, group.raw / cells);
        println!("{range:>28}{:>10.0}{shown:>14.2}{best:>14.2}{raw:>14.2}", group.cells / per_run);
        from = to;
    }
    let worse = tables.iter().filter(|(best, raw)| best > raw).count();
    let worst = tables.iter().map(|(best, raw)| best / raw.max(1e-9)).fold(0.0, f64::max);
    note(&format!(
        "the best table is farther from the truth than the raw one in {worse} of {} tables, at worst {worst:.2} \
         times as far",
        tables.len()
    ));
    Ok(())
}

fn add(groups: &mut [Group; 4], sd: f64, truth: f64, expected: f64, best: f64, raw: f64) {
    let deviation = truth - expected;
    let at = BOUNDS.iter().position(|bound| deviation.abs() < bound * sd).unwrap_or(3);
    let group = &mut groups[at];
    group.cells += 1.0;
    group.shown += (best - expected) * deviation;
    group.whole += deviation * deviation;
    group.best += (best - truth).abs();
    group.raw += (raw - truth).abs();
}

/// Independence of the exact margins.
pub(crate) fn independent(cells: &[i64], width: usize) -> Vec<f64> {
    let rows: Vec<f64> = cells.chunks(width).map(|row| to_f64(row.iter().sum())).collect();
    let columns: Vec<f64> = (0..width).map(|c| to_f64(cells.iter().skip(c).step_by(width).sum())).collect();
    let total: f64 = rows.iter().sum::<f64>().max(1.0);
    rows.iter().flat_map(|row| columns.iter().map(move |column| row * column / total)).collect()
}

#[allow(clippy::cast_precision_loss)]
pub(crate) fn to_f64(count: i64) -> f64 {
    count as f64
}
