//! The facts beside a picture: who stands behind it, how exact it is, what it cost.

use crate::figure::Figure;
use crate::lang::{Arg, Locale};
use crate::names::Names;
use safeborders_types::MergedTable;

/// One fact.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fact {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub value: String,
    /// What is to be known of it; may be empty.
    pub note: String,
}

/// How many of the countries stand behind a table, and who is missing.
#[must_use]
pub fn countries_fact(table: &MergedTable, names: &dyn Names, t: &Locale) -> Fact {
    let both = |country| table.answered.iter().any(|a| a.country == country);
    let stand = table.answered.len() + table.yearbooks.iter().filter(|y| !both(y.country)).count();
    let gone: Vec<String> = table.missing.iter().map(|m| names.country(m.country)).collect();
    let note = match gone.as_slice() {
        [] => t.text("fact-countries-all"),
        gone => t.with("fact-countries-without", &[("countries", Arg::Text(&t.list(gone)))]),
    };
    let number = |n: usize| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    Fact {
        name: t.text("fact-countries"),
        value: format!("{} / {}", number(stand), number(stand + table.missing.len())),
        note,
    }
}

/// The facts of a table whose cells have one and the same noise.
#[must_use]
pub fn table_facts(table: &MergedTable, names: &dyn Names, t: &Locale) -> Vec<Fact> {
    let mut facts = vec![countries_fact(table, names, t)];
    if let Some(cell) = table.cells.first() {
        facts.push(Fact {
            name: t.text("fact-uncertainty"),
            value: format!("± {}", t.number(Figure::from(cell).half_width())),
            note: t.text("fact-uncertainty-note"),
        });
    }
    if let Some(dearest) = table.answered.iter().map(|c| c.cost).max() {
        facts.push(Fact {
            name: t.text("fact-cost"),
            value: dearest.to_string(),
            note: t.text("fact-cost-note"),
        });
    }
    let clamps = table.answered.iter().map(|c| c.clamp).chain(table.yearbooks.iter().map(|y| y.clamp));
    let clamps: Vec<Option<u32>> = clamps.collect();
    match clamps.iter().flatten().max() {
        Some(most) => facts.push(Fact {
            name: t.text("fact-persons"),
            value: t.with("clamp-at-most", &[("n", Arg::Count(i64::from(*most)))]),
            note: t.text("fact-persons-note"),
        }),
        None if !clamps.is_empty() => facts.push(Fact {
            name: t.text("fact-files"),
            value: t.text("fact-files-value"),
            note: t.text("fact-files-note"),
        }),
        None => {}
    }
    facts
}
