//! Where a count lies on a chart.

use crate::figure::Figure;

/// A linear scale from the lowest to the highest end of any interval; zero is always on it.
pub(crate) struct Scale {
    low: f64,
    high: f64,
}

#[allow(clippy::cast_precision_loss)] // for drawing only
fn real(count: i64) -> f64 {
    count as f64
}

impl Scale {
    pub(crate) fn over<'a>(figures: impl Iterator<Item = &'a Figure>) -> Self {
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        for figure in figures {
            low = low.min(real(figure.low)).min(real(figure.estimate));
            high = high.max(real(figure.high)).max(real(figure.estimate));
        }
        // Room so that the caps of the whiskers are not cut.
        let room = (high - low) * 0.015;
        Self { low: low - room, high: high + room }
    }

    /// The position in percent of the width, kept within it.
    pub(crate) fn percent(&self, count: i64) -> f64 {
        (100.0 * (real(count) - self.low) / (self.high - self.low)).clamp(0.0, 100.0)
    }

    /// Two to five round values with their positions, zero among them.
    #[allow(clippy::cast_possible_truncation)] // `as` saturates
    pub(crate) fn ticks(&self) -> Vec<(i64, f64)> {
        let rough = ((self.high - self.low) / 4.0).max(1.0);
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].map(|m| m * power).into_iter().find(|s| *s >= rough);
        let step = step.unwrap_or(power * 10.0);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step).floor() as i64;
        (first..=last.min(first.saturating_add(9)))
            .map(|i| (real(i) * step).round() as i64)
            .map(|value| (value, self.percent(value)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(low: i64, high: i64) -> Scale {
        Scale::over([Figure { estimate: 0, low, high, near_zero: low <= 0 }].iter())
    }

    #[test]
    fn ticks_are_round_few_and_hold_zero() {
        for (low, high) in [(0, 1), (-3, 4), (-25, 1_300), (10, 99), (0, 2_000_000), (-9, 9_999_999_999)] {
            let values: Vec<i64> = scale(low, high).ticks().iter().map(|t| t.0).collect();
            assert!((2..=6).contains(&values.len()), "{low}..{high}: {values:?}");
            assert!(values.contains(&0), "{values:?}");
        }
    }

    #[test]
    fn positions_stay_on_the_chart_whatever_a_peer_sends() {
        for (low, high) in [(i64::MIN, i64::MAX), (i64::MIN, i64::MIN), (i64::MAX, i64::MAX)] {
            let scale = scale(low, high);
            assert!((0.0..=100.0).contains(&scale.percent(low)));
            assert!(scale.ticks().len() <= 10);
        }
    }
}
