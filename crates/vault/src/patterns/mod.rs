//! The office's own case files as the algorithms of `safeborders_patterns` take them: rows of items and a graph of
//! identifiers, exact, for the office's own eyes. This is the only path from case files to either.
//!
//! A row number or a node number means nothing outside; which case file it is, is kept beside it, here and in crates
//! that see case files. None of these types has `Debug`, is serialised, or is taken by the gate.

mod network;
mod rows;
mod runs;

pub use network::{CaseNetwork, EvidenceOf, NetworkCase, NetworkWanted, identifier_kind};
pub use rows::{CaseRows, NamedRow, RowsWanted};
