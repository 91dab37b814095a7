//! The house log, for those who review what was done in the office.

use crate::api::{ApiError, ErrorKind, LogProof};
use crate::api_people::{HouseChecked, HouseLine, HousePage};
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use safeborders_books::{Head, HouseEntry, HouseObject, HouseOutcome};
use safeborders_types::AskPeers;
use serde::Deserialize;
use std::sync::Arc;

/// The signed heads of the house log: a port, because no crate beside case files holds keys of signatures.
pub trait HouseHeads: Send + Sync {
    /// This head as a signed note; `None` when it cannot be signed.
    fn sign(&self, head: &Head) -> Option<String>;

    /// The head in a note that this node's house log signed.
    fn read(&self, signed: &str) -> Option<Head>;

    /// The signed head that was put beside the data last; `None` when none was.
    fn last(&self) -> Option<String>;
}

/// How many entries are looked at for one page.
const PAGE: usize = 10_000;

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/house", get(page::<P>))
        .route("/api/v1/house/verify", get(verify::<P>))
        .route("/api/v1/house/proof", get(proof::<P>))
}

/// Which entries: all, or those of a person, about a case, from a day on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    #[serde(default)]
    from: u64,
    person: Option<String>,
    /// The identifier of a case file in hexadecimal, so that it needs no quoting in an address.
    case: Option<String>,
}

impl<P: AskPeers> Office<P> {
    /// Up to ten thousand entries of the house log from a number on, of which those that are wanted.
    ///
    /// # Errors
    /// [`crate::api::ErrorKind::Internal`] when the books cannot be read.
    pub(crate) fn house_page(&self, wanted: &Wanted) -> Result<HousePage, ApiError> {
        let entries = self.books().house_entries(wanted.from, PAGE).map_err(|e| books_failed(&e))?;
        let last = entries.last().filter(|_| entries.len() == PAGE);
        let next = last.and_then(|(number, _)| number.checked_add(1));
        let case = wanted.case.as_deref().map(|hex| self.accounts().house().case(&of_hex(hex)));
        let fits = |entry: &HouseEntry| {
            wanted.person.as_deref().is_none_or(|person| entry.actor.person.as_str() == person)
                && case.as_ref().is_none_or(|case| entry.object == *case)
        };
        let lines = entries.iter().filter(|(_, entry)| fits(entry));
        Ok(HousePage { lines: lines.map(|(number, entry)| line(*number, entry)).collect(), next })
    }

    fn house_checked(&self, shown: Option<&str>) -> Result<HouseChecked, ApiError> {
        let found = self.books().verify_house().map_err(|e| books_failed(&e))?;
        let (entries, root) = (found.head.size, found.head.root.to_string());
        let heads = self.house_heads.as_ref();
        let signed = heads.and_then(|heads| heads.sign(&found.head)).unwrap_or_default();
        let last = heads.and_then(|heads| heads.last());
        let mut held_against = Vec::new();
        for signed in shown.map(of_hex).into_iter().chain(last) {
            let head = heads.and_then(|heads| heads.read(&signed)).ok_or_else(|| {
                let text = "that is no head which this node's house log signed";
                ApiError::new(ErrorKind::Invalid, text)
            })?;
            self.holds(&head)?;
            held_against.push(head.size);
        }
        Ok(HouseChecked { entries, root, roots: found.roots, signed, held_against })
    }

    /// Whether the house log begins with what this head commits to.
    fn holds(&self, head: &Head) -> Result<(), ApiError> {
        if self.books().house_head_at(head.size).map_err(|e| books_failed(&e))? == Some(*head) {
            return Ok(());
        }
        let text = format!(
            "the house log does not hold the {} entries that a head which it signed commits to: it was shortened, \
             rewritten, or put back from an older copy",
            head.size
        );
        Err(ApiError::new(ErrorKind::Denied, text))
    }

    fn house_proof(&self, entry: u64) -> Result<LogProof, ApiError> {
        let (head, leaf, path) = self.books().house_inclusion(entry).map_err(|e| books_failed(&e))?;
        let path = path.iter().map(ToString::to_string).collect();
        Ok(LogProof { entry, leaf: leaf.to_string(), size: head.size, root: head.root.to_string(), path })
    }
}

async fn page<P: AskPeers>(State(office): Shared<P>, Query(wanted): Query<Wanted>) -> Response {
    blocking(move || office.house_page(&wanted)).await
}

/// What the log is held against beside the roots that peers have seen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Against {
    /// A signed head in hexadecimal, so that it needs no quoting in an address.
    head: Option<String>,
}

async fn verify<P: AskPeers>(State(office): Shared<P>, Query(against): Query<Against>) -> Response {
    blocking(move || office.house_checked(against.head.as_deref())).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Of {
    entry: u64,
}

async fn proof<P: AskPeers>(State(office): Shared<P>, Query(of): Query<Of>) -> Response {
    blocking(move || office.house_proof(of.entry)).await
}

pub(crate) fn line(number: u64, entry: &HouseEntry) -> HouseLine {
    HouseLine {
        number,
        at_s: entry.at_s,
        person: entry.actor.person.to_string(),
        role: entry.actor.role.to_string(),
        event: entry.event.name().to_owned(),
        what: entry.what.clone(),
        purpose: entry.purpose.map(|purpose| purpose.to_string()).unwrap_or_default(),
        reference: entry.reference.clone(),
        object: match &entry.object {
            HouseObject::Case(pseudonym) => format!("case {}", hex(pseudonym)),
            HouseObject::Named(name) => name.clone(),
            _ => String::new(),
        },
        outcome: match &entry.outcome {
            HouseOutcome::Given => "given".to_owned(),
            HouseOutcome::Refused { code, times: 1 } => format!("refused: {code}"),
            HouseOutcome::Refused { code, times } => format!("refused {times} times: {code}"),
            HouseOutcome::Ended(words) => words.clone(),
            _ => String::new(),
        },
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// The text that these hexadecimal digits stand for; what is none stands for no case.
fn of_hex(digits: &str) -> String {
    let pairs = digits.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    let bytes: Option<Vec<u8>> =
        pairs.map(|pair| pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
