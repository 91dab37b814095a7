//! Identifiers and case files that many connections run through (betweenness; Brandes 2001).
//!
//! Suspects are passed through and never listed: the result has no place for one.

use super::{CaseNode, IdentifierNode, Network, Node};
use crate::mine::THREADS_AT_MOST;

/// Sources that one piece of work takes; sums are added up piece by piece, whatever the threads.
const PIECE: usize = 64;

/// How to compute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokerSettings {
    /// Most nodes from which shortest paths are followed. In a larger network every so-manieth node is
    /// taken, and the figures are estimates.
    pub sources: usize,
    /// Threads, 1 to 64; other numbers count as the nearest. No figure depends on it.
    pub threads: usize,
}

impl Default for BrokerSettings {
    /// Ten thousand sources on two threads.
    fn default() -> Self {
        Self { sources: 10_000, threads: 2 }
    }
}

/// One of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing<T> {
    /// What it is.
    pub node: T,
    /// Pairs of nodes whose shortest paths run through it (shares where there are several).
    pub betweenness: f64,
}

/// Identifiers and case files with a betweenness above zero, highest first; ties by number.
#[derive(Clone, Debug, PartialEq)]
pub struct Brokers {
    /// Identifiers, each by its first way of writing.
    pub identifiers: Vec<Standing<IdentifierNode>>,
    /// Case files.
    pub cases: Vec<Standing<CaseNode>>,
    /// Whether only some sources were taken, so that the figures are estimates.
    pub estimated: bool,
}

/// Betweenness over the network without its hubs.
#[must_use]
pub fn brokers(network: &Network, settings: &BrokerSettings) -> Brokers {
    let connected: Vec<u32> =
        (0..network.places() as u32).filter(|place| network.open(*place).next().is_some()).collect();
    let every = connected.len().div_ceil(settings.sources.max(1)).max(1);
    let sources: Vec<u32> = connected.iter().copied().step_by(every).collect();
    let threads = settings.threads.clamp(1, THREADS_AT_MOST);
    let sums = sums(network, &sources, threads);
    // Each pair is met from both its ends; what was not taken counts like what was.
    let scale = connected.len() as f64 / sources.len().max(1) as f64 / 2.0;
    let mut brokers = Brokers { identifiers: Vec::new(), cases: Vec::new(), estimated: every > 1 };
    for (place, sum) in sums.iter().enumerate().filter(|(_, sum)| **sum > 1e-9) {
        let betweenness = sum * scale;
        match network.node(place as u32) {
            Node::Case(node) => brokers.cases.push(Standing { node, betweenness }),
            Node::Identifier(node) => brokers.identifiers.push(Standing { node, betweenness }),
            Node::Suspect(_) => {}
        }
    }
    brokers.cases.sort_by(|a, b| b.betweenness.total_cmp(&a.betweenness).then(a.node.cmp(&b.node)));
    brokers.identifiers.sort_by(|a, b| b.betweenness.total_cmp(&a.betweenness).then(a.node.cmp(&b.node)));
    brokers
}

/// Pieces are dealt in rounds of one to a thread and added up in order.
fn sums(network: &Network, sources: &[u32], threads: usize) -> Vec<f64> {
    let mut sums = vec![0.0; network.places()];
    let pieces: Vec<&[u32]> = sources.chunks(PIECE).collect();
    let mut walkers: Vec<Walk> = (0..threads).map(|_| Walk::new(network.places())).collect();
    for round in pieces.chunks(threads) {
        std::thread::scope(|scope| {
            for (piece, walk) in round.iter().zip(&mut walkers) {
                scope.spawn(|| piece.iter().for_each(|source| walk.from(network, *source)));
            }
        });
        for walk in walkers.iter_mut().take(round.len()) {
            walk.add_to(&mut sums);
        }
    }
    sums
}

/// One search from each source, with room that is used again.
struct Walk {
    distance: Vec<u32>,
    paths: Vec<f64>,
    dependency: Vec<f64>,
    order: Vec<u32>,
    /// What this piece adds, and where.
    gained: Vec<f64>,
    touched: Vec<u32>,
}

const FAR: u32 = u32::MAX;

impl Walk {
    fn new(places: usize) -> Self {
        Self {
            distance: vec![FAR; places],
            paths: vec![0.0; places],
            dependency: vec![0.0; places],
            order: Vec::new(),
            gained: vec![0.0; places],
            touched: Vec::new(),
        }
    }

    fn from(&mut self, network: &Network, source: u32) {
        self.order.clear();
        self.order.push(source);
        (self.distance[source as usize], self.paths[source as usize]) = (0, 1.0);
        let mut next = 0;
        while let Some(place) = self.order.get(next).copied() {
            next += 1;
            let (distance, paths) = (self.distance[place as usize], self.paths[place as usize]);
            for other in network.open(place) {
                let other = other as usize;
                if self.distance[other] == FAR {
                    self.distance[other] = distance + 1;
                    self.order.push(other as u32);
                }
                if self.distance[other] == distance + 1 {
                    self.paths[other] += paths;
                }
            }
        }
        for place in self.order.iter().rev() {
            let at = *place as usize;
            for other in network.open(*place) {
                let other = other as usize;
                if self.distance[other] == self.distance[at] + 1 {
                    let share = self.paths[at] / self.paths[other];
                    self.dependency[at] += share * (1.0 + self.dependency[other]);
                }
            }
            if *place != source && self.dependency[at] > 0.0 {
                if self.gained[at] == 0.0 {
                    self.touched.push(*place);
                }
                self.gained[at] += self.dependency[at];
            }
        }
        for place in &self.order {
            let at = *place as usize;
            (self.distance[at], self.paths[at], self.dependency[at]) = (FAR, 0.0, 0.0);
        }
    }

    fn add_to(&mut self, sums: &mut [f64]) {
        for place in self.touched.drain(..) {
            sums[place as usize] += std::mem::take(&mut self.gained[place as usize]);
        }
    }
}
