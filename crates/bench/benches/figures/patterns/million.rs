//! Mining, scoring and searching a million rows, at default settings on two threads.

use super::planted::catalogue;
use anyhow::{Context, Result};
use safeborders_bench::{Target, Times, ms, note, process, report, size};
use safeborders_patterns::similar::SimilarIndex;
use safeborders_patterns::{Item, ScoreSettings, Settings, Standing, Table, TableBuilder, collect, score};
use safeborders_synth::background_rows;
use std::hint::black_box;
use std::time::Instant;

/// The rows do not depend on anything that was tuned.
const SEED: u64 = 1;
const LEAST_SUPPORT: u32 = 2_000;
/// Rows that are searched for.
const SEARCHES: u32 = 100;

pub(crate) fn run() -> Result<()> {
    let rows = size("SAFEBORDERS_BENCH_MINED", 1_000_000);
    let before = resident()?;
    let rows: Vec<_> = background_rows(SEED)?.take(rows as usize).map(|row| row.map(Item::new)).collect();
    note(&format!("{} rows of 12 attributes, seed {SEED}, least support {LEAST_SUPPORT}", rows.len()));
    let start = Instant::now();
    let mut builder = TableBuilder::new(catalogue()?);
    rows.iter().try_for_each(|row| builder.push(row))?;
    let table = builder.build();
    drop(rows);
    let built = start.elapsed();
    let mined = collect(&table, &Settings::new(LEAST_SUPPORT))?;
    let mining = start.elapsed();
    report("closed patterns of at most six values", mined.patterns.len() as f64, "", Target::None);
    report("building the table", ms(built) / 1e3, "s", Target::None);
    report("building and mining", ms(mining) / 1e3, "s", Target::AtMost(20.0));
    let scores = score(&table, &mined.patterns, &ScoreSettings::new(LEAST_SUPPORT))?;
    report("building, mining and scoring", ms(start.elapsed()) / 1e3, "s", Target::AtMost(20.0));
    let standing = scores.iter().filter(|score| score.standing == Standing::Stands).count();
    report("patterns that stand", standing as f64, "", Target::None);
    report("memory at the most, rows included", (peak()? - before) / 1024.0, "MiB", Target::AtMost(1024.0));
    drop((mined, scores));
    similar(&table)
}

fn similar(table: &Table) -> Result<()> {
    let start = Instant::now();
    let index = SimilarIndex::new(table);
    report("index of similar case files", ms(start.elapsed()) / 1e3, "s", Target::None);
    let mut times = Times::default();
    for number in 0..SEARCHES.min(table.rows()) {
        let row = number * (table.rows() / SEARCHES).max(1);
        let start = Instant::now();
        black_box(index.like_row(row, 20)?);
        times.extend([start.elapsed()]);
    }
    report("20 nearest case files, p50", times.median_ms(), "ms", Target::None);
    report("20 nearest case files, p99", times.percentile_ms(99.0), "ms", Target::None);
    Ok(())
}

fn resident() -> Result<f64> {
    Ok(process::memory(std::process::id()).context("no memory figure on this system")?.resident as f64)
}

fn peak() -> Result<f64> {
    Ok(process::memory(std::process::id()).context("no memory figure on this system")?.peak as f64)
}
