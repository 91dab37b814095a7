//! Link checks between two offices: what is found, what is refused, and what keys separate.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use safeborders_linkcheck::{Asker, Blinded, LinkError, LinkInput, LinkSecret, LinkTags, Pending};
use safeborders_types::{
    CheckedKind, LinkAnswer, LinkPeriod, LinkPoint, LinkTag, MAX_CHECKED, MIN_LINK_TAGS, PeerId,
};
use std::collections::{BTreeSet, HashSet};

const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
const SOFIA: &str = "spiffe://safeborders/BG/node/sofia";

fn peer(name: &str) -> PeerId {
    name.parse().unwrap()
}

fn month(number: u32) -> LinkPeriod {
    LinkPeriod::from_number(number).unwrap()
}

fn phone(number: &str) -> LinkInput {
    LinkInput::new(CheckedKind::Phone, number).unwrap()
}

fn own(numbers: &[&str]) -> BTreeSet<LinkInput> {
    numbers.iter().map(|number| phone(number)).collect()
}

struct Node {
    secret: LinkSecret,
    own: BTreeSet<LinkInput>,
    asker: PeerId,
    period: LinkPeriod,
    salt: [u8; 16],
}

impl Node {
    fn with(numbers: &[&str]) -> Self {
        let secret = LinkSecret::new(&[7; 32]);
        Self { secret, own: own(numbers), asker: peer(ATHENS), period: month(202_611), salt: [3; 16] }
    }

    fn answer(&self, blinded: &[LinkPoint]) -> Result<LinkAnswer, LinkError> {
        let blinded = Blinded::new(blinded)?;
        let answerer = self.secret.answerer(&self.asker, CheckedKind::Phone, self.period)?;
        let evaluated = answerer.evaluate(&blinded)?;
        let tags = LinkTags::of(&answerer, self.own.clone())?.salted(&self.salt)?;
        Ok(LinkAnswer {
            period: self.period,
            public_key: answerer.public_key(),
            evaluated: evaluated.points,
            proof: evaluated.proof,
            salt: self.salt,
            tags,
        })
    }
}

fn asked(numbers: &[&str]) -> Pending {
    Asker::blind(numbers.iter().map(|number| phone(number)).collect()).unwrap()
}

#[test]
fn what_both_hold_is_a_hit_and_nothing_else_is() {
    let node = Node::with(&["302101234567", "32475123456", "359888000111"]);
    let pending = asked(&["32475123456", "32475123457", "302101234567"]);
    let answer = node.answer(pending.blinded()).unwrap();
    assert_eq!(pending.finish(&answer).unwrap(), [true, false, true]);
}

#[test]
fn the_same_text_of_another_kind_is_no_hit() {
    let node = Node::with(&["302101234567"]);
    let account = LinkInput::new(CheckedKind::Account, "302101234567").unwrap();
    let pending = Asker::blind(vec![account]).unwrap();
    let answer = node.answer(pending.blinded()).unwrap();
    assert_eq!(pending.finish(&answer).unwrap(), [false]);
}

#[test]
fn blinding_twice_shows_nothing_in_common() {
    let (one, other) = (asked(&["32475123456"]), asked(&["32475123456"]));
    assert_ne!(one.blinded(), other.blinded());
}

#[test]
fn tags_of_two_salts_peers_or_months_have_nothing_in_common() {
    let tags = |node: &Node| -> HashSet<LinkTag> {
        let answer = node.answer(asked(&["1000000"]).blinded()).unwrap();
        answer.tags.into_iter().collect()
    };
    let numbers: Vec<String> = (0..MIN_LINK_TAGS).map(|n| format!("30210{n:07}")).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let node = Node::with(&numbers);
    let first = tags(&node);
    assert_eq!(first.len(), MIN_LINK_TAGS);
    assert_eq!(tags(&node), first, "the control: everything equal, and no room for random tags");
    let others = [
        Node { salt: [4; 16], ..Node::with(&numbers) },
        Node { asker: peer(SOFIA), ..Node::with(&numbers) },
        Node { period: month(202_612), ..Node::with(&numbers) },
        Node { secret: LinkSecret::new(&[8; 32]), ..Node::with(&numbers) },
    ];
    for other in &others {
        assert!(tags(other).is_disjoint(&first));
    }
}

#[test]
fn identifiers_that_come_are_found_and_those_that_go_are_not() {
    let node = Node::with(&[]);
    let answerer = node.secret.answerer(&node.asker, CheckedKind::Phone, node.period).unwrap();
    let found = |tags: &LinkTags| {
        let pending = asked(&["32475123456", "302101234567"]);
        let mut answer = node.answer(pending.blinded()).unwrap();
        answer.tags = tags.salted(&node.salt).unwrap();
        pending.finish(&answer).unwrap()
    };
    let first = LinkTags::of(&answerer, own(&["32475123456"])).unwrap();
    assert_eq!(found(&first), [true, false]);
    let second = first.refreshed(&answerer, own(&["302101234567"])).unwrap();
    assert_eq!(found(&second), [false, true]);
}

#[test]
fn how_many_identifiers_there_are_shows_to_within_a_factor_of_two() {
    let lengths = [0, 1, 1023, 1024, 1025].map(|count: usize| {
        let numbers: Vec<String> = (0..count).map(|n| format!("30210{n:07}")).collect();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        Node::with(&numbers).answer(asked(&["1000000"]).blinded()).unwrap().tags.len()
    });
    assert_eq!(lengths, [1024, 1024, 1024, 1024, 2048]);
}

#[test]
fn an_answer_under_two_keys_or_changed_on_the_way_is_not_accepted() {
    let node = Node::with(&["32475123456"]);
    let check = |change: &dyn Fn(&mut LinkAnswer)| {
        let pending = asked(&["32475123456", "32475123457"]);
        let mut answer = node.answer(pending.blinded()).unwrap();
        change(&mut answer);
        pending.finish(&answer)
    };
    assert_eq!(check(&|_| {}), Ok(vec![true, false]), "the control");
    let other = Node { secret: LinkSecret::new(&[9; 32]), ..Node::with(&[]) };
    let under_other_key = other.answer(asked(&["1", "2"]).blinded()).unwrap();
    // One of two points evaluated under another key: what would mark an asker's identifier.
    let marked = under_other_key.evaluated[1];
    assert_eq!(check(&|a| a.evaluated[1] = marked), Err(LinkError::WrongProof));
    assert_eq!(check(&|a| a.public_key = under_other_key.public_key), Err(LinkError::WrongProof));
    assert_eq!(check(&|a| a.evaluated.swap(0, 1)), Err(LinkError::WrongProof));
    assert_eq!(check(&|a| a.proof[5] ^= 1), Err(LinkError::WrongProof));
    assert_eq!(check(&|a| a.proof = [0; 64]), Err(LinkError::WrongProof));
    assert_eq!(check(&|a| a.public_key = [0; 32]), Err(LinkError::InvalidPoint), "the identity");
    assert_eq!(check(&|a| a.evaluated[0] = [0xff; 32]), Err(LinkError::InvalidPoint));
    assert_eq!(check(&|a| a.evaluated.truncate(1)), Err(LinkError::OtherCount));
}

#[test]
fn points_that_are_none_are_not_evaluated() {
    let good = *asked(&["32475123456"]).blinded().first().unwrap();
    assert!(Blinded::new(&[good]).is_ok(), "the control");
    let off_the_curve = [0xff; 32];
    let mut odd = [0; 32];
    odd[0] = 1;
    for bad in [[0; 32], off_the_curve, odd] {
        assert_eq!(Blinded::new(&[good, bad]).err(), Some(LinkError::InvalidPoint));
    }
}

#[test]
fn none_too_many_or_equal_points_are_not_evaluated() {
    let good = *asked(&["32475123456"]).blinded().first().unwrap();
    assert_eq!(Blinded::new(&[]).err(), Some(LinkError::Count));
    assert_eq!(Blinded::new(&[good, good]).err(), Some(LinkError::Count));
    assert_eq!(Blinded::new(&vec![good; MAX_CHECKED + 1]).err(), Some(LinkError::Count));
    assert_eq!(Asker::blind(Vec::new()).err(), Some(LinkError::Count));
    let many = vec![phone("32475123456"); MAX_CHECKED + 1];
    assert_eq!(Asker::blind(many).err(), Some(LinkError::Count));
}
