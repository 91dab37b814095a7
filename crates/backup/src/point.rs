//! A point: one moment of the node, and which pieces make up each part of it.

use crate::error::{BackupError, at};
use crate::pack::PieceId;
use crate::place::{Keys, Place};
use safeborders_store::fsx;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::Path;
use time::OffsetDateTime;

/// What a point's file begins with; the digit is the version of what is sealed behind it.
const MAGIC: &[u8; 8] = b"SBPOINT1";
/// The largest file of a point: above what ten million case files make.
const MOST_BYTES: usize = 512 << 20;

/// What a point is called: its number, and when it was made. Numbers rise whatever the clock says.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct PointName(String);

impl PointName {
    pub(crate) fn new(number: u64, made_at_s: u64) -> Self {
        let at = i64::try_from(made_at_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
        let at = at.unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let (date, time) = (at.date(), at.time());
        Self(format!(
            "{number:06}-{:04}{:02}{:02}T{:02}{:02}{:02}Z",
            date.year(),
            u8::from(date.month()),
            date.day(),
            time.hour(),
            time.minute(),
            time.second()
        ))
    }

    /// A file's name, when it is one of a point.
    pub(crate) fn of_file(name: &str) -> Option<Self> {
        let number = name.split_once('-')?.0;
        (number.parse::<u64>().is_ok() && name.ends_with('Z')).then(|| Self(name.to_owned()))
    }

    pub(crate) fn number(&self) -> u64 {
        self.0.split_once('-').and_then(|(number, _)| number.parse().ok()).unwrap_or(0)
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PointName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the caller says of a moment.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct About {
    /// Which node.
    pub node: String,
    /// The version of the program that made it.
    pub program: String,
    /// The version of the node's own layout.
    pub format: u32,
    /// When, in Unix seconds.
    pub made_at_s: u64,
    /// The keyring's epoch, which the snapshots of frozen cohorts are sealed under.
    pub epoch: u32,
    /// How many entries the disclosure log had.
    pub log_entries: u64,
}

/// What a part is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum PartKind {
    /// The entries of a store, in key order.
    Entries,
    /// A file.
    File,
}

/// One part of a point.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Part {
    /// Its name, such as `books` or `snapshots/2024Q1.first.0.1`.
    pub name: String,
    /// What it is.
    pub kind: PartKind,
    /// How many entries it has; of a file none.
    pub entries: u64,
    /// How many bytes it has.
    pub bytes: u64,
    pub(crate) pieces: Vec<PieceId>,
}

/// One moment of the node.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Point {
    /// What the caller said of it.
    pub about: About,
    /// Its parts.
    pub parts: Vec<Part>,
}

impl Point {
    /// A part by its name.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name == name)
    }

    /// How many bytes its parts have.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.parts.iter().map(|part| part.bytes).sum()
    }

    pub(crate) fn write(&self, path: &Path, name: &PointName, keys: &Keys) -> Result<(), BackupError> {
        let plain = postcard::to_stdvec(self);
        let plain = plain.map_err(|_| BackupError::damaged(path, "it cannot be written"))?;
        let sealed = keys.seal.seal(&aad(name), &plain)?;
        Ok(fsx::replace(path, &[MAGIC.as_slice(), &sealed].concat())?)
    }
}

impl Place {
    /// Reads a point.
    ///
    /// # Errors
    /// [`BackupError::NoSuchPoint`], [`BackupError::Damaged`], [`BackupError::Newer`].
    pub fn point(&self, name: &PointName) -> Result<Point, BackupError> {
        let path = self.points_folder().join(name.as_str());
        let missing = || BackupError::NoSuchPoint { path: self.path().to_owned(), name: name.to_string() };
        let bytes = fsx::read(&path, MOST_BYTES)?.ok_or_else(missing)?;
        let damaged = |what| BackupError::damaged(&path, what);
        let (magic, sealed) = bytes.split_first_chunk::<8>().ok_or_else(|| damaged("it is cut short"))?;
        if magic[..7] == MAGIC[..7] && magic[7] > MAGIC[7] && magic[7].is_ascii_digit() {
            let (found, known) = (u32::from(magic[7] - b'0'), u32::from(MAGIC[7] - b'0'));
            return Err(BackupError::Newer { path: self.path().to_owned(), found, known });
        }
        if magic != MAGIC {
            return Err(damaged("it does not begin like a point"));
        }
        let plain = self.keys().seal.open(&aad(name), sealed).map_err(|_| damaged("it was altered"))?;
        postcard::from_bytes(&plain).map_err(|_| damaged("it was altered"))
    }

    /// The points that there are, the oldest first.
    ///
    /// # Errors
    /// The operating system's refusals.
    pub fn points(&self) -> Result<Vec<PointName>, BackupError> {
        let folder = self.points_folder();
        let mut names = Vec::new();
        for entry in at(&folder, std::fs::read_dir(&folder))? {
            let name = at(&folder, entry)?.file_name();
            names.extend(name.to_str().and_then(PointName::of_file));
        }
        names.sort_by_key(|name| (name.number(), name.0.clone()));
        Ok(names)
    }

    /// The point that somebody named: by its name, or by its number.
    ///
    /// # Errors
    /// [`BackupError::NoSuchPoint`].
    pub fn find(&self, wanted: &str) -> Result<PointName, BackupError> {
        let number = wanted.parse::<u64>().ok();
        let is_it = |name: &PointName| name.0 == wanted || number == Some(name.number());
        let missing = || BackupError::NoSuchPoint { path: self.path().to_owned(), name: wanted.to_owned() };
        self.points()?.into_iter().find(is_it).ok_or_else(missing)
    }
}

fn aad(name: &PointName) -> Vec<u8> {
    format!("point 1 {name}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_number_and_say_when() {
        let name = PointName::new(7, 1_700_000_000);
        assert_eq!(name.as_str(), "000007-20231114T221320Z");
        assert_eq!(PointName::of_file(name.as_str()), Some(name.clone()));
        assert_eq!(name.number(), 7);
        for other in ["", "lock", ".000007-x.new", "x-20231114T221320Z", "7-2023"] {
            assert_eq!(PointName::of_file(other), None, "{other}");
        }
    }
}
