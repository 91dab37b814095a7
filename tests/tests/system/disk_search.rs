//! Looking for planted values in the files of a directory, in every encoding in which they could lie there.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// The first bytes of a pattern, by which it is looked up.
const HEAD: usize = 6;
/// The shortest pattern: in a gigabyte of random bytes a hundred of them are found once in 10¹² times.
const LEAST: usize = 10;

/// Values to look for.
#[derive(Default)]
pub(crate) struct Search {
    /// Patterns by their first bytes, in ASCII lower case, and whether case matters.
    heads: HashMap<[u8; HEAD], Vec<Pattern>>,
    names: BTreeSet<String>,
}

#[derive(Clone)]
struct Pattern {
    name: String,
    bytes: Vec<u8>,
    exact: bool,
}

impl Search {
    /// Looks for a text as UTF-8, UTF-16 of either order, hexadecimal and base64 of any alignment.
    pub(crate) fn text(&mut self, text: &str) -> Result<()> {
        for (encoding, bytes, exact) in forms(text) {
            self.pattern(format!("{text} as {encoding}"), bytes, exact)?;
        }
        Ok(())
    }

    /// Looks for bytes as they are.
    pub(crate) fn bytes(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.pattern(name.to_owned(), bytes.to_vec(), true)
    }

    fn pattern(&mut self, name: String, bytes: Vec<u8>, exact: bool) -> Result<()> {
        ensure!(bytes.len() >= LEAST, "{name} is too short to be told from chance");
        let head = bytes.to_ascii_lowercase().first_chunk().copied();
        self.names.insert(name.clone());
        if let Some(head) = head {
            self.heads.entry(head).or_default().push(Pattern { name, bytes, exact });
        }
        Ok(())
    }

    /// Everything that is looked for.
    pub(crate) fn names(&self) -> &BTreeSet<String> {
        &self.names
    }

    /// What is found in any file below this directory.
    pub(crate) fn found(&self, dir: &Path) -> Result<BTreeSet<String>> {
        let (mut found, mut files) = (BTreeSet::new(), 0);
        let mut dirs = vec![dir.to_owned()];
        while let Some(dir) = dirs.pop() {
            for entry in fs::read_dir(dir)? {
                let entry = entry?;
                // The name of a file could tell as well.
                self.in_bytes(entry.file_name().as_encoded_bytes(), &mut found);
                if entry.file_type()?.is_dir() {
                    dirs.push(entry.path());
                } else if entry.file_type()?.is_file() {
                    files += 1;
                    self.in_bytes(&fs::read(entry.path())?, &mut found);
                }
            }
        }
        ensure!(files > 0, "there is nothing to look into");
        Ok(found)
    }

    fn in_bytes(&self, bytes: &[u8], found: &mut BTreeSet<String>) {
        let lower = bytes.to_ascii_lowercase();
        for at in 0..lower.len().saturating_sub(HEAD - 1) {
            let Some(head) = lower[at..].first_chunk::<HEAD>() else { break };
            for pattern in self.heads.get(head).into_iter().flatten() {
                let there = match pattern.exact {
                    true => bytes[at..].starts_with(&pattern.bytes),
                    false => lower[at..].starts_with(&pattern.bytes.to_ascii_lowercase()),
                };
                if there {
                    found.insert(pattern.name.clone());
                }
            }
        }
    }
}

/// The encodings of a text, and whether upper and lower case differ in them.
pub(crate) fn forms(text: &str) -> Vec<(String, Vec<u8>, bool)> {
    let utf8 = text.as_bytes();
    let units: Vec<u16> = text.encode_utf16().collect();
    let little = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let mut forms = vec![
        ("UTF-8".to_owned(), utf8.to_vec(), false),
        ("UTF-16LE".to_owned(), little, false),
        ("UTF-16BE".to_owned(), big, false),
        ("hexadecimal".to_owned(), hex::encode(utf8).into_bytes(), false),
    ];
    for shift in 0..3 {
        // Within other bytes a text may begin at any of three places of a group: whole characters only.
        let padded = [vec![0; shift], utf8.to_vec()].concat();
        let (first, last) = ((shift * 8).div_ceil(6), padded.len() * 8 / 6);
        let standard = BASE64_STANDARD_NO_PAD.encode(&padded);
        let url_safe = BASE64_URL_SAFE_NO_PAD.encode(&padded);
        forms.push((format!("base64, {shift} bytes on"), standard.as_bytes()[first..last].to_vec(), true));
        forms.push((format!("base64url, {shift} bytes on"), url_safe.as_bytes()[first..last].to_vec(), true));
    }
    forms
}
