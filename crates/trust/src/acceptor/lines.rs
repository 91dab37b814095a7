//! A log that strangers cannot fill.

use std::sync::{Mutex, PoisonError};

/// Within this many seconds…
const WINDOW_S: u64 = 60;
/// …at most so many lines of one kind are written.
const LINES: u64 = 20;

/// Counts the lines of one kind. What is left out is told with the first line of a later window.
#[derive(Debug, Default)]
pub(crate) struct Lines(Mutex<Window>);

#[derive(Debug, Default)]
struct Window {
    began_s: u64,
    written: u64,
    untold: u64,
}

impl Lines {
    /// Whether to write a line now, and how many were left out before it.
    pub(crate) fn next(&self, now_s: u64) -> Option<u64> {
        let mut window = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if now_s.abs_diff(window.began_s) >= WINDOW_S {
            *window = Window { began_s: now_s, written: 0, untold: window.untold };
        }
        if window.written == LINES {
            window.untold = window.untold.saturating_add(1);
            return None;
        }
        window.written += 1;
        Some(std::mem::take(&mut window.untold))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_writes_a_few_lines_a_minute_and_its_size_is_told_later() {
        let lines = Lines::default();
        let written = (0..10_000).filter(|_| lines.next(1_000).is_some()).count();
        assert_eq!(written, 20);
        assert_eq!(lines.next(1_059), None);
        assert_eq!(lines.next(1_060), Some(10_000 - 20 + 1));
        assert_eq!(lines.next(1_061), Some(0));
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_silence_the_log() {
        let lines = Lines::default();
        assert!((0..30).filter(|_| lines.next(1_000_000).is_some()).count() == 20);
        assert_eq!(lines.next(10), Some(10));
    }
}
