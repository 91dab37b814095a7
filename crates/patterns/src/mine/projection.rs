//! A part of the table: some rows, renumbered, and the items that are still frequent in them as bitsets.
//!
//! A search narrows its rows step by step. While they are a good part of the current projection it
//! works on the projection's bitsets; when they have become few it reads them once more from the table
//! (occurrence delivery) and goes on with short bitsets over fewer items.

use super::Base;
use crate::bits::{ones, words};

/// Words of bitsets that the whole table may take (256 MB).
const MOST_WORDS: usize = 32 << 20;
/// What reading an entry costs, in words counted (measured).
const READING: usize = 16;

/// Room for counting, one per thread.
pub(crate) struct Scratch {
    counts: Vec<u32>,
    touched: Vec<u32>,
}

impl Scratch {
    pub(crate) fn new(base: &Base) -> Self {
        Self { counts: vec![0; base.ranks()], touched: Vec::new() }
    }
}

/// Which items of the rows a projection keeps.
#[derive(Clone, Copy)]
pub(crate) struct Keep {
    /// Fewest rows of an item.
    pub(crate) floor: u32,
    /// Only ranks from here on.
    pub(crate) from: u32,
    /// Whether items that all rows hold are set apart (as a closure) and not kept.
    pub(crate) full_apart: bool,
    /// When a rank before this one is set apart, nothing is kept.
    pub(crate) no_full_before: u32,
}

pub(crate) struct Projection {
    rows: Vec<u32>,
    words: usize,
    /// Ascending.
    ranks: Vec<u32>,
    supports: Vec<u32>,
    columns: Vec<u64>,
}

impl Projection {
    /// The whole table without its last (most common) ranks, unless it would take too much memory. The
    /// place of a rank is the rank.
    pub(crate) fn whole(base: &Base, without: usize) -> Option<Self> {
        let (words, ranks) = (words(base.rows()), base.ranks() - without);
        if words.saturating_mul(ranks) > MOST_WORDS {
            return None;
        }
        let ranks: Vec<u32> = (0..ranks as u32).collect();
        let supports = ranks.iter().map(|rank| base.cover(*rank).len() as u32).collect();
        let mut columns = vec![0; ranks.len() * words];
        for rank in &ranks {
            let column = &mut columns[*rank as usize * words..][..words];
            base.cover(*rank).iter().for_each(|row| column[*row as usize / 64] |= 1 << (row % 64));
        }
        Some(Self { rows: (0..base.rows() as u32).collect(), words, ranks, supports, columns })
    }

    /// The projection on some rows, and the ranks that all of them hold when those are set apart.
    pub(crate) fn new(base: &Base, rows: Vec<u32>, keep: Keep, scratch: &mut Scratch) -> (Self, Vec<u32>) {
        let Scratch { counts, touched } = scratch;
        touched.clear();
        for row in &rows {
            for rank in after(base.row(*row), keep.from) {
                let count = &mut counts[*rank as usize];
                if *count == 0 {
                    touched.push(*rank);
                }
                *count += 1;
            }
        }
        touched.sort_unstable();
        let words = words(rows.len());
        let mut projection =
            Self { rows, words, ranks: Vec::new(), supports: Vec::new(), columns: Vec::new() };
        let mut full = Vec::new();
        for rank in &*touched {
            // From here on `counts` holds one more than the place of a kept item, or zero.
            let count = std::mem::take(&mut counts[*rank as usize]);
            if keep.full_apart && count as usize == projection.rows.len() {
                full.push(*rank);
            } else if count >= keep.floor {
                projection.ranks.push(*rank);
                projection.supports.push(count);
                counts[*rank as usize] = projection.ranks.len() as u32;
            }
        }
        if full.first().is_some_and(|rank| *rank < keep.no_full_before) {
            projection.ranks.iter().for_each(|rank| counts[*rank as usize] = 0);
            return (
                Self {
                    words,
                    rows: Vec::new(),
                    ranks: Vec::new(),
                    supports: Vec::new(),
                    columns: Vec::new(),
                },
                full,
            );
        }
        projection.columns = vec![0; projection.ranks.len() * words];
        projection.fill(base, keep.from, counts);
        for rank in &projection.ranks {
            counts[*rank as usize] = 0;
        }
        (projection, full)
    }

    fn fill(&mut self, base: &Base, from: u32, places: &[u32]) {
        if self.ranks.is_empty() {
            return;
        }
        for (at, row) in self.rows.iter().enumerate() {
            let (word, bit) = (at / 64, 1_u64 << (at % 64));
            for rank in after(base.row(*row), from) {
                let place = places[*rank as usize] as usize;
                if place != 0 {
                    self.columns[(place - 1) * self.words + word] |= bit;
                }
            }
        }
    }

    pub(crate) fn words(&self) -> usize {
        self.words
    }

    /// The rank of every kept item, ascending.
    pub(crate) fn ranks(&self) -> &[u32] {
        &self.ranks
    }

    pub(crate) fn rank(&self, place: u32) -> u32 {
        self.ranks[place as usize]
    }

    pub(crate) fn support(&self, place: u32) -> u32 {
        self.supports[place as usize]
    }

    pub(crate) fn column(&self, place: u32) -> &[u64] {
        let start = place as usize * self.words;
        &self.columns[start..start + self.words]
    }

    /// The table's rows of a cover of this projection.
    pub(crate) fn rows_of(&self, cover: &[u64]) -> Vec<u32> {
        ones(cover).map(|at| self.rows[at]).collect()
    }

    /// Whether a cover of so many rows is better read again before so many combinations are counted in
    /// it: the words that this would save against the entries to be read.
    pub(crate) fn worth_leaving(&self, base: &Base, rows: u32, combinations: usize) -> bool {
        let saved = (self.words - words(rows as usize)).saturating_mul(combinations);
        saved > rows as usize * base.row_length() * READING
    }
}

fn after(row: &[u32], from: u32) -> &[u32] {
    if from == 0 {
        return row;
    }
    &row[row.partition_point(|rank| *rank < from)..]
}
