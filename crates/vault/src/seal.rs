//! Sealing, with the vault's errors.

use crate::error::VaultError;
use safeborders_store::keys::{Key, KeyError, SEAL_BYTES};

/// The length of a wrapped key.
pub(crate) const WRAPPED: usize = 32 + SEAL_BYTES;

/// # Errors
/// [`VaultError::NoRandomness`].
pub(crate) fn random_key() -> Result<Key, VaultError> {
    Key::random().map_err(|_| VaultError::NoRandomness)
}

/// A random name.
///
/// # Errors
/// [`VaultError::NoRandomness`].
pub(crate) fn random_id() -> Result<[u8; 16], VaultError> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(|_| VaultError::NoRandomness)?;
    Ok(id)
}

/// # Errors
/// [`VaultError::NoRandomness`], [`VaultError::Format`] for more than can be sealed at once.
pub(crate) fn seal(key: &Key, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    key.seal(aad, plain).map_err(|error| cannot_seal(&error))
}

/// The plain bytes; `None` when they were altered or moved, or sealed under another key.
pub(crate) fn open(key: &Key, aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    key.open(aad, sealed).ok()
}

/// # Errors
/// As [`seal`].
pub(crate) fn wrap(outer: &Key, aad: &[u8], key: &Key) -> Result<[u8; WRAPPED], VaultError> {
    let wrapped = outer.wrap(aad, key).map_err(|error| cannot_seal(&error))?;
    wrapped.try_into().map_err(|_| VaultError::Format)
}

/// The key; `None` as for [`open`].
pub(crate) fn unwrap(outer: &Key, aad: &[u8], wrapped: &[u8]) -> Option<Key> {
    outer.unwrap(aad, wrapped).ok()
}

fn cannot_seal(error: &KeyError) -> VaultError {
    match error {
        KeyError::Random => VaultError::NoRandomness,
        _ => VaultError::Format,
    }
}
