//! Similar rows against looking at every row.
#![allow(clippy::unwrap_used)]

mod common;

use common::{baskets, random_baskets, table};
use safeborders_patterns::similar::{MAX_NEIGHBOURS, SimilarError, SimilarIndex};
use safeborders_patterns::{Catalogue, Item, Multiplicity};

/// Every row, by the definition.
fn slowly(rows: &[Vec<u32>], weights: &[f64], query: &[u32], own: Option<usize>) -> Vec<(u32, f64)> {
    let weigh =
        |items: &mut dyn Iterator<Item = &u32>| items.map(|item| weights[*item as usize]).sum::<f64>();
    let mut all: Vec<(u32, f64)> = (rows.iter().enumerate())
        .filter(|(number, _)| Some(*number) != own)
        .map(|(number, row)| {
            let shared = weigh(&mut query.iter().filter(|item| row.contains(item)));
            let either =
                weigh(&mut query.iter()) + weigh(&mut row.iter().filter(|item| !query.contains(item)));
            (number as u32, if shared > 0.0 { shared / either } else { 0.0 })
        })
        .filter(|(_, similarity)| *similarity > 0.0)
        .collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all
}

#[test]
fn random_rows_have_the_neighbours_that_looking_at_every_row_gives() {
    for seed in 0..60 {
        let rows = random_baskets(seed, 20, 300);
        if rows.is_empty() {
            continue;
        }
        let table = baskets(&rows);
        // Whole numbers add up the same in any order.
        let weights: Vec<f64> = (0..table.catalogue().items()).map(|item| f64::from(item * 7 % 5)).collect();
        let index = SimilarIndex::weighted(&table, &weights).unwrap();
        for (number, wanted) in [(0, 1), (rows.len() / 2, 5), (rows.len() - 1, 1_000)] {
            let found = index.like_row(number as u32, wanted).unwrap();
            let found: Vec<_> = found.iter().map(|one| (one.row, one.similarity)).collect();
            let expected = slowly(&rows, &weights, &rows[number], Some(number));
            assert_eq!(found, expected[..wanted.min(expected.len())], "seed {seed}");
        }
    }
}

#[test]
fn what_is_shared_and_what_differs_is_named_by_attribute() {
    let mut catalogue = Catalogue::new();
    catalogue.add(Multiplicity::Single, 3).unwrap();
    catalogue.add(Multiplicity::Several, 3).unwrap();
    let table = table(catalogue, &[vec![0, 3, 4], vec![1, 3, 5], vec![2], vec![0, 3, 4]]);
    let found =
        SimilarIndex::weighted(&table, &[1.0, 1.0, 1.0, 2.0, 1.0, 1.0]).unwrap().like_row(0, 9).unwrap();
    assert_eq!(
        found.iter().map(|one| (one.row, one.similarity)).collect::<Vec<_>>(),
        [(3, 1.0), (1, 2.0 / 6.0)]
    );
    assert!(found[0].differing.is_empty() && found[0].shared.len() == 3);
    assert!(found[0].shared[0] == Item::new(3));
    let [first, second] = &found[1].differing[..] else { panic!("two attributes differ") };
    assert!(first.here == [Item::new(0)] && first.there == [Item::new(1)] && first.attribute.index() == 0);
    assert!(second.here == [Item::new(4)] && second.there == [Item::new(5)] && second.attribute.index() == 1);
}

#[test]
fn rare_values_weigh_more_and_what_all_rows_hold_weighs_nothing() {
    let rows = [vec![0, 1, 2], vec![0, 1], vec![0, 2], vec![0, 2], vec![0, 2, 3], vec![0]];
    let index = SimilarIndex::new(&baskets(&rows));
    let found = index.like(&[Item::new(2), Item::new(1), Item::new(1), Item::new(0)], 9).unwrap();
    assert_eq!(found[0].row, 0);
    assert_eq!(found[1].row, 1);
    assert!(found.iter().all(|one| one.row != 5));
}

#[test]
fn what_is_out_of_range_is_refused() {
    let table = baskets(&[vec![0, 1], vec![1]]);
    for weights in [&[1.0][..], &[1.0, -1.0], &[1.0, f64::NAN], &[1.0, f64::INFINITY]] {
        assert_eq!(SimilarIndex::weighted(&table, weights).err(), Some(SimilarError::Weights));
    }
    let index = SimilarIndex::new(&table);
    assert_eq!(index.like_row(2, 1).err(), Some(SimilarError::NoRow(2)));
    assert_eq!(index.like(&[Item::new(2)], 1).err(), Some(SimilarError::UnknownItem(2)));
    for neighbours in [0, MAX_NEIGHBOURS + 1] {
        assert_eq!(index.like_row(0, neighbours).err(), Some(SimilarError::Neighbours));
    }
    assert!(index.like(&[], 5).unwrap().is_empty());
    assert_eq!(SimilarIndex::new(&baskets(&[])).like_row(0, 1).err(), Some(SimilarError::NoRow(0)));
}
