//! How far true cells lie from what is expected, learnt from the noisy ones.
//!
//! A cell's true deviation from its expected count e is taken to have variance v = a·e + b·e²: the first term is the
//! scatter of small counts, the second a dependence that moves shares. a and b maximise the likelihood of the noisy
//! deviations, whose variance is v + σ². The deviation is then kept at v/(v + σ²).

const BINS_PER_OCTAVE: f64 = 2.0;
const STEPS: usize = 16;
/// Up to this many of its standard deviations the prior explains a noisy deviation; from the second on it does not.
const EXPLAINED: f64 = 3.0;
const UNEXPLAINED: f64 = 4.5;

/// The prior of one table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prior {
    linear: f64,
    square: f64,
}

impl Prior {
    fn variance(self, expected: f64) -> f64 {
        let expected = expected.max(0.0);
        self.linear * expected + self.square * expected * expected
    }

    /// How much of a deviation is kept, 0 to 1.
    pub(super) fn kept(self, expected: f64, noise: f64, deviation: f64) -> f64 {
        let own = self.variance(expected);
        let whole = own + noise;
        if !(whole > 0.0 && whole < f64::INFINITY) {
            return 1.0;
        }
        let kept = own / whole;
        // What the prior cannot explain is no scatter: it is left as it was released.
        let beyond = deviation.abs() / whole.sqrt() - EXPLAINED;
        kept + (1.0 - kept) * (beyond / (UNEXPLAINED - EXPLAINED)).clamp(0.0, 1.0)
    }
}

/// Cells with about the same expected count.
#[derive(Clone, Copy, Default)]
struct Bin {
    cells: f64,
    expected: f64,
    squares: f64,
}

/// The prior that makes the noisy deviations most likely, among steps of a public grid and zero. Where `expected` was
/// itself fitted to the table, the squares of the deviations are too small: `inflation` makes up for it.
pub(super) fn fit(raw: &[f64], expected: &[f64], inflation: f64, noise: f64) -> Prior {
    let mut bins = binned(raw, expected, noise);
    bins.iter_mut().for_each(|bin| bin.squares *= inflation);
    let none = Prior { linear: 0.0, square: 0.0 };
    let mut found = (cost(&bins, none, noise), none);
    for linear in grid(1e-3, 1e3) {
        for square in grid(1e-4, 1e2) {
            let prior = Prior { linear, square };
            let cost = cost(&bins, prior, noise);
            if cost < found.0 {
                found = (cost, prior);
            }
        }
    }
    found.1
}

/// Zero, and steps of equal ratio.
fn grid(from: f64, to: f64) -> impl Iterator<Item = f64> {
    #[allow(clippy::cast_precision_loss)]
    let step = move |k: usize| from * (to / from).powf(k as f64 / (STEPS - 1) as f64);
    std::iter::once(0.0).chain((0..STEPS).map(step))
}

/// Twice the negative log-likelihood.
fn cost(bins: &[Bin], prior: Prior, noise: f64) -> f64 {
    let terms = bins.iter().map(|bin| {
        let variance = (prior.variance(bin.expected) + noise).max(1e-9);
        bin.cells * variance.ln() + bin.squares / variance
    });
    terms.sum()
}

/// Cells sorted into bins by expected count: the likelihood hardly changes within one, and a fit costs no more for a
/// large table than for a small one.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn binned(raw: &[f64], expected: &[f64], noise: f64) -> Vec<Bin> {
    // Far below the noise all cells are alike.
    let floor = 1e-4 * noise.max(1.0);
    let mut bins = [Bin::default(); 128];
    for (raw, expected) in raw.iter().zip(expected) {
        let octave = (expected.max(0.0) / floor + 1.0).log2();
        let bin = &mut bins[((octave * BINS_PER_OCTAVE) as usize).min(127)];
        bin.cells += 1.0;
        bin.expected += expected.max(0.0);
        bin.squares += (raw - expected) * (raw - expected);
    }
    let filled = bins.into_iter().filter(|bin| bin.cells > 0.0);
    filled.map(|bin| Bin { expected: bin.expected / bin.cells, ..bin }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pure_noise_is_not_kept_and_a_real_spread_is() {
        // Deviations of ±10 in a hundred cells of expected count 50: noise of variance 100, or of variance 1.
        let expected = vec![50.0; 100];
        let raw: Vec<f64> = (0..100).map(|k| if k % 2 == 0 { 60.0 } else { 40.0 }).collect();
        let noisy = fit(&raw, &expected, 1.0, 100.0);
        assert!(noisy.kept(50.0, 100.0, 10.0) < 0.05, "{noisy:?}");
        let exact = fit(&raw, &expected, 1.0, 1.0);
        assert!(exact.kept(50.0, 1.0, 10.0) > 0.95, "{exact:?}");
    }

    #[test]
    fn what_the_prior_cannot_explain_is_kept() {
        let prior = Prior { linear: 1.0, square: 0.0 };
        let (ordinary, odd) = (prior.kept(1.0, 99.0, 20.0), prior.kept(1.0, 99.0, 60.0));
        assert!((ordinary - 0.01).abs() < 1e-12 && (odd - 1.0).abs() < 1e-12, "{ordinary} {odd}");
        // In between it rises, so that no cell jumps.
        assert!((0.01..1.0).contains(&prior.kept(1.0, 99.0, 37.0)));
    }

    #[test]
    fn a_fitted_expectation_makes_up_for_what_it_took() {
        let raw: Vec<f64> = (0..10).map(|k| 100.0 + if k % 2 == 0 { 9.0 } else { -9.0 }).collect();
        let kept = |inflation| fit(&raw, &[100.0; 10], inflation, 80.0).kept(100.0, 80.0, 9.0);
        assert!(kept(2.0) > kept(1.0) + 0.2, "{} {}", kept(2.0), kept(1.0));
    }
}
