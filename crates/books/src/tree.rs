//! The Merkle tree of the log on disk: heads of earlier sizes and proofs, without a pass over it.
//!
//! The roots of all runs of 64, 128, 256 … entries are stored, each with the entry that completes
//! it. What lies below is computed from at most 64 records. So a proof reads some hundred records
//! however long the log is, and one entry in 64 is a little larger.

use crate::books::{Books, Head, scan};
use crate::{BooksError, keys};
use safeborders_audit::{
    Digest, Frontier, Nodes, consistency_between, inclusion_at, leaf_hash, root_at, root_of,
};
use safeborders_store::{Batch, Engine, KeyRange, Snapshot};
use std::ops::ControlFlow;

/// The level of the smallest runs whose roots are stored: 2⁶ entries.
pub(crate) const STORED_FROM: u32 = 6;
/// How many nodes are written at a time when they are made again.
const REBUILD_AT_ONCE: usize = 512;

/// The nodes as one snapshot has them.
struct Stored<'s>(&'s dyn Snapshot);

impl Nodes for Stored<'_> {
    type Error = BooksError;

    fn perfect(&self, level: u32, index: u64) -> Result<Digest, BooksError> {
        const MISSING: BooksError = BooksError::Damaged("a node of the log's tree is missing");
        if level >= STORED_FROM {
            let bytes = self.0.get(&keys::node(level, index))?.ok_or(MISSING)?;
            return Ok(Digest::new(bytes.as_slice().try_into().map_err(|_| MISSING)?));
        }
        let (first, count) = (index << level, 1_usize << level);
        let mut leaves = Vec::with_capacity(count);
        let range = KeyRange::prefix_from(keys::LOG, &keys::log(first));
        scan(self.0, &range, |_, record| {
            leaves.push(leaf_hash(record));
            Ok(if leaves.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        if leaves.len() == count { Ok(root_of(&leaves)) } else { Err(MISSING) }
    }
}

impl Books {
    /// The head that the log had when it had this many entries; `None` when it never had so many.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when the tree cannot be read, and the store's own errors.
    pub fn head_at(&self, size: u64) -> Result<Option<Head>, BooksError> {
        if size > self.head()?.size {
            return Ok(None);
        }
        let snapshot = self.snapshot()?;
        Ok(Some(Head { size, root: root_at(&Stored(&*snapshot), size)? }))
    }

    /// A proof that the log of `new` entries only added to the log of `old` ones; `None` when it never
    /// had so many, or `old` is zero or the larger.
    ///
    /// # Errors
    /// As [`Self::head_at`].
    pub fn consistency(&self, old: u64, new: u64) -> Result<Option<Vec<Digest>>, BooksError> {
        if new > self.head()?.size {
            return Ok(None);
        }
        let snapshot = self.snapshot()?;
        consistency_between(&Stored(&*snapshot), old, new)
    }

    /// A proof that an entry is in the log, its leaf hash, and the head that it leads to.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when there is no such entry; otherwise as [`Self::head_at`].
    pub fn inclusion(&self, number: u64) -> Result<(Head, Digest, Vec<Digest>), BooksError> {
        const NONE: BooksError = BooksError::Contradiction("there is no such log entry");
        let head = self.head()?;
        let snapshot = self.snapshot()?;
        let stored = Stored(&*snapshot);
        let path = inclusion_at(&stored, number, head.size)?.ok_or(NONE)?;
        Ok((head, stored.perfect(0, number)?, path))
    }
}

/// Makes the stored nodes where they are missing: books that were written before there were any.
pub(crate) fn complete(engine: &dyn Engine, size: u64) -> Result<(), BooksError> {
    let whole = size >> STORED_FROM;
    let Some(last) = whole.checked_sub(1) else { return Ok(()) };
    if engine.get(&keys::node(STORED_FROM, last))?.is_some() {
        return Ok(());
    }
    let mut nodes = Vec::new();
    {
        let snapshot = engine.snapshot()?;
        let mut frontier = Frontier::empty();
        scan(&*snapshot, &KeyRange::prefix(keys::LOG), |_, record| {
            let next = frontier.append_noting(leaf_hash(record), |level, index, node| {
                if level >= STORED_FROM {
                    nodes.push((keys::node(level, index), node));
                }
            });
            frontier = next.map_err(|_| BooksError::Damaged("the log is longer than a log can be"))?;
            Ok(ControlFlow::Continue(()))
        })?;
    }
    for some in nodes.chunks(REBUILD_AT_ONCE) {
        let mut batch = Batch::new();
        for (key, node) in some {
            batch.put(key.clone(), node.as_bytes().as_slice());
        }
        engine.commit(batch).map_err(BooksError::of_commit)?;
    }
    Ok(())
}
