//! What a serving node does of rounds by itself: what the calendar calls for, and nothing that needs a decision.
//!
//! Publishing is somebody's decision, with a second person's. Taking part is what the agreement promises: it is decided
//! once, in the configuration, and can be switched off there; suspending the agreement stops it at once.

use super::calendar::Days;
use super::{Rounds, unreadable};
use safeborders_rounds::Round;
use safeborders_trust::VerifiedAgreement;
use safeborders_types::{AskFailed, Joining, RoundDesk, RoundName, RoundPartKind, RoundStage, RoundView};
use std::sync::PoisonError;
use time::Date;

/// Who stands on record behind what goes on by itself.
const BY: &str = "the calendar of rounds";
/// What is noted of a party that has not answered when a round closes.
pub(super) const ABSENT: &str = "absent";
/// What this node notes of itself when it has looked at a closed round for the last time.
pub(super) const CLOSED: &str = "closed";

impl Rounds {
    /// Today, as far as rounds are concerned: when it changes, or some time has passed, there may be something to do.
    pub(crate) fn today(&self) -> Date {
        self.days().today()
    }

    /// Does what the calendar calls for today. What was done before is not done again, so it may be repeated at will and
    /// resumes after a restart where it was.
    ///
    /// # Errors
    /// [`AskFailed`]; what was done before stays done.
    pub(crate) fn advance(&self) -> Result<Option<RoundView>, AskFailed> {
        let _step = self.step.lock().unwrap_or_else(PoisonError::into_inner);
        let days = self.days();
        let Some(epsilon) = self.by_itself() else { return Ok(None) };
        let agreement = match self.agreement() {
            Ok(agreement) => agreement,
            // Without rounds in an agreement there is nothing that this node is expected to do.
            Err(AskFailed::Invalid(_) | AskFailed::Refused(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        if let Some(round) = days.last_closed() {
            self.close(&agreement, round)?;
        }
        let Some(name) = self.unfinished(&agreement, days)? else { return Ok(None) };
        let joining = Joining { round: name, epsilon, freeze_by_hand: false, sign_by_hand: false };
        self.take_part(&joining, BY).map(Some)
    }

    /// The round of today, unless this node is no party of it or holds everything that there will be.
    fn unfinished(&self, agreement: &VerifiedAgreement, days: Days) -> Result<Option<RoundName>, AskFailed> {
        let Some(name) = days.under_way() else { return Ok(None) };
        let round = self.round_under(agreement, name)?;
        let party = round.terms().members.contains(&self.own);
        Ok(Some(name).filter(|_| party && !complete(&round)))
    }

    /// Fetches for the last time what was signed before a round closed, and notes who is absent.
    fn close(&self, agreement: &VerifiedAgreement, name: RoundName) -> Result<(), AskFailed> {
        let mut round = self.round_under(agreement, name)?;
        let took_part = round.part(RoundPartKind::Submission, &self.own).is_some();
        let notes = self.books.round_notes(name).map_err(|e| unreadable(&e))?;
        if !took_part || notes.iter().any(|note| note.by == self.own && note.what == CLOSED) {
            return Ok(());
        }
        if !complete(&round) {
            self.fetch(agreement, &mut round)?;
        }
        let counted = round.agreed().is_none_or(|list| list.cells() > 0);
        for party in round.missing(RoundPartKind::Counts).iter().filter(|_| counted) {
            tracing::warn!(round = %name, %party, "a party has not answered the round by its last day");
            self.note(name, party, ABSENT)?;
        }
        self.note(name, &self.own, CLOSED)?;
        tracing::info!(round = %name, "the round is closed");
        Ok(())
    }
}

/// Whether everybody answered, so that nothing is left to fetch.
fn complete(round: &Round) -> bool {
    let nothing_to_count = round.agreed().is_some_and(|list| list.cells() == 0);
    let votes = round.missing(RoundPartKind::Vote).is_empty();
    votes && (nothing_to_count || round.missing(RoundPartKind::Counts).is_empty())
}

/// What a stage is called in the log.
pub(crate) fn told(view: &RoundView) {
    let missing = view.parties.iter().filter(|party| party.counted.is_none()).count();
    if view.stage == RoundStage::Answered {
        tracing::info!(round = %view.round, not_answered = missing, "the round was answered by this node");
    } else {
        tracing::info!(round = %view.round, stage = ?view.stage, "the round goes on");
    }
}
