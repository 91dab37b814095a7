//! Asking again: the same answer, at no cost to the cohort, and without a word about other askers.

use crate::support::{ATHENS, ROMA, bench, refusal, request};
use safeborders_privacy::{Entry, Event, Gate, GateError, GateKey, Outcome, Refusal};
use safeborders_types::NanoRho;
use std::sync::Arc;

const COHORTS: &[&str] = &["2024Q1", "2024Q2"];

#[test]
fn the_same_asker_gets_the_same_answer_for_nothing() {
    let bench = bench(COHORTS);
    let mut ask = request(ATHENS, "case.form", 10, COHORTS);
    let first = bench.ask(&ask).unwrap();
    ask.ask.at_s = 2_000;
    let again = bench.ask_without_data(&ask).unwrap();
    assert_eq!(first, again, "answer, time and accounts");
    assert_eq!(bench.questions_spent("2024Q1"), 5_000_000);
    let Some(Entry { event: Event::Asked(exchange), at_s: 2_000 }) = bench.ledger.pages().log.pop() else {
        panic!("the repeat is not on record")
    };
    assert_eq!(exchange.outcome, Outcome::Repeated { release: ask.ask.release_id(), charged: NanoRho::ZERO });
}

#[test]
fn another_counterpart_pays_from_its_quota_as_if_it_were_the_first() {
    let bench = bench(COHORTS);
    let first = bench.ask(&request(ATHENS, "case.form", 10, COHORTS)).unwrap();
    let mut ask = request(ROMA, "case.form", 10, COHORTS);
    ask.ask.at_s = 2_000;
    let other = bench.ask_without_data(&ask).unwrap();
    assert_eq!(other.answer().table, first.answer().table);
    assert_eq!(other.accounts(), first.accounts(), "its own accounts look as the first asker's did");
    assert_eq!(other.answer().released_at_s, 2_000, "the time does not tell that somebody asked before");
    assert_eq!(bench.questions_spent("2024Q1"), 5_000_000, "the total is spared");
    ask.ask.at_s = 3_000;
    assert_eq!(bench.ask_without_data(&ask).unwrap(), other, "its own second request is free");
}

#[test]
fn another_counterpart_without_quota_is_refused_although_the_answer_exists() {
    let bench = bench(COHORTS);
    bench.ask(&request(ATHENS, "case.form", 10, COHORTS)).unwrap();
    let mut ask = request(ROMA, "case.form", 10, COHORTS);
    ask.ask.quota = NanoRho::new(4_999_999);
    assert_eq!(refusal(bench.ask_without_data(&ask)), Refusal::BudgetExhausted);
    ask.ask.quota = NanoRho::new(5_000_000);
    assert!(bench.ask_without_data(&ask).is_ok());
}

#[test]
fn a_repeat_is_answered_when_nothing_is_left() {
    let bench = bench(COHORTS);
    let ask = request(ATHENS, "case.a", 10, COHORTS);
    let first = bench.ask(&ask).unwrap();
    for attribute in ["case.b", "case.c", "case.d"] {
        bench.ask(&request(ATHENS, attribute, 10, COHORTS)).unwrap();
    }
    assert_eq!(refusal(bench.ask(&request(ATHENS, "case.e", 10, COHORTS))), Refusal::BudgetExhausted);
    assert_eq!(bench.ask_without_data(&ask).unwrap().answer(), first.answer());
}

#[test]
fn other_noise_other_cohorts_or_another_codebook_make_another_release() {
    let bench = bench(COHORTS);
    let base = request(ATHENS, "case.form", 40, COHORTS);
    bench.ask(&base).unwrap();
    let mut codebook = base.clone();
    codebook.ask.codebook = 2;
    for (name, other) in [
        ("noise", request(ATHENS, "case.form", 32, COHORTS)),
        ("cohorts", request(ATHENS, "case.form", 40, &["2024Q1"])),
        ("codebook", codebook),
    ] {
        let before = bench.questions_spent("2024Q1");
        bench.ask(&other).unwrap();
        assert!(bench.questions_spent("2024Q1") > before, "{name}");
    }
}

#[test]
fn a_tampered_answer_is_an_error_and_not_an_answer() {
    let bench = bench(COHORTS);
    let ask = request(ATHENS, "case.form", 10, COHORTS);
    bench.ask(&ask).unwrap();
    let name = ask.ask.release_id();
    let honest = bench.ledger.pages().stored[&name].clone();
    for position in [0, 5, honest.bytes.len() - 1] {
        let mut altered = honest.clone();
        altered.bytes[position] ^= 4;
        bench.ledger.pages.lock().unwrap().stored.insert(name, altered);
        assert!(matches!(bench.ask_without_data(&ask), Err(GateError::Tampered)), "byte {position}");
    }
    let other = request(ATHENS, "case.status", 10, COHORTS);
    bench.ask(&other).unwrap();
    let swapped = bench.ledger.pages().stored[&other.ask.release_id()].clone();
    bench.ledger.pages.lock().unwrap().stored.insert(name, swapped);
    assert!(matches!(bench.ask_without_data(&ask), Err(GateError::Tampered)), "another release's answer");
    bench.ledger.pages.lock().unwrap().stored.insert(name, honest);
    assert!(bench.ask_without_data(&ask).is_ok(), "the honest answer still is one");
}

#[test]
fn another_gates_key_does_not_open_the_stored_answers() {
    let bench = bench(COHORTS);
    let ask = request(ATHENS, "case.form", 10, COHORTS);
    bench.ask(&ask).unwrap();
    let reopened = |key| Gate::new(Arc::clone(&bench.ledger), GateKey::new([key; 32]));
    assert!(reopened(7).release(&ask, |_| panic!("data was touched")).is_ok());
    let other = reopened(8).release(&ask, |_| panic!("data was touched"));
    assert!(matches!(other, Err(GateError::Tampered)));
}
