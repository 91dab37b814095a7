//! Data file to list: every rule of a list is checked here, once.

use super::raw::{RawYearbook, RawYearbookAttribute, RawYearbookCode};
use super::tables::tables;
use super::{MAX_YEARBOOK_ATTRIBUTES, MAX_YEARBOOK_CODES, YearbookAttribute, YearbookList, YearbookSource};
use crate::{Attribute, Codebook, LoadError, Release};
use safeborders_types::{Axis, Unit};

/// The language of the names that a plain attribute takes from the codebook.
const LANGUAGE: &str = "en";

pub(crate) fn list(text: &str, codebook: &Codebook) -> Result<YearbookList, LoadError> {
    let raw: RawYearbook =
        toml::from_str(text).map_err(|source| LoadError::Syntax { number: 1, source: Box::new(source) })?;
    if raw.codebook != codebook.version() {
        return Err(wrong("the list", "refers to another version of the codebook"));
    }
    if !(1..=MAX_YEARBOOK_ATTRIBUTES).contains(&raw.attributes.len()) {
        return Err(wrong("the list", "must have 1 to 12 attributes"));
    }
    let mut attributes: Vec<YearbookAttribute> = Vec::new();
    for attribute in &raw.attributes {
        let attribute = self::attribute(attribute, codebook)?;
        if attributes.iter().any(|known| known.id() == attribute.id()) {
            return Err(LoadError::Twice(attribute.id().to_string()));
        }
        attributes.push(attribute);
    }
    let tables = tables(&attributes);
    Ok(YearbookList { version: raw.version, codebook: raw.codebook, attributes, tables })
}

fn wrong(attribute: &str, problem: &'static str) -> LoadError {
    LoadError::Attribute { attribute: attribute.to_owned(), problem }
}

fn attribute(raw: &RawYearbookAttribute, codebook: &Codebook) -> Result<YearbookAttribute, LoadError> {
    match (&raw.of, raw.counts, &raw.id) {
        (Some(of), None, id) => {
            let source = codebook.attribute(of).filter(|a| a.release() == Release::Statistics);
            let source = source.ok_or_else(|| wrong(of.as_str(), "must be in statistics of the codebook"))?;
            if source.matures() {
                return Err(wrong(
                    of.as_str(),
                    "is known years later: a yearbook is made of first snapshots",
                ));
            }
            match id {
                None => plain(raw, source),
                Some(id) if id.unit() != of.unit() => {
                    Err(wrong(id.as_str(), "must describe the same unit as its source"))
                }
                Some(id) if codebook.attribute(id).is_some() => {
                    Err(wrong(id.as_str(), "is grouped and must have a name that the codebook does not use"))
                }
                Some(_) => grouped(raw, source),
            }
        }
        (None, Some(_), Some(id)) if id.unit() == Unit::Case && codebook.attribute(id).is_none() => {
            let two = raw.codes.len() == 2 && raw.codes.iter().all(|code| code.of.is_none());
            if !two {
                return Err(wrong(id.as_str(), "must have two codes, for yes and for no"));
            }
            named(raw, YearbookSource::AboveClamp)
        }
        _ => Err(wrong("an attribute of the list", "needs either `of`, or `counts` with an id of the case")),
    }
}

/// An attribute of the codebook as it is.
fn plain(raw: &RawYearbookAttribute, source: &Attribute) -> Result<YearbookAttribute, LoadError> {
    let id = source.id();
    let axis = source.axis().ok_or_else(|| wrong(id.as_str(), "is a number: take its bands"))?;
    if !raw.codes.is_empty() || raw.name.is_some() {
        return Err(wrong(id.as_str(), "is taken as it is: give it an id to group its codes"));
    }
    if source.max_values() > 1 {
        return Err(wrong(id.as_str(), "has several values: group its codes into yes and no"));
    }
    fits_size(id.as_str(), axis.codes.len())?;
    let code_name = |i: usize| {
        let index = crate::CodeIndex::from_position(i);
        index.and_then(|index| source.code_name(index, LANGUAGE)).unwrap_or_default().to_owned()
    };
    Ok(YearbookAttribute {
        name: source.name(LANGUAGE).to_owned(),
        code_names: (0..axis.codes.len()).map(code_name).collect(),
        source: YearbookSource::Codes {
            id: id.clone(),
            index: source.index(),
            // `fits_size` keeps the number of codes small.
            groups: (0..axis.codes.len()).filter_map(|i| u8::try_from(i).ok()).collect(),
            several: false,
        },
        axis,
    })
}

/// A grouping of the codes of an attribute.
fn grouped(raw: &RawYearbookAttribute, source: &Attribute) -> Result<YearbookAttribute, LoadError> {
    let id = raw.id.as_ref().map_or("an attribute of the list", |id| id.as_str());
    let several = source.max_values() > 1;
    let rest = rest_of(id, &raw.codes)?;
    let first_is_rest = raw.codes.first().is_some_and(|code| code.of.is_none());
    if several && (raw.codes.len() != 2 || first_is_rest) {
        return Err(wrong(id, "has several values: it needs two codes, the second one for the rest"));
    }
    let mut groups: Vec<Option<u8>> = vec![None; source.codes().len()];
    for (i, code) in raw.codes.iter().enumerate() {
        let group = u8::try_from(i).map_err(|_| wrong(id, "has too many codes"))?;
        for member in code.of.iter().flatten() {
            let at = source.code_index(member);
            let at = at.ok_or_else(|| wrong(id, "groups a code that its source has not"))?;
            if groups[at.position()].replace(group).is_some() {
                return Err(wrong(id, "has one code of its source in two groups"));
            }
        }
    }
    let groups: Option<Vec<u8>> = groups.into_iter().map(|group| group.or(rest)).collect();
    let groups =
        groups.ok_or_else(|| wrong(id, "leaves out codes: one group without `of` takes the rest"))?;
    let used = (0..raw.codes.len()).all(|i| groups.iter().any(|group| usize::from(*group) == i));
    if !used {
        return Err(wrong(id, "has a group that nothing falls into"));
    }
    let (id, index) = (source.id().clone(), source.index());
    named(raw, YearbookSource::Codes { id, index, groups, several })
}

/// The one group that takes the rest, if there is one.
fn rest_of(id: &str, codes: &[RawYearbookCode]) -> Result<Option<u8>, LoadError> {
    let rests: Vec<usize> = (0..codes.len()).filter(|i| codes[*i].of.is_none()).collect();
    match rests.as_slice() {
        [] => Ok(None),
        [one] => u8::try_from(*one).map(Some).map_err(|_| wrong(id, "has too many codes")),
        _ => Err(wrong(id, "has two groups that take the rest")),
    }
}

/// An attribute with the names and codes of the list itself.
fn named(raw: &RawYearbookAttribute, source: YearbookSource) -> Result<YearbookAttribute, LoadError> {
    let (Some(id), Some(name)) = (&raw.id, &raw.name) else {
        return Err(wrong("an attribute of the list", "needs an id and a name"));
    };
    fits_size(id.as_str(), raw.codes.len())?;
    let codes: Vec<_> = raw.codes.iter().map(|code| code.code.clone()).collect();
    if (1..codes.len()).any(|i| codes[..i].contains(&codes[i])) {
        return Err(LoadError::Twice(format!("a code of {id}")));
    }
    Ok(YearbookAttribute {
        axis: Axis { attribute: id.clone(), codes },
        name: name.clone(),
        code_names: raw.codes.iter().map(|code| code.name.clone()).collect(),
        source,
    })
}

fn fits_size(id: &str, codes: usize) -> Result<(), LoadError> {
    if (2..=MAX_YEARBOOK_CODES).contains(&codes) {
        Ok(())
    } else {
        Err(wrong(id, "must have 2 to 15 codes in the yearbook"))
    }
}
