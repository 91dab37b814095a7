//! A list of codes with their names and their spellings in other standards.

use crate::CodeIndex;
use crate::names::ByLanguage;
use safeborders_types::Code;
use std::collections::HashMap;

/// A vocabulary that the codebook is mapped to.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Standard {
    /// IOM's Human Trafficking Case Data Standard 2.0.
    Htcds,
    /// The published data sets of the Counter Trafficking Data Collaborative.
    Ctdc,
    /// UNODC's tables for the Global Report on Trafficking in Persons.
    Glotip,
}

impl Standard {
    /// All standards.
    pub const ALL: [Self; 3] = [Self::Htcds, Self::Ctdc, Self::Glotip];
}

/// What one code or attribute is called in each standard, in the order of [`Standard::ALL`].
pub(crate) type Spellings = [Vec<String>; 3];

/// Codes in their fixed order, `Unknown` last. Attributes may share a list.
pub struct CodeList {
    pub(crate) id: String,
    pub(crate) codes: Vec<Code>,
    pub(crate) spellings: Vec<Spellings>,
    pub(crate) names: Vec<ByLanguage>,
    pub(crate) by_code: HashMap<Code, CodeIndex>,
    pub(crate) by_synonym: HashMap<Code, CodeIndex>,
    pub(crate) by_spelling: [HashMap<String, CodeIndex>; 3],
}

impl CodeList {
    /// The name of the list: that of a shared list, else that of its attribute.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The codes in order.
    #[must_use]
    pub fn codes(&self) -> &[Code] {
        &self.codes
    }

    /// The code at an index; `None` when there is none.
    #[must_use]
    pub fn code(&self, index: CodeIndex) -> Option<&Code> {
        self.codes.get(index.position())
    }

    /// The index of a code; `None` when the list has no such code.
    #[must_use]
    pub fn index(&self, code: &Code) -> Option<CodeIndex> {
        self.by_code.get(code).copied()
    }

    /// The index of a code or of one of its synonyms: other codes that people write for it, such as `EL`
    /// for `GR`. Questions may use them; records are read by spellings.
    #[must_use]
    pub fn index_or_synonym(&self, code: &Code) -> Option<CodeIndex> {
        self.index(code).or_else(|| self.by_synonym.get(code).copied())
    }

    /// The last code, `Unknown`.
    #[must_use]
    pub fn unknown(&self) -> CodeIndex {
        self.codes.len().checked_sub(1).and_then(CodeIndex::from_position).unwrap_or(CodeIndex::FIRST)
    }

    /// All codes with their indices.
    pub fn iter(&self) -> impl Iterator<Item = (CodeIndex, &Code)> {
        self.codes.iter().enumerate().filter_map(|(i, code)| Some((CodeIndex::from_position(i)?, code)))
    }

    /// The codes that have no name in this very language.
    pub(crate) fn unnamed(&self, language: &str) -> Vec<&Code> {
        let pairs = self.codes.iter().zip(&self.names);
        pairs.filter(|(_, names)| !names.has(language)).map(|(code, _)| code).collect()
    }

    /// What a code is called in a language, in English where that language has no word.
    #[must_use]
    pub fn name(&self, index: CodeIndex, language: &str) -> Option<&str> {
        self.names.get(index.position())?.get(language)
    }

    /// How another standard spells a code. A spelling may be narrower than the code that takes it in.
    #[must_use]
    pub fn spellings(&self, index: CodeIndex, standard: Standard) -> &[String] {
        self.spellings.get(index.position()).map_or(&[], |s| &s[standard as usize])
    }

    /// The code that a spelling of another standard stands for. Upper and lower case, and space at
    /// the ends, do not matter.
    #[must_use]
    pub fn find(&self, standard: Standard, spelling: &str) -> Option<CodeIndex> {
        self.by_spelling[standard as usize].get(&normal(spelling)).copied()
    }
}

/// The form in which spellings are compared.
pub(crate) fn normal(spelling: &str) -> String {
    spelling.trim().to_lowercase()
}
