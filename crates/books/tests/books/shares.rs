//! The shares of cohorts to come.

use crate::engine::Disk;
use crate::support::{COHORTS, busy_node, start};
use safeborders_books::{BooksError, HouseEntry, HouseEvent};
use safeborders_people::Actor;
use safeborders_privacy::Shares;
use safeborders_types::{CohortId, NanoEpsilon, NanoRho};

fn cohort(text: &str) -> CohortId {
    text.parse().unwrap()
}

fn entry() -> HouseEntry {
    HouseEntry::given(5, &Actor::console(), HouseEvent::Change, "shares")
}

fn small() -> Shares {
    let rho = NanoRho::new(10_000_000);
    Shares::new(rho, rho, rho, NanoEpsilon::new(1_000_000_000)).unwrap()
}

#[test]
fn cohorts_open_with_the_shares_that_hold_for_them_and_keep_those_that_they_have() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let before = node.books.house_head().unwrap().size;
    node.books.set_shares(cohort("2025Q1"), &small(), &entry()).unwrap();
    assert_eq!(node.books.house_head().unwrap().size, before + 1, "on record in the same commit");
    drop(node);
    let node = start(&disk);
    assert_eq!(node.books.shares_of(cohort("2024Q4")).unwrap(), Shares::default());
    for later in ["2025Q1", "2031Q3"] {
        assert_eq!(node.books.shares_of(cohort(later)).unwrap(), small(), "{later}");
    }
    // A later change of an earlier cohort replaces it.
    node.books.set_shares(cohort("2024Q4"), &Shares::default(), &entry()).unwrap();
    assert_eq!(node.books.share_schedule().unwrap(), [(cohort("2024Q4"), Shares::default())]);
    node.books.verify().unwrap();
    node.books.verify_house().unwrap();
}

#[test]
fn the_shares_of_a_cohort_that_is_open_are_not_touched() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let accounts = node.books.cohorts().unwrap();
    let before = node.books.house_head().unwrap().size;
    // Neither an open one, nor an earlier one from which on an open one would be concerned.
    for from in [COHORTS[1], COHORTS[0], "2019Q1"] {
        let refused = node.books.set_shares(cohort(from), &small(), &entry());
        assert!(matches!(refused, Err(BooksError::CohortOpen { last, .. }) if last == cohort(COHORTS[1])));
    }
    assert_eq!(node.books.cohorts().unwrap(), accounts);
    assert_eq!(node.books.house_head().unwrap().size, before, "what was refused is not on record as done");
    assert!(node.books.share_schedule().unwrap().is_empty());
    node.books.set_shares(cohort("2024Q3"), &small(), &entry()).unwrap();
    assert_eq!(node.books.cohorts().unwrap(), accounts, "the control: only what opens later has them");
    node.gate.open_cohort(cohort("2024Q3"), &small(), 9).unwrap();
    let refused = node.books.set_shares(cohort("2024Q3"), &Shares::default(), &entry());
    assert!(matches!(refused, Err(BooksError::CohortOpen { .. })), "once it is open it is too late");
    assert!(node.gate.open_cohort(cohort("2024Q3"), &Shares::default(), 9).is_ok());
    let account = node.books.cohorts().unwrap().pop().unwrap();
    assert_eq!((account.0, account.1.limits()), (cohort("2024Q3"), small()), "opening again raises nothing");
}
