//! The codebook: its attributes, and ways to find them.

use crate::attribute::{Attribute, Kind};
use crate::codes::CodeList;
use crate::error::LoadError;
use crate::fingerprint::Fingerprint;
use crate::names::OtherNames;
use crate::{AttributeIndex, CodeIndex, LinkKind, embedded, load};
use safeborders_types::{AttributeId, Axis, Code, Unit};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, LazyLock};

/// One version of the vocabulary.
pub struct Codebook {
    pub(crate) version: u32,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) by_id: HashMap<AttributeId, AttributeIndex>,
    pub(crate) lists: BTreeMap<String, Arc<CodeList>>,
    pub(crate) names: OtherNames,
    pub(crate) fingerprint: Fingerprint,
}

impl Codebook {
    /// Version 1, read once.
    #[must_use]
    pub fn v1() -> &'static Self {
        static V1: LazyLock<Codebook> = LazyLock::new(|| {
            let embedded::Sources { version, data, names } = embedded::V1;
            #[allow(clippy::expect_used, reason = "the text is compiled in, and tests read it")]
            Codebook::read(version, data, names).expect("the data files of version 1 are sound")
        });
        &V1
    }

    /// Reads a codebook from the text of its data files, in their order, and of its names.
    ///
    /// # Errors
    /// [`LoadError`] when a file cannot be read, or when attributes, codes and names do not fit
    /// together.
    pub fn read(version: u32, data: &[&str], names: &[&str]) -> Result<Self, LoadError> {
        load::codebook(version, data, names)
    }

    /// The number of this version.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// A digest of all that counting depends on: order and codes of the attributes, how many values
    /// count, what may leave. Names and spellings are left out, for they may be mended.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// All attributes in index order.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The attributes of a unit, numbers included, in index order.
    pub fn attributes_of(&self, unit: Unit) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(move |a| a.unit() == unit)
    }

    /// The attributes whose values are numbers, in index order.
    pub fn number_attributes(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter().filter(|a| matches!(a.kind, Kind::Number { .. }))
    }

    /// The attributes of which every counted unit has exactly one value, `Unknown` included: its own
    /// single-valued categorical ones, those of its case, and the cohort. Cells along them partition
    /// the units.
    #[must_use]
    pub fn single_valued(&self, unit: Unit) -> BTreeSet<AttributeId> {
        let holds = |a: &&Attribute| a.unit() == unit || a.unit() == Unit::Case;
        let single =
            self.attributes.iter().filter(holds).filter(|a| a.max_values() == 1 && a.axis().is_some());
        single.map(|a| a.id().clone()).chain([AttributeId::cohort()]).collect()
    }

    /// The attribute of this name.
    #[must_use]
    pub fn attribute(&self, id: &AttributeId) -> Option<&Attribute> {
        self.by_id.get(id).and_then(|index| self.at(*index))
    }

    /// The attribute at this place.
    #[must_use]
    pub fn at(&self, index: AttributeIndex) -> Option<&Attribute> {
        self.attributes.get(index.position())
    }

    /// The axis of an attribute: its public domain. `None` for numbers and for unknown attributes.
    #[must_use]
    pub fn axis(&self, id: &AttributeId) -> Option<Axis> {
        self.attribute(id)?.axis()
    }

    /// The index of a code of an attribute.
    #[must_use]
    pub fn code_index(&self, id: &AttributeId, code: &Code) -> Option<CodeIndex> {
        self.attribute(id)?.code_index(code)
    }

    /// A code list that attributes share, such as `countries`.
    #[must_use]
    pub fn list(&self, id: &str) -> Option<&CodeList> {
        self.lists.get(id).map(Arc::as_ref)
    }

    /// The languages that have a file of names.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.names.languages.iter().map(String::as_str)
    }

    /// What has no name in a language of its own: attributes, codes of attributes and of lists, kinds of identifiers.
    /// What an attribute means may be in English only.
    #[must_use]
    pub fn unnamed(&self, language: &str) -> Vec<String> {
        let mut unnamed: Vec<String> = Vec::new();
        for attribute in &self.attributes {
            unnamed.extend((!attribute.is_named(language)).then(|| attribute.id().to_string()));
            let codes = attribute.list().map(|codes| codes.unnamed(language)).unwrap_or_default();
            unnamed.extend(codes.into_iter().map(|code| format!("{}: {code}", attribute.id())));
        }
        for (id, list) in &self.lists {
            unnamed.extend(list.unnamed(language).into_iter().map(|code| format!("{id}: {code}")));
        }
        let links = self.names.links.iter().filter(|(_, names)| !names.has(language));
        unnamed.extend(links.map(|(kind, _)| kind.to_string()));
        unnamed
    }

    /// What a kind of identifier is called in a language.
    #[must_use]
    pub fn link_name(&self, kind: LinkKind, language: &str) -> &str {
        self.names.links.get(&kind).and_then(|names| names.get(language)).unwrap_or(kind.as_str())
    }
}

impl fmt::Debug for Codebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Codebook(version {}, {} attributes)", self.version, self.attributes.len())
    }
}
