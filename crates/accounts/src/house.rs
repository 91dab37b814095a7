//! Writing the house log: pseudonyms of cases, and refusals that do not fill the disk.

use crate::AccountsError;
use safeborders_books::{Books, HouseEntry, HouseEvent, HouseObject, PeopleChange};
use safeborders_people::{Actor, PersonId, Role};
use safeborders_store::keys::Key;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Refusals of one person about one thing are one entry in so many seconds.
const WINDOW_S: u64 = 60;
/// Refusals of one person and kind about so many things have an entry each in that time; those about further things
/// share one.
const MOST_APART: usize = 32;
/// How many are kept apart at most, of all people; beyond that they are counted together.
const MOST: usize = 1_024;

/// What is folded into one entry.
#[derive(Clone, Eq, Hash, PartialEq)]
struct Bucket {
    /// Who; `None` for those who are not known, and when there are too many to be kept apart.
    person: Option<PersonId>,
    event: HouseEvent,
    /// A hash of what was refused and about what; `None` where things are counted together.
    about: Option<[u8; 32]>,
}

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

    /// Puts a refusal on record: the first of a person about a thing in a minute at once, and with the next of that
    /// person and kind how many more there were. Strangers are counted together: what they try costs them nothing.
    ///
    /// # Errors
    /// [`AccountsError::Books`]
    pub fn refused(&self, entry: HouseEntry, code: &str) -> Result<(), AccountsError> {
        match self.counted(&entry) {
            Some(times) => self.record(&entry.refused(code, times)).map(drop),
            None => Ok(()),
        }
    }

    /// How many refusals an entry stands for; `None` when it waits.
    fn counted(&self, entry: &HouseEntry) -> Option<u64> {
        let known = !matches!(entry.actor.role, Role::Node);
        let exact = Bucket {
            person: known.then(|| entry.actor.person.clone()),
            event: entry.event,
            about: known.then(|| Sha256::digest(format!("{}\0{:?}", entry.what, entry.object)).into()),
        };
        let mut open = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        let late = end(&mut open, &exact, entry.at_s);
        let bucket = with_room(&open, exact);
        match open.get_mut(&bucket) {
            Some(window) if !window.has_ended(entry.at_s) => {
                window.waiting += 1 + late;
                None
            }
            found => {
                let times = 1 + late + found.map_or(0, |window| window.waiting);
                open.insert(bucket, Window { begun_s: entry.at_s, waiting: 0 });
                Some(times)
            }
        }
    }
}

impl Window {
    fn has_ended(&self, now_s: u64) -> bool {
        now_s >= self.begun_s.saturating_add(WINDOW_S)
    }
}

/// Forgets the windows that have ended. How many refusals of this person and kind waited in them is given back: they
/// are told with the next.
fn end(open: &mut HashMap<Bucket, Window>, of: &Bucket, now_s: u64) -> u64 {
    let mut late = 0;
    open.retain(|bucket, window| {
        let ended = window.has_ended(now_s);
        let same = bucket.person == of.person && bucket.event == of.event;
        if ended && same {
            late += window.waiting;
        }
        !ended || !same && window.waiting > 0
    });
    late
}

/// The bucket itself, or the one that it shares with others when there are too many.
fn with_room(open: &HashMap<Bucket, Window>, exact: Bucket) -> Bucket {
    if open.contains_key(&exact) {
        return exact;
    }
    let of_them = |bucket: &&Bucket| bucket.person == exact.person && bucket.event == exact.event;
    let shared = match open.keys().filter(of_them).count() >= MOST_APART {
        true => Bucket { about: None, ..exact },
        false => exact,
    };
    if open.len() < MOST || open.contains_key(&shared) {
        return shared;
    }
    Bucket { person: None, about: None, ..shared }
}

/// Who is on record where nobody is known: the node.
pub(crate) fn nobody() -> Actor {
    Actor::node()
}
