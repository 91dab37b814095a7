//! The workspace's source files, for rules that the dependency graph cannot see.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One Rust source file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path from the repository's root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The repository's root.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All Rust files below `crates/` and `tests/`.
///
/// # Errors
/// When a folder or file cannot be read.
pub fn rust_files() -> io::Result<Vec<Source>> {
    let mut found = Vec::new();
    for top in ["crates", "tests"] {
        walk(&root().join(top), top, &mut found)?;
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn walk(folder: &Path, name: &str, found: &mut Vec<Source>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            if entry.file_name() != "target" {
                walk(&entry.path(), &path, found)?;
            }
        } else if path.ends_with(".rs") {
            found.push(Source { path, text: fs::read_to_string(entry.path())? });
        }
    }
    Ok(())
}

/// Whether the file is shipped code: in a `src` folder of a crate, not in the test package, and not
/// in a crate's own `src/tests/` folder.
#[must_use]
pub fn is_shipped(source: &Source) -> bool {
    source.path.starts_with("crates/")
        && source.path.contains("/src/")
        && !source.path.contains("/src/tests/")
}

/// Crates whose `src/tests/` folder is compiled outside tests.
#[must_use]
pub fn with_shipped_tests(sources: &[Source]) -> Vec<String> {
    let folders: BTreeSet<&str> =
        sources.iter().filter_map(|s| s.path.split_once("/src/tests/")).map(|(name, _)| name).collect();
    let gated = |name: &&str| {
        let root = sources.iter().find(|s| s.path == format!("{name}/src/lib.rs"));
        root.is_some_and(|root| root.text.contains("#[cfg(test)]\nmod tests;"))
    };
    folders.into_iter().filter(|name| !gated(name)).map(str::to_owned).collect()
}

/// Files that do not open with a `//!` line saying what they are.
#[must_use]
pub fn without_header(sources: &[Source]) -> Vec<String> {
    sources.iter().filter(|s| !s.text.starts_with("//!")).map(|s| s.path.clone()).collect()
}

/// Shipped files that hand on another crate's names; a re-export would break the zones' proof,
/// which rests on names.
#[must_use]
pub fn with_re_export(sources: &[Source]) -> Vec<String> {
    let shipped = sources.iter().filter(|s| is_shipped(s));
    let hands_on = |line: &str| {
        let line = line.trim_start();
        line.starts_with("pub use safeborders_") || line.starts_with("pub extern crate safeborders_")
    };
    shipped.filter(|s| s.text.lines().any(hands_on)).map(|s| s.path.clone()).collect()
}

/// Shipped files that implement the ledger's port.
#[must_use]
pub fn ledger_stores(sources: &[Source]) -> Vec<String> {
    let shipped = sources.iter().filter(|s| is_shipped(s));
    let implements = |line: &str| {
        line.trim_start().starts_with("impl")
            && (line.contains(" LedgerStore for ") || line.contains("::LedgerStore for "))
    };
    // A blanket implementation for a pointer to a store is no second store.
    let blanket =
        |line: &str| line.contains("for Arc<") || line.contains("for &") || line.contains("for Box<");
    shipped
        .filter(|s| s.text.lines().any(|line| implements(line) && !blanket(line)))
        .map(|s| s.path.clone())
        .collect()
}

/// Files longer than this many lines, with their length.
#[must_use]
pub fn longer_than(sources: &[Source], lines: usize) -> Vec<String> {
    let length = |s: &Source| s.text.lines().count();
    sources
        .iter()
        .filter(|s| length(s) > lines)
        .map(|s| format!("{} ({} lines)", s.path, length(s)))
        .collect()
}

/// Manifests of the workspace's crates that do not take its lints.
///
/// # Errors
/// When a folder or manifest cannot be read.
pub fn manifests_without_lints() -> io::Result<Vec<String>> {
    let mut manifests = vec![root().join("tests/Cargo.toml")];
    for entry in fs::read_dir(root().join("crates"))? {
        manifests.push(entry?.path().join("Cargo.toml"));
    }
    let mut without = Vec::new();
    for manifest in manifests {
        if !takes_lints(&fs::read_to_string(&manifest)?) {
            without.push(manifest.display().to_string());
        }
    }
    Ok(without)
}

/// Whether a manifest takes the workspace's lints.
#[must_use]
pub fn takes_lints(manifest: &str) -> bool {
    manifest.contains("[lints]\nworkspace = true")
}
