//! What must be heard before a node that may have forgotten goes on.

use crate::{Judged, SignedHead};
use safeborders_types::PeerId;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Collects what each peer says of the own log.
#[derive(Clone, Debug)]
pub struct Reconciliation {
    /// Peers that have not answered.
    waiting: BTreeSet<PeerId>,
    /// Whether every peer must have answered.
    strict: bool,
    lost: Option<SignedHead>,
}

/// What follows from what was heard so far.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// The node may release.
    GoOn,
    /// These peers have not answered, and each must.
    Waiting(Vec<PeerId>),
    /// The log does not reach this head, which the node itself signed.
    Lost(SignedHead),
}

impl Reconciliation {
    /// Nothing heard yet. `strict` after a restore: every peer must answer. `lost` is a head that is
    /// known to be lost from before.
    #[must_use]
    pub fn new(peers: impl IntoIterator<Item = PeerId>, strict: bool, lost: Option<SignedHead>) -> Self {
        Self { waiting: peers.into_iter().collect(), strict, lost }
    }

    /// A peer answered; this is what its head means. An invented one is no answer to rely on, and none
    /// to wait for: the peer was asked.
    pub fn heard(&mut self, from: &PeerId, judged: &Judged) {
        self.waiting.remove(from);
        if let Judged::Lost(head) = judged {
            let later = |known: &SignedHead| head.head().age(&known.head()) == Ordering::Greater;
            if self.lost.as_ref().is_none_or(later) {
                self.lost = Some(head.clone());
            }
        }
    }

    /// Peers that have not answered.
    #[must_use]
    pub fn waiting(&self) -> Vec<PeerId> {
        self.waiting.iter().cloned().collect()
    }

    /// What follows so far.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match &self.lost {
            Some(head) => Verdict::Lost(head.clone()),
            None if self.strict && !self.waiting.is_empty() => Verdict::Waiting(self.waiting()),
            None => Verdict::GoOn,
        }
    }
}
