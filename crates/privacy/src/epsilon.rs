//! A privacy loss as people read it: ε at a δ. For display; the ledger never converts.

use opendp::combinators::ConcentratedMeasure;
use opendp::measures::ZeroConcentratedDivergence;
use safeborders_types::{NanoEpsilon, NanoRho};

/// The δ at which a loss is shown.
const DELTA: f64 = 1e-9;

/// The loss (ξ, ρ) as the ε of (ε, δ)-differential privacy at δ = 1e-9: ξ + ε(ρ).
///
/// ε(ρ) is OpenDP's own tight conversion. ξ adds to it: with a divergence of every order α of at
/// most ξ + αρ, the conversion of ρ at ε is that of (ξ, ρ) at ε + ξ.
#[must_use]
pub fn epsilon_for_life(xi: NanoEpsilon, rho: NanoRho) -> f64 {
    xi.as_f64() + of_rho(rho.as_f64(), DELTA)
}

/// Infinite where OpenDP finds none: what cannot be shown is no bound.
fn of_rho(rho: f64, delta: f64) -> f64 {
    let profile = ZeroConcentratedDivergence::convert(rho);
    profile.and_then(|profile| profile.epsilon(delta)).unwrap_or(f64::INFINITY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use opendp::combinators::make_zCDP_to_approxDP;

    /// ε(ρ) = min over α > 1 of αρ + (ln(1/δ) + (α−1)·ln(1−1/α) − ln α) / (α−1) (Canonne, Kamath,
    /// Steinke 2020, Prop. 12, solved for ε), by ternary search over ln(α − 1).
    fn by_hand(rho: f64, delta: f64) -> f64 {
        let bound = |ln_order: f64| {
            let less = ln_order.exp();
            let order = less + 1.0;
            order * rho + (1.0 - 1.0 / order).ln() - (delta.ln() + order.ln()) / less
        };
        let (mut low, mut high) = (-6.0_f64, 24.0_f64);
        for _ in 0..200 {
            let third = (high - low) / 3.0;
            if bound(low + third) < bound(high - third) { high -= third } else { low += third }
        }
        bound(f64::midpoint(low, high)).max(0.0)
    }

    #[test]
    fn the_default_lifetime_budget_reads_as_about_five() {
        let shares = crate::Shares::default();
        let epsilon = epsilon_for_life(shares.rounds(), shares.total_rho());
        assert!((4.9..5.3).contains(&epsilon), "{epsilon}");
    }

    #[test]
    fn nothing_spent_reads_as_nothing_and_a_round_as_its_own_epsilon() {
        assert_eq!(epsilon_for_life(NanoEpsilon::ZERO, NanoRho::ZERO), 0.0);
        let round = NanoEpsilon::new(500_000_000);
        assert_eq!(epsilon_for_life(round, NanoRho::ZERO), 0.5);
        let (rho, both) = (NanoRho::new(5_000_000), NanoRho::new(5_000_000));
        let alone = epsilon_for_life(NanoEpsilon::ZERO, rho);
        assert!((epsilon_for_life(round, both) - alone - 0.5).abs() < 1e-12);
    }

    #[test]
    fn conversion_matches_published_values() {
        for (rho, epsilon, within) in [(0.005, 0.430, 0.0005), (0.0244, 1.0, 0.01)] {
            let found = of_rho(rho, 1e-6);
            assert!((found - epsilon).abs() < within, "ρ = {rho}: {found}");
        }
        // The loose formula ρ + 2√(ρ ln 1/δ) gives 0.531 and would not pass.
        assert!(of_rho(0.005, 1e-6) < 0.44);
    }

    #[test]
    fn conversion_agrees_with_the_formula_and_with_the_combinator() {
        for rho in [1e-9, 1e-6, 0.001, 0.005, 0.06, 0.12, 0.5] {
            for delta in [1e-6, 1e-9] {
                let (theirs, formula) = (of_rho(rho, delta), by_hand(rho, delta));
                assert!((theirs - formula).abs() < 1e-3, "ρ {rho}, δ {delta}: {theirs} and {formula}");
            }
        }
        let measurement = opendp::measurements::make_gaussian::<_, _, ZeroConcentratedDivergence>(
            opendp::domains::VectorDomain::new(opendp::domains::AtomDomain::<i64>::default()),
            opendp::metrics::L2Distance::<f64>::default(),
            10.0,
            None,
        )
        .unwrap();
        let profile = make_zCDP_to_approxDP(measurement).unwrap().map(&1.0).unwrap();
        assert_eq!(profile.epsilon(1e-9).unwrap(), of_rho(0.005, 1e-9));
    }
}
