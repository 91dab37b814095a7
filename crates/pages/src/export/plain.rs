//! Rows that somebody else made, as a workbook and as delimited text: for tables that are no merged answer.

use super::ExportError;
use super::text::{push_row, unarmed};
use rust_xlsxwriter::{Format, Workbook};

/// One sheet of a workbook.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// Its rows from the top.
    pub rows: Vec<SheetRow>,
}

/// One row of a sheet.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SheetRow {
    /// Words in bold: a title, or the heads of columns.
    Head(Vec<String>),
    /// Words, and numbers.
    Line(Vec<SheetCell>),
}

/// What stands in a cell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SheetCell {
    /// Text, which a spreadsheet never runs.
    Text(String),
    /// A whole number. One beyond 2^53 is written as text, so that no digit is lost.
    Number(u64),
}

/// The sheets as a workbook.
///
/// # Errors
/// [`ExportError::Workbook`] for a name that a sheet cannot have, or more rows than a sheet holds.
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, ExportError> {
    let bold = Format::new().set_bold();
    let mut book = Workbook::new();
    for sheet in sheets {
        let page = book.add_worksheet().set_name(&sheet.name)?;
        for (at, row) in (0_u32..).zip(&sheet.rows) {
            match row {
                SheetRow::Head(words) => {
                    for (column, word) in (0_u16..).zip(words) {
                        page.write_string_with_format(at, column, word, &bold)?;
                    }
                }
                SheetRow::Line(cells) => {
                    for (column, cell) in (0_u16..).zip(cells) {
                        match cell {
                            SheetCell::Number(n) if *n < 1 << 53 => {
                                page.write_number(at, column, *n as f64)?
                            }
                            SheetCell::Number(n) => page.write_string(at, column, n.to_string())?,
                            SheetCell::Text(text) => page.write_string(at, column, text)?,
                        };
                    }
                }
            }
        }
        page.autofit();
    }
    Ok(book.save_to_buffer()?)
}

/// The rows as comma-separated values (RFC 4180, UTF-8, CRLF). A text that a spreadsheet would run as a formula gets
/// a leading apostrophe.
#[must_use]
pub fn delimited(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| unarmed(cell)).collect();
        push_row(&mut text, &cells, ',');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_holds_words_and_numbers_and_refuses_a_name_that_no_sheet_can_have() {
        let line = vec![SheetCell::Text("=1+1".into()), SheetCell::Number(7), SheetCell::Number(u64::MAX)];
        let rows = vec![SheetRow::Head(vec!["a".into()]), SheetRow::Line(line)];
        let sheet = |name: &str| Sheet { name: name.into(), rows: rows.clone() };
        let made = workbook(&[sheet("One"), sheet("Two")]).unwrap();
        assert_eq!(&made[..4], b"PK\x03\x04");
        assert!(workbook(&[sheet("a/b")]).is_err());
        assert!(workbook(&[sheet("One"), sheet("One")]).is_err());
    }

    #[test]
    fn delimited_text_runs_nothing() {
        let rows = vec![vec!["a,b".to_owned(), "=1".to_owned()], vec![String::new(), "-3".to_owned()]];
        assert_eq!(delimited(&rows), "\"a,b\",'=1\r\n,'-3\r\n");
    }
}
