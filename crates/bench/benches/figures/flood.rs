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
/// What either counterpart may call in all: the flood uses it up before anything is measured under it.
const BURST: u32 = 5_000;
/// Quiet and flooded take turns, so that what else the machine does meets both.
const TURNS: u32 = 5;
/// How long what was sent needs to come back.
const SETTLED: Duration = Duration::from_millis(400);
/// How many calls of the flood are under way at most.
const LANES: usize = 24;

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
        (shipped, Call::Hello, 400, "greetings, as a node ships"),
        (Duration::ZERO, Call::Describe, 400, "descriptions, without the grid"),
        (shipped, Call::Describe, 40, "descriptions on the grid, as a node ships"),
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
    let timed = |times: &mut Times| -> Result<()> {
        calling.block_on(async {
            for _ in 0..calls {
                let start = Instant::now();
                match call {
                    Call::Hello => drop(good.hello(None, Codebook::v1().version(), TIMEOUT).await?),
                    Call::Describe => drop(good.describe(&AGREEMENT.parse()?, TIMEOUT).await?),
                }
                times.push(start.elapsed());
            }
            Ok(())
        })
    };
    timed(&mut Times::default())?; // warm
    let (mut quiet, mut flooded, mut lasted) = (Times::default(), Times::default(), Duration::ZERO);
    let (on, stop, slowed, other) =
        (AtomicBool::new(true), AtomicBool::new(false), AtomicU64::new(0), AtomicU64::new(0));
    let refused = std::thread::scope(|scope| {
        let flood = scope.spawn(|| flood(world, address, (&on, &stop), &slowed, &other));
        let mut refused = 0;
        let turns = (0..TURNS).try_for_each(|_| {
            on.store(false, Ordering::SeqCst);
            std::thread::sleep(SETTLED);
            timed(&mut quiet)?;
            on.store(true, Ordering::SeqCst);
            let before = slowed.load(Ordering::SeqCst);
            while slowed.load(Ordering::SeqCst) < before + PER_SECOND / 2 && !flood.is_finished() {
                std::thread::sleep(Duration::from_millis(5));
            }
            let (before, start) = (slowed.load(Ordering::SeqCst), Instant::now());
            timed(&mut flooded)?;
            lasted += start.elapsed();
            refused += slowed.load(Ordering::SeqCst) - before;
            anyhow::Ok(())
        });
        stop.store(true, Ordering::SeqCst);
        flood.join().map_err(|_| anyhow!("the flood panicked"))??;
        turns.map(|()| refused)
    })?;
    #[allow(clippy::cast_precision_loss)]
    let rate = refused as f64 / lasted.as_secs_f64();
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

/// Calls at the rate while it is on, whatever the answers. What was due while all lanes waited is not called later.
fn flood(
    world: &World,
    address: SocketAddr,
    (on, stop): (&AtomicBool, &AtomicBool),
    slowed: &AtomicU64,
    other: &AtomicU64,
) -> Result<()> {
    Runtime::new()?.block_on(async {
        let credentials = world.flooding_credentials()?;
        let client = Arc::new(PeerClient::new(World::node()?, &address.to_string(), credentials));
        let mut lanes = tokio::task::JoinSet::new();
        let (begun, mut called) = (Instant::now(), 0_u64);
        while !stop.load(Ordering::SeqCst) {
            let due = u64::try_from(begun.elapsed().as_millis())? * PER_SECOND / 1_000;
            while on.load(Ordering::SeqCst) && lanes.len() < LANES && called < due {
                let client = Arc::clone(&client);
                called += 1;
                lanes.spawn(async move { client.describe(&AGREEMENT.parse().ok()?, TIMEOUT).await.err() });
            }
            if lanes.len() == LANES || !on.load(Ordering::SeqCst) {
                called = due;
            }
            match tokio::time::timeout(Duration::from_millis(1), lanes.join_next()).await {
                Ok(Some(Ok(Some(PeerError::Refused { code })))) if code == "slow-down" => {
                    slowed.fetch_add(1, Ordering::SeqCst);
                }
                Ok(Some(_)) => {
                    other.fetch_add(1, Ordering::SeqCst);
                }
                Ok(None) | Err(_) => tokio::time::sleep(Duration::from_millis(1)).await,
            }
        }
        anyhow::Ok(())
    })
}
