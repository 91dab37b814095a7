//! A full mutual TLS 1.3 handshake, up to the first byte that shows that the other side accepted.

use crate::node::Node;
use crate::serving;
use crate::world::World;
use anyhow::{Context, Result};
use safeborders_bench::{Target, Times, process, report};
use safeborders_store::EngineKind;
use safeborders_trust::Connector;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const HANDSHAKES: u32 = 300;
const WARM_UP: u32 = 20;

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let node = Node::open(home.path(), EngineKind::Redb)?;
    let world = World::new()?;
    Runtime::new()?.block_on(shake(&node, &world))
}

async fn shake(node: &Node, world: &World) -> Result<()> {
    let address = serving::start(node, world).await?;
    let timeout = Duration::from_secs(5);
    let connector = Connector::new(&address.to_string(), World::node()?, world.asker_credentials()?, timeout);
    for _ in 0..WARM_UP {
        drop(connector.connect().await?);
    }
    let used = || process::processor_time(std::process::id()).context("no processor time");
    let (mut times, before) = (Times::default(), used()?);
    for _ in 0..HANDSHAKES {
        let start = Instant::now();
        let connection = connector.connect().await?;
        times.push(start.elapsed());
        drop(connection);
    }
    let processor = (used()? - before) / HANDSHAKES;
    report("full mutual handshake, p50", times.median_ms(), "ms", Target::None);
    report("full mutual handshake, p99", times.percentile_ms(99.0), "ms", Target::None);
    report("processor time of both sides", safeborders_bench::ms(processor), "ms", Target::None);
    Ok(())
}
