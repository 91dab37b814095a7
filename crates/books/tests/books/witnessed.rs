//! What is kept of other logs, and the steps in the life of the own one.

use crate::engine::Disk;
use crate::support::{ATHENS, COHORTS, ROMA, busy_node, request, start};
use safeborders_books::{BooksError, Continuity, LogEntry, Witnessed};
use safeborders_privacy::Shares;

fn found(finding: &str) -> Witnessed {
    Witnessed {
        at_s: 5,
        peer: ROMA.parse().unwrap(),
        finding: finding.to_owned(),
        kept: "a head\n".to_owned(),
        shown: "x".repeat(10_000),
    }
}

fn accepted(incarnation: u32) -> Continuity {
    Continuity::LossAccepted { at_s: 9, by: "A. Name".into(), incarnation, lost: String::new() }
}

#[test]
fn an_ordinary_head_is_kept_without_an_entry_and_a_finding_with_one() {
    let disk = Disk::new();
    let (roma, athens) = (ROMA.parse().unwrap(), ATHENS.parse().unwrap());
    let node = busy_node(&disk);
    let before = node.books.head().unwrap();
    node.books.keep(&roma, b"one", None).unwrap();
    assert_eq!(node.books.head().unwrap(), before);
    node.books.keep(&athens, b"two", Some(&found("forked"))).unwrap();
    assert_eq!(node.books.head().unwrap().size, before.size + 1);
    node.books.record_witnessed(&found("invented")).unwrap();
    let books = start(&disk).books;
    assert_eq!(books.kept(&roma).unwrap().unwrap(), b"one");
    assert_eq!(books.all_kept().unwrap(), [(athens, b"two".to_vec()), (roma, b"one".to_vec())]);
    let (_, entry) = books.entries(before.size, 1).unwrap().remove(0);
    let LogEntry::Witnessed(entry) = entry else { panic!("{entry:?}") };
    assert_eq!((entry.finding.as_str(), entry.shown.len()), ("forked", 2_048), "what a peer sent is cut");
    books.verify().unwrap();
}

#[test]
fn what_is_too_long_to_keep_is_refused() {
    let node = busy_node(&Disk::new());
    let kept = node.books.keep(&ROMA.parse().unwrap(), &[0; 20_000], None);
    assert!(matches!(kept, Err(BooksError::TooLong { .. })));
}

#[test]
fn each_accepted_loss_raises_the_number_in_the_log_s_name() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    assert_eq!(node.books.incarnation().unwrap(), 1);
    node.books.record_continuity(&Continuity::Held { at_s: 8, reason: "restored".into() }).unwrap();
    node.books.record_continuity(&accepted(3)).unwrap();
    assert!(matches!(node.books.record_continuity(&accepted(3)), Err(BooksError::Contradiction(_))));
    node.books.record_continuity(&Continuity::Resumed { at_s: 10 }).unwrap();
    assert_eq!(start(&disk).books.incarnation().unwrap(), 3);
    node.books.verify().unwrap();
    disk.tamper(b"I", Some(&4_u32.to_be_bytes()));
    assert!(matches!(start(&disk).books.verify(), Err(BooksError::Damaged(_))));
    disk.tamper(b"I", None);
    assert!(matches!(start(&disk).books.verify(), Err(BooksError::Damaged(_))));
}

#[test]
fn forfeited_cohorts_verify_and_stay_forfeited() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let cohorts = COHORTS.map(|cohort| cohort.parse().unwrap());
    node.gate.forfeit(&cohorts[..1], 9).unwrap();
    let node = start(&disk);
    node.books.verify().unwrap();
    let accounts = node.books.cohorts().unwrap();
    assert_eq!(accounts[0].1.spent(), Shares::default());
    assert_ne!(accounts[1].1.spent(), Shares::default());
    node.ask(&request(ATHENS, "case.offence", &COHORTS[..1])).unwrap_err();
    node.ask(&request(ATHENS, "case.offence", &COHORTS[1..])).unwrap();
    node.books.verify().unwrap();
}
