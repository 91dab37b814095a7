//! The office's own number of a case.

use serde::{Deserialize, Serialize};

/// The longest source id, in bytes.
pub const MAX_SOURCE_ID_BYTES: usize = 128;

/// The name that the source gives a case file. The same id in a later import means the same case.
///
/// It names a case, so it has no `Debug` and no `Display`.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SourceId(String);

/// The text cannot be a source id. It is not quoted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a source id has 1 to {MAX_SOURCE_ID_BYTES} bytes and no control characters")]
pub struct InvalidSourceId;

impl SourceId {
    /// A source id; spaces around it are removed.
    ///
    /// # Errors
    /// [`InvalidSourceId`] when it is empty, too long, or holds a control character.
    pub fn new(text: &str) -> Result<Self, InvalidSourceId> {
        let text = text.trim();
        if text.is_empty() || text.len() > MAX_SOURCE_ID_BYTES || text.chars().any(char::is_control) {
            return Err(InvalidSourceId);
        }
        Ok(Self(text.to_owned()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SourceId {
    type Error = InvalidSourceId;

    fn try_from(text: String) -> Result<Self, InvalidSourceId> {
        Self::new(&text)
    }
}

impl From<SourceId> for String {
    fn from(id: SourceId) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn source_ids_are_trimmed_and_bounded() {
        assert_eq!(SourceId::new("  GR-17/2024 ").unwrap().as_str(), "GR-17/2024");
        assert!(SourceId::new(&"x".repeat(128)).is_ok());
        for text in ["", "   ", "a\nb", &"x".repeat(129)] {
            assert!(SourceId::new(text).is_err());
        }
    }

    #[test]
    fn source_ids_are_never_printed() {
        static_assertions::assert_not_impl_any!(SourceId: std::fmt::Debug, std::fmt::Display);
    }
}
