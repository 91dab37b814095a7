//! Embargo: a case file that is in no release.

use super::releases::{ask, node};
use super::support::{
    Home, added, cohort, crash_everywhere, question, shelf, small, smalls, source, table_by, total,
};
use crate::{ComesBack, Importer, Lifted, Mode, Outcome, Vault, VaultError};
use safeborders_privacy::ReleaseSource;
use safeborders_store::EngineKind;
use safeborders_types::Unit;
use std::sync::Arc;
use time::Date;
use time::macros::date;

const DAY: Date = date!(2024 - 02 - 03);
const FROZEN: Date = date!(2024 - 05 - 01);
const LATER: Date = date!(2024 - 06 - 01);
const MATURE: Date = date!(2027 - 05 - 01);
/// A code that no other file has.
const PLANTED: u8 = 5;

/// How many case files of a cohort have the planted code.
fn planted(vault: &Vault, cohort: &str) -> i64 {
    table_by(vault, cohort, "case.data_source")[usize::from(PLANTED) - 1]
}

/// Ten case files, and the planted one.
fn with_planted(home: &Home) -> Vault {
    let vault = home.open();
    vault.import(&smalls(10, DAY)).unwrap();
    vault.import(&[small("planted", DAY, PLANTED)]).unwrap();
    vault
}

#[test]
fn a_file_under_embargo_is_in_no_snapshot_and_without_the_embargo_it_is() {
    for kind in EngineKind::ALL {
        for embargoed in [true, false] {
            let home = Home::with(kind);
            let vault = with_planted(&home);
            if embargoed {
                let done = vault.embargo(&source("planted"), "wiretap", DAY).unwrap();
                assert_eq!((done.cohort, done.taken_from), (cohort("2024Q1"), 0));
            }
            vault.freeze_due(FROZEN).unwrap();
            drop(vault);
            let vault = home.open();
            // The twin is the negative control: the very same file is there.
            let there = i64::from(!embargoed);
            assert_eq!((planted(&vault, "2024Q1"), total(&vault, &["2024Q1"])), (there, 10 + there));
            assert_eq!(vault.files(), 11, "it stays at home");
        }
    }
}

#[test]
fn a_file_whose_cohort_froze_without_it_joins_the_oldest_open_one_for_ever() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = with_planted(&home);
        vault.embargo(&source("planted"), "wiretap", DAY).unwrap();
        vault.freeze_due(FROZEN).unwrap();
        let before = shelf(&home);
        let lifted = vault.lift_embargo(&source("planted"), "trial is public", LATER).unwrap();
        let joined = Lifted { cohort: cohort("2024Q2"), comes_back: ComesBack::WithALaterCohort };
        assert_eq!(lifted, joined);
        assert_eq!(shelf(&home), before, "the frozen snapshot is as it was");
        drop(vault);
        let vault = home.open();
        let files = |id: &str| vault.cohorts().iter().find(|c| c.cohort == cohort(id)).unwrap().files;
        assert_eq!((files("2024Q1"), files("2024Q2")), (10, 1));
        // However it comes again, and whatever freezes: it is in its new cohort alone.
        let again = vault.import(&[small("planted", DAY, PLANTED)]).unwrap();
        assert_eq!(again, Outcome { unchanged: 1, ..Outcome::default() });
        vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
        vault.freeze_outcomes_due(date!(2027 - 08 - 01)).unwrap();
        vault.reissue(cohort("2024Q1"), "another mapping", MATURE).unwrap();
        assert_eq!((planted(&vault, "2024Q1"), planted(&vault, "2024Q2")), (0, 1));
        assert_eq!(vault.snapshot_bytes().1, 10 + 10 + 1 + 1);
    }
}

#[test]
fn a_file_that_was_counted_leaves_its_snapshots_and_joins_no_other_cohort() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = with_planted(&home);
        vault.freeze_due(FROZEN).unwrap();
        assert_eq!(planted(&vault, "2024Q1"), 1, "the control: it was there");
        let done = vault.embargo(&source("planted"), "new suspects", LATER).unwrap();
        assert_eq!((done.cohort, done.taken_from), (cohort("2024Q1"), 1));
        assert_eq!((planted(&vault, "2024Q1"), total(&vault, &["2024Q1"])), (0, 10));
        assert_eq!(shelf(&home), ["2024Q1.first.1.1"], "the old file is gone");
        drop(vault);
        let vault = home.open();
        assert_eq!((planted(&vault, "2024Q1"), vault.files()), (0, 11));
        let lifted = vault.lift_embargo(&source("planted"), "over", LATER).unwrap();
        let waits = Lifted { cohort: cohort("2024Q1"), comes_back: ComesBack::WithItsOwnCohort };
        assert_eq!(lifted, waits);
        vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
        assert_eq!((planted(&vault, "2024Q1"), planted(&vault, "2024Q2")), (0, 0), "not before that");
        vault.freeze_outcomes_due(MATURE).unwrap();
        assert_eq!(vault.outcomes()[&cohort("2024Q1")].files(), 11, "it is back with its own cohort");
        assert_eq!(vault.snapshots()[&cohort("2024Q1")].files(), 10);
    }
}

#[test]
fn both_snapshots_lose_the_file_and_then_only_a_reissue_brings_it_back() {
    let home = Home::new();
    let vault = with_planted(&home);
    vault.freeze_due(FROZEN).unwrap();
    vault.freeze_outcomes_due(MATURE).unwrap();
    assert_eq!(vault.embargo(&source("planted"), "x", MATURE).unwrap().taken_from, 2);
    assert_eq!(shelf(&home), ["2024Q1.first.1.1", "2024Q1.outcomes.1.1"]);
    let lifted = vault.lift_embargo(&source("planted"), "y", MATURE).unwrap();
    assert_eq!(lifted.comes_back, ComesBack::WithAReissue);
    vault.reissue(cohort("2024Q1"), "another mapping", MATURE).unwrap();
    assert_eq!((planted(&vault, "2024Q1"), vault.snapshot_bytes().1), (1, 22));
    vault.embargo(&source("planted"), "x", MATURE).unwrap();
    let lifted = vault.lift_embargo(&source("planted"), "y", MATURE).unwrap();
    assert_eq!((lifted.comes_back, planted(&vault, "2024Q1")), (ComesBack::Never, 0));
}

#[test]
fn an_embargo_holds_through_every_way_of_importing_the_file_again() {
    let home = Home::new();
    let vault = Arc::new(with_planted(&home));
    vault.embargo(&source("planted"), "wiretap", DAY).unwrap();
    let updated = |updated| Outcome { updated, ..Outcome::default() };
    assert_eq!(vault.import(&[small("planted", LATER, PLANTED)]).unwrap(), updated(1));
    for (mode, code) in [(Mode::AsTheyCome, 6), (Mode::AllOrNothing, PLANTED)] {
        let mut importer = Importer::start(&vault, mode).unwrap();
        importer.push(small("planted", DAY, code)).unwrap();
        assert_eq!(importer.finish().unwrap(), updated(1), "{mode:?}");
    }
    // Twice in one import, and beside a new one.
    let files = [small("planted", DAY, 6), small("planted", DAY, PLANTED), small("new", DAY, 1)];
    assert_eq!(vault.import(&files).unwrap(), Outcome { updated: 2, ..added(1) });
    vault.freeze_due(FROZEN).unwrap();
    assert_eq!((planted(&vault, "2024Q1"), total(&vault, &["2024Q1"])), (0, 11));
    let listed = vault.embargoed().unwrap();
    let [case] = &listed[..] else { panic!("{} are under embargo", listed.len()) };
    assert_eq!((case.source.as_str(), case.reason.as_str(), case.since), ("planted", "wiretap", DAY));
    assert!(!case.counted_before);
}

#[test]
fn an_embargo_of_nobody_twice_or_without_a_reason_is_refused_and_writes_nothing() {
    let home = Home::new();
    let vault = with_planted(&home);
    let before = vault.engine.check().unwrap();
    assert!(matches!(vault.embargo(&source("nobody"), "x", DAY), Err(VaultError::NoSuchCase)));
    assert!(matches!(vault.embargo(&source("planted"), " ", DAY), Err(VaultError::Reason)));
    assert!(matches!(vault.lift_embargo(&source("planted"), "x", DAY), Err(VaultError::NotEmbargoed)));
    assert_eq!(vault.engine.check().unwrap(), before);
    vault.embargo(&source("planted"), "x", DAY).unwrap();
    assert!(matches!(vault.embargo(&source("planted"), "x", DAY), Err(VaultError::EmbargoedAlready)));
    vault.lift_embargo(&source("planted"), "x", DAY).unwrap();
    assert!(matches!(vault.lift_embargo(&source("planted"), "x", DAY), Err(VaultError::NotEmbargoed)));
    assert_eq!(vault.freeze_due(FROZEN).unwrap().len(), 1);
    assert_eq!(planted(&vault, "2024Q1"), 1, "lifted before its cohort froze");
}

#[test]
fn an_erased_file_takes_its_embargo_with_it() {
    let home = Home::new();
    let vault = with_planted(&home);
    vault.freeze_due(FROZEN).unwrap();
    vault.embargo(&source("planted"), "wiretap", LATER).unwrap();
    assert_eq!(vault.erase(&[source("planted")]).unwrap(), 1);
    assert!(vault.embargoed().unwrap().is_empty());
    assert!(matches!(vault.lift_embargo(&source("planted"), "x", LATER), Err(VaultError::NoSuchCase)));
    drop(vault);
    assert_eq!((home.open().files(), shelf(&home)), (10, vec!["2024Q1.first.1.2".to_owned()]));
}

#[test]
fn a_crash_while_setting_or_lifting_an_embargo_leaves_it_done_or_not_begun() {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let set = crash_everywhere(
        &|home| {
            with_planted(home).freeze_due(FROZEN).unwrap();
        },
        &|vault| vault.embargo(&source("planted"), "x", LATER).map(drop),
        &|home, vault| {
            let there = planted(vault, "2024Q1") == 1;
            assert_eq!((vault.embargoed().unwrap().is_empty(), shelf(home).len()), (there, 1));
            assert_eq!(vault.embargo(&source("planted"), "x", LATER).is_ok(), there);
            assert_eq!(planted(vault, "2024Q1"), 0);
            seen.borrow_mut().insert(there);
        },
    );
    assert_eq!((set, seen.take().len()), (2, 2), "both ends were seen");
    let lifted = crash_everywhere(
        &|home| {
            let vault = with_planted(home);
            vault.embargo(&source("planted"), "x", DAY).unwrap();
            vault.freeze_due(FROZEN).unwrap();
        },
        &|vault| vault.lift_embargo(&source("planted"), "x", LATER).map(drop),
        &|_, vault| {
            let here = planted(vault, "2024Q2") == 1;
            assert_eq!((vault.embargoed().unwrap().is_empty(), vault.files()), (here, 11));
            assert_eq!(vault.lift_embargo(&source("planted"), "x", LATER).is_ok(), !here);
            assert_eq!((planted(vault, "2024Q1"), planted(vault, "2024Q2")), (0, 1));
            seen.borrow_mut().insert(here);
        },
    );
    assert_eq!((lifted, seen.take().len()), (2, 2), "both ends were seen");
}

#[test]
fn a_release_after_the_embargo_is_counted_without_the_file_and_the_ledger_stays_charged() {
    let node = node();
    node.vault.freeze_due(FROZEN).unwrap();
    let count = |by: &str| ask(question(Unit::Case, &["2024Q1"], &[by], &[]));
    node.releases.answer(&count("case.data_source")).unwrap();
    let spent = || node.ledger.0.lock().unwrap().cohorts[&cohort("2024Q1")].spent();
    let before = spent();
    let snapshot = || node.vault.snapshots()[&cohort("2024Q1")].files();
    assert_eq!(snapshot(), 300);
    node.vault.embargo(&source("case-7"), "wiretap", LATER).unwrap();
    assert_eq!((snapshot(), spent()), (299, before), "it gives nothing back");
    node.releases.answer(&count("case.offender_structure")).unwrap();
    assert_eq!(spent().questions().get(), 2 * before.questions().get());
}
