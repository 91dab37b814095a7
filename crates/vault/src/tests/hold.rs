//! Legal holds.

use super::support::{Home, small, smalls, source};
use crate::VaultError;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

#[test]
fn a_held_file_is_not_erased_until_the_hold_is_lifted() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(4, DAY)).unwrap();
    vault.hold(&source("case-2"), " appeal pending ", "m.papadaki", DAY).unwrap();
    let both = [source("case-1"), source("case-2")];
    assert!(vault.plan_erasure(&both).unwrap().held == [source("case-2")]);
    assert!(matches!(vault.prepare_erasure(&both), Err(VaultError::OnHold { files: 1 })));
    assert!(vault.erasure_under_way().unwrap().is_none());
    // It holds through an import that changes the file, and through opening the vault again.
    vault.import(&[small("case-2", DAY, 3)]).unwrap();
    drop(vault);
    let vault = home.open();
    let held = vault.held().unwrap();
    assert!(held.len() == 1 && held[0].source == source("case-2"));
    assert_eq!((held[0].hold.reason.as_str(), held[0].hold.by.as_str()), ("appeal pending", "m.papadaki"));
    vault.lift_hold(&source("case-2"), "decided", "m.papadaki", DAY).unwrap();
    assert!(vault.held().unwrap().is_empty());
    let erasure = vault.prepare_erasure(&both).unwrap();
    assert_eq!(vault.carry_out(&erasure).unwrap().files, 2);
}

#[test]
fn a_hold_names_a_file_a_reason_and_a_person() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(2, DAY)).unwrap();
    let case = source("case-0");
    assert!(matches!(vault.hold(&source("nobody"), "x", "y", DAY), Err(VaultError::NoSuchCase)));
    assert!(matches!(vault.hold(&case, " ", "y", DAY), Err(VaultError::Reason)));
    for by in ["", " ", &"y".repeat(201)] {
        assert!(matches!(vault.hold(&case, "x", by, DAY), Err(VaultError::Actor)));
    }
    assert!(matches!(vault.lift_hold(&case, "x", "y", DAY), Err(VaultError::NotHeld)));
    vault.hold(&case, "x", "y", DAY).unwrap();
    assert!(matches!(vault.hold(&case, "x", "y", DAY), Err(VaultError::HeldAlready)));
    // What is about to be erased is not held any more.
    let erasure = vault.prepare_erasure(&[source("case-1")]).unwrap();
    assert!(matches!(vault.hold(&source("case-1"), "x", "y", DAY), Err(VaultError::ErasureUnderWay)));
    vault.forget_erasure(erasure).unwrap();
    vault.hold(&source("case-1"), "x", "y", DAY).unwrap();
}
