//! Why a codebook cannot be read, and why a question cannot be asked of it.

use safeborders_types::{AttributeId, Code, MAX_CELLS, Unit};

/// What is wrong with the data files of a codebook.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// A file is not TOML of the expected form.
    #[error("file {number} of the codebook cannot be read: mend the line named below")]
    Syntax {
        /// Which file, from 1: data files first, then names.
        number: usize,
        /// What `toml` found.
        #[source]
        source: Box<toml::de::Error>,
    },
    /// An attribute, a list or a code stands twice.
    #[error("{0} stands twice in the codebook: remove one")]
    Twice(String),
    /// An attribute says what does not fit together.
    #[error("{attribute} {problem}")]
    Attribute {
        /// The attribute or list.
        attribute: String,
        /// What to change.
        problem: &'static str,
    },
    /// Something has no English name.
    #[error("{name} has no English name: add it to names/en.toml")]
    NoName {
        /// What has no name.
        name: String,
    },
    /// A file of names names something that is not in the codebook.
    #[error("the names in language {language} name {name}, which is not in the codebook")]
    StrayName {
        /// The language of the file.
        language: String,
        /// What it names.
        name: String,
    },
}

/// Why a question cannot be asked.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum QuestionError {
    /// No such attribute.
    #[error("the codebook has no attribute {attribute}{}", hint(closest.as_ref()))]
    UnknownAttribute {
        /// The attribute asked for.
        attribute: AttributeId,
        /// One with a similar name.
        closest: Option<AttributeId>,
    },
    /// The attribute has no such code.
    #[error("{attribute} has no code {code}: it has {codes}")]
    UnknownCode {
        /// The attribute.
        attribute: AttributeId,
        /// The code asked for.
        code: Code,
        /// Codes that it has, or the first of them.
        codes: String,
    },
    /// The attribute never leaves an office.
    #[error("{attribute} never leaves an office: leave it out of the question")]
    NeverReleased {
        /// The attribute.
        attribute: AttributeId,
    },
    /// The attribute serves pattern signatures only.
    #[error("{attribute} may be used in pattern signatures only: leave it out of the question")]
    PatternsOnly {
        /// The attribute.
        attribute: AttributeId,
    },
    /// The number never leaves; its bands do.
    #[error("{attribute} is a number of which no table is made{}", hint(instead.as_ref()))]
    NumberAsDimension {
        /// The attribute.
        attribute: AttributeId,
        /// The attribute with its bands.
        instead: Option<AttributeId>,
    },
    /// A mean of something that is no number.
    #[error(
        "{attribute} has codes, and a mean is of a number such as victim.age: break the table down by it"
    )]
    NotANumber {
        /// The attribute.
        attribute: AttributeId,
    },
    /// A table of this unit cannot be broken down by an attribute of that one.
    #[error("a table of {unit}s cannot be broken down by {attribute}: use it in the filter, or count {}s", attribute.unit())]
    OtherUnit {
        /// The attribute.
        attribute: AttributeId,
        /// What the question counts.
        unit: Unit,
    },
    /// The table would be too large.
    #[error(
        "the table would have {cells} cells and {MAX_CELLS} is the most: leave out an attribute, or take a grouped one"
    )]
    TooLarge {
        /// How many cells it would have.
        cells: u64,
    },
}

fn hint(attribute: Option<&AttributeId>) -> String {
    attribute.map_or_else(String::new, |id| format!(": try {id}"))
}
