//! A merged answer as a table in a terminal.

use crate::ViewArgs;
use crate::view::Read;
use comfy_table::{Cell, CellAlignment, Row, Table, presets};
use safeborders_pages::{Figure, Means, Names, Picture, number, reason, sentence};
use safeborders_types::{Axis, Code, Contribution, Interval};
use std::fmt::Write;

/// The most rows that are printed; the rest is for `--output csv`.
const MAX_ROWS: usize = 2_000;
const NEAR_ZERO: &str = "\u{2248}0";

pub(crate) fn render(picture: &Picture<'_>, view: &ViewArgs) -> String {
    let mut text = format!("{}\n", sentence(picture.question, picture.names));
    if picture.table.cells.is_empty() {
        text.push_str("No node answered: there is no figure.\n");
    } else if let Some(means) = picture.means() {
        text.push_str(&means_table(&means, picture.names));
    } else if view.quantiles {
        text.push_str(&crate::quantiles::table(picture));
    } else {
        text.push_str(&figures(picture, view));
    }
    push_footer(&mut text, picture);
    push_view(&mut text, picture, view);
    text
}

/// Means with over how many they were taken.
fn means_table(means: &Means<'_>, names: &dyn Names) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED);
    let mut header: Vec<String> = means.axes.iter().map(|axis| names.attribute(&axis.attribute)).collect();
    header.extend(["Mean", "95 % interval", "Counted", ""].map(String::from));
    table.set_header(header);
    let right = |text: String| Cell::new(text).set_alignment(CellAlignment::Right);
    for row in means.rows.iter().take(MAX_ROWS) {
        let labels = labels(means.axes, &row.codes.iter().collect::<Vec<_>>(), names);
        let mut cells: Vec<Cell> = labels.iter().map(Cell::new).collect();
        let counted = format!("{} \u{b1} {}", row.counted.estimate_text(), number(row.counted.half_width()));
        cells.extend([right(row.mean_text()), right(row.interval_text()), right(counted)]);
        cells.push(Cell::new(if row.mean.is_none() { NEAR_ZERO } else { "" }));
        table.add_row(Row::from(cells));
    }
    format!("{}\n{}\n", table.trim_fmt(), means.note())
}

fn labels(axes: &[Axis], codes: &[&Code], names: &dyn Names) -> Vec<String> {
    axes.iter().zip(codes).map(|(axis, code)| names.code(&axis.attribute, code)).collect()
}

fn figures(picture: &Picture<'_>, view: &ViewArgs) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED);
    let mut header: Vec<String> =
        picture.axes().iter().map(|axis| picture.names.attribute(&axis.attribute)).collect();
    header.extend(["Estimate", "95 % interval", ""].map(String::from));
    header.extend(view.top.map(|_| "Rank".to_owned()));
    header.extend(view.shares.then(|| "Share, 95 % interval".to_owned()));
    table.set_header(header);
    let mut before: Vec<String> = Vec::new();
    for read in view.read(picture).iter().take(MAX_ROWS) {
        let labels = labels(picture.axes(), &read.codes, picture.names);
        table.add_row(row(&labels, &before, read));
        // A ranking has no outer axis whose labels repeat.
        before = if view.top.is_some() { Vec::new() } else { labels };
    }
    format!("{}\n", table.trim_fmt())
}

/// One row; the labels of outer axes are left out where they repeat the row above.
fn row(labels: &[String], before: &[String], read: &Read<'_>) -> Row {
    let figure = Figure::from(&read.cell);
    let mut same = true;
    let last = labels.len().saturating_sub(1);
    let mut cells: Vec<Cell> = Vec::with_capacity(labels.len() + 3);
    for (i, label) in labels.iter().enumerate() {
        same = same && i < last && before.get(i) == Some(label);
        cells.push(Cell::new(if same { "" } else { label }));
    }
    let estimate = format!("{} \u{b1} {}", figure.estimate_text(), number(figure.half_width()));
    cells.push(Cell::new(estimate).set_alignment(CellAlignment::Right));
    cells.push(Cell::new(figure.interval_text()).set_alignment(CellAlignment::Right));
    cells.push(Cell::new(if read.above_zero { "" } else { NEAR_ZERO }));
    cells.extend(read.ranks.map(|(best, worst)| match best == worst {
        true => Cell::new(best),
        false => Cell::new(format!("{best} to {worst}")),
    }));
    cells.extend(read.share.map(|(share, interval)| Cell::new(share_text(share, interval))));
    Row::from(cells)
}

/// A share in percent, its interval rounded outwards; a dash where the whole cannot be told from zero.
fn share_text(share: Option<f64>, interval: Interval) -> String {
    let share = share.map_or_else(|| "\u{2013}".to_owned(), |share| format!("{:.1} %", 100.0 * share));
    let (low, high) = ((1000.0 * interval.low).floor() / 10.0, (1000.0 * interval.high).ceil() / 10.0);
    format!("{share} ({low:.1} to {high:.1})")
}

/// What whoever reads a ranking or shares must know.
fn push_view(text: &mut String, picture: &Picture<'_>, view: &ViewArgs) {
    if view.top.is_some() {
        let _ = writeln!(
            text,
            "The largest of {} cells. Ranks and {NEAR_ZERO} hold for all of them together, except with probability \
             0.05; the interval beside a figure is that of the one cell.",
            number(i64::try_from(picture.table.cells.len()).unwrap_or(i64::MAX))
        );
    }
    if view.shares {
        text.push_str(
            "Shares are of the counts in the table: where one unit has several values, of values.\n",
        );
    }
}

fn push_footer(text: &mut String, picture: &Picture<'_>) {
    let table = picture.table;
    let asked = table.answered.len() + table.missing.len();
    let names = |of: &mut dyn Iterator<Item = &Contribution>| {
        of.map(|c| c.country.to_string()).collect::<Vec<_>>().join(" ")
    };
    // Writing to a `String` cannot fail: the results of `writeln!` are dropped here.
    if asked > 0 || table.yearbooks.is_empty() {
        let _ = writeln!(
            text,
            "{} of {asked} nodes answered: {}",
            table.answered.len(),
            names(&mut table.answered.iter())
        );
    }
    for missing in &table.missing {
        let _ = writeln!(text, "missing: {} {}", missing.country, reason(&missing.absence));
    }
    for from in &table.yearbooks {
        let years: Vec<String> = from.years.iter().map(ToString::to_string).collect();
        let clamp = from.clamp.map_or(String::new(), |n| format!(", at most {n} persons per case file"));
        let why = from.absence.as_ref().map_or(String::new(), |absence| {
            format!("; {} {}, so its yearbook stands in", from.country, reason(absence))
        });
        let _ = writeln!(
            text,
            "yearbook used, for nothing: {} {} (noise \u{3c3} = {:.0}{clamp}){why}",
            from.country,
            years.join(" "),
            from.sd
        );
    }
    for kept in picture.reused {
        let _ = writeln!(
            text,
            "kept answer used: {} {}, so what it answered earlier stands in",
            kept.country,
            reason(&kept.absence)
        );
    }
    for second in &table.reissued {
        let _ = writeln!(
            text,
            "second edition counted: {} {} (what was released over the first one is withdrawn)",
            second.country,
            safeborders_pages::cohorts(&second.cohorts)
        );
    }
    let mut terms: Vec<&Contribution> = Vec::new();
    let same = |a: &Contribution, b: &Contribution| {
        (a.sigma, a.cost, a.clamp, a.terms) == (b.sigma, b.cost, b.clamp, b.terms)
    };
    for contribution in &table.answered {
        if !terms.iter().any(|term| same(term, contribution)) {
            terms.push(contribution);
        }
    }
    let unit = if picture.question.mean_of().is_some() { " in the units of the sum" } else { "" };
    for term in terms {
        let countries = names(&mut table.answered.iter().filter(|c| same(c, term)));
        let clamp = term.clamp.map_or(String::new(), |n| format!(", at most {n} persons per case file"));
        let sums = match term.terms {
            1 => String::new(),
            terms => format!(", each figure a sum of {terms}"),
        };
        let _ = writeln!(
            text,
            "cost: {} to each cohort at each of {countries} (noise \u{3c3} = {}{unit}{sums}{clamp})",
            term.cost, term.sigma
        );
    }
    let cells = table.cells.len();
    if cells > MAX_ROWS {
        let _ =
            writeln!(text, "at most {MAX_ROWS} of {cells} figures are shown; `--output csv` gives them all");
    }
    if table.cells.iter().any(|cell| cell.interval.reaches_zero()) {
        let _ =
            writeln!(text, "{NEAR_ZERO}: the interval reaches zero, so the figure cannot be told from zero");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Output, render, render_picture};
    use safeborders_codebook::Codebook;
    use safeborders_pages::Reused;
    use safeborders_types::{
        Absence, Answer, CountTable, MergedTable, Missing, NanoRho, Question, ReleaseId, Unit, merge,
    };
    use std::collections::{BTreeMap, BTreeSet};

    /// Every third figure is near zero, every third negative.
    fn example() -> (Question, MergedTable) {
        let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
        let by = ["victim.age_class", "victim.sex"].map(|d| d.parse().unwrap()).to_vec();
        let question = Question::new(Unit::Victim, cohorts, by, BTreeMap::new()).unwrap();
        let axes = Codebook::v1().check(&question).unwrap().axes().to_vec();
        let cells = CountTable::cells_of(&axes).unwrap();
        let cells = (0..cells).map(|cell| [12_345, 8, -7][cell % 3]).collect();
        let answer = Answer {
            release: ReleaseId::new([0; 32]),
            table: CountTable::new(axes.clone(), cells).unwrap(),
            sigma: 10.try_into().unwrap(),
            cost: NanoRho::new(5_000_000),
            clamp: Some(4),
            codebook: 1,
            released_at_s: 0,
            terms: 1,
            reissued: Default::default(),
        };
        let missing = vec![Missing { country: "IT".parse().unwrap(), absence: Absence::TimedOut }];
        (question, merge(&axes, &[("GR".parse().unwrap(), answer)], missing))
    }

    #[test]
    fn every_printed_figure_has_its_interval_and_near_zero_ones_are_marked() {
        let (question, table) = example();
        let text = render(&question, &table, Codebook::v1(), Output::Table);
        assert_eq!(text.matches(" \u{b1} 20").count(), table.cells.len(), "{text}");
        assert!(text.contains("12\u{202f}345 \u{b1} 20") && text.contains("\u{2212}27 to 13"), "{text}");
        let marked =
            text.lines().filter(|line| line.trim_end_matches(['│', ' ']).ends_with(NEAR_ZERO)).count();
        assert_eq!(marked, table.cells.iter().filter(|c| c.interval.reaches_zero()).count(), "{text}");
    }

    #[test]
    fn the_footer_names_who_answered_who_is_missing_and_the_cost() {
        let (question, table) = example();
        let text = render(&question, &table, Codebook::v1(), Output::Table);
        for part in [
            "1 of 2 nodes answered: GR",
            "missing: IT did not answer in time",
            "cost: ρ 0.005000 to each cohort at each of GR (noise σ = 10, at most 4 persons per case file)",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains('\u{1b}'), "no control characters: {text:?}");
    }

    #[test]
    fn a_kept_answer_is_named_and_no_answer_is_no_figure() {
        let (question, mut table) = example();
        let reused =
            [Reused { country: "GR".parse().unwrap(), released_at_s: 0, absence: Absence::Unreachable }];
        let picture = Picture { question: &question, table: &table, reused: &reused, names: Codebook::v1() };
        let text = render_picture(&picture, Output::Table);
        assert!(text.contains("kept answer used: GR could not be reached"), "{text}");
        table.cells.clear();
        table.answered.clear();
        let text = render(&question, &table, Codebook::v1(), Output::Table);
        assert!(text.contains("there is no figure") && !text.contains('\u{b1}'), "{text}");
    }

    #[test]
    fn json_and_csv_carry_the_interval_too() {
        let (question, table) = example();
        let json: serde_json::Value =
            serde_json::from_str(&render(&question, &table, Codebook::v1(), Output::Json)).unwrap();
        assert!(json["cells"].as_array().unwrap().iter().all(|c| c["low"].is_f64() && c["high"].is_f64()));
        let csv = render(&question, &table, Codebook::v1(), Output::Csv);
        assert_eq!(csv.lines().count(), table.cells.len() + 1);
    }
}
