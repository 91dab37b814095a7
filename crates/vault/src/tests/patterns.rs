//! Rows, graphs and runs of patterns: who is in them, and what goes when a case is erased.

use super::support::{Dice, Home, attribute, coded, cohort, parts, source};
use crate::{NetworkWanted, RowsWanted, Vault, VaultError};
use safeborders_cases::{CaseFile, Link, Person, Values};
use safeborders_codebook::{Codebook, LinkKind, Release};
use safeborders_patterns::networks::{Dialling, HubRule, components};
use safeborders_types::Unit;
use std::collections::BTreeSet;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn wanted(ids: &[&str]) -> RowsWanted {
    RowsWanted { cohorts: BTreeSet::new(), attributes: ids.iter().map(|id| attribute(id).index()).collect() }
}

/// The source ids of the case files that hold these values.
fn holding(vault: &Vault, wanted: &RowsWanted, values: &[(&str, &str)]) -> Vec<String> {
    let rows = vault.named_case_rows(wanted).unwrap();
    let item = |(id, code): &(&str, &str)| {
        let attribute = attribute(id);
        rows.item(attribute.index(), attribute.code_index(&code.parse().unwrap()).unwrap()).unwrap()
    };
    let items: Vec<_> = values.iter().map(item).collect();
    let sources = vault.sources_of(&rows, &rows.table().holders(&items), &|_| true, 1_000).unwrap();
    let mut names: Vec<String> = sources.into_iter().map(|named| named.source).collect();
    names.sort();
    names
}

#[test]
fn rows_hold_what_brute_force_finds_in_frozen_and_open_cohorts() {
    let home = Home::new();
    let vault = home.open();
    let files = Dice(5).files(60);
    vault.import(&files).unwrap();
    vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
    let ids = ["case.transport", "case.lure", "victim.sex", "victim.means_of_control", "suspect.role"];
    let rows = vault.named_case_rows(&wanted(&ids)).unwrap();
    assert_eq!(rows.table().rows(), 60);
    assert_eq!(rows.cohorts().iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>(), ["2024Q1", "2024Q2"]);
    let mut looked = 0;
    for id in ids {
        let attribute = attribute(id);
        for (code, _) in attribute.list().unwrap().iter().filter(|(code, _)| *code != attribute.unknown()) {
            let has = |values: &Values| values.counted(attribute).any(|held| held == code);
            let any = |persons: &[Person]| persons.iter().any(|person| has(&person.values));
            let holds = |file: &&CaseFile| match attribute.unit() {
                Unit::Case => has(file.values()),
                Unit::Victim => any(file.victims()),
                Unit::Suspect => any(file.suspects()),
            };
            let mut expected: Vec<&str> =
                files.iter().filter(holds).map(|file| file.source().as_str()).collect();
            expected.sort_unstable();
            let item = rows.item(attribute.index(), code).unwrap();
            let found = vault.sources_of(&rows, &rows.table().holders(&[item]), &|_| true, 1_000).unwrap();
            let mut found: Vec<&str> = found.iter().map(|named| named.source.as_str()).collect();
            found.sort_unstable();
            assert_eq!(found, expected, "{id} {code:?}");
            looked += expected.len();
        }
        assert!(rows.item(attribute.index(), attribute.unknown()).is_none(), "unknown is no item");
    }
    assert!(looked > 100, "nearly nothing was compared: {looked}");
    // Without names the rows are the same, and nobody can be named.
    let unnamed = vault.case_rows(&wanted(&ids)).unwrap();
    assert_eq!(unnamed.table().rows(), 60);
    assert!(vault.sources_of(&unnamed, &[0, 1], &|_| true, 2).unwrap().is_empty());
}

#[test]
fn what_is_never_released_is_no_item() {
    let home = Home::new();
    let vault = home.open();
    let never: Vec<_> =
        Codebook::v1().attributes().iter().filter(|a| a.release() == Release::Never).collect();
    assert!(!never.is_empty());
    let wanted =
        RowsWanted { attributes: never.iter().map(|a| a.index()).collect(), ..RowsWanted::default() };
    vault.import(&[coded("a", DAY, "case.protected_witness", "Yes")]).unwrap();
    let rows = vault.named_case_rows(&wanted).unwrap();
    assert_eq!((rows.table().rows(), rows.table().catalogue().items()), (1, 0));
}

#[test]
fn a_file_under_embargo_is_in_no_row_and_an_erased_one_in_nothing() {
    let home = Home::new();
    let vault = home.open();
    let by_car = |name: &str| coded(name, DAY, "case.transport", "Car");
    vault.import(&["a", "b", "c"].map(by_car)).unwrap();
    let (rows, car) = (wanted(&["case.transport"]), [("case.transport", "Car")]);
    assert_eq!(holding(&vault, &rows, &car), ["a", "b", "c"]);
    vault.embargo(&source("b"), "wiretap", DAY).unwrap();
    assert_eq!(holding(&vault, &rows, &car), ["a", "c"]);
    // It can still be asked which files are like it.
    let table = vault.named_case_rows(&rows).unwrap();
    let (row, items) = vault.items_of(&table, &source("b"), &|_| true).unwrap();
    assert!(row.is_none() && items.len() == 1);
    vault.erase(&[source("a")]).unwrap();
    assert_eq!(holding(&vault, &rows, &car), ["c"]);
    assert!(matches!(vault.items_of(&table, &source("a"), &|_| true), Err(VaultError::NoSuchCase)));
    assert!(matches!(vault.items_of(&table, &source("nobody"), &|_| true), Err(VaultError::NoSuchCase)));
}

#[test]
fn runs_are_numbered_kept_over_a_restart_and_gone_with_an_erased_case() {
    let home = Home::new();
    let vault = home.open();
    vault
        .import(&[coded("a", DAY, "case.transport", "Car"), coded("b", DAY, "case.transport", "Car")])
        .unwrap();
    assert!(vault.runs().unwrap().is_empty() && vault.run(1).unwrap().is_none());
    assert_eq!((vault.keep_run(b"first").unwrap(), vault.keep_run(b"second").unwrap()), (1, 2));
    drop(vault);
    let vault = home.open();
    assert_eq!(vault.run(1).unwrap().as_deref(), Some(&b"first"[..]));
    let kept = vault.engine.get(b"p\0\0\0\x01").unwrap().unwrap();
    assert!(!kept.windows(5).any(|bytes| bytes == b"first"), "a run is sealed");
    vault.erase(&[source("a")]).unwrap();
    assert!(vault.runs().unwrap().is_empty() && vault.run(2).unwrap().is_none());
    // Somebody puts the old bytes under the new epoch: there is no key for them any more.
    let mut forged = kept.clone();
    forged[..4].copy_from_slice(&vault.keyring().epoch().to_le_bytes());
    let mut batch = safeborders_store::Batch::new();
    batch.put(&b"p\0\0\0\x01"[..], forged);
    vault.engine.commit(batch).unwrap();
    assert!(matches!(vault.run(1), Err(VaultError::NotesCorrupt)));
    assert_eq!(vault.keep_run(b"third").unwrap(), 3, "numbers are not used again");
    assert!(matches!(vault.keep_run(&vec![0; (32 << 20) + 1]), Err(VaultError::Format)));
}

#[test]
fn only_the_last_fifty_runs_are_kept() {
    let home = Home::new();
    let vault = home.open();
    for n in 0..53_u8 {
        vault.keep_run(&[n]).unwrap();
    }
    assert_eq!(vault.runs().unwrap(), (4..=53).collect::<Vec<u32>>());
}

fn linked(name: &str, suspects: usize, links: &[(LinkKind, Unit, &str)]) -> CaseFile {
    let mut parts = parts(name, DAY);
    parts.suspects = vec![Person::default(); suspects];
    parts.links = links.iter().map(|(kind, of, text)| Link::new(*kind, *of, text).unwrap()).collect();
    CaseFile::new(parts).unwrap()
}

fn graph(public: &[(LinkKind, &str)], most: u32) -> NetworkWanted {
    NetworkWanted {
        cohorts: BTreeSet::new(),
        kinds: BTreeSet::new(),
        home: Some(Dialling { country: 49, trunk_zero: true }),
        hubs: HubRule::all(most),
        public: public.iter().map(|(kind, value)| (*kind, (*value).to_owned())).collect(),
    }
}

#[test]
fn case_files_are_linked_by_identifiers_and_every_link_names_its_file() {
    let (phone, plate) = (LinkKind::Phone, LinkKind::Plate);
    let home = Home::new();
    let vault = home.open();
    let files = [
        linked("a", 1, &[(phone, Unit::Suspect, "+49 30 123456"), (phone, Unit::Case, "110110")]),
        linked("b", 2, &[(phone, Unit::Suspect, "030 123456"), (plate, Unit::Case, "B-XY 12")]),
        linked("c", 0, &[(plate, Unit::Victim, "BXY12")]),
        linked("d", 0, &[(phone, Unit::Case, "110110")]),
        linked("nothing", 3, &[]),
    ];
    vault.import(&files).unwrap();
    vault.embargo(&source("c"), "wiretap", DAY).unwrap();
    let found = vault.case_network(&graph(&[(phone, "110110")], 25), &|_| true).unwrap();
    let names: Vec<&str> = found.cases().iter().map(|case| case.source.as_str()).collect();
    assert_eq!(
        names,
        ["a", "b", "c", "d"],
        "a file without an identifier is left out, one under embargo is not"
    );
    assert!(found.case_of(&source("nothing")).is_none());
    let groups = components(found.network());
    let of = |name: &str| {
        let number = found.case_of(&source(name)).unwrap();
        groups.iter().position(|group| group.cases.iter().any(|case| case.number() == number))
    };
    // The national number is the international one, and the plate is one plate; the hotline links nobody.
    assert!(of("a").is_some() && of("a") == of("b") && of("b") == of("c") && of("d").is_none());
    assert_eq!(found.suspects(), [0], "only a suspect who is alone in a file is a node");
    let case = found.network().case(1).unwrap();
    let links: Vec<_> = found.network().links(safeborders_patterns::networks::Node::Case(case)).collect();
    let evidence: Vec<_> = links.iter().map(|link| found.evidence(link.evidence).unwrap()).collect();
    assert!(evidence.iter().all(|evidence| evidence.case == 1));
    assert_eq!(evidence.iter().filter_map(|evidence| evidence.entry).collect::<Vec<_>>(), [1, 2]);
    // Without the whitelist the hotline links two strangers: the control.
    let open = vault.case_network(&graph(&[], 25), &|_| true).unwrap();
    assert_eq!(components(open.network()).iter().filter(|group| group.cases.len() == 4).count(), 1);
    // Of one kind alone, or of another quarter, there is less.
    let plates = NetworkWanted { kinds: BTreeSet::from([plate]), ..graph(&[], 25) };
    assert_eq!(vault.case_network(&plates, &|_| true).unwrap().cases().len(), 2);
    let later = NetworkWanted { cohorts: BTreeSet::from([cohort("2024Q3")]), ..graph(&[], 25) };
    assert!(vault.case_network(&later, &|_| true).unwrap().cases().is_empty());
}

#[test]
fn what_too_many_share_links_nobody() {
    let home = Home::new();
    let vault = home.open();
    let shared = [(LinkKind::Handle, Unit::Case, "shelter")];
    let files: Vec<CaseFile> = (0..6).map(|n| linked(&format!("case-{n}"), 0, &shared)).collect();
    vault.import(&files).unwrap();
    let linked = vault.case_network(&graph(&[], 6), &|_| true).unwrap();
    assert!(linked.network().hubs().is_empty() && components(linked.network())[0].cases.len() == 6);
    let aside = vault.case_network(&graph(&[], 5), &|_| true).unwrap();
    assert!(aside.network().hubs().len() == 1 && components(aside.network()).is_empty());
}
