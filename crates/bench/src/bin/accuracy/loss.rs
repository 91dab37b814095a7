//! ε at δ = 1e-9 as ρ.

use safeborders_types::NanoRho;

const LN_DELTA: f64 = -20.723_265_836_946_41; // ln 1e-9

/// The largest ρ, in billionths, whose tight conversion is at most this ε: the conversion that the gate shows
/// (Canonne, Kamath, Steinke 2020), inverted by bisection. A test holds both against each other.
pub(crate) fn rho_of(epsilon: f64) -> NanoRho {
    let (mut low, mut high) = (0_u64, 10_000_000_000);
    while high - low > 1 {
        let middle = u64::midpoint(low, high);
        if epsilon_of(NanoRho::new(middle).as_f64()) <= epsilon { low = middle } else { high = middle }
    }
    NanoRho::new(low)
}

fn epsilon_of(rho: f64) -> f64 {
    let bound = |ln_order: f64| {
        let less = ln_order.exp();
        let order = less + 1.0;
        order * rho + (1.0 - 1.0 / order).ln() - (LN_DELTA + order.ln()) / less
    };
    let (mut low, mut high) = (-6.0_f64, 24.0_f64);
    for _ in 0..200 {
        let third = (high - low) / 3.0;
        if bound(low + third) < bound(high - third) { high -= third } else { low += third }
    }
    bound(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::NanoEpsilon;

    #[test]
    fn the_loss_is_the_largest_that_the_gate_shows_as_this_epsilon() {
        for epsilon in [0.5, 1.0, 3.0] {
            let rho = rho_of(epsilon);
            let shown = |rho| safeborders_privacy::epsilon_for_life(NanoEpsilon::ZERO, rho);
            assert!(shown(rho) <= epsilon + 1e-9, "{epsilon}");
            assert!(shown(NanoRho::new(rho.get() + 100)) > epsilon, "{epsilon}");
        }
    }
}
