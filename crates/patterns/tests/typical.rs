//! Typicality against distributions that are known.
#![allow(clippy::unwrap_used)]

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_patterns::typical::{Picture, Released, TypicalError};

fn one(first: usize, counts: &[f64]) -> Released {
    Released { first, second: None, counts: counts.to_vec(), noise: 0.0 }
}

fn two(first: usize, second: usize, counts: &[f64]) -> Released {
    Released { first, second: Some(second), counts: counts.to_vec(), noise: 0.0 }
}

/// Cases of a chain 0 – 1 – 2 and an attribute 3 that has nothing to do with them.
fn chain(seed: u64, cases: usize) -> Vec<[usize; 4]> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    (0..cases)
        .map(|_| {
            let first = rng.random_range(0..3);
            let second = if rng.random_bool(0.8) { first } else { rng.random_range(0..3) };
            let third = if rng.random_bool(0.7) { second } else { rng.random_range(0..3) };
            [first, second, third, rng.random_range(0..3)]
        })
        .collect()
}

fn pairs(cases: &[[usize; 4]], noise: f64, seed: u64) -> Vec<Released> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    // A sum of twelve uniform draws is nearly normal.
    let mut normal = || (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0;
    let mut tables = Vec::new();
    for (first, second) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
        let mut counts = vec![0.0; 9];
        cases.iter().for_each(|case| counts[case[first] * 3 + case[second]] += 1.0);
        counts.iter_mut().for_each(|count| *count += noise * normal());
        tables.push(Released { first, second: Some(second), counts, noise });
    }
    tables
}

#[test]
fn the_tree_finds_the_chain_and_leaves_what_is_apart_alone() {
    for (seed, noise) in [(1, 0.0), (2, 10.0), (3, 20.0)] {
        let picture = Picture::fit(&[3; 4], &pairs(&chain(seed, 4_000), noise, seed)).unwrap();
        assert_eq!(picture.parents(), [None, Some(0), Some(1), None], "seed {seed}");
    }
}

#[test]
fn noise_alone_connects_nothing() {
    // Forty pictures of six tables without any association, under much noise: less than one table of a
    // hundred is connected by chance, so more than 15 of 240 has a chance below 1e-6.
    let (mut connected, mut denied) = (0, 0);
    for seed in 0..40 {
        let mut rng = ChaCha8Rng::seed_from_u64(900 + seed);
        let cases: Vec<[usize; 4]> =
            (0..1_000).map(|_| std::array::from_fn(|_| rng.random_range(0..3))).collect();
        let tables = pairs(&cases, 30.0, seed);
        let edges =
            |tables: &[Released]| Picture::fit(&[3; 4], tables).unwrap().parents().iter().flatten().count();
        connected += edges(&tables);
        // The same tables said to be without noise.
        denied +=
            edges(&tables.into_iter().map(|table| Released { noise: 0.0, ..table }).collect::<Vec<_>>());
    }
    assert!(connected <= 15 && denied > 80, "{connected} and {denied}");
}

#[test]
fn percentiles_of_one_attribute_are_those_of_its_counts() {
    let picture = Picture::fit(&[4], &[one(0, &[5_000.0, 3_000.0, 1_900.0, 100.0])]).unwrap();
    let percentile = |value| picture.typicality(&[Some(value)]).unwrap().percentile;
    // Less likely ones, and half of itself.
    for (value, expected) in [(0, 75.0), (1, 35.0), (2, 10.5), (3, 0.5)] {
        assert!((percentile(value) - expected).abs() < 0.1, "{value}: {}", percentile(value));
    }
}

#[test]
fn what_makes_a_case_unusual_is_named_with_what_was_expected() {
    let picture = Picture::fit(&[3; 4], &pairs(&chain(5, 20_000), 0.0, 0)).unwrap();
    let usual = picture.typicality(&[Some(1), Some(1), Some(1), Some(0)]).unwrap();
    let odd = picture.typicality(&[Some(1), Some(2), Some(1), Some(0)]).unwrap();
    assert!(usual.percentile > 35.0 && odd.percentile < 15.0, "{} {}", usual.percentile, odd.percentile);
    let first = &odd.unusual[0];
    assert_eq!((first.attribute, first.value, first.expected), (1, 2, 1));
    assert!(first.chance < 0.1 && first.expected_chance > 0.8);
    assert_eq!(odd.unusual.len(), 4);
}

#[test]
fn what_is_not_known_is_summed_over() {
    let picture = Picture::fit(&[3; 4], &pairs(&chain(6, 20_000), 0.0, 0)).unwrap();
    let chance = |case: [Option<usize>; 4]| picture.typicality(&case).unwrap().ln_chance.exp();
    let sum: f64 =
        (0..3).flat_map(|a| (0..3).map(move |b| [Some(a), Some(0), Some(b), None])).map(chance).sum();
    assert!((sum - chance([None, Some(0), None, None])).abs() < 1e-12);
    let nothing = picture.typicality(&[None; 4]).unwrap();
    assert!(
        (nothing.percentile - 50.0).abs() < 1e-9
            && nothing.unusual.is_empty()
            && nothing.ln_chance.abs() < 1e-9
    );
}

/// Nine attributes of three values have more combinations than are listed; as one attribute of the same chances they are
/// few. Five standard errors: a false alarm below 1e-6.
#[test]
fn drawn_percentiles_agree_with_listed_ones() {
    let tables: Vec<Released> = (0..9).map(|at| one(at, &[6_000.0, 3_000.0, 1_000.0])).collect();
    let picture = Picture::fit(&[3; 9], &tables).unwrap();
    let drawn = picture.typicality(&[Some(0); 9]).unwrap();
    assert!(drawn.error > 0.0);
    // All most likely: every other case is less likely, and itself counts by half.
    let expected = 100.0 * (1.0 - 0.5 * 0.6_f64.powi(9));
    assert!((drawn.percentile - expected).abs() < 5.0 * drawn.error + 0.05, "{}", drawn.percentile);
    let rare = picture.typicality(&[Some(2); 9]).unwrap();
    assert!(rare.percentile < 0.01);
    assert_eq!(picture.typicality(&[Some(2); 9]).unwrap(), rare);
}

#[test]
fn counts_below_zero_are_none_and_nothing_is_impossible() {
    let picture = Picture::fit(&[3], &[one(0, &[-40.0, 10.0, -3.0])]).unwrap();
    let rare = picture.typicality(&[Some(0)]).unwrap();
    assert!(rare.ln_chance.is_finite() && rare.percentile > 0.0);
    let empty = Picture::fit(&[2, 2], &[two(0, 1, &[-1.0; 4])]).unwrap();
    assert!((empty.typicality(&[Some(0), Some(1)]).unwrap().percentile - 50.0).abs() < 1e-9);
}

#[test]
fn what_does_not_fit_is_refused() {
    let fit = |sizes: &[usize], tables: &[Released]| Picture::fit(sizes, tables).err();
    assert_eq!(fit(&[], &[]), Some(TypicalError::Size));
    assert_eq!(fit(&[2, 0], &[]), Some(TypicalError::Size));
    assert_eq!(fit(&[2_000, 2_000], &[two(0, 1, &[])]), Some(TypicalError::Size));
    assert_eq!(fit(&[2, 2], &[one(0, &[1.0, 2.0])]), Some(TypicalError::NoTable(1)));
    for table in [one(0, &[1.0]), one(5, &[1.0]), two(0, 0, &[1.0; 4]), one(0, &[1.0, f64::NAN])] {
        assert_eq!(fit(&[2, 2], &[table]), Some(TypicalError::Table));
    }
    for noise in [-1.0, f64::NAN, f64::INFINITY] {
        let table = Released { noise, ..one(0, &[1.0, 2.0]) };
        assert_eq!(fit(&[2], &[table]), Some(TypicalError::Noise));
    }
    let picture = Picture::fit(&[2], &[one(0, &[1.0, 2.0])]).unwrap();
    assert_eq!(picture.typicality(&[Some(2)]).err(), Some(TypicalError::Case));
    assert_eq!(picture.typicality(&[None, None]).err(), Some(TypicalError::Case));
}

#[test]
fn what_the_picture_expects_is_its_chance_times_the_case_files() {
    let picture = Picture::fit(&[2, 4], &[one(0, &[300.0, 100.0]), one(1, &[100.0; 4])]).unwrap();
    let (expected, ln_p) = picture.expects(&[Some(1), Some(2)], 1_600, 100).unwrap();
    // One even case is added to each distribution: a quarter of a quarter.
    assert!((expected - 100.0).abs() < 2.0, "{expected}");
    assert!((0.4..0.65).contains(&ln_p.exp()), "as many as expected are no surprise: {ln_p}");
    assert!(picture.expects(&[Some(1), Some(2)], 1_600, 200).unwrap().1 < -30.0);
    assert_eq!(picture.expects(&[None, None], 1_600, 0).unwrap().1, 0.0);
    for bad in [&[Some(2), None][..], &[Some(0)]] {
        assert_eq!(picture.expects(bad, 1_600, 1), Err(TypicalError::Case));
    }
}
