//! Rows of a CSV file.

use super::meter::{Leash, Leashed};
use super::{Broken, MAX_RECORD_BYTES, Rows, breaks};
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
        Self { reader, leash, delimiter, width: 0 }
    }

    /// How many line breaks the parser has passed, and whether one ends where it stands. Its own count has LF alone, and a
    /// record that ends in CR LF leaves its LF to the next.
    fn passed(&mut self) -> (u64, bool) {
        let position = self.reader.position().byte();
        self.reader.get_mut().breaks_before(position)
    }

    /// On which line the record begins that was just read: blank lines before it are not its own, line breaks in its cells
    /// are.
    fn line_of(&mut self, cells: &csv::ByteRecord) -> u64 {
        let (passed, ended) = self.passed();
        let own = u64::from(ended && !self.leash.ended_inside_quotes());
        (passed + 1).saturating_sub(own + cells.iter().map(breaks::within).sum::<u64>())
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
        let begins = self.passed().0 + 1;
        match self.reader.read_byte_record(cells) {
            Ok(true) => {
                let line = self.line_of(cells);
                if let Some(detail) = self.quote_fault(cells) {
                    return Err(Broken { row: line, reason: Reason::Unreadable(detail.to_owned()) });
                }
                if self.width == 0 {
                    self.width = cells.len();
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
                Err(Broken { row: begins, reason: Reason::Unreadable(detail) })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first cell of each row, with the line that it is said to stand on.
    fn rows(text: &str) -> Vec<(String, u64)> {
        let mut rows = CsvRows::new(Box::new(std::io::Cursor::new(text.to_owned())), b',');
        let (mut cells, mut found) = (csv::ByteRecord::new(), Vec::new());
        while let Ok(Some(line)) = rows.read(&mut cells) {
            found.push((String::from_utf8(cells[0].to_vec()).unwrap(), line));
        }
        found
    }

    /// The line on which each row begins, as an editor counts lines.
    fn expected(lines: &[&str], ends: &[&str]) -> (String, Vec<(String, u64)>) {
        let (mut text, mut found) = (String::new(), Vec::new());
        for (at, (line, end)) in lines.iter().zip(ends.iter().cycle()).enumerate() {
            if !line.is_empty() {
                found.push((line.split(',').next().unwrap().to_owned(), at as u64 + 1));
            }
            text.push_str(line);
            text.push_str(end);
        }
        (text, found)
    }

    #[test]
    fn a_row_is_said_to_stand_on_its_own_line_whatever_ends_the_lines() {
        let lines = ["id,x", "a,1", "", "b,2", "", "", "c,3", "d,4"];
        for ends in
            [&["\n"][..], &["\r\n"], &["\r"], &["\r\n", "\n"], &["\n", "\r\n", "\r\n"], &["\n", "\r\n", "\n"]]
        {
            let (text, expected) = expected(&lines, ends);
            assert_eq!(rows(&text), expected, "{ends:?}");
            let cut = text.trim_end_matches(['\r', '\n']);
            assert_eq!(rows(cut), expected, "{ends:?}, and no end after the last line");
        }
    }

    #[test]
    fn line_breaks_within_cells_count_and_do_not_move_a_row() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["id,x", "a,\"one", "two", "\"", "b,2", "\"c", "\",3", "d,4"].join(end);
            let found = rows(&text);
            let lines: Vec<u64> = found.iter().map(|(_, line)| *line).collect();
            assert_eq!(lines, [1, 2, 5, 6, 8], "{end:?}: {found:?}");
        }
    }

    #[test]
    fn lines_are_counted_over_more_than_one_buffer() {
        let lines: Vec<String> = (0..20_000).map(|n| format!("{n},{}", "x".repeat(n % 40))).collect();
        let text: String = lines
            .iter()
            .enumerate()
            .map(|(n, line)| format!("{line}{}", if n % 3 == 0 { "\r\n" } else { "\n" }))
            .collect();
        assert!(text.len() > 3 * BUFFER_BYTES);
        let found = rows(&text);
        assert!(found.iter().zip(1..).all(|((cell, line), at)| *line == at && *cell == (at - 1).to_string()));
        assert_eq!(found.len(), 20_000);
    }
}
