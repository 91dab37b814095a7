//! The one path from case files to released answers.

use crate::counting::{Plan, count};
use crate::error::CountError;
use crate::snapshot::Snapshot;
use crate::vault::Vault;
use safeborders_codebook::{Attribute, CheckedQuestion};
use safeborders_privacy::{
    Ask, CountFailed, Exact, Gate, GateError, LedgerStore, Refusal, RefusedAsk, ReleaseRequest,
    ReleaseSource, Released, Tally, YearbookAsk,
};
use safeborders_types::{
    Account, AttributeId, CohortId, CountTable, CountryCode, NanoRho, PeerId, Sigma, Yearbook,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Answers peers: checks the question, has the gate price and log it, and counts when the gate says so.
pub struct Releases<S: LedgerStore> {
    pub(crate) vault: Arc<Vault>,
    pub(crate) gate: Arc<Gate<S>>,
    /// In whose name yearbooks are published; `None` where there are none.
    pub(crate) country: Option<CountryCode>,
    pub(crate) on_failure: Box<dyn Fn(&GateError) + Send + Sync>,
}

impl Vault {
    /// Counts a question over frozen cohorts into the gate's tally.
    ///
    /// # Errors
    /// [`CountFailed`] when a cohort is not frozen, a snapshot does not fit, or a case file broke the
    /// claimed sensitivity. None of it says anything about what the case files hold.
    pub fn count(
        &self,
        question: &CheckedQuestion<'_>,
        mut tally: Tally,
    ) -> Result<Exact<CountTable>, CountFailed> {
        let snapshots = self.frozen(question).map_err(unreadable)?;
        let snapshots: Vec<&Snapshot> = snapshots.iter().map(|s| &**s).collect();
        count(&snapshots, &Plan::of(question), &mut tally).map_err(unreadable)?;
        Ok(tally.finish()?)
    }

    /// The attributes along which the cells of an earlier table may be added up for this question. A table
    /// by a late attribute was counted from outcomes: it determines nothing about the first snapshots.
    fn partitions(&self, question: &CheckedQuestion<'_>) -> BTreeSet<AttributeId> {
        let late = |id: &AttributeId| self.codebook.attribute(id).is_some_and(Attribute::matures);
        let mut partitions = self.codebook.single_valued(question.unit());
        partitions.retain(|id| question.matures() || !late(id));
        partitions
    }

    /// The snapshots that answer a question: all of the outcomes when it names one late attribute, and all
    /// of the first day otherwise.
    fn frozen(&self, question: &CheckedQuestion<'_>) -> Result<Vec<Arc<Snapshot>>, CountError> {
        let cohorts = question.question().cohorts();
        let first = self.snapshots();
        if let Some(open) = cohorts.iter().find(|id| !first.contains_key(id)) {
            return Err(CountError::NotFrozen(*open));
        }
        let outcomes = self.outcomes();
        let snapshots = if question.matures() { &*outcomes } else { &*first };
        let of = |id: &CohortId| snapshots.get(id).map(Arc::clone).ok_or(CountError::NotMature(*id));
        cohorts.iter().map(of).collect()
    }
}

fn unreadable(error: CountError) -> CountFailed {
    CountFailed::Unreadable(Box::new(error))
}

impl<S: LedgerStore + 'static> Releases<S> {
    /// Answers from this vault through this gate.
    ///
    /// A peer is told a refusal and no more. `on_failure` is told everything that is not an ordinary
    /// refusal: that the books cannot be used, that the gate has stopped. It is for the node's operator, is
    /// called where the answer is made, and must not take long.
    #[must_use]
    pub fn new(
        vault: Arc<Vault>,
        gate: Arc<Gate<S>>,
        on_failure: impl Fn(&GateError) + Send + Sync + 'static,
    ) -> Self {
        Self { vault, gate, country: None, on_failure: Box::new(on_failure) }
    }

    /// From now on noise is drawn ahead. For a node that serves peers.
    pub fn fill_noise_pool(&self) {
        self.gate.fill_noise_pool();
    }

    /// How many draws of this scale lie ready.
    #[must_use]
    pub fn noise_ready(&self, sigma: Sigma) -> usize {
        self.gate.noise_ready(sigma)
    }

    /// Whether the gate has stopped after a failure and releases nothing more. Waits for a release that is
    /// under way.
    #[must_use]
    pub fn has_stopped(&self) -> bool {
        self.gate.has_stopped()
    }

    /// What the peer is told, after the operator was told what is not ordinary.
    fn told(&self, error: &GateError) -> Refusal {
        if !matches!(error, GateError::Refused(_) | GateError::Table(_)) {
            (self.on_failure)(error);
        }
        error.refusal()
    }

    /// A refusal that the vault decides itself, on record.
    fn refused(&self, ask: &Ask, refusal: Refusal) -> Refusal {
        self.refuse(&RefusedAsk {
            asker: ask.asker.clone(),
            question: Some(ask.question.clone()),
            agreement: Some(ask.agreement.clone()),
            purpose: Some(ask.purpose),
            reference: Some(ask.reference),
            refusal,
            at_s: ask.at_s,
        })
    }
}

impl<S: LedgerStore + 'static> ReleaseSource for Releases<S> {
    fn frozen_cohorts(&self) -> Vec<CohortId> {
        self.vault.snapshots().keys().copied().collect()
    }

    fn matured_cohorts(&self) -> Vec<CohortId> {
        self.vault.outcomes().keys().copied().collect()
    }

    fn reissued_cohorts(&self) -> Vec<CohortId> {
        let list = self.vault.cohort_list();
        list.0.iter().filter(|(_, c)| c.reissued.is_some()).map(|(id, _)| *id).collect()
    }

    fn accounts(
        &self,
        asker: &PeerId,
        quota: NanoRho,
        cohorts: &[CohortId],
    ) -> Result<Vec<Account>, Refusal> {
        self.gate.accounts(asker, quota, cohorts).map_err(|error| self.told(&error))
    }

    fn answer(&self, ask: &Ask) -> Result<Released<CountTable>, Refusal> {
        if ask.codebook != self.vault.codebook.version() {
            return Err(self.refused(ask, Refusal::OtherCodebook));
        }
        let Ok(question) = self.vault.codebook.check(&ask.question) else {
            return Err(self.refused(ask, Refusal::InvalidQuestion));
        };
        match self.vault.frozen(&question) {
            Ok(_) => {}
            Err(CountError::NotMature(_)) => return Err(self.refused(ask, Refusal::NotMature)),
            Err(_) => return Err(self.refused(ask, Refusal::NotFrozen)),
        }
        // In its normal form: questions that are always answered alike are one release.
        let ask = &Ask { question: question.question().clone(), ..ask.clone() };
        let request = ReleaseRequest {
            ask: ask.clone(),
            axes: question.axes().to_vec(),
            sensitivity: question.sensitivity(),
            clamp: question.clamp(),
            partitions: self.vault.partitions(&question),
        };
        // The gate has put its own refusals on record.
        self.gate
            .release(&request, |tally| self.vault.count(&question, tally))
            .map_err(|error| self.told(&error))
    }

    fn yearbooks(&self) -> Vec<u16> {
        let Some(country) = self.country else { return Vec::new() };
        let published = self.gate.yearbooks(country, self.vault.whole_years());
        let told = |error| {
            let _ = self.told(&error);
            Vec::new()
        };
        published.unwrap_or_else(told)
    }

    fn yearbook(&self, ask: &YearbookAsk) -> Result<Released<Yearbook>, Refusal> {
        let Some(country) = self.country else {
            return Err(self.refuse(&RefusedAsk {
                asker: ask.asker.clone(),
                question: None,
                agreement: Some(ask.agreement.clone()),
                purpose: Some(ask.purpose),
                reference: Some(ask.reference),
                refusal: Refusal::NotFrozen,
                at_s: ask.at_s,
            }));
        };
        // The gate has put its own refusals on record.
        self.gate.give_yearbook(country, ask).map_err(|error| self.told(&error))
    }

    fn refuse(&self, refused: &RefusedAsk) -> Refusal {
        match self.gate.refuse(refused) {
            Ok(()) => refused.refusal,
            Err(error) => self.told(&error),
        }
    }
}
