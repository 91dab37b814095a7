//! Tables of counts over public axes.

use crate::{AttributeId, Code};
use serde::{Deserialize, Serialize};

/// The largest table that may be asked for, in cells.
pub const MAX_CELLS: usize = 1_000_000;

/// One dimension of a table: an attribute and its codes, taken from the codebook and never from
/// the data.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// The attribute.
    pub attribute: AttributeId,
    /// Its codes, in codebook order.
    pub codes: Vec<Code>,
}

/// Why axes and cells do not make a table.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidTable {
    /// An axis has no code.
    #[error("an axis of the table has no codes")]
    EmptyAxis,
    /// The product of the axis lengths is above [`MAX_CELLS`].
    #[error("the table would have more than {MAX_CELLS} cells: leave out an attribute")]
    TooLarge,
    /// The number of cells is not the product of the axis lengths.
    #[error("the table has {found} cells where its axes make {expected}")]
    CellCount {
        /// Cells that the axes make.
        expected: usize,
        /// Cells that were given.
        found: usize,
    },
}

/// Counts over the product of the axes, row-major (the last axis varies fastest). A table without
/// axes has one cell: the total.
///
/// Counts are signed because noise makes small ones negative; they are kept so.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedTable", into = "UncheckedTable")]
pub struct CountTable {
    axes: Vec<Axis>,
    cells: Vec<i64>,
}

#[derive(Serialize, Deserialize)]
struct UncheckedTable {
    axes: Vec<Axis>,
    cells: Vec<i64>,
}

impl CountTable {
    /// How many cells these axes make.
    ///
    /// # Errors
    /// [`InvalidTable::EmptyAxis`], or [`InvalidTable::TooLarge`] above [`MAX_CELLS`].
    pub fn cells_of(axes: &[Axis]) -> Result<usize, InvalidTable> {
        axes.iter().try_fold(1_usize, |product, axis| match axis.codes.len() {
            0 => Err(InvalidTable::EmptyAxis),
            n => product.checked_mul(n).filter(|p| *p <= MAX_CELLS).ok_or(InvalidTable::TooLarge),
        })
    }

    /// # Errors
    /// [`InvalidTable`] when the axes are empty or too large, or do not fit the cells.
    pub fn new(axes: Vec<Axis>, cells: Vec<i64>) -> Result<Self, InvalidTable> {
        let expected = Self::cells_of(&axes)?;
        if cells.len() != expected {
            return Err(InvalidTable::CellCount { expected, found: cells.len() });
        }
        Ok(Self { axes, cells })
    }

    /// The axes, outermost first.
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The counts, row-major.
    #[must_use]
    pub fn cells(&self) -> &[i64] {
        &self.cells
    }

    /// The codes of each cell in turn, one per axis, in the order of [`Self::cells`].
    pub fn labels(axes: &[Axis]) -> impl Iterator<Item = Vec<&Code>> {
        let cells = Self::cells_of(axes).unwrap_or(0);
        (0..cells).map(move |cell| {
            let mut rest = cell;
            let mut codes: Vec<&Code> = axes
                .iter()
                .rev()
                .map(|axis| {
                    let code = &axis.codes[rest % axis.codes.len()];
                    rest /= axis.codes.len();
                    code
                })
                .collect();
            codes.reverse();
            codes
        })
    }
}

impl TryFrom<UncheckedTable> for CountTable {
    type Error = InvalidTable;

    fn try_from(table: UncheckedTable) -> Result<Self, InvalidTable> {
        Self::new(table.axes, table.cells)
    }
}

impl From<CountTable> for UncheckedTable {
    fn from(table: CountTable) -> Self {
        Self { axes: table.axes, cells: table.cells }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(attribute: &str, codes: &[&str]) -> Axis {
        Axis {
            attribute: attribute.parse().unwrap(),
            codes: codes.iter().map(|c| c.parse().unwrap()).collect(),
        }
    }

    #[test]
    fn a_table_holds_exactly_the_product_of_its_axes() {
        let axes = vec![axis("victim.sex", &["F", "M"]), axis("case.form", &["a", "b", "c"])];
        assert!(CountTable::new(axes.clone(), vec![0; 6]).is_ok());
        assert_eq!(CountTable::new(axes, vec![0; 5]), Err(InvalidTable::CellCount { expected: 6, found: 5 }));
        assert!(CountTable::new(Vec::new(), vec![7]).is_ok());
        assert_eq!(CountTable::cells_of(&[axis("victim.sex", &[])]), Err(InvalidTable::EmptyAxis));
    }

    #[test]
    fn a_table_of_more_than_a_million_cells_is_refused() {
        let codes: Vec<String> = (0..101).map(|i| format!("c{i}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let wide = axis("victim.citizenship", &codes);
        assert_eq!(CountTable::cells_of(&[wide.clone(), wide.clone()]), Ok(10_201));
        assert_eq!(CountTable::cells_of(&[wide.clone(), wide.clone(), wide]), Err(InvalidTable::TooLarge));
    }

    #[test]
    fn labels_follow_the_cells_row_major() {
        let axes = [axis("victim.sex", &["F", "M"]), axis("case.form", &["a", "b", "c"])];
        let labels: Vec<String> = CountTable::labels(&axes)
            .map(|codes| codes.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(""))
            .collect();
        assert_eq!(labels, ["Fa", "Fb", "Fc", "Ma", "Mb", "Mc"]);
    }
}
