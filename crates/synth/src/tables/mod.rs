//! The tables of the model: which values an attribute takes in which context.
//!
//! What is published (`docs/synthetic-data.md` says by whom) is followed to the thousandth; the rest is
//! invented so that it is plausible and that attributes depend on each other through the form of exploitation.

mod case;
mod modus;
mod suspect;
mod victim;

pub(crate) use case::CASE;
pub(crate) use suspect::{STATUS, SUSPECT, SUSPECT_AGE};
pub(crate) use victim::{VICTIM, VICTIM_AGE};

/// A band of ages and its weight.
pub(crate) struct AgeBand {
    /// The code of the age group, where the codebook has one.
    pub(crate) group: &'static str,
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) weight: u32,
}

const fn band(group: &'static str, from: u32, to: u32, weight: u32) -> AgeBand {
    AgeBand { group, from, to, weight }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Context;
    use crate::variable::Values;

    #[test]
    fn every_table_is_within_bounds_and_without_repeats() {
        for variable in CASE.iter().chain(VICTIM).chain(SUSPECT) {
            assert!(variable.missing < 1000, "{}", variable.id);
            for context in Context::all() {
                let weights = variable.values.weights(context);
                for (i, (code, weight)) in weights.iter().enumerate() {
                    assert!(*weight > 0, "{} {code}", variable.id);
                    assert!(weights[..i].iter().all(|w| w.0 != *code), "{} {code}", variable.id);
                    if matches!(variable.values, Values::Each(_)) {
                        assert!(*weight <= 1000, "{} {code}", variable.id);
                    }
                }
            }
        }
    }
}
