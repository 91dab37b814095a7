//! A workbook: the figures on one sheet, who stands behind them on another.

use super::text::{Cell, rows};
use crate::lang::Locale;
use crate::picture::Picture;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// The most rows of a sheet, its header left out.
const MAX_ROWS: usize = 1_048_575;

/// The workbook as bytes. Names are text cells, which a spreadsheet never runs.
pub(crate) fn book(picture: &Picture<'_>, t: &Locale) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name(t.text("sheet-figures"))?;
    let mut rows = rows(picture);
    let header = rows.next().unwrap_or_default();
    for (column, cell) in (0_u16..).zip(&header) {
        sheet.write_string_with_format(0, column, cell.text(), &bold)?;
    }
    for (at, row) in (1_u32..).zip(rows.take(MAX_ROWS)) {
        for (column, cell) in (0_u16..).zip(&row) {
            write(sheet, at, column, cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    let about = book.add_worksheet().set_name(t.text("sheet-about"))?;
    let lines = [t.title(picture.question, picture.names), t.text("chart-reading"), t.text("source-line")];
    let who = picture.table.answered.iter().map(|c| picture.names.country(c.country));
    let books = picture.table.yearbooks.iter().map(|y| picture.names.country(y.country));
    let gone = picture.table.missing.iter();
    let gone = gone.map(|m| format!("{}: {}", picture.names.country(m.country), t.reason(&m.absence)));
    for (at, line) in (0_u32..).zip(lines.into_iter().chain(who).chain(books).chain(gone)) {
        about.write_string(at, 0, line)?;
    }
    book.save_to_buffer()
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string(row, column, text)?,
        Cell::Number(text) => match text.parse::<f64>() {
            Ok(number) => sheet.write_number(row, column, number)?,
            Err(_) => sheet.write_string(row, column, text)?,
        },
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain};

    #[test]
    fn a_workbook_is_made_also_of_hostile_names_and_of_nothing() {
        for example in [Example::two_dimensions(), Example::nobody_answered()] {
            let bytes = book(&example.picture(&Plain), Locale::english()).unwrap();
            assert_eq!(&bytes[..4], b"PK\x03\x04");
        }
        let hostile = Hostile("=HYPERLINK(\"http://x\",1)<c>");
        assert!(book(&Example::one_dimension().picture(&hostile), Locale::english()).is_ok());
    }
}
