//! Secrets that people hold: sessions, tokens, enrolment codes.

use crate::AccountsError;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A text that must not be seen: wiped when dropped, and without `Debug`.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret(String);

impl Secret {
    /// Takes the text as it is.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, to be handed to the person whose it is. Do not copy it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// 256 fresh random bits as 43 characters.
    pub(crate) fn random() -> Result<Self, AccountsError> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| AccountsError::Random)?;
        Ok(Self(BASE64_URL_SAFE_NO_PAD.encode(bytes.as_slice())))
    }

    /// What is kept of it: random bits need no slow hash.
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}
