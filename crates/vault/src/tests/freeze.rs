//! Freezing cohorts, and the snapshots on disk.

use super::support::{Home, cohort, crash_everywhere, small, smalls, total};
use crate::VaultError;
use safeborders_store::EngineKind;
use std::fs;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

#[test]
fn the_calendar_freezes_every_cohort_whose_day_has_come_empty_ones_too() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        vault.import(&[small("a", DAY, 1), small("b", date!(2024 - 08 - 01), 1)]).unwrap();
        assert_eq!(vault.freeze_due(date!(2024 - 04 - 29)).unwrap(), [], "a day early");
        let two = [cohort("2024Q1"), cohort("2024Q2")];
        assert_eq!(vault.freeze_due(date!(2024 - 07 - 30)).unwrap(), two);
        assert_eq!(vault.freeze_due(date!(2024 - 07 - 30)).unwrap(), [], "frozen already");
        drop(vault);
        let vault = home.open();
        let frozen: Vec<_> = vault.cohorts().into_iter().filter(|c| c.frozen.is_some()).collect();
        assert_eq!(frozen.iter().map(|c| c.cohort).collect::<Vec<_>>(), two);
        let mark = frozen[0].frozen.clone().unwrap();
        assert_eq!((mark.on, mark.by_hand), (date!(2024 - 07 - 30), false));
        assert_eq!(total(&vault, &["2024Q1", "2024Q2", "2024Q3"]), 2);
        assert!(home.accounts.log().contains(&"2024Q2".to_owned()), "the empty cohort has an account");
    }
}

#[test]
fn a_cohort_frozen_by_hand_says_so_and_freezes_once() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    let set = [cohort("2024Q1"), cohort("2025Q1")].into();
    assert_eq!(vault.freeze_by_hand(&set, DAY).unwrap().len(), 2);
    assert_eq!(vault.freeze_by_hand(&set, DAY).unwrap(), []);
    assert!(vault.cohorts().iter().all(|c| c.frozen.as_ref().unwrap().by_hand));
}

#[test]
fn a_crash_while_freezing_is_made_good_by_freezing_again() {
    let files = smalls(50, DAY);
    let later = date!(2024 - 08 - 01);
    let crashes = crash_everywhere(
        &|home| {
            home.open().import(&files).unwrap();
        },
        &|vault| vault.freeze_due(later).map(drop),
        &|home, vault| {
            let open = vault.cohorts().iter().filter(|c| c.frozen.is_none()).count();
            let left = fs::read_dir(home.path().join("snapshots")).unwrap().count();
            assert_eq!(left, if open == 0 { 2 } else { 0 }, "files of no cohort are gone");
            vault.freeze_due(later).unwrap();
            assert_eq!(total(vault, &["2024Q1"]), 50);
            assert_eq!(vault.snapshot_bytes().1, 50);
        },
    );
    assert_eq!(crashes, 2);
}

#[test]
fn a_snapshot_that_is_missing_damaged_or_exchanged_is_refused() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[small("a", DAY, 1), small("b", date!(2024 - 05 - 01), 2)]).unwrap();
    vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
    drop(vault);
    let path = home.path().join("snapshots/2024Q1.first.0.1");
    let good = fs::read(&path).unwrap();
    let other = fs::read(home.path().join("snapshots/2024Q2.first.0.1")).unwrap();
    let mut bent = good.clone();
    bent[good.len() / 2] ^= 1;
    let bad =
        [("bent", bent), ("cut", good[..good.len() - 1].to_vec()), ("empty", vec![]), ("another's", other)];
    for (name, bytes) in bad {
        fs::write(&path, bytes).unwrap();
        assert!(matches!(home.try_open(), Err(VaultError::SnapshotCorrupt { .. })), "{name}");
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(home.try_open(), Err(VaultError::SnapshotCorrupt { .. })), "missing");
    fs::write(&path, good).unwrap();
    assert_eq!(total(&home.open(), &["2024Q1"]), 1);
}
