//! Leiden communities (Traag, Waltman, van Eck 2019): local moving, refinement, aggregation.
//!
//! Two measures of a good division. **Modularity** compares the links within a community with those
//! expected from its nodes' links; it looks at the whole graph, so small groups in a large graph merge. The
//! **constant Potts model** asks each community for a density of links above the resolution; it
//! is the same in a large graph as in a small one.
//!
//! No library: the one crate found (leiden-rs) is young, kept by one person, and draws its own random
//! numbers; this is short, and its only randomness is the seed that it is given.

mod graph;
mod local;
mod refine;

pub use graph::WeightedGraph;

use crate::random::Random;
use graph::Level;
use thiserror::Error;

/// What a good division is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quality {
    /// Modularity with a resolution (1 is the usual).
    Modularity(f64),
    /// The constant Potts model with a resolution: the least density of a community.
    Cpm(f64),
}

/// How to divide.
#[derive(Clone, Debug, PartialEq)]
pub struct LeidenSettings {
    /// What a good division is.
    pub quality: Quality,
    /// Decides every draw: the same seed gives the same division.
    pub seed: u64,
    /// Most passes over the graph; fewer when one changes nothing.
    pub passes: u32,
}

impl Default for LeidenSettings {
    /// Modularity at resolution 1, ten passes.
    fn default() -> Self {
        Self { quality: Quality::Modularity(1.0), seed: 1, passes: 10 }
    }
}

/// Why nothing was divided.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LeidenError {
    /// An edge names a node that is not there.
    #[error("an edge ends at node {0}, which the graph does not have")]
    UnknownNode(u32),
    /// A weight is negative or no number.
    #[error("weights of edges are finite and not negative")]
    Weight,
    /// The resolution is not positive.
    #[error("the resolution is a finite number above zero")]
    Resolution,
    /// No pass was allowed.
    #[error("at least one pass is needed")]
    Passes,
}

/// A community for each node. Each is named by its lowest node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partition {
    of: Vec<u32>,
}

impl Partition {
    /// The community of each node.
    #[must_use]
    pub fn of(&self) -> &[u32] {
        &self.of
    }

    /// Any numbers, renamed by the lowest node of each community.
    #[must_use]
    pub fn new(communities: &[u32]) -> Self {
        let mut name = std::collections::HashMap::new();
        let of = (communities.iter().enumerate())
            .map(|(node, community)| *name.entry(*community).or_insert(node as u32));
        Self { of: of.collect() }
    }

    /// How many communities there are.
    #[must_use]
    pub fn communities(&self) -> usize {
        self.of.iter().enumerate().filter(|(node, community)| *node as u32 == **community).count()
    }

    /// Modularity at a resolution; 0 for a graph without links.
    #[must_use]
    pub fn modularity(&self, graph: &WeightedGraph, resolution: f64) -> f64 {
        let level = Level::new(graph, Quality::Modularity(resolution));
        let total = level.total_weight();
        if total > 0.0 && self.of.len() == level.nodes() { level.quality(&self.of) / total } else { 0.0 }
    }
}

/// Divides a graph.
///
/// # Errors
/// Settings out of range.
pub fn leiden(graph: &WeightedGraph, settings: &LeidenSettings) -> Result<Partition, LeidenError> {
    let (Quality::Modularity(resolution) | Quality::Cpm(resolution)) = settings.quality;
    if !(resolution > 0.0 && resolution.is_finite()) {
        return Err(LeidenError::Resolution);
    }
    if settings.passes == 0 {
        return Err(LeidenError::Passes);
    }
    let level = Level::new(graph, settings.quality);
    let mut random = Random::new(settings.seed);
    let mut of: Vec<u32> = (0..level.nodes() as u32).collect();
    for _ in 0..settings.passes {
        let before = level.quality(&of);
        let after = pass(&level, of.clone(), &mut random);
        let gain = level.quality(&after) - before;
        if gain >= 0.0 {
            of = after;
        }
        if gain <= 1e-9 * before.abs().max(1e-9) {
            break;
        }
    }
    Ok(Partition::new(&of))
}

/// One pass: moves, refines and aggregates until every community is one node.
fn pass(base: &Level, start: Vec<u32>, random: &mut Random) -> Vec<u32> {
    // The node of the current level that each node of the base is in.
    let mut inside: Vec<u32> = (0..base.nodes() as u32).collect();
    let mut of = start;
    let mut level: Option<Level> = None;
    loop {
        let current = level.as_ref().unwrap_or(base);
        local::moves(current, &mut of, random);
        let communities = number(&mut of);
        let result = |inside: &[u32]| inside.iter().map(|node| of[*node as usize]).collect::<Vec<u32>>();
        if communities == current.nodes() {
            return result(&inside);
        }
        let mut refined = refine::refine(current, &of, random);
        let count = number(&mut refined);
        if count == current.nodes() {
            // Nothing could be merged within communities: the next level would be this one.
            return result(&inside);
        }
        let mut community = vec![0; count];
        for (node, part) in refined.iter().enumerate() {
            community[*part as usize] = of[node];
        }
        let next = current.aggregate(&refined, count);
        inside.iter_mut().for_each(|node| *node = refined[*node as usize]);
        of = community;
        level = Some(next);
    }
}

/// Renames communities 0, 1, … in the order of their first nodes; how many there are.
fn number(of: &mut [u32]) -> usize {
    let mut names = vec![u32::MAX; of.len()];
    let mut next = 0;
    for community in of {
        let name = &mut names[*community as usize];
        if *name == u32::MAX {
            *name = next;
            next += 1;
        }
        *community = *name;
    }
    next as usize
}
