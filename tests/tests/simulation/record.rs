//! What a simulation remembers: what was received, what went wrong, and what happened when.

use safeborders_types::Answer;

/// An answer that an asker got.
#[derive(Clone)]
pub(crate) struct Received {
    pub(crate) asker: usize,
    pub(crate) question: usize,
    pub(crate) answer: Answer,
}

/// One run's memory.
#[derive(Default)]
pub(crate) struct Record {
    pub(crate) received: Vec<Received>,
    pub(crate) refused: usize,
    pub(crate) repeated: usize,
    /// How many askers are through with their questions.
    pub(crate) finished: usize,
    /// No fault happens any more.
    pub(crate) healed: bool,
    pub(crate) violations: Vec<String>,
    pub(crate) events: Vec<String>,
    now_ms: u128,
}

impl Record {
    pub(crate) fn at(&mut self, now_ms: u128) {
        self.now_ms = now_ms;
    }

    pub(crate) fn note(&mut self, event: &str) {
        self.events.push(format!("{:>6} ms  {event}", self.now_ms));
    }

    pub(crate) fn violate(&mut self, what: String) {
        self.note(&format!("VIOLATION {what}"));
        self.violations.push(what);
    }
}
