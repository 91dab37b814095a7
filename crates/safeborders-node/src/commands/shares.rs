//! `cohorts shares`: what cohorts to come open with.

use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::print::{self, confirmed, say};
use anyhow::Context;
use clap::{Args, Subcommand};
use safeborders_cli::{Output, exit};
use safeborders_office::shares::{SharesBody, SharesLine, SharesShown};
use safeborders_types::{CohortId, NanoEpsilon, NanoRho};

/// What to do about the shares of cohorts to come.
#[derive(Subcommand)]
pub(crate) enum SharesAction {
    /// Show what cohorts to come open with.
    Show,
    /// Set what they open with: two people do it, and never for a cohort that is open.
    Set(SetShares),
}

#[derive(Args)]
pub(crate) struct SetShares {
    /// The first cohort that opens with them; those after it do so as well.
    #[arg(long)]
    from: CohortId,
    /// For the yearbook, in ρ.
    #[arg(long, value_name = "RHO")]
    yearbook: f64,
    /// For questions, in ρ.
    #[arg(long, value_name = "RHO")]
    questions: f64,
    /// For questions after a reissue, in ρ.
    #[arg(long, value_name = "RHO")]
    corrections: f64,
    /// For rounds of signatures, in ε.
    #[arg(long, value_name = "EPSILON")]
    rounds: f64,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

/// Shows or sets the shares.
pub(crate) fn run(desk: &Desk, action: &SharesAction, output: Output) -> Result<(), Failure> {
    match action {
        SharesAction::Show => show(&desk.get("cohorts/shares")?, output),
        SharesAction::Set(set) => {
            let question = format!(
                "{} and every cohort after it will open with these shares. Once a cohort is open, they are its \
                 own for ever.",
                set.from
            );
            confirmed(set.yes, &question)?;
            show(&desk.post("cohorts/shares/set", &body(set)?)?, output)
        }
    }
}

fn body(set: &SetShares) -> Result<SharesBody, Failure> {
    let rho = |value: f64| {
        let rho = NanoRho::from_f64_rounding_up(value).context("a share is a number from 0 on, such as 0.03");
        rho.exit_with(exit::USAGE)
    };
    let rounds = NanoEpsilon::from_f64_rounding_up(set.rounds);
    let rounds =
        rounds.context("the share of rounds is a number from 0 on, such as 2").exit_with(exit::USAGE)?;
    let (yearbook, questions, corrections) = (rho(set.yearbook)?, rho(set.questions)?, rho(set.corrections)?);
    Ok(SharesBody { from: set.from, yearbook, questions, corrections, rounds })
}

fn show(shown: &SharesShown, output: Output) -> Result<(), Failure> {
    let row = |l: &SharesLine| {
        [
            l.from.map_or_else(|| "the first cohort".to_owned(), |from| from.to_string()),
            l.yearbook.to_string(),
            l.questions.to_string(),
            l.corrections.to_string(),
            l.rounds.to_string(),
            l.lifetime_epsilon.to_string(),
        ]
    };
    let head = ["from", "yearbook", "questions", "corrections", "rounds", "for life"];
    print::out(format_args!("{}", print::rows(&shown.schedule, head, row, output)?))?;
    if let Some(last) = shown.open_through.filter(|_| output == Output::Table) {
        say!("Open through {last}: what these have is fixed for ever (`budget`).");
    }
    Ok(())
}
