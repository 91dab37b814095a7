//! `audit show`: what was sent with an entry of the disclosure log, and whether what is kept is still that.

use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::print::{self, say};
use anyhow::Context;
use safeborders_cli::{Output, exit};
use safeborders_office::sent::{SentShown, SentState, SentTable};
use safeborders_pages::{Lexicon, Locale, Names};
use safeborders_types::CountTable;
use serde::Serialize;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

/// One figure as it was sent.
#[derive(Serialize)]
struct Line {
    table: String,
    of: String,
    sent: i64,
    half_width: f64,
    noise: String,
}

/// Shows an entry, and writes the bytes that are kept where `save` says.
pub(crate) fn show(desk: &Desk, entry: u64, save: Option<&Path>, output: Output) -> Result<(), Failure> {
    let shown: SentShown = desk.get(&format!("log/sent?entry={entry}"))?;
    if let Some(file) = save {
        write(file, &shown).exit_with(exit::USAGE)?;
    }
    if output == Output::Json {
        print::out(format_args!("{}\n", serde_json::to_string_pretty(&shown)?))?;
    } else {
        if output == Output::Table {
            words(&shown)?;
        }
        let lines: Vec<Line> = shown.tables.iter().flat_map(lines).collect();
        if output == Output::Csv || !lines.is_empty() {
            let row = |l: &Line| {
                let half = format!("± {:.0}", l.half_width.ceil());
                [l.table.clone(), l.of.clone(), l.sent.to_string(), half, l.noise.clone()]
            };
            let head = ["table", "figure of", "as sent", "95 % interval", "noise"];
            print::out(format_args!("{}", print::rows(&lines, head, row, output)?))?;
        }
    }
    if shown.state.is_wrong() {
        return Err(Failure::new(exit::FAILURE, format!("entry {entry}: {}", shown.says)));
    }
    Ok(())
}

fn words(shown: &SentShown) -> Result<(), Failure> {
    let line = &shown.line;
    say!("Entry {} of {}: {}, {}.", line.number, print::time_text(line.at_s), line.event, line.outcome);
    say!("{}: {}", verdict(shown.state), shown.says);
    for (what, hash) in [("in the log", &shown.logged_sha256), ("of what is kept", &shown.kept_sha256)] {
        if !hash.is_empty() {
            say!("SHA-256 {what}: {hash}");
        }
    }
    if !shown.text.is_empty() {
        say!("{}", shown.text);
    }
    Ok(())
}

fn verdict(state: SentState) -> &'static str {
    match state {
        SentState::Same => "AS IT WAS SENT",
        SentState::Differs => "NOT WHAT WAS SENT",
        SentState::Missing => "MISSING",
        SentState::InEntry => "In the entry itself",
        SentState::NotKept => "Not kept",
        SentState::NothingLeft => "Nothing left",
    }
}

/// The figures of a table, in words of the codebook.
fn lines(table: &SentTable) -> Vec<Line> {
    let names = Lexicon::new(Locale::english());
    let attributes: Vec<String> = table.axes.iter().map(|axis| names.attribute(&axis.attribute)).collect();
    let number = table.number.map(|number| format!("{number}: ")).unwrap_or_default();
    let title = format!("{number}{} {}", table.unit, attributes.join(" × "));
    let listed = table.axes.is_empty() && (table.cells.len() > 1 || !table.signatures.is_empty());
    let signatures = |place: usize| {
        let of = table.signatures.get(place).filter(|of| !of.is_empty());
        of.map(|of| of.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / "))
    };
    let labels: Vec<String> = match listed {
        true => (0..table.cells.len())
            .map(|place| signatures(place).unwrap_or_else(|| (place + 1).to_string()))
            .collect(),
        false => CountTable::labels(&table.axes)
            .map(|codes| {
                let named =
                    table.axes.iter().zip(codes).map(|(axis, code)| names.code(&axis.attribute, code));
                named.collect::<Vec<_>>().join(" · ")
            })
            .collect(),
    };
    let line = |(of, sent): (String, &i64)| Line {
        table: title.trim().to_owned(),
        of,
        sent: *sent,
        half_width: table.half_width,
        noise: table.noise.clone(),
    };
    labels.into_iter().zip(&table.cells).map(line).collect()
}

/// Writes the bytes into a new file.
fn write(file: &Path, shown: &SentShown) -> anyhow::Result<()> {
    let bytes = hex::decode(&shown.bytes).context("the node gave no hexadecimal digits")?;
    anyhow::ensure!(!bytes.is_empty(), "nothing is kept of this entry byte by byte: {}", shown.says);
    let mut open = OpenOptions::new();
    let opened = open.write(true).create_new(true).open(file);
    let mut opened = opened.with_context(|| format!("{} cannot be made: name a new file", file.display()))?;
    opened.write_all(&bytes)?;
    opened.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Axis, Unit};

    fn table(axes: Vec<Axis>, cells: Vec<i64>) -> SentTable {
        let (noise, signatures) = ("noise".to_owned(), Vec::new());
        SentTable { number: Some(3), unit: Unit::Victim, axes, signatures, cells, noise, half_width: 2.5 }
    }

    #[test]
    fn figures_stand_beside_the_words_of_the_codebook() {
        let codes = ["Feminine", "Masculine"].map(|code| code.parse().unwrap()).to_vec();
        let sex = Axis { attribute: "victim.sex".parse().unwrap(), codes };
        let found = lines(&table(vec![sex], vec![12, -4]));
        assert_eq!(found.iter().map(|line| line.sent).collect::<Vec<_>>(), [12, -4]);
        assert!(found[0].table.starts_with("3: ") && found[0].of != found[1].of && !found[0].of.is_empty());
        let listed = lines(&table(Vec::new(), vec![1, 2]));
        assert_eq!(listed.iter().map(|line| line.of.as_str()).collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(lines(&table(Vec::new(), vec![7])).len(), 1, "a total");
    }
}
