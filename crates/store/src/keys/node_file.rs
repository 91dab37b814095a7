//! The file `node.key`: the wrapped root key and how it was wrapped.
//!
//! ```json
//! {"version":1,"locked_by":"passphrase","memory_kib":65536,"passes":3,"lanes":4,
//!  "salt":"<hex>","wrapped":"<hex>","checksum":"<hex>"}
//! ```
//! The checksum tells a damaged file from a wrong passphrase; it is no protection against an
//! attacker, which the wrapping itself is.

use super::KeyError;
use crate::{StoreError, fsx};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::Path;
use zeroize::Zeroizing;

const VERSION: u32 = 1;
const FILE_LIMIT: usize = 16 * 1024;
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;

/// How the root key was wrapped.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum LockedBy {
    Passphrase,
    KeyFile,
}

impl LockedBy {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::KeyFile => "key file",
        }
    }
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NodeFile {
    version: u32,
    pub(super) locked_by: LockedBy,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    wrapped: String,
    checksum: String,
}

impl NodeFile {
    pub(super) fn new(locked_by: LockedBy, salt: &[u8; 32]) -> Self {
        Self {
            version: VERSION,
            locked_by,
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            salt: to_hex(salt),
            wrapped: String::new(),
            checksum: String::new(),
        }
    }

    pub(super) fn read(path: &Path) -> Result<Self, KeyError> {
        let damaged = |what| KeyError::Damaged { path: path.to_path_buf(), what };
        let bytes = match fsx::read(path, FILE_LIMIT) {
            Err(StoreError::TooLarge { .. }) => return Err(damaged("it is far too long")),
            other => other.map_err(KeyError::File)?,
        };
        let bytes = bytes.ok_or_else(|| KeyError::Missing { path: path.to_path_buf() })?;
        let file: Self =
            serde_json::from_slice(&bytes).map_err(|_| damaged("it is not a key file's JSON"))?;
        if file.checksum != file.digest() {
            return Err(damaged("its checksum does not match"));
        }
        if file.version != VERSION {
            return Err(damaged("its version is not known to this program"));
        }
        // A forged file must neither exhaust memory nor hang the node.
        let usual = (file.memory_kib, file.passes, file.lanes) == (MEMORY_KIB, PASSES, LANES);
        if usual { Ok(file) } else { Err(damaged("its argon2 parameters are not those of version 1")) }
    }

    /// Puts the wrapped key in and gives the file's bytes.
    pub(super) fn finish(mut self, wrapped: &[u8]) -> Result<Vec<u8>, KeyError> {
        self.wrapped = to_hex(wrapped);
        self.checksum = self.digest();
        let mut bytes = serde_json::to_vec_pretty(&self).map_err(|_| KeyError::TooLarge)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    pub(super) fn wrapped(&self) -> Option<Vec<u8>> {
        from_hex(&self.wrapped)
    }

    /// Everything that says how the key was wrapped; the wrapping authenticates it.
    pub(super) fn header(&self) -> String {
        format!(
            "safeborders node.key v{} {} argon2id m={} t={} p={} salt={}",
            self.version,
            self.locked_by.name(),
            self.memory_kib,
            self.passes,
            self.lanes,
            self.salt
        )
    }

    /// The wrapping key that a passphrase gives with this file's salt and parameters.
    pub(super) fn stretch(&self, passphrase: &str) -> Result<Zeroizing<[u8; 32]>, KeyError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| KeyError::Derivation)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), self.salt.as_bytes(), key.as_mut_slice())
            .map_err(|_| KeyError::Derivation)?;
        Ok(key)
    }

    fn digest(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.header());
        hash.update(" wrapped=");
        hash.update(&self.wrapped);
        to_hex(&hash.finalize())
    }
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}
