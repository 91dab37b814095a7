//! Victims and suspects of one case file.

use crate::SynthError;
use crate::case_file::Kept;
use crate::form::Context;
use crate::line::Line;
use crate::model::Model;
use crate::sample::{Choice, Draws};
use crate::tables::{AgeBand, STATUS, SUSPECT_AGE, VICTIM_AGE};
use crate::travel::{CITIZENSHIP_MISSING, Iso, Travel, country};

/// CTDC: the age is not known for a quarter of victims.
const AGE_MISSING: u32 = 250;
/// Only the age group is known (invented).
const AGE_GROUP_ONLY: u32 = 150;
const SEX_MISSING: u32 = 20;
/// Neither feminine nor masculine (invented).
const OTHER_SEX: u32 = 6;
const DURATION_MISSING: u32 = 600;
const AGE_THEN_MISSING: u32 = 500;

const SUSPECT_AGE_MISSING: u32 = 150;
const SUSPECT_CITIZENSHIP_MISSING: u32 = 150;
/// Suspects of the node's country, and of the victim's origin; the rest are of any citizenship of the profile.
const SUSPECT_AT_HOME: u32 = 550;
const SUSPECT_FROM_ORIGIN: u32 = 300;
const SENTENCE_MISSING: u32 = 200;

/// Months of exploitation and of sentence: from, to, weight (invented).
const DURATION: [(u32, u32, u32); 3] = [(0, 12, 560), (13, 24, 200), (25, 96, 240)];
const SENTENCE: [(u32, u32, u32); 5] =
    [(0, 0, 40), (6, 12, 120), (13, 36, 360), (37, 60, 260), (61, 144, 220)];

/// What is drawn for persons besides the tables.
pub(crate) struct Persons<'m> {
    model: &'m Model,
    victim_age: [Choice; 2],
    suspect_age: Choice,
    status: Choice,
    duration: Choice,
    sentence: Choice,
}

impl<'m> Persons<'m> {
    pub(crate) fn new(model: &'m Model) -> Result<Self, SynthError> {
        Ok(Self {
            model,
            victim_age: [ages(VICTIM_AGE[0])?, ages(VICTIM_AGE[1])?],
            suspect_age: ages(SUSPECT_AGE)?,
            status: choice(&STATUS.iter().map(|s| s.1).collect::<Vec<_>>())?,
            duration: choice(&DURATION.map(|d| d.2))?,
            sentence: choice(&SENTENCE.map(|s| s.2))?,
        })
    }

    /// A procedural status, as in the statistics of persons in contact with the police.
    pub(crate) fn status(&self, draws: &mut Draws) -> &'static str {
        STATUS[self.status.draw(draws)].0
    }

    /// Writes one victim.
    pub(crate) fn victim(
        &self,
        context: Context,
        citizenship: Iso,
        kept: &Kept,
        draws: &mut Draws,
        line: &mut Line,
    ) {
        line.open(b'{');
        self.sex(context, draws, line);
        self.age(context, draws, line);
        if kept.citizenship().is_some() || !draws.chance(CITIZENSHIP_MISSING) {
            line.key("victim.citizenship");
            country(citizenship, line);
        }
        for (slot, variable) in self.model.victim() {
            variable.write(context, kept.of(slot), draws, line);
        }
        line.close(b'}');
    }

    fn sex(&self, context: Context, draws: &mut Draws, line: &mut Line) {
        if draws.chance(SEX_MISSING) {
            return;
        }
        line.key("victim.sex");
        let other = !context.child && draws.chance(OTHER_SEX);
        line.text(match (other, context.female) {
            (true, true) => "TransgenderFeminine",
            (true, false) => "NonConforming",
            (false, true) => "Feminine",
            (false, false) => "Masculine",
        });
    }

    fn age(&self, context: Context, draws: &mut Draws, line: &mut Line) {
        let bands = VICTIM_AGE[usize::from(context.child)];
        let band = &bands[self.victim_age[usize::from(context.child)].draw(draws)];
        let age = draws.between(band.from, band.to);
        let fate = draws.below(1000);
        let known = fate >= AGE_MISSING + AGE_GROUP_ONLY;
        if known {
            line.key("victim.age");
            line.number(age);
        } else if fate >= AGE_MISSING {
            line.key("victim.age_group");
            line.text(band.group);
        }
        if draws.chance(DURATION_MISSING) {
            return;
        }
        let (from, to, _) = DURATION[self.duration.draw(draws)];
        let months = draws.between(from, to).min(age * 12);
        line.key("victim.months_of_exploitation");
        line.number(months);
        if known && !draws.chance(AGE_THEN_MISSING) {
            line.key("victim.age_when_trafficked");
            line.number(age - months / 12);
        }
    }

    /// Writes one suspect.
    pub(crate) fn suspect(
        &self,
        context: Context,
        status: &'static str,
        citizenship: Iso,
        kept: &Kept,
        draws: &mut Draws,
        line: &mut Line,
    ) {
        line.open(b'{');
        if !draws.chance(SUSPECT_AGE_MISSING) {
            let band = &SUSPECT_AGE[self.suspect_age.draw(draws)];
            line.key("suspect.age");
            line.number(draws.between(band.from, band.to));
        }
        if !draws.chance(SUSPECT_CITIZENSHIP_MISSING) {
            line.key("suspect.citizenship");
            country(citizenship, line);
        }
        for (slot, variable) in self.model.suspect() {
            variable.write(context, kept.of(slot), draws, line);
        }
        line.key("suspect.procedural_status");
        line.text(status);
        if status == "Convicted" && !draws.chance(SENTENCE_MISSING) {
            let (from, to, _) = SENTENCE[self.sentence.draw(draws)];
            line.key("suspect.sentence_months");
            line.number(draws.between(from, to));
        }
        line.close(b'}');
    }
}

/// The citizenship of a suspect.
pub(crate) fn suspect_citizenship(travel: &Travel, origin: Iso, draws: &mut Draws) -> Iso {
    let fate = draws.below(1000);
    if fate < SUSPECT_AT_HOME {
        travel.home()
    } else if fate < SUSPECT_AT_HOME + SUSPECT_FROM_ORIGIN {
        origin
    } else {
        travel.citizenship(draws)
    }
}

fn ages(bands: &[AgeBand]) -> Result<Choice, SynthError> {
    choice(&bands.iter().map(|b| b.weight).collect::<Vec<_>>())
}

/// A choice among fixed weights.
pub(crate) fn choice(weights: &[u32]) -> Result<Choice, SynthError> {
    Choice::new(weights).ok_or(SynthError::Weightless)
}
