//! All the nodes, in one process.

use super::countries::{Countries, codes};
use crate::node::{Node, cohorts, root_key};
use anyhow::{Context, Result};
use safeborders_bench::size;
use safeborders_books::Books;
use safeborders_codebook::Codebook;
use safeborders_federation::{LiveAgreements, Responder, ServeLimits, serve as answer};
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::{EngineKind, Sealed};
use safeborders_trust::{Acceptor, AcceptorLimits, now_s};
use safeborders_vault::{Releases, Vault};
use std::fs;
use std::io::{Read, Write};
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// Starts them, writes down where they are, says so, and serves until standard input closes.
pub(super) fn serve(home: &Path, nodes: usize) -> Result<()> {
    let codes = codes(nodes);
    let countries = Countries::new(&codes)?;
    countries.hand_over(home)?;
    let case_files = size("SAFEBORDERS_BENCH_SIMULATED", 1_000);
    let cases = home.join("cases");
    fs::create_dir(&cases)?;
    let vault = Node::filled(&cases, EngineKind::Redb, case_files)?.vault;
    let runtime = Runtime::new()?;
    let mut addresses = String::new();
    for (number, code) in codes.iter().enumerate() {
        let releases = Arc::new(releases(&home.join(code), Arc::clone(&vault))?);
        let address = runtime.block_on(start(&countries, number, code, releases))?;
        addresses.push_str(&format!("{code} {address}\n"));
    }
    fs::write(home.join("addresses"), addresses)?;
    println!("ready");
    std::io::stdout().flush()?;
    std::io::stdin().read_to_end(&mut Vec::new()).context("standard input cannot be read")?;
    Ok(())
}

/// A gate with books of its own over the common case files.
fn releases(dir: &Path, vault: Arc<Vault>) -> Result<Releases<Books>> {
    fs::create_dir(dir)?;
    let root = root_key(dir)?;
    let engine = safeborders_store::open(EngineKind::Redb, &dir.join("books"))?;
    let books = Books::open(Box::new(Sealed::new(engine, root.derive("books"), "books")))?;
    let gate = Gate::new(Arc::new(books), GateKey::new(*root.derive("gate").expose()));
    for cohort in cohorts()? {
        gate.open_cohort(cohort, &Shares::default(), now_s())?;
    }
    Ok(Releases::new(vault, Arc::new(gate), |error| eprintln!("{error}")))
}

async fn start(
    countries: &Countries,
    number: usize,
    code: &str,
    releases: Arc<Releases<Books>>,
) -> Result<std::net::SocketAddr> {
    let (credentials, agreement) = countries.of_node(number)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let acceptor = Acceptor::start(listener, credentials, AcceptorLimits::default())?;
    let address = acceptor.local_addr();
    let agreements = LiveAgreements::new([agreement]);
    let responder = Responder::new(code.parse()?, Codebook::v1(), releases, agreements);
    tokio::spawn(answer(acceptor, responder, ServeLimits::default(), std::future::pending()));
    Ok(address)
}
