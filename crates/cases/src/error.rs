//! Why a file or a mapping could not be opened.

use std::io;

/// Why intake did not start. Nothing was read. Texts name columns, never values.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IntakeError {
    /// The file cannot be read.
    #[error("cannot read the file: check its path and permissions")]
    Io(#[source] io::Error),
    /// The path is a directory or a device.
    #[error("this is not a file: name one file")]
    NotAFile,
    /// More comes through a pipe than is held in memory.
    #[error("more than {limit_mb} MB come through the pipe: put them into a file and name it")]
    PipeTooLarge {
        /// The limit, in megabytes.
        limit_mb: u64,
    },
    /// The file has no content.
    #[error("the file is empty: export it again")]
    Empty,
    /// The file is not a table or JSON.
    #[error("the file is {found}, not {expected}: {advice}")]
    WrongFormat {
        /// What it looks like.
        found: &'static str,
        /// What was expected.
        expected: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// The encoding could not be told.
    #[error("the file's encoding cannot be told: save it as UTF-8, or name its `encoding` in the mapping")]
    Encoding,
    /// The header is longer than any sane header.
    #[error("the first record has more than {limit} bytes: is a line break or a quote missing?")]
    HeaderTooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The header has more columns than the limit.
    #[error("the file has more than {limit} columns: is the delimiter right?")]
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// The mapping names columns that the file does not have.
    #[error("the mapping names columns that the file does not have: {}. The file has: {}",
        missing.join(", "), found.join(", "))]
    MissingColumns {
        /// The columns that are missing.
        missing: Vec<String>,
        /// The columns of the file.
        found: Vec<String>,
    },
    /// Two columns of the file have one name that the mapping uses.
    #[error("the file has two columns named {column}: rename one of them")]
    RepeatedColumn {
        /// The name.
        column: String,
    },
    /// The mapping refuses columns that it does not name.
    #[error("the file has columns that the mapping does not name: {}. Add them to the mapping, or set other-columns = \"ignore\"",
        columns.join(", "))]
    OtherColumns {
        /// The columns.
        columns: Vec<String>,
    },
    /// The workbook is too large when unpacked.
    #[error("the workbook has more than {limit_mb} MB unpacked: save it as CSV")]
    WorkbookTooLarge {
        /// The limit, in megabytes.
        limit_mb: u64,
    },
    /// The workbook is damaged.
    #[error(
        "the workbook cannot be read ({detail}): open it in a spreadsheet program and save it again, or save it as CSV"
    )]
    Workbook {
        /// What part of it.
        detail: &'static str,
    },
    /// The workbook has no such sheet.
    #[error("the workbook has no sheet {sheet}. It has: {}", found.join(", "))]
    MissingSheet {
        /// The sheet that the mapping names.
        sheet: String,
        /// The sheets of the workbook.
        found: Vec<String>,
    },
    /// The mapping does not fit the codebook.
    #[error(transparent)]
    Mapping(#[from] MappingError),
}

impl IntakeError {
    /// A stable short name, for metrics and exit codes.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Io(_) => "unreadable",
            Self::NotAFile => "not-a-file",
            Self::PipeTooLarge { .. } => "pipe-too-large",
            Self::Empty => "empty",
            Self::WrongFormat { .. } => "wrong-format",
            Self::Encoding => "encoding",
            Self::HeaderTooLong { .. } => "header-too-long",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::MissingColumns { .. } => "missing-columns",
            Self::RepeatedColumn { .. } => "repeated-column",
            Self::OtherColumns { .. } => "other-columns",
            Self::WorkbookTooLarge { .. } => "workbook-too-large",
            Self::Workbook { .. } => "workbook",
            Self::MissingSheet { .. } => "missing-sheet",
            Self::Mapping(_) => "mapping",
        }
    }
}

/// Why a mapping is not valid.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum MappingError {
    /// The text is not TOML of a mapping's form.
    #[error("the mapping is not valid TOML of a mapping: {0}")]
    Form(String),
    /// The mapping is larger than any sane mapping.
    #[error("the mapping has more than {limit} bytes")]
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// No shipped mapping has this name.
    #[error("no mapping is named {name}; shipped ones are: {known}")]
    NoSuchMapping {
        /// The name.
        name: String,
        /// The shipped names.
        known: String,
    },
    /// A part of the mapping does not fit the codebook or the rest of the mapping.
    #[error("mapping, {at}: {problem}")]
    Invalid {
        /// The column or key.
        at: String,
        /// What is wrong and what to do.
        problem: String,
    },
}

impl MappingError {
    pub(crate) fn at(at: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Invalid { at: at.into(), problem: problem.into() }
    }
}
