//! The two mechanisms: integer noise from OpenDP, and what it costs by OpenDP's own privacy map.
//!
//! Functions over plain integers, so that OpenDP's generic types stay in this file. Noise alone
//! makes nothing releasable: only the gate makes a [`crate::Released`].
//!
//! A `Measurement` is neither `Send` nor `Sync`: each function builds it, uses it and drops it.
//! Sampling takes longer for larger noise, see `docs/privacy/gaussian.md`; the caller must not let
//! the time of an answer be measured.

use opendp::core::Measurement;
use opendp::domains::{AtomDomain, VectorDomain};
use opendp::measurements::{make_gaussian, make_laplace};
use opendp::measures::{MaxDivergence, ZeroConcentratedDivergence};
use opendp::metrics::{L1Distance, L2Distance};
use safeborders_types::{NanoEpsilon, NanoRho, Sensitivity, Sigma};

/// The system gave no randomness, or the mechanism refused its parameters. Independent of the
/// counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no noise could be drawn: check that the system's random generator works, then ask again")]
pub struct NoiseFailed;

/// The scale s of discrete Laplace noise, P(x) ∝ exp(−|x|/s).
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct LaplaceScale(f64);

impl LaplaceScale {
    /// A scale from 0.1 to 10 000 counts; `None` outside.
    #[must_use]
    pub fn new(scale: f64) -> Option<Self> {
        (0.1..=10_000.0).contains(&scale).then_some(Self(scale))
    }

    /// The scale at which one step costs this ε; `None` for an ε that no scale fits.
    #[must_use]
    pub fn for_epsilon(epsilon: NanoEpsilon) -> Option<Self> {
        Self::new(epsilon.as_f64().recip())
    }

    /// The scale in counts.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
}

type Counts = VectorDomain<AtomDomain<i64>>;
type Gaussian = Measurement<Counts, L2Distance<f64>, ZeroConcentratedDivergence, Vec<i64>>;
type Laplace = Measurement<Counts, L1Distance<f64>, MaxDivergence, Vec<i64>>;

fn counts() -> Counts {
    VectorDomain::new(AtomDomain::<i64>::default())
}

fn gaussian(sigma: u32) -> Result<Gaussian, NoiseFailed> {
    make_gaussian(counts(), L2Distance::default(), f64::from(sigma), None).map_err(|_| NoiseFailed)
}

fn laplace(scale: LaplaceScale) -> Result<Laplace, NoiseFailed> {
    make_laplace(counts(), L1Distance::default(), scale.0, None).map_err(|_| NoiseFailed)
}

/// The counts with discrete Gaussian noise in each.
///
/// # Errors
/// [`NoiseFailed`] when no noise could be drawn. Nothing was released.
pub fn add_gaussian(cells: &[i64], sigma: Sigma) -> Result<Vec<i64>, NoiseFailed> {
    gaussian(sigma.get())?.invoke(&cells.to_vec()).map_err(|_| NoiseFailed)
}

/// As [`add_gaussian`], with a noise scale that was planned and does not stand on the ladder.
///
/// # Errors
/// [`NoiseFailed`] for a scale of zero, and when no noise could be drawn.
pub fn add_planned_gaussian(cells: &[i64], sigma: u32) -> Result<Vec<i64>, NoiseFailed> {
    planned(sigma)?.invoke(&cells.to_vec()).map_err(|_| NoiseFailed)
}

/// A scale of zero would be no noise at all.
fn planned(sigma: u32) -> Result<Gaussian, NoiseFailed> {
    if sigma == 0 { Err(NoiseFailed) } else { gaussian(sigma) }
}

/// This much discrete Gaussian noise: the same measurement, on zeros. Added to counts it is
/// [`add_gaussian`], because the noise does not depend on the counts.
///
/// # Errors
/// [`NoiseFailed`] when no noise could be drawn.
pub fn gaussian_noise(sigma: Sigma, count: usize) -> Result<Vec<i64>, NoiseFailed> {
    add_gaussian(&vec![0; count], sigma)
}

/// The counts with discrete Laplace noise in each.
///
/// # Errors
/// [`NoiseFailed`] when no noise could be drawn. Nothing was released.
pub fn add_laplace(cells: &[i64], scale: LaplaceScale) -> Result<Vec<i64>, NoiseFailed> {
    laplace(scale)?.invoke(&cells.to_vec()).map_err(|_| NoiseFailed)
}

/// What [`add_gaussian`] costs a table of this sensitivity: the measurement's own map at Δ₂, rounded
/// up, and never less than the formula Δ₂²/2σ² in integers.
///
/// # Errors
/// [`NoiseFailed`] when the map gives no cost.
pub fn gaussian_cost(sensitivity: Sensitivity, sigma: Sigma) -> Result<NanoRho, NoiseFailed> {
    let rho = gaussian(sigma.get())?.map(&l2_rounded_up(sensitivity)).map_err(|_| NoiseFailed)?;
    // A cost beyond what the ledger can hold is one that no budget holds.
    let mapped = NanoRho::from_f64_rounding_up(rho).unwrap_or(NanoRho::new(u64::MAX));
    Ok(mapped.max(sensitivity.gaussian_cost(sigma)))
}

/// What [`add_planned_gaussian`] costs, computed as [`gaussian_cost`] does.
///
/// # Errors
/// [`NoiseFailed`] for a scale of zero, and when the map gives no cost.
pub fn planned_gaussian_cost(sensitivity: Sensitivity, sigma: u32) -> Result<NanoRho, NoiseFailed> {
    let rho = planned(sigma)?.map(&l2_rounded_up(sensitivity)).map_err(|_| NoiseFailed)?;
    let mapped = NanoRho::from_f64_rounding_up(rho).unwrap_or(NanoRho::new(u64::MAX));
    let two_sigma_squared = 2 * u128::from(sigma) * u128::from(sigma);
    let formula = sensitivity.l2_squared().checked_mul(1_000_000_000).map(|n| n.div_ceil(two_sigma_squared));
    let formula = formula.and_then(|nano| u64::try_from(nano).ok()).unwrap_or(u64::MAX);
    Ok(mapped.max(NanoRho::new(formula)))
}

/// What [`add_laplace`] costs a table of this sensitivity: the measurement's own map at Δ₁, rounded
/// up, and never less than the formula Δ₁/s in integers.
///
/// # Errors
/// [`NoiseFailed`] when the map gives no cost.
pub fn laplace_cost(sensitivity: Sensitivity, scale: LaplaceScale) -> Result<NanoEpsilon, NoiseFailed> {
    let epsilon = laplace(scale)?.map(&u64_rounded_up(sensitivity.l1())).map_err(|_| NoiseFailed)?;
    let unpayable = NanoEpsilon::new(u64::MAX);
    let mapped = NanoEpsilon::from_f64_rounding_up(epsilon).unwrap_or(unpayable);
    Ok(mapped.max(laplace_formula(sensitivity, scale).unwrap_or(unpayable)))
}

/// Δ₁/s in billionths, rounded up, in integers: a scale of at least 0.1 is a whole number of 2⁻⁶⁰.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn laplace_formula(sensitivity: Sensitivity, scale: LaplaceScale) -> Option<NanoEpsilon> {
    const UNIT: u128 = 1 << 60;
    let units = (scale.0 * (1_u64 << 60) as f64) as u128;
    let nano = (u128::from(sensitivity.l1()) * 1_000_000_000).checked_mul(UNIT)?.div_ceil(units);
    u64::try_from(nano).ok().map(NanoEpsilon::new)
}

/// Δ₂ as a float that is not below it: exact where √ is an integer, the next float up elsewhere.
#[allow(clippy::cast_precision_loss)] // below 2^53 in the exact branch, rounded up in the other
fn l2_rounded_up(sensitivity: Sensitivity) -> f64 {
    let squared = sensitivity.l2_squared();
    let root = squared.isqrt();
    if root * root == squared && root < 1 << 53 {
        root as f64
    } else {
        (squared as f64).next_up().sqrt().next_up()
    }
}

#[allow(clippy::cast_precision_loss)]
fn u64_rounded_up(value: u64) -> f64 {
    if value < 1 << 53 { value as f64 } else { (value as f64).next_up() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sigma(counts: u32) -> Sigma {
        Sigma::try_from(counts).unwrap()
    }

    #[test]
    fn the_gaussian_map_gives_the_published_costs() {
        let cases = [
            ("one cell, σ 10", Sensitivity::ONE, 10, 5_000_000),
            ("four persons in one cell", Sensitivity::new(1, 4), 10, 80_000_000),
            ("four cells", Sensitivity::new(4, 1), 10, 20_000_000),
            ("σ 3: one eighteenth, rounded up", Sensitivity::ONE, 3, 55_555_556),
            ("three cells: an irrational Δ₂", Sensitivity::new(3, 1), 10, 15_000_001),
        ];
        for (name, sensitivity, scale, nano) in cases {
            assert_eq!(gaussian_cost(sensitivity, sigma(scale)).unwrap().get(), nano, "{name}");
        }
    }

    #[test]
    fn the_laplace_map_gives_the_published_costs() {
        let scale = |s| LaplaceScale::new(s).unwrap();
        assert_eq!(laplace_cost(Sensitivity::ONE, scale(1.0)).unwrap().get(), 1_000_000_000);
        assert_eq!(laplace_cost(Sensitivity::ONE, scale(10.0)).unwrap().get(), 100_000_000);
        // The map rounds 0.6 up to the next float, the ledger that one up to the next billionth.
        assert_eq!(laplace_cost(Sensitivity::new(2, 3), scale(10.0)).unwrap().get(), 600_000_001);
        assert_eq!(laplace_cost(Sensitivity::ONE, scale(3.0)).unwrap().get(), 333_333_334);
    }

    #[test]
    fn a_cost_that_no_ledger_can_hold_is_one_that_no_budget_holds() {
        let huge = Sensitivity::new(u32::MAX, u32::MAX);
        assert_eq!(gaussian_cost(huge, sigma(3)).unwrap().get(), u64::MAX);
        assert_eq!(laplace_cost(huge, LaplaceScale::new(0.1).unwrap()).unwrap().get(), u64::MAX);
    }

    #[test]
    fn a_laplace_scale_is_a_moderate_number() {
        for bad in [0.0, -1.0, 0.09, 1e5, f64::NAN, f64::INFINITY] {
            assert!(LaplaceScale::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn noise_keeps_the_shape_and_extreme_counts_saturate() {
        assert_eq!(add_gaussian(&[0; 7], sigma(3)).unwrap().len(), 7);
        assert!(add_gaussian(&[], sigma(3)).unwrap().is_empty());
        let noisy = add_gaussian(&[i64::MAX, i64::MIN], sigma(3)).unwrap();
        assert!(noisy[0] > i64::MAX - 1000 && noisy[1] < i64::MIN + 1000);
    }

    proptest! {
        /// The charge is never below ρ = Δ₂²/2σ², and at most a few billionths above.
        #[test]
        fn the_charge_covers_the_formula(cells in 1_u32..5000, per_cell in 1_u32..200, rung in 0_usize..16) {
            let sensitivity = Sensitivity::new(cells, per_cell);
            let sigma = Sigma::all().nth(rung).unwrap();
            let charged = u128::from(gaussian_cost(sensitivity, sigma).unwrap().get());
            let (numerator, denominator) =
                (sensitivity.l2_squared() * 1_000_000_000, 2 * u128::from(sigma.get()).pow(2));
            prop_assert!(charged * denominator >= numerator);
            let slack = 2 * denominator + numerator / 1_000_000_000_000;
            let payable = numerator / denominator < 1 << 52;
            prop_assert!(!payable || charged * denominator <= numerator + slack);
        }

        #[test]
        fn l2_is_never_rounded_down(cells in 1_u32..u32::MAX, per_cell in 1_u32..u32::MAX) {
            let sensitivity = Sensitivity::new(cells, per_cell);
            let bound = l2_rounded_up(sensitivity);
            // In integers: ⌈bound⌉² ≥ Δ₂², and bound is not below the correctly rounded root.
            prop_assert!((bound.ceil() as u128).pow(2) >= sensitivity.l2_squared());
            prop_assert!(bound >= (sensitivity.l2_squared() as f64).sqrt());
        }
    }
}
