//! The form of the list's data file, as `toml` reads it.

use safeborders_types::{AttributeId, Code};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawYearbook {
    pub(crate) version: u32,
    pub(crate) codebook: u32,
    #[serde(rename = "attribute")]
    pub(crate) attributes: Vec<RawYearbookAttribute>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawYearbookAttribute {
    pub(crate) id: Option<AttributeId>,
    pub(crate) of: Option<AttributeId>,
    pub(crate) counts: Option<RawCounts>,
    pub(crate) name: Option<String>,
    #[serde(default)]
    pub(crate) codes: Vec<RawYearbookCode>,
}

/// What is counted of a case file itself.
#[derive(Clone, Copy, Deserialize)]
pub(crate) enum RawCounts {
    #[serde(rename = "persons above the clamp")]
    AboveClamp,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawYearbookCode {
    pub(crate) code: Code,
    pub(crate) name: String,
    /// The source's codes; absent for the one group that takes the rest.
    pub(crate) of: Option<Vec<Code>>,
}
