//! Measured durations and their percentiles.

use std::time::Duration;

/// Durations of one kind.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub fn push(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The smallest duration that at least this share of all do not exceed, in milliseconds (nearest rank);
    /// not a number when there are none.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    pub fn percentile_ms(&self, percent: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (percent / 100.0 * sorted.len() as f64).ceil() as usize;
        let at = rank.clamp(1, sorted.len().max(1)) - 1;
        sorted.get(at).map_or(f64::NAN, |time| ms(*time))
    }

    /// The median, in milliseconds.
    #[must_use]
    pub fn median_ms(&self) -> f64 {
        self.percentile_ms(50.0)
    }
}

impl Extend<Duration> for Times {
    fn extend<I: IntoIterator<Item = Duration>>(&mut self, times: I) {
        self.0.extend(times);
    }
}

/// A duration in milliseconds.
#[must_use]
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(millis: impl IntoIterator<Item = u64>) -> Times {
        let mut times = Times::default();
        times.extend(millis.into_iter().map(Duration::from_millis));
        times
    }

    #[test]
    fn percentiles_are_of_the_nearest_rank_whatever_the_order() {
        let hundred = times((1..=100).rev());
        for (percent, expected) in [(50.0, 50.0), (99.0, 99.0), (100.0, 100.0), (0.0, 1.0)] {
            assert!((hundred.percentile_ms(percent) - expected).abs() < 1e-9, "{percent}");
        }
        assert!((times([7]).median_ms() - 7.0).abs() < 1e-9);
    }

    #[test]
    fn there_is_no_median_of_nothing() {
        assert!(times([]).median_ms().is_nan());
    }
}
