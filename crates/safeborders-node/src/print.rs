//! Printing lists in the three output forms.

use crate::failure::Failure;
use comfy_table::{Table, presets};
use safeborders_cli::{Output, exit};
use serde::Serialize;
use std::fmt;
use std::io::{self, Write};
use time::OffsetDateTime;

/// Prints; a reader that has gone away, such as `head`, is no failure.
pub(crate) fn out(text: fmt::Arguments<'_>) -> Result<(), Failure> {
    match io::stdout().lock().write_fmt(text) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints a line, and returns from the command when that fails.
macro_rules! say {
    ($($text:tt)*) => { $crate::print::out(format_args!("{}\n", format_args!($($text)*)))? };
}
pub(crate) use say;

/// Asks before something that cannot be undone, unless `yes` was said on the command line.
pub(crate) fn confirmed(yes: bool, what: &str) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    out(format_args!("{what}\nType yes to go on: "))?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    if answer.trim() == "yes" {
        return Ok(());
    }
    Err(Failure::new(exit::REFUSED, "nothing was changed: type yes, or use --yes"))
}

/// A list as a table for people, as JSON or as CSV.
pub(crate) fn rows<T: Serialize, const N: usize>(
    items: &[T],
    head: [&str; N],
    row: impl Fn(&T) -> [String; N],
    output: Output,
) -> Result<String, Failure> {
    match output {
        Output::Json => Ok(format!("{}\n", serde_json::to_string_pretty(items)?)),
        Output::Csv => {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(head)?;
            for item in items {
                writer.write_record(row(item).map(|cell| defused(&cell)))?;
            }
            Ok(String::from_utf8(writer.into_inner()?)?)
        }
        Output::Table => {
            let mut table = Table::new();
            table.load_style(presets::UTF8_FULL_CONDENSED).set_header(head);
            table.add_rows(items.iter().map(row));
            Ok(format!("{table}\n"))
        }
    }
}

/// A moment in UTC, to the second.
pub(crate) fn time_text(at_s: u64) -> String {
    let at = i64::try_from(at_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
    at.map_or_else(String::new, |at| {
        format!("{} {:02}:{:02}:{:02}", at.date(), at.hour(), at.minute(), at.second())
    })
}

/// The day of a moment in UTC.
pub(crate) fn day(at_s: u64) -> String {
    let at = i64::try_from(at_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
    at.map_or_else(String::new, |at| at.date().to_string())
}

/// A cell that no spreadsheet takes for a formula, also after blanks and quotes, and in full width; control characters
/// become spaces. A number stays a number.
fn defused(cell: &str) -> String {
    let cell: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let first = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'').chars().next();
    let runs = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '|' | '%'));
    if runs && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_in_three_forms_and_csv_holds_no_formula() {
        let items = ["=1+1", "plain"];
        let row = |item: &&str| [(*item).to_owned()];
        assert_eq!(rows(&items, ["x"], row, Output::Csv).unwrap(), "x\n'=1+1\nplain\n");
        for bad in [" =1", "\"=1", "'@x", "\u{ff1d}1", "\t=1", "\r\n-2+3", "|cmd", "%0A=1"] {
            assert!(defused(bad).starts_with('\''), "{bad:?}");
        }
        assert_eq!((defused("-1.5"), defused("a=b")), ("-1.5".to_owned(), "a=b".to_owned()));
        assert!(rows(&items, ["x"], row, Output::Json).unwrap().contains("\"=1+1\""));
        assert!(rows(&items, ["x"], row, Output::Table).unwrap().contains("plain"));
    }
}
