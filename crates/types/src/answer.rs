//! What a released answer looks like to the one who reads it.

use crate::{CohortId, CountTable, NanoRho, Sigma};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// The name of a release: a digest of the question, the noise scale and the codebook version. The
/// same question about the same cohorts has the same name at every node.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct ReleaseId([u8; 32]);

impl ReleaseId {
    /// A release named by this digest.
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

impl fmt::Display for ReleaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

/// One counterpart's own account with one cohort of one node.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// The cohort.
    pub cohort: CohortId,
    /// What the counterpart may spend in all.
    pub quota: NanoRho,
    /// What the counterpart has spent.
    pub spent: NanoRho,
}

impl Account {
    /// What the counterpart may still spend.
    #[must_use]
    pub fn left(&self) -> NanoRho {
        self.quota.saturating_sub(self.spent)
    }
}

/// A released table as a peer reported it: noisy counts and the terms under which they were
/// released. A claim by that peer, not proof of a release.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The name of the release.
    pub release: ReleaseId,
    /// The noisy counts. Negative ones are normal.
    pub table: CountTable,
    /// The standard deviation of the noise in each cell.
    pub sigma: Sigma,
    /// What the release cost each cohort that it spans.
    pub cost: NanoRho,
    /// How many persons per case file were counted at most; `None` when nothing was clamped.
    pub clamp: Option<u32>,
    /// The version of the codebook that the table's codes come from.
    pub codebook: u32,
    /// When the release was made, in Unix seconds.
    pub released_at_s: u64,
    /// How many released cells each cell is a sum of; 1 for a release itself.
    pub terms: u32,
    /// Those of the question's cohorts that were reissued before: this answer is over their second
    /// edition, and what was released over them earlier is withdrawn.
    pub reissued: BTreeSet<CohortId>,
}

impl Answer {
    /// The variance of the noise in each cell, in squared counts: σ²·terms, because released cells
    /// have independent noise.
    #[must_use]
    pub fn variance(&self) -> f64 {
        self.sigma.variance() * f64::from(self.terms)
    }

    /// Whether each cell is at least as precise as this noise scale would have made it.
    #[must_use]
    pub fn is_as_precise_as(&self, asked: Sigma) -> bool {
        let square = |sigma: Sigma| u64::from(sigma.get()) * u64::from(sigma.get());
        self.terms > 0 && square(self.sigma).saturating_mul(u64::from(self.terms)) <= square(asked)
    }
}
