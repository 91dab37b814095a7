//! The port to the node's disclosure log: heads that travel with replies, and what callers saw of it.

use safeborders_audit::Digest;
use safeborders_trust::LogPublicKey;
use safeborders_types::PeerId;
use safeborders_wire::{Exchange, Growth, OwnHead, ShownHead};
use safeborders_witness::Shown;

/// The node's disclosure log as its counterparts meet it. Its methods block on disk. A node that shows no log at all hears
/// what others show, and has nothing to say: that is what the methods say that need not be written.
pub trait DisclosureLog: Send + Sync + 'static {
    /// The signed head of the log as it is now; empty while the node is held, because what it would sign
    /// could contradict what it signed before.
    fn head(&self) -> String {
        String::new()
    }

    /// The key that signs it; `None` for a node that shows no log at all.
    fn key(&self) -> Option<LogPublicKey> {
        None
    }

    /// The statements by which the log went from key to key, the oldest first; the last eight.
    fn key_changes(&self) -> Vec<String> {
        Vec::new()
    }

    /// A caller shows the last head that it saw of this log; empty: it saw none. When this returns,
    /// nothing new is released if the log does not hold what that head commits to.
    fn reminded(&self, by: &PeerId, last: &str);

    /// The last head that this node saw of the peer's log.
    fn last_of(&self, peer: &PeerId) -> String {
        let _ = peer;
        String::new()
    }

    /// A peer shows a head of its own log.
    fn shown(&self, by: &PeerId, shown: &Shown);

    /// So many calls of a peer were turned away, because it calls too often, since this was said last. Called at most
    /// once a minute for a counterpart; nothing was disclosed.
    fn turned_away(&self, peer: &PeerId, times: u64, at_s: u64) {
        let _ = (peer, times, at_s);
    }

    /// A proof that this log only grew between two sizes; `None` when it never was so.
    fn grown(&self, incarnation: u32, old: u64, new: u64) -> Option<Vec<Digest>> {
        let _ = (incarnation, old, new);
        None
    }
}

/// The log of a node that shows none: for tests and measurements of everything else.
pub(crate) struct NoLog;

impl DisclosureLog for NoLog {
    fn reminded(&self, _: &PeerId, _: &str) {}

    fn shown(&self, _: &PeerId, _: &Shown) {}
}

/// What is shown with a description.
pub(crate) fn own_head(log: &dyn DisclosureLog) -> OwnHead {
    OwnHead { head: log.head(), key: log.key().map(|key| *key.as_bytes()), changes: log.key_changes() }
}

/// Both sides show their own head and the last that they saw of the other's.
pub(crate) fn exchange(log: &dyn DisclosureLog, with: &PeerId, theirs: Exchange) -> Exchange {
    log.reminded(with, &theirs.last);
    let last = log.last_of(with);
    // A caller's calls overtake each other: what is already known of it is no measure of this one.
    let key = theirs.own.key.map(LogPublicKey::new);
    let ShownHead { head, changes, .. } = theirs.own;
    log.shown(with, &Shown { before: String::new(), key, changes, head });
    let OwnHead { head, key, changes } = own_head(log);
    Exchange { own: ShownHead { head, key, changes }, last }
}

/// The proof that a peer asks for.
pub(crate) fn proof(log: &dyn DisclosureLog, growth: Growth) -> Option<Vec<[u8; 32]>> {
    let proof = log.grown(growth.incarnation, growth.old, growth.new)?;
    Some(proof.iter().map(|hash| *hash.as_bytes()).collect())
}
