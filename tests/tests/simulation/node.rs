//! The node under test: the real gate and books over the simulated disk, served over real TLS.

use crate::disk::Disk;
use crate::folder::SimFolder;
use crate::mutation::Mutation;
use crate::network::SimListener;
use crate::setup::setup;
use crate::shared::case_files::COHORTS;
use crate::shared::members::{ANSWERS, peer};
use safeborders_books::Books;
use safeborders_codebook::Codebook;
use safeborders_federation::{Responder, ServeLimits, serve};
use safeborders_privacy::{Gate, GateKey, ReleaseSource, Shares};
use safeborders_store::keys::Key;
use safeborders_store::{Sealed, open_in};
use safeborders_trust::{Acceptor, AcceptorLimits, LiveCredentials};
use safeborders_types::PeerId;
use safeborders_vault::Releases;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

pub(crate) const NAME: &str = "node";
pub(crate) const PORT: u16 = 7000;

/// Books, gate and vault, plugged together as a node does it.
pub(crate) struct Opened {
    pub(crate) books: Arc<Books>,
    pub(crate) releases: Arc<Releases<Books>>,
}

/// Opens the node on this disk, and checks its books as every node does at its start.
pub(crate) fn open(disk: &Disk, mutation: Mutation) -> Result<Opened, Box<dyn Error>> {
    let engine = mutation.wrap(open_in(&SimFolder::new(disk))?);
    let sealed = Sealed::new(engine, Key::from_bytes(&[9; 32]), "books");
    let books = Arc::new(Books::open(Box::new(sealed))?);
    books.verify()?;
    let gate = Arc::new(Gate::new(Arc::clone(&books), GateKey::new([7; 32])));
    for cohort in COHORTS {
        gate.open_cohort(cohort.parse()?, &Shares::default(), setup().now_s)?;
    }
    let vault = Arc::clone(&setup().filled.vault);
    Ok(Opened { books, releases: Arc::new(Releases::new(vault, gate, |_| {})) })
}

/// Serves until the machine goes down.
pub(crate) async fn run(opened: Opened) -> turmoil::Result {
    let setup = setup();
    serve_as(peer(ANSWERS), Arc::clone(&setup.members.node), opened.releases, setup.now_s).await
}

/// The same as any member, by this clock.
pub(crate) async fn serve_as<R: ReleaseSource>(
    name: PeerId,
    credentials: Arc<LiveCredentials>,
    releases: Arc<R>,
    now_s: u64,
) -> turmoil::Result {
    let listener = SimListener::bind(PORT).await?;
    let acceptor = Acceptor::start(listener, credentials, AcceptorLimits::default())?;
    let agreements = setup().members.agreements();
    let responder =
        Responder::with_clock(name.country(), Codebook::v1(), releases, agreements, move || now_s);
    let limits = ServeLimits { call_burst: 100_000, grid: Duration::ZERO, ..ServeLimits::default() };
    serve(acceptor, responder.inline(), limits, std::future::pending()).await?;
    Ok(())
}
