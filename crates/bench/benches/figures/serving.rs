//! A node that answers on the loopback address, from this process.

use crate::node::{COUNTRY, Node};
use crate::world::World;
use anyhow::Result;
use safeborders_codebook::Codebook;
use safeborders_federation::{LiveAgreements, Responder, ServeLimits, serve};
use safeborders_trust::{Acceptor, AcceptorLimits};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// Starts to answer; until the runtime ends.
pub(crate) async fn start(node: &Node, world: &World) -> Result<SocketAddr> {
    // One asker asks for thousands of figures here.
    let limits = ServeLimits { call_burst: 1_000_000, grid: Duration::ZERO, ..ServeLimits::default() };
    start_with(node, world, limits).await
}

/// The same under these limits.
pub(crate) async fn start_with(node: &Node, world: &World, limits: ServeLimits) -> Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let acceptor = Acceptor::start(listener, world.node_credentials()?, AcceptorLimits::default())?;
    let address = acceptor.local_addr();
    let agreements = LiveAgreements::new([world.agreement()?]);
    let responder = Responder::new(COUNTRY.parse()?, Codebook::v1(), Arc::clone(&node.releases), agreements);
    tokio::spawn(serve(acceptor, responder, limits, std::future::pending()));
    Ok(address)
}
