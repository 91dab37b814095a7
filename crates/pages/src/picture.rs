//! A merged answer with the question that it answers: what is drawn, tabulated and exported.

use crate::figure::Figure;
use crate::names::Names;
use safeborders_types::{Absence, Axis, CountTable, CountryCode, MergedTable, Question};
use serde::{Deserialize, Serialize};

/// An answer that an asker had kept from an earlier time and used now, because the node did not
/// answer. A node gives the same bytes for the same question, so it is what the node would have
/// said.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Reused {
    /// The node's country.
    pub country: CountryCode,
    /// When the node made the release, in Unix seconds.
    pub released_at_s: u64,
    /// Why the node did not answer now.
    pub absence: Absence,
}

/// A merged answer, its question and the words for both.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// What was asked.
    pub question: &'a Question,
    /// What came back.
    pub table: &'a MergedTable,
    /// Which of the answers were kept ones.
    pub reused: &'a [Reused],
    /// Where names come from.
    pub names: &'a dyn Names,
}

impl<'a> Picture<'a> {
    /// The axes of the table.
    #[must_use]
    pub fn axes(&self) -> &'a [Axis] {
        &self.table.axes
    }

    /// The names of an axis' codes, in order.
    pub(crate) fn code_names(&self, axis: &Axis) -> Vec<String> {
        axis.codes.iter().map(|code| self.names.code(&axis.attribute, code)).collect()
    }

    /// Every figure in turn, row-major; none when no node answered or when a table's cells do not
    /// fit its axes.
    pub(crate) fn figures(&self) -> Vec<Figure> {
        let fits = CountTable::cells_of(self.axes()).is_ok_and(|n| n == self.table.cells.len());
        let cells = if fits { self.table.cells.as_slice() } else { &[] };
        cells.iter().map(Figure::from).collect()
    }

    /// How many figures cannot be told from zero.
    pub(crate) fn near_zero(&self) -> usize {
        self.table.cells.iter().filter(|cell| cell.interval.reaches_zero()).count()
    }
}
