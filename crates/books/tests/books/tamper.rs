//! What somebody changes behind the books' back is found.

use crate::engine::Disk;
use crate::support::{busy_node, start};
use safeborders_books::{Books, BooksError};

fn first_with(disk: &Disk, letter: u8) -> (Vec<u8>, Vec<u8>) {
    disk.content().into_iter().find(|(key, _)| key[0] == letter).unwrap()
}

fn damaged(disk: &Disk) -> bool {
    match Books::open(disk.engine()) {
        Ok(books) => matches!(books.verify(), Err(BooksError::Damaged(_))),
        Err(error) => matches!(error, BooksError::Damaged(_)),
    }
}

#[test]
fn untouched_books_verify() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let verified = node.books.verify().unwrap();
    assert_eq!(verified.head, node.books.head().unwrap());
    assert_eq!((verified.cohorts, verified.releases), (2, 3));
    assert_eq!(start(&disk).books.verify().unwrap(), verified);
    let empty = start(&Disk::new()).books.verify().unwrap();
    assert_eq!((empty.head.size, empty.cohorts), (0, 0));
}

#[test]
fn every_altered_value_is_found() {
    let disk = Disk::new();
    busy_node(&disk);
    for letter in *b"ACHLNPQR" {
        let (key, honest) = first_with(&disk, letter);
        let mut altered = honest.clone();
        *altered.last_mut().unwrap() ^= 1;
        disk.tamper(&key, Some(&altered));
        assert!(damaged(&disk), "altered {}", char::from(letter));
        disk.tamper(&key, Some(&honest[..honest.len() - 1]));
        assert!(damaged(&disk), "shortened {}", char::from(letter));
        disk.tamper(&key, None);
        assert!(damaged(&disk), "removed {}", char::from(letter));
        disk.tamper(&key, Some(&honest));
        assert!(!damaged(&disk), "the control, {}", char::from(letter));
    }
}

#[test]
fn every_added_value_is_found() {
    let disk = Disk::new();
    busy_node(&disk);
    for letter in *b"ACLNPQR" {
        let (mut key, value) = first_with(&disk, letter);
        *key.last_mut().unwrap() ^= 4;
        assert!(!disk.content().contains_key(&key) || letter == b'L');
        if letter == b'L' {
            key.extend([0]);
        }
        disk.tamper(&key, Some(&value));
        assert!(damaged(&disk), "added {}", char::from(letter));
        disk.tamper(&key, None);
    }
    assert!(!damaged(&disk), "the control");
}

#[test]
fn a_forgotten_debit_is_found_even_when_the_log_entry_goes_with_it() {
    let disk = Disk::new();
    busy_node(&disk);
    let last = disk.content().into_iter().rfind(|(key, _)| key[0] == b'L').unwrap();
    disk.tamper(&last.0, None);
    assert!(matches!(Books::open(disk.engine()), Err(BooksError::Damaged(_))));
}

#[test]
fn entries_in_another_order_are_found() {
    let disk = Disk::new();
    busy_node(&disk);
    let log: Vec<_> = disk.content().into_iter().filter(|(key, _)| key[0] == b'L').collect();
    // The two openings: the ledger that follows from them is the same either way.
    disk.tamper(&log[0].0, Some(&log[1].1));
    disk.tamper(&log[1].0, Some(&log[0].1));
    assert!(damaged(&disk));
}
