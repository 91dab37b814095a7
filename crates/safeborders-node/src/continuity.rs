//! Whether this node remembers all that it released: asked of every peer at start, and of every caller
//! with each call. A node that does not is held.

use crate::failure::Failure;
use crate::heads::{BooksLog, BooksShelf};
use crate::held::{Held, Mark};
use crate::layout::Layout;
use crate::metrics::Metrics;
use crate::node::Node;
use futures::future::join_all;
use safeborders_audit::Digest;
use safeborders_books::{Books, Continuity as Step};
use safeborders_federation::DisclosureLog;
use safeborders_peers::{PeerClient, Peers};
use safeborders_privacy::Gate;
use safeborders_trust::{LogPublicKey, now_s};
use safeborders_types::PeerId;
use safeborders_witness::{Heads, Judged, Keeper, Reconciliation, Shown, SignedHead, Verdict, Witness};
use std::sync::atomic::{AtomicU64, Ordering as AtomicOrdering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long a peer may take to say what it saw.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often heads are exchanged with every peer.
const EVERY: Duration = Duration::from_secs(60);
/// How often peers that a held node must hear are asked again.
const AGAIN: Duration = Duration::from_secs(3);

/// Guards a serving node's gate.
pub(crate) struct Continuity {
    layout: Layout,
    books: Arc<Books>,
    gate: Arc<Gate<Books>>,
    keeper: Arc<Keeper<BooksLog>>,
    witness: Arc<Witness<BooksShelf>>,
    heard: Mutex<Reconciliation>,
    /// Whether the hold is on file, so that its end is put on record too.
    on_file: Mutex<bool>,
    /// When the operator was told last why the node is held.
    told_s: AtomicU64,
    metrics: Arc<Metrics>,
}

impl Continuity {
    /// Reads what is known before anybody was asked. The gate is held.
    pub(crate) fn open(
        layout: &Layout,
        peers: &[PeerId],
        node: &Node,
        metrics: &Arc<Metrics>,
    ) -> Result<Self, Failure> {
        let held = Held::read(layout)?;
        let mark = Mark::read(layout);
        let known = [held.as_ref().map(|held| &held.lost), mark.as_ref().map(|mark| &mark.head)];
        let known: Vec<Judged> =
            known.into_iter().flatten().map(|head| node.keeper.judge(head)).collect::<Result<_, _>>()?;
        let moved = mark.as_ref().is_some_and(|mark| mark.is_of_another_file(layout));
        let lost = known.iter().any(|judged| matches!(judged, Judged::Lost(_)));
        let strict = held.is_some() || moved || lost;
        let mut reconciliation = Reconciliation::new(peers.iter().cloned(), strict, None);
        known.iter().for_each(|judged| reconciliation.heard(node.keeper.id(), judged));
        let continuity = Self {
            layout: layout.clone(),
            books: Arc::clone(&node.books),
            gate: Arc::clone(&node.gate),
            keeper: Arc::clone(&node.keeper),
            witness: Arc::clone(&node.witness),
            heard: Mutex::new(reconciliation),
            on_file: Mutex::new(held.is_some()),
            told_s: AtomicU64::new(0),
            metrics: Arc::clone(metrics),
        };
        if moved && held.is_none() {
            continuity.put_on_file("the data was put back from a backup, or copied", "")?;
        }
        Ok(continuity)
    }

    /// Asks all peers once and lets the gate go, or says why not.
    pub(crate) async fn ask(&self, peers: &Peers) {
        let replies = join_all(peers.clients().iter().map(|client| self.exchange(client))).await;
        let answered = replies.iter().flatten().count();
        self.metrics.peers_asked(answered, replies.len() - answered);
        // The books are read and written here.
        tokio::task::block_in_place(|| {
            let mut sound = true;
            for (client, last) in peers.clients().iter().zip(replies) {
                sound &= last.is_none_or(|last| self.heard_from(client.peer(), &last));
            }
            if sound {
                self.decide();
            }
        });
    }

    /// Exchanges heads with every peer from time to time, and asks for the proofs that are due.
    pub(crate) async fn watch(&self, peers: &Peers) {
        loop {
            tokio::time::sleep(if self.gate.is_held() { AGAIN } else { EVERY }).await;
            self.ask(peers).await;
            join_all(peers.clients().iter().map(|client| self.prove(client))).await;
            tokio::task::block_in_place(|| self.mark());
        }
    }

    /// Writes down where the log stands.
    pub(crate) fn mark(&self) {
        // A held node's log is in doubt: the mark of the better one stays.
        let head = if self.gate.is_held() { String::new() } else { self.head() };
        if !head.is_empty()
            && let Err(error) = Mark::write(&self.layout, &head)
        {
            tracing::warn!(%error, "the mark of the log could not be written");
        }
    }

    async fn exchange(&self, client: &PeerClient) -> Option<String> {
        let head = tokio::task::block_in_place(|| self.head());
        let exchanged = client.exchange_heads(&head, self.key(), self.key_changes(), PATIENCE).await;
        let unheard = |error| tracing::debug!(peer = %client.peer(), %error, "no heads were exchanged");
        exchanged.map_err(unheard).ok()
    }

    async fn prove(&self, client: &PeerClient) {
        let Some(due) = self.witness.due(client.peer()) else { return };
        let Ok(proof) = client.prove_growth(&due, PATIENCE).await else { return };
        let kept = tokio::task::block_in_place(|| self.witness.proved(client.peer(), &due, proof.as_deref()));
        if let Err(error) = kept {
            tracing::error!(%error, "a counterpart's head could not be kept");
        }
    }

    /// What a peer says that it saw last of this log. `false`: the own log could not be read, and the
    /// gate is held until it can.
    fn heard_from(&self, peer: &PeerId, last: &str) -> bool {
        let judged = match self.keeper.judge(last) {
            Ok(judged) => judged,
            Err(error) => {
                tracing::error!(%error, "the own log cannot be compared with what a peer saw of it");
                self.gate.hold();
                return false;
            }
        };
        if judged == Judged::Invented
            && let Err(error) = self.witness.invented(peer, last)
        {
            tracing::error!(%error, %peer, "an invented head could not be put on record");
        }
        // The lock keeps a decision under way from letting the gate go after this holds it.
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.heard(peer, &judged);
        if let Judged::Lost(head) = judged {
            // At once: the question that came with it is answered next.
            self.gate.hold();
            self.lost(&head);
        }
        true
    }

    fn decide(&self) {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        match heard.verdict() {
            Verdict::GoOn if self.gate.is_held() => self.go_on(),
            Verdict::GoOn => {}
            Verdict::Waiting(peers) => {
                if !self.tell_again() {
                    return;
                }
                let peers: Vec<String> = peers.iter().map(|peer| peer.country().to_string()).collect();
                tracing::warn!(
                    waiting_for = peers.join(" "),
                    "held: after a restore nothing new is answered until every peer was asked; bring them \
                     up, or take a peer that is gone for ever off the list with `peers remove`"
                );
            }
            Verdict::Lost(head) => self.lost(&head),
        }
    }

    fn go_on(&self) {
        let mut on_file = self.on_file.lock().unwrap_or_else(PoisonError::into_inner);
        if *on_file {
            let resumed = self.books.record_continuity(&Step::Resumed { at_s: now_s() });
            if let Err(error) = resumed.map_err(Failure::from).and_then(|_| Held::remove(&self.layout)) {
                tracing::error!(%error, "the end of the hold could not be put on record: still held");
                return;
            }
            *on_file = false;
            tracing::info!("every peer was asked and nothing is missing: new questions are answered again");
        }
        self.gate.resume();
        drop(on_file);
        self.mark();
    }

    fn lost(&self, head: &SignedHead) {
        let size = head.head().size;
        let reason = format!("the log does not hold what a head of {size} entries commits to");
        if let Err(error) = self.put_on_file(&reason, head.text()) {
            tracing::error!(%error, "the hold could not be put on file");
        }
        if !self.tell_again() {
            return;
        }
        tracing::error!(
            entries = size,
            "held: a peer holds a later head of this node's own log. An older backup was put back. Restore \
             a newer one, or stop the node and see `reconcile --help`"
        );
    }

    /// At most once in a while: peers ask often.
    fn tell_again(&self) -> bool {
        let now = now_s();
        let due = now.abs_diff(self.told_s.load(AtomicOrdering::Relaxed)) >= EVERY.as_secs();
        if due {
            self.told_s.store(now, AtomicOrdering::Relaxed);
        }
        due
    }

    /// So that the next start holds too, whoever can be reached then.
    fn put_on_file(&self, reason: &str, lost: &str) -> Result<(), Failure> {
        let held = Held { reason: reason.to_owned(), lost: lost.to_owned() };
        let mut on_file = self.on_file.lock().unwrap_or_else(PoisonError::into_inner);
        if Held::read(&self.layout).is_ok_and(|known| known.as_ref() == Some(&held)) {
            return Ok(());
        }
        held.write(&self.layout)?;
        *on_file = true;
        self.books.record_continuity(&Step::Held { at_s: now_s(), reason: reason.to_owned() })?;
        Ok(())
    }
}

impl DisclosureLog for Continuity {
    fn head(&self) -> String {
        if self.gate.is_held() {
            return String::new();
        }
        match self.keeper.signed() {
            Ok(signed) => signed.text().to_owned(),
            Err(error) => {
                tracing::error!(%error, "the head of the log could not be signed");
                String::new()
            }
        }
    }

    fn key(&self) -> Option<LogPublicKey> {
        Some(self.keeper.public())
    }

    fn key_changes(&self) -> Vec<String> {
        self.keeper.changes().to_vec()
    }

    fn reminded(&self, by: &PeerId, last: &str) {
        // A caller that saw nothing says nothing; only an answer to this node's own asking may.
        if !last.is_empty() {
            let _ = self.heard_from(by, last);
        }
    }

    fn last_of(&self, peer: &PeerId) -> String {
        self.witness.last(peer)
    }

    fn shown(&self, by: &PeerId, shown: &Shown) {
        self.witness.saw(by, shown);
    }

    fn turned_away(&self, peer: &PeerId, times: u64, at_s: u64) {
        self.metrics.turned_away.add((), times);
        if let Err(error) = self.books.record_turned_away(peer, times, at_s) {
            tracing::error!(%error, "calls that were turned away could not be put on record");
        }
    }

    fn grown(&self, incarnation: u32, old: u64, new: u64) -> Option<Vec<Digest>> {
        let current = self.books.incarnation().ok() == Some(incarnation);
        if self.gate.is_held() || !current { None } else { self.books.consistency(old, new).ok().flatten() }
    }
}
