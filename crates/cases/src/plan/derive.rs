//! Attributes that follow from others: an age group from an age, a region from a country.

use crate::Reason;
use crate::draft::Scope;
use crate::reject::Problem;
use safeborders_codebook::{Attribute, AttributeIndex, Codebook};
use safeborders_types::Unit;
use std::sync::Arc;

/// The derived attributes of each unit, in index order, so that one pass derives everything.
pub(crate) struct Derivations {
    of_unit: [Vec<(AttributeIndex, &'static Attribute)>; 3],
}

impl Derivations {
    pub(crate) fn new(codebook: &'static Codebook) -> Self {
        let of = |unit| {
            let derived = codebook.attributes_of(unit);
            derived.filter_map(|a| Some((a.derived_from()?, a))).collect::<Vec<_>>()
        };
        Self { of_unit: Unit::ALL.map(of) }
    }

    /// Adds what follows from the values of a case, victim or suspect.
    ///
    /// A group that was given stands, except that a band must agree with its number.
    pub(crate) fn apply(&self, unit: Unit, scope: &mut Scope) -> Result<(), Problem> {
        for (source, derived) in &self.of_unit[unit as usize] {
            match scope.number(*source) {
                Some(number) => band(derived, number, scope)?,
                None => groups(*source, derived, scope),
            }
        }
        Ok(())
    }
}

fn band(derived: &Attribute, number: u32, scope: &mut Scope) -> Result<(), Problem> {
    let Some(band) = derived.bands(number) else { return Ok(()) };
    let given = scope.codes(derived.index()).find(|code| *code != band);
    if let Some(given) = given {
        let column: Arc<str> = Arc::from(derived.id().as_str());
        let value = derived.code(given).map_or("", |code| code.as_str());
        return Err(Problem::new(&column, value, Reason::Disagrees(format!("the number {number}"))));
    }
    scope.add(derived.index(), band);
    Ok(())
}

fn groups(source: AttributeIndex, derived: &Attribute, scope: &mut Scope) {
    if scope.codes(derived.index()).next().is_some() {
        return;
    }
    // By position, since the scope grows while its codes are read.
    for at in 0.. {
        let next = scope.codes(source).nth(at);
        let Some(code) = next else { return };
        if let Some(group) = derived.group(code).filter(|group| *group != derived.unknown()) {
            scope.add(derived.index(), group);
        }
    }
}
