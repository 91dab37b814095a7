//! Whether the machine's clock goes on as time does.
//!
//! Cohorts freeze for ever, what others gave is deleted, certificates are made: all by the calendar. A node whose
//! clock jumped does none of it; it ends, and is started again with the clock as it is then. A clock that is wrong by
//! more than a fortnight then finds its own certificate not valid, and the node does not start.

use safeborders_trust::now_s;
use std::time::{Duration, Instant};

/// How far the clock may move beside the time that has passed: as much as a late correction takes, and much less
/// than the day by which the calendar goes.
const TOLERATED_S: u64 = 3_600;
/// How often it is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// The clock since the node started.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    began: Instant,
    began_s: u64,
}

impl Clock {
    /// From now on.
    pub(crate) fn start() -> Self {
        Self { began: Instant::now(), began_s: now_s() }
    }

    /// By how many seconds the clock has moved beside the time that has passed since the start.
    pub(crate) fn drift_s(&self) -> i64 {
        drift(self.began_s, self.began.elapsed().as_secs(), now_s())
    }

    /// Whether the calendar can be gone by.
    pub(crate) fn is_steady(&self) -> bool {
        self.drift_s().unsigned_abs() <= TOLERATED_S
    }

    /// Ends when the clock has jumped, with how far.
    pub(crate) async fn jumped(&self) -> i64 {
        loop {
            tokio::time::sleep(EVERY).await;
            if !self.is_steady() {
                return self.drift_s();
            }
        }
    }
}

fn drift(began_s: u64, passed_s: u64, now_s: u64) -> i64 {
    let expected = i64::try_from(began_s.saturating_add(passed_s)).unwrap_or(i64::MAX);
    i64::try_from(now_s).unwrap_or(i64::MAX).saturating_sub(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_goes_on_as_time_does_has_no_drift() {
        assert_eq!(drift(1_000, 500, 1_500), 0);
        let clock = Clock::start();
        assert!(clock.is_steady() && clock.drift_s().abs() <= 1);
    }

    #[test]
    fn a_jump_of_more_than_an_hour_either_way_is_noticed_and_a_correction_is_not() {
        let at = |began_s| Clock { began: Instant::now(), began_s };
        for (moved_s, steady) in [(0, true), (3_500, true), (3_700, false), (86_400 * 400, false)] {
            assert_eq!(at(now_s() - moved_s).is_steady(), steady, "{moved_s} forward");
            assert_eq!(at(now_s() + moved_s).is_steady(), steady, "{moved_s} back");
        }
        assert!(at(now_s() + 86_400).drift_s() < 0 && at(now_s() - 86_400).drift_s() > 0);
    }

    #[tokio::test]
    async fn a_node_hears_of_a_jump_with_how_far_it_was() {
        let jumped = Clock { began: Instant::now(), began_s: now_s() - 86_400 };
        assert!(jumped.jumped().await >= 86_399);
    }
}
