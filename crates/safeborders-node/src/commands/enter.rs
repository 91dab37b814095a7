//! `case record` and `case enter`: one case file in the native format, out to be changed and in again.

use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::print::{self, say};
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_office::access_body::CaseName;
use safeborders_office::entry::{CaseRecord, EntryBody, EntryDone, EntryLooked};
use std::io::Read;
use std::path::Path;

/// The largest record that is read.
const MAX_RECORD_BYTES: u64 = 1 << 20;

/// Prints a case file in the native format, with the version that it is of.
pub(crate) fn record(desk: &Desk, source: &str) -> Result<(), Failure> {
    let body = CaseName { source: source.to_owned(), language: "en".to_owned() };
    let found: CaseRecord = desk.post("case/record", &body)?;
    print::out(format_args!("{}\n", serde_json::to_string_pretty(&found)?))
}

/// Stores a record, or only says what is wrong with it and what it would change. A record with a version replaces what is
/// here.
pub(crate) fn enter(desk: &Desk, file: &Path, check: bool) -> Result<(), Failure> {
    let read = || -> anyhow::Result<serde_json::Value> {
        let mut text = String::new();
        match file == Path::new("-") {
            true => std::io::stdin().take(MAX_RECORD_BYTES).read_to_string(&mut text)?,
            false => std::fs::File::open(file)?.take(MAX_RECORD_BYTES).read_to_string(&mut text)?,
        };
        Ok(serde_json::from_str(&text)?)
    };
    let read = read()
        .with_context(|| format!("{} is no record of the native format: see docs/intake.md", file.display()))
        .exit_with(exit::USAGE)?;
    let (record, replaces) = match serde_json::from_value::<CaseRecord>(read.clone()) {
        Ok(CaseRecord { record, version }) => (record, Some(version)),
        Err(_) => (read, None),
    };
    let source = record.get("id").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let body = EntryBody { source, record, replaces, language: "en".to_owned() };
    let looked: EntryLooked = desk.post("cases/check", &body)?;
    if !looked.problems.is_empty() {
        for problem in &looked.problems {
            say!("{}: {}", problem.at, problem.message);
        }
        return Err(Failure::new(exit::USAGE, "nothing was stored: mend the record"));
    }
    for change in &looked.changes {
        let number = if change.number > 0 { format!(" {}", change.number) } else { String::new() };
        say!("{}{number} {}: {} -> {}", change.part, change.name, change.before, change.after);
    }
    if check {
        return Ok(());
    }
    let path = if body.replaces.is_some() { "cases/change" } else { "cases/add" };
    let done: EntryDone = desk.post(path, &body)?;
    say!("Stored, in {}.", done.cohort);
    Ok(())
}
