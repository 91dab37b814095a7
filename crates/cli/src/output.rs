//! The `--output` flag and what it prints.

use crate::{ViewArgs, terminal};
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
    render_viewed(picture, &ViewArgs::default(), output)
}

/// The same, read in another way: its largest cells, or shares.
#[must_use]
pub fn render_viewed(picture: &Picture<'_>, view: &ViewArgs, output: Output) -> String {
    match output {
        Output::Table => terminal::render(picture, view),
        Output::Json if view.is_plain() => format!("{:#}\n", json(picture)),
        Output::Csv if view.is_plain() => csv(picture),
        Output::Json => format!("{:#}\n", view.json(picture)),
        Output::Csv => view.csv(picture),
    }
}
