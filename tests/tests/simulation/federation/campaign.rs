//! Many federations, on all cores: none may go wrong, and with a defect put in they must.

use super::defect::Defect;
use super::run::{Outcome, run};
use crate::setup::setup;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// How many are run unless said otherwise.
const RUNS: u64 = 100;

#[derive(Default)]
struct Campaign {
    runs: u64,
    red: u64,
    tables: usize,
    partial: usize,
    unanswered: usize,
    faults: usize,
    longest_recovery_ms: u64,
    first_red: Option<(u64, Vec<String>)>,
}

impl Campaign {
    fn add(&mut self, seed: u64, outcome: Outcome) {
        self.runs += 1;
        self.tables += outcome.tables;
        self.partial += outcome.partial;
        self.unanswered += outcome.unanswered;
        self.faults += outcome.faults;
        self.longest_recovery_ms = self.longest_recovery_ms.max(outcome.recovery_ms);
        if !outcome.violations.is_empty() {
            self.red += 1;
            self.first_red.get_or_insert((seed, outcome.events));
        }
    }
}

fn campaign(runs: u64, defect: Defect) -> Campaign {
    setup();
    let (next, sum) = (AtomicU64::new(1), Mutex::new(Campaign::default()));
    let threads = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::SeqCst);
                    if seed > runs {
                        return;
                    }
                    let outcome = run(seed, defect);
                    sum.lock().unwrap().add(seed, outcome);
                }
            });
        }
    });
    let sum = sum.into_inner().unwrap();
    println!(
        "{defect:?}: {} federations, {} red; {} faults, {} merged tables, {} of them partial, {} questions without \
         any answer, all answered at most {} ms of simulated time after the last fault",
        sum.runs, sum.red, sum.faults, sum.tables, sum.partial, sum.unanswered, sum.longest_recovery_ms
    );
    sum
}

#[test]
fn no_fault_of_the_network_makes_a_wrong_table_or_charges_twice() {
    if let Some(seed) = std::env::var("SAFEBORDERS_FEDERATION").ok().and_then(|text| text.parse().ok()) {
        let outcome = run(seed, Defect::None);
        println!("{}", outcome.events.join("\n"));
        assert_eq!(outcome.violations, Vec::<String>::new());
        return;
    }
    let runs = std::env::var("SAFEBORDERS_FEDERATIONS").map_or(RUNS, |text| text.parse().expect("a number"));
    let sum = campaign(runs, Defect::None);
    if let Some((seed, events)) = sum.first_red {
        panic!(
            "{} went wrong; SAFEBORDERS_FEDERATION={seed} shows this one:\n{}",
            sum.red,
            events.join("\n")
        );
    }
    // Without traffic and without anybody missing the runs would show nothing.
    let runs = usize::try_from(runs).unwrap();
    assert!(
        sum.tables >= 8 * runs && sum.partial >= runs / 2,
        "{} tables, {} partial",
        sum.tables,
        sum.partial
    );
}

/// With a defect every run must go wrong in which it can show.
fn must_turn_red(defect: Defect) {
    let sum = campaign(12, defect);
    assert!(sum.red >= 8, "{defect:?} went unnoticed in {} of {} federations", sum.runs - sum.red, sum.runs);
}

#[test]
fn a_second_charge_for_one_question_turns_the_federation_red() {
    must_turn_red(Defect::ChargesTwice);
}

#[test]
fn a_table_that_counts_an_answer_twice_turns_the_federation_red() {
    must_turn_red(Defect::CountsTwice);
}

#[test]
fn a_missing_node_that_is_not_named_turns_the_federation_red() {
    must_turn_red(Defect::NamesNobody);
}
