//! The list in memory: it says what a look at every record would say, after every kind of write.

use super::support::{Dice, Home, TODAY, coded, cohort, small, smalls, source};
use crate::retention::STATUS;
use crate::{Importer, ListWanted, Listed, Listener, Mode, Vault, VaultError};
use safeborders_people::{CaseAccess, PersonId};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn everything() -> ListWanted {
    ListWanted { most: 1_000, ..ListWanted::default() }
}

fn list(vault: &Vault, wanted: &ListWanted) -> Listed {
    vault.list(wanted, Listener { knows: &|_| true, reads: &|_| true }).unwrap()
}

fn names(page: &Listed) -> Vec<&str> {
    page.cases.iter().map(|case| case.source.as_str()).collect()
}

/// What the list says of all case files, and what a list says that is made anew.
fn as_anew(vault: &Vault) -> Vec<String> {
    let told = |vault: &Vault| -> Vec<String> {
        let each = |case: &crate::ListedCase| {
            let access = case.access.assigned().count();
            format!("{} {} {} {} {access}", case.source.as_str(), case.cohort, case.embargoed, case.held)
        };
        list(vault, &everything()).cases.iter().map(each).collect()
    };
    let kept = told(vault);
    vault.index.forget();
    assert_eq!(told(vault), kept, "the list that was kept and one made anew");
    kept
}

#[test]
fn the_list_is_true_after_every_kind_of_write() {
    let home = Home::new();
    let vault = Arc::new(home.open());
    assert_eq!(as_anew(&vault).len(), 0);
    vault.import(&smalls(40, DAY)).unwrap();
    assert_eq!(as_anew(&vault).len(), 40);
    vault.import(&[small("case-3", DAY, 5), small("new", DAY, 1)]).unwrap();
    vault.enter(&small("by-hand", DAY, 1), None, &|_| true, "petra").unwrap();
    vault.embargo(&source("case-1"), "wiretap", TODAY).unwrap();
    vault.hold(&source("case-2"), "appeal", "petra", TODAY).unwrap();
    let petra: PersonId = "petra".parse().unwrap();
    let assigned = |access: &CaseAccess| Ok::<_, VaultError>(access.clone().with(petra.clone()).unwrap());
    vault.change_access(&source("case-4"), assigned).unwrap();
    let told = as_anew(&vault);
    for line in [
        "by-hand 2024Q1 false false 0",
        "case-1 2024Q1 true false 0",
        "case-2 2024Q1 false true 0",
        "case-4 2024Q1 false false 1",
        "new 2024Q1 false false 0",
    ] {
        assert!(told.iter().any(|told| told == line), "{line}: {told:?}");
    }
    vault.lift_hold(&source("case-2"), "over", "petra", TODAY).unwrap();
    vault.freeze_due(TODAY).unwrap();
    vault.lift_embargo(&source("case-1"), "over", TODAY).unwrap();
    let told = as_anew(&vault);
    assert!(told.iter().any(|told| told.starts_with("case-1 ") && !told.contains("2024Q1")), "it moved");
    vault.erase(&[source("case-5"), source("case-6")]).unwrap();
    assert_eq!(as_anew(&vault).len(), 40);
    let mut all = Importer::start(&vault, Mode::AllOrNothing).unwrap();
    smalls(60, DAY).into_iter().for_each(|file| all.push(file).unwrap());
    assert_eq!(as_anew(&vault).len(), 40, "what is staged is not there yet");
    all.finish().unwrap();
    assert_eq!(as_anew(&vault).len(), 60);
}

#[test]
fn a_commit_that_the_list_does_not_hear_of_would_be_missed() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(2, DAY)).unwrap();
    assert_eq!(list(&vault, &everything()).found, 2);
    vault.index.deafen();
    vault.import(&[small("unheard", DAY, 1)]).unwrap();
    assert_eq!(list(&vault, &everything()).found, 2, "the control: it is the notes that keep the list true");
}

#[test]
fn filters_find_what_a_look_at_every_file_finds() {
    let home = Home::new();
    let vault = home.open();
    let files = Dice(7).files(120);
    vault.import(&files).unwrap();
    let book = vault.codebook;
    let mut chosen = 0;
    for (attribute, code) in
        [("victim.sex", 0), ("suspect.sex", 1), ("case.offence", 1), ("victim.exploitation", 2)]
    {
        let id = attribute.parse().unwrap();
        let known = book.attribute(&id).unwrap();
        let wanted = ListWanted { codes: vec![(id, known.codes()[code].clone())], ..everything() };
        let has = |file: &&safeborders_cases::CaseFile| {
            let persons = file.victims().iter().chain(file.suspects()).map(|person| &person.values);
            let mut all = std::iter::once(file.values()).chain(persons);
            all.any(|values| values.codes(known.index()).any(|held| held.position() == code))
        };
        let mut expected: Vec<&str> = files.iter().filter(has).map(|file| file.source().as_str()).collect();
        expected.sort_unstable();
        let page = list(&vault, &wanted);
        assert_eq!((names(&page), page.found), (expected.clone(), expected.len()), "{attribute}");
        chosen += expected.len();
    }
    assert!(chosen > 20, "the filters choose something");
    let named = ListWanted { named: " CASE-11 ".to_owned(), ..everything() };
    let page = list(&vault, &named);
    assert_eq!(names(&page).len(), 11, "case-11 and case-110 to case-119: {:?}", names(&page));
    let second = ListWanted { cohorts: [cohort("2024Q2")].into(), ..everything() };
    assert!(list(&vault, &second).cases.iter().all(|case| case.cohort == cohort("2024Q2")));
    let unknown = ListWanted {
        codes: vec![("victim.sex".parse().unwrap(), "Nobody".parse().unwrap())],
        ..everything()
    };
    let refused = vault.list(&unknown, Listener { knows: &|_| true, reads: &|_| true });
    assert!(matches!(refused, Err(VaultError::NoSuchCode)));
}

#[test]
fn a_status_finds_its_files_and_unknown_those_without_one() {
    let home = Home::new();
    let vault = home.open();
    vault
        .import(&[
            coded("a", DAY, STATUS, "Convicted"),
            coded("b", DAY, STATUS, "Suspected"),
            small("c", DAY, 1),
        ])
        .unwrap();
    for (status, name) in [("Convicted", "a"), ("Suspected", "b"), ("Unknown", "c")] {
        let wanted = ListWanted { status: Some(status.parse().unwrap()), ..everything() };
        assert_eq!(names(&list(&vault, &wanted)), [name], "{status}");
    }
}

#[test]
fn what_is_coded_in_a_file_chooses_it_only_for_those_who_may_read_it() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&[coded("a", DAY, STATUS, "Convicted"), coded("b", DAY, STATUS, "Suspected")]).unwrap();
    let status = ListWanted { status: Some("Convicted".parse().unwrap()), ..everything() };
    let to = |reads: bool, wanted: &ListWanted| {
        vault.list(wanted, Listener { knows: &|_| true, reads: &move |_: &CaseAccess| reads }).unwrap().found
    };
    assert_eq!((to(false, &everything()), to(false, &status), to(true, &status)), (2, 0, 1));
}

#[test]
fn pages_follow_each_other_and_a_damaged_record_is_left_out() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&smalls(7, DAY)).unwrap();
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let page = list(&vault, &ListWanted { after, most: 3, ..everything() });
        assert_eq!(page.found, 7);
        seen.extend(page.cases.iter().map(|case| case.source.as_str().to_owned()));
        if !page.more {
            break;
        }
        after = seen.last().unwrap().clone();
    }
    assert_eq!(seen, (0..7).map(|n| format!("case-{n}")).collect::<Vec<_>>());
    let id = vault.ids.of(&source("case-2"));
    drop(vault);
    home.damage(&id);
    assert_eq!(list(&home.open(), &everything()).found, 6);
}

#[test]
fn somebody_who_lists_while_others_write_sees_every_write_that_was_acknowledged() {
    let home = Home::new();
    let vault = Arc::new(home.open());
    let done = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    std::thread::scope(|scope| {
        let (writing, written) = (Arc::clone(&vault), Arc::clone(&done));
        scope.spawn(move || {
            for n in 0..60 {
                writing.import(&[small(&format!("case-{n}"), DAY, 1)]).unwrap();
                written.store(n + 1, Ordering::SeqCst);
            }
        });
        while done.load(Ordering::SeqCst) < 60 {
            let least = done.load(Ordering::SeqCst);
            assert!(list(&vault, &everything()).found >= least);
        }
    });
    assert_eq!(as_anew(&vault).len(), 60);
    let (bytes, files) = vault.list_bytes();
    assert!(files == 60 && bytes > 60 * 40, "{bytes}");
}
