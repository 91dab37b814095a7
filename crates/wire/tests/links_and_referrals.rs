//! Link checks and referrals on the wire: read back as sent, and refused when bent.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use safeborders_types::{
    CheckedKind, CloseReason, DeclineReason, LinkAnswer, LinkPeriod, MAX_CHECKED, NodeSignature, Reference,
    Referral, ReferralBand, ReferralBasis, ReferralCategory, ReferralChannel, ReferralId, ReferralNews,
    ReferralRequest, ReferralState, ReferralStep, ReferralUrgency,
};
use safeborders_wire::{LinkAnswerReader, LinkRequest, SignedNews, link_parts, proto};

fn request() -> LinkRequest {
    LinkRequest {
        agreement: "europe".parse().unwrap(),
        reference: Reference::from_random([1; 16]),
        kind: CheckedKind::Plate,
        blinded: vec![[2; 32], [3; 32]],
    }
}

#[test]
fn a_link_request_is_read_back_and_a_bent_one_is_refused() {
    let message = || proto::CheckLinksRequest::from(&request());
    assert_eq!(LinkRequest::try_from(message()), Ok(request()));
    let bend: [fn(&mut proto::CheckLinksRequest); 7] = [
        |m| m.kind = 0,
        |m| m.kind = 99,
        |m| m.reference.truncate(15),
        |m| m.agreement = "No Agreement".to_owned(),
        |m| m.blinded.clear(),
        |m| m.blinded[0].truncate(31),
        |m| m.blinded = vec![vec![0; 32]; MAX_CHECKED + 1],
    ];
    for bend in bend {
        let mut message = message();
        bend(&mut message);
        assert!(LinkRequest::try_from(message).is_err());
    }
}

fn answer(tags: usize) -> LinkAnswer {
    LinkAnswer {
        period: LinkPeriod::from_number(202_611).unwrap(),
        public_key: [4; 32],
        evaluated: vec![[5; 32]],
        proof: [6; 64],
        salt: [7; 16],
        tags: (0..tags as u32)
            .map(|n| [&[0; 6][..], &n.to_be_bytes()].concat().try_into().unwrap())
            .collect(),
    }
}

fn read(parts: Vec<proto::CheckLinksPart>) -> Option<LinkAnswer> {
    let mut reader = LinkAnswerReader::default();
    for part in parts {
        reader.take(part).ok()?;
    }
    reader.finish().ok()
}

#[test]
fn an_answer_in_parts_is_put_together_and_no_longer_than_announced() {
    for tags in [1 << 10, 1 << 17] {
        assert_eq!(read(link_parts(&answer(tags))), Some(answer(tags)));
    }
    let parts = || link_parts(&answer(1 << 10));
    assert_eq!(read(parts()[..1].to_vec()), None, "no tags");
    assert_eq!(read(parts()[1..].to_vec()), None, "no head");
    assert_eq!(read([parts(), parts()].concat()), None, "two answers");
    assert_eq!(read([parts(), parts()[1..].to_vec()].concat()), None, "more tags than announced");
    assert_eq!(read(link_parts(&answer(1_000))), None, "no power of two");
    assert_eq!(read(link_parts(&answer(512))), None, "too few");
    assert_eq!(read(vec![proto::CheckLinksPart { part: None }]), None);
}

fn referral() -> Referral {
    Referral {
        id: ReferralId::from_random([9; 16]),
        agreement: "europe".parse().unwrap(),
        from: "GR".parse().unwrap(),
        to: "BG".parse().unwrap(),
        request: ReferralRequest::CoordinationMeeting,
        basis: ReferralBasis::LinkCheck(Reference::from_random([1; 16])),
        category: ReferralCategory::ForcedCriminality,
        urgency: ReferralUrgency::Priority,
        case_files: ReferralBand::TwoToFour,
        channel: ReferralChannel::Siena,
        sent_s: 1_800_000_000,
    }
}

fn signature() -> NodeSignature {
    NodeSignature { chain: vec![vec![1; 600], vec![2; 500]], signature: vec![3; 70] }
}

fn sent() -> proto::SendReferralRequest {
    SignedNews { news: &referral(), signature: signature() }.into()
}

#[test]
fn a_referral_is_read_back_and_a_bent_one_is_refused() {
    let read = SignedNews::try_from(sent()).unwrap();
    assert_eq!(read, SignedNews { news: ReferralNews::New(referral()), signature: signature() });
    for basis in [ReferralBasis::Figures, ReferralBasis::OwnKnowledge, ReferralBasis::Match([8; 32])] {
        let other = Referral { basis, ..referral() };
        assert_eq!(Referral::try_from(proto::Referral::from(&other)), Ok(other));
    }
    let bend: [fn(&mut proto::Referral); 10] = [
        |m| m.id.truncate(15),
        |m| m.to = "GR".to_owned(),
        |m| m.to = "Greece".to_owned(),
        |m| m.request = 0,
        |m| m.category = 99,
        |m| m.urgency = -1,
        |m| m.case_files = 6,
        |m| m.basis = 0,
        |m| m.basis_reference.truncate(15),
        |m| m.answer_by_s += 1,
    ];
    for bend in bend {
        let mut message = sent();
        bend(message.referral.as_mut().unwrap());
        assert!(SignedNews::try_from(message).is_err());
    }
    let mut unsigned = sent();
    unsigned.signature = None;
    assert!(SignedNews::try_from(unsigned).is_err());
    let mut long = sent();
    long.signature.as_mut().unwrap().chain = vec![vec![0; 10]; 5];
    assert!(SignedNews::try_from(long).is_err());
}

#[test]
fn every_step_is_read_back_and_one_with_the_wrong_reason_is_refused() {
    let id = ReferralId::from_random([9; 16]);
    let states = [
        ReferralState::Seen,
        ReferralState::Accepted,
        ReferralState::Declined(DeclineReason::NothingFound),
        ReferralState::Closed(CloseReason::NoConnection),
    ];
    for state in states {
        let step = ReferralStep { id, state, at_s: 5 };
        assert_eq!(ReferralStep::try_from(proto::ReferralStep::from(&step)), Ok(step));
    }
    let declined = proto::ReferralStep::from(&ReferralStep { id, state: states[2], at_s: 5 });
    let bad = [
        proto::ReferralStep { decline: 0, ..declined.clone() },
        proto::ReferralStep { close: 1, ..declined.clone() },
        proto::ReferralStep { state: 4, ..declined.clone() },
        proto::ReferralStep { state: 1, ..declined.clone() },
        proto::ReferralStep { state: 0, ..declined },
    ];
    for bad in bad {
        assert!(ReferralStep::try_from(bad).is_err());
    }
    let sent = proto::ReferralStep::from(&ReferralStep { id, state: ReferralState::Sent, at_s: 5 });
    assert!(ReferralStep::try_from(sent).is_err(), "that it was sent is no step");
}
