//! The largest cells of a table, with what can be said of their ranks.
//!
//! All statements of one ranking hold together: with z at level [`FAMILY_LEVEL`] divided by the number of cells
//! (Bonferroni), all noises lie within z·σ at once, except with that probability.

use crate::normal::z_two_sided;

/// The probability that any statement of a ranking, over all cells of the table, is wrong.
pub const FAMILY_LEVEL: f64 = 0.05;

/// One cell of a ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// Which cell of the table.
    pub cell: usize,
    /// Its estimate.
    pub value: f64,
    /// Whether it is surely above zero, at the family's level.
    pub above_zero: bool,
    /// The best rank that it can have, from 1.
    pub best_rank: usize,
    /// The worst rank that it can have.
    pub worst_rank: usize,
}

/// The `k` largest cells, the largest first, among all cells of a table whose noises have this variance each.
/// Equal cells keep the table's order. Cells that are not finite are left out.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn top(cells: &[f64], variance: f64, k: usize) -> Vec<Ranked> {
    let mut order: Vec<usize> = (0..cells.len()).filter(|c| cells[*c].is_finite()).collect();
    order.sort_by(|a, b| cells[*b].total_cmp(&cells[*a]));
    let variance = if variance.is_finite() { variance.max(0.0) } else { f64::MAX };
    // Half a count more than the normal threshold: the noise is on the integers.
    let reach = z_two_sided(FAMILY_LEVEL / cells.len().max(1) as f64) * variance.sqrt() + 0.5;
    let sorted: Vec<f64> = order.iter().map(|c| cells[*c]).collect();
    let ranked = order.iter().take(k).map(|cell| {
        let value = cells[*cell];
        // `sorted` falls: those surely above stand in front, those surely below at the end.
        let above = sorted.partition_point(|other| other - value > 2.0 * reach);
        let not_below = sorted.partition_point(|other| value - other <= 2.0 * reach);
        Ranked {
            cell: *cell,
            value,
            above_zero: value > reach,
            best_rank: above + 1,
            worst_rank: not_below.max(above + 1),
        }
    });
    ranked.collect()
}
