//! Refinement: each community is built again from single nodes, so that what is merged hangs together.

use super::graph::Level;
use super::local::{GAIN, Links};
use crate::random::Random;

/// How freely a node may choose among communities that gain: small is greedy (θ of the paper).
const RANDOMNESS: f64 = 0.01;

/// Parts of the communities; only well connected nodes and parts are merged.
pub(crate) fn refine(level: &Level, of: &[u32], random: &mut Random) -> Vec<u32> {
    let nodes = level.nodes();
    let mut state = State {
        level,
        of,
        part: (0..nodes as u32).collect(),
        mass: level.mass.clone(),
        alone: vec![true; nodes],
        outward: vec![0.0; nodes],
        community: vec![0.0; nodes],
    };
    for (node, community) in of.iter().enumerate() {
        state.community[*community as usize] += level.mass[node];
        state.outward[node] = state.inward(node as u32);
    }
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    random.shuffle(&mut order);
    let mut links = Links::new(nodes);
    let mut choices = Vec::new();
    for node in order {
        if state.alone[node as usize] && state.well_connected(node as usize) {
            state.merge(node, &mut links, &mut choices, random);
        }
    }
    state.part
}

struct State<'a> {
    level: &'a Level,
    of: &'a [u32],
    part: Vec<u32>,
    /// By part.
    mass: Vec<f64>,
    alone: Vec<bool>,
    /// By part: links to the rest of its community.
    outward: Vec<f64>,
    /// The mass of each community.
    community: Vec<f64>,
}

impl State<'_> {
    /// Links of a node within its community.
    fn inward(&self, node: u32) -> f64 {
        let home = self.of[node as usize];
        let around = self.level.around(node).iter();
        around.filter(|edge| self.of[edge.0 as usize] == home).map(|edge| edge.1).sum()
    }

    /// Whether a part has as many links to the rest of its community as its mass asks for.
    fn well_connected(&self, part: usize) -> bool {
        let community = self.community[self.of[part] as usize];
        let mass = self.mass[part];
        self.outward[part] + GAIN >= self.level.penalty * mass * (community - mass)
    }

    fn merge(&mut self, node: u32, links: &mut Links, choices: &mut Vec<(u32, f64)>, random: &mut Random) {
        let at = node as usize;
        let own = self.level.mass[at];
        links.gather(self.level, node, &self.part);
        choices.clear();
        let mut best: f64 = 0.0;
        for part in links.communities() {
            // A part is named by one of its nodes, which says its community.
            if self.of[part as usize] != self.of[at] || !self.well_connected(part as usize) {
                continue;
            }
            let gain = links.with(part) - self.level.penalty * own * self.mass[part as usize];
            if gain > GAIN {
                choices.push((part, gain));
                best = best.max(gain);
            }
        }
        if choices.is_empty() {
            return;
        }
        for choice in choices.iter_mut() {
            choice.1 = ((choice.1 - best) / (RANDOMNESS * best)).exp();
        }
        let total: f64 = choices.iter().map(|choice| choice.1).sum();
        let mut draw = random.unit() * total;
        let chosen = choices.iter().find(|choice| {
            draw -= choice.1;
            draw < 0.0
        });
        let Some((part, _)) = chosen.or(choices.last()).copied() else { return };
        let inside = links.with(part);
        self.mass[part as usize] += own;
        self.outward[part as usize] += self.outward[at] - 2.0 * inside;
        (self.mass[at], self.outward[at], self.alone[at]) = (0.0, 0.0, false);
        self.alone[part as usize] = false;
        self.part[at] = part;
    }
}
