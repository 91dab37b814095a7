//! Counts with discrete Laplace noise: their intervals, and when one counts as seen.

/// How a count with Laplace noise of scale 1/ε is judged, among so many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detection {
    /// The ε of the noise.
    pub epsilon: f64,
    /// How many counts are looked at.
    pub cells: u32,
    /// What a count is without anything to see.
    pub background: f64,
    /// How likely it is that any of the counts is taken for something without being it.
    pub false_alarm: f64,
}

impl Detection {
    /// From how much on a count is seen: b + ln(M/2α)/ε. Not below the background.
    #[must_use]
    pub fn threshold(&self) -> f64 {
        let cells = f64::from(self.cells.max(1));
        self.background + ((cells / (2.0 * self.false_alarm)).ln() / self.epsilon).max(0.0)
    }

    /// How likely a true count is seen: 1 − ½·exp(−ε(n − τ)) from the threshold on, ½·exp(−ε(τ − n)) below it.
    #[must_use]
    pub fn probability(&self, count: f64) -> f64 {
        let beyond = self.epsilon * (count - self.threshold());
        if beyond >= 0.0 { 1.0 - 0.5 * (-beyond).exp() } else { 0.5 * beyond.exp() }
    }
}

/// Half of the 95 % interval of a count with discrete Laplace noise of scale 1/ε: the smallest whole number that the noise
/// exceeds in either direction once in twenty times at most.
#[must_use]
#[allow(clippy::cast_possible_truncation)] // `as` saturates
pub fn laplace_half_width(epsilon: f64) -> i64 {
    // P(|X| > w) = 2·q^(w+1)/(1+q), q = exp(−ε).
    let q = (-epsilon).exp();
    let beyond = (0.05 * (1.0 + q) / 2.0).ln() / -epsilon;
    (beyond.ceil() as i64 - 1).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detection(epsilon: f64) -> Detection {
        Detection { epsilon, cells: 600, background: 4.0, false_alarm: 0.05 }
    }

    #[test]
    fn thresholds_are_the_published_ones() {
        for (epsilon, threshold) in [(0.5, 21.4), (1.0, 12.7), (2.0, 8.35)] {
            assert!((detection(epsilon).threshold() - threshold).abs() < 0.05, "{epsilon}");
        }
    }

    #[test]
    fn what_lies_at_the_threshold_is_seen_half_of_the_time_and_more_is_seen_more_often() {
        let detection = detection(1.0);
        let at = detection.threshold();
        assert!((detection.probability(at) - 0.5).abs() < 1e-12);
        assert!((detection.probability(at + 3.0) - (1.0 - 0.5 * (-3.0_f64).exp())).abs() < 1e-12);
        assert!(detection.probability(0.0) < 0.05 / 600.0);
        let rises =
            (0..30).all(|n| detection.probability(f64::from(n)) < detection.probability(f64::from(n + 1)));
        assert!(rises);
    }

    /// The tails of the discrete Laplace distribution, summed term by term.
    #[test]
    fn half_of_an_interval_is_the_smallest_that_holds() {
        for epsilon in [0.1, 0.25, 0.5, 1.0, 2.0] {
            let q = f64::exp(-epsilon);
            let mass = |n: i64| (1.0 - q) / (1.0 + q) * q.powi(n as i32);
            let outside = |w: i64| 2.0 * (w + 1..2_000).map(mass).sum::<f64>();
            let width = laplace_half_width(epsilon);
            assert!(outside(width) <= 0.05 + 1e-9, "{epsilon}: {width}");
            assert!(width == 0 || outside(width - 1) > 0.05, "{epsilon}: {width}");
        }
        assert_eq!(laplace_half_width(0.1), 30);
    }
}
