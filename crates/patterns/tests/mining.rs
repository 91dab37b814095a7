//! Mining against slow mining, and its limits.
#![allow(clippy::unwrap_used)]

mod common;

use common::{baskets, plain, random_baskets, slowly, sorted, table};
use safeborders_patterns::{
    Catalogue, Item, Kind, MAX_LENGTH, MineError, Multiplicity, Settings, collect, mine,
};
use std::ops::ControlFlow;

const KINDS: [Kind; 3] = [Kind::All, Kind::Closed, Kind::Maximal];

fn settings(kind: Kind, min_support: u32, max_length: usize) -> Settings {
    Settings { kind, max_length, ..Settings::new(min_support) }
}

#[test]
fn random_small_tables_give_what_slow_mining_gives() {
    for seed in 0..200 {
        let rows = random_baskets(seed, 10, 40);
        let table = baskets(&rows);
        for kind in KINDS {
            for (min_support, max_length) in [(1, 12), (1, 3), (2, 12), (4, 4), (9, 1), (9, 6)] {
                let found = plain(&collect(&table, &settings(kind, min_support, max_length)).unwrap());
                let expected = slowly(&rows, kind, min_support, max_length);
                assert_eq!(sorted(found), expected, "seed {seed}, {kind:?}, {min_support}, {max_length}");
            }
        }
    }
}

/// Enough rows that projections are read again on the way down.
#[test]
fn random_long_tables_give_what_slow_mining_gives() {
    for seed in 0..5 {
        let mut rows = random_baskets(1_000 + seed, 10, 30);
        let more = random_baskets(2_000 + seed, 11, 9_000);
        rows.extend(more);
        let table = baskets(&rows);
        for kind in KINDS {
            for (min_support, max_length) in [(1, 12), (3, 4), (60, 12), (700, 6)] {
                let found = plain(&collect(&table, &settings(kind, min_support, max_length)).unwrap());
                let expected = slowly(&rows, kind, min_support, max_length);
                assert_eq!(sorted(found), expected, "seed {seed}, {kind:?}, {min_support}, {max_length}");
            }
        }
    }
}

#[test]
fn a_pattern_holds_at_most_one_value_of_a_single_valued_attribute() {
    let mut catalogue = Catalogue::new();
    for _ in 0..4 {
        catalogue.add(Multiplicity::Single, 3).unwrap();
    }
    let rows: Vec<Vec<u32>> = (0..500_u32)
        .map(|row| (0..4).map(|a| a * 3 + (row * (a + 7) / 5 + row / 11) % 3).collect())
        .collect();
    let mined = collect(&table(catalogue, &rows), &settings(Kind::All, 1, 6)).unwrap();
    let found = sorted(plain(&mined));
    assert_eq!(found, slowly(&rows, Kind::All, 1, 6));
    assert!(found.iter().all(|(items, _)| items.windows(2).all(|pair| pair[0] / 3 < pair[1] / 3)));
}

#[test]
fn the_order_does_not_depend_on_threads() {
    let rows: Vec<Vec<u32>> = (0..20).flat_map(|seed| random_baskets(seed, 14, 400)).collect();
    let table = baskets(&rows);
    for kind in KINDS {
        let list = |threads| plain(&collect(&table, &Settings { threads, ..settings(kind, 5, 8) }).unwrap());
        let one = list(1);
        assert!(!one.is_empty());
        assert!(one == list(2) && one == list(7));
    }
}

#[test]
fn a_cut_list_is_the_beginning_of_the_full_one_and_says_so() {
    let table = baskets(&(0..6).flat_map(|seed| random_baskets(seed, 12, 200)).collect::<Vec<_>>());
    for kind in KINDS {
        let full = collect(&table, &settings(kind, 2, 6)).unwrap();
        assert!(!full.truncated);
        let full = plain(&full);
        let cap = |max_patterns| collect(&table, &Settings { max_patterns, ..settings(kind, 2, 6) }).unwrap();
        let cut = cap(full.len() as u64 / 2);
        assert!(cut.truncated);
        assert_eq!(plain(&cut), full[..full.len() / 2]);
        assert!(!cap(full.len() as u64).truncated);
        assert!(cap(0).truncated && cap(0).patterns.is_empty());
    }
}

#[test]
fn a_limit_on_steps_ends_the_search_and_says_so() {
    let rows: Vec<Vec<u32>> = (0..60_u32).map(|row| (0..60).filter(|item| *item != row).collect()).collect();
    for kind in KINDS {
        let limited = Settings { max_steps: 100, max_patterns: 50_000, ..settings(kind, 2, 58) };
        assert!(collect(&baskets(&rows), &limited).unwrap().truncated, "{kind:?}");
    }
}

#[test]
fn a_visitor_can_break_off_without_a_truncation() {
    let table = baskets(&[vec![0, 1, 2, 3], vec![0, 2, 3, 4]]);
    let mut seen = 0;
    let outcome = mine(&table, &settings(Kind::All, 1, 6), |_, _| {
        seen += 1;
        if seen == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((seen, outcome.map(|o| (o.patterns, o.truncated))), (5, Ok((5, false))));
}

#[test]
fn patterns_are_ascending_and_what_every_row_holds_is_not_a_closed_pattern_of_its_own() {
    let table = baskets(&[vec![0, 5], vec![5, 0, 2], vec![0, 5, 2]]);
    let closed = collect(&table, &settings(Kind::Closed, 1, 6)).unwrap();
    assert_eq!(sorted(plain(&closed)), [(vec![0, 2, 5], 2)]);
    assert!(closed.patterns.iter().all(|p| p.items.is_sorted()));
    let maximal = collect(&table, &settings(Kind::Maximal, 3, 6)).unwrap();
    assert_eq!(plain(&maximal), [(vec![0, 5], 3)]);
}

#[test]
fn a_length_limit_leaves_longer_patterns_out_and_does_not_close_shorter_ones() {
    let table = baskets(&[vec![0, 1, 2], vec![0, 1, 2], vec![0], vec![]]);
    let closed = collect(&table, &settings(Kind::Closed, 1, 2)).unwrap();
    assert_eq!(plain(&closed), [(vec![0], 3)]);
    assert!(plain(&collect(&table, &settings(Kind::Maximal, 1, 2)).unwrap()).is_empty());
}

#[test]
fn empty_tables_and_supports_that_nothing_reaches_give_empty_lists() {
    for rows in [vec![], vec![vec![]], vec![vec![0], vec![1]]] {
        for kind in KINDS {
            let mined = collect(&baskets(&rows), &settings(kind, 3, 6)).unwrap();
            assert!(mined.patterns.is_empty() && !mined.truncated);
        }
    }
}

#[test]
fn settings_out_of_range_are_refused() {
    let table = baskets(&[vec![0]]);
    let refused = |settings: Settings| collect(&table, &settings).err();
    assert_eq!(refused(settings(Kind::All, 0, 6)), Some(MineError::NoSupport));
    assert_eq!(refused(settings(Kind::All, 1, 0)), Some(MineError::Length));
    assert_eq!(refused(settings(Kind::All, 1, MAX_LENGTH + 1)), Some(MineError::Length));
    assert_eq!(refused(Settings { threads: 0, ..Settings::new(1) }), Some(MineError::Threads));
    assert_eq!(refused(Settings { threads: 65, ..Settings::new(1) }), Some(MineError::Threads));
    assert_eq!(plain(&collect(&table, &settings(Kind::All, 1, MAX_LENGTH)).unwrap()), [(vec![0], 1)]);
    assert_eq!(table.support(Item::new(0)), 1);
}
