//! What is wrong with the program, as a control: each must turn the simulation red.

use safeborders_books::Books;
use safeborders_privacy::{Ask, Refusal, RefusedAsk, ReleaseSource, Released};
use safeborders_types::{Account, CohortId, CountTable, NanoRho, PeerId, Sigma};
use safeborders_vault::Releases;
use std::sync::Arc;

/// What is wrong.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Defect {
    None,
    /// Nodes charge a question a second time when it comes again.
    ChargesTwice,
    /// The coordinator counts what it merged twice.
    CountsTwice,
    /// The coordinator does not say who is missing.
    NamesNobody,
}

/// A node's releases, sound or not.
pub(super) struct Source {
    pub(super) releases: Arc<Releases<Books>>,
    pub(super) defect: Defect,
}

impl ReleaseSource for Source {
    fn frozen_cohorts(&self) -> Vec<CohortId> {
        self.releases.frozen_cohorts()
    }

    fn accounts(
        &self,
        asker: &PeerId,
        quota: NanoRho,
        cohorts: &[CohortId],
    ) -> Result<Vec<Account>, Refusal> {
        self.releases.accounts(asker, quota, cohorts)
    }

    fn answer(&self, ask: &Ask) -> Result<Released<CountTable>, Refusal> {
        if self.defect == Defect::ChargesTwice {
            // The coarsest noise that nobody asks for here: a little is charged that nobody was given.
            let sigma = Sigma::try_from(512).map_err(|_| Refusal::Unavailable)?;
            self.releases.answer(&Ask { sigma, ..ask.clone() })?;
        }
        self.releases.answer(ask)
    }

    fn refuse(&self, refused: &RefusedAsk) -> Refusal {
        self.releases.refuse(refused)
    }
}
