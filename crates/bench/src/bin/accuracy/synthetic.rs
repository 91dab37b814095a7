//! Synthetic countries of three sizes: accuracy, coverage, and a planted dependence.

use crate::data::Records;
use crate::noise::Noise;
use crate::run::{Method, design, exact, median, release, runs};
use crate::{loss, retention};
use anyhow::{Context, Result};
use safeborders_bench::{Target, note, report};
use safeborders_synth::{Plan, Planting, generate};
use safeborders_types::NanoRho;
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;

const COUNTRY: &str = "RO";
const SIZES: [u32; 3] = [250, 1_500, 50_000];
/// The default yearbook share of a cohort.
const YEARBOOK: NanoRho = NanoRho::new(30_000_000);
/// One record per case file: its own attributes and those of its first victim, the first of several values.
const ATTRIBUTES: [&str; 12] = [
    "case.procedural_status",
    "case.country_of_exploitation",
    "case.registering_organisation",
    "case.offence",
    "case.offender_structure",
    "case.place_of_exploitation",
    "case.lure",
    "victim.sex",
    "victim.citizenship",
    "victim.exploitation",
    "victim.recruiter_relationship",
    "victim.means_of_control",
];
/// In which two attributes a dependence is planted, and in one of how many records.
const PLANTED: [usize; 2] = [5, 6];
const ONE_IN: usize = 7;

fn text(cases: u32) -> Result<Vec<Vec<String>>> {
    let plan = Plan { planting: Planting::none(), ..Plan::new(1, vec![COUNTRY.parse()?], cases) };
    let mut bytes = Vec::new();
    generate(&plan, COUNTRY.parse()?, &mut bytes)?;
    let lines = bytes.split(|b| *b == b'\n').filter(|line| !line.is_empty());
    lines.map(|line| row(&serde_json::from_slice(line).context("a generated line")?)).collect()
}

fn row(case: &Value) -> Result<Vec<String>> {
    let value = |attribute: &&str| {
        let object = if attribute.starts_with("victim.") { &case["victims"][0] } else { case };
        let value = match &object[*attribute] {
            Value::Array(several) => several.first().and_then(Value::as_str),
            one => one.as_str(),
        };
        Ok(value.unwrap_or("Unknown").to_owned())
    };
    ATTRIBUTES.iter().map(value).collect()
}

fn records(text: &[Vec<String>]) -> Records {
    Records::of_text(ATTRIBUTES.map(str::to_owned).to_vec(), text)
}

/// Prints the figures of all sizes.
pub(crate) fn figures(seeds: u64) -> Result<()> {
    println!("\n== synthetic: all two-way tables of 12 attributes");
    for cases in SIZES {
        let records = records(&text(cases)?);
        for (name, rho) in [("ε = 1", loss::rho_of(1.0)), ("the yearbook's default share, ρ 0.03", YEARBOOK)]
        {
            note(&format!("{cases} case files, {name}"));
            let scores = runs(&records, Method::Balanced, rho, seeds)?;
            report("raw L1/n", scores.raw_l1, "", Target::None);
            report("best L1/n", scores.best_l1, "", Target::None);
            report("raw intervals that hold the truth", scores.coverage * 100.0, "%", Target::None);
            retention::print(&records, rho, seeds)?;
            planted(&records, rho, seeds)?;
        }
    }
    Ok(())
}

/// Every seventh record gets the second code of both attributes: how much of it the tables show.
fn planted(records: &Records, rho: NanoRho, seeds: u64) -> Result<()> {
    let mut records = records.clone();
    for row in records.rows.iter_mut().step_by(ONE_IN) {
        PLANTED.iter().for_each(|attribute| row[*attribute] = 1);
    }
    let design = design(&records, Method::Balanced)?;
    let truth = exact(&design, &records);
    let at = design.shapes().iter().position(|s| s.axes == PLANTED).context("the planted table")?;
    let width = design.lengths()[PLANTED[1]];
    let cell = width + 1;
    let expected = retention::independent(&truth[at], width)[cell];
    let count = retention::to_f64(truth[at][cell]);
    let (mut best, mut raw, mut seen) = (Vec::new(), Vec::new(), 0_u32);
    for seed in 0..seeds {
        let outcome = release(&design, &truth, Method::Balanced, rho, &mut Noise::new(2000 + seed))?;
        best.extend(outcome.best.map(|b| b.tables[at].cells[cell]));
        raw.push(outcome.raw[at].cells[cell]);
        let interval = outcome.raw[at].figure(cell).context("the planted cell")?.interval();
        seen += u32::from(interval.low > expected);
    }
    note(&format!(
        "planted: exact {count:.0} where independence expects {expected:.0}; best {:.0}, raw {:.0} (medians); the raw interval \
         lies above {expected:.0} in {seen} of {seeds} runs",
        median(best),
        median(raw)
    ));
    Ok(())
}

/// Writes the countries as CSV, for other tools.
pub(crate) fn export(directory: &Path) -> Result<()> {
    std::fs::create_dir_all(directory)?;
    for cases in SIZES {
        let mut csv = ATTRIBUTES.join(",");
        for row in text(cases)? {
            // "Unknown" is written as empty, which the other tools take for missing.
            let fields: Vec<&str> =
                row.iter().map(|v| if v == "Unknown" { "" } else { v.as_str() }).collect();
            write!(csv, "\n{}", fields.join(","))?;
        }
        csv.push('\n');
        std::fs::write(directory.join(format!("synthetic-{cases}.csv")), csv)?;
    }
    Ok(())
}
