//! Greetings, revocation lists, signature rounds, link checks and referrals, decoded as gRPC decodes them, then converted.

use prost::Message;
use safeborders_types::{ReferralNews, SignedRoundPart};
use safeborders_wire::proto::{self, check_links_part, signed_round_part};
use safeborders_wire::{Greeting, Hello, LinkAnswerReader, LinkRequest, RoundRequest, SignedNews, lists_of};

/// Decodes, converts, and converts back and again, to the same thing.
fn returns<M, T>(bytes: &[u8]) -> bool
where
    M: Message + Default + From<T>,
    T: TryFrom<M> + Clone + PartialEq,
{
    let Ok(Ok(taken)) = M::decode(bytes).map(T::try_from) else { return false };
    let again = T::try_from(M::from(taken.clone()));
    assert!(again.is_ok_and(|again| again == taken), "a message changed on its way");
    true
}

fn taken<M, T>(bytes: &[u8]) -> bool
where
    M: Message + Default,
    T: TryFrom<M>,
{
    M::decode(bytes).is_ok_and(|message| T::try_from(message).is_ok())
}

/// What is said before the first call of a connection, and the lists that travel by themselves.
pub(crate) fn greetings(bytes: &[u8]) -> bool {
    let lists = proto::RevocationListResponse::decode(bytes).map(lists_of);
    let taken = [
        returns::<proto::HelloRequest, Hello>(bytes),
        taken::<proto::HelloResponse, Greeting>(bytes),
        lists.is_ok_and(|lists| lists.is_ok()),
    ];
    taken.contains(&true)
}

pub(crate) fn greeting_seeds() -> Vec<Vec<u8>> {
    let hello = proto::HelloRequest {
        protocol: 1,
        at_s: 1_800_000_000,
        agreement: "partners".to_owned(),
        agreement_digest: vec![7; 32],
        codebook_version: 1,
    };
    let greeting = proto::HelloResponse {
        protocol: 1,
        at_s: 1_800_000_000,
        codebook_version: 1,
        refusals: vec!["clock-skew".to_owned(), "agreement-suspended".to_owned()],
    };
    let lists = proto::RevocationListResponse { lists: "-----BEGIN X509 CRL-----\n".to_owned() };
    vec![hello.encode_to_vec(), greeting.encode_to_vec(), lists.encode_to_vec()]
}

/// Parts of signature rounds, and what asks for them.
pub(crate) fn rounds(bytes: &[u8]) -> bool {
    let part = match proto::SignedRoundPart::decode(bytes).map(SignedRoundPart::try_from) {
        Ok(Ok(part)) => {
            let again = SignedRoundPart::try_from(proto::SignedRoundPart::from(&part));
            assert!(again.is_ok_and(|again| again == part), "a part of a round changed on its way");
            !part.part.canonical().is_empty()
        }
        _ => false,
    };
    let asked = [
        taken::<proto::GetRoundRequest, RoundRequest>(bytes),
        taken::<proto::ConveneRequest, RoundRequest>(bytes),
    ];
    part || asked.contains(&true)
}

pub(crate) fn round_seeds() -> Vec<Vec<u8>> {
    let value = |attribute: &str, code: &str| proto::AttributeValue {
        attribute: attribute.to_owned(),
        code: code.to_owned(),
    };
    let signature =
        proto::Signature { values: vec![value("case.transport", "Coach"), value("victim.sex", "Feminine")] };
    let by = "spiffe://safeborders/GR/node/athens".to_owned();
    let listed = proto::ListedSubmission { by: by.clone(), digest: vec![4; 32] };
    let bodies = [
        signed_round_part::Body::Submission(proto::Submission {
            codebook_version: 1,
            signatures: vec![signature],
        }),
        signed_round_part::Body::Vote(proto::ListVote { list: vec![3; 32], submissions: vec![listed] }),
        signed_round_part::Body::Counts(proto::RoundCounts {
            list: vec![3; 32],
            epsilon_nano: 500_000_000,
            cohorts: vec!["2024Q1".to_owned(), "2024Q2".to_owned()],
            counts: vec![12, -3, 0],
            release: vec![9; 32],
            released_at_s: 1_800_000_000,
        }),
    ];
    let part = |body| proto::SignedRoundPart {
        by: by.clone(),
        round: "2026-R1".to_owned(),
        agreement: "partners".to_owned(),
        at_s: 1_800_000_000,
        body: Some(body),
        chain: vec![vec![0x30; 300]; 2],
        signature: vec![0x30; 70],
    };
    let asked = proto::GetRoundRequest { agreement: "partners".to_owned(), round: "2026-R1".to_owned() };
    bodies.map(|body| part(body).encode_to_vec()).into_iter().chain([asked.encode_to_vec()]).collect()
}

/// Link checks and referrals, both ways.
pub(crate) fn contacts(bytes: &[u8]) -> bool {
    let mut reader = LinkAnswerReader::default();
    let answer = proto::CheckLinksPart::decode(bytes).is_ok_and(|part| {
        // The head goes first; tags are then taken below a head that is sound.
        let mut below = LinkAnswerReader::default();
        reader.take(part.clone()).is_ok() || below.take(link_head()).and_then(|()| below.take(part)).is_ok()
    });
    let others = [
        taken::<proto::CheckLinksRequest, LinkRequest>(bytes),
        taken::<proto::SendReferralRequest, SignedNews<ReferralNews>>(bytes),
        taken::<proto::ReportReferralRequest, SignedNews<ReferralNews>>(bytes),
        reader.finish().is_ok(),
    ];
    answer || others.contains(&true)
}

/// The head of an answer to a link check.
fn link_head() -> proto::CheckLinksPart {
    let evaluated = proto::LinksEvaluated {
        period: 202_611,
        public_key: vec![2; 32],
        evaluated: vec![vec![2; 32]; 3],
        proof: vec![1; 64],
        salt: vec![5; 16],
        tags: 4_096,
    };
    proto::CheckLinksPart { part: Some(check_links_part::Part::Evaluated(evaluated)) }
}

pub(crate) fn contact_seeds() -> Vec<Vec<u8>> {
    let check = proto::CheckLinksRequest {
        agreement: "partners".to_owned(),
        reference: vec![7; 16],
        kind: proto::CheckedKind::Phone.into(),
        blinded: vec![vec![2; 32]; 3],
    };
    let tags = proto::CheckLinksPart {
        part: Some(check_links_part::Part::Tags(proto::LinkTags { tags: vec![6; 160] })),
    };
    let signature = proto::NodeSignature { chain: vec![vec![0x30; 300]; 2], signature: vec![0x30; 70] };
    let referral = proto::Referral {
        id: vec![8; 16],
        agreement: "partners".to_owned(),
        from: "GR".to_owned(),
        to: "IT".to_owned(),
        request: proto::ReferralRequest::Information.into(),
        basis: proto::ReferralBasis::Match.into(),
        basis_reference: vec![3; 32],
        category: proto::ReferralCategory::ForcedLabour.into(),
        urgency: proto::ReferralUrgency::Urgent.into(),
        case_files: proto::ReferralBand::One.into(),
        channel: proto::ReferralChannel::Desk.into(),
        sent_s: 1_800_000_000,
        answer_by_s: 1_800_086_400,
    };
    let step = proto::ReferralStep {
        id: vec![8; 16],
        state: proto::ReferralState::Declined.into(),
        decline: proto::DeclineReason::NoCapacity.into(),
        close: 0,
        at_s: 1_800_000_000,
    };
    let sent = proto::SendReferralRequest { referral: Some(referral), signature: Some(signature.clone()) };
    let reported = proto::ReportReferralRequest { step: Some(step), signature: Some(signature) };
    vec![
        check.encode_to_vec(),
        link_head().encode_to_vec(),
        tags.encode_to_vec(),
        sent.encode_to_vec(),
        reported.encode_to_vec(),
    ]
}
