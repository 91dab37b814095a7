//! Agreements, this node's own questions, and small values.

use crate::engine::Disk;
use crate::support::{ATHENS, ROMA, asked, decided, start};
use safeborders_books::{BooksError, Heard, LogEntry, Reply, Standing, Step};
use safeborders_types::{Absence, AgreementId, NanoRho, Reference, ReleaseId};

fn id(name: &str) -> AgreementId {
    name.parse().unwrap()
}

#[test]
fn agreements_are_kept_as_given_and_each_version_is_on_record() {
    let disk = Disk::new();
    let node = start(&disk);
    node.books.file_agreement(&id("europe-2026"), b"first", &decided(1)).unwrap();
    node.books.file_agreement(&id("benelux"), b"other", &decided(2)).unwrap();
    node.books.file_agreement(&id("europe-2026"), b"second", &decided(3)).unwrap();
    let books = start(&disk).books;
    assert_eq!(books.agreement(&id("europe-2026")).unwrap().unwrap(), b"second");
    assert_eq!(books.agreement(&id("europe")).unwrap(), None);
    let all = books.agreements().unwrap();
    assert_eq!(all, [(id("benelux"), b"other".to_vec()), (id("europe-2026"), b"second".to_vec())]);
    assert_eq!(books.head().unwrap().size, 3);
    books.verify().unwrap();
    let long = vec![0; (1 << 20) + 1];
    assert!(matches!(books.file_agreement(&id("long"), &long, &decided(4)), Err(BooksError::TooLong { .. })));
}

#[test]
fn steps_of_an_agreement_are_durable_with_who_decided_them_and_cannot_be_out_of_order() {
    let disk = Disk::new();
    let node = start(&disk);
    let europe = id("europe-2026");
    let refused = |books: &safeborders_books::Books, step| {
        matches!(books.step_agreement(&europe, step, &decided(9)), Err(BooksError::Contradiction(_)))
    };
    assert!(refused(&node.books, Step::Suspended), "not on file");
    node.books.file_agreement(&europe, b"first", &decided(1)).unwrap();
    assert!(refused(&node.books, Step::Resumed));
    node.books.step_agreement(&europe, Step::Suspended, &decided(2)).unwrap();
    let books = start(&disk).books;
    let state = books.agreement_state(&europe).unwrap().unwrap();
    assert_eq!((state.standing, state.filed_s, state.decided), (Standing::Suspended, 1, decided(2)));
    books.file_agreement(&europe, b"second", &decided(3)).unwrap();
    assert_eq!(books.agreement_state(&europe).unwrap().unwrap().standing, Standing::Suspended);
    books.step_agreement(&europe, Step::Resumed, &decided(4)).unwrap();
    books.step_agreement(&europe, Step::Terminated, &decided(5)).unwrap();
    assert!(refused(&books, Step::Resumed));
    assert!(books.file_agreement(&europe, b"third", &decided(6)).is_err(), "an end is for good");
    assert_eq!(books.head().unwrap().size, 5, "what was refused is on no record");
    books.verify().unwrap();
    assert_eq!(books.agreement_state(&id("benelux")).unwrap(), None);
}

#[test]
fn a_reference_leads_to_the_offices_own_case_number_and_to_no_other() {
    let disk = Disk::new();
    let node = start(&disk);
    let number = node.books.record_asked(&asked(1)).unwrap();
    assert_eq!(number, 0);
    let found = node.books.asked(&Reference::from_random([1; 16])).unwrap().unwrap();
    assert_eq!(found, asked(1));
    assert_eq!(node.books.asked(&Reference::from_random([2; 16])).unwrap(), None);
    assert!(matches!(node.books.record_asked(&asked(1)), Err(BooksError::Contradiction(_))));
    let mut long = asked(3);
    long.case_note = "x".repeat(201);
    assert!(matches!(node.books.record_asked(&long), Err(BooksError::TooLong { .. })));
    assert_eq!(node.books.head().unwrap().size, 1);
}

#[test]
fn replies_are_on_record_and_a_peers_code_cannot_fill_the_log() {
    let disk = Disk::new();
    let node = start(&disk);
    node.books.record_asked(&asked(1)).unwrap();
    let answered = Reply::Answered { release: ReleaseId::new([4; 32]), cost: NanoRho::new(7) };
    let refused = |code: &str| Reply::Missing(Absence::Refused(code.to_owned()));
    let heard = Heard {
        at_s: 2_000,
        reference: Reference::from_random([1; 16]),
        replies: vec![
            (ATHENS.parse().unwrap(), answered.clone()),
            (ROMA.parse().unwrap(), refused(&format!("not\n-frozen {}", "é".repeat(100_000)))),
        ],
    };
    node.books.record_heard(&heard).unwrap();
    let Some((1, LogEntry::Heard(kept))) = node.books.entries(1, 1).unwrap().pop() else {
        panic!("the replies are not on record")
    };
    assert_eq!(kept.replies[0].1, answered);
    assert_eq!(kept.replies[1].1, refused("not-frozen"));
    node.books.verify().unwrap();
}

#[test]
fn small_values_are_kept_without_a_log_entry() {
    let disk = Disk::new();
    let node = start(&disk);
    assert_eq!(node.books.meta("node.country").unwrap(), None);
    node.books.put_meta("node.country", b"GR").unwrap();
    node.books.put_meta("node.country", b"IT").unwrap();
    let books = start(&disk).books;
    assert_eq!(books.meta("node.country").unwrap().unwrap(), b"IT");
    assert_eq!(books.head().unwrap().size, 0);
    assert!(matches!(books.put_meta(&"n".repeat(201), b""), Err(BooksError::TooLong { .. })));
    assert!(matches!(books.put_meta("n", &vec![0; (1 << 20) + 1]), Err(BooksError::TooLong { .. })));
}
