//! The columns of a table, for somebody who is making a mapping for it. No row is read.

use crate::reader::{
    CsvRows, Input, MAX_COLUMNS, MAX_RECORD_BYTES, Meter, Rows, SAMPLE_BYTES, SheetRows, TextEncoding,
    delimiter, of_pipe, open_text, sniff,
};
use crate::{Format, IntakeError};
use std::collections::HashSet;
use std::io::{Cursor, Read};

/// The names of the columns of a CSV file or of the first sheet of a workbook, as its first row has them.
///
/// # Errors
/// [`IntakeError`] when it is no table, or has too many columns.
pub fn columns(pipe: impl Read) -> Result<Vec<String>, IntakeError> {
    let (mut file, _) = of_pipe(pipe)?;
    let sniffed = sniff(&mut file, None)?;
    let meter = Meter::default();
    let mut rows: Box<dyn Rows> = match sniffed.format {
        Format::Csv => Box::new(csv(file, sniffed.mark, &meter)?),
        Format::Xlsx => Box::new(SheetRows::open(file, None, &meter)?),
        Format::JsonLines | Format::Json => {
            return Err(IntakeError::WrongFormat {
                found: "JSON",
                expected: "a table",
                advice: "choose a mapping that is there, or write one: see docs/intake.md",
            });
        }
    };
    let mut cells = ::csv::ByteRecord::new();
    match rows.read(&mut cells) {
        Ok(Some(_)) => {}
        Ok(None) => return Err(IntakeError::Empty),
        Err(_) => return Err(IntakeError::HeaderTooLong { limit: MAX_RECORD_BYTES }),
    }
    if cells.len() > MAX_COLUMNS {
        return Err(IntakeError::TooManyColumns { limit: MAX_COLUMNS });
    }
    Ok(cells.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect())
}

fn csv(mut file: Input, mark: Option<TextEncoding>, meter: &Meter) -> Result<CsvRows, IntakeError> {
    let encoding = match mark {
        Some(mark) => mark,
        None => TextEncoding::tell(&mut file)?,
    };
    let mut text = open_text(file, encoding, meter)?;
    let mut sample = Vec::new();
    text.by_ref().take(SAMPLE_BYTES as u64).read_to_end(&mut sample).map_err(IntakeError::Io)?;
    let found = delimiter::detect(&sample, &HashSet::new());
    Ok(CsvRows::new(Box::new(Cursor::new(sample).chain(text)), found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_a_table_are_named_and_what_is_no_table_is_refused() {
        for (text, names) in [
            ("Az;Eingang;Alter\n1;01.02.2024;15\n", vec!["Az", "Eingang", "Alter"]),
            ("\u{feff}id,\"a, b\", c \n", vec!["id", "a, b", "c"]),
            ("one\n", vec!["one"]),
        ] {
            assert_eq!(columns(text.as_bytes()).unwrap(), names, "{text}");
        }
        for text in ["", "{\"id\":\"1\"}\n", "[{\"id\":\"1\"}]", "%PDF-1.7"] {
            assert!(columns(text.as_bytes()).is_err(), "{text}");
        }
        let many = "a,".repeat(MAX_COLUMNS + 1);
        assert!(matches!(columns(many.as_bytes()), Err(IntakeError::TooManyColumns { .. })));
    }
}
