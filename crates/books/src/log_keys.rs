//! The keys that signed this node's log, and how it went from one to the next.

use crate::books::Books;
use crate::record::{LogEntry, unversioned, versioned};
use crate::{BooksError, Continuity, keys};
use safeborders_audit::Digest;
use safeborders_store::Snapshot;
use serde::{Deserialize, Serialize};

/// Where the changes stand among the small values.
const NAME: &str = "log keys";
/// The longest statement that is kept, in bytes.
const MAX_STATEMENT_BYTES: usize = 1024;

/// That the log went from one key to the next.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LogKeyChange {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Which key the new one is: the first one is 1.
    pub number: u64,
    /// The new public key.
    pub key: [u8; 32],
    /// What both keys signed to that end.
    pub statement: String,
    /// The number in the log's name at that time.
    pub incarnation: u32,
    /// How many entries the old key signed alone.
    pub size: u64,
    /// The hash over them.
    pub root: Digest,
}

impl Books {
    /// Puts on record that the log goes on under another key, and keeps the statement that says so.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] unless the number is the next one, [`BooksError::TooLong`], and the store's own
    /// errors.
    pub fn change_log_key(
        &self,
        at_s: u64,
        number: u64,
        key: [u8; 32],
        statement: &str,
    ) -> Result<LogKeyChange, BooksError> {
        if statement.len() > MAX_STATEMENT_BYTES {
            return Err(BooksError::TooLong { what: "a statement", limit: MAX_STATEMENT_BYTES });
        }
        let mut changes = self.log_key_changes()?;
        if number != next_number(changes.last().map(|change| change.number)) {
            return Err(BooksError::Contradiction("the keys of the log are numbered one by one"));
        }
        let (head, incarnation) = (self.head()?, self.incarnation()?);
        let statement = statement.to_owned();
        let change =
            LogKeyChange { at_s, number, key, statement, incarnation, size: head.size, root: head.root };
        changes.push(change.clone());
        let record = versioned(&changes)?;
        self.write(&LogEntry::Continuity(Continuity::KeyChanged { at_s, number, key }), |_, batch| {
            batch.put(keys::meta(NAME), record);
            Ok(())
        })?;
        Ok(change)
    }

    /// Every change of the log's key, the oldest first.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when they cannot be read, and the store's own errors.
    pub fn log_key_changes(&self) -> Result<Vec<LogKeyChange>, BooksError> {
        stored(self.get(&keys::meta(NAME))?.as_deref())
    }
}

fn next_number(last: Option<u64>) -> u64 {
    last.unwrap_or(1).saturating_add(1)
}

fn stored(bytes: Option<&[u8]>) -> Result<Vec<LogKeyChange>, BooksError> {
    bytes.map_or(Ok(Vec::new()), |bytes| unversioned(bytes, "the keys of the log cannot be read"))
}

/// The keys of a log as it follows from its entries: each has the next number.
pub(crate) fn replay(keys: &mut Vec<(u64, [u8; 32])>, step: &Continuity) -> Result<(), BooksError> {
    let Continuity::KeyChanged { number, key, .. } = step else { return Ok(()) };
    if *number != next_number(keys.last().map(|(number, _)| *number)) {
        return Err(BooksError::Damaged("the keys of the log are not numbered one by one"));
    }
    keys.push((*number, *key));
    Ok(())
}

/// Holds what is kept against what follows from the log.
pub(crate) fn compare(snapshot: &dyn Snapshot, logged: &[(u64, [u8; 32])]) -> Result<(), BooksError> {
    let kept = stored(snapshot.get(&keys::meta(NAME))?.as_deref())?;
    let kept: Vec<(u64, [u8; 32])> = kept.iter().map(|change| (change.number, change.key)).collect();
    if kept == logged { Ok(()) } else { Err(BooksError::Damaged("a key of the log differs from the log")) }
}
