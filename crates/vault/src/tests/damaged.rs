//! Records that cannot be read: the vault opens, tells them, and freezes nothing without them.

use super::support::{Home, TODAY, cohort, crash_everywhere, small, smalls, total};
use crate::{Outcome, Vault, VaultError};
use safeborders_cases::SourceId;
use safeborders_codebook::Codebook;
use safeborders_types::Unit;
use std::sync::Arc;
use time::Date;
use time::macros::date;

const DAY: Date = date!(2024 - 02 - 03);
const LATER: Date = date!(2024 - 08 - 01);

fn source(name: &str) -> SourceId {
    SourceId::new(name).unwrap()
}

/// Three case files of the first quarter, and one of the second whose record is damaged.
fn damaged_home() -> (Home, String) {
    let home = Home::new();
    prepare(&home);
    let id = home.open().ids.of(&source("b")).to_string();
    (home, id)
}

fn prepare(home: &Home) {
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    vault.import(&[small("b", date!(2024 - 05 - 03), 1)]).unwrap();
    let id = vault.ids.of(&source("b"));
    drop(vault);
    home.damage(&id);
}

fn counts(vault: &Vault) -> Vec<(String, u64)> {
    vault.cohorts().into_iter().map(|c| (c.cohort.to_string(), c.files)).collect()
}

fn refused(outcome: &Result<Vec<safeborders_types::CohortId>, VaultError>) -> usize {
    match outcome {
        Err(VaultError::Damaged { records }) => *records,
        _ => 0,
    }
}

#[test]
fn freezing_refuses_while_a_record_is_damaged_and_says_how_many_and_what_to_do() {
    let (home, id) = damaged_home();
    let vault = home.open();
    // The first quarter too: whether the record belongs to it cannot be told.
    assert_eq!(refused(&vault.freeze_due(date!(2024 - 05 - 01))), 1);
    assert_eq!(refused(&vault.freeze_by_hand(&[cohort("2024Q2")].into(), DAY)), 1);
    assert_eq!(vault.damaged(), [id]);
    let text = vault.freeze_due(LATER).unwrap_err().to_string();
    assert!(text.starts_with("1 case records are damaged"), "{text}");
    assert!(text.contains("restore cases/") && text.contains("erase"), "{text}");
    assert!(vault.cohorts().iter().all(|c| c.frozen.is_none()));
    assert!(std::fs::read_dir(home.path().join("snapshots")).unwrap().next().is_none());
    // An open cohort is not counted without it either.
    let question = super::support::question(Unit::Case, &["2024Q1"], &[], &[]);
    let question = Codebook::v1().check(&question).unwrap();
    assert!(matches!(vault.count_local(&question), Err(VaultError::Damaged { records: 1 })));
}

#[test]
fn a_vault_without_damage_freezes_and_tells_none() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    assert_eq!(vault.freeze_due(LATER).unwrap().len(), 2);
    assert!(vault.damaged().is_empty());
    assert_eq!(vault.erase_damaged().unwrap(), 0);
    assert_eq!((vault.files(), vault.keyring().epoch()), (3, 1));
}

#[test]
fn erasing_one_case_beside_a_damaged_one_leaves_a_vault_that_opens() {
    let (home, id) = damaged_home();
    let vault = home.open();
    assert_eq!(vault.erase(&[source("case-0")]).unwrap(), 1);
    assert_eq!(vault.damaged(), [id]);
    let left = [("2024Q1".to_owned(), 2), ("2024Q2".to_owned(), 1)];
    assert_eq!(counts(&vault), left);
    drop(vault);
    let vault = home.open();
    assert_eq!(counts(&vault), left);
    // The cohort that holds the damaged record alone does not look empty and freeze without it.
    assert_eq!(refused(&vault.freeze_by_hand(&[cohort("2024Q2")].into(), DAY)), 1);
    // The way out.
    assert_eq!(vault.erase(&[source("b")]).unwrap(), 1);
    assert_eq!(counts(&vault), [("2024Q1".to_owned(), 2), ("2024Q2".to_owned(), 0)]);
    assert!(vault.damaged().is_empty());
    assert_eq!(vault.freeze_due(LATER).unwrap().len(), 2);
    assert_eq!(total(&vault, &["2024Q1", "2024Q2"]), 2);
}

#[test]
fn records_that_nobody_can_open_are_erased_without_their_source_ids() {
    let (home, _) = damaged_home();
    let vault = home.open();
    assert_eq!(vault.erase_damaged().unwrap(), 1);
    assert_eq!((vault.files(), vault.freeze_due(LATER).unwrap().len()), (3, 2));
    let again = Outcome { erased: 1, ..Outcome::default() };
    assert_eq!(vault.import(&[small("b", DAY, 1)]).unwrap(), again);
}

#[test]
fn a_crash_while_erasing_beside_a_damaged_record_leaves_a_vault_that_opens() {
    let crashes = crash_everywhere(
        &prepare,
        &|vault: &Arc<Vault>| vault.erase(&[source("case-0")]).map(drop),
        &|_, vault| {
            let there = vault.case_file(&source("case-0")).unwrap().is_some();
            assert_eq!(refused(&vault.freeze_by_hand(&[cohort("2024Q2")].into(), DAY)), 1);
            assert_eq!(vault.damaged().len(), 1);
            assert_eq!(vault.erase_damaged().unwrap(), 1);
            // Without damage the counts are exact again.
            assert_eq!(vault.files(), if there { 3 } else { 2 });
            vault.open_accounts_through(TODAY).unwrap();
            assert_eq!(vault.import(&[small("case-1", DAY, 2)]).unwrap().unchanged, 1);
        },
    );
    assert!(crashes >= 4, "{crashes}");
}
