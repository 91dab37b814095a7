//! The version of a node's directory: what an older one goes through, and that a newer one is refused.
//!
//! `data/format.toml` says which version the directory has and which program wrote it. A directory without it is of
//! version 0, from before there was one. Formats inside (records, keyring, snapshots, logs, stores) have versions of their
//! own; this one stands for all of them together, so that one look tells whether this program may touch anything.
//!
//! # Invariants
//! - A directory of a newer version is not touched.
//! - Before a step that changes anything, `data/` was copied whole, without the keyring: an erasure must reach every copy
//!   of that. The copy is made once, however often the step is tried.
//! - The new version is written when the step is done and durable. A step that was cut short is done again.

use crate::failure::Failure;
use crate::layout::Layout;
use crate::node::in_use;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_store::{EngineKind, StoreError, fsx};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The version that this program writes.
pub(crate) const CURRENT: u32 = 1;
/// The largest file that says it, in bytes.
const MAX_BYTES: usize = 4 << 10;
/// What is not copied: a later erasure would not reach it.
const KEYRING: &str = "keyring";

/// A step from one version to the next. It may be done again from the beginning.
type Step = fn(&Layout) -> Result<(), Failure>;

/// The steps from version 0 on.
const STEPS: [Step; CURRENT as usize] = [to_1];

/// Since version 1 the version itself is written down. Nothing else is different.
fn to_1(_: &Layout) -> Result<(), Failure> {
    Ok(())
}

/// What the file says.
#[derive(Debug, Deserialize, Eq, PartialEq, Serialize)]
struct Format {
    format: u32,
    program: String,
}

/// Brings the directory to this program's version, or refuses it. Asked before anything in `data/` is opened.
pub(crate) fn settle(layout: &Layout) -> Result<(), Failure> {
    settle_with(layout, &STEPS)
}

/// The version of a directory, without changing it: `None` where there is no node yet.
pub(crate) fn of(layout: &Layout) -> Result<Option<u32>, Failure> {
    match read(layout)? {
        Some(format) => Ok(Some(format.format)),
        None if layout.books().exists() || layout.cases().exists() || layout.keyring().exists() => {
            Ok(Some(0))
        }
        None => Ok(None),
    }
}

fn settle_with(layout: &Layout, steps: &[Step]) -> Result<(), Failure> {
    let current = u32::try_from(steps.len())?;
    let Some(mut found) = of(layout)? else { return write(layout, current) };
    let program = read(layout)?.map(|format| format.program).unwrap_or_default();
    refuse_above(current, "this directory", found, &program)?;
    while found < current {
        copy_before(layout, found)?;
        tracing::warn!(from = found, to = found + 1, "the directory goes to the format of this version");
        steps[found as usize](layout)?;
        found += 1;
        write(layout, found)?;
    }
    Ok(())
}

fn path(layout: &Layout) -> PathBuf {
    layout.data().join("format.toml")
}

fn read(layout: &Layout) -> Result<Option<Format>, Failure> {
    let Some(bytes) = fsx::read(&path(layout), MAX_BYTES)? else { return Ok(None) };
    let text = String::from_utf8(bytes).ok();
    // Of a newer one no more is understood than these two.
    let format = text.as_deref().and_then(|text| toml::from_str::<Format>(text).ok());
    let damaged = || {
        let text = format!(
            "{} is damaged: put it back from a backup, or write `format = N` and `program = \"x\"` as the other copies say",
            path(layout).display()
        );
        Failure::new(exit::CONFIG, text)
    };
    format.map(Some).ok_or_else(damaged)
}

fn write(layout: &Layout, format: u32) -> Result<(), Failure> {
    put(layout, format, env!("CARGO_PKG_VERSION"))
}

/// Says which version a directory has that is being put back, and which program wrote it.
pub(crate) fn put(layout: &Layout, format: u32, program: &str) -> Result<(), Failure> {
    fsx::create_dir(&layout.data())?;
    let text = toml::to_string(&Format { format, program: program.to_owned() })?;
    Ok(fsx::replace(&path(layout), text.as_bytes())?)
}

/// Refuses what a newer program wrote.
pub(crate) fn refuse_newer(what: &str, format: u32, program: &str) -> Result<(), Failure> {
    refuse_above(CURRENT, what, format, program)
}

fn refuse_above(current: u32, what: &str, found: u32, program: &str) -> Result<(), Failure> {
    if found <= current {
        return Ok(());
    }
    let text = format!(
        "{what} was written by safeborders {program} (format {found}), and this program, {}, knows formats up to {current}: \
         nothing was changed. Install that version or a newer one again; docs/runbooks/upgrade.md says how to go back",
        env!("CARGO_PKG_VERSION")
    );
    Err(Failure::new(exit::CONFIG, text))
}

/// Where `data/` is copied before a step from this version.
pub(crate) fn before(layout: &Layout, format: u32) -> PathBuf {
    layout.dir().join(format!("data.before-{format}"))
}

/// Copies `data/` as it is, once: what an earlier try made is of before that try.
fn copy_before(layout: &Layout, found: u32) -> Result<(), Failure> {
    let (to, part) = (before(layout, found), before(layout, found).with_extension("part"));
    if to.exists() {
        return Ok(());
    }
    if part.exists() {
        fs::remove_dir_all(&part)?;
    }
    // Held while it is copied: no other process has it open.
    let _books = match safeborders_store::open(EngineKind::Redb, &layout.books()) {
        Err(StoreError::InUse { .. }) => return Err(in_use()),
        other => other?,
    };
    let told = || {
        format!(
            "{} could not be copied before it is changed: free as much space as it takes, and start again; nothing was changed",
            layout.data().display()
        )
    };
    copy(&layout.data(), &part).with_context(told)?;
    fs::rename(&part, &to)?;
    Ok(fsx::sync_dir(layout.dir())?)
}

fn copy(from: &Path, to: &Path) -> Result<(), anyhow::Error> {
    fsx::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, target) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            copy(&entry.path(), &target)?;
        } else if kind.is_file() && entry.file_name() != KEYRING {
            let options =
                OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&target);
            let mut file = options?;
            io::copy(&mut File::open(entry.path())?, &mut file)?;
            file.sync_all()?;
        }
    }
    Ok(fsx::sync_dir(to)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node() -> (tempfile::TempDir, Layout) {
        let home = tempfile::tempdir().unwrap();
        let layout = Layout::new(home.path());
        (home, layout)
    }

    /// A directory of before there were versions.
    fn old() -> (tempfile::TempDir, Layout) {
        let (home, layout) = node();
        drop(safeborders_store::open(EngineKind::Redb, &layout.books()).unwrap());
        fs::write(layout.keyring(), "keys").unwrap();
        fs::create_dir(layout.snapshots()).unwrap();
        fs::write(layout.snapshots().join("one"), "columns").unwrap();
        (home, layout)
    }

    fn spoils(layout: &Layout) -> Result<(), Failure> {
        fs::write(layout.snapshots().join("one"), "changed")?;
        Err(Failure::new(exit::FAILURE, "the power went"))
    }

    fn mends(layout: &Layout) -> Result<(), Failure> {
        Ok(fs::write(layout.snapshots().join("one"), "new columns")?)
    }

    #[test]
    fn a_new_directory_has_this_version_and_no_copy() {
        let (_home, layout) = node();
        assert_eq!(of(&layout).unwrap(), None);
        settle(&layout).unwrap();
        assert_eq!(of(&layout).unwrap(), Some(CURRENT));
        settle(&layout).unwrap();
        assert!(!before(&layout, 0).exists());
    }

    #[test]
    fn an_older_directory_is_copied_without_its_keyring_before_it_is_changed() {
        let (_home, layout) = old();
        settle_with(&layout, &[mends]).unwrap();
        assert_eq!(of(&layout).unwrap(), Some(1));
        let copy = before(&layout, 0);
        assert_eq!(fs::read(copy.join("snapshots/one")).unwrap(), b"columns");
        assert_eq!(fs::read(layout.snapshots().join("one")).unwrap(), b"new columns");
        assert!(copy.join("books/data.redb").exists() && !copy.join("keyring").exists());
    }

    #[test]
    fn a_step_that_was_cut_short_is_done_again_and_the_copy_stays_the_first_one() {
        let (_home, layout) = old();
        // A copy that was cut short is no copy.
        fs::create_dir(before(&layout, 0).with_extension("part")).unwrap();
        assert!(settle_with(&layout, &[spoils]).is_err());
        assert_eq!(of(&layout).unwrap(), Some(0), "a step that failed counts for nothing");
        settle_with(&layout, &[mends, mends]).unwrap();
        assert_eq!(of(&layout).unwrap(), Some(2));
        assert_eq!(fs::read(before(&layout, 0).join("snapshots/one")).unwrap(), b"columns");
        assert_eq!(fs::read(before(&layout, 1).join("snapshots/one")).unwrap(), b"new columns");
    }

    #[test]
    fn a_newer_directory_is_refused_in_clear_words_and_not_touched() {
        let (_home, layout) = old();
        let text = "format = 2\nprogram = \"0.9.0\"\nwhat = \"nobody knows\"\n";
        fs::write(path(&layout), text).unwrap();
        let refused = settle(&layout).unwrap_err();
        assert_eq!(refused.code(), exit::CONFIG);
        let said = refused.to_string();
        assert!(said.contains("0.9.0 (format 2)") && said.contains("Install that version"), "{said}");
        assert_eq!(fs::read_to_string(path(&layout)).unwrap(), text);
        assert!(!before(&layout, 0).exists() && !before(&layout, 1).exists());
        for damaged in ["", "format = \"x\"", "\u{0}", "format = -1\nprogram = \"x\""] {
            fs::write(path(&layout), damaged).unwrap();
            assert_eq!(settle(&layout).unwrap_err().code(), exit::CONFIG, "{damaged:?}");
        }
    }

    #[test]
    fn nothing_is_changed_while_another_process_has_it_open() {
        let (_home, layout) = old();
        let _open = safeborders_store::open(EngineKind::Redb, &layout.books()).unwrap();
        assert_eq!(settle_with(&layout, &[mends]).unwrap_err().code(), exit::UNAVAILABLE);
        assert_eq!(of(&layout).unwrap(), Some(0));
    }
}
