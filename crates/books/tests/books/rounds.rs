//! Signatures and rounds in the books: each once, in the log, and found when they are changed behind the books' back.

use crate::engine::Disk;
use crate::support::start;
use safeborders_books::{Books, BooksError, Published, RoundNote, RoundPlan};
use safeborders_types::{
    MAX_PUBLISHED, NanoEpsilon, PatternSignature, PeerId, ReleaseId, RoundBody, RoundName, RoundPart,
    RoundPartHead, RoundSignature, SignedRoundPart,
};
use std::collections::BTreeSet;

fn round() -> RoundName {
    "2026-R1".parse().unwrap()
}

fn peer(country: &str) -> PeerId {
    format!("spiffe://safeborders/{country}/node/office").parse().unwrap()
}

fn signature(number: usize) -> PatternSignature {
    let value = |code: String| ("case.transport".parse().unwrap(), code.parse().unwrap());
    PatternSignature::new([value(format!("A{number}")), value(format!("B{number}"))]).unwrap()
}

fn published(number: usize) -> Published {
    Published {
        round: round(),
        signature: signature(number),
        authorised_by: "anna (prosecutor)".to_owned(),
        approved_by: "dora (data-protection officer)".to_owned(),
        reason: "seen in several cases".to_owned(),
        test: ReleaseId::new([1; 32]),
        at_s: 5,
    }
}

fn submission(by: &str, signatures: &[PatternSignature]) -> SignedRoundPart {
    let head = RoundPartHead { by: peer(by), round: round(), agreement: "europe".parse().unwrap(), at_s: 6 };
    let body = RoundBody::Submission { codebook: 1, signatures: signatures.iter().cloned().collect() };
    let signature = RoundSignature { chain: vec![vec![1]], signature: vec![2] };
    SignedRoundPart { part: RoundPart { head, body }, signature }
}

fn plan(list: u8) -> RoundPlan {
    RoundPlan {
        round: round(),
        list: [list; 32],
        cohorts: BTreeSet::from(["2024Q1".parse().unwrap()]),
        epsilon: NanoEpsilon::new(500_000_000),
        authorised_by: "anna".to_owned(),
        at_s: 7,
    }
}

fn note(what: &str) -> RoundNote {
    RoundNote { round: round(), by: peer("IT"), what: what.to_owned(), at_s: 8 }
}

fn refused<T>(outcome: &Result<T, BooksError>) -> bool {
    matches!(outcome, Err(BooksError::Contradiction(_)))
}

/// Books with one of everything.
fn filled(disk: &Disk) -> Books {
    let books = Books::open(disk.engine()).unwrap();
    books.publish_signature(&published(1)).unwrap();
    books.keep_round_part(&submission("GR", &[signature(1)]), false, 6).unwrap();
    books.plan_round(&plan(1)).unwrap();
    books.note_round(&note("convened")).unwrap();
    books
}

#[test]
fn what_was_published_planned_and_kept_survives_a_restart() {
    let disk = Disk::new();
    drop(filled(&disk));
    let books = start(&disk).books;
    books.verify().unwrap();
    assert_eq!(books.published(round()).unwrap(), [published(1)]);
    assert_eq!(books.round_parts(round()).unwrap(), [submission("GR", &[signature(1)])]);
    assert_eq!(books.round_plan(round()).unwrap(), Some(plan(1)));
    assert_eq!(books.round_notes(round()).unwrap(), [note("convened")]);
    assert_eq!(books.rounds().unwrap(), BTreeSet::from([round()]));
}

#[test]
fn a_signature_is_published_once_withdrawn_once_and_neither_after_the_freeze() {
    let disk = Disk::new();
    let books = Books::open(disk.engine()).unwrap();
    books.publish_signature(&published(1)).unwrap();
    assert!(refused(&books.publish_signature(&published(1))));
    assert!(refused(&books.withdraw_signature(round(), &signature(2), "anna", 6)));
    books.withdraw_signature(round(), &signature(1), "anna", 6).unwrap();
    assert!(refused(&books.withdraw_signature(round(), &signature(1), "anna", 7)));
    assert!(books.published(round()).unwrap().is_empty());
    books.publish_signature(&published(1)).unwrap();
    books.keep_round_part(&submission("GR", &[signature(1)]), false, 8).unwrap();
    assert!(refused(&books.publish_signature(&published(2))));
    assert!(refused(&books.withdraw_signature(round(), &signature(1), "anna", 9)));
    books.verify().unwrap();
}

#[test]
fn a_party_publishes_so_many_signatures_and_no_more() {
    let disk = Disk::new();
    let books = Books::open(disk.engine()).unwrap();
    for number in 0..MAX_PUBLISHED {
        books.publish_signature(&published(number)).unwrap();
    }
    assert!(refused(&books.publish_signature(&published(MAX_PUBLISHED))));
    assert_eq!(books.published(round()).unwrap().len(), MAX_PUBLISHED);
}

#[test]
fn a_round_is_planned_once_and_a_part_is_replaced_only_where_that_is_meant() {
    let disk = Disk::new();
    let books = filled(&disk);
    assert!(refused(&books.plan_round(&plan(2))));
    let other = submission("GR", &[]);
    assert!(refused(&books.keep_round_part(&other, false, 9)));
    books.keep_round_part(&other, true, 9).unwrap();
    assert_eq!(books.round_parts(round()).unwrap(), [other]);
    books.verify().unwrap();
}

#[test]
fn the_same_note_fills_no_disk() {
    let disk = Disk::new();
    let books = filled(&disk);
    let before = books.head().unwrap();
    books.note_round(&note("convened")).unwrap();
    assert_eq!(books.head().unwrap(), before);
    books.note_round(&note("signed-twice")).unwrap();
    assert_eq!(books.head().unwrap().size, before.size + 1);
}

#[test]
fn what_is_changed_behind_the_books_back_is_found() {
    let disk = Disk::new();
    drop(filled(&disk));
    let of_rounds: Vec<(Vec<u8>, Vec<u8>)> =
        disk.content().into_iter().filter(|(key, _)| key[0] == b'S' || key[0] == b'D').collect();
    assert_eq!(of_rounds.len(), 4);
    for (key, honest) in of_rounds {
        let mut altered = honest.clone();
        *altered.last_mut().unwrap() ^= 1;
        for tampered in [Some(altered.as_slice()), None] {
            disk.tamper(&key, tampered);
            assert!(start(&disk).books.verify().is_err());
        }
        disk.tamper(&key, Some(&honest));
        start(&disk).books.verify().unwrap();
    }
}
