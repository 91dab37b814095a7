//! What one column does to a case file in the making.

use super::codes::whole_number;
use super::{Codes, Dates};
use crate::draft::Draft;
use crate::reject::Problem;
use crate::{Link, Reason};
use safeborders_codebook::{AttributeIndex, CodeIndex, LinkKind};
use safeborders_types::Unit;
use std::collections::HashSet;
use std::sync::Arc;

/// The longest cell that is looked at, in bytes: a narrative of the longest kind.
pub(crate) const MAX_CELL_BYTES: usize = 80_000;

/// What one column does. A column may have several rules.
pub(crate) struct Rule {
    pub(crate) name: Arc<str>,
    pub(crate) target: Target,
    /// Separates several values in one cell.
    pub(crate) split: Option<Box<str>>,
    /// Texts that mean "not given".
    pub(crate) missing: Arc<HashSet<Box<str>>>,
    pub(crate) optional: bool,
}

/// What a value becomes.
pub(crate) enum Target {
    /// The source id.
    Id,
    /// The date of registration.
    Registered(Dates),
    /// Codes of an attribute.
    Codes { attribute: AttributeIndex, unit: Unit, label: Arc<str>, codes: Codes },
    /// A number of an attribute.
    Number(NumberRule),
    /// Countries of the route.
    Route(Codes),
    /// An identifier.
    Link { kind: LinkKind, holder: Unit },
    /// Free text.
    Narrative,
}

/// A number attribute and its bounds.
pub(crate) struct NumberRule {
    pub(crate) attribute: AttributeIndex,
    pub(crate) unit: Unit,
    pub(crate) label: Arc<str>,
    pub(crate) min: u32,
    pub(crate) max: u32,
}

impl Rule {
    /// Adds what a cell says to the draft.
    pub(crate) fn apply(&self, text: &str, draft: &mut Draft) -> Result<(), Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if text.len() > MAX_CELL_BYTES {
            return Err(Problem::new(&self.name, text, Reason::CellTooLong(MAX_CELL_BYTES)));
        }
        if !text.is_ascii() && text.contains(char::REPLACEMENT_CHARACTER) {
            // Bytes that the encoding does not have, here or in a program before.
            return Err(Problem::new(&self.name, text, Reason::NotText));
        }
        match &self.split {
            None => self.apply_one(text, draft),
            Some(separator) => {
                let values = text.split(&**separator).map(str::trim).filter(|value| !value.is_empty());
                values.into_iter().try_for_each(|value| self.apply_one(value, draft))
            }
        }
    }

    fn apply_one(&self, text: &str, draft: &mut Draft) -> Result<(), Problem> {
        let done = match &self.target {
            Target::Codes { attribute, unit, label, codes } => match self.read(codes, text, label) {
                Ok([]) => Ok(()),
                Ok(codes) => {
                    let scope = draft.scope(*unit);
                    codes.iter().for_each(|code| scope.add(*attribute, *code));
                    Ok(())
                }
                Err(reason) => Err(reason),
            },
            Target::Route(codes) => {
                self.read(codes, text, "route").and_then(|codes| draft.add_to_route(codes))
            }
            _ if self.missing.contains(text) => Ok(()),
            Target::Number(rule) => rule.apply(text, draft),
            Target::Registered(dates) => dates.read(text).and_then(|read| {
                if draft.registered.is_some_and(|given| given != read) {
                    return Err(Reason::TwoValues("the date of registration".to_owned()));
                }
                draft.registered = Some(read);
                Ok(())
            }),
            Target::Link { kind, holder } => match Link::new(*kind, *holder, text) {
                Ok(link) => draft.add_link(link),
                Err(error) => Err(Reason::BadLink(error.to_string())),
            },
            Target::Narrative => draft.add_narrative(text),
            Target::Id => {
                draft.id.clear();
                draft.id.push_str(text);
                Ok(())
            }
        };
        done.map_err(|reason| match &self.target {
            // A narrative is not quoted anywhere.
            Target::Narrative => Problem::new(&self.name, "", reason),
            _ => Problem::new(&self.name, text, reason),
        })
    }

    fn read<'a>(&self, codes: &'a Codes, text: &str, label: &str) -> Result<&'a [CodeIndex], Reason> {
        match codes.read(text) {
            Some(codes) => Ok(codes),
            None if self.missing.contains(text) => Ok(&[]),
            None => Err(Reason::UnknownValue(label.to_owned())),
        }
    }
}

impl NumberRule {
    fn apply(&self, text: &str, draft: &mut Draft) -> Result<(), Reason> {
        match whole_number(text).filter(|number| (self.min..=self.max).contains(number)) {
            Some(number) if draft.scope(self.unit).set_number(self.attribute, number) => Ok(()),
            Some(_) => Err(Reason::TwoValues(self.label.to_string())),
            None => Err(Reason::NotANumber { min: self.min, max: self.max }),
        }
    }
}
