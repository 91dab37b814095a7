//! Rows of items, checked as they come in.

use crate::{Catalogue, Item};
use thiserror::Error;

/// Why a row was refused. The table is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RowError {
    /// The catalogue has no such item.
    #[error("item {0} is not in the catalogue: add its attribute first")]
    UnknownItem(u32),
    /// Two values of an attribute that can hold one.
    #[error(
        "two values of the single-valued attribute {0}: keep one, or add the attribute as several-valued"
    )]
    TwoValues(u32),
    /// No more rows can be counted.
    #[error("more than {} rows: mine a shorter period", u32::MAX)]
    TooManyRows,
}

/// Builds a [`Table`] row by row.
pub struct TableBuilder {
    table: Table,
    /// The row (counted from one) that last used a single-valued attribute.
    used: Vec<u32>,
}

/// Rows of items over a catalogue. Deliberately without `Debug`: it holds case content.
pub struct Table {
    catalogue: Catalogue,
    /// Where each row ends in `entries`.
    ends: Vec<usize>,
    entries: Vec<Item>,
    supports: Vec<u32>,
}

impl TableBuilder {
    /// An empty table over a catalogue.
    #[must_use]
    pub fn new(catalogue: Catalogue) -> Self {
        let items = catalogue.items() as usize;
        let used = vec![0; catalogue.attributes().count()];
        let supports = vec![0; items];
        Self { table: Table { catalogue, ends: Vec::new(), entries: Vec::new(), supports }, used }
    }

    /// Adds a row. The order of its items does not matter and a repeated item counts once.
    ///
    /// # Errors
    /// An unknown item, two values of a single-valued attribute, too many rows.
    pub fn push(&mut self, row: &[Item]) -> Result<(), RowError> {
        let table = &mut self.table;
        let number = u32::try_from(table.ends.len() + 1).map_err(|_| RowError::TooManyRows)?;
        let start = table.entries.len();
        table.entries.extend_from_slice(row);
        let fresh = &mut table.entries[start..];
        fresh.sort_unstable();
        let distinct = dedup(fresh);
        table.entries.truncate(start + distinct);
        if let Err(error) = check(&table.catalogue, &table.entries[start..], &mut self.used, number) {
            table.entries.truncate(start);
            self.used.iter_mut().filter(|used| **used == number).for_each(|used| *used = 0);
            return Err(error);
        }
        for item in &table.entries[start..] {
            table.supports[item.place()] += 1;
        }
        table.ends.push(table.entries.len());
        Ok(())
    }

    /// The table.
    #[must_use]
    pub fn build(self) -> Table {
        self.table
    }
}

/// Moves the distinct items of a sorted row to its front and says how many there are.
fn dedup(row: &mut [Item]) -> usize {
    let mut kept = 0;
    for at in 0..row.len() {
        if kept == 0 || row[kept - 1] != row[at] {
            row[kept] = row[at];
            kept += 1;
        }
    }
    kept
}

fn check(catalogue: &Catalogue, row: &[Item], used: &mut [u32], number: u32) -> Result<(), RowError> {
    for item in row {
        if item.index() >= catalogue.items() {
            return Err(RowError::UnknownItem(item.index()));
        }
        let Some(attribute) = catalogue.single(*item) else { continue };
        let last = &mut used[attribute as usize];
        if *last == number {
            return Err(RowError::TwoValues(attribute));
        }
        *last = number;
    }
    Ok(())
}

impl Table {
    /// The catalogue of its items.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.ends.len() as u32
    }

    /// Rows that hold an item; none for an unknown one.
    #[must_use]
    pub fn support(&self, item: Item) -> u32 {
        self.supports.get(item.place()).copied().unwrap_or(0)
    }

    /// The rows that hold all of these items, ascending; every row for none of them.
    #[must_use]
    pub fn holders(&self, items: &[Item]) -> Vec<u32> {
        let holds = |row: &&[Item]| items.iter().all(|item| row.binary_search(item).is_ok());
        self.iter().zip(0..).filter(|(row, _)| holds(row)).map(|(_, number)| number).collect()
    }

    /// Every so-manieth row, from the first on: for choosing settings before the whole table is mined.
    #[must_use]
    pub fn sample(&self, every: u32) -> Self {
        let mut sample = Self {
            catalogue: self.catalogue.clone(),
            ends: Vec::new(),
            entries: Vec::new(),
            supports: vec![0; self.supports.len()],
        };
        for row in self.iter().step_by(every.max(1) as usize) {
            sample.entries.extend_from_slice(row);
            row.iter().for_each(|item| sample.supports[item.place()] += 1);
            sample.ends.push(sample.entries.len());
        }
        sample
    }

    /// Every row, its items ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[Item]> + '_ {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.entries[start..*end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Multiplicity;

    fn builder() -> TableBuilder {
        let mut catalogue = Catalogue::new();
        catalogue.add(Multiplicity::Single, 3).unwrap();
        catalogue.add(Multiplicity::Several, 3).unwrap();
        TableBuilder::new(catalogue)
    }

    fn items(row: &[u32]) -> Vec<Item> {
        row.iter().copied().map(Item::new).collect()
    }

    #[test]
    fn rows_are_sorted_and_repeated_items_count_once() {
        let mut builder = builder();
        builder.push(&items(&[4, 3, 4, 1])).unwrap();
        builder.push(&[]).unwrap();
        builder.push(&items(&[4, 1, 1])).unwrap();
        let table = builder.build();
        assert_eq!((table.rows(), table.support(Item::new(4)), table.support(Item::new(9))), (3, 2, 0));
        let rows: Vec<_> = table.iter().map(<[Item]>::to_vec).collect();
        assert_eq!(rows, [items(&[1, 3, 4]), items(&[]), items(&[1, 4])]);
    }

    #[test]
    fn holders_are_the_rows_with_every_item_and_a_sample_counts_for_itself() {
        let mut builder = builder();
        for row in [&[0, 3][..], &[0, 3, 4], &[1, 3], &[0]] {
            builder.push(&items(row)).unwrap();
        }
        let table = builder.build();
        assert_eq!(table.holders(&items(&[0, 3])), [0, 1]);
        assert_eq!(table.holders(&items(&[5])), [0_u32; 0]);
        assert_eq!(table.holders(&[]), [0, 1, 2, 3]);
        let sample = table.sample(2);
        assert_eq!((sample.rows(), sample.support(Item::new(3)), sample.support(Item::new(4))), (2, 2, 0));
        assert_eq!(table.sample(0).rows(), 4);
    }

    #[test]
    fn a_refused_row_leaves_no_trace() {
        let mut builder = builder();
        assert_eq!(builder.push(&items(&[3, 0, 2])), Err(RowError::TwoValues(0)));
        assert_eq!(builder.push(&items(&[0, 6])), Err(RowError::UnknownItem(6)));
        builder.push(&items(&[0, 3, 4])).unwrap();
        let table = builder.build();
        assert_eq!(table.rows(), 1);
        assert_eq!((table.support(Item::new(2)), table.support(Item::new(0))), (0, 1));
    }
}
