//! The books as what peers may see of rounds.

use super::calendar::Clock;
use crate::config::Config;
use crate::layout::Layout;
use safeborders_books::{Books, RoundNote};
use safeborders_types::{
    AgreementId, PeerId, RoundClosed, RoundName, RoundPartKind, RoundShelf, SignedRoundPart,
};
use std::sync::Arc;

/// What a reminder is called on record.
pub(super) const CONVENED: &str = "convened";

/// The rounds in the books. A round is shown once this node has frozen it: its own submission is signed then.
pub(crate) struct BooksRounds {
    pub(crate) books: Arc<Books>,
    pub(crate) own: PeerId,
    pub(crate) agreement: Option<AgreementId>,
    pub(crate) clock: Clock,
}

impl BooksRounds {
    /// The shelf of an open node.
    pub(crate) fn new(layout: &Layout, config: &Config, books: &Arc<Books>, own: PeerId) -> Self {
        let clock = Clock::of(config, layout.dir());
        Self { books: Arc::clone(books), own, agreement: config.agreement.clone(), clock }
    }
}

impl RoundShelf for BooksRounds {
    fn broadcast(
        &self,
        agreement: &AgreementId,
        round: RoundName,
    ) -> Result<Vec<SignedRoundPart>, RoundClosed> {
        let parts = self.books.round_parts(round).map_err(|error| {
            tracing::error!(%error, "a round cannot be read");
            RoundClosed::Unavailable
        })?;
        let own = |part: &&SignedRoundPart| {
            part.part.head.by == self.own && part.part.kind() == RoundPartKind::Submission
        };
        match parts.iter().find(own) {
            Some(submission) if submission.part.head.agreement == *agreement => Ok(parts),
            _ => Err(RoundClosed::OutsideRound),
        }
    }

    fn convened(&self, by: &PeerId, agreement: &AgreementId, round: RoundName) -> Result<(), RoundClosed> {
        let days = self.clock.days();
        if self.agreement.as_ref() != Some(agreement) || !days.may_be_convened(round) {
            return Err(RoundClosed::OutsideRound);
        }
        let note = RoundNote { round, by: by.clone(), what: CONVENED.to_owned(), at_s: days.now_s };
        self.books.note_round(&note).map_err(|error| {
            tracing::error!(%error, "a reminder of a round cannot be put on record");
            RoundClosed::Unavailable
        })
    }
}
