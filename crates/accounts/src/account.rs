//! What is kept of a person.

use crate::password::PasswordHash;
use crate::{AccountsError, Secret};
use safeborders_people::{PersonId, Role};
use serde::{Deserialize, Serialize};
use totp_rs::{Builder, Secret as TotpSecret, Totp};
use zeroize::Zeroize;

/// How long an enrolment code is good for.
pub(crate) const ENROLMENT_S: u64 = 86_400;
const VERSION: u8 = 1;

/// An account as it is stored, in the sealed books.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) role: Role,
    /// The person's full name, for lists.
    pub(crate) name: String,
    /// `None` until the person has enrolled.
    pub(crate) password: Option<PasswordHash>,
    /// The secret of the one-time codes.
    pub(crate) second: [u8; 20],
    /// The last time step of which a code was accepted.
    pub(crate) last_step: u64,
    /// Failures since the last log-in.
    pub(crate) failures: u32,
    /// Until when nobody logs in here.
    pub(crate) locked_until_s: u64,
    /// The hash of the code with which the person enrols, and when it ends.
    pub(crate) enrolment: Option<([u8; 32], u64)>,
    /// Sessions and tokens of another number have ended.
    pub(crate) generation: u32,
    /// Whether the person ever enrolled: it stays so when they are to enrol anew.
    pub(crate) ever_enrolled: bool,
}

impl Drop for Account {
    fn drop(&mut self) {
        self.second.zeroize();
    }
}

/// A person as lists show them.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct PersonLine {
    /// The name of the account.
    pub person: PersonId,
    /// The person's full name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Whether the person has set a password.
    pub enrolled: bool,
    /// Until when the account is locked, in Unix seconds; 0 when it is not.
    pub locked_until_s: u64,
}

impl Account {
    /// An account that waits for its person, and the code for it.
    pub(crate) fn new(role: Role, name: &str, now_s: u64) -> Result<(Self, Secret), AccountsError> {
        let account = Self {
            role,
            name: name.chars().filter(|c| !c.is_control()).take(100).collect(),
            password: None,
            second: [0; 20],
            last_step: 0,
            failures: 0,
            locked_until_s: 0,
            enrolment: None,
            generation: 0,
            ever_enrolled: false,
        };
        account.enrolling_anew(now_s)
    }

    /// The same account without its password: sessions end, and the person enrols anew.
    pub(crate) fn enrolling_anew(mut self, now_s: u64) -> Result<(Self, Secret), AccountsError> {
        let code = Secret::random()?;
        self.password = None;
        self.failures = 0;
        self.locked_until_s = 0;
        self.enrolment = Some((code.hash(), now_s.saturating_add(ENROLMENT_S)));
        self.generation = self.generation.wrapping_add(1);
        Ok((self, code))
    }

    pub(crate) fn is_enrolled(&self) -> bool {
        self.password.is_some()
    }

    /// The time step of a code that fits, and was not accepted before.
    pub(crate) fn step_of(&self, code: &str, now_s: u64) -> Option<u64> {
        self.codes().check(code.trim(), now_s).filter(|step| *step > self.last_step)
    }

    /// The secret of the one-time codes, as apps take it.
    pub(crate) fn second_text(&self) -> Secret {
        Secret::new(TotpSecret::new_stack(self.second).to_base32())
    }

    fn codes(&self) -> Totp {
        Builder::new().with_secret(TotpSecret::new_stack(self.second)).build_noncompliant()
    }

    pub(crate) fn line(&self, person: &PersonId, now_s: u64) -> PersonLine {
        let locked_until_s = if self.locked_until_s > now_s { self.locked_until_s } else { 0 };
        PersonLine {
            person: person.clone(),
            name: self.name.clone(),
            role: self.role,
            enrolled: self.is_enrolled(),
            locked_until_s,
        }
    }
}

/// A version byte and the value.
pub(crate) fn stored(value: &impl Serialize) -> Result<Vec<u8>, AccountsError> {
    postcard::to_extend(value, vec![VERSION]).map_err(|_| AccountsError::Damaged)
}

/// Undoes [`stored`].
pub(crate) fn read<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, AccountsError> {
    let Some((&VERSION, encoded)) = bytes.split_first() else { return Err(AccountsError::Damaged) };
    match postcard::take_from_bytes(encoded) {
        Ok((value, [])) => Ok(value),
        _ => Err(AccountsError::Damaged),
    }
}
