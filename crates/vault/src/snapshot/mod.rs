//! The immutable columns of one frozen cohort, as counting reads them.

mod builder;
mod column;
mod file;
mod layout;

pub(crate) use builder::Builder;
pub(crate) use column::Column;
pub(crate) use file::{decode, encode};
pub(crate) use layout::{ColumnSpec, Layout};

use safeborders_codebook::AttributeIndex;
use safeborders_types::{CohortId, Unit};

/// The case files of one cohort as columns of codes. It holds no identifier, no narrative, no date and
/// no name: what has no column here cannot be counted.
pub(crate) struct Snapshot {
    cohort: CohortId,
    codebook: u32,
    files: usize,
    cases: Vec<Column>,
    victims: Persons,
    suspects: Persons,
}

/// The persons of one kind, file after file, all of them in source order. How many of a file's persons a
/// question counts is the question's business.
pub(crate) struct Persons {
    per_file: Vec<u8>,
    columns: Vec<Column>,
}

impl Snapshot {
    /// The cohort that was frozen.
    pub(crate) fn cohort(&self) -> CohortId {
        self.cohort
    }

    /// The version of the codebook that the codes come from.
    pub(crate) fn codebook(&self) -> u32 {
        self.codebook
    }

    /// How many case files there are.
    pub(crate) fn files(&self) -> usize {
        self.files
    }

    pub(crate) fn victims(&self) -> &Persons {
        &self.victims
    }

    pub(crate) fn suspects(&self) -> &Persons {
        &self.suspects
    }

    /// The column of an attribute of this unit.
    pub(crate) fn column(&self, unit: Unit, attribute: AttributeIndex) -> Option<&Column> {
        let columns = match unit {
            Unit::Case => &self.cases,
            Unit::Victim => &self.victims.columns,
            Unit::Suspect => &self.suspects.columns,
        };
        columns.iter().find(|column| column.attribute() == attribute)
    }

    /// What the snapshot takes in memory, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        let of = |columns: &[Column]| columns.iter().map(Column::bytes).sum::<usize>();
        let persons = |p: &Persons| p.per_file.capacity() + of(&p.columns);
        of(&self.cases) + persons(&self.victims) + persons(&self.suspects)
    }
}

impl Persons {
    /// How many persons each case file has, in file order.
    pub(crate) fn per_file(&self) -> &[u8] {
        &self.per_file
    }
}
