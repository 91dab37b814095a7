//! The mappings that ship with the program.

use super::Mapping;
use crate::MappingError;

/// Name and text of each shipped mapping.
const SHIPPED: [(&str, &str); 6] = [
    ("safeborders", include_str!("../../mappings/safeborders.toml")),
    ("htcds-2.0", include_str!("../../mappings/htcds-2.0.toml")),
    ("ctdc-kanon-2020", include_str!("../../mappings/ctdc-kanon-2020.toml")),
    ("ctdc-global-kanon", include_str!("../../mappings/ctdc-global-kanon.toml")),
    ("ctdc-synthetic", include_str!("../../mappings/ctdc-synthetic.toml")),
    ("ctdc-victim-perpetrator", include_str!("../../mappings/ctdc-victim-perpetrator.toml")),
];

impl Mapping {
    /// The names of the shipped mappings.
    pub fn shipped_names() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(name, _)| *name)
    }

    /// A shipped mapping.
    ///
    /// # Errors
    /// [`MappingError::NoSuchMapping`], which lists the names there are.
    pub fn shipped(name: &str) -> Result<Self, MappingError> {
        let text = Self::shipped_text(name).ok_or_else(|| MappingError::NoSuchMapping {
            name: name.to_owned(),
            known: Self::shipped_names().collect::<Vec<_>>().join(", "),
        })?;
        Self::parse(text)
    }

    /// The text of a shipped mapping, to start an own one from.
    #[must_use]
    pub fn shipped_text(name: &str) -> Option<&'static str> {
        SHIPPED.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
    }
}
