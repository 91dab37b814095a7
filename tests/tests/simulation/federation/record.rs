//! What a federation's simulation remembers.

use super::NODES;
use crate::shared::members::{ASKERS, peer};
use safeborders_coordinator_core::Merged;
use safeborders_types::{Absence, CountryCode, Missing};
use std::collections::{BTreeSet, VecDeque};

/// A table that the coordinator was given.
pub(super) struct Heard {
    pub(super) question: usize,
    pub(super) merged: Merged,
}

/// One run's memory. It outlives every machine.
pub(super) struct Record {
    /// What is still to be asked while faults happen.
    pub(super) queue: VecDeque<usize>,
    pub(super) heard: Vec<Heard>,
    /// Questions that nobody answered.
    pub(super) unanswered: usize,
    /// No fault happens any more.
    pub(super) healed: bool,
    /// Everything was asked again.
    pub(super) done: bool,
    pub(super) violations: Vec<String>,
    pub(super) events: Vec<String>,
    pub(super) now_ms: u64,
}

impl Record {
    pub(super) fn new(queue: VecDeque<usize>) -> Self {
        Self {
            queue,
            heard: Vec::new(),
            unanswered: 0,
            healed: false,
            done: false,
            violations: Vec::new(),
            events: Vec::new(),
            now_ms: 0,
        }
    }

    pub(super) fn note(&mut self, event: &str) {
        self.events.push(format!("{:>6} ms  {event}", self.now_ms));
    }

    pub(super) fn violate(&mut self, what: String) {
        self.note(&format!("VIOLATION {what}"));
        self.violations.push(what);
    }

    /// Keeps a table, and checks that every node is behind it or named as missing, once.
    pub(super) fn hear(&mut self, question: usize, merged: Merged) {
        let answered = merged.table.answered.iter().map(|contribution| contribution.country);
        self.everybody_is_named(question, answered.collect(), &merged.table.missing);
        let absent: Vec<String> = merged.asked.missing.iter().map(named).collect();
        self.note(&format!("got {question}, without {absent:?}"));
        self.heard.push(Heard { question, merged });
    }

    /// Nobody answered.
    pub(super) fn hear_nothing(&mut self, question: usize, missing: &[Missing]) {
        self.everybody_is_named(question, Vec::new(), missing);
        let absent: Vec<String> = missing.iter().map(named).collect();
        self.note(&format!("nobody answered {question}: {absent:?}"));
        self.unanswered += 1;
    }

    fn everybody_is_named(&mut self, question: usize, mut named: Vec<CountryCode>, missing: &[Missing]) {
        named.extend(missing.iter().map(|gone| gone.country));
        let once: BTreeSet<CountryCode> = named.iter().copied().collect();
        if named.len() != NODES || once != countries() {
            self.violate(format!("of {NODES} nodes {named:?} are named in the answer to {question}"));
        }
    }
}

fn named(missing: &Missing) -> String {
    format!("{} {}", missing.country, missing.absence)
}

/// Whether nobody is missing but those that say that their budget is spent.
pub(super) fn complete(missing: &[Missing]) -> bool {
    missing.iter().all(|gone| gone.absence == Absence::Refused("budget-exhausted".to_owned()))
}

/// The countries of the nodes.
pub(super) fn countries() -> BTreeSet<CountryCode> {
    ASKERS[..NODES].iter().map(|name| peer(name).country()).collect()
}
