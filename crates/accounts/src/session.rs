//! Who acts with a session or a token, and until when.

use crate::account::{read, stored};
use crate::accounts::Accounts;
use crate::{AccountsError, Secret};
use safeborders_books::{HouseEntry, HouseEvent, PeopleChange, PeopleKey};
use safeborders_people::{Actor, PersonId, Right};
use serde::{Deserialize, Serialize};

/// A session ends after so long without use.
pub const IDLE_S: u64 = 30 * 60;
/// A session ends after so long.
pub const SESSION_S: u64 = 12 * 3_600;
/// How exactly the last use is kept.
const NOTED_EVERY_S: u64 = 60;

/// A session or a token as it is stored, under the hash of its secret.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Token {
    pub(crate) person: PersonId,
    pub(crate) generation: u32,
    pub(crate) made_s: u64,
    pub(crate) used_s: u64,
    pub(crate) ends_s: u64,
    /// `None` for a session.
    pub(crate) api: Option<ApiToken>,
}

/// What a token has and a session does not.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ApiToken {
    pub(crate) name: String,
    pub(crate) rights: Vec<Right>,
}

/// Somebody who has shown a session or a token.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Acting {
    /// Who, and in which role.
    pub actor: Actor,
    /// The rights of a token; `None` for a session, and for the console.
    scope: Option<Vec<Right>>,
    /// Whether everything is allowed, because nobody has an account yet.
    in_set_up: bool,
}

impl Acting {
    /// Whether this right is there: by the table, and within the token's scope.
    ///
    /// # Errors
    /// [`AccountsError::NoRight`], [`AccountsError::OutOfScope`]
    pub fn may(&self, right: Right) -> Result<(), AccountsError> {
        if self.in_set_up {
            return Ok(());
        }
        if !right.allowed_to(self.actor.role) {
            return Err(AccountsError::NoRight { role: self.actor.role, right });
        }
        match &self.scope {
            Some(scope) if !scope.contains(&right) => Err(AccountsError::OutOfScope(right)),
            _ => Ok(()),
        }
    }
}

impl Acting {
    /// Whether nobody has an account yet, so that the console may do everything.
    #[must_use]
    pub fn is_in_set_up(&self) -> bool {
        self.in_set_up
    }
}

impl Token {
    fn has_ended(&self, now_s: u64) -> bool {
        let idle = self.api.is_none() && now_s.saturating_sub(self.used_s) > IDLE_S;
        now_s >= self.ends_s || idle
    }
}

impl Accounts {
    /// Who acts with this session or token. Without one it is the console while the node is being set up,
    /// and nobody afterwards.
    ///
    /// # Errors
    /// [`AccountsError::NoSession`], [`AccountsError::Books`]
    pub fn who(&self, secret: Option<&Secret>, now_s: u64) -> Result<Acting, AccountsError> {
        if !self.is_set_up()? {
            return Ok(console(true));
        }
        let secret = secret.ok_or(AccountsError::NoSession)?;
        let hash = secret.hash();
        let bytes = self.house.books().person_record(&PeopleKey::Token(hash))?;
        let mut token: Token = read(&bytes.ok_or(AccountsError::NoSession)?)?;
        let account = self.account(&token.person)?.ok_or(AccountsError::NoSession)?;
        if token.has_ended(now_s) || token.generation != account.generation || !account.is_enrolled() {
            return Err(AccountsError::NoSession);
        }
        if token.api.is_none() && now_s.saturating_sub(token.used_s) >= NOTED_EVERY_S {
            token.used_s = now_s;
            self.house.books().note_token(hash, &stored(&token)?)?;
        }
        let actor = Actor { person: token.person, role: account.role };
        Ok(Acting { actor, scope: token.api.map(|api| api.rights), in_set_up: false })
    }

    /// Whoever sits at the machine with the node's key: everything while the node is being set up, and what
    /// the table leaves to the console afterwards.
    ///
    /// # Errors
    /// [`AccountsError::Books`]
    pub fn console(&self) -> Result<Acting, AccountsError> {
        Ok(console(!self.is_set_up()?))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// [`AccountsError::NoSession`] when it has ended; [`AccountsError::Books`]
    pub fn log_out(&self, secret: &Secret, now_s: u64) -> Result<Actor, AccountsError> {
        let _turn = self.turn();
        let acting = self.who(Some(secret), now_s)?;
        let entry = HouseEntry::given(now_s, &acting.actor, HouseEvent::LogOut, "log-out");
        let gone = PeopleChange { key: PeopleKey::Token(secret.hash()), value: None };
        self.house.record_changing(&entry, &[gone])?;
        Ok(acting.actor)
    }

    pub(crate) fn all_tokens(&self) -> Result<Vec<([u8; 32], Token)>, AccountsError> {
        let mut all = Vec::new();
        for (key, bytes) in self.house.books().tokens()? {
            if let PeopleKey::Token(hash) = key {
                all.push((hash, read(&bytes)?));
            }
        }
        Ok(all)
    }

    /// The removal of every session and token that has ended.
    pub(crate) fn ended_sessions(&self, now_s: u64) -> Result<Vec<PeopleChange>, AccountsError> {
        let ended = self.all_tokens()?.into_iter().filter(|(_, token)| token.has_ended(now_s));
        Ok(ended.map(|(hash, _)| PeopleChange { key: PeopleKey::Token(hash), value: None }).collect())
    }
}

fn console(in_set_up: bool) -> Acting {
    Acting { actor: Actor::console(), scope: None, in_set_up }
}

/// A new session: its secret, its record and its end.
pub(crate) fn new_session(
    actor: &Actor,
    generation: u32,
    now_s: u64,
) -> Result<(Secret, PeopleChange, u64), AccountsError> {
    let (secret, ends_s) = (Secret::random()?, now_s.saturating_add(SESSION_S));
    let token =
        Token { person: actor.person.clone(), generation, made_s: now_s, used_s: now_s, ends_s, api: None };
    let made = PeopleChange { key: PeopleKey::Token(secret.hash()), value: Some(stored(&token)?) };
    Ok((secret, made, ends_s))
}
