//! Groups that hang together through anything but hubs.

use super::{CaseNode, IdentifierNode, Network, Node, SuspectNode};
use crate::disjoint::Disjoint;

/// Nodes that belong together, each list ascending. Groups are in the order of their first nodes, not of importance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Case files.
    pub cases: Vec<CaseNode>,
    /// Suspects.
    pub suspects: Vec<SuspectNode>,
    /// Identifiers, each by its first way of writing.
    pub identifiers: Vec<IdentifierNode>,
}

/// Connected components with at least two nodes.
#[must_use]
pub fn components(network: &Network) -> Vec<Group> {
    let places = network.places();
    let mut sets = Disjoint::new(places);
    for place in 0..places as u32 {
        for other in network.open(place) {
            sets.join(place, other);
        }
    }
    let of: Vec<u32> = (0..places as u32).map(|place| sets.first(place)).collect();
    groups(network, &of)
}

/// Groups from a number for each place; groups of one node are left out.
pub(crate) fn groups(network: &Network, of: &[u32]) -> Vec<Group> {
    let mut sizes = vec![0_u32; of.len()];
    of.iter().for_each(|group| sizes[*group as usize] += 1);
    let mut number: Vec<Option<usize>> = vec![None; of.len()];
    let mut groups: Vec<Group> = Vec::new();
    for (place, group) in of.iter().enumerate() {
        let group = *group as usize;
        if sizes[group] < 2 {
            continue;
        }
        let at = *number[group].get_or_insert_with(|| {
            groups.push(Group::default());
            groups.len() - 1
        });
        match network.node(place as u32) {
            Node::Case(case) => groups[at].cases.push(case),
            Node::Suspect(suspect) => groups[at].suspects.push(suspect),
            Node::Identifier(identifier) => groups[at].identifiers.push(identifier),
        }
    }
    groups
}
