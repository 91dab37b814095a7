//! What left with one entry of the disclosure log: the figures as they were sent, the bytes themselves, and whether what is
//! kept is still what the log's hash stands for.
//!
//! | part | file |
//! |---|---|
//! | what is kept of each kind of entry, held against the log | `find.rs` |
//! | walking through the log from one entry to another | `walk.rs` |
//! | released figures as tables | `figures.rs` |
//! | which signatures a histogram's figures stand for | `lists.rs` |
//! | what is said of each case, in the node's own English | `words.rs` |
//!
//! Everything here was released by the gate, or written into the log, before; nothing of a case file is read. Each look is on
//! record in the house log, with the number of the entry.

mod figures;
mod find;
mod lists;
mod walk;
mod words;

use crate::api::{ApiError, ErrorKind, LogLine};
use crate::log::hex;
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use find::Finder;
use safeborders_accounts::Acting;
use safeborders_books::{HouseEntry, HouseEvent, HouseObject};
use safeborders_types::{AgreementId, AgreementScope, AskPeers, Axis, PatternSignature, Unit};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What the house log says of a look.
const WHAT: &str = "what was sent";

/// Whether what is kept of an entry is what was sent with it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SentState {
    /// It is: its SHA-256 is the one in the log.
    Same,
    /// It is not: its SHA-256 is another one.
    Differs,
    /// It should be kept, and is not there or cannot be read.
    Missing,
    /// The entry itself holds it: the hash over the log commits to it.
    InEntry,
    /// It is not kept, for the reason that is said.
    NotKept,
    /// Nothing left the house with this entry.
    NothingLeft,
}

impl SentState {
    /// Whether somebody has to look into it.
    #[must_use]
    pub fn is_wrong(self) -> bool {
        matches!(self, Self::Differs | Self::Missing)
    }
}

/// A table of figures as it was released.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentTable {
    /// Of a yearbook's table, its place in the public list.
    pub number: Option<u32>,
    /// What is counted.
    pub unit: Unit,
    /// Its attributes with their codes; none for a total, and for a histogram over a list of signatures.
    pub axes: Vec<Axis>,
    /// Of a histogram, the signatures that share each cell; none elsewhere, and where the agreed list is not kept.
    pub signatures: Vec<Vec<PatternSignature>>,
    /// The noisy counts, the last axis varying fastest. Negative ones are normal.
    pub cells: Vec<i64>,
    /// Which noise each cell has, in words.
    pub noise: String,
    /// Half the width of each cell's 95 % interval, in counts.
    pub half_width: f64,
}

/// An entry of the disclosure log with what was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentShown {
    /// The entry.
    pub line: LogLine,
    /// Whether what is kept is what was sent.
    pub state: SentState,
    /// The entry whose hash it was held against: of a repeat that of the release, an earlier one.
    pub held_against: Option<u64>,
    /// That hash, in hexadecimal; empty where there is none.
    pub logged_sha256: String,
    /// SHA-256 of what is kept, in hexadecimal; empty where nothing is.
    pub kept_sha256: String,
    /// What it is, why it is not kept, or what to do, in words.
    pub says: String,
    /// What the entry itself holds of what was sent, as JSON; may be empty.
    pub text: String,
    /// The figures.
    pub tables: Vec<SentTable>,
    /// What is kept, byte by byte in hexadecimal; empty where nothing is.
    pub bytes: String,
}

impl<P: AskPeers> Office<P> {
    /// What was sent with an entry of the disclosure log. On record before it is read.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when the log has no such entry; [`ErrorKind::Internal`] when the log cannot be read.
    pub fn sent(&self, entry: u64, by: &Acting) -> Result<SentShown, ApiError> {
        let look = HouseEntry::given(self.now_s(), &by.actor, HouseEvent::Export, WHAT);
        self.accounts().house().record(&look.of(HouseObject::Named(format!("entry {entry}"))))?;
        let none = || ApiError::new(ErrorKind::Invalid, "the log has no such entry: see `export-audit`");
        let (_, found) =
            self.books().entries(entry, 1).map_err(|e| books_failed(&e))?.pop().ok_or_else(none)?;
        let line = self.log_lines(entry, 1)?.pop().ok_or_else(none)?;
        let scope = |agreement: &AgreementId| self.scope_of(agreement);
        let finder = Finder { books: self.books(), scope: &scope };
        let found = finder.find(entry, &found).map_err(|e| books_failed(&e))?;
        let bytes = found.bytes.as_deref();
        Ok(SentShown {
            line,
            state: found.state,
            held_against: found.against.map(|(number, _)| number),
            logged_sha256: found.against.map(|(_, logged)| hex(&logged)).unwrap_or_default(),
            kept_sha256: bytes.map(|bytes| hex(&sha256(bytes))).unwrap_or_default(),
            says: found.says,
            text: found.text,
            tables: found.tables,
            bytes: bytes.map(hex).unwrap_or_default(),
        })
    }

    /// What an agreement on file lets its askers see now.
    fn scope_of(&self, agreement: &AgreementId) -> Option<AgreementScope> {
        let lines = self.keeper().agreements().ok()?;
        lines.into_iter().find(|line| line.agreement == *agreement).map(|line| line.scope)
    }
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new().route("/api/v1/log/sent", get(sent::<P>))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfEntry {
    entry: u64,
}

async fn sent<P: AskPeers>(
    State(office): Shared<P>,
    by: Extension<Acting>,
    Query(of): Query<OfEntry>,
) -> Response {
    blocking(move || office.sent(of.entry, &by)).await
}
