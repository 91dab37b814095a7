//! Quantiles of a numeric attribute from released counts of public bins.
//!
//! The interval inverts one test per bin edge: whether the count below the edge, less the wanted share of all, can be
//! told from zero. Only the two edges next to the truth decide whether it is missed, so no correction for the
//! number of bins is due.

use crate::normal::Z_95;
use safeborders_types::Interval;

/// The bins make no scale.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "quantiles need one count per bin, edges that rise, one edge more than bins, and levels within 0 and 1"
)]
pub struct InvalidBins;

/// A quantile with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantile {
    /// Which: 0.5 is the median.
    pub level: f64,
    /// The estimate, interpolated within its bin; `None` when the total cannot be told from zero.
    pub estimate: Option<f64>,
    /// The 95 % interval, from bin edge to bin edge.
    pub interval: Interval,
}

/// The quantiles at these levels, of `counts` whose noises are independent with this variance each. They come in the
/// order of the levels as given, and rise with the level, as do both ends of their intervals.
///
/// # Errors
/// [`InvalidBins`].
pub fn quantiles(
    edges: &[f64],
    counts: &[f64],
    variance: f64,
    levels: &[f64],
) -> Result<Vec<Quantile>, InvalidBins> {
    let rises = edges.windows(2).all(|w| w[0] < w[1]) && edges.iter().all(|e| e.is_finite());
    let finite = counts.iter().all(|c| c.is_finite()) && variance.is_finite() && variance >= 0.0;
    let within = levels.iter().all(|l| (0.0..=1.0).contains(l));
    if counts.is_empty() || edges.len() != counts.len() + 1 || !rises || !finite || !within {
        return Err(InvalidBins);
    }
    let below: Vec<f64> = std::iter::once(0.0)
        .chain(counts.iter().scan(0.0, |sum, count| {
            *sum += count;
            Some(*sum)
        }))
        .collect();
    let scale = Scale { edges, smooth: rising(counts), below, variance };
    let mut order: Vec<usize> = (0..levels.len()).collect();
    order.sort_by(|a, b| levels[*a].total_cmp(&levels[*b]));
    let mut found: Vec<Quantile> = levels.iter().map(|level| scale.quantile(*level)).collect();
    // Widened where they cross, never narrowed: each keeps its own coverage.
    for pair in order.windows(2) {
        let high = found[pair[0]].interval.high;
        let upper = &mut found[pair[1]].interval.high;
        *upper = upper.max(high);
    }
    for pair in order.windows(2).rev() {
        let low = found[pair[1]].interval.low;
        let lower = &mut found[pair[0]].interval.low;
        *lower = lower.min(low);
    }
    Ok(found)
}

struct Scale<'a> {
    edges: &'a [f64],
    /// Counts below each edge, brought into rising order.
    smooth: Vec<f64>,
    /// Counts below each edge, as released.
    below: Vec<f64>,
    variance: f64,
}

impl Scale<'_> {
    #[allow(clippy::cast_precision_loss)]
    fn quantile(&self, level: f64) -> Quantile {
        let bins = self.edges.len() - 1;
        let total = self.below[bins];
        let told = total > Z_95 * (self.variance * bins as f64).sqrt();
        // How far the count below edge k is from the level's share, and the noise of that.
        let off = |k: usize| self.below[k] - level * total;
        let slack = |k: usize| {
            let (under, over) = (k as f64, (bins - k) as f64);
            Z_95 * (self.variance * (under * (1.0 - level).powi(2) + over * level * level)).sqrt()
        };
        let first = (0..bins).find(|k| off(k + 1) >= -slack(k + 1)).unwrap_or(bins - 1);
        let last = (0..bins).rev().find(|k| off(*k) <= slack(*k)).unwrap_or(0);
        let (low, high) = (self.edges[first], self.edges[last + 1]);
        let interval = if low < high { Interval { low, high } } else { Interval { low: high, high: low } };
        Quantile { level, estimate: told.then(|| self.interpolated(level)), interval }
    }

    fn interpolated(&self, level: f64) -> f64 {
        let bins = self.edges.len() - 1;
        let wanted = level * self.smooth[bins];
        let bin = (0..bins).find(|k| self.smooth[k + 1] >= wanted).unwrap_or(bins - 1);
        let (start, step) = (self.smooth[bin], self.smooth[bin + 1] - self.smooth[bin]);
        let part = if step > 0.0 { ((wanted - start) / step).clamp(0.0, 1.0) } else { 0.0 };
        self.edges[bin] + part * (self.edges[bin + 1] - self.edges[bin])
    }
}

/// Cumulative counts in rising order that are nearest to the released ones in squares (pooling adjacent violators),
/// from zero up.
#[allow(clippy::cast_precision_loss)]
fn rising(counts: &[f64]) -> Vec<f64> {
    let mut blocks: Vec<(f64, usize)> = Vec::with_capacity(counts.len());
    let mut sum = 0.0;
    for count in counts {
        sum += count;
        let mut block = (sum, 1_usize);
        while let Some(before) = blocks.pop_if(|before| before.0 / before.1 as f64 > block.0 / block.1 as f64)
        {
            block = (block.0 + before.0, block.1 + before.1);
        }
        blocks.push(block);
    }
    let level = blocks.into_iter().flat_map(|(sum, n)| std::iter::repeat_n((sum / n as f64).max(0.0), n));
    std::iter::once(0.0).chain(level).collect()
}
