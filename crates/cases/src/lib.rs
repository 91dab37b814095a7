//! Case files: their model, and how they come in from CSV, XLSX and JSON.
//!
//! [`open`] reads a file by a [`Mapping`] and gives [`CaseFile`]s and [`Reject`]s one by one.
//! `docs/intake.md` says what a mapping can say and what happens to bad input.
//!
//! # Invariants
//! - Every [`CaseFile`] is within its limits, and its codes come from the codebook that the file was
//!   opened with.
//! - A value that is not understood rejects its case; nothing is guessed and nothing is dropped
//!   without the mapping saying so.
//! - Nothing in a file makes this crate panic, hang, or use memory that grows with the file (but for
//!   what [`Intake`] states).
//! - Reading the same file again gives the same case files with the same ids.
//! - No type that holds case content has a `Debug` that shows it. Errors and the `Display` of a
//!   reject quote no content; [`RejectsFile`] is the one place that does.
//!
//! # Never here
//! Sockets, stores, keys, logs, clocks: the caller says which day it is.
//!
//! # Units
//! Sizes are in bytes unless their name says otherwise; ages in years; rows are counted from 1 with
//! the header.

mod columns;
mod draft;
mod error;
mod intake;
mod mapping;
mod model;
mod plan;
mod reader;
mod reject;
mod rejects_file;
mod table;

pub use columns::columns;
pub use error::{IntakeError, MappingError};
pub use intake::{Intake, open, open_pipe};
pub use mapping::{Format, Mapping};
pub use model::{
    CaseFile, CaseParts, EARLIEST_YEAR, InvalidCase, InvalidLink, InvalidSourceId, Link, MAX_CODES,
    MAX_LINKS, MAX_NARRATIVE_CHARS, MAX_PERSONS, MAX_ROUTE, MAX_SOURCE_ID_BYTES, Person, Registered,
    SourceId, Values,
};
pub use reject::{Reason, Reject};
pub use rejects_file::RejectsFile;
