//! What every exchange names: its agreement, its purpose and a reference.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The name of an agreement between countries, such as `europe-2026`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AgreementId(String);

/// The text is not the name of an agreement.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("an agreement is named by 1 to 64 lower-case letters, digits or hyphens")]
pub struct InvalidAgreementId;

impl FromStr for AgreementId {
    type Err = InvalidAgreementId;

    fn from_str(text: &str) -> Result<Self, InvalidAgreementId> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if text.is_empty() || text.len() > 64 || !text.bytes().all(plain) {
            return Err(InvalidAgreementId);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for AgreementId {
    type Error = InvalidAgreementId;

    fn try_from(text: String) -> Result<Self, InvalidAgreementId> {
        text.parse()
    }
}

impl From<AgreementId> for String {
    fn from(id: AgreementId) -> Self {
        id.0
    }
}

impl fmt::Display for AgreementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a question is asked. An agreement lists the purposes that it allows.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The European picture: trends, corridors, reports.
    StrategicAnalysis,
    /// A case before a prosecutor.
    Investigation,
    /// Protection of victims and prevention.
    Prevention,
}

/// The text is not a purpose.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the purpose must be one of strategic-analysis, investigation, prevention")]
pub struct UnknownPurpose;

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 3] = [Self::StrategicAnalysis, Self::Investigation, Self::Prevention];
}

impl fmt::Display for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StrategicAnalysis => "strategic-analysis",
            Self::Investigation => "investigation",
            Self::Prevention => "prevention",
        })
    }
}

impl FromStr for Purpose {
    type Err = UnknownPurpose;

    fn from_str(text: &str) -> Result<Self, UnknownPurpose> {
        Self::ALL.into_iter().find(|p| p.to_string() == text).ok_or(UnknownPurpose)
    }
}

/// A random number that stands for the asker's case or court number. Only the asker's own log can
/// resolve it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Reference([u8; 16]);

impl Reference {
    /// A reference from sixteen random bytes; the caller draws them from a cryptographic generator.
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The sixteen bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}
