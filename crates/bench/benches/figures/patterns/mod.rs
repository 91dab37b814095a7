//! Patterns, networks and similar case files: quality against a ground truth, and speed.

pub(crate) mod covert;
pub(crate) mod million;
pub(crate) mod networks;
pub(crate) mod planted;
pub(crate) mod rounds;
pub(crate) mod whole;

use std::ops::RangeInclusive;

/// Classes of how many rows or case files a way of working was planted in.
pub(crate) const SIZES: [RangeInclusive<u32>; 4] = [15..=26, 27..=38, 39..=50, 51..=60];

/// The class of so many.
pub(crate) fn class_of(size: u32) -> usize {
    SIZES.iter().position(|class| class.contains(&size)).unwrap_or(0)
}

/// A part of a whole; nothing of nothing.
pub(crate) fn share(part: u32, of: u32) -> f64 {
    f64::from(part) / f64::from(of.max(1))
}
