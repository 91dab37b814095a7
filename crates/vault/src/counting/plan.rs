//! A checked question, laid out for the counting loops.

use crate::error::CountError;
use crate::snapshot::{Column, Snapshot};
use safeborders_codebook::{AttributeIndex, CheckedQuestion, CodeIndex, PERSONS_PER_CASE};
use safeborders_types::Unit;

/// What to count, without reference to any snapshot.
pub(crate) struct Plan {
    pub(crate) unit: Unit,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) tests: Vec<Test>,
    /// How many persons of each kind in a case file take part at most: the first in source order.
    pub(crate) clamp: usize,
}

/// One dimension of the table.
pub(crate) struct Dimension {
    pub(crate) unit: Unit,
    pub(crate) attribute: AttributeIndex,
    /// How far apart two neighbouring codes are in the row-major table.
    pub(crate) stride: usize,
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
        let mut dimensions = Vec::new();
        let mut stride = 1;
        for (attribute, axis) in question.dimensions().iter().zip(question.axes()).rev() {
            dimensions.push(Dimension { unit: attribute.unit(), attribute: attribute.index(), stride });
            stride *= axis.codes.len();
        }
        dimensions.reverse();
        let test = |(attribute, codes): &(&safeborders_codebook::Attribute, Vec<CodeIndex>)| {
            Test::new(attribute.unit(), attribute.index(), codes.iter().copied())
        };
        Self {
            unit: question.question().unit(),
            dimensions,
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
    pub(crate) dimensions: Vec<BoundDimension<'a>>,
    pub(crate) case_tests: Vec<BoundTest<'a>>,
    pub(crate) victim_tests: Vec<BoundTest<'a>>,
    pub(crate) suspect_tests: Vec<BoundTest<'a>>,
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
    /// Finds the columns of the plan in a snapshot.
    ///
    /// # Errors
    /// [`CountError::NoColumn`] when the snapshot does not hold an attribute, as under another codebook.
    pub(crate) fn bind<'a>(&'a self, snapshot: &'a Snapshot) -> Result<Bound<'a>, CountError> {
        let column = |unit, attribute| -> Result<&'a Column, CountError> {
            snapshot.column(unit, attribute).ok_or(CountError::NoColumn { cohort: snapshot.cohort() })
        };
        let dimension = |d: &Dimension| {
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
        Ok(Bound {
            dimensions: self.dimensions.iter().map(dimension).collect::<Result<_, CountError>>()?,
            case_tests: tests(Unit::Case).collect::<Result<_, CountError>>()?,
            victim_tests: tests(Unit::Victim).collect::<Result<_, CountError>>()?,
            suspect_tests: tests(Unit::Suspect).collect::<Result<_, CountError>>()?,
        })
    }
}
