//! Reading: a pass through the gate, during which no batch is applied.

use super::format::{self, Head, Run};
use super::gate::ReadPass;
use super::{SledEngine, sort};
use crate::engine::{Entry, Visit};
use crate::{KeyRange, MAX_BATCH_BYTES, Snapshot, StoreError};
use std::ops::ControlFlow;

pub(super) struct View<'a> {
    engine: &'a SledEngine,
    _pass: ReadPass<'a>,
}

impl<'a> View<'a> {
    pub(super) fn new(engine: &'a SledEngine, pass: ReadPass<'a>) -> Self {
        Self { engine, _pass: pass }
    }

    fn range(&self, range: &KeyRange) -> Result<sled::Iter, StoreError> {
        let start = format::data_key(range.start());
        let end = range.end().map_or_else(format::data_end, format::data_key);
        Ok(self.engine.db()?.range(start..end))
    }

    fn entry(
        &self,
        found: sled::Result<(sled::IVec, sled::IVec)>,
    ) -> Result<(sled::IVec, Vec<u8>), StoreError> {
        let (key, head) = found.map_err(|error| sort(self.engine.health.dir(), error))?;
        let value = self.engine.resolve(&head)?;
        Ok((key, value))
    }
}

impl Snapshot for View<'_> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let engine = self.engine;
        engine.health.read(|| {
            let found =
                engine.db()?.get(format::data_key(key)).map_err(|error| sort(engine.health.dir(), error))?;
            found.map(|head| engine.resolve(&head)).transpose()
        })
    }

    fn scan(&self, range: &KeyRange, visit: Visit<'_>) -> Result<(), StoreError> {
        let health = &self.engine.health;
        if range.is_empty() {
            return health.read(|| Ok(()));
        }
        let mut entries = health.read(|| self.range(range))?;
        // Only the engine's step is shielded: a panic of the visitor stays the caller's own.
        while let Some((key, value)) =
            health.read(|| entries.next().map(|found| self.entry(found)).transpose())?
        {
            if let ControlFlow::Break(()) = visit(format::user_key(&key), &value) {
                break;
            }
        }
        Ok(())
    }

    fn last(&self, range: &KeyRange) -> Result<Option<Entry>, StoreError> {
        let health = &self.engine.health;
        if range.is_empty() {
            return health.read(|| Ok(None));
        }
        health.read(|| {
            let Some(found) = self.range(range)?.next_back() else { return Ok(None) };
            let (key, value) = self.entry(found)?;
            Ok(Some((format::user_key(&key).to_vec(), value)))
        })
    }
}

impl SledEngine {
    /// The value behind a head, put together from its pieces where it has any.
    fn resolve(&self, head: &[u8]) -> Result<Vec<u8>, StoreError> {
        match Head::decode(head) {
            Some(Head::Here(value)) => Ok(value.to_vec()),
            Some(Head::Pieces(run)) => self.read_pieces(run),
            None => Err(StoreError::corrupt(self.health.dir(), "an entry has no known form")),
        }
    }

    pub(super) fn read_pieces(&self, run: Run) -> Result<Vec<u8>, StoreError> {
        let dir = self.health.dir();
        let mut value = Vec::new();
        for number in run.numbers() {
            let piece = self.db()?.get(format::piece_key(number)).map_err(|error| sort(dir, error))?;
            let piece = piece.ok_or_else(|| StoreError::corrupt(dir, "a piece of a value is missing"))?;
            value.extend_from_slice(&piece);
            // A damaged length must not exhaust memory. A redo record is a little larger than a batch.
            if value.len() > 2 * MAX_BATCH_BYTES {
                return Err(StoreError::corrupt(dir, "a value is longer than any that was written"));
            }
        }
        if value.len() as u64 == run.bytes {
            Ok(value)
        } else {
            Err(StoreError::corrupt(dir, "a value has not the length it was written with"))
        }
    }
}
