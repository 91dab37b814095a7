//! Signature rounds: counting case files into the cells of a list, and releasing that through the gate.

use crate::counting::count_cells;
use crate::error::CountError;
use crate::releases::Releases;
use crate::snapshot::Snapshot;
use crate::vault::Vault;
use safeborders_privacy::{
    CountFailed, Exact, GateError, Histogram, HistogramRequest, LedgerStore, Released, RoundId, Tally,
    Threshold, ThresholdRequest,
};
use safeborders_rounds::{RoundList, round_digest, test_digest};
use safeborders_types::{CohortId, NanoEpsilon, PatternSignature, RoundName};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A round's part as it is to be released: over which cohorts, and at what price.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RoundPrice {
    /// The round.
    pub round: RoundName,
    /// The cohorts that are counted. Each is charged.
    pub cohorts: BTreeSet<CohortId>,
    /// The ε of the release; its noise has scale 1/ε.
    pub epsilon: NanoEpsilon,
    /// When, in Unix seconds.
    pub at_s: u64,
}

/// Hears after each cohort how many were counted, of how many: for whoever waits. It learns nothing of what was counted.
pub type CountingTold<'a> = &'a dyn Fn(u32, u32);

impl Vault {
    /// Counts case files of frozen cohorts into the cells of a list, by the public rule: each in at most one cell. With
    /// `rest`, every other case file is counted in that cell.
    fn count_signatures<'a>(
        &self,
        signatures: &(impl Iterator<Item = (&'a PatternSignature, u32)> + Clone),
        rest: Option<u32>,
        cohorts: &BTreeSet<CohortId>,
        mut tally: Tally,
        told: CountingTold<'_>,
    ) -> Result<Exact<Histogram>, CountFailed> {
        let unreadable = |error: CountError| CountFailed::Unreadable(Box::new(error));
        let snapshots = self.of_cohorts(cohorts).map_err(unreadable)?;
        let all = u32::try_from(snapshots.len()).unwrap_or(u32::MAX);
        told(0, all);
        for (snapshot, counted) in snapshots.iter().zip(1..) {
            let snapshot: &Snapshot = snapshot;
            count_cells(&[snapshot], self.codebook, signatures.clone(), rest, &mut tally)
                .map_err(unreadable)?;
            told(counted, all);
        }
        Ok(tally.finish_histogram()?)
    }

    fn of_cohorts(&self, cohorts: &BTreeSet<CohortId>) -> Result<Vec<Arc<Snapshot>>, CountError> {
        let snapshots = self.snapshots();
        let of = |id: &CohortId| snapshots.get(id).map(Arc::clone).ok_or(CountError::NotFrozen(*id));
        cohorts.iter().map(of).collect()
    }
}

impl<S: LedgerStore + 'static> Releases<S> {
    /// The frozen cohorts whose rounds share still holds this much: those that a round counts.
    ///
    /// # Errors
    /// [`GateError`] when the books cannot be used, or for an ε that no noise fits.
    pub fn cohorts_for_a_round(&self, epsilon: NanoEpsilon) -> Result<BTreeSet<CohortId>, GateError> {
        let frozen: Vec<CohortId> = self.vault.snapshots().keys().copied().collect();
        self.gate.with_rounds_left(frozen, epsilon)
    }

    /// How many case files fall into each cell of an agreed list. A round is answered once; a repeat returns the stored
    /// answer.
    ///
    /// # Errors
    /// [`GateError`]; unless it is unknown whether the commit is durable, nothing was spent.
    pub fn release_round(
        &self,
        price: &RoundPrice,
        list: &RoundList,
        told: CountingTold<'_>,
    ) -> Result<Released<Histogram>, GateError> {
        let request = HistogramRequest {
            round: RoundId::new(round_digest(price.round)),
            list: list.hash(),
            cohorts: price.cohorts.clone(),
            epsilon: price.epsilon,
            cells: list.cells(),
            at_s: price.at_s,
        };
        let signatures = || list.entries().iter().map(|entry| (&entry.signature, entry.cell));
        self.gate.release_histogram(&request, |tally| {
            self.vault.count_signatures(&signatures(), None, &price.cohorts, tally, told)
        })
    }

    /// Whether at least `least` case files, and no more than half of all, match each of these signatures, in their order.
    /// Charged once, whatever passes.
    ///
    /// # Errors
    /// As [`Self::release_round`].
    pub fn test_signatures(
        &self,
        price: &RoundPrice,
        signatures: &BTreeSet<PatternSignature>,
        least: u32,
        told: CountingTold<'_>,
    ) -> Result<Released<Threshold>, GateError> {
        let count = u32::try_from(signatures.len()).unwrap_or(u32::MAX);
        let request = ThresholdRequest {
            round: RoundId::new(round_digest(price.round)),
            predicates: test_digest(signatures),
            count,
            cohorts: price.cohorts.clone(),
            epsilon: price.epsilon,
            least,
            at_s: price.at_s,
        };
        self.gate.release_threshold(&request, |tally| {
            let numbered = signatures.iter().zip(0..);
            self.vault.count_signatures(&numbered, Some(count), &price.cohorts, tally, told)
        })
    }
}
