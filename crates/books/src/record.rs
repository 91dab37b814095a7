//! Lines of the log and how they are stored.

use crate::{
    AgreementStep, BooksError, Continuity, LinkCheckEntry, ReferralEntry, SignatureEvent, Witnessed,
};
use safeborders_privacy::Entry;
use safeborders_types::{
    Absence, AgreementId, NanoRho, PeerId, Purpose, Question, Reference, ReleaseId, Sigma,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// One line of the disclosure log. Stored: new variants are appended, none is moved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum LogEntry {
    /// The gate opened a cohort, released, repeated or refused.
    Gate(Entry),
    /// This node put a question to others. On record before it is sent.
    Asked(Box<Asked>),
    /// What came back.
    Heard(Heard),
    /// An agreement was put on file, or replaced, before steps named who decided. Read, and not written
    /// any more.
    Agreement {
        /// When, in Unix seconds.
        at_s: u64,
        /// Its name.
        agreement: AgreementId,
        /// SHA-256 of the document.
        digest: [u8; 32],
    },
    /// Another country's yearbook was kept, or replaced by what that country gave later.
    Yearbook {
        /// When, in Unix seconds.
        at_s: u64,
        /// Who gave it.
        from: PeerId,
        /// The year.
        year: u16,
        /// The edition.
        edition: u32,
        /// SHA-256 of what is kept.
        digest: [u8; 32],
    },
    /// Something was noticed about a counterpart's log, or about what it says of this one.
    Witnessed(Box<Witnessed>),
    /// A step in the life of this log: held, resumed, a loss accepted.
    Continuity(Continuity),
    /// The house log as it was: peers see that it only grew, and neither its entries nor its size.
    HouseRoot {
        /// When, in Unix seconds.
        at_s: u64,
        /// SHA-256 over a random salt, the house log's size and its root.
        salted: [u8; 32],
    },
    /// A signature was published or withdrawn, or something of a signature round was kept.
    Signature(Box<SignatureEvent>),
    /// A link check, asked or answered.
    LinkCheck(Box<LinkCheckEntry>),
    /// A referral, made, delivered, received or refused.
    Referral(Box<ReferralEntry>),
    /// A step in the life of an agreement: filed, suspended, resumed, terminated.
    AgreementStep(Box<AgreementStep>),
    /// What another country gave was deleted here, because the agreement does not let it be kept any longer.
    YearbookDeleted {
        /// When, in Unix seconds.
        at_s: u64,
        /// Who gave it.
        from: PeerId,
        /// The year.
        year: u16,
        /// The agreement that says for how long.
        agreement: AgreementId,
        /// For how many days.
        days: u32,
    },
    /// Calls of a peer that calls too often were turned away: one entry a minute at most, whatever came.
    TurnedAway {
        /// When this was put on record, in Unix seconds.
        at_s: u64,
        /// Who called last of its counterpart.
        peer: PeerId,
        /// How many calls since the entry before.
        times: u64,
    },
}

/// A question that this node put to others.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// The random number that travels with the question.
    pub reference: Reference,
    /// The office's own case or court number that the reference stands for. It never travels.
    pub case_note: String,
    /// Why it is asked.
    pub purpose: Purpose,
    /// The question.
    pub question: Question,
    /// The noise scale asked for.
    pub sigma: Sigma,
    /// The version of the codebook that it is written in.
    pub codebook: u32,
    /// Whom it goes to.
    pub to: Vec<Addressee>,
}

/// One peer that a question goes to.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Addressee {
    /// The peer.
    pub peer: PeerId,
    /// Under which agreement.
    pub agreement: AgreementId,
}

/// What came back for a question of this node.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Heard {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// The question's reference.
    pub reference: Reference,
    /// Each peer's reply.
    pub replies: Vec<(PeerId, Reply)>,
}

/// One peer's reply.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It answered with this release.
    Answered {
        /// The name of the release.
        release: ReleaseId,
        /// What it said it cost each cohort.
        cost: NanoRho,
    },
    /// It did not.
    Missing(Absence),
}

/// The longest case or court number, in bytes.
pub(crate) const MAX_NOTE_BYTES: usize = 200;
/// The longest refusal code of a peer that is kept, in bytes.
const MAX_CODE_BYTES: usize = 64;

impl Heard {
    /// The same, with what peers wrote cut to a length that they cannot abuse.
    pub(crate) fn bounded(&self) -> Self {
        let mut heard = self.clone();
        for (_, reply) in &mut heard.replies {
            if let Reply::Missing(Absence::Refused(code)) = reply {
                code.retain(|c| c.is_ascii_graphic());
                code.truncate(MAX_CODE_BYTES);
            }
        }
        heard
    }
}

/// At most this many bytes of a text, without control characters other than the end of a line.
pub(crate) fn bounded_text(text: &str, limit: usize) -> String {
    let mut plain = String::new();
    for c in text.chars().filter(|c| *c == '\n' || !c.is_control()) {
        if plain.len() + c.len_utf8() > limit {
            break;
        }
        plain.push(c);
    }
    plain
}

const VERSION: u8 = 1;
const SALT_BYTES: usize = 16;

/// A version byte and the value.
pub(crate) fn versioned(value: &impl Serialize) -> Result<Vec<u8>, BooksError> {
    postcard::to_extend(value, vec![VERSION]).map_err(|_| BooksError::Contradiction("it cannot be encoded"))
}

/// Undoes [`versioned`]. The whole input must be used.
pub(crate) fn unversioned<T: DeserializeOwned>(bytes: &[u8], what: &'static str) -> Result<T, BooksError> {
    let Some((&VERSION, encoded)) = bytes.split_first() else { return Err(BooksError::Damaged(what)) };
    match postcard::take_from_bytes(encoded) {
        Ok((value, [])) => Ok(value),
        _ => Err(BooksError::Damaged(what)),
    }
}

/// A version byte, random bytes and the entry.
pub(crate) fn salted(entry: &impl Serialize) -> Result<Vec<u8>, BooksError> {
    let mut record = vec![VERSION];
    let mut salt = [0; SALT_BYTES];
    getrandom::fill(&mut salt).map_err(|_| BooksError::Random)?;
    record.extend(salt);
    postcard::to_extend(entry, record).map_err(|_| BooksError::Contradiction("it cannot be encoded"))
}

/// Undoes [`salted`]. The whole input must be used.
pub(crate) fn unsalted<T: DeserializeOwned>(record: &[u8]) -> Result<T, BooksError> {
    const DAMAGED: BooksError = BooksError::Damaged("a log entry cannot be read");
    match (record.first(), record.get(1 + SALT_BYTES..)) {
        (Some(&VERSION), Some(encoded)) => match postcard::take_from_bytes(encoded) {
            Ok((entry, [])) => Ok(entry),
            _ => Err(DAMAGED),
        },
        _ => Err(DAMAGED),
    }
}

impl LogEntry {
    pub(crate) fn to_record(&self) -> Result<Vec<u8>, BooksError> {
        salted(self)
    }

    pub(crate) fn of_record(record: &[u8]) -> Result<Self, BooksError> {
        unsalted(record)
    }
}
