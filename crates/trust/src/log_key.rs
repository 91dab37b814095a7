//! The key of a node's disclosure log: signing heads, and checking those that others signed.

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use safeborders_audit::Checkpoint;
use safeborders_audit::note::{self, Note, NoteSignature};
use serde::{Deserialize, Serialize};
use std::fmt;

const SIGNATURE_BYTES: usize = 64;
const TIME_BYTES: usize = 8;

/// Why a signed head is not taken, or cannot be made.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LogKeyError {
    /// The bytes are no Ed25519 seed.
    #[error("the log's key cannot be made: the root key is damaged")]
    Seed,
    /// The text is not a checkpoint in a signed note.
    #[error("the head is not a checkpoint in a signed note")]
    Form,
    /// No signature of this key stands under it, or it does not fit.
    #[error("the head is not signed by the log's key")]
    Signature,
}

/// The public key of a log.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LogPublicKey([u8; 32]);

/// The signing key of a log. It has no `Debug`.
pub struct LogKey {
    pair: Ed25519KeyPair,
    public: LogPublicKey,
}

impl LogKey {
    /// The key of this secret: the same secret always gives the same key, so that a node that was
    /// put back from a backup knows its own heads.
    ///
    /// # Errors
    /// [`LogKeyError::Seed`]
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, LogKeyError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| LogKeyError::Seed)?;
        let public = pair.public_key().as_ref().try_into().map_err(|_| LogKeyError::Seed)?;
        Ok(Self { pair, public: LogPublicKey(public) })
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> LogPublicKey {
        self.public
    }

    /// Signs a head under the name of its log.
    ///
    /// # Errors
    /// [`LogKeyError::Form`] when the note would be too long.
    pub fn sign(&self, head: &Checkpoint) -> Result<String, LogKeyError> {
        let text = head.text();
        let signature = NoteSignature {
            name: head.origin().to_owned(),
            key: self.public.id(head.origin(), note::ED25519),
            bytes: self.pair.sign(text.as_bytes()).as_ref().to_vec(),
        };
        Ok(Note::new(&text, signature).map_err(|_| LogKeyError::Form)?.to_string())
    }

    /// Adds this key's signature to a note that another key of the same log signed.
    ///
    /// # Errors
    /// [`LogKeyError::Form`] when the text is no checkpoint in a note, or has no room for it.
    pub fn sign_too(&self, signed: &str) -> Result<String, LogKeyError> {
        let noted = Note::parse(signed).map_err(|_| LogKeyError::Form)?;
        let head = Checkpoint::parse(noted.text()).map_err(|_| LogKeyError::Form)?;
        let signature = NoteSignature {
            name: head.origin().to_owned(),
            key: self.public.id(head.origin(), note::ED25519),
            bytes: self.pair.sign(noted.text().as_bytes()).as_ref().to_vec(),
        };
        Ok(noted.with(signature).map_err(|_| LogKeyError::Form)?.to_string())
    }

    /// Adds this key's cosignature, under its holder's name, to a head that another log signed: "I
    /// have seen this head at this time, and it follows from those that I saw before".
    ///
    /// # Errors
    /// [`LogKeyError::Form`] when the text is no note or has no room for it.
    pub fn cosign(&self, name: &str, signed: &str, at_s: u64) -> Result<String, LogKeyError> {
        let noted = Note::parse(signed).map_err(|_| LogKeyError::Form)?;
        let message = cosigned(noted.text(), at_s);
        let bytes = [&at_s.to_be_bytes()[..], self.pair.sign(message.as_bytes()).as_ref()].concat();
        let key = self.public.id(name, note::COSIGNATURE);
        let signature = NoteSignature { name: name.to_owned(), key, bytes };
        Ok(noted.with(signature).map_err(|_| LogKeyError::Form)?.to_string())
    }
}

impl LogPublicKey {
    /// A public key from its bytes. Whether they are a key shows when a signature is checked.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn id(&self, name: &str, kind: u8) -> [u8; 4] {
        note::key_id(name, kind, &self.0)
    }

    /// The head in a signed note, if the log that it names signed it with this key.
    ///
    /// # Errors
    /// [`LogKeyError`]
    pub fn verify(&self, signed: &str) -> Result<Checkpoint, LogKeyError> {
        let noted = Note::parse(signed).map_err(|_| LogKeyError::Form)?;
        let head = Checkpoint::parse(noted.text()).map_err(|_| LogKeyError::Form)?;
        let signature = noted.signature_of(head.origin(), self.id(head.origin(), note::ED25519));
        let signature = signature.ok_or(LogKeyError::Signature)?;
        self.check(noted.text().as_bytes(), &signature.bytes)?;
        Ok(head)
    }

    /// When the holder of this key cosigned the head in a signed note.
    ///
    /// # Errors
    /// [`LogKeyError`] when it never did.
    pub fn cosigned_at(&self, name: &str, signed: &str) -> Result<u64, LogKeyError> {
        let noted = Note::parse(signed).map_err(|_| LogKeyError::Form)?;
        Checkpoint::parse(noted.text()).map_err(|_| LogKeyError::Form)?;
        let signature = noted.signature_of(name, self.id(name, note::COSIGNATURE));
        let bytes = &signature.ok_or(LogKeyError::Signature)?.bytes;
        let (time, signature) = bytes.split_first_chunk::<TIME_BYTES>().ok_or(LogKeyError::Signature)?;
        let at_s = u64::from_be_bytes(*time);
        self.check(cosigned(noted.text(), at_s).as_bytes(), signature)?;
        Ok(at_s)
    }

    fn check(&self, message: &[u8], signature: &[u8]) -> Result<(), LogKeyError> {
        if signature.len() != SIGNATURE_BYTES {
            return Err(LogKeyError::Signature);
        }
        let key = UnparsedPublicKey::new(&ED25519, self.0);
        key.verify(message, signature).map_err(|_| LogKeyError::Signature)
    }
}

/// What a cosigner signs (C2SP tlog-cosignature).
fn cosigned(text: &str, at_s: u64) -> String {
    format!("cosignature/v1\ntime {at_s}\n{text}")
}

impl fmt::Display for LogPublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_STANDARD.encode(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_audit::leaf_hash;

    fn key(seed: u8) -> LogKey {
        LogKey::from_seed(&[seed; 32]).unwrap()
    }

    fn head(size: u64) -> Checkpoint {
        Checkpoint::new("safeborders/GR/node/athens/disclosures/1", size, leaf_hash(b"x")).unwrap()
    }

    #[test]
    fn a_head_is_taken_from_its_own_key_only_and_unchanged_only() {
        let signed = key(1).sign(&head(7)).unwrap();
        assert_eq!(key(1).public().verify(&signed), Ok(head(7)));
        assert_eq!(key(2).public().verify(&signed), Err(LogKeyError::Signature));
        for (old, new) in [("\n7\n", "\n8\n"), ("athens", "patras"), ("disclosures/1", "disclosures/2")] {
            assert!(signed.contains(old));
            let changed = signed.replacen(old, new, 1);
            assert_eq!(key(1).public().verify(&changed), Err(LogKeyError::Signature), "{new}");
        }
        // The name under the signature is the log's own.
        let elsewhere = signed.replace("athens/disclosures", "patras/disclosures");
        assert_eq!(key(1).public().verify(&elsewhere), Err(LogKeyError::Signature));
        for text in ["", "a text\n", &signed[..signed.len() - 2], &signed.replace('—', "-")] {
            assert_eq!(key(1).public().verify(text), Err(LogKeyError::Form), "{text}");
        }
    }

    #[test]
    fn every_changed_byte_is_refused() {
        let signed = key(1).sign(&head(7)).unwrap();
        for at in 0..signed.len() {
            let mut bytes = signed.clone().into_bytes();
            bytes[at] ^= 1;
            if let Ok(text) = String::from_utf8(bytes) {
                assert!(key(1).public().verify(&text).is_err(), "byte {at}");
            }
        }
    }

    #[test]
    fn a_cosignature_says_who_saw_the_head_and_when() {
        let signed = key(1).sign(&head(7)).unwrap();
        let name = "safeborders/IT/node/rome";
        let cosigned = key(2).cosign(name, &signed, 1_800_000_000).unwrap();
        assert_eq!(key(1).public().verify(&cosigned), Ok(head(7)), "it is still the log's head");
        assert_eq!(key(2).public().cosigned_at(name, &cosigned), Ok(1_800_000_000));
        assert_eq!(key(2).public().cosigned_at(name, &signed), Err(LogKeyError::Signature));
        assert_eq!(key(3).public().cosigned_at(name, &cosigned), Err(LogKeyError::Signature));
        assert_eq!(key(2).public().cosigned_at("another", &cosigned), Err(LogKeyError::Signature));
        // A cosignature is no signature of the log, nor the other way round.
        assert_eq!(key(2).public().verify(&cosigned), Err(LogKeyError::Signature));
        let later = key(2).cosign(name, &cosigned, 1_800_000_060).unwrap();
        assert_eq!(later.len(), cosigned.len(), "a newer cosignature replaces the older one");
        assert_eq!(key(2).public().cosigned_at(name, &later), Ok(1_800_000_060));
    }

    /// The example in the documentation of Go's `golang.org/x/mod/sumdb/note`.
    #[test]
    fn a_note_that_another_program_signed_is_checked() {
        let encoded = "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        let bytes = BASE64_STANDARD.decode(encoded).unwrap();
        let key = LogPublicKey::new(bytes[1..].try_into().unwrap());
        assert_eq!(key.id("PeterNeumann", note::ED25519), [0xc7, 0x4f, 0x20, 0xa3]);
        let signed = "If you think cryptography is the answer to your problem,\n\
            then you don't know what your problem is.\n\n\
            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        let noted = Note::parse(signed).unwrap();
        let signature = noted.signature_of("PeterNeumann", [0xc7, 0x4f, 0x20, 0xa3]).unwrap();
        assert_eq!(key.check(noted.text().as_bytes(), &signature.bytes), Ok(()));
        assert!(key.check(b"another text\n", &signature.bytes).is_err());
    }

    #[test]
    fn the_key_of_a_secret_is_always_the_same() {
        assert_eq!(key(5).public(), key(5).public());
        assert_ne!(key(5).public(), key(6).public());
    }
}
