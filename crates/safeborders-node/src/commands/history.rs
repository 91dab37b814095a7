//! `case history` and `case forget-history`: what a case file said before each of its changes.

use crate::commands::reading::plain;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::print::{self, confirmed, say};
use clap::Args;
use safeborders_cli::{Output, exit};
use safeborders_office::access_body::{CaseName, SealBody};
use safeborders_office::api_people::Done;
use safeborders_office::entry::{EarlierLine, EntryChange};

/// Which file, and which of its versions.
#[derive(Args)]
pub(crate) struct History {
    /// The office's own identifier of the file.
    source: String,
    /// Print the record of this version in the native format, to be looked at or entered again.
    #[arg(long, value_name = "VERSION")]
    show: Option<String>,
    /// The language of the codebook's words.
    #[arg(long, default_value = "en")]
    language: String,
    #[arg(long, value_enum, default_value_t)]
    output: Output,
}

/// Of which file the earlier versions go.
#[derive(Args)]
pub(crate) struct Forget {
    /// The office's own identifier of the file.
    source: String,
    /// Why: on record in the house log. Name no person.
    #[arg(long)]
    reason: String,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

/// Lists the earlier versions, the newest first, or prints one.
pub(crate) fn history(desk: &Desk, args: &History) -> Result<(), Failure> {
    let body = CaseName { source: args.source.clone(), language: args.language.clone() };
    let lines: Vec<EarlierLine> = desk.post("case/history", &body)?;
    if let Some(version) = &args.show {
        let line = lines.iter().find(|line| line.version == *version).ok_or_else(|| {
            let text =
                "the file has no earlier version of that name: `case history` without --show lists them";
            Failure::new(exit::USAGE, text)
        })?;
        return print::out(format_args!("{}\n", serde_json::to_string_pretty(&line.record)?));
    }
    if lines.is_empty() && args.output == Output::Table {
        say!("The file was not changed since it was first stored, or its earlier versions were removed.");
        return Ok(());
    }
    let head = ["version", "until (UTC)", "changed by", "what changed"];
    print::out(format_args!("{}", print::rows(&lines, head, row, args.output)?))
}

fn row(line: &EarlierLine) -> [String; 4] {
    let by = line.by.clone().unwrap_or_else(|| "an import".to_owned());
    let changes: Vec<String> = line.changes.iter().map(change).collect();
    [line.version.clone(), print::time_text(line.until_s), by, plain(&changes.join("; "))]
}

fn change(change: &EntryChange) -> String {
    let number = if change.number > 0 { format!(" {}", change.number) } else { String::new() };
    let name = if change.name.is_empty() { String::new() } else { format!(" {}", change.name) };
    format!("{}{number}{name}: {} -> {}", change.part, change.before, change.after)
}

/// Removes the earlier versions.
pub(crate) fn forget(desk: &Desk, args: &Forget) -> Result<(), Failure> {
    let question = "Nobody can read or bring back what the file said before. Its present version stays. This is not \
                    erasing: docs/erasure.md says how far it reaches.";
    confirmed(args.yes, question)?;
    let body = SealBody { source: args.source.clone(), reason: args.reason.clone() };
    let _done: Done = desk.post("case/history/forget", &body)?;
    say!("The earlier versions are removed.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_one_line_that_steers_no_terminal() {
        let changed = |before: &str| EntryChange {
            part: "victim".to_owned(),
            number: 2,
            name: "Sex".to_owned(),
            before: before.to_owned(),
            after: "Male".to_owned(),
        };
        let line = |before: &str| EarlierLine {
            version: "ab".to_owned(),
            until_s: 0,
            by: None,
            changes: vec![changed(before)],
            record: serde_json::Value::Null,
        };
        let shown = row(&line("Female"));
        assert_eq!((shown[2].as_str(), shown[3].as_str()), ("an import", "victim 2 Sex: Female -> Male"));
        assert!(!row(&line("a\u{1b}[2J"))[3].contains('\u{1b}'));
    }
}
