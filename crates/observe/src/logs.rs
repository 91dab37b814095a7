//! How many errors and warnings a program has written into its log.

use crate::Family;
use crate::metrics::{head, line};
use std::sync::atomic::{AtomicU64, Ordering};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

/// A process has one log.
static COUNTS: [AtomicU64; 2] = [AtomicU64::new(0), AtomicU64::new(0)];

/// How bad an event of the log is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LogLevel {
    /// Somebody must look.
    Error,
    /// Somebody should look.
    Warn,
}

impl LogLevel {
    /// How many there were in this process.
    #[must_use]
    pub fn count(self) -> u64 {
        COUNTS.get(self as usize).map_or(0, |count| count.load(Ordering::Relaxed))
    }
}

/// Counts what passes the log's filter.
#[derive(Clone, Copy, Debug)]
pub struct CountEvents;

impl<S: Subscriber> Layer<S> for CountEvents {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let level = match *event.metadata().level() {
            Level::ERROR => LogLevel::Error,
            Level::WARN => LogLevel::Warn,
            _ => return,
        };
        COUNTS[level as usize].fetch_add(1, Ordering::Relaxed);
    }
}

/// The metric of it.
#[derive(Clone, Copy, Debug)]
pub struct LogEvents;

impl Family for LogEvents {
    fn name(&self) -> &'static str {
        "safeborders_log_events_total"
    }

    fn write(&self, text: &mut String) {
        head(text, self.name(), "Errors and warnings in the log of this process.", "counter");
        for (level, of) in [(LogLevel::Error, "error"), (LogLevel::Warn, "warn")] {
            line(text, self.name(), "level", of, level.count());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tracing_subscriber::layer::SubscriberExt;

    #[test]
    fn errors_and_warnings_are_counted_and_the_rest_is_not() {
        let (errors, warnings) = (LogLevel::Error.count(), LogLevel::Warn.count());
        let subscriber = tracing_subscriber::registry().with(CountEvents);
        tracing::subscriber::with_default(subscriber, || {
            tracing::error!("one");
            tracing::warn!("two");
            tracing::warn!("three");
            tracing::info!("four");
        });
        assert_eq!((LogLevel::Error.count() - errors, LogLevel::Warn.count() - warnings), (1, 2));
        let mut text = String::new();
        LogEvents.write(&mut text);
        assert!(text.contains("safeborders_log_events_total{level=\"error\"} "), "{text}");
    }
}
