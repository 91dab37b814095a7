//! `patterns` and `similar`: ways of working in the office's own case files.

mod words;

use crate::cli::{Mine, PatternFormat, PatternsAction, Similar};
use crate::commands::rounds;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print;
use safeborders_cli::{Cohorts, Output, exit};
use safeborders_office::export::{patterns_csv, stix_of_patterns};
use safeborders_office::patterns::SimilarBody;
use safeborders_office::patterns::body::{CompareBody, MineBody, Run, RunLine, ShowBody};
use safeborders_types::CohortId;
use std::collections::BTreeSet;
use std::path::Path;
use words::{compared, list, run_head, shown, similar_found};

/// Mines, shows, compares or exports.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &PatternsAction,
) -> Result<(), Failure> {
    match action {
        PatternsAction::Rounds { action, output } => {
            return rounds::run(layout, config, key_file, action, *output);
        }
        PatternsAction::Matches(args) => return rounds::matches(layout, config, key_file, args),
        _ => {}
    }
    let desk = Desk::open(layout, config, key_file)?;
    let text = match action {
        PatternsAction::Rounds { .. } | PatternsAction::Matches(_) => return Ok(()),
        PatternsAction::Publish(args) => return rounds::publish(&desk, args),
        PatternsAction::Withdraw(args) => return rounds::withdraw(&desk, args),
        PatternsAction::Mine(args) => mined(&desk, args)?,
        PatternsAction::Runs { output } => runs(&desk.pattern_runs()?, *output)?,
        PatternsAction::Show { pattern: None, run, most, all, output } => {
            let run = desk.pattern_run(*run)?;
            listed(&run, *most, *all, *output)?
        }
        PatternsAction::Show { pattern: Some(pattern), run, most, output, .. } => {
            let body = ShowBody { run: *run, pattern: *pattern, most: *most };
            let found = desk.long("patterns/show", &body)?;
            form(&found, *output, || shown(&found))?
        }
        PatternsAction::Compare { now, before, rest, run, runs, most, output } => {
            let body = CompareBody {
                run: *run,
                now: named(&desk, now.as_ref())?,
                before: named(&desk, before.as_ref())?,
                rest: *rest,
                runs: runs.as_deref().and_then(|runs| Some((*runs.first()?, *runs.get(1)?))),
            };
            let found = desk.long("patterns/compare", &body)?;
            form(&found, *output, || compared(&found, *most))?
        }
        PatternsAction::Export { pattern, run, format } => {
            exported(&desk.pattern_run(*run)?, *pattern, *format, config)?
        }
    };
    print::out(format_args!("{text}"))
}

/// Finds the case files most like one.
pub(crate) fn similar(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Similar,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let body = SimilarBody {
        source: args.source.clone(),
        most: args.most,
        cohorts: named(&desk, args.cohorts.as_ref())?,
        attributes: args.attributes.clone(),
    };
    let found = desk.long("similar", &body)?;
    print::out(format_args!("{}", form(&found, args.output, || similar_found(&found))?))
}

fn mined(desk: &Desk, args: &Mine) -> Result<String, Failure> {
    let thousandths = (args.level * 1_000.0).round();
    if !(1.0..1_000.0).contains(&thousandths) {
        return Err(Failure::new(exit::USAGE, "the false discovery rate lies between 0.001 and 0.999"));
    }
    let body = MineBody {
        cohorts: named(desk, args.cohorts.as_ref())?,
        attributes: args.attributes.clone(),
        without: args.without.clone(),
        min_support: args.support,
        max_length: args.length,
        level_thousandths: Some(thousandths as u16),
        strict: args.strict,
    };
    let run: Run = desk.long("patterns/mine", &body)?;
    listed(&run, args.most, false, args.output)
}

fn listed(run: &Run, most: usize, all: bool, output: Output) -> Result<String, Failure> {
    match output {
        Output::Json => Ok(format!("{}\n", serde_json::to_string_pretty(run)?)),
        Output::Csv => Ok(patterns_csv(run, None)),
        Output::Table => Ok(format!("{}{}", run_head(run), list(run, most, all)?)),
    }
}

fn exported(run: &Run, only: Option<u32>, format: PatternFormat, config: &Config) -> Result<String, Failure> {
    if let Some(number) = only.filter(|number| run.patterns.iter().all(|pattern| pattern.number != *number)) {
        let text = format!("run {} keeps patterns 1 to {}, not {number}", run.number, run.patterns.len());
        return Err(Failure::new(exit::USAGE, text));
    }
    let mut run = run.clone();
    run.patterns.retain(|pattern| only.is_none_or(|only| pattern.number == only));
    Ok(match format {
        PatternFormat::Json => format!("{}\n", serde_json::to_string_pretty(&run)?),
        PatternFormat::Csv => patterns_csv(&run, only),
        PatternFormat::Stix => {
            format!("{}\n", serde_json::to_string_pretty(&stix_of_patterns(&run, only, config.country))?)
        }
    })
}

fn runs(lines: &[RunLine], output: Output) -> Result<String, Failure> {
    let row = |line: &RunLine| {
        let cohorts = line.cohorts.map_or_else(String::new, |(first, last)| format!("{first} to {last}"));
        [
            line.number.to_string(),
            words::day(line.at_s),
            cohorts,
            line.rows.to_string(),
            line.min_support.to_string(),
            line.found.to_string(),
            line.standing.to_string(),
        ]
    };
    let head = ["run", "mined on", "cohorts", "case files", "least support", "patterns", "standing"];
    print::rows(lines, head, row, output)
}

/// JSON, or words; there is no CSV of what is not a list.
pub(crate) fn form<T: serde::Serialize>(
    found: &T,
    output: Output,
    words: impl FnOnce() -> String,
) -> Result<String, Failure> {
    match output {
        Output::Json => Ok(format!("{}\n", serde_json::to_string_pretty(found)?)),
        Output::Table => Ok(words()),
        Output::Csv => Err(Failure::new(
            exit::USAGE,
            "this is no list: use --output json, or `export` where there is one",
        )),
    }
}

/// The cohorts that a flag names; none without it.
pub(crate) fn named(desk: &Desk, cohorts: Option<&Cohorts>) -> Result<BTreeSet<CohortId>, Failure> {
    Ok(match cohorts {
        None => BTreeSet::new(),
        Some(Cohorts::These(cohorts)) => cohorts.clone(),
        Some(Cohorts::AllFrozen) => {
            let lines = desk.cohorts()?;
            lines.into_iter().filter(|line| line.frozen).map(|line| line.cohort).collect()
        }
    })
}
