//! Fast local moving: nodes whose neighbours moved are looked at again.

use super::graph::Level;
use crate::random::Random;
use std::collections::VecDeque;

/// A gain below this is rounding.
pub(crate) const GAIN: f64 = 1e-10;

/// Moves nodes to the community that gains most, until no node gains. Communities are numbered below the nodes.
pub(crate) fn moves(level: &Level, of: &mut [u32], random: &mut Random) {
    let nodes = level.nodes();
    let mut mass = vec![0.0; nodes];
    let mut members = vec![0_u32; nodes];
    for (node, community) in of.iter().enumerate() {
        mass[*community as usize] += level.mass[node];
        members[*community as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..nodes as u32).rev().filter(|at| members[*at as usize] == 0).collect();
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    random.shuffle(&mut order);
    let mut queue: VecDeque<u32> = order.into();
    let mut waiting = vec![true; nodes];
    let mut links = Links::new(nodes);
    while let Some(node) = queue.pop_front() {
        let at = node as usize;
        waiting[at] = false;
        let (old, own) = (of[at], level.mass[at]);
        links.gather(level, node, of);
        let worth = |community: u32, without: f64, links: f64| {
            links - level.penalty * own * (mass[community as usize] - without)
        };
        let stay = worth(old, own, links.with(old));
        // Alone in a community of its own it is worth nothing and costs nothing.
        let alone = empty.last().copied().filter(|_| members[old as usize] > 1);
        let mut best = (old, stay);
        if let Some(community) = alone.filter(|_| 0.0 > stay + GAIN) {
            best = (community, 0.0);
        }
        for community in links.communities().filter(|community| *community != old) {
            let there = worth(community, 0.0, links.with(community));
            if there > best.1 + GAIN {
                best = (community, there);
            }
        }
        let new = best.0;
        if new == old {
            continue;
        }
        if members[new as usize] == 0 {
            empty.pop();
        }
        mass[old as usize] -= own;
        mass[new as usize] += own;
        members[old as usize] -= 1;
        members[new as usize] += 1;
        if members[old as usize] == 0 {
            mass[old as usize] = 0.0;
            empty.push(old);
        }
        of[at] = new;
        for (other, _) in level.around(node) {
            if of[*other as usize] != new && !waiting[*other as usize] {
                waiting[*other as usize] = true;
                queue.push_back(*other);
            }
        }
    }
}

/// The links of one node by community, in the order in which they were met.
pub(crate) struct Links {
    weight: Vec<f64>,
    met: Vec<u32>,
}

impl Links {
    pub(crate) fn new(nodes: usize) -> Self {
        Self { weight: vec![f64::NAN; nodes], met: Vec::new() }
    }

    pub(crate) fn gather(&mut self, level: &Level, node: u32, of: &[u32]) {
        for community in self.met.drain(..) {
            self.weight[community as usize] = f64::NAN;
        }
        for (other, weight) in level.around(node) {
            let community = of[*other as usize];
            let sum = &mut self.weight[community as usize];
            if sum.is_nan() {
                *sum = 0.0;
                self.met.push(community);
            }
            *sum += weight;
        }
    }

    pub(crate) fn with(&self, community: u32) -> f64 {
        let weight = self.weight[community as usize];
        if weight.is_nan() { 0.0 } else { weight }
    }

    pub(crate) fn communities(&self) -> impl Iterator<Item = u32> + '_ {
        self.met.iter().copied()
    }
}
