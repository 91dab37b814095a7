//! The port between an office's own people and the other countries.
//!
//! The office takes an `impl AskPeers`; only the node app knows that gRPC is behind it.

use crate::{CountryCode, MergedTable, PeerId, Preview, Purpose, Question, Sigma, YearbookUse};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::future::Future;

/// A question that somebody in the office wants to put to other countries.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    /// The question.
    pub question: Question,
    /// The noise scale asked for.
    pub sigma: Sigma,
    /// Why it is asked.
    pub purpose: Purpose,
    /// Which countries to ask; empty: all that the office has an agreement with.
    #[serde(default)]
    pub countries: BTreeSet<CountryCode>,
    /// The office's own case or court number. It stays in the office's own log and never travels.
    #[serde(default)]
    pub case_note: String,
    /// What use is made of the yearbooks that are kept.
    #[serde(default)]
    pub yearbooks: YearbookUse,
}

/// A question whose price and accuracy somebody wants to know before asking it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Previewing {
    /// The question.
    pub asking: Asking,
    /// How many units the asker expects in the whole table, over all countries.
    #[serde(default)]
    pub expected: Option<u64>,
}

/// Why nothing could be asked.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "error", content = "detail", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AskFailed {
    /// The question is not one that can be asked; the text says what to change.
    #[error("{0}")]
    Invalid(String),
    /// No country answered; the text says why for each.
    #[error("{0}")]
    Offline(String),
    /// Every country that was reached refused; the text says with which code.
    #[error("{0}")]
    Refused(String),
    /// Less is left than it costs, at every country that was reached or here. Nothing was spent.
    #[error("{0}")]
    Budget(String),
    /// It may not be told: the codebook or the agreement forbids it.
    #[error("{0}")]
    Disclosure(String),
    /// The question could not be put on record, so it was not asked.
    #[error("{0}")]
    NotRecorded(String),
}

/// A peer and whether it can be reached.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct PeerState {
    /// Who it is.
    pub id: PeerId,
    /// Where it is dialled.
    pub address: String,
    /// What it said, or why it could not be reached.
    pub state: String,
    /// Whether it answered.
    pub reachable: bool,
}

/// What came of fetching one country's yearbooks.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct YearbookFetched {
    /// The country.
    pub country: CountryCode,
    /// The years whose yearbooks were fetched and kept.
    pub years: Vec<u16>,
    /// Why there are not more, in words; empty when all there are were fetched.
    pub trouble: String,
}

/// What came of taking one country's revocation lists.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ListsFetched {
    /// The country.
    pub country: CountryCode,
    /// Whether newer lists were installed.
    pub renewed: bool,
    /// Why none were, in words; empty when what is installed is as new.
    pub trouble: String,
}

/// Puts questions to other countries.
pub trait AskPeers: Send + Sync + 'static {
    /// Asks, and merges what came back. The question is on record before it is sent.
    ///
    /// # Errors
    /// [`AskFailed`] when there is no answer to merge.
    fn ask(&self, asking: Asking) -> impl Future<Output = Result<MergedTable, AskFailed>> + Send;

    /// Says what a question would cost and how exact its answer would be. The question is not sent,
    /// and nothing is spent.
    ///
    /// # Errors
    /// [`AskFailed::Invalid`] when it could not be asked.
    fn preview(&self, previewing: Previewing) -> impl Future<Output = Result<Preview, AskFailed>> + Send;

    /// Fetches the yearbooks that the other countries have published and that are not kept yet; with `again` also
    /// those that are, because an agreement may name more by now. Costs nothing.
    ///
    /// # Errors
    /// [`AskFailed`] when nobody can be asked.
    fn fetch_yearbooks(
        &self,
        again: bool,
    ) -> impl Future<Output = Result<Vec<YearbookFetched>, AskFailed>> + Send;

    /// Takes the revocation lists of every peer's country and installs what is newer.
    ///
    /// # Errors
    /// [`AskFailed::Invalid`] when nobody can be reached with this node's own certificate.
    fn fetch_lists(&self) -> impl Future<Output = Result<Vec<ListsFetched>, AskFailed>> + Send;

    /// Says hello to every peer.
    fn peers(&self) -> impl Future<Output = Vec<PeerState>> + Send;
}
