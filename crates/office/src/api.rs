//! What travels between the office's own tools and its node: JSON over the office socket.
//!
//! Everything here stays inside the country. Paths are `/api/v1/…`.

pub use crate::agreements::{ChangeAgreementBody, ImportAgreementBody, MaySign, SignAgreementBody};
use safeborders_types::{
    AgreementId, CohortId, CountTable, CountryCode, NanoEpsilon, NanoRho, PeerId, Purpose, Question,
};
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
    /// Whether its outcomes are frozen and can be asked about.
    pub matured: bool,
    /// The public calendar day on which its outcomes freeze.
    pub matures_on: Date,
    /// Whether it was reissued: what was released over it before is withdrawn.
    pub reissued: bool,
    /// How many case files it holds. For the office's own eyes.
    pub case_files: u64,
}

/// A case file and the reason of a decision about it. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbargoBody {
    /// The office's own identifier of the file.
    pub source: String,
    /// Why.
    pub reason: String,
}

/// What an embargo did.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct EmbargoSet {
    /// The cohort of the file.
    pub cohort: CohortId,
    /// From how many frozen snapshots the file was taken.
    pub taken_from: usize,
}

/// What lifting an embargo did.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct EmbargoLifted {
    /// The cohort of the file from now on.
    pub cohort: CohortId,
    /// When the file is in releases again.
    pub comes_back: ComesBack,
}

/// When a file is in releases after its embargo.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComesBack {
    /// When its cohort freezes, like any other.
    WhenFrozen,
    /// It has joined the oldest open cohort, because its own froze without it.
    WithALaterCohort,
    /// With its own cohort's outcomes, or a reissue.
    WithItsOwnCohort,
    /// Only with a reissue of its own cohort.
    WithAReissue,
    /// Not again.
    Never,
}

/// A case file under embargo. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct EmbargoLine {
    /// The office's own identifier of the file.
    pub source: String,
    /// Its cohort.
    pub cohort: CohortId,
    /// Since when.
    pub since: Date,
    /// Why.
    pub reason: String,
    /// Whether it was in releases before.
    pub counted_before: bool,
}

/// A cohort to be reissued, and why.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReissueBody {
    /// The cohort.
    pub cohort: CohortId,
    /// Why: on record in the disclosure log.
    pub reason: String,
}

/// A cohort that was reissued.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Reissued {
    /// The cohort.
    pub cohort: CohortId,
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
    /// The limit of questions after a reissue.
    pub corrections_limit: NanoRho,
    /// What questions after a reissue have spent.
    pub corrections_spent: NanoRho,
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

/// One yearbook that is kept.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct YearbookLine {
    /// Whose it is.
    pub country: CountryCode,
    /// The year.
    pub year: u16,
    /// The edition.
    pub edition: u32,
    /// How many tables the agreement let this office see, of how many there are.
    pub tables: (usize, usize),
    /// When it was published, in Unix seconds.
    pub released_at_s: u64,
    /// When it was kept, in Unix seconds.
    pub kept_at_s: u64,
    /// Which node gave it.
    pub from: PeerId,
}

/// Whether kept yearbooks are fetched again.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FetchBody {
    /// Also those that are kept.
    #[serde(default)]
    pub again: bool,
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

/// What a check of the books against their log found in order.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LogChecked {
    /// How many entries the log has.
    pub entries: u64,
    /// The hash over all of them, in hexadecimal.
    pub root: String,
    /// How many cohorts have opened.
    pub cohorts: usize,
    /// How many answers are stored.
    pub releases: usize,
}

/// A proof that an entry is in the log (RFC 9162 §2.1.3). Hashes are in hexadecimal.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LogProof {
    /// The entry's number.
    pub entry: u64,
    /// The hash of the entry.
    pub leaf: String,
    /// How many entries the log has.
    pub size: u64,
    /// The hash over all of them, to which the proof leads.
    pub root: String,
    /// The hashes on the way, lowest first.
    pub path: Vec<String>,
}

/// What is kept of a counterpart's log.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct KeptHead {
    /// Whose log it is.
    pub peer: PeerId,
    /// What is kept, as the witness wrote it.
    pub kept: String,
}

/// Why a request of the office's own tools was not carried out.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    /// What kind of failure it is.
    pub kind: ErrorKind,
    /// A stable word for exactly this failure where there is one, such as `needs-second-person`; that of its kind
    /// otherwise.
    #[serde(default)]
    pub code: String,
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
    /// Less is left of a budget than it costs. Nothing was spent.
    Budget,
    /// It would tell what must not be told: the codebook, an agreement or an embargo forbids it.
    Disclosure,
    /// Nobody could be reached.
    Offline,
    /// The node itself failed.
    Internal,
}

impl ErrorKind {
    /// Its word, as it stands in an answer.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Denied => "denied",
            Self::Budget => "budget",
            Self::Disclosure => "disclosure",
            Self::Offline => "offline",
            Self::Internal => "internal",
        }
    }
}

impl ApiError {
    /// A failure of this kind.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, code: kind.word().to_owned(), message: message.into() }
    }

    /// The same with a word for exactly this failure.
    #[must_use]
    pub fn with_code(self, code: &str) -> Self {
        Self { code: code.to_owned(), ..self }
    }
}
