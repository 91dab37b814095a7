//! The port between the node's round and its peers.

use crate::{AgreementId, PeerId, RoundName, SignedRoundPart};

/// Why nothing of a round is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RoundClosed {
    /// The round is not frozen yet, has closed, or is none that this node takes part in under this agreement.
    #[error("the round is not open: see the calendar of rounds")]
    OutsideRound,
    /// The books cannot be used.
    #[error("the round cannot be read at present: try again later")]
    Unavailable,
}

/// What of a round is there for its parties to see. The federation takes an implementation; behind it are the node's
/// books. Nothing here can count a case file: what is shown was released, or is somebody's public predicate.
///
/// Its methods block on disk.
pub trait RoundShelf: Send + Sync + 'static {
    /// Everything that this node holds of a frozen round, its own and what it fetched from others, as its authors
    /// signed it.
    ///
    /// # Errors
    /// [`RoundClosed`]
    fn broadcast(
        &self,
        agreement: &AgreementId,
        round: RoundName,
    ) -> Result<Vec<SignedRoundPart>, RoundClosed>;

    /// A party or a coordinator reminds this node of a round. It changes nothing but what the office is told.
    ///
    /// # Errors
    /// [`RoundClosed`]
    fn convened(&self, by: &PeerId, agreement: &AgreementId, round: RoundName) -> Result<(), RoundClosed>;
}
