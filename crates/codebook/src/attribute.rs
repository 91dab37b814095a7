//! One attribute: what it is about, its codes or bounds, and what of it may leave.

use crate::bins::Bins;
use crate::codes::{CodeList, Spellings, Standard};
use crate::names::ByLanguage;
use crate::{AttributeIndex, CodeIndex};
use safeborders_types::{AttributeId, Axis, Code, Unit};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// What of an attribute may leave the office.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Release {
    /// Released counts, by the gate; and pattern signatures.
    Statistics,
    /// Pattern signatures only: too fine for tables.
    Patterns,
    /// Nothing.
    Never,
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Statistics => "statistics",
            Self::Patterns => "patterns",
            Self::Never => "never",
        })
    }
}

/// What the values of an attribute are.
pub enum Kind {
    /// Codes of a list.
    Categorical {
        /// The list, `Unknown` last.
        codes: Arc<CodeList>,
    },
    /// A whole number within public bounds. Tables see it by its public bins, if it has any.
    Number {
        /// The smallest value.
        min: u32,
        /// The largest value.
        max: u32,
    },
}

/// How an attribute follows from another one of the same unit where a record does not state it.
pub(crate) enum Derivation {
    /// From a number: first and last value of each band.
    Bands { from: AttributeIndex, bands: Vec<(u32, u32, CodeIndex)> },
    /// From codes: the group of each code of the source, by its position.
    Groups { from: AttributeIndex, groups: Vec<CodeIndex> },
}

/// An attribute of the codebook.
pub struct Attribute {
    pub(crate) id: AttributeId,
    pub(crate) index: AttributeIndex,
    pub(crate) kind: Kind,
    pub(crate) max_values: u8,
    pub(crate) release: Release,
    pub(crate) matures: bool,
    pub(crate) derivation: Option<Derivation>,
    pub(crate) bins: Option<Bins>,
    pub(crate) counted_from: Option<Unit>,
    pub(crate) fields: Spellings,
    pub(crate) name: ByLanguage,
    pub(crate) means: ByLanguage,
}

impl Attribute {
    /// The name by which questions call it.
    #[must_use]
    pub fn id(&self) -> &AttributeId {
        &self.id
    }

    /// The place in the codebook, by which case files call it.
    #[must_use]
    pub fn index(&self) -> AttributeIndex {
        self.index
    }

    /// What it describes: the case, each victim or each suspect.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.id.unit()
    }

    /// What its values are.
    #[must_use]
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// What of it may leave.
    #[must_use]
    pub fn release(&self) -> Release {
        self.release
    }

    /// Whether its values are known late: a verdict, a sentence. It is released from the snapshot of a
    /// cohort's outcomes, three years after the cohort froze, and from nothing earlier.
    #[must_use]
    pub fn matures(&self) -> bool {
        self.matures
    }

    /// How many different values of one case file or person count; 1 for a single-valued attribute.
    #[must_use]
    pub fn max_values(&self) -> u8 {
        self.max_values
    }

    /// The code list in which records state it; `None` for a number.
    #[must_use]
    pub fn list(&self) -> Option<&CodeList> {
        match &self.kind {
            Kind::Categorical { codes } => Some(codes),
            Kind::Number { .. } => None,
        }
    }

    /// The codes by which tables see it: those of its list, or the bins of a number.
    fn table_codes(&self) -> Option<&CodeList> {
        self.list().or_else(|| self.bins.as_ref().map(Bins::codes))
    }

    /// The codes by which tables see it, in order: those of its list, or the bins of a number; empty for a
    /// number without bins.
    #[must_use]
    pub fn codes(&self) -> &[Code] {
        self.table_codes().map_or(&[], CodeList::codes)
    }

    /// The code at an index; `None` when there is none.
    #[must_use]
    pub fn code(&self, index: CodeIndex) -> Option<&Code> {
        self.table_codes()?.code(index)
    }

    /// The index of a code; `None` when the attribute has no such code.
    #[must_use]
    pub fn code_index(&self, code: &Code) -> Option<CodeIndex> {
        self.table_codes()?.index(code)
    }

    /// The index of a code or of one of its synonyms, such as `EL` for `GR`.
    #[must_use]
    pub fn code_or_synonym(&self, code: &Code) -> Option<CodeIndex> {
        self.table_codes()?.index_or_synonym(code)
    }

    /// The code `Unknown`: what a missing value counts as. A number without bins has no codes, and the
    /// answer means nothing there.
    #[must_use]
    pub fn unknown(&self) -> CodeIndex {
        self.table_codes().map_or(CodeIndex::FIRST, CodeList::unknown)
    }

    /// The public bins of a number that tables may be made of.
    #[must_use]
    pub fn bins(&self) -> Option<&Bins> {
        self.bins.as_ref()
    }

    /// Of which persons the number in the case file makes the value, as in `case.victims`: such a value
    /// is never stated by a record.
    #[must_use]
    pub fn counted_from(&self) -> Option<Unit> {
        self.counted_from
    }

    /// The smallest and the largest value of a number; `None` for codes.
    #[must_use]
    pub fn bounds(&self) -> Option<(u32, u32)> {
        match self.kind {
            Kind::Number { min, max } => Some((min, max)),
            Kind::Categorical { .. } => None,
        }
    }

    /// The axis of a table; `None` for a number without bins.
    #[must_use]
    pub fn axis(&self) -> Option<Axis> {
        self.table_codes().map(|list| Axis { attribute: self.id.clone(), codes: list.codes.clone() })
    }

    /// The attribute from which this one follows where a record does not state it. It has a lower
    /// index, so one pass in index order derives everything.
    #[must_use]
    pub fn derived_from(&self) -> Option<AttributeIndex> {
        match self.derivation.as_ref()? {
            Derivation::Bands { from, .. } | Derivation::Groups { from, .. } => Some(*from),
        }
    }

    /// The band of a number; `None` outside the bounds, or where this is not derived from a number.
    #[must_use]
    pub fn bands(&self, number: u32) -> Option<CodeIndex> {
        let Some(Derivation::Bands { bands, .. }) = &self.derivation else { return None };
        bands.iter().find(|(from, to, _)| (*from..=*to).contains(&number)).map(|(_, _, code)| *code)
    }

    /// The group of a code of the attribute from which this one is derived; `None` where there is no
    /// such code, or where this is not derived from codes.
    #[must_use]
    pub fn group(&self, code: CodeIndex) -> Option<CodeIndex> {
        let Some(Derivation::Groups { groups, .. }) = &self.derivation else { return None };
        groups.get(code.position()).copied()
    }

    /// The groups of several codes in their order, each once, and at most [`Self::max_values`].
    #[must_use]
    pub fn groups(&self, codes: &[CodeIndex]) -> Vec<CodeIndex> {
        let groups: Vec<CodeIndex> = codes.iter().filter_map(|code| self.group(*code)).collect();
        if groups.is_empty() { Vec::new() } else { self.counted(&groups).collect() }
    }

    /// The values that count, by the rule on which every claimed sensitivity rests: the first
    /// [`Self::max_values`] different ones in source order; `Unknown` where there is none.
    pub fn counted<'a>(&self, values: &'a [CodeIndex]) -> impl Iterator<Item = CodeIndex> + use<'a> {
        let codes = self.codes().len();
        let missing = values.iter().all(|v| v.position() >= codes).then(|| self.unknown());
        let distinct = values
            .iter()
            .enumerate()
            .filter(move |(i, v)| v.position() < codes && !values[..*i].contains(v))
            .map(|(_, v)| *v);
        distinct.take(usize::from(self.max_values)).chain(missing)
    }

    /// Whether it has a name in this very language.
    pub(crate) fn is_named(&self, language: &str) -> bool {
        self.name.has(language)
    }

    /// What it is called in a language, in English where that language has no word.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        self.name.get(language).unwrap_or(self.id.as_str())
    }

    /// What it means, in one or two sentences.
    #[must_use]
    pub fn means(&self, language: &str) -> &str {
        self.means.get(language).unwrap_or_default()
    }

    /// What a code is called in a language.
    #[must_use]
    pub fn code_name(&self, code: CodeIndex, language: &str) -> Option<&str> {
        self.table_codes()?.name(code, language)
    }

    /// The fields of another standard that hold this attribute.
    #[must_use]
    pub fn fields(&self, standard: Standard) -> &[String] {
        &self.fields[standard as usize]
    }

    /// The code that a spelling of another standard stands for.
    #[must_use]
    pub fn find(&self, standard: Standard, spelling: &str) -> Option<CodeIndex> {
        self.list()?.find(standard, spelling)
    }
}

impl fmt::Debug for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attribute({} {})", self.index.get(), self.id)
    }
}
