//! Accounts open on the calendar: the log tells nothing about case files.

use super::support::{Accounts, Home, TODAY, cohort, parts, small, smalls, total};
use crate::{Importer, Mode, Outcome, Vault, VaultError};
use safeborders_cases::{CaseFile, Registered};
use safeborders_types::CohortId;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use time::Date;
use time::macros::date;

const DAY: Date = date!(2024 - 02 - 03);

fn names(first: &str, last: &str) -> Vec<String> {
    let all = std::iter::successors(Some(cohort(first)), |c: &CohortId| c.next());
    all.take_while(|c| *c <= cohort(last)).map(|c| c.to_string()).collect()
}

#[test]
fn the_log_is_the_same_whatever_is_imported_and_in_which_order() {
    let days = [date!(2024 - 08 - 01), date!(2024 - 02 - 01), date!(2019 - 01 - 01)];
    let files: Vec<CaseFile> = days.iter().map(|day| small(&day.to_string(), *day, 1)).collect();
    for files in [files.as_slice(), &files[..1], &[]] {
        let home = Home::new();
        let vault = home.try_open().unwrap();
        assert!(home.accounts.log().is_empty(), "opening the vault opens none: it has no clock");
        vault.open_accounts_through(date!(2024 - 09 - 01)).unwrap();
        vault.import(files).unwrap();
        assert_eq!(home.accounts.log(), names("2024Q1", "2024Q4"));
        vault.freeze_due(date!(2024 - 09 - 01)).unwrap();
        assert_eq!(home.accounts.log(), names("2024Q1", "2024Q4"));
        // The calendar goes on without a case file, and without a cohort to freeze.
        vault.freeze_due(date!(2025 - 01 - 01)).unwrap();
        assert_eq!(home.accounts.log(), names("2024Q1", "2025Q4"));
    }
}

#[test]
fn nothing_is_stored_before_the_accounts_are_open_and_importing_opens_none() {
    let home = Home::new();
    let vault = Arc::new(home.try_open().unwrap());
    let strict = || -> Result<Outcome, VaultError> {
        let mut importer = Importer::start(&vault, Mode::AllOrNothing)?;
        smalls(3, DAY).into_iter().try_for_each(|file| importer.push(file))?;
        importer.finish()
    };
    assert!(matches!(vault.import(&smalls(3, DAY)), Err(VaultError::NoAccount(_))));
    assert!(matches!(strict(), Err(VaultError::NoAccount(_))));
    // A clock that is a year behind.
    vault.open_accounts_through(TODAY).unwrap();
    let ahead = vault.import(&[small("ahead", date!(2025 - 02 - 03), 1)]);
    assert!(matches!(ahead, Err(VaultError::NoAccount(c)) if c == cohort("2025Q1")));
    assert_eq!((vault.files(), home.accounts.log()), (0, names("2024Q1", "2024Q4")));
    assert_eq!(strict().unwrap().added, 3);
}

#[test]
fn a_file_of_which_only_the_year_is_known_finds_its_account_open() {
    let home = Home::new();
    let vault = home.try_open().unwrap();
    vault.open_accounts_through(date!(2024 - 01 - 02)).unwrap();
    let mut parts = parts("a", DAY);
    parts.registered = Registered::Year(2024);
    assert_eq!(vault.import(&[CaseFile::new(parts).unwrap()]).unwrap().added, 1);
    assert_eq!(total(&vault, &["2024Q4"]), 1);
}

#[test]
fn late_files_find_the_account_after_the_last_frozen_cohort_open() {
    let home = Home::new();
    let frozen = names("2024Q1", "2025Q3").iter().map(|c| cohort(c)).collect();
    home.open().freeze_by_hand(&frozen, TODAY).unwrap();
    assert_eq!(home.accounts.log(), names("2024Q1", "2025Q4"));
    // Opened again, with a clock that is before all that.
    let vault = home.open();
    assert_eq!(vault.import(&[small("late", DAY, 1)]).unwrap().redirected, 1);
    assert_eq!(total(&vault, &["2025Q4"]), 1);
}

#[test]
fn no_cohort_before_the_first_has_an_account_or_freezes() {
    let home = Home::new();
    let vault = home.open();
    let set = [cohort("2023Q4"), cohort("2024Q1")].into();
    assert_eq!(vault.freeze_by_hand(&set, DAY).unwrap(), [cohort("2024Q1")]);
    assert_eq!(home.accounts.log(), names("2024Q1", "2024Q4"));
}

#[test]
fn accounts_that_do_not_open_keep_everything_out() {
    let home = Home::new();
    let vault = home.try_open().unwrap();
    home.accounts.refuse.store(true, Ordering::SeqCst);
    let closed = |e: VaultError| matches!(e, VaultError::AccountNotOpened { .. });
    assert!(vault.open_accounts_through(TODAY).is_err_and(closed));
    assert!(vault.freeze_due(TODAY).is_err_and(closed));
    assert!(vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).is_err_and(closed));
    assert!(matches!(vault.import(&smalls(3, DAY)), Err(VaultError::NoAccount(_))));
    assert_eq!(vault.files(), 0);
    home.accounts.refuse.store(false, Ordering::SeqCst);
    vault.open_accounts_through(TODAY).unwrap();
    assert_eq!(vault.import(&smalls(3, DAY)).unwrap().added, 3);
}

#[test]
fn an_import_that_opening_completes_finds_its_accounts_open_in_calendar_order() {
    let home = Home::new();
    let files = smalls(2, date!(2024 - 08 - 01));
    // The commits: the first note, the staged files, the activation; then the moving fails.
    let vault = Arc::new(home.open_failing(3, false).unwrap());
    let mut importer = Importer::start(&vault, Mode::AllOrNothing).unwrap();
    files.iter().cloned().for_each(|file| importer.push(file).unwrap());
    assert!(matches!(importer.finish(), Err(VaultError::Store(_))));
    drop(vault);
    // Other books, so that everything which opening opens can be seen.
    let other = Arc::new(Accounts::default());
    let kind = safeborders_store::EngineKind::Redb;
    let vault = Vault::open(&home.path(), kind, &home.root, cohort("2024Q1"), other.clone()).unwrap();
    assert_eq!((vault.files(), other.log()), (2, names("2024Q1", "2024Q4")));
}
