//! The second snapshot: verdicts and sentences, three years after a cohort froze.

use super::releases::{ask, node};
use super::support::{
    Home, coded, cohort, crash_everywhere, question, shelf, smalls, source, table_by, total,
};
use crate::{Outcome, Vault};
use safeborders_privacy::{Refusal, ReleaseSource};
use safeborders_store::EngineKind;
use safeborders_types::Unit;
use std::collections::BTreeSet;
use time::Date;
use time::macros::date;

const DAY: Date = date!(2024 - 02 - 03);
const FROZEN: Date = date!(2024 - 04 - 30);
const MATURE: Date = date!(2027 - 04 - 30);
const STATUS: &str = "case.procedural_status";

fn import(vault: &Vault, status: &str) -> Outcome {
    vault.import(&[coded("a", DAY, STATUS, status)]).unwrap()
}

/// How many files of 2024Q1 are prosecuted and convicted, in a snapshot.
fn counted(vault: &Vault, outcomes: bool) -> [i64; 2] {
    let snapshots = if outcomes { vault.outcomes() } else { vault.snapshots() };
    let attribute = super::support::attribute(STATUS).index();
    let codes = snapshots[&cohort("2024Q1")].column(Unit::Case, attribute).unwrap().codes().to_vec();
    [2, 3].map(|code| codes.iter().filter(|c| **c == code).count() as i64)
}

#[test]
fn outcomes_freeze_on_their_day_with_the_same_files_and_the_values_of_that_day() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        import(&vault, "Prosecuted");
        vault.freeze_due(FROZEN).unwrap();
        assert_eq!(import(&vault, "Convicted").updated, 1);
        // Another file of the same quarter comes too late for the cohort.
        vault.import(&[coded("late", DAY, STATUS, "Convicted")]).unwrap();
        assert_eq!(vault.freeze_outcomes_due(date!(2027 - 04 - 29)).unwrap(), [], "a day early");
        assert_eq!(table_by(&vault, "2024Q1", STATUS)[..3], [0, 0, 1], "the office sees what is known now");
        vault.freeze_due(MATURE).unwrap();
        assert_eq!(vault.freeze_outcomes_due(MATURE).unwrap(), [cohort("2024Q1")]);
        assert_eq!(vault.freeze_outcomes_due(MATURE).unwrap(), [], "once");
        assert_eq!(import(&vault, "Acquitted").updated, 1);
        drop(vault);
        let vault = home.open();
        assert_eq!((counted(&vault, false), counted(&vault, true)), ([1, 0], [0, 1]));
        let status = vault.cohorts().into_iter().find(|c| c.cohort == cohort("2024Q1")).unwrap();
        let mark = status.outcomes.unwrap();
        assert_eq!((mark.on, mark.by_hand), (MATURE, false));
        assert_eq!(table_by(&vault, "2024Q1", STATUS)[..4], [0, 0, 1, 0], "immutable");
    }
}

#[test]
fn by_hand_only_frozen_cohorts_have_outcomes() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    let two: BTreeSet<_> = [cohort("2024Q1"), cohort("2024Q2")].into();
    assert_eq!(vault.freeze_outcomes_by_hand(&two, DAY).unwrap(), []);
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
    assert_eq!(vault.freeze_outcomes_by_hand(&two, DAY).unwrap(), [cohort("2024Q1")]);
    assert!(vault.cohorts()[0].outcomes.as_ref().unwrap().by_hand);
}

#[test]
fn an_erased_file_leaves_both_snapshots() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(9, DAY)).unwrap();
    vault.freeze_due(FROZEN).unwrap();
    vault.freeze_outcomes_due(MATURE).unwrap();
    assert_eq!(vault.snapshot_bytes().1, 18);
    vault.erase(&[source("case-4")]).unwrap();
    drop(vault);
    let vault = home.open();
    assert_eq!((vault.snapshot_bytes().1, total(&vault, &["2024Q1"])), (16, 8));
    assert_eq!(shelf(&home), ["2024Q1.first.0.2", "2024Q1.outcomes.0.2"]);
}

#[test]
fn a_crash_while_freezing_outcomes_or_erasing_from_them_is_made_good() {
    let freezing = crash_everywhere(
        &|home| {
            let vault = home.open();
            vault.import(&smalls(9, DAY)).unwrap();
            vault.freeze_due(FROZEN).unwrap();
        },
        &|vault| vault.freeze_outcomes_due(MATURE).map(drop),
        &|home, vault| {
            let done = vault.outcomes().len();
            assert_eq!(shelf(home).len(), 1 + done);
            assert_eq!(vault.freeze_outcomes_due(MATURE).unwrap().len(), 1 - done);
            assert_eq!(vault.snapshot_bytes().1, 18);
        },
    );
    assert_eq!(freezing, 2);
    let erasing = crash_everywhere(
        &|home| {
            let vault = home.open();
            vault.import(&smalls(9, DAY)).unwrap();
            vault.freeze_due(FROZEN).unwrap();
            vault.freeze_outcomes_due(MATURE).unwrap();
        },
        &|vault| vault.erase(&[source("case-3")]).map(drop),
        &|home, vault| {
            assert!([18, 16].contains(&vault.snapshot_bytes().1));
            assert_eq!(shelf(home).len(), 2);
            vault.erase(&[source("case-3")]).unwrap();
            assert_eq!(vault.snapshot_bytes().1, 16);
        },
    );
    assert!(erasing >= 6, "{erasing}");
}

#[test]
fn a_question_about_outcomes_is_refused_until_they_are_frozen_and_charged_to_the_same_account() {
    let node = node();
    node.vault.freeze_due(FROZEN).unwrap();
    let late = ask(question(Unit::Case, &["2024Q1"], &[STATUS], &[]));
    let filtered = ask(question(Unit::Case, &["2024Q1"], &[], &[("suspect.sentence", &["121+"])]));
    let early = ask(question(Unit::Case, &["2024Q1"], &["case.data_source"], &[]));
    for ask in [&late, &filtered] {
        assert_eq!(node.releases.answer(ask).err(), Some(Refusal::NotMature));
    }
    assert!(node.releases.matured_cohorts().is_empty());
    let open = ask_open();
    assert_eq!(node.releases.answer(&open).err(), Some(Refusal::NotFrozen), "before it is even frozen");
    let spent = || node.ledger.0.lock().unwrap().cohorts[&cohort("2024Q1")].spent().questions().get();
    assert_eq!(spent(), 0, "a refusal costs nothing");
    node.releases.answer(&early).unwrap();
    let one = spent();
    node.vault.freeze_outcomes_due(MATURE).unwrap();
    assert_eq!(node.releases.matured_cohorts(), [cohort("2024Q1")]);
    node.releases.answer(&late).unwrap();
    assert_eq!(spent(), 2 * one, "charged to the same share of the same cohort");
    assert!(node.releases.answer(&filtered).is_ok());
}

fn ask_open() -> safeborders_privacy::Ask {
    ask(question(Unit::Case, &["2024Q2"], &[STATUS], &[]))
}

#[test]
fn a_table_of_outcomes_determines_other_outcomes_and_nothing_of_the_first_day() {
    let node = node();
    node.vault.freeze_due(FROZEN).unwrap();
    node.vault.freeze_outcomes_due(MATURE).unwrap();
    let by = |dimensions: &[&str], sigma: u32| safeborders_privacy::Ask {
        sigma: sigma.try_into().unwrap(),
        ..ask(question(Unit::Case, &["2024Q1"], dimensions, &[]))
    };
    node.releases.answer(&by(&[STATUS, "case.data_source"], 10)).unwrap();
    let terms = |dimensions: &[&str]| node.releases.answer(&by(dimensions, 64)).unwrap().answer().terms;
    // The control: seven sources add up to one status, of the same snapshot.
    assert_eq!(terms(&[STATUS]), 7);
    assert_eq!(terms(&["case.data_source"]), 1, "another snapshot: counted anew");
}
