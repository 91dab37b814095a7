//! The `--output` flag and what it prints.

use crate::terminal;
use clap::ValueEnum;
use safeborders_pages::{Names, Picture, csv, json};
use safeborders_types::{MergedTable, Question};

/// In which form a command prints.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum Output {
    /// A table for people.
    #[default]
    Table,
    /// One JSON document.
    Json,
    /// Comma-separated values with a header.
    Csv,
}

/// A merged answer as text, with a line break at its end. `names` is the codebook.
#[must_use]
pub fn render(question: &Question, table: &MergedTable, names: &dyn Names, output: Output) -> String {
    render_picture(&Picture { question, table, reused: &[], names }, output)
}

/// The same for an asker that used kept answers.
#[must_use]
pub fn render_picture(picture: &Picture<'_>, output: Output) -> String {
    match output {
        Output::Table => terminal::render(picture),
        Output::Json => format!("{:#}\n", json(picture)),
        Output::Csv => csv(picture),
    }
}
