//! Near-repeats: what the asker's own paid releases determine is answered from them.

use super::Gate;
use crate::account::Counterpart;
use crate::accountant::Charge;
use crate::derive::{Derived, Family};
use crate::entry::{Entry, Outcome};
use crate::error::GateError;
use crate::ledger::{Commit, LedgerStore};
use crate::loss::Loss;
use crate::reissue::question_losses;
use crate::request::ReleaseRequest;
use crate::seal::SealedRelease;
use safeborders_types::{Account, Answer, CohortId, NanoRho, ReleaseId};
use std::collections::BTreeSet;

/// How many of a counterpart's releases of one family are looked through. Beyond that a question is
/// asked anew: no one can make the gate search for long.
const MOST_SEARCHED: usize = 1_024;
/// How many stored answers are opened for one question.
const MOST_OPENED: usize = 16;

/// An answer that can be given without its commit having happened yet.
pub(super) struct FromStored {
    pub(super) answer: Answer,
    pub(super) accounts: Vec<Account>,
    pub(super) commit: Commit,
}

impl<S: LedgerStore> Gate<S> {
    /// The asked table as a sum of cells that this counterpart has paid for, with the least noise
    /// that these allow. `None` where they do not determine it as precisely as was asked for.
    pub(super) fn derive(&self, request: &ReleaseRequest) -> Result<Option<FromStored>, GateError> {
        let ask = &request.ask;
        let counterpart = Counterpart::from(&ask.asker);
        let family = Family::of(&ask.question, ask.codebook);
        let mut paid = self.store.paid_in_family(counterpart, &family, MOST_SEARCHED)?;
        paid.retain(|(_, indexed)| indexed.may_determine(request));
        paid.sort_by_key(|(release, indexed)| (indexed.sigma.get(), *release));
        let reissued = self.reissued_of(ask.question.cohorts())?;
        let mut best: Option<Derived> = None;
        for (release, _) in paid.into_iter().take(MOST_OPENED) {
            let Some(sealed) = self.store.stored(&release)? else { continue };
            let stored: Answer = self.key.open(&release, &sealed).map_err(|_| GateError::Tampered)?;
            // What was released over the first edition of a cohort is withdrawn by its reissue.
            if stored.reissued != reissued {
                continue;
            }
            if let Some(derived) = Derived::sum(&stored, request)
                && best.as_ref().is_none_or(|best| derived.variance() < best.variance())
            {
                best = Some(derived);
            }
        }
        best.map(|derived| self.as_answer(request, counterpart, derived, reissued)).transpose()
    }

    fn as_answer(
        &self,
        request: &ReleaseRequest,
        counterpart: Counterpart,
        derived: Derived,
        reissued: BTreeSet<CohortId>,
    ) -> Result<FromStored, GateError> {
        let ask = &request.ask;
        let charge = Charge { counterpart, quota: ask.quota, cost: NanoRho::ZERO };
        let accounts = charge.accounts(&*self.store, ask.question.cohorts().iter().copied())?;
        let outcome = Outcome::Derived { from: derived.from, terms: derived.terms };
        let answer = Answer {
            release: derived.from,
            table: derived.table,
            sigma: derived.sigma,
            cost: NanoRho::ZERO,
            clamp: request.clamp,
            codebook: ask.codebook,
            // Its own time, as in a repeat: the first asker may have been another.
            released_at_s: self.store.paid_at(counterpart, &derived.from)?.unwrap_or(ask.at_s),
            terms: derived.terms,
            reissued,
        };
        let commit = Commit::of(Entry::asked(ask, Some(ask.question.clone()), outcome));
        Ok(FromStored { answer, accounts, commit })
    }

    /// A stored answer again. The cohorts are spared; a counterpart that asks for it for the first
    /// time pays from its quota as if it were new, and reads its own time on it. Otherwise a free or
    /// an older answer would tell that somebody else had asked before.
    pub(super) fn repeat(
        &self,
        request: &ReleaseRequest,
        release: ReleaseId,
        paid_at: Option<u64>,
        sealed: &SealedRelease,
    ) -> Result<FromStored, GateError> {
        let ask = &request.ask;
        let mut answer: Answer = self.key.open(&release, sealed).map_err(|_| GateError::Tampered)?;
        let counterpart = Counterpart::from(&ask.asker);
        let charged = if paid_at.is_some() { NanoRho::ZERO } else { answer.cost };
        let cohorts = || ask.question.cohorts().iter().copied();
        // A newcomer gets it exactly when it would get a new release: from a cohort that has no more to
        // give, an answer would tell that it was released before. A cohort comes to that when it was reissued,
        // because quotas may sum to more than its corrections share, and when it was forfeited.
        question_losses(&*self.store, cohorts(), charged)?;
        let accounts =
            Charge { counterpart, quota: ask.quota, cost: charged }.accounts(&*self.store, cohorts())?;
        let mut commit = Commit::of(Entry::asked(ask, None, Outcome::Repeated { release, charged }));
        if paid_at.is_none() {
            let nothing = Loss::Questions(NanoRho::ZERO);
            let debit = |cohort| crate::ledger::Debit::question(cohort, nothing, charged);
            commit = commit.debiting(cohorts().map(debit).collect()).paid(ask, release);
        }
        answer.released_at_s = paid_at.unwrap_or(ask.at_s);
        Ok(FromStored { answer, accounts, commit })
    }
}
