//! The house log: written before what it tells of happens, and seen by peers only as a salted root.
//!
//! Its growth would tell how many cases an office has. So it is a log of its own, and what the disclosure
//! log, which peers witness, holds of it is one hash a day over a random salt, its size and its root. The
//! salt stays here. Who is shown an [`Opening`] can check that the house log which they are shown is the
//! one that peers have seen the hash of.

use crate::books::{Books, Head, scan};
use crate::house::HouseEntry;
use crate::people::PeopleChange;
use crate::record::{LogEntry, salted, unsalted, unversioned, versioned};
use crate::tree::STORED_FROM;
use crate::{BooksError, keys};
use safeborders_audit::{Digest, Frontier, Nodes, inclusion_at, leaf_hash, root_at, root_of};
use safeborders_store::{Batch, Engine, KeyRange, Snapshot};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// What a salted root in the disclosure log stands for.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Random bytes, so that nobody can try sizes and roots.
    pub salt: [u8; 32],
    /// How many entries the house log had.
    pub size: u64,
    /// Its root.
    pub root: Digest,
}

/// What a check of the house log found in order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct HouseVerified {
    /// Its size and root.
    pub head: Head,
    /// How many of its roots stand in the disclosure log.
    pub roots: usize,
}

impl Opening {
    /// The hash that peers see.
    #[must_use]
    pub fn salted(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"safeborders house root 1");
        hash.update(self.salt);
        hash.update(self.size.to_be_bytes());
        hash.update(self.root.as_bytes());
        hash.finalize().into()
    }

    pub(crate) fn of_stored(bytes: &[u8]) -> Result<Self, BooksError> {
        unversioned(bytes, "the opening of a root of the house log cannot be read")
    }
}

impl Books {
    /// Puts something on record in the house log, durably. Call it before the thing happens: what cannot
    /// be put on record does not happen. Returns the entry's number.
    ///
    /// # Errors
    /// [`BooksError::Closed`] after a failed write, and the store's own errors.
    pub fn house(&self, entry: &HouseEntry) -> Result<u64, BooksError> {
        self.house_changing(entry, &[])
    }

    /// The same, with changes to accounts, tokens or proposals in the same commit.
    ///
    /// # Errors
    /// As [`Self::house`]; [`BooksError::TooLong`] for a record above its limit.
    pub fn house_changing(&self, entry: &HouseEntry, changes: &[PeopleChange]) -> Result<u64, BooksError> {
        let mut batch = Batch::new();
        for change in changes {
            change.fill(&mut batch)?;
        }
        self.house_with(entry, batch)
    }

    /// The same, with whatever else belongs into the commit.
    pub(crate) fn house_with(&self, entry: &HouseEntry, mut batch: Batch) -> Result<u64, BooksError> {
        let mut guard = self.lock_house()?;
        let frontier = guard.as_ref().ok_or(BooksError::Closed)?;
        let number = frontier.size();
        let record = salted(&entry.bounded())?;
        let next = frontier.append_noting(leaf_hash(&record), |level, index, node| {
            if level >= STORED_FROM {
                batch.put(keys::house_node(level, index), node.as_bytes().as_slice());
            }
        });
        let next = next.map_err(|_| BooksError::Contradiction("the house log is full"))?;
        batch.put(keys::house(number), record).put(keys::HOUSE_HEAD, versioned(&next)?);
        let outcome = self.commit_batch(batch);
        if matches!(outcome, Err(BooksError::Unknown(_))) {
            *guard = None;
        }
        outcome?;
        *guard = Some(next);
        Ok(number)
    }

    /// The house log as it is now.
    ///
    /// # Errors
    /// [`BooksError::Closed`] after a failed write.
    pub fn house_head(&self) -> Result<Head, BooksError> {
        let guard = self.lock_house()?;
        let frontier = guard.as_ref().ok_or(BooksError::Closed)?;
        Ok(Head { size: frontier.size(), root: frontier.root() })
    }

    /// The house log as it was when it had this many entries; `None` when it never had so many.
    ///
    /// # Errors
    /// As [`Self::house_head`]; [`BooksError::Damaged`].
    pub fn house_head_at(&self, size: u64) -> Result<Option<Head>, BooksError> {
        if size > self.house_head()?.size {
            return Ok(None);
        }
        let snapshot = self.snapshot()?;
        Ok(Some(Head { size, root: root_at(&Stored(&*snapshot), size)? }))
    }

    /// Up to `most` entries of the house log with their numbers, from this number on.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when an entry cannot be read, and the store's own errors.
    pub fn house_entries(&self, from: u64, most: usize) -> Result<Vec<(u64, HouseEntry)>, BooksError> {
        let mut entries = Vec::new();
        if most == 0 {
            return Ok(entries);
        }
        let range = KeyRange::prefix_from(keys::HOUSE, &keys::house(from));
        scan(&*self.snapshot()?, &range, |key, record| {
            entries.push((keys::number_of(key)?, unsalted(record)?));
            Ok(if entries.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(entries)
    }

    /// A proof that an entry is in the house log: its leaf hash, the head, the hashes on the way.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when there is no such entry; [`BooksError::Damaged`].
    pub fn house_inclusion(&self, number: u64) -> Result<(Head, Digest, Vec<Digest>), BooksError> {
        const NONE: BooksError = BooksError::Contradiction("there is no such entry in the house log");
        let head = self.house_head()?;
        let snapshot = self.snapshot()?;
        let stored = Stored(&*snapshot);
        let path = inclusion_at(&stored, number, head.size)?.ok_or(NONE)?;
        Ok((head, stored.perfect(0, number)?, path))
    }

    /// Puts the salted root of the house log into the disclosure log, where peers witness it.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn publish_house_root(&self, at_s: u64) -> Result<u64, BooksError> {
        let mut salt = [0; 32];
        getrandom::fill(&mut salt).map_err(|_| BooksError::Random)?;
        let head = self.house_head()?;
        let opening = Opening { salt, size: head.size, root: head.root };
        let record = versioned(&opening)?;
        self.write(&LogEntry::HouseRoot { at_s, salted: opening.salted() }, |number, batch| {
            batch.put(keys::house_root(number), record);
            Ok(())
        })
    }

    /// When a root of the house log last went into the disclosure log; `None` when none ever did.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when the log does not hold what it should, and the store's own errors.
    pub fn house_root_published(&self) -> Result<Option<u64>, BooksError> {
        let last = self.snapshot()?.last(&KeyRange::prefix(keys::HOUSE_ROOTS))?;
        let Some((key, _)) = last else { return Ok(None) };
        match self.entries(opening_number(&key)?, 1)?.pop() {
            Some((_, LogEntry::HouseRoot { at_s, .. })) => Ok(Some(at_s)),
            _ => Err(BooksError::Damaged("a root of the house log is not in the log")),
        }
    }

    /// Replays the house log: its numbers, its tree and its head, and every root of it that the disclosure
    /// log holds, must fit.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] with the first thing that does not hold.
    pub fn verify_house(&self) -> Result<HouseVerified, BooksError> {
        let snapshot = self.snapshot()?;
        let mut openings = openings(&*snapshot)?;
        let roots = openings.values().map(Vec::len).sum();
        let mut frontier = Frontier::empty();
        check_roots(&mut openings, &frontier)?;
        scan(&*snapshot, &KeyRange::prefix(keys::HOUSE), |key, record| {
            if keys::number_of(key)? != frontier.size() {
                return Err(BooksError::Damaged("an entry of the house log is missing"));
            }
            unsalted::<HouseEntry>(record)?;
            frontier = replayed(&*snapshot, &frontier, record)?;
            check_roots(&mut openings, &frontier)?;
            Ok(ControlFlow::Continue(()))
        })?;
        if stored_frontier(&*snapshot)? != frontier {
            return Err(BooksError::Damaged("the head of the house log does not follow from it"));
        }
        if !openings.is_empty() {
            return Err(BooksError::Damaged("the house log is shorter than peers have seen it"));
        }
        Ok(HouseVerified { head: Head { size: frontier.size(), root: frontier.root() }, roots })
    }
}

/// The openings by size, each held against its entry in the disclosure log.
fn openings(snapshot: &dyn Snapshot) -> Result<BTreeMap<u64, Vec<Digest>>, BooksError> {
    const OTHER: BooksError = BooksError::Damaged("a root of the house log differs from the log");
    let mut by_size = BTreeMap::<u64, Vec<Digest>>::new();
    scan(snapshot, &KeyRange::prefix(keys::HOUSE_ROOTS), |key, value| {
        let opening = Opening::of_stored(value)?;
        let record = snapshot.get(&keys::log(opening_number(key)?))?.ok_or(OTHER)?;
        match LogEntry::of_record(&record)? {
            LogEntry::HouseRoot { salted, .. } if salted == opening.salted() => {}
            _ => return Err(OTHER),
        }
        by_size.entry(opening.size).or_default().push(opening.root);
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(by_size)
}

fn opening_number(key: &[u8]) -> Result<u64, BooksError> {
    let number = key.get(keys::HOUSE_ROOTS.len()..).and_then(|n| n.try_into().ok());
    number
        .map(u64::from_be_bytes)
        .ok_or(BooksError::Damaged("the key of a root of the house log is malformed"))
}

fn check_roots(openings: &mut BTreeMap<u64, Vec<Digest>>, now: &Frontier) -> Result<(), BooksError> {
    match openings.remove(&now.size()) {
        Some(roots) if roots.iter().any(|root| *root != now.root()) => {
            Err(BooksError::Damaged("the house log was rewritten: peers have seen another root of it"))
        }
        _ => Ok(()),
    }
}

fn replayed(snapshot: &dyn Snapshot, frontier: &Frontier, record: &[u8]) -> Result<Frontier, BooksError> {
    let mut completed = Vec::new();
    let next = frontier.append_noting(leaf_hash(record), |level, index, node| {
        if level >= STORED_FROM {
            completed.push((keys::house_node(level, index), node));
        }
    });
    for (key, node) in completed {
        if snapshot.get(&key)?.as_deref() != Some(node.as_bytes().as_slice()) {
            return Err(BooksError::Damaged("the house log's tree differs from it"));
        }
    }
    next.map_err(|_| BooksError::Damaged("the house log is longer than a log can be"))
}

/// The stored frontier, which must end where the house log ends.
pub(crate) fn durable_frontier(engine: &dyn Engine) -> Result<Frontier, BooksError> {
    let snapshot = engine.snapshot()?;
    let frontier = stored_frontier(&*snapshot)?;
    let entries = match snapshot.last(&KeyRange::prefix(keys::HOUSE))? {
        Some((key, _)) => keys::number_of(&key)?.checked_add(1),
        None => Some(0),
    };
    if entries == Some(frontier.size()) {
        Ok(frontier)
    } else {
        Err(BooksError::Damaged("the house log does not end where its head says"))
    }
}

fn stored_frontier(snapshot: &dyn Snapshot) -> Result<Frontier, BooksError> {
    match snapshot.get(keys::HOUSE_HEAD)? {
        Some(bytes) => unversioned(&bytes, "the head of the house log cannot be read"),
        None => Ok(Frontier::empty()),
    }
}

/// The nodes of the house log's tree as one snapshot has them.
struct Stored<'s>(&'s dyn Snapshot);

impl Nodes for Stored<'_> {
    type Error = BooksError;

    fn perfect(&self, level: u32, index: u64) -> Result<Digest, BooksError> {
        const MISSING: BooksError = BooksError::Damaged("a node of the house log's tree is missing");
        if level >= STORED_FROM {
            let bytes = self.0.get(&keys::house_node(level, index))?.ok_or(MISSING)?;
            return Ok(Digest::new(bytes.as_slice().try_into().map_err(|_| MISSING)?));
        }
        let (first, count) = (index << level, 1_usize << level);
        let mut leaves = Vec::with_capacity(count);
        scan(self.0, &KeyRange::prefix_from(keys::HOUSE, &keys::house(first)), |_, record| {
            leaves.push(leaf_hash(record));
            Ok(if leaves.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        if leaves.len() == count { Ok(root_of(&leaves)) } else { Err(MISSING) }
    }
}
