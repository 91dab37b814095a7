//! The public list of the yearbook: which attributes, grouped how, and which tables they make.
//!
//! The list is a data file, the same in every country. Everything about a yearbook but its counts follows from it:
//! axes, sensitivities, the noise plan, which agreement lets which table be seen, which question a table answers.

mod load;
mod lookup;
mod plan;
mod raw;
mod tables;

pub use lookup::Lookup;
pub use plan::{PlannedTable, YearbookPlan};
pub use tables::YearbookTableSpec;

use crate::{AttributeIndex, Codebook, LoadError};
use safeborders_types::{AttributeId, Axis, Code, Unit, Yearbook};
use std::fmt;
use std::sync::LazyLock;

/// The most attributes of the list.
pub const MAX_YEARBOOK_ATTRIBUTES: usize = 12;
/// The most codes of an attribute of the list.
pub const MAX_YEARBOOK_CODES: usize = 15;

/// The public list of one version.
pub struct YearbookList {
    version: u32,
    codebook: u32,
    attributes: Vec<YearbookAttribute>,
    tables: Vec<YearbookTableSpec>,
}

/// One attribute of the list.
pub struct YearbookAttribute {
    axis: Axis,
    name: String,
    code_names: Vec<String>,
    source: YearbookSource,
}

/// Where the values of an attribute of the list come from.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum YearbookSource {
    /// From an attribute of the codebook.
    Codes {
        /// The attribute: what an agreement must name for the tables to be seen.
        id: AttributeId,
        /// Its place in the codebook.
        index: AttributeIndex,
        /// The group of each code of the attribute, by the code's position. Of a row with several values the
        /// smallest group counts.
        groups: Vec<u8>,
        /// Whether a row may have several values; there are then two groups.
        several: bool,
    },
    /// 0 when the file has more victims or more suspects than are counted, else 1.
    AboveClamp,
}

impl YearbookList {
    /// Version 1, read once.
    #[must_use]
    pub fn v1() -> &'static Self {
        static V1: LazyLock<YearbookList> = LazyLock::new(|| {
            let text = include_str!("../../data/yearbook/1.toml");
            #[allow(clippy::expect_used, reason = "the text is compiled in, and tests read it")]
            YearbookList::read(text, Codebook::v1()).expect("the list of version 1 is sound")
        });
        &V1
    }

    /// Reads a list from the text of its data file.
    ///
    /// # Errors
    /// [`LoadError`] when the file cannot be read, or when it does not fit the codebook.
    pub fn read(text: &str, codebook: &Codebook) -> Result<Self, LoadError> {
        load::list(text, codebook)
    }

    /// The number of this version.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The version of the codebook that the list refers to.
    #[must_use]
    pub fn codebook(&self) -> u32 {
        self.codebook
    }

    /// The attributes, in order.
    #[must_use]
    pub fn attributes(&self) -> &[YearbookAttribute] {
        &self.attributes
    }

    /// The attribute of this name.
    #[must_use]
    pub fn attribute(&self, id: &AttributeId) -> Option<&YearbookAttribute> {
        self.attributes.iter().find(|attribute| attribute.id() == id)
    }

    /// The tables, in order: the number of a table is its place here.
    #[must_use]
    pub fn tables(&self) -> &[YearbookTableSpec] {
        &self.tables
    }

    /// Whether a yearbook is one of this list: the version, and unit and axes of every table.
    #[must_use]
    pub fn fits(&self, yearbook: &Yearbook) -> bool {
        let head = yearbook.head();
        let table_fits = |table: &safeborders_types::YearbookTable| {
            let spec = self.tables.get(table.number as usize);
            spec.is_some_and(|spec| spec.unit() == table.unit && spec.axes() == table.table.axes())
        };
        (head.list, head.codebook) == (self.version, self.codebook)
            && head.digests.len() == self.tables.len()
            && yearbook.tables().iter().all(table_fits)
    }
}

impl YearbookAttribute {
    /// The name by which tables call it.
    #[must_use]
    pub fn id(&self) -> &AttributeId {
        &self.axis.attribute
    }

    /// What it describes.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.id().unit()
    }

    /// Its axis.
    #[must_use]
    pub fn axis(&self) -> &Axis {
        &self.axis
    }

    /// What people call it, in English.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What people call one of its codes, in English.
    #[must_use]
    pub fn code_name(&self, code: &Code) -> Option<&str> {
        let at = self.axis.codes.iter().position(|known| known == code)?;
        self.code_names.get(at).map(String::as_str)
    }

    /// Where its values come from.
    #[must_use]
    pub fn source(&self) -> &YearbookSource {
        &self.source
    }

    /// Whether it is an attribute of the codebook, code for code.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(&self.source, YearbookSource::Codes { id, several: false, .. } if id == self.id())
    }
}

impl fmt::Debug for YearbookList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "YearbookList(version {}, {} tables)", self.version, self.tables.len())
    }
}
