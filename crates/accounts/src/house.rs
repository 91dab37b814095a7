//! Writing the house log: pseudonyms of cases, and refusals that do not fill the disk.

use crate::AccountsError;
use safeborders_books::{Books, HouseEntry, HouseEvent, HouseObject, PeopleChange};
use safeborders_people::{Actor, PersonId, Role};
use safeborders_store::keys::Key;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Refusals of one person and kind are one entry in so many seconds.
const WINDOW_S: u64 = 60;
/// How many are kept apart at most; beyond that they are counted together.
const MOST: usize = 256;

type Bucket = (Option<PersonId>, HouseEvent);

/// The house log of a node.
pub struct House {
    books: Arc<Books>,
    pseudonyms: Key,
    refused: Mutex<HashMap<Bucket, Window>>,
}

struct Window {
    begun_s: u64,
    waiting: u64,
}

impl House {
    /// A house log in these books, which names cases by pseudonyms under this key.
    #[must_use]
    pub fn new(books: Arc<Books>, pseudonyms: Key) -> Self {
        Self { books, pseudonyms, refused: Mutex::default() }
    }

    pub(crate) fn books(&self) -> &Books {
        &self.books
    }

    /// The pseudonym of a case file with this identifier.
    #[must_use]
    pub fn case(&self, source: &str) -> HouseObject {
        let derived = self.pseudonyms.derive(&format!("case {source}"));
        let mut pseudonym = [0; 16];
        pseudonym.copy_from_slice(&derived.expose()[..16]);
        HouseObject::Case(pseudonym)
    }

    /// Puts something on record. Call it before the thing happens: without its entry, it does not.
    ///
    /// # Errors
    /// [`AccountsError::Books`]
    pub fn record(&self, entry: &HouseEntry) -> Result<u64, AccountsError> {
        Ok(self.books.house(entry)?)
    }

    pub(crate) fn record_changing(
        &self,
        entry: &HouseEntry,
        changes: &[PeopleChange],
    ) -> Result<(), AccountsError> {
        self.books.house_changing(entry, changes)?;
        Ok(())
    }

    /// Puts a refusal on record: the first of a person and kind in a minute at once, and how many
    /// followed it with the next.
    ///
    /// # Errors
    /// [`AccountsError::Books`]
    pub fn refused(&self, entry: HouseEntry, code: &str) -> Result<(), AccountsError> {
        let known = !matches!(entry.actor.role, Role::Node);
        let bucket = (known.then(|| entry.actor.person.clone()), entry.event);
        match self.counted(bucket, entry.at_s) {
            Some(times) => self.record(&entry.refused(code, times)).map(drop),
            None => Ok(()),
        }
    }

    /// How many refusals an entry stands for; `None` when it waits.
    fn counted(&self, mut bucket: Bucket, now_s: u64) -> Option<u64> {
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        if refused.len() >= MOST && !refused.contains_key(&bucket) {
            refused.retain(|_, window| window.waiting > 0 || now_s < window.begun_s + WINDOW_S);
            if refused.len() >= MOST {
                bucket.0 = None;
            }
        }
        match refused.get_mut(&bucket) {
            Some(window) if now_s < window.begun_s.saturating_add(WINDOW_S) => {
                window.waiting += 1;
                None
            }
            Some(window) => {
                let times = window.waiting + 1;
                *window = Window { begun_s: now_s, waiting: 0 };
                Some(times)
            }
            None => {
                refused.insert(bucket, Window { begun_s: now_s, waiting: 0 });
                Some(1)
            }
        }
    }
}

/// Who is on record where nobody is known: the node.
pub(crate) fn nobody() -> Actor {
    Actor::node()
}
