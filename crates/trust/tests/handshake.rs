//! Handshakes between peers: the one that succeeds, and every one that must not.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::bare::{bare_client, bare_server};
use common::*;
use futures::StreamExt;
use safeborders_trust::{
    Acceptor, AcceptorLimits, ConnectError, Connector, Credentials, Identity, LEAF_DAYS, Leaf,
    LiveCredentials, PeerRefused, PeerStream, TrustRoots, now_s,
};
use safeborders_types::Role;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const PATIENCE: Duration = Duration::from_secs(10);

/// Starts an acceptor that greets each peer as an HTTP/2 server does: by speaking first.
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

async fn greet(mut stream: PeerStream) {
    let greeting = stream.info().peer().to_string();
    if stream.write_all(greeting.as_bytes()).await.is_ok() && stream.flush().await.is_ok() {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest).await;
    }
}

async fn dial(
    address: SocketAddr,
    expected: &str,
    credentials: Arc<LiveCredentials>,
) -> Result<String, ConnectError> {
    let connector = Connector::new(&address.to_string(), peer(expected), credentials, PATIENCE);
    let mut stream = connector.connect().await?;
    let mut greeting = vec![0; 100];
    let length = stream.read(&mut greeting).await.unwrap();
    Ok(String::from_utf8(greeting[..length].to_vec()).unwrap())
}

/// Sofia's node, with another certificate, dials Athens.
async fn dial_as(world: &World, identity: Identity) -> Result<String, ConnectError> {
    let address = serve(world.live(ATHENS), AcceptorLimits::default()).await;
    dial(address, ATHENS, LiveCredentials::new(world.credentials(identity))).await
}

fn spoiled(world: &World, spoil: impl FnOnce(&mut Odd)) -> Identity {
    let mut odd = Odd::node(&[SOFIA]);
    spoil(&mut odd);
    Identity::from_leaf(&odd.signed_by(&world.bulgaria)).unwrap()
}

#[tokio::test]
async fn a_node_and_a_coordinator_are_accepted_and_recognised() {
    let world = World::new();
    let address = serve(world.live(ATHENS), AcceptorLimits::default()).await;
    assert_eq!(dial(address, ATHENS, world.live(SOFIA)).await.unwrap(), SOFIA);
    assert_eq!(dial(address, ATHENS, world.live(HUB)).await.unwrap(), HUB);
}

#[tokio::test]
async fn a_sound_certificate_of_another_make_is_accepted() {
    // The control of the refusing twins below: what they spoil is sound before.
    let world = World::new();
    let identity = spoiled(&world, |_| {});
    assert_eq!(dial_as(&world, identity).await.unwrap(), SOFIA);
}

#[tokio::test]
async fn clients_whose_certificates_are_not_sound_are_refused() {
    let world = World::new();
    let stranger = World::new();
    let bulgaria = country("BG");
    let tls = rcgen::ExtendedKeyUsagePurpose::ServerAuth;
    let cases: Vec<(&str, Identity, PeerRefused)> = vec![
        (
            "signed by an authority of the same name",
            stranger.identity(SOFIA, days(LEAF_DAYS)),
            PeerRefused::WrongAuthority { country: bulgaria },
        ),
        (
            "names Bulgaria, signed by Greece",
            Identity::from_leaf(&Odd::node(&[SOFIA]).signed_by(&world.greece)).unwrap(),
            PeerRefused::WrongAuthority { country: bulgaria },
        ),
        (
            "self-signed",
            Identity::from_leaf(&Odd::node(&[SOFIA]).self_signed()).unwrap(),
            PeerRefused::WrongAuthority { country: bulgaria },
        ),
        ("expired", world.identity(SOFIA, begun(30)), PeerRefused::Expired),
        (
            "not yet valid",
            spoiled(&world, |odd| odd.params.not_before += time::Duration::days(2)),
            PeerRefused::NotYetValid,
        ),
        (
            "an authority's",
            spoiled(&world, |odd| {
                odd.params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
            }),
            PeerRefused::Authority,
        ),
        (
            "without the client's usage",
            spoiled(&world, |odd| odd.params.extended_key_usages = vec![tls]),
            PeerRefused::Usage,
        ),
        (
            "without any usage",
            spoiled(&world, |odd| odd.params.extended_key_usages.clear()),
            PeerRefused::Usage,
        ),
        (
            "of a key that must not sign",
            spoiled(&world, |odd| odd.params.key_usages = vec![rcgen::KeyUsagePurpose::KeyAgreement]),
            PeerRefused::Usage,
        ),
        (
            "that names a web site too",
            spoiled(&world, |odd| {
                let site = rcgen::SanType::DnsName("example.org".try_into().unwrap());
                odd.params.subject_alt_names.push(site);
            }),
            PeerRefused::WrongAuthority { country: bulgaria },
        ),
        (
            "of a country without a root",
            Identity::from_leaf(&Odd::node(&["spiffe://safeborders/IT/node/roma"]).signed_by(&world.greece))
                .unwrap(),
            PeerRefused::NoRoot { country: country("IT") },
        ),
    ];
    for (name, identity, reason) in cases {
        let credentials = world.credentials(identity);
        assert_eq!(credentials.check(now_s()), Err(reason), "{name}");
        let address = serve(world.live(ATHENS), AcceptorLimits::default()).await;
        let error = dial(address, ATHENS, LiveCredentials::new(credentials)).await.unwrap_err();
        assert!(matches!(error, ConnectError::Refused), "{name}: {error:?}");
    }
}

#[tokio::test]
async fn clients_that_safeborders_itself_would_not_let_out_are_refused() {
    let world = World::new();
    let address = serve(world.live(ATHENS), AcceptorLimits::default()).await;
    let sound = Odd::node(&[SOFIA]).signed_by(&world.bulgaria);
    assert_eq!(bare_client(address, Some(&sound)).await.unwrap(), SOFIA, "the control");
    for names in [
        &[SOFIA, ATHENS][..],                          // two identities
        &[SOFIA, SOFIA],                               // one identity, twice
        &[],                                           // none
        &[BULGARIAN_SIGNATORY],                        // a role that must not connect
        &["spiffe://safeborders/BG/officer/m-rossi"],  // one that is at home in its own office only
        &["spiffe://safeborders/BG/node/sofia/extra"], // not of the form
        &["spiffe://elsewhere/BG/node/sofia"],         // another federation
    ] {
        let leaf = Odd::node(names).signed_by(&world.bulgaria);
        let error = bare_client(address, Some(&leaf)).await.unwrap_err();
        assert!(error.to_string().contains("CertificateUnknown"), "{names:?}: {error}");
    }
}

#[tokio::test]
async fn servers_that_safeborders_itself_would_not_let_serve_are_not_accepted() {
    let world = World::new();
    let coordinator = "spiffe://safeborders/GR/coordinator/hub";
    let client_only = |odd: &mut Odd| {
        odd.params.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ClientAuth];
    };
    type Spoil = fn(&mut Odd);
    let cases: [(&[&str], Spoil, PeerRefused); 4] = [
        (&[coordinator], |_| {}, PeerRefused::Role { role: Role::Coordinator }),
        (&[ATHENS], client_only, PeerRefused::Usage),
        (&[ATHENS, SOFIA], |_| {}, PeerRefused::Identities { found: 2 }),
        (&[], |_| {}, PeerRefused::Identities { found: 0 }),
    ];
    for (names, spoil, reason) in cases {
        let mut odd = Odd::node(names);
        spoil(&mut odd);
        let address = bare_server(&odd.signed_by(&world.greece)).await;
        let expected = names.first().copied().unwrap_or(ATHENS);
        let error = dial(address, expected, world.live(SOFIA)).await.unwrap_err();
        assert!(matches!(&error, ConnectError::NotAccepted(why) if *why == reason), "{error:?}");
    }
}

#[tokio::test]
async fn a_client_without_a_certificate_is_refused() {
    let world = World::new();
    let address = serve(world.live(ATHENS), AcceptorLimits::default()).await;
    let error = bare_client(address, None).await.unwrap_err();
    assert!(error.to_string().contains("CertificateRequired"), "{error}");
}

#[tokio::test]
async fn a_server_that_is_not_the_dialled_node_is_not_accepted() {
    let world = World::new();
    let address = serve(world.live(ATHENS), AcceptorLimits::default()).await;
    let other = "spiffe://safeborders/GR/node/thessaloniki";
    let error = dial(address, other, world.live(SOFIA)).await.unwrap_err();
    let ConnectError::NotAccepted(PeerRefused::OtherPeer { expected, found }) = error else {
        panic!("{error:?}");
    };
    assert_eq!((expected, found), (peer(other), peer(ATHENS)));
}

#[tokio::test]
async fn servers_whose_certificates_are_not_sound_are_not_accepted() {
    let world = World::new();
    let forged = Identity::from_leaf(&Odd::node(&[ATHENS]).signed_by(&world.bulgaria)).unwrap();
    let cases = [
        (forged, PeerRefused::WrongAuthority { country: country("GR") }),
        (world.identity(ATHENS, begun(30)), PeerRefused::Expired),
    ];
    for (identity, expected) in cases {
        let server = LiveCredentials::new(world.credentials(identity));
        let address = serve(server, AcceptorLimits::default()).await;
        let error = dial(address, ATHENS, world.live(SOFIA)).await.unwrap_err();
        assert!(matches!(&error, ConnectError::NotAccepted(why) if *why == expected), "{error:?}");
    }
}

#[tokio::test]
async fn a_peer_of_a_country_without_a_root_is_refused() {
    let world = World::new();
    let mut roots = TrustRoots::new();
    let greek = world.roots().get(country("GR")).unwrap().clone();
    roots.insert(country("GR"), greek);
    let server = Credentials::new(world.identity(ATHENS, days(LEAF_DAYS)), roots).unwrap();
    let address = serve(LiveCredentials::new(server), AcceptorLimits::default()).await;
    let error = dial(address, ATHENS, world.live(SOFIA)).await.unwrap_err();
    assert!(matches!(error, ConnectError::Refused), "{error:?}");
}

#[tokio::test]
async fn a_renewed_root_counts_from_the_next_connection_on() {
    let world = World::new();
    let server = world.live(ATHENS);
    let address = serve(Arc::clone(&server), AcceptorLimits::default()).await;
    assert!(dial(address, ATHENS, world.live(SOFIA)).await.is_ok());
    let mut roots = TrustRoots::new();
    roots.insert(country("GR"), world.roots().get(country("GR")).unwrap().clone());
    server.replace(Credentials::new(world.identity(ATHENS, days(LEAF_DAYS)), roots).unwrap());
    let error = dial(address, ATHENS, world.live(SOFIA)).await.unwrap_err();
    assert!(matches!(error, ConnectError::Refused), "{error:?}");
}

#[tokio::test]
async fn an_address_where_nobody_listens_is_unreachable() {
    let world = World::new();
    let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let error = dial(address, ATHENS, world.live(SOFIA)).await.unwrap_err();
    assert!(matches!(error, ConnectError::Unreachable { .. }), "{error:?}");
}

#[tokio::test]
async fn silent_connections_are_closed_while_others_are_served() {
    let world = World::new();
    let limits = AcceptorLimits {
        handshake_timeout: Duration::from_millis(500),
        connections_per_address: 1_000,
        ..AcceptorLimits::default()
    };
    let address = serve(world.live(ATHENS), limits).await;
    let mut silent = Vec::new();
    for _ in 0..200 {
        silent.push(TcpStream::connect(address).await.unwrap());
    }
    assert_eq!(dial(address, ATHENS, world.live(SOFIA)).await.unwrap(), SOFIA);
    for mut connection in silent {
        // Ends when the acceptor closes; it would hang for ever otherwise.
        let read = tokio::time::timeout(PATIENCE, connection.read(&mut [0; 1])).await.unwrap();
        assert!(matches!(read, Ok(0) | Err(_)));
    }
}

#[tokio::test]
async fn a_client_that_speaks_tls_1_2_only_is_told_so() {
    let world = World::new();
    let address = serve(world.live(ATHENS), AcceptorLimits::default()).await;
    let mut tcp = TcpStream::connect(address).await.unwrap();
    tcp.write_all(&tls12_client_hello()).await.unwrap();
    let mut alert = [0; 7];
    tcp.read_exact(&mut alert).await.unwrap();
    // An alert record: fatal (2), protocol_version (70).
    assert_eq!((alert[0], alert[5], alert[6]), (21, 2, 70), "{alert:?}");
}

/// A ClientHello as RFC 5246 describes it: no supported_versions, one suite of TLS 1.2.
fn tls12_client_hello() -> Vec<u8> {
    let extensions: &[u8] = &[
        0, 10, 0, 4, 0, 2, 0, 23, // supported_groups: secp256r1
        0, 11, 0, 2, 1, 0, // ec_point_formats: uncompressed
        0, 13, 0, 4, 0, 2, 4, 3, // signature_algorithms: ecdsa_secp256r1_sha256
    ];
    let mut body = vec![3, 3];
    body.extend([7; 32]); // random
    body.push(0); // no session
    body.extend([0, 2, 0xc0, 0x2b]); // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
    body.extend([1, 0]); // no compression
    body.extend(u16::try_from(extensions.len()).unwrap().to_be_bytes());
    body.extend(extensions);
    let length = u16::try_from(body.len()).unwrap();
    let mut hello = vec![22, 3, 1];
    hello.extend((length + 4).to_be_bytes());
    hello.extend([1, 0]);
    hello.extend(length.to_be_bytes());
    hello.extend(body);
    hello
}

#[test]
fn only_a_node_can_serve_and_neither_signatory_nor_officer_can_connect() {
    let world = World::new();
    let hub = world.credentials(world.identity(HUB, days(LEAF_DAYS)));
    assert!(hub.server_config().is_err());
    let signatory = world.identity(BULGARIAN_SIGNATORY, days(LEAF_DAYS));
    assert!(Credentials::new(signatory, world.roots()).is_err());
    let officer = world.identity("spiffe://safeborders/BG/officer/m-rossi", days(LEAF_DAYS));
    assert!(Credentials::new(officer, world.roots()).is_err());
}

#[test]
fn certificates_that_name_no_single_peer_are_no_identity() {
    let world = World::new();
    let identity = |leaf: &Leaf| Identity::from_leaf(leaf).map(|_| ()).unwrap_err().to_string();
    for names in [&[SOFIA, ATHENS][..], &[][..], &["https://example.org/"][..]] {
        let leaf = Odd::node(names).signed_by(&world.bulgaria);
        assert!(identity(&leaf).contains("cannot be this machine's identity"));
    }
    let (one, two) =
        (Odd::node(&[SOFIA]).signed_by(&world.bulgaria), Odd::node(&[SOFIA]).signed_by(&world.bulgaria));
    let mixed = Leaf { chain_pem: one.chain_pem, key_pem: two.key_pem };
    assert!(identity(&mixed).contains("does not belong"));
}
