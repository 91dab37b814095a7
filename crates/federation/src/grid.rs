//! When answers leave: at instants that depend on when the call arrived and on nothing else.

use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// What misses the grid leaves at a whole second after its arrival.
const COARSE: Duration = Duration::from_secs(1);

/// Holds answers back until their instant. A grid of zero holds nothing back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grid(Duration);

/// Whether an answer left at the first instant of the grid.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Departure {
    InTime,
    Missed,
}

impl Grid {
    pub(crate) fn new(grid: Duration) -> Self {
        Self(grid)
    }

    /// Waits for the instant at which what arrived then, and is ready now, may leave. `late` says
    /// that work which must not be timed was done while the asker waited.
    pub(crate) async fn hold(self, arrived: Instant, late: bool) -> Departure {
        let (instant, departure) = self.departs(arrived.elapsed(), late);
        if !self.0.is_zero() {
            sleep_until(arrived + instant).await;
        }
        departure
    }

    /// How long after its arrival that is.
    fn departs(self, elapsed: Duration, late: bool) -> (Duration, Departure) {
        if elapsed <= self.0 && !late {
            return (self.0, Departure::InTime);
        }
        let seconds = elapsed.max(self.0).as_secs() + 1;
        (COARSE * u32::try_from(seconds).unwrap_or(u32::MAX), Departure::Missed)
    }
}

impl Departure {
    /// For the log.
    pub(crate) fn missed(self) -> bool {
        self == Self::Missed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRID: Grid = Grid(Duration::from_millis(250));

    #[test]
    fn the_instant_does_not_depend_on_how_much_earlier_an_answer_was_ready() {
        let cases = [
            (0, false, 250, Departure::InTime),
            (249, false, 250, Departure::InTime),
            (250, false, 250, Departure::InTime),
            (251, false, 1_000, Departure::Missed),
            (999, false, 1_000, Departure::Missed),
            (1_000, false, 2_000, Departure::Missed),
            (2_700, false, 3_000, Departure::Missed),
            (1, true, 1_000, Departure::Missed),
            (1_001, true, 2_000, Departure::Missed),
        ];
        for (elapsed, late, leaves, departure) in cases {
            let found = GRID.departs(Duration::from_millis(elapsed), late);
            assert_eq!(found, (Duration::from_millis(leaves), departure), "{elapsed} ms, late: {late}");
        }
    }

    #[test]
    fn a_grid_above_a_second_goes_on_with_whole_seconds() {
        let grid = Grid(Duration::from_millis(1_500));
        assert_eq!(grid.departs(Duration::from_millis(1_501), false).0, Duration::from_secs(2));
        assert_eq!(grid.departs(Duration::ZERO, true).0, Duration::from_secs(2));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_held_leaves_at_its_instant_of_simulated_time() {
        for (work_ms, late, leaves_ms) in
            [(0, false, 250), (200, false, 250), (300, false, 1_000), (3, true, 1_000)]
        {
            let arrived = Instant::now();
            tokio::time::sleep(Duration::from_millis(work_ms)).await;
            GRID.hold(arrived, late).await;
            assert_eq!(arrived.elapsed(), Duration::from_millis(leaves_ms), "{work_ms} ms of work");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn without_a_grid_nothing_is_held() {
        let arrived = Instant::now();
        Grid(Duration::ZERO).hold(arrived, true).await;
        assert_eq!(arrived.elapsed(), Duration::ZERO);
    }
}
