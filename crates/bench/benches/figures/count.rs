//! Exact counting over loaded snapshots, on one core.

use crate::node::Node;
use crate::questions::{
    Form, THREE_FILTERED, TWO_MANY_VALUED, TWO_OF_CASES, TWO_OF_VICTIMS, checked, cohort_subset,
};
use anyhow::{Context, Result};
use criterion::Criterion;
use safeborders_bench::{Target, Times, ms, note, report, size};
use safeborders_codebook::CheckedQuestion;
use safeborders_privacy::Tally;
use safeborders_store::EngineKind;
use safeborders_vault::Vault;
use std::hint::black_box;
use std::time::{Duration, Instant};

const MOST_MS: f64 = 10.0;
const MOST_BYTES: f64 = 100.0;

const COUNTED: [(&str, Form, Target); 4] = [
    ("cases, two attributes", TWO_OF_CASES, Target::AtMost(MOST_MS)),
    ("cases, two attributes of two values each", TWO_MANY_VALUED, Target::AtMost(MOST_MS)),
    ("victims, two attributes", TWO_OF_VICTIMS, Target::AtMost(MOST_MS)),
    ("victims, three attributes, three filters", THREE_FILTERED, Target::None),
];

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let case_files = size("SAFEBORDERS_BENCH_COUNTED", 1_000_000);
    drop(Node::filled(home.path(), EngineKind::Sled, case_files)?);
    let start = Instant::now();
    let node = Node::open(home.path(), EngineKind::Sled)?;
    let opened = ms(start.elapsed());
    let (bytes, files) = node.vault.snapshot_bytes();
    note(&format!("{files} case files in 12 cohorts"));
    report("opening the node", opened, "ms", Target::None);
    report("snapshots", bytes as f64 / files as f64, "bytes/case file", Target::AtMost(MOST_BYTES));

    let mut criterion = Criterion::default()
        // A comparison with the last run, on a machine that is shared, says little.
        .output_directory(&home.path().join("criterion"))
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(4));
    for (name, form, target) in COUNTED {
        let question = form.over(cohort_subset(0)?)?;
        let question = checked(&question)?;
        count(&node.vault, &question)?;
        let mut times = Times::default();
        criterion.bench_function(name, |bencher| {
            bencher.iter_custom(|rounds| {
                let taken = (0..rounds).map(|_| count(&node.vault, &question).unwrap_or(Duration::MAX));
                let taken: Vec<Duration> = taken.collect();
                times.extend(taken.iter().copied());
                taken.iter().sum()
            });
        });
        report(name, times.median_ms(), "ms", target);
        report("  best", times.percentile_ms(0.0), "ms", Target::None);
        let unheld = without_the_check(&node.vault, &question)?;
        report("  without holding each case file to its sensitivity", unheld, "ms", Target::None);
    }
    Ok(())
}

/// The same counting loops into the office's own table, median.
fn without_the_check(vault: &Vault, question: &CheckedQuestion<'_>) -> Result<f64> {
    let mut times = Times::default();
    for _ in 0..30 {
        let start = Instant::now();
        let table = vault.count_local_clamped(question)?;
        times.push(start.elapsed());
        drop(black_box(table));
    }
    Ok(times.median_ms())
}

/// Counts a question into the gate's tally; how long that took.
pub(crate) fn count(vault: &Vault, question: &CheckedQuestion<'_>) -> Result<Duration> {
    let tally = Tally::new(question.axes().to_vec(), question.sensitivity())?;
    let start = Instant::now();
    let exact = vault.count(question, tally).context("the question was not counted")?;
    let taken = start.elapsed();
    drop(black_box(exact));
    Ok(taken)
}
