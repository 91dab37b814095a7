//! Groups within what hangs together: Leiden communities of the network.

use super::components::{Group, groups};
use super::{LeidenError, LeidenSettings, LinkWeights, Network, Quality, WeightedGraph, leiden};

/// How to divide.
#[derive(Clone, Debug, PartialEq)]
pub struct CommunitySettings {
    /// What a good division is, the seed and the rounds.
    pub leiden: LeidenSettings,
    /// How much a link says.
    pub weights: LinkWeights,
}

impl Default for CommunitySettings {
    /// The constant Potts model at 0.005, which divides what hangs together by little more than a chain: a
    /// group of n nodes keeps a part of m as long as 0.005 · m · (n − m) does not exceed the links between them.
    fn default() -> Self {
        let leiden = LeidenSettings { quality: Quality::Cpm(0.005), ..LeidenSettings::default() };
        Self { leiden, weights: LinkWeights::default() }
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
