//! `case`: decisions about single case files.

use crate::commands::{enter, erase, history, reading};
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, confirmed, say};
use clap::Subcommand;
use safeborders_cli::Output;
use safeborders_office::access_body::{CaseName, CasesBody, SealBody, WhoReads};
use safeborders_office::api::{ComesBack, EmbargoBody, EmbargoLine};
use safeborders_office::erasure::EraseBody;
use safeborders_office::keeping::HoldBody;
use safeborders_people::PersonId;
use safeborders_types::{AttributeId, Code, CohortId};
use std::path::{Path, PathBuf};

/// What to do with a case file.
#[derive(Subcommand)]
pub(crate) enum CaseAction {
    /// List the case files that you may know of: who is assigned, what is sealed. For the office's own eyes.
    List {
        /// Only those of these cohorts.
        #[arg(long, value_delimiter = ',')]
        cohorts: Vec<CohortId>,
        /// Only those to which you are assigned.
        #[arg(long)]
        mine: bool,
        /// Only those whose identifier contains this.
        #[arg(long, default_value = "")]
        named: String,
        /// Only those of this procedural status, such as Convicted, that you may read.
        #[arg(long)]
        status: Option<Code>,
        /// Only those where the case or anybody in it has this code, such as victim.sex=Feminine, that you may read.
        #[arg(long = "code", value_parser = coded)]
        codes: Vec<(AttributeId, Code)>,
        /// Go on after this identifier.
        #[arg(long, default_value = "")]
        after: String,
        /// So many at most, up to 1000.
        #[arg(long, default_value_t = 100)]
        most: usize,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Read a case file that you may read. On record before it is shown.
    Show {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// The language of the codebook's words.
        #[arg(long, default_value = "en")]
        language: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print a case file in the native format with its version, to change it and enter it again.
    Record {
        /// The office's own identifier of the file.
        source: String,
    },
    /// Enter one case file in the native format: a new one, or what `case record` printed, changed.
    ///
    /// What it would change is shown. What the file said before stays: see `case history`.
    Enter {
        /// The file with the record; `-` reads standard input.
        file: PathBuf,
        /// Only say what is wrong and what would change.
        #[arg(long)]
        check: bool,
    },
    /// List what a case file said before each of its changes, newest first, or print one of these versions. On record
    /// before it is shown. To bring one back, enter it again with the file's present version.
    History(history::History),
    /// Remove the earlier versions of a case file, where it held what it should not have held. Never under a legal hold.
    ForgetHistory(history::Forget),
    /// Let a person read a case file. Once anybody is assigned, nobody else reads it.
    Assign {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Who.
        person: PersonId,
    },
    /// End an assignment.
    Unassign {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Who.
        person: PersonId,
    },
    /// Seal a case file: only those assigned to it read it, see that it is here, and say who else reads it. You
    /// are assigned by it.
    Seal {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Why: kept with the file, in the office alone. Name no person.
        #[arg(long)]
        reason: String,
    },
    /// Take the seal off. Who is not assigned to the file needs a data-protection officer's word.
    Unseal {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Why: on record. Name no person.
        #[arg(long)]
        reason: String,
    },
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
    /// Erase case files for good. Says before what it will do, and after how far it reaches.
    ///
    /// It needs a second person's word: the first time it becomes a proposal, and once that is approved the same
    /// command erases. Released answers stay released and their budget spent; the
    /// files cannot be imported again. docs/erasure.md says what is reached and what is not.
    Erase {
        /// The office's own identifiers of the files, as they were imported.
        #[arg(required = true)]
        sources: Vec<String>,
        /// Why: on record in the house log. Name no person.
        #[arg(long)]
        reason: String,
        /// Only say what it would do.
        #[arg(long)]
        plan: bool,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Put a case file under a legal hold: it cannot be erased.
    Hold {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Why: kept with the file, in the office alone.
        #[arg(long)]
        reason: String,
    },
    /// Lift a legal hold.
    Unhold {
        /// The office's own identifier of the file, as it was imported.
        source: String,
        /// Why: kept with the file, in the office alone.
        #[arg(long)]
        reason: String,
    },
    /// List the case files under a legal hold. For the office's own eyes.
    Held {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// List the case files whose retention clock has ended or ends soon. For the office's own eyes.
    ///
    /// Nothing is erased by itself: a person decides, and erases with `case erase`.
    Due {
        /// Those that end within so many days; without it, as many as node.toml says.
        #[arg(long, value_name = "DAYS")]
        within: Option<u16>,
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
    let desk = || Desk::open(layout, config, key_file);
    match action {
        CaseAction::List { cohorts, mine, named, status, codes, after, most, output } => {
            let body = CasesBody {
                cohorts: cohorts.iter().copied().collect(),
                mine: *mine,
                named: named.clone(),
                status: status.clone(),
                codes: codes.clone(),
                after: after.clone(),
                most: *most,
                ..CasesBody::default()
            };
            reading::list(&desk()?, &body, *output)
        }
        CaseAction::Record { source } => enter::record(&desk()?, source),
        CaseAction::Enter { file, check } => enter::enter(&desk()?, file, *check),
        CaseAction::History(args) => history::history(&desk()?, args),
        CaseAction::ForgetHistory(args) => history::forget(&desk()?, args),
        CaseAction::Show { source, language, json } => {
            let body = CaseName { source: source.clone(), language: language.clone() };
            reading::show(&desk()?, &body, *json)
        }
        CaseAction::Assign { source, person } | CaseAction::Unassign { source, person } => {
            let body = WhoReads { source: source.clone(), person: person.clone() };
            reading::assign(&desk()?, &body, matches!(action, CaseAction::Assign { .. }))
        }
        CaseAction::Seal { source, reason } | CaseAction::Unseal { source, reason } => {
            let body = SealBody { source: source.clone(), reason: reason.clone() };
            reading::seal(&desk()?, &body, matches!(action, CaseAction::Seal { .. }))
        }
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
        CaseAction::Erase { sources, reason, plan, yes } => {
            let body = EraseBody { sources: sources.clone(), reason: reason.clone() };
            erase::erase(&Desk::open(layout, config, key_file)?, &body, *yes, *plan)
        }
        CaseAction::Hold { source, reason } | CaseAction::Unhold { source, reason } => {
            let body = HoldBody { source: source.clone(), reason: reason.clone() };
            let set = matches!(action, CaseAction::Hold { .. });
            erase::hold(&Desk::open(layout, config, key_file)?, &body, set)
        }
        CaseAction::Held { output } => erase::held(&Desk::open(layout, config, key_file)?.held()?, *output),
        CaseAction::Due { within, output } => {
            erase::due(&Desk::open(layout, config, key_file)?.due(*within)?, *output)
        }
    }
}

/// An attribute and one of its codes.
fn coded(text: &str) -> Result<(AttributeId, Code), String> {
    let parts = text.split_once('=').and_then(|(id, code)| Some((id.parse().ok()?, code.parse().ok()?)));
    parts.ok_or_else(|| "write it as victim.sex=Feminine".to_owned())
}

fn when(cohort: CohortId, comes_back: ComesBack) -> String {
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
