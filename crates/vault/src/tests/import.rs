//! Storing case files.

use super::support::{Home, added, cohort, crash_everywhere, parts, small, smalls, total};
use crate::notes::{RECORDS, case_key};
use crate::{Importer, Mode, Outcome, VaultError};
use safeborders_cases::{CaseFile, SourceId};
use safeborders_store::{Batch, EngineKind, KeyRange};
use std::ops::ControlFlow;
use std::sync::Arc;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

#[test]
fn importing_the_same_files_twice_writes_nothing_the_second_time() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        let files = smalls(1_000, DAY);
        assert_eq!(vault.plan(&files).unwrap(), added(1_000));
        assert_eq!(vault.import(&files).unwrap(), added(1_000));
        let keyring = std::fs::metadata(home.path().join("keyring")).unwrap().len();
        let unchanged = Outcome { unchanged: 1_000, ..Outcome::default() };
        assert_eq!(vault.import(&files).unwrap(), unchanged);
        drop(vault);
        let vault = home.open();
        assert_eq!(vault.import(&files).unwrap(), unchanged);
        assert_eq!(vault.files(), 1_000);
        assert_eq!(std::fs::metadata(home.path().join("keyring")).unwrap().len(), keyring);
    }
}

#[test]
fn a_changed_file_replaces_the_earlier_one_and_stays_in_its_cohort() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[small("a", DAY, 1), small("b", DAY, 1)]).unwrap();
    // Another code, and a day in another quarter.
    let changed = small("a", date!(2024 - 08 - 01), 2);
    assert_eq!(
        vault.import(std::slice::from_ref(&changed)).unwrap(),
        Outcome { updated: 1, ..Outcome::default() }
    );
    drop(vault);
    let vault = home.open();
    assert!(vault.case_file(&SourceId::new("a").unwrap()).unwrap() == Some(changed));
    assert!(vault.case_file(&SourceId::new("c").unwrap()).unwrap().is_none());
    let cohorts: Vec<_> = vault.cohorts().into_iter().map(|c| (c.cohort, c.files)).collect();
    assert_eq!(cohorts, [(cohort("2024Q1"), 2)]);
    assert_eq!(total(&vault, &["2024Q1"]), 2);
}

#[test]
fn the_last_of_several_files_with_one_source_id_counts_once() {
    let home = Home::new();
    let vault = home.open();
    let files = [small("a", DAY, 1), small("a", DAY, 2), small("a", DAY, 2), small("a", DAY, 3)];
    let outcome = Outcome { added: 1, updated: 2, unchanged: 1, ..Outcome::default() };
    assert_eq!(vault.import(&files).unwrap(), outcome);
    assert!(vault.case_file(files[0].source()).unwrap() == Some(files[3].clone()));
    assert_eq!((vault.files(), total(&vault, &["2024Q1"])), (1, 1));
}

#[test]
fn a_file_that_comes_again_while_its_group_is_being_committed_stays_in_its_cohort() {
    let home = Home::new();
    let vault = home.open();
    let mut files = smalls(1_000, DAY);
    files.push(small("case-0", date!(2024 - 08 - 01), 9));
    files.push(small("case-1", DAY, 2));
    let outcome = Outcome { added: 1_000, updated: 1, unchanged: 1, ..Outcome::default() };
    assert_eq!(vault.import(&files).unwrap(), outcome);
    let cohorts: Vec<_> = vault.cohorts().into_iter().map(|c| (c.cohort, c.files)).collect();
    assert_eq!(cohorts, [(cohort("2024Q1"), 1_000)]);
    assert!(vault.case_file(files[0].source()).unwrap() == Some(files[1_000].clone()));
}

#[test]
fn a_file_from_before_the_first_cohort_joins_the_first() {
    let home = Home::new();
    let vault = home.open();
    let outcome = vault.import(&[small("old", date!(2019 - 06 - 01), 1)]).unwrap();
    assert_eq!((outcome.added, outcome.redirected), (1, 1));
    let cohorts: Vec<_> = vault.cohorts().into_iter().map(|c| (c.cohort, c.files)).collect();
    assert_eq!(cohorts, [(cohort("2024Q1"), 1)]);
}

#[test]
fn a_file_of_a_frozen_quarter_joins_the_oldest_open_cohort() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
    let late = Outcome { added: 1, redirected: 1, ..Outcome::default() };
    assert_eq!(vault.import(&[small("late", DAY, 1)]).unwrap(), late);
    // An update of a file whose cohort is frozen stays where it is, and the snapshot does not move.
    let updated = Outcome { updated: 1, ..Outcome::default() };
    assert_eq!(vault.import(&[small("case-0", DAY, 3)]).unwrap(), updated);
    let cohorts: Vec<_> = vault.cohorts().into_iter().map(|c| (c.cohort, c.files)).collect();
    assert_eq!(cohorts, [(cohort("2024Q1"), 3), (cohort("2024Q2"), 0), (cohort("2024Q3"), 1)]);
    assert_eq!(total(&vault, &["2024Q1"]), 3);
}

#[test]
fn a_crash_leaves_whole_groups_and_the_import_can_be_repeated() {
    let files = smalls(2_000, DAY);
    let crashes = crash_everywhere(&|_| {}, &|vault| vault.import(&files).map(drop), &|_, vault| {
        let there = vault.files();
        assert!([0, 900, 1_800, 2_000].contains(&there), "{there}");
        assert_eq!(total(vault, &["2024Q1"]), i64::try_from(there).unwrap());
        let rest = Outcome { added: 2_000 - there, unchanged: there, ..Outcome::default() };
        assert_eq!(vault.import(&files).unwrap(), rest);
    });
    assert_eq!(crashes, 8, "three groups and the first note, before and after");
}

#[test]
fn a_vault_whose_commit_failed_writes_no_more() {
    let home = Home::new();
    let vault = home.open_failing(1, true).unwrap();
    assert!(matches!(vault.import(&smalls(3, DAY)), Err(VaultError::Store(_))));
    assert!(matches!(vault.import(&smalls(3, DAY)), Err(VaultError::Broken)));
    assert!(matches!(vault.freeze_due(DAY), Err(VaultError::Broken)));
    drop(vault);
    assert_eq!(home.open().files(), 3);
}

#[test]
fn a_stream_of_files_is_imported_by_a_second_thread() {
    let home = Home::with(EngineKind::Sled);
    let vault = Arc::new(home.open());
    let mut importer = Importer::start(&vault, Mode::AsTheyCome).unwrap();
    for file in smalls(2_500, DAY) {
        importer.push(file).unwrap();
    }
    assert_eq!(importer.finish().unwrap(), added(2_500));
    assert_eq!(total(&vault, &["2024Q1"]), 2_500);
}

#[test]
fn a_stream_stops_with_the_error_of_the_store() {
    let home = Home::new();
    let vault = Arc::new(home.open_failing(2, false).unwrap());
    let mut importer = Importer::start(&vault, Mode::AsTheyCome).unwrap();
    let pushed = smalls(20_000, DAY).into_iter().try_for_each(|file| importer.push(file));
    assert!(matches!(pushed, Err(VaultError::Store(_))));
    assert!(matches!(importer.finish(), Err(VaultError::Broken)));
}

#[test]
fn a_file_larger_than_a_step_is_stored_whole() {
    let home = Home::with(EngineKind::Sled);
    let vault = home.open();
    let mut large = parts("large", DAY);
    large.narrative = Some("ž".repeat(20_000));
    let large = CaseFile::new(large).unwrap();
    vault.import(std::slice::from_ref(&large)).unwrap();
    assert!(vault.case_file(large.source()).unwrap() == Some(large));
}

#[test]
fn a_damaged_or_exchanged_record_is_refused() {
    let home = Home::new();
    let vault = home.open();
    let files = [small("a", DAY, 1), small("b", DAY, 1)];
    vault.import(&files).unwrap();
    let keys = files.each_ref().map(|f| case_key(RECORDS, &vault.ids.of(f.source())));
    drop(vault);
    let values = keys.clone().map(|key| home.store().get(&key).unwrap().unwrap());
    let mut bent = values[0].clone();
    bent[60] ^= 1;
    for (name, bad) in [("bent", bent), ("of another case", values[1].clone()), ("empty", Vec::new())] {
        let mut batch = Batch::new();
        batch.put(keys[0].as_slice(), bad);
        home.store().commit(batch).unwrap();
        let vault = home.open();
        let corrupt = |e: VaultError| matches!(e, VaultError::RecordCorrupt { .. });
        assert!(vault.case_file(files[0].source()).is_err_and(corrupt), "{name}");
        assert!(vault.import(&[small("a", DAY, 2)]).is_err_and(corrupt), "{name}");
        let frozen = vault.freeze_due(date!(2024 - 08 - 01));
        assert!(matches!(frozen, Err(VaultError::Damaged { records: 1 })), "{name}");
        assert!(
            vault.case_file(files[1].source()).unwrap() == Some(files[1].clone()),
            "{name}: the other one"
        );
    }
    // The way out without a backup: erase the case. It stays out.
    let vault = home.open();
    assert_eq!(vault.erase(std::slice::from_ref(files[0].source())).unwrap(), 1);
    assert_eq!(vault.import(&files).unwrap(), Outcome { erased: 1, unchanged: 1, ..Outcome::default() });
}

#[test]
fn damaged_notes_are_refused() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    drop(vault);
    for prefix in [&b"n"[..], b"c"] {
        let mut found = None;
        let store = home.store();
        let visit = &mut |key: &[u8], value: &[u8]| {
            found = Some((key.to_vec(), value.to_vec()));
            ControlFlow::Break(())
        };
        store.snapshot().unwrap().scan(&KeyRange::prefix(prefix), visit).unwrap();
        let (key, value) = found.unwrap();
        let put = |value: &[u8]| {
            let mut batch = Batch::new();
            batch.put(key.as_slice(), value);
            store.commit(batch).unwrap();
        };
        put(&value[..value.len() - 1]);
        drop(store);
        assert!(matches!(home.try_open(), Err(VaultError::NotesCorrupt)));
        let mut batch = Batch::new();
        batch.put(key.as_slice(), value.as_slice());
        home.store().commit(batch).unwrap();
        assert!(home.try_open().is_ok());
    }
}

#[test]
fn two_vaults_on_one_directory_are_refused() {
    let home = Home::new();
    let _first = home.open();
    assert!(matches!(home.try_open(), Err(VaultError::Store(safeborders_store::StoreError::InUse { .. }))));
}
