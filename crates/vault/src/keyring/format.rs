//! The bytes of the keyring file.
//!
//! ```text
//! header  "SBKEYS1\n"  vault 16  epoch u32  carried u32  sealed epoch key 73  check 8
//! entry   case id 16  generation u32  wrapped data key 73  check 4        (again and again)
//! ```
//! Integers are little-endian. A sealed key is a format byte, a 24-byte nonce, 32 bytes and a 16-byte
//! tag (XChaCha20-Poly1305). A check is the head of a SHA-256 over the bytes before it: it tells damage
//! from a wrong key, and does not protect. What protects is the seal: an entry that was moved,
//! exchanged or replayed does not open.

use crate::record::CaseId;
use crate::seal::WRAPPED;
use sha2::{Digest, Sha256};

const MAGIC: &[u8; 8] = b"SBKEYS1\n";
/// The header's length.
pub(crate) const HEADER: usize = 8 + 16 + 4 + 4 + WRAPPED + 8;
/// An entry's length.
pub(crate) const ENTRY: usize = CaseId::BYTES + 4 + WRAPPED + 4;

/// The head of the file.
pub(crate) struct Header {
    /// Which vault the keyring belongs to.
    pub(crate) vault: [u8; 16],
    /// Counts the rewritings.
    pub(crate) epoch: u32,
    /// How many entries the file was rewritten with. Later ones were appended.
    pub(crate) carried: u32,
    /// The epoch key, sealed under the root.
    pub(crate) sealed: [u8; WRAPPED],
}

/// One data key.
pub(crate) struct Entry {
    /// Whose key it is.
    pub(crate) case: CaseId,
    /// Counts the keys that the case has had.
    pub(crate) generation: u32,
    /// The data key, sealed under the epoch key.
    pub(crate) wrapped: [u8; WRAPPED],
}

impl Header {
    pub(crate) fn to_bytes(&self) -> [u8; HEADER] {
        let mut out = [0; HEADER];
        out[..8].copy_from_slice(MAGIC);
        out[8..24].copy_from_slice(&self.vault);
        out[24..28].copy_from_slice(&self.epoch.to_le_bytes());
        out[28..32].copy_from_slice(&self.carried.to_le_bytes());
        out[32..HEADER - 8].copy_from_slice(&self.sealed);
        let check = check(&out[..HEADER - 8]);
        out[HEADER - 8..].copy_from_slice(&check);
        out
    }

    /// The header, or `None` when the bytes are damaged.
    pub(crate) fn read(bytes: &[u8; HEADER]) -> Option<Self> {
        if &bytes[..8] != MAGIC || bytes[HEADER - 8..] != check(&bytes[..HEADER - 8]) {
            return None;
        }
        Some(Self {
            vault: bytes[8..24].try_into().ok()?,
            epoch: u32::from_le_bytes(bytes[24..28].try_into().ok()?),
            carried: u32::from_le_bytes(bytes[28..32].try_into().ok()?),
            sealed: bytes[32..HEADER - 8].try_into().ok()?,
        })
    }

    /// What the sealed epoch key is bound to.
    pub(crate) fn aad(&self) -> Vec<u8> {
        let mut aad = b"epoch\x00\x01".to_vec();
        aad.extend_from_slice(&self.vault);
        aad.extend_from_slice(&self.epoch.to_le_bytes());
        aad.extend_from_slice(&self.carried.to_le_bytes());
        aad
    }
}

impl Entry {
    pub(crate) fn to_bytes(&self) -> [u8; ENTRY] {
        let mut out = [0; ENTRY];
        out[..16].copy_from_slice(self.case.as_bytes());
        out[16..20].copy_from_slice(&self.generation.to_le_bytes());
        out[20..ENTRY - 4].copy_from_slice(&self.wrapped);
        let check = check(&out[..ENTRY - 4]);
        out[ENTRY - 4..].copy_from_slice(&check[..4]);
        out
    }

    /// The entry, or `None` when the bytes are damaged or torn.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != ENTRY || bytes[ENTRY - 4..] != check(&bytes[..ENTRY - 4])[..4] {
            return None;
        }
        Some(Self {
            case: CaseId::from_slice(&bytes[..16])?,
            generation: u32::from_le_bytes(bytes[16..20].try_into().ok()?),
            wrapped: bytes[20..ENTRY - 4].try_into().ok()?,
        })
    }

    /// What a wrapped data key is bound to: the version, the vault, the case and the generation.
    pub(crate) fn aad(vault: &[u8; 16], case: &CaseId, generation: u32) -> [u8; 46] {
        let mut aad = [0; 46];
        aad[..10].copy_from_slice(b"data key\x00\x01");
        aad[10..26].copy_from_slice(vault);
        aad[26..42].copy_from_slice(case.as_bytes());
        aad[42..].copy_from_slice(&generation.to_le_bytes());
        aad
    }
}

fn check(bytes: &[u8]) -> [u8; 8] {
    let digest = Sha256::digest(bytes);
    let mut head = [0; 8];
    head.copy_from_slice(&digest[..8]);
    head
}
