//! The network between a coordinator and a node: a TCP proxy that holds back, delays and loses.
//!
//! It does what a bad network does to a program above TCP: nothing that was sent is missing in the middle, but it comes
//! late, in part, or not while the fault lasts. What was held back arrives afterwards, since the system sends it again: a
//! question may reach its node long after its asker gave up. Segments that overtake one another cannot be seen
//! above TCP but as delay; the simulation has them.

use anyhow::Result;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep_until};

/// As much as one segment holds.
const SEGMENT: usize = 1_400;
/// Segments on their way in one direction.
const UNDER_WAY: usize = 1_024;
/// How long a sender waits before it sends a lost segment again; twice as long each time.
const AGAIN: Duration = Duration::from_millis(200);
/// A line on which a segment is lost more often in a row is dead.
const MOST_LOSSES: u32 = 5;

/// What happens to what one side sends.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Lane {
    #[default]
    Clear,
    /// Nothing arrives.
    Lost,
    /// So many bytes arrive, and then nothing.
    HangsAfter(usize),
    /// Each segment arrives so much later.
    Slow(Duration),
    /// Each segment is lost with this probability, in percent.
    Lossy(u32),
}

impl Lane {
    /// How much later a segment arrives.
    fn lateness(self, rng: &mut ChaCha8Rng) -> Duration {
        match self {
            Self::Slow(late) => late,
            Self::Lossy(percent) => {
                let lost = |_: &u32| rng.random_range(0..100) < percent;
                let losses = (0..MOST_LOSSES).take_while(lost).count();
                (0..losses).map(|times| AGAIN * (1 << times)).sum()
            }
            Self::Clear | Self::Lost | Self::HangsAfter(_) => Duration::ZERO,
        }
    }
}

/// What happens in both directions.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weather {
    pub(super) to_node: Lane,
    pub(super) to_hub: Lane,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    ToNode,
    ToHub,
}

impl Weather {
    fn lane(&self, side: Side) -> Lane {
        match side {
            Side::ToNode => self.to_node,
            Side::ToHub => self.to_hub,
        }
    }
}

/// A line to one node.
pub(super) struct Proxy {
    pub(super) address: SocketAddr,
    weather: watch::Sender<Weather>,
    /// How many bytes have arrived from the node since the weather changed.
    arrived: Arc<AtomicUsize>,
}

impl Proxy {
    /// A line to the node at this address, in clear weather. It ends with the runtime.
    pub(super) async fn to(node: SocketAddr, seed: u64) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let (address, (weather, look)) = (listener.local_addr()?, watch::channel(Weather::default()));
        let arrived = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&arrived);
        tokio::spawn(async move {
            let mut number = seed;
            while let Ok((hub, _)) = listener.accept().await {
                // A node that is down ends the coordinator's connection.
                let Ok(node) = TcpStream::connect(node).await else { continue };
                let ((from_hub, to_hub), (from_node, to_node)) = (hub.into_split(), node.into_split());
                number += 2;
                let pass =
                    |side, seed| Pass { side, seed, weather: look.clone(), arrived: Arc::clone(&counted) };
                tokio::spawn(pass(Side::ToNode, number).on(from_hub, to_node));
                tokio::spawn(pass(Side::ToHub, number + 1).on(from_node, to_hub));
            }
        });
        Ok(Self { address, weather, arrived })
    }

    /// Changes the weather, for connections that are open too.
    pub(super) fn set(&self, weather: Weather) {
        self.arrived.store(0, Ordering::SeqCst);
        self.weather.send_replace(weather);
    }
}

/// One direction of one connection.
struct Pass {
    side: Side,
    seed: u64,
    weather: watch::Receiver<Weather>,
    arrived: Arc<AtomicUsize>,
}

impl Pass {
    async fn on(self, mut from: OwnedReadHalf, mut to: OwnedWriteHalf) {
        let Self { side, seed, mut weather, arrived } = self;
        let (send, mut under_way) = mpsc::channel::<(Instant, Vec<u8>)>(UNDER_WAY);
        let look = weather.clone();
        let reading = async move {
            let (mut rng, mut buffer) = (ChaCha8Rng::seed_from_u64(seed), vec![0; SEGMENT]);
            while let Ok(read @ 1..) = from.read(&mut buffer).await {
                let late = look.borrow().lane(side).lateness(&mut rng);
                if send.send((Instant::now() + late, buffer[..read].to_vec())).await.is_err() {
                    return;
                }
            }
        };
        let writing = async move {
            while let Some((due, bytes)) = under_way.recv().await {
                sleep_until(due).await;
                if deliver(&mut to, &bytes, side, &mut weather, &arrived).await.is_err() {
                    return;
                }
            }
            // The end of what was sent arrives as late as the rest.
            let _ended = to.shutdown().await;
        };
        tokio::join!(reading, writing);
    }
}

/// Hands over what arrives now, and the rest when it may.
async fn deliver(
    to: &mut OwnedWriteHalf,
    mut bytes: &[u8],
    side: Side,
    weather: &mut watch::Receiver<Weather>,
    arrived: &AtomicUsize,
) -> Result<()> {
    while !bytes.is_empty() {
        let lane = weather.borrow_and_update().lane(side);
        let now = match lane {
            Lane::Lost => 0,
            Lane::HangsAfter(most) => most.saturating_sub(arrived.load(Ordering::SeqCst)).min(bytes.len()),
            Lane::Clear | Lane::Slow(_) | Lane::Lossy(_) => bytes.len(),
        };
        to.write_all(&bytes[..now]).await?;
        if side == Side::ToHub {
            arrived.fetch_add(now, Ordering::SeqCst);
        }
        bytes = &bytes[now..];
        if !bytes.is_empty() {
            weather.changed().await?;
        }
    }
    Ok(())
}
