//! Exact tails of the hypergeometric and binomial distributions, as logarithms.
//!
//! Point probabilities follow Loader (2000), "Fast and accurate computation of binomial probabilities":
//! no difference of large log-factorials is taken, so figures keep their digits for millions of rows.
//! Tails are summed term by term away from the point, by exact ratios.

/// An upper tail, P(X ≥ x), with and without half of the point itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tails {
    /// Natural logarithm of P(X ≥ x): Fisher's exact test, one-sided.
    pub ln_fisher: f64,
    /// Natural logarithm of P(X > x) + ½ P(X = x): the mid-p value.
    pub ln_mid: f64,
}

impl Tails {
    const CERTAIN: Self = Self { ln_fisher: 0.0, ln_mid: 0.0 };
    const IMPOSSIBLE: Self = Self { ln_fisher: f64::NEG_INFINITY, ln_mid: f64::NEG_INFINITY };
}

/// The chance that two groups of `first` and `second` of `rows` rows share at least `both` when they
/// have nothing to do with each other. A group larger than `rows` counts as all of them.
#[must_use]
pub fn hypergeometric_tail(both: u32, first: u32, second: u32, rows: u32) -> Tails {
    let (first, second) = (first.min(rows), second.min(rows));
    let most = first.min(second);
    let least = (u64::from(first) + u64::from(second)).saturating_sub(u64::from(rows)) as u32;
    if both > most {
        return Tails::IMPOSSIBLE;
    }
    let (f, s, n) = (f64::from(first), f64::from(second), f64::from(rows));
    // P(X = x + 1) / P(X = x).
    let ratio = |x: f64| (f - x) * (s - x) / ((x + 1.0) * (n - f - s + x + 1.0));
    tails(both, least, most, f * s / n, |x| ln_hypergeometric(f64::from(x), f, s, n), ratio)
}

/// The chance that at least `x` of `trials` succeed, each with probability `p`.
pub(crate) fn binomial_tail(x: u32, trials: u32, p: f64) -> Tails {
    if p >= 1.0 || x == 0 {
        return Tails::CERTAIN;
    }
    if x > trials || p <= 0.0 || p.is_nan() {
        return Tails::IMPOSSIBLE;
    }
    let n = f64::from(trials);
    let ratio = |x: f64| (n - x) / (x + 1.0) * (p / (1.0 - p));
    tails(x, 0, trials, n * p, |x| ln_binomial(f64::from(x), n, p, 1.0 - p), ratio)
}

/// The chance of at least `x` events where `mean` are expected (Poisson).
pub(crate) fn poisson_tail(x: u32, mean: f64) -> Tails {
    if x == 0 {
        let half = -0.5 * (-mean.max(0.0)).exp();
        return Tails { ln_fisher: 0.0, ln_mid: half.ln_1p() };
    }
    if mean <= 0.0 || mean.is_nan() {
        return Tails::IMPOSSIBLE;
    }
    if mean.is_infinite() {
        return Tails::CERTAIN;
    }
    tails(x, 0, u32::MAX, mean, |x| ln_poisson(f64::from(x), mean), |x| mean / (x + 1.0))
}

/// ln n!
pub(crate) fn ln_factorial(n: f64) -> f64 {
    if n < 1.0 {
        return 0.0;
    }
    stirling_error(n) + 0.5 * (2.0 * std::f64::consts::PI * n).ln() + n * n.ln() - n
}

/// Sums a unimodal distribution away from its mean, so that terms only shrink.
fn tails(
    x: u32,
    least: u32,
    most: u32,
    mean: f64,
    ln_point: impl Fn(u32) -> f64,
    ratio: impl Fn(f64) -> f64,
) -> Tails {
    if x < least {
        return Tails::CERTAIN;
    }
    if least == most {
        return Tails { ln_fisher: 0.0, ln_mid: 0.5_f64.ln() };
    }
    let ln_here = ln_point(x);
    if x == least {
        return Tails { ln_fisher: 0.0, ln_mid: (-0.5 * ln_here.exp()).ln_1p() };
    }
    if f64::from(x) > mean {
        let sum = sum(|step| (x + step < most).then(|| ratio(f64::from(x + step))));
        return Tails {
            ln_fisher: (ln_here + sum.ln()).min(0.0),
            ln_mid: (ln_here + (sum - 0.5).ln()).min(0.0),
        };
    }
    let sum = sum(|step| (x - 1 - step > least).then(|| 1.0 / ratio(f64::from(x - 2 - step))));
    let below = ln_point(x - 1).exp() * sum;
    let ln_of_rest = |part: f64| (-part.min(1.0)).ln_1p();
    Tails { ln_fisher: ln_of_rest(below), ln_mid: ln_of_rest(below + 0.5 * ln_here.exp()) }
}

/// 1 + r₀ + r₀r₁ + … until the terms no longer count.
fn sum(ratio: impl Fn(u32) -> Option<f64>) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for step in 0_u32.. {
        let Some(ratio) = ratio(step) else { break };
        term *= ratio;
        sum += term;
        if term < sum * 1e-17 {
            break;
        }
    }
    sum
}

fn ln_hypergeometric(x: f64, first: f64, second: f64, rows: f64) -> f64 {
    let p = second / rows;
    let q = (rows - second) / rows;
    ln_binomial(x, first, p, q) + ln_binomial(second - x, rows - first, p, q)
        - ln_binomial(second, rows, p, q)
}

fn ln_poisson(x: f64, mean: f64) -> f64 {
    if x == 0.0 {
        return -mean;
    }
    -stirling_error(x) - deviance(x, mean) - 0.5 * (2.0 * std::f64::consts::PI * x).ln()
}

fn ln_binomial(x: f64, n: f64, p: f64, q: f64) -> f64 {
    if p <= 0.0 || q <= 0.0 {
        let certain = if p <= 0.0 { 0.0 } else { n };
        return if x == certain { 0.0 } else { f64::NEG_INFINITY };
    }
    if x == 0.0 {
        return if p < 0.1 { -deviance(n, n * q) - n * p } else { n * q.ln() };
    }
    if x == n {
        return if q < 0.1 { -deviance(n, n * p) - n * q } else { n * p.ln() };
    }
    let correction = stirling_error(n) - stirling_error(x) - stirling_error(n - x);
    let exponent = correction - deviance(x, n * p) - deviance(n - x, n * q);
    exponent - 0.5 * ((2.0 * std::f64::consts::PI).ln() + x.ln() + (-x / n).ln_1p())
}

/// ln n! less Stirling's formula.
fn stirling_error(n: f64) -> f64 {
    if n < 16.0 {
        let factorial = (2..=n as u32).map(f64::from).product::<f64>();
        return factorial.ln() - (0.5 * (2.0 * std::f64::consts::PI * n).ln() + n * n.ln() - n);
    }
    let square = n * n;
    let tail = 1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square;
    (1.0 / 12.0 - (1.0 / 360.0 - tail / square) / square) / n
}

/// x ln(x / mean) + mean − x, without losing digits where both are close.
fn deviance(x: f64, mean: f64) -> f64 {
    if (x - mean).abs() >= 0.1 * (x + mean) {
        return x * (x / mean).ln() + mean - x;
    }
    let v = (x - mean) / (x + mean);
    let mut sum = (x - mean) * v;
    let mut power = 2.0 * x * v;
    for j in 1..1_000 {
        power *= v * v;
        let next = sum + power / f64::from(2 * j + 1);
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64, digits: f64) {
        assert!((a - b).abs() <= digits * b.abs().max(1e-300), "{a} is not {b}");
    }

    fn choose(n: u32, k: u32) -> u128 {
        (0..k).fold(1, |product, i| product * u128::from(n - i) / u128::from(i + 1))
    }

    #[test]
    fn the_lady_tasting_tea_gets_seventeen_in_seventy() {
        close(hypergeometric_tail(3, 4, 4, 8).ln_fisher.exp(), 17.0 / 70.0, 1e-14);
        close(hypergeometric_tail(3, 4, 4, 8).ln_mid.exp(), 9.0 / 70.0, 1e-14);
        close(hypergeometric_tail(4, 4, 4, 8).ln_fisher.exp(), 1.0 / 70.0, 1e-14);
    }

    #[test]
    fn every_small_table_agrees_with_whole_number_sums() {
        for rows in 1..=24_u32 {
            for (first, second) in (0..=rows).flat_map(|f| (0..=rows).map(move |s| (f, s))) {
                let ways = |x: u32| {
                    let fits = x <= first.min(second) && second - x <= rows - first;
                    if fits { choose(first, x) * choose(rows - first, second - x) } else { 0 }
                };
                let all = choose(rows, second) as f64;
                for both in 0..=first.min(second) {
                    let above: u128 = (both..=second).map(ways).sum();
                    let tails = hypergeometric_tail(both, first, second, rows);
                    close(tails.ln_fisher.exp(), above as f64 / all, 1e-12);
                    close(tails.ln_mid.exp(), (above as f64 - 0.5 * ways(both) as f64) / all, 1e-11);
                }
            }
        }
    }

    /// Reference figures: whole-number sums (rows of 5 000) and 40-digit arithmetic (a million rows).
    #[test]
    fn large_tables_agree_with_arbitrary_precision() {
        let known = [
            (60, 700, 650, 5_000, -0.000_032_470_771_32, -0.000_044_584_248_18),
            (91, 700, 650, 5_000, -0.654_168_136_360_95, -0.701_737_357_756_00),
            (120, 700, 650, 5_000, -7.819_838_795_651_67, -8.006_609_076_926_52),
            (650, 700, 650, 5_000, -1_750.562_130_537_61, -1_751.255_277_718_17),
            (2_500, 20_000, 100_000, 1_000_000, -69.562_023_751_822_52, -69.683_147_831_831_89),
        ];
        for (both, first, second, rows, ln_fisher, ln_mid) in known {
            let tails = hypergeometric_tail(both, first, second, rows);
            close(tails.ln_fisher, ln_fisher, 1e-9);
            close(tails.ln_mid, ln_mid, 1e-9);
        }
    }

    #[test]
    fn binomial_tails_agree_with_arbitrary_precision() {
        let known = [
            (21, 5_000, 0.000_002, -142.140_275_601_289_25),
            (3, 10, 0.3, -0.482_534_269_057_029),
            (400, 5_000, 0.08, -0.678_285_057_806_932),
            (350, 5_000, 0.08, -0.003_704_315_957_567),
        ];
        for (x, trials, p, ln) in known {
            close(binomial_tail(x, trials, p).ln_fisher, ln, 1e-10);
        }
    }

    /// R: ppois(x - 1, mean, lower.tail = FALSE)
    #[test]
    fn poisson_tails_agree_with_whole_sums() {
        for (x, mean) in [(1, 0.5), (3, 1.5), (10, 4.0), (2, 9.0), (30, 30.0)] {
            let below: f64 =
                (0..x).map(|y| (f64::from(y) * f64::ln(mean) - mean - ln_factorial(y.into())).exp()).sum();
            close(poisson_tail(x, mean).ln_fisher.exp(), 1.0 - below, 1e-10);
        }
        assert_eq!(poisson_tail(0, 3.0).ln_fisher, 0.0);
        assert_eq!(poisson_tail(4, 0.0).ln_fisher, f64::NEG_INFINITY);
        close(ln_factorial(20.0).exp(), 2_432_902_008_176_640_000.0, 1e-12);
        assert_eq!((ln_factorial(0.0), ln_factorial(1.0)), (0.0, ln_factorial(0.0)));
    }

    #[test]
    fn what_cannot_be_has_no_chance_and_what_must_be_is_certain() {
        assert_eq!(hypergeometric_tail(5, 4, 9, 10).ln_fisher, f64::NEG_INFINITY);
        assert_eq!(hypergeometric_tail(3, 4, 9, 10).ln_fisher, 0.0);
        assert_eq!(hypergeometric_tail(0, 0, 0, 0).ln_fisher, 0.0);
        assert_eq!(hypergeometric_tail(0, u32::MAX, u32::MAX, 7).ln_fisher, 0.0);
        assert_eq!(binomial_tail(1, 10, 0.0).ln_fisher, f64::NEG_INFINITY);
        assert_eq!(binomial_tail(11, 10, 0.5).ln_fisher, f64::NEG_INFINITY);
        assert_eq!(binomial_tail(4, 10, 1.0).ln_fisher, 0.0);
    }
}
