//! Who may read a case file: kept with it, and asked of it whenever one case file is shown.

use super::support::{Home, coded, crash_everywhere, parts, small, smalls, source};
use crate::{ListWanted, Listed, Listener, NetworkWanted, RowsWanted, Vault, VaultError};
use safeborders_cases::{CaseFile, Link};
use safeborders_codebook::{Codebook, LinkKind};
use safeborders_patterns::networks::{HubRule, components};
use safeborders_people::{Actor, CaseAccess, NotChanged, PersonId, Reader, Role, Unassigned};
use safeborders_types::{CheckedKind, Unit};
use std::collections::BTreeSet;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn person(name: &str) -> PersonId {
    name.parse().unwrap()
}

fn prosecutor(name: &str) -> Reader {
    Reader::new(Actor { person: person(name), role: Role::Prosecutor }, Unassigned::Office, false)
}

/// What a change of access can fail with.
#[derive(Debug)]
enum Failed {
    Vault(VaultError),
    NotChanged,
}

impl From<VaultError> for Failed {
    fn from(error: VaultError) -> Self {
        Self::Vault(error)
    }
}

impl From<NotChanged> for Failed {
    fn from(_: NotChanged) -> Self {
        Self::NotChanged
    }
}

fn seal(vault: &Vault, case: &str, by: &str) {
    let sealed = |access: &CaseAccess| Ok(access.clone().sealed(&person(by), "undercover", 1)?);
    vault.change_access::<Failed>(&source(case), sealed).unwrap();
}

fn list(vault: &Vault, reader: &Reader, wanted: &ListWanted) -> Listed {
    let (knows, reads) =
        (|access: &CaseAccess| reader.may_know(access), |access: &CaseAccess| reader.may_read(access));
    vault.list(wanted, Listener { knows: &knows, reads: &reads }).unwrap()
}

fn listed(vault: &Vault, reader: &Reader, wanted: &ListWanted) -> (Vec<String>, bool) {
    let page = list(vault, reader, wanted);
    (page.cases.iter().map(|case| case.source.as_str().to_owned()).collect(), page.more)
}

#[test]
fn a_seal_holds_through_imports_holds_embargoes_and_opening_again() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    seal(&vault, "case-1", "petra");
    vault.import(&[small("case-1", DAY, 5)]).unwrap();
    vault.hold(&source("case-1"), "appeal", "petra", DAY).unwrap();
    vault.embargo(&source("case-1"), "wiretap", DAY).unwrap();
    drop(vault);
    let vault = home.open();
    let access = vault.access_of(&source("case-1")).unwrap();
    assert!(access.seal().is_some_and(|seal| seal.by == person("petra") && seal.reason == "undercover"));
    assert!(vault.access_of(&source("case-2")).unwrap().is_default());
    assert!(matches!(vault.access_of(&source("nobody")), Err(VaultError::NoSuchCase)));
    // A change that is refused leaves everything as it was.
    let twice = |access: &CaseAccess| Ok(access.clone().sealed(&person("anna"), "x", 2)?);
    assert!(matches!(vault.change_access::<Failed>(&source("case-1"), twice), Err(Failed::NotChanged)));
    assert_eq!(vault.access_of(&source("case-1")).unwrap(), access);
    let absent = vault.change_access::<Failed>(&source("nobody"), |access| Ok(access.clone()));
    assert!(matches!(absent, Err(Failed::Vault(VaultError::NoSuchCase))));
}

#[test]
fn a_crash_leaves_a_file_sealed_or_not_and_never_between() {
    let crashes = crash_everywhere(
        &|home| {
            let _ = home.open().import(&smalls(2, DAY)).unwrap();
        },
        &|vault| {
            let sealed = |access: &CaseAccess| {
                access.clone().sealed(&person("petra"), "x", 1).map_err(|_| VaultError::Reason)
            };
            vault.change_access(&source("case-1"), sealed).map(drop)
        },
        &|_, vault| {
            let access = vault.access_of(&source("case-1")).unwrap();
            assert!(access.is_default() || access.seal().is_some() && access.assigned().count() == 1);
        },
    );
    assert_eq!(crashes, 2, "one commit");
}

#[test]
fn a_sealed_file_is_read_and_listed_by_those_assigned_alone() {
    let home = Home::new();
    let vault = home.open();
    let mut parts = parts("case-0", DAY);
    parts.narrative = Some("the plant".to_owned());
    parts.links = vec![Link::new(LinkKind::Phone, Unit::Suspect, "+30 210 1234567").unwrap()];
    parts.suspects = vec![Default::default()];
    vault.import(&[CaseFile::new(parts).unwrap()]).unwrap();
    vault.import(&smalls(4, DAY)[1..]).unwrap();
    seal(&vault, "case-0", "petra");
    let (petra, boris) = (prosecutor("petra"), prosecutor("boris"));
    let sheet = vault.read_case(&source("case-0"), &|a| petra.may_read(a), "en").ok().unwrap();
    assert_eq!((sheet.narrative.as_deref(), sheet.links.len()), (Some("the plant"), 1));
    let closed = |access: &CaseAccess| boris.may_read(access);
    let case = source("case-0");
    assert!(matches!(vault.read_case(&case, &closed, "en"), Err(VaultError::NoSuchCase)));
    assert!(matches!(vault.facts_of(&case, &closed, "en"), Err(VaultError::NoSuchCase)));
    let country = "BG".parse().unwrap();
    let asked = vault.links_of(&case, &closed, CheckedKind::Phone, None, country);
    assert!(matches!(asked, Err(VaultError::NoSuchCase)));
    assert!(vault.links_of(&case, &|a| petra.may_read(a), CheckedKind::Phone, None, country).is_ok());
    assert!(vault.read_case(&source("case-1"), &closed, "en").is_ok(), "the control: another file is open");
    let all = ListWanted { most: 10, ..ListWanted::default() };
    assert_eq!(listed(&vault, &petra, &all).0, ["case-0", "case-1", "case-2", "case-3"]);
    assert_eq!(listed(&vault, &boris, &all).0, ["case-1", "case-2", "case-3"]);
}

#[test]
fn a_list_comes_in_pages_in_order_and_by_cohort() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(7, DAY)).unwrap();
    vault.import(&[small("case-9", date!(2024 - 07 - 01), 1)]).unwrap();
    let petra = prosecutor("petra");
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let (page, more) = listed(&vault, &petra, &ListWanted { after, most: 3, ..ListWanted::default() });
        assert!(page.len() <= 3);
        after = page.last().cloned().unwrap_or_default();
        seen.extend(page);
        if !more {
            break;
        }
    }
    assert_eq!(seen, ["case-0", "case-1", "case-2", "case-3", "case-4", "case-5", "case-6", "case-9"]);
    let cohorts = BTreeSet::from(["2024Q3".parse().unwrap()]);
    let later = listed(&vault, &petra, &ListWanted { cohorts, most: 3, ..ListWanted::default() });
    assert_eq!(later, (vec!["case-9".to_owned()], false));
}

#[test]
fn no_row_is_named_and_no_file_compared_that_is_not_open() {
    let home = Home::new();
    let vault = home.open();
    let files: Vec<CaseFile> =
        (0..4).map(|n| coded(&format!("case-{n}"), DAY, "case.transport", "Car")).collect();
    vault.import(&files).unwrap();
    seal(&vault, "case-1", "petra");
    let transport = Codebook::v1().attribute(&"case.transport".parse().unwrap()).unwrap().index();
    let wanted = RowsWanted { cohorts: BTreeSet::new(), attributes: vec![transport] };
    let rows = vault.named_case_rows(&wanted).unwrap();
    let (petra, boris) = (prosecutor("petra"), prosecutor("boris"));
    let named = |reader: &Reader, most: usize| {
        let named = vault.sources_of(&rows, &[0, 1, 2, 3], &|a| reader.may_read(a), most).unwrap();
        let mut names: Vec<String> = named.into_iter().map(|named| named.source).collect();
        names.sort();
        names
    };
    assert_eq!(rows.table().rows(), 4, "counts hold it");
    assert_eq!(named(&petra, 9).len(), 4, "the control");
    assert_eq!(named(&boris, 9), ["case-0", "case-2", "case-3"]);
    assert_eq!(named(&boris, 3).len(), 3, "what is closed takes no place in a list");
    let items = vault.items_of(&rows, &source("case-1"), &|a| boris.may_read(a));
    assert!(matches!(items, Err(VaultError::NoSuchCase)));
    assert!(vault.items_of(&rows, &source("case-1"), &|a| petra.may_read(a)).is_ok());
}

#[test]
fn a_file_that_is_not_open_links_nobody_in_a_graph() {
    let home = Home::new();
    let vault = home.open();
    let linked = |name: &str, phones: &[&str]| {
        let mut parts = parts(name, DAY);
        let phone = |text: &&str| Link::new(LinkKind::Phone, Unit::Case, text).unwrap();
        parts.links = phones.iter().map(phone).collect();
        CaseFile::new(parts).unwrap()
    };
    // Only through b does a connect with c.
    let (one, two) = ("+30 210 1111111", "+30 210 2222222");
    vault.import(&[linked("a", &[one]), linked("b", &[one, two]), linked("c", &[two])]).unwrap();
    seal(&vault, "b", "petra");
    let wanted = NetworkWanted {
        cohorts: BTreeSet::new(),
        kinds: BTreeSet::new(),
        home: None,
        hubs: HubRule::all(25),
        public: BTreeSet::new(),
    };
    let (petra, boris) = (prosecutor("petra"), prosecutor("boris"));
    let whole = vault.case_network(&wanted, &|a| petra.may_read(a)).ok().unwrap();
    assert_eq!(components(whole.network())[0].cases.len(), 3, "the control");
    let part = vault.case_network(&wanted, &|a| boris.may_read(a)).ok().unwrap();
    let names: Vec<&str> = part.cases().iter().map(|case| case.source.as_str()).collect();
    assert_eq!(names, ["a", "c"]);
    assert!(components(part.network()).iter().all(|group| group.cases.len() < 2));
}
