//! Goodness of fit with a stated false-alarm rate, and the exact distributions to fit to.

use std::collections::BTreeMap;

/// Each check of the noise raises a false alarm once in a million runs.
pub(crate) const FALSE_ALARM: f64 = 1e-6;
/// The two-sided normal quantile of [`FALSE_ALARM`].
pub(crate) const Z: f64 = 4.892;

/// A symmetric distribution on the integers.
pub(crate) struct Pmf(BTreeMap<i64, f64>);

impl Pmf {
    fn of(reach: i64, weight: impl Fn(f64) -> f64) -> Self {
        let total: f64 = (-reach..=reach).map(|x| weight(x as f64)).sum();
        Self((-reach..=reach).map(|x| (x, weight(x as f64) / total)).collect())
    }

    pub(crate) fn gaussian(sigma: f64) -> Self {
        Self::of((12.0 * sigma) as i64, |x| (-x * x / (2.0 * sigma * sigma)).exp())
    }

    pub(crate) fn laplace(scale: f64) -> Self {
        Self::of((60.0 * scale) as i64, |x| (-x.abs() / scale).exp())
    }

    pub(crate) fn moment(&self, power: i32) -> f64 {
        self.0.iter().map(|(x, p)| (*x as f64).powi(power) * p).sum()
    }

    pub(crate) fn at_least(&self, bound: i64) -> f64 {
        self.0.range(bound..).map(|(_, p)| p).sum()
    }

    /// The p-value of these draws in a chi-square test; neighbouring values are pooled until each
    /// bin expects at least ten draws.
    pub(crate) fn fit(&self, draws: &[i64]) -> f64 {
        let mut counts: BTreeMap<i64, f64> = BTreeMap::new();
        draws.iter().for_each(|x| *counts.entry(*x).or_default() += 1.0);
        let n = draws.len() as f64;
        let outside: f64 = counts.iter().filter(|(x, _)| !self.0.contains_key(x)).map(|(_, c)| c).sum();
        let mut bins = vec![(outside, 0.0)];
        for (x, p) in &self.0 {
            let bin = bins.last_mut().unwrap();
            bin.0 += counts.get(x).copied().unwrap_or(0.0);
            bin.1 += p * n;
            if bin.1 >= 10.0 {
                bins.push((0.0, 0.0));
            }
        }
        let rest = bins.pop().unwrap();
        let last = bins.last_mut().unwrap();
        *last = (last.0 + rest.0, last.1 + rest.1);
        let statistic: f64 = bins.iter().map(|(seen, expected)| (seen - expected).powi(2) / expected).sum();
        chi_square_tail(statistic, (bins.len() - 1) as f64)
    }

    /// Whether mean and variance of these draws are within their sampling error.
    pub(crate) fn moments_fit(&self, draws: &[i64]) -> bool {
        let n = draws.len() as f64;
        let mean = draws.iter().map(|x| *x as f64).sum::<f64>() / n;
        let square = draws.iter().map(|x| (*x as f64).powi(2)).sum::<f64>() / n;
        let variance = self.moment(2);
        let spread = ((self.moment(4) - variance * variance) / n).sqrt();
        mean.abs() <= Z * (variance / n).sqrt() && (square - variance).abs() <= Z * spread
    }
}

/// P[χ²(k) ≥ x]: the regularised upper incomplete gamma function Q(k/2, x/2), by its series or its
/// continued fraction (Numerical Recipes, 6.2).
fn chi_square_tail(x: f64, k: f64) -> f64 {
    let (a, x) = (k / 2.0, x / 2.0);
    if x <= 0.0 {
        return 1.0;
    }
    let front = (a * x.ln() - x - ln_gamma(a)).exp();
    if x < a + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
        for _ in 0..10_000 {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        1.0 - front * sum
    } else {
        let mut b = x + 1.0 - a;
        let (mut c, mut d) = (1e300, 1.0 / b);
        let mut fraction = d;
        for i in 1..10_000 {
            let i = f64::from(i);
            let an = -i * (i - a);
            b += 2.0;
            d = 1.0 / (an * d + b);
            c = b + an / c;
            fraction *= d * c;
        }
        front * fraction
    }
}

/// Stirling's series, after shifting the argument above ten.
fn ln_gamma(mut x: f64) -> f64 {
    let mut shift = 0.0;
    while x < 10.0 {
        shift += x.ln();
        x += 1.0;
    }
    let series = 1.0 / (12.0 * x) - 1.0 / (360.0 * x.powi(3)) + 1.0 / (1260.0 * x.powi(5));
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series - shift
}

#[test]
fn the_chi_square_tail_has_its_tabulated_values() {
    let cases = [(3.841, 1.0, 0.05), (10.828, 1.0, 0.001), (124.342, 100.0, 0.05), (18.307, 10.0, 0.05)];
    for (x, k, tail) in cases {
        let found = chi_square_tail(x, k);
        assert!((found / tail - 1.0).abs() < 0.002, "χ²({k}) ≥ {x}: {found}");
    }
    // Far out, where the alarm is set: P[χ²(10) ≥ 46.863] = 1e-6.
    assert!((chi_square_tail(46.863, 10.0) / 1e-6 - 1.0).abs() < 0.01);
}
