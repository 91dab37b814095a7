//! Whom an identity provider vouches for, and who gets in.

use super::*;

const PROVIDER: &str = "https://login.ministry.example";

impl Office {
    fn identified(&self, subject: &str, now_s: u64) -> Result<Actor, AccountsError> {
        self.accounts.log_in_identified(PROVIDER, subject, now_s).map(|opened| opened.actor)
    }
}

fn linked() -> Office {
    let office = Office::staffed();
    let adam = office.actor("adam");
    office.accounts.link_person(&adam, &who("petra"), PROVIDER, "7f3a", NOW).unwrap();
    office
}

#[test]
fn whom_a_provider_vouches_for_gets_a_session_like_any_other() {
    let office = linked();
    let opened = office.accounts.log_in_identified(PROVIDER, "7f3a", NOW).unwrap();
    assert_eq!((opened.actor.person, opened.actor.role), (who("petra"), Role::Prosecutor));
    let acting = office.accounts.who(Some(&opened.session), NOW + IDLE_S).unwrap();
    assert!(
        acting.may(Right::Seal).is_ok() && acting.may(Right::People).is_err(),
        "roles are the office's own"
    );
    let idle = office.accounts.who(Some(&opened.session), NOW + 2 * IDLE_S + 1);
    assert!(matches!(idle, Err(AccountsError::NoSession)));
    let (_, entry) = office.books.house_entries(0, 99).unwrap().pop().unwrap();
    assert_eq!((entry.event, entry.actor.person), (HouseEvent::LogIn, who("petra")));
}

#[test]
fn a_provider_makes_nobody_and_opens_no_account_that_is_locked_reset_removed_or_unlinked() {
    let office = linked();
    let adam = office.actor("adam");
    let people = office.accounts.people(NOW).unwrap().len();
    let refused = |subject: &str| matches!(office.identified(subject, NOW), Err(AccountsError::NotVouched));
    assert!(refused("somebody-else") && refused(""));
    let elsewhere = office.accounts.log_in_identified("https://elsewhere.example", "7f3a", NOW);
    assert!(matches!(elsewhere, Err(AccountsError::NotVouched)), "the same name at another provider");
    assert_eq!(office.accounts.people(NOW).unwrap().len(), people);
    assert_eq!(office.identified("7f3a", NOW).unwrap().person, who("petra"), "the control");
    // Locked: also for the provider, until the lock ends.
    for _ in 0..5 {
        let _ = office.accounts.log_in(&who("petra"), &Secret::new("wrong".into()), "000000", NOW);
    }
    assert!(refused("7f3a"));
    office.accounts.unlock_person(&adam, &who("petra"), NOW).unwrap();
    assert!(!refused("7f3a"), "the control");
    office.accounts.unlink_person(&adam, &who("petra"), NOW).unwrap();
    assert!(refused("7f3a"));
    office.accounts.link_person(&adam, &who("petra"), PROVIDER, "7f3a", NOW).unwrap();
    let _ = office.accounts.reset_person(&adam, &who("petra"), NOW).unwrap();
    assert!(refused("7f3a"), "an account without its person");
    office.accounts.remove_person(&adam, &who("petra"), NOW).unwrap();
    assert!(refused("7f3a") && office.accounts.identities().unwrap().is_empty());
}

#[test]
fn unlinking_ends_the_sessions_that_the_provider_opened() {
    let office = linked();
    let session = office.accounts.log_in_identified(PROVIDER, "7f3a", NOW).unwrap().session;
    assert!(office.accounts.who(Some(&session), NOW + 1).is_ok(), "the control");
    office.accounts.unlink_person(&office.actor("adam"), &who("petra"), NOW + 2).unwrap();
    assert!(matches!(office.accounts.who(Some(&session), NOW + 3), Err(AccountsError::NoSession)));
}

#[test]
fn a_name_at_a_provider_belongs_to_one_person_and_is_given_by_two() {
    let mut office = linked();
    let adam = office.actor("adam");
    let link = |office: &Office, person: &str, subject: &str| {
        office.accounts.link_person(&adam, &who(person), PROVIDER, subject, NOW)
    };
    assert!(matches!(link(&office, "anna", "7f3a"), Err(AccountsError::IdentityTaken)));
    assert!(matches!(link(&office, "nobody", "8"), Err(AccountsError::NoSuchPerson)));
    for bad in ["", "a\nb", &"x".repeat(256)] {
        assert!(matches!(link(&office, "anna", bad), Err(AccountsError::Identity)));
    }
    link(&office, "anna", "8b").unwrap();
    office.hire(&adam, "dora", Role::DataProtectionOfficer);
    assert!(matches!(link(&office, "adam", "9c"), Err(AccountsError::NeedsSecondPerson { number: 1, .. })));
    office.accounts.decide(&office.actor("dora"), 1, None, NOW).unwrap();
    // The approval is of this name, and of no other.
    assert!(matches!(link(&office, "adam", "9d"), Err(AccountsError::NeedsSecondPerson { number: 2, .. })));
    link(&office, "adam", "9c").unwrap();
    assert_eq!(office.identified("9c", NOW).unwrap().person, who("adam"));
}
