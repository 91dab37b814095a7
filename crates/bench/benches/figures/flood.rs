//! What a peer notices of another one that calls a thousand times a second.

use crate::node::Node;
use crate::serving;
use crate::world::{AGREEMENT, World};
use anyhow::{Result, anyhow, ensure};
use safeborders_bench::{Target, Times, note, report};
use safeborders_codebook::Codebook;
use safeborders_federation::ServeLimits;
use safeborders_peers::{PeerClient, PeerError};
use safeborders_store::EngineKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const MOST_RATIO: f64 = 1.5;
const PER_SECOND: u64 = 1_000;
const TIMEOUT: Duration = Duration::from_secs(20);
/// What either counterpart may call in all: the flood uses it up before anything is measured.
const BURST: u32 = 5_000;

/// What the good peer calls.
#[derive(Clone, Copy)]
enum Call {
    /// A greeting: it waits for no grid, on a node as it ships.
    Hello,
    /// A description: a look into the books, which waits for the grid where there is one.
    Describe,
}

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let node = Node::open(home.path(), EngineKind::Redb)?;
    let world = World::new()?;
    let shipped = ServeLimits::default().grid;
    for (grid, call, calls, name) in [
        (shipped, Call::Hello, 1_500, "greetings, as a node ships"),
        (Duration::ZERO, Call::Describe, 1_500, "descriptions, without the grid"),
        (shipped, Call::Describe, 100, "descriptions on the grid, as a node ships"),
    ] {
        let limits = ServeLimits { call_burst: BURST, calls_per_second: 0, grid, ..ServeLimits::default() };
        measure(&node, &world, limits, (call, calls), name)?;
    }
    Ok(())
}

fn measure(
    node: &Node,
    world: &World,
    limits: ServeLimits,
    (call, calls): (Call, u32),
    name: &str,
) -> Result<()> {
    // A runtime for the node, one for each peer: none waits for another one's tasks.
    let (serving, calling) = (Runtime::new()?, Runtime::new()?);
    let address = serving.block_on(serving::start_with(node, world, limits))?;
    let calling_now = calling.enter(); // a client belongs to the runtime that it is made in
    let good = PeerClient::new(World::node()?, &address.to_string(), world.asker_credentials()?);
    drop(calling_now);
    let timed = || -> Result<Times> {
        calling.block_on(async {
            let mut times = Times::default();
            for _ in 0..calls {
                let start = Instant::now();
                match call {
                    Call::Hello => drop(good.hello(None, Codebook::v1().version(), TIMEOUT).await?),
                    Call::Describe => drop(good.describe(&AGREEMENT.parse()?, TIMEOUT).await?),
                }
                times.push(start.elapsed());
            }
            Ok(times)
        })
    };
    timed()?; // warm
    let quiet = timed()?;
    let (stop, slowed, other) = (AtomicBool::new(false), AtomicU64::new(0), AtomicU64::new(0));
    let (flooded, rate) = std::thread::scope(|scope| {
        let flood = scope.spawn(|| flood(world, address, &stop, &slowed, &other));
        while slowed.load(Ordering::SeqCst) < PER_SECOND && !flood.is_finished() {
            std::thread::sleep(Duration::from_millis(5));
        }
        let (before, start) = (slowed.load(Ordering::SeqCst), Instant::now());
        let times = timed();
        #[allow(clippy::cast_precision_loss)]
        let rate = (slowed.load(Ordering::SeqCst) - before) as f64 / start.elapsed().as_secs_f64();
        stop.store(true, Ordering::SeqCst);
        flood.join().map_err(|_| anyhow!("the flood panicked"))??;
        anyhow::Ok((times?, rate))
    })?;
    ensure!(other.load(Ordering::SeqCst) <= u64::from(BURST), "calls beyond the rate were looked at");
    note(&format!(
        "{name}: {calls} calls of a good peer; {rate:.0} calls a second of another one are refused"
    ));
    report(&format!("p99 of the good peer, quiet, {name}"), quiet.percentile_ms(99.0), "ms", Target::None);
    report(
        &format!("p99 of the good peer, flooded, {name}"),
        flooded.percentile_ms(99.0),
        "ms",
        Target::None,
    );
    let ratio = flooded.percentile_ms(99.0) / quiet.percentile_ms(99.0);
    report(&format!("p99 flooded over p99 quiet, {name}"), ratio, "", Target::AtMost(MOST_RATIO));
    Ok(())
}

/// Calls at the rate, whatever the answers; what is due and late is sent at once.
fn flood(
    world: &World,
    address: SocketAddr,
    stop: &AtomicBool,
    slowed: &AtomicU64,
    other: &AtomicU64,
) -> Result<()> {
    Runtime::new()?.block_on(async {
        let credentials = world.flooding_credentials()?;
        let client = Arc::new(PeerClient::new(World::node()?, &address.to_string(), credentials));
        // Its allowance first, as fast as it goes; then at the rate.
        let mut lanes = tokio::task::JoinSet::new();
        let (begun, mut due) = (Instant::now(), 0_u64);
        while !stop.load(Ordering::SeqCst) {
            while lanes.len() < 24 && due < u64::try_from(begun.elapsed().as_millis())? * PER_SECOND / 1_000 {
                let client = Arc::clone(&client);
                due += 1;
                lanes.spawn(async move { client.describe(&AGREEMENT.parse().ok()?, TIMEOUT).await.err() });
            }
            match tokio::time::timeout(Duration::from_millis(1), lanes.join_next()).await {
                Ok(Some(Ok(Some(PeerError::Refused { code })))) if code == "slow-down" => {
                    slowed.fetch_add(1, Ordering::SeqCst);
                }
                Ok(Some(_)) => {
                    other.fetch_add(1, Ordering::SeqCst);
                }
                Ok(None) | Err(_) => tokio::task::yield_now().await,
            }
        }
        anyhow::Ok(())
    })
}
