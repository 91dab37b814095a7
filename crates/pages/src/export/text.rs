//! A merged answer as CSV and as JSON, with the interval beside every estimate.

use crate::means::MeanRow;
use crate::parties::reason;
use crate::picture::Picture;
use safeborders_types::{Axis, Code, CountTable, FromYearbook, MergedCell};
use serde_json::{Value, json};
use std::fmt::Write;

/// The answer as CSV (RFC 4180, UTF-8, comma, CRLF): one row per cell with the code and the name
/// of each dimension, the estimate, the interval's ends, whether the figure cannot be told from
/// zero, who answered and who is missing, and how many persons of a case file were counted at most.
/// Of a mean, one row per mean with its interval and over how many it was taken.
///
/// A text that a spreadsheet would run as a formula gets a leading apostrophe. Estimates may be
/// negative and are numbers, so they stay as they are.
#[must_use]
pub fn csv(picture: &Picture<'_>) -> String {
    let mut text = String::new();
    for row in rows(picture) {
        let row: Vec<String> = row.iter().map(Cell::unarmed).collect();
        push_row(&mut text, &row, ',');
    }
    text
}

/// The same for spreadsheets of most of Europe: a byte-order mark, semicolons, and a comma as the decimal mark.
pub(crate) fn semicolons(picture: &Picture<'_>) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows(picture) {
        let cell = |cell: &Cell| match cell {
            Cell::Text(_) => cell.unarmed(),
            Cell::Number(number) => number.replace('.', ","),
        };
        push_row(&mut text, &row.iter().map(cell).collect::<Vec<_>>(), ';');
    }
    text
}

/// What stands in a cell of a table that is exported.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    /// A number, with a full stop as its decimal mark.
    Number(String),
}

impl Cell {
    pub(crate) fn text(&self) -> &str {
        let (Self::Text(text) | Self::Number(text)) = self;
        text
    }

    /// The text so that no spreadsheet takes it for a formula; numbers as they are.
    fn unarmed(&self) -> String {
        match self {
            Self::Text(text) => unarmed(text),
            Self::Number(number) => number.clone(),
        }
    }
}

/// The header, and one row per cell or mean.
pub(crate) fn rows<'a>(picture: &'a Picture<'_>) -> Box<dyn Iterator<Item = Vec<Cell>> + 'a> {
    match picture.means() {
        Some(means) => {
            let axes = means.axes;
            let figures = ["mean", "mean_low", "mean_high", "counted", "counted_low", "counted_high"];
            let rows = means.rows.into_iter().map(|row| {
                let (interval, counted) = (row.interval, row.counted);
                let mean = row.mean.map_or_else(String::new, |mean| format!("{mean:.2}"));
                let ends = [interval.low, interval.high].map(|end| format!("{end:.2}"));
                let counts = [counted.estimate, counted.low, counted.high].map(|n| n.to_string());
                (row.codes, [vec![mean], ends.to_vec(), counts.to_vec()].concat())
            });
            Box::new(rows_of(picture, axes, &figures, rows))
        }
        None => {
            let rows = CountTable::labels(picture.axes()).zip(&picture.table.cells).map(|(codes, cell)| {
                let ends = [end(cell.interval.low), end(cell.interval.high)];
                let near_zero = cell.interval.reaches_zero().to_string();
                let codes = codes.into_iter().cloned().collect();
                (codes, [vec![cell.estimate.to_string()], ends.to_vec(), vec![near_zero]].concat())
            });
            Box::new(rows_of(picture, picture.axes(), &["estimate", "low", "high", "near_zero"], rows))
        }
    }
}

/// Rows of codes and figures; each ends with who answered, who is missing, and how many persons of a case
/// file were counted at most (empty where case files were).
fn rows_of<'a>(
    picture: &'a Picture<'_>,
    axes: &'a [Axis],
    figures: &[&str],
    of: impl Iterator<Item = (Vec<Code>, Vec<String>)> + 'a,
) -> impl Iterator<Item = Vec<Cell>> + 'a {
    let mut header = vec![String::from("unit")];
    for axis in axes {
        header.extend([axis.attribute.to_string(), format!("{} name", axis.attribute)]);
    }
    header.extend(figures.iter().chain(&["answered", "missing", "clamp"]).map(ToString::to_string));
    let table = picture.table;
    let years =
        |from: &FromYearbook| from.years.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let answered = table.answered.iter().map(|c| c.country.to_string());
    let books = table.yearbooks.iter().map(|from| format!("{} (yearbook {})", from.country, years(from)));
    let answered = answered.chain(books).collect::<Vec<_>>().join(" ");
    let missing = table.missing.iter().map(|m| format!("{}: {}", m.country, reason(&m.absence)));
    let missing = missing.collect::<Vec<_>>().join("; ");
    let clamps = table.answered.iter().map(|c| c.clamp).chain(table.yearbooks.iter().map(|y| y.clamp));
    let clamp = clamps.flatten().max().map_or_else(String::new, |n| n.to_string());
    let row = move |(codes, figures): (Vec<Code>, Vec<String>)| {
        let mut row = vec![Cell::Text(picture.question.unit().to_string())];
        for (axis, code) in axes.iter().zip(&codes) {
            row.extend([code.to_string(), picture.names.code(&axis.attribute, code)].map(Cell::Text));
        }
        row.extend(figures.into_iter().map(Cell::Number));
        row.extend([answered.clone(), missing.clone()].map(Cell::Text));
        row.push(Cell::Number(clamp.clone()));
        row
    };
    std::iter::once(header.into_iter().map(Cell::Text).collect()).chain(of.map(row))
}

fn end(value: f64) -> String {
    format!("{value:.1}")
}

/// The text so that no spreadsheet takes it for a formula.
pub(crate) fn unarmed(text: &str) -> String {
    let armed = text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%']);
    if armed { format!("'{text}") } else { text.to_owned() }
}

pub(crate) fn push_row(rows: &mut String, cells: &[String], separator: char) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            rows.push(separator);
        }
        if cell.contains(['"', separator, '\r', '\n']) {
            // Writing to a `String` cannot fail.
            let _ = write!(rows, "\"{}\"", cell.replace('"', "\"\""));
        } else {
            rows.push_str(cell);
        }
    }
    rows.push_str("\r\n");
}

/// The answer as JSON: the question, the axes with names, every cell with its interval, who
/// answered at what noise and cost, who is missing and why.
#[must_use]
pub fn json(picture: &Picture<'_>) -> Value {
    let table = picture.table;
    let axes = picture.axes().iter().map(|axis| {
        let codes = axis.codes.iter().zip(picture.code_names(axis));
        let codes: Vec<Value> = codes.map(|(code, name)| json!({ "code": code, "name": name })).collect();
        json!({
            "attribute": axis.attribute,
            "name": picture.names.attribute(&axis.attribute),
            "codes": codes,
        })
    });
    let cell = |(codes, cell): (Vec<_>, &MergedCell)| {
        json!({
            "codes": codes,
            "estimate": cell.estimate,
            "low": cell.interval.low,
            "high": cell.interval.high,
            "near_zero": cell.interval.reaches_zero(),
        })
    };
    let answered = table.answered.iter().map(|c| {
        json!({
            "country": c.country,
            "sigma": c.sigma,
            "terms": c.terms,
            "cost_nano_rho": c.cost,
            "clamp": c.clamp,
            "kept_answer": picture.reused.iter().any(|r| r.country == c.country),
        })
    });
    let missing = table
        .missing
        .iter()
        .map(|m| json!({ "country": m.country, "absence": m.absence, "reason": reason(&m.absence) }));
    let means = picture.means();
    let mean = |row: &MeanRow| {
        json!({
            "codes": row.codes,
            "mean": row.mean,
            "low": row.interval.low,
            "high": row.interval.high,
            "counted": row.counted.estimate,
            "counted_low": row.counted.low,
            "counted_high": row.counted.high,
        })
    };
    json!({
        "question": picture.question,
        "means": means.as_ref().map(|means| means.rows.iter().map(mean).collect::<Vec<_>>()),
        "mean_bounds": means.as_ref().map(|means| [means.bounds.0, means.bounds.1]),
        "confidence": 0.95,
        "axes": axes.collect::<Vec<_>>(),
        "cells": CountTable::labels(picture.axes()).zip(&table.cells).map(cell).collect::<Vec<_>>(),
        "answered": answered.collect::<Vec<_>>(),
        "missing": missing.collect::<Vec<_>>(),
        "yearbooks": table.yearbooks,
        "reissued": table.reissued,
        "kept_answers": picture.reused,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain};

    #[test]
    fn every_csv_row_has_its_interval_and_says_who_is_missing() {
        let example = Example::two_dimensions();
        let text = csv(&example.picture(&Plain));
        let mut lines = text.split("\r\n");
        assert_eq!(
            lines.next().unwrap(),
            "unit,case.form,case.form name,victim.sex,victim.sex name,estimate,low,high,near_zero,answered,missing,clamp"
        );
        assert_eq!(
            lines.next().unwrap(),
            "victim,a,a,F,F,1234,1224.2,1243.8,false,BG GR,IT: did not answer in time,4"
        );
        assert_eq!(lines.count(), 4, "three more cells and the end");
        assert!(text.contains(",-7,-16.8,2.8,true,"), "a negative estimate stays a number: {text}");
    }

    #[test]
    fn a_name_that_is_a_formula_is_disarmed() {
        let example = Example::one_dimension();
        let text = csv(&example.picture(&Hostile("=HYPERLINK(\"http://x\",1)")));
        assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\",1)\""), "{text}");
        for armed in ["=1", "+1", "-1", "@a", "\t=1", " =1", "\r=1"] {
            assert!(unarmed(armed).starts_with('\''), "{armed:?}");
        }
        assert_eq!(unarmed("48+"), "48+");
    }

    #[test]
    fn json_holds_the_interval_of_every_cell() {
        let example = Example::two_dimensions();
        let value = json(&example.picture(&Plain));
        let cells = value["cells"].as_array().unwrap();
        assert_eq!(cells.len(), 4);
        assert!(cells.iter().all(|c| c["low"].is_f64() && c["high"].is_f64()));
        assert_eq!(value["missing"][0]["absence"], "timed-out");
        assert_eq!(value["answered"][0]["country"], "BG");
    }

    #[test]
    fn without_answers_there_is_no_row() {
        let example = Example::nobody_answered();
        assert_eq!(csv(&example.picture(&Plain)).lines().count(), 1);
        assert!(json(&example.picture(&Plain))["cells"].as_array().unwrap().is_empty());
    }
}
