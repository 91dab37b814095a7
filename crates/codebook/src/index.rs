//! Indices of attributes and codes: what case files and columns store instead of names.

use serde::{Deserialize, Serialize};
use std::num::NonZeroU8;

/// The place of an attribute in its codebook, from 0.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct AttributeIndex(u16);

impl AttributeIndex {
    /// The attribute at this place. Whether there is one is the codebook's business.
    #[must_use]
    pub const fn new(index: u16) -> Self {
        Self(index)
    }

    /// The place, from 0.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The place as a slice index.
    #[must_use]
    pub fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// The place of a code in its attribute, from 1. In a column, a zero byte means "no further value",
/// so `Option<CodeIndex>` is one byte.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct CodeIndex(NonZeroU8);

impl CodeIndex {
    /// The first code of an attribute.
    pub const FIRST: Self = Self(NonZeroU8::MIN);

    /// The code at this place; `None` for 0. Whether there is one is the attribute's business.
    #[must_use]
    pub fn new(index: u8) -> Option<Self> {
        NonZeroU8::new(index).map(Self)
    }

    /// The code at this place of a list, counted from 0; `None` above 254.
    #[must_use]
    pub fn from_position(position: usize) -> Option<Self> {
        u8::try_from(position).ok().and_then(|p| p.checked_add(1)).and_then(Self::new)
    }

    /// The place, from 1: the byte that a column stores.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0.get()
    }

    /// The place from 0: the coordinate on the attribute's axis.
    #[must_use]
    pub fn position(self) -> usize {
        usize::from(self.get()) - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_index_counts_from_one_and_its_position_from_zero() {
        assert_eq!(CodeIndex::new(0), None);
        assert_eq!(CodeIndex::new(1), Some(CodeIndex::FIRST));
        assert_eq!(CodeIndex::new(7).unwrap().position(), 6);
        assert_eq!(CodeIndex::from_position(6), CodeIndex::new(7));
        assert_eq!(CodeIndex::from_position(254), CodeIndex::new(255));
        assert_eq!(CodeIndex::from_position(255), None);
        assert_eq!(size_of::<Option<CodeIndex>>(), 1);
    }
}
