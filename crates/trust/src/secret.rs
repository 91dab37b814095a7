//! Private keys as text, and their files.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use zeroize::Zeroizing;

/// The most that is read of a key file, in bytes.
const MAX_KEY_BYTES: u64 = 64 * 1024;

/// A private key in PEM form. It is wiped from memory when dropped, and has no `Debug`.
#[derive(Clone)]
pub struct SecretPem(Zeroizing<String>);

impl SecretPem {
    /// Takes the text over.
    #[must_use]
    pub fn new(pem: String) -> Self {
        Self(Zeroizing::new(pem))
    }

    /// The key itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Writes a private key to a new file that only its owner may read, and makes it durable.
///
/// # Errors
/// An I/O error; [`io::ErrorKind::AlreadyExists`] when the file is there already, which is left
/// as it is.
pub fn write_private(path: &Path, secret: &SecretPem) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(secret.expose().as_bytes())?;
    file.sync_all()?;
    sync_folder_of(path)
}

/// Makes the list of names of the folder that holds the path durable.
pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(directory) if directory.as_os_str().is_empty() => File::open(".")?.sync_all(),
        Some(directory) => File::open(directory)?.sync_all(),
        None => Ok(()),
    }
}

/// Reads a private key from a file that nobody else may read.
///
/// # Errors
/// An I/O error; [`io::ErrorKind::PermissionDenied`] when others may read the file,
/// [`io::ErrorKind::InvalidData`] when it is too large or not text.
pub fn read_private(path: &Path) -> io::Result<SecretPem> {
    let file = File::open(path)?;
    if file.metadata()?.mode() & 0o077 != 0 {
        let text = format!("others may read {}: run `chmod 600 {0}`", path.display());
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, text));
    }
    let mut text = Zeroizing::new(String::new());
    file.take(MAX_KEY_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MAX_KEY_BYTES {
        let text = format!("{} is too large for a private key", path.display());
        return Err(io::Error::new(io::ErrorKind::InvalidData, text));
    }
    Ok(SecretPem(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_private_key_is_written_for_its_owner_only_and_never_over_another() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("node.key");
        write_private(&path, &SecretPem::new("one".to_owned())).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        let again = write_private(&path, &SecretPem::new("two".to_owned())).unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(read_private(&path).unwrap().expose(), "one");
    }

    #[test]
    fn a_private_key_that_others_may_read_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("node.key");
        write_private(&path, &SecretPem::new("one".to_owned())).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let error = read_private(&path).err().unwrap();
        assert_eq!(error.kind(), io::ErrorKind::PermissionDenied);
        assert!(error.to_string().contains("chmod 600"), "{error}");
    }

    // Checked by the compiler: a secret cannot be formatted. The control sees an implementation.
    static_assertions::assert_not_impl_any!(SecretPem: std::fmt::Debug, std::fmt::Display);
    static_assertions::assert_not_impl_any!(crate::LogKey: std::fmt::Debug, std::fmt::Display);
    static_assertions::assert_impl_all!(crate::LogPublicKey: std::fmt::Debug, std::fmt::Display);
}
