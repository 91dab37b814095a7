//! Readers: from bytes to rows of cells, or to JSON records.

mod array;
mod breaks;
mod content;
mod csv_rows;
pub(crate) mod delimiter;
mod encoding;
mod input;
mod json;
mod meter;
mod records;
mod sheet;
mod sniff;
mod tree;
mod workbook;

pub(crate) use content::{Occurrences, SeenIds};
pub(crate) use csv_rows::CsvRows;
pub(crate) use encoding::{TextEncoding, open_text};
pub(crate) use input::{Input, of_file, of_pipe};
pub(crate) use json::JsonReader;
pub(crate) use meter::Meter;
pub(crate) use records::{Record, Records};
pub(crate) use sheet::SheetRows;
pub(crate) use sniff::{SAMPLE_BYTES, Sniffed, sniff};

use crate::Reason;

/// The longest record (a row of CSV, a line or element of JSON), in bytes.
pub(crate) const MAX_RECORD_BYTES: usize = 1 << 20;
/// The most columns of a table.
pub(crate) const MAX_COLUMNS: usize = 2_000;

/// Rows of cells. The first one is the header.
pub(crate) trait Rows: Send {
    /// Reads the next row and says which it is; `None` at the end.
    ///
    /// # Errors
    /// The reason why reading has to stop.
    fn read(&mut self, cells: &mut csv::ByteRecord) -> Result<Option<u64>, Broken>;

    /// Whether a row may be shorter than the header because empty cells at its end are not stored.
    fn pads(&self) -> bool;
}

/// Reading has to stop.
pub(crate) struct Broken {
    pub(crate) row: u64,
    pub(crate) reason: Reason,
}
