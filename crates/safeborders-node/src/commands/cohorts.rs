//! `cohorts`: what there is, and freezing what is due.

use crate::cli::CohortAction;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::Node;
use crate::print;
use crate::print::say;
use safeborders_cli::{Output, exit};
use safeborders_types::CohortId;
use std::collections::BTreeSet;
use std::path::Path;
use time::OffsetDateTime;

/// Lists the cohorts, or freezes.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: Option<&CohortAction>,
    output: Output,
) -> Result<(), Failure> {
    match action {
        None => list(&Desk::open(layout, config, key_file)?, output),
        Some(CohortAction::Freeze { by_hand_through: None }) => {
            let node = Node::open(layout, config, key_file)?;
            report(&node.vault.freeze_due(OffsetDateTime::now_utc().date())?)
        }
        Some(CohortAction::Freeze { by_hand_through: Some(last) }) => {
            by_hand(layout, config, key_file, *last)
        }
    }
}

/// Only with synthetic cases: an office freezes on public days, so that the day tells nothing.
fn by_hand(layout: &Layout, config: &Config, key_file: Option<&Path>, last: CohortId) -> Result<(), Failure> {
    if !config.synthetic {
        let text = "cohorts freeze on their calendar day; only a node with synthetic cases freezes by hand";
        return Err(Failure::new(exit::REFUSED, text));
    }
    let cohorts: BTreeSet<CohortId> =
        std::iter::successors(Some(config.first_cohort), |c| c.next()).take_while(|c| *c <= last).collect();
    if cohorts.is_empty() {
        let text = format!("{last} lies before this node's first cohort, {}", config.first_cohort);
        return Err(Failure::new(exit::USAGE, text));
    }
    let node = Node::open(layout, config, key_file)?;
    let today = OffsetDateTime::now_utc().date();
    report(&node.vault.freeze_by_hand(&cohorts, today).exit_with(exit::FAILURE)?)
}

fn report(frozen: &[CohortId]) -> Result<(), Failure> {
    match (frozen.first(), frozen.last()) {
        (Some(first), Some(last)) => say!("Frozen: {} cohorts, {first} to {last}.", frozen.len()),
        _ => say!("Nothing was due."),
    }
    Ok(())
}

fn list(desk: &Desk, output: Output) -> Result<(), Failure> {
    let lines = desk.cohorts()?;
    let state = |frozen| if frozen { "frozen" } else { "open" };
    let row = |l: &safeborders_office::api::CohortLine| {
        [l.cohort.to_string(), state(l.frozen).into(), l.freezes_on.to_string(), l.case_files.to_string()]
    };
    let head = ["cohort", "state", "freezes on", "case files (own eyes only)"];
    print::out(format_args!("{}", print::rows(&lines, head, row, output)?))?;
    Ok(())
}
