//! Link checks: quotas that are charged before anything is evaluated, and what both sides keep of a check.
//!
//! Every figure under `X` follows from the log, entry by entry, so that a check of the books counts it again.

use crate::books::Books;
use crate::record::{LogEntry, MAX_NOTE_BYTES, bounded_text};
use crate::{BooksError, keys};
use safeborders_privacy::Counterpart;
use safeborders_types::{AgreementId, CheckedKind, LinkPeriod, LinkPoint, PeerId, Reference};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A day, in seconds.
const DAY_S: u64 = 86_400;
/// The longest name of a person that is put on record.
const MAX_NAME_BYTES: usize = 200;

/// Something about a link check.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LinkCheckEntry {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// With whom.
    pub peer: PeerId,
    /// What.
    pub event: LinkCheckEvent,
}

/// What happened in a link check.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum LinkCheckEvent {
    /// This office asks. On record before anything is sent.
    Asked {
        /// Under which agreement.
        agreement: AgreementId,
        /// What kind of identifiers.
        kind: CheckedKind,
        /// How many.
        identifiers: u32,
        /// What travels in the place of the case number.
        reference: Reference,
        /// The case number that the reference stands for. It never travels.
        case_note: String,
        /// Who authorised it.
        authoriser: String,
        /// The second person.
        second: String,
    },
    /// What came of it. Which identifiers hit is not on record: the office can check again.
    Heard {
        /// The check's reference.
        reference: Reference,
        /// What kind of identifiers.
        kind: CheckedKind,
        /// How it ended.
        outcome: LinkOutcome,
    },
    /// This office evaluated for another.
    Answered {
        /// Under which agreement.
        agreement: AgreementId,
        /// What kind of identifiers.
        kind: CheckedKind,
        /// How many. They are charged, whatever comes of the answer.
        identifiers: u32,
        /// What stands for the asker's case file.
        reference: Reference,
        /// The month of the key, such as 202611.
        period: u32,
        /// SHA-256 of the points, so that the same ones are not answered twice.
        points: [u8; 32],
    },
    /// This office refused another.
    Refused {
        /// With which code.
        code: String,
    },
}

/// How a check of this office ended.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum LinkOutcome {
    /// The answer was accepted.
    Answered {
        /// How many identifiers both hold.
        hits: u32,
        /// The month of the key.
        period: u32,
        /// The answerer's public key for this office, kind and month: another one in the same month is refused.
        public_key: LinkPoint,
    },
    /// It brought nothing, for this reason.
    Failed(String),
}

/// Which quota would be passed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LinkQuota {
    /// The counterpart's of the day.
    Day,
    /// The case file's of the period.
    Case,
}

/// What became of charging a check.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LinkCharge {
    /// It is charged and on record: evaluate.
    Charged,
    /// Nothing was charged, and nothing is on record yet.
    Beyond(LinkQuota),
    /// The same points were charged before. Nothing was charged.
    Repeated,
}

impl Books {
    /// Charges a check of another office and puts it on record, in one commit. `per_day` and `per_case` are the
    /// agreement's quotas, in identifiers.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] for an entry that is no [`LinkCheckEvent::Answered`], and the store's own
    /// errors; nothing was charged, or it is unknown and the books are closed.
    pub fn charge_link_check(
        &self,
        entry: &LinkCheckEntry,
        per_day: u32,
        per_case: u32,
    ) -> Result<LinkCharge, BooksError> {
        let LinkCheckEvent::Answered { identifiers, .. } = &entry.event else {
            return Err(BooksError::Contradiction("only an answered link check is charged"));
        };
        let identifiers = *identifiers;
        let keys = Keys::of(entry);
        let mut beyond = None;
        let written = self.write(&LogEntry::LinkCheck(Box::new(entry.clone())), |_, batch| {
            // Under the writers' lock: nobody else charges in between.
            if self.get(&keys.points)?.is_some() {
                beyond = Some(LinkCharge::Repeated);
            } else if !fits(self.get(&keys.day)?, identifiers, per_day)? {
                beyond = Some(LinkCharge::Beyond(LinkQuota::Day));
            } else if !fits(self.get(&keys.case)?, identifiers, per_case)? {
                beyond = Some(LinkCharge::Beyond(LinkQuota::Case));
            }
            if beyond.is_some() {
                return Err(BooksError::Contradiction("the quota of the link check is spent"));
            }
            for (key, value) in effects(entry, |key| self.get(key))? {
                batch.put(key, value);
            }
            Ok(())
        });
        match (beyond, written) {
            (Some(beyond), _) => Ok(beyond),
            (None, written) => written.map(|_| LinkCharge::Charged),
        }
    }

    /// Puts anything else about a link check on record. Returns the entry's number.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] for an answered one, which is charged, or for an answer under another key
    /// than before in the same month; [`BooksError::TooLong`]; and the store's own errors.
    pub fn record_link_check(&self, entry: &LinkCheckEntry) -> Result<u64, BooksError> {
        if let LinkCheckEvent::Answered { .. } = entry.event {
            return Err(BooksError::Contradiction("an answered link check is charged"));
        }
        let entry = entry.bounded()?;
        self.write(&LogEntry::LinkCheck(Box::new(entry.clone())), |_, batch| {
            for (key, value) in effects(&entry, |key| self.get(key))? {
                batch.put(key, value);
            }
            Ok(())
        })
    }

    /// The public key that a country showed this office before for this kind and month.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn link_key(
        &self,
        peer: &PeerId,
        kind: CheckedKind,
        period: LinkPeriod,
    ) -> Result<Option<Vec<u8>>, BooksError> {
        self.get(&keys::link(b'k', Counterpart::from(peer), &key_name(kind, period.number())))
    }
}

fn fits(spent: Option<Vec<u8>>, more: u32, limit: u32) -> Result<bool, BooksError> {
    Ok(spent_of(spent)?.checked_add(more).is_some_and(|sum| sum <= limit))
}

fn spent_of(stored: Option<Vec<u8>>) -> Result<u32, BooksError> {
    let Some(stored) = stored else { return Ok(0) };
    let bytes = stored.try_into();
    bytes.map(u32::from_be_bytes).map_err(|_| BooksError::Damaged("a quota of the link check cannot be read"))
}

fn key_name(kind: CheckedKind, period: u32) -> Vec<u8> {
    [&period.to_be_bytes(), kind.to_string().as_bytes()].concat()
}

/// What an answered check is counted under.
struct Keys {
    day: Vec<u8>,
    case: Vec<u8>,
    points: Vec<u8>,
}

impl Keys {
    fn of(entry: &LinkCheckEntry) -> Self {
        let counterpart = Counterpart::from(&entry.peer);
        let day = entry.at_s / DAY_S;
        let (case, points) = match &entry.event {
            LinkCheckEvent::Answered { reference, period, points, .. } => {
                ([&period.to_be_bytes(), reference.as_bytes().as_slice()].concat(), points.to_vec())
            }
            _ => (Vec::new(), Vec::new()),
        };
        Self {
            day: keys::link(b'd', counterpart, &day.to_be_bytes()),
            case: keys::link(b'c', counterpart, &case),
            points: keys::link(b'p', counterpart, &points),
        }
    }
}

/// A key and the value that it gets.
type Put = (Vec<u8>, Vec<u8>);

/// The keys and values that an entry changes, given what is stored before it.
fn effects(
    entry: &LinkCheckEntry,
    stored: impl Fn(&[u8]) -> Result<Option<Vec<u8>>, BooksError>,
) -> Result<Vec<Put>, BooksError> {
    match &entry.event {
        LinkCheckEvent::Answered { identifiers, .. } => {
            let keys = Keys::of(entry);
            let more = |key: &[u8]| -> Result<Vec<u8>, BooksError> {
                let sum = spent_of(stored(key)?)?.checked_add(*identifiers);
                let sum = sum.ok_or(BooksError::Damaged("the log overspends a quota of the link check"))?;
                Ok(sum.to_be_bytes().to_vec())
            };
            let (day, case) = (more(&keys.day)?, more(&keys.case)?);
            Ok(vec![(keys.day, day), (keys.case, case), (keys.points, Vec::new())])
        }
        LinkCheckEvent::Heard { kind, outcome: LinkOutcome::Answered { period, public_key, .. }, .. } => {
            let key = keys::link(b'k', Counterpart::from(&entry.peer), &key_name(*kind, *period));
            match stored(&key)? {
                Some(before) if before != public_key => {
                    Err(BooksError::Contradiction("the link check's key is another one than before"))
                }
                _ => Ok(vec![(key, public_key.to_vec())]),
            }
        }
        _ => Ok(Vec::new()),
    }
}

/// The same for the replay of the log.
pub(crate) fn replay(entry: &LinkCheckEntry, all: &mut BTreeMap<Vec<u8>, Vec<u8>>) -> Result<(), BooksError> {
    let changes = effects(entry, |key| Ok(all.get(key).cloned()))?;
    all.extend(changes);
    Ok(())
}

impl LinkCheckEntry {
    fn bounded(&self) -> Result<Self, BooksError> {
        let mut entry = self.clone();
        match &mut entry.event {
            LinkCheckEvent::Asked { case_note, authoriser, second, .. } => {
                if case_note.len() > MAX_NOTE_BYTES {
                    let what = "a case or court number";
                    return Err(BooksError::TooLong { what, limit: MAX_NOTE_BYTES });
                }
                *authoriser = bounded_text(authoriser, MAX_NAME_BYTES);
                *second = bounded_text(second, MAX_NAME_BYTES);
            }
            LinkCheckEvent::Heard { outcome: LinkOutcome::Failed(reason), .. } => {
                *reason = bounded_text(reason, MAX_NAME_BYTES);
            }
            LinkCheckEvent::Refused { code } => *code = bounded_text(code, 64),
            _ => {}
        }
        Ok(entry)
    }
}
