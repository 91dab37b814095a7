//! Mappings that the office's people made.

use super::support::{Home, smalls};
use crate::{KeptMapping, MAX_MAPPING_BYTES, MOST_MAPPINGS, VaultError};
use time::macros::date;

fn mapping(text: &str) -> KeptMapping {
    KeptMapping { text: text.to_owned(), by: "anna".to_owned(), at_s: 7 }
}

#[test]
fn a_mapping_is_kept_replaced_and_removed_by_its_name() {
    let home = Home::new();
    let vault = home.open();
    vault.keep_mapping("excel-list", &mapping("one")).unwrap();
    vault.keep_mapping("excel-list", &mapping("two")).unwrap();
    vault.keep_mapping("b.2", &mapping("three")).unwrap();
    vault.import(&smalls(3, date!(2024 - 02 - 03))).unwrap();
    drop(vault);
    let vault = home.open();
    let names: Vec<String> = vault.mappings().unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["b.2", "excel-list"]);
    assert_eq!(vault.mapping("excel-list").unwrap(), Some(mapping("two")));
    assert!(vault.forget_mapping("excel-list").unwrap() && !vault.forget_mapping("excel-list").unwrap());
    assert_eq!((vault.mapping("excel-list").unwrap(), vault.files()), (None, 3));
}

#[test]
fn names_lengths_and_numbers_are_bounded() {
    let home = Home::new();
    let vault = home.open();
    for name in ["", "A", "a b", "../x", "é", &"a".repeat(41)] {
        assert!(matches!(vault.keep_mapping(name, &mapping("x")), Err(VaultError::MappingName)), "{name}");
    }
    let long = mapping(&"x".repeat(MAX_MAPPING_BYTES + 1));
    assert!(matches!(vault.keep_mapping("a", &long), Err(VaultError::Format)));
    for n in 0..MOST_MAPPINGS {
        vault.keep_mapping(&format!("m{n}"), &mapping("x")).unwrap();
    }
    assert!(matches!(vault.keep_mapping("more", &mapping("x")), Err(VaultError::TooManyMappings)));
    vault.keep_mapping("m1", &mapping("again")).unwrap();
}
