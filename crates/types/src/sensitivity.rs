//! How far one case file can move a table.

use crate::{NanoRho, Sigma};
use serde::{Deserialize, Serialize};

/// How far adding or removing one case file can move an exact table: by at most `cells · per_cell`
/// in all (Δ₁), by at most `per_cell` in one cell, and so by at most Δ₂ = `√cells · per_cell`.
///
/// (With changes |xᵢ| ≤ p and Σ|xᵢ| ≤ m·p: Σxᵢ² ≤ p·Σ|xᵢ| ≤ m·p².) A file whose persons differ may
/// touch more than `cells` cells, each by less. The unit is that of the table: counts, or those of a sum.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    cells: u32,
    per_cell: u32,
}

impl Sensitivity {
    /// One case file, one cell, one count.
    pub const ONE: Self = Self { cells: 1, per_cell: 1 };

    /// At most `cells · per_cell` counts, at most `per_cell` of them in one cell. Zero is raised to one: a bound may be
    /// loose, and never too small.
    #[must_use]
    pub fn new(cells: u32, per_cell: u32) -> Self {
        Self { cells: cells.max(1), per_cell: per_cell.max(1) }
    }

    /// The number of cells that one case file can change by the full `per_cell`.
    #[must_use]
    pub fn cells(self) -> u32 {
        self.cells
    }

    /// The largest change that one case file makes in one cell.
    #[must_use]
    pub fn per_cell(self) -> u32 {
        self.per_cell
    }

    /// Δ₁, in counts.
    #[must_use]
    pub fn l1(self) -> u64 {
        u64::from(self.cells) * u64::from(self.per_cell)
    }

    /// Δ₂², in squared counts (an integer, unlike Δ₂).
    #[must_use]
    pub fn l2_squared(self) -> u128 {
        u128::from(self.cells) * u128::from(self.per_cell) * u128::from(self.per_cell)
    }

    /// Δ₂, in counts.
    #[must_use]
    pub fn l2(self) -> f64 {
        f64::from(self.cells).sqrt() * f64::from(self.per_cell)
    }

    /// What a Gaussian release costs: ρ = Δ₂² / 2σ², rounded up (Bun, Steinke 2016, Prop. 1.6).
    ///
    /// For showing a price before asking. The gate charges what the mechanism's own privacy map
    /// says, which may be a billionth more.
    #[must_use]
    pub fn gaussian_cost(self, sigma: Sigma) -> NanoRho {
        let two_sigma_squared = 2 * u128::from(sigma.get()) * u128::from(sigma.get());
        let nano = (self.l2_squared() * 1_000_000_000).div_ceil(two_sigma_squared);
        NanoRho::new(u64::try_from(nano).unwrap_or(u64::MAX))
    }

    /// The most accurate noise scale whose cost stays within `budget`, if there is one.
    #[must_use]
    pub fn best_sigma_within(self, budget: NanoRho) -> Option<Sigma> {
        Sigma::all().find(|sigma| self.gaussian_cost(*sigma) <= budget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cost_follows_the_zcdp_formula() {
        let sigma = Sigma::try_from(10).unwrap();
        assert_eq!(Sensitivity::ONE.gaussian_cost(sigma).get(), 5_000_000);
        // Four victims of one case file in one cell: Δ₂ = 4, sixteen times the cost.
        assert_eq!(Sensitivity::new(1, 4).gaussian_cost(sigma).get(), 80_000_000);
        // Four values of one case file in four cells: Δ₂ = 2, four times the cost.
        assert_eq!(Sensitivity::new(4, 1).gaussian_cost(sigma).get(), 20_000_000);
    }

    #[test]
    fn the_best_noise_scale_is_the_smallest_affordable_one() {
        let budget = NanoRho::new(5_000_000);
        assert_eq!(Sensitivity::ONE.best_sigma_within(budget).unwrap().get(), 10);
        assert_eq!(Sensitivity::new(1, 4).best_sigma_within(budget).unwrap().get(), 40);
        assert_eq!(Sensitivity::ONE.best_sigma_within(NanoRho::ZERO), None);
    }
}
