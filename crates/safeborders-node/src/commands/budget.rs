//! `budget`: what is spent and what is left.

use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print;
use safeborders_cli::Output;
use safeborders_office::api::BudgetLine;
use std::path::Path;

/// Prints a line per cohort.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    output: Output,
) -> Result<(), Failure> {
    let lines = Desk::open(layout, config, key_file)?.budget()?;
    let row = |l: &BudgetLine| {
        let left = l.questions_limit.saturating_sub(l.questions_spent);
        [
            l.cohort.to_string(),
            l.questions_spent.to_string(),
            left.to_string(),
            l.corrections_spent.to_string(),
            l.corrections_limit.saturating_sub(l.corrections_spent).to_string(),
            format!("{:.2}", l.lifetime_epsilon.as_f64()),
        ]
    };
    let head = [
        "cohort",
        "questions: spent",
        "questions: left",
        "corrections: spent",
        "corrections: left",
        "ε for life, everything (δ = 1e-9)",
    ];
    print::out(format_args!("{}", print::rows(&lines, head, row, output)?))?;
    Ok(())
}
