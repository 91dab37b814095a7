//! Data files to codebook: every rule of a codebook is checked here, once.

use crate::attribute::{Attribute, Derivation, Kind};
use crate::codes::CodeList;
use crate::error::LoadError;
use crate::fingerprint::Fingerprint;
use crate::lists::code_list;
use crate::names::{self, CodeNames, OtherNames};
use crate::numbers::{self, number};
use crate::raw::{RawAttribute, RawCode, RawCodes, RawFile, RawNames, RawSpellings};
use crate::{AttributeIndex, CodeIndex, Codebook};
use safeborders_types::Unit;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The most values of one attribute that may count.
const MAX_VALUES: u8 = 8;

/// A shared list with what its codes are derived from.
struct Shared {
    list: Arc<CodeList>,
    raw: Vec<RawCode>,
}

struct Loader {
    lists: BTreeMap<String, Shared>,
    attributes: Vec<Attribute>,
    by_id: HashMap<safeborders_types::AttributeId, AttributeIndex>,
    names: Vec<RawNames>,
}

pub(crate) fn codebook(version: u32, data: &[&str], names: &[&str]) -> Result<Codebook, LoadError> {
    let files = parse::<RawFile>(data, 1)?;
    let names = parse::<RawNames>(names, 1 + data.len())?;
    let mut loader = Loader { lists: BTreeMap::new(), attributes: Vec::new(), by_id: HashMap::new(), names };
    for file in files {
        for list in file.lists {
            loader.add_list(list.id, list.codes)?;
        }
        for attribute in file.attributes {
            loader.add_attribute(attribute)?;
        }
    }
    let Loader { lists, attributes, by_id, names: files } = loader;
    let mut book = Codebook {
        version,
        fingerprint: Fingerprint::of(version, &attributes),
        attributes,
        by_id,
        lists: lists.into_iter().map(|(id, shared)| (id, shared.list)).collect(),
        names: OtherNames::default(),
    };
    book.names = names::others(&book, &files)?;
    Ok(book)
}

fn parse<T: DeserializeOwned>(files: &[&str], first: usize) -> Result<Vec<T>, LoadError> {
    let one = |(i, text): (usize, &&str)| {
        toml::from_str(text)
            .map_err(|source| LoadError::Syntax { number: first + i, source: Box::new(source) })
    };
    files.iter().enumerate().map(one).collect()
}

pub(crate) fn wrong(attribute: &str, problem: &'static str) -> LoadError {
    LoadError::Attribute { attribute: attribute.to_owned(), problem }
}

impl Loader {
    fn add_list(&mut self, id: String, raw: Vec<RawCode>) -> Result<(), LoadError> {
        let given: Vec<CodeNames<'_>> = self
            .names
            .iter()
            .filter_map(|n| Some(CodeNames { language: &n.language, names: n.lists.get(&id)? }))
            .collect();
        let list = Arc::new(code_list(&id, &raw, &given)?);
        match self.lists.insert(id.clone(), Shared { list, raw }) {
            None => Ok(()),
            Some(_) => Err(LoadError::Twice(id)),
        }
    }

    fn add_attribute(&mut self, raw: RawAttribute) -> Result<(), LoadError> {
        let id = raw.id.clone();
        let index = u16::try_from(self.attributes.len())
            .map(AttributeIndex::new)
            .map_err(|_| wrong(id.as_str(), "is one attribute too many"))?;
        let max_values = raw.max_values.unwrap_or(1);
        if !(1..=MAX_VALUES).contains(&max_values) {
            return Err(wrong(id.as_str(), "must have max_values from 1 to 8"));
        }
        let (kind, derivation, bins) = match (raw.min, raw.max) {
            (None, None) => {
                let (kind, derivation) = self.categorical(&raw)?;
                (kind, derivation, None)
            }
            (Some(min), Some(max)) => (number(&raw, min, max)?, None, numbers::bins(&raw, min, max)?),
            _ => return Err(wrong(id.as_str(), "needs both min and max, or codes")),
        };
        let counted_from = self.counted_from(&raw, derivation.as_ref())?;
        let own_names =
            self.names.iter().find(|n| n.attributes.get(&id).is_some_and(|a| !a.codes.is_empty()));
        if let (Some(file), false) = (own_names, matches!(raw.codes, Some(RawCodes::Own(_)))) {
            let name = format!("codes of {id}, which has none of its own");
            return Err(LoadError::StrayName { language: file.language.clone(), name });
        }
        let (name, means) = names::of_attribute(id.as_str(), &self.names)?;
        let RawSpellings { htcds, ctdc, glotip } = raw.fields;
        let fields = [htcds, ctdc, glotip];
        if self.by_id.insert(id.clone(), index).is_some() {
            return Err(LoadError::Twice(id.to_string()));
        }
        let (release, matures) = (raw.release, raw.matures);
        self.attributes.push(Attribute {
            id,
            index,
            kind,
            max_values,
            release,
            matures,
            derivation,
            bins,
            counted_from,
            fields,
            name,
            means,
        });
        Ok(())
    }

    /// Whose number in the case file makes the value: as the attribute says, or as the one says from
    /// which it is derived.
    fn counted_from(
        &self,
        raw: &RawAttribute,
        derivation: Option<&Derivation>,
    ) -> Result<Option<Unit>, LoadError> {
        let id = raw.id.as_str();
        if let Some(of) = raw.counts {
            let of_case = raw.id.unit() == Unit::Case && of != Unit::Case;
            return match raw.bins.is_empty() || !of_case {
                true => Err(wrong(id, "counts the victims or suspects of a case and needs bins")),
                false => Ok(Some(of)),
            };
        }
        let Some(Derivation::Bands { from, .. } | Derivation::Groups { from, .. }) = derivation else {
            return Ok(None);
        };
        Ok(self.attributes.get(from.position()).and_then(|source| source.counted_from))
    }

    fn categorical(&self, raw: &RawAttribute) -> Result<(Kind, Option<Derivation>), LoadError> {
        let id = raw.id.as_str();
        if !raw.bins.is_empty() || raw.mean.is_some() || raw.counts.is_some() {
            return Err(wrong(id, "has codes: bins, mean and counts are for numbers"));
        }
        let (codes, raw_codes) = match &raw.codes {
            None => return Err(wrong(id, "needs codes, or min and max")),
            Some(RawCodes::List(name)) => {
                let shared =
                    self.lists.get(name).ok_or_else(|| wrong(id, "names a code list that is not there"))?;
                (Arc::clone(&shared.list), &shared.raw)
            }
            Some(RawCodes::Own(own)) => {
                let names_of = |n| -> Option<CodeNames<'_>> {
                    let n: &RawNames = n;
                    Some(CodeNames { language: &n.language, names: &n.attributes.get(&raw.id)?.codes })
                };
                let given: Vec<CodeNames<'_>> = self.names.iter().filter_map(names_of).collect();
                (Arc::new(code_list(id, own, &given)?), own)
            }
        };
        let derivation = self.derivation(raw, raw_codes)?;
        Ok((Kind::Categorical { codes }, derivation))
    }

    /// How the attribute follows from its source, which stands earlier and describes the same unit.
    fn derivation(&self, raw: &RawAttribute, codes: &[RawCode]) -> Result<Option<Derivation>, LoadError> {
        let id = raw.id.as_str();
        let Some(source) = &raw.derived_from else {
            let derives = |c: &RawCode| c.from.is_some() || c.to.is_some() || !c.of.is_empty();
            return match codes.iter().any(derives) {
                true => Err(wrong(id, "has from, to or of, and needs derived_from")),
                false => Ok(None),
            };
        };
        let source = self
            .by_id
            .get(source)
            .and_then(|i| self.attributes.get(i.position()))
            .filter(|s| s.unit() == raw.id.unit())
            .ok_or_else(|| wrong(id, "must be derived from an earlier attribute of the same unit"))?;
        if raw.matures != source.matures {
            return Err(wrong(id, "must mature exactly when the attribute that it is derived from does"));
        }
        match &source.kind {
            Kind::Number { min, max } => {
                let bands = bands(id, codes, *min, *max)?;
                Ok(Some(Derivation::Bands { from: source.index, bands }))
            }
            Kind::Categorical { .. } if raw.release < source.release => {
                Err(wrong(id, "may not leave more freely than the codes it is derived from"))
            }
            Kind::Categorical { codes: list } => {
                let groups = groups(id, codes, list)?;
                Ok(Some(Derivation::Groups { from: source.index, groups }))
            }
        }
    }
}

/// The bands in order. They cover the source's bounds without gap or overlap, so that each number
/// has one band.
fn bands(id: &str, codes: &[RawCode], min: u32, max: u32) -> Result<Vec<(u32, u32, CodeIndex)>, LoadError> {
    let mut bands = Vec::new();
    let mut next = Some(min);
    for (i, code) in codes.iter().enumerate() {
        let Some(from) = code.from else { continue };
        let to = code.to.unwrap_or(max);
        let index = CodeIndex::from_position(i).ok_or_else(|| wrong(id, "has too many codes"))?;
        if next != Some(from) || to < from || to > max {
            return Err(wrong(id, "must have bands that follow each other from min to max"));
        }
        next = (to < max).then(|| to + 1);
        bands.push((from, to, index));
    }
    match next {
        None => Ok(bands),
        Some(_) => Err(wrong(id, "must have bands that reach up to max")),
    }
}

/// The group of each code of the source; codes that no group names fall to `Unknown`.
fn groups(id: &str, codes: &[RawCode], source: &CodeList) -> Result<Vec<CodeIndex>, LoadError> {
    let unknown = codes.len().checked_sub(1).and_then(CodeIndex::from_position);
    let unknown = unknown.ok_or_else(|| wrong(id, "has no codes"))?;
    let mut groups: Vec<Option<CodeIndex>> = vec![None; source.codes().len()];
    for (i, code) in codes.iter().enumerate() {
        for member in &code.of {
            let at =
                source.index(member).ok_or_else(|| wrong(id, "groups a code that its source has not"))?;
            if groups[at.position()].is_some() {
                return Err(wrong(id, "has one code of its source in two groups"));
            }
            groups[at.position()] = CodeIndex::from_position(i);
        }
    }
    Ok(groups.into_iter().map(|group| group.unwrap_or(unknown)).collect())
}
