//! The coded facts of one case file, for a draft that the office's own people write. No narrative, no identifier.

use crate::error::VaultError;
use crate::vault::Vault;
use safeborders_cases::{CaseFile, Registered, SourceId, Values};
use safeborders_codebook::Codebook;
use safeborders_types::Unit;
use std::collections::BTreeSet;

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
    /// The coded facts of a case file.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`], and the store's own.
    pub fn facts_of(&self, source: &SourceId, language: &str) -> Result<CaseFacts, VaultError> {
        let id = self.ids.of(source);
        let file = self.record(&id)?.ok_or(VaultError::NoSuchCase)?.case_file(&id)?;
        Ok(facts(&file, self.codebook, language))
    }
}

fn facts(file: &CaseFile, book: &Codebook, language: &str) -> CaseFacts {
    let mut coded = Vec::new();
    for unit in [Unit::Case, Unit::Victim, Unit::Suspect] {
        let values: Vec<&Values> = match unit {
            Unit::Case => vec![file.values()],
            Unit::Victim => file.victims().iter().map(|person| &person.values).collect(),
            Unit::Suspect => file.suspects().iter().map(|person| &person.values).collect(),
        };
        for attribute in book.attributes_of(unit) {
            let known: BTreeSet<_> = values.iter().flat_map(|v| v.codes(attribute.index())).collect();
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
    }
    let countries = book.list("countries");
    let country = |index| countries.and_then(|list| list.code(index)).map(ToString::to_string);
    CaseFacts {
        registered: match file.registered() {
            Registered::Date(date) => date.to_string(),
            Registered::Year(year) => year.to_string(),
        },
        victims: file.victims().len(),
        suspects: file.suspects().len(),
        route: file.route().iter().filter_map(|index| country(*index)).collect(),
        coded,
    }
}
