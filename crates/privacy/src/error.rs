//! Why nothing was released: what a peer may be told, and what the node's own operator is told.

use crate::ledger::LedgerError;
use crate::mechanism::NoiseFailed;
use crate::tally::BrokenClaim;
use safeborders_types::InvalidTable;
use serde::{Deserialize, Serialize};
use std::error::Error;

/// What a peer is told. A code without fields: there is nothing in it that could depend on the data
/// or on other askers.
#[derive(
    Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize, thiserror::Error,
)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Refusal {
    /// No agreement in force lets this peer ask this node.
    #[error("no agreement in force covers this exchange: sign or renew one")]
    NoAgreement,
    /// The agreement does not allow this purpose.
    #[error("the agreement does not allow this purpose")]
    PurposeNotAgreed,
    /// The agreement does not allow this attribute or this much detail.
    #[error("the agreement does not allow this attribute or this much detail")]
    DetailNotAgreed,
    /// The question does not fit the codebook, or its table would be too large.
    #[error("the question does not fit the codebook: check its attributes, codes and size")]
    InvalidQuestion,
    /// The two nodes do not have this codebook version in common.
    #[error("this node does not have that codebook version: ask with the one that it describes")]
    OtherCodebook,
    /// A cohort of the question is not frozen yet.
    #[error("a cohort of the question is not frozen yet: leave it out, or ask after its freezing day")]
    NotFrozen,
    /// Less is left than the question costs. Nothing was spent.
    #[error("not enough is left of the budget: ask with more noise, or over other cohorts")]
    BudgetExhausted,
    /// The node cannot release anything at present.
    #[error("the node cannot answer at present: try again later")]
    Unavailable,
    /// The question names outcomes, and those of one of its cohorts are not frozen yet.
    #[error(
        "verdicts, sentences and cooperation are answered three years after a cohort froze: leave the attribute \
         out, or ask about older cohorts"
    )]
    NotMature,
    /// The round is not frozen yet, has closed, or is none that this node takes part in.
    #[error("the round is not open here: see the calendar of rounds")]
    OutsideRound,
}

impl Refusal {
    /// All refusals.
    pub const ALL: [Self; 10] = [
        Self::NoAgreement,
        Self::PurposeNotAgreed,
        Self::DetailNotAgreed,
        Self::InvalidQuestion,
        Self::OtherCodebook,
        Self::NotFrozen,
        Self::BudgetExhausted,
        Self::Unavailable,
        Self::NotMature,
        Self::OutsideRound,
    ];

    /// A stable code, for the wire and for metrics.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoAgreement => "no-agreement",
            Self::PurposeNotAgreed => "purpose-not-agreed",
            Self::DetailNotAgreed => "detail-not-agreed",
            Self::InvalidQuestion => "invalid-question",
            Self::OtherCodebook => "other-codebook",
            Self::NotFrozen => "not-frozen",
            Self::BudgetExhausted => "budget-exhausted",
            Self::Unavailable => "unavailable",
            Self::NotMature => "not-mature",
            Self::OutsideRound => "outside-round",
        }
    }
}

/// Why the exact table could not be counted. Made by the vault.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CountFailed {
    /// A case file broke the sensitivity claim.
    #[error(transparent)]
    BrokenClaim(#[from] BrokenClaim),
    /// A snapshot could not be read, whatever is in it.
    #[error("a snapshot could not be read: check the vault, then ask again")]
    Unreadable(#[source] Box<dyn Error + Send + Sync>),
}

/// Why the gate released nothing. For the node's own operator; a peer is told
/// [`GateError::refusal`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GateError {
    /// The rules say no. Nothing was spent.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The axes make no table.
    #[error("the question's axes make no table")]
    Table(#[from] InvalidTable),
    /// The books could not be read or written.
    #[error("the books could not be used")]
    Ledger(#[from] LedgerError),
    /// A stored answer is not the one that this gate released. It was not sent.
    #[error("a stored answer is damaged or forged: compare the books with a backup")]
    Tampered,
    /// The vault could not count.
    #[error("the vault could not count")]
    Count(#[from] CountFailed),
    /// The vault counted another table than the gate had priced.
    #[error("the vault counted another table than was asked for: this is a defect, report it")]
    OtherTable,
    /// This part of the round was released before, under other terms. Nothing was spent.
    #[error("this part of the round was answered before, under other terms: use the terms of that answer")]
    OtherTerms,
    /// The cohort was reissued before. Nothing was changed.
    #[error("the cohort was reissued before: it can be reissued once")]
    ReissuedBefore,
    /// No noise.
    #[error("no noise could be drawn")]
    Noise(#[from] NoiseFailed),
    /// The gate has stopped and releases nothing until its books are read again.
    #[error("the gate has stopped after a failure: check disk and books, then restart the node")]
    Stopped,
    /// The gate is held: its books may have forgotten what was spent.
    #[error("the gate is held until it is certain that nothing spent was forgotten: see `reconcile`")]
    Held,
}

impl GateError {
    /// What a peer may be told.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        match self {
            Self::Refused(refusal) => *refusal,
            Self::Table(_) | Self::OtherTerms => Refusal::InvalidQuestion,
            _ => Refusal::Unavailable,
        }
    }

    /// Whether the gate must stop: it does not know what its books hold, or its guard against a
    /// wrong sensitivity went off, which must not happen twice because it depends on the data.
    pub(crate) fn stops_the_gate(&self) -> bool {
        matches!(
            self,
            Self::Ledger(LedgerError::Unknown(_))
                | Self::Count(CountFailed::BrokenClaim(_))
                | Self::OtherTable
        )
    }
}
