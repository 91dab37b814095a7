//! Passwords: argon2id.

use crate::{AccountsError, Secret};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The least number of characters of a password.
pub const LEAST_CHARACTERS: usize = 12;
const MOST_BYTES: usize = 1024;
/// 19 MiB, two passes, one lane: the OWASP minimum for argon2id. On record with each hash, so that it can be
/// raised for new ones.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;

/// What is kept of a password.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct PasswordHash {
    memory_kib: u32,
    passes: u32,
    salt: [u8; 16],
    hash: [u8; 32],
}

impl PasswordHash {
    /// The hash of a new password.
    pub(crate) fn of(password: &Secret) -> Result<Self, AccountsError> {
        let text = password.expose();
        if text.chars().count() < LEAST_CHARACTERS || text.len() > MOST_BYTES {
            return Err(AccountsError::Password);
        }
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|_| AccountsError::Random)?;
        let mut made = Self { memory_kib: MEMORY_KIB, passes: PASSES, salt, hash: [0; 32] };
        made.hash = *made.stretch(password).ok_or(AccountsError::Damaged)?;
        Ok(made)
    }

    /// Whether it is this password. A hash that is none says no.
    pub(crate) fn is_of(&self, password: &Secret) -> bool {
        self.stretch(password).is_some_and(|hash| hash.ct_eq(&self.hash).into())
    }

    /// Takes as long as a real check, for names that nobody has.
    pub(crate) fn of_nobody() -> Self {
        Self { memory_kib: MEMORY_KIB, passes: PASSES, salt: [0; 16], hash: [0; 32] }
    }

    fn stretch(&self, password: &Secret) -> Option<Zeroizing<[u8; 32]>> {
        if self.memory_kib > MOST_MEMORY_KIB
            || self.passes > MOST_PASSES
            || password.expose().len() > MOST_BYTES
        {
            return None;
        }
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32)).ok()?;
        let mut out = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.expose().as_bytes(), &self.salt, out.as_mut_slice())
            .ok()?;
        Some(out)
    }
}
