//! The noise is the noise that is charged for. Every check has a false-alarm rate of 1e-6 and a
//! control that shows that it can fail.

use crate::statistics::{FALSE_ALARM, Pmf, Z};
use crate::support::{ATHENS, axis, bench, request};
use safeborders_privacy::Shares;
use safeborders_privacy::mechanism::{LaplaceScale, add_gaussian, add_laplace};
use safeborders_types::Sigma;

const DRAWS: usize = 20_000;

fn gaussian(sigma: u32) -> Vec<i64> {
    add_gaussian(&[0; DRAWS], Sigma::try_from(sigma).unwrap()).unwrap()
}

fn laplace(scale: f64) -> Vec<i64> {
    add_laplace(&[0; DRAWS], LaplaceScale::new(scale).unwrap()).unwrap()
}

fn halved(draws: &[i64]) -> Vec<i64> {
    draws.iter().map(|x| x / 2).collect()
}

fn shifted(draws: &[i64]) -> Vec<i64> {
    draws.iter().map(|x| x + 1).collect()
}

/// The draws fit and the controls do not: half the noise, and all of it one step off where so many
/// draws can show that.
fn assert_noise(name: &str, exact: &Pmf, draws: &[i64]) {
    assert!(exact.fit(draws) > FALSE_ALARM, "{name}");
    assert!(exact.moments_fit(draws), "{name}");
    assert!(exact.fit(&halved(draws)) < FALSE_ALARM, "half the noise, {name}");
    assert!(!exact.moments_fit(&halved(draws)), "half the noise, {name}");
    if exact.moment(2) <= 150.0 {
        assert!(!exact.moments_fit(&shifted(draws)), "one step off, {name}");
    }
}

#[test]
fn gaussian_noise_of_every_rung_has_its_distribution() {
    for sigma in Sigma::all() {
        let exact = Pmf::gaussian(f64::from(sigma.get()));
        assert_noise(&format!("σ = {sigma}"), &exact, &gaussian(sigma.get()));
    }
}

#[test]
fn laplace_noise_has_its_distribution() {
    for scale in [0.5, 1.0, 2.0, 3.5, 20.0, 100.0] {
        assert_noise(&format!("scale {scale}"), &Pmf::laplace(scale), &laplace(scale));
    }
}

#[test]
fn noise_from_the_pool_has_its_distribution_over_many_answers() {
    let bench = bench(&[]);
    bench.gate.fill_noise_pool();
    let mut draws = Vec::new();
    for quarter in ["2023Q1", "2023Q2", "2023Q3", "2023Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4"] {
        bench.gate.open_cohort(quarter.parse().unwrap(), &Shares::default(), 1).unwrap();
        for attribute in ["case.a", "case.b"] {
            let mut ask = request(ATHENS, attribute, 10, &[quarter]);
            ask.axes = vec![axis(attribute, 1_250)];
            while bench.gate.noise_ready(ask.ask.sigma) < 1_250 {
                std::thread::yield_now();
            }
            let released = bench.gate.release(&ask, |tally| Ok(tally.finish()?)).unwrap();
            assert!(!released.was_late());
            draws.extend_from_slice(released.answer().table.cells());
        }
    }
    assert_eq!(draws.len(), DRAWS);
    assert_noise("from the pool", &Pmf::gaussian(10.0), &draws);
    // Draws that came twice would not be independent: each is compared with the one an answer later.
    let product = |lag: usize| draws.iter().zip(&draws[lag..]).map(|(a, b)| (a * b) as f64).sum::<f64>();
    let spread = Z * 100.0 * (DRAWS as f64).sqrt();
    assert!(product(1).abs() < spread && product(1_250).abs() < spread);
    assert!(product(0) > spread, "the control: a draw and itself");
}

#[test]
fn neighbouring_scales_and_the_other_family_are_caught() {
    assert!(Pmf::gaussian(10.0).fit(&gaussian(12)) < FALSE_ALARM);
    assert!(Pmf::gaussian(12.0).fit(&gaussian(10)) < FALSE_ALARM);
    // Laplace noise of the same variance: only the shape differs.
    assert!(Pmf::gaussian(10.0).fit(&laplace(10.0 / f64::sqrt(2.0))) < FALSE_ALARM);
    assert!(Pmf::gaussian(10.0).fit(&shifted(&gaussian(10))) < FALSE_ALARM);
}

/// Guesses from one noisy count each whether a case file is in it; the share of right guesses.
fn attack(noise: &[i64]) -> f64 {
    let right = noise.iter().enumerate().filter(|(i, noise)| {
        let present = i % 2 == 0;
        (**noise + i64::from(present) >= 1) == present
    });
    right.count() as f64 / noise.len() as f64
}

#[test]
fn neighbouring_tables_can_be_told_apart_as_often_as_promised_and_not_more() {
    let slack = Z * (0.25 / DRAWS as f64).sqrt();
    // TV distance of neighbours = P[0] of the gap; the best guess is right ½ + TV/2 of the time,
    // and TV ≤ √(ρ/2) by Pinsker.
    let sigma = 3.0_f64;
    let exact = Pmf::gaussian(sigma);
    let best = 0.5 + (exact.at_least(0) - exact.at_least(1)) / 2.0;
    let promised = 0.5 + (1.0 / (2.0 * sigma * sigma) / 2.0).sqrt() / 2.0;
    let seen = attack(&gaussian(3));
    assert!((seen - best).abs() <= slack, "{seen} right, {best} expected");
    assert!(seen <= promised + slack);
    assert!(attack(&halved(&gaussian(3))) > promised + slack, "half the noise is caught");
}

#[test]
fn a_canary_audit_of_one_histogram_finds_the_epsilon_that_is_charged() {
    // Steinke, Nasr, Jagielski 2023: right guesses are at most Binom(m, e^ε/(1+e^ε)).
    let bound = 1.0_f64.exp() / (1.0 + 1.0_f64.exp());
    let slack = Z * (bound * (1.0 - bound) / DRAWS as f64).sqrt();
    assert!(attack(&laplace(1.0)) <= bound + slack);
    assert!(attack(&laplace(0.5)) > bound + slack, "a real ε of 2 declared as 1 is caught");
}

#[test]
fn a_release_is_the_exact_table_with_that_noise() {
    let bench = bench(&["2024Q1"]);
    let mut ask = request(ATHENS, "case.form", 10, &["2024Q1"]);
    ask.axes = vec![axis("case.form", 200), axis("case.status", 50)];
    let released = bench
        .gate
        .release(&ask, |mut tally| {
            for cell in 0..10_000 {
                (0..cell % 7).for_each(|_| tally.case_file(|case| case.count(cell)));
            }
            Ok(tally.finish()?)
        })
        .unwrap();
    let cells = released.answer().table.cells();
    let noise: Vec<i64> = cells.iter().zip(0_i64..).map(|(cell, index)| cell - index % 7).collect();
    assert!(Pmf::gaussian(10.0).fit(&noise) > FALSE_ALARM);
    assert!(cells.iter().any(|cell| *cell < 0), "negative counts are kept");
    // The control: the same answer read against another exact table does not fit.
    let wrong: Vec<i64> = cells.iter().map(|cell| cell - 6).collect();
    assert!(Pmf::gaussian(10.0).fit(&wrong) < FALSE_ALARM);
}
