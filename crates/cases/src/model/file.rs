//! One case file with everyone in it.

use super::{Link, Registered, SourceId, Values};
use safeborders_codebook::CodeIndex;
use safeborders_types::CohortId;
use serde::{Deserialize, Serialize};

/// The most victims, and the most suspects, of one case file.
pub const MAX_PERSONS: usize = 200;
/// The most countries of a route.
pub const MAX_ROUTE: usize = 64;
/// The most links of one case file.
pub const MAX_LINKS: usize = 500;
/// The longest narrative, in characters.
pub const MAX_NARRATIVE_CHARS: usize = 20_000;

/// Why parts do not make a case file. No content is quoted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidCase {
    /// An attribute has more codes than are kept.
    #[error("an attribute has more than {} codes", super::MAX_CODES)]
    TooManyCodes,
    /// An attribute has two numbers.
    #[error("an attribute has two numbers")]
    TwoNumbers,
    /// Too many victims or suspects.
    #[error("a case file has more than {MAX_PERSONS} victims or suspects: split it")]
    TooManyPersons,
    /// The route is too long.
    #[error("a route has more than {MAX_ROUTE} countries")]
    RouteTooLong,
    /// Too many links.
    #[error("a case file has more than {MAX_LINKS} links")]
    TooManyLinks,
    /// The narrative is too long.
    #[error("the narrative has more than {MAX_NARRATIVE_CHARS} characters")]
    NarrativeTooLong,
    /// The year of registration is one that no cohort has.
    #[error("the year of registration is outside 1900 to 2199")]
    Registered,
}

/// A victim or a suspect.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// What is known of the person.
    pub values: Values,
}

/// The parts of a case file, unchecked: what [`CaseFile::new`] takes.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct CaseParts {
    /// The office's own number of the case.
    pub source: SourceId,
    /// When it was registered.
    pub registered: Registered,
    /// What is known of the case itself.
    pub values: Values,
    /// Its victims, in source order.
    pub victims: Vec<Person>,
    /// Its suspects, in source order.
    pub suspects: Vec<Person>,
    /// The countries of the route in order of travel, as codes of the codebook's country list.
    pub route: Vec<CodeIndex>,
    /// Identifiers that may link this case to another.
    pub links: Vec<Link>,
    /// Free text.
    pub narrative: Option<String>,
}

impl CaseParts {
    /// The parts of a case of which only its id and registration are known.
    #[must_use]
    pub fn new(source: SourceId, registered: Registered) -> Self {
        Self {
            source,
            registered,
            values: Values::default(),
            victims: Vec::new(),
            suspects: Vec::new(),
            route: Vec::new(),
            links: Vec::new(),
            narrative: None,
        }
    }
}

/// A case file within its limits.
///
/// It has no `Debug`: a case is never printed. `serde` is for the vault's sealed records; reading
/// one back goes through the same checks.
#[derive(Clone, Eq, PartialEq, Deserialize)]
#[serde(try_from = "CaseParts")]
pub struct CaseFile {
    parts: CaseParts,
    cohort: CohortId,
}

impl CaseFile {
    /// # Errors
    /// [`InvalidCase`] when a limit is passed.
    pub fn new(parts: CaseParts) -> Result<Self, InvalidCase> {
        if parts.victims.len() > MAX_PERSONS || parts.suspects.len() > MAX_PERSONS {
            return Err(InvalidCase::TooManyPersons);
        }
        if parts.route.len() > MAX_ROUTE {
            return Err(InvalidCase::RouteTooLong);
        }
        if parts.links.len() > MAX_LINKS {
            return Err(InvalidCase::TooManyLinks);
        }
        if parts.narrative.as_deref().is_some_and(is_too_long) {
            return Err(InvalidCase::NarrativeTooLong);
        }
        let cohort = parts.registered.cohort().map_err(|_| InvalidCase::Registered)?;
        Ok(Self { parts, cohort })
    }

    /// The parts, to change them and make a new case file.
    #[must_use]
    pub fn into_parts(self) -> CaseParts {
        self.parts
    }

    /// The quarter in which the case was registered: its cohort, for ever.
    #[must_use]
    pub fn cohort(&self) -> CohortId {
        self.cohort
    }

    /// The office's own number of the case.
    #[must_use]
    pub fn source(&self) -> &SourceId {
        &self.parts.source
    }

    /// When the case was registered.
    #[must_use]
    pub fn registered(&self) -> Registered {
        self.parts.registered
    }

    /// What is known of the case itself.
    #[must_use]
    pub fn values(&self) -> &Values {
        &self.parts.values
    }

    /// The victims, in source order.
    #[must_use]
    pub fn victims(&self) -> &[Person] {
        &self.parts.victims
    }

    /// The suspects, in source order.
    #[must_use]
    pub fn suspects(&self) -> &[Person] {
        &self.parts.suspects
    }

    /// The countries of the route in order of travel.
    #[must_use]
    pub fn route(&self) -> &[CodeIndex] {
        &self.parts.route
    }

    /// Identifiers that may link this case to another.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.parts.links
    }

    /// Free text.
    #[must_use]
    pub fn narrative(&self) -> Option<&str> {
        self.parts.narrative.as_deref()
    }
}

/// Whether a narrative is longer than [`MAX_NARRATIVE_CHARS`].
pub(crate) fn is_too_long(narrative: &str) -> bool {
    // A character has at most four bytes and at least one, so most texts need no counting.
    narrative.len() > MAX_NARRATIVE_CHARS && narrative.chars().count() > MAX_NARRATIVE_CHARS
}

impl Serialize for CaseFile {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.parts.serialize(serializer)
    }
}

impl TryFrom<CaseParts> for CaseFile {
    type Error = InvalidCase;

    fn try_from(parts: CaseParts) -> Result<Self, InvalidCase> {
        Self::new(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_codebook::LinkKind;
    use safeborders_types::Unit;
    use time::macros::date;

    fn parts() -> CaseParts {
        let registered = Registered::Date(date!(2024 - 03 - 05));
        CaseParts::new(SourceId::new("1").unwrap(), registered)
    }

    #[test]
    fn a_case_file_reads_back_as_it_was_stored() {
        let link = Link::new(LinkKind::Phone, Unit::Suspect, "+30 210 1234567").unwrap();
        let case = CaseFile::new(CaseParts {
            victims: vec![Person::default(); 2],
            route: vec![CodeIndex::FIRST],
            links: vec![link],
            narrative: Some("text".to_owned()),
            ..parts()
        });
        let case = case.unwrap();
        assert_eq!(case.cohort().to_string(), "2024Q1");
        let bytes = postcard::to_stdvec(&case).unwrap();
        assert!(postcard::from_bytes::<CaseFile>(&bytes).unwrap() == case);
        assert!(postcard::from_bytes::<CaseFile>(&bytes[..bytes.len() - 1]).is_err());
    }

    #[test]
    fn a_case_file_beyond_its_limits_is_neither_made_nor_read_back() {
        let too_many = CaseParts { victims: vec![Person::default(); MAX_PERSONS + 1], ..parts() };
        let too_long = CaseParts { narrative: Some("x".repeat(MAX_NARRATIVE_CHARS + 1)), ..parts() };
        let too_early = CaseParts { registered: Registered::Year(1899), ..parts() };
        for (parts, error) in [
            (too_many, InvalidCase::TooManyPersons),
            (too_long, InvalidCase::NarrativeTooLong),
            (too_early, InvalidCase::Registered),
        ] {
            let bytes = postcard::to_stdvec(&parts).unwrap();
            assert!(postcard::from_bytes::<CaseFile>(&bytes).is_err());
            assert!(CaseFile::new(parts).err() == Some(error));
        }
    }
}
