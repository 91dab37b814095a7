//! What stands beside the ledger: this node's own questions, and small values.

use crate::books::Books;
use crate::record::{Asked, Heard, LogEntry, MAX_NOTE_BYTES};
use crate::{BooksError, keys};
use safeborders_store::Batch;
use safeborders_types::{PeerId, Reference};

const MAX_META_NAME_BYTES: usize = 200;
const MAX_META_BYTES: usize = 1 << 20;

impl Books {
    /// Puts a question of this node on record, before it is sent. Returns the entry's number.
    ///
    /// # Errors
    /// [`BooksError::TooLong`] for a case number above 200 bytes, [`BooksError::Contradiction`] for a
    /// reference that was used before, and the store's own errors.
    pub fn record_asked(&self, asked: &Asked) -> Result<u64, BooksError> {
        within("a case or court number", asked.case_note.len(), MAX_NOTE_BYTES)?;
        let key = keys::note(&asked.reference);
        self.write(&LogEntry::Asked(Box::new(asked.clone())), |number, batch| {
            if self.get(&key)?.is_some() {
                return Err(BooksError::Contradiction("the reference was used before"));
            }
            batch.put(key, number.to_be_bytes());
            Ok(())
        })
    }

    /// Puts on record what came back. Returns the entry's number.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn record_heard(&self, heard: &Heard) -> Result<u64, BooksError> {
        self.write(&LogEntry::Heard(heard.bounded()), |_, _| Ok(()))
    }

    /// Puts on record that so many calls of a peer were turned away, because it calls too often. Returns the entry's
    /// number.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn record_turned_away(&self, peer: &PeerId, times: u64, at_s: u64) -> Result<u64, BooksError> {
        self.write(&LogEntry::TurnedAway { at_s, peer: peer.clone(), times }, |_, _| Ok(()))
    }

    /// What this node asked under a reference.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when the log does not hold what it should.
    pub fn asked(&self, reference: &Reference) -> Result<Option<Asked>, BooksError> {
        let Some(number) = self.get(&keys::note(reference))? else { return Ok(None) };
        let entry = self.entries(crate::ledger::number(&number)?, 1)?.pop();
        match entry {
            Some((_, LogEntry::Asked(asked))) if asked.reference == *reference => Ok(Some(*asked)),
            _ => Err(BooksError::Damaged("a reference does not lead to its question")),
        }
    }

    /// Keeps a small value under a name. Without a log entry: for what discloses nothing.
    ///
    /// # Errors
    /// [`BooksError::TooLong`] for a name above 200 bytes or a value above 1 MiB, and the store's
    /// own errors.
    pub fn put_meta(&self, name: &str, value: &[u8]) -> Result<(), BooksError> {
        within("a name", name.len(), MAX_META_NAME_BYTES)?;
        within("a value", value.len(), MAX_META_BYTES)?;
        let mut batch = Batch::new();
        batch.put(keys::meta(name), value);
        self.write_unlogged(batch)
    }

    /// The value under a name.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, BooksError> {
        self.get(&keys::meta(name))
    }
}

fn within(what: &'static str, bytes: usize, limit: usize) -> Result<(), BooksError> {
    if bytes <= limit { Ok(()) } else { Err(BooksError::TooLong { what, limit }) }
}
