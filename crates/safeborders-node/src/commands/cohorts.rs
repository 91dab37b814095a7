//! `cohorts`: what there is, and freezing what is due.

use crate::cli::CohortAction;
use crate::commands::shares;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print::{self, confirmed, say};
use safeborders_books::HouseEvent;
use safeborders_cli::{Output, exit};
use safeborders_office::api::{CohortLine, ReissueBody};
use safeborders_people::Right;
use safeborders_types::CohortId;
use std::collections::BTreeSet;
use std::path::Path;
use time::OffsetDateTime;

/// What freezing needs a right to: it is what the calendar does.
const FREEZING: Doing = Doing::Machine(Right::Serve, HouseEvent::Change, "freeze");

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
        Some(CohortAction::Freeze { by_hand_through: None, .. }) => {
            let (node, today) =
                (Node::open(layout, config, key_file, FREEZING)?, OffsetDateTime::now_utc().date());
            report("Frozen", &node.vault.freeze_due(today)?)?;
            report("Outcomes frozen", &node.vault.freeze_outcomes_due(today)?)
        }
        Some(CohortAction::Freeze { by_hand_through: Some(last), outcomes }) => {
            by_hand(layout, config, key_file, *last, *outcomes)
        }
        Some(CohortAction::Shares { action }) => {
            shares::run(&Desk::open(layout, config, key_file)?, action, output)
        }
        Some(CohortAction::Reissue { cohort, reason, yes }) => {
            let question = format!(
                "Everything that was released over {cohort} will be withdrawn. A cohort is reissued once, and \
                 it cannot be undone."
            );
            confirmed(*yes, &question)?;
            let body = ReissueBody { cohort: *cohort, reason: reason.clone() };
            let reissued = Desk::open(layout, config, key_file)?.reissue(&body)?;
            say!("Reissued: {}. Questions over it are charged to its corrections share.", reissued.cohort);
            Ok(())
        }
    }
}

/// Only with synthetic cases: an office freezes on public days, so that the day tells nothing.
fn by_hand(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    last: CohortId,
    outcomes: bool,
) -> Result<(), Failure> {
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
    let node = Node::open(layout, config, key_file, FREEZING)?;
    let today = OffsetDateTime::now_utc().date();
    if outcomes {
        let frozen = node.vault.freeze_outcomes_by_hand(&cohorts, today).exit_with(exit::FAILURE)?;
        return report("Outcomes frozen", &frozen);
    }
    report("Frozen", &node.vault.freeze_by_hand(&cohorts, today).exit_with(exit::FAILURE)?)
}

fn report(what: &str, frozen: &[CohortId]) -> Result<(), Failure> {
    match (frozen.first(), frozen.last()) {
        (Some(first), Some(last)) => say!("{what}: {} cohorts, {first} to {last}.", frozen.len()),
        _ => say!("{what}: nothing was due."),
    }
    Ok(())
}

fn list(desk: &Desk, output: Output) -> Result<(), Failure> {
    let lines = desk.cohorts()?;
    let row = |l: &CohortLine| {
        let [freezes, matures] = [l.freezes_on, l.matures_on].map(|day| day.to_string());
        [l.cohort.to_string(), state(l).into(), freezes, matures, l.case_files.to_string()]
    };
    let head = ["cohort", "state", "freezes on", "outcomes freeze on", "case files (own eyes only)"];
    print::out(format_args!("{}", print::rows(&lines, head, row, output)?))?;
    Ok(())
}

fn state(line: &CohortLine) -> &'static str {
    match (line.frozen, line.matured, line.reissued) {
        (false, ..) => "open",
        (true, false, false) => "frozen",
        (true, true, false) => "frozen, with outcomes",
        (true, false, true) => "frozen, reissued",
        (true, true, true) => "frozen, with outcomes, reissued",
    }
}
