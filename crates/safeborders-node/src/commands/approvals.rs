//! `approvals`: what waits for a second person's word.

use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, day, say};
use clap::Subcommand;
use safeborders_accounts::{ProposalLine, State};
use safeborders_cli::{Output, exit};
use safeborders_office::api_people::{DecideBody, Done, Lines};
use std::path::Path;

/// What to do about proposals.
#[derive(Subcommand)]
pub(crate) enum ApprovalAction {
    /// List the proposals.
    List {
        /// Also those that have ended.
        #[arg(long)]
        all: bool,
    },
    /// Show one proposal.
    Show {
        /// Its number.
        number: u64,
    },
    /// Approve what another person proposed. They do it again then, once.
    Approve {
        /// Its number.
        number: u64,
    },
    /// Refuse what another person proposed.
    Refuse {
        /// Its number.
        number: u64,
        /// Why: on record.
        #[arg(long)]
        reason: String,
    },
}

/// Carries it out.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: Option<&ApprovalAction>,
    output: Output,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let decide = |number: u64, refused: Option<String>| {
        desk.post::<Done>("approvals/decide", &DecideBody { number, refused }).map(drop)
    };
    match action {
        None => list(&desk, false, output),
        Some(ApprovalAction::List { all }) => list(&desk, *all, output),
        Some(ApprovalAction::Show { number }) => show(&desk, *number, output),
        Some(ApprovalAction::Approve { number }) => {
            decide(*number, None)?;
            say!("Approved. Whoever proposed it does it again now; the approval is used up by it.");
            Ok(())
        }
        Some(ApprovalAction::Refuse { number, reason }) => {
            decide(*number, Some(reason.clone()))?;
            say!("Refused.");
            Ok(())
        }
    }
}

fn list(desk: &Desk, all: bool, output: Output) -> Result<(), Failure> {
    let mut lines = desk.get::<Lines>("approvals")?.proposals;
    lines.retain(|line| all || !line.ended);
    print::out(format_args!("{}", rows(&lines, output)?))
}

fn show(desk: &Desk, number: u64, output: Output) -> Result<(), Failure> {
    let mut lines = desk.get::<Lines>("approvals")?.proposals;
    lines.retain(|line| line.number == number);
    if lines.is_empty() {
        return Err(Failure::new(exit::USAGE, "there is no such proposal: see `approvals list`"));
    }
    print::out(format_args!("{}", rows(&lines, output)?))
}

fn rows(lines: &[ProposalLine], output: Output) -> Result<String, Failure> {
    let row = |l: &ProposalLine| {
        [
            l.number.to_string(),
            l.proposal.act().to_string(),
            l.proposal.words().to_owned(),
            l.proposal.by().to_string(),
            day(l.proposal.at_s()),
            state(l),
        ]
    };
    print::rows(lines, ["number", "act", "in words", "proposed by", "on", "state"], row, output)
}

fn state(line: &ProposalLine) -> String {
    match line.proposal.state() {
        State::Waiting if line.ended => "ended without a word".to_owned(),
        State::Waiting => {
            let roles: Vec<&str> = line.proposal.act().approvers().iter().map(|role| role.name()).collect();
            format!("waits for a {}", roles.join(" or "))
        }
        State::Approved { by, .. } if line.ended => format!("approved by {by}, and ended unused"),
        State::Approved { by, .. } => format!("approved by {by}"),
        State::Refused { by, reason, .. } => format!("refused by {by}: {reason}"),
        State::Done { by, .. } => format!("approved by {by}, and done"),
        _ => String::new(),
    }
}
