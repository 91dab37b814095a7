//! Searching the index.

use super::{MAX_NEIGHBOURS, SimilarError, SimilarIndex};
use crate::{Attribute, Item};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Values of one attribute that only one of two rows has.
#[derive(Clone, PartialEq, Eq)]
pub struct Difference {
    /// The attribute.
    pub attribute: Attribute,
    /// What the row that was asked for has and the other has not.
    pub here: Vec<Item>,
    /// What the other has.
    pub there: Vec<Item>,
}

/// A row that is like the one that was asked for. Deliberately without `Debug`: it holds case content.
#[derive(Clone, PartialEq)]
pub struct Neighbour {
    /// The row.
    pub row: u32,
    /// From 0 (nothing in common) to 1 (the same values).
    pub similarity: f64,
    /// The values that both have, the weightiest first.
    pub shared: Vec<Item>,
    /// Where they differ, by attribute.
    pub differing: Vec<Difference>,
}

impl SimilarIndex {
    /// The rows most like a row of the table, itself left out; the likest first, then by number. Rows that
    /// share nothing of weight are never listed.
    ///
    /// # Errors
    /// No such row, a number of neighbours out of range.
    pub fn like_row(&self, row: u32, neighbours: usize) -> Result<Vec<Neighbour>, SimilarError> {
        if row >= self.row_count() {
            return Err(SimilarError::NoRow(row));
        }
        self.search(self.row(row), Some(row), neighbours)
    }

    /// The rows most like some values.
    ///
    /// # Errors
    /// Unknown items, a number of neighbours out of range.
    pub fn like(&self, values: &[Item], neighbours: usize) -> Result<Vec<Neighbour>, SimilarError> {
        let mut items: Vec<u32> = values.iter().map(|item| item.index()).collect();
        items.sort_unstable();
        items.dedup();
        if let Some(unknown) = items.last().filter(|item| **item >= self.catalogue().items()) {
            return Err(SimilarError::UnknownItem(*unknown));
        }
        self.search(&items, None, neighbours)
    }

    fn search(
        &self,
        query: &[u32],
        own: Option<u32>,
        neighbours: usize,
    ) -> Result<Vec<Neighbour>, SimilarError> {
        if !(1..=MAX_NEIGHBOURS).contains(&neighbours) {
            return Err(SimilarError::Neighbours);
        }
        let mut order: Vec<u32> = query.iter().copied().filter(|item| self.weight(*item) > 0.0).collect();
        order.sort_by_key(|item| (self.rows(*item).len(), *item));
        let total: f64 = order.iter().map(|item| self.weight(*item)).sum();
        let mut left = total;
        let mut seen = vec![0_u64; (self.row_count() as usize).div_ceil(64)];
        if let Some(own) = own {
            seen[own as usize / 64] |= 1 << (own % 64);
        }
        let mut best = Best { most: neighbours, found: Vec::new() };
        for item in order {
            // A row that is in no list so far shares at most what is left, and has at least that.
            if best.least().is_some_and(|least| left / total < least - 1e-12) {
                break;
            }
            for row in self.rows(item) {
                let (word, bit) = (&mut seen[*row as usize / 64], 1 << (row % 64));
                if *word & bit == 0 {
                    *word |= bit;
                    best.add(*row, self.similarity(query, total, self.row(*row)));
                }
            }
            left -= self.weight(item);
        }
        Ok(best.sorted().into_iter().map(|(row, similarity)| self.told(query, row, similarity)).collect())
    }

    fn similarity(&self, query: &[u32], total: f64, other: &[u32]) -> f64 {
        let (mut shared, mut more) = (0.0, 0.0);
        let mut here = query.iter().copied().peekable();
        for item in other {
            while here.next_if(|mine| mine < item).is_some() {}
            let weight = self.weight(*item);
            if here.next_if_eq(item).is_some() {
                shared += weight;
            } else {
                more += weight;
            }
        }
        shared / (total + more)
    }

    fn told(&self, query: &[u32], row: u32, similarity: f64) -> Neighbour {
        let other = self.row(row);
        let mut shared: Vec<u32> =
            query.iter().copied().filter(|item| other.binary_search(item).is_ok()).collect();
        shared.sort_by(|a, b| self.weight(*b).total_cmp(&self.weight(*a)).then(a.cmp(b)));
        let mut differing: BTreeMap<Attribute, Difference> = BTreeMap::new();
        let only = |these: &[u32], those: &[u32]| -> Vec<Item> {
            let alone = these.iter().filter(|item| those.binary_search(item).is_err());
            alone.map(|item| Item::new(*item)).collect()
        };
        let mut note = |items: Vec<Item>, mine: bool| {
            for item in items {
                let Some((attribute, _)) = self.catalogue().value_of(item) else { continue };
                let empty = Difference { attribute, here: Vec::new(), there: Vec::new() };
                let entry = differing.entry(attribute).or_insert(empty);
                if mine { entry.here.push(item) } else { entry.there.push(item) }
            }
        };
        note(only(query, other), true);
        note(only(other, query), false);
        let shared = shared.into_iter().map(Item::new).collect();
        Neighbour { row, similarity, shared, differing: differing.into_values().collect() }
    }
}

/// The likest rows so far, as a heap with the least like on top.
struct Best {
    most: usize,
    found: Vec<(u32, f64)>,
}

/// Likest first, then by number.
fn order(a: &(u32, f64), b: &(u32, f64)) -> Ordering {
    b.1.total_cmp(&a.1).then(a.0.cmp(&b.0))
}

impl Best {
    /// The least similarity that counts once the list is full.
    fn least(&self) -> Option<f64> {
        if self.found.len() < self.most { None } else { self.found.first().map(|(_, least)| *least) }
    }

    fn add(&mut self, row: u32, similarity: f64) {
        let new = (row, similarity);
        if self.found.len() < self.most {
            self.found.push(new);
            let mut at = self.found.len() - 1;
            while at > 0 && order(&self.found[at], &self.found[(at - 1) / 2]).is_gt() {
                self.found.swap(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
        } else if order(&new, &self.found[0]).is_lt() {
            self.found[0] = new;
            self.sink();
        }
    }

    fn sink(&mut self) {
        let mut at = 0;
        loop {
            let children = (2 * at + 1)..(2 * at + 3).min(self.found.len());
            let last = children.max_by(|a, b| order(&self.found[*a], &self.found[*b]));
            let Some(child) = last.filter(|child| order(&self.found[*child], &self.found[at]).is_gt()) else {
                return;
            };
            self.found.swap(at, child);
            at = child;
        }
    }

    fn sorted(mut self) -> Vec<(u32, f64)> {
        self.found.sort_by(order);
        self.found
    }
}
