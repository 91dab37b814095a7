//! Making a list of codes.

use crate::CodeIndex;
use crate::codes::{CodeList, normal};
use crate::error::LoadError;
use crate::load::wrong;
use crate::names::{self, CodeNames};
use crate::raw::RawCode;
use std::collections::HashMap;

/// The most codes of an attribute: a byte has one value for "no further value", and 255 is kept free.
pub(crate) const MAX_CODES: usize = 254;

/// A list of codes with everything by which they are found.
///
/// # Errors
/// [`LoadError`] when codes, synonyms, spellings and names do not fit together.
pub(crate) fn code_list(id: &str, raw: &[RawCode], given: &[CodeNames<'_>]) -> Result<CodeList, LoadError> {
    if !(2..=MAX_CODES).contains(&raw.len()) {
        return Err(wrong(id, "must have 2 to 254 codes"));
    }
    if raw.last().is_none_or(|code| code.code.as_str() != "Unknown") {
        return Err(wrong(id, "must have Unknown as its last code"));
    }
    let mut list = CodeList {
        id: id.to_owned(),
        codes: raw.iter().map(|code| code.code.clone()).collect(),
        spellings: raw.iter().map(|c| [c.htcds.clone(), c.ctdc.clone(), c.glotip.clone()]).collect(),
        names: Vec::new(),
        by_code: HashMap::new(),
        by_synonym: HashMap::new(),
        by_spelling: Default::default(),
    };
    for (i, code) in raw.iter().enumerate() {
        let index = CodeIndex::from_position(i).ok_or_else(|| wrong(id, "has too many codes"))?;
        if list.by_code.insert(code.code.clone(), index).is_some() {
            return Err(LoadError::Twice(format!("{id}: {}", code.code)));
        }
        for (standard, spellings) in list.by_spelling.iter_mut().zip(&list.spellings[i]) {
            for spelling in spellings {
                if standard.insert(normal(spelling), index).is_some_and(|earlier| earlier != index) {
                    return Err(LoadError::Twice(format!("{id}: {spelling}")));
                }
            }
        }
    }
    for (i, code) in raw.iter().enumerate() {
        for synonym in &code.synonyms {
            let index = CodeIndex::from_position(i).ok_or_else(|| wrong(id, "has too many codes"))?;
            let taken = list.by_code.contains_key(synonym);
            if taken || list.by_synonym.insert(synonym.clone(), index).is_some() {
                return Err(LoadError::Twice(format!("{id}: {synonym}")));
            }
        }
    }
    list.names = names::of_codes(id, &list.codes, given)?;
    Ok(list)
}
