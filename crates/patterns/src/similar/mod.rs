//! The case files most like one: weighted Jaccard similarity over their values.
//!
//! The similarity of two rows is the weight of the values that both have by the weight of the values that either has.
//! A rare value weighs more. The index lists the rows of every item; a search reads the lists of the rarest
//! items first and stops when no unread row can come before the ones found.
//!
//! # Cost
//! Building reads the table once and takes about 8 bytes for each value of each row (twelve values: 96 MB for a
//! million rows). A search takes one bit a row, and time for the rows that it reads: all of them at worst, which
//! is linear in the entries of the table.

mod index;
mod search;

pub use index::SimilarIndex;
pub use search::{Difference, Neighbour};

use thiserror::Error;

/// Most neighbours of one search.
pub const MAX_NEIGHBOURS: usize = 10_000;

/// Why nothing was searched.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SimilarError {
    /// Weights do not fit the items.
    #[error("give one weight for each item, finite and not negative")]
    Weights,
    /// No such row.
    #[error("the table has no row {0}")]
    NoRow(u32),
    /// An item is not in the catalogue.
    #[error("item {0} is not in the catalogue of the table")]
    UnknownItem(u32),
    /// Too many neighbours, or none.
    #[error("ask for 1 to {MAX_NEIGHBOURS} neighbours")]
    Neighbours,
}
