//! CSV that no spreadsheet takes for a formula.

use crate::networks::body::GraphShown;
use crate::patterns::body::{PatternLine, Run};

/// The patterns of a run, a line each.
#[must_use]
pub fn patterns_csv(run: &Run, only: Option<u32>) -> String {
    let mut text = line(&[
        "run",
        "pattern",
        "values",
        "names",
        "support",
        "expected",
        "lift",
        "odds ratio",
        "odds low",
        "odds high",
        "p",
        "q",
        "expected from pairs",
        "expected from kinds of cases",
        "expected in Europe",
        "percentile in Europe",
        "rank",
        "because",
    ]);
    for pattern in run.patterns.iter().filter(|pattern| only.is_none_or(|only| pattern.number == only)) {
        text.push_str(&pattern_line(run, pattern));
    }
    text
}

fn pattern_line(run: &Run, pattern: &PatternLine) -> String {
    let joined = |each: fn(&crate::patterns::body::ValueName) -> String| {
        pattern.values.iter().map(each).collect::<Vec<_>>().join(" & ")
    };
    let maybe = |figure: Option<f64>| figure.map_or_else(String::new, |figure| figure.to_string());
    let odds = |of: fn(&crate::patterns::body::OddsLine) -> f64| maybe(pattern.odds.as_ref().map(of));
    line(&[
        &run.number.to_string(),
        &pattern.number.to_string(),
        &joined(|value| format!("{}={}", value.attribute, value.code)),
        &joined(|value| format!("{}: {}", value.attribute_name, value.code_name)),
        &pattern.support.to_string(),
        &pattern.expected.to_string(),
        &pattern.lift.to_string(),
        &odds(|odds| odds.ratio),
        &odds(|odds| odds.low),
        &odds(|odds| odds.high),
        &pattern.p.to_string(),
        &pattern.q.to_string(),
        &maybe(pattern.pairs_expected),
        &maybe(pattern.background_expected),
        &maybe(pattern.europe_expected),
        &maybe(pattern.europe_percentile),
        &serde_json::to_value(pattern.rank)
            .ok()
            .and_then(|v| Some(v.as_str()?.to_owned()))
            .unwrap_or_default(),
        &pattern.because,
    ])
}

/// The edges of a graph with their evidence, a line each.
#[must_use]
pub fn graph_csv(graph: &GraphShown) -> String {
    let mut text = line(&["from", "to", "evidence"]);
    for edge in &graph.edges {
        text.push_str(&line(&[&edge.from, &edge.to, &edge.evidence]));
    }
    text
}

/// A line of cells (RFC 4180), each in quotes, and none a formula.
pub(crate) fn line(cells: &[&str]) -> String {
    let cells: Vec<String> =
        cells.iter().map(|cell| format!("\"{}\"", defused(cell).replace('"', "\"\""))).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that no spreadsheet takes for a formula, also after blanks and quotes, and in full width; a number stays a
/// number.
fn defused(cell: &str) -> String {
    let first = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'').chars().next();
    let formula = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '|' | '%'))
        || cell.starts_with(['\t', '\r', '\n']);
    if formula && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networks::body::EdgeLine;

    #[test]
    fn nothing_is_a_formula_and_quotes_stay_inside_their_cell() {
        let edge =
            |from: &str| EdgeLine { from: from.into(), to: "phone +4930".into(), evidence: "a\"b,c".into() };
        let graph =
            GraphShown { nodes: vec![], edges: vec![edge("=cmd|' /C calc'!A0"), edge(" +1")], cut: false };
        let text = graph_csv(&graph);
        assert_eq!(
            text,
            "\"from\",\"to\",\"evidence\"\r\n\"'=cmd|' /C calc'!A0\",\"phone +4930\",\"a\"\"b,c\"\r\n\
             \" +1\",\"phone +4930\",\"a\"\"b,c\"\r\n"
                .replace("\" +1\"", "\"' +1\"")
        );
        assert_eq!(defused("-1.5e-3"), "-1.5e-3", "a negative figure stays a figure");
        for bad in ["@SUM(A1)", "-2+3", "\t=1", "+cmd", "\"=1", "\u{ff1d}1", "|cmd"] {
            assert!(defused(bad).starts_with('\''), "{bad}");
        }
    }
}
