//! Rows of a CSV file.

use super::meter::{Leash, Leashed};
use super::{Broken, MAX_RECORD_BYTES, Rows};
use crate::Reason;
use std::io::Read;

const BUFFER_BYTES: usize = 1 << 16;

/// Rows of a CSV file, read as a stream.
pub(crate) struct CsvRows {
    reader: csv::Reader<Leashed<Box<dyn Read + Send>>>,
    leash: Leash,
    delimiter: u8,
    /// Cells of the header; 0 before it is read.
    width: usize,
    /// Whether lines end in CR LF. The parser ends a record at the CR, and counts the LF with the record after it: each
    /// but the first would be said to stand one line too high.
    ends_in_cr: bool,
}

impl CsvRows {
    pub(crate) fn new(text: Box<dyn Read + Send>, delimiter: u8) -> Self {
        let leash = Leash::default();
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(BUFFER_BYTES)
            .from_reader(leash.on(text));
        Self { reader, leash, delimiter, width: 0, ends_in_cr: false }
    }

    /// What is wrong with the quotes of a row, as far as it can be told. Without this, one quote too
    /// many would make the rows after it part of a cell, and lose them without a word.
    fn quote_fault(&self, cells: &csv::ByteRecord) -> Option<&'static str> {
        let spans_lines = |cell: &&[u8]| cell.contains(&b'\n');
        if !cells.iter().any(|cell| spans_lines(&cell)) {
            return None;
        }
        if self.leash.ended_inside_quotes() {
            return Some("a quote that opens in this row is never closed");
        }
        let is_row = |line: &&[u8]| line.iter().filter(|b| **b == self.delimiter).count() + 1 == self.width;
        let rows_in = |cell: &[u8]| cell.split(|b| *b == b'\n').filter(is_row).count();
        let swallows = self.width >= 3 && cells.iter().filter(spans_lines).any(|cell| rows_in(cell) >= 2);
        swallows.then_some("a quote that opens in this row takes in the rows after it")
    }
}

impl Rows for CsvRows {
    fn pads(&self) -> bool {
        false
    }

    fn read(&mut self, cells: &mut csv::ByteRecord) -> Result<Option<u64>, Broken> {
        self.leash.record_done();
        let line = self.reader.position().line() + u64::from(self.ends_in_cr);
        match self.reader.read_byte_record(cells) {
            Ok(true) => {
                if let Some(detail) = self.quote_fault(cells) {
                    return Err(Broken { row: line, reason: Reason::Unreadable(detail.to_owned()) });
                }
                if self.width == 0 {
                    self.width = cells.len();
                    let within = cells.iter().flatten().filter(|byte| **byte == b'\n').count() as u64;
                    self.ends_in_cr = self.reader.position().line() == line + within;
                }
                Ok(Some(line))
            }
            Ok(false) => Ok(None),
            Err(error) => {
                let detail = match error.kind() {
                    csv::ErrorKind::Io(e) if e.kind() == std::io::ErrorKind::InvalidData => {
                        format!(
                            "a record has more than {MAX_RECORD_BYTES} bytes: is a quote or a line break missing?"
                        )
                    }
                    csv::ErrorKind::Io(e) => e.kind().to_string(),
                    _ => "not CSV".to_owned(),
                };
                Err(Broken { row: line, reason: Reason::Unreadable(detail) })
            }
        }
    }
}
