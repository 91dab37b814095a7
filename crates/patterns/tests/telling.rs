//! From figures to a list that tells each way of working once: through the public interface.
#![allow(clippy::unwrap_used)]

mod common;

use common::table;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_patterns::{
    Catalogue, Family, Item, Multiplicity, Score, ScoreSettings, Settings, Standing, Table, collect, score,
};
use std::collections::HashSet;

const ATTRIBUTES: u32 = 9;
const VALUES: u32 = 7;
const ONE: [u32; 4] = [6, 13, 20, 27];
const OTHER: [u32; 4] = [33, 40, 47, 54];

/// 4 000 rows of nine attributes, values drawn evenly; these rows hold these values.
fn world(planted: &[(std::ops::Range<u32>, &[u32])]) -> Table {
    let mut rng = ChaCha8Rng::seed_from_u64(21);
    let rows: Vec<Vec<u32>> = (0..4_000)
        .map(|number| {
            let mut row: Vec<u32> =
                (0..ATTRIBUTES).map(|attribute| attribute * VALUES + rng.random_range(0..VALUES)).collect();
            for (_, values) in planted.iter().filter(|(rows, _)| rows.contains(&number)) {
                values.iter().for_each(|value| row[(value / VALUES) as usize] = *value);
            }
            row
        })
        .collect();
    let mut catalogue = Catalogue::new();
    for _ in 0..ATTRIBUTES {
        catalogue.add(Multiplicity::Single, VALUES).unwrap();
    }
    table(catalogue, &rows)
}

fn both() -> Table {
    world(&[(0..50, &ONE), (500..540, &OTHER)])
}

/// Mined up to a length, and scored.
fn told(table: &Table, length: usize, settings: &ScoreSettings) -> Vec<Score> {
    let mined =
        collect(table, &Settings { max_length: length, ..Settings::new(settings.min_support) }).unwrap();
    assert!(!mined.truncated && mined.patterns.iter().all(|pattern| pattern.items.len() <= length));
    score(table, &mined.patterns, settings).unwrap()
}

fn numbers(items: &[Item]) -> Vec<u32> {
    items.iter().map(|item| item.index()).collect()
}

fn standing(scores: &[Score]) -> Vec<Vec<u32>> {
    let stands = scores.iter().filter(|score| score.standing == Standing::Stands);
    stands.map(|score| numbers(&score.pattern.items)).collect()
}

#[test]
fn two_ways_of_working_stand_and_each_tells_its_own_parts() {
    let scores = told(&both(), 4, &ScoreSettings::new(16));
    assert_eq!(standing(&scores), [ONE.to_vec(), OTHER.to_vec()]);
    for whole in [ONE, OTHER] {
        for left_out in 0..4 {
            let part: Vec<u32> = whole.iter().copied().filter(|item| *item != whole[left_out]).collect();
            let score = scores.iter().find(|score| numbers(&score.pattern.items) == part).unwrap();
            let by = match &score.standing {
                Standing::AlreadyTold(by) => numbers(by),
                _ => Vec::new(),
            };
            assert_eq!(by, whole, "{part:?}");
        }
    }
    // The refusing twin: the same mining of a world without them.
    assert!(standing(&told(&world(&[]), 4, &ScoreSettings::new(16))).is_empty());
}

#[test]
fn a_pattern_longer_than_what_was_mined_stands_with_the_figures_of_its_rows() {
    let table = both();
    let (short, whole) = (told(&table, 3, &ScoreSettings::new(16)), told(&table, 4, &ScoreSettings::new(16)));
    let of = |scores: &[Score]| -> Score {
        scores.iter().find(|score| numbers(&score.pattern.items) == ONE).unwrap().clone()
    };
    let (added, mined) = (of(&short), of(&whole));
    assert!(added.standing == Standing::Stands && mined.standing == Standing::Stands);
    let items: Vec<Item> = ONE.iter().copied().map(Item::new).collect();
    assert_eq!(added.pattern.support as usize, table.holders(&items).len());
    assert!(added.weakest == mined.weakest && added.ln_p == mined.ln_p, "its own figures");
    assert!((added.expected, added.lift) == (mined.expected, mined.lift));
    assert!(added.ln_q >= added.ln_p && added.ln_q <= 0.05_f64.ln(), "a q value is no smaller than its p");
    assert!(added.background_expected.is_some() && added.pairwise_expected.is_some());
    // Each combination is listed once.
    let listed: HashSet<Vec<u32>> = short.iter().map(|score| numbers(&score.pattern.items)).collect();
    assert_eq!(listed.len(), short.len());
}

#[test]
fn what_comes_after_the_limit_is_named_as_not_compared_and_not_as_told() {
    let table = both();
    let with = |compared| told(&table, 4, &ScoreSettings { compared, ..ScoreSettings::new(16) });
    let count = |scores: &[Score], wanted: &dyn Fn(&Standing) -> bool| {
        scores.iter().filter(|score| wanted(&score.standing)).count()
    };
    let not_compared = |standing: &Standing| *standing == Standing::NotCompared;
    let already = |standing: &Standing| matches!(standing, Standing::AlreadyTold(_));
    let one = with(1);
    assert_eq!(standing(&one), [ONE.to_vec()]);
    assert!(count(&one, &not_compared) > 0 && count(&one, &already) == 0);
    assert_eq!(standing(&with(0)).len(), 0);
    assert_eq!(count(&with(2_000), &not_compared), 0);
}

#[test]
fn counting_everything_searched_judges_added_forms_by_all_that_was_possible() {
    let table = both();
    let settings = ScoreSettings { family: Family::Searched, ..ScoreSettings::new(16) };
    let scores = told(&table, 3, &settings);
    let added = scores.iter().find(|score| numbers(&score.pattern.items) == ONE).unwrap();
    // Four of nine attributes, each with one of seven values; the lengths from two to six share the level.
    let ways = 126.0 * 7.0_f64.powi(4);
    assert!(
        (added.ln_q - (added.ln_p + ways.ln() + 5.0_f64.ln())).abs() < 1e-6,
        "{} {}",
        added.ln_q,
        added.ln_p
    );
    assert!(added.standing == Standing::Stands && added.ln_q <= 0.05_f64.ln());
}

#[test]
fn the_list_does_not_depend_on_threads() {
    let table = both();
    let with = |threads| told(&table, 3, &ScoreSettings { threads, ..ScoreSettings::new(16) });
    assert!(with(1) == with(4));
}
