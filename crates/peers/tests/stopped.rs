//! The switch, in the outgoing direction: not a byte goes to a country with which this office has stopped all exchange.

use crate::common::{ATHENS, PATIENCE, SOFIA, Script, World};
use safeborders_peers::{PeerClient, PeerError, Peers};
use safeborders_trust::{Credentials, Stopped};
use safeborders_types::{Absence, CheckedKind, LinkAsk, Purpose, Reference};
use safeborders_wire::{YearbookRequest, proto};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use tonic::Status;

fn one(country: &str) -> Stopped {
    Stopped { all: false, countries: BTreeSet::from([country.parse().unwrap()]) }
}

fn everybody() -> Stopped {
    Stopped { all: true, ..Stopped::default() }
}

/// Every kind of call, and what came of it.
async fn calls(client: &PeerClient, timeout: Duration) -> Vec<(&'static str, Option<PeerError>)> {
    let agreement = "balkan".parse().unwrap();
    let (purpose, reference) = (Purpose::StrategicAnalysis, Reference::from_random([7; 16]));
    let yearbook = YearbookRequest { agreement, purpose, reference, year: 2024 };
    let agreement = &yearbook.agreement;
    let round = "2027-R1".parse().unwrap();
    let link = LinkAsk {
        to: client.peer().clone(),
        agreement: agreement.clone(),
        kind: CheckedKind::Phone,
        reference,
        blinded: Vec::new(),
    };
    vec![
        ("hello", client.hello(None, 1, timeout).await.err()),
        ("describe", client.describe(agreement, timeout).await.err()),
        ("heads", client.exchange_heads("", None, Vec::new(), timeout).await.err()),
        ("lists", client.revocation_lists(timeout).await.err()),
        ("yearbook", client.yearbook(&yearbook, timeout).await.err()),
        ("round", client.round(agreement, round, timeout).await.err()),
        ("convene", client.convene(agreement, round, timeout).await.err()),
        ("links", client.check_links(link, timeout).await.err()),
    ]
}

#[tokio::test]
async fn no_call_of_any_kind_even_connects_to_a_country_that_is_stopped() {
    let world = World::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let own = world.credentials(SOFIA);
    let client = PeerClient::new(ATHENS.parse().unwrap(), &address, Arc::clone(&own));
    for stopped in [one("GR"), everybody()] {
        own.stop(stopped.clone());
        for (name, error) in calls(&client, PATIENCE).await {
            assert_eq!(error, Some(PeerError::Stopped), "{name} under {stopped:?}");
        }
        let nobody = tokio::time::timeout(Duration::from_millis(50), listener.accept()).await;
        assert!(nobody.is_err(), "somebody was dialled under {stopped:?}");
    }
    // The twin: another country's switch stops nothing here, and the dialling is seen.
    own.stop(one("RO"));
    let (reached, called) =
        tokio::join!(listener.accept(), client.hello(None, 1, Duration::from_millis(500)));
    assert!(reached.is_ok(), "the peer was dialled");
    assert!(called.is_err_and(|error| error != PeerError::Stopped));
}

/// A node that counts its calls.
#[derive(Clone, Default)]
struct Counting(Arc<AtomicUsize>);

impl Script for Counting {
    fn last_head(&self) -> Result<proto::LastHeadResponse, Status> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Ok(proto::LastHeadResponse::default())
    }
}

#[tokio::test]
async fn an_open_connection_carries_nothing_from_the_next_call_on_and_goes_on_afterwards() {
    let world = World::new();
    let node = Counting::default();
    let address = world.greek(node.clone()).await;
    let own = world.credentials(SOFIA);
    let client = PeerClient::new(ATHENS.parse().unwrap(), &address, Arc::clone(&own));
    let heads = async || client.exchange_heads("", None, Vec::new(), PATIENCE).await;
    assert_eq!(heads().await, Ok(String::new()));
    own.stop(one("GR"));
    assert_eq!(heads().await, Err(PeerError::Stopped));
    assert_eq!(node.0.load(Ordering::SeqCst), 1, "the peer heard nothing of the second call");
    // Renewed credentials change nothing about it.
    let roots = own.current().roots().clone();
    own.replace(Credentials::new(world.identity(SOFIA), roots).unwrap());
    assert_eq!(heads().await, Err(PeerError::Stopped));
    own.stop(Stopped::default());
    assert_eq!(heads().await, Ok(String::new()));
    assert_eq!(node.0.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_country_that_is_stopped_is_missing_by_that_name_wherever_all_are_asked() {
    let world = World::new();
    let address = world.greek(Counting::default()).await;
    let own = world.credentials(SOFIA);
    let peers = Peers::new([(ATHENS.parse().unwrap(), address)], &own);
    own.stop(one("GR"));
    let greeted = peers.hello_all(None, 1, PATIENCE).await;
    assert!(matches!(greeted.as_slice(), [(_, Err(PeerError::Stopped))]), "{greeted:?}");
    assert_eq!(PeerError::Stopped.absence(), Absence::Refused("stopped-here".to_owned()));
    assert!(PeerError::Stopped.to_string().contains("peers stops"), "it says where to look");
}
