//! Yearbooks in the books: this node's own through the gate, and those that other countries gave.

use crate::engine::{Disk, Fault};
use crate::support::{ATHENS, Node, ROMA, busy_node, start};
use safeborders_books::{Books, BooksError, KeptYearbook, LogEntry};
use safeborders_privacy::{
    CountFailed, Event, Exact, GateError, Refusal, Released, Shares, Tally, YearbookAsk, YearbookEvent,
    YearbookRequest, YearbookTableRequest,
};
use safeborders_types::{
    Axis, CountTable, Purpose, Reference, Sensitivity, SignedYearbook, Unit, Yearbook, YearbookSignature,
    cohorts_of_year,
};
use std::collections::BTreeSet;

const COST: u64 = 5_000_000;

fn request() -> YearbookRequest {
    let codes = ["a", "b"].map(|code| code.parse().unwrap()).to_vec();
    let axes = vec![Axis { attribute: "case.form".parse().unwrap(), codes }];
    let table = YearbookTableRequest { unit: Unit::Case, axes, sensitivity: Sensitivity::ONE, sigma: 10 };
    YearbookRequest {
        country: "GR".parse().unwrap(),
        year: 2024,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: 4,
        tables: vec![table],
        at_s: 50,
    }
}

fn count(mut tallies: Vec<Tally>) -> Result<Vec<Exact<CountTable>>, CountFailed> {
    (0..100).for_each(|_| tallies[0].case_file(|case| case.count(0)));
    Ok(tallies.into_iter().map(Tally::finish).collect::<Result<Vec<_>, _>>()?)
}

fn publish(node: &Node) -> Result<Released<Yearbook>, GateError> {
    node.gate.publish_yearbook(&request(), count)
}

/// The busy node with all four cohorts of its year.
fn whole_year(disk: &Disk) -> Node {
    let node = busy_node(disk);
    for cohort in cohorts_of_year(2024) {
        node.gate.open_cohort(cohort, &Shares::default(), 1).unwrap();
    }
    node
}

fn spent(node: &Node) -> Vec<u64> {
    let cohorts = node.books.cohorts().unwrap();
    cohorts.iter().map(|(_, account)| account.spent().yearbook().get()).collect()
}

fn kept(year: u16, edition: u32, from: &str) -> KeptYearbook {
    let disk = Disk::new();
    let node = start(&disk);
    for cohort in cohorts_of_year(year) {
        node.gate.open_cohort(cohort, &Shares::default(), 1).unwrap();
    }
    let released =
        node.gate.publish_yearbook(&YearbookRequest { year, edition, ..request() }, count).unwrap();
    KeptYearbook {
        from: from.parse().unwrap(),
        kept_at_s: 60,
        given: SignedYearbook {
            yearbook: released.answer().clone(),
            signature: YearbookSignature { chain: vec![vec![1; 9]], signature: vec![2; 9] },
        },
    }
}

#[test]
fn a_published_yearbook_is_one_commit_and_survives_a_restart() {
    let disk = Disk::new();
    let node = whole_year(&disk);
    let before = node.books.head().unwrap().size;
    let published = publish(&node).unwrap();
    assert_eq!(node.books.head().unwrap().size, before + 1);
    assert_eq!(spent(&node), [COST; 4]);
    let verified = node.books.verify().unwrap();
    assert_eq!(verified.releases, 4);
    drop(node);
    let node = start(&disk);
    assert_eq!(publish(&node).unwrap(), published);
    assert_eq!(spent(&node), [COST; 4]);
    let ask = YearbookAsk {
        asker: ROMA.parse().unwrap(),
        agreement: "europe-2026".parse().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([3; 16]),
        year: 2024,
        visible: BTreeSet::from([0]),
        at_s: 70,
    };
    assert_eq!(node.gate.give_yearbook("GR".parse().unwrap(), &ask).unwrap(), published);
    let (_, last) = node.books.entries(before + 1, 9).unwrap().pop().unwrap();
    let LogEntry::Gate(entry) = last else { panic!("{last:?}") };
    let Event::Yearbook(event) = entry.event else { panic!("{entry:?}") };
    assert!(matches!(*event, YearbookEvent::Given { tables: 1, .. }));
    node.books.verify().unwrap();
}

#[test]
fn a_power_cut_while_publishing_leaves_all_or_nothing() {
    for (fault, durable) in [(Fault::Refused, false), (Fault::Lost, false), (Fault::Kept, true)] {
        let disk = Disk::new();
        let node = whole_year(&disk);
        disk.fail_with(fault);
        assert_eq!(publish(&node).unwrap_err().refusal(), Refusal::Unavailable);
        disk.fail_with(Fault::None);
        drop(node);
        let node = start(&disk);
        node.books.verify().unwrap();
        assert_eq!(spent(&node), [if durable { COST } else { 0 }; 4], "{fault:?}");
        publish(&node).unwrap();
        assert_eq!(spent(&node), [COST; 4], "debited once: {fault:?}");
        node.books.verify().unwrap();
    }
}

#[test]
fn a_yearbook_that_another_country_gave_is_kept_and_on_record() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let (first, second) = (kept(2023, 1, ATHENS), kept(2024, 1, ATHENS));
    for yearbook in [&first, &second] {
        node.books.keep_yearbook(yearbook).unwrap();
    }
    drop(node);
    let node = start(&disk);
    node.books.verify().unwrap();
    assert_eq!(node.books.yearbooks().unwrap(), [first.clone(), second]);
    assert_eq!(node.books.yearbook("GR".parse().unwrap(), 2023).unwrap(), Some(first));
    assert_eq!(node.books.yearbook("IT".parse().unwrap(), 2023).unwrap(), None);
    // A later edition replaces it, and an older one does not come back.
    node.books.keep_yearbook(&kept(2024, 2, ATHENS)).unwrap();
    let older = node.books.keep_yearbook(&kept(2024, 1, ATHENS));
    assert!(matches!(older, Err(BooksError::Contradiction(_))));
    let foreign = node.books.keep_yearbook(&kept(2024, 3, ROMA));
    assert!(matches!(foreign, Err(BooksError::Contradiction(_))), "Greece's, given by Italy");
    let edition = node.books.yearbook("GR".parse().unwrap(), 2024).unwrap().unwrap();
    assert_eq!(edition.given.yearbook.head().edition, 2);
    node.books.verify().unwrap();
    assert_eq!(spent(&node), [0; 2], "what others publish costs this node nothing");
}

#[test]
fn a_kept_yearbook_that_was_altered_removed_or_added_is_found() {
    let disk = Disk::new();
    busy_node(&disk).books.keep_yearbook(&kept(2024, 1, ATHENS)).unwrap();
    let (key, honest) = disk.content().into_iter().find(|(key, _)| key[0] == b'Y').unwrap();
    let damaged = || match Books::open(disk.engine()) {
        Ok(books) => matches!(books.verify(), Err(BooksError::Damaged(_))),
        Err(error) => matches!(error, BooksError::Damaged(_)),
    };
    assert!(!damaged(), "the control");
    let mut altered = honest.clone();
    *altered.last_mut().unwrap() ^= 1;
    for value in [Some(altered.as_slice()), Some(&honest[1..]), None] {
        disk.tamper(&key, value);
        assert!(damaged());
    }
    disk.tamper(&key, Some(&honest));
    let mut other = key.clone();
    *other.last_mut().unwrap() ^= 1;
    disk.tamper(&other, Some(&honest));
    assert!(damaged(), "added");
}

#[test]
fn a_debit_of_a_yearbook_that_the_log_does_not_know_is_found() {
    let disk = Disk::new();
    publish(&whole_year(&disk)).unwrap();
    let unspent = Disk::new();
    let node = whole_year(&unspent);
    let (key, value) = unspent.content().into_iter().find(|(key, _)| key[0] == b'C').unwrap();
    node.books.verify().unwrap();
    disk.tamper(&key, Some(&value));
    assert!(matches!(start(&disk).books.verify(), Err(BooksError::Damaged(_))));
}
