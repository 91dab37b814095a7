//! When what fails in a federation: a plan that follows from the seed.

use super::NODES;
use rand::{Rng, RngExt};

/// The faults begin in this time, in milliseconds.
const SPAN_MS: u64 = 6_000;
/// How long one node after the other is down in a rolling restart, and how much later the next one goes.
const RESTART_MS: u64 = 150;
const NEXT_MS: u64 = 250;

#[derive(Clone, Copy, Debug)]
pub(super) enum Fault {
    /// A node's power goes.
    Cut(usize),
    /// A node's process is killed.
    Kill(usize),
    /// The coordinator's process is killed.
    HubKilled,
    /// Nothing passes between the coordinator and a node.
    Partition(usize),
    /// What the coordinator sends is lost.
    LostToNode(usize),
    /// What the node sends is lost: it hears, releases and pays, and the answer stays away, or half of it.
    LostToHub(usize),
    /// What both send waits, and arrives afterwards.
    Hold(usize),
    /// One in five segments is lost.
    Lossy(usize),
    /// Each segment takes half a second.
    Slow(usize),
    /// Segments overtake one another.
    Reorder(usize),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Planned {
    pub(super) at_ms: u64,
    pub(super) lasts_ms: u64,
    pub(super) fault: Fault,
}

/// The plan of one run, in order.
pub(super) fn plan(rng: &mut impl Rng) -> Vec<Planned> {
    let number = rng.random_range(4..9);
    let mut plan: Vec<Planned> = (0..number).map(|_| planned(rng)).collect();
    if rng.random_bool(0.5) {
        let at_ms = rng.random_range(1..SPAN_MS);
        plan.push(Planned { at_ms, lasts_ms: rng.random_range(20..1_500), fault: Fault::HubKilled });
    }
    if rng.random_bool(0.4) {
        let first_ms = rng.random_range(1..SPAN_MS);
        let restart = |node| {
            let at_ms = first_ms + node as u64 * NEXT_MS;
            Planned { at_ms, lasts_ms: RESTART_MS, fault: Fault::Kill(node) }
        };
        plan.extend((0..NODES).map(restart));
    }
    plan.sort_by_key(|planned| planned.at_ms);
    plan
}

fn planned(rng: &mut impl Rng) -> Planned {
    let node = rng.random_range(0..NODES);
    let fault = match rng.random_range(0..9) {
        0 => Fault::Cut(node),
        1 => Fault::Kill(node),
        2 => Fault::Partition(node),
        3 => Fault::LostToNode(node),
        4 => Fault::LostToHub(node),
        5 => Fault::Hold(node),
        6 => Fault::Lossy(node),
        7 => Fault::Slow(node),
        _ => Fault::Reorder(node),
    };
    Planned { at_ms: rng.random_range(1..SPAN_MS), lasts_ms: rng.random_range(50..3_000), fault }
}
