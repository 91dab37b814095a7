//! When the level of a count shifted (exact Bayesian change points; Fearnhead 2006).
//!
//! Within a segment counts are Poisson with one rate for each unit of exposure; rates of segments are drawn from an
//! exponential distribution around the mean of the series, so that the chance of a segment is a closed
//! formula for any counts, zeros too. All divisions into segments are summed up, none is sampled: the work grows
//! with the square of the length, which is bounded.

use super::{ChangeError, Rate, rate};
use crate::score::ln_factorial;
use std::ops::Range;

/// Most units of time in a series.
pub const MAX_UNITS: usize = 1_000;

/// How to look for changes.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSettings {
    /// The chance of a change from one unit to the next, before looking.
    pub chance: f64,
    /// The least probability of a change that is listed. With the default chance a steady series of
    /// 24 units shows a change in about one of fifty.
    pub least: f64,
}

impl Default for ChangeSettings {
    /// One change in forty units; listed from a probability of one half.
    fn default() -> Self {
        Self { chance: 0.025, least: 0.5 }
    }
}

/// Units with one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its first unit.
    pub from: usize,
    /// The unit after its last.
    pub to: usize,
    /// Events in it.
    pub events: u32,
    /// Its level, with an exact interval.
    pub rate: Rate,
}

/// A change of level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChangePoint {
    /// The first unit of the new level, where it is likeliest.
    pub at: usize,
    /// The probability of a change within two units of it: it is seldom clear when exactly.
    pub probability: f64,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangePoints {
    /// In the order of time.
    pub points: Vec<ChangePoint>,
    /// The levels between the points.
    pub segments: Vec<Segment>,
    /// For every unit, the probability that a new level begins exactly there; 0 for the first.
    pub probability: Vec<f64>,
}

/// The chances of all before a unit, and of all from it on, when a level begins there.
struct Sums {
    before: Vec<f64>,
    after: Vec<f64>,
    chance: f64,
}

impl Sums {
    /// The probability of a new level at each unit.
    fn probabilities(&self) -> Vec<f64> {
        let all = self.after[0];
        let at = |unit: usize| {
            if unit == 0 { 0.0 } else { (self.before[unit] + self.after[unit] - all).exp().min(1.0) }
        };
        (0..self.before.len() - 1).map(at).collect()
    }
}

/// Changes within so many units are told as one.
const NEAR: usize = 2;

/// The changes of a series of counts. Exposures (case files of the unit, days) say how many chances each unit
/// had; without them all units have the same.
///
/// # Errors
/// Too few or too many units, exposures that do not fit, chances that are none.
pub fn change_points(
    counts: &[u32],
    exposures: Option<&[f64]>,
    settings: &ChangeSettings,
) -> Result<ChangePoints, ChangeError> {
    let within = |chance: f64| chance > 0.0 && chance < 1.0;
    if !within(settings.chance) || !within(settings.least) {
        return Err(ChangeError::Chance);
    }
    if !(2..=MAX_UNITS).contains(&counts.len()) {
        return Err(ChangeError::Units);
    }
    let even = vec![1.0; counts.len()];
    let exposures = exposures.unwrap_or(&even);
    let sound = |exposure: &f64| *exposure > 0.0 && exposure.is_finite();
    if exposures.len() != counts.len() || !exposures.iter().all(sound) {
        return Err(ChangeError::Exposure);
    }
    let series = Series::new(counts, exposures);
    let sums = series.sums(settings.chance);
    let probability = sums.probabilities();
    let points = points(&series, &sums, &probability, settings.least);
    let mut borders: Vec<usize> = points.iter().map(|point| point.at).collect();
    borders.insert(0, 0);
    borders.push(counts.len());
    let segments = borders.windows(2).map(|pair| series.segment(pair[0], pair[1])).collect();
    Ok(ChangePoints { points, segments, probability })
}

/// Sums up to each unit.
struct Series {
    events: Vec<u64>,
    exposure: Vec<f64>,
    /// The mean exposure for one event: the rate parameter of the exponential prior.
    prior: f64,
}

impl Series {
    fn new(counts: &[u32], exposures: &[f64]) -> Self {
        let (mut events, mut exposure) = (vec![0], vec![0.0]);
        for (count, chance) in counts.iter().zip(exposures) {
            events.push(events[events.len() - 1] + u64::from(*count));
            exposure.push(exposure[exposure.len() - 1] + chance);
        }
        let last = counts.len();
        // A series without events has the rate of one event, half seen.
        let prior = exposure[last] / (events[last] as f64).max(0.5);
        Self { events, exposure, prior }
    }

    /// The logarithm of the chance of the counts of a segment, up to what all divisions share: the Poisson
    /// counts with the exponential prior integrated out.
    fn ln_chance(&self, from: usize, to: usize) -> f64 {
        let events = (self.events[to] - self.events[from]) as f64;
        let exposure = self.exposure[to] - self.exposure[from];
        self.prior.ln() + ln_factorial(events) - (events + 1.0) * (self.prior + exposure).ln()
    }

    /// The logarithm of a segment's chance with that of no change within it and of one after it.
    fn ln_term(&self, from: usize, to: usize, chance: f64) -> f64 {
        let end = if to == self.units() { 0.0 } else { chance.ln() };
        self.ln_chance(from, to) + (to - from - 1) as f64 * (-chance).ln_1p() + end
    }

    fn units(&self) -> usize {
        self.events.len() - 1
    }

    /// Forward and backward sums over all divisions.
    fn sums(&self, chance: f64) -> Sums {
        let units = self.units();
        let mut before = vec![f64::NEG_INFINITY; units + 1];
        let mut after = vec![f64::NEG_INFINITY; units + 1];
        (before[0], after[units]) = (0.0, 0.0);
        for to in 1..=units {
            before[to] = ln_sum((0..to).map(|from| before[from] + self.ln_term(from, to, chance)));
        }
        for from in (0..units).rev() {
            after[from] = ln_sum((from + 1..=units).map(|to| after[to] + self.ln_term(from, to, chance)));
        }
        Sums { before, after, chance }
    }

    /// The probability that a new level begins somewhere in a range of units: one less that of one segment
    /// from before the range to its end.
    fn within(&self, sums: &Sums, range: &Range<usize>) -> f64 {
        let across = (0..range.start).map(|from| {
            let over = (range.end..=self.units())
                .map(|to| sums.before[from] + self.ln_term(from, to, sums.chance) + sums.after[to]);
            ln_sum(over)
        });
        (1.0 - (ln_sum(across) - sums.after[0]).exp()).clamp(0.0, 1.0)
    }

    fn segment(&self, from: usize, to: usize) -> Segment {
        let events = u32::try_from(self.events[to] - self.events[from]).unwrap_or(u32::MAX);
        Segment { from, to, events, rate: rate(events, self.exposure[to] - self.exposure[from]) }
    }
}

fn ln_sum(terms: impl Iterator<Item = f64> + Clone) -> f64 {
    let most = terms.clone().fold(f64::NEG_INFINITY, f64::max);
    if most == f64::NEG_INFINITY {
        most
    } else {
        most + terms.map(|term| (term - most).exp()).sum::<f64>().ln()
    }
}

/// Likeliest first; what is near a point is part of it.
fn points(series: &Series, sums: &Sums, probability: &[f64], least: f64) -> Vec<ChangePoint> {
    let mut left = probability.to_vec();
    let mut points = Vec::new();
    loop {
        let likeliest = (1..left.len()).max_by(|a, b| left[*a].total_cmp(&left[*b]).then(b.cmp(a)));
        let Some(at) = likeliest.filter(|at| left[*at] > 0.0) else { break };
        let around = at.saturating_sub(NEAR).max(1)..(at + NEAR + 1).min(left.len());
        // The sum of what is left is never less than the probability, and costs nothing.
        if left[around.clone()].iter().sum::<f64>() >= least {
            // What belongs to a point that was found is not counted again.
            let first = around.clone().find(|unit| left[*unit] > 0.0).unwrap_or(at);
            let last = around.clone().rev().find(|unit| left[*unit] > 0.0).unwrap_or(at);
            let probability = series.within(sums, &(first..last + 1));
            if probability >= least {
                points.push(ChangePoint { at, probability });
            }
        }
        left[around].fill(0.0);
    }
    points.sort_by_key(|point| point.at);
    points
}
