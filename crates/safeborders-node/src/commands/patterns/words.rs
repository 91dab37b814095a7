//! Patterns and similar case files as people read them: names, with the codes beside them.

use crate::failure::Failure;
use comfy_table::{ContentArrangement, Table, presets};
use safeborders_office::patterns::body::{
    Compared, EmergingLine, PatternLine, PatternShown, Rank, Run, ValueName,
};
use safeborders_office::patterns::{SimilarFound, SimilarLine};
use std::fmt::Write as _;
use time::OffsetDateTime;

const OWN_EYES: &str = "Exact figures of this office's own case files: for the office's own eyes. A score is of a \
                        pattern, never of a person.\n";

pub(crate) fn day(at_s: u64) -> String {
    let at = i64::try_from(at_s).ok().and_then(|at| OffsetDateTime::from_unix_timestamp(at).ok());
    at.map_or_else(String::new, |at| at.date().to_string())
}

/// What was mined and how.
pub(crate) fn run_head(run: &Run) -> String {
    let cohorts = match (run.cohorts.first(), run.cohorts.last()) {
        (Some(first), Some(last)) => format!("{first} to {last}"),
        _ => "no cohorts".to_owned(),
    };
    let chosen = if run.support_chosen { " (chosen: as few as can be listed in full)" } else { "" };
    let mut text = format!(
        "Run {}: {} case files of {cohorts}, {} attributes. A pattern has at least {} case files{chosen} and at most {} \
         values. {} patterns were found.\n",
        run.number,
        run.rows,
        run.attributes.len(),
        run.min_support,
        run.max_length,
        run.found
    );
    if run.truncated {
        text.push_str("A limit cut the search: this is its beginning, not its best part. Raise --support.\n");
    }
    if let Some(europe) = &run.europe {
        let _ = writeln!(text, "Held against {} kept yearbooks of Europe.", europe.yearbooks.len());
    }
    text.push_str(OWN_EYES);
    text
}

/// The patterns that stand, or all of them.
pub(crate) fn list(run: &Run, most: usize, all: bool) -> Result<String, Failure> {
    let wanted: Vec<&PatternLine> =
        run.patterns.iter().filter(|pattern| all || pattern.rank <= Rank::NotCompared).collect();
    let mut table = table(["no", "pattern", "files", "expected", "lift", "odds ratio", "q", "why here"]);
    for pattern in wanted.iter().take(most) {
        table.add_row([
            pattern.number.to_string(),
            lines(&pattern.values),
            pattern.support.to_string(),
            format!("{:.1}", pattern.expected),
            format!("{:.1}", pattern.lift),
            odds(pattern),
            small(pattern.q),
            pattern.because.clone(),
        ]);
    }
    let down = run.patterns.len() - run.patterns.iter().filter(|p| p.rank <= Rank::NotCompared).count();
    let mut text = format!("{table}\n");
    if wanted.len() > most {
        let _ = writeln!(text, "{} more: --most", wanted.len() - most);
    }
    if !all && down > 0 {
        let _ = writeln!(
            text,
            "{down} were ranked down, each with its reason: `patterns show --run {} --all`",
            run.number
        );
    }
    Ok(text)
}

/// One pattern with its evidence.
pub(crate) fn shown(found: &PatternShown) -> String {
    let pattern = &found.pattern;
    let mut text = format!("Pattern {} of run {}\n{}\n", pattern.number, found.run, lines(&pattern.values));
    let _ = writeln!(
        text,
        "{} case files when it was mined, {} now; {:.1} would hold all values if they had nothing to do with each other \
         (lift {:.1}).\nWeakest split: odds ratio {}, q {}. {}.",
        pattern.support,
        found.holding,
        pattern.expected,
        pattern.lift,
        odds(pattern),
        small(pattern.q),
        pattern.because
    );
    if let Some(expected) = pattern.background_expected {
        let _ =
            writeln!(text, "Expected from kinds of cases and from what always goes together: {expected:.1}.");
    }
    if let Some(expected) = pattern.pairs_expected {
        let _ = writeln!(text, "Expected from its pairs: {expected:.1}.");
    }
    if let Some(expected) = pattern.europe_expected {
        let _ = writeln!(text, "Expected from the European picture: {expected:.1}.");
    }
    if let Some(percentile) = pattern.europe_percentile {
        let _ = writeln!(text, "Typicality in Europe: percentile {percentile:.1} (small is unusual).");
    }
    for unusual in &found.unusual {
        let _ = writeln!(text, "  unusual: {unusual}");
    }
    text.push_str("\nBy cohort\n");
    for point in &found.trend {
        let _ = writeln!(text, "  {}  {:>5} of {}", point.cohort, point.holding, point.of);
    }
    if let Some(emerging) = &found.emerging {
        let _ = writeln!(text, "  The last cohort against the earlier ones: {}", growth(emerging));
    }
    if let Some(season) = &found.season {
        let _ = writeln!(
            text,
            "  {} against its season: {} where {:.1} were expected (this quarter has × {:.2} of an even one); the chance of \
             at least so many is {}, of at most so many {}",
            season.cohort,
            season.holding,
            season.expected,
            season.factor,
            small(season.at_least),
            small(season.at_most)
        );
    }
    for change in &found.changes {
        let [before, after] = [change.before, change.after].map(|[estimate, low, high]| {
            format!("{:.2} % ({:.2} to {:.2})", 100.0 * estimate, 100.0 * low, 100.0 * high)
        });
        let _ = writeln!(
            text,
            "  A new level from {} (probability {:.2}): {before} before, {after} after",
            change.from, change.probability
        );
    }
    let _ = writeln!(text, "\nCase files ({} of {})", found.members.len(), found.holding);
    for member in &found.members {
        let _ = writeln!(text, "  {}  {}", member.cohort, member.source);
    }
    if !found.nearest.is_empty() {
        text.push_str("\nNearest: all values but one\n");
    }
    for near in &found.nearest {
        let _ = writeln!(text, "  {}  {}  lacks {}", near.case.cohort, near.case.source, value(&near.lacks));
    }
    text.push_str(OWN_EYES);
    text
}

/// What changed between two periods or runs.
pub(crate) fn compared(found: &Compared, most: usize) -> String {
    match found {
        Compared::Periods { run, patterns } => {
            let mut table = table(["no", "pattern", "now", "before", "change", "q"]);
            for line in patterns.iter().take(most) {
                table.add_row([
                    line.number.to_string(),
                    lines(&line.values),
                    format!("{} of {}", line.now.0, line.now.1),
                    format!("{} of {}", line.before.0, line.before.1),
                    growth(line),
                    small(line.q),
                ]);
            }
            let stand = patterns.iter().filter(|line| line.stands).count();
            format!(
                "Patterns of run {run}: {stand} of {} changed by more than chance.\n{table}\n{OWN_EYES}",
                patterns.len()
            )
        }
        Compared::Runs { rows, patterns } => {
            let mut table = table(["pattern", "earlier run", "later run"]);
            let of = |figures: Option<(u32, u32)>, rows: u32| {
                figures.map_or_else(
                    || "not listed".into(),
                    |(no, support)| format!("{support} of {rows} (no {no})"),
                )
            };
            for line in patterns.iter().take(most) {
                table.add_row([lines(&line.values), of(line.earlier, rows.0), of(line.later, rows.1)]);
            }
            format!("{} patterns stand in one of the two runs.\n{table}\n{OWN_EYES}", patterns.len())
        }
    }
}

/// The case files most like one.
pub(crate) fn similar_found(found: &SimilarFound) -> String {
    let mut text = format!("Values of the case file\n{}\n", lines(&found.values));
    if let Some((percentile, error)) = found.percentile {
        let error = if error > 0.0 { format!(" ± {error:.1}") } else { String::new() };
        let _ = writeln!(text, "Typicality in Europe: percentile {percentile:.1}{error} (small is unusual).");
    }
    for unusual in &found.unusual {
        let _ = writeln!(text, "  unusual: {unusual}");
    }
    let _ = writeln!(text, "\nThe likest of {} case files", found.rows);
    for SimilarLine { case, similarity, shared, differing } in &found.similar {
        let _ = writeln!(text, "  {}  {}  similarity {similarity:.2}", case.cohort, case.source);
        let _ = writeln!(text, "    shared: {}", joined(shared));
        for difference in differing {
            let _ =
                writeln!(text, "    differs: {} | {}", joined(&difference.here), joined(&difference.there));
        }
    }
    text.push_str("A score is of a case file, never of a person; alike is not linked.\n");
    text
}

fn growth(line: &EmergingLine) -> String {
    let stands = if line.stands { "" } else { " (within chance)" };
    let way = if line.rising { "rising" } else { "falling" };
    match line.growth {
        Some(growth) => format!("{way}, × {growth:.2}, q {}{stands}", small(line.q)),
        None => format!("new, q {}{stands}", small(line.q)),
    }
}

fn odds(pattern: &PatternLine) -> String {
    let text = |odds: safeborders_office::patterns::body::OddsLine| {
        format!("{:.1} ({:.1} to {:.1})", odds.ratio, odds.low, odds.high)
    };
    pattern.odds.map_or_else(String::new, text)
}

/// A small probability in a short form.
fn small(p: f64) -> String {
    if p >= 0.001 { format!("{p:.3}") } else { format!("{p:.0e}") }
}

fn value(value: &ValueName) -> String {
    format!("{}: {} [{}={}]", value.attribute_name, value.code_name, value.attribute, value.code)
}

fn lines(values: &[ValueName]) -> String {
    values.iter().map(value).collect::<Vec<_>>().join("\n")
}

fn joined(values: &[ValueName]) -> String {
    if values.is_empty() { "–".to_owned() } else { values.iter().map(value).collect::<Vec<_>>().join(", ") }
}

fn table<const N: usize>(head: [&str; N]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_header(head);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table
}
