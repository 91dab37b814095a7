//! `ask` and `count`: questions to other countries, and to the office's own cases.

use crate::cli::{Ask, Count};
use crate::config::Config;
use crate::desk::Desk;
use crate::exact;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print;
use safeborders_cli::{QuestionArgs, cost_line, exit, render_preview, render_viewed};
use safeborders_codebook::Codebook;
use safeborders_pages::Picture;
use safeborders_types::{Asking, CohortId, Previewing, Question, YearbookUse};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// Asks other countries and prints the merged answer.
pub(crate) fn ask(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Ask,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let question = question(&desk, &args.question)?;
    let checked = Codebook::v1().check(&question).exit_with(exit::USAGE)?;
    args.view.check(&question).exit_with(exit::USAGE)?;
    let asking = Asking {
        question: question.clone(),
        sigma: args.accuracy.sigma(checked.sensitivity()).exit_with(exit::USAGE)?,
        purpose: args.purpose,
        countries: args.to.iter().copied().collect(),
        case_note: args.case_note.clone(),
        yearbooks: match (args.yearbook_only, args.precise) {
            (true, _) => YearbookUse::Only,
            (_, true) => YearbookUse::Precise,
            _ => YearbookUse::First,
        },
    };
    if args.preview.preview {
        let preview = desk.preview(&Previewing { asking, expected: args.preview.expect })?;
        print::out(format_args!("{}", render_preview(&question, &preview, Codebook::v1(), args.output)))?;
        return Ok(());
    }
    if !args.quiet {
        let line = cost_line(checked.cost(asking.sigma), asking.sigma, question.cohorts().len());
        // A closed standard error is no reason not to ask.
        let _ = std::io::stderr().lock().write_all(line.as_bytes());
    }
    let table = desk.ask(&asking)?;
    let picture = Picture { question: &question, table: &table, reused: &[], names: Codebook::v1() };
    print::out(format_args!("{}", render_viewed(&picture, &args.view, args.output)))?;
    Ok(())
}

/// Counts the office's own cases and prints the exact table.
pub(crate) fn count(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Count,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let question = question(&desk, &args.question)?;
    let exact = desk.count(&question)?;
    print::out(format_args!("{}", exact::render(&exact, args.output)?))?;
    Ok(())
}

/// The question of the flags. `all-frozen` stands for this node's own frozen cohorts: cohorts
/// freeze on the same public day everywhere.
fn question(desk: &Desk, args: &QuestionArgs) -> Result<Question, Failure> {
    let mut frozen: BTreeSet<CohortId> = BTreeSet::new();
    if args.needs_frozen() {
        frozen = desk.cohorts()?.into_iter().filter(|line| line.frozen).map(|line| line.cohort).collect();
    }
    args.question(&frozen).exit_with(exit::USAGE)
}
