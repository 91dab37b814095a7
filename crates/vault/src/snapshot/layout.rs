//! Which columns a snapshot has: the codebook's attributes that may ever be counted, by their codes or bins.
//!
//! Attributes marked `never` have no column, so that no later mistake can count them.

use safeborders_codebook::{Attribute, AttributeIndex, Codebook, Release};
use safeborders_types::Unit;

/// One column to come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct ColumnSpec {
    /// The attribute that the column holds.
    pub(crate) attribute: AttributeIndex,
    /// How many values a row holds at most.
    pub(crate) slots: u8,
    /// The number of codes, and the code that stands for a missing value: the last one.
    pub(crate) unknown: u8,
}

/// The columns of case files, victims and suspects, each in codebook order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Layout {
    pub(crate) case: Vec<ColumnSpec>,
    pub(crate) victim: Vec<ColumnSpec>,
    pub(crate) suspect: Vec<ColumnSpec>,
}

impl Layout {
    pub(crate) fn of(codebook: &Codebook) -> Self {
        let columns = |unit| {
            let of_unit = codebook.attributes().iter().filter(move |a| a.unit() == unit);
            of_unit.filter_map(column).collect()
        };
        Self { case: columns(Unit::Case), victim: columns(Unit::Victim), suspect: columns(Unit::Suspect) }
    }
}

fn column(attribute: &Attribute) -> Option<ColumnSpec> {
    if attribute.release() == Release::Never {
        return None;
    }
    // A number without bins has no codes and no column. The codebook allows at most 254 codes.
    let unknown = u8::try_from(attribute.codes().len()).ok().filter(|n| *n > 0)?;
    Some(ColumnSpec { attribute: attribute.index(), slots: attribute.max_values().max(1), unknown })
}
