//! The public vocabulary: what a case file can say, in which codes, and what of it may leave.
//!
//! Attributes and codes are data files (`data/v1`), built on IOM's HTCDS 2.0 with the gaps of a
//! prosecution office filled. `docs/codebook.md` says how to read and extend them.
//!
//! # Invariants
//! - The order of attributes and of codes of a released version never changes: indices are stored
//!   on disk. A golden test holds it.
//! - Every categorical attribute has 2 to 254 codes and ends with `Unknown`, so that an index fits a
//!   byte with 0 left for "no further value".
//! - The cells of a table come from here and never from the data.
//! - [`Codebook::check`] claims no smaller sensitivity than counting by the rules of
//!   [`CheckedQuestion`] has. A brute-force test holds it.
//!
//! # Never here
//! Case files, counts, files, sockets. Everything in this crate is public and the same in every
//! country.
//!
//! # Units
//! Ages are in years, durations and sentences in months, money in whole euros.

mod attribute;
mod bins;
mod book;
mod check;
mod coarser;
mod codes;
mod embedded;
mod error;
mod fingerprint;
mod index;
mod link;
mod lists;
mod load;
mod names;
mod normal_form;
mod numbers;
mod raw;
mod signature;
mod yearbook;

pub use attribute::{Attribute, Kind, Release};
pub use bins::{Bins, MeanScale};
pub use book::Codebook;
pub use check::{CheckedQuestion, Dimension, PERSONS_PER_CASE};
pub use codes::{CodeList, Standard};
pub use error::{LoadError, QuestionError};
pub use fingerprint::Fingerprint;
pub use index::{AttributeIndex, CodeIndex};
pub use link::{LinkKind, UnknownLinkKind};
pub use signature::SignatureError;
pub use yearbook::{
    Lookup, MAX_YEARBOOK_ATTRIBUTES, MAX_YEARBOOK_CODES, PlannedTable, YearbookAttribute, YearbookList,
    YearbookPlan, YearbookSource, YearbookTableSpec,
};
