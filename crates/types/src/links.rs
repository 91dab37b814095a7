//! The link check as it crosses between the side that knows identifiers and the side that knows peers:
//! points, proofs and tags, never an identifier.

use crate::{AgreementId, CheckedKind, CountryCode, Desk, PeerId, Reference};
use std::future::Future;

/// The most identifiers of one check. Bulk comparisons are no link check: how many identifiers two
/// countries share is a count, and leaves as a noised one or not at all.
pub const MAX_CHECKED: usize = 200;
/// The most tags of an answer.
pub const MAX_LINK_TAGS: usize = 1 << 22;
/// The fewest tags of an answer: an office with fewer identifiers fills up with random ones.
pub const MIN_LINK_TAGS: usize = 1 << 10;

/// An encoded point of ristretto255. Whether it is one is for whoever decodes it.
pub type LinkPoint = [u8; 32];
/// What stands for an identifier of the answering node in one answer.
pub type LinkTag = [u8; 10];

/// The month whose key evaluates, written 202611.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct LinkPeriod(u32);

impl LinkPeriod {
    /// `None` unless the number is a year and a month.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        ((1970..=9999).contains(&(number / 100)) && (1..=12).contains(&(number % 100)))
            .then_some(Self(number))
    }

    /// The number, such as 202611.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }
}

/// Blinded identifiers of one case file, on their way to another country.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LinkAsk {
    /// Whom to ask.
    pub to: PeerId,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// What kind they are.
    pub kind: CheckedKind,
    /// Stands for the case file.
    pub reference: Reference,
    /// The blinded identifiers.
    pub blinded: Vec<LinkPoint>,
}

/// The same as the answering node sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LinkAsked {
    /// Who asks.
    pub asker: PeerId,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// What kind of identifiers.
    pub kind: CheckedKind,
    /// Stands for the asker's case file.
    pub reference: Reference,
    /// The blinded identifiers.
    pub blinded: Vec<LinkPoint>,
    /// The agreement's quota: identifiers a day.
    pub per_day: u32,
    /// The agreement's quota: identifiers of one case file in a period.
    pub per_case: u32,
    /// When it came, in Unix seconds.
    pub at_s: u64,
}

/// What the answering node gives back.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LinkAnswer {
    /// The month of the key.
    pub period: LinkPeriod,
    /// The public key for this asker, kind and month.
    pub public_key: LinkPoint,
    /// The evaluated points, in the order of the question.
    pub evaluated: Vec<LinkPoint>,
    /// That all of them were evaluated under that key.
    pub proof: [u8; 64],
    /// Drawn for this answer.
    pub salt: [u8; 16],
    /// Of the answering node's own identifiers of the kind, in random order, filled up with random ones.
    pub tags: Vec<LinkTag>,
}

/// Why a link check is refused. Depends on public terms and on what the asker sent and spent, never on the
/// answering node's case files.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum LinkRefusal {
    /// No agreement with the caller is in force.
    NoAgreement,
    /// The agreement does not allow link checks.
    NotAgreed,
    /// The agreement does not allow this kind.
    KindNotAgreed,
    /// The request is not one.
    Invalid,
    /// More identifiers than one check may have.
    TooMany,
    /// A point is not on the curve, or is the identity.
    InvalidPoint,
    /// The caller's country has used up the day.
    DayQuota,
    /// The case file has used up the period.
    CaseQuota,
    /// The same points were sent before.
    Repeated,
    /// The check cannot be put on record, or this node's case files cannot be read.
    Unavailable,
}

impl LinkRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoAgreement => "no-agreement",
            Self::NotAgreed => "link-check-not-agreed",
            Self::KindNotAgreed => "kind-not-agreed",
            Self::Invalid => "invalid-check",
            Self::TooMany => "too-many-identifiers",
            Self::InvalidPoint => "invalid-point",
            Self::DayQuota => "day-quota",
            Self::CaseQuota => "case-quota",
            Self::Repeated => "repeated-check",
            Self::Unavailable => "unavailable",
        }
    }
}

/// Answers link checks: implemented where the case files and the books are, called where peers are heard.
pub trait AnswerLinks: Send + Sync + 'static {
    /// Charges the quotas, puts the check on record, and only then evaluates.
    ///
    /// # Errors
    /// [`LinkRefusal`], on record before it is told.
    fn answer(&self, asked: &LinkAsked) -> Result<LinkAnswer, LinkRefusal>;

    /// Puts a check on record that was refused before it came here. Returns what the peer is told.
    fn refuse(&self, asker: &PeerId, refusal: LinkRefusal, at_s: u64) -> LinkRefusal;
}

/// Why a link check brought nothing.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkFailed {
    /// It cannot be asked; the text says what to change.
    #[error("{0}")]
    Invalid(String),
    /// The country was not reached.
    #[error("{0}")]
    Offline(String),
    /// The country refused, with this code.
    #[error("the link check was refused: {0}")]
    Refused(String),
    /// It could not be put on record, so it was not asked; or the answer was not.
    #[error("{0}")]
    NotRecorded(String),
    /// The answer is not one: a wrong proof, or another key than before in the same month.
    #[error("the answer of {0} is not accepted: {1}; tell its office")]
    NotAccepted(CountryCode, &'static str),
}

/// Under what another country can be asked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LinkTerms {
    /// Its node.
    pub peer: PeerId,
    /// The agreement that allows it.
    pub agreement: AgreementId,
    /// How many identifiers of one case file may be checked in a month.
    pub per_case: u32,
    /// Whom to call after a hit.
    pub desks: Vec<Desk>,
}

/// Puts link checks to other countries.
pub trait CheckLinks: Send + Sync + 'static {
    /// Under what a country can be asked about identifiers of this kind.
    ///
    /// # Errors
    /// [`LinkFailed::Invalid`] when it is no peer, or no agreement allows it.
    fn link_terms(&self, to: CountryCode, kind: CheckedKind) -> Result<LinkTerms, LinkFailed>;

    /// Sends what is already on record, and brings the answer back unverified.
    ///
    /// # Errors
    /// [`LinkFailed`]
    fn check_links(&self, ask: LinkAsk) -> impl Future<Output = Result<LinkAnswer, LinkFailed>> + Send;
}
