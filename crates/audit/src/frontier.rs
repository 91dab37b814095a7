//! The part of a Merkle tree that is needed to append to it and to name its head.

use crate::Digest;
use serde::{Deserialize, Serialize};

/// The roots of the perfect subtrees that a log of this size splits into, largest first: one for
/// each bit that is set in its size.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked", into = "Unchecked")]
pub struct Frontier {
    size: u64,
    peaks: Vec<Digest>,
}

#[derive(Serialize, Deserialize)]
struct Unchecked {
    size: u64,
    peaks: Vec<Digest>,
}

/// The number of subtrees does not fit the size.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the frontier of the log is damaged: it must be computed from the entries again")]
pub struct InvalidFrontier;

impl Frontier {
    /// The frontier of a log without entries.
    #[must_use]
    pub fn empty() -> Self {
        Self { size: 0, peaks: Vec::new() }
    }

    /// A stored frontier.
    ///
    /// # Errors
    /// [`InvalidFrontier`] unless there is one subtree for each bit of the size.
    pub fn new(size: u64, peaks: Vec<Digest>) -> Result<Self, InvalidFrontier> {
        let expected = usize::try_from(size.count_ones()).map_err(|_| InvalidFrontier)?;
        if peaks.len() == expected { Ok(Self { size, peaks }) } else { Err(InvalidFrontier) }
    }

    /// How many leaves the log has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The roots of the perfect subtrees, largest first.
    #[must_use]
    pub fn peaks(&self) -> &[Digest] {
        &self.peaks
    }

    /// The frontier after one more leaf.
    ///
    /// # Errors
    /// [`InvalidFrontier`] beyond 2⁶⁴ − 1 leaves.
    pub fn append(&self, leaf: Digest) -> Result<Self, InvalidFrontier> {
        self.append_noting(leaf, |_, _, _| {})
    }

    /// The same, telling which perfect subtrees the leaf completed: the level (2^level leaves), the
    /// number among those of its level, and the root of each.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub fn append_noting(
        &self,
        leaf: Digest,
        mut completed: impl FnMut(u32, u64, Digest),
    ) -> Result<Self, InvalidFrontier> {
        let size = self.size.checked_add(1).ok_or(InvalidFrontier)?;
        let mut peaks = self.peaks.clone();
        let mut node = leaf;
        completed(0, self.size, node);
        // Each trailing one of the old size is a subtree as large as the one that just grew.
        for level in 0..self.size.trailing_ones() {
            let left = peaks.pop().ok_or(InvalidFrontier)?;
            node = Digest::of_children(&left, &node);
            completed(level + 1, self.size.checked_shr(level + 1).unwrap_or(0), node);
        }
        peaks.push(node);
        Ok(Self { size, peaks })
    }

    /// The head of the log: one hash that commits to every leaf and their order.
    #[must_use]
    pub fn root(&self) -> Digest {
        let from_the_right =
            self.peaks.iter().rev().copied().reduce(|right, left| Digest::of_children(&left, &right));
        from_the_right.unwrap_or_else(Digest::of_nothing)
    }
}

impl Default for Frontier {
    fn default() -> Self {
        Self::empty()
    }
}

impl TryFrom<Unchecked> for Frontier {
    type Error = InvalidFrontier;

    fn try_from(stored: Unchecked) -> Result<Self, InvalidFrontier> {
        Self::new(stored.size, stored.peaks)
    }
}

impl From<Frontier> for Unchecked {
    fn from(frontier: Frontier) -> Self {
        Self { size: frontier.size, peaks: frontier.peaks }
    }
}
