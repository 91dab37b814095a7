//! A held gate releases nothing new; a forfeited cohort never again.

use crate::support::{ATHENS, ROMA, bench, refusal, request};
use safeborders_privacy::{Event, GateError, Refusal, Shares};

#[test]
fn a_held_gate_repeats_what_is_stored_and_releases_nothing_new() {
    let bench = bench(&["2024Q1"]);
    let known = request(ATHENS, "case.form", 10, &["2024Q1"]);
    let new = request(ATHENS, "case.status", 10, &["2024Q1"]);
    let first = bench.ask(&known).unwrap();
    bench.gate.hold();
    assert!(bench.gate.is_held());
    let spent = bench.questions_spent("2024Q1");
    assert!(matches!(bench.ask_without_data(&new), Err(GateError::Held)));
    assert_eq!(refusal(bench.ask_without_data(&new)), Refusal::Unavailable);
    assert_eq!(bench.ask_without_data(&known).unwrap().answer().table, first.answer().table);
    let another_asker = request(ROMA, "case.form", 10, &["2024Q1"]);
    let newcomer = bench.ask_without_data(&another_asker);
    assert!(matches!(newcomer, Err(GateError::Held)), "an answer would tell that Athens had asked");
    assert_eq!(bench.questions_spent("2024Q1"), spent);
    bench.gate.resume();
    assert_eq!(bench.ask_without_data(&another_asker).unwrap().answer().table, first.answer().table);
    bench.ask(&new).unwrap();
    assert_ne!(bench.questions_spent("2024Q1"), spent, "the control: the same question is new");
}

#[test]
fn reading_the_books_again_does_not_end_a_hold() {
    let bench = bench(&["2024Q1"]);
    bench.gate.hold();
    bench.gate.reopen().unwrap();
    let new = request(ATHENS, "case.status", 10, &["2024Q1"]);
    assert!(matches!(bench.ask_without_data(&new), Err(GateError::Held)));
    assert!(!bench.gate.has_stopped(), "held is not stopped");
}

#[test]
fn a_forfeited_cohort_counts_as_spent_in_full_and_others_go_on() {
    let bench = bench(&["2024Q1", "2024Q2"]);
    let known = request(ATHENS, "case.form", 10, &["2024Q1"]);
    let first = bench.ask(&known).unwrap();
    let cohorts = ["2024Q1".parse().unwrap(), "2030Q1".parse().unwrap()];
    assert_eq!(bench.gate.forfeit(&cohorts, 7).unwrap(), cohorts[..1], "one never opened");
    let account = bench.ledger.pages().cohorts[&cohorts[0]];
    assert_eq!((account.limits(), account.spent()), (Shares::default(), Shares::default()));
    for sigma in [10, 32, 128] {
        let new = request(ATHENS, "case.status", sigma, &["2024Q1"]);
        assert_eq!(refusal(bench.ask_without_data(&new)), Refusal::BudgetExhausted);
        let spanning = request(ATHENS, "case.status", sigma, &["2024Q1", "2024Q2"]);
        assert_eq!(refusal(bench.ask_without_data(&spanning)), Refusal::BudgetExhausted);
    }
    assert_eq!(bench.ask_without_data(&known).unwrap().answer().table, first.answer().table);
    let newcomer = request(ROMA, "case.form", 10, &["2024Q1"]);
    let told = refusal(bench.ask_without_data(&newcomer));
    assert_eq!(told, Refusal::BudgetExhausted, "as if nobody had ever asked");
    bench.ask(&request(ATHENS, "case.status", 10, &["2024Q2"])).unwrap();
    // A second time changes nothing, and opening it again gives nothing back.
    bench.gate.forfeit(&cohorts, 8).unwrap();
    let again = bench.gate.open_cohort(cohorts[0], &Shares::default(), 9).unwrap();
    assert_eq!(again.spent(), Shares::default());
}

#[test]
fn forfeiting_is_on_record_and_nothing_is_recorded_for_nothing() {
    let bench = bench(&["2024Q1"]);
    let cohort = "2024Q1".parse().unwrap();
    bench.gate.forfeit(&[cohort], 7).unwrap();
    let entry = bench.ledger.pages().log.last().cloned().unwrap();
    assert_eq!((entry.at_s, entry.event), (7, Event::Forfeited { cohorts: vec![cohort] }));
    let before = bench.ledger.pages().log.len();
    assert_eq!(bench.gate.forfeit(&["2030Q1".parse().unwrap()], 8).unwrap(), []);
    assert_eq!(bench.ledger.pages().log.len(), before);
}
