//! Persons in groups, for national statistics.

use super::support::{Home, attribute, parts, source};
use safeborders_cases::{CaseFile, Person, Registered, Values};
use safeborders_codebook::AttributeIndex;
use safeborders_types::Unit;
use std::collections::BTreeMap;
use time::Date;
use time::macros::date;

const DAY: Date = date!(2024 - 02 - 03);

fn person(codes: &[(&str, &str)]) -> Person {
    let code = |(id, code): &(&str, &str)| {
        let attribute = attribute(id);
        (attribute.index(), attribute.code_index(&code.parse().unwrap()).unwrap())
    };
    Person { values: Values::new(codes.iter().map(code).collect(), Vec::new()).unwrap() }
}

fn file(name: &str, day: Date) -> CaseFile {
    let mut parts = parts(name, day);
    parts.values = person(&[("case.registering_organisation", "Police")]).values;
    let forced = [("victim.exploitation", "ForcedLabour"), ("victim.sex", "Feminine")];
    parts.victims =
        vec![person(&forced), person(&forced), person(&[("victim.exploitation", "ForcedBegging")])];
    parts.suspects = vec![person(&[("suspect.sex", "Masculine")])];
    CaseFile::new(parts).unwrap()
}

fn indices(ids: &[&str]) -> Vec<AttributeIndex> {
    ids.iter().map(|id| attribute(id).index()).collect()
}

/// The groups in words.
fn groups(vault: &crate::Vault, year: i32, unit: Unit, ids: &[&str]) -> BTreeMap<String, u64> {
    let found = vault.persons_registered(year, unit, &indices(ids)).unwrap();
    let words = found.iter().map(|(codes, persons)| {
        let of = |(id, codes): (&&str, &std::collections::BTreeSet<_>)| {
            let code = |c: &safeborders_codebook::CodeIndex| attribute(id).code(*c).unwrap().to_string();
            codes.iter().map(code).collect::<Vec<_>>().join("+")
        };
        (ids.iter().zip(codes).map(of).collect::<Vec<_>>().join(" "), persons)
    });
    words.collect()
}

#[test]
fn persons_are_grouped_by_their_own_codes_their_files_and_those_of_the_other_kind() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[file("a", DAY), file("b", DAY)]).unwrap();
    let victims = ["victim.sex", "victim.exploitation", "case.registering_organisation"];
    let expected =
        BTreeMap::from([("Feminine ForcedLabour Police".into(), 4), (" ForcedBegging Police".into(), 2)]);
    assert_eq!(groups(&vault, 2024, Unit::Victim, &victims), expected);
    let suspects = groups(&vault, 2024, Unit::Suspect, &["suspect.sex", "victim.exploitation"]);
    assert_eq!(suspects, BTreeMap::from([("Masculine ForcedLabour+ForcedBegging".into(), 2)]));
    assert_eq!(groups(&vault, 2024, Unit::Case, &["case.registering_organisation"])["Police"], 2);
}

#[test]
fn the_year_is_that_of_registration_and_what_is_under_embargo_is_left_out() {
    let home = Home::new();
    let vault = home.open();
    let mut bare = parts("bare", DAY);
    bare.registered = Registered::Year(2024);
    bare.victims = vec![person(&[])];
    let earlier = file("earlier", date!(2023 - 12 - 31));
    vault.import(&[file("a", DAY), file("b", DAY), earlier, CaseFile::new(bare).unwrap()]).unwrap();
    let victims = |year| groups(&vault, year, Unit::Victim, &[]).into_values().sum::<u64>();
    assert_eq!((victims(2024), victims(2023), victims(2022)), (7, 3, 0));
    vault.embargo(&source("b"), "covert", DAY).unwrap();
    assert_eq!(victims(2024), 4, "the control: an embargo takes its three victims away");
}

#[test]
fn a_damaged_record_stops_statistics_that_are_called_exact() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[file("a", DAY), file("b", DAY)]).unwrap();
    let id = vault.ids.of(&source("b"));
    drop(vault);
    home.damage(&id);
    let vault = home.open();
    assert!(vault.persons_registered(2024, Unit::Victim, &[]).is_err());
}
