//! The form of the data files, as `toml` reads it.

use safeborders_types::{AttributeId, Code, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::Release;

/// A data file: code lists that attributes share, and attributes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFile {
    #[serde(default, rename = "list")]
    pub(crate) lists: Vec<RawList>,
    #[serde(default, rename = "attribute")]
    pub(crate) attributes: Vec<RawAttribute>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawList {
    pub(crate) id: String,
    pub(crate) codes: Vec<RawCode>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAttribute {
    pub(crate) id: AttributeId,
    pub(crate) release: Release,
    #[serde(default)]
    pub(crate) matures: bool,
    pub(crate) max_values: Option<u8>,
    pub(crate) derived_from: Option<AttributeId>,
    pub(crate) codes: Option<RawCodes>,
    pub(crate) min: Option<u32>,
    pub(crate) max: Option<u32>,
    #[serde(default)]
    pub(crate) bins: Vec<RawBins>,
    pub(crate) mean: Option<RawMean>,
    pub(crate) counts: Option<Unit>,
    #[serde(default)]
    pub(crate) fields: RawSpellings,
}

/// Bins of one width, one after the other; without `to` one bin up to the largest number.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawBins {
    pub(crate) from: u32,
    pub(crate) to: Option<u32>,
    pub(crate) width: Option<u32>,
}

/// The public bounds of a mean, and in how many steps half of the range is divided.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMean {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) steps: u32,
}

/// Codes written out, or the name of a shared list.
#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum RawCodes {
    List(String),
    Own(Vec<RawCode>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCode {
    pub(crate) code: Code,
    pub(crate) from: Option<u32>,
    pub(crate) to: Option<u32>,
    #[serde(default)]
    pub(crate) of: Vec<Code>,
    #[serde(default)]
    pub(crate) synonyms: Vec<Code>,
    #[serde(default)]
    pub(crate) htcds: Vec<String>,
    #[serde(default)]
    pub(crate) ctdc: Vec<String>,
    #[serde(default)]
    pub(crate) glotip: Vec<String>,
}

/// What other standards call an attribute.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSpellings {
    #[serde(default)]
    pub(crate) htcds: Vec<String>,
    #[serde(default)]
    pub(crate) ctdc: Vec<String>,
    #[serde(default)]
    pub(crate) glotip: Vec<String>,
}

/// A file of names in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNames {
    pub(crate) language: String,
    #[serde(default)]
    pub(crate) links: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) lists: BTreeMap<String, BTreeMap<Code, String>>,
    #[serde(default)]
    pub(crate) attributes: BTreeMap<AttributeId, RawAttributeNames>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAttributeNames {
    pub(crate) name: String,
    pub(crate) means: Option<String>,
    #[serde(default)]
    pub(crate) codes: BTreeMap<Code, String>,
}
