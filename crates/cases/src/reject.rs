//! What could not be read: the row, the column, the value and the reason.

use std::fmt;
use std::sync::Arc;

/// The longest part of a value that a reject keeps, in characters.
const MAX_VALUE_CHARS: usize = 120;

/// A row (or a case of several rows) that was not read.
///
/// Its `Debug` and `Display` leave the value out: only the rejects file quotes it.
#[derive(Clone, Eq, PartialEq)]
pub struct Reject {
    row: u64,
    column: Arc<str>,
    value: String,
    reason: Reason,
}

/// Why a row was rejected. Texts say what to do; none quotes the row.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// The id is missing.
    #[error("the case has no id: fill in the id")]
    MissingId,
    /// The id is too long or has control characters.
    #[error("the id has more than 128 bytes or control characters: shorten it")]
    BadId,
    /// The id came earlier in this file.
    #[error(
        "this id came earlier in the file: rows of one case must follow each other, and a case may come only once"
    )]
    DuplicateId,
    /// The date of registration is missing.
    #[error("the date of registration is missing: fill it in")]
    MissingDate,
    /// The text is not a date in any format of the mapping.
    #[error("not a date as the mapping expects it ({0}): correct it, or add its format to the mapping")]
    NotADate(String),
    /// No such day.
    #[error("there is no such day: correct the date")]
    ImpossibleDate,
    /// The date lies in the future.
    #[error("the date lies in the future: correct it")]
    FutureDate,
    /// The date is too early.
    #[error("the date is before {}: correct it", crate::EARLIEST_YEAR)]
    TooEarly,
    /// The value is none that the mapping or the codebook knows.
    #[error("not a known value of {0}: correct it, or add it to the mapping")]
    UnknownValue(String),
    /// Not a whole number within the bounds.
    #[error("not a whole number from {min} to {max}: correct it")]
    NotANumber {
        /// The smallest number.
        min: u32,
        /// The largest number.
        max: u32,
    },
    /// Two different values for an attribute that takes one.
    #[error("two different values for {0}, which takes one: keep one")]
    TwoValues(String),
    /// A given group does not fit the given number.
    #[error("does not agree with {0}: correct one of them, or leave this one out")]
    Disagrees(String),
    /// More codes, persons, links or countries than the limit.
    #[error("{0}")]
    TooMany(String),
    /// Not an identifier of its kind.
    #[error("{0}: correct it, or leave it out")]
    BadLink(String),
    /// A cell is too long.
    #[error("the cell has more than {0} bytes: shorten it")]
    CellTooLong(usize),
    /// The row has another number of cells than the header.
    #[error(
        "the row has {found} cells and the header has {expected}: is a delimiter inside a cell without quotes, or the file cut off?"
    )]
    Ragged {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// The text is not in the encoding of the file.
    #[error("the text is not in the encoding of the file: save the file as UTF-8")]
    NotText,
    /// The record is too long.
    #[error("the record has more than {0} bytes: is a line break or a quote missing?")]
    RecordTooLong(usize),
    /// The record is not JSON.
    #[error("not valid JSON at byte {0} of the record: is the file cut off, or a quote or comma missing?")]
    NotJson(usize),
    /// A JSON value is of the wrong type.
    #[error("expected {0}")]
    WrongType(&'static str),
    /// A key that the format does not have.
    #[error("this key is not in the mapping: remove it, or correct its name")]
    UnknownKey,
    /// A key twice in one object.
    #[error("this key comes twice in one object: keep one")]
    RepeatedKey,
    /// The case file is here and sealed, and whoever imports is not assigned to it.
    #[error("the case file is sealed here: somebody who is assigned to it has to import this row")]
    Sealed,
    /// The file ends inside a record. Reading stopped.
    #[error("the file ends in the middle: it was cut off; ask for it again. Reading stopped here")]
    EndsEarly,
    /// The file could not be read on. Reading stopped.
    #[error("the file cannot be read on ({0}). Reading stopped here")]
    Unreadable(String),
}

impl Reason {
    /// A stable short name, for counting and for the rejects file.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingId => "missing-id",
            Self::BadId => "bad-id",
            Self::DuplicateId => "duplicate-id",
            Self::MissingDate => "missing-date",
            Self::NotADate(_) => "not-a-date",
            Self::ImpossibleDate => "impossible-date",
            Self::FutureDate => "future-date",
            Self::TooEarly => "too-early",
            Self::UnknownValue(_) => "unknown-value",
            Self::NotANumber { .. } => "not-a-number",
            Self::TwoValues(_) => "two-values",
            Self::Disagrees(_) => "disagrees",
            Self::TooMany(_) => "too-many",
            Self::BadLink(_) => "bad-link",
            Self::CellTooLong(_) => "cell-too-long",
            Self::Ragged { .. } => "ragged-row",
            Self::NotText => "not-text",
            Self::RecordTooLong(_) => "record-too-long",
            Self::NotJson(_) => "not-json",
            Self::WrongType(_) => "wrong-type",
            Self::UnknownKey => "unknown-key",
            Self::RepeatedKey => "repeated-key",
            Self::Sealed => "sealed",
            Self::EndsEarly => "ends-early",
            Self::Unreadable(_) => "unreadable",
        }
    }

    /// Whether reading stopped here, so that the rest of the file was not seen.
    #[must_use]
    pub fn stops(&self) -> bool {
        matches!(self, Self::EndsEarly | Self::Unreadable(_))
    }
}

impl Reject {
    pub(crate) fn new(row: u64, column: Arc<str>, value: &str, reason: Reason) -> Self {
        let mut kept: String = value.chars().take(MAX_VALUE_CHARS).collect();
        if kept.len() < value.len() {
            kept.push('…');
        }
        Self { row, column, value: kept, reason }
    }

    /// The line (CSV, JSON lines), row of the sheet (XLSX) or number of the element (JSON),
    /// counted from 1 with the header.
    #[must_use]
    pub fn row(&self) -> u64 {
        self.row
    }

    /// The column or key, or the attribute where several columns feed it; empty when it is the
    /// whole row.
    #[must_use]
    pub fn column(&self) -> &str {
        &self.column
    }

    /// The offending value, shortened. Case content: for the rejects file only.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Why.
    #[must_use]
    pub fn reason(&self) -> &Reason {
        &self.reason
    }
}

impl fmt::Display for Reject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl fmt::Debug for Reject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reject({self})")
    }
}

/// What is wrong with one value, before its row is known.
pub(crate) struct Problem {
    pub(crate) column: Arc<str>,
    pub(crate) value: String,
    pub(crate) reason: Reason,
}

impl Problem {
    pub(crate) fn new(column: &Arc<str>, value: &str, reason: Reason) -> Self {
        // Cut early: a value may be a megabyte, and is copied only for the rejects file.
        let end = value.char_indices().nth(MAX_VALUE_CHARS + 1).map_or(value.len(), |(at, _)| at);
        Self { column: Arc::clone(column), value: value[..end].to_owned(), reason }
    }

    /// A problem of the whole row.
    pub(crate) fn whole(reason: Reason) -> Self {
        Self { column: Arc::from(""), value: String::new(), reason }
    }

    pub(crate) fn at(self, row: u64) -> Reject {
        Reject::new(row, self.column, &self.value, self.reason)
    }
}
