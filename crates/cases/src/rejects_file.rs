//! The rejects file: a CSV for the office's own eyes, safe to open in a spreadsheet.

use crate::Reject;
use std::io::{self, Write};

/// Writes rejects as CSV: row, column, value, code, reason.
///
/// It quotes values of case files: keep it where the case files are kept.
pub struct RejectsFile<W: Write> {
    out: csv::Writer<W>,
    written: u64,
}

impl<W: Write> RejectsFile<W> {
    /// Starts the file with its header.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(out: W) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(out);
        out.write_record(["row", "column", "value", "code", "reason"]).map_err(io::Error::from)?;
        Ok(Self { out, written: 0 })
    }

    /// Adds one reject.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&mut self, reject: &Reject) -> io::Result<()> {
        let row = reject.row().to_string();
        let reason = reject.reason().to_string();
        let column = inert(reject.column());
        let value = inert(reject.value());
        let record = [&*row, &*column, &*value, reject.reason().code(), &*reason];
        self.written += 1;
        self.out.write_record(record).map_err(io::Error::from)
    }

    /// How many rejects were written.
    #[must_use]
    pub fn written(&self) -> u64 {
        self.written
    }

    /// Flushes the file and gives the writer back.
    ///
    /// # Errors
    /// What the writer says.
    pub fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(|e| e.into_error())
    }
}

/// A text that no spreadsheet runs as a formula: an apostrophe goes before `= + - @`, also after
/// blanks and quotes, and control characters become spaces.
fn inert(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'').chars().next();
    let runs = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '|' | '%'));
    if runs { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reason;
    use std::sync::Arc;

    fn written(value: &str) -> String {
        let mut file = RejectsFile::new(Vec::new()).unwrap();
        let reason = Reason::UnknownValue("victim.sex".to_owned());
        file.write(&Reject::new(7, Arc::from("gender"), value, reason)).unwrap();
        assert_eq!(file.written(), 1);
        String::from_utf8(file.finish().unwrap()).unwrap()
    }

    #[test]
    fn a_reject_names_row_column_value_and_reason() {
        let text = written("F?");
        assert!(text.starts_with("row,column,value,code,reason\n7,gender,F?,unknown-value,"), "{text}");
        assert!(text.contains("victim.sex"));
    }

    #[test]
    fn no_value_runs_as_a_formula_in_a_spreadsheet() {
        for value in ["=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "\"=1", "＝1"]
        {
            let text = written(value);
            let mut rows = csv::Reader::from_reader(text.as_bytes());
            let row = rows.records().next().unwrap().unwrap();
            assert!(row[2].starts_with('\''), "{value:?} became {:?}", &row[2]);
        }
        assert!(written("a=b").contains(",a=b,"), "an equals sign inside is left alone");
    }

    #[test]
    fn long_values_are_cut_and_errors_never_quote_them() {
        let reject = Reject::new(1, Arc::from("c"), &"ä".repeat(5_000), Reason::NotText);
        assert_eq!(reject.value().chars().count(), 121);
        assert!(!format!("{reject} {reject:?}").contains('ä'));
    }
}
