//! An identity's files: renewed in place, and whatever a machine that stops half-way leaves.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::*;
use safeborders_trust::{Identity, IdentityFiles, IdentityFilesError, Leaf, now_s};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

const DAY_S: u64 = 86_400;

fn leaf(world: &World, valid_days: u32) -> Leaf {
    world.greece.issue(&peer(ATHENS), days(valid_days)).unwrap()
}

fn put(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).unwrap();
    fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o600)).unwrap();
}

/// How many days the identity that is loaded has left: tells the pairs of a test apart.
fn loaded(folder: &Path) -> Result<u64, IdentityFilesError> {
    IdentityFiles::in_folder(folder).load().map(|identity| identity.days_left(now_s() - 60))
}

fn names(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names
}

#[test]
fn a_pair_is_made_and_renewed_in_place() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let files = IdentityFiles::in_folder(folder.path());
    for valid_days in [10, 20] {
        files.replace(&leaf(&world, valid_days)).unwrap();
        assert_eq!(loaded(folder.path()).unwrap(), u64::from(valid_days));
        assert_eq!(names(folder.path()), ["cert.pem", "key.pem"]);
        for name in names(folder.path()) {
            let mode = fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[test]
fn a_machine_that_stops_anywhere_in_a_renewal_has_a_pair_and_can_renew_again() {
    let world = World::new();
    let (old, new) = (leaf(&world, 10), leaf(&world, 20));
    let (old_key, new_key) = (old.key_pem.expose(), new.key_pem.expose());
    type Files<'a> = Vec<(&'a str, &'a str)>;
    let stops: [(Files<'_>, u64); 5] = [
        (vec![("key.pem", old_key), ("cert.pem", &old.chain_pem), ("key.pem.new", "half a k")], 10),
        (
            vec![
                ("key.pem", old_key),
                ("cert.pem", &old.chain_pem),
                ("key.pem.new", new_key),
                ("cert.pem.new", "half a c"),
            ],
            10,
        ),
        (
            vec![
                ("key.pem", old_key),
                ("cert.pem", &old.chain_pem),
                ("key.pem.new", new_key),
                ("cert.pem.new", &new.chain_pem),
            ],
            10,
        ),
        (vec![("key.pem", new_key), ("cert.pem", &old.chain_pem), ("cert.pem.new", &new.chain_pem)], 20),
        (vec![("key.pem", new_key), ("cert.pem.new", &new.chain_pem)], 20), // the very first pair
    ];
    for (files, expected) in stops {
        let folder = tempfile::tempdir().unwrap();
        files.iter().for_each(|(name, text)| put(folder.path(), name, text));
        assert_eq!(loaded(folder.path()).unwrap(), expected, "{:?}", names(folder.path()));
        // A renewal that cannot even begin leaves it so.
        let mixed = Leaf { chain_pem: leaf(&world, 30).chain_pem, key_pem: leaf(&world, 30).key_pem };
        let refused = IdentityFiles::in_folder(folder.path()).replace(&mixed);
        assert!(matches!(refused, Err(IdentityFilesError::Unusable(_))));
        assert_eq!(loaded(folder.path()).unwrap(), expected);
        IdentityFiles::in_folder(folder.path()).replace(&leaf(&world, 30)).unwrap();
        assert_eq!(loaded(folder.path()).unwrap(), 30);
        assert_eq!(names(folder.path()), ["cert.pem", "key.pem"]);
    }
}

#[test]
fn a_second_renewal_that_stops_early_does_not_cost_the_first_one_that_stopped_late() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let (old, new) = (leaf(&world, 10), leaf(&world, 20));
    put(folder.path(), "key.pem", new.key_pem.expose());
    put(folder.path(), "cert.pem", &old.chain_pem);
    put(folder.path(), "cert.pem.new", &new.chain_pem);
    // A directory in the way of the new key's file: the second renewal fails at its first write.
    fs::create_dir(folder.path().join("key.pem.new")).unwrap();
    let failed = IdentityFiles::in_folder(folder.path()).replace(&leaf(&world, 30));
    assert!(matches!(failed, Err(IdentityFilesError::Io { .. })), "{failed:?}");
    assert_eq!(loaded(folder.path()).unwrap(), 20);
}

#[test]
fn a_pair_that_does_not_belong_together_is_told_clearly() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    put(folder.path(), "cert.pem", &leaf(&world, 10).chain_pem);
    put(folder.path(), "key.pem", leaf(&world, 10).key_pem.expose());
    put(folder.path(), "cert.pem.new", &leaf(&world, 10).chain_pem); // belongs to neither
    let error = loaded(folder.path()).unwrap_err();
    assert!(matches!(error, IdentityFilesError::Mismatched { .. }), "{error:?}");
    let text = error.to_string();
    assert!(text.contains("key.pem does not belong to the certificate in"), "{text}");
    assert!(text.contains("issue a new one"), "{text}");
}

#[test]
fn files_that_are_missing_or_open_to_others_are_refused() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    assert!(matches!(loaded(folder.path()), Err(IdentityFilesError::Io { .. })));
    IdentityFiles::in_folder(folder.path()).replace(&leaf(&world, 10)).unwrap();
    fs::set_permissions(folder.path().join("key.pem"), fs::Permissions::from_mode(0o640)).unwrap();
    assert!(matches!(loaded(folder.path()), Err(IdentityFilesError::Io { .. })));
    put(folder.path(), "key.pem", "not a key");
    assert!(matches!(loaded(folder.path()), Err(IdentityFilesError::NotAnIdentity { .. })));
}

#[test]
fn another_peer_s_certificate_does_not_take_the_place() {
    let (world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let files = IdentityFiles::in_folder(folder.path());
    files.replace(&leaf(&world, 10)).unwrap();
    let other = peer("spiffe://safeborders/GR/node/thessaloniki");
    let refused = files.replace(&world.greece.issue(&other, days(20)).unwrap());
    assert!(matches!(refused, Err(IdentityFilesError::OtherPeer { .. })), "{refused:?}");
    assert_eq!(files.load().unwrap().peer(), &peer(ATHENS));
    assert_eq!(loaded(folder.path()).unwrap(), 10);
}

#[test]
fn whole_days_are_counted_until_the_end_and_none_after() {
    let identity = Identity::from_leaf(&leaf(&World::new(), 14)).unwrap();
    let end_s = identity.not_after_s();
    assert_eq!(identity.days_left(end_s - 14 * DAY_S), 14);
    assert_eq!(identity.days_left(end_s - 14 * DAY_S + 1), 13);
    for late_s in [end_s - DAY_S + 1, end_s, end_s + 1, u64::MAX] {
        assert_eq!(identity.days_left(late_s), 0);
    }
}
