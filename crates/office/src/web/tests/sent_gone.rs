//! Of what is shown as sent: sums, parts of rounds, and what came in; what was replaced or deleted since says so, and what was
//! changed behind the log's back does not pass for it.

use super::house::House;
use super::sent::{answered_to, bend, last, meddle, node, request_by, shown};
use crate::sent::SentState;
use safeborders_books::KeptYearbook;
use safeborders_codebook::{Codebook, Release};
use safeborders_people::Role;
use safeborders_rounds::{RoundList, digest_of};
use safeborders_types::{
    AttributeId, Code, CohortId, NanoEpsilon, NanoRho, PatternSignature, ReleaseId, RoundBody, RoundCounts,
    RoundPart, RoundPartHead, RoundSignature, SignedRoundPart, SignedYearbook, Unit, Yearbook, YearbookHead,
    YearbookSignature,
};
use std::collections::BTreeSet;

#[tokio::test]
async fn sums_are_not_kept_and_the_release_that_they_were_made_of_is_shown() {
    let house = House::staffed();
    let book = Codebook::v1();
    // Of few codes, of which each case file has one: their figures add up to the total.
    let few = |id: &&AttributeId| {
        book.attribute(id).is_some_and(|attribute| {
            attribute.release() == Release::Statistics && (2..=20).contains(&attribute.codes().len())
        })
    };
    let by = book.single_valued(Unit::Case).iter().find(few).unwrap().clone();
    let (first, cells) = answered_to(&house, &request_by("IT", vec![by], 3));
    let (total, sum) = answered_to(&house, &request_by("IT", Vec::new(), 128));
    assert_eq!(sum, [cells.iter().sum::<i64>()], "it was summed");
    let told = shown(&house, total).await;
    assert_eq!((told.state, told.held_against), (SentState::NotKept, Some(first)), "{}", told.says);
    assert_eq!(told.tables[0].cells, cells);
    assert!(told.line.outcome.starts_with("summed from "), "{}", told.line.outcome);
    bend(&house);
    assert_eq!(shown(&house, total).await.state, SentState::Differs, "the negative control");
}

fn counts(at_s: u64) -> SignedRoundPart {
    let head = RoundPartHead {
        by: node("GR"),
        round: "2026-R1".parse().unwrap(),
        agreement: "europe-2026".parse().unwrap(),
        at_s,
    };
    let counted = RoundCounts {
        list: [1; 32],
        epsilon: NanoEpsilon::new(500_000_000),
        cohorts: ["2024Q1".parse::<CohortId>().unwrap()].into(),
        counts: vec![23, -1],
        release: ReleaseId::new([2; 32]),
        released_at_s: 9,
    };
    let signature = RoundSignature { chain: vec![vec![1]], signature: vec![2] };
    SignedRoundPart { part: RoundPart { head, body: RoundBody::Counts(counted) }, signature }
}

#[tokio::test]
async fn a_signed_part_of_a_round_is_shown_until_another_takes_its_place() {
    let house = House::staffed();
    let first = house.books.keep_round_part(&counts(7), true, 7).unwrap();
    let told = shown(&house, first).await;
    assert_eq!((told.state, told.tables[0].cells.as_slice()), (SentState::Same, &[23, -1][..]));
    let second = house.books.keep_round_part(&counts(8), true, 8).unwrap();
    let replaced = shown(&house, first).await;
    assert_eq!((replaced.state, replaced.bytes.as_str()), (SentState::NotKept, ""));
    assert!(replaced.says.contains(&format!("see entry {second}")), "{}", replaced.says);
    assert_eq!(shown(&house, second).await.state, SentState::Same);
    meddle(&house, b'D', |value| {
        *value.last_mut().unwrap() ^= 1;
        true
    });
    assert_eq!(shown(&house, second).await.state, SentState::Differs, "nothing replaced that one");
}

#[tokio::test]
async fn a_figure_of_a_round_stands_beside_the_signatures_that_share_its_cell() {
    let house = House::staffed();
    let value = |attribute: &str, code: &str| -> (AttributeId, Code) {
        (attribute.parse().unwrap(), code.parse().unwrap())
    };
    let of = |transport: &str| {
        PatternSignature::new([value("case.transport", transport), value("victim.sex", "Feminine")]).unwrap()
    };
    let part = |body| SignedRoundPart { part: RoundPart { body, ..counts(7).part }, ..counts(7) };
    let signatures: BTreeSet<PatternSignature> = [of("Coach"), of("Plane")].into();
    let submission = part(RoundBody::Submission { codebook: 1, signatures: signatures.clone() });
    let (by, digest) = (node("GR"), digest_of(&submission.part));
    let submitted = [(by.clone(), (digest, &signatures))].into();
    let head = &submission.part.head;
    let list = RoundList::of(head.round, &head.agreement, &submitted);
    let cells = usize::try_from(list.cells()).unwrap();
    let mut counted = counts(9);
    if let RoundBody::Counts(counts) = &mut counted.part.body {
        (counts.list, counts.counts) = (list.hash(), vec![23; cells]);
    }
    let entry = house.books.keep_round_part(&counted, true, 9).unwrap();
    assert!(shown(&house, entry).await.tables[0].signatures.is_empty(), "the list is not kept");
    house.books.keep_round_part(&submission, true, 9).unwrap();
    let vote = RoundBody::Vote { list: list.hash(), submissions: [(by, digest)].into() };
    house.books.keep_round_part(&part(vote), true, 9).unwrap();
    let told = shown(&house, entry).await;
    assert_eq!(told.tables[0].signatures.len(), cells);
    let all: BTreeSet<PatternSignature> = told.tables[0].signatures.iter().flatten().cloned().collect();
    assert_eq!(all, signatures);
    let page = house.get(Role::DataProtectionOfficer, &format!("/left/{entry}")).await;
    assert!(page.body.contains("Coach · ") || page.body.contains(": Coach"), "{}", page.body);
}

/// A yearbook of Italy of which nothing is seen.
fn kept() -> KeptYearbook {
    let head = YearbookHead {
        country: "IT".parse().unwrap(),
        year: 2024,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: 4,
        cost: NanoRho::new(30_000_000),
        released_at_s: 9,
        digests: vec![[1; 32]],
    };
    let signature = YearbookSignature { chain: vec![vec![1]], signature: vec![2] };
    let given = SignedYearbook { yearbook: Yearbook::new(head, Vec::new()).unwrap(), signature };
    KeptYearbook { from: node("IT"), kept_at_s: 10, given }
}

#[tokio::test]
async fn what_an_agreements_retention_deleted_says_by_which_agreement_and_when() {
    let house = House::staffed();
    let entry = house.books.keep_yearbook(&kept()).unwrap();
    let told = shown(&house, entry).await;
    assert_eq!(told.state, SentState::Same);
    assert!(told.says.contains("came from another country"), "{}", told.says);
    for state in [SentState::Differs, SentState::Same] {
        meddle(&house, b'Y', |value| {
            *value.last_mut().unwrap() ^= 1;
            true
        });
        assert_eq!(shown(&house, entry).await.state, state);
    }
    let agreement = "europe-2026".parse().unwrap();
    house.books.delete_yearbook("IT".parse().unwrap(), 2024, 99, &agreement, 30).unwrap();
    let deleted = last(&house);
    let gone = shown(&house, entry).await;
    assert_eq!(gone.state, SentState::NotKept);
    let words = ["30 days".to_owned(), "europe-2026".to_owned(), format!("entry {deleted}")];
    assert!(words.iter().all(|part| gone.says.contains(part)), "{}", gone.says);
    assert_eq!(shown(&house, deleted).await.state, SentState::NothingLeft);
}
