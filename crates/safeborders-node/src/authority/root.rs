//! The national root on its medium.

use super::{CERTIFICATE, SEALED_KEY, open, seal};
use anyhow::{Context, Result};
use safeborders_store::fsx;
use safeborders_store::keys::{RootKey, Unlock};
use safeborders_trust::{CountryCa, ROOT_DAYS, Validity, now_s};
use safeborders_types::CountryCode;
use std::fs;
use std::path::Path;

const LOCK: &str = "root.key";
const LABEL: &[u8] = b"national root";

/// Makes a country's root and writes its certificate and its key, sealed, into a folder.
pub(crate) fn create(folder: &Path, country: CountryCode, unlock: &Unlock) -> Result<CountryCa> {
    let ca = CountryCa::create(country, Validity::days(now_s(), ROOT_DAYS)?)?;
    fsx::create_dir(folder)?;
    let lock = RootKey::create_new(&folder.join(LOCK), unlock)?;
    let sealed = seal(&lock.derive("national root"), LABEL, &ca.key_pem())?;
    fsx::create_new(&folder.join(SEALED_KEY), &sealed)?;
    fsx::replace(&folder.join(CERTIFICATE), ca.certificate_pem().as_bytes())?;
    Ok(ca)
}

/// Reads a country's root from its medium.
pub(crate) fn load(folder: &Path, country: CountryCode, unlock: &Unlock) -> Result<CountryCa> {
    let certificate = certificate(folder)?;
    let lock = RootKey::unlock(&folder.join(LOCK), unlock)?;
    let key = open(&lock.derive("national root"), LABEL, &folder.join(SEALED_KEY))?;
    Ok(CountryCa::from_pem(country, &certificate, &key)?)
}

/// The root's certificate in PEM form.
pub(crate) fn certificate(folder: &Path) -> Result<String> {
    let path = folder.join(CERTIFICATE);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_store::keys::Passphrase;

    #[test]
    fn the_roots_key_lies_sealed_and_opens_with_its_passphrase_alone() {
        let folder = tempfile::tempdir().unwrap();
        let unlock = |text: &str| Unlock::Passphrase(Passphrase::new(text.to_owned()));
        let greece = "GR".parse().unwrap();
        let right = unlock("correct horse battery staple");
        let made = create(folder.path(), greece, &right).unwrap();
        let again = load(folder.path(), greece, &right).unwrap();
        assert_eq!(again.certificate_pem(), made.certificate_pem());
        assert!(load(folder.path(), greece, &unlock("wrong horse battery staple")).is_err());
        assert!(load(folder.path(), "BG".parse().unwrap(), &right).is_err());
        // Nothing in the folder holds the key in clear; the key does look like that in clear.
        let secret = made.key_pem().expose().lines().nth(1).unwrap().to_owned();
        assert!(secret.len() > 40);
        for entry in fs::read_dir(folder.path()).unwrap() {
            let bytes = fs::read(entry.unwrap().path()).unwrap();
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
        }
    }
}
