//! The port between the vault and the federation.

use crate::{Ask, Refusal, RefusedAsk, Released, YearbookAsk};
use safeborders_types::{Account, CohortId, CountTable, NanoRho, PeerId, Yearbook};

/// Where released answers come from. The federation takes an `impl ReleaseSource` and so can answer
/// peers without being able to name a case.
///
/// Its methods block on disk and on noise: call them where blocking is allowed.
pub trait ReleaseSource: Send + Sync + 'static {
    /// The cohorts that can be asked about, in calendar order.
    fn frozen_cohorts(&self) -> Vec<CohortId>;

    /// Those whose outcomes can be asked about too, in calendar order. None, unless said otherwise.
    fn matured_cohorts(&self) -> Vec<CohortId> {
        Vec::new()
    }

    /// Those that were reissued, in calendar order: what was released over them before is withdrawn.
    /// None, unless said otherwise.
    fn reissued_cohorts(&self) -> Vec<CohortId> {
        Vec::new()
    }

    /// The asker's own accounts with these cohorts; those that never opened are left out.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] when the books cannot be read.
    fn accounts(&self, asker: &PeerId, quota: NanoRho, cohorts: &[CohortId])
    -> Result<Vec<Account>, Refusal>;

    /// Answers a question that the agreement allows. When this returns `Ok`, the answer is paid for
    /// and on record.
    ///
    /// # Errors
    /// The [`Refusal`] to tell the peer. It is on record too, unless it is
    /// [`Refusal::Unavailable`].
    fn answer(&self, ask: &Ask) -> Result<Released<CountTable>, Refusal>;

    /// Puts a refusal that was decided elsewhere on record, and returns what to tell the peer: the
    /// same code, or [`Refusal::Unavailable`] when it could not be recorded.
    fn refuse(&self, refused: &RefusedAsk) -> Refusal;

    /// The years of which a yearbook is published. None, where there are no yearbooks.
    fn yearbooks(&self) -> Vec<u16> {
        Vec::new()
    }

    /// Gives the tables of a published yearbook that the agreement lets the asker see. When this returns `Ok`, that
    /// is on record.
    ///
    /// # Errors
    /// As [`Self::answer`]; [`Refusal::NotFrozen`] where no yearbook of the year is published.
    fn yearbook(&self, ask: &YearbookAsk) -> Result<Released<Yearbook>, Refusal> {
        Err(self.refuse(&RefusedAsk {
            asker: ask.asker.clone(),
            question: None,
            agreement: Some(ask.agreement.clone()),
            purpose: Some(ask.purpose),
            reference: Some(ask.reference),
            refusal: Refusal::NotFrozen,
            at_s: ask.at_s,
        }))
    }
}
