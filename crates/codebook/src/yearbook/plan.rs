//! How the year's share is spread over the tables.

use super::YearbookList;
use safeborders_types::{NanoRho, Sensitivity};

/// One table with its noise.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PlannedTable {
    /// The table's place in the list.
    pub number: u32,
    /// The noise scale in counts.
    pub sigma: u32,
}

/// The noise of every table of a yearbook. It follows from the list and the share alone, so everybody can
/// compute it again.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct YearbookPlan {
    tables: Vec<PlannedTable>,
}

/// What the mechanism's own map may charge for one table above the formula, in nano-ρ.
const ROUNDING_NANO: u64 = 2;

impl YearbookList {
    /// The plan that makes the sum of all tables' variances smallest within this share; `None` when the share
    /// buys nothing.
    ///
    /// Minimise Σ σₜ² subject to Σ Δₜ²/2σₜ² ≤ ρ: by Lagrange σₜ² = Δₜ·Σₛ Δₛ/2ρ, rounded up to whole counts. So a
    /// table of case files (Δ = 1) has half the noise of a table of persons (Δ = 4), and every table of a kind the
    /// same.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked below against the limit
    pub fn plan(&self, share: NanoRho) -> Option<YearbookPlan> {
        let rounding = ROUNDING_NANO * self.tables().len() as u64;
        let rho = share.saturating_sub(NanoRho::new(rounding)).as_f64();
        if rho <= 0.0 {
            return None;
        }
        let sum: f64 = self.tables().iter().map(|table| table.sensitivity().l2()).sum();
        let sigma = |sensitivity: Sensitivity| (sensitivity.l2() * sum / (2.0 * rho)).sqrt().ceil();
        let planned = |table: &super::YearbookTableSpec| {
            let sigma = sigma(table.sensitivity());
            let fits = (1.0..=f64::from(safeborders_types::MAX_YEARBOOK_SIGMA)).contains(&sigma);
            fits.then_some(PlannedTable { number: table.number(), sigma: sigma as u32 })
        };
        let tables = self.tables().iter().map(planned).collect::<Option<Vec<_>>>()?;
        Some(YearbookPlan { tables })
    }
}

impl YearbookPlan {
    /// The tables, in the order of the list.
    #[must_use]
    pub fn tables(&self) -> &[PlannedTable] {
        &self.tables
    }
}
