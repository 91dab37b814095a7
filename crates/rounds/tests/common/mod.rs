//! A round of three parties, and parts of it: what the tests of this crate share.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "helpers of tests may")]

use safeborders_rounds::{Calendar, Round, RoundTerms, Taken, Unfit};
use safeborders_types::{
    NanoEpsilon, PatternSignature, PeerId, ReleaseId, RoundBody, RoundCounts, RoundPart, RoundPartHead,
    RoundSignature, SignedRoundPart,
};
use std::collections::BTreeSet;

/// 15 February 2026, the freeze of 2026-R1.
pub const FREEZE_S: u64 = 1_771_113_600;
pub const DAY_S: u64 = 86_400;
pub const VOTES_S: u64 = FREEZE_S + 7 * DAY_S;
pub const CLOSES_S: u64 = FREEZE_S + 28 * DAY_S;

pub fn peer(country: &str) -> PeerId {
    format!("spiffe://safeborders/{country}/node/office").parse().unwrap()
}

pub fn signature(codes: &[&str]) -> PatternSignature {
    let value = |code: &&str| ("case.transport".parse().unwrap(), code.parse().unwrap());
    PatternSignature::new(codes.iter().map(value)).unwrap()
}

pub fn round(members: &[&str]) -> Round {
    Round::new(RoundTerms {
        round: "2026-R1".parse().unwrap(),
        agreement: "europe".parse().unwrap(),
        codebook: 1,
        members: members.iter().map(|country| peer(country)).collect(),
        calendar: Calendar::Public,
    })
}

pub fn signed(by: &str, at_s: u64, body: RoundBody) -> SignedRoundPart {
    let head = RoundPartHead {
        by: peer(by),
        round: "2026-R1".parse().unwrap(),
        agreement: "europe".parse().unwrap(),
        at_s,
    };
    let signature = RoundSignature { chain: Vec::new(), signature: Vec::new() };
    SignedRoundPart { part: RoundPart { head, body }, signature }
}

pub fn submission(by: &str, signatures: &[PatternSignature]) -> SignedRoundPart {
    let signatures = signatures.iter().cloned().collect();
    signed(by, FREEZE_S, RoundBody::Submission { codebook: 1, signatures })
}

/// A vote for everything that this party holds.
pub fn vote(by: &str, round: &Round) -> SignedRoundPart {
    let list = round.held_list();
    let body = RoundBody::Vote { list: list.hash(), submissions: list.submissions().clone() };
    signed(by, VOTES_S, body)
}

pub fn counts(by: &str, list: [u8; 32], counts: &[i64]) -> SignedRoundPart {
    let body = RoundCounts {
        list,
        epsilon: NanoEpsilon::new(1_000_000_000),
        cohorts: BTreeSet::new(),
        counts: counts.to_vec(),
        release: ReleaseId::new([0; 32]),
        released_at_s: VOTES_S,
    };
    signed(by, VOTES_S, RoundBody::Counts(body))
}

pub fn take(round: &mut Round, part: &SignedRoundPart) -> Result<Taken, Unfit> {
    round.take(part, CLOSES_S, |_| true)
}

pub const PARTIES: [&str; 3] = ["BE", "GR", "RO"];

/// Three parties that all hold everything and have signed it.
pub fn agreed() -> Round {
    let mut round = round(&PARTIES);
    let bus = [signature(&["Bus", "Car"]), signature(&["Train", "Ferry"])];
    for (by, signatures) in PARTIES.iter().zip([&bus[..1], &bus[1..], &[]]) {
        assert_eq!(take(&mut round, &submission(by, signatures)), Ok(Taken::New));
    }
    for by in PARTIES {
        let vote = vote(by, &round);
        assert_eq!(take(&mut round, &vote), Ok(Taken::New));
    }
    round
}
