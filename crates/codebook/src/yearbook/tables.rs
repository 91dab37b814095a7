//! All one- and two-way tables of the list.

use super::{YearbookAttribute, YearbookList, YearbookSource};
use crate::PERSONS_PER_CASE;
use safeborders_types::{AttributeId, Axis, Sensitivity, Unit};

/// One table of the yearbook.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct YearbookTableSpec {
    number: u32,
    unit: Unit,
    /// Places in the list of attributes, ascending.
    attributes: Vec<usize>,
    axes: Vec<Axis>,
    needs: Vec<AttributeId>,
}

impl YearbookTableSpec {
    /// Its place in the list of tables.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// What it counts: victims or suspects where an attribute describes them, else case files.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// Its axes, outermost first.
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// How many cells it has.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.axes.iter().map(|axis| axis.codes.len()).product()
    }

    /// How far adding or removing one case file can move it: one count where case files are counted, and as many
    /// as the clamp where persons are. Every attribute of the list has one value, so a unit counts in one cell.
    #[must_use]
    pub fn sensitivity(&self) -> Sensitivity {
        Sensitivity::new(1, self.clamp().unwrap_or(1))
    }

    /// How many persons of one case file count at most; `None` where case files are counted.
    #[must_use]
    pub fn clamp(&self) -> Option<u32> {
        (self.unit != Unit::Case).then_some(PERSONS_PER_CASE)
    }

    /// The attributes of the codebook that an agreement must name for this table to be seen.
    #[must_use]
    pub fn needs(&self) -> &[AttributeId] {
        &self.needs
    }

    /// Its axes' places in the list of attributes, ascending.
    pub(crate) fn places(&self) -> &[usize] {
        &self.attributes
    }

    /// The attributes of the table.
    pub fn attributes<'a>(&'a self, list: &'a YearbookList) -> impl Iterator<Item = &'a YearbookAttribute> {
        self.attributes.iter().filter_map(|at| list.attributes().get(*at))
    }

    /// Whether an agreement that allows so many attributes in a table, and these, lets this table be seen.
    #[must_use]
    pub fn is_visible(&self, max_dimensions: usize, allows: impl Fn(&AttributeId) -> bool) -> bool {
        self.axes.len() <= max_dimensions && self.needs.iter().all(allows)
    }
}

/// First the tables of case files, then those of victims, then those of suspects; in each, one attribute before
/// two. A pair of a victim's and a suspect's attribute has no unit and no table.
pub(crate) fn tables(attributes: &[YearbookAttribute]) -> Vec<YearbookTableSpec> {
    let mut tables = Vec::new();
    for unit in Unit::ALL {
        let own = |i: &usize| attributes[*i].unit() == unit;
        let fits = |i: &usize| own(i) || attributes[*i].unit() == Unit::Case;
        for i in (0..attributes.len()).filter(own) {
            push(&mut tables, unit, vec![i], attributes);
        }
        for i in (0..attributes.len()).filter(fits) {
            for j in (i + 1..attributes.len()).filter(fits).filter(|j| own(&i) || own(j)) {
                push(&mut tables, unit, vec![i, j], attributes);
            }
        }
    }
    tables
}

fn push(tables: &mut Vec<YearbookTableSpec>, unit: Unit, at: Vec<usize>, attributes: &[YearbookAttribute]) {
    let mut needs = Vec::new();
    for attribute in at.iter().map(|i| &attributes[*i]) {
        if let YearbookSource::Codes { id, .. } = attribute.source()
            && !needs.contains(id)
        {
            needs.push(id.clone());
        }
    }
    // Twelve attributes make 78 tables at most.
    let number = u32::try_from(tables.len()).unwrap_or(u32::MAX);
    let axes = at.iter().map(|i| attributes[*i].axis().clone()).collect();
    tables.push(YearbookTableSpec { number, unit, attributes: at, axes, needs });
}
