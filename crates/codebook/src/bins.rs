//! The public bins of a number: how tables see it, and what its mean is computed from.

use crate::CodeIndex;
use crate::codes::CodeList;
use std::fmt;

/// The bins of a number attribute. They follow each other from the smallest to the largest value, so
/// that each number is in one; a missing number is `Unknown`, the last code.
///
/// A bin stands for one value, its representative. Numbers beyond the last bin's start are counted there:
/// a mean and a quantile are those of the **clamped** numbers, and whoever prints them says so.
pub struct Bins {
    pub(crate) codes: CodeList,
    /// The first number of each bin, ascending.
    pub(crate) starts: Vec<u32>,
    /// The representative of each bin, in steps from the centre of the scale.
    pub(crate) steps: Vec<i32>,
    pub(crate) scale: MeanScale,
}

/// How a mean is read from its table: with S and C the `sum` and the `count` cell, the mean is
/// *centre + half_range · S / C*, and *C / weight* units were counted.
///
/// A unit with a known value adds `weight` to C, and between −`weight` and `weight` to S. So one bound
/// holds for both cells, and one noise scale serves both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanScale {
    /// The value at which a unit adds nothing to the sum: the middle of the public bounds.
    pub centre: f64,
    /// From the centre to either bound.
    pub half_range: f64,
    /// What a unit adds to the count, and the most that it adds to the sum.
    pub weight: u32,
}

impl MeanScale {
    /// The value of a sum per counted unit, both in the table's units.
    #[must_use]
    pub fn mean(&self, sum: f64, count: f64) -> f64 {
        self.centre + self.half_range * sum / count
    }

    /// The public bounds, to which values are clamped.
    #[must_use]
    pub fn bounds(&self) -> (f64, f64) {
        (self.centre - self.half_range, self.centre + self.half_range)
    }
}

impl Bins {
    /// The codes of the bins, `Unknown` last.
    #[must_use]
    pub fn codes(&self) -> &CodeList {
        &self.codes
    }

    /// The bin of a number. Every number has one: the outer bins take what lies beyond them.
    #[must_use]
    pub fn bin(&self, number: u32) -> CodeIndex {
        let at = self.starts.partition_point(|start| *start <= number).saturating_sub(1);
        CodeIndex::from_position(at).unwrap_or(CodeIndex::FIRST)
    }

    /// The first and the last number of a bin; the last is `None` for the open bin at the end. `None` for
    /// `Unknown`.
    #[must_use]
    pub fn range(&self, bin: CodeIndex) -> Option<(u32, Option<u32>)> {
        let from = *self.starts.get(bin.position())?;
        Some((from, self.starts.get(bin.position() + 1).map(|next| next - 1)))
    }

    /// The representative of a bin in steps from the centre, between −weight and weight; `None` for
    /// `Unknown`.
    #[must_use]
    pub fn steps(&self, bin: CodeIndex) -> Option<i32> {
        self.steps.get(bin.position()).copied()
    }

    /// How a mean is read from its table.
    #[must_use]
    pub fn scale(&self) -> MeanScale {
        self.scale
    }
}

impl fmt::Debug for Bins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bins({} of {})", self.starts.len(), self.codes.id())
    }
}
