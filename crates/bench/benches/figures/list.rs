//! The list of case files: made once, filtered, and after a write.

use crate::node::Node;
use anyhow::{Context, Result};
use safeborders_bench::{Target, Times, ms, note, report, size};
use safeborders_store::EngineKind;
use safeborders_types::RetentionPolicy;
use safeborders_vault::{ListWanted, Listener, Vault};
use std::time::Instant;
use time::{Date, Month, OffsetDateTime};

/// A filter feels instant below this, at 100 000 case files.
const MOST_MS: f64 = 50.0;
/// How often each filter is asked.
const ROUNDS: usize = 40;
/// A page of the office's own.
const PAGE: usize = 50;

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let case_files = size("SAFEBORDERS_BENCH_LISTED", 100_000);
    drop(Node::filled(home.path(), EngineKind::Sled, case_files)?);
    let vault = Node::open(home.path(), EngineKind::Sled)?.vault;
    let start = Instant::now();
    vault.warm_list()?;
    report("making the list, in the background", ms(start.elapsed()), "ms", Target::None);
    let (bytes, files) = vault.list_bytes();
    note(&format!("{files} case files in the list"));
    report("  in memory", bytes as f64 / files as f64, "bytes/case file", Target::None);
    let page = || ListWanted { most: PAGE, ..ListWanted::default() };
    let code = || -> Result<_> { Ok(("victim.sex".parse()?, "Feminine".parse()?)) };
    let filters = [
        ("all", page()),
        ("a quarter", ListWanted { cohorts: ["2022Q3".parse()?].into(), ..page() }),
        ("a status", ListWanted { status: Some("Convicted".parse()?), ..page() }),
        ("a code of anybody in it", ListWanted { codes: vec![code()?], ..page() }),
        ("part of a number", ListWanted { named: "77".to_owned(), ..page() }),
    ];
    let target = if files <= 100_000 { Target::AtMost(MOST_MS) } else { Target::None };
    for (name, wanted) in &filters {
        let (mut times, mut found) = (Times::default(), 0);
        for _ in 0..ROUNDS {
            let start = Instant::now();
            found = list(&vault, wanted)?;
            times.push(start.elapsed());
        }
        report(&format!("{name} ({found} fit), p50"), times.median_ms(), "ms", target);
        report("  p99", times.percentile_ms(99.0), "ms", target);
    }
    let today = OffsetDateTime::now_utc().date();
    let start = Instant::now();
    let due = vault.due_count(&RetentionPolicy::default(), today, &|_| true)?;
    report(&format!("counting what is due ({due})"), ms(start.elapsed()), "ms", target);
    after_a_write(&vault, &page())
}

fn list(vault: &Vault, wanted: &ListWanted) -> Result<usize> {
    Ok(vault.list(wanted, Listener { knows: &|_| true, reads: &|_| true })?.found)
}

/// The list asked for right after each write.
fn after_a_write(vault: &Vault, wanted: &ListWanted) -> Result<()> {
    let page = vault.list(wanted, Listener { knows: &|_| true, reads: &|_| true })?;
    let source = &page.cases.first().context("there are no case files")?.source;
    let day = Date::from_calendar_date(2026, Month::January, 5)?;
    let mut times = Times::default();
    for round in 0..ROUNDS {
        match round % 2 {
            0 => vault.hold(source, "bench", "bench", day)?,
            _ => vault.lift_hold(source, "bench", "bench", day)?,
        }
        let start = Instant::now();
        list(vault, wanted)?;
        times.push(start.elapsed());
    }
    report("right after a write, p50", times.median_ms(), "ms", Target::None);
    Ok(())
}
