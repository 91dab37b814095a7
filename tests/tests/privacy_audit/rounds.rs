//! An audit of signature rounds in one run: many neighbouring pairs of data sets at once, each differing in one case file
//! that a signature of the list names and nothing else does.

use crate::canaries::{CANARY_SOURCE, canaries};
use crate::claim::Score;
use crate::node::fresh_gate;
use crate::shared::case_files::COHORTS;
use crate::shared::members::{AGREEMENT, ANSWERS, ASKERS, Members, peer};
use safeborders_codebook::Codebook;
use safeborders_federation::{Responder, ServeLimits, round_counts, serve};
use safeborders_peers::PeerClient;
use safeborders_privacy::{Histogram, Released};
use safeborders_rounds::RoundList;
use safeborders_trust::{Acceptor, AcceptorLimits, now_s, sign_round_part};
use safeborders_types::{
    AgreementId, NanoEpsilon, NanoRho, PatternSignature, PeerId, RoundBody, RoundClosed, RoundName,
    RoundPartHead, RoundShelf, SignedRoundPart,
};
use safeborders_vault::{Releases, RoundPrice};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

const OUTER: &str = "case.country_of_exploitation";
const INNER: &str = "case.country_of_recruitment";
const SOURCE: &str = "case.data_source";
/// As many signatures as the nine parties of the agreement may publish in all, and a few less.
const CANARIES: usize = 600;
const EPSILON: NanoEpsilon = NanoEpsilon::new(1_000_000_000);

/// Shows one part.
struct OnePart(SignedRoundPart);

impl RoundShelf for OnePart {
    fn broadcast(&self, _: &AgreementId, _: RoundName) -> Result<Vec<SignedRoundPart>, RoundClosed> {
        Ok(vec![self.0.clone()])
    }

    fn convened(&self, _: &PeerId, _: &AgreementId, _: RoundName) -> Result<(), RoundClosed> {
        Err(RoundClosed::OutsideRound)
    }
}

fn codes(attribute: &str) -> Vec<String> {
    let attribute = Codebook::v1().attribute(&attribute.parse().unwrap()).unwrap();
    attribute.codes().iter().map(ToString::to_string).collect()
}

/// The signature that the canary of a cell meets, and no other file.
fn signature(cell: usize) -> PatternSignature {
    let (outer, inner) = (codes(OUTER), codes(INNER));
    let value = |attribute: &str, code: &str| (attribute.parse().unwrap(), code.parse().unwrap());
    PatternSignature::new([
        value(OUTER, &outer[cell / inner.len()]),
        value(INNER, &inner[cell % inner.len()]),
        value(SOURCE, CANARY_SOURCE),
    ])
    .unwrap()
}

fn round() -> RoundName {
    "2024-R4".parse().unwrap()
}

/// A list of the first canaries' signatures, 75 for each party at most.
fn list() -> RoundList {
    let signatures: Vec<BTreeSet<PatternSignature>> = (0..CANARIES)
        .collect::<Vec<_>>()
        .chunks(75)
        .map(|cells| cells.iter().map(|cell| signature(*cell)).collect())
        .collect();
    let parties: Vec<PeerId> = ASKERS.iter().map(|name| peer(name)).collect();
    let of = parties.iter().zip(&signatures).map(|(by, own)| (by.clone(), ([0; 32], own)));
    RoundList::of(round(), &AGREEMENT.parse().unwrap(), &of.collect::<BTreeMap<_, _>>())
}

/// Counts the list as a node does, shows it over gRPC, and fetches it as a counterpart does.
async fn fetched(list: &RoundList) -> Vec<i64> {
    let members = Members::with_rounds(NanoRho::new(1_000_000));
    let (_folder, gate) = fresh_gate();
    let releases = Arc::new(Releases::new(Arc::clone(&canaries().filled.vault), gate, |_| {}));
    let cohorts = releases.cohorts_for_a_round(EPSILON).unwrap();
    assert_eq!(cohorts.len(), COHORTS.len());
    let price = RoundPrice { round: round(), cohorts, epsilon: EPSILON, at_s: now_s() };
    let released: Released<Histogram> = releases.release_round(&price, list, &|_, _| {}).unwrap();
    assert_eq!(released.answer().cost, EPSILON, "what is claimed");
    let head = RoundPartHead {
        by: peer(ANSWERS),
        round: round(),
        agreement: AGREEMENT.parse().unwrap(),
        at_s: now_s(),
    };
    let credentials = members.node.current();
    let part = sign_round_part(credentials.identity(), round_counts(head, &released)).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let acceptor = Acceptor::start(listener, Arc::clone(&members.node), AcceptorLimits::default()).unwrap();
    let address = acceptor.local_addr().to_string();
    let responder = Responder::new(peer(ANSWERS).country(), Codebook::v1(), releases, members.agreements())
        .with_rounds(Arc::new(OnePart(part)));
    let serving = tokio::spawn(serve(acceptor, responder, ServeLimits::default(), std::future::pending()));
    let client = PeerClient::new(peer(ANSWERS), &address, members.asker(0));
    let given = client.round(&AGREEMENT.parse().unwrap(), round(), Duration::from_secs(60)).await.unwrap();
    serving.abort();
    assert_eq!((given.parts.len(), given.forged), (1, 0));
    match &given.parts[0].part.body {
        RoundBody::Counts(counts) => counts.counts.clone(),
        _ => panic!("no histogram"),
    }
}

/// An attacker who knows everything but which canaries are there guesses each from its own cell. No ε-DP mechanism of ε = 1
/// lets it be right more often than e/(1+e), chance aside (once in a million runs). The control takes half of the noise out
/// of the same answer: that is what a mechanism of twice the ε would have given.
#[tokio::test(flavor = "multi_thread")]
async fn a_round_gives_away_no_more_than_its_epsilon() {
    let list = list();
    assert_eq!(list.cells() as usize, CANARIES, "no two canaries share a cell");
    let counts = fetched(&list).await;
    let cell_of: BTreeMap<&PatternSignature, usize> =
        list.entries().iter().map(|entry| (&entry.signature, entry.cell as usize)).collect();
    let seen = |share: i64| -> Vec<f64> {
        let of = |cell: usize| {
            let there = i64::from(canaries().present[cell]);
            let noise = counts[cell_of[&signature(cell)]] - there;
            (noise / share + there) as f64
        };
        (0..CANARIES).map(of).collect()
    };
    let (full, half) = (Score::of_first(&seen(1), 0.5), Score::of_first(&seen(2), 0.5));
    let e = EPSILON.as_f64().exp();
    let most = e / (1.0 + e);
    println!(
        "rounds: {:.4} right, at most {most:.4} allowed, {:.4} with half the noise; ε ≥ {:.2} proven of {} claimed",
        full.accuracy(),
        half.accuracy(),
        full.proves_epsilon(),
        EPSILON.as_f64()
    );
    assert!(full.accuracy() <= most + full.slack() && full.proves_epsilon() <= EPSILON.as_f64());
    assert!(half.proves_epsilon() > EPSILON.as_f64(), "half the noise is not caught");
}
