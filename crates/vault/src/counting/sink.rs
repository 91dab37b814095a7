//! Where counts go: the gate's tally, or a local table.

use safeborders_privacy::{CaseTally, Tally};

/// Takes the counts of one case file after another.
pub(crate) trait CountSink {
    /// What takes the counts of one case file.
    type File<'a>: Cells
    where
        Self: 'a;

    /// Counts one case file. The kernel calls this once for each case file that it looks at.
    fn case_file(&mut self, count: impl FnOnce(&mut Self::File<'_>));
}

/// Takes the counts of one case file.
pub(crate) trait Cells {
    /// Adds one to a cell (row-major, as in `CountTable`).
    fn count(&mut self, cell: usize);

    /// Adds a weight of either sign to a cell.
    fn add(&mut self, cell: usize, weight: i64);
}

impl CountSink for Tally {
    type File<'a> = CaseTally<'a>;

    #[inline]
    fn case_file(&mut self, count: impl FnOnce(&mut CaseTally<'_>)) {
        Tally::case_file(self, count);
    }
}

impl Cells for CaseTally<'_> {
    #[inline]
    fn count(&mut self, cell: usize) {
        CaseTally::count(self, cell);
    }

    #[inline]
    fn add(&mut self, cell: usize, weight: i64) {
        CaseTally::add(self, cell, weight);
    }
}

/// Counts for the office's own eyes: no sensitivity to keep, no way to the gate.
pub(crate) struct LocalSink {
    cells: Vec<i64>,
}

impl LocalSink {
    pub(crate) fn new(cells: usize) -> Self {
        Self { cells: vec![0; cells] }
    }

    pub(crate) fn into_cells(self) -> Vec<i64> {
        self.cells
    }
}

impl CountSink for LocalSink {
    type File<'a> = LocalCells<'a>;

    #[inline]
    fn case_file(&mut self, count: impl FnOnce(&mut LocalCells<'_>)) {
        count(&mut LocalCells(&mut self.cells));
    }
}

/// The table that a case file is counted into.
pub(crate) struct LocalCells<'a>(&'a mut [i64]);

impl Cells for LocalCells<'_> {
    #[inline]
    fn count(&mut self, cell: usize) {
        self.add(cell, 1);
    }

    #[inline]
    fn add(&mut self, cell: usize, weight: i64) {
        if let Some(count) = self.0.get_mut(cell) {
            *count += weight;
        }
    }
}
