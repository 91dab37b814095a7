//! Groups within what hangs together: Leiden communities of the network.

use super::components::{Group, groups};
use super::{LeidenError, LeidenSettings, LinkWeights, Network, WeightedGraph, leiden};

/// How to divide.
#[derive(Clone, Debug, PartialEq)]
pub struct CommunitySettings {
    /// What a good division is, the seed and the rounds.
    pub leiden: LeidenSettings,
    /// How much a link says.
    pub weights: LinkWeights,
}

impl Default for CommunitySettings {
    fn default() -> Self {
        Self { leiden: LeidenSettings::default(), weights: LinkWeights::default() }
    }
}

/// Leiden communities with at least two nodes, identifiers among them, hubs set aside.
///
/// # Errors
/// Settings out of range.
pub fn communities(network: &Network, settings: &CommunitySettings) -> Result<Vec<Group>, LeidenError> {
    let mut edges = Vec::new();
    for place in 0..network.places() as u32 {
        for other in network.open(place).filter(|other| *other > place) {
            edges.push((place, other, settings.weights.between(network, place, other)));
        }
    }
    let graph = WeightedGraph::new(network.places() as u32, &edges)?;
    let partition = leiden(&graph, &settings.leiden)?;
    Ok(groups(network, partition.of()))
}
