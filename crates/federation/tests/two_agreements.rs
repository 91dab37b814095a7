//! A question is held against the agreement that it names: another one, however wide, changes nothing.

use crate::common::*;
use safeborders_codebook::Codebook;
use safeborders_federation::ServeLimits;
use safeborders_peers::{PeerClient, PeerError};
use safeborders_trust::{Terms, VerifiedAgreement};
use safeborders_types::{AttributeId, NanoRho, Purpose};
use safeborders_wire::Ask;
use std::collections::BTreeSet;
use time::Duration;

/// How many pairs of agreements are tried.
const PAIRS: usize = 200;
/// All that a cohort has for questions: enough for any one question here.
const LARGE: u64 = 12 * COST;

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        // Knuth's linear congruential generator; the high bits are good enough for choosing.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn often(&mut self) -> bool {
        self.below(4) > 0
    }
}

const ATTRIBUTES: [&str; 3] = ["case.procedural_status", "case.offence", "case.country_of_transit"];

/// An agreement of this name that allows some of everything.
fn some(world: &World, name: &str, dice: &mut Dice) -> VerifiedAgreement {
    world.agreement(|terms: &mut Terms| {
        terms.id = name.parse().unwrap();
        let chosen: Vec<&str> = ATTRIBUTES.into_iter().filter(|_| dice.often()).collect();
        let chosen = if chosen.is_empty() { vec![ATTRIBUTES[0]] } else { chosen };
        terms.attributes = chosen.iter().map(|a| a.parse::<AttributeId>().unwrap()).collect();
        terms.purposes = match dice.below(3) {
            0 => BTreeSet::from([Purpose::Prevention]),
            _ => BTreeSet::from([Purpose::StrategicAnalysis]),
        };
        terms.max_dimensions = 1 + u32::try_from(dice.below(3)).unwrap();
        let quota = NanoRho::new([COST / 2, COST, 4 * COST, LARGE][dice.below(4) as usize]);
        terms.quota_nano_rho.insert(peer(SOFIA), quota);
        if !dice.often() {
            terms.quota_nano_rho.remove(&peer(SOFIA));
        }
        if !dice.often() {
            terms.valid_until = terms.valid_from;
            terms.valid_from -= Duration::days(9);
        }
    })
}

async fn outcome(client: &PeerClient, ask: &Ask, under: &str) -> Result<(), PeerError> {
    let ask = Ask { agreement: under.parse().unwrap(), ..ask.clone() };
    let axes = Codebook::v1().check(&ask.question).unwrap().axes().to_vec();
    client.ask(&ask, &axes, PATIENCE).await.map(drop)
}

#[tokio::test]
async fn the_stricter_of_two_agreements_is_never_widened_by_the_other() {
    let world = World::new();
    let limits = ServeLimits { call_burst: 100_000, ..at_once() };
    let mut dice = Dice(20_261_122);
    let (mut answered, mut refused, mut other_would) = (0, 0, 0);
    for pair in 0..PAIRS {
        let (first, second) = (some(&world, "first", &mut dice), some(&world, "second", &mut dice));
        // A node of its own for each pair: what was spent for one must not refuse the next.
        let node = world.node_with(ATHENS, first.clone(), limits).await;
        let client = world.client(SOFIA, &node);
        let asked: Vec<&str> = ATTRIBUTES.into_iter().filter(|_| dice.often()).collect();
        let ask = ask(question(&asked, &[]));
        let alone = outcome(&client, &ask, "first").await;
        node.agreements.replace([first, second], []);
        assert_eq!(outcome(&client, &ask, "first").await, alone, "pair {pair}: {asked:?}");
        match alone {
            Ok(()) => answered += 1,
            Err(_) => {
                refused += 1;
                // The control: there are pairs in which the second, asked by its own name, would allow it.
                other_would += usize::from(outcome(&client, &ask, "second").await.is_ok());
            }
        }
    }
    assert!(answered > 10 && refused > 10 && other_would > 5, "{answered} {refused} {other_would}");
}

#[tokio::test]
async fn what_was_spent_under_one_agreement_counts_under_the_other() {
    let world = World::new();
    let node = world.node(ATHENS, world.agreement(|_| {})).await;
    let client = world.client(SOFIA, &node);
    let quota = |name: &'static str, quota: u64| {
        world.agreement(|terms| {
            terms.id = name.parse().unwrap();
            terms.quota_nano_rho.insert(peer(SOFIA), NanoRho::new(quota));
        })
    };
    node.agreements.replace([quota("narrow", COST), quota("wide", LARGE)], []);
    let one = ask(question(&["case.procedural_status"], &[]));
    let other = ask(question(&["case.offence"], &[]));
    assert_eq!(outcome(&client, &one, "wide").await, Ok(()));
    let exhausted = Err(PeerError::Refused { code: "budget-exhausted".to_owned() });
    assert_eq!(outcome(&client, &other, "narrow").await, exhausted, "the narrow quota is spent");
    assert_eq!(outcome(&client, &other, "wide").await, Ok(()), "the control");
}
