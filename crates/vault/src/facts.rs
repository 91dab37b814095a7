//! The coded facts of one case file, for a draft that the office's own people write. No narrative, no identifier.

use crate::access::Open;
use crate::error::VaultError;
use crate::vault::Vault;
use safeborders_cases::{CaseFile, Registered, SourceId, Values};
use safeborders_codebook::Codebook;
use safeborders_types::Unit;

/// What is coded of one case file, in words. A RED type without `Debug`.
pub struct CaseFacts {
    /// The day, or the year, of registration.
    pub registered: String,
    /// How many victims.
    pub victims: usize,
    /// How many suspects.
    pub suspects: usize,
    /// The countries of the route, in order.
    pub route: Vec<String>,
    /// Attribute and its codes, of the case, then of all victims together, then of all suspects.
    pub coded: Vec<CodedFact>,
}

/// One attribute with what is known of it.
pub struct CodedFact {
    /// The attribute, such as `case.offence`.
    pub attribute: String,
    /// Its name in words.
    pub name: String,
    /// The codes.
    pub codes: Vec<String>,
    /// The codes in words.
    pub words: Vec<String>,
}

impl Vault {
    /// The coded facts of a case file, for somebody to whom it is open.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`] when there is none or it is not open, alike; the store's own.
    pub fn facts_of(
        &self,
        source: &SourceId,
        open: Open<'_>,
        language: &str,
    ) -> Result<CaseFacts, VaultError> {
        let (id, record, _) = self.case_of_source(source)?;
        if !open(record.standing(&id)?.access()) {
            return Err(VaultError::NoSuchCase);
        }
        Ok(facts(&record.case_file(&id)?, self.codebook, language))
    }
}

fn facts(file: &CaseFile, book: &Codebook, language: &str) -> CaseFacts {
    let victims: Vec<&Values> = file.victims().iter().map(|person| &person.values).collect();
    let suspects: Vec<&Values> = file.suspects().iter().map(|person| &person.values).collect();
    let mut all = coded(&[file.values()], Unit::Case, book, language);
    all.extend(coded(&victims, Unit::Victim, book, language));
    all.extend(coded(&suspects, Unit::Suspect, book, language));
    CaseFacts {
        registered: registered(file),
        victims: victims.len(),
        suspects: suspects.len(),
        route: route(file, book),
        coded: all,
    }
}

/// The day, or the year, of registration.
pub(crate) fn registered(file: &CaseFile) -> String {
    match file.registered() {
        Registered::Date(date) => date.to_string(),
        Registered::Year(year) => year.to_string(),
    }
}

/// The countries of the route, in order.
pub(crate) fn route(file: &CaseFile, book: &Codebook) -> Vec<String> {
    let countries = book.list("countries");
    let country = |index| countries.and_then(|list| list.code(index)).map(ToString::to_string);
    file.route().iter().filter_map(|index| country(*index)).collect()
}

/// What is known of these units together, attribute by attribute: each code once, in source order.
pub(crate) fn coded(values: &[&Values], unit: Unit, book: &Codebook, language: &str) -> Vec<CodedFact> {
    let mut coded = Vec::new();
    for attribute in book.attributes_of(unit) {
        let mut known = Vec::new();
        for code in values.iter().flat_map(|v| v.codes(attribute.index())) {
            if !known.contains(&code) {
                known.push(code);
            }
        }
        if known.is_empty() {
            continue;
        }
        let code = |index| attribute.code(index).map(ToString::to_string);
        let word = |index| attribute.code_name(index, language).map(ToOwned::to_owned);
        coded.push(CodedFact {
            attribute: attribute.id().to_string(),
            name: attribute.name(language).to_owned(),
            codes: known.iter().filter_map(|index| code(*index)).collect(),
            words: known.iter().filter_map(|index| word(*index).or_else(|| code(*index))).collect(),
        });
    }
    coded
}
