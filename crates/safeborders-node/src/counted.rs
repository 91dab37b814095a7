//! The gate's answers on their way to peers, counted by what came of them.

use crate::metrics::{Metrics, Outcome};
use safeborders_privacy::{Ask, Refusal, RefusedAsk, ReleaseSource, Released, YearbookAsk};
use safeborders_types::{Account, CohortId, CountTable, NanoRho, PeerId, Yearbook};
use std::sync::Arc;

/// A source of releases that changes nothing and counts.
pub(crate) struct Counted<R> {
    source: Arc<R>,
    metrics: Arc<Metrics>,
}

impl<R> Counted<R> {
    pub(crate) fn new(source: Arc<R>, metrics: Arc<Metrics>) -> Arc<Self> {
        Arc::new(Self { source, metrics })
    }
}

impl<R: ReleaseSource> ReleaseSource for Counted<R> {
    fn frozen_cohorts(&self) -> Vec<CohortId> {
        self.source.frozen_cohorts()
    }

    fn matured_cohorts(&self) -> Vec<CohortId> {
        self.source.matured_cohorts()
    }

    fn reissued_cohorts(&self) -> Vec<CohortId> {
        self.source.reissued_cohorts()
    }

    fn accounts(
        &self,
        asker: &PeerId,
        quota: NanoRho,
        cohorts: &[CohortId],
    ) -> Result<Vec<Account>, Refusal> {
        self.source.accounts(asker, quota, cohorts)
    }

    fn answer(&self, ask: &Ask) -> Result<Released<CountTable>, Refusal> {
        let answered = self.source.answer(ask);
        self.metrics.questions.add(Outcome::from(&answered), 1);
        answered
    }

    fn refuse(&self, refused: &RefusedAsk) -> Refusal {
        let told = self.source.refuse(refused);
        self.metrics.questions.add(Outcome::Refused(told), 1);
        told
    }

    fn yearbooks(&self) -> Vec<u16> {
        self.source.yearbooks()
    }

    fn yearbook(&self, ask: &YearbookAsk) -> Result<Released<Yearbook>, Refusal> {
        let given = self.source.yearbook(ask);
        self.metrics.yearbooks.add(Outcome::from(&given), 1);
        given
    }
}
