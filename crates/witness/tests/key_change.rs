//! A log that goes on under another key: followed when its old key says so, and refused when it does not.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod log;

use log::{ATHENS, Log, Shelf, witness};
use safeborders_types::PeerId;
use safeborders_witness::{Finding, Head, Kept, Shown, SignedHead, witness_name};

fn athens() -> PeerId {
    ATHENS.parse().unwrap()
}

/// A head as a log that changed its keys signs it: by the last one and the one before.
fn head(log: &Log, seeds: &[u8]) -> String {
    let head: Head = log.head();
    let signed = SignedHead::sign(&athens(), &Log::key(seeds[0]), head).unwrap();
    seeds[1..]
        .iter()
        .fold(signed, |signed, seed| signed.signed_too(&Log::key(*seed)).unwrap())
        .text()
        .to_owned()
}

fn change(from: u8, to: u8, number: u64) -> String {
    Log::key(from).hand_over(&witness_name(&athens()), number, &Log::key(to)).unwrap()
}

fn shows(seed: u8, changes: Vec<String>, head: String) -> Shown {
    Shown { before: String::new(), key: Some(Log::key(seed).public()), changes, head }
}

fn findings(kept: &Kept) -> Vec<Finding> {
    kept.troubles.iter().map(|trouble| trouble.finding).collect()
}

#[test]
fn a_log_is_followed_to_the_key_that_its_old_key_names_and_its_past_still_counts() {
    let (shelf, mut log) = (Shelf::default(), Log::of(5));
    let witness = witness(&shelf);
    witness.see(&athens(), &shows(1, Vec::new(), head(&log, &[1]))).unwrap();
    log.add(1);
    witness.see(&athens(), &shows(3, vec![change(1, 3, 2)], head(&log, &[3, 1]))).unwrap();
    let kept = witness.kept(&athens()).unwrap();
    assert_eq!((kept.key, kept.other_key), (Some(Log::key(3).public()), None));
    assert_eq!(findings(&kept), [Finding::KeyChanged]);
    assert_eq!(shelf.recorded(), 1, "on record");
    // What was kept under the old key is still the measure: a head that contradicts it is found.
    assert_eq!(kept.read(&athens(), &kept.seen).unwrap().head().size, 6);
    let forked = Log::rewritten(6, 2);
    witness.see(&athens(), &shows(3, vec![change(1, 3, 2)], head(&forked, &[3, 1]))).unwrap();
    let kept = witness.kept(&athens()).unwrap();
    assert_eq!(findings(&kept), [Finding::KeyChanged, Finding::Forked]);
    // What the old key signs alone is believed no more.
    log.add(1);
    witness.see(&athens(), &Shown { key: None, ..shows(1, Vec::new(), head(&log, &[1])) }).unwrap();
    assert!(findings(&witness.kept(&athens()).unwrap()).contains(&Finding::BadSignature));
}

#[test]
fn whoever_missed_several_changes_follows_all_of_them_and_whoever_missed_none_stays() {
    let (shelf, log) = (Shelf::default(), Log::of(5));
    let changes = vec![change(1, 3, 2), change(3, 4, 3), change(4, 5, 4)];
    let late = witness(&shelf);
    late.see(&athens(), &shows(1, Vec::new(), head(&log, &[1]))).unwrap();
    for _ in 0..2 {
        late.see(&athens(), &shows(5, changes.clone(), head(&log, &[5, 4]))).unwrap();
        let kept = late.kept(&athens()).unwrap();
        assert_eq!(kept.key, Some(Log::key(5).public()));
        assert_eq!(findings(&kept), [Finding::KeyChanged]);
        assert_eq!(kept.read(&athens(), &head(&log, &[1])).unwrap().head(), log.head(), "kept ones are read");
    }
    // Who meets the log now for the first time takes the key that it shows.
    let shelf = Shelf::default();
    let new = witness(&shelf);
    new.see(&athens(), &shows(5, changes, head(&log, &[5, 4]))).unwrap();
    assert_eq!((new.kept(&athens()).unwrap().key, shelf.recorded()), (Some(Log::key(5).public()), 0));
}

#[test]
fn who_has_not_heard_of_a_change_yet_checks_the_head_by_the_key_that_signs_it_still() {
    let (shelf, mut log) = (Shelf::default(), Log::of(5));
    let witness = witness(&shelf);
    witness.see(&athens(), &shows(1, Vec::new(), head(&log, &[1]))).unwrap();
    log.add(1);
    // As an answer shows it, without a key; and with a key and no statement.
    witness.see(&athens(), &Shown { key: None, ..shows(3, Vec::new(), head(&log, &[3, 1])) }).unwrap();
    witness.see(&athens(), &shows(3, Vec::new(), head(&log, &[3, 1]))).unwrap();
    let kept = witness.kept(&athens()).unwrap();
    assert_eq!((kept.key, findings(&kept)), (Some(Log::key(1).public()), vec![]));
    assert_eq!(kept.read(&athens(), &kept.seen).unwrap().head().size, 6);
}

#[test]
fn a_forged_change_is_not_followed() {
    let (honest, mut log) = (Log::of(5), Log::of(5));
    log.add(1);
    let rome = Log::key(1).hand_over("safeborders/IT/node/rome", 2, &Log::key(3)).unwrap();
    let own = Log::key(3).sign(&safeborders_audit::Checkpoint::parse(&statement(3)).unwrap()).unwrap();
    let forged = [
        ("none at all", vec![]),
        ("signed by a stranger", vec![change(4, 3, 2)]),
        ("signed by the new key alone", vec![own]),
        ("of another node's log", vec![rome]),
        ("to a third key", vec![change(1, 4, 2)]),
        ("beginning in the middle", vec![change(4, 3, 3)]),
        ("broken off", vec![change(1, 4, 2), change(5, 3, 3)]),
        ("backwards", vec![change(3, 1, 2)]),
        ("no statement", vec!["x".to_owned()]),
    ];
    for (what, changes) in forged {
        let shelf = Shelf::default();
        let witness = witness(&shelf);
        witness.see(&athens(), &shows(1, Vec::new(), head(&honest, &[1]))).unwrap();
        // The thief holds the node's certificate and a key of its own: it shows a log that goes on.
        witness.see(&athens(), &shows(3, changes.clone(), head(&log, &[3]))).unwrap();
        let kept = witness.kept(&athens()).unwrap();
        assert_eq!(kept.key, Some(Log::key(1).public()), "{what}");
        assert_eq!(kept.other_key, Some(Log::key(3).public()), "{what}: a person may accept it");
        assert_eq!(findings(&kept), [Finding::OtherKey], "{what}");
        assert_eq!(kept.read(&athens(), &kept.seen).unwrap().head().size, 5, "{what}");
        // Put under an honest head that the thief has seen, its signature changes nothing either.
        let put_under = head(&honest, &[1, 3]);
        witness.see(&athens(), &shows(3, changes, put_under)).unwrap();
        assert_eq!(witness.kept(&athens()).unwrap().key, Some(Log::key(1).public()), "{what}");
    }
}

/// The text of a statement that the log goes on under this key.
fn statement(to: u8) -> String {
    let root = safeborders_audit::Digest::new(*Log::key(to).public().as_bytes());
    let name = format!("{}/log-key", witness_name(&athens()));
    safeborders_audit::Checkpoint::new(&name, 2, root).unwrap().text()
}
