//! The small files of a node's directory that a backup holds: configuration, certificates, marks, whitelists.
//!
//! A list of what belongs, not of what does not: a key file that somebody put into the directory stays out.

use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use anyhow::{Context, ensure};
use safeborders_cli::exit;
use safeborders_store::fsx;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Files directly in the directory.
const FILES: [&str; 6] = ["node.toml", "held", "hubs.txt", "log.mark", "house.mark", "house.mark.lost"];
/// Folders, with what is below them.
const FOLDERS: [&str; 4] = ["authority", "identity", "issuing", "roots"];
/// How deep they may be.
const DEPTH: usize = 4;
/// The largest of these files, in bytes, and how many there may be.
const MOST_BYTES: usize = 16 << 20;
const MOST_FILES: usize = 10_000;

/// A small file, read whole.
pub(crate) struct SmallFile {
    /// Its path below the node's directory.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Reads all of them. Each is replaced whole when it changes, so each is of one moment.
pub(crate) fn read(layout: &Layout) -> Result<Vec<SmallFile>, Failure> {
    let mut paths: Vec<PathBuf> = FILES.iter().map(PathBuf::from).collect();
    for folder in FOLDERS {
        below(layout.dir(), Path::new(folder), DEPTH, &mut paths)?;
    }
    let enough = || -> anyhow::Result<()> {
        ensure!(
            paths.len() <= MOST_FILES,
            "there are more than {MOST_FILES} small files in the node's directory"
        );
        Ok(())
    };
    enough().exit_with(exit::CONFIG)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let Some(bytes) = fsx::read(&layout.dir().join(&path), MOST_BYTES)? else { continue };
        let name = path.to_str().with_context(|| format!("{} has no name in UTF-8", path.display()))?;
        files.push(SmallFile { name: name.to_owned(), bytes });
    }
    Ok(files)
}

fn below(dir: &Path, folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = match fs::read_dir(dir.join(folder)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in entries {
        let entry = entry?;
        // A certificate may be a link to where it is kept: what it leads to is backed up.
        let (kind, path) = (fs::metadata(entry.path())?.file_type(), folder.join(entry.file_name()));
        // What begins with a dot is not whole yet.
        let whole = !entry.file_name().to_string_lossy().starts_with('.');
        if kind.is_dir() && depth > 0 {
            below(dir, &path, depth - 1, found)?;
        } else if kind.is_file() && whole && found.len() <= MOST_FILES {
            found.push(path);
        }
    }
    Ok(())
}

/// Where a file of a backup belongs, when it is one of these: nothing else is written by a restore.
pub(crate) fn place_of(layout: &Layout, name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    let first = path.components().next()?.as_os_str().to_str()?;
    let known = FILES.contains(&name) || (FOLDERS.contains(&first) && path.components().count() > 1);
    (plain && known).then(|| layout.dir().join(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_is_read_and_a_key_file_beside_it_is_not() {
        let home = tempfile::tempdir().unwrap();
        let layout = Layout::new(home.path());
        for folder in ["identity", "roots", "data", "issuing/issued"] {
            fs::create_dir_all(home.path().join(folder)).unwrap();
        }
        for file in [
            "node.toml",
            "unlock.key",
            "node.key",
            "identity/key.pem",
            "issuing/issued/1",
            "data/keyring",
            "roots/.GR.pem.new",
        ] {
            fs::write(home.path().join(file), file).unwrap();
        }
        let names: Vec<String> = read(&layout).unwrap().into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["identity/key.pem", "issuing/issued/1", "node.toml"]);
        fs::write(home.path().join("roots/large"), vec![0; MOST_BYTES + 1]).unwrap();
        assert!(read(&layout).is_err());
    }

    #[test]
    fn a_restore_writes_nowhere_else() {
        let layout = Layout::new(Path::new("/srv/gr"));
        assert_eq!(place_of(&layout, "roots/GR.pem"), Some("/srv/gr/roots/GR.pem".into()));
        assert_eq!(place_of(&layout, "node.toml"), Some("/srv/gr/node.toml".into()));
        for name in
            ["", "roots", "../x", "roots/../../x", "/etc/passwd", "data/keyring", "unlock.key", "node.toml/x"]
        {
            assert_eq!(place_of(&layout, name), None, "{name}");
        }
    }
}
