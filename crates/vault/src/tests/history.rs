//! What case files said before they were changed.

use super::support::{Home, TODAY, crash_everywhere, parts, small, source};
use crate::history::{MOST_BYTES, MOST_VERSIONS};
use crate::notes::{HISTORY, case_key};
use crate::{Entered, Importer, Mode, Vault, VaultError};
use safeborders_cases::CaseFile;
use safeborders_people::CaseAccess;
use safeborders_store::{Batch, EngineKind, KeyRange};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn told(narrative: &str) -> CaseFile {
    let mut parts = parts("case", DAY);
    parts.narrative = Some(narrative.to_owned());
    CaseFile::new(parts).unwrap()
}

fn change(vault: &Vault, file: &CaseFile, by: &str) -> Result<Entered, VaultError> {
    let seen = vault.read_case(&source("case"), &|_| true, "en")?.version;
    vault.enter(file, Some(seen), &|_| true, by)
}

/// What it said before, oldest first, each with who changed it.
fn said(vault: &Vault) -> Vec<(String, Option<String>)> {
    let history = vault.history(&source("case"), &|_| true, "en").unwrap();
    history.into_iter().map(|one| (one.sheet.narrative.unwrap_or_default(), one.by)).collect()
}

fn by(name: &str) -> Option<String> {
    Some(name.to_owned())
}

/// How many entries of this kind the store has.
fn kept(vault: &Vault, prefix: &[u8]) -> usize {
    let mut entries = 0;
    let mut count = |_: &[u8], _: &[u8]| {
        entries += 1;
        ControlFlow::Continue(())
    };
    vault.engine.snapshot().unwrap().scan(&KeyRange::prefix(prefix), &mut count).unwrap();
    entries
}

#[test]
fn every_change_keeps_what_was_there_with_who_made_it() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        vault.enter(&told("first"), None, &|_| true, "anna").unwrap();
        assert!(said(&vault).is_empty(), "what is new replaces nothing");
        change(&vault, &told("second"), "petra").unwrap();
        assert_eq!(
            change(&vault, &told("second"), "petra").unwrap(),
            Entered::Unchanged(super::support::cohort("2024Q1"))
        );
        vault.import(&[told("third"), small("other", DAY, 1)]).unwrap();
        vault.import(&[told("third"), small("other", DAY, 1)]).unwrap();
        drop(vault);
        let vault = Arc::new(home.open());
        let mut importer = Importer::start(&vault, Mode::AllOrNothing).unwrap();
        importer.push(told("fourth")).unwrap();
        importer.finish().unwrap();
        let expected = [("first", by("petra")), ("second", None), ("third", None)];
        assert_eq!(said(&vault), expected.map(|(text, by)| (text.to_owned(), by)));
        let history = vault.history(&source("case"), &|_| true, "en").unwrap();
        assert!(history.iter().all(|one| one.until_s > 1_700_000_000));
        assert_eq!(history[0].sheet.version, vault.sheet_of(&told("first"), "en").unwrap().version);
        assert_eq!(kept(&vault, HISTORY), 1, "the other file was never changed");
        assert!(matches!(change(&vault, &told("x"), "  "), Err(VaultError::Actor)));
    }
}

#[test]
fn of_one_import_that_names_a_case_twice_only_what_was_stored_is_kept() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[told("a"), told("b")]).unwrap();
    assert!(said(&vault).is_empty());
    vault.import(&[told("c"), told("d")]).unwrap();
    assert_eq!(said(&vault), [("b".to_owned(), None)]);
}

#[test]
fn who_may_not_read_the_file_reads_nothing_that_it_said_and_removes_nothing() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[told("first")]).unwrap();
    change(&vault, &told("second"), "petra").unwrap();
    let shut = |_: &CaseAccess| false;
    assert!(matches!(vault.history(&source("case"), &shut, "en"), Err(VaultError::NoSuchCase)));
    assert!(matches!(vault.history(&source("nobody"), &|_| true, "en"), Err(VaultError::NoSuchCase)));
    assert!(matches!(vault.forget_history(&source("case"), &shut), Err(VaultError::NoSuchCase)));
    assert_eq!(said(&vault).len(), 1, "the control");
}

#[test]
fn an_erasure_reaches_what_the_file_said_before() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = home.open();
        vault.import(&[told("first"), small("other", DAY, 1)]).unwrap();
        change(&vault, &told("second"), "petra").unwrap();
        let id = vault.ids.of(&source("case"));
        let key = case_key(HISTORY, &id);
        let value = vault.engine.get(&key).unwrap().unwrap();
        // The control: while the case is here, its key opens it.
        assert_eq!(said(&vault).len(), 1);
        vault.erase(&[source("case")]).unwrap();
        assert_eq!(kept(&vault, HISTORY), 0, "no entry of it is left");
        assert!(matches!(vault.history(&source("case"), &|_| true, "en"), Err(VaultError::NoSuchCase)));
        // Somebody kept the bytes: there is no key for them any more, and another case's key opens nothing.
        let mut batch = Batch::new();
        batch.put(case_key(HISTORY, &vault.ids.of(&source("other"))), value);
        vault.engine.commit(batch).unwrap();
        assert!(vault.keyring().data_key(&id).unwrap().is_none());
        let moved = vault.history(&source("other"), &|_| true, "en");
        assert!(matches!(moved, Err(VaultError::RecordCorrupt { .. })));
    }
}

#[test]
fn so_many_versions_are_kept_and_so_many_bytes_and_the_oldest_go_first() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[told("0")]).unwrap();
    for n in 1..=MOST_VERSIONS + 5 {
        change(&vault, &told(&n.to_string()), "petra").unwrap();
    }
    let all = said(&vault);
    assert_eq!((all.len(), all[0].0.as_str()), (MOST_VERSIONS, "5"));
    for n in 0..20 {
        change(&vault, &told(&format!("{n} {}", "x".repeat(19_000))), "petra").unwrap();
    }
    let all = said(&vault);
    let bytes: usize = all.iter().map(|(text, _)| text.len()).sum();
    assert!(bytes <= MOST_BYTES && bytes > MOST_BYTES / 2, "{bytes}");
    assert!(all.last().unwrap().0.starts_with("18 "), "the last one is kept");
}

#[test]
fn a_crash_leaves_the_file_and_what_it_said_before_as_one() {
    let seen = RefCell::new(BTreeSet::new());
    let crashes = crash_everywhere(
        &|home| assert_eq!(home.open().import(&[told("first")]).unwrap().added, 1),
        &|vault| change(vault, &told("second"), "petra").map(drop),
        &|_, vault| {
            let now = vault.read_case(&source("case"), &|_| true, "en").unwrap().narrative.unwrap();
            let before = said(vault);
            match now.as_str() {
                "first" => assert!(before.is_empty()),
                _ => assert_eq!(before, [("first".to_owned(), by("petra"))]),
            }
            seen.borrow_mut().insert(now);
        },
    );
    assert!(crashes > 0 && seen.into_inner().len() == 2, "both ends were seen");
}

#[test]
fn damaged_versions_are_said_to_whoever_reads_them_and_keep_nobody_from_changing_the_file() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[told("first")]).unwrap();
    change(&vault, &told("second"), "petra").unwrap();
    let mut batch = Batch::new();
    batch.put(case_key(HISTORY, &vault.ids.of(&source("case"))), vec![1, 2, 3]);
    vault.engine.commit(batch).unwrap();
    let read = vault.history(&source("case"), &|_| true, "en");
    assert!(matches!(read, Err(VaultError::RecordCorrupt { .. })));
    change(&vault, &told("third"), "petra").unwrap();
    assert_eq!(said(&vault), [("second".to_owned(), by("petra"))]);
}

#[test]
fn what_a_file_said_is_removed_on_demand_and_not_under_a_legal_hold() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[told("first")]).unwrap();
    change(&vault, &told("second"), "petra").unwrap();
    vault.hold(&source("case"), "appeal", "petra", TODAY).unwrap();
    let held = vault.forget_history(&source("case"), &|_| true);
    assert!(matches!(held, Err(VaultError::OnHold { files: 1 })) && said(&vault).len() == 1);
    vault.lift_hold(&source("case"), "over", "petra", TODAY).unwrap();
    vault.forget_history(&source("case"), &|_| true).unwrap();
    assert_eq!((said(&vault).len(), kept(&vault, HISTORY)), (0, 0));
    assert_eq!(
        vault.read_case(&source("case"), &|_| true, "en").unwrap().narrative.as_deref(),
        Some("second")
    );
    vault.forget_history(&source("case"), &|_| true).unwrap();
}

#[test]
fn what_a_file_says_until_it_is_brought_back_is_its_earlier_version() {
    let home = Home::new();
    let vault = home.open();
    vault.enter(&told("first"), None, &|_| true, "anna").unwrap();
    let mut then = Vec::new();
    let mut keep = |key: &[u8], value: &[u8]| {
        then.push(Ok::<_, VaultError>((key.to_vec(), value.to_vec())));
        ControlFlow::Continue(())
    };
    vault.engine.snapshot().unwrap().scan(&KeyRange::all(), &mut keep).unwrap();
    change(&vault, &told("second"), "petra").unwrap();
    assert_eq!(vault.bring_back(then.into_iter(), "adam").unwrap().changed, 1);
    assert_eq!(said(&vault), [("first".to_owned(), by("petra")), ("second".to_owned(), by("adam"))]);
}
