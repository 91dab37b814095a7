//! Rows of a sheet of an Excel workbook.
//!
//! The cells are taken one by one and kept as text: a sheet that claims a million columns costs
//! nothing for its empty ones.

use super::input::Input;
use super::workbook::{MAX_UNPACKED_MB, check_size};
use super::{Broken, MAX_COLUMNS, Meter, Rows};
use crate::IntakeError;
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use std::io::{BufReader, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A sheet in memory.
pub(crate) struct SheetRows {
    text: Vec<u8>,
    cells: Vec<Cell>,
    at: usize,
    meter: Meter,
    total_bytes: u64,
}

/// One cell: where it is, and where its text is.
struct Cell {
    row: u32,
    column: u32,
    start: usize,
    end: usize,
}

impl SheetRows {
    /// Reads a sheet, the first one unless it is named.
    pub(crate) fn open(mut file: Input, sheet: Option<&str>, meter: &Meter) -> Result<Self, IntakeError> {
        check_size(&mut file)?;
        let total_bytes = file.seek(SeekFrom::End(0)).map_err(IntakeError::Io)?;
        file.seek(SeekFrom::Start(0)).map_err(IntakeError::Io)?;
        let mut rows = Self { text: Vec::new(), cells: Vec::new(), at: 0, meter: meter.clone(), total_bytes };
        // The parser is other people's code on a file from anywhere: should it panic, the file is
        // refused and the program goes on.
        let read = catch_unwind(AssertUnwindSafe(|| rows.read_sheet(file, sheet)));
        read.unwrap_or_else(|_| Err(damaged("its XML is damaged")))?;
        if rows.cells.is_empty() { Err(IntakeError::Empty) } else { Ok(rows) }
    }

    fn read_sheet(&mut self, file: Input, sheet: Option<&str>) -> Result<(), IntakeError> {
        let mut book: Xlsx<BufReader<Input>> = Xlsx::new(BufReader::new(file))
            .map_err(|_| damaged("it is protected by a password, or damaged"))?;
        let names = book.sheet_names();
        let name = match sheet {
            Some(name) if names.iter().any(|n| n == name) => name.to_owned(),
            Some(name) => return Err(IntakeError::MissingSheet { sheet: name.to_owned(), found: names }),
            None => names.into_iter().next().ok_or_else(|| damaged("it has no sheet"))?,
        };
        let mut cells = book.worksheet_cells_reader(&name).map_err(|_| damaged("its sheet is damaged"))?;
        while let Some(cell) = cells.next_cell().map_err(|_| damaged("its sheet is damaged"))? {
            let (row, column) = cell.get_position();
            self.push(row, column, cell.get_value())?;
        }
        // They are in order but for hand-made files; of two cells in one place the first stands.
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        self.cells.dedup_by_key(|cell| (cell.row, cell.column));
        Ok(())
    }

    fn push(&mut self, row: u32, column: u32, value: &DataRef<'_>) -> Result<(), IntakeError> {
        let start = self.text.len();
        write_text(value, &mut self.text);
        if self.text.len() == start {
            return Ok(());
        }
        if self.text.len() as u64 > MAX_UNPACKED_MB << 20 {
            return Err(IntakeError::WorkbookTooLarge { limit_mb: MAX_UNPACKED_MB });
        }
        if column as usize >= MAX_COLUMNS {
            return Err(IntakeError::TooManyColumns { limit: MAX_COLUMNS });
        }
        let end = self.text.len();
        self.cells.push(Cell { row, column, start, end });
        Ok(())
    }
}

impl Rows for SheetRows {
    fn pads(&self) -> bool {
        true
    }

    fn read(&mut self, cells: &mut csv::ByteRecord) -> Result<Option<u64>, Broken> {
        cells.clear();
        let Some(first) = self.cells.get(self.at) else {
            self.meter.set(self.total_bytes);
            return Ok(None);
        };
        let row = first.row;
        while let Some(cell) = self.cells.get(self.at).filter(|cell| cell.row == row) {
            // Empty cells are not stored.
            while cells.len() < cell.column as usize {
                cells.push_field(b"");
            }
            cells.push_field(&self.text[cell.start..cell.end]);
            self.at += 1;
        }
        let done = self.at as u64 * self.total_bytes / self.cells.len().max(1) as u64;
        self.meter.set(done);
        Ok(Some(u64::from(row) + 1))
    }
}

fn damaged(detail: &'static str) -> IntakeError {
    IntakeError::Workbook { detail }
}

/// A cell as text: whole numbers without a fraction, dates as `yyyy-mm-dd`.
fn write_text(value: &DataRef<'_>, out: &mut Vec<u8>) {
    let text = match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.as_str().into()
        }
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Int(number) => number.to_string(),
        // Display writes 2016.0 as "2016" and never in scientific notation.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "true" } else { "false" }.into(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::Error(_) => "#ERROR".into(),
        DataRef::Empty => String::new(),
    };
    out.extend_from_slice(text.trim().as_bytes());
}

fn date_text(date: &ExcelDateTime) -> String {
    if !date.is_datetime() {
        return date.as_f64().to_string();
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
