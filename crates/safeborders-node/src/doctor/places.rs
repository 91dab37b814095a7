//! Files, folders and the disk.

use crate::config::Config;
use crate::layout::Layout;
use crate::unlock;
use safeborders_observe::{Report, Severity, disk, owner_only};
use std::fs;
use std::path::{Path, PathBuf};

/// How deep keys lie in folders.
const DEPTH: usize = 4;

/// Who can read what, and whether there is room.
pub(crate) fn look(layout: &Layout, config: Option<&Config>, key_file: Option<&Path>, report: &mut Report) {
    let before = report.0.len();
    let private = secrets(layout, config, key_file);
    private.iter().for_each(|path| owner_only(report, path));
    if report.0.len() == before {
        report.ok("permissions", format!("{} keys and folders are their owner's alone", private.len()));
    }
    if layout.authority().exists() {
        report.add(
            "keys",
            Severity::Warning,
            format!("{} lies on this machine", layout.authority().display()),
            "whoever has this machine may also get at the national root and the signatory",
            "move the folder to a medium that lies in a safe; bring it for signing agreements",
        );
    }
    disk(report, layout.dir());
    // It may be another file system.
    if layout.data().exists() {
        disk(report, &layout.data());
    }
}

/// Everything that nobody else may read.
fn secrets(layout: &Layout, config: Option<&Config>, key_file: Option<&Path>) -> Vec<PathBuf> {
    let mut paths =
        vec![layout.dir().to_owned(), layout.root_key(), layout.data(), layout.data().join("keyring")];
    for folder in [layout.identity(), layout.issuing(), layout.authority()] {
        keys_below(&folder, DEPTH, &mut paths);
    }
    if let Some(config) = config {
        paths.extend(unlock::key_file(layout, config, key_file));
        paths.extend(config.pages_key.iter().map(|path| layout.dir().join(path)));
        let secret = config.oidc.as_ref().and_then(|oidc| oidc.client_secret_file.as_ref());
        paths.extend(secret.map(|path| layout.dir().join(path)));
        let password = config.postgres.as_ref().and_then(|postgres| postgres.password_file.as_ref());
        paths.extend(password.map(|path| layout.dir().join(path)));
    }
    paths.retain(|path| path.exists());
    paths
}

/// Key files, by their names, and the folders that they lie in.
fn keys_below(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    found.push(folder.to_owned());
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && depth > 0 {
            keys_below(&path, depth - 1, found);
        } else if name.contains("key") {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// A node's folder with keys in it, all private.
    fn folder() -> (tempfile::TempDir, Layout) {
        let home = tempfile::tempdir().unwrap();
        let layout = Layout::new(home.path());
        fs::set_permissions(home.path(), fs::Permissions::from_mode(0o700)).unwrap();
        for folder in ["identity", "issuing", "data"] {
            fs::create_dir(home.path().join(folder)).unwrap();
            fs::set_permissions(home.path().join(folder), fs::Permissions::from_mode(0o700)).unwrap();
        }
        for file in ["node.key", "identity/key.pem", "issuing/key.sealed", "data/keyring"] {
            fs::write(home.path().join(file), "k").unwrap();
            fs::set_permissions(home.path().join(file), fs::Permissions::from_mode(0o600)).unwrap();
        }
        (home, layout)
    }

    fn looked(layout: &Layout) -> Report {
        let mut report = Report::default();
        look(layout, None, None, &mut report);
        report.0.retain(|finding| finding.check != "disk");
        report
    }

    #[test]
    fn every_key_that_others_can_read_is_named() {
        let (home, layout) = folder();
        assert_eq!(looked(&layout).worst(), Severity::Ok, "the control");
        for file in ["node.key", "identity/key.pem", "issuing/key.sealed", "data/keyring", "identity", "data"]
        {
            let path = home.path().join(file);
            let private = fs::metadata(&path).unwrap().permissions();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
            let report = looked(&layout);
            assert_eq!(report.worst(), Severity::Fault, "{file}");
            assert!(report.0[0].what.contains(file), "{report:?}");
            fs::set_permissions(&path, private).unwrap();
        }
    }

    #[test]
    fn an_authority_that_lies_on_the_machine_is_warned_of() {
        let (home, layout) = folder();
        fs::create_dir(home.path().join("authority")).unwrap();
        fs::set_permissions(layout.authority(), fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(looked(&layout).worst(), Severity::Warning);
    }
}
