//! The exact national statistics of a year: tables with what is withheld and what they add up to, and both files.
//! They are made by the office's interface, which puts each making on record.

use super::Site;
use super::parts::{Choice, file};
use super::visit::Visit;
use crate::api::{ApiError, CohortLine, ErrorKind};
use crate::statistics::classes::{SEVERAL, attributes};
use crate::statistics::{Breakdown, By, Counted, Population, YearStatistics, sdmx_csv, workbook};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use safeborders_documents::{Block, Cell, Drawing, Fill, Mark, Table};
use safeborders_pages::{Arg, Exported, Html, Lexicon, Locale, Names, RenderError};
use safeborders_types::AttributeId;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/statistics", get(statistics)).route("/statistics/{name}", get(download))
}

#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    pub(super) year: String,
}

#[derive(Template)]
#[template(path = "statistics.html")]
struct Page {
    t: &'static Locale,
    years: Vec<Choice>,
    made: Option<Made>,
}

struct Made {
    year: String,
    heading: String,
    rules: Vec<String>,
    missing: Vec<String>,
    populations: Vec<PopulationPart>,
}

struct PopulationPart {
    name: String,
    total: String,
    tables: Vec<Html>,
}

/// One kind of persons with its tables.
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) total: String,
    pub(super) tables: Vec<Exact>,
}

/// One exact table, with what is withheld and what it adds up to.
#[derive(Template)]
#[template(path = "statistics_table.html")]
pub(super) struct Exact {
    t: &'static Locale,
    caption: String,
    head: Vec<String>,
    rows: Vec<ExactRow>,
    together: Option<String>,
    total: String,
    sum: String,
}

struct ExactRow {
    cells: Vec<String>,
    /// `None`: withheld.
    persons: Option<String>,
    /// In percent of the total.
    share: f32,
}

async fn statistics(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.answer(page(&visit, &wanted.year).await)
}

async fn page(visit: &Visit, wanted: &str) -> Result<Response, ApiError> {
    let t = visit.t();
    let made = if wanted.is_empty() { None } else { Some(made(visit, wanted).await?) };
    let chosen = made.as_ref().map(|made| made.year);
    let years = years(visit).await?;
    let choice = |year: &u16| Choice::new(year.to_string(), year.to_string(), chosen == Some(*year));
    let made = made.map(|made| shown(&made, t)).transpose()?;
    let main = Page { t, years: years.iter().rev().map(choice).collect(), made };
    visit.page(&t.text("o-stat-title"), &main, &[t.text("o-stat-mark")])
}

/// The years of which there are case files.
pub(super) async fn years(visit: &Visit) -> Result<BTreeSet<u16>, ApiError> {
    let lines: Vec<CohortLine> = visit.get("cohorts").await?;
    Ok(lines.iter().filter(|line| line.case_files > 0).map(|line| line.cohort.year()).collect())
}

/// The statistics of a year, on record.
pub(super) async fn made(visit: &Visit, year: &str) -> Result<YearStatistics, ApiError> {
    let none = |_| ApiError::new(ErrorKind::Invalid, "choose a year, such as 2025");
    let year: u16 = year.parse().map_err(none)?;
    visit.get(&format!("statistics?year={year}")).await
}

fn shown(made: &YearStatistics, t: &'static Locale) -> Result<Made, RenderError> {
    let year = made.year.to_string();
    let part = |shown: Shown| {
        let tables = shown.tables.iter().map(Html::from_template).collect::<Result<_, _>>()?;
        Ok(PopulationPart { name: shown.name, total: shown.total, tables })
    };
    Ok(Made {
        heading: t.with("o-stat-of", &[("year", Arg::Text(&year))]),
        rules: rules(made, t),
        missing: missing(t),
        populations: populations(made, t).into_iter().map(part).collect::<Result<_, RenderError>>()?,
        year,
    })
}

/// How small counts are handled.
pub(super) fn rules(made: &YearStatistics, t: &Locale) -> Vec<String> {
    let most = i64::try_from(made.smallest.saturating_sub(1)).unwrap_or(i64::MAX);
    vec![
        t.with("o-stat-rule-small", &[("most", Arg::Count(most))]),
        t.text("o-stat-rule-sum"),
        t.text("o-stat-rule-total"),
        t.text("o-stat-rule-again"),
    ]
}

/// What the figures cannot say.
pub(super) fn missing(t: &Locale) -> Vec<String> {
    vec![t.text("o-stat-missing-year"), t.text("o-stat-missing-form"), t.text("o-stat-missing-rest")]
}

/// All kinds of persons with their tables.
pub(super) fn populations(made: &YearStatistics, t: &'static Locale) -> Vec<Shown> {
    made.populations.iter().map(|population| population_shown(population, t)).collect()
}

fn population_shown(population: &Population, t: &'static Locale) -> Shown {
    let name = t.text(match population.counted {
        Counted::RegisteredVictims => "o-stat-victims",
        Counted::Suspected => "o-stat-suspected",
        Counted::Prosecuted => "o-stat-prosecuted",
        Counted::Convicted => "o-stat-convicted",
    });
    let victims = population.counted == Counted::RegisteredVictims;
    let (total, tables) = match population.total {
        None => (t.text("o-stat-total-withheld"), Vec::new()),
        Some(0) => (t.text("o-stat-empty"), Vec::new()),
        Some(total) => {
            let tables = population.tables.iter().map(|table| exact(table, victims, total, &name, t));
            (t.with("o-stat-total-is", &[("n", count(total))]), tables.collect())
        }
    };
    Shown { name, total, tables }
}

fn count(n: u64) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

fn exact(table: &Breakdown, victims: bool, total: u64, who: &str, t: &'static Locale) -> Exact {
    let names = Lexicon::new(t);
    let number = |n: u64| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    let ids: Vec<AttributeId> =
        attributes(table.by, victims).iter().filter_map(|id| id.parse().ok()).collect();
    let word = |(at, code): (usize, &String)| {
        if table.by == By::Exploitation && code == SEVERAL {
            return t.text("o-stat-several");
        }
        let named = ids.get(at).and_then(|id| Some(names.code(id, &code.parse().ok()?)));
        named.unwrap_or_else(|| code.clone())
    };
    #[allow(clippy::cast_precision_loss)] // for drawing only
    let share = |n: u64| (1_000.0 * n as f32 / total.max(1) as f32).round() / 10.0;
    let row = |row: &crate::statistics::Row| ExactRow {
        cells: row.codes.iter().enumerate().map(word).collect(),
        persons: row.persons.map(number),
        share: share(row.persons.unwrap_or(0)),
    };
    let head: Vec<String> = ids.iter().map(|id| names.attribute(id)).collect();
    Exact {
        t,
        caption: format!("{who}: {}", head.join(" · ")),
        head,
        rows: table.rows.iter().map(row).collect(),
        together: table.withheld.map(number),
        total: number(total),
        sum: t.with("o-stat-adds-up", &[("n", count(total))]),
    }
}

impl Exact {
    /// The table as markup, and as blocks of a PDF. Its bars have no interval: its figures are exact.
    pub(super) fn both(&self) -> Result<(Html, Vec<Block>), RenderError> {
        let t = self.t;
        let text = |text: &str| Cell::Text(text.to_owned());
        let line = |first: &str, persons: &str| {
            let mut cells = vec![text(first)];
            cells.resize(self.head.len(), text(""));
            cells.extend([Cell::Number(persons.to_owned()), text("")]);
            cells
        };
        let row = |row: &ExactRow| {
            let withheld = t.text("o-stat-withheld");
            let mut cells: Vec<Cell> = row.cells.iter().map(|cell| text(cell)).collect();
            cells.push(Cell::Number(row.persons.clone().unwrap_or(withheld)));
            cells.push(if row.persons.is_some() { Cell::Drawing(bar(row.share)) } else { text("") });
            cells
        };
        let mut rows: Vec<Vec<Cell>> = self.rows.iter().map(row).collect();
        rows.extend(self.together.iter().map(|sum| line(&t.text("o-stat-together"), sum)));
        rows.push(line(&t.text("o-stat-total"), &self.total));
        let mut head: Vec<Cell> = self.head.iter().map(|name| text(name)).collect();
        head.extend([Cell::Number(t.text("o-stat-persons")), text(&t.text("o-stat-share"))]);
        let mut widths = vec![3.0; self.head.len()];
        widths.extend([1.5, 3.0]);
        let table = Block::Table(Table { widths, head, rows });
        let blocks = vec![Block::Heading(self.caption.clone()), table, Block::Note(self.sum.clone())];
        Ok((Html::from_template(self)?, blocks))
    }
}

fn bar(share: f32) -> Drawing {
    let outline = Drawing::rectangle(0.0, 2.0, (1.4 * share).max(0.1), 7.0);
    let marks = vec![Mark::Area { outline, fill: Fill::Plain([110, 120, 130]), opacity: 1.0 }];
    Drawing { width: 140.0, height: 11.0, marks }
}

async fn download(visit: Visit, Path(name): Path<String>) -> Response {
    let Some((year, ending)) = name.split_once('.') else { return visit.missing() };
    if !matches!(ending, "xlsx" | "sdmx.csv") {
        return visit.missing();
    }
    let made = match made(&visit, year).await {
        Ok(made) => made,
        Err(error) => return visit.failed(&error),
    };
    let (content_type, body) = match ending {
        "xlsx" => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook(&made)),
        _ => ("application/vnd.sdmx.data+csv; version=2.0.0", Ok(sdmx_csv(&made).into_bytes())),
    };
    let country = visit.site.terms.country;
    let name = format!("national-statistics-{country}-{}-exact-not-for-exchange.{ending}", made.year);
    file(body.map(|body| Exported { name, content_type, body }))
}
