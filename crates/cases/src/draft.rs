//! A case file in the making. Reused from case to case, so that reading allocates little.

use crate::model::{MAX_LINKS, MAX_PERSONS, MAX_ROUTE};
use crate::{InvalidCase, Link, Reason, Registered};
use safeborders_codebook::{AttributeIndex, CodeIndex};
use safeborders_types::Unit;

/// What was read so far of a case, a victim or a suspect.
#[derive(Default)]
pub(crate) struct Scope {
    codes: Vec<(AttributeIndex, CodeIndex)>,
    numbers: Vec<(AttributeIndex, u32)>,
}

impl Scope {
    pub(crate) fn clear(&mut self) {
        self.codes.clear();
        self.numbers.clear();
    }

    /// Adds a code, once; so a scope never holds more than the codebook has.
    pub(crate) fn add(&mut self, attribute: AttributeIndex, code: CodeIndex) {
        if !self.codes.contains(&(attribute, code)) {
            self.codes.push((attribute, code));
        }
    }

    /// Adds a number; `false` when another was given before.
    #[must_use]
    pub(crate) fn set_number(&mut self, attribute: AttributeIndex, number: u32) -> bool {
        match self.number(attribute) {
            Some(given) => given == number,
            None => {
                self.numbers.push((attribute, number));
                true
            }
        }
    }

    pub(crate) fn codes(&self, attribute: AttributeIndex) -> impl Iterator<Item = CodeIndex> {
        self.codes.iter().filter(move |(a, _)| *a == attribute).map(|(_, code)| *code)
    }

    pub(crate) fn number(&self, attribute: AttributeIndex) -> Option<u32> {
        self.numbers.iter().find(|(a, _)| *a == attribute).map(|(_, number)| *number)
    }

    pub(crate) fn all_codes(&self) -> &[(AttributeIndex, CodeIndex)] {
        &self.codes
    }

    pub(crate) fn all_numbers(&self) -> &[(AttributeIndex, u32)] {
        &self.numbers
    }
}

/// Persons whose memory is kept from case to case.
#[derive(Default)]
pub(crate) struct Persons {
    scopes: Vec<Scope>,
    used: usize,
}

impl Persons {
    /// Adds a person of whom nothing is known yet.
    pub(crate) fn add(&mut self) -> Result<(), Reason> {
        if self.used == MAX_PERSONS {
            return Err(too_many(InvalidCase::TooManyPersons));
        }
        if self.used == self.scopes.len() {
            self.scopes.push(Scope::default());
        }
        self.scopes[self.used].clear();
        self.used += 1;
        Ok(())
    }

    pub(crate) fn all_mut(&mut self) -> &mut [Scope] {
        &mut self.scopes[..self.used]
    }

    fn last_mut(&mut self) -> &mut Scope {
        if self.used == 0 {
            if self.scopes.is_empty() {
                self.scopes.push(Scope::default());
            }
            self.scopes[0].clear();
            self.used = 1;
        }
        &mut self.scopes[self.used - 1]
    }
}

/// A case file in the making.
#[derive(Default)]
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) registered: Option<Registered>,
    pub(crate) case: Scope,
    pub(crate) victims: Persons,
    pub(crate) suspects: Persons,
    pub(crate) route: Vec<CodeIndex>,
    /// The route that the current row gives; rows of one case must agree.
    row_route: Vec<CodeIndex>,
    pub(crate) links: Vec<Link>,
    pub(crate) narrative: String,
}

impl Draft {
    pub(crate) fn clear(&mut self) {
        self.id.clear();
        self.registered = None;
        self.case.clear();
        self.victims.used = 0;
        self.suspects.used = 0;
        self.route.clear();
        self.row_route.clear();
        self.links.clear();
        self.narrative.clear();
    }

    /// What values of a unit are added to: the case, or the person that was added last.
    pub(crate) fn scope(&mut self, unit: Unit) -> &mut Scope {
        match unit {
            Unit::Case => &mut self.case,
            Unit::Victim => self.victims.last_mut(),
            Unit::Suspect => self.suspects.last_mut(),
        }
    }

    pub(crate) fn add_to_route(&mut self, countries: &[CodeIndex]) -> Result<(), Reason> {
        if self.row_route.len() + countries.len() > MAX_ROUTE {
            return Err(too_many(InvalidCase::RouteTooLong));
        }
        self.row_route.extend_from_slice(countries);
        Ok(())
    }

    pub(crate) fn add_link(&mut self, link: Link) -> Result<(), Reason> {
        if self.links.contains(&link) {
            return Ok(());
        }
        if self.links.len() == MAX_LINKS {
            return Err(too_many(InvalidCase::TooManyLinks));
        }
        self.links.push(link);
        Ok(())
    }

    /// Adds a narrative; rows of one case that repeat it add nothing.
    pub(crate) fn add_narrative(&mut self, text: &str) -> Result<(), Reason> {
        if self.narrative.is_empty() {
            self.narrative.push_str(text);
        } else if !self.narrative.contains(text) {
            self.narrative.push('\n');
            self.narrative.push_str(text);
        }
        if crate::model::is_too_long(&self.narrative) {
            return Err(too_many(InvalidCase::NarrativeTooLong));
        }
        Ok(())
    }

    /// Ends a row: its route is the case's, or the same as that of the rows before.
    pub(crate) fn end_row(&mut self) -> Result<(), Reason> {
        if self.route.is_empty() {
            std::mem::swap(&mut self.route, &mut self.row_route);
        } else if !self.row_route.is_empty() && self.row_route != self.route {
            return Err(Reason::TwoValues("route".to_owned()));
        }
        self.row_route.clear();
        Ok(())
    }
}

pub(crate) fn too_many(error: InvalidCase) -> Reason {
    Reason::TooMany(error.to_string())
}
