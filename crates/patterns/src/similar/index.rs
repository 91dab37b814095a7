//! The rows of every item.

use super::SimilarError;
use crate::{Catalogue, Item, Table};

/// An index over a table. Deliberately without `Debug`: it holds case content.
pub struct SimilarIndex {
    catalogue: Catalogue,
    weights: Vec<f64>,
    /// Where the items of each row begin.
    row_starts: Vec<usize>,
    items: Vec<u32>,
    /// Where the rows of each item begin.
    item_starts: Vec<usize>,
    rows: Vec<u32>,
}

impl SimilarIndex {
    /// An index in which an item weighs the logarithm of all rows by its rows: one that every row holds
    /// weighs nothing.
    #[must_use]
    pub fn new(table: &Table) -> Self {
        let rows = f64::from(table.rows().max(1));
        let weight = |item| match table.support(Item::new(item)) {
            0 => rows.ln(),
            support => (rows / f64::from(support)).ln(),
        };
        Self::build(table, (0..table.catalogue().items()).map(weight).collect())
    }

    /// An index with weights of the caller's, one for each item.
    ///
    /// # Errors
    /// Weights that do not fit.
    pub fn weighted(table: &Table, weights: &[f64]) -> Result<Self, SimilarError> {
        let sound = weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0);
        if !sound || weights.len() != table.catalogue().items() as usize {
            return Err(SimilarError::Weights);
        }
        Ok(Self::build(table, weights.to_vec()))
    }

    fn build(table: &Table, weights: Vec<f64>) -> Self {
        let mut item_starts = vec![0; weights.len() + 1];
        for item in 0..weights.len() {
            item_starts[item + 1] = item_starts[item] + table.support(Item::new(item as u32)) as usize;
        }
        let entries = item_starts[weights.len()];
        let mut next = item_starts.clone();
        let (mut rows, mut items) = (vec![0; entries], Vec::with_capacity(entries));
        let mut row_starts = Vec::with_capacity(table.rows() as usize + 1);
        row_starts.push(0);
        for (row, held) in table.iter().enumerate() {
            for item in held {
                let place = &mut next[item.place()];
                rows[*place] = row as u32;
                *place += 1;
                items.push(item.index());
            }
            row_starts.push(items.len());
        }
        Self { catalogue: table.catalogue().clone(), weights, row_starts, items, item_starts, rows }
    }

    pub(crate) fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Number of rows.
    #[must_use]
    pub fn row_count(&self) -> u32 {
        (self.row_starts.len() - 1) as u32
    }

    /// The items of a row, ascending.
    pub(crate) fn row(&self, row: u32) -> &[u32] {
        &self.items[self.row_starts[row as usize]..self.row_starts[row as usize + 1]]
    }

    /// The rows of an item, ascending.
    pub(crate) fn rows(&self, item: u32) -> &[u32] {
        &self.rows[self.item_starts[item as usize]..self.item_starts[item as usize + 1]]
    }

    pub(crate) fn weight(&self, item: u32) -> f64 {
        self.weights[item as usize]
    }
}
