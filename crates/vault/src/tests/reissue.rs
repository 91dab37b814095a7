//! The one reissue of a cohort whose mapping was wrong.

use super::releases::{ask, node};
use super::support::{
    Home, cohort, crash_everywhere, question, shelf, small, smalls, source, table_by, total,
};
use crate::{Vault, VaultError};
use safeborders_privacy::ReleaseSource;
use safeborders_store::EngineKind;
use safeborders_types::{CohortId, NanoRho, Unit};
use std::sync::atomic::Ordering;
use time::Date;
use time::macros::date;

const DAY: Date = date!(2024 - 02 - 03);
const FROZEN: Date = date!(2024 - 05 - 01);
const LATER: Date = date!(2024 - 06 - 01);
const MATURE: Date = date!(2027 - 05 - 01);

fn q1() -> CohortId {
    cohort("2024Q1")
}

/// Nine files with the wrong code 1, frozen; afterwards mended to code 4, and a late one.
fn mended(home: &Home) -> Vault {
    let vault = home.open();
    let files = |code| (0..9).map(move |n| small(&format!("case-{n}"), DAY, code)).collect::<Vec<_>>();
    vault.import(&files(1)).unwrap();
    vault.freeze_due(FROZEN).unwrap();
    assert_eq!(vault.import(&files(4)).unwrap().updated, 9);
    vault.import(&[small("late", DAY, 4)]).unwrap();
    vault
}

/// The frozen counts of codes 1 and 4.
fn counts(vault: &Vault) -> (i64, i64) {
    let table = table_by(vault, "2024Q1", "case.data_source");
    (table[0], table[3])
}

#[test]
fn a_reissue_takes_the_present_values_of_the_same_files() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = mended(&home);
        assert_eq!(counts(&vault), (9, 0), "the control: the frozen cohort does not change by itself");
        vault.embargo(&source("case-8"), "wiretap", LATER).unwrap();
        vault.reissue(q1(), "two columns were exchanged", LATER).unwrap();
        assert_eq!(counts(&vault), (0, 8), "without the late one, and without the one under embargo");
        assert_eq!(shelf(&home), ["2024Q1.first.2.1"]);
        drop(vault);
        let vault = home.open();
        assert_eq!((counts(&vault), vault.cohorts()[0].reissued), ((0, 8), Some(LATER)));
        // Its outcomes come on their day all the same.
        assert_eq!(vault.freeze_outcomes_due(MATURE).unwrap(), [q1()]);
    }
}

#[test]
fn only_a_frozen_cohort_is_reissued_and_only_once() {
    let home = Home::new();
    let vault = mended(&home);
    assert!(matches!(vault.reissue(cohort("2024Q2"), "x", LATER), Err(VaultError::NotFrozen(_))));
    assert!(matches!(vault.reissue(cohort("2030Q2"), "x", LATER), Err(VaultError::NotFrozen(_))));
    assert!(matches!(vault.reissue(q1(), "", LATER), Err(VaultError::Reason)));
    assert!(home.accounts.reissued.lock().unwrap().is_empty());
    vault.reissue(q1(), "x", LATER).unwrap();
    assert!(matches!(vault.reissue(q1(), "x", LATER), Err(VaultError::ReissuedBefore(c)) if c == q1()));
    drop(vault);
    assert!(matches!(home.open().reissue(q1(), "x", LATER), Err(VaultError::ReissuedBefore(_))));
}

#[test]
fn both_snapshots_are_made_again() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(5, DAY)).unwrap();
    vault.freeze_due(FROZEN).unwrap();
    vault.freeze_outcomes_due(MATURE).unwrap();
    vault.reissue(q1(), "x", MATURE).unwrap();
    assert_eq!(shelf(&home), ["2024Q1.first.1.1", "2024Q1.outcomes.1.1"]);
    drop(vault);
    assert_eq!(home.open().snapshot_bytes().1, 10);
}

#[test]
fn a_crash_while_reissuing_leaves_vault_and_ledger_agreed() {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let crashes = crash_everywhere(
        &|home| drop(mended(home)),
        &|vault| vault.reissue(q1(), "x", LATER),
        &|home, vault| {
            let on_record = home.accounts.reissued.lock().unwrap().contains(&q1());
            let expected = if on_record { (0, 9) } else { (9, 0) };
            assert_eq!((counts(vault), shelf(home).len()), (expected, 1));
            assert_eq!(vault.reissue(q1(), "x", LATER).is_ok(), !on_record);
            assert_eq!(counts(vault), (0, 9));
            seen.borrow_mut().insert(on_record);
        },
    );
    assert_eq!(crashes, 4);
    assert_eq!(seen.into_inner().len(), 2, "both ends were seen");
}

#[test]
fn what_the_ledger_did_or_did_not_record_decides_after_a_restart() {
    for recorded in [true, false] {
        let home = Home::new();
        let vault = mended(&home);
        let fails = if recorded { &home.accounts.forget } else { &home.accounts.refuse };
        fails.store(true, Ordering::SeqCst);
        let outcome = vault.reissue(q1(), "x", LATER);
        assert!(matches!(outcome, Err(VaultError::ReissueNotRecorded { .. })));
        assert_eq!(counts(&vault), (9, 0), "nothing was put in place");
        assert!(matches!(vault.embargo(&source("late"), "x", LATER), Err(VaultError::Broken)));
        fails.store(false, Ordering::SeqCst);
        drop(vault);
        let vault = home.open();
        assert_eq!(counts(&vault), if recorded { (0, 9) } else { (9, 0) });
        assert_eq!(shelf(&home).len(), 1);
    }
}

#[test]
fn a_vault_and_a_ledger_of_different_days_are_not_opened_together() {
    let home = Home::new();
    drop(mended(&home));
    home.accounts.reissued.lock().unwrap().insert(q1());
    assert!(matches!(home.try_open(), Err(VaultError::EditionsDiffer(c)) if c == q1()), "an older vault");
    home.accounts.reissued.lock().unwrap().clear();
    let vault = home.open();
    vault.reissue(q1(), "x", LATER).unwrap();
    drop(vault);
    home.accounts.reissued.lock().unwrap().clear();
    assert!(matches!(home.try_open(), Err(VaultError::EditionsDiffer(_))), "an older ledger");
}

#[test]
fn releases_over_the_new_edition_have_new_names_and_are_charged_to_the_corrections_share() {
    let node = node();
    node.vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
    let both = ask(question(Unit::Case, &["2024Q1", "2024Q2"], &["case.data_source"], &[]));
    let first = node.releases.answer(&both).unwrap().answer().clone();
    assert!(first.reissued.is_empty() && node.releases.reissued_cohorts().is_empty());
    let spent = |id: &str| {
        let spent = node.ledger.0.lock().unwrap().cohorts[&cohort(id)].spent();
        (spent.questions(), spent.corrections())
    };
    let one = first.cost;
    assert_eq!((spent("2024Q1"), spent("2024Q2")), ((one, NanoRho::ZERO), (one, NanoRho::ZERO)));
    node.vault.reissue(q1(), "two columns were exchanged", LATER).unwrap();
    assert_eq!(node.releases.reissued_cohorts(), [q1()]);
    let released = node.releases.answer(&both).unwrap();
    let second = released.answer();
    assert_ne!(second.release, first.release, "the withdrawn answer is not returned");
    assert_eq!(second.reissued, [q1()].into());
    let two = NanoRho::new(2 * one.get());
    assert_eq!(spent("2024Q1"), (one, one), "the reissued cohort pays from its corrections share");
    assert_eq!(spent("2024Q2"), (two, NanoRho::ZERO), "the other one from its questions share");
    assert!(released.accounts().iter().all(|a| a.spent == two), "the counterpart's quota goes on counting");
    assert_eq!(node.releases.answer(&both).unwrap().answer().table, second.table, "a repeat");
    assert_eq!(total(&node.vault, &["2024Q1"]), 300);
    // The twin: a question that does not span the reissued cohort is a repeat of nothing and as before.
    let other = ask(question(Unit::Case, &["2024Q2"], &["case.data_source"], &[]));
    assert!(node.releases.answer(&other).unwrap().answer().reissued.is_empty());
}
