//! The engine under the case files: in the node's directory, or a PostgreSQL database.

use crate::config::{Config, Postgres, Store};
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use anyhow::{Context, Result, ensure};
use safeborders_cli::exit;
use safeborders_store::{Engine, EngineKind, StoreError, fsx};
use safeborders_store_postgres::Access;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Where the service manager hands credentials over.
const CREDENTIALS: &str = "CREDENTIALS_DIRECTORY";
/// The credential that is the password of the database's role.
const PASSWORD_CREDENTIAL: &str = "safeborders-postgres";
/// The longest password, and the largest file of authorities, in bytes.
const MAX_PASSWORD_BYTES: usize = 1 << 10;
const MAX_AUTHORITIES_BYTES: usize = 1 << 20;
/// Who may not read a password: anyone but its owner; of a credential, others than the service's group.
const NOT_THE_OWNER: u32 = 0o077;
const THE_WORLD: u32 = 0o007;

/// Opens the store that the configuration names. One process has it open at a time.
pub(crate) fn open(layout: &Layout, config: &Config) -> Result<Box<dyn Engine>, Failure> {
    let kind = match &config.store {
        Store::Sled => EngineKind::Sled,
        Store::Redb => EngineKind::Redb,
        Store::Postgres(address) => {
            return safeborders_store_postgres::open(address, &access(layout, config)?).map_err(failure);
        }
    };
    safeborders_store::open(kind, &layout.cases()).map_err(failure)
}

/// Marks the store that the configuration names as left for another one, so that it is never opened by mistake.
pub(crate) fn retire(layout: &Layout, config: &Config) -> Result<String, Failure> {
    let Store::Postgres(address) = &config.store else {
        let plain = layout.data().join(format!("cases.left-{}", config.store));
        let numbered = (2..).map(|n| layout.data().join(format!("cases.left-{}-{n}", config.store)));
        let left = std::iter::once(plain).chain(numbered).find(|path| !path.exists());
        let left = left.unwrap_or_else(|| layout.data().join("cases.left"));
        std::fs::rename(layout.cases(), &left)?;
        fsx::sync_dir(&layout.data())?;
        return Ok(left.display().to_string());
    };
    safeborders_store_postgres::retire(address, &access(layout, config)?).map_err(failure)?;
    Ok(address.to_string())
}

/// The exit code that says what kind of failure it was.
pub(crate) fn failure(error: StoreError) -> Failure {
    let code = match &error {
        StoreError::InUse { path } if !path.to_string_lossy().contains("://") => {
            return crate::node::in_use();
        }
        StoreError::InUse { .. } | StoreError::Unreachable { .. } => exit::UNAVAILABLE,
        StoreError::Unfit { .. } | StoreError::OtherEngine { .. } => exit::CONFIG,
        _ => exit::FAILURE,
    };
    Failure::new(code, error)
}

fn access(layout: &Layout, config: &Config) -> Result<Access, Failure> {
    let settings = config.postgres.clone().unwrap_or_default();
    let credentials = std::env::var_os(CREDENTIALS).map(PathBuf::from);
    read(layout, &settings, credentials.as_deref()).context("[postgres] in node.toml").exit_with(exit::CONFIG)
}

fn read(layout: &Layout, settings: &Postgres, credentials: Option<&Path>) -> Result<Access> {
    let named = settings.password_file.as_ref().map(|file| layout.dir().join(file));
    let handed_over = credentials.map(|dir| dir.join(PASSWORD_CREDENTIAL)).filter(|path| path.exists());
    let password = named.or(handed_over).map(|path| password(&path, credentials)).transpose()?;
    let authorities = settings.authorities.as_ref().map(|file| {
        let path = layout.dir().join(file);
        fsx::read(&path, MAX_AUTHORITIES_BYTES)?
            .with_context(|| format!("there is no file {}", path.display()))
    });
    Ok(Access { password, authorities: authorities.transpose()? })
}

fn password(path: &Path, credentials: Option<&Path>) -> Result<Zeroizing<String>> {
    let found = fsx::read(path, MAX_PASSWORD_BYTES)?;
    let bytes = Zeroizing::new(found.with_context(|| format!("there is no file {}", path.display()))?);
    // Credentials lie in a folder of their own, readable for the service's group.
    let refused =
        if credentials.is_some_and(|dir| path.starts_with(dir)) { THE_WORLD } else { NOT_THE_OWNER };
    let mode = path.metadata()?.permissions().mode();
    let shown = path.display();
    ensure!(
        mode & refused == 0,
        "others may read the password in {shown}: run chmod 600 on it, and change it"
    );
    let text =
        std::str::from_utf8(&bytes).ok().with_context(|| format!("the password in {shown} is no text"))?;
    Ok(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tempfile::TempDir;

    fn put(path: &Path, text: &str, mode: u32) {
        fs::write(path, text).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    fn asked(dir: &TempDir, file: Option<&str>, credentials: Option<&Path>) -> Result<Option<String>> {
        let settings = Postgres { password_file: file.map(PathBuf::from), authorities: None };
        let access = read(&Layout::new(dir.path()), &settings, credentials)?;
        Ok(access.password.map(|password| password.as_str().to_owned()))
    }

    #[test]
    fn password_comes_from_the_named_file_or_the_credential_or_there_is_none() {
        let (dir, credentials) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        assert_eq!(asked(&dir, None, Some(credentials.path())).unwrap(), None);
        put(&credentials.path().join(PASSWORD_CREDENTIAL), "handed over\n", 0o440);
        assert_eq!(asked(&dir, None, Some(credentials.path())).unwrap().unwrap(), "handed over");
        put(&dir.path().join("db"), "in the file\n", 0o600);
        assert_eq!(asked(&dir, Some("db"), Some(credentials.path())).unwrap().unwrap(), "in the file");
    }

    #[test]
    fn password_that_others_may_read_is_missing_or_long_is_refused_and_not_repeated() {
        let dir = TempDir::new().unwrap();
        put(&dir.path().join("db"), "hush", 0o640);
        let refused =
            |credentials: Option<&Path>| format!("{:?}", asked(&dir, Some("db"), credentials).unwrap_err());
        assert!(refused(None).contains("chmod") && !refused(None).contains("hush"));
        put(&dir.path().join("db"), "hush", 0o604);
        assert!(refused(Some(dir.path())).contains("chmod"));
        put(&dir.path().join("db"), &"hush".repeat(1_000), 0o600);
        assert!(asked(&dir, Some("db"), None).is_err());
        assert!(asked(&dir, Some("none"), None).is_err());
    }
}
