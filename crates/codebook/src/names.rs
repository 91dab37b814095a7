//! Names in each language.

use crate::error::LoadError;
use crate::raw::RawNames;
use crate::{Codebook, LinkKind};
use safeborders_types::Code;
use std::collections::{BTreeMap, BTreeSet};

/// The language in which everything has a name.
pub(crate) const ENGLISH: &str = "en";

/// One thing's name in each language that has one.
#[derive(Default)]
pub(crate) struct ByLanguage(BTreeMap<String, String>);

impl ByLanguage {
    /// The name in a language, else in English.
    pub(crate) fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).or_else(|| self.0.get(ENGLISH)).map(String::as_str)
    }

    /// Whether there is a name in this very language.
    pub(crate) fn has(&self, language: &str) -> bool {
        self.0.contains_key(language)
    }

    fn put(&mut self, language: &str, name: &str) {
        self.0.insert(language.to_owned(), name.to_owned());
    }
}

/// Names that are not on an attribute or a code.
#[derive(Default)]
pub(crate) struct OtherNames {
    pub(crate) languages: BTreeSet<String>,
    pub(crate) links: BTreeMap<LinkKind, ByLanguage>,
}

/// Names of the codes of one list in one language, to be given out to the codes.
pub(crate) struct CodeNames<'a> {
    pub(crate) language: &'a str,
    pub(crate) names: &'a BTreeMap<Code, String>,
}

/// The names of one list's codes, in the order of the codes; a name for a code that is not in the
/// list is an error, so that a slip of the pen is found.
pub(crate) fn of_codes(
    list: &str,
    codes: &[Code],
    given: &[CodeNames<'_>],
) -> Result<Vec<ByLanguage>, LoadError> {
    for names in given {
        if let Some(stray) = names.names.keys().find(|code| !codes.contains(code)) {
            return Err(LoadError::StrayName {
                language: names.language.to_owned(),
                name: format!("{list}: {stray}"),
            });
        }
    }
    let of_code = |code: &Code| {
        let mut by_language = ByLanguage::default();
        for names in given {
            if let Some(name) = names.names.get(code) {
                by_language.put(names.language, name);
            }
        }
        match by_language.get(ENGLISH) {
            Some(_) => Ok(by_language),
            None => Err(LoadError::NoName { name: format!("{list}: {code}") }),
        }
    };
    codes.iter().map(of_code).collect()
}

/// The names of an attribute: what it is called, and what it means.
pub(crate) fn of_attribute(id: &str, files: &[RawNames]) -> Result<(ByLanguage, ByLanguage), LoadError> {
    let (mut name, mut means) = (ByLanguage::default(), ByLanguage::default());
    for file in files {
        let Some((_, names)) = file.attributes.iter().find(|(a, _)| a.as_str() == id) else { continue };
        name.put(&file.language, &names.name);
        if let Some(text) = &names.means {
            means.put(&file.language, text);
        }
    }
    if name.get(ENGLISH).is_none() || means.get(ENGLISH).is_none() {
        return Err(LoadError::NoName { name: id.to_owned() });
    }
    Ok((name, means))
}

/// Checks that every named list and attribute exists, and collects the rest.
pub(crate) fn others(book: &Codebook, files: &[RawNames]) -> Result<OtherNames, LoadError> {
    let mut out = OtherNames::default();
    for file in files {
        let stray =
            |name: &str| LoadError::StrayName { language: file.language.clone(), name: name.to_owned() };
        if !out.languages.insert(file.language.clone()) {
            return Err(stray("the language itself, a second time"));
        }
        if let Some(list) = file.lists.keys().find(|id| book.list(id).is_none()) {
            return Err(stray(list));
        }
        if let Some(id) = file.attributes.keys().find(|id| book.attribute(id).is_none()) {
            return Err(stray(id.as_str()));
        }
        for (kind, name) in &file.links {
            let kind: LinkKind = kind.parse().map_err(|_| stray(kind))?;
            out.links.entry(kind).or_default().put(&file.language, name);
        }
    }
    for kind in LinkKind::ALL {
        if out.links.get(&kind).and_then(|names| names.get(ENGLISH)).is_none() {
            return Err(LoadError::NoName { name: kind.to_string() });
        }
    }
    Ok(out)
}
