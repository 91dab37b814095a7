//! How much a link says: by the kind of identifier, and by how rare it is.

use super::{IdentifierKind, Network, Node};

/// Weights of links by kind; a rare identifier says more than a common one.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkWeights {
    kinds: [f64; IdentifierKind::ALL.len()],
    suspect: f64,
}

impl Default for LinkWeights {
    /// A document, an account or a plate says more than a phone, an address or an alias less; a suspect
    /// who is in two case files says most.
    fn default() -> Self {
        let mut kinds = [1.0; IdentifierKind::ALL.len()];
        for (kind, weight) in [
            (IdentifierKind::Document, 1.5),
            (IdentifierKind::Account, 1.2),
            (IdentifierKind::Plate, 1.1),
            (IdentifierKind::Address, 0.8),
            (IdentifierKind::Alias, 0.5),
        ] {
            kinds[kind.place()] = weight;
        }
        Self { kinds, suspect: 2.0 }
    }
}

impl LinkWeights {
    /// The same weight for everything.
    #[must_use]
    pub fn even() -> Self {
        Self { kinds: [1.0; IdentifierKind::ALL.len()], suspect: 1.0 }
    }

    /// Another weight for one kind; what is not a positive number counts as zero.
    #[must_use]
    pub fn with(mut self, kind: IdentifierKind, weight: f64) -> Self {
        self.kinds[kind.place()] = if weight > 0.0 && weight.is_finite() { weight } else { 0.0 };
        self
    }

    /// The weight of the links of an identifier with so many neighbours: its kind's, divided by the binary
    /// logarithm of the neighbours (2 neighbours: whole; 4: half; 16: a quarter).
    #[must_use]
    pub fn of(&self, kind: IdentifierKind, neighbours: u32) -> f64 {
        self.kinds[kind.place()] / f64::from(neighbours.max(2)).log2()
    }

    /// The weight of a link between two places.
    pub(crate) fn between(&self, network: &Network, a: u32, b: u32) -> f64 {
        let identifier = [a, b].into_iter().find_map(|place| match network.node(place) {
            Node::Identifier(identifier) => Some((network.kind(identifier)?, place)),
            _ => None,
        });
        identifier.map_or(self.suspect, |(kind, place)| self.of(kind, network.degree(place)))
    }
}
