//! Ratios, shares, means, quantiles, rankings and trends: coverage, and honesty where little is known.

use crate::noise::Noise;
use proptest::prelude::*;
use safeborders_estimates::{
    FAMILY_LEVEL, Figure, MeanTerms, Plausible, by_year, change, mean, quantiles, ratio, share, top,
};
use safeborders_types::CohortId;

const RUNS: usize = 20_000;

/// The part of `RUNS` in which `holds` was true. Its standard error at 95 % is 0.0015, so bounds of 0.0077 around it
/// (5 standard errors) are broken by chance once in a million.
fn coverage(mut holds: impl FnMut() -> bool) -> f64 {
    (0..RUNS).filter(|_| holds()).count() as f64 / RUNS as f64
}

#[test]
fn ratios_hold_the_truth_in_95_of_100_whatever_the_denominator() {
    let mut noise = Noise::new(10, 1);
    for (a, b) in [(300, 1000), (40, 60), (5, 15), (0, 200), (50, 0), (0, 0)] {
        let mut draw = |count: i64| Figure::of_count(count + noise.draw(), 10, 1);
        let found = coverage(|| {
            let plausible = ratio(draw(a), draw(b), 0.0).plausible;
            // For a denominator of zero the truth is the direction (a, 0): beyond all finite ratios.
            if b != 0 { plausible.holds(a as f64 / b as f64) } else { plausible.holds(1e15) }
        });
        let exact = b != 0 || a != 0;
        assert!(found > 0.95 - 0.0077 && (!exact || found < 0.95 + 0.0077), "{a}/{b}: {found}");
    }
}

#[test]
fn shares_hold_the_truth_in_95_of_100_and_stay_between_0_and_1() {
    let mut noise = Noise::new(10, 2);
    for (part, rest) in [(300, 700), (20, 40), (3, 5), (0, 100), (100, 0)] {
        let mut draw = |count: i64| Figure::of_count(count + noise.draw(), 10, 1);
        let truth = part as f64 / (part + rest) as f64;
        let found = coverage(|| {
            let (value, interval) = share(draw(part), draw(rest));
            assert!(value.is_none_or(|v| (0.0..=1.0).contains(&v)));
            assert!(0.0 <= interval.low && interval.low <= interval.high && interval.high <= 1.0);
            (interval.low..=interval.high).contains(&truth)
        });
        assert!(found > 0.95 - 0.0077, "{part}/{rest}: {found}");
    }
}

#[test]
fn a_ratio_over_what_may_be_nothing_has_no_end() {
    let figure = |value| Figure::new(value, 100.0).unwrap();
    let any = ratio(figure(3.0), figure(2.0), 0.0);
    assert_eq!((any.value, any.plausible), (None, Plausible::Any));
    let outside = ratio(figure(100.0), figure(2.0), 0.0);
    assert!(
        matches!(outside.plausible, Plausible::Outside { up_to, from } if up_to < 0.0 && from > 0.0),
        "{outside:?}"
    );
    assert!(outside.plausible.holds(50.0) && !outside.plausible.holds(0.0) && outside.plausible.holds(-50.0));
    let between = ratio(figure(100.0), figure(200.0), 0.0);
    assert!(matches!(between.plausible, Plausible::Between(i) if i.low < 0.5 && i.high > 0.5), "{between:?}");
    assert_eq!(share(figure(-5.0), figure(2.0)), (None, share(figure(0.0), figure(0.0)).1));
}

#[test]
fn means_hold_the_truth_and_stay_within_their_bounds() {
    // 400 ages, mean 24.5, centre 30, unit 1, range 30: sum of steps −2200, count cell 30·400.
    let terms = MeanTerms { centre: 30.0, unit: 1.0, range: 30.0 };
    let mut noise = Noise::new(600, 3);
    let found = coverage(|| {
        let cell = |count: i64, noise: &mut Noise| Figure::of_count(count + noise.draw(), 600, 1);
        let (value, interval) = mean(terms, cell(-2200, &mut noise), cell(12_000, &mut noise));
        assert!(value.is_none_or(|v| (0.0..=60.0).contains(&v)));
        (interval.low..=interval.high).contains(&24.5)
    });
    assert!((found - 0.95).abs() < 0.0077, "{found}");
    // Nobody there: all that is known are the bounds.
    let nothing = mean(terms, Figure::of_count(500, 600, 1), Figure::of_count(-20, 600, 1));
    assert_eq!((nothing.0, nothing.1.low, nothing.1.high), (None, 0.0, 60.0));
}

#[test]
fn quantiles_hold_the_truth_in_at_least_95_of_100_and_rise() {
    let edges: Vec<f64> = (0..=10).map(|k| f64::from(k) * 6.0).collect();
    let exact = [0, 12, 80, 160, 90, 40, 20, 5, 2, 1];
    let levels = [0.9, 0.1, 0.5, 0.25];
    // Where the exact cumulative counts pass the level, interpolated.
    let truth: Vec<f64> = levels
        .iter()
        .map(|level| {
            let wanted = level * exact.iter().sum::<i64>() as f64;
            let (mut below, mut k) = (0.0, 0);
            while below + (exact[k] as f64) < wanted {
                below += exact[k] as f64;
                k += 1;
            }
            edges[k] + (wanted - below) / exact[k] as f64 * 6.0
        })
        .collect();
    let mut noise = Noise::new(10, 4);
    let mut held = [0_usize; 4];
    for _ in 0..RUNS {
        let noisy: Vec<f64> = noise.on(&exact).iter().map(|c| *c as f64).collect();
        let found = quantiles(&edges, &noisy, 100.0, &levels).unwrap();
        for ((found, truth), held) in found.iter().zip(&truth).zip(&mut held) {
            *held += usize::from((found.interval.low..=found.interval.high).contains(truth));
        }
        let order = [1, 3, 2, 0];
        for pair in order.windows(2) {
            let (a, b) = (&found[pair[0]], &found[pair[1]]);
            assert!(a.interval.low <= b.interval.low && a.interval.high <= b.interval.high);
            assert!(a.estimate <= b.estimate);
        }
    }
    for held in held {
        assert!(held as f64 / RUNS as f64 > 0.95 - 0.0077, "{held}");
    }
}

#[test]
fn quantiles_of_nothing_are_unknown_and_wrong_bins_are_refused() {
    let found = quantiles(&[0.0, 1.0, 2.0], &[1.0, -3.0], 100.0, &[0.5]).unwrap();
    assert_eq!(found[0].estimate, None);
    assert_eq!((found[0].interval.low, found[0].interval.high), (0.0, 2.0));
    for (name, edges, counts, level) in [
        ("no bins", vec![0.0], vec![], 0.5),
        ("edges that fall", vec![0.0, 2.0, 1.0], vec![1.0, 1.0], 0.5),
        ("an edge too few", vec![0.0, 1.0], vec![1.0, 1.0], 0.5),
        ("no number", vec![0.0, 1.0], vec![f64::NAN], 0.5),
        ("a level beyond one", vec![0.0, 1.0], vec![1.0], 1.5),
    ] {
        assert!(quantiles(&edges, &counts, 1.0, &[level]).is_err(), "{name}");
    }
    assert!(quantiles(&[0.0, 1.0], &[1.0], -1.0, &[0.5]).is_err());
}

#[test]
fn all_that_a_ranking_says_holds_together_in_95_of_100() {
    let mut exact = vec![0_i64; 200];
    for (k, cell) in exact.iter_mut().take(8).enumerate() {
        *cell = 400 - 45 * k as i64;
    }
    let mut noise = Noise::new(10, 5);
    let runs = 4000;
    let wrong = (0..runs)
        .filter(|_| {
            let noisy: Vec<f64> = noise.on(&exact).iter().map(|c| *c as f64).collect();
            top(&noisy, 100.0, 20).iter().any(|ranked| {
                let truth = exact[ranked.cell];
                let (better, not_worse) = (
                    exact.iter().filter(|c| **c > truth).count(),
                    exact.iter().filter(|c| **c >= truth).count(),
                );
                // Equal cells share a span of ranks: the claimed span must reach into it.
                (ranked.above_zero && truth <= 0)
                    || ranked.best_rank > not_worse
                    || ranked.worst_rank < better + 1
            })
        })
        .count();
    // At 5 % and 4000 runs 5 standard errors are 0.0172.
    assert!(wrong as f64 / f64::from(runs) < FAMILY_LEVEL + 0.0172, "{wrong}");
    let sure = top(&exact.iter().map(|c| *c as f64).collect::<Vec<_>>(), 100.0, 3);
    assert!(
        sure.iter().all(|r| r.above_zero) && sure[0].best_rank == 1 && sure[0].worst_rank < 5,
        "{sure:?}"
    );
}

#[test]
fn a_ranking_of_noise_names_nothing() {
    let found = top(&[3.0, f64::NAN, -8.0, 12.0], 100.0, 10);
    assert_eq!(found.iter().map(|r| r.cell).collect::<Vec<_>>(), [3, 0, 2]);
    assert!(found.iter().all(|r| !r.above_zero && r.best_rank == 1 && r.worst_rank == 3), "{found:?}");
    assert!(top(&[], 1.0, 3).is_empty());
}

#[test]
fn changes_and_years_carry_their_variance() {
    let cohort = |text: &str| text.parse::<CohortId>().unwrap();
    let points = [
        (cohort("2023Q1"), Figure::of_count(10, 3, 1)),
        (cohort("2023Q2"), Figure::of_count(20, 4, 1)),
        (cohort("2024Q1"), Figure::of_count(90, 3, 1)),
    ];
    let years = by_year(&points);
    assert_eq!((years[&2023].figure, years[&2023].cohorts), (Figure::new(30.0, 25.0).unwrap(), 2));
    let change = change(years[&2023].figure, years[&2024].figure).unwrap();
    assert_eq!(change.difference, Figure::new(60.0, 34.0).unwrap());
    assert!(change.is_certain() && change.ratio.plausible.holds(3.0));
    let none = safeborders_estimates::change(points[0].1, points[0].1).unwrap();
    assert!(!none.is_certain());
}

proptest! {
    #[test]
    fn no_figures_make_a_ratio_that_is_no_number(
        a in -1e300_f64..1e300, b in -1e300_f64..1e300, va in 0.0_f64..1e300, vb in 0.0_f64..1e300,
        covariance in any::<f64>(), small in any::<bool>(),
    ) {
        let shrink = if small { 1e-299 } else { 1.0 };
        let (one, other) = (Figure::new(a * shrink, va * shrink).unwrap(), Figure::new(b * shrink, vb * shrink).unwrap());
        let found = ratio(one, other, covariance);
        prop_assert!(found.value.is_none_or(f64::is_finite));
        match found.plausible {
            Plausible::Between(i) => prop_assert!(i.low.is_finite() && i.high.is_finite() && i.low <= i.high),
            Plausible::Outside { up_to, from } => prop_assert!(up_to.is_finite() && from.is_finite() && up_to <= from),
            Plausible::Any => {}
        }
        let (value, interval) = share(one, other);
        prop_assert!(value.is_none_or(f64::is_finite) && interval.low <= interval.high);
        let terms = MeanTerms { centre: 30.0, unit: 1.0, range: 30.0 };
        prop_assert!(mean(terms, one, other).1.low <= mean(terms, one, other).1.high);
    }

    #[test]
    fn no_bins_make_quantiles_cross(
        counts in proptest::collection::vec(-1e6_f64..1e6, 1..20),
        variance in 0.0_f64..1e6,
        levels in proptest::collection::vec(0.0_f64..=1.0, 0..6),
    ) {
        let edges: Vec<f64> = (0..=counts.len()).map(|k| k as f64).collect();
        let mut levels = levels;
        levels.sort_by(f64::total_cmp);
        let found = quantiles(&edges, &counts, variance, &levels).unwrap();
        for pair in found.windows(2) {
            prop_assert!(pair[0].interval.low <= pair[1].interval.low);
            prop_assert!(pair[0].interval.high <= pair[1].interval.high);
            prop_assert!(pair[0].estimate <= pair[1].estimate);
        }
        prop_assert!(found.iter().all(|q| q.interval.low <= q.interval.high));
    }

    #[test]
    fn no_cells_make_a_ranking_panic(
        cells in proptest::collection::vec(any::<f64>(), 0..40), variance in any::<f64>(), k in 0_usize..50,
    ) {
        for ranked in top(&cells, variance, k) {
            prop_assert!(1 <= ranked.best_rank && ranked.best_rank <= ranked.worst_rank);
            prop_assert!(ranked.worst_rank <= cells.len());
        }
    }
}
