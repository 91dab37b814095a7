//! Putting a network together, node by node.

use super::hubs::HubRule;
use super::network::Network;
use super::normal::JoinRule;
use super::{CaseNode, Evidence, IdentifierKind, IdentifierNode, Link, Node, SuspectNode};
use thiserror::Error;

/// Most nodes of a network.
pub const MAX_NODES: u32 = 1 << 28;
/// Most links of a network.
pub const MAX_LINKS: u32 = 1 << 30;

/// Why something was not added. The builder is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NetworkError {
    /// A node that this builder did not give out.
    #[error("a node of another network: add it to this one first")]
    UnknownNode,
    /// Identifiers of two kinds are never equal.
    #[error("only identifiers of the same kind can be joined")]
    KindsDiffer,
    /// Too many nodes or links.
    #[error("more than {MAX_NODES} nodes or {MAX_LINKS} links: take a shorter period")]
    TooMany,
}

/// What is known of an identifier beside its links.
#[derive(Clone, Copy)]
pub(crate) struct IdentifierEntry {
    pub(crate) kind: IdentifierKind,
    /// On the whitelist: a hotline, a shelter, a lawyer.
    pub(crate) public: bool,
}

/// Builds a [`Network`].
#[derive(Default)]
pub struct NetworkBuilder {
    /// Countries of each case file, sorted.
    pub(crate) cases: Vec<Box<[u16]>>,
    pub(crate) suspects: u32,
    pub(crate) identifiers: Vec<IdentifierEntry>,
    pub(crate) links: Vec<Link>,
    pub(crate) joins: Vec<(IdentifierNode, IdentifierNode, JoinRule)>,
}

impl NetworkBuilder {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn room(&self) -> Result<(), NetworkError> {
        let nodes = self.cases.len() + self.suspects as usize + self.identifiers.len();
        if nodes >= MAX_NODES as usize { Err(NetworkError::TooMany) } else { Ok(()) }
    }

    /// Adds a case file with the countries that it concerns (any numbers of the caller's).
    ///
    /// # Errors
    /// Too many nodes.
    pub fn case_file(&mut self, countries: &[u16]) -> Result<CaseNode, NetworkError> {
        self.room()?;
        let mut countries = countries.to_vec();
        countries.sort_unstable();
        countries.dedup();
        self.cases.push(countries.into());
        Ok(CaseNode(self.cases.len() as u32 - 1))
    }

    /// Adds a suspect.
    ///
    /// # Errors
    /// Too many nodes.
    pub fn suspect(&mut self) -> Result<SuspectNode, NetworkError> {
        self.room()?;
        self.suspects += 1;
        Ok(SuspectNode(self.suspects - 1))
    }

    /// Adds an identifier. `public` ones are on the office's whitelist (a hotline, a shelter) and link nobody.
    ///
    /// # Errors
    /// Too many nodes.
    pub fn identifier(&mut self, kind: IdentifierKind, public: bool) -> Result<IdentifierNode, NetworkError> {
        self.room()?;
        self.identifiers.push(IdentifierEntry { kind, public });
        Ok(IdentifierNode(self.identifiers.len() as u32 - 1))
    }

    /// A suspect of a case file.
    ///
    /// # Errors
    /// Unknown nodes, too many links.
    pub fn suspected_in(
        &mut self,
        suspect: SuspectNode,
        case: CaseNode,
        evidence: Evidence,
    ) -> Result<(), NetworkError> {
        self.link(Node::Case(case), Node::Suspect(suspect), evidence)
    }

    /// A suspect who uses an identifier.
    ///
    /// # Errors
    /// Unknown nodes, too many links.
    pub fn used_by(
        &mut self,
        identifier: IdentifierNode,
        suspect: SuspectNode,
        evidence: Evidence,
    ) -> Result<(), NetworkError> {
        self.link(Node::Suspect(suspect), Node::Identifier(identifier), evidence)
    }

    /// An identifier that is named in a case file, without a suspect who uses it.
    ///
    /// # Errors
    /// Unknown nodes, too many links.
    pub fn seen_in(
        &mut self,
        identifier: IdentifierNode,
        case: CaseNode,
        evidence: Evidence,
    ) -> Result<(), NetworkError> {
        self.link(Node::Case(case), Node::Identifier(identifier), evidence)
    }

    fn link(&mut self, from: Node, to: Node, evidence: Evidence) -> Result<(), NetworkError> {
        if !self.knows(from) || !self.knows(to) {
            return Err(NetworkError::UnknownNode);
        }
        if self.links.len() >= MAX_LINKS as usize {
            return Err(NetworkError::TooMany);
        }
        self.links.push(Link { from, to, evidence });
        Ok(())
    }

    fn knows(&self, node: Node) -> bool {
        match node {
            Node::Case(case) => (case.0 as usize) < self.cases.len(),
            Node::Suspect(suspect) => suspect.0 < self.suspects,
            Node::Identifier(identifier) => (identifier.0 as usize) < self.identifiers.len(),
        }
    }

    /// Says that two identifiers are two ways of writing the same one, and by which rule.
    ///
    /// # Errors
    /// Unknown identifiers, different kinds.
    pub fn join(
        &mut self,
        one: IdentifierNode,
        other: IdentifierNode,
        rule: JoinRule,
    ) -> Result<(), NetworkError> {
        let kind = |node: IdentifierNode| self.identifiers.get(node.0 as usize).map(|entry| entry.kind);
        match (kind(one), kind(other)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(_), Some(_)) => return Err(NetworkError::KindsDiffer),
            _ => return Err(NetworkError::UnknownNode),
        }
        if self.joins.len() >= MAX_LINKS as usize {
            return Err(NetworkError::TooMany);
        }
        self.joins.push((one, other, rule));
        Ok(())
    }

    /// The network, its hubs set aside.
    #[must_use]
    pub fn build(self, rule: &HubRule) -> Network {
        Network::new(self, rule)
    }
}
