//! Yearbooks over mutually authenticated TLS on loopback: given, hidden by agreements, refused, forged.

use crate::common::*;
use safeborders_codebook::YearbookList;
use safeborders_peers::{FetchYearbooks, PeerClient, PeerError, Peers};
use safeborders_privacy::Refusal;
use safeborders_trust::Terms;
use safeborders_types::{AttributeId, Purpose, Reference, SignedYearbook};
use safeborders_wire::proto::federation_service_client::FederationServiceClient;
use safeborders_wire::{REFUSAL_HEADER, YearbookRequest, proto};
use std::collections::BTreeSet;
use std::time::Duration;
use tonic::Code;

fn request(year: u16) -> YearbookRequest {
    YearbookRequest {
        agreement: agreement_id(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([7; 16]),
        year,
    }
}

async fn fetch(client: &PeerClient, year: u16) -> Result<SignedYearbook, PeerError> {
    client.yearbook(&request(year), PATIENCE).await
}

fn naming(attributes: &[&str]) -> impl FnOnce(&mut Terms) {
    let attributes: BTreeSet<AttributeId> = attributes.iter().map(|a| a.parse().unwrap()).collect();
    move |terms| terms.attributes = attributes
}

#[tokio::test]
async fn a_yearbook_is_given_signed_and_on_record_and_costs_nothing() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    node.source.publish_yearbook();
    let client = world.client(SOFIA, &node);
    let described = client.describe(&agreement_id(), PATIENCE).await.unwrap();
    assert_eq!(described.yearbooks, BTreeSet::from([2024]));
    let before = node.source.books.entries();
    let given = fetch(&client, 2024).await.unwrap();
    assert_eq!(node.source.books.entries(), before + 1);
    assert!(YearbookList::v1().fits(&given.yearbook));
    let first = &given.yearbook.tables()[0];
    assert!((first.table.cells()[0] - CASE_FILES).abs() < i64::from(10 * first.sigma));
    // Nothing was charged: all of the quota is there.
    let after = client.describe(&agreement_id(), PATIENCE).await.unwrap();
    assert_eq!(after.accounts, described.accounts);
    // The same bytes for everybody and every time; only the signature is new.
    let again = fetch(&world.client(HUB, &node), 2024).await.unwrap();
    assert_eq!(again.yearbook, given.yearbook);
}

#[tokio::test]
async fn an_agreement_hides_the_tables_that_it_does_not_name() {
    for (attributes, most, tables) in [
        (&["victim.sex", "victim.age_class"][..], 3, 6),
        (&["victim.sex", "victim.age_class"], 1, 3),
        (&["victim.sex"], 2, 3),
        (&["case.offence"], 2, 1),
    ] {
        let world = World::new();
        let agreement = world.agreement(|terms| {
            naming(attributes)(terms);
            terms.max_dimensions = most;
        });
        let node = world.node(ATHENS, agreement).await;
        node.source.publish_yearbook();
        let given = fetch(&world.client(SOFIA, &node), 2024).await.unwrap();
        assert_eq!(given.yearbook.tables().len(), tables, "{attributes:?}");
        assert_eq!(given.yearbook.head().digests.len(), YearbookList::v1().tables().len());
        for table in given.yearbook.tables() {
            let spec = &YearbookList::v1().tables()[table.number as usize];
            assert!(spec.needs().iter().all(|id| attributes.contains(&id.as_str())), "{attributes:?}");
        }
    }
}

/// Asks a fresh Greek node as Sofia and expects this refusal, told and on record.
async fn expect_refusal(change: impl FnOnce(&mut Terms), request: YearbookRequest, refusal: Refusal) {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(change)).await;
    node.source.publish_yearbook();
    let outcome = world.client(SOFIA, &node).yearbook(&request, PATIENCE).await;
    assert_eq!(outcome, Err(PeerError::Refused { code: refusal.code().to_owned() }));
    assert_eq!(node.source.books.refusals(), [refusal]);
    assert_eq!(node.source.reached(), usize::from(refusal == Refusal::NotFrozen));
}

#[tokio::test]
async fn what_the_agreement_does_not_allow_is_refused_and_on_record() {
    let other = YearbookRequest { agreement: "another".parse().unwrap(), ..request(2024) };
    expect_refusal(|_| {}, other, Refusal::NoAgreement).await;
    let purpose = YearbookRequest { purpose: Purpose::Prevention, ..request(2024) };
    expect_refusal(|_| {}, purpose, Refusal::PurposeNotAgreed).await;
    expect_refusal(|terms| terms.max_dimensions = 0, request(2024), Refusal::DetailNotAgreed).await;
    expect_refusal(|terms| terms.codebook = 2, request(2024), Refusal::OtherCodebook).await;
    expect_refusal(|_| {}, request(2023), Refusal::NotFrozen).await;
}

#[tokio::test]
async fn a_country_without_an_agreement_gets_nothing() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    node.source.publish_yearbook();
    let outcome = fetch(&world.client(ROMA, &node), 2024).await;
    assert_eq!(outcome, Err(PeerError::Refused { code: "no-agreement".to_owned() }));
}

#[tokio::test]
async fn malformed_requests_are_refused_with_a_code_and_on_record() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let mut client = FederationServiceClient::new(world.channel(SOFIA, &node).await);
    let sound = proto::GetYearbookRequest::from(&request(2024));
    for bad in [
        proto::GetYearbookRequest { year: 1, ..sound.clone() },
        proto::GetYearbookRequest { reference: Vec::new(), ..sound.clone() },
        proto::GetYearbookRequest { purpose: 9, ..sound },
    ] {
        let status = client.get_yearbook(bad).await.err().unwrap();
        assert_eq!(status.code(), Code::InvalidArgument);
        assert_eq!(status.metadata().get(REFUSAL_HEADER).unwrap(), "invalid-question");
    }
    assert_eq!(node.source.books.refusals(), [Refusal::InvalidQuestion; 3]);
}

#[tokio::test]
async fn a_node_that_claims_another_country_s_yearbook_cannot_sign_it() {
    // Sofia's node holds a yearbook that says it is Greece's.
    let world = World::new();
    let node = world.node(SOFIA, world.agreement(|_| {})).await;
    node.source.publish_yearbook();
    let outcome = fetch(&world.client(ATHENS, &node), 2024).await;
    assert_eq!(outcome, Err(PeerError::Refused { code: "unavailable".to_owned() }));
}

#[tokio::test]
async fn all_that_is_published_and_not_kept_is_fetched_from_every_peer() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    node.source.publish_yearbook();
    let peers = Peers::new([(peer(ATHENS), node.address.clone())], &world.credentials(SOFIA));
    let agreement = agreement_id();
    let fetched = async |kept: &BTreeSet<_>| {
        let fetch = FetchYearbooks {
            agreement: &agreement,
            purpose: Purpose::StrategicAnalysis,
            kept,
            reference: &|| Some(Reference::from_random([9; 16])),
            timeout: Duration::from_secs(20),
        };
        peers.fetch_yearbooks(&fetch).await.pop().unwrap()
    };
    let first = fetched(&BTreeSet::new()).await;
    assert_eq!((first.given.len(), first.trouble), (1, None));
    let kept = fetched(&BTreeSet::from([(country("GR"), 2024)])).await;
    assert_eq!((kept.given.len(), kept.trouble), (0, None));
    node.stop().await;
    let gone = fetched(&BTreeSet::new()).await;
    assert!(gone.given.is_empty() && gone.trouble.is_some());
}
