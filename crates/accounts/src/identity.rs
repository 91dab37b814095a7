//! People whom an identity provider vouches for. It says who somebody is; that they have an account, and what it
//! may do, is the office's own.

use crate::account::{Account, read, stored};
use crate::accounts::{Accounts, change};
use crate::house::nobody;
use crate::session::new_session;
use crate::{AccountsError, LoggedIn};
use safeborders_books::{HouseEntry, HouseEvent, HouseObject, PeopleChange, PeopleKey};
use safeborders_people::{Act, Actor, PersonId, Role};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What the house log calls such a log-in.
const WHAT: &str = "log-in by identity provider";
/// The longest name of a provider, or of a person there, in bytes.
const MAX_NAME_BYTES: usize = 255;

/// Who a person is at a provider.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct IdentityLine {
    /// The person.
    pub person: PersonId,
    /// The provider.
    pub issuer: String,
    /// The provider's own name of the person.
    pub subject: String,
}

impl Accounts {
    /// Whoever this provider names so logs in as this person from now on.
    ///
    /// # Errors
    /// [`AccountsError::NeedsSecondPerson`] where there is a data-protection officer, since whoever holds that
    /// name becomes this person; [`AccountsError::NoSuchPerson`], [`AccountsError::Identity`],
    /// [`AccountsError::IdentityTaken`], [`AccountsError::Books`]
    pub fn link_person(
        &self,
        by: &Actor,
        person: &PersonId,
        issuer: &str,
        subject: &str,
        now_s: u64,
    ) -> Result<(), AccountsError> {
        let plain = |text: &str| {
            !text.is_empty() && text.len() <= MAX_NAME_BYTES && !text.chars().any(char::is_control)
        };
        if !plain(issuer) || !plain(subject) {
            return Err(AccountsError::Identity);
        }
        self.account(person)?.ok_or(AccountsError::NoSuchPerson)?;
        let key = key_of(issuer, subject);
        let free = |accounts: &Self| match accounts.house.books().person_record(&key)? {
            Some(_) => Err(AccountsError::IdentityTaken),
            None => Ok(()),
        };
        free(self)?;
        if by.role != Role::Console && self.has_enrolled(Role::DataProtectionOfficer)? {
            let digest = Sha256::digest(format!("{person}\0{issuer}\0{subject}")).into();
            let words = format!("whoever {issuer} names {subject} logs in as {person}");
            // What it lets happen follows: the name is written.
            let _used = self.approval(by, &Act::Linking { digest }, &words, now_s)?;
        }
        let _turn = self.turn();
        self.account(person)?.ok_or(AccountsError::NoSuchPerson)?;
        free(self)?;
        let (issuer, subject) = (issuer.to_owned(), subject.to_owned());
        let value = Some(stored(&IdentityLine { person: person.clone(), issuer, subject })?);
        self.house.record_changing(&entry(by, "link", person, now_s), &[PeopleChange { key, value }])
    }

    /// Nobody logs in as this person by a provider any more. Sessions and tokens end.
    ///
    /// # Errors
    /// [`AccountsError::NoSuchPerson`], [`AccountsError::Books`]
    pub fn unlink_person(&self, by: &Actor, person: &PersonId, now_s: u64) -> Result<(), AccountsError> {
        let _turn = self.turn();
        let mut account = self.account(person)?.ok_or(AccountsError::NoSuchPerson)?;
        account.generation = account.generation.wrapping_add(1);
        let mut changes = self.identities_gone(person)?;
        changes.push(change(person, &account)?);
        self.house.record_changing(&entry(by, "unlink", person, now_s), &changes)
    }

    /// Who is who at a provider.
    ///
    /// # Errors
    /// [`AccountsError::Damaged`], [`AccountsError::Books`]
    pub fn identities(&self) -> Result<Vec<IdentityLine>, AccountsError> {
        self.house.books().identities()?.iter().map(|(_, bytes)| read(bytes)).collect()
    }

    /// The removal of all that a person is at providers.
    pub(crate) fn identities_gone(&self, person: &PersonId) -> Result<Vec<PeopleChange>, AccountsError> {
        let all = self.identities()?.into_iter().filter(|line| line.person == *person);
        Ok(all.map(|line| PeopleChange { key: key_of(&line.issuer, &line.subject), value: None }).collect())
    }

    /// Logs in whom a provider vouches for, where somebody here is that person: enrolled, and not locked.
    ///
    /// # Errors
    /// [`AccountsError::NotVouched`] for anybody else; [`AccountsError::Books`] when it cannot be put on record:
    /// then nobody is logged in.
    pub fn log_in_identified(
        &self,
        issuer: &str,
        subject: &str,
        now_s: u64,
    ) -> Result<LoggedIn, AccountsError> {
        let _turn = self.turn();
        let Some(bytes) = self.house.books().person_record(&key_of(issuer, subject))? else {
            return self.not_vouched(&nobody(), "unknown-subject", now_s);
        };
        let line: IdentityLine = read(&bytes)?;
        let Some(account) = self.account(&line.person)? else {
            return self.not_vouched(&nobody(), "no-account", now_s);
        };
        let actor = Actor { person: line.person, role: account.role };
        if !account.is_enrolled() || account.locked_until_s > now_s {
            return self.not_vouched(&actor, "locked-or-not-enrolled", now_s);
        }
        self.let_in_identified(actor, &account, now_s)
    }

    fn let_in_identified(
        &self,
        actor: Actor,
        account: &Account,
        now_s: u64,
    ) -> Result<LoggedIn, AccountsError> {
        let (session, made, ends_s) = new_session(&actor, account.generation, now_s)?;
        let mut changes = self.ended_sessions(now_s)?;
        changes.push(made);
        self.house.record_changing(&HouseEntry::given(now_s, &actor, HouseEvent::LogIn, WHAT), &changes)?;
        Ok(LoggedIn { session, actor, ends_s })
    }

    /// Puts on record that a provider vouched for nobody whom this office knows.
    ///
    /// # Errors
    /// [`AccountsError::NotVouched`], always; [`AccountsError::Books`]
    pub fn not_vouched<T>(&self, actor: &Actor, code: &str, now_s: u64) -> Result<T, AccountsError> {
        self.house.refused(HouseEntry::given(now_s, actor, HouseEvent::LogIn, WHAT), code)?;
        Err(AccountsError::NotVouched)
    }
}

fn key_of(issuer: &str, subject: &str) -> PeopleKey {
    // No control character is in either, so no other pair gives the same bytes.
    PeopleKey::Identity(Sha256::digest(format!("{issuer}\0{subject}")).into())
}

fn entry(by: &Actor, what: &str, person: &PersonId, now_s: u64) -> HouseEntry {
    HouseEntry::given(now_s, by, HouseEvent::People, what).of(HouseObject::Named(person.to_string()))
}
