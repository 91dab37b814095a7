//! Erasures: planned, prepared, carried out, resumed.

use super::support::{Home, TODAY, cohort, crash_everywhere, small, smalls, source, total};
use crate::notes::{RECORDS, case_key};
use crate::record::Record;
use crate::{MAX_ERASED_AT_ONCE, VaultError};
use safeborders_store::EngineKind;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn sources(names: &[&str]) -> Vec<safeborders_cases::SourceId> {
    names.iter().map(|name| source(name)).collect()
}

#[test]
fn a_plan_says_what_would_go_and_changes_nothing() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(5, DAY)).unwrap();
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
    vault.import(&[small("open", date!(2024 - 05 - 01), 1)]).unwrap();
    vault.erase(&sources(&["case-0"])).unwrap();
    let named = sources(&["case-1", "case-1", "open", "nobody", "case-0"]);
    let plan = vault.plan_erasure(&named).unwrap();
    assert_eq!((plan.files, plan.frozen, plan.snapshots, plan.held.len()), (2, 1, 1, 0));
    assert!(plan.absent == sources(&["nobody"]) && plan.erased_before == sources(&["case-0"]));
    assert_eq!(vault.files(), 5);
    // The digest is over the set: order and repetition are nothing, another set is another digest.
    let of = |names: &[&str]| vault.plan_erasure(&sources(names)).unwrap().digest;
    assert_eq!(of(&["open", "case-1"]), plan.digest);
    assert_ne!(of(&["open"]), plan.digest);
    let many: Vec<_> = (0..=MAX_ERASED_AT_ONCE).map(|n| source(&format!("x{n}"))).collect();
    assert!(matches!(vault.plan_erasure(&many), Err(VaultError::TooManyAtOnce { .. })));
}

#[test]
fn what_is_prepared_is_erased_only_when_it_is_carried_out() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        vault.import(&smalls(6, DAY)).unwrap();
        let planned = vault.plan_erasure(&sources(&["case-1", "case-2"])).unwrap().digest;
        let erasure = vault.prepare_erasure(&sources(&["case-1", "case-2", "nobody"])).unwrap();
        assert_eq!((vault.files(), erasure.files(), erasure.digest()), (6, 2, planned));
        assert!(matches!(vault.prepare_erasure(&sources(&["case-3"])), Err(VaultError::ErasureUnderWay)));
        drop(vault);
        let vault = home.open();
        let again = vault.erasure_under_way().unwrap().unwrap();
        assert_eq!((again.name(), again.digest()), (erasure.name(), planned));
        let erased = vault.carry_out(&again).unwrap();
        assert_eq!((erased.files, erased.epoch, vault.files()), (2, 2, 4));
        // Carried out a second time, it says the same.
        assert_eq!(vault.carry_out(&again).unwrap(), erased);
        vault.forget_erasure(again).unwrap();
        assert!(vault.erasure_under_way().unwrap().is_none());
        assert!(matches!(vault.prepare_erasure(&sources(&["case-1"])), Err(VaultError::NoSuchCase)));
    }
}

#[test]
fn a_crash_leaves_an_erasure_that_can_be_completed_from_its_note() {
    let seen = RefCell::new(BTreeSet::new());
    let crashes = crash_everywhere(
        &|home| {
            let vault = home.open();
            vault.import(&smalls(20, DAY)).unwrap();
            vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
        },
        &|vault| {
            let erasure = vault.prepare_erasure(&sources(&["case-3", "case-4"]))?;
            vault.carry_out(&erasure)?;
            vault.forget_erasure(erasure)
        },
        &|_, vault| {
            let under_way = vault.erasure_under_way().unwrap();
            seen.borrow_mut().insert((under_way.is_some(), vault.files()));
            match under_way {
                Some(erasure) => {
                    assert_eq!(vault.carry_out(&erasure).unwrap().files, 2);
                    vault.forget_erasure(erasure).unwrap();
                    assert_eq!((vault.files(), total(vault, &["2024Q1"])), (18, 18));
                }
                None => assert!([18, 20].contains(&vault.files())),
            }
        },
    );
    assert!(crashes >= 8, "{crashes}");
    let all = [(false, 18), (false, 20), (true, 18), (true, 20)];
    assert_eq!(seen.into_inner(), BTreeSet::from(all), "every state was seen");
}

#[test]
fn who_has_the_root_key_and_the_new_keyring_opens_nothing_that_was_erased() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        vault.import(&smalls(3, DAY)).unwrap();
        let id = vault.ids.of(&source("case-1"));
        let record = vault.engine.get(&case_key(RECORDS, &id)).unwrap().unwrap();
        let old = fs::read(home.path().join("keyring")).unwrap();
        let erasure = vault.prepare_erasure(&sources(&["case-1"])).unwrap();
        vault.carry_out(&erasure).unwrap();
        vault.forget_erasure(erasure).unwrap();
        drop(vault);
        // The thief has everything that is there now, the old record, and every key of the new keyring.
        let root = home.root.derive("vault keyring");
        let stolen = tempfile::tempdir().unwrap();
        let open = |bytes: &[u8]| {
            let path = stolen.path().join("keyring");
            fs::write(&path, bytes).unwrap();
            crate::keyring::Keyring::open(&path, &root).unwrap()
        };
        let new = open(&fs::read(home.path().join("keyring")).unwrap());
        assert!(new.data_key(&id).unwrap().is_none());
        for other in ["case-0", "case-2"] {
            let other = vault_id(&home, other);
            let key = new.data_key(&other).unwrap().unwrap();
            assert!(Record::open(&key, &id, &record).is_err());
        }
        // The control, and the limit that docs/erasure.md states: with the old keyring it does open.
        let key = open(&old).data_key(&id).unwrap().unwrap();
        assert!(Record::open(&key, &id, &record).is_ok());
    }
}

fn vault_id(home: &Home, name: &str) -> crate::record::CaseId {
    crate::record::CaseIds::new(&home.root.derive("vault case ids")).unwrap().of(&source(name))
}

#[test]
fn a_rotation_keeps_every_case_and_leaves_the_old_epoch_behind() {
    let crashes = crash_everywhere(
        &|home| {
            let vault = home.open();
            vault.import(&smalls(20, DAY)).unwrap();
            vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
        },
        &|vault| vault.rotate_epoch(),
        &|home, vault| {
            assert_eq!((vault.files(), total(vault, &["2024Q1"])), (20, 20));
            vault.rotate_epoch().unwrap();
            assert!(vault.keyring_status().unwrap().epoch >= 2);
            assert_eq!(vault.keyring_status().unwrap().keys, 20);
            assert_eq!(fs::read_dir(home.path().join("snapshots")).unwrap().count(), 1);
            vault.open_accounts_through(TODAY).unwrap();
            assert_eq!(vault.import(&smalls(20, DAY)).unwrap().unchanged, 20);
        },
    );
    assert!(crashes >= 4, "{crashes}");
}
