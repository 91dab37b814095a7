//! What each party is in a round: late is not absent, and neither is another list.
#![allow(clippy::unwrap_used, reason = "helpers of tests may")]

mod common;

use common::{PARTIES, agreed, counts, peer, round, signature, submission, take, vote};
use safeborders_rounds::{Round, RoundPhase, Taken};
use safeborders_types::PartyStanding::{Absent, Awaited, InTime, Late, OtherList, Stranger};
use safeborders_types::{PartyStanding, RoundProgress};

fn standings(round: &Round, phase: RoundPhase) -> [PartyStanding; 3] {
    PARTIES.map(|by| round.standing(&peer(by), phase))
}

/// Belgium and Greece agreed on a list without Romania.
fn agreed_without_romania() -> Round {
    let mut round = round(&PARTIES);
    for by in ["BE", "GR"] {
        take(&mut round, &submission(by, &[signature(&["Bus", "Car"])])).unwrap();
    }
    let votes = [vote("BE", &round), vote("GR", &round)];
    votes.iter().for_each(|vote| assert_eq!(take(&mut round, vote), Ok(Taken::New)));
    round
}

#[test]
fn who_has_time_is_awaited_and_who_has_none_left_is_absent() {
    let mut round = round(&PARTIES);
    take(&mut round, &submission("BE", &[])).unwrap();
    assert_eq!(standings(&round, RoundPhase::Collecting), [InTime, Awaited, Awaited]);
    assert_eq!(standings(&round, RoundPhase::Signing), [InTime, Absent, Absent]);
    assert_eq!(
        standings(&round, RoundPhase::Closed),
        [InTime, Absent, Absent],
        "no list was agreed: nothing to count"
    );
    assert_eq!(round.standing(&peer("XK"), RoundPhase::Signing), Stranger);
}

#[test]
fn who_comes_when_the_others_agreed_is_late_whatever_list_it_signs() {
    let mut round = agreed_without_romania();
    assert_eq!(standings(&round, RoundPhase::Signing), [InTime, InTime, Absent]);
    take(&mut round, &submission("RO", &[signature(&["Train", "Ferry"])])).unwrap();
    assert_eq!(standings(&round, RoundPhase::Signing), [InTime, InTime, Late]);
    // It signs everything that it holds, its own signatures too: another list, because it is late.
    let list = vote("RO", &round);
    take(&mut round, &list).unwrap();
    assert!(round.dissenting().contains(&peer("RO")));
    assert_eq!(standings(&round, RoundPhase::Signing), [InTime, InTime, Late]);
    // And it answers: late, and not absent.
    let agreed = round.agreed().unwrap();
    take(&mut round, &counts("RO", agreed.hash(), &vec![0; agreed.cells() as usize])).unwrap();
    assert_eq!(standings(&round, RoundPhase::Closed), [Absent, Absent, Late]);
}

#[test]
fn who_signed_another_list_in_time_is_named_so_and_not_as_late() {
    // Romania signs before it holds what Greece submitted; the others then hold all three.
    let mut romania = round(&PARTIES);
    for by in ["BE", "RO"] {
        take(&mut romania, &submission(by, &[])).unwrap();
    }
    let early = vote("RO", &romania);
    let mut round = romania;
    take(&mut round, &submission("GR", &[signature(&["Bus", "Car"])])).unwrap();
    let votes = [vote("BE", &round), vote("GR", &round), early];
    votes.iter().for_each(|vote| assert_eq!(take(&mut round, vote), Ok(Taken::New)));
    assert_eq!(standings(&round, RoundPhase::Signing), [InTime, InTime, OtherList]);
    // The control: with the same list it is in time.
    assert_eq!(standings(&agreed(), RoundPhase::Signing), [InTime, InTime, InTime]);
}

#[test]
fn who_has_not_answered_is_absent_once_the_round_is_closed_and_not_before() {
    let mut round = agreed();
    let list = round.agreed().unwrap();
    take(&mut round, &counts("GR", list.hash(), &vec![0; list.cells() as usize])).unwrap();
    assert_eq!(standings(&round, RoundPhase::Signing), [InTime, InTime, InTime]);
    assert_eq!(standings(&round, RoundPhase::Closed), [Absent, InTime, Absent]);
}

#[test]
fn progress_counts_parties_by_what_is_held_of_them() {
    let mut round = agreed_without_romania();
    let of = |submitted, signed, answered| RoundProgress { parties: 3, submitted, signed, answered };
    assert_eq!(round.progress(), of(2, 2, 0));
    take(&mut round, &submission("RO", &[])).unwrap();
    let list = round.agreed().unwrap();
    take(&mut round, &counts("BE", list.hash(), &vec![0; list.cells() as usize])).unwrap();
    assert_eq!(round.progress(), of(3, 2, 1));
}
