//! The mark: how many commits are known to be durable, kept beside the store.
//!
//! An engine that finds its newest data damaged cannot tell that from a write that a crash cut
//! short, and goes back to an older state without a word. The mark tells the two apart. It is
//! written only after a commit is durable, so it never claims too much and needs no sync of its own;
//! a power cut may lose it, which costs the check and nothing else.

use crate::StoreError;
use crate::folder::{DiskFolder, Folder, said};
use redb::StorageBackend;
use sha2::{Digest, Sha256};
use std::path::Path;

const FILE: &str = "mark";

/// Eight bytes of count, eight bytes of checksum.
const MARK_BYTES: usize = 16;

pub(crate) struct Mark<F: Folder = DiskFolder> {
    file: F::File,
    commits: u64,
}

impl Mark {
    pub(crate) fn open(dir: &Path) -> Result<Self, StoreError> {
        Self::open_in(&DiskFolder::new(dir))
    }
}

impl<F: Folder> Mark<F> {
    pub(crate) fn open_in(folder: &F) -> Result<Self, StoreError> {
        let file = said(folder, FILE, folder.open(FILE))?;
        let length = said(folder, FILE, file.len())?;
        let mut bytes = [0; MARK_BYTES];
        if length >= MARK_BYTES as u64 {
            said(folder, FILE, file.read(0, &mut bytes))?;
        }
        Ok(Self { file, commits: decode(&bytes).unwrap_or(0) })
    }

    /// Refuses a store that holds fewer commits than were known to be durable.
    pub(crate) fn check(&self, dir: &Path, commits: u64) -> Result<(), StoreError> {
        if commits >= self.commits {
            return Ok(());
        }
        let what = format!(
            "it ends at commit {commits}, but commit {} was durable; if you have just restored a backup, \
             remove the file `mark`",
            self.commits
        );
        Err(StoreError::corrupt(dir, what))
    }

    /// Notes that this many commits are durable. A failure is harmless: the mark stays lower.
    pub(crate) fn raise(&self, commits: u64) {
        let _ = self.file.write(0, &encode(commits));
    }

    /// Makes the mark itself durable, when the store is closed in good order.
    pub(crate) fn sync(&self) {
        let _ = self.file.sync_data();
    }
}

fn encode(commits: u64) -> [u8; MARK_BYTES] {
    let count = commits.to_le_bytes();
    let digest = Sha256::digest(count);
    let mut bytes = [0; MARK_BYTES];
    bytes[..8].copy_from_slice(&count);
    bytes[8..].copy_from_slice(&digest[..8]);
    bytes
}

fn decode(bytes: &[u8]) -> Option<u64> {
    let commits = u64::from_le_bytes(bytes.get(..8)?.try_into().ok()?);
    (encode(commits) == bytes).then_some(commits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_refuses_fewer_commits_and_admits_as_many_or_more() {
        let dir = tempfile::tempdir().unwrap();
        Mark::open(dir.path()).unwrap().raise(7);
        let mark = Mark::open(dir.path()).unwrap();
        assert!(mark.check(dir.path(), 7).is_ok());
        assert!(mark.check(dir.path(), 8).is_ok());
        assert!(matches!(mark.check(dir.path(), 6), Err(StoreError::Corrupt { .. })));
    }

    #[test]
    fn damaged_or_missing_mark_claims_nothing() {
        let mut bytes = encode(9);
        assert_eq!(decode(&bytes), Some(9));
        bytes[3] ^= 1;
        assert_eq!(decode(&bytes), None);
        assert_eq!(decode(&[]), None);
        assert_eq!(decode(&encode(9)[..15]), None);
    }
}
