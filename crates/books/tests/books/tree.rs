//! Heads of earlier sizes and proofs come from the stored tree, and the tree is the log's.

use crate::engine::Disk;
use crate::support::{Node, asked, start};
use safeborders_audit::{leaf_hash, verify_consistency, verify_inclusion};
use safeborders_books::{Books, BooksError, Head, Heard};
use safeborders_types::Reference;

/// A log of this many entries, and its head after each.
fn long_log(disk: &Disk, size: u64) -> (Node, Vec<Head>) {
    let node = start(disk);
    let mut heads = vec![node.books.head().unwrap()];
    node.books.record_asked(&asked(1)).unwrap();
    heads.push(node.books.head().unwrap());
    for n in 1..size {
        let heard = Heard { at_s: n, reference: Reference::from_random([1; 16]), replies: Vec::new() };
        node.books.record_heard(&heard).unwrap();
        heads.push(node.books.head().unwrap());
    }
    (node, heads)
}

fn nodes(disk: &Disk) -> Vec<(Vec<u8>, Vec<u8>)> {
    disk.content().into_iter().filter(|(key, _)| key[0] == b'T').collect()
}

#[test]
fn every_earlier_head_and_its_proof_come_back() {
    let disk = Disk::new();
    let (node, heads) = long_log(&disk, 270);
    let last = *heads.last().unwrap();
    for head in &heads {
        assert_eq!(node.books.head_at(head.size).unwrap(), Some(*head));
        let proof = node.books.consistency(head.size, last.size).unwrap();
        let verified = proof.map(|p| verify_consistency(head.size, &head.root, last.size, &last.root, &p));
        assert_eq!(verified, (head.size > 0).then_some(Ok(())));
    }
    assert_eq!(node.books.head_at(last.size + 1).unwrap(), None);
    for number in [0, 63, 64, 255, 256, 269] {
        let (head, leaf, proof) = node.books.inclusion(number).unwrap();
        assert_eq!(head, last);
        verify_inclusion(&leaf, number, head.size, &proof, &head.root).unwrap();
        let other = leaf_hash(b"another entry");
        verify_inclusion(&other, number, head.size, &proof, &head.root).unwrap_err();
    }
    node.books.verify().unwrap();
}

#[test]
fn a_node_of_the_tree_that_was_altered_removed_or_added_is_found() {
    let disk = Disk::new();
    drop(long_log(&disk, 200));
    let stored = nodes(&disk);
    assert_eq!(stored.len(), 3 + 1, "three runs of 64 and one of 128");
    let (key, honest) = stored[0].clone();
    let damaged = || matches!(start(&disk).books.verify(), Err(BooksError::Damaged(_)));
    disk.tamper(&key, Some(&[7; 32]));
    assert!(damaged());
    disk.tamper(&key, None);
    assert!(damaged());
    disk.tamper(&key, Some(&honest));
    assert!(!damaged(), "the control");
    let mut more = key.clone();
    *more.last_mut().unwrap() = 9;
    disk.tamper(&more, Some(&honest));
    assert!(damaged());
}

#[test]
fn books_from_before_there_was_a_tree_get_one_when_they_are_opened() {
    let disk = Disk::new();
    let (_, heads) = long_log(&disk, 150);
    let stored = nodes(&disk);
    for (key, _) in &stored {
        disk.tamper(key, None);
    }
    let books = Books::open(disk.engine()).unwrap();
    assert_eq!(nodes(&disk), stored);
    books.verify().unwrap();
    assert_eq!(books.head_at(100).unwrap(), Some(heads[100]));
}
