//! Every kind of question between real nodes: what it costs is said before it is asked, and is what it costs.

use crate::support::{Federation, Said, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("every_kind_of_question_says_its_cost_before_it_is_asked_and_costs_that", kinds)]
}

/// A kind of question: its flags, and what its answer must look like.
type Kind = (&'static [&'static str], fn(&Value) -> Result<()>);

const KINDS: [Kind; 6] = [
    (&["--unit", "victim", "--by", "victim.age_class", "--shares"], shares),
    (
        &[
            "--unit",
            "victim",
            "--by",
            "victim.sex,victim.age_class,case.offender_structure",
            "--where",
            "victim.sex=Feminine",
        ],
        three_attributes,
    ),
    (&["--unit", "victim", "--mean-of", "victim.age", "--max-cost", "0.005"], mean),
    (&["--unit", "victim", "--by", "victim.age", "--quantiles"], quantiles),
    (&["--unit", "victim", "--by", "victim.citizenship", "--top", "5"], largest),
    (&["--unit", "case", "--by", "case.cohort"], trend),
];

fn ask(federation: &Federation, flags: &[&str]) -> Result<Said> {
    let cost = ["--max-cost", "0.002"];
    let cost = if flags.contains(&cost[0]) { &[][..] } else { &cost[..] };
    let to = ["ask", "--cohorts", "2024", "--to", "GR", "--output", "json"];
    let said = say(&federation.members[2], &[&to[..], flags, cost].concat())?;
    ensure!(said.code == 0, "{flags:?}: {} {}", said.stdout, said.stderr);
    Ok(said)
}

/// What has been spent of each cohort's questions at the office that is asked.
fn spent(federation: &Federation) -> Result<Vec<u64>> {
    let lines: Value = serde_json::from_str(&federation.members[1].run(&["budget", "--output", "json"])?)?;
    let spent = |line: &Value| line["questions_spent"].as_u64().context("no figure");
    lines.as_array().context("no budget")?.iter().map(spent).collect()
}

/// The cost that was said, in billionths.
fn said_cost(said: &Said) -> Result<u64> {
    let rest = said.stderr.split_once("This costs \u{3c1} ").context("no cost was said")?.1;
    let rho: f64 = rest.split(' ').next().context("no figure")?.parse()?;
    ensure!(rest.contains("to each of 4 cohorts"), "{}", said.stderr);
    Ok((rho * 1e9).round() as u64)
}

fn kinds() -> Result<()> {
    let federation = Federation::new("0.02")?;
    let _nodes = federation.start()?;
    for (flags, looks_right) in KINDS {
        let before = spent(&federation)?;
        let said = ask(&federation, flags)?;
        let answer: Value = serde_json::from_str(&said.stdout)?;
        looks_right(&answer).with_context(|| format!("{flags:?}: {}", said.stdout))?;
        let cost = answer["answered"][0]["cost_nano_rho"].as_u64().context("cost")?;
        // What is said has six digits behind the point.
        ensure!(cost.abs_diff(said_cost(&said)?) <= 1_000, "{flags:?}: {cost}, {}", said.stderr);
        for (now, before) in spent(&federation)?.iter().zip(&before) {
            ensure!(now - before == cost || now == before, "{flags:?}: {before} and {now}, {cost}");
        }
        let charged: u64 = spent(&federation)?.iter().zip(&before).map(|(now, before)| now - before).sum();
        ensure!(charged == 4 * cost, "{flags:?}: {charged} in all, {cost} to each of four cohorts");
    }
    // Shares of what was ranked: another way to read the same release.
    let before = spent(&federation)?;
    ask(&federation, &["--unit", "victim", "--by", "victim.citizenship", "--shares"])?;
    ensure!(spent(&federation)? == before, "reading it otherwise was charged");
    exact_mean(&federation)
}

fn number(value: &Value) -> Result<f64> {
    value.as_f64().with_context(|| format!("no number: {value}"))
}

fn list(value: &Value) -> Result<&Vec<Value>> {
    value.as_array().with_context(|| format!("no list: {value}"))
}

fn shares(answer: &Value) -> Result<()> {
    let mut sum = 0.0;
    for read in list(&answer["view"])? {
        let (low, high) = (number(&read["share_low"])?, number(&read["share_high"])?);
        let share = number(&read["share"])?;
        ensure!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{read}");
        sum += share;
    }
    // Shares end at 0 and 1, so that a cell with a negative estimate takes a little away.
    ensure!((0.9..1.1).contains(&sum), "{sum}");
    Ok(())
}

fn three_attributes(answer: &Value) -> Result<()> {
    let axes = list(&answer["axes"])?;
    let cells: usize = axes.iter().map(|axis| list(&axis["codes"]).map_or(0, Vec::len)).product();
    ensure!(axes.len() == 3 && list(&answer["cells"])?.len() == cells && cells > 20);
    for cell in list(&answer["cells"])? {
        // Those that the filter leaves empty have noise and an interval too.
        ensure!(number(&cell["low"])? < number(&cell["high"])?, "{cell}");
    }
    Ok(())
}

fn mean(answer: &Value) -> Result<()> {
    let means = list(&answer["means"])?;
    ensure!(means.len() == 1 && answer["mean_bounds"] == serde_json::json!([0.0, 72.0]));
    let (low, high) = (number(&means[0]["low"])?, number(&means[0]["high"])?);
    ensure!(0.0 <= low && low < high && high <= 72.0, "{low} {high}");
    Ok(())
}

fn quantiles(answer: &Value) -> Result<()> {
    let levels = list(&answer["quantiles"][0]["quantiles"])?;
    ensure!(levels.len() == 5);
    for pair in levels.windows(2) {
        ensure!(number(&pair[0]["low"])? <= number(&pair[1]["low"])?, "{pair:?}");
        ensure!(number(&pair[0]["high"])? <= number(&pair[1]["high"])?, "{pair:?}");
    }
    Ok(())
}

fn largest(answer: &Value) -> Result<()> {
    let view = list(&answer["view"])?;
    ensure!(view.len() == 5 && list(&answer["cells"])?.len() > 100);
    for pair in view.windows(2) {
        ensure!(number(&pair[0]["estimate"])? >= number(&pair[1]["estimate"])?, "{pair:?}");
    }
    let ranks = view.iter().map(|read| Ok(number(&read["best_rank"])? <= number(&read["worst_rank"])?));
    ensure!(ranks.collect::<Result<Vec<bool>>>()?.into_iter().all(|sound| sound));
    Ok(())
}

fn trend(answer: &Value) -> Result<()> {
    let quarters: Vec<&str> =
        list(&answer["axes"][0]["codes"])?.iter().filter_map(|code| code["code"].as_str()).collect();
    ensure!(quarters == ["2024Q1", "2024Q2", "2024Q3", "2024Q4"], "{quarters:?}");
    Ok(())
}

/// The mean that was asked for, against the office's own: within six standard deviations, so that the false alarm is
/// below 1e-8.
fn exact_mean(federation: &Federation) -> Result<()> {
    let flags = ["--unit", "victim", "--mean-of", "victim.age", "--cohorts", "2024", "--output", "json"];
    let counted = federation.members[1].run(&[&["count"], &flags[..]].concat())?;
    let counted: Value = serde_json::from_str(&counted)?;
    let cells = list(&counted["table"]["cells"])?;
    // Steps of a year on either side of 36; the count is in the same steps.
    let exact = 36.0 + 36.0 * number(&cells[1])? / number(&cells[0])?;
    let said = ask(federation, KINDS[2].0)?;
    let answer: Value = serde_json::from_str(&said.stdout)?;
    let mean = &answer["means"][0];
    let (found, width) = (number(&mean["mean"])?, number(&mean["high"])? - number(&mean["low"])?);
    ensure!((found - exact).abs() <= width / 2.0 / 1.96 * 6.0, "{found} is far from {exact}, {width} wide");
    Ok(())
}
