//! Ids: those that a file was seen to have, and those made from content.

use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::hash::{BuildHasher, RandomState};

/// The ids of a file so far, to find one that comes twice.
///
/// Only 8-byte hashes are kept, under a random key: about 16 MB for a million cases. Two different
/// ids collide with a chance of one in 37 million over a million cases; the second is then rejected.
#[derive(Default)]
pub(crate) struct SeenIds {
    key: RandomState,
    hashes: HashSet<u64>,
}

impl SeenIds {
    /// Notes an id; `false` when it was there before.
    #[must_use]
    pub(crate) fn note(&mut self, id: &str) -> bool {
        self.hashes.insert(self.key.hash_one(id.trim()))
    }
}

/// Makes ids from content: a digest, and how many rows of that content came before in the file. So
/// equal rows stay different cases, and the same file imported again gives the same ids.
#[derive(Default)]
pub(crate) struct Occurrences {
    times: HashMap<[u8; 16], u32>,
}

impl Occurrences {
    /// Writes the id of the next row with this content.
    pub(crate) fn id<'a>(&mut self, content: impl Iterator<Item = &'a [u8]>, id: &mut String) {
        let mut hash = Sha256::new();
        for part in content {
            // The length first, so that no two rows run into one.
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        let mut digest = [0; 16];
        digest.copy_from_slice(&hash.finalize()[..16]);
        let times = self.times.entry(digest).or_insert(0);
        *times += 1;
        id.clear();
        id.push_str("content-");
        for byte in digest {
            let _ = write!(id, "{byte:02x}"); // writing to a String cannot fail
        }
        let _ = write!(id, "-{times}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(rows: &[&[&str]]) -> Vec<String> {
        let mut occurrences = Occurrences::default();
        let mut id = String::new();
        let mut make = |row: &&[&str]| {
            occurrences.id(row.iter().map(|cell| cell.as_bytes()), &mut id);
            id.clone()
        };
        rows.iter().map(&mut make).collect()
    }

    #[test]
    fn equal_rows_are_different_cases_and_the_same_file_gives_the_same_ids() {
        let rows: &[&[&str]] = &[&["a", "b"], &["a", "b"], &["ab", ""], &["a", "b"]];
        let first = ids(rows);
        assert_eq!(first, ids(rows));
        assert_eq!(first.iter().collect::<HashSet<_>>().len(), 4);
        assert!(first[3].ends_with("-3"));
    }

    #[test]
    fn an_id_is_new_once() {
        let mut seen = SeenIds::default();
        assert!(seen.note("a"));
        assert!(!seen.note(" a "));
        assert!(seen.note("b"));
    }
}
