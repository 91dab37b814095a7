//! One case file that a person enters or changes.

use super::support::{Home, TODAY, cohort, crash_everywhere, parts, small, source};
use crate::{Entered, Vault, VaultError, Version};
use safeborders_cases::CaseFile;
use safeborders_people::CaseAccess;
use std::sync::Arc;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn seen(vault: &Vault, name: &str) -> Version {
    vault.read_case(&source(name), &|_| true, "en").unwrap().version
}

fn enter(vault: &Vault, file: &CaseFile, replaces: Option<Version>) -> Result<Entered, VaultError> {
    vault.enter(file, replaces, &|_| true, "petra")
}

#[test]
fn a_new_file_is_added_once_and_replaces_nothing() {
    let home = Home::new();
    let vault = home.open();
    let file = small("case", DAY, 1);
    assert_eq!(enter(&vault, &file, None).unwrap(), Entered::Added(cohort("2024Q1")));
    assert!(vault.case_file(&source("case")).unwrap().is_some_and(|stored| stored == file));
    let other = small("case", DAY, 2);
    assert!(matches!(enter(&vault, &other, None), Err(VaultError::HereAlready)));
    assert!(vault.case_file(&source("case")).unwrap().is_some_and(|stored| stored == file), "as it was");
    vault.erase(&[source("case")]).unwrap();
    assert!(matches!(enter(&vault, &file, None), Err(VaultError::HereAlready)), "erased stays erased");
    assert_eq!(vault.files(), 0);
}

#[test]
fn a_change_keeps_what_was_decided_and_its_cohort_and_needs_the_version_that_was_seen() {
    let home = Home::new();
    let vault = home.open();
    let (first, second) = (small("case", DAY, 1), small("case", date!(2024 - 08 - 09), 2));
    assert!(matches!(enter(&vault, &first, Some(seen_of(&vault, &first))), Err(VaultError::NoSuchCase)));
    vault.import(std::slice::from_ref(&first)).unwrap();
    vault.hold(&source("case"), "appeal", "petra", TODAY).unwrap();
    let before = seen(&vault, "case");
    assert_eq!(enter(&vault, &first, Some(before)).unwrap(), Entered::Unchanged(cohort("2024Q1")));
    assert_eq!(enter(&vault, &second, Some(before)).unwrap(), Entered::Changed(cohort("2024Q1")));
    let sheet = vault.read_case(&source("case"), &|_| true, "en").unwrap();
    assert!(sheet.hold.is_some() && sheet.cohort == cohort("2024Q1") && sheet.registered == "2024-08-09");
    assert!(matches!(enter(&vault, &first, Some(before)), Err(VaultError::ChangedMeanwhile)));
    assert_eq!(
        enter(&vault, &first, Some(seen(&vault, "case"))).unwrap(),
        Entered::Changed(cohort("2024Q1"))
    );
    assert_eq!(seen(&vault, "case"), before, "the same content is the same version");
    let shown = before.to_string();
    assert!(shown.parse::<Version>().unwrap() == before);
    for wrong in ["", "00", &shown[1..], &format!("{shown}0"), &format!("+{}", &shown[1..])] {
        assert!(wrong.parse::<Version>().is_err(), "{wrong}");
    }
}

/// The version that this file would have.
fn seen_of(vault: &Vault, file: &CaseFile) -> Version {
    vault.sheet_of(file, "en").unwrap().version
}

#[test]
fn a_file_that_is_not_open_to_its_changer_looks_like_none() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[small("case", DAY, 1)]).unwrap();
    let (before, file) = (seen(&vault, "case"), small("case", DAY, 2));
    let shut = |_: &CaseAccess| false;
    assert!(matches!(vault.enter(&file, Some(before), &shut, "petra"), Err(VaultError::NoSuchCase)));
    assert_eq!(seen(&vault, "case"), before);
    assert!(vault.enter(&file, Some(before), &|_| true, "petra").is_ok(), "the control");
}

#[test]
fn a_crash_leaves_the_file_entered_or_not_and_never_between() {
    let entered = |vault: &Arc<Vault>| {
        let mut told = parts("case", DAY);
        told.narrative = Some("told".to_owned());
        vault.enter(&CaseFile::new(told).unwrap(), None, &|_| true, "petra").map(drop)
    };
    let crashes = crash_everywhere(&|home| drop(home.open()), &entered, &|_, vault| {
        let there = vault.case_file(&source("case")).unwrap().is_some();
        assert_eq!(vault.files(), u64::from(there));
    });
    assert!(crashes > 0);
}
