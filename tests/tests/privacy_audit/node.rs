//! The node under attack: vault, gate, books on redb and the federation's server, plugged together as
//! they ship, and the eight counterparts that hold certificates.

use crate::canaries::canaries;
use crate::shared::asking::axes;
use crate::shared::case_files::COHORTS;
use crate::shared::members::{AGREEMENT, ANSWERS, ASKERS, Members, peer};
use safeborders_books::Books;
use safeborders_codebook::Codebook;
use safeborders_federation::{Responder, ServeLimits, serve};
use safeborders_peers::{PeerClient, PeerError};
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::keys::Key;
use safeborders_store::{EngineKind, Sealed};
use safeborders_trust::{Acceptor, AcceptorLimits, now_s};
use safeborders_types::{Answer, NanoRho};
use safeborders_vault::{Releases, Vault};
use safeborders_wire::{Ask, Description, Reply};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Node {
    pub(crate) books: Arc<Books>,
    clients: Vec<PeerClient>,
    serving: JoinHandle<()>,
    _folder: TempDir,
}

/// A gate over fresh books in which every cohort is open, and the folder that goes with them.
pub(crate) fn fresh_gate() -> (TempDir, Arc<Gate<Books>>) {
    let (folder, books) = fresh_books();
    (folder, open_gate(&books))
}

fn fresh_books() -> (TempDir, Arc<Books>) {
    let folder = TempDir::new().unwrap();
    let engine = safeborders_store::open(EngineKind::Redb, &folder.path().join("books")).unwrap();
    let sealed = Sealed::new(engine, Key::from_bytes(&[9; 32]), "books");
    (folder, Arc::new(Books::open(Box::new(sealed)).unwrap()))
}

fn open_gate(books: &Arc<Books>) -> Arc<Gate<Books>> {
    let gate = Arc::new(Gate::new(Arc::clone(books), GateKey::new([7; 32])));
    for cohort in COHORTS {
        gate.open_cohort(cohort.parse().unwrap(), &Shares::default(), now_s()).unwrap();
    }
    gate
}

impl Node {
    /// A node with fresh books that lets each counterpart spend `quota` on each cohort.
    pub(crate) async fn start(quota: NanoRho) -> Self {
        Self::over(&canaries().filled.vault, quota).await
    }

    /// The same over another vault.
    pub(crate) async fn over(vault: &Arc<Vault>, quota: NanoRho) -> Self {
        let members = Members::new(quota);
        let (folder, books) = fresh_books();
        let gate = open_gate(&books);
        let releases = Arc::new(Releases::new(Arc::clone(vault), gate, |_| {}));
        // The noise that is audited is the noise that a serving node draws ahead.
        releases.fill_noise_pool();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let acceptor =
            Acceptor::start(listener, Arc::clone(&members.node), AcceptorLimits::default()).unwrap();
        let address = acceptor.local_addr().to_string();
        let country = peer(ANSWERS).country();
        let responder = Responder::new(country, Codebook::v1(), releases, members.agreements());
        let serving = tokio::spawn(async move {
            let limits = ServeLimits { call_burst: 100_000, grid: Duration::ZERO, ..ServeLimits::default() };
            serve(acceptor, responder, limits, std::future::pending()).await.unwrap();
        });
        let client = |number| PeerClient::new(peer(ANSWERS), &address, members.asker(number));
        let clients = (0..ASKERS.len()).map(client).collect();
        Self { books, clients, serving, _folder: folder }
    }

    /// Asks as one of the counterparts.
    pub(crate) async fn ask(&self, counterpart: usize, ask: &Ask) -> Result<Answer, PeerError> {
        self.reply(counterpart, ask).await.map(|reply| reply.answer)
    }

    /// The same with all that comes with the answer.
    pub(crate) async fn reply(&self, counterpart: usize, ask: &Ask) -> Result<Reply, PeerError> {
        self.clients[counterpart].ask(ask, &axes(ask), PATIENCE).await
    }

    /// What the node says of itself to one of the counterparts: all that a preview is made of.
    pub(crate) async fn describe(&self, counterpart: usize) -> Description {
        self.clients[counterpart].describe(&AGREEMENT.parse().unwrap(), PATIENCE).await.unwrap()
    }

    /// What all questions together have cost the cohort that is asked about.
    pub(crate) fn spent(&self) -> NanoRho {
        let cohorts = self.books.cohorts().unwrap();
        let (_, account) = cohorts.iter().find(|(id, _)| *id == COHORTS[0].parse().unwrap()).unwrap();
        account.spent().questions()
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The error that tells that the budget is spent.
pub(crate) fn exhausted() -> PeerError {
    PeerError::Refused { code: "budget-exhausted".to_owned() }
}
