//! Holding the vault still for a backup, putting that back, and bringing case files back to an earlier time.

use super::support::{Home, TODAY, cohort, small, smalls, source, total};
use crate::{BroughtBack, Vault, VaultError, newest_copy};
use safeborders_cases::CaseFile;
use safeborders_store::{Batch, EngineKind, Entry, KeyRange};
use std::fs;
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

/// What a backup takes of a vault.
struct Taken {
    cases: Vec<Entry>,
    snapshots: Vec<(String, Vec<u8>)>,
    keyring: Vec<u8>,
}

fn take(vault: &Vault) -> Taken {
    let (mut still, ()) = vault.hold_still(|| ()).unwrap();
    let mut cases = Vec::new();
    still
        .cases
        .scan(&KeyRange::all(), &mut |key, value| {
            cases.push((key.to_vec(), value.to_vec()));
            ControlFlow::Continue(())
        })
        .unwrap();
    let mut snapshots = Vec::new();
    for file in &mut still.snapshots {
        let mut bytes = Vec::new();
        file.file.read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes.len() as u64, file.bytes);
        snapshots.push((file.name.clone(), bytes));
    }
    drop(still);
    Taken { cases, snapshots, keyring: fs::read(vault.dir.join("keyring")).unwrap() }
}

/// Puts it into an empty data directory of the same node.
fn put_back(home: &Home, taken: &Taken) {
    fs::remove_dir_all(home.path()).unwrap();
    fs::create_dir_all(home.path().join("snapshots")).unwrap();
    fs::write(home.path().join("keyring"), &taken.keyring).unwrap();
    for (name, bytes) in &taken.snapshots {
        fs::write(home.path().join("snapshots").join(name), bytes).unwrap();
    }
    let mut batch = Batch::new();
    for (key, value) in &taken.cases {
        batch.put(key.as_slice(), value.as_slice());
    }
    home.store().commit(batch).unwrap();
}

fn back(vault: &Vault, taken: &Taken) -> Result<BroughtBack, VaultError> {
    vault.bring_back(taken.cases.iter().cloned().map(Ok::<_, VaultError>), "adam")
}

fn same(a: &Option<CaseFile>, b: &CaseFile) -> bool {
    a.as_ref().is_some_and(|a| a.values() == b.values() && a.source() == b.source())
}

#[test]
fn what_was_taken_at_one_instant_opens_and_counts_as_it_did_then() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        vault.import(&smalls(20, DAY)).unwrap();
        vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
        let taken = take(&vault);
        vault.import(&smalls(25, DAY)).unwrap();
        drop(vault);
        put_back(&home, &taken);
        let vault = home.open();
        assert_eq!((vault.files(), total(&vault, &["2024Q1"])), (20, 20), "{kind}");
    }
}

#[test]
fn nothing_is_written_while_the_other_half_of_the_instant_is_taken() {
    let home = Home::new();
    let vault = home.open();
    let before = vault.changes();
    let (told, heard) = mpsc::channel();
    thread::scope(|scope| {
        let (vault, told) = (&vault, told);
        let (still, meanwhile) = vault
            .hold_still(|| {
                scope.spawn(move || {
                    told.send("begun").unwrap();
                    vault.import(&smalls(3, DAY)).unwrap();
                    told.send("done").unwrap();
                });
                assert_eq!(heard.recv().unwrap(), "begun");
                assert!(heard.recv_timeout(Duration::from_millis(200)).is_err(), "it was written meanwhile");
                (vault.files(), vault.changes())
            })
            .unwrap();
        assert_eq!(meanwhile, (0, before));
        assert_eq!(still.changes, before);
        // On redb the writer goes on although the snapshot is still held.
        assert_eq!(heard.recv().unwrap(), "done");
        drop(still);
    });
    assert!(vault.files() == 3 && vault.changes() > before, "the control: an import is seen in both");
}

#[test]
fn a_snapshot_file_can_be_read_although_it_was_replaced_meanwhile() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(20, DAY)).unwrap();
    vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
    let before = fs::read(home.path().join("snapshots/2024Q1.first.0.1")).unwrap();
    let (mut still, ()) = vault.hold_still(|| ()).unwrap();
    vault.erase(&[source("case-7")]).unwrap();
    assert!(!home.path().join("snapshots/2024Q1.first.0.1").exists());
    let mut bytes = Vec::new();
    still.snapshots[0].file.read_to_end(&mut bytes).unwrap();
    assert_eq!((bytes, still.epoch), (before, 1));
}

#[test]
fn files_are_brought_back_and_what_came_later_or_was_erased_stays_so() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        let then = smalls(5, DAY);
        vault.import(&then).unwrap();
        let taken = take(&vault);
        // A slip: three files say something else, one comes, one is erased.
        let slip: Vec<CaseFile> = (0..3).map(|n| small(&format!("case-{n}"), DAY, 3)).collect();
        vault.import(&slip).unwrap();
        vault.import(&[small("later", DAY, 1)]).unwrap();
        vault.erase(&[source("case-4")]).unwrap();
        vault.hold(&source("case-1"), "court order", "M. Kalliga", TODAY).unwrap();
        let changed =
            slip.iter().zip(&then).filter(|(now, then)| now.values() != then.values()).count() as u64;
        assert!(changed > 0 && same(&vault.case_file(&source("case-0")).unwrap(), &slip[0]), "the control");
        let done = back(&vault, &taken).unwrap();
        assert_eq!(done, BroughtBack { changed, unchanged: 4 - changed, erased: 1, later: 1 }, "{kind}");
        for file in &then[..4] {
            assert!(same(&vault.case_file(file.source()).unwrap(), file));
        }
        assert!(vault.case_file(&source("case-4")).unwrap().is_none(), "an erased case came back");
        assert!(vault.case_file(&source("later")).unwrap().is_some());
        assert_eq!(vault.held().unwrap().len(), 1, "the hold that was set later is kept");
        assert_eq!(vault.files(), 5);
        assert_eq!(back(&vault, &taken).unwrap().changed, 0, "again does no harm");
        drop(vault);
        assert_eq!(home.open().files(), 5);
    }
}

#[test]
fn a_file_in_a_frozen_cohort_keeps_its_cohort_and_the_snapshot_does_not_change() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(5, DAY)).unwrap();
    let taken = take(&vault);
    vault.import(&[small("case-0", DAY, 3), small("later", DAY, 3)]).unwrap();
    vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
    let shelved = fs::read(home.path().join("snapshots/2024Q1.first.0.1")).unwrap();
    back(&vault, &taken).unwrap();
    assert_eq!(fs::read(home.path().join("snapshots/2024Q1.first.0.1")).unwrap(), shelved);
    // Imported again it is no new case of an open cohort.
    let again = vault.import(&[small("later", date!(2024 - 08 - 01), 1)]).unwrap();
    assert_eq!((again.added, again.updated), (0, 1));
    assert_eq!(
        vault.record(&vault.ids.of(&source("later"))).unwrap().unwrap().cohort(),
        Some(cohort("2024Q1"))
    );
}

#[test]
fn entries_of_another_vault_and_errors_of_the_source_change_nothing_more() {
    let (home, other) = (Home::new(), Home::new());
    let (vault, strange) = (home.open(), other.open());
    vault.import(&smalls(3, DAY)).unwrap();
    strange.import(&smalls(3, DAY)).unwrap();
    // Its pseudonyms are under another key: none of them is a case of this vault.
    assert_eq!(
        back(&vault, &take(&strange)).unwrap(),
        BroughtBack { erased: 3, later: 3, ..BroughtBack::default() }
    );
    let mut bent = take(&vault);
    let record = bent.cases.iter_mut().find(|(key, _)| key.starts_with(crate::notes::RECORDS)).unwrap();
    record.1[40] ^= 1;
    assert!(matches!(back(&vault, &bent), Err(VaultError::RecordCorrupt { .. })));
    let failing = vault.bring_back([Err(VaultError::Broken)].into_iter(), "adam");
    assert!(matches!(failing, Err(VaultError::Broken)));
    assert_eq!(vault.files(), 3);
    vault.prepare_erasure(&[source("case-0")]).unwrap();
    assert!(matches!(back(&vault, &take(&vault)), Err(VaultError::ErasureUnderWay)));
}

#[test]
fn the_newest_copy_of_a_keyring_is_found_without_its_vault() {
    let (home, other, safe) = (Home::new(), Home::new(), tempfile::tempdir().unwrap());
    let places = [safe.path().to_owned()];
    assert_eq!(newest_copy(safe.path(), &home.root).unwrap(), None);
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    assert!(vault.copy_keyring(&places)[0].current);
    let first = newest_copy(safe.path(), &home.root).unwrap().unwrap();
    assert_eq!((first.epoch, first.keys, first.others), (1, 3, 0));
    let kept = fs::read(&first.path).unwrap();
    vault.erase(&[source("case-1")]).unwrap();
    assert!(vault.copy_keyring(&places)[0].current);
    fs::write(&first.path, &kept).unwrap();
    let second = newest_copy(safe.path(), &home.root).unwrap().unwrap();
    assert_eq!((second.epoch, second.keys, second.others), (2, 2, 1));
    assert!(matches!(newest_copy(safe.path(), &other.root), Err(VaultError::WrongKey)));
    // An old one under a new name, and one that is cut short.
    fs::write(&second.path, &kept).unwrap();
    assert!(matches!(newest_copy(safe.path(), &home.root), Err(VaultError::KeyringCorrupt { .. })));
    fs::write(&second.path, &kept[..60]).unwrap();
    assert!(newest_copy(safe.path(), &home.root).is_err());
}
