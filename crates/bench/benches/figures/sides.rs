//! What a full mutual handshake costs each side: two threads, one runtime on each.

use crate::node::Node;
use crate::serving;
use crate::world::World;
use anyhow::{Context, Result, anyhow};
use safeborders_bench::{Target, Thread, report};
use safeborders_store::EngineKind;
use safeborders_trust::Connector;
use std::net::SocketAddr;
use std::sync::mpsc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

const MOST_MS: f64 = 0.5;
const HANDSHAKES: u32 = 1_000;
const WARM_UP: u32 = 100;

fn runtime() -> Result<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let node = Node::open(home.path(), EngineKind::Redb)?;
    let world = World::new()?;
    std::thread::scope(|scope| {
        let ((ready, is_ready), (stop, stopped)) = (mpsc::channel(), oneshot::channel::<()>());
        let (served, known) = (&node, &world);
        let server = scope.spawn(move || {
            runtime()?.block_on(async {
                let address = serving::start(served, known).await?;
                ready.send((address, Thread::this().context("the kernel counts no processor time")?))?;
                let _told = stopped.await;
                anyhow::Ok(())
            })
        });
        let measured = match is_ready.recv() {
            Ok((address, thread)) => runtime()?.block_on(shake(&world, address, &thread)),
            Err(_) => Err(anyhow!("the server did not start")),
        };
        drop(stop);
        server.join().map_err(|_| anyhow!("the server panicked"))??;
        measured
    })
}

async fn shake(world: &World, address: SocketAddr, server: &Thread) -> Result<()> {
    let credentials = world.asker_credentials()?;
    let connector =
        Connector::new(&address.to_string(), World::node()?, credentials, Duration::from_secs(20));
    for _ in 0..WARM_UP {
        drop(connector.connect().await?);
    }
    let own = Thread::this().context("the kernel counts no processor time")?;
    let used = |thread: &Thread| thread.processor_time().context("a thread is gone");
    let before = (used(server)?, used(&own)?);
    for _ in 0..HANDSHAKES {
        drop(connector.connect().await?);
    }
    let after = (used(server)?, used(&own)?);
    let each = |before, after: Duration| safeborders_bench::ms((after - before) / HANDSHAKES);
    report(
        "full mutual handshake, server's processor time",
        each(before.0, after.0),
        "ms",
        Target::AtMost(MOST_MS),
    );
    report(
        "full mutual handshake, client's processor time",
        each(before.1, after.1),
        "ms",
        Target::AtMost(MOST_MS),
    );
    Ok(())
}
