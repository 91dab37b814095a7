//! When what fails: a plan that follows from the seed.

use crate::setup::AT_ONCE;
use rand::{Rng, RngExt};

/// The faults happen in this time, in milliseconds.
const SPAN_MS: u64 = 450;

#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// The power goes between two steps.
    Cut,
    /// The process is killed between two steps.
    Kill,
    /// The power goes after so many more changes to the disk: mostly within a commit.
    CutWithin(u64),
    /// An asker and the node cannot reach each other; what they send is lost.
    Partition(usize),
    /// What they send waits.
    Hold(usize),
    /// What they send takes so many milliseconds from now on.
    Slow(usize, u64),
}

#[derive(Clone, Debug)]
pub(crate) struct Planned {
    pub(crate) at_ms: u64,
    /// How long the machine stays down, or the network broken.
    pub(crate) lasts_ms: u64,
    pub(crate) fault: Fault,
}

/// The plan of one run, in order.
pub(crate) fn plan(rng: &mut impl Rng) -> Vec<Planned> {
    let number = rng.random_range(4..9);
    let mut plan: Vec<Planned> = (0..number).map(|_| planned(rng)).collect();
    plan.extend((0..AT_ONCE).map(|asker| slow(asker, 0, rng)));
    plan.extend((0..AT_ONCE).map(|asker| slow(asker, rng.random_range(1..SPAN_MS), rng)));
    plan.sort_by_key(|planned| planned.at_ms);
    plan
}

fn planned(rng: &mut impl Rng) -> Planned {
    let asker = rng.random_range(0..AT_ONCE);
    let fault = match rng.random_range(0..10) {
        0..2 => Fault::Cut,
        2 => Fault::Kill,
        3..7 => Fault::CutWithin(rng.random_range(0..60)),
        7..9 => Fault::Partition(asker),
        _ => Fault::Hold(asker),
    };
    Planned { at_ms: rng.random_range(1..SPAN_MS), lasts_ms: rng.random_range(4..90), fault }
}

fn slow(asker: usize, at_ms: u64, rng: &mut impl Rng) -> Planned {
    Planned { at_ms, lasts_ms: 0, fault: Fault::Slow(asker, rng.random_range(1..12)) }
}
