//! What a loss of ρ allows an attack to get right, and what an attack's score says about the loss.

use crate::canaries::canaries;
use crate::statistics::Z;
use safeborders_privacy::epsilon_for_life;
use safeborders_types::{NanoEpsilon, NanoRho};

/// An attack's score: of so many coins, how many were guessed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Score {
    coins: usize,
    right: usize,
}

impl Score {
    /// Guesses each canary's coin from a number that grows with its presence: there when it is above
    /// the threshold.
    pub(crate) fn of(evidence: &[f64], threshold: f64) -> Self {
        let present = &canaries().present;
        assert_eq!(evidence.len(), present.len());
        let right = evidence.iter().zip(present).filter(|(e, there)| (**e > threshold) == **there).count();
        Self { coins: present.len(), right }
    }

    /// The same for the first canaries alone.
    pub(crate) fn of_first(evidence: &[f64], threshold: f64) -> Self {
        let present = canaries().present.iter().zip(evidence);
        let right = present.filter(|(there, e)| (**e > threshold) == **there).count();
        Self { coins: evidence.len(), right }
    }

    /// Guesses that were counted elsewhere.
    pub(crate) const fn counted(coins: usize, right: usize) -> Self {
        Self { coins, right }
    }

    pub(crate) fn accuracy(self) -> f64 {
        self.right as f64 / self.coins as f64
    }

    /// How far chance carries a share of right guesses, once in a million runs: coins are
    /// independent, noise is drawn for each cell alone, so the number right is binomial.
    pub(crate) fn slack(self) -> f64 {
        Z * (0.25 / self.coins as f64).sqrt()
    }

    /// The ε that the score proves, at a confidence of 1 − 1e-6: no mechanism of a smaller one lets
    /// anybody guess so well (Steinke, Nasr, Jagielski 2023).
    pub(crate) fn proves_epsilon(self) -> f64 {
        let least = (self.accuracy() - self.slack()).max(0.5);
        (least / (1.0 - least)).ln()
    }

    /// The ρ that it proves, likewise: √(ρ/2) bounds the total variation (Pinsker), and a guess is
    /// right at most ½ + TV/2 of the time.
    pub(crate) fn proves_rho(self) -> f64 {
        let least = (self.accuracy() - self.slack()).max(0.5);
        2.0 * (2.0 * least - 1.0).powi(2)
    }
}

/// The most that guesses can be right where ρ was spent.
pub(crate) fn most_right(spent: NanoRho) -> f64 {
    0.5 + (spent.as_f64() / 2.0).sqrt() / 2.0
}

/// Holds a score against what was spent, and the control against the same: with half the noise the
/// attack must get more than the claim allows.
pub(crate) fn hold(name: &str, spent: NanoRho, score: Score, control: Score) {
    let (most, epsilon) = (most_right(spent), epsilon_for_life(NanoEpsilon::ZERO, spent));
    println!(
        "{name}: {:.4} right, at most {most:.4} allowed, {:.4} with half the noise; ρ ≥ {:.4} proven, {:.4} \
         claimed; ε ≥ {:.2} proven, {epsilon:.2} claimed at δ = 1e-9; {} coins",
        score.accuracy(),
        control.accuracy(),
        score.proves_rho(),
        spent.as_f64(),
        score.proves_epsilon(),
        score.coins,
    );
    assert!(score.accuracy() <= most + score.slack(), "{name} gains more than the claim allows");
    assert!(score.proves_rho() <= spent.as_f64() && score.proves_epsilon() <= epsilon, "{name}");
    assert!(control.accuracy() > most + control.slack(), "{name}: half the noise is not caught");
}

/// P[N(0, 1) ≤ x], by the series of the error function; for the small arguments of these tests.
pub(crate) fn normal(x: f64) -> f64 {
    let (mut term, mut sum) = (x, x);
    for n in 1..60 {
        term *= -x * x / 2.0 / f64::from(n);
        sum += term / f64::from(2 * n + 1);
    }
    0.5 + sum / (2.0 * std::f64::consts::PI).sqrt()
}

#[test]
fn the_normal_distribution_has_its_tabulated_values() {
    for (x, p) in [(0.0, 0.5), (1.0, 0.841_344_7), (-1.0, 0.158_655_3), (1.96, 0.975_002_1)] {
        assert!((normal(x) - p).abs() < 1e-6, "{x}");
    }
}

#[test]
fn a_score_proves_nothing_that_chance_explains() {
    let chance = Score { coins: 10_000, right: 5_100 };
    assert_eq!((chance.proves_epsilon(), chance.proves_rho()), (0.0, 0.0));
    let sure = Score { coins: 10_000, right: 7_500 };
    assert!(sure.proves_epsilon() > 0.9 && sure.proves_epsilon() < 3.0_f64.ln());
}
