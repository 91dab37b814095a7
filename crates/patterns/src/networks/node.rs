//! What a network is made of, each kind with a number type of its own.

/// A case file, by its number in the builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseNode(pub(crate) u32);

/// A suspect, by number. Nothing in this crate gives a suspect a score or a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SuspectNode(pub(crate) u32);

/// An identifier, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdentifierNode(pub(crate) u32);

impl CaseNode {
    /// Its number, from zero, in the order of adding.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl SuspectNode {
    /// Its number, from zero, in the order of adding.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl IdentifierNode {
    /// Its number, from zero, in the order of adding.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// Any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A case file.
    Case(CaseNode),
    /// A suspect.
    Suspect(SuspectNode),
    /// An identifier.
    Identifier(IdentifierNode),
}

/// What sort of identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentifierKind {
    /// A telephone number.
    Phone,
    /// A bank account.
    Account,
    /// A vehicle's plate.
    Plate,
    /// An identity document.
    Document,
    /// A name on a platform, a mail address.
    Handle,
    /// An alias of a person.
    Alias,
    /// An address.
    Address,
}

impl IdentifierKind {
    /// All kinds, in the order of their places.
    pub const ALL: [Self; 7] =
        [Self::Phone, Self::Account, Self::Plate, Self::Document, Self::Handle, Self::Alias, Self::Address];

    pub(crate) const fn place(self) -> usize {
        self as usize
    }
}

/// The caller's own number of a piece of evidence: a page, an entry, a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence(pub u32);

/// Two nodes and the evidence that joins them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// The case file or the suspect.
    pub from: Node,
    /// What it is linked with.
    pub to: Node,
    /// Where this is written.
    pub evidence: Evidence,
}
