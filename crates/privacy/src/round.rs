//! What a signature round asks of the gate, and what comes of it: pure releases, charged to ξ.

use crate::Refusal;
use crate::seal::Stored;
use safeborders_types::{CohortId, NanoEpsilon, ReleaseId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The name of a round: the digest of its place in the calendar. A node answers one list of predicates in it, whatever
/// lists it is shown.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct RoundId([u8; 32]);

impl RoundId {
    /// The round whose name has this digest.
    #[must_use]
    pub const fn new(digest: [u8; 32]) -> Self {
        Self(digest)
    }

    /// The digest.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Which of a round's two pure releases.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub enum RoundPart {
    /// How many case files match each predicate of the frozen list.
    Histogram,
    /// Whether enough own case files match predicates that the node wants to publish: the digest of
    /// those predicates together.
    Threshold([u8; 32]),
}

/// A histogram over the frozen list of a round. Each case file is assigned to at most one cell,
/// so one case file moves it by one step in one cell.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct HistogramRequest {
    /// The round.
    pub round: RoundId,
    /// SHA-256 of its frozen list, which the parties agreed on.
    pub list: [u8; 32],
    /// The cohorts that are counted. Each is charged.
    pub cohorts: BTreeSet<CohortId>,
    /// The ε of the round; the noise has scale 1/ε.
    pub epsilon: NanoEpsilon,
    /// How many cells the frozen list has.
    pub cells: u32,
    /// When, in Unix seconds.
    pub at_s: u64,
}

/// A test of some predicates together: whether at least `least` case files match each, and no more than half of all, on one
/// noisy histogram. A case file is assigned to one predicate or to the cell behind the last, which is of all others. It
/// is charged once, whatever passes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ThresholdRequest {
    /// The round for which the predicate would be published.
    pub round: RoundId,
    /// The digest of the predicates together.
    pub predicates: [u8; 32],
    /// How many predicates there are.
    pub count: u32,
    /// The cohorts that are counted. Each is charged.
    pub cohorts: BTreeSet<CohortId>,
    /// The ε of the test; the noise has scale 1/ε.
    pub epsilon: NanoEpsilon,
    /// How many case files each takes.
    pub least: u32,
    /// When, in Unix seconds.
    pub at_s: u64,
}

/// The terms under which a round's part was released. They are stored with it: a second request
/// under other terms is refused.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundTerms {
    /// The round.
    pub round: RoundId,
    /// Which part of it.
    pub part: RoundPart,
    /// The list that was counted; zeros for a test.
    pub list: [u8; 32],
    /// The cohorts that were counted and charged.
    pub cohorts: BTreeSet<CohortId>,
    /// The ε that was asked for.
    pub epsilon: NanoEpsilon,
    /// How many cells were counted.
    pub cells: u32,
    /// The least count that passes a test; zero for a histogram.
    pub least: u32,
}

impl RoundTerms {
    /// The name of the release: SHA-256 over the round and the part of it. So each part of a round is
    /// released once, whatever the other terms.
    #[must_use]
    pub fn release_id(&self) -> ReleaseId {
        let mut hash = Sha256::new();
        hash.update(b"safeborders round 1\0");
        hash.update(self.round.as_bytes());
        if let RoundPart::Threshold(predicates) = self.part {
            hash.update(predicates);
        }
        ReleaseId::new(hash.finalize().into())
    }
}

impl From<&HistogramRequest> for RoundTerms {
    fn from(request: &HistogramRequest) -> Self {
        Self {
            round: request.round,
            part: RoundPart::Histogram,
            list: request.list,
            cohorts: request.cohorts.clone(),
            epsilon: request.epsilon,
            cells: request.cells,
            least: 0,
        }
    }
}

impl From<&ThresholdRequest> for RoundTerms {
    fn from(request: &ThresholdRequest) -> Self {
        Self {
            round: request.round,
            part: RoundPart::Threshold(request.predicates),
            list: [0; 32],
            cohorts: request.cohorts.clone(),
            epsilon: request.epsilon,
            cells: request.count.saturating_add(1),
            least: request.least,
        }
    }
}

/// Counts in a list of cells that the round's frozen list names. Exact before the gate.
pub struct Histogram(pub(crate) Vec<i64>);

/// Counts of which only one bit each is released: whether it reaches a bound. They are counted as a
/// [`Histogram`] with one more cell, for what is in none of them.
pub enum Threshold {}

/// A released histogram.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundAnswer {
    /// The name of the release.
    pub release: ReleaseId,
    /// Under which terms.
    pub terms: RoundTerms,
    /// A noisy count for each predicate, in the order of the frozen list. Negative ones are normal.
    pub counts: Vec<i64>,
    /// What it cost each cohort.
    pub cost: NanoEpsilon,
    /// When it was released, in Unix seconds.
    pub released_at_s: u64,
}

/// What came of a test. The noisy counts themselves are not kept.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct TestAnswer {
    /// The name of the release.
    pub release: ReleaseId,
    /// Under which terms.
    pub terms: RoundTerms,
    /// Of each predicate, whether its noisy count reached the bound and not half of all.
    pub passed: Vec<bool>,
    /// What it cost each cohort.
    pub cost: NanoEpsilon,
    /// When it was released, in Unix seconds.
    pub released_at_s: u64,
}

/// What the log says of a round.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundEntry {
    /// Under which terms.
    pub terms: RoundTerms,
    /// What came of it.
    pub outcome: RoundOutcome,
}

/// What came of a part of a round. Stored: new variants are appended, none is moved.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum RoundOutcome {
    /// A new release. Each cohort was debited.
    Released {
        /// Its name.
        release: ReleaseId,
        /// What it cost each cohort.
        cost: NanoEpsilon,
        /// SHA-256 of the stored answer.
        digest: [u8; 32],
    },
    /// The stored answer was returned again. Nothing was debited.
    Repeated {
        /// Its name.
        release: ReleaseId,
    },
    /// Refused. Nothing was debited.
    Refused(Refusal),
}

impl Stored for RoundAnswer {
    const DOMAIN: &'static [u8] = b"safeborders stored round 1\0";

    fn release(&self) -> &ReleaseId {
        &self.release
    }
}

impl Stored for TestAnswer {
    const DOMAIN: &'static [u8] = b"safeborders stored test 1\0";

    fn release(&self) -> &ReleaseId {
        &self.release
    }
}
