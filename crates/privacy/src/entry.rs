//! What the disclosure log says about the gate: questions, releases and refusals. Public terms only;
//! no counts and nothing of a case.

use crate::{Refusal, RefusedAsk, RoundEntry, Shares, YearbookAsk, request::Ask};
use safeborders_types::{
    AgreementId, CohortId, NanoRho, PeerId, Purpose, Question, Reference, ReleaseId, Sigma,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest normal form of a refused question that is kept, in bytes. Refused questions cost a
/// peer nothing, so they must not be able to fill the disk.
const MAX_REFUSED_QUESTION_BYTES: usize = 4096;

/// One thing that the gate did.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// What.
    pub event: Event,
}

/// What the gate did. Stored: new variants are appended, none is moved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Event {
    /// A cohort opened with these limits.
    Opened {
        /// The cohort.
        cohort: CohortId,
        /// What it may lose in its life.
        limits: Shares,
    },
    /// A peer asked.
    Asked(Box<Exchange>),
    /// A yearbook was published, or given to a peer.
    Yearbook(Box<YearbookEvent>),
    /// A cohort was reissued. Every release over it that stands earlier in the log is withdrawn.
    Reissued {
        /// The cohort.
        cohort: CohortId,
        /// Why, in the office's words.
        reason: String,
    },
    /// A part of a signature round.
    Round(Box<RoundEntry>),
    /// What these cohorts have spent was forgotten and could not be found again: every share counts
    /// as spent to its limit from now on.
    Forfeited {
        /// The cohorts.
        cohorts: Vec<CohortId>,
    },
}

/// What happened to a yearbook. Stored: new variants are appended, none is moved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum YearbookEvent {
    /// It was released. Each cohort of the year was debited, and no counterpart.
    Published {
        /// Its name.
        release: ReleaseId,
        /// The year.
        year: u16,
        /// The edition.
        edition: u32,
        /// The version of the public list of attributes.
        list: u32,
        /// What it cost each cohort.
        cost: NanoRho,
        /// SHA-256 of the stored yearbook.
        digest: [u8; 32],
    },
    /// A peer was given those of its tables that its agreement names. Nothing was debited.
    Given {
        /// Who asked.
        asker: PeerId,
        /// The agreement it named.
        agreement: AgreementId,
        /// The purpose it named.
        purpose: Purpose,
        /// What the asker's own log resolves.
        reference: Reference,
        /// The year.
        year: u16,
        /// The edition.
        edition: u32,
        /// How many tables it was given.
        tables: u32,
        /// SHA-256 over what it was given.
        digest: [u8; 32],
    },
}

/// A peer's question and what came of it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Exchange {
    /// Who asked.
    pub asker: PeerId,
    /// The question. Absent where it could not be read or was too long to keep, and in a repeat,
    /// whose release is on record with its question.
    pub question: Option<Question>,
    /// The agreement it named.
    pub agreement: Option<AgreementId>,
    /// The purpose it named.
    pub purpose: Option<Purpose>,
    /// What the asker's own log resolves to a case.
    pub reference: Option<Reference>,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a question.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Outcome {
    /// A new release. Each cohort of the question and the asker's quota were debited.
    Released {
        /// Its name.
        release: ReleaseId,
        /// What it cost each cohort.
        cost: NanoRho,
        /// The noise scale.
        sigma: Sigma,
        /// The version of the codebook.
        codebook: u32,
        /// SHA-256 of the stored answer.
        digest: [u8; 32],
        /// Those of its cohorts that had been reissued: it was counted from their second edition, and
        /// charged to their corrections share.
        reissued: BTreeSet<CohortId>,
    },
    /// An earlier release was returned again. No cohort was debited.
    Repeated {
        /// Its name.
        release: ReleaseId,
        /// What was debited from the asker's quota for each cohort: its cost the first time this
        /// counterpart asks, nothing afterwards.
        charged: NanoRho,
    },
    /// Refused. Nothing was debited.
    Refused(Refusal),
    /// Summed from a release that this counterpart had paid for. Nothing was debited.
    Derived {
        /// That release.
        from: ReleaseId,
        /// How many of its cells each figure is a sum of.
        terms: u32,
    },
}

impl Entry {
    pub(crate) fn opened(cohort: CohortId, limits: Shares, at_s: u64) -> Self {
        Self { at_s, event: Event::Opened { cohort, limits } }
    }

    pub(crate) fn reissued(cohort: CohortId, reason: &str, at_s: u64) -> Self {
        Self { at_s, event: Event::Reissued { cohort, reason: reason.to_owned() } }
    }

    pub(crate) fn forfeited(cohorts: Vec<CohortId>, at_s: u64) -> Self {
        Self { at_s, event: Event::Forfeited { cohorts } }
    }

    pub(crate) fn asked(ask: &Ask, question: Option<Question>, outcome: Outcome) -> Self {
        let exchange = Exchange {
            asker: ask.asker.clone(),
            question,
            agreement: Some(ask.agreement.clone()),
            purpose: Some(ask.purpose),
            reference: Some(ask.reference),
            outcome,
        };
        Self { at_s: ask.at_s, event: Event::Asked(Box::new(exchange)) }
    }

    pub(crate) fn yearbook_published(published: YearbookEvent, at_s: u64) -> Self {
        Self { at_s, event: Event::Yearbook(Box::new(published)) }
    }

    pub(crate) fn yearbook_given(ask: &YearbookAsk, edition: u32, tables: usize, digest: [u8; 32]) -> Self {
        let given = YearbookEvent::Given {
            asker: ask.asker.clone(),
            agreement: ask.agreement.clone(),
            purpose: ask.purpose,
            reference: ask.reference,
            year: ask.year,
            edition,
            // A yearbook has at most 128 tables.
            tables: u32::try_from(tables).unwrap_or(u32::MAX),
            digest,
        };
        Self { at_s: ask.at_s, event: Event::Yearbook(Box::new(given)) }
    }

    pub(crate) fn refused(refused: &RefusedAsk) -> Self {
        let exchange = Exchange {
            asker: refused.asker.clone(),
            question: refused.question.as_ref().and_then(short_enough),
            agreement: refused.agreement.clone(),
            purpose: refused.purpose,
            reference: refused.reference,
            outcome: Outcome::Refused(refused.refusal),
        };
        Self { at_s: refused.at_s, event: Event::Asked(Box::new(exchange)) }
    }
}

fn short_enough(question: &Question) -> Option<Question> {
    (question.canonical().len() <= MAX_REFUSED_QUESTION_BYTES).then(|| question.clone())
}
