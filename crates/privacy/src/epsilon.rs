//! A privacy loss as people read it: ε at a δ. For display; the ledger never converts.

use safeborders_types::{NanoEpsilon, NanoRho};

/// The δ at which a loss is shown.
const LN_DELTA: f64 = -20.723_265_836_946_41; // ln 1e-9

/// The loss (ξ, ρ) as the ε of (ε, δ)-differential privacy at δ = 1e-9: ξ + ε(ρ).
///
/// ε(ρ) = min over α > 1 of αρ + (ln(1/δ) + (α−1)·ln(1−1/α) − ln α) / (α−1) (Canonne, Kamath,
/// Steinke 2020, Prop. 12, solved for ε). Any α gives a valid bound, so a search that stops early
/// is only less tight.
#[must_use]
pub fn epsilon_for_life(xi: NanoEpsilon, rho: NanoRho) -> f64 {
    xi.as_f64() + gaussian(rho.as_f64(), LN_DELTA)
}

fn gaussian(rho: f64, ln_delta: f64) -> f64 {
    if rho <= 0.0 {
        return 0.0;
    }
    let bound = |ln_order: f64| {
        // ln_order = ln(α − 1), so that α stays above one.
        let less = ln_order.exp();
        let order = less + 1.0;
        order * rho + (1.0 - 1.0 / order).ln() - (ln_delta + order.ln()) / less
    };
    // Ternary search: the bound falls, then rises in ln(α − 1).
    let (mut low, mut high) = (-6.0_f64, 24.0_f64);
    for _ in 0..200 {
        let third = (high - low) / 3.0;
        if bound(low + third) < bound(high - third) { high -= third } else { low += third }
    }
    bound(f64::midpoint(low, high)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use opendp::combinators::make_zCDP_to_approxDP;

    #[test]
    fn the_default_lifetime_budget_reads_as_about_five() {
        let shares = crate::Shares::default();
        let epsilon = epsilon_for_life(shares.rounds(), shares.total_rho());
        assert!((4.9..5.3).contains(&epsilon), "{epsilon}");
    }

    #[test]
    fn conversion_matches_published_values() {
        let ln_1e6 = (1e-6_f64).ln();
        assert!((gaussian(0.005, ln_1e6) - 0.430).abs() < 0.001, "{}", gaussian(0.005, ln_1e6));
        assert!((gaussian(0.0244, ln_1e6) - 1.0).abs() < 0.01, "{}", gaussian(0.0244, ln_1e6));
        assert_eq!(gaussian(0.0, ln_1e6), 0.0);
    }

    #[test]
    fn conversion_is_never_below_the_one_of_opendp_by_more_than_rounding() {
        let measurement =
            opendp::measurements::make_gaussian::<_, _, opendp::measures::ZeroConcentratedDivergence>(
                opendp::domains::VectorDomain::new(opendp::domains::AtomDomain::<i64>::default()),
                opendp::metrics::L2Distance::<f64>::default(),
                10.0,
                None,
            )
            .unwrap();
        let profile = make_zCDP_to_approxDP(measurement).unwrap().map(&1.0).unwrap();
        for delta in [1e-6, 1e-9] {
            let theirs = profile.epsilon(delta).unwrap();
            let ours = gaussian(0.005, f64::ln(delta));
            assert!((ours - theirs).abs() < 1e-3, "δ = {delta}: {ours} and {theirs}");
        }
    }
}
