//! The table as a search needs it: its kept items ranked from rare to common, by row and by item.

use crate::{Item, Table};

/// No rank: the item was not kept.
const NONE: u32 = u32::MAX;

/// Kept items by rank, rarest first (so that the first items of a search have few rows and many
/// followers, and the last many rows and few followers).
pub(crate) struct Base {
    items: Vec<Item>,
    rows: usize,
    row_starts: Vec<usize>,
    row_ranks: Vec<u32>,
    cover_starts: Vec<usize>,
    covers: Vec<u32>,
}

impl Base {
    pub(crate) fn new(table: &Table, keep: impl Fn(Item) -> bool) -> Self {
        let mut items: Vec<Item> =
            (0..table.catalogue().items()).map(Item::new).filter(|i| keep(*i)).collect();
        items.sort_unstable_by_key(|item| (table.support(*item), *item));
        let mut rank_of = vec![NONE; table.catalogue().items() as usize];
        let mut cover_starts = vec![0];
        let mut total = 0;
        for (rank, item) in (0..).zip(&items) {
            rank_of[item.place()] = rank;
            total += table.support(*item) as usize;
            cover_starts.push(total);
        }
        let mut row_starts = vec![0];
        let mut row_ranks = Vec::with_capacity(total);
        let mut covers = vec![0; total];
        let mut next = cover_starts.clone();
        for (row, values) in (0..).zip(table.iter()) {
            let start = row_ranks.len();
            row_ranks.extend(values.iter().map(|item| rank_of[item.place()]).filter(|rank| *rank != NONE));
            row_ranks[start..].sort_unstable();
            for rank in &row_ranks[start..] {
                let place = &mut next[*rank as usize];
                covers[*place] = row;
                *place += 1;
            }
            row_starts.push(row_ranks.len());
        }
        Self { items, rows: table.rows() as usize, row_starts, row_ranks, cover_starts, covers }
    }

    /// Number of kept items.
    pub(crate) fn ranks(&self) -> usize {
        self.items.len()
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn item(&self, rank: u32) -> Item {
        self.items[rank as usize]
    }

    /// Kept items of a row on average, rounded up.
    pub(crate) fn row_length(&self) -> usize {
        self.row_ranks.len().div_ceil(self.rows.max(1))
    }

    /// The ranks of a row, ascending.
    pub(crate) fn row(&self, row: u32) -> &[u32] {
        let row = row as usize;
        &self.row_ranks[self.row_starts[row]..self.row_starts[row + 1]]
    }

    /// The rows of a rank, ascending.
    pub(crate) fn cover(&self, rank: u32) -> &[u32] {
        let rank = rank as usize;
        &self.covers[self.cover_starts[rank]..self.cover_starts[rank + 1]]
    }
}
