//! `audit house`: the house log, checked, shown, or taken out for an access review.

use crate::desk::Desk;
use crate::failure::Failure;
use crate::print::{self, say, time_text};
use clap::Subcommand;
use safeborders_cli::Output;
use safeborders_office::api::LogProof;
use safeborders_office::api_people::{HouseChecked, HouseLine, HousePage};
use safeborders_people::{InvalidPerson, PersonId};

/// What to do with the house log.
#[derive(Subcommand)]
pub(crate) enum HouseAction {
    /// Replay the house log and hold it against the roots of it that peers have witnessed.
    Verify,
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
        Some(HouseAction::Verify) => {
            let found: HouseChecked = desk.get("house/verify")?;
            say!("The house log holds together: {} entries, {} roots witnessed.", found.entries, found.roots);
            say!("The hash over all entries is {}.", found.root);
            Ok(())
        }
        Some(HouseAction::Prove { entry }) => {
            let proof: LogProof = desk.get(&format!("house/proof?entry={entry}"))?;
            say!("{}", serde_json::to_string_pretty(&proof)?);
            Ok(())
        }
    }
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
