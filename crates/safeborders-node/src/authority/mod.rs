//! The national authority: an offline root, and below it an online authority that issues, renews and
//! revokes.
//!
//! ```text
//! authority/    the root: belongs on a medium that lies in a safe
//!   ca.pem        its certificate, which every member installs
//!   root.key      unlocks its key: a passphrase, or the key file of a node made with one
//!   ca-key.sealed its private key
//!   signatory/    who signs agreements
//! issuing/      the issuing authority: online, its key sealed under the node's own
//!   ca.pem, ca-key.sealed
//!   root.crl.pem  the root's revocation list
//!   issued.json   what was issued and what is revoked
//! roots/        <CC>.pem and <CC>.crl.pem of every member, this country's own among them
//! ```

mod issuing;
mod register;
mod root;

pub(crate) use issuing::{Issuing, LIST_DAYS};
pub(crate) use register::Issued;
pub(crate) use root::{certificate, create, load};

use anyhow::Result;
use safeborders_store::keys::Key;
use safeborders_trust::{Identity, IdentityFiles, SecretPem};
use std::fs;
use std::path::Path;

const CERTIFICATE: &str = "ca.pem";
const SEALED_KEY: &str = "ca-key.sealed";
/// The most that is read of one of these files, in bytes.
const MAX_BYTES: usize = 64 << 20;

/// Reads an identity from `cert.pem` and `key.pem` in a folder.
pub(crate) fn identity(folder: &Path) -> Result<Identity> {
    Ok(IdentityFiles::in_folder(folder).load()?)
}

fn seal(key: &Key, label: &[u8], pem: &SecretPem) -> Result<Vec<u8>> {
    Ok(key.seal(label, pem.expose().as_bytes())?)
}

fn open(key: &Key, label: &[u8], path: &Path) -> Result<SecretPem> {
    let sealed = fs::read(path).map_err(|error| {
        anyhow::anyhow!("cannot read {}: {error}; is the authority kept elsewhere?", path.display())
    })?;
    Ok(SecretPem::new(String::from_utf8(key.open(label, &sealed)?)?))
}
