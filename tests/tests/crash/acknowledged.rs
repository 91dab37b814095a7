//! What one node has acknowledged in its life, and whether it still stands by it.

use crate::node::{Node, STEP, digest, files, question_of};
use safeborders_store::EngineKind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How many of the newest answers are asked for again after each crash. All are counted and paid for.
const ASKED_AGAIN: usize = 12;

#[derive(Default)]
pub(crate) struct Acknowledged {
    /// The steps whose case files are stored.
    stored: Vec<u64>,
    /// The step after the last one that was heard of.
    step: u64,
    /// What each answered question cost, and the answer's digest.
    sent: BTreeMap<u64, (u64, String)>,
    /// The steps of whose case files the first was erased.
    erased: BTreeSet<u64>,
    /// Questions that were answered twice, differently.
    changed: Vec<u64>,
}

impl Acknowledged {
    /// Takes in a line of the child; `true` when it is an acknowledgement.
    pub(crate) fn hear(&mut self, line: &str) -> bool {
        let parts: Vec<&str> = line.split(' ').collect();
        match parts[..] {
            ["stored", n] => {
                self.stored.push(n.parse().unwrap());
                self.step = self.step.max(n.parse::<u64>().unwrap() + 1);
            }
            ["sent", n, cost, digest] => {
                self.step = self.step.max(n.parse::<u64>().unwrap() + 1);
                let (question, answer) = (question_of(n.parse().unwrap()), digest.to_owned());
                let earlier = self.sent.insert(question, (cost.parse().unwrap(), answer));
                if earlier.is_some_and(|(_, earlier)| earlier != digest) {
                    self.changed.push(question);
                }
            }
            ["erased", n] => {
                self.step = self.step.max(n.parse::<u64>().unwrap() + 1);
                self.erased.insert(n.parse().unwrap());
            }
            _ => return false,
        }
        true
    }

    /// The step with which the next child begins: one that nobody has heard of.
    pub(crate) fn next_step(&self) -> u64 {
        self.step
    }

    /// Whether it was acknowledged that a case file of this step was erased.
    pub(crate) fn has_erased(&self, step: u64) -> bool {
        self.erased.contains(&step)
    }

    /// Opens what is left and holds it against what was acknowledged.
    pub(crate) fn verify(&self, kind: EngineKind, data: &Path, keys: &Path) -> Result<(), String> {
        let node = Node::open(kind, data, keys).map_err(|error| format!("would not open: {error}"))?;
        self.no_case_is_lost(&node)?;
        self.the_budget_holds_what_was_sent(&node)?;
        self.answers_are_the_same(&node)
    }

    fn no_case_is_lost(&self, node: &Node) -> Result<(), String> {
        for n in &self.stored {
            let would_do = node.vault.plan(&files(*n)).map_err(|error| error.to_string())?;
            if would_do.unchanged != STEP as u64 {
                return Err(format!("lost: case files of step {n} are not there: {would_do:?}"));
            }
        }
        Ok(())
    }

    fn the_budget_holds_what_was_sent(&self, node: &Node) -> Result<(), String> {
        let verified = node.books.verify().map_err(|error| error.to_string())?;
        if verified.releases < self.sent.len() {
            return Err(format!(
                "lost: {} answers are held, {} were sent",
                verified.releases,
                self.sent.len()
            ));
        }
        // Every question is about the fourth quarter, among others.
        let sent: u64 = self.sent.values().map(|(cost, _)| cost).sum();
        let cohorts = node.books.cohorts().map_err(|error| error.to_string())?;
        let fourth = cohorts.iter().find(|(cohort, _)| cohort.to_string() == "2024Q4");
        let spent = fourth.map_or(0, |(_, account)| account.spent().questions().get());
        if spent < sent { Err(format!("the budget has spent {spent}, {sent} was sent")) } else { Ok(()) }
    }

    fn answers_are_the_same(&self, node: &Node) -> Result<(), String> {
        if let Some(question) = self.changed.first() {
            return Err(format!("question {question} was answered twice, differently"));
        }
        let before = node.books.verify().map_err(|error| error.to_string())?.releases;
        for (n, (_, sent)) in self.sent.iter().rev().take(ASKED_AGAIN) {
            let again = node.answer(*n)?;
            if digest(&again) != *sent {
                return Err(format!("question {n} was answered twice, differently"));
            }
        }
        let after = node.books.verify().map_err(|error| error.to_string())?.releases;
        if before == after { Ok(()) } else { Err("an answer that was sent was made anew".to_owned()) }
    }
}
