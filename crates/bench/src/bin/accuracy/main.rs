//! How near released tables are to the exact ones: the accuracy figures of `docs/benchmarks.md`.
//!
//! ```text
//! cargo run --release -p safeborders-bench --bin accuracy                 adult, ctdc and synthetic
//! cargo run --release -p safeborders-bench --bin accuracy -- adult        one of them
//! cargo run --release -p safeborders-bench --bin accuracy -- export DIR   synthetic countries as CSV, for other tools
//! ```
//! Noise is drawn by a fast seeded sampler of its own (`noise.rs`) and not by OpenDP, so that figures can be repeated;
//! the gate's sampler is tested against the same distribution. `SAFEBORDERS_DATA` says where real records are; without
//! them those figures are skipped, loudly.

mod data;
mod loss;
mod noise;
mod retention;
mod run;
mod synthetic;

use anyhow::{Context, Result, bail};
use run::{Method, Scores, runs};
use safeborders_bench::{Target, note, report};
use safeborders_types::NanoRho;

const SEEDS: u64 = 20;
/// ε and the most that the mean L1/n of the best estimates may be on Adult.
const EPSILONS: [(f64, f64); 3] = [(0.5, 0.115), (1.0, 0.080), (3.0, 0.046)];
/// Residual planning on Adult's 91 two-way tables at unit cost.
const RESIDUAL_RMSE: f64 = 6.4;
/// The most that planning and post-processing may take together, in seconds on one core.
const SECONDS: f64 = 1.0;

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        [] => {
            adult()?;
            ctdc()?;
            synthetic::figures(SEEDS)
        }
        ["adult"] => adult(),
        ["ctdc"] => ctdc(),
        ["synthetic"] => synthetic::figures(SEEDS),
        ["export", directory] => synthetic::export(directory.as_ref()),
        _ => bail!("the figures are: adult, ctdc, synthetic; or: export DIRECTORY"),
    }
}

fn adult() -> Result<()> {
    println!("\n== adult: all two-way tables of 14 attributes");
    let Some(records) = data::adult()? else { return Ok(()) };
    for (epsilon, most) in EPSILONS {
        let rho = loss::rho_of(epsilon);
        note(&format!("ε = {epsilon} at δ = 1e-9, {rho}"));
        for method in Method::ALL {
            let scores = runs(&records, method, rho, SEEDS)?;
            let target = match method {
                Method::Independent => Target::None,
                _ => Target::AtMost(most),
            };
            print(method, &scores, rho, target);
        }
    }
    Ok(())
}

/// The lines of one method. A miss of either target is printed as one.
fn print(method: Method, scores: &Scores, rho: NanoRho, best: Target) {
    let unit = (2.0 * rho.as_f64()).sqrt();
    let residual = if best == Target::None { Target::None } else { Target::AtMost(RESIDUAL_RMSE + 0.05) };
    report(&format!("{method}: raw RMSE at unit cost"), scores.raw_rmse * unit, "", residual);
    note(&format!("raw L1/n {:.3}, raw RMSE {:.1}", scores.raw_l1, scores.raw_rmse));
    if method != Method::Independent {
        report(&format!("{method}: best L1/n × 1000"), scores.best_l1 * 1000.0, "", scaled(best));
        note(&format!("best RMSE {:.1}", scores.best_rmse));
        let target = if best == Target::None { Target::None } else { Target::AtMost(SECONDS) };
        report(&format!("{method}: planning and post-processing"), scores.seconds, "s", target);
    }
    report(
        &format!("{method}: raw intervals that hold the truth"),
        scores.coverage * 100.0,
        "%",
        Target::None,
    );
}

fn scaled(target: Target) -> Target {
    match target {
        Target::AtMost(most) => Target::AtMost(most * 1000.0),
        other => other,
    }
}

fn ctdc() -> Result<()> {
    println!("\n== ctdc: all two-way tables of 12 attributes, and one country of exploitation alone");
    let Some(records) = data::ctdc()? else { return Ok(()) };
    let column =
        records.names.iter().position(|n| n == "CountryOfExploitation").context("no country column")?;
    let mut largest: Vec<usize> = (0..records.lengths[column]).collect();
    largest.sort_by_key(|code| std::cmp::Reverse(records.rows.iter().filter(|r| r[column] == *code).count()));
    for records in [records.clone(), records.only(column, largest.get(5).copied().unwrap_or(0))] {
        note(&format!("{} records", records.rows.len()));
        for (epsilon, _) in EPSILONS {
            let rho = loss::rho_of(epsilon);
            note(&format!("ε = {epsilon}"));
            print(Method::Balanced, &runs(&records, Method::Balanced, rho, SEEDS)?, rho, Target::None);
        }
        retention::print(&records, loss::rho_of(1.0), SEEDS)?;
    }
    Ok(())
}
