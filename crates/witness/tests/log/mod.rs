//! Logs, and shelves for what is kept of them.
#![allow(dead_code)] // each test file uses its own part
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use safeborders_audit::{Digest, leaf_hash, root_of};
use safeborders_trust::LogKey;
use safeborders_types::PeerId;
use safeborders_witness::{
    Head, HeadStore, Kept, LogUnreadable, OwnLog, Shown, SignedHead, StoreFailed, Trouble, Witness,
};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

pub(crate) const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
pub(crate) const ROME: &str = "spiffe://safeborders/IT/node/rome";
const NOW_S: u64 = 1_800_000_000;

/// Athens' log.
#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) incarnation: u32,
    pub(crate) leaves: Vec<Digest>,
}

impl Log {
    pub(crate) fn of(size: u64) -> Self {
        Self { incarnation: 1, leaves: (0..size).map(|n| leaf_hash(&n.to_be_bytes())).collect() }
    }

    /// The same with another entry at one place.
    pub(crate) fn rewritten(size: u64, at: usize) -> Self {
        let mut log = Self::of(size);
        log.leaves[at] = leaf_hash(b"it was otherwise");
        log
    }

    pub(crate) fn add(&mut self, entries: u64) {
        *self = Self { incarnation: self.incarnation, ..Self::of(self.leaves.len() as u64 + entries) };
    }

    pub(crate) fn key(seed: u8) -> LogKey {
        LogKey::from_seed(&[seed; 32]).unwrap()
    }

    pub(crate) fn head(&self) -> Head {
        let (size, root) = (self.leaves.len() as u64, root_of(&self.leaves));
        Head { incarnation: self.incarnation, size, root }
    }

    pub(crate) fn signed(&self) -> String {
        self.signed_with(1)
    }

    pub(crate) fn signed_with(&self, seed: u8) -> String {
        let signed = SignedHead::sign(&ATHENS.parse().unwrap(), &Self::key(seed), self.head());
        signed.unwrap().text().to_owned()
    }
}

impl OwnLog for Log {
    fn head(&self) -> Result<Head, LogUnreadable> {
        Ok(Self::head(self))
    }

    fn root_at(&self, size: u64) -> Result<Option<Digest>, LogUnreadable> {
        Ok(self.leaves.get(..usize::try_from(size).unwrap()).map(root_of))
    }
}

/// What Athens shows with a reply to an asker that had seen `before`.
pub(crate) fn shown(log: &Log, before: &str) -> Shown {
    Shown {
        before: before.to_owned(),
        key: Some(Log::key(1).public()),
        changes: Vec::new(),
        head: log.signed(),
    }
}

/// Keeps in memory, and counts what was put on record.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<(BTreeMap<PeerId, Kept>, usize)>>);

impl Shelf {
    pub(crate) fn recorded(&self) -> usize {
        self.0.lock().unwrap().1
    }
}

impl HeadStore for Shelf {
    fn load(&self) -> Result<Vec<(PeerId, Kept)>, StoreFailed> {
        Ok(self.0.lock().unwrap().0.clone().into_iter().collect())
    }

    fn keep(&self, of: &PeerId, kept: &Kept, found: Option<&Trouble>) -> Result<(), StoreFailed> {
        let mut shelf = self.0.lock().unwrap();
        shelf.0.insert(of.clone(), kept.clone());
        shelf.1 += usize::from(found.is_some());
        Ok(())
    }
}

/// Rome as a witness; its clock stands still.
pub(crate) fn witness(shelf: &Shelf) -> Witness<Shelf> {
    Witness::open(ROME.parse().unwrap(), Log::key(2), shelf.clone(), || NOW_S, |_, _| {}).unwrap()
}
