//! The parts of a round as messages: they round-trip, and what is not of the protocol's form is refused.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may")]

use prost::Message;
use safeborders_types::{
    CohortId, MAX_COHORTS, MAX_PUBLISHED, MAX_ROUND_CELLS, MAX_ROUND_PARTIES, NanoEpsilon, PatternSignature,
    ReleaseId, RoundBody, RoundCounts, RoundPart, RoundPartHead, RoundSignature, SignedRoundPart,
};
use safeborders_wire::{MAX_ROUND_PART_BYTES, RoundRequest, proto};
use std::collections::BTreeSet;

fn signed(body: RoundBody) -> SignedRoundPart {
    let head = RoundPartHead {
        by: "spiffe://safeborders/GR/node/athens".parse().unwrap(),
        round: "2026-R1".parse().unwrap(),
        agreement: "europe-2026".parse().unwrap(),
        at_s: 7,
    };
    let signature = RoundSignature { chain: vec![vec![1, 2]], signature: vec![3] };
    SignedRoundPart { part: RoundPart { head, body }, signature }
}

fn signature(number: usize, values: usize) -> PatternSignature {
    let long = |n: usize| format!("{n:0>64}");
    let attribute = format!("case.{}", "a".repeat(59));
    let value = |n| (attribute.parse().unwrap(), long(number * 10 + n).parse().unwrap());
    PatternSignature::new((0..values).map(value)).unwrap()
}

fn submission(count: usize) -> SignedRoundPart {
    let signatures = (0..count).map(|number| signature(number, 6)).collect();
    signed(RoundBody::Submission { codebook: 1, signatures })
}

fn counts(cells: usize) -> SignedRoundPart {
    let cohorts: BTreeSet<CohortId> =
        (0..MAX_COHORTS).map(|n| format!("{}Q{}", 1900 + n / 4, 1 + n % 4).parse().unwrap()).collect();
    signed(RoundBody::Counts(RoundCounts {
        list: [1; 32],
        epsilon: NanoEpsilon::new(u64::MAX),
        cohorts,
        counts: vec![i64::MIN; cells],
        release: ReleaseId::new([2; 32]),
        released_at_s: u64::MAX,
    }))
}

fn vote() -> SignedRoundPart {
    let by =
        |n: usize| format!("spiffe://safeborders/{}{}/node/office", "A", (b'A' + (n % 26) as u8) as char);
    let submissions = (0..26).map(|n| (by(n).parse().unwrap(), [5; 32])).collect();
    signed(RoundBody::Vote { list: [4; 32], submissions })
}

#[test]
fn parts_round_trip_within_their_limit() {
    for part in [submission(0), submission(MAX_PUBLISHED), counts(MAX_ROUND_CELLS), vote()] {
        let message = proto::SignedRoundPart::from(&part);
        assert!(message.encoded_len() <= MAX_ROUND_PART_BYTES);
        assert_eq!(SignedRoundPart::try_from(message), Ok(part));
    }
    let request = RoundRequest { agreement: "europe".parse().unwrap(), round: "2026-R4".parse().unwrap() };
    assert_eq!(RoundRequest::try_from(proto::GetRoundRequest::from(&request)), Ok(request.clone()));
    assert_eq!(RoundRequest::try_from(proto::ConveneRequest::from(&request)), Ok(request));
}

#[test]
fn what_is_not_of_the_form_is_refused_by_the_name_of_its_field() {
    type Change = fn(&mut proto::SignedRoundPart);
    let good = proto::SignedRoundPart::from(&submission(2));
    let changes: [(&str, Change); 8] = [
        ("by", |part| part.by = "spiffe://safeborders/GR/node/".to_owned() + &"a".repeat(500)),
        ("by", |part| part.by = "athens".to_owned()),
        ("round", |part| part.round = "2026-R5".to_owned()),
        ("agreement", |part| part.agreement = "Europe".to_owned()),
        ("body", |part| part.body = None),
        ("chain", |part| part.chain = vec![vec![0]; 5]),
        ("chain", |part| part.signature = vec![0; 8 * 1024 + 1]),
        ("signatures", |part| {
            if let Some(proto::signed_round_part::Body::Submission(submission)) = &mut part.body {
                submission.signatures.push(submission.signatures[0].clone());
            }
        }),
    ];
    for (field, change) in changes {
        let mut part = good.clone();
        change(&mut part);
        assert_eq!(SignedRoundPart::try_from(part).map_err(|error| error.field()), Err(field));
    }
}

#[test]
fn signatures_votes_and_counts_keep_their_limits() {
    use proto::signed_round_part::Body;
    let with =
        |body| proto::SignedRoundPart { body: Some(body), ..proto::SignedRoundPart::from(&submission(0)) };
    let value = |code: &str| proto::AttributeValue { attribute: "case.transport".into(), code: code.into() };
    let submitted = |values: Vec<proto::AttributeValue>, count: usize| {
        Body::Submission(proto::Submission {
            codebook_version: 1,
            signatures: vec![proto::Signature { values }; count],
        })
    };
    let listed = |by: &str, digest: usize| proto::ListedSubmission { by: by.into(), digest: vec![0; digest] };
    let (own, list) = ("spiffe://safeborders/GR/node/athens", vec![0; 32]);
    let voted = |submissions| Body::Vote(proto::ListVote { list: list.clone(), submissions });
    let counted = |cells, digest: usize| {
        let release = vec![0; digest];
        Body::Counts(proto::RoundCounts {
            list: list.clone(),
            counts: vec![0; cells],
            release,
            ..Default::default()
        })
    };
    let values = || vec![value("A"), value("B")];
    for (field, body) in [
        ("signatures", submitted(values(), MAX_PUBLISHED + 1)),
        ("values", submitted(vec![value("A")], 1)),
        ("values", submitted(vec![value("A"); 2], 1)),
        ("values", submitted((0..7).map(|n| value(&n.to_string())).collect(), 1)),
        ("code", submitted(vec![value("A"), value("not a code")], 1)),
        ("submissions", voted(vec![listed(own, 32); 2])),
        ("submissions", voted(vec![listed(own, 32); MAX_ROUND_PARTIES + 1])),
        ("submissions.digest", voted(vec![listed(own, 31)])),
        ("submissions.by", voted(vec![listed("athens", 32)])),
        ("counts", counted(MAX_ROUND_CELLS + 1, 32)),
        ("release", counted(1, 31)),
    ] {
        assert_eq!(SignedRoundPart::try_from(with(body)).map_err(|error| error.field()), Err(field));
    }
    for body in [submitted(values(), 1), voted(vec![listed(own, 32)]), counted(1, 32)] {
        assert!(SignedRoundPart::try_from(with(body)).is_ok(), "the controls");
    }
}
