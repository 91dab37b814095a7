//! A signature round between the eight: each publishes the ways of working that its prosecutors know, and the demo, which
//! alone knows what was planted where, says how much of it the round found.

use crate::member::{Member, each};
use anyhow::{Context, Result};
use safeborders_synth::{GroundTruth, Plan, PlantedPattern, ground_truth};
use safeborders_types::{CountryCode, MatchReport, PatternSignature, PublishReport};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Of the year after the last cohort; synthetic rounds have no calendar.
pub(crate) const ROUND: &str = "2025-R1";
/// What each office's test and histogram cost its cohorts: 1.5 of the 2 that they have for life.
const TEST_EPSILON: &str = "0.5";
const ROUND_EPSILON: &str = "1";

/// What came of the round, held against the ground truth.
#[derive(Debug, Serialize)]
pub(crate) struct RoundResult {
    /// How many signatures were published, of how many that were tested.
    published: usize,
    tested: usize,
    matches: Vec<Matched>,
    /// Of each published signature and other country that really sees it, the share that was found.
    recall: f64,
    /// Of the matches, the share that is real.
    precision: f64,
    pairs: usize,
}

#[derive(Debug, Serialize)]
struct Matched {
    pattern: String,
    asker: String,
    country: String,
    about: i64,
    low: f64,
    high: f64,
    planted: usize,
}

/// Runs the round. Which patterns there are and where is the demo's own knowledge; offices know only their own.
pub(crate) fn run(plan: &Plan, members: &[Member], home: &Path) -> Result<Option<RoundResult>> {
    if plan.planting.patterns == 0 {
        return Ok(None);
    }
    let truth = ground_truth(plan)?;
    let reports = each(members, |member| publish(&truth, member, home))?;
    // Freeze and show; fetch and sign; count; fetch the others' histograms.
    let join = ["rounds", "join", ROUND, "--epsilon", ROUND_EPSILON, "--freeze-by-hand"];
    for _ in 0..4 {
        each(members, |member| member.run(&join))?;
    }
    let matches = each(members, |member| {
        let said = member.run(&["matches", ROUND, "--output", "json"])?;
        serde_json::from_str::<MatchReport>(&said).context("the matches cannot be read")
    })?;
    Ok(Some(scored(&truth, members, &reports, &matches)?))
}

fn signature(pattern: &PlantedPattern) -> Result<PatternSignature> {
    let values = pattern.predicate.iter().map(|(attribute, code)| (attribute.clone(), code.clone()));
    Ok(PatternSignature::new(values)?)
}

/// An office publishes what was planted in its own country.
fn publish(truth: &GroundTruth, member: &Member, home: &Path) -> Result<PublishReport> {
    let country: CountryCode = member.country.parse()?;
    let own = truth.patterns.iter().filter(|pattern| pattern.countries.contains_key(&country));
    let own = own.map(signature).collect::<Result<Vec<_>>>()?;
    let file = home.join(format!("{country}-signatures.json"));
    fs::write(&file, serde_json::to_vec(&own)?).context("the signatures cannot be written")?;
    let path = file.to_str().context("the directory's name is not text")?;
    let what = ["patterns", "publish", "--round", ROUND, "--file", path];
    let how =
        ["--reason", "seen in several cases of this office", "--epsilon", TEST_EPSILON, "--output", "json"];
    let said = member.run(&[what, how].concat())?;
    serde_json::from_str(&said).context("the report cannot be read")
}

fn scored(
    truth: &GroundTruth,
    members: &[Member],
    reports: &[PublishReport],
    matches: &[MatchReport],
) -> Result<RoundResult> {
    let mut planted: BTreeMap<PatternSignature, &PlantedPattern> = BTreeMap::new();
    for pattern in &truth.patterns {
        planted.insert(signature(pattern)?, pattern);
    }
    let (mut pairs, mut found, mut matched) = (0, 0, Vec::new());
    for ((member, report), seen) in members.iter().zip(reports).zip(matches) {
        let own: CountryCode = member.country.parse()?;
        for signature in &report.published {
            let there = planted.get(signature).map(|pattern| pattern.countries.keys());
            pairs += there.into_iter().flatten().filter(|country| **country != own).count();
        }
        for line in seen.lines.iter().filter(|line| line.matches) {
            let pattern = planted.get(&line.signature).context("a match of nothing that was published")?;
            let files = pattern.countries.get(&line.country).map_or(0, Vec::len);
            found += usize::from(files > 0);
            matched.push(Matched {
                pattern: pattern.id.clone(),
                asker: own.to_string(),
                country: line.country.to_string(),
                about: line.estimate,
                low: line.interval.low,
                high: line.interval.high,
                planted: files,
            });
        }
    }
    let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
    let (recall, precision) = (share(found, pairs), share(found, matched.len()));
    let published = reports.iter().map(|report| report.published.len()).sum();
    let tested = published + reports.iter().map(|report| report.not_published.len()).sum::<usize>();
    Ok(RoundResult { published, tested, matches: matched, recall, precision, pairs })
}

impl RoundResult {
    /// Prints who matched whom, and how much of what was planted that is.
    pub(crate) fn print(&self) {
        println!(
            "\nSignature round {ROUND}: {} of {} signatures passed the noisy test and were published (ε {TEST_EPSILON}); each \
             office answered once for all (ε {ROUND_EPSILON}).",
            self.published, self.tested
        );
        for matched in &self.matches {
            let Matched { pattern, asker, country, about, low, high, planted } = matched;
            println!(
                "  {pattern}: {asker} asks, {country} sees about {about} case files ({low:.0} to {high:.0}); planted there: {planted}"
            );
        }
        println!(
            "  Of {} pairs of a published way of working and another country that sees it, {:.0} % were found; {:.0} % of the \
             matches are real. Only the demo can know that.",
            self.pairs,
            self.recall * 100.0,
            self.precision * 100.0
        );
    }
}
