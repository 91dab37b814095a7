//! An engine whose values are encrypted and bound to their place.

use crate::batch::within;
use crate::keys::{Key, KeyError, SEAL_BYTES};
use crate::{Batch, Engine, Entry, KeyRange, MAX_VALUE_BYTES, Snapshot, StoreError, Visit};
use std::ops::ControlFlow;

/// Seals the values of the engine inside with XChaCha20-Poly1305.
///
/// The associated data is the label and the key, so a value that was altered, or moved to another
/// key or another store, is [`StoreError::Corrupt`] and never a wrong value. Keys are not
/// encrypted, and an old value put back under its own key is not noticed here.
pub struct Sealed<E = Box<dyn Engine>> {
    engine: E,
    key: Key,
    label: Vec<u8>,
}

impl<E: Engine> Sealed<E> {
    /// Puts the seal on an engine. The label says which store this is; two stores under one key
    /// need two labels.
    pub fn new(engine: E, key: Key, label: &str) -> Self {
        Self { engine, key, label: label.as_bytes().to_vec() }
    }

    fn aad(&self, key: &[u8]) -> Vec<u8> {
        // The length keeps "ab" + "c" apart from "a" + "bc".
        let label_bytes = self.label.len() as u64;
        [&label_bytes.to_be_bytes(), self.label.as_slice(), key].concat()
    }

    fn seal(&self, key: &[u8], value: &[u8]) -> Result<Vec<u8>, StoreError> {
        within("value", value.len(), MAX_VALUE_BYTES - SEAL_BYTES)?;
        self.key.seal(&self.aad(key), value).map_err(|error| match error {
            KeyError::Random => StoreError::Random,
            _ => StoreError::TooLarge {
                what: "value",
                bytes: value.len(),
                limit: MAX_VALUE_BYTES - SEAL_BYTES,
            },
        })
    }

    fn open(&self, key: &[u8], sealed: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.key.open(&self.aad(key), sealed).map_err(|_| StoreError::Corrupt {
            path: self.label_path(),
            what: "a value was altered or moved, or the key is not its own".to_owned(),
        })
    }

    // The engine inside knows its directory, this layer only its label.
    fn label_path(&self) -> std::path::PathBuf {
        String::from_utf8_lossy(&self.label).into_owned().into()
    }
}

impl<E: Engine> Engine for Sealed<E> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.engine.get(key)?.map(|sealed| self.open(key, &sealed)).transpose()
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        let mut sealed = Batch::new();
        for (key, value) in batch.into_entries() {
            match value {
                Some(value) => {
                    let value = self.seal(&key, &value)?;
                    sealed.put(key, value)
                }
                None => sealed.delete(key),
            };
        }
        self.engine.commit(sealed)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        Ok(Box::new(SealedView { seal: self, inner: self.engine.snapshot()? }))
    }
}

struct SealedView<'a, E> {
    seal: &'a Sealed<E>,
    inner: Box<dyn Snapshot + 'a>,
}

impl<E: Engine> Snapshot for SealedView<'_, E> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.inner.get(key)?.map(|sealed| self.seal.open(key, &sealed)).transpose()
    }

    fn scan(&self, range: &KeyRange, visit: Visit<'_>) -> Result<(), StoreError> {
        let mut failed = None;
        self.inner.scan(range, &mut |key, sealed| match self.seal.open(key, sealed) {
            Ok(value) => visit(key, &value),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        })?;
        failed.map_or(Ok(()), Err)
    }

    fn last(&self, range: &KeyRange) -> Result<Option<Entry>, StoreError> {
        let Some((key, sealed)) = self.inner.last(range)? else { return Ok(None) };
        let value = self.seal.open(&key, &sealed)?;
        Ok(Some((key, value)))
    }
}
