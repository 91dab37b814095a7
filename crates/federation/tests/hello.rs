//! Greetings: a caller hears at once, and by public terms alone, why its questions would be refused.

use crate::common::*;
use safeborders_federation::Closed;
use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::CLOCK_SKEW_S;
use safeborders_wire::proto::federation_service_client::FederationServiceClient;
use safeborders_wire::{Greeting, HelloRefusal, PROTOCOL_VERSION, proto};
use std::collections::BTreeSet;
use std::sync::atomic::Ordering;
use time::Duration;

async fn greeted(client: &PeerClient, digest: Option<[u8; 32]>, codebook: u32) -> BTreeSet<HelloRefusal> {
    let greeting: Greeting = client.hello(Some((agreement_id(), digest)), codebook, PATIENCE).await.unwrap();
    greeting.refusals
}

#[tokio::test]
async fn nothing_stands_in_the_way_of_who_keeps_the_agreement() {
    let world = World::new();
    let agreement = world.agreement(|_| {});
    let digest = agreement.digest();
    let node = world.node(ATHENS, agreement).await;
    let client = world.client(SOFIA, &node);
    assert_eq!(greeted(&client, Some(digest), 1).await, BTreeSet::new());
    assert_eq!(greeted(&client, None, 1).await, BTreeSet::new());
    assert_eq!(node.source.reached(), 0, "a greeting reaches no data");
    // The same caller, one thing changed at a time.
    assert_eq!(greeted(&client, Some([1; 32]), 1).await, [HelloRefusal::OtherText].into());
    assert_eq!(greeted(&client, Some(digest), 2).await, [HelloRefusal::OtherCodebook].into());
}

#[tokio::test]
async fn clocks_may_differ_by_five_minutes_and_not_by_more() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let client = world.client(SOFIA, &node);
    let now = world.clock.load(Ordering::SeqCst);
    // A test that runs for seconds stays inside; the bound itself is held by its own unit test.
    for (clock, skewed) in [
        (now + CLOCK_SKEW_S - 60, false),
        (now + CLOCK_SKEW_S + 60, true),
        (now - CLOCK_SKEW_S + 60, false),
        (now - CLOCK_SKEW_S - 60, true),
    ] {
        world.clock.store(clock, Ordering::SeqCst);
        let refusals = greeted(&client, None, 1).await;
        assert_eq!(refusals.contains(&HelloRefusal::ClockSkew), skewed, "{clock}");
    }
}

#[tokio::test]
async fn the_state_of_an_agreement_is_told_to_its_counterparts_and_to_nobody_else() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let (sofia, rome) =
        (world.client(SOFIA, &node), world.client("spiffe://safeborders/IT/node/rome", &node));
    let stranger = [HelloRefusal::NoAgreement].into();
    let agreement = node.agreements.get(&agreement_id()).unwrap();
    let states =
        [(Closed::Suspended, HelloRefusal::Suspended), (Closed::Terminated, HelloRefusal::Terminated)];
    for (closed, told) in states {
        node.agreements.replace([], [(agreement.clone(), closed)]);
        assert_eq!(greeted(&sofia, None, 1).await, [told].into());
        assert_eq!(greeted(&rome, None, 1).await, stranger);
        // The very next question is refused; why, a counterpart is told by the greeting, and a stranger not.
        let asked = ask(question(&["case.procedural_status"], &[]));
        for (client, code) in [(&sofia, told.code()), (&rome, "no-agreement")] {
            let refused = client.ask(&asked, &[], PATIENCE).await.map(drop);
            assert_eq!(refused, Err(PeerError::Refused { code: code.to_owned() }));
        }
    }
    let days = |t: &mut safeborders_trust::Terms, from: i64, until: i64| {
        let today = time::OffsetDateTime::now_utc().date();
        (t.valid_from, t.valid_until) = (today + Duration::days(from), today + Duration::days(until));
    };
    for (from, until, told) in [(-9, -3, HelloRefusal::Expired), (3, 9, HelloRefusal::NotBegun)] {
        node.agreements.replace([world.agreement(|t| days(t, from, until))], []);
        assert_eq!(greeted(&sofia, None, 1).await, [told].into());
        assert_eq!(greeted(&rome, None, 1).await, stranger);
        let described = sofia.describe(&agreement_id(), PATIENCE).await.map(drop);
        assert_eq!(described, Err(PeerError::Refused { code: told.code().to_owned() }));
    }
    node.agreements.replace([], []);
    assert_eq!(greeted(&sofia, None, 1).await, stranger);
}

#[tokio::test]
async fn a_node_without_a_list_of_its_country_says_so() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let lists = world.client(SOFIA, &node).revocation_lists(PATIENCE).await;
    assert_eq!(lists, Err(PeerError::Refused { code: "unavailable".to_owned() }));
}

#[tokio::test]
async fn a_caller_one_version_apart_is_spoken_with_and_others_are_told() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let mut client = FederationServiceClient::new(world.channel(SOFIA, &node).await);
    for (protocol, talks) in [(1, true), (2, true), (3, false), (0, false), (u32::MAX, false)] {
        let at_s = world.clock.load(Ordering::SeqCst);
        let hello =
            proto::HelloRequest { protocol, at_s, codebook_version: 1, ..proto::HelloRequest::default() };
        let told = client.hello(hello).await.unwrap().into_inner();
        assert_eq!(told.refusals.contains(&"other-protocol".to_owned()), !talks, "{protocol}");
        assert_eq!(told.protocol, PROTOCOL_VERSION);
    }
}
