//! The keyring file: crashes, damage, exchange.

use super::*;
use crate::tests::support::{Home, smalls};
use std::fs;
use time::macros::date;

const VAULT: [u8; 16] = [9; 16];

fn id(n: u8) -> CaseId {
    CaseId::from_slice(&[n; 16]).unwrap()
}

fn key(n: u8) -> Key {
    Key::from_bytes(&[n; 32])
}

/// A keyring with the keys of these cases.
fn keyring(dir: &tempfile::TempDir, cases: std::ops::Range<u8>) -> Keyring {
    let mut keyring = Keyring::create(&dir.path().join("keyring"), &key(200), VAULT).unwrap();
    let keys: Vec<(CaseId, Key)> = cases.map(|n| (id(n), key(n))).collect();
    keyring.append(&keys).unwrap();
    keyring
}

fn reopen(keyring: &Keyring) -> Result<Keyring, VaultError> {
    Keyring::open(&keyring.path, &key(200))
}

#[test]
fn keys_come_back_after_opening_and_nobody_elses_do() {
    let dir = tempfile::tempdir().unwrap();
    let keyring = reopen(&keyring(&dir, 0..10)).unwrap();
    for n in 0..10 {
        assert_eq!(keyring.data_key(&id(n)).unwrap().unwrap().expose(), key(n).expose());
    }
    assert!(keyring.data_key(&id(10)).unwrap().is_none());
    assert_eq!((keyring.entries(), keyring.epoch(), keyring.vault()), (10, 1, VAULT));
}

#[test]
fn another_root_key_is_told_from_damage() {
    let dir = tempfile::tempdir().unwrap();
    let keyring = keyring(&dir, 0..3);
    assert!(matches!(Keyring::open(&keyring.path, &key(201)), Err(VaultError::WrongKey)));
    let good = fs::read(&keyring.path).unwrap();
    for at in [0, 10, 25, 30, 60, HEADER - 1] {
        let mut bent = good.clone();
        bent[at] ^= 1;
        fs::write(&keyring.path, bent).unwrap();
        assert!(matches!(reopen(&keyring), Err(VaultError::KeyringCorrupt { .. })), "byte {at}");
    }
    fs::write(&keyring.path, &good[..HEADER - 1]).unwrap();
    assert!(matches!(reopen(&keyring), Err(VaultError::KeyringCorrupt { .. })), "cut short");
}

#[test]
fn a_torn_tail_is_left_out_and_written_over() {
    let dir = tempfile::tempdir().unwrap();
    let whole = keyring(&dir, 0..5);
    let good = fs::read(&whole.path).unwrap();
    let tails: [(&str, Vec<u8>); 3] = [
        ("a part", vec![7; 30]),
        ("zeros", vec![0; 3 * ENTRY]),
        ("a hole", [vec![0; ENTRY], good[HEADER..HEADER + ENTRY].to_vec()].concat()),
    ];
    for (name, tail) in tails {
        fs::write(&whole.path, [good.as_slice(), &tail].concat()).unwrap();
        let mut keyring = reopen(&whole).unwrap();
        assert_eq!(keyring.entries(), 5, "{name}");
        keyring.trim().unwrap();
        keyring.append(&[(id(77), key(77))]).unwrap();
        assert_eq!(fs::metadata(&keyring.path).unwrap().len(), offset(6), "{name}");
        assert_eq!(reopen(&keyring).unwrap().data_key(&id(77)).unwrap().unwrap().expose(), key(77).expose());
    }
}

#[test]
fn an_entry_that_was_exchanged_or_changed_after_opening_does_not_open() {
    let dir = tempfile::tempdir().unwrap();
    let keyring = keyring(&dir, 0..3);
    let mut bytes = fs::read(&keyring.path).unwrap();
    // The wrapped key of case 1 under the name of case 0, with a check that fits.
    let mut forged = Entry::read(&bytes[HEADER + ENTRY..HEADER + 2 * ENTRY]).unwrap();
    forged.case = id(0);
    bytes[HEADER..HEADER + ENTRY].copy_from_slice(&forged.to_bytes());
    fs::write(&keyring.path, &bytes).unwrap();
    let opened = reopen(&keyring).unwrap();
    assert!(matches!(opened.data_key(&id(0)), Err(VaultError::KeyringCorrupt { .. })));
    assert!(opened.data_key(&id(1)).unwrap().is_some());
    bytes[HEADER + 2 * ENTRY + 40] ^= 1;
    fs::write(&keyring.path, &bytes).unwrap();
    assert!(matches!(opened.data_key(&id(2)), Err(VaultError::KeyringCorrupt { .. })));
}

#[test]
fn rewriting_keeps_the_others_under_a_new_epoch_and_forgets_the_rest() {
    let dir = tempfile::tempdir().unwrap();
    let mut keyring = keyring(&dir, 0..10);
    let old = fs::read(&keyring.path).unwrap();
    let old_label = keyring.epoch_key("x");
    let next = keyring.next_epoch().unwrap();
    keyring.rewrite(&key(200), &next, &|case| *case != id(4)).unwrap();
    let keyring = reopen(&keyring).unwrap();
    assert_eq!((keyring.epoch(), keyring.entries()), (2, 9));
    assert!(keyring.data_key(&id(4)).unwrap().is_none());
    assert_eq!(keyring.data_key(&id(5)).unwrap().unwrap().expose(), key(5).expose());
    assert_ne!(keyring.epoch_key("x").expose(), old_label.expose());
    // An entry of the old file does not open in the new one.
    let mut bytes = fs::read(&keyring.path).unwrap();
    bytes.extend_from_slice(&old[HEADER + 4 * ENTRY..HEADER + 5 * ENTRY]);
    fs::write(&keyring.path, bytes).unwrap();
    assert!(matches!(reopen(&keyring).unwrap().data_key(&id(4)), Err(VaultError::KeyringCorrupt { .. })));
    // A file that lost entries it was written with is refused.
    fs::write(&keyring.path, &fs::read(&keyring.path).unwrap()[..HEADER + 8 * ENTRY]).unwrap();
    assert!(matches!(reopen(&keyring), Err(VaultError::KeyringCorrupt { .. })));
}

#[test]
fn damage_in_the_middle_of_a_long_keyring_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("keyring");
    let mut keyring = Keyring::create(&path, &key(200), VAULT).unwrap();
    let many: Vec<(CaseId, Key)> = (0..2 * MAX_APPEND as u32)
        .map(|n| (CaseId::from_slice(&[[0; 12].as_slice(), &n.to_le_bytes()].concat()).unwrap(), key(1)))
        .collect();
    keyring.append(&many).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[HEADER + 100 * ENTRY + 5] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert!(matches!(reopen(&keyring), Err(VaultError::KeyringCorrupt { .. })));
}

#[test]
fn a_vault_refuses_a_keyring_that_is_missing_older_or_of_another_vault() {
    let day = date!(2024 - 02 - 03);
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(2, day)).unwrap();
    let path = home.path().join("keyring");
    let older = fs::read(&path).unwrap();
    vault.import(&smalls(5, day)).unwrap();
    drop(vault);
    let good = fs::read(&path).unwrap();
    let mut bent = good.clone();
    bent[HEADER + ENTRY + 3] ^= 1;
    for (name, bytes) in [("older", older), ("bent", bent), ("cut", good[..good.len() - 1].to_vec())] {
        fs::write(&path, bytes).unwrap();
        assert!(matches!(home.try_open(), Err(VaultError::KeyringBehind { .. })), "{name}");
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(home.try_open(), Err(VaultError::KeyringBehind { .. })), "missing");
    drop(Keyring::create(&path, &home.root.derive("vault keyring"), VAULT).unwrap());
    assert!(matches!(home.try_open(), Err(VaultError::KeyringForeign { .. })), "of another vault");
    fs::write(&path, &good).unwrap();
    assert_eq!(home.open().files(), 5);
    // The other way round: the case store is gone.
    fs::remove_dir_all(home.path().join("cases")).unwrap();
    assert!(matches!(home.try_open(), Err(VaultError::KeyringForeign { .. })), "no store");
    assert_eq!(fs::read(&path).unwrap(), good, "nothing was changed");
}

#[test]
fn a_vault_opened_with_another_root_key_is_told_so() {
    let mut home = Home::new();
    home.open().import(&smalls(2, date!(2024 - 02 - 03))).unwrap();
    let dir = tempfile::tempdir().unwrap();
    home.root = crate::tests::support::root_key(dir.path(), "other");
    assert!(matches!(home.try_open(), Err(VaultError::WrongKey)));
}
