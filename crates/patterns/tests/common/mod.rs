//! Tables for tests, and slow mining that is plainly right.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_patterns::{Catalogue, Item, Kind, Mined, Multiplicity, Table, TableBuilder};
use std::collections::BTreeMap;

/// Patterns as plain numbers.
pub type Found = Vec<(Vec<u32>, u32)>;

pub fn plain(mined: &Mined) -> Found {
    let items = |items: &[Item]| items.iter().map(|item| item.index()).collect();
    mined.patterns.iter().map(|pattern| (items(&pattern.items), pattern.support)).collect()
}

pub fn sorted(mut found: Found) -> Found {
    found.sort();
    found
}

pub fn table(catalogue: Catalogue, rows: &[Vec<u32>]) -> Table {
    let mut builder = TableBuilder::new(catalogue);
    for row in rows {
        let row: Vec<Item> = row.iter().copied().map(Item::new).collect();
        builder.push(&row).unwrap();
    }
    builder.build()
}

/// One several-valued attribute with all items, as market baskets have.
pub fn baskets(rows: &[Vec<u32>]) -> Table {
    let items = rows.iter().flatten().max().map_or(1, |most| most + 1);
    let mut catalogue = Catalogue::new();
    catalogue.add(Multiplicity::Several, items).unwrap();
    table(catalogue, rows)
}

/// Rows of a random density.
pub fn random_baskets(seed: u64, most_items: u32, most_rows: u32) -> Vec<Vec<u32>> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let (items, rows) = (rng.random_range(1..=most_items), rng.random_range(0..=most_rows));
    let density = rng.random_range(0.1..0.95);
    (0..rows).map(|_| (0..items).filter(|_| rng.random_bool(density)).collect()).collect()
}

/// Every frequent combination by trying all.
pub fn slowly(rows: &[Vec<u32>], kind: Kind, min_support: u32, max_length: usize) -> Found {
    let items = rows.iter().flatten().max().map_or(0, |most| most + 1);
    let rows: Vec<u32> = rows.iter().map(|row| row.iter().fold(0, |set, item| set | 1 << item)).collect();
    let support = |set: u32| rows.iter().filter(|row| **row & set == set).count() as u32;
    let all: BTreeMap<u32, u32> =
        (1..1_u32 << items).map(|set| (set, support(set))).filter(|(_, s)| *s >= min_support).collect();
    let longer = |set: u32| (0..items).map(move |item| set | 1 << item).filter(move |more| *more != set);
    let wanted = |set: u32, support: u32| match kind {
        Kind::All => true,
        // What every row holds is the closure of nothing.
        Kind::Closed => {
            (support as usize) < rows.len() && !longer(set).any(|more| all.get(&more) == Some(&support))
        }
        Kind::Maximal => !longer(set).any(|more| all.contains_key(&more)),
    };
    let found = all.iter().filter(|(set, s)| set.count_ones() as usize <= max_length && wanted(**set, **s));
    let list = |set: u32| (0..items).filter(|item| set >> item & 1 == 1).collect();
    sorted(found.map(|(set, support)| (list(*set), *support)).collect())
}
