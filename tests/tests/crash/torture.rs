//! kill -9 and power cut of a whole node, at random instants under load.

use crate::acknowledged::Acknowledged;
use crate::child::{Errand, Task};
use crate::run::{instant, on_both, random, rounds, run, scratch, seed};
use crate::shadow::{Ignore, rebuild, wrap};
use safeborders_store::EngineKind;
use std::process::Command;

/// After so many crashes a fresh directory, so that making a node is hit as well.
const CRASHES_PER_NODE: u64 = 10;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Crash {
    Kill,
    /// With syncs that the model leaves out, as a negative control.
    Cut(Ignore),
}

struct Outcome {
    acknowledgements: u64,
    failures: Vec<String>,
}

fn torture(kind: EngineKind, task: Task, crash: Crash, rounds: u64) -> Outcome {
    let seed = seed();
    let mut rng = random(seed);
    let mut outcome = Outcome { acknowledgements: 0, failures: Vec::new() };
    let (keys, mut data) = (scratch(), scratch());
    // Unlocked once here, so that no child is killed while the key is made.
    crate::shared::case_files::root_key(keys.path());
    let mut acknowledged = Acknowledged::default();
    for round in 0..rounds {
        if round % CRASHES_PER_NODE == 0 {
            data = scratch();
            acknowledged = Acknowledged::default();
        }
        let start = acknowledged.next_step();
        let errand = Errand { task, kind, start, data: data.path(), keys: keys.path() };
        let life = Some(instant(&mut rng));
        let heard = match crash {
            Crash::Kill => run(&errand, life, &mut acknowledged, |program| Command::new(program)),
            Crash::Cut(ignore) => {
                let (shadow, left) = (scratch(), scratch());
                let heard = run(&errand, life, &mut acknowledged, |program| {
                    wrap(program, data.path(), shadow.path(), ignore)
                });
                let rebuilt = rebuild(shadow.path(), left.path());
                assert!(rebuilt || heard.acknowledgements == 0, "acknowledged before the model was in place");
                if rebuilt {
                    data = left;
                }
                heard
            }
        };
        outcome.acknowledgements += heard.acknowledgements;
        if let Err(what) = acknowledged.verify(kind, data.path(), keys.path()) {
            outcome.failures.push(format!("{crash:?} {round} (seed {seed}): {what}"));
            data = scratch();
            acknowledged = Acknowledged::default();
        }
    }
    println!(
        "cases on {kind}, {task:?}: {rounds} times {crash:?}, {} acknowledgements, {} failures",
        outcome.acknowledgements,
        outcome.failures.len()
    );
    outcome
}

fn nothing_is_lost(crash: Crash, usual: u64) {
    let rounds = rounds(usual);
    on_both(|kind| {
        let outcome = torture(kind, Task::Honest, crash, rounds);
        assert!(outcome.failures.is_empty(), "{kind}:\n{}", outcome.failures.join("\n"));
        // The traffic floor: a run in which hardly anything was done shows nothing.
        assert!(outcome.acknowledgements >= rounds, "{kind}: {}", outcome.acknowledgements);
    });
}

#[test]
fn a_killed_node_loses_no_case_no_answer_and_no_debit() {
    nothing_is_lost(Crash::Kill, 150);
}

#[test]
fn a_power_cut_loses_no_case_no_answer_and_no_debit() {
    nothing_is_lost(Crash::Cut(Ignore::Nothing), 100);
}

#[test]
fn a_node_that_acknowledges_too_early_is_caught() {
    on_both(|kind| {
        let outcome = torture(kind, Task::Hasty, Crash::Kill, 30);
        assert!(outcome.failures.iter().any(|what| what.contains("lost")), "{kind}: nothing was noticed");
    });
}

#[test]
fn a_node_without_syncs_is_caught() {
    on_both(|kind| {
        for ignore in [Ignore::Data, Ignore::Directories] {
            let outcome = torture(kind, Task::Honest, Crash::Cut(ignore), 12);
            assert!(!outcome.failures.is_empty(), "{kind}, {ignore:?} ignored: nothing was noticed");
        }
    });
}
