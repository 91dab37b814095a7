//! Erasing case files.

use super::support::{Home, TODAY, cohort, crash_everywhere, small, smalls, total};
use crate::notes::{ERASED, RECORDS, STAGED, case_key};
use crate::record::Record;
use crate::{Importer, Mode, Outcome, VaultError};
use safeborders_cases::SourceId;
use safeborders_store::{Batch, EngineKind};
use std::sync::Arc;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn source(name: &str) -> SourceId {
    SourceId::new(name).unwrap()
}

#[test]
fn an_erased_case_leaves_the_store_and_the_snapshot_and_nothing_opens_its_record() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        vault.import(&smalls(20, DAY)).unwrap();
        vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
        vault.import(&[small("open", date!(2024 - 05 - 01), 1)]).unwrap();
        let id = vault.ids.of(&source("case-7"));
        let key = case_key(RECORDS, &id);
        let kept = vault.engine.get(&key).unwrap().unwrap();
        let old_snapshot = std::fs::read(home.path().join("snapshots/2024Q1.first.0.1")).unwrap();
        assert_eq!(vault.erase(&[source("case-7"), source("nobody")]).unwrap(), 1);
        assert!(vault.case_file(&source("case-7")).unwrap().is_none());
        assert_eq!((vault.files(), total(&vault, &["2024Q1"]), total(&vault, &["2024Q2"])), (20, 19, 1));
        drop(vault);
        // Somebody kept the record and the old snapshot: there is no key for them any more.
        let mut batch = Batch::new();
        batch.put(key.as_slice(), kept.as_slice());
        home.store().commit(batch).unwrap();
        let vault = home.open();
        assert!(vault.keyring().data_key(&id).unwrap().is_none());
        assert!(vault.record(&id).is_err());
        let key = vault.snapshot_key();
        assert!(key.open(b"snapshot 2 2024Q1.first.0.1", &old_snapshot).is_err());
        // The others are as they were, under the new epoch.
        assert_eq!(vault.keyring().epoch(), 2);
        assert!(vault.case_file(&source("case-8")).unwrap().is_some());
        assert_eq!(total(&vault, &["2024Q1"]), 19);
    }
}

#[test]
fn a_record_opens_before_it_is_erased() {
    // The negative control of the test above: with its key, the very same bytes do open.
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    let id = vault.ids.of(&source("case-1"));
    let value = vault.engine.get(&case_key(RECORDS, &id)).unwrap().unwrap();
    let data_key = vault.keyring().data_key(&id).unwrap().unwrap();
    assert!(Record::open(&data_key, &id, &value).is_ok());
}

#[test]
fn a_crash_while_erasing_leaves_it_done_or_not_begun() {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let crashes = crash_everywhere(
        &|home| {
            let vault = home.open();
            vault.import(&smalls(20, DAY)).unwrap();
            vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
        },
        &|vault| vault.erase(&[source("case-3")]).map(drop),
        &|home, vault| {
            let there = vault.case_file(&source("case-3")).unwrap().is_some();
            let files = if there { 20 } else { 19 };
            assert_eq!((vault.files(), total(vault, &["2024Q1"])), (files, i64::try_from(files).unwrap()));
            assert_eq!(std::fs::read_dir(home.path().join("snapshots")).unwrap().count(), 1);
            assert_eq!(vault.erase(&[source("case-3")]).unwrap(), u64::from(there));
            assert_eq!((vault.files(), total(vault, &["2024Q1"])), (19, 19));
            seen.borrow_mut().insert(there);
        },
    );
    assert!(crashes >= 6, "{crashes}");
    assert_eq!(seen.into_inner().len(), 2, "both ends were seen");
}

#[test]
fn an_erased_case_stays_out_however_it_comes_again() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        let files = smalls(5, DAY);
        vault.import(&files).unwrap();
        vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
        assert_eq!(vault.erase(&[source("case-2"), source("nobody")]).unwrap(), 1);
        assert_eq!(vault.erase(&[source("case-2")]).unwrap(), 0, "it is gone already");
        let again = Outcome { unchanged: 4, erased: 1, ..Outcome::default() };
        assert_eq!(vault.import(&files).unwrap(), again);
        drop(vault);
        let vault = Arc::new(home.open());
        let commits = || vault.engine.check().unwrap();
        let before = commits();
        assert_eq!(vault.plan(&files).unwrap(), again);
        assert_eq!(vault.import(&files).unwrap(), again);
        for mode in [Mode::AsTheyCome, Mode::AllOrNothing] {
            let mut importer = Importer::start(&vault, mode).unwrap();
            files.iter().cloned().for_each(|file| importer.push(file).unwrap());
            assert_eq!(importer.finish().unwrap(), again, "{mode:?}");
        }
        assert_eq!(commits(), before, "no entry came into the store");
        assert_eq!((vault.files(), total(&vault, &["2024Q1"]), total(&vault, &["2024Q2"])), (4, 4, 0));
        // The twin: a source id that was not there when it was to be erased is like any other.
        let late = Outcome { added: 1, redirected: 1, ..Outcome::default() };
        assert_eq!(vault.import(&[small("nobody", DAY, 1)]).unwrap(), late);
    }
}

#[test]
fn not_even_a_staged_copy_of_an_erased_case_is_written() {
    let home = Home::new();
    let vault = Arc::new(home.open());
    vault.import(&smalls(2, DAY)).unwrap();
    vault.erase(&[source("case-1")]).unwrap();
    let mut staging = vault.begin_staging().unwrap();
    vault.stage(&mut staging, &smalls(2, DAY)).unwrap();
    let copy = |name: &str| vault.engine.get(&case_key(STAGED, &vault.ids.of(&source(name)))).unwrap();
    assert!(copy("case-1").is_none());
    assert!(copy("case-0").is_some(), "the twin");
}

#[test]
fn a_case_whose_erasure_was_cut_short_is_there_or_stays_out() {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let crashes = crash_everywhere(
        &|home| {
            home.open().import(&smalls(1_000, DAY)).unwrap();
        },
        &|vault| vault.erase(&(0..1_000).map(|n| source(&format!("case-{n}"))).collect::<Vec<_>>()).map(drop),
        &|home, vault| {
            let there = vault.files();
            assert!([0, 1_000].contains(&there), "{there}");
            vault.open_accounts_through(TODAY).unwrap();
            let again = Outcome { unchanged: there, erased: 1_000 - there, ..Outcome::default() };
            assert_eq!(vault.import(&smalls(1_000, DAY)).unwrap(), again);
            assert_eq!((vault.files(), home.accounts.log().len()), (there, 4));
            seen.borrow_mut().insert(there);
        },
    );
    assert!(crashes >= 8, "{crashes}");
    assert_eq!(seen.into_inner().len(), 2, "both ends were seen");
}

#[test]
fn a_damaged_note_of_an_erasure_is_refused() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(2, DAY)).unwrap();
    vault.erase(&[source("case-0")]).unwrap();
    let [gone, kept] = ["case-0", "case-1"].map(|name| case_key(ERASED, &vault.ids.of(&source(name))));
    drop(vault);
    let note = home.store().get(&gone).unwrap().unwrap();
    assert!(home.store().get(&kept).unwrap().is_none());
    let put = |key: &[u8], value: &[u8]| {
        let mut batch = Batch::new();
        batch.put(key, value);
        home.store().commit(batch).unwrap();
    };
    // A note that was moved would keep another case out.
    put(&kept, &note);
    assert!(matches!(home.try_open(), Err(VaultError::NotesCorrupt)));
    let mut batch = Batch::new();
    batch.delete(kept.as_slice());
    home.store().commit(batch).unwrap();
    assert_eq!(home.open().files(), 1);
    put(&gone, &note[..note.len() - 1]);
    assert!(matches!(home.try_open(), Err(VaultError::NotesCorrupt)));
}
