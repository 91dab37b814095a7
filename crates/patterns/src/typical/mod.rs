//! How typical a case file or a pattern is, held against a picture made of released tables only.
//!
//! The picture is a tree of attributes (Chow, Liu 1968) fitted to one- and two-way tables that were released
//! with noise: no case file goes in, so nothing is spent. Each attribute depends on one other at most; pairs whose
//! association is within the noise are left unconnected. A percentile says what share of the
//! picture's own cases is as unlikely or more so; the attributes that make a case unusual are named with
//! what the others would let expect. Scores describe case files and patterns, never persons.
//!
//! # Limits
//! The picture knows pairs along the tree, no more; a case can be unusual to it by a dependence that it does not have.

mod fit;
mod infer;
mod rank;

pub use fit::{MAX_ATTRIBUTES, MAX_CELLS, Picture, Released};
pub use rank::{Typicality, Unusual};

use thiserror::Error;

/// Why there is no picture, or no score.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TypicalError {
    /// Too few or too many attributes or values.
    #[error(
        "1 to {MAX_ATTRIBUTES} attributes with at least one value each, pairs of at most {MAX_CELLS} cells"
    )]
    Size,
    /// A table does not fit its attributes, or holds what is no number.
    #[error("a released table does not fit its attributes: ask again for both together")]
    Table,
    /// No table says anything about an attribute.
    #[error("no released table holds attribute {0}: leave it out or ask for it")]
    NoTable(usize),
    /// The noise is no standard deviation.
    #[error("the noise of a table is a finite standard deviation, zero or more")]
    Noise,
    /// A case does not fit the attributes.
    #[error("give for each attribute one of its values, or none")]
    Case,
}
