//! One case file as those see it who may read it: everything that is in it.

use crate::access::Open;
use crate::enter::Version;
use crate::error::VaultError;
use crate::facts::{CodedFact, coded, registered, route};
use crate::record::Record;
use crate::standing::Hold;
use crate::vault::Vault;
use safeborders_cases::{CaseFile, Person, SourceId, Values};
use safeborders_codebook::{Codebook, LinkKind};
use safeborders_people::CaseAccess;
use safeborders_types::{CohortId, Unit};
use time::Date;

/// Everything in one case file, in words. A RED type without `Debug`.
pub struct CaseSheet {
    /// The office's own identifier of the file.
    pub source: String,
    /// What it says, as one value: whoever changes it names what they saw.
    pub version: Version,
    /// Its cohort.
    pub cohort: CohortId,
    /// The day, or the year, of registration.
    pub registered: String,
    /// The countries of the route, in order.
    pub route: Vec<String>,
    /// What is coded of the case.
    pub case: Vec<CodedFact>,
    /// What is coded of each victim, in source order.
    pub victims: Vec<Vec<CodedFact>>,
    /// What is coded of each suspect, in source order.
    pub suspects: Vec<Vec<CodedFact>>,
    /// Its identifiers.
    pub links: Vec<LinkFact>,
    /// Its free text.
    pub narrative: Option<String>,
    /// Its embargo, if it is under one: since when, and why.
    pub embargo: Option<(Date, String)>,
    /// Its legal hold, if one is set.
    pub hold: Option<Hold>,
    /// Who may read it.
    pub access: CaseAccess,
}

/// One identifier of a case file. It has no `Debug`.
pub struct LinkFact {
    /// What kind of identifier.
    pub kind: LinkKind,
    /// The identifier, normalised.
    pub value: String,
    /// Whose it is: of the case where that is not known.
    pub holder: Unit,
}

impl Vault {
    /// A case file, for somebody to whom it is open: whether it is, is asked of the record that is read.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`] when there is none or it is not open, alike; the store's own.
    pub fn read_case(
        &self,
        source: &SourceId,
        open: Open<'_>,
        language: &str,
    ) -> Result<CaseSheet, VaultError> {
        let (id, record, cohort) = self.case_of_source(source)?;
        let standing = record.standing(&id)?;
        if !open(standing.access()) {
            return Err(VaultError::NoSuchCase);
        }
        Ok(CaseSheet {
            cohort,
            embargo: standing.embargo().map(|(since, reason)| (since, reason.to_owned())),
            hold: standing.hold(),
            access: standing.access().clone(),
            ..sheet(&record.case_file(&id)?, self.version(&record), self.codebook, language)
        })
    }

    /// A case file that is not stored yet, as it would be shown: to be held beside the one that is.
    ///
    /// # Errors
    /// [`VaultError::Format`] when it cannot be stored.
    pub fn sheet_of(&self, file: &CaseFile, language: &str) -> Result<CaseSheet, VaultError> {
        let version = self.version(&Record::of(file, self.codebook.version())?);
        Ok(sheet(file, version, self.codebook, language))
    }
}

/// What is in a case file; nothing of where it stands.
pub(crate) fn sheet(file: &CaseFile, version: Version, book: &Codebook, language: &str) -> CaseSheet {
    let each = |unit, persons: &[Person]| {
        persons.iter().map(|person| known(&person.values, unit, book, language)).collect()
    };
    let link = |link: &safeborders_cases::Link| LinkFact {
        kind: link.kind(),
        value: link.value().to_owned(),
        holder: link.holder(),
    };
    CaseSheet {
        source: file.source().as_str().to_owned(),
        version,
        cohort: file.cohort(),
        registered: registered(file),
        route: route(file, book),
        case: known(file.values(), Unit::Case, book, language),
        victims: each(Unit::Victim, file.victims()),
        suspects: each(Unit::Suspect, file.suspects()),
        links: file.links().iter().map(link).collect(),
        narrative: file.narrative().map(ToOwned::to_owned),
        embargo: None,
        hold: None,
        access: CaseAccess::default(),
    }
}

/// Codes and numbers of one case, victim or suspect.
fn known(values: &Values, unit: Unit, book: &Codebook, language: &str) -> Vec<CodedFact> {
    let mut known = coded(&[values], unit, book, language);
    known.extend(values.all_numbers().iter().filter_map(|(index, number)| {
        let attribute = book.at(*index)?;
        let (attribute, name) = (attribute.id().to_string(), attribute.name(language).to_owned());
        Some(CodedFact { attribute, name, codes: Vec::new(), words: vec![number.to_string()] })
    }));
    known
}
