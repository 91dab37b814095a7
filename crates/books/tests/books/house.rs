//! The house log: numbered, committed to, fails closed, and held against what peers have seen of it.

use crate::engine::{Disk, Fault};
use crate::support::{busy_node, start};
use safeborders_books::{
    Books, BooksError, HouseEntry, HouseEvent, HouseObject, HouseOutcome, LogEntry, PeopleChange, PeopleKey,
};
use safeborders_people::{Actor, Role};

fn anna() -> Actor {
    Actor { person: "anna".parse().unwrap(), role: Role::Analyst }
}

fn entry(at_s: u64) -> HouseEntry {
    HouseEntry::given(at_s, &anna(), HouseEvent::Reading, "case show").of(HouseObject::Case([7; 16]))
}

fn busy_house(disk: &Disk) -> Books {
    let books = Books::open(disk.engine()).unwrap();
    for at_s in 0..150 {
        assert_eq!(books.house(&entry(at_s)).unwrap(), at_s);
        if at_s % 40 == 20 {
            books.publish_house_root(at_s).unwrap();
        }
    }
    books
}

fn damaged(disk: &Disk) -> bool {
    match Books::open(disk.engine()) {
        Ok(books) => books.verify().is_err() || books.verify_house().is_err(),
        Err(error) => matches!(error, BooksError::Damaged(_)),
    }
}

#[test]
fn entries_are_numbered_read_back_and_proved() {
    let disk = Disk::new();
    let books = busy_house(&disk);
    let read = books.house_entries(148, 10).unwrap();
    assert_eq!(read, [(148, entry(148)), (149, entry(149))]);
    assert!(books.house_entries(0, 0).unwrap().is_empty());
    let head = books.house_head().unwrap();
    for number in [0, 63, 64, 127, 149] {
        let (at, leaf, path) = books.house_inclusion(number).unwrap();
        assert_eq!(at, head);
        safeborders_audit::verify_inclusion(&leaf, number, head.size, &path, &head.root).unwrap();
        assert!(
            safeborders_audit::verify_inclusion(&leaf, number + 1, head.size, &path, &head.root).is_err()
        );
    }
    assert!(matches!(books.house_inclusion(150), Err(BooksError::Contradiction(_))));
    let verified = Books::open(disk.engine()).unwrap().verify_house().unwrap();
    assert_eq!((verified.head, verified.roots), (head, 4));
}

#[test]
fn the_disclosure_log_tells_neither_the_size_nor_the_growth_of_the_house_log() {
    let disk = Disk::new();
    let books = start(&disk).books;
    books.publish_house_root(1).unwrap();
    books.publish_house_root(2).unwrap();
    let head = books.head().unwrap();
    books.house(&entry(3)).unwrap();
    assert_eq!(books.head().unwrap(), head, "an entry of the house log moved the head that peers see");
    let entries: Vec<LogEntry> = books.entries(0, 9).unwrap().into_iter().map(|(_, entry)| entry).collect();
    let [LogEntry::HouseRoot { salted: first, .. }, LogEntry::HouseRoot { salted: second, .. }] =
        &entries[..]
    else {
        panic!("{entries:?}")
    };
    assert_ne!(first, second, "the same log twice looks as if it had not grown");
    assert_eq!(books.house_root_published().unwrap(), Some(2));
}

#[test]
fn a_rewritten_shortened_or_reordered_house_log_is_found() {
    let disk = Disk::new();
    busy_house(&disk);
    for letter in *b"EG" {
        let all: Vec<_> = disk.content().into_iter().filter(|(key, _)| key[0] == letter).collect();
        for (key, honest) in &all {
            let mut altered = honest.clone();
            *altered.last_mut().unwrap() ^= 1;
            disk.tamper(key, Some(&altered));
            assert!(damaged(&disk), "altered {key:x?}");
            disk.tamper(key, None);
            assert!(damaged(&disk), "removed {key:x?}");
            disk.tamper(key, Some(honest));
        }
    }
    assert!(!damaged(&disk), "the control");
}

#[test]
fn a_house_log_made_anew_by_who_has_the_key_does_not_fit_what_peers_have_seen() {
    let honest = Disk::new();
    busy_house(&honest);
    let forged = Disk::new();
    let books = Books::open(forged.engine()).unwrap();
    // The same disclosure log, another story in the house.
    for at_s in 0..150 {
        books.house(&entry(at_s + 1_000)).unwrap();
    }
    let story: Vec<_> = forged.content().into_iter().filter(|(key, _)| key[0] == b'E').collect();
    let nodes = forged.content().into_iter().filter(|(key, _)| key[0] == b'G' && key[1] != 0xfe);
    for (key, value) in story.into_iter().chain(nodes) {
        honest.tamper(&key, Some(&value));
    }
    let books = Books::open(honest.engine()).unwrap();
    books.verify().unwrap();
    let found = books.verify_house().unwrap_err();
    assert!(found.to_string().contains("peers have seen another root"), "{found}");
}

#[test]
fn what_cannot_be_put_on_record_changes_nothing() {
    let disk = Disk::new();
    let books = start(&disk).books;
    books.house(&entry(0)).unwrap();
    let key = PeopleKey::Account("anna".parse().unwrap());
    let change = |bytes: usize| [PeopleChange { key: key.clone(), value: Some(vec![1; bytes]) }];
    assert!(matches!(books.house_changing(&entry(1), &change(20_000)), Err(BooksError::TooLong { .. })));
    assert_eq!((books.house_head().unwrap().size, books.accounts().unwrap().len()), (1, 0));
    disk.fail_with(Fault::Lost);
    assert!(books.house_changing(&entry(1), &change(1)).is_err());
    assert!(matches!(books.house(&entry(1)), Err(BooksError::Closed)), "nothing goes on uncertainly");
    disk.fail_with(Fault::None);
    let again = Books::open(disk.engine()).unwrap();
    assert_eq!(again.accounts().unwrap().len(), 0, "a change without its entry");
    again.house_changing(&entry(1), &change(1)).unwrap();
    assert_eq!(again.person_record(&key).unwrap(), Some(vec![1]), "the control");
    again.house_changing(&entry(2), &[PeopleChange { key: key.clone(), value: None }]).unwrap();
    assert_eq!(again.person_record(&key).unwrap(), None);
}

#[test]
fn texts_of_entries_are_cut() {
    let disk = Disk::new();
    let books = start(&disk).books;
    let long = "x\n".repeat(5_000);
    books.house(&entry(0).with_reference(&long).refused(&long, 3)).unwrap();
    let (_, read) = books.house_entries(0, 1).unwrap().pop().unwrap();
    let HouseOutcome::Refused { code, times: 3 } = &read.outcome else { panic!("{read:?}") };
    assert!(read.reference.len() <= 200 && code.len() <= 200 && !read.reference.contains('\n'));
}

#[test]
fn books_without_a_house_log_open_as_before() {
    let disk = Disk::new();
    busy_node(&disk);
    let verified = Books::open(disk.engine()).unwrap().verify_house().unwrap();
    assert_eq!((verified.head.size, verified.roots), (0, 0));
}
