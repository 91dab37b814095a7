//! A rate of events with its exact interval.

use crate::score::poisson_tail;

/// Events for each unit of exposure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Events by exposure.
    pub estimate: f64,
    /// Lower end of the exact 95 % interval (Garwood 1936).
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Each side of the interval leaves out so much.
const SIDE: f64 = 0.025;

/// The rate of so many events in an exposure; an exposure that is not positive gives no rate but an endless interval.
#[must_use]
pub fn rate(events: u32, exposure: f64) -> Rate {
    if !(exposure > 0.0 && exposure.is_finite()) {
        return Rate { estimate: 0.0, low: 0.0, high: f64::INFINITY };
    }
    let estimate = f64::from(events);
    // At least so many events are as rare as SIDE at the lower end; at most so many, at the upper.
    let low = if events == 0 {
        0.0
    } else {
        root(estimate, |mean| poisson_tail(events, mean).ln_fisher.exp() >= SIDE)
    };
    let high = root(estimate, |mean| {
        events == u32::MAX || poisson_tail(events + 1, mean).ln_fisher.exp() >= 1.0 - SIDE
    });
    Rate { estimate: estimate / exposure, low: low / exposure, high: high / exposure }
}

/// The least mean from which on a condition holds.
fn root(near: f64, holds: impl Fn(f64) -> bool) -> f64 {
    let (mut below, mut above) = (0.0, near + 10.0 * near.sqrt() + 10.0);
    for _ in 0..80 {
        let middle = (below + above) / 2.0;
        if holds(middle) {
            above = middle;
        } else {
            below = middle;
        }
    }
    above
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R: poisson.test(x)$conf.int
    #[test]
    fn intervals_agree_with_the_textbook() {
        for (events, low, high) in [
            (0, 0.0, 3.688_879),
            (1, 0.025_317_81, 5.571_643),
            (5, 1.623_486, 11.668_332),
            (100, 81.363_962, 121.627_3),
        ] {
            let rate = rate(events, 1.0);
            assert!((rate.low - low).abs() < 1e-4 && (rate.high - high).abs() < 1e-3, "{events}: {rate:?}");
        }
    }

    #[test]
    fn an_exposure_divides_and_none_gives_no_rate() {
        assert_eq!(rate(10, 4.0).estimate, 2.5);
        for exposure in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(rate(10, exposure).high.is_infinite());
        }
    }
}
