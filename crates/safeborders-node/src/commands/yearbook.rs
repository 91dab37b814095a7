//! `yearbook`: what other countries published, kept and fetched.

use crate::cli::YearbookAction;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print;
use safeborders_cli::{Output, exit};
use safeborders_codebook::YearbookList;
use safeborders_estimates::{BestTable, CombinedYearbook, RawTable, yearbook_best};
use safeborders_office::api::YearbookLine;
use safeborders_pages::number;
use safeborders_types::{
    AttributeId, Code, CountTable, CountryCode, Interval, MergedCell, Yearbook, YearbookFetched,
    YearbookTable,
};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::Path;

/// Lists, fetches or shows.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &Option<YearbookAction>,
    output: Output,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let text = match action {
        None => list(&desk.yearbooks()?, output)?,
        Some(YearbookAction::Fetch { again }) => fetched(&desk.fetch_yearbooks(*again)?, output)?,
        Some(YearbookAction::Show { country, year, by }) => {
            show(&desk.yearbook(*country, *year)?, *country, by, output)?
        }
    };
    print::out(format_args!("{text}"))
}

fn list(lines: &[YearbookLine], output: Output) -> Result<String, Failure> {
    let row = |line: &YearbookLine| {
        let (seen, all) = line.tables;
        [
            line.country.to_string(),
            line.year.to_string(),
            line.edition.to_string(),
            format!("{seen} of {all}"),
            line.from.to_string(),
        ]
    };
    print::rows(lines, ["country", "year", "edition", "tables seen", "given by"], row, output)
}

fn fetched(lines: &[YearbookFetched], output: Output) -> Result<String, Failure> {
    let row = |line: &YearbookFetched| {
        let years: Vec<String> = line.years.iter().map(ToString::to_string).collect();
        [line.country.to_string(), years.join(" "), line.trouble.clone()]
    };
    print::rows(lines, ["country", "fetched", "trouble"], row, output)
}

fn show(
    yearbook: &Yearbook,
    country: CountryCode,
    by: &[AttributeId],
    output: Output,
) -> Result<String, Failure> {
    if by.is_empty() {
        return tables(yearbook, output);
    }
    let wanted: BTreeSet<&AttributeId> = by.iter().collect();
    let is_wanted = |table: &&YearbookTable| {
        wanted == table.table.axes().iter().map(|axis| &axis.attribute).collect::<BTreeSet<_>>()
    };
    let table = yearbook.tables().iter().find(is_wanted).ok_or_else(|| {
        let text = format!(
            "the yearbook of {country} has no such table that the agreement lets this office see: `yearbook show \
             {country} {}` lists those it has",
            yearbook.head().year
        );
        Failure::new(exit::USAGE, text)
    })?;
    let best = yearbook_best(yearbook).and_then(|mut tables| tables.remove(&table.number));
    let combined = CombinedYearbook::of(yearbook).and_then(|tables| tables.table(table.number));
    cells(table, combined.as_ref(), best.as_ref(), output)
}

#[derive(Serialize)]
struct TableLine {
    unit: String,
    by: String,
    cells: usize,
    sigma: u32,
}

fn tables(yearbook: &Yearbook, output: Output) -> Result<String, Failure> {
    let line = |table: &YearbookTable| TableLine {
        unit: table.unit.to_string(),
        by: table.table.axes().iter().map(|a| a.attribute.to_string()).collect::<Vec<_>>().join(","),
        cells: table.table.cells().len(),
        sigma: table.sigma,
    };
    let lines: Vec<TableLine> = yearbook.tables().iter().map(line).collect();
    let row = |l: &TableLine| [l.unit.clone(), l.by.clone(), l.cells.to_string(), l.sigma.to_string()];
    print::rows(&lines, ["counts", "by", "cells", "noise σ"], row, output)
}

#[derive(Serialize)]
struct CellLine {
    among: String,
    /// Unbiased, from all tables that are seen.
    estimate: i64,
    interval: Interval,
    /// What was signed, from this table's own noise alone.
    raw: i64,
    /// For display only: biased, and without an interval.
    best: Option<f64>,
}

/// The unbiased figures with their intervals, and beside them the signed ones and the shrunken ones.
fn cells(
    table: &YearbookTable,
    combined: Option<&RawTable>,
    best: Option<&BestTable>,
    output: Output,
) -> Result<String, Failure> {
    let axes = table.table.axes();
    let line = |(cell, (codes, raw)): (usize, (Vec<&Code>, &i64))| {
        let named = axes.iter().zip(codes).map(|(axis, code)| name(&axis.attribute, code));
        let MergedCell { estimate, interval } =
            combined.and_then(|combined| unbiased(combined, cell)).unwrap_or_else(|| MergedCell {
                estimate: *raw,
                interval: Interval::around(*raw, table.variance()),
            });
        CellLine {
            among: named.collect::<Vec<_>>().join(" · "),
            estimate,
            interval,
            raw: *raw,
            best: best.and_then(|best| best.cells.get(cell)).copied(),
        }
    };
    let lines: Vec<CellLine> =
        CountTable::labels(axes).zip(table.table.cells()).enumerate().map(line).collect();
    let row = |line: &CellLine| {
        let figure =
            safeborders_pages::Figure::from(&MergedCell { estimate: line.estimate, interval: line.interval });
        let near_zero = if figure.near_zero { "≈0" } else { "" };
        let estimate = format!("{} ± {}", figure.estimate_text(), number(figure.half_width()));
        let best = line.best.map_or(String::new(), |best| format!("{best:.0}"));
        let raw = number(line.raw);
        [line.among.clone(), estimate, figure.interval_text(), near_zero.to_owned(), raw, best]
    };
    let head = ["among", "estimate", "95 % interval", "", "as signed", "best guess (biased, no interval)"];
    let mut text = print::rows(&lines, head, row, output)?;
    if output == Output::Table {
        text.push_str(&format!(
            "The estimate is made of all tables that are seen here; what was signed has noise of σ = {} by itself. The \
             best guess is drawn toward what the other tables let expect: for display and ranking. Quote the estimate \
             with its interval.\n",
            table.sigma
        ));
    }
    Ok(text)
}

/// One cell, rounded, with the interval of what it was before.
#[allow(clippy::cast_possible_truncation)] // `as` saturates, and counts stay far below 2^53
fn unbiased(combined: &RawTable, cell: usize) -> Option<MergedCell> {
    let figure = combined.figure(cell)?;
    Some(MergedCell { estimate: figure.value().round() as i64, interval: figure.interval() })
}

fn name(attribute: &AttributeId, code: &Code) -> String {
    let known = YearbookList::v1().attribute(attribute).and_then(|known| known.code_name(code));
    known.map_or_else(|| code.to_string(), str::to_owned)
}
