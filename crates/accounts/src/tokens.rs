//! Tokens for the office's own tools: some rights of one person, until a day.

use crate::account::stored;
use crate::accounts::Accounts;
use crate::session::{ApiToken, Token};
use crate::{AccountsError, Secret};
use safeborders_books::{HouseEntry, HouseEvent, HouseObject, PeopleChange, PeopleKey};
use safeborders_people::{Actor, Right};
use serde::{Deserialize, Serialize};

/// The longest life of a token, in days.
pub const MAX_TOKEN_DAYS: u32 = 90;
const MOST_TOKENS: usize = 20;
const MAX_NAME_CHARACTERS: usize = 60;

/// A token as lists show it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct TokenLine {
    /// The beginning of its hash, by which it is revoked.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub rights: Vec<Right>,
    /// When it was made, in Unix seconds.
    pub made_s: u64,
    /// When it ends, in Unix seconds.
    pub ends_s: u64,
}

impl Accounts {
    /// Makes a token of this person. Only its hash is kept.
    ///
    /// # Errors
    /// [`AccountsError::TokenTerms`], [`AccountsError::TooMany`], [`AccountsError::Books`]
    pub fn make_token(
        &self,
        by: &Actor,
        name: &str,
        rights: &[Right],
        days: u32,
        now_s: u64,
    ) -> Result<Secret, AccountsError> {
        let _turn = self.turn();
        let fits = |right: &Right| right.fits_a_token() && right.allowed_to(by.role);
        if rights.is_empty() || !rights.iter().all(fits) || !(1..=MAX_TOKEN_DAYS).contains(&days) {
            return Err(AccountsError::TokenTerms);
        }
        let account = self.account(&by.person)?.ok_or(AccountsError::NoSuchPerson)?;
        if self.tokens_of(by)?.len() >= MOST_TOKENS {
            return Err(AccountsError::TooMany { what: "tokens", most: MOST_TOKENS });
        }
        let secret = Secret::random()?;
        let name: String = name.chars().filter(|c| !c.is_control()).take(MAX_NAME_CHARACTERS).collect();
        let mut rights = rights.to_vec();
        rights.sort_unstable();
        rights.dedup();
        let token = Token {
            person: by.person.clone(),
            generation: account.generation,
            made_s: now_s,
            used_s: now_s,
            ends_s: now_s.saturating_add(u64::from(days) * 86_400),
            api: Some(ApiToken { name, rights }),
        };
        let hash = secret.hash();
        let entry = HouseEntry::given(now_s, by, HouseEvent::Token, "make").of(named(&hash));
        let made = PeopleChange { key: PeopleKey::Token(hash), value: Some(stored(&token)?) };
        self.house.record_changing(&entry, &[made])?;
        Ok(secret)
    }

    /// The tokens of this person, oldest first.
    ///
    /// # Errors
    /// [`AccountsError::Books`]
    pub fn tokens_of(&self, person: &Actor) -> Result<Vec<TokenLine>, AccountsError> {
        let mut lines = Vec::new();
        for (hash, token) in self.all_tokens()? {
            if let (true, Some(api)) = (token.person == person.person, token.api) {
                let (made_s, ends_s) = (token.made_s, token.ends_s);
                lines.push(TokenLine { id: id(&hash), name: api.name, rights: api.rights, made_s, ends_s });
            }
        }
        lines.sort_by_key(|line| line.made_s);
        Ok(lines)
    }

    /// Revokes a token of this person.
    ///
    /// # Errors
    /// [`AccountsError::NoSuchToken`], [`AccountsError::Books`]
    pub fn revoke_token(&self, by: &Actor, which: &str, now_s: u64) -> Result<(), AccountsError> {
        let _turn = self.turn();
        let mine = |(hash, token): &([u8; 32], Token)| {
            token.person == by.person && token.api.is_some() && id(hash) == which
        };
        let (hash, _) = self.all_tokens()?.into_iter().find(mine).ok_or(AccountsError::NoSuchToken)?;
        let entry = HouseEntry::given(now_s, by, HouseEvent::Token, "revoke").of(named(&hash));
        self.house.record_changing(&entry, &[PeopleChange { key: PeopleKey::Token(hash), value: None }])
    }
}

fn id(hash: &[u8; 32]) -> String {
    hash[..6].iter().map(|b| format!("{b:02x}")).collect()
}

fn named(hash: &[u8; 32]) -> HouseObject {
    HouseObject::Named(format!("token {}", id(hash)))
}
