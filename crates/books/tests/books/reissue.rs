//! A reissue in the books: durable, once, and what it charges follows from the log.

use crate::engine::Disk;
use crate::support::{ATHENS, COHORTS, busy_node, request, start};
use safeborders_privacy::{GateError, Shares};
use safeborders_types::{CohortId, NanoRho};

fn q1() -> CohortId {
    COHORTS[0].parse().unwrap()
}

#[test]
fn a_reissue_survives_a_restart_and_the_ledger_follows_from_the_log() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    node.gate.reissue(q1(), "two columns were exchanged", 9, || {}).unwrap();
    let form = request(ATHENS, "case.form", &COHORTS);
    let second = node.ask(&form).unwrap();
    node.books.verify().unwrap();
    drop(node);
    let node = start(&disk);
    node.books.verify().unwrap();
    assert!(node.gate.is_reissued(q1()).unwrap());
    assert!(!node.gate.is_reissued(COHORTS[1].parse().unwrap()).unwrap());
    assert_eq!(node.ask(&form).unwrap().answer(), second.answer());
    let again = node.gate.reissue(q1(), "again", 9, || panic!("put in place"));
    assert!(matches!(again, Err(GateError::ReissuedBefore)));
    let accounts: Vec<_> = node.books.cohorts().unwrap().into_iter().map(|(_, account)| account).collect();
    let corrections: Vec<NanoRho> = accounts.iter().map(|a| a.spent().corrections()).collect();
    assert_eq!(corrections, [NanoRho::new(5_000_000), NanoRho::ZERO]);
    assert!(accounts.iter().all(|a| a.limits() == Shares::default()), "no limit was raised");
}

#[test]
fn an_account_that_forgets_its_reissue_does_not_verify() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    node.gate.reissue(q1(), "why", 9, || {}).unwrap();
    drop(node);
    let (key, value) = disk.content().into_iter().find(|(key, _)| key[0] == b'C').unwrap();
    let mut forgetful = value.clone();
    *forgetful.last_mut().unwrap() = 0;
    assert_ne!(forgetful, value);
    disk.tamper(&key, Some(&forgetful));
    assert!(start(&disk).books.verify().is_err());
    disk.tamper(&key, Some(&value));
    start(&disk).books.verify().unwrap();
}
