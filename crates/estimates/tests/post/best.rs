//! The shrunken tables: non-negative, with margins that agree, nearer to the truth on average, and faithful to a
//! dependence that the noise does not hide.

use crate::noise::{Noise, exact};
use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use safeborders_estimates::{Design, Form, Measured, RawTable, best, combine};

/// Records of three attributes, drawn independently; of those with code 1 on the first axis every `every`-th has code 1
/// on the second.
fn planted(n: usize, every: usize) -> Vec<Vec<usize>> {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    let record = |r: usize| {
        let mut code = |codes: u64| (rng.next_u64() % codes) as usize;
        let (first, second, third) = (r % 5, code(4), code(3));
        let hit = first == 1 && (r / 5).is_multiple_of(every);
        vec![first, if hit { 1 } else { second }, third]
    };
    (0..n).map(record).collect()
}

fn noisy(design: &Design, truth: &[Vec<i64>], sigma: u32, seed: u64) -> Vec<RawTable> {
    let mut noise = Noise::new(sigma, seed);
    let pairs: Vec<usize> = (0..truth.len()).filter(|k| design.shapes()[*k].axes.len() == 2).collect();
    let values: Vec<Vec<i64>> = pairs.iter().map(|k| noise.on(&truth[*k])).collect();
    let measured = pairs.iter().zip(&values);
    let measured =
        measured.map(|(shape, values)| Measured { shape: *shape, form: Form::Counts, sigma, values });
    combine(design, &measured.collect::<Vec<_>>()).unwrap()
}

fn distance(cells: &[f64], truth: &[i64]) -> f64 {
    cells.iter().zip(truth).map(|(c, t)| (c - *t as f64).abs()).sum()
}

#[test]
fn a_planted_dependence_survives_and_what_is_independent_is_smoothed() {
    let design = Design::all_tables(vec![5, 4, 3], 1).unwrap();
    let truth = exact(&design, &planted(4000, 1));
    let at = |axes: &[usize]| design.shapes().iter().position(|s| s.axes == axes).unwrap();
    let (dependent, independent) = (at(&[0, 1]), at(&[1, 2]));
    let (mut kept, mut mean) = (0.0, 0.0);
    for seed in 0..50 {
        let raw = noisy(&design, &truth, 30, seed);
        let best = best(&design, &raw).unwrap();
        // All 800 files of code 1 have code 1 on the second axis; independence expects about 320. Five standard
        // deviations of the noise are 150.
        let cell = best.tables[dependent].cells[4 + 1];
        assert!((cell - 800.0).abs() < 150.0, "{seed}: {cell}");
        mean += cell / 50.0;
        assert!(best.tables[dependent].kept > 0.6, "{seed}: {}", best.tables[dependent].kept);
        kept += best.tables[independent].kept / 50.0;
    }
    assert!((mean - 800.0).abs() < 50.0, "{mean}");
    // The scatter of independent draws is real, so some of it is kept.
    assert!(kept < 0.5, "{kept}");
}

#[test]
fn shrunken_tables_are_nearer_to_the_truth_than_raw_ones_where_counts_are_small() {
    let design = Design::all_tables(vec![5, 4, 3], 1).unwrap();
    let truth = exact(&design, &planted(250, 2));
    let (mut raw_off, mut best_off) = (0.0, 0.0);
    for seed in 0..50 {
        let raw = noisy(&design, &truth, 12, seed);
        let best = best(&design, &raw).unwrap();
        for ((raw, best), truth) in raw.iter().zip(&best.tables).zip(&truth) {
            raw_off += distance(&raw.cells, truth);
            best_off += distance(&best.cells, truth);
        }
    }
    assert!(best_off < 0.8 * raw_off, "{best_off} against {raw_off}");
}

/// The bias, shown: a dependence in a small table that noise hides is drawn toward independence, always to one side.
#[test]
fn a_small_dependence_is_drawn_toward_independence() {
    let design = Design::all_tables(vec![5, 4, 3], 1).unwrap();
    let truth = exact(&design, &planted(100, 1));
    let pair = design.shapes().iter().position(|s| s.axes == [0, 1]).unwrap();
    let (mut raw_sum, mut best_sum) = (0.0, 0.0);
    for seed in 0..200 {
        let raw = noisy(&design, &truth, 20, seed);
        raw_sum += raw[pair].cells[5];
        best_sum += best(&design, &raw).unwrap().tables[pair].cells[5];
    }
    let truth = truth[pair][5] as f64;
    // The raw mean is within 5 standard errors (σ 20 in 200 runs); the shrunken one is far below.
    assert!((raw_sum / 200.0 - truth).abs() < 7.1, "{}", raw_sum / 200.0);
    assert!(best_sum / 200.0 < truth - 5.0, "{} {truth}", best_sum / 200.0);
}

#[test]
fn margins_agree_and_nothing_is_negative() {
    let design = Design::all_tables(vec![5, 4, 3], 1).unwrap();
    let truth = exact(&design, &planted(300, 1));
    let best = best(&design, &noisy(&design, &truth, 25, 9)).unwrap();
    let total = best.tables[0].cells[0];
    for (table, shape) in best.tables.iter().zip(design.shapes()) {
        assert!(table.cells.iter().all(|c| *c >= 0.0));
        assert!((table.cells.iter().sum::<f64>() - total).abs() < 1e-3 * total);
        if let [i, j] = shape.axes[..] {
            let rows = table.cells.chunks(design.lengths()[j]).map(|row| row.iter().sum::<f64>());
            for (row, one) in rows.zip(&best.tables[1 + i].cells) {
                assert!((row - one).abs() < 1e-3 * total, "{row} {one}");
            }
        }
    }
}

#[test]
fn tables_that_do_not_fit_give_nothing() {
    let design = Design::all_tables(vec![2, 2], 1).unwrap();
    let raw = combine(&design, &[Measured { shape: 3, form: Form::Counts, sigma: 3, values: &[1, 2, 3, 4] }])
        .unwrap();
    assert!(best(&design, &raw).is_some());
    assert!(best(&design, &raw[1..]).is_none());
    for spoil in [f64::NAN, f64::INFINITY] {
        let mut bad = raw.clone();
        bad[3].cells[0] = spoil;
        assert!(best(&design, &bad).is_none());
        let mut bad = raw.clone();
        bad[3].variance = spoil;
        assert!(best(&design, &bad).is_none());
    }
}

proptest! {
    /// All zero, one cell, negative totals, huge cells: always finite, never negative.
    #[test]
    fn no_table_makes_it_panic_or_lose_its_numbers(
        lengths in proptest::collection::vec(1_usize..5, 1..5),
        kind in 0_u8..5,
        values in proptest::collection::vec(-1_000_i64..1_000, 16),
        sigma in 1_u32..10_000,
    ) {
        let design = Design::all_tables(lengths, 1).unwrap();
        let value = |k: usize| match kind {
            0 => 0,
            1 => -values[k % 16].abs(),
            2 => values[k % 16] * 1_000_000_000_000,
            3 => i64::from(k == 0) * 5,
            _ => values[k % 16],
        };
        let tables: Vec<Vec<i64>> =
            (0..design.shapes().len()).map(|s| (0..design.cells(s)).map(|k| value(k + s)).collect()).collect();
        let measured = tables.iter().enumerate();
        let measured = measured.map(|(shape, values)| Measured { shape, form: Form::Counts, sigma, values });
        let raw = combine(&design, &measured.collect::<Vec<_>>()).unwrap();
        for table in best(&design, &raw).unwrap().tables {
            prop_assert!(table.cells.iter().all(|c| c.is_finite() && *c >= 0.0), "{:?}", table);
            prop_assert!((0.0..=1.0).contains(&table.kept));
        }
    }
}
