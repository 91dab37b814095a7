//! Two small files beside the data: why the node is held, and the last head of its log.
//!
//! They lie outside `data/`, so that putting an older `data/` back is noticed at once. A whole directory
//! that was put back, or copied, has another file under its ledger than the mark says.

use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use safeborders_cli::exit;
use safeborders_store::fsx;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// The largest of these files, in bytes.
const MAX_BYTES: u64 = 64 * 1024;

/// Why a node is held, and until when: every peer must have answered, and where a head is named the log
/// must hold it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Held {
    /// For people.
    pub(crate) reason: String,
    /// The highest head of the own log that somebody showed and that the log does not hold; may be empty.
    #[serde(default)]
    pub(crate) lost: String,
}

/// The log as it was a while ago.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mark {
    /// The signed head.
    pub(crate) head: String,
    /// The number of the ledger's file in its file system: a copy has another one.
    pub(crate) ledger: u64,
}

impl Held {
    pub(crate) fn read(layout: &Layout) -> Result<Option<Self>, Failure> {
        read(&layout.held())
    }

    pub(crate) fn write(&self, layout: &Layout) -> Result<(), Failure> {
        write(&layout.held(), self)
    }

    pub(crate) fn remove(layout: &Layout) -> Result<(), Failure> {
        Ok(fsx::remove(&layout.held())?)
    }
}

impl Mark {
    /// A mark that cannot be read says nothing: it is the lesser of two guards.
    pub(crate) fn read(layout: &Layout) -> Option<Self> {
        read(&layout.mark()).ok().flatten()
    }

    pub(crate) fn write(layout: &Layout, head: &str) -> Result<(), Failure> {
        write(&layout.mark(), &Self { head: head.to_owned(), ledger: ledger_file(layout)? })
    }

    /// Whether the ledger lies in another file than when the mark was made.
    pub(crate) fn is_of_another_file(&self, layout: &Layout) -> bool {
        ledger_file(layout).is_ok_and(|file| file != self.ledger)
    }
}

fn ledger_file(layout: &Layout) -> Result<u64, Failure> {
    Ok(fs::metadata(layout.ledger())?.ino())
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, Failure> {
    match fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Ok(found) if found.len() <= MAX_BYTES => {}
        _ => return Err(unreadable(path)),
    }
    let text = fs::read_to_string(path).map_err(|_| unreadable(path))?;
    toml::from_str(&text).map(Some).map_err(|_| unreadable(path))
}

fn unreadable(path: &Path) -> Failure {
    let text = format!(
        "{} cannot be read; write it again with `reconcile --restored`, which asks every peer",
        path.display()
    );
    Failure::new(exit::CONFIG, text)
}

fn write(path: &Path, value: &impl Serialize) -> Result<(), Failure> {
    let text = toml::to_string(value).exit_with(exit::FAILURE)?;
    Ok(fsx::replace(path, text.as_bytes())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn node() -> (TempDir, Layout) {
        let home = tempfile::tempdir().unwrap();
        let layout = Layout::new(home.path());
        fs::create_dir_all(layout.books()).unwrap();
        fs::write(layout.ledger(), "ledger").unwrap();
        (home, layout)
    }

    #[test]
    fn a_hold_is_remembered_until_it_is_removed() {
        let (_home, layout) = node();
        assert_eq!(Held::read(&layout).unwrap(), None);
        let held = Held { reason: "a backup".into(), lost: "safeborders/x\n7\n".into() };
        held.write(&layout).unwrap();
        assert_eq!(Held::read(&layout).unwrap(), Some(held));
        Held::remove(&layout).unwrap();
        Held::remove(&layout).unwrap();
        assert_eq!(Held::read(&layout).unwrap(), None);
    }

    #[test]
    fn a_hold_that_cannot_be_read_is_not_taken_for_none() {
        let (_home, layout) = node();
        for text in ["", "reason = 1", "reason = \"x\"\nother = 1", "\u{0}"] {
            fs::write(layout.held(), text).unwrap();
            assert_eq!(Held::read(&layout).unwrap_err().code(), exit::CONFIG, "{text:?}");
        }
        fs::write(layout.held(), "x".repeat(70_000)).unwrap();
        assert!(Held::read(&layout).is_err());
    }

    #[test]
    fn a_mark_tells_a_copy_from_the_file_that_it_was_made_for() {
        let (_home, layout) = node();
        assert!(Mark::read(&layout).is_none());
        Mark::write(&layout, "head").unwrap();
        assert!(!Mark::read(&layout).unwrap().is_of_another_file(&layout), "the control");
        let copy = layout.books().join("copy");
        fs::copy(layout.ledger(), &copy).unwrap();
        fs::rename(copy, layout.ledger()).unwrap();
        assert!(Mark::read(&layout).unwrap().is_of_another_file(&layout));
        fs::write(layout.mark(), "damaged").unwrap();
        assert!(Mark::read(&layout).is_none());
    }
}
