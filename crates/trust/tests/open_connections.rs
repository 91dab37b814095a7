//! What happens to connections that are open when a certificate ends or a root changes.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::*;
use futures::StreamExt;
use safeborders_trust::{
    Acceptor, AcceptorLimits, CLOCK_SKEW_S, ConnectInfo, Connector, CountryRoot, Credentials, LEAF_DAYS,
    LiveCredentials, PeerRefused, PeerStream, TrustRoots, now_s,
};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::client::TlsStream;

const PATIENCE: Duration = Duration::from_secs(10);

/// Sofia's open connection to Athens: Athens's credentials, Athens's end and Sofia's.
struct Open {
    athens: Arc<LiveCredentials>,
    stream: PeerStream,
    sofia: TlsStream<TcpStream>,
    _acceptor: Acceptor,
}

async fn open(world: &World) -> Open {
    let athens = world.live(ATHENS);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut acceptor = Acceptor::start(listener, Arc::clone(&athens), AcceptorLimits::default()).unwrap();
    let connector =
        Connector::new(&acceptor.local_addr().to_string(), peer(ATHENS), world.live(SOFIA), PATIENCE);
    let dialling = tokio::spawn(async move { connector.connect().await });
    let mut stream = acceptor.next().await.unwrap().unwrap();
    stream.write_all(b"welcome").await.unwrap();
    stream.flush().await.unwrap();
    let mut sofia = dialling.await.unwrap().unwrap();
    sofia.read_exact(&mut [0; 7]).await.unwrap();
    Open { athens, stream, sofia, _acceptor: acceptor }
}

fn without_bulgaria(world: &World) -> TrustRoots {
    let mut roots = TrustRoots::new();
    roots.insert(country("GR"), world.roots().get(country("GR")).unwrap().clone());
    roots
}

/// Greece as before, and a Bulgaria of another key.
fn with_another_bulgaria(world: &World) -> TrustRoots {
    let mut roots = without_bulgaria(world);
    let other = CountryRoot::from_pem(country("BG"), World::new().bulgaria.certificate_pem()).unwrap();
    roots.insert(country("BG"), other);
    roots
}

fn trusting(world: &World, roots: TrustRoots) -> Credentials {
    Credentials::new(world.identity(ATHENS, days(LEAF_DAYS)), roots).unwrap()
}

#[tokio::test]
async fn a_connection_is_judged_again_at_each_call() {
    let world = World::new();
    let open = open(&world).await;
    let (info, roots, bulgaria): (&ConnectInfo, _, _) = (open.stream.info(), world.roots(), country("BG"));
    assert_eq!(info.check(&roots, now_s()), Ok(()));
    let latest = info.not_after_s() + CLOCK_SKEW_S;
    assert_eq!(info.check(&roots, latest), Ok(()), "clocks may differ by so much");
    assert_eq!(info.check(&roots, latest + 1), Err(PeerRefused::Expired));
    assert_eq!(info.check(&roots, now_s() - 86_400), Err(PeerRefused::NotYetValid));
    let gone = info.check(&without_bulgaria(&world), now_s());
    assert_eq!(gone, Err(PeerRefused::NoRoot { country: bulgaria }));
    let replaced = info.check(&with_another_bulgaria(&world), now_s());
    assert_eq!(replaced, Err(PeerRefused::RootReplaced { country: bulgaria }));
}

#[tokio::test]
async fn a_connection_goes_on_when_other_credentials_change() {
    let world = World::new();
    let mut open = open(&world).await;
    open.athens.replace(trusting(&world, world.roots())); // a renewed leaf, the same roots
    open.sofia.write_all(b"question").await.unwrap();
    open.sofia.flush().await.unwrap();
    let mut question = [0; 8];
    open.stream.read_exact(&mut question).await.unwrap();
    assert_eq!(&question, b"question");
    assert!(open.stream.write_all(b"answer").await.is_ok());
}

#[tokio::test]
async fn a_connection_breaks_both_ways_when_its_root_is_removed_or_replaced() {
    let world = World::new();
    for roots in [without_bulgaria(&world), with_another_bulgaria(&world)] {
        let mut open = open(&world).await;
        open.sofia.write_all(b"question").await.unwrap();
        open.sofia.flush().await.unwrap();
        open.athens.replace(trusting(&world, roots));
        let aborted = |error: io::Error| error.kind() == io::ErrorKind::ConnectionAborted;
        assert!(open.stream.write_all(b"answer").await.is_err_and(aborted));
        assert!(open.stream.flush().await.is_err_and(aborted));
        assert!(open.stream.read_exact(&mut [0; 8]).await.is_err_and(aborted));
        // Nor does it come back with the root: the peer must pass a new handshake.
        open.athens.replace(trusting(&world, world.roots()));
        assert!(open.stream.write_all(b"answer").await.is_err_and(aborted));
        drop(open.stream);
        assert!(open.sofia.read_exact(&mut [0; 1]).await.is_err(), "nothing more has left");
    }
}
