//! All-or-nothing imports.

use super::support::{Home, added, cohort, crash_everywhere, small, smalls, total};
use crate::notes::{ACTIVATION, STAGED};
use crate::{Importer, Mode, Outcome, Vault, VaultError};
use safeborders_store::{EngineKind, KeyRange};
use std::ops::ControlFlow;
use std::sync::Arc;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn import(vault: &Arc<Vault>, count: usize) -> Result<Outcome, VaultError> {
    let mut importer = Importer::start(vault, Mode::AllOrNothing)?;
    smalls(count, DAY).into_iter().try_for_each(|file| importer.push(file))?;
    importer.finish()
}

fn staged(vault: &Vault) -> usize {
    let mut staged = 0;
    let mut count = |_: &[u8], _: &[u8]| {
        staged += 1;
        ControlFlow::Continue(())
    };
    vault.engine.snapshot().unwrap().scan(&KeyRange::prefix(STAGED), &mut count).unwrap();
    staged
}

#[test]
fn a_strict_import_stores_all_files_at_once() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = Arc::new(home.open());
        vault.import(&[small("case-1", DAY, 9)]).unwrap();
        let outcome = Outcome { added: 2_099, updated: 1, ..Outcome::default() };
        assert_eq!(import(&vault, 2_100).unwrap(), outcome);
        assert_eq!((vault.files(), total(&vault, &["2024Q1"]), staged(&vault)), (2_100, 2_100, 0));
        assert_eq!(import(&vault, 2_100).unwrap(), Outcome { unchanged: 2_100, ..Outcome::default() });
    }
}

#[test]
fn a_strict_import_that_is_dropped_leaves_nothing() {
    let home = Home::new();
    let vault = Arc::new(home.open());
    let mut importer = Importer::start(&vault, Mode::AllOrNothing).unwrap();
    smalls(2_100, DAY).into_iter().for_each(|file| importer.push(file).unwrap());
    assert!(matches!(Importer::start(&vault, Mode::AllOrNothing), Err(VaultError::ImportUnderWay)));
    drop(importer);
    assert_eq!((vault.files(), staged(&vault)), (0, 0));
    assert_eq!(import(&vault, 5).unwrap(), added(5));
}

#[test]
fn a_crash_during_a_strict_import_leaves_all_of_it_or_nothing() {
    let seen = std::cell::RefCell::new(std::collections::BTreeSet::new());
    let crashes = crash_everywhere(
        &|home| {
            home.open().import(&[small("before", DAY, 1)]).unwrap();
        },
        &|vault| import(vault, 2_100).map(drop),
        &|_, vault| {
            let there = vault.files();
            assert!([1, 2_101].contains(&there), "{there}");
            assert_eq!(total(vault, &["2024Q1"]), i64::try_from(there).unwrap());
            assert_eq!(staged(vault), 0);
            assert!(vault.engine.get(ACTIVATION).unwrap().is_none());
            seen.borrow_mut().insert(there);
        },
    );
    assert!(crashes > 10, "{crashes}");
    assert_eq!(seen.into_inner().len(), 2, "both ends were seen");
}

#[test]
fn staged_files_join_the_cohort_that_is_open_when_they_come_into_force() {
    let home = Home::new();
    let vault = Arc::new(home.open());
    let mut importer = Importer::start(&vault, Mode::AllOrNothing).unwrap();
    smalls(5, DAY).into_iter().for_each(|file| importer.push(file).unwrap());
    vault.freeze_by_hand(&[cohort("2024Q1")].into(), DAY).unwrap();
    let outcome = importer.finish().unwrap();
    assert_eq!(outcome, Outcome { added: 5, redirected: 5, ..Outcome::default() });
    assert_eq!((total(&vault, &["2024Q1"]), total(&vault, &["2024Q2"])), (0, 5));
}
