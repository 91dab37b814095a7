//! What a file is, from its first bytes.

use super::encoding::{TextEncoding, of_mark};
use super::input::Input;
use crate::{Format, IntakeError};
use std::io::{Read, Seek, SeekFrom};

/// How much of a file is looked at to tell what it is.
pub(crate) const SAMPLE_BYTES: usize = 1 << 16;

/// Text may hold a stray zero byte or control character; a file with more than one in so many bytes
/// is binary.
const TEXT_PER_ZERO: usize = 200;
const TEXT_PER_CONTROL: usize = 20;

/// The beginning of a file and what it tells.
pub(crate) struct Sniffed {
    pub(crate) format: Format,
    /// The encoding that a byte-order mark names.
    pub(crate) mark: Option<TextEncoding>,
}

/// What starts with these bytes, and what to do about it.
const SIGNATURES: [(&[u8], &str, &str); 8] = [
    (
        b"\xd0\xcf\x11\xe0",
        "an old Excel workbook (.xls) or a protected one",
        "save it as .xlsx or CSV, without a password",
    ),
    (b"\x1f\x8b", "compressed (gzip)", "unpack it first"),
    (b"7z\xbc\xaf", "compressed (7z)", "unpack it first"),
    (b"BZh", "compressed (bzip2)", "unpack it first"),
    (b"\xfd7zXZ", "compressed (xz)", "unpack it first"),
    (b"%PDF", "a PDF", "export the data as CSV or XLSX"),
    (b"{\\rtf", "a text document (RTF)", "export the data as CSV or XLSX"),
    (b"SQLite format", "a database (SQLite)", "export the data as CSV"),
];

/// Looks at the first bytes of a file; the mapping's format, if it has one, must agree.
pub(crate) fn sniff(file: &mut Input, wanted: Option<Format>) -> Result<Sniffed, IntakeError> {
    let sample = sample(file)?;
    if sample.is_empty() {
        return Err(IntakeError::Empty);
    }
    let expected = wanted.map_or("CSV, XLSX or JSON", name);
    for (signature, found, advice) in SIGNATURES {
        if sample.starts_with(signature) {
            return Err(IntakeError::WrongFormat { found, expected, advice });
        }
    }
    if sample.starts_with(b"PK\x03\x04") {
        return match wanted {
            None | Some(Format::Xlsx) => Ok(Sniffed { format: Format::Xlsx, mark: None }),
            Some(_) => Err(IntakeError::WrongFormat {
                found: "an Excel workbook or a ZIP archive",
                expected,
                advice: "save the table as CSV, or leave `format` out of the mapping",
            }),
        };
    }
    if wanted == Some(Format::Xlsx) {
        let advice = "save it as .xlsx, or leave `format` out of the mapping";
        return Err(IntakeError::WrongFormat { found: "not an Excel workbook", expected, advice });
    }
    let mark = of_mark(&sample);
    if mark.is_none() && is_binary(&sample) {
        let advice = "save it as UTF-8 text";
        return Err(IntakeError::WrongFormat {
            found: "binary, or UTF-16 without a byte-order mark",
            expected,
            advice,
        });
    }
    let first = sample.iter().skip(mark.map_or(0, |m| m.mark_length())).find(|b| !b" \t\r\n\0".contains(b));
    match (first, wanted) {
        (None, _) => Err(IntakeError::Empty),
        (_, Some(format)) => Ok(Sniffed { format, mark }),
        (Some(b'['), None) => Ok(Sniffed { format: Format::Json, mark }),
        (Some(b'{'), None) => Ok(Sniffed { format: Format::JsonLines, mark }),
        (Some(_), None) => Ok(Sniffed { format: Format::Csv, mark }),
    }
}

fn is_binary(sample: &[u8]) -> bool {
    let zeros = sample.iter().filter(|b| **b == 0).count();
    let controls = sample.iter().filter(|b| b.is_ascii_control() && !b.is_ascii_whitespace()).count();
    zeros * TEXT_PER_ZERO > sample.len() || controls * TEXT_PER_CONTROL > sample.len()
}

/// The first bytes of a file, which is then at its start again.
pub(crate) fn sample(file: &mut Input) -> Result<Vec<u8>, IntakeError> {
    let mut sample = Vec::new();
    file.seek(SeekFrom::Start(0)).map_err(IntakeError::Io)?;
    file.take(SAMPLE_BYTES as u64).read_to_end(&mut sample).map_err(IntakeError::Io)?;
    file.seek(SeekFrom::Start(0)).map_err(IntakeError::Io)?;
    Ok(sample)
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Csv => "CSV",
        Format::Xlsx => "XLSX",
        Format::JsonLines => "JSON lines",
        Format::Json => "a JSON array",
    }
}
