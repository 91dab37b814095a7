//! Ways of working in one office's own case files: frequent combinations of values and what each is worth, what
//! changes, which case files hang together, which are alike, and how typical one is.
//!
//! [`mine()`] lists all, closed or maximal combinations of items that at least a given number of rows
//! share. [`score()`] says for each whether it is more than chance, more than its parts, more than
//! background, and more than what a better pattern already told, and ranks the list.
//!
//! [`change`] compares periods and finds shifts of level; [`networks`] links case files, suspects and identifiers;
//! [`similar`] finds the case files most like one; [`typical`] holds a case or pattern against released tables.
//! What the figures mean to a prosecutor stands in `docs/patterns.md`.
//!
//! # Invariants
//! - A row holds at most one value of a single-valued attribute: [`TableBuilder`] refuses any other, so
//!   no pattern can hold two.
//! - The same table and settings give the same patterns in the same order, whatever the number of
//!   threads. A list that was cut is the beginning of the full list, and says so.
//! - Memory for patterns under way is bounded; how many are kept is the caller's cap.
//! - Nothing here panics on any table, settings or list of patterns.
//! - Types that hold rows or exact counts have no `Debug`.
//!
//! # Never here
//! Files, sockets, clocks, logging; randomness but from a seed that is given or fixed; case files, codes and names: an
//! [`Item`] is a number. A score is of a pattern, a case file or an identifier, never of a person: no function takes a
//! suspect and gives a figure.
//!
//! # Units
//! Supports are numbers of rows. Probabilities are kept as natural logarithms where they can be smaller
//! than a number can hold.
//!
//! # Why not a library
//! No crate for closed or maximal itemsets was found; the ones for frequent itemsets know no attributes
//! and no tests. For networks see [`networks`]: what is needed of a graph library is a sorted list of neighbours.

mod bits;
pub mod change;
mod disjoint;
mod item;
mod mine;
pub mod networks;
mod random;
mod score;
pub mod similar;
mod table;
pub mod typical;

pub use item::{Attribute, Catalogue, CatalogueError, Item, MAX_ITEMS, Multiplicity};
pub use mine::{
    Kind, MAX_LENGTH, MineError, Mined, Outcome, Pattern, Settings, THREADS_AT_MOST, collect, mine,
};
pub use score::{
    Family, MAX_SCORED_LENGTH, Odds, Score, ScoreError, ScoreSettings, Split, Standing, Tail, Tails,
    benjamini_hochberg, hypergeometric_tail, odds_ratio, score,
};
pub use table::{RowError, Table, TableBuilder};
