//! Names of attributes and codes, and the unit that a question counts.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a question counts, and what an attribute describes.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Case files. Each is counted once.
    Case,
    /// Victims. At most the clamp of the release policy are counted per case file.
    Victim,
    /// Suspects. At most the clamp of the release policy are counted per case file.
    Suspect,
}

impl Unit {
    /// All units, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Case, Self::Victim, Self::Suspect];
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Case => "case",
            Self::Victim => "victim",
            Self::Suspect => "suspect",
        })
    }
}

impl FromStr for Unit {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        Self::ALL
            .into_iter()
            .find(|u| u.to_string() == text)
            .ok_or(InvalidName("one of case, victim, suspect"))
    }
}

/// A name is not of its form; the field says which form is expected.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a valid name: expected {0}")]
pub struct InvalidName(&'static str);

/// The name of a codebook attribute: lower-case words joined by `_`, after a unit and a dot, such
/// as `victim.age_group`. At most 64 bytes.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AttributeId(String);

/// A code of an attribute, such as `ForcedLabour`, `GR` or `9-17`. ASCII letters, digits and
/// `_ - + .`, at most 64 bytes.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

const MAX_NAME_BYTES: usize = 64;

fn is_attribute(text: &str) -> bool {
    let word = |w: &str| {
        w.starts_with(|c: char| c.is_ascii_lowercase())
            && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    text.len() <= MAX_NAME_BYTES
        && text.split_once('.').is_some_and(|(unit, name)| unit.parse::<Unit>().is_ok() && word(name))
}

fn is_code(text: &str) -> bool {
    text.len() <= MAX_NAME_BYTES
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-+.".contains(&b))
}

macro_rules! checked_name {
    ($name:ident, $check:ident, $form:literal) => {
        impl $name {
            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidName;

            fn from_str(text: &str) -> Result<Self, InvalidName> {
                Self::try_from(text.to_owned())
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidName;

            fn try_from(text: String) -> Result<Self, InvalidName> {
                if $check(&text) { Ok(Self(text)) } else { Err(InvalidName($form)) }
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

checked_name!(AttributeId, is_attribute, "an attribute, such as victim.age_group");
checked_name!(Code, is_code, "a code, such as ForcedLabour");

/// The reserved dimension: see [`AttributeId::cohort`].
const COHORT: &str = "case.cohort";

impl AttributeId {
    /// The reserved dimension `case.cohort`: the quarter in which the case file was registered. Its codes
    /// are the question's own cohorts, in calendar order. No codebook has an attribute of that name.
    #[must_use]
    pub fn cohort() -> Self {
        Self(COHORT.to_owned())
    }

    /// Whether this is the reserved dimension `case.cohort`.
    #[must_use]
    pub fn is_cohort(&self) -> bool {
        self.0 == COHORT
    }

    /// The unit that the attribute describes: the word before the dot.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self.0.as_bytes().first() {
            Some(b'v') => Unit::Victim,
            Some(b's') => Unit::Suspect,
            _ => Unit::Case,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attribute_names_carry_their_unit() {
        assert_eq!("victim.age_group".parse::<AttributeId>().unwrap().unit(), Unit::Victim);
        assert_eq!("suspect.role".parse::<AttributeId>().unwrap().unit(), Unit::Suspect);
        assert_eq!("case.exploitation".parse::<AttributeId>().unwrap().unit(), Unit::Case);
        for text in ["age", "person.age", "victim.Age", "victim.", "victim.1a", "victim.a.b", ""] {
            assert!(text.parse::<AttributeId>().is_err(), "{text}");
        }
        assert!(format!("victim.{}", "a".repeat(64)).parse::<AttributeId>().is_err());
    }

    #[test]
    fn the_reserved_dimension_is_a_name_like_others() {
        let cohort: AttributeId = "case.cohort".parse().unwrap();
        assert!(cohort.is_cohort() && cohort == AttributeId::cohort());
        assert!(!"case.cohorts".parse::<AttributeId>().unwrap().is_cohort());
    }

    #[test]
    fn codes_are_plain_ascii() {
        for text in ["ForcedLabour", "GR", "9-17", "48+", "0.5"] {
            assert!(text.parse::<Code>().is_ok(), "{text}");
        }
        for text in ["", "a b", "=cmd", "é", "<5", "a;b"] {
            assert!(text.parse::<Code>().is_err(), "{text}");
        }
    }
}
