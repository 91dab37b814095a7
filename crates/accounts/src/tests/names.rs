//! The name of an account that was removed.

use super::{NOW, Office, accounts, password, who};
use crate::AccountsError;
use safeborders_people::Role;

#[test]
fn the_name_of_a_removed_account_is_never_given_again() {
    let mut office = Office::staffed();
    let adam = office.actor("adam");
    let add = |office: &Office, name: &str| {
        office.accounts.add_person(&adam, &who(name), "", Role::Prosecutor, NOW).map(drop)
    };
    assert!(matches!(add(&office, "petra"), Err(AccountsError::NameTaken)), "while she is here");
    office.accounts.remove_person(&adam, &who("petra"), NOW).unwrap();
    // Case files are still assigned to that name: whoever got it would read them.
    assert!(matches!(add(&office, "petra"), Err(AccountsError::NameWasTaken)));
    office.accounts = accounts(&office.books);
    assert!(matches!(add(&office, "petra"), Err(AccountsError::NameWasTaken)), "after a restart too");
    assert!(office.accounts.log_in(&who("petra"), &password("petra"), "", NOW).is_err());
    add(&office, "petra.second").expect("the control");
}

#[test]
fn who_never_enrolled_keeps_their_name_too() {
    let office = Office::staffed();
    let adam = office.actor("adam");
    let _code = office.accounts.add_person(&adam, &who("nina"), "", Role::Analyst, NOW).unwrap();
    office.accounts.remove_person(&adam, &who("nina"), NOW).unwrap();
    // A case file may have been assigned to her before she came.
    let again = office.accounts.add_person(&adam, &who("nina"), "", Role::Analyst, NOW).map(drop);
    assert!(matches!(again, Err(AccountsError::NameWasTaken)), "{again:?}");
}
