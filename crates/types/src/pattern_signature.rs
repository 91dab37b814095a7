//! Pattern signatures: a way of working as a predicate of two to six attribute values.

use crate::{AttributeId, Code};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// Fewest values of a signature: one value is no combination.
pub const MIN_SIGNATURE_VALUES: usize = 2;
/// Most values of a signature.
pub const MAX_SIGNATURE_VALUES: usize = 6;

/// The values are no signature.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "a signature has {MIN_SIGNATURE_VALUES} to {MAX_SIGNATURE_VALUES} different attribute values: choose another pattern"
)]
pub struct InvalidSignature;

/// A predicate: every one of these attribute values. A value of a victim (suspect) attribute holds for a case file in
/// which some victim (suspect) has it.
///
/// Values are in order and without repetition, so that equal predicates are equal bytes. Whether attributes and codes
/// exist, may leave and do not contradict each other is the codebook's business.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "Vec<(AttributeId, Code)>", into = "Vec<(AttributeId, Code)>")]
pub struct PatternSignature(BTreeSet<(AttributeId, Code)>);

impl PatternSignature {
    /// A signature of these values, in any order.
    ///
    /// # Errors
    /// [`InvalidSignature`] for too few or too many values, or one of them twice.
    pub fn new(values: impl IntoIterator<Item = (AttributeId, Code)>) -> Result<Self, InvalidSignature> {
        let mut kept = BTreeSet::new();
        for value in values {
            if kept.len() == MAX_SIGNATURE_VALUES || !kept.insert(value) {
                return Err(InvalidSignature);
            }
        }
        if kept.len() < MIN_SIGNATURE_VALUES { Err(InvalidSignature) } else { Ok(Self(kept)) }
    }

    /// Its values, in order.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &(AttributeId, Code)> {
        self.0.iter()
    }
}

impl fmt::Display for PatternSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (attribute, code)) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(" & ")?;
            }
            write!(f, "{attribute}={code}")?;
        }
        Ok(())
    }
}

impl TryFrom<Vec<(AttributeId, Code)>> for PatternSignature {
    type Error = InvalidSignature;

    fn try_from(values: Vec<(AttributeId, Code)>) -> Result<Self, InvalidSignature> {
        Self::new(values)
    }
}

impl From<PatternSignature> for Vec<(AttributeId, Code)> {
    fn from(signature: PatternSignature) -> Self {
        signature.0.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(names: &[(&str, &str)]) -> Vec<(AttributeId, Code)> {
        names.iter().map(|(attribute, code)| (attribute.parse().unwrap(), code.parse().unwrap())).collect()
    }

    #[test]
    fn values_stand_in_one_order_and_read_back() {
        let one = PatternSignature::new(values(&[("victim.sex", "Feminine"), ("case.transport", "Bus")]));
        let other = PatternSignature::new(values(&[("case.transport", "Bus"), ("victim.sex", "Feminine")]));
        let signature = one.unwrap();
        assert_eq!(signature, other.unwrap());
        assert_eq!(signature.to_string(), "case.transport=Bus & victim.sex=Feminine");
        let text = serde_json::to_string(&signature).unwrap();
        assert_eq!(serde_json::from_str::<PatternSignature>(&text).unwrap(), signature);
    }

    #[test]
    fn too_few_too_many_and_repeated_values_are_refused() {
        let many: Vec<String> = (0..7).map(|n| format!("C{n}")).collect();
        let many: Vec<(&str, &str)> = many.iter().map(|code| ("case.transport", code.as_str())).collect();
        assert!(PatternSignature::new(values(&many[..6])).is_ok());
        for bad in [&many[..], &many[..1], &[], &[many[0], many[1], many[0]]] {
            assert_eq!(PatternSignature::new(values(bad)), Err(InvalidSignature));
            let text = serde_json::to_string(&values(bad)).unwrap();
            assert!(serde_json::from_str::<PatternSignature>(&text).is_err());
        }
    }
}
