//! Accounts over real books: each thing that is let happen beside what is refused.

mod identity;
mod names;
mod refusals;

use crate::NotApproved;
use crate::{Accounts, AccountsError, House, IDLE_S, MAX_LOCK_S, SESSION_S, Secret};
use safeborders_books::{Books, HouseEvent, HouseOutcome};
use safeborders_people::{Act, Actor, PersonId, Right, Role};
use safeborders_store::keys::Key;
use safeborders_store::{EngineKind, Sealed};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use totp_rs::{Builder, Secret as TotpSecret};

const NOW: u64 = 1_800_000_000;
const STEP: u64 = 30;

struct Office {
    _home: TempDir,
    books: Arc<Books>,
    accounts: Accounts,
    seconds: HashMap<PersonId, String>,
}

fn open(dir: &Path) -> Arc<Books> {
    let engine = safeborders_store::open(EngineKind::Redb, dir).unwrap();
    Arc::new(Books::open(Box::new(Sealed::new(engine, Key::from_bytes(&[1; 32]), "books"))).unwrap())
}

fn accounts(books: &Arc<Books>) -> Accounts {
    let house = House::new(Arc::clone(books), Key::from_bytes(&[2; 32]));
    Accounts::open(Arc::new(house)).unwrap()
}

fn who(name: &str) -> PersonId {
    name.parse().unwrap()
}

fn password(name: &str) -> Secret {
    Secret::new(format!("correct horse {name}"))
}

fn code(second: &str, at_s: u64) -> String {
    let totp = Builder::new().with_secret(TotpSecret::try_from_base32(second).unwrap()).build_noncompliant();
    totp.generate(at_s).to_string()
}

impl Office {
    fn empty() -> Self {
        let home = tempfile::tempdir().unwrap();
        let books = open(home.path());
        Self { accounts: accounts(&books), books, _home: home, seconds: HashMap::new() }
    }

    /// An administrator, a prosecutor and an analyst, none of whom can be a second pair of eyes for accounts.
    fn staffed() -> Self {
        let mut office = Self::empty();
        office.hire(&Actor::console(), "adam", Role::Administrator);
        let adam = office.actor("adam");
        office.hire(&adam, "petra", Role::Prosecutor);
        office.hire(&adam, "anna", Role::Analyst);
        office
    }

    fn hire(&mut self, by: &Actor, name: &str, role: Role) {
        let code = self.accounts.add_person(by, &who(name), "Somebody", role, NOW).unwrap();
        let enrolled = self.accounts.enrol(&who(name), &code, &password(name), NOW).unwrap();
        self.seconds.insert(who(name), enrolled.second.expose().to_owned());
    }

    fn actor(&self, name: &str) -> Actor {
        let people = self.accounts.people(NOW).unwrap();
        let line = people.into_iter().find(|line| line.person == who(name)).unwrap();
        Actor { person: line.person, role: line.role }
    }

    fn code(&self, name: &str, at_s: u64) -> String {
        code(&self.seconds[&who(name)], at_s)
    }

    fn log_in(&self, name: &str, at_s: u64) -> Result<Secret, AccountsError> {
        let code = self.code(name, at_s);
        Ok(self.accounts.log_in(&who(name), &password(name), &code, at_s)?.session)
    }

    fn last(&self) -> safeborders_books::HouseEntry {
        let size = self.books.house_head().unwrap().size;
        self.books.house_entries(size - 1, 1).unwrap().pop().unwrap().1
    }
}

#[test]
fn the_console_sets_up_and_is_nobody_afterwards() {
    let mut office = Office::empty();
    let console = office.accounts.who(None, NOW).unwrap();
    Right::ALL.iter().for_each(|right| console.may(*right).unwrap());
    let by = Actor::console();
    let early = office.accounts.add_person(&by, &who("petra"), "", Role::Prosecutor, NOW);
    assert!(matches!(early, Err(AccountsError::FirstIsAdministrator)));
    office.hire(&by, "adam", Role::Administrator);
    assert!(matches!(office.accounts.who(None, NOW), Err(AccountsError::NoSession)));
    let recovery = office.accounts.console().unwrap();
    recovery.may(Right::People).unwrap();
    for right in [Right::Count, Right::Import, Right::Agree, Right::ReadCase, Right::Approve] {
        assert!(recovery.may(right).is_err(), "{right:?}");
    }
    assert!(accounts(&office.books).is_set_up().unwrap(), "also after a restart");
}

#[test]
fn password_and_code_together_open_a_session_and_each_alone_does_not() {
    let office = Office::staffed();
    let at_s = NOW + STEP;
    let log_in = |name: &str, password: &Secret, code: &str| {
        office.accounts.log_in(&who(name), password, code, at_s).map(drop)
    };
    let right = office.code("anna", at_s);
    assert!(log_in("anna", &password("petra"), &right).is_err(), "another's password");
    assert!(log_in("anna", &password("anna"), &office.code("petra", at_s)).is_err(), "another's code");
    assert!(
        log_in("anna", &password("anna"), &office.code("anna", at_s - 10 * STEP)).is_err(),
        "an old code"
    );
    assert!(log_in("anna", &password("anna"), "").is_err());
    let nobody = log_in("nemo", &password("anna"), &right).unwrap_err().to_string();
    let wrong = log_in("anna", &password("petra"), "").unwrap_err().to_string();
    assert_eq!(nobody, wrong, "a name that nobody has looks as a wrong password does");
    office.accounts.unlock_person(&office.actor("adam"), &who("anna"), at_s).unwrap();
    log_in("anna", &password("anna"), &right).unwrap();
    assert!(log_in("anna", &password("anna"), &right).is_err(), "a code is accepted once");
}

#[test]
fn failures_lock_an_account_for_longer_each_time_and_an_administrator_unlocks_it() {
    let office = Office::staffed();
    let mut at_s = NOW + STEP;
    for _ in 0..4 {
        assert!(office.accounts.log_in(&who("anna"), &password("x"), "000000", at_s).is_err());
    }
    office.log_in("anna", at_s).expect("four failures lock nothing");
    let mut locks = Vec::new();
    for _ in 0..20 {
        assert!(office.accounts.log_in(&who("anna"), &password("x"), "000000", at_s).is_err());
        let locked = office.accounts.people(at_s).unwrap().into_iter().find(|l| l.person == who("anna"));
        let until_s = locked.unwrap().locked_until_s;
        if until_s > 0 {
            locks.push(until_s - at_s);
            assert!(office.log_in("anna", at_s).is_err(), "locked for the right password too");
            at_s = until_s;
        }
    }
    assert_eq!(&locks[..3], &[60, 120, 240]);
    assert_eq!(locks.last(), Some(&MAX_LOCK_S));
    assert!(accounts(&office.books).people(at_s - 1).unwrap().iter().any(|l| l.locked_until_s > 0), "kept");
    assert!(office.accounts.log_in(&who("anna"), &password("x"), "", at_s).is_err());
    assert!(office.log_in("anna", at_s + 1).is_err());
    office.accounts.unlock_person(&office.actor("adam"), &who("anna"), at_s + 1).unwrap();
    office.log_in("anna", at_s + 2 * STEP).unwrap();
    office.log_in("petra", at_s).expect("another account was never locked");
}

#[test]
fn sessions_end_by_themselves_by_logging_out_and_with_the_account() {
    let office = Office::staffed();
    let anna = office.log_in("anna", NOW + STEP).unwrap();
    let who_is = |session: &Secret, at_s: u64| office.accounts.who(Some(session), at_s).map(|a| a.actor);
    assert_eq!(who_is(&anna, NOW + STEP).unwrap(), office.actor("anna"));
    // Used every few minutes it lasts twelve hours, and not longer.
    let mut at_s = NOW + STEP;
    while at_s + IDLE_S / 2 < NOW + STEP + SESSION_S {
        at_s += IDLE_S / 2;
        who_is(&anna, at_s).unwrap();
    }
    assert!(matches!(who_is(&anna, NOW + STEP + SESSION_S), Err(AccountsError::NoSession)));
    let start = NOW + 2 * SESSION_S;
    let idle = office.log_in("anna", start).unwrap();
    who_is(&idle, start + IDLE_S).unwrap();
    assert!(who_is(&idle, start + 2 * IDLE_S + 61).is_err(), "half an hour without use");
    let petra = office.log_in("petra", start).unwrap();
    office.accounts.log_out(&petra, start).unwrap();
    assert!(who_is(&petra, start).is_err());
    let other = office.log_in("petra", start + STEP).unwrap();
    office.accounts.change_role(&office.actor("adam"), &who("petra"), Role::Auditor, start).unwrap();
    assert!(who_is(&other, start + STEP).is_err(), "with another role one logs in again");
    let gone = office.log_in("petra", start + 2 * STEP).unwrap();
    office.accounts.remove_person(&office.actor("adam"), &who("petra"), start).unwrap();
    assert!(who_is(&gone, start + 2 * STEP).is_err());
    assert!(who_is(&Secret::new("x".repeat(43)), start).is_err(), "a guess");
}

#[test]
fn a_token_has_some_rights_of_its_person_until_a_day() {
    let office = Office::staffed();
    let anna = office.actor("anna");
    let make = |rights: &[Right], days| office.accounts.make_token(&anna, "nightly", rights, days, NOW);
    for (rights, days) in [
        (&[][..], 1),
        (&[Right::Operate], 1),
        (&[Right::Count, Right::OwnAccount], 1),
        (&[Right::Count], 0),
        (&[Right::Count], 91),
    ] {
        assert!(matches!(make(rights, days), Err(AccountsError::TokenTerms)), "{rights:?} {days}");
    }
    let token = make(&[Right::Count], 2).unwrap();
    let acting = office.accounts.who(Some(&token), NOW + 86_400).unwrap();
    assert_eq!(acting.actor, anna);
    acting.may(Right::Count).unwrap();
    assert!(
        matches!(acting.may(Right::Import), Err(AccountsError::OutOfScope(_))),
        "anna may, her token not"
    );
    assert!(office.accounts.who(Some(&token), NOW + 2 * 86_400).is_err(), "its day has come");
    let lines = office.accounts.tokens_of(&anna).unwrap();
    assert_eq!((lines.len(), lines[0].name.as_str()), (1, "nightly"));
    let petra = office.actor("petra");
    assert!(office.accounts.revoke_token(&petra, &lines[0].id, NOW).is_err(), "another's token");
    office.accounts.revoke_token(&anna, &lines[0].id, NOW).unwrap();
    assert!(office.accounts.who(Some(&token), NOW).is_err());
}

#[test]
fn enrolment_codes_are_used_once_and_end_after_a_day() {
    let office = Office::staffed();
    let adam = office.actor("adam");
    let code = office.accounts.add_person(&adam, &who("rita"), "", Role::Auditor, NOW).unwrap();
    let enrol = |code: &Secret, password: Secret, at_s| {
        office.accounts.enrol(&who("rita"), code, &password, at_s).map(drop)
    };
    assert!(enrol(&Secret::new("guess".into()), password("rita"), NOW).is_err());
    assert!(matches!(enrol(&code, Secret::new("short".into()), NOW), Err(AccountsError::Password)));
    assert!(enrol(&code, password("rita"), NOW + 86_401).is_err(), "too late");
    enrol(&code, password("rita"), NOW + 86_400).unwrap();
    assert!(matches!(enrol(&code, password("rita"), NOW), Err(AccountsError::Enrolment)), "again");
    assert!(matches!(
        office.accounts.add_person(&adam, &who("rita"), "", Role::Auditor, NOW),
        Err(AccountsError::NameTaken)
    ));
}

#[test]
fn the_last_administrator_stays() {
    let mut office = Office::staffed();
    let adam = office.actor("adam");
    let last = |outcome: Result<(), AccountsError>| matches!(outcome, Err(AccountsError::LastAdministrator));
    assert!(last(office.accounts.remove_person(&adam, &who("adam"), NOW)));
    assert!(last(office.accounts.change_role(&adam, &who("adam"), Role::Auditor, NOW)));
    office.hire(&adam, "ada", Role::Administrator);
    office.accounts.remove_person(&adam, &who("adam"), NOW).unwrap();
    assert!(last(office.accounts.remove_person(&adam, &who("ada"), NOW)));
}

#[test]
fn four_eyes_give_an_approval_once() {
    let mut office = Office::staffed();
    let adam = office.actor("adam");
    office.hire(&adam, "dora", Role::DataProtectionOfficer);
    let (petra, dora) = (office.actor("petra"), office.actor("dora"));
    let (act, other) = (Act::Agreement { digest: [1; 32] }, Act::Agreement { digest: [2; 32] });
    let ask = |act: &Act, at_s| office.accounts.approval(&petra, act, "with Romania", at_s);
    assert!(matches!(ask(&act, NOW), Err(AccountsError::NeedsSecondPerson { number: 1, .. })));
    assert!(
        matches!(ask(&act, NOW), Err(AccountsError::NeedsSecondPerson { number: 1, .. })),
        "no second one"
    );
    let decide = |by: &Actor, refused| office.accounts.decide(by, 1, refused, NOW);
    let not = |outcome: Result<(), AccountsError>, why| match outcome {
        Err(AccountsError::NotApproved(found)) => assert_eq!(found, why),
        other => panic!("{other:?}"),
    };
    not(decide(&petra, None), NotApproved::SamePerson);
    not(decide(&office.actor("anna"), None), NotApproved::WrongRole);
    not(decide(&adam, None), NotApproved::WrongRole);
    assert!(matches!(office.accounts.decide(&dora, 9, None, NOW), Err(AccountsError::NoSuchProposal)));
    decide(&dora, None).unwrap();
    not(decide(&dora, Some("no")), NotApproved::Decided);
    assert!(ask(&other, NOW).is_err(), "of another document");
    let late = NOW + 15 * 86_400;
    assert!(matches!(ask(&act, late), Err(AccountsError::NeedsSecondPerson { number: 3, .. })), "too late");
    let approval = ask(&act, NOW + 60).unwrap();
    assert!(approval.covers(&act) && approval.is_by_two());
    assert_eq!((approval.proposed_by(), approval.approved_by()), (&petra, &dora));
    assert!(ask(&act, NOW + 61).is_err(), "used up");
}

#[test]
fn with_a_data_protection_officer_an_administrator_alone_makes_nobody_up() {
    let mut office = Office::staffed();
    let adam = office.actor("adam");
    office.hire(&adam, "dora", Role::DataProtectionOfficer);
    let dora = office.actor("dora");
    let puppet = || office.accounts.add_person(&adam, &who("puppet"), "", Role::Prosecutor, NOW).map(drop);
    let number = match puppet() {
        Err(AccountsError::NeedsSecondPerson { number, .. }) => number,
        other => panic!("{other:?}"),
    };
    assert!(matches!(
        office.accounts.reset_person(&adam, &who("dora"), NOW),
        Err(AccountsError::NeedsSecondPerson { .. })
    ));
    assert!(office.accounts.change_role(&adam, &who("adam"), Role::DataProtectionOfficer, NOW).is_err());
    assert!(puppet().is_err(), "still");
    office.accounts.decide(&dora, number, None, NOW).unwrap();
    puppet().unwrap();
    office.accounts.reset_person(&Actor::console(), &who("dora"), NOW).expect("recovery, as the console");
    assert_eq!(office.last().actor, Actor::console());
}

#[test]
fn neither_a_reset_nor_a_removal_brings_the_setting_up_or_the_lone_administrator_back() {
    let mut office = Office::staffed();
    office.accounts.reset_person(&Actor::console(), &who("adam"), NOW).unwrap();
    let reopened = accounts(&office.books);
    assert!(reopened.is_set_up().unwrap());
    assert!(matches!(reopened.who(None, NOW), Err(AccountsError::NoSession)));
    assert!(reopened.console().unwrap().may(Right::Count).is_err());
    let adam = office.actor("adam");
    office.hire(&adam, "dora", Role::DataProtectionOfficer);
    let alone = |outcome: Result<(), AccountsError>| {
        assert!(matches!(outcome, Err(AccountsError::NeedsSecondPerson { .. })), "{outcome:?}");
    };
    alone(office.accounts.remove_person(&adam, &who("dora"), NOW));
    alone(office.accounts.change_role(&adam, &who("dora"), Role::Auditor, NOW));
    office.accounts.reset_person(&Actor::console(), &who("dora"), NOW).unwrap();
    alone(office.accounts.add_person(&adam, &who("puppet"), "", Role::Analyst, NOW).map(drop));
    office.accounts.remove_person(&adam, &who("anna"), NOW).expect("who leaves is removed at once");
}

#[test]
fn log_ins_given_and_refused_are_on_record_and_a_flood_is_one_entry_a_minute() {
    let office = Office::staffed();
    office.log_in("anna", NOW + STEP).unwrap();
    let entry = office.last();
    assert_eq!((entry.event, entry.outcome), (HouseEvent::LogIn, HouseOutcome::Given));
    assert_eq!(entry.actor, office.actor("anna"));
    let before = office.books.house_head().unwrap().size;
    for n in 0..50_u64 {
        let name = who(&format!("nobody{n}"));
        assert!(office.accounts.log_in(&name, &password("x"), "", NOW).is_err());
    }
    assert_eq!(office.books.house_head().unwrap().size, before + 1);
    assert!(office.accounts.log_in(&who("nemo"), &password("x"), "", NOW + 60).is_err());
    let HouseOutcome::Refused { times, .. } = office.last().outcome else { panic!("{:?}", office.last()) };
    assert_eq!(times, 50, "those that waited are counted");
}

#[test]
fn a_case_is_named_by_a_pseudonym_of_this_node() {
    let office = Office::empty();
    let house = office.accounts.house();
    assert_eq!(house.case("GR-1"), house.case("GR-1"));
    assert_ne!(house.case("GR-1"), house.case("GR-2"));
    let other = House::new(Arc::clone(&office.books), Key::from_bytes(&[3; 32]));
    assert_ne!(house.case("GR-1"), other.case("GR-1"), "under another key");
}

static_assertions::assert_not_impl_any!(Secret: std::fmt::Debug, std::fmt::Display);
static_assertions::assert_not_impl_any!(crate::LoggedIn: std::fmt::Debug);
static_assertions::assert_not_impl_any!(crate::Enrolled: std::fmt::Debug);
static_assertions::assert_not_impl_any!(crate::password::PasswordHash: std::fmt::Debug);
static_assertions::assert_not_impl_any!(crate::account::Account: std::fmt::Debug);
