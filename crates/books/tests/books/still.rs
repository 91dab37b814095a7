//! The books at one instant, put into an empty store: the same books.

use crate::engine::Disk;
use crate::support::{COHORTS, busy_node, request, start};
use safeborders_books::Books;
use safeborders_store::{Batch, EngineKind, KeyRange};
use std::ops::ControlFlow;

const ATTRIBUTE: &str = "case.status";

#[test]
fn books_that_are_put_back_verify_and_do_not_know_what_came_later() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let (still, head) = node.books.hold_still().unwrap();
    assert_eq!(head, node.books.head().unwrap());
    let spent = node.spent(COHORTS[1]);
    node.ask(&request(crate::support::ROMA, ATTRIBUTE, &COHORTS[1..])).unwrap();
    assert!(node.books.head().unwrap().size > head.size && node.spent(COHORTS[1]) > spent, "the control");
    let home = tempfile::tempdir().unwrap();
    let engine = safeborders_store::open(EngineKind::Redb, home.path()).unwrap();
    let mut batch = Batch::new();
    still
        .scan(&KeyRange::all(), &mut |key, value| {
            batch.put(key, value);
            ControlFlow::Continue(())
        })
        .unwrap();
    engine.commit(batch).unwrap();
    let books = Books::open(engine).unwrap();
    books.verify().unwrap();
    assert_eq!(books.head().unwrap(), head);
    drop(still);
    start(&disk);
}
