//! The accounts of a node.

use crate::account::{Account, read, stored};
use crate::{AccountsError, House, PersonLine};
use safeborders_books::{PeopleChange, PeopleKey};
use safeborders_people::{PersonId, Role};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many accounts there may be.
pub(crate) const MOST_PEOPLE: usize = 500;

/// The accounts, sessions, tokens and proposals of a node.
pub struct Accounts {
    pub(crate) house: Arc<House>,
    /// One change at a time: what is read stays so until it is written.
    turn: Mutex<()>,
    /// Once true it stays so: the last administrator cannot be removed.
    has_people: AtomicBool,
}

impl Accounts {
    /// The accounts in the books of this house.
    ///
    /// # Errors
    /// [`AccountsError::Damaged`], [`AccountsError::Books`]
    pub fn open(house: Arc<House>) -> Result<Self, AccountsError> {
        let accounts = Self { house, turn: Mutex::default(), has_people: AtomicBool::new(false) };
        accounts.is_set_up()?;
        Ok(accounts)
    }

    /// The house log.
    #[must_use]
    pub fn house(&self) -> &House {
        &self.house
    }

    /// Whether an administrator has ever enrolled: from then on, for good, nobody acts without a log-in.
    ///
    /// # Errors
    /// [`AccountsError::Damaged`], [`AccountsError::Books`]
    pub fn is_set_up(&self) -> Result<bool, AccountsError> {
        if self.has_people.load(Ordering::Acquire) {
            return Ok(true);
        }
        let found = self.has_enrolled(Role::Administrator)?;
        if found {
            self.has_people.store(true, Ordering::Release);
        }
        Ok(found)
    }

    /// The people, by name.
    ///
    /// # Errors
    /// [`AccountsError::Damaged`], [`AccountsError::Books`]
    pub fn people(&self, now_s: u64) -> Result<Vec<PersonLine>, AccountsError> {
        Ok(self.all()?.iter().map(|(person, account)| account.line(person, now_s)).collect())
    }

    /// Whether somebody of this role has ever enrolled. One who is to enrol anew still counts: else a reset
    /// would take back what their account brought into force.
    pub(crate) fn has_enrolled(&self, role: Role) -> Result<bool, AccountsError> {
        Ok(self.all()?.iter().any(|(_, account)| account.role == role && account.ever_enrolled))
    }

    pub(crate) fn all(&self) -> Result<Vec<(PersonId, Account)>, AccountsError> {
        let mut all = Vec::new();
        for (key, bytes) in self.house.books().accounts()? {
            if let PeopleKey::Account(person) = key {
                all.push((person, read(&bytes)?));
            }
        }
        Ok(all)
    }

    pub(crate) fn account(&self, person: &PersonId) -> Result<Option<Account>, AccountsError> {
        let bytes = self.house.books().person_record(&PeopleKey::Account(person.clone()))?;
        bytes.as_deref().map(read).transpose()
    }

    /// Waits until no other change is under way.
    pub(crate) fn turn(&self) -> MutexGuard<'_, ()> {
        // A panic of a writer has left nothing half done: a change is one commit.
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn change(person: &PersonId, account: &Account) -> Result<PeopleChange, AccountsError> {
    Ok(PeopleChange { key: PeopleKey::Account(person.clone()), value: Some(stored(account)?) })
}
