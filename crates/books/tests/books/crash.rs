//! A commit that fails: nothing is visible, nothing is lost, nothing is counted twice.

use crate::engine::{Disk, Fault};
use crate::support::{ATHENS, COHORTS, asked, busy_node, request, start};
use safeborders_books::BooksError;
use safeborders_privacy::{GateError, Refusal};

#[test]
fn a_refused_commit_changes_nothing_and_the_node_goes_on() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let before = disk.content();
    disk.fail_with(Fault::Refused);
    let ask = request(ATHENS, "case.new", &COHORTS);
    assert_eq!(node.ask(&ask).unwrap_err().refusal(), Refusal::Unavailable);
    assert_eq!(disk.content(), before);
    disk.fail_with(Fault::None);
    node.ask(&ask).unwrap();
    assert_eq!(node.spent("2024Q2"), 10_000_000);
    node.books.verify().unwrap();
}

#[test]
fn after_a_lost_commit_nothing_is_answered_until_a_restart_and_then_it_is_debited_once() {
    for (fault, durable) in [(Fault::Lost, false), (Fault::Kept, true)] {
        let disk = Disk::new();
        let node = busy_node(&disk);
        let before = disk.content();
        disk.fail_with(fault);
        let ask = request(ATHENS, "case.new", &COHORTS);
        assert_eq!(node.ask(&ask).unwrap_err().refusal(), Refusal::Unavailable);
        disk.fail_with(Fault::None);
        assert_eq!(disk.content() != before, durable, "all of the commit or nothing: {fault:?}");
        assert!(matches!(node.ask(&ask), Err(GateError::Stopped)));
        assert!(matches!(node.books.head(), Err(BooksError::Closed)));
        assert!(node.books.record_asked(&asked(9)).is_err());
        assert!(node.gate.reopen().is_err(), "this engine is poisoned until it is opened again");
        drop(node);
        let node = start(&disk);
        node.books.verify().unwrap();
        assert_eq!(node.spent("2024Q2"), if durable { 10_000_000 } else { 5_000_000 });
        let answered = node.ask(&ask).unwrap();
        assert_eq!(node.spent("2024Q2"), 10_000_000, "debited once: {fault:?}");
        assert_eq!(answered.accounts()[1].spent.get(), 10_000_000);
        node.books.verify().unwrap();
    }
}

#[test]
fn a_failed_write_beside_the_gate_closes_the_books_for_the_gate_as_well() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    disk.fail_with(Fault::Lost);
    assert!(matches!(node.books.record_asked(&asked(9)), Err(BooksError::Unknown(_))));
    disk.fail_with(Fault::None);
    let repeat = request(ATHENS, "case.form", &COHORTS);
    assert_eq!(node.ask(&repeat).unwrap_err().refusal(), Refusal::Unavailable);
    let node = start(&disk);
    node.ask(&repeat).unwrap();
    node.books.record_asked(&asked(9)).unwrap();
}

#[test]
fn every_commit_of_a_history_may_be_the_last() {
    for durable in [Fault::Lost, Fault::Kept] {
        let disk = Disk::new();
        busy_node(&disk);
        for step in 0..8 {
            let node = start(&disk);
            let ask = request(ATHENS, &format!("case.s{step}"), &["2024Q2"]);
            disk.fail_with(durable);
            assert!(node.ask(&ask).is_err());
            disk.fail_with(Fault::None);
            let verified = start(&disk).books.verify().unwrap();
            let releases = 3 + if durable == Fault::Kept { usize::min(step + 1, 3) } else { 0 };
            assert_eq!(verified.releases, releases, "step {step}");
        }
    }
}
