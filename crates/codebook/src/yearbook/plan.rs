//! How the year's share is spread over the tables.

use super::{YearbookList, YearbookTableSpec};
use safeborders_estimates::{Aim, Design, Form, Shape};
use safeborders_types::{MAX_YEARBOOK_SIGMA, NanoRho};

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

/// The part of the share that is spread over all tables alike. Whoever sees one table alone has at most √2 times
/// the noise that equal shares would give it.
const EQUALLY: f64 = 0.5;

impl YearbookList {
    /// The plan of this share; `None` when the share buys nothing.
    ///
    /// One half is spread so that Σ σₜ² would be smallest: by Lagrange 1/σₜ² = 2ρ/(Δₜ·Σₛ Δₛ). The other half is spread
    /// for readers who put all tables together ([`safeborders_estimates::plan`]): to tables whose cells say most about
    /// others. Precisions, 1/σ², and costs both add up. Scales are rounded up to whole counts.
    #[must_use]
    pub fn plan(&self, share: NanoRho) -> Option<YearbookPlan> {
        let rounding = NanoRho::new(ROUNDING_NANO * self.tables().len() as u64);
        let rho = share.saturating_sub(rounding).as_f64();
        if rho <= 0.0 {
            return None;
        }
        let sum: f64 = self.tables().iter().map(|table| table.sensitivity().l2()).sum();
        let equal = |table: &YearbookTableSpec| 2.0 * EQUALLY * rho / (table.sensitivity().l2() * sum);
        let together = self.together((1.0 - EQUALLY) * rho)?;
        let planned = self.tables().iter().zip(together).map(|(table, together)| {
            let sigma = whole_scale(equal(table) + together)?;
            Some(PlannedTable { number: table.number(), sigma })
        });
        Some(YearbookPlan { tables: planned.collect::<Option<_>>()? })
    }

    /// The precision of each table that is best for all of them together; zero for those that follow from others.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a share is far below u64::MAX billionths
    fn together(&self, rho: f64) -> Option<Vec<f64>> {
        let shape = |table: &YearbookTableSpec| {
            let l2_squared = u64::try_from(table.sensitivity().l2_squared()).ok()?;
            Some(Shape { population: table.unit() as u16, axes: table.places().to_vec(), l2_squared })
        };
        let shapes = self.tables().iter().map(shape).collect::<Option<Vec<_>>>()?;
        let lengths = self.attributes().iter().map(|attribute| attribute.axis().codes.len()).collect();
        let design = Design::new(lengths, shapes).ok()?;
        let share = NanoRho::new((rho * 1e9) as u64);
        let plan = safeborders_estimates::plan(&design, share, Form::Counts, Aim::Balanced).ok()?;
        let mut precision = vec![0.0; self.tables().len()];
        for measurement in plan.measurements {
            let sigma = f64::from(measurement.sigma);
            *precision.get_mut(measurement.shape)? = 1.0 / (sigma * sigma);
        }
        Some(precision)
    }
}

/// The least whole scale that is no more precise than this; `None` when no yearbook has such noise.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked against the limit
fn whole_scale(precision: f64) -> Option<u32> {
    let sigma = (1.0 / precision).sqrt().ceil();
    (1.0..=f64::from(MAX_YEARBOOK_SIGMA)).contains(&sigma).then_some(sigma as u32)
}

impl YearbookPlan {
    /// The tables, in the order of the list.
    #[must_use]
    pub fn tables(&self) -> &[PlannedTable] {
        &self.tables
    }
}
