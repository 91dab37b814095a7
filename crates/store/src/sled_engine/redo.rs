//! Batches too large for one sled batch: made durable as a redo record, then applied in parts.
//!
//! The record's own small batch is the moment of commit. Applying is repeatable, so a crash in the
//! middle is made good by applying all of it again at the next open; readers wait meanwhile.

use super::format::{self, Head, Meta, Run};
use super::write::Change;
use super::{ATOMIC_ENTRIES, SledEngine, sort};
use crate::{Batch, StoreError};

/// Stands for a removal where a value's length would be.
const REMOVED: u32 = u32::MAX;

impl SledEngine {
    /// Writes the batch as a redo record. Not durable yet.
    pub(super) fn write_redo(&self, batch: Batch, meta: &mut Meta) -> Result<Run, StoreError> {
        let run = self.write_pieces(&encode(batch), meta)?;
        let mut heads = sled::Batch::default();
        heads.insert(format::REDO_KEY, Head::Pieces(run).encode());
        self.apply_heads(heads, &[], *meta)?;
        Ok(run)
    }

    /// Applies a redo record and removes it. The record stays until all of it is in the log before
    /// its removal, so nothing here needs to be synced.
    pub(super) fn replay(&self, run: Run, meta: &mut Meta) -> Result<(), StoreError> {
        let record = self.read_pieces(run)?;
        let mut rest = record.as_slice();
        while !rest.is_empty() {
            let mut part = Vec::with_capacity(ATOMIC_ENTRIES);
            while part.len() < ATOMIC_ENTRIES && !rest.is_empty() {
                let entry = decode(&mut rest).ok_or_else(|| {
                    StoreError::corrupt(self.health.dir(), "a redo record has no known form")
                })?;
                part.push(entry);
            }
            self.apply(part.into_iter(), meta)?;
            self.purge()?;
        }
        let mut heads = sled::Batch::default();
        heads.remove(format::REDO_KEY);
        self.apply_heads(heads, &[run], *meta)
    }

    /// The redo record that a crash left behind, if any.
    pub(super) fn pending_redo(&self) -> Result<Option<Run>, StoreError> {
        let dir = self.health.dir();
        let Some(head) = self.db()?.get(format::REDO_KEY).map_err(|error| sort(dir, error))? else {
            return Ok(None);
        };
        match Head::decode(&head) {
            Some(Head::Pieces(run)) => Ok(Some(run)),
            _ => Err(StoreError::corrupt(dir, "a redo record has no known form")),
        }
    }
}

fn encode(batch: Batch) -> Vec<u8> {
    let mut out = Vec::new();
    for (key, value) in batch.into_entries() {
        put(&mut out, Some(&key));
        put(&mut out, value.as_deref());
    }
    out
}

// Lengths fit: `Batch::check` came before.
fn put(out: &mut Vec<u8>, bytes: Option<&[u8]>) {
    let len = bytes.map_or(REMOVED, |bytes| u32::try_from(bytes.len()).unwrap_or(REMOVED));
    out.extend_from_slice(&len.to_be_bytes());
    out.extend_from_slice(bytes.unwrap_or_default());
}

fn decode(rest: &mut &[u8]) -> Option<Change> {
    let key = take(rest)??;
    let value = take(rest)?;
    Some((key, value))
}

/// The outer `None` is a record that ends too early, the inner one a removal.
#[allow(clippy::option_option)]
fn take(rest: &mut &[u8]) -> Option<Option<Vec<u8>>> {
    let (len, after) = rest.split_first_chunk::<4>()?;
    let len = u32::from_be_bytes(*len);
    if len == REMOVED {
        *rest = after;
        return Some(None);
    }
    let (bytes, after) = after.split_at_checked(usize::try_from(len).ok()?)?;
    *rest = after;
    Some(Some(bytes.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn record_decodes_to_its_entries_and_a_cut_one_does_not() {
        let mut batch = Batch::new();
        batch.put("a", "1").delete("b").put("c", "");
        let record = encode(batch);
        let mut rest = record.as_slice();
        assert_eq!(decode(&mut rest), Some((b"a".to_vec(), Some(b"1".to_vec()))));
        assert_eq!(decode(&mut rest), Some((b"b".to_vec(), None)));
        assert_eq!(decode(&mut rest), Some((b"c".to_vec(), Some(Vec::new()))));
        assert!(rest.is_empty());
        assert_eq!(decode(&mut &record[..8]), None);
        assert_eq!(decode(&mut &[0xff, 0xff, 0xff, 0xfe, 1][..]), None);
    }
}
