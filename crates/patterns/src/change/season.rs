//! What the season explains: a count against what the same season and the last years let expect.

use super::ChangeError;
use crate::score::{Tails, binomial_tail};

/// Most seasons of a year (weeks).
pub const MAX_SEASONS: usize = 53;

/// How to compare.
#[derive(Clone, Debug, PartialEq)]
pub struct SeasonSettings {
    /// Seasons of a year: 4 for quarters, 12 for months.
    pub seasons: usize,
    /// Years just before the tested unit that give the level, at least one.
    pub years: usize,
}

impl SeasonSettings {
    /// The level of the last two years.
    #[must_use]
    pub fn new(seasons: usize) -> Self {
        Self { seasons, years: 2 }
    }
}

/// A unit of time against its seasonal baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Seasonal {
    /// What was counted.
    pub observed: u32,
    /// What the level of the last years and the season's factor let expect.
    pub expected: f64,
    /// The factor of each season, from whole years before the tested unit only; where every unit has the same exposure,
    /// their mean is 1.
    pub factors: Vec<f64>,
    /// The chance of at least as many, when nothing has changed.
    pub at_least: Tails,
    /// The chance of at most as many.
    pub at_most: Tails,
}

/// Pulls every season's factor towards 1, as if each season had so many more events of an even year.
const EVEN: f64 = 4.0;

/// Holds one unit of a series against those before it; later ones are not looked at. Exposures (case files of the unit,
/// days) say how many chances each unit had; a unit in which nothing could be counted has none.
///
/// The test is exact and knows that the baseline is a count itself: given how many events there were in the unit and
/// the baseline together, the unit's share is binomial. The factors are taken as known.
///
/// # Errors
/// Seasons out of range, less than two whole years before the unit, exposures that do not fit, a unit or a baseline
/// without any exposure.
pub fn seasonal(
    counts: &[u32],
    exposures: Option<&[f64]>,
    tested: usize,
    settings: &SeasonSettings,
) -> Result<Seasonal, ChangeError> {
    let seasons = settings.seasons;
    if !(2..=MAX_SEASONS).contains(&seasons) || settings.years == 0 || tested / seasons < 2 {
        return Err(ChangeError::Seasons);
    }
    let observed = *counts.get(tested).ok_or(ChangeError::Seasons)?;
    let even = vec![1.0; counts.len()];
    let exposures = exposures.unwrap_or(&even);
    let sound = |(count, exposure): (&u32, &f64)| {
        exposure.is_finite() && (*exposure > 0.0 || *exposure == 0.0 && *count == 0)
    };
    if exposures.len() != counts.len() || !counts.iter().zip(exposures).all(sound) {
        return Err(ChangeError::Exposure);
    }
    let factors = factors(counts, exposures, tested, seasons);
    let window = settings.years.saturating_mul(seasons).min(tested);
    let recent = tested - window..tested;
    let level: f64 = recent.clone().map(|unit| factors[unit % seasons] * exposures[unit]).sum();
    let events: u64 = counts[recent].iter().copied().map(u64::from).sum();
    let factor = factors[tested % seasons] * exposures[tested];
    if level <= 0.0 || factor <= 0.0 {
        return Err(ChangeError::Exposure);
    }
    let share = factor / (factor + level);
    // More events than a test can hold would be a mistake; the test then says nothing.
    let all = u32::try_from(events + u64::from(observed)).unwrap_or(u32::MAX);
    Ok(Seasonal {
        observed,
        expected: events as f64 / level * factor,
        factors,
        at_least: binomial_tail(observed, all, share),
        at_most: binomial_tail(all - observed, all, 1.0 - share),
    })
}

/// Whole years are taken from the tested unit backwards, so that each season counts equally often.
fn factors(counts: &[u32], exposures: &[f64], tested: usize, seasons: usize) -> Vec<f64> {
    let years = tested / seasons;
    let (mut events, mut exposed) = (vec![0.0; seasons], vec![0.0; seasons]);
    for unit in tested - years * seasons..tested {
        events[unit % seasons] += f64::from(counts[unit]);
        exposed[unit % seasons] += exposures[unit];
    }
    let all: f64 = exposed.iter().sum();
    let rate = if all > 0.0 { events.iter().sum::<f64>() / all } else { 0.0 };
    let factor = |(events, exposed): (&f64, &f64)| (events + EVEN) / (rate * exposed + EVEN);
    events.iter().zip(&exposed).map(factor).collect()
}
