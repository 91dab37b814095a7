//! The model of one run: the tables, compiled and checked against the codebook.

use crate::SynthError;
use crate::tables::{CASE, STATUS, SUSPECT, VICTIM, VICTIM_AGE};
use crate::variable::{Compiled, Values, Variable, check};
use safeborders_types::{AttributeId, Code};

/// The slot of the victim's citizenship, which has no table of its own.
pub(crate) const CITIZENSHIP: usize = 99;

/// Attributes and codes that are written without a table.
const WRITTEN_BY_HAND: &[(&str, &[(&str, u32)])] = &[
    ("case.procedural_status", STATUS),
    ("case.victim_count", &[]),
    ("case.suspect_count", &[]),
    ("case.proceeds_euro", &[]),
    ("case.country_of_recruitment", &[]),
    ("case.transport", &[("NotMoved", 1)]),
    ("case.border_documents", &[("NoBorderCrossed", 1)]),
    ("victim.sex", &[("Feminine", 1), ("Masculine", 1), ("TransgenderFeminine", 1), ("NonConforming", 1)]),
    ("victim.age", &[]),
    ("victim.age_when_trafficked", &[]),
    ("victim.months_of_exploitation", &[]),
    ("suspect.age", &[]),
    ("suspect.citizenship", &[]),
    ("suspect.procedural_status", STATUS),
    ("suspect.sentence_months", &[]),
];

/// Every attribute that is drawn from a table has a slot: its place among all.
pub(crate) struct Model {
    case: Vec<Compiled>,
    victim: Vec<Compiled>,
    suspect: Vec<Compiled>,
}

impl Model {
    pub(crate) fn new() -> Result<Self, SynthError> {
        let compile = |variables: &'static [Variable]| {
            variables.iter().map(|variable| Compiled::new(*variable)).collect::<Result<Vec<_>, _>>()
        };
        for (attribute, codes) in WRITTEN_BY_HAND {
            check(attribute, codes)?;
        }
        for band in VICTIM_AGE.iter().copied().flatten() {
            check("victim.age_group", &[(band.group, band.weight)])?;
        }
        Ok(Self { case: compile(CASE)?, victim: compile(VICTIM)?, suspect: compile(SUSPECT)? })
    }

    /// Attributes of the case file, with their slots.
    pub(crate) fn case(&self) -> impl Iterator<Item = (usize, &Compiled)> {
        self.case.iter().enumerate()
    }

    /// Attributes of a victim, with their slots.
    pub(crate) fn victim(&self) -> impl Iterator<Item = (usize, &Compiled)> {
        self.victim.iter().enumerate().map(|(i, v)| (CASE.len() + i, v))
    }

    /// Attributes of a suspect, with their slots.
    pub(crate) fn suspect(&self) -> impl Iterator<Item = (usize, &Compiled)> {
        self.suspect.iter().enumerate().map(|(i, v)| (CASE.len() + VICTIM.len() + i, v))
    }

    /// Slots that a pattern may use.
    pub(crate) fn plantable(&self) -> impl Iterator<Item = usize> {
        let tables = CASE.iter().chain(VICTIM).chain(SUSPECT).enumerate();
        tables.filter(|(_, v)| v.plantable).map(|(slot, _)| slot).chain([CITIZENSHIP])
    }

    /// The table of a slot.
    pub(crate) fn values(&self, slot: usize) -> Option<Values> {
        CASE.iter().chain(VICTIM).chain(SUSPECT).nth(slot).map(|v| v.values)
    }

    pub(crate) fn is_form(&self, slot: usize) -> bool {
        self.id(slot) == "victim.exploitation"
    }

    fn id(&self, slot: usize) -> &'static str {
        CASE.iter().chain(VICTIM).chain(SUSPECT).nth(slot).map_or("victim.citizenship", |v| v.id)
    }

    /// The public names of a planted value.
    pub(crate) fn name(&self, slot: usize, code: &str) -> Result<(AttributeId, Code), SynthError> {
        let attribute = self.id(slot);
        let drifted = || SynthError::NotInCodebook { attribute, code: code.to_owned() };
        Ok((attribute.parse().map_err(|_| drifted())?, code.parse().map_err(|_| drifted())?))
    }
}
