//! Sessions are not resumed: a resumed session is not asked for its certificate.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::*;
use rustls::HandshakeKind;
use rustls::client::Resumption;
use rustls::server::ServerSessionMemoryCache;
use safeborders_trust::LEAF_DAYS;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_rustls::{TlsAcceptor, TlsConnector};

/// Connects once over a pipe and says how both sides saw the handshake.
async fn handshake(
    client: &Arc<rustls::ClientConfig>,
    server: &Arc<rustls::ServerConfig>,
) -> (HandshakeKind, HandshakeKind) {
    let (near, far) = tokio::io::duplex(64 * 1024);
    let name = rustls_pki_types::ServerName::try_from("safeborders.invalid").unwrap();
    let connect = TlsConnector::from(Arc::clone(client)).connect(name, near);
    let accept = TlsAcceptor::from(Arc::clone(server)).accept(far);
    let (near, far) = tokio::join!(connect, accept);
    let (mut near, mut far) = (near.unwrap(), far.unwrap());
    // Tickets travel after the handshake: exchange a byte so that the client has seen them.
    far.write_all(b"!").await.unwrap();
    far.flush().await.unwrap();
    near.read_u8().await.unwrap();
    (near.get_ref().1.handshake_kind().unwrap(), far.get_ref().1.handshake_kind().unwrap())
}

fn full(kind: HandshakeKind) -> bool {
    matches!(kind, HandshakeKind::Full | HandshakeKind::FullWithHelloRetryRequest)
}

#[tokio::test]
async fn a_second_connection_is_a_full_handshake_again() {
    let world = World::new();
    let server = world.credentials(world.identity(ATHENS, days(LEAF_DAYS))).server_config().unwrap();
    let client = world.credentials(world.identity(SOFIA, days(LEAF_DAYS)));
    let client = Arc::new(client.client_config(&peer(ATHENS)).unwrap());
    for _ in 0..3 {
        let (near, far) = handshake(&client, &server).await;
        assert!(full(near) && full(far), "{near:?} {far:?}");
    }
}

#[tokio::test]
async fn each_side_alone_prevents_resumption() {
    let world = World::new();
    let server = world.credentials(world.identity(ATHENS, days(LEAF_DAYS))).server_config().unwrap();
    let client = world.credentials(world.identity(SOFIA, days(LEAF_DAYS)));
    let client = client.client_config(&peer(ATHENS)).unwrap();
    let mut eager_server = (*server).clone();
    eager_server.send_tls13_tickets = 2;
    eager_server.session_storage = ServerSessionMemoryCache::new(32);
    let mut eager_client = client.clone();
    eager_client.resumption = Resumption::in_memory_sessions(8);
    let (client, eager_client) = (Arc::new(client), Arc::new(eager_client));
    let eager_server = Arc::new(eager_server);

    for (client, server) in [(&client, &eager_server), (&eager_client, &server)] {
        handshake(client, server).await;
        let (near, far) = handshake(client, server).await;
        assert!(full(near) && full(far), "{near:?} {far:?}");
    }
    // The control: with both settings undone a second connection is resumed.
    handshake(&eager_client, &eager_server).await;
    let (near, far) = handshake(&eager_client, &eager_server).await;
    assert_eq!((near, far), (HandshakeKind::Resumed, HandshakeKind::Resumed));
}
