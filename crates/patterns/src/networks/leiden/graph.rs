//! Weighted graphs, and the levels of aggregation on the way.

use super::{LeidenError, Quality};

/// An undirected graph with weights. Edges between the same two nodes add up; an edge from a node to itself is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightedGraph {
    starts: Vec<usize>,
    /// Neighbour and weight, by node, sorted by neighbour.
    neighbours: Vec<(u32, f64)>,
}

impl WeightedGraph {
    /// A graph of so many nodes.
    ///
    /// # Errors
    /// An edge of an unknown node, a weight that is none.
    pub fn new(nodes: u32, edges: &[(u32, u32, f64)]) -> Result<Self, LeidenError> {
        let mut both: Vec<(u32, u32, f64)> = Vec::with_capacity(edges.len() * 2);
        for (from, to, weight) in edges {
            if let Some(unknown) = [from, to].into_iter().find(|node| **node >= nodes) {
                return Err(LeidenError::UnknownNode(*unknown));
            }
            if !(weight.is_finite() && *weight >= 0.0) {
                return Err(LeidenError::Weight);
            }
            if from != to {
                both.push((*from, *to, *weight));
                both.push((*to, *from, *weight));
            }
        }
        both.sort_by_key(|(from, to, _)| (*from, *to));
        Ok(Self::collected(nodes as usize, &both))
    }

    /// From edges that are listed both ways and sorted.
    fn collected(nodes: usize, both: &[(u32, u32, f64)]) -> Self {
        let mut starts = vec![0; nodes + 1];
        let mut neighbours: Vec<(u32, f64)> = Vec::with_capacity(both.len());
        for same in both.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            neighbours.push((same[0].1, same.iter().map(|edge| edge.2).sum()));
            starts[same[0].0 as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        Self { starts, neighbours }
    }

    /// Number of nodes.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.starts.len() - 1
    }

    /// Number of pairs of nodes with an edge.
    #[must_use]
    pub fn edges(&self) -> usize {
        self.neighbours.len() / 2
    }

    pub(crate) fn around(&self, node: u32) -> &[(u32, f64)] {
        &self.neighbours[self.starts[node as usize]..self.starts[node as usize + 1]]
    }
}

/// A graph whose nodes stand for parts of a community. Both measures of quality are one:
/// Σ (links within − penalty · mass² / 2), where a node's mass is its links (modularity) or its size.
pub(crate) struct Level {
    graph: WeightedGraph,
    /// Twice the weight of the links inside each node.
    inner: Vec<f64>,
    pub(crate) mass: Vec<f64>,
    pub(crate) penalty: f64,
    total: f64,
}

impl Level {
    pub(crate) fn new(graph: &WeightedGraph, quality: Quality) -> Self {
        let nodes = graph.nodes();
        let strength = |node: usize| graph.around(node as u32).iter().map(|edge| edge.1).sum::<f64>();
        let strengths: Vec<f64> = (0..nodes).map(strength).collect();
        let total = strengths.iter().sum::<f64>() / 2.0;
        let (mass, penalty) = match quality {
            Quality::Modularity(resolution) => (strengths, resolution / (2.0 * total.max(1e-300))),
            Quality::Cpm(resolution) => (vec![1.0; nodes], resolution),
        };
        Self { graph: graph.clone(), inner: vec![0.0; nodes], mass, penalty, total }
    }

    pub(crate) fn nodes(&self) -> usize {
        self.graph.nodes()
    }

    pub(crate) fn total_weight(&self) -> f64 {
        self.total
    }

    pub(crate) fn around(&self, node: u32) -> &[(u32, f64)] {
        self.graph.around(node)
    }

    /// The quality of a division, up to a constant; communities are numbered below the nodes.
    pub(crate) fn quality(&self, of: &[u32]) -> f64 {
        let mut within = 0.0;
        let mut mass = vec![0.0; self.nodes()];
        for node in 0..self.nodes() {
            let community = of[node];
            mass[community as usize] += self.mass[node];
            within += self.inner[node];
            let inside = self.around(node as u32).iter().filter(|edge| of[edge.0 as usize] == community);
            within += inside.map(|edge| edge.1).sum::<f64>();
        }
        within / 2.0 - mass.iter().map(|mass| self.penalty * mass * mass / 2.0).sum::<f64>()
    }

    /// The graph of the parts.
    pub(crate) fn aggregate(&self, part: &[u32], parts: usize) -> Self {
        let (mut inner, mut mass) = (vec![0.0; parts], vec![0.0; parts]);
        let mut both = Vec::new();
        for node in 0..self.nodes() {
            let here = part[node];
            inner[here as usize] += self.inner[node];
            mass[here as usize] += self.mass[node];
            for (other, weight) in self.around(node as u32) {
                let there = part[*other as usize];
                if there == here {
                    inner[here as usize] += weight;
                } else {
                    both.push((here, there, *weight));
                }
            }
        }
        both.sort_by_key(|(from, to, _)| (*from, *to));
        let graph = WeightedGraph::collected(parts, &both);
        Self { graph, inner, mass, penalty: self.penalty, total: self.total }
    }
}
