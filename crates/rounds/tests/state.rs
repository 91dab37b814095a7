//! A round as its parties see it: what is taken, what is refused, and which list is agreed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may")]

mod common;

use common::{
    CLOSES_S, FREEZE_S, PARTIES, VOTES_S, agreed, counts, peer, round, signature, signed, submission, take,
    vote,
};
use safeborders_rounds::{Round, Taken, Unfit, digest_of, matches_of};
use safeborders_types::{Matching, RoundBody, RoundPartKind};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_list_is_agreed_when_more_than_half_of_the_parties_signed_it() {
    let mut round = round(&PARTIES);
    for by in PARTIES {
        take(&mut round, &submission(by, &[])).unwrap();
    }
    let (first, second) = (vote("BE", &round), vote("GR", &round));
    take(&mut round, &first).unwrap();
    assert!(round.agreed_on().is_none(), "one of three");
    take(&mut round, &second).unwrap();
    assert_eq!(round.agreed().unwrap().hash(), round.held_list().hash(), "two of three");
}

#[test]
fn half_of_the_parties_are_not_enough() {
    let mut round = round(&["BE", "GR", "RO", "IT"]);
    for by in ["BE", "GR"] {
        take(&mut round, &submission(by, &[])).unwrap();
    }
    for by in ["BE", "GR"] {
        let vote = vote(by, &round);
        take(&mut round, &vote).unwrap();
    }
    assert!(round.agreed_on().is_none(), "the other half may have agreed on another list");
}

#[test]
fn who_signed_another_list_is_named_and_can_follow_the_agreed_one() {
    // Romania signs before it holds the Greek submission.
    let (greek, belgian) = (submission("GR", &[signature(&["Bus", "Car"])]), submission("BE", &[]));
    let romanian = submission("RO", &[]);
    let mut romania = round(&PARTIES);
    for part in [&belgian, &romanian] {
        take(&mut romania, part).unwrap();
    }
    let early = vote("RO", &romania);
    take(&mut romania, &early).unwrap();
    let mut belgium = round(&PARTIES);
    for part in [&greek, &belgian, &romanian, &early] {
        take(&mut belgium, part).unwrap();
    }
    let votes = [vote("BE", &belgium), vote("GR", &belgium)];
    for vote in &votes {
        take(&mut belgium, vote).unwrap();
        take(&mut romania, vote).unwrap();
    }
    assert_eq!(belgium.dissenting(), BTreeSet::from([peer("RO")]));
    assert!(romania.agreed().is_none(), "it knows that a list is agreed and lacks a submission of it");
    assert!(romania.agreed_on().is_some());
    take(&mut romania, &greek).unwrap();
    assert_eq!(romania.agreed().unwrap(), belgium.agreed().unwrap());
}

#[test]
fn a_submission_that_comes_after_the_agreement_changes_nothing() {
    let mut round = round(&["BE", "GR", "RO"]);
    for by in ["BE", "GR"] {
        take(&mut round, &submission(by, &[signature(&["Bus", "Car"])])).unwrap();
    }
    let votes = [vote("BE", &round), vote("GR", &round)];
    for vote in &votes {
        take(&mut round, vote).unwrap();
    }
    let before = round.agreed().unwrap();
    take(&mut round, &submission("RO", &[signature(&["Train", "Ferry"])])).unwrap();
    assert_eq!(round.agreed().unwrap(), before);
    // Romania comes late and still answers.
    let cells = vec![0; before.cells() as usize];
    assert_eq!(take(&mut round, &counts("RO", before.hash(), &cells)), Ok(Taken::New));
}

#[test]
fn a_party_says_one_thing_of_each_kind() {
    let mut round = agreed();
    assert_eq!(take(&mut round, &submission("RO", &[])), Ok(Taken::Known));
    assert_eq!(take(&mut round, &submission("RO", &[signature(&["Bus", "Car"])])), Err(Unfit::Twice));
    let other = RoundBody::Vote { list: [9; 32], submissions: [(peer("RO"), [1; 32])].into() };
    assert_eq!(take(&mut round, &signed("RO", VOTES_S, other)), Err(Unfit::Twice));
    let list = round.agreed().unwrap();
    let cells = vec![3; list.cells() as usize];
    take(&mut round, &counts("RO", list.hash(), &cells)).unwrap();
    let again = vec![4; list.cells() as usize];
    assert_eq!(take(&mut round, &counts("RO", list.hash(), &again)), Err(Unfit::Twice));
    assert_eq!(round.counts().count(), 1);
}

/// Belgium shows Greece one submission and Romania another. The majority's holds, and both can compute with it.
#[test]
fn of_two_submissions_the_agreed_one_holds_at_every_party() {
    let (one, other) = (submission("BE", &[signature(&["Bus", "Car"])]), submission("BE", &[]));
    let (mut greece, mut romania) = (round(&PARTIES), round(&PARTIES));
    for (round, shown) in [(&mut greece, &one), (&mut romania, &other)] {
        for part in [shown, &submission("GR", &[]), &submission("RO", &[])] {
            take(round, part).unwrap();
        }
    }
    let votes = [vote("GR", &greece), vote("BE", &greece)];
    for vote in &votes {
        take(&mut greece, vote).unwrap();
        take(&mut romania, vote).unwrap();
    }
    assert_eq!(take(&mut greece, &other), Err(Unfit::Twice));
    assert!(romania.agreed().is_none());
    assert_eq!(take(&mut romania, &one), Ok(Taken::Replaced));
    assert_eq!(romania.agreed(), greece.agreed());
    assert_ne!(digest_of(&one.part), digest_of(&other.part));
}

#[test]
fn what_does_not_belong_into_the_round_is_refused() {
    let sub = |by: &str| submission(by, &[]);
    let mut other_round = sub("BE");
    other_round.part.head.round = "2026-R2".parse().unwrap();
    let mut other_agreement = sub("BE");
    other_agreement.part.head.agreement = "another".parse().unwrap();
    let other_codebook =
        signed("BE", FREEZE_S, RoundBody::Submission { codebook: 2, signatures: BTreeSet::new() });
    let of_nobody = RoundBody::Vote { list: [1; 32], submissions: BTreeMap::new() };
    let of_a_stranger = RoundBody::Vote { list: [1; 32], submissions: [(peer("XK"), [1; 32])].into() };
    let at = |at_s| signed("BE", at_s, RoundBody::Submission { codebook: 1, signatures: BTreeSet::new() });
    let voted = |at_s, round: &Round| {
        let mut vote = vote("BE", round);
        vote.part.head.at_s = at_s;
        vote
    };
    let empty = round(&PARTIES);
    for (name, part, refused) in [
        ("a stranger", sub("XK"), Unfit::Stranger),
        ("another round", other_round, Unfit::OtherRound),
        ("another agreement", other_agreement, Unfit::OtherRound),
        ("another codebook", other_codebook, Unfit::OtherCodebook),
        ("before the freeze", at(FREEZE_S - 1), Unfit::OutsideRound),
        ("after the close", at(CLOSES_S), Unfit::OutsideRound),
        ("a vote before its day", voted(VOTES_S - 1, &empty), Unfit::OutsideRound),
        ("a vote for nothing", signed("BE", VOTES_S, of_nobody), Unfit::InvalidList),
        ("a vote for a stranger", signed("BE", VOTES_S, of_a_stranger), Unfit::InvalidList),
        ("counts before any list", counts("BE", [1; 32], &[1]), Unfit::NotAgreed),
    ] {
        let mut round = empty.clone();
        assert_eq!(take(&mut round, &part), Err(refused), "{name}");
        assert_eq!(round.parts().count(), 0, "{name}");
    }
    let mut round = empty;
    assert_eq!(round.take(&at(VOTES_S), FREEZE_S, |_| true), Err(Unfit::OutsideRound), "from the future");
    let unknown = submission("BE", &[signature(&["Bus", "Car"])]);
    assert_eq!(round.take(&unknown, CLOSES_S, |_| false), Err(Unfit::InvalidSignature));
    assert_eq!(take(&mut round, &unknown), Ok(Taken::New), "the control");
}

#[test]
fn a_vote_whose_hash_is_not_that_of_its_list_is_refused_once_the_list_is_held() {
    let mut round = round(&PARTIES);
    for by in PARTIES {
        take(&mut round, &submission(by, &[])).unwrap();
    }
    let right = vote("GR", &round);
    let submissions = round.held_list().submissions().clone();
    let wrong = RoundBody::Vote { list: [9; 32], submissions: submissions.clone() };
    assert_eq!(take(&mut round, &signed("GR", VOTES_S, wrong)), Err(Unfit::InvalidList));
    assert_eq!(take(&mut round, &right), Ok(Taken::New), "the right one is still taken");
    // A list of which a submission is not held cannot be judged, and is agreed by nobody who cannot.
    let mut unheard = submissions;
    unheard.insert(peer("RO"), [7; 32]);
    let unheard = RoundBody::Vote { list: [9; 32], submissions: unheard };
    assert_eq!(take(&mut round, &signed("RO", VOTES_S, unheard)), Ok(Taken::New));
    assert!(round.agreed().is_none());
}

#[test]
fn what_is_held_already_is_known_whatever_the_clock_says() {
    let mut round = round(&PARTIES);
    let part = submission("GR", &[signature(&["Bus", "Car"])]);
    assert_eq!(take(&mut round, &part), Ok(Taken::New));
    // A clock that went back: the part is in the future by now, and it is held all the same.
    assert_eq!(round.take(&part, 0, |_| true), Ok(Taken::Known));
    // The twin that is not held is refused.
    assert_eq!(round.take(&submission("BE", &[]), 0, |_| true), Err(Unfit::OutsideRound));
}

#[test]
fn counts_over_another_list_or_of_another_shape_are_refused() {
    let mut round = agreed();
    let list = round.agreed().unwrap();
    let right = vec![7; list.cells() as usize];
    assert_eq!(take(&mut round, &counts("BE", [9; 32], &right)), Err(Unfit::OtherList));
    assert_eq!(take(&mut round, &counts("BE", list.hash(), &right[1..])), Err(Unfit::OtherShape));
    assert_eq!(take(&mut round, &counts("BE", list.hash(), &right)), Ok(Taken::New));
    assert_eq!(round.missing(RoundPartKind::Counts), BTreeSet::from([peer("GR"), peer("RO")]));
}

#[test]
fn matches_are_of_ones_own_signatures_in_other_countries_above_the_threshold() {
    let mut round = agreed();
    let list = round.agreed().unwrap();
    let mine = list.entries().iter().find(|entry| entry.by.contains(&peer("BE"))).unwrap().clone();
    for (by, seen) in [("BE", 900), ("GR", 40), ("RO", 3)] {
        let mut cells = vec![0; list.cells() as usize];
        cells[mine.cell as usize] = seen;
        take(&mut round, &counts(by, list.hash(), &cells)).unwrap();
    }
    let lines = matches_of(&round, &list, &peer("BE"), &Matching::default());
    let seen: Vec<(String, i64, bool)> =
        lines.iter().map(|line| (line.country.to_string(), line.estimate, line.matches)).collect();
    assert_eq!(seen, [("GR".to_owned(), 40, true), ("RO".to_owned(), 3, false)], "not at home");
    assert!(lines.iter().all(|line| line.signature == mine.signature));
    assert!(lines[0].interval.low < 40.0 && lines[0].interval.high > 40.0);
    assert!(lines[0].detected.windows(2).all(|pair| pair[0] <= pair[1]));
}
