//! Logging in: password and one-time code together, and what failures lead to.

use crate::account::Account;
use crate::accounts::{Accounts, change};
use crate::house::nobody;
use crate::password::PasswordHash;
use crate::session::new_session;
use crate::{AccountsError, Secret};
use safeborders_books::{HouseEntry, HouseEvent, HouseObject};
use safeborders_people::{Actor, PersonId};

/// So many failures lock nothing.
const FREE_FAILURES: u32 = 4;
/// The first lock; each further failure doubles it.
const FIRST_LOCK_S: u64 = 60;
/// The longest lock: a day.
pub const MAX_LOCK_S: u64 = 86_400;

/// A session, and whose it is.
pub struct LoggedIn {
    /// The secret that stands for the session.
    pub session: Secret,
    /// Who.
    pub actor: Actor,
    /// When it ends at the latest, in Unix seconds.
    pub ends_s: u64,
}

impl Accounts {
    /// Logs a person in.
    ///
    /// # Errors
    /// [`AccountsError::LogIn`] whatever of it is wrong; [`AccountsError::Books`] when it cannot be put
    /// on record: then nobody is logged in.
    pub fn log_in(
        &self,
        person: &PersonId,
        password: &Secret,
        code: &str,
        now_s: u64,
    ) -> Result<LoggedIn, AccountsError> {
        let _turn = self.turn();
        let Some(account) = self.account(person)? else {
            let _ = PasswordHash::of_nobody().is_of(password);
            return self.turned_away(&nobody(), now_s);
        };
        let actor = Actor { person: person.clone(), role: account.role };
        if account.locked_until_s > now_s {
            let _ = PasswordHash::of_nobody().is_of(password);
            return self.turned_away(&actor, now_s);
        }
        let known = account.password.as_ref().map_or_else(
            || {
                let _ = PasswordHash::of_nobody().is_of(password);
                false
            },
            |hash| hash.is_of(password),
        );
        match account.step_of(code, now_s).filter(|_| known) {
            Some(step) => self.let_in(actor, account, step, now_s),
            None => self.failed(&actor, account, now_s),
        }
    }

    fn let_in(
        &self,
        actor: Actor,
        mut account: Account,
        step: u64,
        now_s: u64,
    ) -> Result<LoggedIn, AccountsError> {
        account.last_step = step;
        account.failures = 0;
        account.locked_until_s = 0;
        let (session, made, ends_s) = new_session(&actor, account.generation, now_s)?;
        let entry = HouseEntry::given(now_s, &actor, HouseEvent::LogIn, "log-in");
        let mut changes = self.ended_sessions(now_s)?;
        changes.extend([change(&actor.person, &account)?, made]);
        self.house.record_changing(&entry, &changes)?;
        Ok(LoggedIn { session, actor, ends_s })
    }

    /// The failure counts before anybody hears of it, so that a crash forgets none.
    pub(crate) fn failed<T>(
        &self,
        actor: &Actor,
        mut account: Account,
        now_s: u64,
    ) -> Result<T, AccountsError> {
        account.failures = account.failures.saturating_add(1);
        account.locked_until_s = now_s.saturating_add(lock_s(account.failures));
        let entry = HouseEntry::given(now_s, actor, HouseEvent::LogIn, "log-in");
        let entry = entry.refused("wrong", account.failures.into());
        self.house.record_changing(&entry, &[change(&actor.person, &account)?])?;
        Err(AccountsError::LogIn)
    }

    fn turned_away<T>(&self, actor: &Actor, now_s: u64) -> Result<T, AccountsError> {
        let entry = HouseEntry::given(now_s, actor, HouseEvent::LogIn, "log-in").of(HouseObject::None);
        self.house.refused(entry, "locked-or-unknown")?;
        Err(AccountsError::LogIn)
    }
}

/// For how long an account is locked after so many failures in a row.
fn lock_s(failures: u32) -> u64 {
    match failures.checked_sub(FREE_FAILURES + 1) {
        None => 0,
        Some(further) => (FIRST_LOCK_S << further.min(20)).min(MAX_LOCK_S),
    }
}
