//! A 256-bit key: sealing, opening, deriving.

use super::KeyError;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const NONCE_BYTES: usize = 24;
const TAG_BYTES: usize = 16;
const FORMAT: u8 = 1;
/// By how much a sealed value is longer than the plain one.
pub const SEAL_BYTES: usize = 1 + NONCE_BYTES + TAG_BYTES;

/// A secret key. Wiped when dropped, compared only through use; it has no `Debug`, so that nothing that
/// holds one can be printed by mistake.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// A fresh random key.
    ///
    /// # Errors
    /// [`KeyError::Random`].
    pub fn random() -> Result<Self, KeyError> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| KeyError::Random)?;
        Ok(Self(*bytes))
    }

    /// A key from bytes that are already secret and uniform.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// The bytes themselves, for a primitive that is not offered here. Do not copy them.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key for one purpose, by HKDF-SHA256. Different labels give independent keys.
    #[must_use]
    pub fn derive(&self, label: &str) -> Self {
        let mut out = Self([0; 32]);
        let hkdf = Hkdf::<Sha256>::new(Some(b"safeborders key v1"), &self.0);
        // 32 bytes are below HKDF's limit of 8 160, so this cannot fail.
        let expanded = hkdf.expand(label.as_bytes(), &mut out.0);
        debug_assert!(expanded.is_ok());
        out
    }

    /// Encrypts and authenticates under a random nonce. The associated data is authenticated and
    /// not stored: the same must be given to [`Key::open`].
    ///
    /// # Errors
    /// [`KeyError::Random`], [`KeyError::TooLarge`].
    pub fn seal(&self, aad: &[u8], plaintext: &[u8]) -> Result<Vec<u8>, KeyError> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|_| KeyError::Random)?;
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: plaintext, aad })
            .map_err(|_| KeyError::TooLarge)?;
        Ok([&[FORMAT], nonce.as_slice(), &sealed].concat())
    }

    /// Undoes [`Key::seal`].
    ///
    /// # Errors
    /// [`KeyError::NotSealedByThis`] when one bit differs, or the key, or the associated data.
    pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, KeyError> {
        let (&format, rest) = sealed.split_first().ok_or(KeyError::NotSealedByThis)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(KeyError::NotSealedByThis)?;
        if format != FORMAT {
            return Err(KeyError::NotSealedByThis);
        }
        self.cipher()
            .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
            .map_err(|_| KeyError::NotSealedByThis)
    }

    /// Seals another key, to be kept outside of memory.
    ///
    /// # Errors
    /// As [`Key::seal`].
    pub fn wrap(&self, aad: &[u8], key: &Self) -> Result<Vec<u8>, KeyError> {
        self.seal(aad, &key.0)
    }

    /// Undoes [`Key::wrap`].
    ///
    /// # Errors
    /// As [`Key::open`].
    pub fn unwrap(&self, aad: &[u8], wrapped: &[u8]) -> Result<Self, KeyError> {
        let plain = Zeroizing::new(self.open(aad, wrapped)?);
        let bytes: &[u8; 32] = plain.as_slice().try_into().map_err(|_| KeyError::NotSealedByThis)?;
        Ok(Self(*bytes))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_value_opens_under_its_key_and_place_only() {
        let key = Key::from_bytes(&[7; 32]);
        let sealed = key.seal(b"place", b"value").unwrap();
        assert_eq!(sealed.len(), 5 + SEAL_BYTES);
        assert_eq!(key.open(b"place", &sealed).unwrap(), b"value");
        assert!(key.open(b"elsewhere", &sealed).is_err());
        assert!(Key::from_bytes(&[8; 32]).open(b"place", &sealed).is_err());
        assert!(key.derive("x").open(b"place", &sealed).is_err());
    }

    #[test]
    fn one_changed_bit_or_a_cut_is_refused() {
        let key = Key::from_bytes(&[7; 32]);
        let sealed = key.seal(b"", b"value").unwrap();
        for at in 0..sealed.len() * 8 {
            let mut bent = sealed.clone();
            bent[at / 8] ^= 1 << (at % 8);
            assert!(key.open(b"", &bent).is_err(), "bit {at}");
        }
        for len in 0..sealed.len() {
            assert!(key.open(b"", &sealed[..len]).is_err(), "{len} bytes");
        }
    }

    #[test]
    fn nonces_differ_so_equal_values_look_different() {
        let key = Key::from_bytes(&[7; 32]);
        assert_ne!(key.seal(b"", b"value").unwrap(), key.seal(b"", b"value").unwrap());
    }

    #[test]
    fn derived_keys_are_fixed_by_label_and_differ() {
        let key = Key::from_bytes(&[7; 32]);
        assert_eq!(key.derive("a").expose(), key.derive("a").expose());
        assert_ne!(key.derive("a").expose(), key.derive("b").expose());
        assert_ne!(key.derive("a").expose(), key.expose());
    }

    #[test]
    fn wrapped_key_unwraps_and_a_wrapped_other_thing_does_not() {
        let outer = Key::random().unwrap();
        let inner = Key::random().unwrap();
        let wrapped = outer.wrap(b"a", &inner).unwrap();
        assert_eq!(outer.unwrap(b"a", &wrapped).unwrap().expose(), inner.expose());
        assert!(outer.unwrap(b"b", &wrapped).is_err());
        assert!(outer.unwrap(b"a", &outer.seal(b"a", b"too short").unwrap()).is_err());
    }
}
