//! What breaks, breaks closed: no answer without books, no guess about what they hold.

use crate::ledger::Fault;
use crate::support::{ATHENS, Bench, axis, bench, refusal, request, ten_in_every_cell};
use safeborders_privacy::{CountFailed, GateError, Refusal, RefusedAsk, ReleaseRequest, Shares, Tally};
use safeborders_types::Sensitivity;
use std::panic::{AssertUnwindSafe, catch_unwind};

const COHORTS: &[&str] = &["2024Q1"];

fn form() -> ReleaseRequest {
    request(ATHENS, "case.form", 10, COHORTS)
}

fn assert_stopped(bench: &Bench) {
    assert!(bench.gate.has_stopped());
    let ask = request(ATHENS, "case.other", 10, COHORTS);
    assert!(matches!(bench.ask_without_data(&ask), Err(GateError::Stopped)));
    assert_eq!(refusal(bench.ask_without_data(&ask)), Refusal::Unavailable);
    assert!(bench.gate.open_cohort("2024Q2".parse().unwrap(), &Shares::default(), 1).is_err());
    assert!(bench.gate.accounts(&ask.ask.asker, ask.ask.quota, &[]).is_err());
}

#[test]
fn a_commit_that_failed_releases_nothing_and_spends_nothing() {
    let bench = bench(COHORTS);
    bench.ledger.fail_with(Fault::Failed);
    assert_eq!(refusal(bench.ask(&form())), Refusal::Unavailable);
    assert!(!bench.gate.has_stopped(), "it is known that nothing changed");
    bench.ledger.fail_with(Fault::None);
    assert_eq!(bench.questions_spent("2024Q1"), 0);
    assert!(bench.ledger.pages().stored.is_empty());
    assert!(bench.ask(&form()).is_ok());
}

#[test]
fn an_unknown_commit_stops_the_gate_until_its_books_are_read_again() {
    for (fault, spent) in [(Fault::UnknownLost, 0), (Fault::UnknownKept, 5_000_000)] {
        let bench = bench(COHORTS);
        bench.ledger.fail_with(fault);
        assert_eq!(refusal(bench.ask(&form())), Refusal::Unavailable);
        assert_stopped(&bench);
        assert!(bench.gate.reopen().is_err(), "the books cannot be read yet");
        assert_stopped(&bench);
        bench.ledger.fail_with(Fault::None);
        assert_stopped(&bench);
        bench.gate.reopen().unwrap();
        assert_eq!(bench.questions_spent("2024Q1"), spent, "{fault:?}");
        let released = bench.ask(&form()).unwrap();
        assert_eq!(bench.questions_spent("2024Q1"), 5_000_000, "debited once: {fault:?}");
        assert_eq!(released.accounts()[0].spent.get(), 5_000_000);
    }
}

#[test]
fn an_unknown_refusal_or_opening_stops_the_gate_as_well() {
    let refused = RefusedAsk {
        asker: ATHENS.parse().unwrap(),
        question: None,
        agreement: None,
        purpose: None,
        reference: None,
        refusal: Refusal::NoAgreement,
        at_s: 1,
    };
    let first = bench(COHORTS);
    first.ledger.fail_with(Fault::UnknownLost);
    assert_eq!(refusal(first.gate.refuse(&refused)), Refusal::Unavailable);
    assert_stopped(&first);
    let second = bench(COHORTS);
    second.ledger.fail_with(Fault::UnknownLost);
    assert!(second.gate.open_cohort("2024Q2".parse().unwrap(), &Shares::default(), 1).is_err());
    assert_stopped(&second);
    let third = bench(COHORTS);
    third.ledger.fail_with(Fault::UnknownLost);
    assert_eq!(refusal(third.ask(&request(ATHENS, "case.form", 3, COHORTS))), Refusal::BudgetExhausted);
    assert_stopped(&third);
}

#[test]
fn a_repeat_that_cannot_be_recorded_is_not_sent() {
    let bench = bench(COHORTS);
    bench.ask(&form()).unwrap();
    bench.ledger.fail_with(Fault::Failed);
    assert_eq!(refusal(bench.ask_without_data(&form())), Refusal::Unavailable);
    bench.ledger.fail_with(Fault::None);
    assert!(bench.ask_without_data(&form()).is_ok());
}

#[test]
fn an_unreadable_snapshot_is_refused_and_costs_nothing() {
    let bench = bench(COHORTS);
    let outcome = bench.gate.release(&form(), |_| Err(CountFailed::Unreadable("bad block".into())));
    assert_eq!(refusal(outcome), Refusal::Unavailable);
    assert_eq!(bench.questions_spent("2024Q1"), 0);
    assert!(!bench.gate.has_stopped());
    assert!(bench.ask(&form()).is_ok());
}

#[test]
fn a_broken_claim_releases_nothing_and_stops_the_gate() {
    let bench = bench(COHORTS);
    let outcome = bench.gate.release(&form(), |mut tally| {
        tally.case_file(|case| (0..2).for_each(|cell| case.count(cell)));
        Ok(tally.finish()?)
    });
    assert!(matches!(outcome, Err(GateError::Count(CountFailed::BrokenClaim(_)))));
    assert_eq!(bench.questions_spent("2024Q1"), 0);
    assert!(bench.ledger.pages().stored.is_empty());
    assert_stopped(&bench);
}

#[test]
fn a_table_counted_under_another_claim_or_shape_is_not_released() {
    let other_claim = |_: Tally| {
        let tally = Tally::new(form().axes, Sensitivity::new(1, 4)).unwrap();
        ten_in_every_cell(&form(), tally)
    };
    let other_shape = |_: Tally| {
        let tally = Tally::new(vec![axis("case.form", 1)], Sensitivity::ONE).unwrap();
        Ok(tally.finish()?)
    };
    let first = bench(COHORTS);
    assert!(matches!(first.gate.release(&form(), other_claim), Err(GateError::OtherTable)));
    assert_stopped(&first);
    let second = bench(COHORTS);
    assert!(matches!(second.gate.release(&form(), other_shape), Err(GateError::OtherTable)));
    assert_stopped(&second);
    assert!(second.ledger.pages().stored.is_empty());
}

#[test]
fn a_panic_while_counting_leaves_the_gate_stopped_and_the_books_whole() {
    let bench = bench(COHORTS);
    let panicking = AssertUnwindSafe(|| bench.gate.release(&form(), |_| panic!("out of memory")));
    assert!(catch_unwind(panicking).is_err());
    assert_stopped(&bench);
    bench.gate.reopen().unwrap();
    assert_eq!(bench.questions_spent("2024Q1"), 0);
    assert!(bench.ask(&form()).is_ok());
}
