//! Many connections at once: from one address, of one peer, and silent ones that keep coming.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may")]

mod common;

use common::*;
use futures::StreamExt;
use safeborders_trust::{Acceptor, AcceptorLimits, Connector, LiveCredentials, PeerStream};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::client::TlsStream;

const PATIENCE: Duration = Duration::from_secs(20);

async fn serve(credentials: Arc<LiveCredentials>, limits: AcceptorLimits) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut acceptor = Acceptor::start(listener, credentials, limits).unwrap();
    let address = acceptor.local_addr();
    tokio::spawn(async move {
        while let Some(Ok(stream)) = acceptor.next().await {
            tokio::spawn(greet(stream));
        }
    });
    address
}

/// An HTTP/2 server speaks first.
async fn greet(mut stream: PeerStream) {
    if stream.write_all(b"hello").await.is_ok() && stream.flush().await.is_ok() {
        let _ = stream.read_to_end(&mut Vec::new()).await;
    }
}

async fn connect(address: SocketAddr, world: &World, name: &str) -> Option<TlsStream<TcpStream>> {
    let connector = Connector::new(&address.to_string(), peer(ATHENS), world.live(name), PATIENCE);
    connector.connect().await.ok()
}

/// Waits until the peer gets in, because what it gave back is free as soon as the acceptor sees that.
async fn gets_in(address: SocketAddr, world: &World, name: &str) -> TlsStream<TcpStream> {
    let trying = async {
        loop {
            if let Some(stream) = connect(address, world, name).await {
                return stream;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, trying).await.unwrap()
}

/// Whether the other side ends the connection although it may last for hours.
async fn is_closed(mut tcp: TcpStream) -> bool {
    let read = tokio::time::timeout(PATIENCE, tcp.read(&mut [0; 1])).await;
    matches!(read, Ok(Ok(0) | Err(_)))
}

fn patient(limits: AcceptorLimits) -> AcceptorLimits {
    AcceptorLimits { handshake_timeout: Duration::from_secs(3_600), ..limits }
}

#[tokio::test]
async fn one_address_cannot_hold_more_than_its_share() {
    let world = World::new();
    let limits = patient(AcceptorLimits { connections_per_address: 2, ..AcceptorLimits::default() });
    let address = serve(world.live(ATHENS), limits).await;
    let first = connect(address, &world, SOFIA).await.unwrap();
    let _second = connect(address, &world, HUB).await.unwrap();
    assert!(is_closed(TcpStream::connect(address).await.unwrap()).await);
    assert!(connect(address, &world, SOFIA).await.is_none());
    drop(first);
    gets_in(address, &world, SOFIA).await;
}

#[tokio::test]
async fn one_peer_cannot_hold_more_than_its_share_and_others_are_let_in() {
    let world = World::new();
    let limits = AcceptorLimits { connections_per_peer: 2, ..AcceptorLimits::default() };
    let address = serve(world.live(ATHENS), limits).await;
    let first = connect(address, &world, SOFIA).await.unwrap();
    let _second = connect(address, &world, SOFIA).await.unwrap();
    assert!(connect(address, &world, SOFIA).await.is_none(), "a third one");
    assert!(connect(address, &world, HUB).await.is_some(), "another peer has its own share");
    drop(first);
    gets_in(address, &world, SOFIA).await;
}

#[tokio::test]
async fn all_peers_together_cannot_hold_more_than_there_is() {
    let world = World::new();
    let limits = AcceptorLimits { connections: 1, ..AcceptorLimits::default() };
    let address = serve(world.live(ATHENS), limits).await;
    let first = connect(address, &world, SOFIA).await.unwrap();
    assert!(connect(address, &world, HUB).await.is_none());
    drop(first);
    gets_in(address, &world, HUB).await;
}

#[tokio::test]
async fn silent_connections_give_way_to_whoever_comes_after_them() {
    let world = World::new();
    // From one address with its share, and from many addresses with all places.
    let one = AcceptorLimits { connections_per_address: 8, ..AcceptorLimits::default() };
    let all = AcceptorLimits { handshakes: 8, connections_per_address: 1_000, ..AcceptorLimits::default() };
    for limits in [one, all] {
        let address = serve(world.live(ATHENS), patient(limits)).await;
        let mut silent = Vec::new();
        for _ in 0..100 {
            silent.push(TcpStream::connect(address).await.unwrap());
        }
        assert!(connect(address, &world, SOFIA).await.is_some());
        // No time-out has passed: the oldest ones were given up for the newer ones.
        for tcp in silent.drain(..90) {
            assert!(is_closed(tcp).await);
        }
    }
}

#[tokio::test]
async fn a_peer_that_never_speaks_http2_is_given_up_and_one_that_does_stays() {
    let world = World::new();
    let limits =
        AcceptorLimits { handshake_timeout: Duration::from_millis(500), ..AcceptorLimits::default() };
    let address = serve(world.live(ATHENS), limits).await;
    let mut speaking = gets_in(address, &world, HUB).await;
    speaking.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await.unwrap();
    speaking.flush().await.unwrap();
    let mut dribbling = gets_in(address, &world, SOFIA).await;
    dribbling.write_all(b"PRI *").await.unwrap();
    dribbling.flush().await.unwrap();
    let mut rest = Vec::new();
    let ended = tokio::time::timeout(PATIENCE, dribbling.read_to_end(&mut rest)).await;
    assert!(ended.is_ok(), "half a preface holds a connection for ever");
    // By now the other one would have been given up as well; all that comes of it is the greeting.
    let mut greeting = [0; 5];
    speaking.read_exact(&mut greeting).await.unwrap();
    let more = tokio::time::timeout(Duration::from_millis(200), speaking.read(&mut [0; 1])).await;
    assert!(more.is_err(), "the connection was ended");
}
