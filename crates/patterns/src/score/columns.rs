//! The rows of each item as bits, for the items of some combinations and as many as memory allows.

use super::subsets::Supports;
use crate::bits::{both_into, count_both, words};
use std::collections::BTreeMap;

/// Words of bitsets held (256 MB).
const MOST_WORDS: usize = 32 << 20;

/// Columns by rank.
pub(crate) struct Columns<'a> {
    supports: &'a Supports,
    columns: BTreeMap<u32, Vec<u64>>,
    words: usize,
}

impl<'a> Columns<'a> {
    /// The columns of combinations, those of the first ones where there is not room for all.
    pub(crate) fn new(supports: &'a Supports, combinations: &[Vec<u32>]) -> Self {
        let words = words(supports.rows() as usize);
        let mut columns = BTreeMap::new();
        for rank in combinations.iter().flatten() {
            if (columns.len() + 1) * words > MOST_WORDS {
                break;
            }
            columns.entry(*rank).or_insert_with(|| {
                let mut column = vec![0; words];
                for row in supports.cover(*rank) {
                    column[*row as usize / 64] |= 1 << (row % 64);
                }
                column
            });
        }
        Self { supports, columns, words }
    }

    /// Whether all of these items have a column.
    pub(crate) fn hold(&self, ranks: &[u32]) -> bool {
        ranks.iter().all(|rank| self.columns.contains_key(rank))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &[u64])> {
        self.columns.iter().map(|(rank, column)| (*rank, column.as_slice()))
    }

    /// The column of an item; nothing where there was no room.
    pub(crate) fn column(&self, rank: u32) -> &[u64] {
        self.columns.get(&rank).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn words_in_all(&self) -> u64 {
        (self.columns.len() * self.words) as u64
    }

    pub(crate) fn every_row(&self) -> Vec<u64> {
        let rows = self.supports.rows() as usize;
        let mut every = vec![u64::MAX; self.words];
        if let Some(last) = every.last_mut().filter(|_| !rows.is_multiple_of(64)) {
            *last = (1 << (rows % 64)) - 1;
        }
        every
    }

    /// Those of some rows that hold all of these items.
    pub(crate) fn narrowed(&self, rows: &[u64], ranks: &[u32]) -> Vec<u64> {
        let mut cover = rows.to_vec();
        for rank in ranks {
            cover.iter_mut().zip(self.column(*rank)).for_each(|(cover, word)| *cover &= word);
        }
        cover
    }

    /// The rows that hold each part of some items, by bits.
    pub(crate) fn parts(&self, ranks: &[u32]) -> Vec<u32> {
        let mut covers: Vec<Vec<u64>> = vec![self.every_row()];
        for rank in ranks {
            for part in 0..covers.len() {
                let mut cover = vec![0; self.words];
                both_into(&mut cover, &covers[part], self.column(*rank));
                covers.push(cover);
            }
        }
        covers.iter().map(|cover| count_both(cover, cover)).collect()
    }
}
