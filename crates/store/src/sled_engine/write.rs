//! Writing: pieces, then one atomic batch, then durability.

use super::format::{self, Head, Meta, PIECE_BYTES, Run};
use super::{ATOMIC_ENTRIES, SledEngine, sort};
use crate::{Batch, StoreError};

/// A caller's key with its new value, or `None` to remove it.
pub(super) type Change = (Vec<u8>, Option<Vec<u8>>);

impl SledEngine {
    /// One commit. The caller is alone inside the gate.
    pub(super) fn write(&self, batch: Batch) -> Result<(), StoreError> {
        let mut meta = self.meta();
        let mut next = *meta;
        next.commits = next.commits.saturating_add(1);
        if batch.len() <= ATOMIC_ENTRIES {
            self.apply(batch.into_entries(), &mut next)?;
            self.settle()?;
            self.mark.raise(next.commits);
        } else {
            let run = self.write_redo(batch, &mut next)?;
            self.settle()?;
            // Durable from here on: a crash during the rest is made good at the next open.
            self.mark.raise(next.commits);
            self.replay(run, &mut next)?;
        }
        self.purge()?;
        *meta = next;
        Ok(())
    }

    /// Puts entries into the tree as one sled batch. Not durable yet.
    pub(super) fn apply(
        &self,
        entries: impl Iterator<Item = Change>,
        meta: &mut Meta,
    ) -> Result<(), StoreError> {
        let mut heads = sled::Batch::default();
        let mut garbage = Vec::new();
        for (key, value) in entries {
            let key = format::data_key(&key);
            garbage.extend(self.old_pieces(&key)?);
            match value {
                None => heads.remove(key),
                Some(value) if value.len() <= format::INLINE_BYTES => {
                    heads.insert(key, Head::Here(&value).encode())
                }
                Some(value) => {
                    let run = self.write_pieces(&value, meta)?;
                    heads.insert(key, Head::Pieces(run).encode());
                }
            }
        }
        self.apply_heads(heads, &garbage, *meta)
    }

    /// The one atomic step: heads, counters, and what became garbage through it.
    pub(super) fn apply_heads(
        &self,
        mut heads: sled::Batch,
        garbage: &[Run],
        meta: Meta,
    ) -> Result<(), StoreError> {
        heads.insert(format::META_KEY, meta.encode());
        if !garbage.is_empty() {
            let runs: Vec<u8> = garbage.iter().flat_map(|run| run.encode()).collect();
            heads.insert(format::GARBAGE_KEY, runs);
        }
        self.db()?.apply_batch(heads).map_err(|error| sort(self.health.dir(), error))
    }

    /// Writes a value in pieces that nothing refers to yet.
    pub(super) fn write_pieces(&self, value: &[u8], meta: &mut Meta) -> Result<Run, StoreError> {
        let first = meta.next_piece;
        let mut count = 0_u32;
        for piece in value.chunks(PIECE_BYTES) {
            let key = format::piece_key(meta.next_piece);
            self.db()?.insert(key, piece).map_err(|error| sort(self.health.dir(), error))?;
            meta.next_piece = meta.next_piece.saturating_add(1);
            count += 1;
        }
        Ok(Run { first, count, bytes: value.len() as u64 })
    }

    /// Makes everything written so far durable.
    pub(super) fn settle(&self) -> Result<(), StoreError> {
        let dir = self.health.dir();
        self.db()?.flush().map_err(|error| sort(dir, error))?;
        self.file.sync_data().map_err(|error| StoreError::from_io(dir, error))
    }

    /// Removes the pieces that the last batch left behind. It need not be durable: as long as the
    /// garbage entry is there, the next open does it again.
    pub(super) fn purge(&self) -> Result<(), StoreError> {
        let dir = self.health.dir();
        let db = self.db()?;
        let Some(runs) = db.get(format::GARBAGE_KEY).map_err(|error| sort(dir, error))? else {
            return Ok(());
        };
        let runs = format::decode_runs(&runs)
            .ok_or_else(|| StoreError::corrupt(dir, "the list of freed pieces has no known form"))?;
        for number in runs.into_iter().flat_map(Run::numbers) {
            db.remove(format::piece_key(number)).map_err(|error| sort(dir, error))?;
        }
        db.remove(format::GARBAGE_KEY).map_err(|error| sort(dir, error))?;
        Ok(())
    }

    fn old_pieces(&self, tagged: &[u8]) -> Result<Option<Run>, StoreError> {
        let old = self.db()?.get(tagged).map_err(|error| sort(self.health.dir(), error))?;
        Ok(match old.as_deref().and_then(Head::decode) {
            Some(Head::Pieces(run)) => Some(run),
            _ => None,
        })
    }
}
