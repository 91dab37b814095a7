//! An identity's two files, and replacing both while the machine runs.
//!
//! Two files cannot be renamed in one step. The new pair is written beside the old one, as
//! `key.pem.new` and `cert.pem.new`; then the key takes its place, and then the certificate. A
//! machine that stops between the two has the new key in place and the new certificate still beside
//! it, and [`IdentityFiles::load`] takes exactly that pair. So at every moment one whole pair can
//! be loaded: the old one before the key's rename, the new one from then on.

use crate::{Identity, IdentityError, Leaf, SecretPem, read_private, write_private};
use safeborders_types::PeerId;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The most that is read of a certificate's file, in bytes.
const MAX_CHAIN_BYTES: u64 = 64 * 1024;

/// Why an identity's files cannot be used or replaced.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IdentityFilesError {
    /// A file cannot be read or written.
    #[error("cannot use {path}")]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The key in one file is not that of the certificate in the other.
    #[error(
        "the key in {key} does not belong to the certificate in {certificate}: put back the pair that was issued together, or issue a new one"
    )]
    Mismatched {
        /// The certificate's file.
        certificate: PathBuf,
        /// The key's file.
        key: PathBuf,
    },
    /// What the files hold is not an identity.
    #[error("{certificate} is not a usable certificate")]
    NotAnIdentity {
        /// The certificate's file.
        certificate: PathBuf,
        /// Why not.
        #[source]
        source: IdentityError,
    },
    /// The new certificate is not one that this machine can use. The old pair is as it was.
    #[error("the new certificate cannot be used, and the old one stays: have another one issued")]
    Unusable(#[source] IdentityError),
    /// The new certificate names somebody else. The old pair is as it was.
    #[error("the new certificate is {found}'s and this machine is {expected}; the old one stays")]
    OtherPeer {
        /// Whose the files are.
        expected: PeerId,
        /// Whom the new certificate names.
        found: PeerId,
    },
}

/// Where an identity's certificate chain and private key are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct IdentityFiles {
    certificate: PathBuf,
    key: PathBuf,
}

impl IdentityFiles {
    /// These two files.
    #[must_use]
    pub fn new(certificate: &Path, key: &Path) -> Self {
        Self { certificate: certificate.to_owned(), key: key.to_owned() }
    }

    /// `cert.pem` and `key.pem` of a folder.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self { certificate: folder.join("cert.pem"), key: folder.join("key.pem") }
    }

    /// Reads the identity, also where a replacement stopped half-way, and while another process
    /// replaces it.
    ///
    /// # Errors
    /// [`IdentityFilesError`]; the key's file must be its owner's alone, see [`read_private`].
    pub fn load(&self) -> Result<Identity, IdentityFilesError> {
        self.pair(&self.certificate)
            .or_else(|_| self.pair(&beside(&self.certificate)))
            // A replacement that ended between these two looks has its pair in place now.
            .or_else(|_| self.pair(&self.certificate))
    }

    /// Replaces the pair, durably and so that one whole pair can be loaded at every moment. Files
    /// that are not there yet are made. Both are their owner's alone.
    ///
    /// # Errors
    /// [`IdentityFilesError`] for a pair that does not belong together or is another peer's, before
    /// anything is written. After an I/O error the same call may be made again.
    pub fn replace(&self, leaf: &Leaf) -> Result<(), IdentityFilesError> {
        let new = Identity::from_leaf(leaf).map_err(IdentityFilesError::Unusable)?;
        if let Ok(old) = self.load()
            && old.peer() != new.peer()
        {
            let (expected, found) = (old.peer().clone(), new.peer().clone());
            return Err(IdentityFilesError::OtherPeer { expected, found });
        }
        self.finish_half_way()?;
        write_beside(&self.key, &leaf.key_pem)?;
        write_beside(&self.certificate, &SecretPem::new(leaf.chain_pem.clone()))?;
        take_place(&self.key)?;
        take_place(&self.certificate)
    }

    /// Ends a replacement that had stopped after the key: its certificate would be overwritten
    /// while the key still needs it.
    fn finish_half_way(&self) -> Result<(), IdentityFilesError> {
        if self.pair(&self.certificate).is_err() && self.pair(&beside(&self.certificate)).is_ok() {
            take_place(&self.certificate)?;
        }
        Ok(())
    }

    fn pair(&self, certificate: &Path) -> Result<Identity, IdentityFilesError> {
        let chain = read_chain(certificate).map_err(at(certificate))?;
        let key = read_private(&self.key).map_err(at(&self.key))?;
        Identity::from_pem(&chain, &key).map_err(|source| match source {
            IdentityError::Pair => {
                IdentityFilesError::Mismatched { certificate: certificate.to_owned(), key: self.key.clone() }
            }
            source => IdentityFilesError::NotAnIdentity { certificate: certificate.to_owned(), source },
        })
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> IdentityFilesError {
    let path = path.to_owned();
    |source| IdentityFilesError::Io { path, source }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".new");
    name.into()
}

fn read_chain(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(MAX_CHAIN_BYTES).read_to_string(&mut text)?;
    Ok(text)
}

/// Writes `<path>.new`, durably. What a replacement that stopped left there goes first.
fn write_beside(path: &Path, text: &SecretPem) -> Result<(), IdentityFilesError> {
    let new = beside(path);
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(at(&new)(error)),
        _ => {}
    }
    write_private(&new, text).map_err(at(&new))
}

fn take_place(path: &Path) -> Result<(), IdentityFilesError> {
    fs::rename(beside(path), path).and_then(|()| crate::secret::sync_folder_of(path)).map_err(at(path))
}
