//! Which identifiers take part in link checks.

use super::support::{Home, small};
use crate::VaultError;
use safeborders_cases::{CaseFile, Link};
use safeborders_codebook::LinkKind;
use safeborders_linkcheck::LinkInput;
use safeborders_patterns::networks::dialling;
use safeborders_types::{CheckedKind, CountryCode, Unit};
use std::collections::BTreeSet;
use time::Date;
use time::macros::date;

const DAY: Date = date!(2024 - 02 - 03);

fn with_links(number: usize, links: &[(LinkKind, Unit, &str)]) -> CaseFile {
    let mut parts = small(&format!("made-up-{number}"), DAY, 1).into_parts();
    let link = |(kind, holder, text): &(LinkKind, Unit, &str)| Link::new(*kind, *holder, text).unwrap();
    parts.links = links.iter().map(link).collect();
    CaseFile::new(parts).unwrap()
}

fn phone(normal: &str) -> LinkInput {
    LinkInput::new(CheckedKind::Phone, normal).unwrap()
}

fn bulgaria() -> CountryCode {
    "BG".parse().unwrap()
}

#[test]
fn only_suspects_identifiers_of_the_kind_take_part_each_once() {
    let home = Home::new();
    let vault = home.open();
    let file = with_links(
        1,
        &[
            (LinkKind::Phone, Unit::Victim, "+302101111111"),
            (LinkKind::Phone, Unit::Suspect, "+302102222222"),
            (LinkKind::Phone, Unit::Case, "+302103333333"),
            (LinkKind::Phone, Unit::Suspect, "2102222222"),
            (LinkKind::Plate, Unit::Suspect, "IAB 1234"),
            (LinkKind::Phone, Unit::Suspect, "+302104444444"),
        ],
    );
    vault.import(std::slice::from_ref(&file)).unwrap();
    let greece = dialling("GR");
    let links = vault.links_of(file.source(), &|_| true, CheckedKind::Phone, greece, bulgaria()).unwrap();
    assert!(links.inputs == [phone("302102222222"), phone("302104444444")]);
    assert_eq!((links.places, links.left_out), (vec![2, 5], 0));
    let own = vault.own_links(CheckedKind::Phone, greece).unwrap();
    assert!(own.inputs == BTreeSet::from([phone("302102222222"), phone("302104444444")]));
    // Without the country's dialling plan the national number cannot be compared, and the file says so.
    let abroad = vault.links_of(file.source(), &|_| true, CheckedKind::Phone, None, bulgaria()).unwrap();
    assert_eq!((abroad.inputs.len(), abroad.left_out), (2, 1));
    let none = vault.links_of(file.source(), &|_| true, CheckedKind::Account, greece, bulgaria());
    assert!(matches!(none.err(), Some(VaultError::NothingToCheck)));
}

#[test]
fn a_case_file_under_embargo_takes_part_in_nothing() {
    let home = Home::new();
    let vault = home.open();
    let file = with_links(1, &[(LinkKind::Phone, Unit::Suspect, "+302102222222")]);
    vault.import(std::slice::from_ref(&file)).unwrap();
    let before = vault.own_links(CheckedKind::Phone, None).unwrap();
    assert_eq!(before.inputs.len(), 1, "the control");
    vault.embargo(file.source(), "wiretap", DAY).unwrap();
    let own = vault.own_links(CheckedKind::Phone, None).unwrap();
    assert!(own.inputs.is_empty() && own.as_of != before.as_of);
    let asked = vault.links_of(file.source(), &|_| true, CheckedKind::Phone, None, bulgaria());
    assert!(matches!(asked.err(), Some(VaultError::Embargoed)));
}

#[test]
fn the_reference_of_a_case_is_the_same_each_time_and_another_towards_each_country() {
    let home = Home::new();
    let vault = home.open();
    let files: Vec<CaseFile> =
        (1..3).map(|n| with_links(n, &[(LinkKind::Phone, Unit::Suspect, "+302102222222")])).collect();
    vault.import(&files).unwrap();
    let of = |file: usize, country: &str| {
        let to = country.parse().unwrap();
        let links = vault.links_of(files[file].source(), &|_| true, CheckedKind::Phone, None, to);
        links.unwrap().reference
    };
    assert_eq!(of(0, "BG"), of(0, "BG"));
    let all: BTreeSet<_> = [of(0, "BG"), of(0, "RO"), of(1, "BG"), of(1, "RO")].into();
    assert_eq!(all.len(), 4);
}
