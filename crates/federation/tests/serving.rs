//! The server around the service: hostile bytes, health, expiry, nodes that are slow or stop.

use crate::common::*;
use prost::Message;
use safeborders_peers::{PeerError, Peers};
use safeborders_types::{Absence, Missing};
use safeborders_wire::proto::federation_service_client::FederationServiceClient;
use safeborders_wire::{MAX_REQUEST_BYTES, REFUSAL_HEADER, proto};
use std::sync::atomic::Ordering;
use std::time::Duration;
use tonic::Code;
use tonic::transport::Channel;
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_client::HealthClient;

const SERVICE: &str = "safeborders.federation.v1.FederationService";

fn sound_request() -> proto::AskRequest {
    proto::AskRequest::from(&ask(question(&["case.procedural_status"], &[])))
}

/// Calls `Ask` with a message that is not its own.
async fn call_with<M: Message + Default + 'static>(channel: Channel, message: M) -> tonic::Status {
    let mut grpc = tonic::client::Grpc::new(channel);
    grpc.ready().await.unwrap();
    let path = format!("/{SERVICE}/Ask").parse().unwrap();
    let codec = tonic_prost::ProstCodec::<M, proto::AskResponse>::default();
    grpc.unary(tonic::Request::new(message), path, codec).await.err().unwrap()
}

#[tokio::test]
async fn malformed_and_oversized_requests_are_refused_and_the_node_goes_on() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let channel = world.channel(SOFIA, &node).await;
    let mut client = FederationServiceClient::new(channel.clone());

    let mut unknown_unit = sound_request();
    unknown_unit.question.as_mut().unwrap().unit = 77;
    let status = client.ask(unknown_unit).await.err().unwrap();
    assert_eq!(status.code(), Code::InvalidArgument);
    assert_eq!(status.metadata().get(REFUSAL_HEADER).unwrap(), "invalid-question");

    // Field 3 is a number here and bytes in an AskRequest.
    let other = proto::Account { cohort: "2024Q1".to_owned(), quota_nano_rho: 1, spent_nano_rho: 1 };
    assert_eq!(call_with(channel.clone(), other).await.code(), Code::Internal);

    let mut huge = sound_request();
    huge.reference = vec![0; MAX_REQUEST_BYTES + 1];
    assert_eq!(client.ask(huge).await.err().unwrap().code(), Code::OutOfRange);

    assert_eq!(node.source.reached(), 0);
    assert!(client.ask(sound_request()).await.is_ok());
}

#[tokio::test]
async fn health_is_told_to_verified_peers_and_ends_with_the_node() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let mut health = HealthClient::new(world.channel(SOFIA, &node).await);
    for service in ["", SERVICE] {
        let request = HealthCheckRequest { service: service.to_owned() };
        let status = health.check(request).await.unwrap().into_inner().status();
        assert_eq!(status, ServingStatus::Serving);
    }
    let (client, address) = (world.client(SOFIA, &node), node.address.clone());
    node.stop().await;
    let outcome = client.describe(&agreement_id(), PATIENCE).await;
    assert_eq!(outcome, Err(PeerError::Unreachable), "{address}");
}

#[tokio::test]
async fn a_certificate_that_expires_on_an_open_connection_ends_its_calls() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let channel = world.channel(SOFIA, &node).await;
    let mut client = FederationServiceClient::new(channel.clone());
    assert!(client.ask(sound_request()).await.is_ok());
    world.clock.fetch_add(15 * 86_400, Ordering::SeqCst);
    assert_eq!(client.ask(sound_request()).await.err().unwrap().code(), Code::Unauthenticated);
    let mut health = HealthClient::new(channel);
    let status = health.check(HealthCheckRequest::default()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unauthenticated);
}

#[tokio::test]
async fn a_merged_question_goes_on_without_nodes_that_are_slow_down_or_unwilling() {
    let world = World::new();
    let sound = world.node(ATHENS, world.agreement(|_| {})).await;
    let slow = world.node(SOFIA, world.agreement(|_| {})).await;
    let unwilling = world.node(ROMA, world.agreement(|_| {})).await;
    let down = world.node(ATHENS, world.agreement(|_| {})).await;
    let nodes = [&sound, &slow, &unwilling, &down].map(|node| (node.name.clone(), node.address.clone()));
    let peers = Peers::new(nodes, &world.credentials(HUB));
    down.stop().await;

    let (held, hold) = std::sync::mpsc::channel::<()>();
    let lock = std::sync::Arc::clone(&slow.source.slow);
    let (locked, is_locked) = tokio::sync::oneshot::channel();
    let holder = std::thread::spawn(move || {
        let _guard = lock.lock().unwrap();
        locked.send(()).unwrap();
        let _ = hold.recv();
    });
    is_locked.await.unwrap();

    let all = ask_all(ask(question(&["case.procedural_status"], &[])), Duration::from_secs(2));
    let merged = peers.ask_all(&all).await;
    drop(held);
    holder.join().unwrap();

    let missing = |code: &str, absence| Missing { country: country(code), absence };
    let expected = [
        missing("BG", Absence::TimedOut),
        missing("GR", Absence::Unreachable),
        missing("IT", Absence::Refused("no-agreement".to_owned())),
    ];
    assert_eq!(merged.table.missing, expected);
    assert_eq!(merged.answers.len(), 1);
    assert_eq!(merged.answers[0].country, country("GR"));
    assert!(merged.table.cells[0].interval.high > 500.0);
}

#[tokio::test]
async fn answers_of_several_nodes_are_summed_and_connections_stay_warm() {
    let world = World::new();
    let nodes =
        [world.node(ATHENS, world.agreement(|_| {})).await, world.node(SOFIA, world.agreement(|_| {})).await];
    let list = nodes.iter().map(|node| (node.name.clone(), node.address.clone()));
    let peers = Peers::new(list, &world.credentials(HUB));
    let all = ask_all(ask(question(&["case.procedural_status"], &[])), PATIENCE);
    let merged = peers.ask_all(&all).await;
    assert!(merged.table.missing.is_empty(), "{:?}", merged.table.missing);
    let sum = merged.table.cells[0].estimate;
    // Two discrete Gaussians of σ = 10: beyond 20 σ never in practice.
    assert!((sum - 2 * CASE_FILES).abs() <= 283, "{sum}");
    let again = peers.ask_all(&all).await;
    assert_eq!(again.table, merged.table);
    assert!(peers.describe_all(&agreement_id(), PATIENCE).await.iter().all(|(_, told)| told.is_ok()));
}

#[tokio::test]
async fn a_node_that_stops_while_it_answers_is_named_as_missing() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let peers = Peers::new([(node.name.clone(), node.address.clone())], &world.credentials(HUB));
    let (held, hold) = std::sync::mpsc::channel::<()>();
    let lock = std::sync::Arc::clone(&node.source.slow);
    let (locked, is_locked) = tokio::sync::oneshot::channel();
    let holder = std::thread::spawn(move || {
        let _guard = lock.lock().unwrap();
        locked.send(()).unwrap();
        let _ = hold.recv();
    });
    is_locked.await.unwrap();
    let source = std::sync::Arc::clone(&node.source);
    let all = ask_all(ask(question(&["case.procedural_status"], &[])), Duration::from_secs(3));
    let asking = tokio::spawn(async move { peers.ask_all(&all).await });
    while source.reached() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    node.stop().await;
    let merged = asking.await.unwrap();
    drop(held);
    holder.join().unwrap();
    assert!(merged.answers.is_empty());
    assert_eq!(merged.table.missing.len(), 1);
    assert!(merged.table.cells.is_empty(), "without an answer there is no figure");
}
