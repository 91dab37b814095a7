//! The books as a node keeps them: redb, sealed, closed and opened again.

use crate::support::{ATHENS, COHORTS, Node, request};
use safeborders_books::Books;
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::keys::Key;
use safeborders_store::{EngineKind, Sealed};
use std::path::Path;
use std::sync::Arc;

fn open(dir: &Path, key: u8) -> Result<Node, safeborders_books::BooksError> {
    let engine = safeborders_store::open(EngineKind::Redb, dir).unwrap();
    let sealed = Sealed::new(engine, Key::from_bytes(&[key; 32]), "books");
    let books = Arc::new(Books::open(Box::new(sealed))?);
    Ok(Node { gate: Gate::new(Arc::clone(&books), GateKey::new([7; 32])), books })
}

#[test]
fn sealed_books_on_disk_are_the_same_after_a_restart_and_closed_to_another_key() {
    let dir = tempfile::tempdir().unwrap();
    let node = open(dir.path(), 1).unwrap();
    for cohort in COHORTS {
        node.gate.open_cohort(cohort.parse().unwrap(), &Shares::default(), 1).unwrap();
    }
    let ask = request(ATHENS, "case.form", &COHORTS);
    let first = node.ask(&ask).unwrap();
    let head = node.books.head().unwrap();
    drop(node);
    let node = open(dir.path(), 1).unwrap();
    assert_eq!(node.books.head().unwrap(), head);
    assert_eq!(node.ask(&ask).unwrap(), first);
    assert_eq!(node.spent("2024Q1"), 5_000_000);
    node.books.verify().unwrap();
    drop(node);
    assert!(open(dir.path(), 2).is_err(), "another key");
    open(dir.path(), 1).unwrap().books.verify().unwrap();
}
