//! What the house log keeps of refusals: each thing that a person was refused, and no more than a disk can take.

use super::{NOW, Office};
use safeborders_books::{HouseEntry, HouseEvent, HouseObject, HouseOutcome};
use safeborders_people::Actor;

fn refuse(office: &Office, who: &Actor, what: &str, object: HouseObject, at_s: u64) {
    let entry = HouseEntry::given(at_s, who, HouseEvent::Reading, what).of(object);
    office.accounts.house().refused(entry, "not-assigned").unwrap();
}

fn case(office: &Office, n: u64) -> HouseObject {
    office.accounts.house().case(&format!("GR-{n}"))
}

/// The entries from this number on: about what, and for how many refusals.
fn since(office: &Office, from: u64) -> Vec<(HouseObject, u64)> {
    let entries = office.books.house_entries(from, 10_000).unwrap().into_iter();
    let read = |entry: HouseEntry| match entry.outcome {
        HouseOutcome::Refused { times, .. } => (entry.object, times),
        other => panic!("{other:?}"),
    };
    entries.map(|(_, entry)| read(entry)).collect()
}

fn size(office: &Office) -> u64 {
    office.books.house_head().unwrap().size
}

#[test]
fn each_case_file_that_a_person_was_refused_is_on_record_in_the_same_minute() {
    let office = Office::staffed();
    let (anna, petra, before) = (office.actor("anna"), office.actor("petra"), size(&office));
    for n in 0..5 {
        for _ in 0..3 {
            refuse(&office, &anna, "case file", case(&office, n), NOW + n);
        }
    }
    let each: Vec<_> = (0..5).map(|n| (case(&office, n), 1)).collect();
    assert_eq!(since(&office, before), each);
    // Another act on the same file, and another person, are seen too.
    refuse(&office, &anna, "erase", case(&office, 0), NOW + 5);
    refuse(&office, &petra, "case file", case(&office, 0), NOW + 5);
    assert_eq!(size(&office), before + 7);
    // The ten that repeated are told with that person's next.
    refuse(&office, &anna, "case file", case(&office, 9), NOW + 70);
    assert_eq!(since(&office, before + 7), [(case(&office, 9), 11)]);
}

#[test]
fn a_person_who_tries_ever_other_things_fills_no_disk_and_is_counted() {
    let office = Office::staffed();
    let (anna, before) = (office.actor("anna"), size(&office));
    for n in 0..10_000 {
        refuse(&office, &anna, "case file", case(&office, n), NOW);
    }
    // Thirty-two by name, the next for all that follow.
    assert_eq!(size(&office), before + 33);
    refuse(&office, &anna, "case file", case(&office, 0), NOW + 60);
    let told: u64 = since(&office, before).iter().map(|(_, times)| times).sum();
    assert_eq!(told, 10_001, "none is forgotten");
}

#[test]
fn what_strangers_try_is_one_entry_whatever_they_name() {
    let office = Office::staffed();
    let before = size(&office);
    for n in 0..100 {
        refuse(&office, &Actor::node(), "case file", case(&office, n), NOW);
    }
    assert_eq!(size(&office), before + 1);
}

#[test]
fn many_people_at_once_are_counted_together_beyond_a_bound() {
    let office = Office::staffed();
    let (anna, before) = (office.actor("anna"), size(&office));
    let mut tried = 0;
    for person in 0..100 {
        let actor = Actor { person: format!("person{person}").parse().unwrap(), ..anna.clone() };
        for n in 0..20 {
            refuse(&office, &actor, "case file", case(&office, n), NOW);
            tried += 1;
        }
    }
    assert_eq!((size(&office), tried), (before + 1_025, 2_000));
}
