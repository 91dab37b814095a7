//! Identifiers that link nobody: what many unrelated people share.

use super::{IdentifierKind, IdentifierNode};

/// From how many neighbours on an identifier of each kind is a hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HubRule {
    most: [u32; IdentifierKind::ALL.len()],
}

impl Default for HubRule {
    /// 25 case files and suspects for every kind.
    fn default() -> Self {
        Self { most: [25; IdentifierKind::ALL.len()] }
    }
}

impl HubRule {
    /// The same limit for every kind.
    #[must_use]
    pub fn all(most: u32) -> Self {
        Self { most: [most; IdentifierKind::ALL.len()] }
    }

    /// Another limit for one kind.
    #[must_use]
    pub fn with(mut self, kind: IdentifierKind, most: u32) -> Self {
        self.most[kind.place()] = most;
        self
    }

    /// The most case files and suspects that an identifier of this kind may link.
    #[must_use]
    pub fn most(&self, kind: IdentifierKind) -> u32 {
        self.most[kind.place()]
    }
}

/// Why an identifier was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HubReason {
    /// On the office's whitelist.
    Public,
    /// It has more neighbours than its kind may have.
    Degree(u32),
}

/// An identifier that was set aside. Its links exist and lead nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hub {
    /// The first of its ways of writing.
    pub identifier: IdentifierNode,
    /// Why.
    pub reason: HubReason,
}
