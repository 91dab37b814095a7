//! What an agreement says of the link check.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// A kind of identifier that a link check may compare. Names, documents and addresses are none.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CheckedKind {
    /// A telephone number.
    Phone,
    /// The number plate of a vehicle.
    Plate,
    /// A bank account.
    Account,
}

/// The text is not a kind of identifier that can be checked.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a link check compares phone, plate or account")]
pub struct UnknownCheckedKind;

impl CheckedKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Plate, Self::Account];
}

impl fmt::Display for CheckedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Phone => "phone",
            Self::Plate => "plate",
            Self::Account => "account",
        })
    }
}

impl FromStr for CheckedKind {
    type Err = UnknownCheckedKind;

    fn from_str(text: &str) -> Result<Self, UnknownCheckedKind> {
        Self::ALL.into_iter().find(|kind| kind.to_string() == text).ok_or(UnknownCheckedKind)
    }
}

/// The most checks of a counterpart per day that an agreement may allow. At so many a day, trying all
/// numbers of a country takes centuries.
pub const MAX_CHECKS_PER_DAY: u32 = 1_000;

/// The link check as an agreement allows it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkCheckTerms {
    /// What may be compared.
    pub kinds: BTreeSet<CheckedKind>,
    /// How many identifiers a counterpart may have checked in a day, all its cases together.
    pub checks_per_day: u32,
    /// How many identifiers of one case file may be checked.
    pub checks_per_case: u32,
}

impl LinkCheckTerms {
    /// Whether the terms allow something, and no more than any agreement may.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let per_day = (1..=MAX_CHECKS_PER_DAY).contains(&self.checks_per_day);
        !self.kinds.is_empty() && per_day && (1..=self.checks_per_day).contains(&self.checks_per_case)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_that_allow_nothing_or_too_much_are_not_sound() {
        let sound =
            LinkCheckTerms { kinds: CheckedKind::ALL.into(), checks_per_day: 50, checks_per_case: 10 };
        assert!(sound.is_sound());
        let bad = [
            LinkCheckTerms { kinds: BTreeSet::new(), ..sound.clone() },
            LinkCheckTerms { checks_per_day: 0, ..sound.clone() },
            LinkCheckTerms { checks_per_day: MAX_CHECKS_PER_DAY + 1, ..sound.clone() },
            LinkCheckTerms { checks_per_case: 0, ..sound.clone() },
            LinkCheckTerms { checks_per_case: 51, ..sound },
        ];
        assert!(bad.iter().all(|terms| !terms.is_sound()));
    }

    #[test]
    fn a_kind_is_read_back_from_its_name_and_others_are_refused() {
        for kind in CheckedKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        assert_eq!("document".parse::<CheckedKind>(), Err(UnknownCheckedKind));
    }
}
