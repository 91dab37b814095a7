//! `ask`: one question to all nodes.

use crate::args::Ask;
use crate::backend::Backend;
use crate::config::Config;
use crate::failure::{Failure, OrFail};
use safeborders_cli::{cost_line, exit, render_preview, render_viewed};
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{Order, PreviewOrder};
use safeborders_types::YearbookUse;
use std::collections::BTreeSet;
use std::io::Write;

pub(crate) async fn run(config: Config, args: Ask) -> Result<(), Failure> {
    let codebook = Codebook::v1();
    let backend = Backend::open(&config)?;
    let frozen = if args.question.needs_frozen() { backend.frozen().await? } else { BTreeSet::new() };
    let question = args.question.question(&frozen).map_err(|error| Failure::new(exit::USAGE, error))?;
    let checked = codebook.check(&question).map_err(|error| Failure::new(exit::USAGE, error))?;
    args.view.check(&question).map_err(|error| Failure::new(exit::USAGE, error))?;
    let sigma =
        args.accuracy.sigma(checked.sensitivity()).map_err(|error| Failure::new(exit::USAGE, error))?;
    let yearbooks = match (args.yearbook_only, args.precise) {
        (true, _) => YearbookUse::Only,
        (_, true) => YearbookUse::Precise,
        _ => YearbookUse::First,
    };
    let order =
        Order { question: question.clone(), sigma, purpose: args.purpose, keep: !args.no_save, yearbooks };
    if args.preview.preview {
        let preview = backend.preview(PreviewOrder { order, expected: args.preview.expect }).await?;
        return printed(&render_preview(&question, &preview, codebook, args.output));
    }
    if !args.quiet {
        let line = cost_line(checked.cost(sigma), sigma, question.cohorts().len());
        // A closed standard error is no reason not to ask.
        let _ = std::io::stderr().lock().write_all(line.as_bytes());
    }
    let merged = backend.ask(order).await?;
    printed(&render_viewed(&merged.picture(codebook), &args.view, args.output))
}

/// Fetches yearbooks and says which.
pub(crate) async fn yearbooks(config: Config, again: bool) -> Result<(), Failure> {
    let mut text = String::new();
    for fetched in Backend::open(&config)?.fetch_yearbooks(again).await? {
        let years: Vec<String> = fetched.years.iter().map(ToString::to_string).collect();
        let years = if years.is_empty() { "nothing new".to_owned() } else { years.join(" ") };
        let trouble =
            if fetched.trouble.is_empty() { String::new() } else { format!(" ({})", fetched.trouble) };
        text.push_str(&format!("{}: {years}{trouble}\n", fetched.country));
    }
    printed(&text)
}

pub(crate) fn printed(text: &str) -> Result<(), Failure> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        // `… | head` has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.or_fail(exit::FAILURE, "the answer could not be printed"),
    }
}
