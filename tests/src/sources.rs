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

/// Whether the file is shipped code of this crate's folder.
#[must_use]
pub fn is_of(source: &Source, folder: &str) -> bool {
    is_shipped(source) && source.path.starts_with(&format!("crates/{folder}/"))
}

/// The code without comments and with every run of white space as one space, so that no line break
/// hides anything from a rule.
#[must_use]
pub fn code(source: &Source) -> String {
    let lines = source.text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
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
