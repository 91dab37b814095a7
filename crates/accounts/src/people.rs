//! Giving, changing and taking accounts.

use crate::account::{Account, stored};
use crate::accounts::{Accounts, MOST_PEOPLE, change};
use crate::password::PasswordHash;
use crate::{AccountsError, Secret};
use safeborders_books::{HouseEntry, HouseEvent, HouseObject, PeopleChange, PeopleKey};
use safeborders_people::{Act, Actor, PersonId, Role};
use subtle::ConstantTimeEq;

/// What a person who has enrolled must keep.
pub struct Enrolled {
    /// The secret of the one-time codes, in base32, for an authenticator app (RFC 6238: SHA-1, 6 digits,
    /// 30 seconds).
    pub second: Secret,
}

impl Accounts {
    /// Gives somebody an account, and returns the code with which the person sets a password. It is good
    /// for a day.
    ///
    /// # Errors
    /// [`AccountsError::NeedsSecondPerson`] where there is a data-protection officer;
    /// [`AccountsError::NameTaken`], [`AccountsError::NameWasTaken`], [`AccountsError::FirstIsAdministrator`], [`AccountsError::TooMany`],
    /// [`AccountsError::Books`]
    pub fn add_person(
        &self,
        by: &Actor,
        person: &PersonId,
        name: &str,
        role: Role,
        now_s: u64,
    ) -> Result<Secret, AccountsError> {
        if !self.is_set_up()? && role != Role::Administrator {
            return Err(AccountsError::FirstIsAdministrator);
        }
        self.check_room(person)?;
        self.second_person(by, person, role, "a new account", now_s)?;
        let _turn = self.turn();
        self.check_room(person)?;
        let (account, code) = Account::new(role, name, now_s)?;
        self.write_person(by, "add", person, &account, now_s)?;
        Ok(code)
    }

    fn check_room(&self, person: &PersonId) -> Result<(), AccountsError> {
        let all = self.all()?;
        if all.iter().any(|(known, _)| known == person) {
            return Err(AccountsError::NameTaken);
        }
        if self.house.books().person_record(&PeopleKey::Former(person.clone()))?.is_some() {
            return Err(AccountsError::NameWasTaken);
        }
        if all.len() >= MOST_PEOPLE {
            return Err(AccountsError::TooMany { what: "accounts", most: MOST_PEOPLE });
        }
        Ok(())
    }

    /// Takes a person's password and second factor away and returns a code to enrol anew. Sessions and
    /// tokens end.
    ///
    /// # Errors
    /// [`AccountsError::NeedsSecondPerson`] where there is a data-protection officer, since whoever holds
    /// the code becomes that person; [`AccountsError::NoSuchPerson`], [`AccountsError::Books`]
    pub fn reset_person(&self, by: &Actor, person: &PersonId, now_s: u64) -> Result<Secret, AccountsError> {
        let role = self.known(person)?.role;
        self.second_person(by, person, role, "password and second factor are to be set anew", now_s)?;
        let _turn = self.turn();
        let (account, code) = self.known(person)?.enrolling_anew(now_s)?;
        self.write_person(by, "reset", person, &account, now_s)?;
        Ok(code)
    }

    /// Gives a person another role. Sessions and tokens end.
    ///
    /// # Errors
    /// As [`Self::reset_person`]; [`AccountsError::LastAdministrator`]
    pub fn change_role(
        &self,
        by: &Actor,
        person: &PersonId,
        role: Role,
        now_s: u64,
    ) -> Result<(), AccountsError> {
        self.known(person)?;
        self.second_person(by, person, role, "another role", now_s)?;
        let _turn = self.turn();
        let mut account = self.known(person)?;
        if role != Role::Administrator {
            self.keep_an_administrator(person)?;
        }
        account.role = role;
        account.generation = account.generation.wrapping_add(1);
        self.write_person(by, "role", person, &account, now_s)
    }

    /// Ends the lock of an account.
    ///
    /// # Errors
    /// [`AccountsError::NoSuchPerson`], [`AccountsError::Books`]
    pub fn unlock_person(&self, by: &Actor, person: &PersonId, now_s: u64) -> Result<(), AccountsError> {
        let _turn = self.turn();
        let mut account = self.known(person)?;
        account.failures = 0;
        account.locked_until_s = 0;
        self.write_person(by, "unlock", person, &account, now_s)
    }

    /// Removes an account; sessions and tokens end with it. What the person did stays on record, and case files stay
    /// assigned to that name: so it is never given to anybody again.
    ///
    /// # Errors
    /// [`AccountsError::NeedsSecondPerson`] for a data-protection officer: else an administrator could
    /// remove the second pair of eyes;
    /// [`AccountsError::LastAdministrator`], [`AccountsError::NoSuchPerson`], [`AccountsError::Books`]
    pub fn remove_person(&self, by: &Actor, person: &PersonId, now_s: u64) -> Result<(), AccountsError> {
        let role = self.known(person)?.role;
        if role == Role::DataProtectionOfficer {
            self.second_person(by, person, role, "the account is to be removed", now_s)?;
        }
        let _turn = self.turn();
        self.known(person)?;
        self.keep_an_administrator(person)?;
        let tokens = self.all_tokens()?.into_iter().filter(|(_, token)| token.person == *person);
        let tokens = tokens.map(|(hash, _)| PeopleKey::Token(hash));
        let keys = tokens.chain([PeopleKey::Account(person.clone())]);
        let mut gone: Vec<PeopleChange> = keys.map(|key| PeopleChange { key, value: None }).collect();
        gone.extend(self.identities_gone(person)?);
        gone.push(PeopleChange { key: PeopleKey::Former(person.clone()), value: Some(stored(&now_s)?) });
        self.house.record_changing(&entry(by, "remove", person, now_s), &gone)
    }

    /// A person sets a password with the code that they were handed, and gets the second factor.
    ///
    /// # Errors
    /// [`AccountsError::Enrolment`], [`AccountsError::Password`], [`AccountsError::Books`]
    pub fn enrol(
        &self,
        person: &PersonId,
        code: &Secret,
        password: &Secret,
        now_s: u64,
    ) -> Result<Enrolled, AccountsError> {
        let _turn = self.turn();
        let Some(mut account) = self.account(person)? else { return Err(AccountsError::Enrolment) };
        let fits = account.enrolment.is_some_and(|(hash, until_s)| {
            now_s <= until_s && bool::from(hash.as_slice().ct_eq(code.hash().as_slice()))
        });
        let by = Actor { person: person.clone(), role: account.role };
        if !fits {
            self.house.refused(entry(&by, "enrol", person, now_s), "wrong-code")?;
            return Err(AccountsError::Enrolment);
        }
        account.password = Some(PasswordHash::of(password)?);
        getrandom::fill(&mut account.second).map_err(|_| AccountsError::Random)?;
        account.last_step = 0;
        account.enrolment = None;
        account.ever_enrolled = true;
        account.generation = account.generation.wrapping_add(1);
        self.write_person(&by, "enrol", person, &account, now_s)?;
        Ok(Enrolled { second: account.second_text() })
    }

    /// A person changes their own password, knowing the old one. Other sessions and tokens end.
    ///
    /// # Errors
    /// [`AccountsError::LogIn`] for a wrong old one, which counts as a failed log-in;
    /// [`AccountsError::Password`], [`AccountsError::Books`]
    pub fn change_password(
        &self,
        by: &Actor,
        old: &Secret,
        new: &Secret,
        now_s: u64,
    ) -> Result<(), AccountsError> {
        let _turn = self.turn();
        let mut account = self.known(&by.person)?;
        if account.locked_until_s > now_s || !account.password.as_ref().is_some_and(|hash| hash.is_of(old)) {
            return self.failed(by, account, now_s);
        }
        account.password = Some(PasswordHash::of(new)?);
        account.generation = account.generation.wrapping_add(1);
        self.write_person(by, "password", &by.person, &account, now_s)
    }

    fn known(&self, person: &PersonId) -> Result<Account, AccountsError> {
        self.account(person)?.ok_or(AccountsError::NoSuchPerson)
    }

    fn keep_an_administrator(&self, leaving: &PersonId) -> Result<(), AccountsError> {
        let stays = |(person, account): &(PersonId, Account)| {
            person != leaving && account.role == Role::Administrator && account.is_enrolled()
        };
        let all = self.all()?;
        let leaves =
            all.iter().any(|(person, account)| person == leaving && account.role == Role::Administrator);
        if leaves && !all.iter().any(stays) { Err(AccountsError::LastAdministrator) } else { Ok(()) }
    }

    /// Four eyes, once there is somebody who can be the second pair.
    fn second_person(
        &self,
        by: &Actor,
        person: &PersonId,
        role: Role,
        words: &str,
        now_s: u64,
    ) -> Result<(), AccountsError> {
        if by.role == Role::Console || !self.has_enrolled(Role::DataProtectionOfficer)? {
            return Ok(());
        }
        let act = Act::Account { person: person.clone(), role };
        // What it lets happen follows: the account is written.
        let _used = self.approval(by, &act, words, now_s)?;
        Ok(())
    }

    fn write_person(
        &self,
        by: &Actor,
        what: &str,
        person: &PersonId,
        account: &Account,
        now_s: u64,
    ) -> Result<(), AccountsError> {
        self.house.record_changing(&entry(by, what, person, now_s), &[change(person, account)?])
    }
}

fn entry(by: &Actor, what: &str, person: &PersonId, now_s: u64) -> HouseEntry {
    HouseEntry::given(now_s, by, HouseEvent::People, what).of(HouseObject::Named(person.to_string()))
}
