//! Case files that cross borders.

use super::{CaseNode, IdentifierNode, Network, Node, SuspectNode};

/// What a case file shares with one of another country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Through {
    /// A suspect.
    Suspect(SuspectNode),
    /// An identifier.
    Identifier(IdentifierNode),
}

/// A case file that crosses a border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The case file.
    pub case: CaseNode,
    /// Whether it concerns several countries by itself.
    pub itself: bool,
    /// Case files with a country that this one does not have, and what they share, ascending.
    pub shared: Vec<(CaseNode, Through)>,
    /// Whether there were more than [`MOST_SHARED`] and the list was cut.
    pub more: bool,
}

/// Most case files that are named for one.
pub const MOST_SHARED: usize = 1_000;

/// Case files that concern several countries, or share a suspect or an identifier with a case file of
/// another country. An identifier that a suspect of theirs uses counts as theirs.
#[must_use]
pub fn crossings(network: &Network) -> Vec<Crossing> {
    (0..network.case_files()).filter_map(|number| crossing(network, CaseNode(number))).collect()
}

fn crossing(network: &Network, case: CaseNode) -> Option<Crossing> {
    let home = network.countries(case);
    let mut shared: Vec<(CaseNode, Through)> = Vec::new();
    let mut more = false;
    for through in held(network, case.0) {
        let others: Vec<u32> = match through {
            Through::Suspect(suspect) => network.open(network.place(Node::Suspect(suspect))).collect(),
            Through::Identifier(identifier) => users(network, identifier),
        };
        for other in others {
            let Node::Case(other) = network.node(other) else { continue };
            let abroad = network.countries(other).iter().any(|country| !home.contains(country));
            if other != case && abroad {
                shared.push((other, through));
            }
        }
        if shared.len() > MOST_SHARED {
            more = true;
            break;
        }
    }
    shared.sort_unstable();
    shared.dedup();
    shared.truncate(MOST_SHARED);
    let itself = home.len() > 1;
    (itself || !shared.is_empty()).then_some(Crossing { case, itself, shared, more })
}

/// Suspects and identifiers of a case file, its suspects' identifiers too.
fn held(network: &Network, case: u32) -> Vec<Through> {
    let mut held = Vec::new();
    for place in network.open(case) {
        match network.node(place) {
            Node::Suspect(suspect) => {
                held.push(Through::Suspect(suspect));
                held.extend(network.open(place).filter_map(|place| identifier(network, place)));
            }
            _ => held.extend(identifier(network, place)),
        }
    }
    held.sort_unstable();
    held.dedup();
    held
}

fn identifier(network: &Network, place: u32) -> Option<Through> {
    match network.node(place) {
        Node::Identifier(identifier) => Some(Through::Identifier(identifier)),
        _ => None,
    }
}

/// The case files that name an identifier, or whose suspects use it.
fn users(network: &Network, identifier: IdentifierNode) -> Vec<u32> {
    let place = network.place(Node::Identifier(identifier));
    let mut cases = Vec::new();
    for user in network.open(place) {
        match network.node(user) {
            Node::Suspect(_) => cases.extend(network.open(user)),
            _ => cases.push(user),
        }
    }
    cases
}
