//! The unit of writing: puts and deletes that become durable together or not at all.

use crate::StoreError;
use std::collections::BTreeMap;
use std::fmt;

/// The longest key.
pub const MAX_KEY_BYTES: usize = 1024;
/// The longest value that an engine takes. [`crate::Sealed`] takes 41 bytes less.
pub const MAX_VALUE_BYTES: usize = 64 * 1024 * 1024;
/// The most that one batch may hold, keys and values together.
pub const MAX_BATCH_BYTES: usize = 256 * 1024 * 1024;

/// Puts and deletes for one commit. For each key the last call wins.
///
/// Up to about a thousand entries a batch is the fast path on both engines; more is written twice
/// on sled.
#[derive(Clone, Default)]
pub struct Batch {
    entries: BTreeMap<Vec<u8>, Option<Vec<u8>>>,
}

impl Batch {
    /// An empty batch.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the key to the value.
    pub fn put(&mut self, key: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) -> &mut Self {
        self.entries.insert(key.into(), Some(value.into()));
        self
    }

    /// Removes the key; a key that is not there is no error.
    pub fn delete(&mut self, key: impl Into<Vec<u8>>) -> &mut Self {
        self.entries.insert(key.into(), None);
        self
    }

    /// The keys that the batch touches, in order.
    pub fn keys(&self) -> impl Iterator<Item = &[u8]> {
        self.entries.keys().map(Vec::as_slice)
    }

    /// How many keys the batch touches.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to commit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The keys in order, each with its new value, or `None` where it is removed.
    #[must_use]
    pub fn into_entries(self) -> impl ExactSizeIterator<Item = (Vec<u8>, Option<Vec<u8>>)> {
        self.entries.into_iter()
    }

    /// Refuses what is above a limit. Every engine asks this before it writes anything.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] names the limit.
    pub fn check(&self) -> Result<(), StoreError> {
        let mut total = 0_usize;
        for (key, value) in &self.entries {
            let value_bytes = value.as_ref().map_or(0, Vec::len);
            within("key", key.len(), MAX_KEY_BYTES)?;
            within("value", value_bytes, MAX_VALUE_BYTES)?;
            total = total.saturating_add(key.len()).saturating_add(value_bytes);
        }
        within("batch", total, MAX_BATCH_BYTES)
    }
}

pub(crate) fn within(what: &'static str, bytes: usize, limit: usize) -> Result<(), StoreError> {
    if bytes <= limit { Ok(()) } else { Err(StoreError::TooLarge { what, bytes, limit }) }
}

// By hand: keys and values may be case data.
impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch").field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}
