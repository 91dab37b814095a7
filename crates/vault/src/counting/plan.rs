//! A checked question, laid out for the counting loops.

use crate::error::CountError;
use crate::snapshot::{Column, Snapshot};
use safeborders_codebook::{
    Attribute, AttributeIndex, Bins, CheckedQuestion, CodeIndex, Dimension, PERSONS_PER_CASE,
};
use safeborders_types::{CohortId, Unit};

/// What to count, without reference to any snapshot.
pub(crate) struct Plan {
    pub(crate) unit: Unit,
    pub(crate) dimensions: Vec<ColumnDimension>,
    /// The cohorts of a trend in the order of their axis, and how far apart two of them are.
    trend: Option<(Vec<CohortId>, usize)>,
    pub(crate) mean: Option<Mean>,
    pub(crate) tests: Vec<Test>,
    /// How many persons of each kind in a case file take part at most: the first in source order.
    pub(crate) clamp: usize,
}

/// One dimension of the table that is a column.
pub(crate) struct ColumnDimension {
    pub(crate) unit: Unit,
    pub(crate) attribute: AttributeIndex,
    /// How far apart two neighbouring codes are in the row-major table.
    pub(crate) stride: usize,
}

/// The number of which the mean is taken. Its two cells are neighbours: `count`, then `sum`.
pub(crate) struct Mean {
    pub(crate) unit: Unit,
    pub(crate) attribute: AttributeIndex,
    /// What a unit adds to the count.
    pub(crate) weight: i64,
    /// What a unit adds to the sum, by the code of its bin; `None` for no code and for `Unknown`.
    pub(crate) steps: [Option<i64>; 256],
}

impl Mean {
    fn new(attribute: &Attribute, bins: &Bins) -> Self {
        let mut steps = [None; 256];
        for (code, _) in bins.codes().iter() {
            steps[usize::from(code.get())] = bins.steps(code).map(i64::from);
        }
        let weight = i64::from(bins.scale().weight);
        Self { unit: attribute.unit(), attribute: attribute.index(), weight, steps }
    }
}

/// One attribute of the filter, and which codes pass.
pub(crate) struct Test {
    pub(crate) unit: Unit,
    pub(crate) attribute: AttributeIndex,
    pub(crate) passes: [bool; 256],
}

impl Test {
    pub(crate) fn new(unit: Unit, attribute: AttributeIndex, codes: impl Iterator<Item = CodeIndex>) -> Self {
        let mut passes = [false; 256];
        for code in codes {
            passes[usize::from(code.get())] = true;
        }
        // Zero is no code: an empty slot passes no test.
        passes[0] = false;
        Self { unit, attribute, passes }
    }
}

impl Plan {
    /// The plan of a question, with the clamp that its sensitivity was computed for.
    pub(crate) fn of(question: &CheckedQuestion) -> Self {
        let (mut dimensions, mut trend) = (Vec::new(), None);
        let mean = question.mean().map(|(attribute, bins)| Mean::new(attribute, bins));
        let mut stride = if mean.is_some() { 2 } else { 1 };
        for (dimension, axis) in question.dimensions().iter().zip(question.axes()).rev() {
            match dimension {
                Dimension::Attribute(a) => {
                    dimensions.push(ColumnDimension { unit: a.unit(), attribute: a.index(), stride });
                }
                Dimension::Cohort => {
                    trend = Some((question.question().cohorts().iter().copied().collect(), stride));
                }
            }
            stride *= axis.codes.len();
        }
        dimensions.reverse();
        let test = |(attribute, codes): &(&safeborders_codebook::Attribute, Vec<CodeIndex>)| {
            Test::new(attribute.unit(), attribute.index(), codes.iter().copied())
        };
        Self {
            unit: question.question().unit(),
            dimensions,
            trend,
            mean,
            tests: question.filter().iter().map(test).collect(),
            clamp: PERSONS_PER_CASE as usize,
        }
    }

    /// The same plan over every person of a case file.
    pub(crate) fn unclamped(self) -> Self {
        Self { clamp: usize::MAX, ..self }
    }
}

/// A plan with the columns of one snapshot.
pub(crate) struct Bound<'a> {
    /// The first cell of the snapshot's cohort in a trend; else 0.
    pub(crate) base: usize,
    pub(crate) mean: Option<BoundMean<'a>>,
    pub(crate) dimensions: Vec<BoundDimension<'a>>,
    pub(crate) case_tests: Vec<BoundTest<'a>>,
    pub(crate) victim_tests: Vec<BoundTest<'a>>,
    pub(crate) suspect_tests: Vec<BoundTest<'a>>,
}

/// A column of bins and what they add.
pub(crate) struct BoundMean<'a> {
    of_case: bool,
    codes: &'a [u8],
    mean: &'a Mean,
}

impl BoundMean<'_> {
    /// What a unit adds to the count and to the sum; `None` when its number is not known.
    #[inline]
    pub(crate) fn weights(&self, file: usize, person: usize) -> Option<(i64, i64)> {
        let code = self.codes[if self.of_case { file } else { person }];
        Some((self.mean.weight, self.mean.steps[usize::from(code)]?))
    }
}

/// A column and its place in the table.
#[derive(Clone, Copy)]
pub(crate) struct BoundDimension<'a> {
    pub(crate) of_case: bool,
    pub(crate) codes: &'a [u8],
    pub(crate) slots: usize,
    pub(crate) stride: usize,
}

/// A column and the codes that pass.
pub(crate) struct BoundTest<'a> {
    codes: &'a [u8],
    slots: usize,
    passes: &'a [bool; 256],
}

impl BoundTest<'_> {
    /// Whether one of the row's values passes.
    #[inline]
    pub(crate) fn passes(&self, row: usize) -> bool {
        let row = &self.codes[row * self.slots..][..self.slots];
        row.iter().any(|code| self.passes[usize::from(*code)])
    }
}

impl Plan {
    /// Where the cells of a cohort begin.
    fn first_cell(&self, cohort: CohortId) -> Result<usize, CountError> {
        let Some((cohorts, stride)) = &self.trend else { return Ok(0) };
        let at = cohorts.iter().position(|asked| *asked == cohort);
        at.map(|at| at * stride).ok_or(CountError::NotFrozen(cohort))
    }

    /// Finds the columns of the plan in a snapshot.
    ///
    /// # Errors
    /// [`CountError::NoColumn`] when the snapshot does not hold an attribute, as under another codebook.
    pub(crate) fn bind<'a>(&'a self, snapshot: &'a Snapshot) -> Result<Bound<'a>, CountError> {
        let column = |unit, attribute| -> Result<&'a Column, CountError> {
            snapshot.column(unit, attribute).ok_or(CountError::NoColumn { cohort: snapshot.cohort() })
        };
        let dimension = |d: &ColumnDimension| {
            let column = column(d.unit, d.attribute)?;
            let of_case = d.unit == Unit::Case;
            Ok(BoundDimension { of_case, codes: column.codes(), slots: column.slots(), stride: d.stride })
        };
        let tests = |unit| {
            self.tests.iter().filter(move |test| test.unit == unit).map(|test| {
                let column = column(test.unit, test.attribute)?;
                Ok(BoundTest { codes: column.codes(), slots: column.slots(), passes: &test.passes })
            })
        };
        let mean = |mean: &'a Mean| -> Result<BoundMean<'a>, CountError> {
            let codes = column(mean.unit, mean.attribute)?.codes();
            Ok(BoundMean { of_case: mean.unit == Unit::Case, codes, mean })
        };
        Ok(Bound {
            base: self.first_cell(snapshot.cohort())?,
            mean: self.mean.as_ref().map(mean).transpose()?,
            dimensions: self.dimensions.iter().map(dimension).collect::<Result<_, CountError>>()?,
            case_tests: tests(Unit::Case).collect::<Result<_, CountError>>()?,
            victim_tests: tests(Unit::Victim).collect::<Result<_, CountError>>()?,
            suspect_tests: tests(Unit::Suspect).collect::<Result<_, CountError>>()?,
        })
    }
}
