//! Which tables can be drawn on the map, and what is drawn of them.

use super::Corridor;
use crate::figure::Figure;
use safeborders_types::{
    AttributeId, Axis, Code, CountTable, CountryCode, MergedCell, MergedTable, Question,
};
use std::collections::BTreeMap;

/// Attributes whose codes are countries.
const COUNTRY_ATTRIBUTES: [&str; 5] = [
    "case.country_of_exploitation",
    "case.country_of_recruitment",
    "case.country_of_transit",
    "victim.citizenship",
    "suspect.citizenship",
];
/// The attributes of a corridor: where it begins and where it ends.
pub const ROUTE: [&str; 2] = ["case.country_of_recruitment", "case.country_of_exploitation"];

/// Whether the answer to a question can be drawn on the map: counts by one country, or from one to another.
#[must_use]
pub fn is_drawable(question: &Question) -> bool {
    let by: Vec<&str> = question.dimensions().iter().map(AttributeId::as_str).collect();
    let one = by.len() == 1 && COUNTRY_ATTRIBUTES.contains(&by[0]);
    let route = by.len() == 2 && ROUTE.iter().all(|id| by.contains(id));
    question.mean_of().is_none() && (one || route)
}

/// The figures of a table with one axis of countries. Codes that are no country are in the table.
#[must_use]
pub fn by_country(table: &MergedTable) -> BTreeMap<CountryCode, Figure> {
    let codes = table.axes.first().map_or(&[][..], |axis| &axis.codes);
    let figures = codes.iter().zip(&table.cells);
    figures.filter_map(|(code, cell)| Some((code.as_str().parse().ok()?, Figure::from(cell)))).collect()
}

/// The figures of a table with two axes of countries as corridors from the one to the other.
#[must_use]
pub fn corridors(table: &MergedTable, route: [&str; 2]) -> Vec<Corridor> {
    let place = |axis: &Axis| route.iter().position(|id| *id == axis.attribute.as_str());
    let places: Option<Vec<usize>> = table.axes.iter().map(place).collect();
    let Some([first, _]) = places.as_deref() else { return Vec::new() };
    let corridor = |(codes, cell): (Vec<&Code>, &MergedCell)| {
        let [a, b] = codes.as_slice() else { return None };
        let (from, to) = if *first == 0 { (a, b) } else { (b, a) };
        let (from, to) = (from.as_str().parse().ok()?, to.as_str().parse().ok()?);
        (from != to).then(|| Corridor { from, to, figure: Figure::from(cell) })
    };
    CountTable::labels(&table.axes).zip(&table.cells).filter_map(corridor).collect()
}
