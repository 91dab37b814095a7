//! One synthetic case file.

use crate::SynthError;
use crate::form::Context;
use crate::line::{Line, digits};
use crate::links::Links;
use crate::model::{CITIZENSHIP, Model};
use crate::pattern::Pattern;
use crate::person::{Persons, choice, suspect_citizenship};
use crate::profile::Profile;
use crate::sample::{Choice, Draws};
use crate::shares::Shares;
use crate::travel::{Journey, Travel};
use std::ops::RangeInclusive;

/// Victims in a case file, as weights of 1, 2, …; the last one stands for 8 to [`MOST_PERSONS`]. The mean is 1.3
/// and 2 % lie above 4, where questions about victims cut off.
const VICTIMS: [u32; 8] = [842, 95, 30, 13, 8, 5, 4, 3];
/// Suspects in a case file, as weights of 0, 1, …; the last one stands for 8 to [`MOST_PERSONS`].
const SUSPECTS: [u32; 9] = [120, 692, 125, 33, 13, 7, 5, 3, 2];
const MOST_PERSONS: u32 = 24;

/// Only the year of registration is known.
const YEAR_ONLY: u32 = 25;
const COUNT_MISSING: u32 = 100;
const PROCEEDS_MISSING: u32 = 700;
/// Further victims and suspects who share what the first one has.
const LIKE_THE_FIRST: u32 = 800;
const NOT_MOVED: u32 = 350;
const NARRATIVE: u32 = 400;
/// Case files without a suspect that were given up.
const GIVEN_UP: u32 = 350;

/// Proceeds in euro: from, to, weight (invented).
const PROCEEDS: [(u32, u32, u32); 5] = [
    (0, 999, 150),
    (1_000, 9_999, 330),
    (10_000, 99_999, 330),
    (100_000, 999_999, 160),
    (1_000_000, 9_000_000, 30),
];

const NARRATIVES: [&str; 3] = [
    "Synthetic case file: no person, place or event in it is real.",
    "Synthetic case file, made by a generator for trying things out. Nothing in it happened.",
    "This narrative is synthetic. It stands where an office would describe the facts of a case.",
];

/// The values of a planted pattern that this case file keeps.
#[derive(Default)]
pub(crate) struct Kept {
    values: Vec<(usize, &'static str)>,
}

impl Kept {
    fn draw(&mut self, pattern: Option<&Pattern>, retention_percent: u8, draws: &mut Draws) {
        self.values.clear();
        for value in pattern.into_iter().flat_map(|p| &p.values) {
            if draws.chance(u32::from(retention_percent) * 10) {
                self.values.push(*value);
            }
        }
    }

    /// The kept value of a slot.
    pub(crate) fn of(&self, slot: usize) -> Option<&'static str> {
        self.values.iter().find(|v| v.0 == slot).map(|v| v.1)
    }

    /// The kept citizenship.
    pub(crate) fn citizenship(&self) -> Option<&'static str> {
        self.of(CITIZENSHIP)
    }
}

/// How many victims and suspects were written.
#[derive(Clone, Copy)]
pub(crate) struct Written {
    pub(crate) victims: u32,
    pub(crate) suspects: u32,
}

/// Writes the case files of one country, one after another.
pub(crate) struct CaseFiles<'m> {
    model: &'m Model,
    shares: Shares,
    travel: Travel,
    persons: Persons<'m>,
    links: Links,
    victims: Choice,
    suspects: Choice,
    proceeds: Choice,
    years: RangeInclusive<u16>,
    retention_percent: u8,
    draws: Draws,
    kept: Kept,
    nothing: Kept,
}

impl<'m> CaseFiles<'m> {
    pub(crate) fn new(plan: &crate::Plan, profile: Profile, model: &'m Model) -> Result<Self, SynthError> {
        Ok(Self {
            model,
            shares: Shares::new(profile)?,
            travel: Travel::new(&profile)?,
            persons: Persons::new(model)?,
            links: Links::new(profile.country())?,
            victims: choice(&VICTIMS)?,
            suspects: choice(&SUSPECTS)?,
            proceeds: choice(&PROCEEDS.map(|p| p.2))?,
            years: plan.years.clone(),
            retention_percent: plan.planting.retention_percent,
            draws: Draws::of_country(plan.seed, profile.country()),
            kept: Kept::default(),
            nothing: Kept::default(),
        })
    }

    /// Writes the next case file, with a pattern where one is planted.
    pub(crate) fn write(&mut self, id: &str, pattern: Option<&Pattern>, line: &mut Line) -> Written {
        self.kept.draw(pattern, self.retention_percent, &mut self.draws);
        let form = pattern.filter(|p| self.keeps_form(p)).map(|p| p.form);
        let first = self.shares.first(pattern.map(|p| p.child), form, &mut self.draws);
        let journey = self.travel.journey(self.kept.citizenship(), &mut self.draws);
        let victims = head_count(self.victims.draw(&mut self.draws) as u32 + 1, &mut self.draws);
        let suspects = head_count(self.suspects.draw(&mut self.draws) as u32, &mut self.draws);
        // A planted value of a suspect needs a suspect.
        let suspects = if pattern.is_some() { suspects.max(1) } else { suspects };
        let written = Written { victims, suspects };

        line.clear();
        line.open(b'{');
        line.key("id");
        line.text(id);
        self.registered(line);
        let status = self.case(first, journey, written, line);
        self.victims(first, journey, victims, line);
        self.suspects(first, journey, status, suspects, line);
        journey.write_route(&mut self.draws, line);
        self.links.write(&mut self.draws, line);
        if self.draws.chance(NARRATIVE) {
            line.key("narrative");
            line.text(NARRATIVES[self.draws.below(NARRATIVES.len() as u32) as usize]);
        }
        line.close(b'}');
        line.end();
        written
    }

    /// The form is the pattern's, unless the pattern names it and this case file lost it.
    fn keeps_form(&self, pattern: &Pattern) -> bool {
        let named = pattern.values.iter().find(|v| self.model.is_form(v.0));
        named.is_none_or(|(slot, _)| self.kept.of(*slot).is_some())
    }

    fn registered(&mut self, line: &mut Line) {
        let draws = &mut self.draws;
        let year = draws.between(u32::from(*self.years.start()), u32::from(*self.years.end()));
        let month = draws.between(1, 12);
        let day = draws.between(1, days(year, month));
        let year_only = draws.chance(YEAR_ONLY);
        line.key("registered");
        line.text_of(|bytes| {
            digits(bytes, year, 4);
            if !year_only {
                bytes.push(b'-');
                digits(bytes, month, 2);
                bytes.push(b'-');
                digits(bytes, day, 2);
            }
        });
    }

    /// Writes the attributes of the case file and says how far the proceedings went.
    fn case(&mut self, first: Context, journey: Journey, written: Written, line: &mut Line) -> &'static str {
        let draws = &mut self.draws;
        let status = match written.suspects {
            0 if draws.chance(GIVEN_UP) => "Discontinued",
            0 => "Suspected",
            _ => self.persons.status(draws),
        };
        line.key("case.procedural_status");
        line.text(status);
        journey.write(draws, line);
        for (slot, variable) in self.model.case() {
            let planted = self.kept.of(slot);
            let decided = match variable.id() {
                _ if planted.is_some() || !journey.is_domestic() => None,
                "case.border_documents" => Some("NoBorderCrossed"),
                "case.transport" if draws.chance(NOT_MOVED) => Some("NotMoved"),
                _ => None,
            };
            match decided {
                Some(code) => variable.write_decided(code, draws, line),
                None => variable.write(first, planted, draws, line),
            }
        }
        if !draws.chance(COUNT_MISSING) {
            line.key("case.victim_count");
            line.number(written.victims);
            line.key("case.suspect_count");
            line.number(written.suspects);
        }
        if !draws.chance(PROCEEDS_MISSING) {
            let (from, to, _) = PROCEEDS[self.proceeds.draw(draws)];
            line.key("case.proceeds_euro");
            line.number(draws.between(from, to));
        }
        status
    }

    fn victims(&mut self, first: Context, journey: Journey, count: u32, line: &mut Line) {
        let draws = &mut self.draws;
        line.key("victims");
        line.open(b'[');
        self.persons.victim(first, journey.origin, &self.kept, draws, line);
        for _ in 1..count {
            let context = self.shares.further(first, draws);
            let alike = draws.chance(LIKE_THE_FIRST);
            let citizenship = if alike { journey.origin } else { self.travel.citizenship(draws) };
            self.persons.victim(context, citizenship, &self.nothing, draws, line);
        }
        line.close(b']');
    }

    fn suspects(
        &mut self,
        first: Context,
        journey: Journey,
        status: &'static str,
        count: u32,
        line: &mut Line,
    ) {
        let draws = &mut self.draws;
        line.key("suspects");
        line.open(b'[');
        for number in 0..count {
            let alike = number == 0 || draws.chance(LIKE_THE_FIRST);
            let status = if alike { status } else { self.persons.status(draws) };
            let citizenship = suspect_citizenship(&self.travel, journey.origin, draws);
            let kept = if number == 0 { &self.kept } else { &self.nothing };
            self.persons.suspect(first, status, citizenship, kept, draws, line);
        }
        line.close(b']');
    }
}

/// A number of persons: small numbers as they are, 8 for the long tail.
fn head_count(count: u32, draws: &mut Draws) -> u32 {
    if count < 8 { count } else { draws.between(8, MOST_PERSONS) }
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_their_days() {
        for (year, month, expected) in
            [(2023, 2, 28), (2024, 2, 29), (2000, 2, 29), (2100, 2, 28), (2024, 4, 30), (2024, 12, 31)]
        {
            assert_eq!(days(year, month), expected);
        }
    }
}
