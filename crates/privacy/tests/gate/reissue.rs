//! A cohort that is reissued: once, on record, from its own share.

use crate::ledger::Fault;
use crate::support::{ATHENS, ROMA, bench, refusal, request};
use safeborders_privacy::{Event, GateError, Outcome, Refusal, Shares};
use safeborders_types::{CohortId, Filter, NanoRho, Question, Unit};
use std::cell::Cell;
use std::collections::BTreeSet;

const COHORTS: &[&str] = &["2024Q1", "2024Q2"];

fn q1() -> CohortId {
    "2024Q1".parse().unwrap()
}

#[test]
fn a_question_over_a_reissued_cohort_is_a_new_release_and_each_cohort_pays_from_its_own_share() {
    let bench = bench(COHORTS);
    let ask = request(ATHENS, "case.form", 10, COHORTS);
    let first = bench.ask(&ask).unwrap();
    bench.gate.reissue(q1(), "two columns were exchanged", 7, || {}).unwrap();
    let second = bench.ask(&ask).unwrap();
    assert_ne!(first.answer().release, second.answer().release);
    assert_eq!(second.answer().reissued, BTreeSet::from([q1()]));
    let pages = bench.ledger.pages();
    let spent = |id: &str| {
        let spent = pages.cohorts[&id.parse().unwrap()].spent();
        (spent.questions().get(), spent.corrections().get())
    };
    assert_eq!((spent("2024Q1"), spent("2024Q2")), ((5_000_000, 5_000_000), (10_000_000, 0)));
    assert!(second.accounts().iter().all(|a| a.spent == NanoRho::new(10_000_000)));
    let Event::Asked(exchange) = &pages.log.last().unwrap().event else { panic!("not on record") };
    assert!(matches!(&exchange.outcome, Outcome::Released { reissued, .. } if reissued.contains(&q1())));
    assert_eq!(bench.ask_without_data(&ask).unwrap(), second, "a repeat returns the second edition");
}

#[test]
fn a_cohort_is_reissued_once_and_only_if_it_is_there() {
    let bench = bench(COHORTS);
    let ran = Cell::new(0);
    let reissue = |id: CohortId| bench.gate.reissue(id, "why", 7, || ran.set(ran.get() + 1));
    assert!(matches!(reissue("2030Q1".parse().unwrap()), Err(GateError::Refused(Refusal::NotFrozen))));
    assert!(!bench.gate.is_reissued(q1()).unwrap());
    reissue(q1()).unwrap();
    assert!(bench.gate.is_reissued(q1()).unwrap());
    assert!(matches!(reissue(q1()), Err(GateError::ReissuedBefore)));
    assert_eq!(ran.get(), 1);
    let log = bench.ledger.pages().log;
    let on_record =
        log.iter().filter(|e| matches!(&e.event, Event::Reissued { reason, .. } if reason == "why"));
    assert_eq!(on_record.count(), 1);
}

#[test]
fn a_reissue_that_is_not_durable_for_certain_puts_nothing_in_place() {
    for (fault, stopped) in [(Fault::Failed, false), (Fault::UnknownLost, true), (Fault::UnknownKept, true)] {
        let bench = bench(COHORTS);
        bench.ledger.fail_with(fault);
        assert!(bench.gate.reissue(q1(), "why", 7, || panic!("put in place")).is_err(), "{fault:?}");
        assert_eq!(bench.gate.has_stopped(), stopped);
        bench.ledger.fail_with(Fault::None);
        bench.gate.reopen().unwrap();
        assert_eq!(bench.gate.is_reissued(q1()).unwrap(), fault == Fault::UnknownKept);
    }
}

#[test]
fn the_corrections_share_holds_and_lends_to_nobody() {
    let bench = bench(COHORTS);
    bench.gate.reissue(q1(), "why", 7, || {}).unwrap();
    let mut ask = request(ATHENS, "case.a", 10, &COHORTS[..1]);
    ask.ask.quota = NanoRho::new(60_000_000);
    for attribute in ["case.a", "case.b", "case.c", "case.d", "case.e", "case.f"] {
        ask.ask.question = request(ATHENS, attribute, 10, &COHORTS[..1]).ask.question;
        ask.axes = request(ATHENS, attribute, 10, &COHORTS[..1]).axes;
        bench.ask(&ask).unwrap();
    }
    let mut seventh = request(ATHENS, "case.g", 10, &COHORTS[..1]);
    seventh.ask.quota = NanoRho::new(60_000_000);
    assert_eq!(refusal(bench.ask_without_data(&seventh)), Refusal::BudgetExhausted);
    let account = bench.ledger.pages().cohorts[&q1()];
    assert_eq!(account.limits(), Shares::default(), "a reissue raises nothing");
    assert_eq!(account.spent().corrections(), account.limits().corrections());
    assert_eq!(account.spent().questions(), NanoRho::ZERO);
    // Who has paid reads again for nothing; a newcomer is told what it would be told of a new release, so
    // that it cannot learn that others asked.
    bench.ask_without_data(&ask).unwrap();
    let mut newcomer = ask.clone();
    newcomer.ask.asker = ROMA.parse().unwrap();
    assert_eq!(refusal(bench.ask_without_data(&newcomer)), Refusal::BudgetExhausted);
}

#[test]
fn work_between_releases_is_done_even_when_the_gate_has_stopped() {
    let bench = bench(COHORTS);
    let done = Cell::new(0);
    let work = || bench.gate.between_releases(|| done.set(done.get() + 1));
    work();
    bench.ledger.fail_with(Fault::UnknownLost);
    assert!(bench.ask(&request(ATHENS, "case.form", 10, COHORTS)).is_err());
    work();
    assert_eq!(done.get(), 2);
}

#[test]
fn a_near_repeat_is_not_made_of_a_withdrawn_edition() {
    let bench = bench(COHORTS);
    bench.ask(&request(ATHENS, "case.form", 10, COHORTS)).unwrap();
    let mut total = request(ATHENS, "case.form", 40, COHORTS);
    let cohorts = total.ask.question.cohorts().clone();
    total.ask.question = Question::new(Unit::Case, cohorts, Vec::new(), Filter::new()).unwrap();
    total.axes = Vec::new();
    total.partitions = BTreeSet::from(["case.form".parse().unwrap()]);
    // The control: before the reissue it is the sum of the two cells.
    assert_eq!(bench.ask_without_data(&total).unwrap().answer().terms, 2);
    bench.gate.reissue(q1(), "why", 7, || {}).unwrap();
    let anew = bench.ask(&total).unwrap();
    assert_eq!((anew.answer().terms, &anew.answer().reissued), (1, &BTreeSet::from([q1()])));
}
