//! What the demo prints and writes: merged figures beside the exact ones that only it knows.

use crate::questions::{Asker, Question};
use crate::round::RoundResult;
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// What came back for one question.
pub(crate) struct Answered {
    pub(crate) json: String,
    pub(crate) table: String,
    pub(crate) took: Duration,
}

/// All questions and answers.
#[derive(Serialize)]
pub(crate) struct Report {
    data: String,
    questions: Vec<Asked>,
    /// What came of the signature round; nothing where none was held.
    round: Option<RoundResult>,
}

#[derive(Serialize)]
struct Asked {
    question: &'static str,
    asker: String,
    flags: String,
    nodes_answered: Vec<String>,
    nodes_missing: Vec<String>,
    /// What the answer cost each cohort of each country, in ρ.
    cost_rho: f64,
    took_ms: f64,
    /// The share of cells whose 95 % interval holds the exact value.
    coverage: f64,
    cells: Vec<Cell>,
    #[serde(skip)]
    table: String,
}

#[derive(Serialize)]
struct Cell {
    codes: Vec<String>,
    estimate: i64,
    low: f64,
    high: f64,
    exact: i64,
}

/// The parts of a merged answer's JSON that the demo reads.
#[derive(Deserialize)]
struct Merged {
    cells: Vec<MergedCell>,
    answered: Vec<Contribution>,
    missing: Vec<Missing>,
}

#[derive(Deserialize)]
struct MergedCell {
    codes: Vec<String>,
    estimate: i64,
    low: f64,
    high: f64,
}

#[derive(Deserialize)]
struct Contribution {
    country: String,
    cost_nano_rho: u64,
}

#[derive(Deserialize)]
struct Missing {
    country: String,
}

#[derive(Deserialize)]
struct Exact {
    table: ExactTable,
}

#[derive(Deserialize)]
struct ExactTable {
    cells: Vec<i64>,
}

impl Report {
    /// An empty report over these data.
    pub(crate) fn new(data: String) -> Self {
        Self { data, questions: Vec::new(), round: None }
    }

    /// Adds what came of the signature round.
    pub(crate) fn add_round(&mut self, round: RoundResult) {
        self.round = Some(round);
    }

    /// Adds an answer, with the exact counts of the countries that were asked.
    pub(crate) fn add(&mut self, answered: Answered, question: &Question, exact: &[&String]) -> Result<()> {
        let merged: Merged = serde_json::from_str(&answered.json).context("an answer is not as expected")?;
        let mut sums = vec![0; merged.cells.len()];
        for counts in exact {
            let counts: Exact = serde_json::from_str(counts).context("an exact count is not as expected")?;
            ensure!(counts.table.cells.len() == sums.len(), "exact and merged tables differ in shape");
            sums.iter_mut().zip(counts.table.cells).for_each(|(sum, count)| *sum += count);
        }
        let cell = |(cell, exact): (MergedCell, i64)| Cell {
            codes: cell.codes,
            estimate: cell.estimate,
            low: cell.low,
            high: cell.high,
            exact,
        };
        let cells: Vec<Cell> = merged.cells.into_iter().zip(sums).map(cell).collect();
        self.questions.push(Asked {
            question: question.words,
            asker: match question.asker {
                Asker::Coordinator => "coordinator".into(),
                Asker::Node(country) => country.into(),
            },
            flags: question.flags.join(" "),
            cost_rho: merged.answered.iter().map(|c| c.cost_nano_rho).max().unwrap_or(0) as f64 / 1e9,
            nodes_answered: merged.answered.into_iter().map(|c| c.country).collect(),
            nodes_missing: merged.missing.into_iter().map(|m| m.country).collect(),
            took_ms: answered.took.as_secs_f64() * 1e3,
            coverage: share(&cells, Cell::holds),
            cells,
            table: answered.table,
        });
        Ok(())
    }

    /// Prints every answer, and how often the intervals hold the exact value.
    pub(crate) fn print(&self) {
        for asked in &self.questions {
            println!("\n{}\n  asked by {} with {}", asked.question, asked.asker, asked.flags);
            println!("{}", asked.table);
            println!(
                "{} of {} intervals hold the exact value, which only the demo knows.",
                asked.cells.iter().filter(|c| c.holds()).count(),
                asked.cells.len()
            );
        }
        let all: Vec<&Cell> = self.questions.iter().flat_map(|q| &q.cells).collect();
        println!(
            "\nOver all questions {:.1} % of {} intervals hold the exact value (95 % are meant to).",
            100.0 * share(&all, |cell| cell.holds()),
            all.len()
        );
    }

    /// Writes the report as JSON.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        let text = serde_json::to_string_pretty(self).context("the report cannot be encoded")?;
        fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
    }
}

impl Cell {
    fn holds(&self) -> bool {
        (self.low..=self.high).contains(&(self.exact as f64))
    }
}

fn share<T>(cells: &[T], holds: impl Fn(&T) -> bool) -> f64 {
    if cells.is_empty() { 0.0 } else { cells.iter().filter(|c| holds(c)).count() as f64 / cells.len() as f64 }
}
