//! Which patterns tell of a way of working each, and which repeat them.
//!
//! One way of working shows as hundreds of patterns: some of its values, all of them, and all with a common one. So
//! the list is gone through from the pattern that surprises most, measured in the rows that nothing told of yet. It is
//! brought to the combination that says most about those rows (a value more, one less, one for another, as long as
//! that says more), stands, and takes its rows out. What surprises no more in the rest was told already.

use super::columns::Columns;
use super::subsets::Supports;
use super::usual::Usual;
use crate::bits::{count_both, ones};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Rows seen by rows expected from which a pattern is worth telling, however many rows there are.
const LEAST_RATIO: f64 = 2.0;
/// From this length on, a row that lacks one item still counts as told of: files are never complete.
const FORGIVING: usize = 4;
/// Fewest items of a way of working.
const SHORTEST: usize = 3;
/// Most items that a pattern is brought to.
pub(crate) const LONGEST: usize = 6;
/// A value that more than this share of the rows with the others is expected to hold anyway is not added.
const SAYS_LITTLE: f64 = 0.5;
/// Words of bitsets read to improve patterns, so that a long list over many rows ends. What comes after stands as mined.
const MOST_IMPROVING: u64 = 3_000_000_000;

/// What a pattern says beyond what is usual, less the cost of having looked at so many of its length.
pub(crate) struct Gain<'a> {
    pub(crate) usual: &'a Usual,
    /// By length.
    costs: Vec<f64>,
}

impl<'a> Gain<'a> {
    /// `combinations` of each length were possible; among all of one length the level is the chance of a false one.
    pub(crate) fn new(usual: &'a Usual, combinations: &[f64], level: f64) -> Self {
        Self { usual, costs: combinations.iter().map(|number| number.max(1.0).ln() - level.ln()).collect() }
    }

    /// In nats; none where it is not worth telling.
    pub(crate) fn of(&self, ranks: &[u32], seen: u32) -> Option<f64> {
        let expected = self.usual.expected(ranks);
        let cost = self.costs.get(ranks.len())?;
        let seen = f64::from(seen);
        let gain = seen * (seen / expected).ln() - seen + expected - cost;
        (ranks.len() >= SHORTEST && seen >= LEAST_RATIO * expected && gain > 0.0).then_some(gain)
    }
}

/// A pattern that stands, perhaps brought to other values than those mined.
pub(crate) struct Chosen {
    pub(crate) ranks: Vec<u32>,
}

/// What became of a candidate.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Told {
    /// Most of its rows that were told of are those of this chosen one.
    By(usize),
    /// There were too many items to hold it against the others.
    NotCompared,
}

/// A candidate by what it says in the rows that were left when so many had been chosen.
struct Waiting {
    gain: f64,
    number: usize,
    chosen: usize,
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        self.gain.total_cmp(&other.gain).then(other.number.cmp(&self.number))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}

struct Cover<'a> {
    columns: Columns<'a>,
    gain: &'a Gain<'a>,
    least: u32,
    /// Whether a combination that was not mined may stand, from the supports of its parts.
    productive: &'a dyn Fn(&[u32]) -> bool,
    /// Whether a row can hold two items.
    together: &'a dyn Fn(u32, u32) -> bool,
    /// Rows that nothing told of yet, and which of the chosen told of the others.
    left: Vec<u64>,
    told_by: Vec<u32>,
    improving: u64,
}

/// Goes through candidates (by their ranks); those that stand, in the order in which they were chosen, and what became
/// of every candidate.
pub(crate) fn go_through(
    supports: &Supports,
    candidates: &[Vec<u32>],
    gain: &Gain<'_>,
    least: u32,
    productive: &dyn Fn(&[u32]) -> bool,
    together: &dyn Fn(u32, u32) -> bool,
) -> (Vec<Chosen>, Vec<Told>) {
    let columns = Columns::new(supports, candidates);
    let left = columns.every_row();
    let told_by = vec![u32::MAX; supports.rows() as usize];
    let mut cover =
        Cover { columns, gain, least, productive, together, left, told_by, improving: MOST_IMPROVING };
    let mut waiting: BinaryHeap<Waiting> = BinaryHeap::new();
    for (number, ranks) in candidates.iter().enumerate().filter(|(_, ranks)| cover.columns.hold(ranks)) {
        let seen = cover.seen(ranks);
        waiting.extend(gain.of(ranks, seen).map(|gain| Waiting { gain, number, chosen: 0 }));
    }
    let mut chosen: Vec<Chosen> = Vec::new();
    while let Some(next) = waiting.pop() {
        let ranks = &candidates[next.number];
        if next.chosen == chosen.len() {
            let best = cover.improved(ranks, next.gain);
            cover.take_out(&best, chosen.len() as u32);
            chosen.push(Chosen { ranks: best });
        }
        let again = gain.of(ranks, cover.seen(ranks));
        waiting.extend(again.map(|gain| Waiting { gain, number: next.number, chosen: chosen.len() }));
    }
    let told = candidates.iter().map(|ranks| cover.told(ranks)).collect();
    (chosen, told)
}

impl Cover<'_> {
    /// Rows left that hold all items.
    fn seen(&self, ranks: &[u32]) -> u32 {
        let cover = self.columns.narrowed(&self.left, ranks);
        count_both(&cover, &cover)
    }

    /// The combination near this one that says most about the rows that are left.
    fn improved(&mut self, ranks: &[u32], gain: f64) -> Vec<u32> {
        let (mut best, mut most) = (ranks.to_vec(), gain);
        while let Some((gain, next)) = self.step(&best, most) {
            (best, most) = (next, gain);
        }
        best.sort_unstable();
        best
    }

    /// The best combination one step away that says more: one item less, one more, or one for another.
    fn step(&mut self, ranks: &[u32], most: f64) -> Option<(f64, Vec<u32>)> {
        let cost = (ranks.len() as u64 + 1) * self.columns.words_in_all();
        self.improving = self.improving.checked_sub(cost)?;
        let mut best: Option<(f64, Vec<u32>)> = None;
        let less = (0..ranks.len()).map(|at| {
            let mut kept = ranks.to_vec();
            kept.remove(at);
            (kept, Some(ranks[at]))
        });
        for (kept, removed) in less.chain([(ranks.to_vec(), None)]) {
            let cover = self.columns.narrowed(&self.left, &kept);
            let mut consider = |next: Vec<u32>, seen: u32| {
                let least = best.as_ref().map_or(most, |(gain, _)| *gain);
                let gain = self.gain.of(&next, seen).filter(|gain| *gain > least + 1e-9);
                if let Some(gain) = gain.filter(|_| seen >= self.least && self.may_stand(&next)) {
                    best = Some((gain, next));
                }
            };
            if removed.is_some() {
                consider(kept.clone(), count_both(&cover, &cover));
            }
            if kept.len() >= LONGEST {
                continue;
            }
            for (added, column) in self.columns.iter() {
                let fits = Some(added) != removed
                    && kept.iter().all(|rank| *rank != added && (self.together)(*rank, added));
                let seen = if fits { count_both(&cover, column) } else { 0 };
                if seen >= self.least {
                    consider(kept.iter().copied().chain([added]).collect(), seen);
                }
            }
        }
        best
    }

    /// Whether each item is more than what the others lead to anyway, and no part explains the rest.
    fn may_stand(&self, ranks: &[u32]) -> bool {
        let expected = self.gain.usual.expected(ranks);
        let says_something = |at: usize| {
            let mut others = ranks.to_vec();
            others.remove(at);
            expected <= SAYS_LITTLE * self.gain.usual.expected(&others)
        };
        (ranks.len() == SHORTEST || (0..ranks.len()).all(says_something))
            && (self.productive)(&self.columns.parts(ranks))
    }

    /// Takes out the rows that hold all items, or all but one of a longer pattern.
    fn take_out(&mut self, ranks: &[u32], number: u32) {
        let mut complete = self.left.clone();
        let mut one_missing = vec![0; complete.len()];
        for rank in ranks {
            let column = self.columns.column(*rank);
            for ((all, but_one), word) in complete.iter_mut().zip(&mut one_missing).zip(column) {
                *but_one = (*but_one & word) | (*all & !word);
                *all &= word;
            }
        }
        if ranks.len() >= FORGIVING {
            complete.iter_mut().zip(&one_missing).for_each(|(all, but_one)| *all |= but_one);
        }
        ones(&complete).for_each(|row| self.told_by[row] = number);
        self.left.iter_mut().zip(&complete).for_each(|(left, gone)| *left &= !gone);
    }

    fn told(&self, ranks: &[u32]) -> Told {
        if !self.columns.hold(ranks) {
            return Told::NotCompared;
        }
        let mut rows: Vec<u32> = ones(&self.columns.narrowed(&self.columns.every_row(), ranks))
            .map(|row| self.told_by[row])
            .filter(|by| *by != u32::MAX)
            .collect();
        rows.sort_unstable();
        let most = rows.chunk_by(|a, b| a == b).max_by_key(|same| (same.len(), u32::MAX - same[0]));
        most.map_or(Told::NotCompared, |same| Told::By(same[0] as usize))
    }
}

#[cfg(test)]
#[path = "cover_tests.rs"]
mod tests;
