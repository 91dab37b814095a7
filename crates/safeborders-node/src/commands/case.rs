//! `case`: decisions about single case files.

use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, confirmed, say};
use clap::Subcommand;
use safeborders_cli::Output;
use safeborders_office::api::{ComesBack, EmbargoBody, EmbargoLine};
use std::path::Path;

/// What to do with a case file.
#[derive(Subcommand)]
pub(crate) enum CaseAction {
    /// Keep a case file out of every release that is made from now on, whoever asks and whatever for.
    ///
    /// The file stays in the office. It keeps out of the snapshot when its cohort freezes; if that is
    /// frozen already, the file leaves it, and comes back, after `case release`, only with the cohort's
    /// outcomes or a reissue. What was released before stays released.
    Embargo {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Why: kept with the file, in the office alone.
        #[arg(long)]
        reason: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Lift an embargo.
    ///
    /// A file that was in no release yet joins the oldest open cohort, if its own froze in the meantime.
    Release {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Why: kept with the file, in the office alone.
        #[arg(long)]
        reason: String,
    },
    /// List the case files under embargo. For the office's own eyes.
    Embargoed {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
}

/// Carries out a decision about a case file.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &CaseAction,
) -> Result<(), Failure> {
    match action {
        CaseAction::Embargo { source, reason, yes } => {
            let question = "The file leaves every release that is made from now on. If its cohort is frozen, that \
                            cannot be undone in the frozen snapshot.";
            confirmed(*yes, question)?;
            let body = EmbargoBody { source: source.clone(), reason: reason.clone() };
            let set = Desk::open(layout, config, key_file)?.embargo(&body)?;
            match set.taken_from {
                0 => say!("Under embargo. The file of {} is in no frozen snapshot.", set.cohort),
                n => say!("Under embargo. The file has left {n} frozen snapshot(s) of {}.", set.cohort),
            }
            Ok(())
        }
        CaseAction::Release { source, reason } => {
            let body = EmbargoBody { source: source.clone(), reason: reason.clone() };
            let lifted = Desk::open(layout, config, key_file)?.lift_embargo(&body)?;
            say!("The embargo is lifted. {}", when(lifted.cohort, lifted.comes_back));
            Ok(())
        }
        CaseAction::Embargoed { output } => {
            let lines = Desk::open(layout, config, key_file)?.embargoed()?;
            print::out(format_args!("{}", list(&lines, *output)?))
        }
    }
}

fn when(cohort: safeborders_types::CohortId, comes_back: ComesBack) -> String {
    match comes_back {
        ComesBack::WhenFrozen => format!("The file is in releases when {cohort} freezes."),
        ComesBack::WithALaterCohort => {
            format!("Its own cohort froze without it: it belongs to {cohort} from now on, for ever.")
        }
        ComesBack::WithItsOwnCohort => {
            format!(
                "It was in releases of {cohort} before: it comes back with the outcomes or a reissue of {cohort}."
            )
        }
        ComesBack::WithAReissue => format!("It comes back only if {cohort} is reissued."),
        ComesBack::Never => format!("{cohort} has its last snapshots: the file does not come back."),
    }
}

fn list(lines: &[EmbargoLine], output: Output) -> Result<String, Failure> {
    let row = |l: &EmbargoLine| {
        let before = if l.counted_before { "yes" } else { "no" };
        [l.source.clone(), l.cohort.to_string(), l.since.to_string(), before.to_owned(), l.reason.clone()]
    };
    print::rows(lines, ["source id", "cohort", "since", "was in releases before", "reason"], row, output)
}
