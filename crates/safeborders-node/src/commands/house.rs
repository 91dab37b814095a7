//! `audit house`: the house log, checked, shown, or taken out for an access review.

use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::print::{self, say, time_text};
use clap::Subcommand;
use safeborders_audit::note::MAX_NOTE_BYTES;
use safeborders_cli::{Output, exit};
use safeborders_office::api::LogProof;
use safeborders_office::api_people::{HouseChecked, HouseLine, HousePage};
use safeborders_people::{InvalidPerson, PersonId};
use safeborders_store::fsx;
use std::path::{Path, PathBuf};

/// What to do with the house log.
#[derive(Subcommand)]
pub(crate) enum HouseAction {
    /// Replay the house log and hold it against the roots of it that peers have witnessed, and against signed heads;
    /// print its head as it is now, signed, for whoever wants to check later that nothing was taken away.
    Verify {
        /// Also hold it against a head that was printed before and kept elsewhere.
        #[arg(long)]
        head: Option<PathBuf>,
    },
    /// Print a proof that an entry is in the house log.
    Prove {
        /// The entry's number.
        entry: u64,
    },
    /// Take out who did what: all of it, what one person did, or what was done to one case file.
    Export {
        /// Only what this person did; `console` and `node` stand for those two.
        #[arg(long, value_parser = on_record)]
        person: Option<PersonId>,
        /// Only what was done to the case file with this identifier.
        #[arg(long)]
        case: Option<String>,
        /// The first entry.
        #[arg(long, default_value_t = 0)]
        from: u64,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
}

/// Who can be on record: any person, the console and the node.
fn on_record(name: &str) -> Result<PersonId, InvalidPerson> {
    PersonId::try_from(name.to_owned())
}

/// Carries it out.
pub(crate) fn run(desk: &Desk, action: Option<&HouseAction>) -> Result<(), Failure> {
    match action {
        None => export(desk, None, None, 0, Output::Table),
        Some(HouseAction::Export { person, case, from, output }) => {
            export(desk, person.as_ref(), case.as_deref(), *from, *output)
        }
        Some(HouseAction::Verify { head }) => verify(desk, head.as_deref()),
        Some(HouseAction::Prove { entry }) => {
            let proof: LogProof = desk.get(&format!("house/proof?entry={entry}"))?;
            say!("{}", serde_json::to_string_pretty(&proof)?);
            Ok(())
        }
    }
}

fn verify(desk: &Desk, head: Option<&Path>) -> Result<(), Failure> {
    let against = match head {
        Some(path) => {
            let read = fsx::read(path, MAX_NOTE_BYTES).exit_with(exit::USAGE)?;
            let none = || Failure::new(exit::USAGE, format!("there is no file {}", path.display()));
            format!("?head={}", hex::encode(read.ok_or_else(none)?))
        }
        None => String::new(),
    };
    let found: HouseChecked = desk.get(&format!("house/verify{against}"))?;
    say!("The house log holds together: {} entries, {} roots witnessed.", found.entries, found.roots);
    for size in &found.held_against {
        say!("It holds the {size} entries that a head which it signed before commits to.");
    }
    say!("The hash over all entries is {}. Signed:", found.root);
    print::out(format_args!("\n{}", found.signed))
}

fn export(
    desk: &Desk,
    person: Option<&PersonId>,
    case: Option<&str>,
    from: u64,
    output: Output,
) -> Result<(), Failure> {
    let mut wanted = String::new();
    if let Some(person) = person {
        wanted.push_str(&format!("&person={person}"));
    }
    if let Some(case) = case {
        wanted.push_str(&format!("&case={}", hex::encode(case)));
    }
    let mut lines: Vec<HouseLine> = Vec::new();
    let mut next = Some(from);
    while let Some(from) = next {
        let page: HousePage = desk.get(&format!("house?from={from}{wanted}"))?;
        lines.extend(page.lines);
        next = page.next;
    }
    let head = [
        "entry",
        "time (UTC)",
        "person",
        "role",
        "event",
        "what",
        "purpose",
        "reference",
        "object",
        "outcome",
    ];
    print::out(format_args!("{}", print::rows(&lines, head, row, output)?))
}

fn row(line: &HouseLine) -> [String; 10] {
    [
        line.number.to_string(),
        time_text(line.at_s),
        line.person.clone(),
        line.role.clone(),
        line.event.clone(),
        line.what.clone(),
        line.purpose.clone(),
        line.reference.clone(),
        line.object.clone(),
        line.outcome.clone(),
    ]
}
