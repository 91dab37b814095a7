//! Rounds over mutually authenticated TLS on loopback: what is shown to whom, what is refused, and forged parts.

use crate::common::*;
use safeborders_codebook::Codebook;
use safeborders_federation::{LiveAgreements, Responder, serve};
use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::{Acceptor, AcceptorLimits, VerifiedAgreement, sign_round_part};
use safeborders_types::{
    AgreementId, PeerId, RoundBody, RoundClosed, RoundName, RoundPart, RoundPartHead, RoundShelf,
    SignedRoundPart,
};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// Shows these parts of one round, and remembers who convened it.
struct Shelf {
    parts: Vec<SignedRoundPart>,
    convened: Mutex<Vec<PeerId>>,
}

impl RoundShelf for Shelf {
    fn broadcast(&self, _: &AgreementId, round: RoundName) -> Result<Vec<SignedRoundPart>, RoundClosed> {
        if round == name() { Ok(self.parts.clone()) } else { Err(RoundClosed::OutsideRound) }
    }

    fn convened(&self, by: &PeerId, _: &AgreementId, round: RoundName) -> Result<(), RoundClosed> {
        if round != name() {
            return Err(RoundClosed::OutsideRound);
        }
        self.convened.lock().unwrap().push(by.clone());
        Ok(())
    }
}

fn name() -> RoundName {
    "2026-R1".parse().unwrap()
}

/// A submission without signatures, signed by whom it is of.
fn submission(world: &World, by: &str) -> SignedRoundPart {
    let head = RoundPartHead {
        by: peer(by),
        round: name(),
        agreement: agreement_id(),
        at_s: safeborders_trust::now_s(),
    };
    let body = RoundBody::Submission { codebook: 1, signatures: BTreeSet::new() };
    let credentials = world.credentials(by).current();
    sign_round_part(credentials.identity(), RoundPart { head, body }).unwrap()
}

struct Serving {
    address: String,
    shelf: Arc<Shelf>,
    source: Arc<Source>,
}

async fn serving(world: &World, agreement: VerifiedAgreement, parts: Vec<SignedRoundPart>) -> Serving {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let acceptor = Acceptor::start(listener, world.credentials(ATHENS), AcceptorLimits::default()).unwrap();
    let address = acceptor.local_addr().to_string();
    let shelf = Arc::new(Shelf { parts, convened: Mutex::default() });
    let (source, country) = (Arc::new(Source::new()), peer(ATHENS).country());
    let agreements = LiveAgreements::new([agreement]);
    let responder = Responder::new(country, Codebook::v1(), Arc::clone(&source), agreements)
        .with_rounds(Arc::<Shelf>::clone(&shelf));
    tokio::spawn(serve(acceptor, responder, at_once(), std::future::pending()));
    Serving { address, shelf, source }
}

fn client(world: &World, by: &str, node: &Serving) -> PeerClient {
    PeerClient::new(peer(ATHENS), &node.address, world.credentials(by))
}

fn refused(code: &str) -> Option<PeerError> {
    Some(PeerError::Refused { code: code.to_owned() })
}

#[tokio::test]
async fn parts_are_shown_to_parties_and_coordinators_and_parts_of_others_are_passed_on() {
    let world = World::new();
    let parts = vec![submission(&world, ATHENS), submission(&world, SOFIA)];
    let node = serving(&world, world.agreement(|terms| terms.rounds = true), parts.clone()).await;
    for by in [SOFIA, HUB] {
        let client = client(&world, by, &node);
        let given = client.round(&agreement_id(), name(), PATIENCE).await.unwrap();
        assert_eq!((given.parts, given.forged), (parts.clone(), 0));
        client.convene(&agreement_id(), name(), PATIENCE).await.unwrap();
    }
    assert_eq!(*node.shelf.convened.lock().unwrap(), [peer(SOFIA), peer(HUB)]);
}

#[tokio::test]
async fn what_no_agreement_allows_is_refused_and_on_record() {
    let world = World::new();
    let parts = vec![submission(&world, ATHENS)];
    let without = serving(&world, world.agreement(|_| {}), parts.clone()).await;
    let with = serving(&world, world.agreement(|terms| terms.rounds = true), parts).await;
    let other: AgreementId = "another".parse().unwrap();
    let later: RoundName = "2026-R2".parse().unwrap();
    for (node, by, agreement, round, code) in [
        (&without, SOFIA, agreement_id(), name(), "detail-not-agreed"),
        (&without, HUB, agreement_id(), name(), "detail-not-agreed"),
        (&with, ROMA, agreement_id(), name(), "no-agreement"),
        (&with, SOFIA, other, name(), "no-agreement"),
        (&with, SOFIA, agreement_id(), later, "outside-round"),
    ] {
        let before = node.source.books.entries();
        let client = client(&world, by, node);
        assert_eq!(client.round(&agreement, round, PATIENCE).await.err(), refused(code), "{by}");
        assert_eq!(client.convene(&agreement, round, PATIENCE).await.err(), refused(code), "{by}");
        assert_eq!(node.source.books.entries(), before + 2, "{code}");
    }
    assert!(without.shelf.convened.lock().unwrap().is_empty());
}

#[tokio::test]
async fn forged_and_altered_parts_are_not_taken() {
    let world = World::new();
    let good = submission(&world, SOFIA);
    let mut altered = good.clone();
    altered.part.body = RoundBody::Submission { codebook: 2, signatures: BTreeSet::new() };
    let mut later = good.clone();
    later.part.head.at_s += 1;
    // Signed by Athens in the name of Sofia.
    let mut borrowed = good.clone();
    borrowed.signature = submission(&world, ATHENS).signature;
    let mut bare = good.clone();
    bare.signature.chain.clear();
    let parts = vec![good.clone(), altered, later, borrowed, bare];
    let node = serving(&world, world.agreement(|terms| terms.rounds = true), parts).await;
    let given = client(&world, SOFIA, &node).round(&agreement_id(), name(), PATIENCE).await.unwrap();
    assert_eq!((given.parts, given.forged), (vec![good], 4));
}

#[tokio::test]
async fn a_part_of_another_round_spoils_the_reply() {
    let world = World::new();
    let mut other = submission(&world, SOFIA);
    other.part.head.round = "2026-R2".parse().unwrap();
    let node = serving(&world, world.agreement(|terms| terms.rounds = true), vec![other]).await;
    let given = client(&world, SOFIA, &node).round(&agreement_id(), name(), PATIENCE).await;
    assert_eq!(given.err(), Some(PeerError::OtherQuestion));
}
