//! Scores of planted and of merely associated patterns, and what is refused.
#![allow(clippy::unwrap_used)]

mod common;

use common::{baskets, plain, table};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_patterns::{
    Catalogue, Family, Item, Kind, MAX_SCORED_LENGTH, Multiplicity, Pattern, Score, ScoreError,
    ScoreSettings, Settings, Standing, Table, Tail, collect, hypergeometric_tail, score,
};

const ATTRIBUTES: u32 = 10;
const VALUES: u32 = 7;
const PLANTED: [u32; 5] = [5, 12, 19, 26, 33];

/// Rows of ten attributes of seven values. Common values are likelier; attributes 6 to 9 follow one
/// another in a chain; `planted` rows share the last-but-one value of the first five, each kept in nine
/// of ten.
fn rows(seed: u64, rows: u32, planted: u32) -> Vec<Vec<u32>> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut one = |number: u32| {
        let mut row: Vec<u32> = Vec::new();
        for attribute in 0..ATTRIBUTES {
            let mut value = rng.random_range(0..VALUES).min(rng.random_range(0..VALUES));
            if attribute > 6 && rng.random_bool(0.6) {
                value = row[attribute as usize - 1] % VALUES;
            }
            if number < planted && attribute < 5 && rng.random_bool(0.9) {
                value = PLANTED[attribute as usize] % VALUES;
            }
            row.push(attribute * VALUES + value);
        }
        row
    };
    (0..rows).map(&mut one).collect()
}

fn filled(rows: &[Vec<u32>]) -> Table {
    let mut catalogue = Catalogue::new();
    for _ in 0..ATTRIBUTES {
        catalogue.add(Multiplicity::Single, VALUES).unwrap();
    }
    table(catalogue, rows)
}

fn scored(table: &Table, settings: &ScoreSettings) -> Vec<Score> {
    let mined = collect(table, &Settings::new(settings.min_support)).unwrap();
    assert!(!mined.truncated);
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
fn a_planted_pattern_stands_first_and_hardly_anything_beside_it() {
    for seed in 0..4 {
        let scores = scored(&filled(&rows(seed, 5_000, 40)), &ScoreSettings::new(8));
        assert_eq!(numbers(&scores[0].pattern.items), PLANTED, "seed {seed}");
        assert!(standing(&scores).len() <= 2, "seed {seed}: {:?}", standing(&scores));
        let told = |score: &Score| score.standing == Standing::AlreadyTold(scores[0].pattern.items.clone());
        assert!(scores.iter().any(told));
    }
}

#[test]
fn without_a_planted_pattern_hardly_anything_stands() {
    let counts: Vec<usize> = (10..14)
        .map(|seed| standing(&scored(&filled(&rows(seed, 5_000, 0)), &ScoreSettings::new(8))).len())
        .collect();
    assert!(counts.iter().sum::<usize>() <= 2, "{counts:?}");
}

#[test]
fn a_chain_of_pairs_is_generic_and_its_pairs_are_pairs() {
    let scores = scored(&filled(&rows(1, 20_000, 0)), &ScoreSettings::new(50));
    let of = |items: &[u32]| scores.iter().find(|score| numbers(&score.pattern.items) == items).unwrap();
    assert!(of(&[42, 49]).standing == Standing::Pair);
    assert!(of(&[42, 49, 56]).standing == Standing::Generic);
    assert!(of(&[0, 42, 49]).standing == Standing::Unproductive);
    assert!(of(&[0, 7]).standing == Standing::Chance);
    assert!(of(&[0]).standing == Standing::Single);
    let places: Vec<usize> = [&[42, 49, 56][..], &[42, 49], &[0, 42, 49], &[0, 7], &[0]]
        .iter()
        .map(|items| scores.iter().position(|score| numbers(&score.pattern.items) == *items).unwrap())
        .collect();
    assert!(places.is_sorted());
}

#[test]
fn parts_with_the_same_rows_give_way_to_the_whole() {
    let rows: Vec<Vec<u32>> = (0..40).map(|row| if row < 10 { vec![0, 1, 2] } else { vec![] }).collect();
    let table = baskets(&rows);
    let mined = collect(&table, &Settings { kind: Kind::All, ..Settings::new(2) }).unwrap();
    assert_eq!(plain(&mined).len(), 7);
    let scores = score(&table, &mined.patterns, &ScoreSettings::new(2)).unwrap();
    let same = scores.iter().filter(|score| matches!(score.standing, Standing::SameRows(_))).count();
    assert_eq!(same, 6);
    assert!(!matches!(scores[0].standing, Standing::SameRows(_)));
    assert_eq!(numbers(&scores[0].pattern.items), [0, 1, 2]);
}

/// 100 rows: a in 40, b in 50, both in 30.
fn worked_example() -> Table {
    let row = |row: u32| match row {
        0..30 => vec![0, 1],
        30..40 => vec![0],
        40..60 => vec![1],
        _ => vec![],
    };
    baskets(&(0..100).map(row).collect::<Vec<_>>())
}

#[test]
fn the_figures_of_a_worked_example() {
    let table = worked_example();
    let mined = collect(&table, &Settings::new(1)).unwrap();
    for tail in [Tail::Fisher, Tail::Mid] {
        let scores =
            score(&table, &mined.patterns, &ScoreSettings { tail, ..ScoreSettings::new(1) }).unwrap();
        let pair = scores.iter().find(|score| score.pattern.items.len() == 2).unwrap();
        assert_eq!((pair.pattern.support, pair.expected.round(), pair.lift), (30, 20.0, 1.5));
        let split = pair.weakest.as_ref().unwrap();
        let tails = hypergeometric_tail(30, 40, 50, 100);
        assert_eq!(split.tails, tails);
        assert_eq!(pair.ln_p, if tail == Tail::Fisher { tails.ln_fisher } else { tails.ln_mid });
        assert!(pair.p() < 1e-4 && pair.q() == pair.p());
        let odds = split.odds.unwrap();
        assert!((odds.ratio - 30.5 * 40.5 / (10.5 * 20.5)).abs() < 1e-9);
        assert!(odds.low > 1.0 && odds.low < odds.ratio && odds.ratio < odds.high);
    }
}

#[test]
fn the_weakest_split_is_the_one_with_the_highest_chance() {
    let table = filled(&rows(2, 4_000, 60));
    for score in scored(&table, &ScoreSettings::new(12)).iter().take(200) {
        let items = &score.pattern.items;
        let Some(weakest) = &score.weakest else { continue };
        let whole = score.pattern.support;
        for part in 1..(1_u32 << items.len()) - 1 {
            let side = |wanted: u32| -> Vec<Item> {
                (0..items.len()).filter(|at| part >> at & 1 == wanted).map(|at| items[at]).collect()
            };
            let [a, b] = [1, 0].map(|wanted| support(2, &side(wanted)));
            let chance = hypergeometric_tail(whole, a, b, table.rows()).ln_fisher;
            assert!(chance <= weakest.tails.ln_fisher + 1e-9);
        }
        assert_eq!(support(2, &weakest.part), weakest.part_support);
        assert_eq!(support(2, &weakest.rest), weakest.rest_support);
    }
}

/// Counted by looking at every row.
fn support(seed: u64, items: &[Item]) -> u32 {
    let holds = |row: &Vec<u32>| items.iter().all(|item| row.contains(&item.index()));
    rows(seed, 4_000, 60).iter().filter(|row| holds(row)).count() as u32
}

#[test]
fn scores_do_not_depend_on_threads_or_on_the_order_of_the_list() {
    let table = filled(&rows(3, 3_000, 40));
    let mut patterns = collect(&table, &Settings::new(10)).unwrap().patterns;
    let one = score(&table, &patterns, &ScoreSettings { threads: 1, ..ScoreSettings::new(10) }).unwrap();
    patterns.reverse();
    let many = score(&table, &patterns, &ScoreSettings { threads: 5, ..ScoreSettings::new(10) }).unwrap();
    assert!(one == many);
}

#[test]
fn counting_every_combination_searched_is_stricter_than_counting_the_list() {
    let table = filled(&rows(4, 3_000, 60));
    let q = |family| {
        let scores = scored(&table, &ScoreSettings { family, ..ScoreSettings::new(10) });
        let planted = scores.iter().find(|score| numbers(&score.pattern.items) == PLANTED).unwrap();
        planted.ln_q
    };
    assert!(q(Family::Searched) > q(Family::Listed));
}

#[test]
fn what_does_not_belong_to_the_table_is_refused() {
    let table = worked_example();
    let pattern =
        |items: &[u32], support| Pattern { items: items.iter().copied().map(Item::new).collect(), support };
    let refused = |pattern| score(&table, &[pattern], &ScoreSettings::new(1)).err();
    assert_eq!(refused(pattern(&[0, 1], 30)), None);
    assert_eq!(refused(pattern(&[0, 1], 31)), Some(ScoreError::Foreign));
    assert_eq!(refused(pattern(&[1, 0], 30)), Some(ScoreError::Foreign));
    assert_eq!(refused(pattern(&[0, 0], 40)), Some(ScoreError::Foreign));
    assert_eq!(refused(pattern(&[0, 7], 0)), Some(ScoreError::Foreign));
    assert_eq!(refused(pattern(&[], 100)), Some(ScoreError::Foreign));
    let long: Vec<u32> = (0..=MAX_SCORED_LENGTH as u32).collect();
    assert_eq!(refused(pattern(&long, 1)), Some(ScoreError::TooLong));
}

#[test]
fn settings_out_of_range_are_refused() {
    let table = worked_example();
    let refused = |settings: ScoreSettings| score(&table, &[], &settings).err();
    assert_eq!(refused(ScoreSettings::new(1)), None);
    for level in [0.0, 1.0, -0.1, f64::NAN] {
        assert_eq!(refused(ScoreSettings { level, ..ScoreSettings::new(1) }), Some(ScoreError::Level));
    }
    assert_eq!(refused(ScoreSettings { threads: 0, ..ScoreSettings::new(1) }), Some(ScoreError::Threads));
    assert!(score(&baskets(&[]), &[], &ScoreSettings::new(1)).unwrap().is_empty());
}
