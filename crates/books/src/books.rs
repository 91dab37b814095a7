//! Opening the books, and the one way to write to them.

use crate::record::{LogEntry, unversioned, versioned};
use crate::{BooksError, house_log, keys, tree};
use safeborders_audit::{Digest, Frontier, leaf_hash};
use safeborders_store::{Batch, Engine, KeyRange, Snapshot};
use std::ops::ControlFlow;
use std::sync::{Mutex, MutexGuard};

/// The books of one node, over an engine that seals its values.
pub struct Books {
    engine: Box<dyn Engine>,
    /// The log's frontier as it is durable; `None` while that is unknown. The lock makes writers
    /// wait for each other.
    frontier: Mutex<Option<Frontier>>,
    /// The same of the house log.
    house: Mutex<Option<Frontier>>,
}

/// The log at one moment. Size and root belong together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Head {
    /// How many entries the log has.
    pub size: u64,
    /// The hash that commits to all of them.
    pub root: Digest,
}

impl Books {
    /// Opens the books. The engine is a [`safeborders_store::Sealed`] one: nothing is encrypted here.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when the log and its head do not fit, and the store's own errors.
    pub fn open(engine: Box<dyn Engine>) -> Result<Self, BooksError> {
        let frontier = durable_frontier(&*engine)?;
        tree::complete(&*engine, frontier.size())?;
        let house = Mutex::new(Some(house_log::durable_frontier(&*engine)?));
        Ok(Self { engine, frontier: Mutex::new(Some(frontier)), house })
    }

    /// The log as it is now.
    ///
    /// # Errors
    /// [`BooksError::Closed`] after a failed write.
    pub fn head(&self) -> Result<Head, BooksError> {
        let guard = self.lock()?;
        let frontier = guard.as_ref().ok_or(BooksError::Closed)?;
        Ok(Head { size: frontier.size(), root: frontier.root() })
    }

    /// The hash that commits to every entry of the log.
    ///
    /// # Errors
    /// As [`Self::head`].
    pub fn root(&self) -> Result<Digest, BooksError> {
        Ok(self.head()?.root)
    }

    /// Everything in the books at this instant, opened, for a backup, and the head of the log in it. Other
    /// calls go on meanwhile.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when the head cannot be read, and the store's own errors.
    pub fn hold_still(&self) -> Result<(Box<dyn Snapshot + '_>, Head), BooksError> {
        let snapshot = self.engine.snapshot()?;
        let frontier = stored_frontier(&*snapshot)?;
        Ok((snapshot, Head { size: frontier.size(), root: frontier.root() }))
    }

    /// Up to `most` log entries with their numbers, from this number on.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when an entry cannot be read, and the store's own errors.
    pub fn entries(&self, from: u64, most: usize) -> Result<Vec<(u64, LogEntry)>, BooksError> {
        let mut entries = Vec::new();
        if most == 0 {
            return Ok(entries);
        }
        let range = KeyRange::prefix_from(keys::LOG, &keys::log(from));
        scan(&*self.engine.snapshot()?, &range, |key, record| {
            entries.push((keys::number_of(key)?, LogEntry::of_record(record)?));
            Ok(if entries.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(entries)
    }

    /// Writes one log entry and what belongs to it, in one commit. `fill` sees the entry's number and
    /// may refuse.
    pub(crate) fn write(
        &self,
        entry: &LogEntry,
        fill: impl FnOnce(u64, &mut Batch) -> Result<(), BooksError>,
    ) -> Result<u64, BooksError> {
        let mut guard = self.lock()?;
        let frontier = guard.as_ref().ok_or(BooksError::Closed)?;
        let number = frontier.size();
        let mut batch = Batch::new();
        fill(number, &mut batch)?;
        let record = entry.to_record()?;
        let next = frontier.append_noting(leaf_hash(&record), |level, index, node| {
            if level >= tree::STORED_FROM {
                batch.put(keys::node(level, index), node.as_bytes().as_slice());
            }
        });
        let next = next.map_err(|_| BooksError::Contradiction("the log is full"))?;
        batch.put(keys::log(number), record).put(keys::HEAD, versioned(&next)?);
        self.commit(&mut guard, batch)?;
        *guard = Some(next);
        Ok(number)
    }

    /// Writes what has no log entry.
    pub(crate) fn write_unlogged(&self, batch: Batch) -> Result<(), BooksError> {
        let mut guard = self.lock()?;
        guard.as_ref().ok_or(BooksError::Closed)?;
        self.commit(&mut guard, batch)
    }

    fn commit(&self, frontier: &mut Option<Frontier>, batch: Batch) -> Result<(), BooksError> {
        let outcome = self.commit_batch(batch);
        if matches!(outcome, Err(BooksError::Unknown(_))) {
            *frontier = None;
        }
        outcome
    }

    pub(crate) fn commit_batch(&self, batch: Batch) -> Result<(), BooksError> {
        self.engine.commit(batch).map_err(BooksError::of_commit)
    }

    pub(crate) fn lock_house(&self) -> Result<MutexGuard<'_, Option<Frontier>>, BooksError> {
        self.house.lock().map_err(|_| BooksError::Closed)
    }

    /// Reads the books again from what is durable, all of them.
    pub(crate) fn read_again(&self) -> Result<(), BooksError> {
        // A panic of a writer has left nothing half done: one commit is all or nothing.
        let mut guard = self.frontier.lock().unwrap_or_else(|poisoned| {
            self.frontier.clear_poison();
            poisoned.into_inner()
        });
        *guard = None;
        self.verify()?;
        *guard = Some(durable_frontier(&*self.engine)?);
        let mut house = self.house.lock().unwrap_or_else(|poisoned| {
            self.house.clear_poison();
            poisoned.into_inner()
        });
        *house = Some(house_log::durable_frontier(&*self.engine)?);
        Ok(())
    }

    pub(crate) fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, BooksError> {
        Ok(self.engine.get(key)?)
    }

    pub(crate) fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, BooksError> {
        Ok(self.engine.snapshot()?)
    }

    pub(crate) fn lock(&self) -> Result<MutexGuard<'_, Option<Frontier>>, BooksError> {
        self.frontier.lock().map_err(|_| BooksError::Closed)
    }
}

/// The stored frontier, which must end where the log ends.
fn durable_frontier(engine: &dyn Engine) -> Result<Frontier, BooksError> {
    let snapshot = engine.snapshot()?;
    let frontier = stored_frontier(&*snapshot)?;
    let entries = match snapshot.last(&KeyRange::prefix(keys::LOG))? {
        Some((key, _)) => keys::number_of(&key)?.checked_add(1),
        None => Some(0),
    };
    if entries == Some(frontier.size()) {
        Ok(frontier)
    } else {
        Err(BooksError::Damaged("the log does not end where its head says"))
    }
}

pub(crate) fn stored_frontier(snapshot: &dyn Snapshot) -> Result<Frontier, BooksError> {
    match snapshot.get(keys::HEAD)? {
        Some(bytes) => unversioned(&bytes, "the head of the log cannot be read"),
        None => Ok(Frontier::empty()),
    }
}

/// Scans with a visitor that may fail.
pub(crate) fn scan(
    snapshot: &dyn Snapshot,
    range: &KeyRange,
    mut visit: impl FnMut(&[u8], &[u8]) -> Result<ControlFlow<()>, BooksError>,
) -> Result<(), BooksError> {
    let mut failed = None;
    snapshot.scan(range, &mut |key, value| match visit(key, value) {
        Ok(flow) => flow,
        Err(error) => {
            failed = Some(error);
            ControlFlow::Break(())
        }
    })?;
    failed.map_or(Ok(()), Err)
}
