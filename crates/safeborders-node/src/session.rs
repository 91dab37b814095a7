//! Where the session of whoever runs a command lies: a file that only its owner can read.

use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use anyhow::Context;
use safeborders_accounts::Secret;
use safeborders_cli::exit;
use safeborders_store::fsx;
use sha2::{Digest, Sha256};
use std::fs;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The largest session file, in bytes.
const MAX_BYTES: usize = 1024;

/// The session or token that this command shows; `None` when there is no file.
///
/// # Errors
/// A file that others can read, or that was named and is not there.
pub(crate) fn read(layout: &Layout) -> Result<Option<Secret>, Failure> {
    let Some(path) = path(layout)? else { return Ok(None) };
    let Ok(found) = fs::metadata(&path) else {
        // One that was named and is missing may be about to be written by `login`.
        return Ok(None);
    };
    if found.permissions().mode() & 0o077 != 0 {
        let text = format!("{} can be read by others: chmod 600 it, and log in again", path.display());
        return Err(Failure::new(exit::CONFIG, text));
    }
    let bytes = Zeroizing::new(fsx::read(&path, MAX_BYTES).exit_with(exit::CONFIG)?.unwrap_or_default());
    let text = std::str::from_utf8(&bytes).context("the session file is damaged: log in again");
    let text = text.exit_with(exit::CONFIG)?.trim();
    Ok((!text.is_empty()).then(|| Secret::new(text.to_owned())))
}

/// Keeps a session, readable for its owner alone.
pub(crate) fn write(layout: &Layout, session: &str) -> Result<PathBuf, Failure> {
    let path = path(layout)?.context("there is no folder for the session: name a file with --session-file");
    let path = path.exit_with(exit::CONFIG)?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    fsx::replace(&path, Zeroizing::new(format!("{session}\n")).as_bytes())?;
    Ok(path)
}

/// Forgets the session.
pub(crate) fn forget(layout: &Layout) -> Result<(), Failure> {
    match path(layout)? {
        Some(path) => Ok(fsx::remove(&path)?),
        None => Ok(()),
    }
}

/// The file that was named; otherwise one for this node in the user's own runtime folder, which does not
/// survive a restart of the machine, or configuration folder.
fn path(layout: &Layout) -> Result<Option<PathBuf>, Failure> {
    if let Some(named) = layout.session() {
        return Ok(Some(named.to_owned()));
    }
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let config = || folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")));
    let Some(base) = folder("XDG_RUNTIME_DIR").or_else(config) else { return Ok(None) };
    let node = fs::canonicalize(layout.dir()).unwrap_or_else(|_| layout.dir().to_owned());
    Ok(Some(base.join("safeborders").join(format!("{}.session", short(&node)))))
}

/// A node's directory as a file name.
fn short(dir: &Path) -> String {
    let hash = Sha256::digest(dir.as_os_str().as_encoded_bytes());
    hash[..8].iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_its_owners_alone_and_forgotten_after_logging_out() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("mine/session");
        let layout = Layout::new(home.path()).acting(Some(&file), false);
        assert!(read(&layout).unwrap().is_none());
        write(&layout, "abc").unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(read(&layout).unwrap().unwrap().expose(), "abc");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(read(&layout).map(drop).unwrap_err().code(), exit::CONFIG, "others can read it");
        forget(&layout).unwrap();
        assert!(read(&layout).unwrap().is_none());
    }

    #[test]
    fn each_node_has_a_session_of_its_own() {
        assert_ne!(short(Path::new("/srv/gr")), short(Path::new("/srv/ro")));
    }
}
