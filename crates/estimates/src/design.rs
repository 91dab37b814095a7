//! The public shape of a joint release: axis lengths, tables, and how far one case file can move each.

use safeborders_types::MAX_CELLS;

/// The most axes that a design has.
pub const MAX_AXES: usize = 64;
/// The most tables that a design has.
const MAX_SHAPES: usize = 4_096;
/// Beyond it a single case file would need more noise than any table carries.
const MAX_L2_SQUARED: u64 = 1_000_000;

/// One table of a design.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Shape {
    /// Which population it counts. Tables of one population have the same total and share their margins; case files
    /// and victims are different populations.
    pub population: u16,
    /// Its axes, as indices into the design's lengths, rising; none for the total, two at most.
    pub axes: Vec<usize>,
    /// Δ₂² of the exact table: one for case files in one cell each, c² for up to c persons a file.
    pub l2_squared: u64,
}

/// Why axes and shapes make no design.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidDesign {
    /// Too many axes, or one without codes.
    #[error("a design has up to {MAX_AXES} axes, each with at least one code")]
    Axes,
    /// No table, too many, one twice, or one with wrong axes or sensitivity.
    #[error(
        "a design has different tables of up to two of its axes, in rising order, with Δ₂² of 1 to 1 000 000"
    )]
    Shapes,
    /// All tables together are too large.
    #[error("the tables have more than {MAX_CELLS} cells together: leave out an attribute or merge codes")]
    TooLarge,
}

/// The tables that are measured and estimated together.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Design {
    lengths: Vec<usize>,
    shapes: Vec<Shape>,
}

impl Design {
    /// # Errors
    /// [`InvalidDesign`] when a limit is not kept.
    pub fn new(lengths: Vec<usize>, shapes: Vec<Shape>) -> Result<Self, InvalidDesign> {
        if lengths.len() > MAX_AXES || lengths.contains(&0) {
            return Err(InvalidDesign::Axes);
        }
        let fits = |shape: &Shape| {
            shape.axes.len() <= 2
                && shape.axes.windows(2).all(|w| w[0] < w[1])
                && shape.axes.iter().all(|axis| *axis < lengths.len())
                && (1..=MAX_L2_SQUARED).contains(&shape.l2_squared)
        };
        let mut names: Vec<_> = shapes.iter().map(|s| (s.population, &s.axes)).collect();
        names.sort_unstable();
        names.dedup();
        let counted = 1..=MAX_SHAPES;
        if !counted.contains(&shapes.len()) || names.len() < shapes.len() || !shapes.iter().all(fits) {
            return Err(InvalidDesign::Shapes);
        }
        let design = Self { lengths, shapes };
        let cells = |shape: &Shape| design.dims(shape).iter().try_fold(1_usize, |n, d| n.checked_mul(*d));
        let total = design.shapes.iter().try_fold(0_usize, |sum, shape| sum.checked_add(cells(shape)?));
        total.filter(|total| *total <= MAX_CELLS).ok_or(InvalidDesign::TooLarge)?;
        Ok(design)
    }

    /// One population with its total and all its one- and two-way tables, in this order; one sensitivity for all.
    ///
    /// # Errors
    /// [`InvalidDesign`] when a limit is not kept.
    pub fn all_tables(lengths: Vec<usize>, l2_squared: u64) -> Result<Self, InvalidDesign> {
        let axes = lengths.len();
        if axes > MAX_AXES {
            return Err(InvalidDesign::Axes);
        }
        let shape = |axes: Vec<usize>| Shape { population: 0, axes, l2_squared };
        let pairs = (0..axes).flat_map(|i| (i + 1..axes).map(move |j| vec![i, j]));
        let all = std::iter::once(Vec::new()).chain((0..axes).map(|i| vec![i])).chain(pairs);
        Self::new(lengths, all.map(shape).collect())
    }

    /// The number of codes on each axis.
    #[must_use]
    pub fn lengths(&self) -> &[usize] {
        &self.lengths
    }

    /// The tables.
    #[must_use]
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The number of cells of a table; zero when there is no such table.
    #[must_use]
    pub fn cells(&self, shape: usize) -> usize {
        self.shapes.get(shape).map_or(0, |s| self.dims(s).iter().product())
    }

    pub(crate) fn dims(&self, shape: &Shape) -> Vec<usize> {
        shape.axes.iter().map(|axis| self.lengths[*axis]).collect()
    }
}
