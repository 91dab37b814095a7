//! The gate over real books.

use crate::engine::Disk;
use crate::support::{ATHENS, COHORTS, ROMA, busy_node, request, start};
use safeborders_books::{BooksError, LogEntry};
use safeborders_privacy::{Counterpart, Event, LedgerStore, Outcome, Refusal, Shares};
use safeborders_types::{NanoRho, PeerId};

#[test]
fn a_release_is_one_commit_of_debit_answer_and_log_entry() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    assert_eq!(node.spent("2024Q1"), 10_000_000);
    assert_eq!(node.spent("2024Q2"), 5_000_000);
    let athens = Counterpart::from(&ATHENS.parse::<PeerId>().unwrap());
    let spent = node.books.counterpart_spent(athens, "2024Q1".parse().unwrap()).unwrap();
    assert_eq!(spent, NanoRho::new(10_000_000));
    let release = request(ATHENS, "case.form", &COHORTS).ask.release_id();
    assert_eq!(node.books.paid_at(athens, &release).unwrap(), Some(1_000));
    assert!(node.books.stored(&release).unwrap().is_some());
    let outcomes: Vec<_> = node
        .books
        .entries(0, 100)
        .unwrap()
        .into_iter()
        .filter_map(|(_, entry)| match entry {
            LogEntry::Gate(entry) => match entry.event {
                Event::Asked(exchange) => Some(exchange.outcome),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let charged = NanoRho::new(5_000_000);
    assert!(matches!(outcomes[0], Outcome::Released { cost, .. } if cost == charged));
    assert_eq!(outcomes[1], Outcome::Repeated { release, charged });
    assert_eq!(outcomes[2], Outcome::Repeated { release, charged: NanoRho::ZERO });
    assert!(matches!(outcomes[3], Outcome::Released { .. }));
    assert_eq!(outcomes[4], Outcome::Refused(Refusal::NotFrozen));
    assert_eq!(outcomes.len(), 5);
}

#[test]
fn a_restart_sees_the_same_books_and_spends_nothing_again() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let before = (node.books.head().unwrap(), node.books.cohorts().unwrap());
    let first = node.ask(&request(ATHENS, "case.form", &COHORTS)).unwrap();
    drop(node);
    let node = start(&disk);
    assert_eq!(node.books.cohorts().unwrap(), before.1);
    assert_eq!(node.books.head().unwrap().size, before.0.size + 1);
    let raised = Shares::default();
    let account = node.gate.open_cohort("2024Q1".parse().unwrap(), &raised, 9).unwrap();
    assert_eq!(account.spent().questions(), NanoRho::new(10_000_000));
    assert_eq!(node.ask(&request(ATHENS, "case.form", &COHORTS)).unwrap(), first);
    assert_eq!(node.spent("2024Q1"), 10_000_000);
    node.books.verify().unwrap();
}

#[test]
fn the_ledger_holds_at_its_limit_across_restarts() {
    let disk = Disk::new();
    busy_node(&disk);
    for round in 0..4 {
        let node = start(&disk);
        let attribute = format!("case.r{round}");
        let outcome = node.ask(&request(ATHENS, &attribute, &["2024Q1"]));
        // Athens has spent half of its quota of four questions already.
        match outcome {
            Ok(_) => assert!(round < 2),
            Err(error) => assert!(round >= 2 && error.refusal() == Refusal::BudgetExhausted),
        }
    }
    let node = start(&disk);
    assert_eq!(node.spent("2024Q1"), 20_000_000);
    node.ask(&request(ROMA, "case.r9", &["2024Q1"])).unwrap();
    node.books.verify().unwrap();
}

#[test]
fn proofs_lead_from_entries_and_earlier_heads_to_the_head() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let old = node.books.head().unwrap();
    node.ask(&request(ROMA, "case.status", &COHORTS)).unwrap();
    let head = node.books.head().unwrap();
    let proof = node.books.consistency(old.size, head.size).unwrap().unwrap();
    assert_eq!(head, node.books.head().unwrap());
    safeborders_audit::verify_consistency(old.size, &old.root, head.size, &head.root, &proof).unwrap();
    let forged = safeborders_audit::leaf_hash(b"another past");
    assert!(safeborders_audit::verify_consistency(old.size, &forged, head.size, &head.root, &proof).is_err());
    let (head, leaf, proof) = node.books.inclusion(3).unwrap();
    safeborders_audit::verify_inclusion(&leaf, 3, head.size, &proof, &head.root).unwrap();
    assert!(safeborders_audit::verify_inclusion(&leaf, 4, head.size, &proof, &head.root).is_err());
    assert!(matches!(node.books.inclusion(head.size), Err(BooksError::Contradiction(_))));
    assert_eq!(node.books.consistency(head.size, head.size + 1).unwrap(), None);
}

#[test]
fn entries_come_in_pages_and_in_order() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let all = node.books.entries(0, usize::MAX).unwrap();
    assert_eq!(all.len() as u64, node.books.head().unwrap().size);
    assert!(all.iter().zip(0..).all(|((number, _), expected)| *number == expected));
    let page = node.books.entries(2, 3).unwrap();
    assert_eq!(page, all[2..5]);
    assert!(node.books.entries(all.len() as u64, 10).unwrap().is_empty());
    assert!(node.books.entries(0, 0).unwrap().is_empty());
    assert!(node.books.entries(u64::MAX, 1).unwrap().is_empty());
}
