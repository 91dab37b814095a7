//! Our work against a yardstick, both in one run: what a change of ours makes slower shows, on whatever machine.
//!
//! Each ratio is of processor time of one thread, of the least of many turns taken alternately: other work on the
//! machine, its speed and its disk hardly move it. `ratios.json` has the recorded ones, by profile; a ratio that is more
//! than a fifth above fails. What waits for a disk or for another thread has no steady ratio and none here.

use crate::node::{COUNTRY, Node, synthetic};
use crate::questions::{TWO_OF_CASES, checked, cohort_subset};
use crate::world::World;
use anyhow::{Context, Result, ensure};
use safeborders_bench::{Target, Thread, note, report};
use safeborders_cases::Mapping;
use safeborders_codebook::Codebook;
use safeborders_privacy::mechanism::gaussian_noise;
use safeborders_privacy::{Ask, ReleaseSource, Tally};
use safeborders_store::EngineKind;
use safeborders_types::{NanoRho, PeerId, Purpose, Reference, Sigma};
use serde_json::Value;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

const RECORDED: &str = include_str!("../../ratios.json");
/// How much above the recorded one a ratio may be.
const MOST: f64 = 1.2;
/// Each side's turns.
const TURNS: usize = 25;
const CASE_FILES: u32 = 100_000;
const READ: u32 = 5_000;
const SIGMA: u32 = 128;
const CELLS: usize = 135;

pub(crate) fn run() -> Result<()> {
    let profile = if cfg!(debug_assertions) { "dev" } else { "release" };
    let recorded: Value = serde_json::from_str(RECORDED)?;
    note(&format!("profile {profile}; a ratio may be {MOST} times the recorded one"));
    let home = tempfile::tempdir()?;
    let node = Node::filled(home.path(), EngineKind::Redb, CASE_FILES)?;
    let file = synthetic(home.path(), READ)?;
    let ratios = [
        ("count", "counting two attributes into the tally / a plain loop over two columns", count(&node)?),
        ("read", "reading and validating case files / the same lines as plain JSON", read(&file)?),
        ("answer", "a fresh answer of 135 cells on file / its noise alone", answer(&node)?),
    ];
    let mut slower = Vec::new();
    for (name, what, ratio) in ratios {
        let before = recorded[profile][name].as_f64();
        report(what, ratio, "", before.map_or(Target::None, |before| Target::AtMost(before * MOST)));
        slower.extend(before.filter(|before| ratio > before * MOST).map(|_| name));
    }
    ensure!(slower.is_empty(), "slower by more than a fifth than recorded in ratios.json: {slower:?}");
    Ok(())
}

/// The least processor time of each side, over the other's.
fn ratio(
    mut ours: impl FnMut(usize) -> Result<()>,
    mut yardstick: impl FnMut() -> Result<()>,
) -> Result<f64> {
    let (mut least, mut of_yardstick) = (Duration::MAX, Duration::MAX);
    for turn in 0..TURNS {
        least = least.min(used(|| ours(turn))?);
        of_yardstick = of_yardstick.min(used(&mut yardstick)?);
    }
    Ok(least.as_secs_f64() / of_yardstick.as_secs_f64())
}

fn used(work: impl FnOnce() -> Result<()>) -> Result<Duration> {
    let thread = Thread::this().context("the kernel counts no processor time")?;
    let so_far = || thread.processor_time().context("the kernel counts no processor time");
    let before = so_far()?;
    work()?;
    Ok(so_far()? - before)
}

fn count(node: &Node) -> Result<f64> {
    let question = TWO_OF_CASES.over(cohort_subset(0)?)?;
    let question = checked(&question)?;
    let (rows, columns) = (made_up(9, 1), made_up(15, 2));
    let ours = |_| {
        let tally = Tally::new(question.axes().to_vec(), question.sensitivity())?;
        drop(black_box(node.vault.count(&question, tally).context("the question was not counted")?));
        Ok(())
    };
    let yardstick = || {
        let mut cells = [0_u64; CELLS];
        for (row, column) in black_box(&rows).iter().zip(black_box(&columns)) {
            if let Some(cell) = cells.get_mut(usize::from(*row) * 15 + usize::from(*column)) {
                *cell += 1;
            }
        }
        black_box(cells);
        Ok(())
    };
    ratio(ours, yardstick)
}

/// A column of codes below `most`: what they are does not matter to the loop.
fn made_up(most: u64, seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u8::try_from((state >> 33) % most).unwrap_or_default()
    };
    (0..CASE_FILES).map(|_| next()).collect()
}

fn read(file: &Path) -> Result<f64> {
    let text = fs::read_to_string(file)?;
    let mapping = Mapping::shipped("safeborders")?;
    let today = time::OffsetDateTime::now_utc().date();
    let ours = |_| {
        let mut read = 0;
        for case in safeborders_cases::open(file, &mapping, Codebook::v1(), today)? {
            drop(case.map_err(|reject| anyhow::anyhow!("row {} was rejected", reject.row()))?);
            read += 1;
        }
        ensure!(read == READ, "{read} case files were read");
        Ok(())
    };
    let yardstick = || {
        for line in text.lines() {
            black_box(serde_json::from_str::<Value>(line)?);
        }
        Ok(())
    };
    ratio(ours, yardstick)
}

fn answer(node: &Node) -> Result<f64> {
    let (sigma, asker): (Sigma, PeerId) = (Sigma::try_from(SIGMA)?, World::node()?);
    let ours = |turn| {
        let ask = Ask {
            question: TWO_OF_CASES.over(cohort_subset(turn)?)?,
            sigma,
            codebook: Codebook::v1().version(),
            asker: asker.clone(),
            quota: NanoRho::new(60_000_000),
            agreement: "benchmark".parse()?,
            purpose: Purpose::StrategicAnalysis,
            reference: Reference::from_random([8; 16]),
            at_s: safeborders_trust::now_s(),
        };
        let released =
            node.releases.answer(&ask).map_err(|refusal| anyhow::anyhow!("{COUNTRY}: {refusal}"))?;
        drop(black_box(released));
        Ok(())
    };
    let noise_alone = || {
        black_box(gaussian_noise(sigma, CELLS)?);
        Ok(())
    };
    ratio(ours, noise_alone)
}
