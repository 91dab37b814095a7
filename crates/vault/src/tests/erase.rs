//! Erasing case files.

use super::support::{Home, cohort, crash_everywhere, small, smalls, total};
use crate::notes::{RECORDS, case_key};
use crate::record::Record;
use safeborders_cases::SourceId;
use safeborders_store::{Batch, EngineKind};
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
        let old_snapshot = std::fs::read(home.path().join("snapshots/2024Q1.1")).unwrap();
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
        assert!(key.open(b"snapshot 1 2024Q1 1", &old_snapshot).is_err());
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
fn an_erased_case_can_be_imported_again_and_joins_an_open_cohort() {
    let home = Home::new();
    let vault = home.open();
    let files = smalls(5, DAY);
    vault.import(&files).unwrap();
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
    vault.erase(&[source("case-2")]).unwrap();
    let outcome = vault.import(&files).unwrap();
    assert_eq!((outcome.added, outcome.redirected, outcome.unchanged), (1, 1, 4));
    assert_eq!((total(&vault, &["2024Q1"]), total(&vault, &["2024Q2"])), (4, 1));
}
