//! A mapping file as it is written.

use crate::MappingError;
use safeborders_codebook::Standard;
use safeborders_types::{AttributeId, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The largest mapping file, in bytes.
const MAX_MAPPING_BYTES: usize = 1 << 20;
/// The most column entries of a mapping.
const MAX_COLUMN_ENTRIES: usize = 2_000;

/// A mapping file. See `docs/intake.md` for how to write one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mapping {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) description: String,
    pub(crate) format: Option<Format>,
    pub(crate) delimiter: Option<char>,
    pub(crate) encoding: Option<String>,
    pub(crate) sheet: Option<String>,
    #[serde(default)]
    pub(crate) rows: Rows,
    /// Every attribute is read from the column or key of its own name.
    #[serde(default)]
    pub(crate) own_names: bool,
    /// JSON: where the arrays of persons and links are.
    pub(crate) victims: Option<String>,
    pub(crate) suspects: Option<String>,
    pub(crate) links: Option<String>,
    #[serde(default)]
    pub(crate) other_columns: OtherColumns,
    #[serde(default)]
    pub(crate) missing: Vec<String>,
    pub(crate) source_id: SourceIdSpec,
    pub(crate) registered: RegisteredSpec,
    #[serde(default, rename = "column")]
    pub(crate) columns: Vec<ColumnSpec>,
    #[serde(default)]
    pub(crate) set: BTreeMap<AttributeId, OneOrMany>,
}

/// The format of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Cells between delimiters, one record a line.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// One JSON object a line.
    JsonLines,
    /// One JSON array of objects.
    Json,
}

/// What a row (of a table) or an object (of JSON) stands for.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Rows {
    /// One case. In a table it may tell of one victim and one suspect.
    #[default]
    Case,
    /// One victim. Consecutive rows with one source id make one case.
    Victim,
    /// One suspect. Consecutive rows with one source id make one case.
    Suspect,
    /// One victim and one suspect. Consecutive rows with one source id make one case.
    VictimAndSuspect,
}

/// What happens to columns or keys that the mapping does not name.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OtherColumns {
    /// They are ignored, and listed.
    #[default]
    Ignore,
    /// The file (table) or record (JSON) is refused.
    Reject,
}

/// Where the source id comes from: a column, or the row's content.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct SourceIdSpec {
    pub(crate) column: Option<String>,
    #[serde(default)]
    pub(crate) content: bool,
}

/// Where the date of registration comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RegisteredSpec {
    /// The column or key.
    pub(crate) column: String,
    /// Its formats, such as `yyyy-mm-dd`, `dd.mm.yyyy` or `yyyy`; the first that fits is taken.
    #[serde(default = "default_formats")]
    pub(crate) formats: Vec<String>,
}

fn default_formats() -> Vec<String> {
    vec!["yyyy-mm-dd".to_owned(), "yyyy".to_owned()]
}

/// What one column feeds. A column may have several entries.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ColumnSpec {
    /// The name in the header, or the path (`a/b`) of a key in JSON.
    pub(crate) name: String,
    /// An attribute, `route`, `narrative`, or `link.<kind>`.
    pub(crate) to: String,
    /// Whose identifier a link is.
    pub(crate) of: Option<Unit>,
    /// The file may lack the column.
    #[serde(default)]
    pub(crate) optional: bool,
    /// What separates several values in one cell.
    pub(crate) split: Option<String>,
    /// Further texts that mean "not given".
    #[serde(default)]
    pub(crate) missing: Vec<String>,
    /// Translations: a text to a code, several codes, or none (`[]`).
    #[serde(default)]
    pub(crate) values: BTreeMap<String, OneOrMany>,
    /// A yes-or-no column: the code that a yes gives.
    pub(crate) when_one: Option<String>,
    /// Ranges of whole numbers and their codes.
    #[serde(default)]
    pub(crate) bands: Vec<Band>,
    /// Built-in translations.
    #[serde(default)]
    pub(crate) translate: Vec<Translate>,
    /// What happens to a value that is not known.
    #[serde(default)]
    pub(crate) unknown: Unknown,
}

/// One text or several.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum OneOrMany {
    /// One.
    One(String),
    /// Several, or none.
    Many(Vec<String>),
}

impl OneOrMany {
    pub(crate) fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// A range of whole numbers, both ends included.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Band {
    /// The first number.
    pub(crate) from: u32,
    /// The last number; no end when left out.
    pub(crate) to: Option<u32>,
    /// The code of the band.
    pub(crate) code: String,
}

/// A built-in translation: how others spell the codes, as the codebook has it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Translate {
    /// The Human Trafficking Case Data Standard.
    Htcds,
    /// The Counter Trafficking Data Collaborative; countries also by three letters.
    Ctdc,
    /// UNODC's tables; countries by three letters and by the names found there.
    Glotip,
    /// The codebook's English names.
    English,
}

impl Translate {
    /// The standard; `None` for the codebook's own names.
    pub(crate) fn standard(self) -> Option<Standard> {
        match self {
            Self::Htcds => Some(Standard::Htcds),
            Self::Ctdc => Some(Standard::Ctdc),
            Self::Glotip => Some(Standard::Glotip),
            Self::English => None,
        }
    }
}

/// What happens to a value that is not known.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unknown {
    /// The row is rejected.
    #[default]
    Reject,
    /// The value is taken for "not known".
    AsUnknown,
}

impl Mapping {
    /// A mapping from its text.
    ///
    /// Whether it fits the codebook is checked by [`Mapping::check`], and when a file is opened.
    ///
    /// # Errors
    /// [`MappingError`] when the text is not a mapping.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        if text.len() > MAX_MAPPING_BYTES {
            return Err(MappingError::TooLarge { limit: MAX_MAPPING_BYTES });
        }
        let mapping: Self = toml::from_str(text).map_err(|e| MappingError::Form(e.to_string()))?;
        if mapping.columns.len() > MAX_COLUMN_ENTRIES {
            return Err(MappingError::at("column", format!("more than {MAX_COLUMN_ENTRIES} entries")));
        }
        if mapping.source_id.column.is_some() == mapping.source_id.content {
            return Err(MappingError::at("source-id", "give either column = \"…\" or content = true"));
        }
        Ok(mapping)
    }

    /// The mapping's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is for.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.description
    }
}
