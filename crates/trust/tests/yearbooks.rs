//! The signature of a yearbook: who may sign, and what is noticed when something changed.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::{ATHENS, GREEK_SIGNATORY, HUB, SOFIA, World, begun, days};
use safeborders_trust::{PeerRefused, TrustRoots, YearbookError, now_s, sign_yearbook, verify_yearbook};
use safeborders_types::{
    Axis, CountTable, NanoRho, SignedYearbook, Unit, Yearbook, YearbookHead, YearbookTable,
};
use sha2::{Digest, Sha256};

fn table(cells: [i64; 2]) -> YearbookTable {
    let codes = ["F", "M"].map(|code| code.parse().unwrap()).to_vec();
    let axes = vec![Axis { attribute: "victim.sex".parse().unwrap(), codes }];
    let table = CountTable::new(axes, cells.to_vec()).unwrap();
    YearbookTable { number: 0, unit: Unit::Victim, table, sigma: 118, salt: [3; 16] }
}

fn head(country: &str) -> YearbookHead {
    let digest = |table: &YearbookTable| Sha256::digest(table.canonical()).into();
    YearbookHead {
        country: country.parse().unwrap(),
        year: 2024,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: 4,
        cost: NanoRho::new(30_000_000),
        released_at_s: 9,
        // The second table is one that the reader does not see.
        digests: vec![digest(&table([10, -4])), [9; 32]],
    }
}

/// A Greek yearbook, signed in Athens.
fn signed(world: &World) -> SignedYearbook {
    let yearbook = Yearbook::new(head("GR"), vec![table([10, -4])]).unwrap();
    let signature = sign_yearbook(&world.identity(ATHENS, days(14)), yearbook.head()).unwrap();
    SignedYearbook { yearbook, signature }
}

#[test]
fn a_yearbook_that_a_node_of_its_country_signed_is_accepted() {
    let world = World::new();
    let signer = verify_yearbook(&signed(&world), &world.roots(), now_s()).unwrap();
    assert_eq!(signer.to_string(), ATHENS);
}

#[test]
fn whatever_changed_after_it_was_signed_is_noticed() {
    let world = World::new();
    let good = signed(&world);
    let with = |head: YearbookHead, cells| SignedYearbook {
        yearbook: Yearbook::new(head, vec![table(cells)]).unwrap(),
        signature: good.signature.clone(),
    };
    let verify = |given: &SignedYearbook| verify_yearbook(given, &world.roots(), now_s());
    let changed = YearbookHead { cost: NanoRho::new(1), ..head("GR") };
    assert!(matches!(verify(&with(changed, [10, -4])), Err(YearbookError::Altered)));
    assert!(matches!(verify(&with(head("GR"), [10, -3])), Err(YearbookError::OtherTable)));
    let mut cut = good.clone();
    cut.signature.signature.pop();
    assert!(matches!(verify(&cut), Err(YearbookError::Altered)));
    let mut empty = good.clone();
    empty.signature.chain.clear();
    assert!(matches!(verify(&empty), Err(YearbookError::Signer(PeerRefused::Malformed))));
    let mut odd = good;
    odd.signature.chain[0] = vec![1, 2, 3];
    assert!(matches!(verify(&odd), Err(YearbookError::Signer(_))));
}

#[test]
fn nobody_signs_for_another_country_and_only_nodes_sign() {
    let world = World::new();
    let sofia = world.identity(SOFIA, days(14));
    assert!(matches!(
        sign_yearbook(&sofia, &head("GR")),
        Err(YearbookError::Signer(PeerRefused::WrongAuthority { .. }))
    ));
    // Sofia's own signature under a Greek head, whatever made it.
    let mut forged = signed(&world);
    forged.signature = sign_yearbook(&sofia, &head("BG")).unwrap();
    let outcome = verify_yearbook(&forged, &world.roots(), now_s());
    assert!(matches!(outcome, Err(YearbookError::Signer(PeerRefused::WrongAuthority { .. }))));
    for (name, country) in [(GREEK_SIGNATORY, "GR"), (HUB, "BG")] {
        let identity = world.identity(name, days(14));
        let yearbook = Yearbook::new(head(country), vec![table([10, -4])]).unwrap();
        let signature = sign_yearbook(&identity, yearbook.head()).unwrap();
        let given = SignedYearbook { yearbook, signature };
        let outcome = verify_yearbook(&given, &world.roots(), now_s());
        assert!(matches!(outcome, Err(YearbookError::Signer(_))), "{name}");
    }
}

#[test]
fn the_certificate_is_judged_as_of_the_day_on_which_the_yearbook_was_kept() {
    let world = World::new();
    let mut given = signed(&world);
    given.signature = sign_yearbook(&world.identity(ATHENS, begun(20)), given.yearbook.head()).unwrap();
    let at = |days_ago: u64| verify_yearbook(&given, &world.roots(), now_s() - days_ago * 86_400);
    assert!(at(10).is_ok());
    assert!(matches!(at(0), Err(YearbookError::Signer(PeerRefused::Expired))));
    assert!(matches!(at(30), Err(YearbookError::Signer(PeerRefused::NotYetValid))));
    let nobody = verify_yearbook(&signed(&world), &TrustRoots::new(), now_s());
    assert!(matches!(nobody, Err(YearbookError::Signer(PeerRefused::NoRoot { .. }))));
}
