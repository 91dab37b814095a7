//! The token with which a program on this machine may put questions through the running server.

use safeborders_store::StoreError;
use safeborders_store::fsx;
use std::fmt;
use std::path::Path;
use subtle::ConstantTimeEq;

/// A random token, made anew at each start of the server. Whoever can read the data directory has
/// it; no page is told it.
#[derive(Clone)]
pub struct AccessToken(String);

impl AccessToken {
    /// A fresh token of 256 bits.
    ///
    /// # Errors
    /// [`StoreError::Random`].
    pub fn random() -> Result<Self, StoreError> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::Random)?;
        Ok(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Writes the token and the server's address to a file that only its owner may read.
    ///
    /// # Errors
    /// The operating system's refusals.
    pub fn write(&self, path: &Path, address: std::net::SocketAddr) -> Result<(), StoreError> {
        fsx::replace(path, format!("{address}\n{}\n", self.0).as_bytes())
    }

    /// Reads them back; `None` when there is no such file, or it is not one of ours.
    ///
    /// # Errors
    /// The operating system's refusals.
    pub fn read(path: &Path) -> Result<Option<(std::net::SocketAddr, Self)>, StoreError> {
        let Some(bytes) = fsx::read(path, 1024)? else { return Ok(None) };
        let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
        let mut lines = text.lines();
        let address = lines.next().and_then(|line| line.parse().ok());
        let token = lines.next().filter(|line| line.len() == 64);
        Ok(address.zip(token.map(|line| Self(line.to_owned()))))
    }

    /// The value of the `Authorization` header.
    #[must_use]
    pub fn authorization(&self) -> String {
        format!("Bearer {}", self.0)
    }

    /// Whether a header carries this token, in a time that does not depend on how much of it is
    /// right.
    pub(crate) fn admits(&self, header: Option<&[u8]>) -> bool {
        header.is_some_and(|header| bool::from(header.ct_eq(self.authorization().as_bytes())))
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_token_is_read_back_by_its_owner_only_and_admits_itself_only() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("serve");
        let (token, other) = (AccessToken::random().unwrap(), AccessToken::random().unwrap());
        token.write(&path, "127.0.0.1:80".parse().unwrap()).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let (address, read) = AccessToken::read(&path).unwrap().unwrap();
        assert_eq!(address.port(), 80);
        assert!(token.admits(Some(read.authorization().as_bytes())));
        for refused in [None, Some(other.authorization()), Some(String::new()), Some("Bearer ".into())] {
            assert!(!token.admits(refused.as_deref().map(str::as_bytes)), "{refused:?}");
        }
        assert_eq!(format!("{token:?}"), "AccessToken(…)");
    }

    #[test]
    fn a_file_that_is_none_of_ours_gives_no_token() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("serve");
        assert!(AccessToken::read(&path).unwrap().is_none());
        std::fs::write(&path, "127.0.0.1:80\nshort\n").unwrap();
        assert!(AccessToken::read(&path).unwrap().is_none());
    }
}
