//! What one counterpart cannot do to a node: call without end, ask for endless tables, stay after
//! its country's root is gone.

use crate::common::*;
use safeborders_codebook::Codebook;
use safeborders_federation::{DisclosureLog, MAX_RELEASED_CELLS, ServeLimits};
use safeborders_peers::{PeerClient, PeerError};
use safeborders_privacy::Refusal;
use safeborders_types::{CountTable, PeerId, Question};
use safeborders_wire::proto::federation_service_client::FederationServiceClient;
use safeborders_wire::{REFUSAL_HEADER, Reply, proto};
use safeborders_witness::Shown;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tonic::Code;

const STATUS: &str = "case.procedural_status";

async fn send(client: &PeerClient, question: Question) -> Result<Reply, PeerError> {
    let axes = Codebook::v1().check(&question).map(|c| c.axes().to_vec()).unwrap_or_default();
    client.ask(&ask(question), &axes, PATIENCE).await
}

fn refused(code: &str) -> PeerError {
    PeerError::Refused { code: code.to_owned() }
}

/// A Greek node that lets a counterpart call this often.
async fn node(world: &World, call_burst: u32, calls_per_second: u32) -> Node {
    let limits = ServeLimits { call_burst, calls_per_second, ..at_once() };
    world.node_with(ATHENS, world.agreement(|_| {}), limits).await
}

#[tokio::test]
async fn a_counterpart_that_calls_too_often_is_told_so_and_touches_no_books() {
    let world = World::new();
    let node = node(&world, 5, 1).await;
    let (sofia, hub) = (world.client(SOFIA, &node), world.client(HUB, &node));
    // Answers, repeats, refusals, descriptions and the greeting of the connection all count.
    assert!(send(&sofia, question(&[STATUS], &[])).await.is_ok());
    assert!(send(&sofia, question(&[STATUS], &[])).await.is_ok());
    let unknown = question(&["case.no_such_attribute"], &[]);
    assert_eq!(send(&sofia, unknown.clone()).await, Err(refused("invalid-question")));
    assert!(sofia.describe(&agreement_id(), PATIENCE).await.is_ok());
    let on_record = node.source.books.outcomes().len();
    let reached = node.source.reached();

    for question in [question(&[STATUS], &[]), unknown] {
        assert_eq!(send(&sofia, question).await, Err(refused("slow-down")));
    }
    assert_eq!(sofia.describe(&agreement_id(), PATIENCE).await, Err(refused("slow-down")));
    assert_eq!(node.source.books.outcomes().len(), on_record, "the books were touched");
    assert_eq!(node.source.reached(), reached);

    assert!(send(&hub, question(&[STATUS], &[])).await.is_ok(), "another role has its own calls");
    world.clock.fetch_add(1, Ordering::SeqCst);
    assert!(send(&sofia, question(&[STATUS], &[])).await.is_ok(), "one call came back");
    assert_eq!(send(&sofia, question(&[STATUS], &[])).await, Err(refused("slow-down")));
}

/// A log that only hears of who was turned away.
#[derive(Default)]
struct Flooded(Mutex<Vec<(PeerId, u64, u64)>>);

impl DisclosureLog for Flooded {
    fn reminded(&self, _: &PeerId, _: &str) {}

    fn shown(&self, _: &PeerId, _: &Shown) {}

    fn turned_away(&self, peer: &PeerId, times: u64, at_s: u64) {
        self.0.lock().unwrap().push((peer.clone(), times, at_s));
    }
}

#[tokio::test]
async fn a_flood_is_one_entry_a_minute_that_says_how_many_calls_there_were() {
    let (world, log) = (World::new(), Arc::<Flooded>::default());
    let node = world.node_with_log(ATHENS, world.agreement(|_| {}), Arc::<Flooded>::clone(&log)).await;
    let channel = world.channel(SOFIA, &node).await;
    let began = world.clock.load(Ordering::SeqCst);
    // The node lets 60 through at once, and two a second after that.
    let mut turned_away = 0;
    for second in [0, 10, 59, 60, 61] {
        world.clock.store(began + second, Ordering::SeqCst);
        for _ in 0..100 {
            // A greeting does not wait for the grid.
            let request = proto::HelloRequest::default();
            let told = FederationServiceClient::new(channel.clone()).hello(request).await;
            turned_away += u64::from(told.is_err());
        }
    }
    let entries = || log.0.lock().unwrap().clone();
    let due = async {
        while entries().len() < 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(PATIENCE, due).await.expect("both are on record");
    let entries = entries();
    assert_eq!(entries.iter().map(|(_, _, at_s)| at_s - began).collect::<Vec<_>>(), [0, 60]);
    assert!(entries.iter().all(|(peer, ..)| *peer == crate::common::peer(SOFIA)));
    let told: u64 = entries.iter().map(|(_, times, _)| times).sum();
    // Those of the last second, and what came after the entry of its minute, wait for the next one.
    assert!(told > 150 && told < turned_away, "{told} of {turned_away}");
}

#[tokio::test]
async fn slowing_down_is_resource_exhausted_as_the_protocol_documents() {
    let world = World::new();
    let node = node(&world, 1, 0).await;
    let mut client = FederationServiceClient::new(world.channel(SOFIA, &node).await);
    let request = proto::AskRequest::from(&ask(question(&[STATUS], &[])));
    assert!(client.ask(request.clone()).await.is_ok());
    let status = client.ask(request).await.err().unwrap();
    assert_eq!(status.code(), Code::ResourceExhausted);
    assert_eq!(status.metadata().get(REFUSAL_HEADER).unwrap(), "slow-down");
}

#[tokio::test]
async fn a_machine_that_measures_can_raise_the_limit() {
    let world = World::new();
    let node = node(&world, 100_000, 100_000).await;
    let sofia = world.client(SOFIA, &node);
    for _ in 0..200 {
        assert!(send(&sofia, question(&[STATUS], &[])).await.is_ok());
    }
}

#[tokio::test]
async fn a_table_beyond_what_is_released_at_once_is_refused_before_the_gate() {
    let cells = |question: &Question| {
        let checked = Codebook::v1().check(question).unwrap();
        CountTable::cells_of(checked.axes()).unwrap()
    };
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let sofia = world.client(SOFIA, &node);
    let fits = question(&["case.country_of_exploitation", STATUS], &[]);
    assert!(cells(&fits) <= MAX_RELEASED_CELLS);
    assert!(send(&sofia, fits).await.is_ok());

    let legal = question(&["case.country_of_recruitment", "case.country_of_exploitation", STATUS], &[]);
    assert!(cells(&legal) > MAX_RELEASED_CELLS);
    let countries =
        ["case.country_of_recruitment", "case.country_of_exploitation", "case.country_of_transit"];
    let impossible = question(&countries, &[]); // sixteen million cells
    let reached = node.source.reached();
    for large in [legal, impossible] {
        assert_eq!(send(&sofia, large).await, Err(refused("too-large")));
    }
    assert_eq!(node.source.reached(), reached, "a table that is too large went further");
    assert_eq!(node.source.books.refusals(), [Refusal::InvalidQuestion; 2]);
}

/// Six questions of Sofia to a node whose answers are held up: whether another counterpart is
/// answered meanwhile, and how many of Sofia's were at work by then. Waits for `at_least` of them.
async fn at_work(works_per_counterpart: usize, at_least: usize) -> (bool, usize) {
    let world = World::new();
    let limits = ServeLimits { works_per_counterpart, ..at_once() };
    let node = world.node_with(ATHENS, world.agreement(|_| {}), limits).await;
    let (held, hold) = std::sync::mpsc::channel::<()>();
    let lock = Arc::clone(&node.source.slow);
    let (locked, is_locked) = tokio::sync::oneshot::channel();
    let holder = std::thread::spawn(move || {
        let _guard = lock.lock().unwrap();
        locked.send(()).unwrap();
        let _ = hold.recv();
    });
    is_locked.await.unwrap();

    let sofia = Arc::new(world.client(SOFIA, &node));
    let asking: Vec<_> = (0..6)
        .map(|_| {
            let sofia = Arc::clone(&sofia);
            tokio::spawn(async move { send(&sofia, question(&[STATUS], &[])).await })
        })
        .collect();
    while node.source.reached() < at_least {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let other = world.client(HUB, &node).describe(&agreement_id(), PATIENCE).await.is_ok();
    let working = node.source.reached();
    drop(held);
    holder.join().unwrap();
    for outcome in asking {
        assert!(outcome.await.unwrap().is_ok(), "a question that waited was lost");
    }
    (other, working)
}

#[tokio::test]
async fn one_counterpart_does_not_hold_all_the_places_at_work() {
    assert_eq!(at_work(ServeLimits::default().works_per_counterpart, 2).await, (true, 2));
    // The control: where more may be at work, more of the same six questions are.
    assert_eq!(at_work(6, 6).await, (true, 6));
}

#[tokio::test]
async fn a_country_whose_root_is_removed_is_out_at_once_and_others_stay() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let (sofia, own) = (world.client(SOFIA, &node), world.client(ATHENS, &node));
    assert!(send(&sofia, question(&[STATUS], &[])).await.is_ok());
    assert!(own.describe(&agreement_id(), PATIENCE).await.is_ok());
    let (on_record, reached) = (node.source.books.outcomes().len(), node.source.reached());
    world.distrust(&node, "BG");
    for _ in 0..2 {
        assert!(send(&sofia, question(&[STATUS], &[])).await.is_err());
    }
    assert_eq!(sofia.describe(&agreement_id(), PATIENCE).await, Err(PeerError::CertificateRefused));
    assert_eq!((node.source.books.outcomes().len(), node.source.reached()), (on_record, reached));
    assert!(own.describe(&agreement_id(), PATIENCE).await.is_ok());
}
