//! What travels between the office's own tools and its node: JSON over the office socket.
//!
//! Everything here stays inside the country. Paths are `/api/v1/…`.

use safeborders_types::{AgreementId, CohortId, CountTable, NanoEpsilon, NanoRho, PeerId, Purpose, Question};
use serde::{Deserialize, Serialize};
use time::Date;

/// A cohort as the office sees it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct CohortLine {
    /// The cohort.
    pub cohort: CohortId,
    /// Whether it is frozen: its snapshot is immutable and can be asked about.
    pub frozen: bool,
    /// The public calendar day on which it freezes.
    pub freezes_on: Date,
    /// How many case files it holds. For the office's own eyes.
    pub case_files: u64,
}

/// What is spent and what is left of one cohort.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct BudgetLine {
    /// The cohort.
    pub cohort: CohortId,
    /// The limit of all questions together, for the cohort's whole life.
    pub questions_limit: NanoRho,
    /// What questions have spent.
    pub questions_spent: NanoRho,
    /// What every release together may cost for life, as ε at δ = 1e-9.
    pub lifetime_epsilon: NanoEpsilon,
}

/// An exact count of the office's own cases.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ExactCount {
    /// The counts.
    pub table: CountTable,
    /// How many persons per case file were counted at most; `None` when nothing was clamped.
    pub clamp: Option<u32>,
}

/// A question about the office's own cases.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountBody {
    /// The question.
    pub question: Question,
}

/// One line of the disclosure log.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LogLine {
    /// The entry's number.
    pub number: u64,
    /// When, in Unix seconds.
    pub at_s: u64,
    /// What happened.
    pub event: String,
    /// With whom.
    pub peer: Option<PeerId>,
    /// Under which agreement.
    pub agreement: Option<AgreementId>,
    /// For which purpose.
    pub purpose: Option<Purpose>,
    /// The asker's random reference, in hexadecimal.
    pub reference: String,
    /// What was asked.
    pub question: Option<Question>,
    /// What it cost each cohort.
    pub cost: NanoRho,
    /// How it ended.
    pub outcome: String,
    /// SHA-256 of what was sent or filed, in hexadecimal; empty when nothing was.
    pub sent_sha256: String,
}

/// Why a request of the office's own tools was not carried out.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    /// What kind of failure it is.
    pub kind: ErrorKind,
    /// What to do next.
    pub message: String,
}

/// The kinds of failure, each with its own HTTP status and exit code.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ErrorKind {
    /// The request is not one that can be carried out.
    Invalid,
    /// Somebody refused.
    Denied,
    /// Nobody could be reached.
    Offline,
    /// The node itself failed.
    Internal,
}

impl ApiError {
    /// A failure of this kind.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }
}
