//! The parts of a signature round.

use crate::invalid::{at_most, distinct, parsed};
use crate::limits::{MAX_NAME_BYTES, MAX_PEER_BYTES};
use crate::proto::{self, signed_round_part::Body};
use crate::{InvalidMessage, Problem};
use safeborders_types::{
    AgreementId, CohortId, MAX_COHORTS, MAX_PUBLISHED, MAX_ROUND_CELLS, MAX_ROUND_CHAIN, MAX_ROUND_PARTIES,
    MAX_ROUND_SIGNATURE_BYTES, MAX_SIGNATURE_VALUES, NanoEpsilon, PatternSignature, PeerId, ReleaseId,
    RoundBody, RoundCounts, RoundName, RoundPart, RoundPartHead, RoundSignature, SignedRoundPart,
};
use std::collections::{BTreeMap, BTreeSet};

/// The largest part of a round, in bytes: a submission with certificates, or a histogram.
pub const MAX_ROUND_PART_BYTES: usize = MAX_PUBLISHED
    * (MAX_SIGNATURE_VALUES * (2 * (MAX_NAME_BYTES + 4) + 8) + 8)
    + MAX_ROUND_CELLS * 10
    + MAX_COHORTS * 16
    + MAX_ROUND_PARTIES * (MAX_PEER_BYTES + 48)
    + (MAX_ROUND_CHAIN + 1) * (MAX_ROUND_SIGNATURE_BYTES + 8)
    + 4 * 1024;

/// Which round a caller means, and under which agreement.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RoundRequest {
    /// The agreement.
    pub agreement: AgreementId,
    /// The round.
    pub round: RoundName,
}

impl From<&RoundRequest> for proto::GetRoundRequest {
    fn from(request: &RoundRequest) -> Self {
        Self { agreement: request.agreement.to_string(), round: request.round.to_string() }
    }
}

impl From<&RoundRequest> for proto::ConveneRequest {
    fn from(request: &RoundRequest) -> Self {
        Self { agreement: request.agreement.to_string(), round: request.round.to_string() }
    }
}

impl TryFrom<proto::GetRoundRequest> for RoundRequest {
    type Error = InvalidMessage;

    fn try_from(message: proto::GetRoundRequest) -> Result<Self, InvalidMessage> {
        Ok(Self {
            agreement: parsed("agreement", &message.agreement)?,
            round: parsed("round", &message.round)?,
        })
    }
}

impl TryFrom<proto::ConveneRequest> for RoundRequest {
    type Error = InvalidMessage;

    fn try_from(message: proto::ConveneRequest) -> Result<Self, InvalidMessage> {
        Self::try_from(proto::GetRoundRequest { agreement: message.agreement, round: message.round })
    }
}

impl From<&SignedRoundPart> for proto::SignedRoundPart {
    fn from(signed: &SignedRoundPart) -> Self {
        let head = &signed.part.head;
        let body = match &signed.part.body {
            RoundBody::Submission { codebook, signatures } => Body::Submission(proto::Submission {
                codebook_version: *codebook,
                signatures: signatures.iter().map(proto::Signature::from).collect(),
            }),
            RoundBody::Vote { list, submissions } => Body::Vote(proto::ListVote {
                list: list.to_vec(),
                submissions: submissions
                    .iter()
                    .map(|(by, digest)| proto::ListedSubmission {
                        by: by.to_string(),
                        digest: digest.to_vec(),
                    })
                    .collect(),
            }),
            RoundBody::Counts(counts) => Body::Counts(proto::RoundCounts {
                list: counts.list.to_vec(),
                epsilon_nano: counts.epsilon.get(),
                cohorts: counts.cohorts.iter().map(ToString::to_string).collect(),
                counts: counts.counts.clone(),
                release: counts.release.as_bytes().to_vec(),
                released_at_s: counts.released_at_s,
            }),
        };
        Self {
            by: head.by.to_string(),
            round: head.round.to_string(),
            agreement: head.agreement.to_string(),
            at_s: head.at_s,
            body: Some(body),
            chain: signed.signature.chain.clone(),
            signature: signed.signature.signature.clone(),
        }
    }
}

impl TryFrom<proto::SignedRoundPart> for SignedRoundPart {
    type Error = InvalidMessage;

    fn try_from(message: proto::SignedRoundPart) -> Result<Self, InvalidMessage> {
        at_most("chain", message.chain.len(), MAX_ROUND_CHAIN)?;
        for blob in message.chain.iter().chain([&message.signature]) {
            at_most("chain", blob.len(), MAX_ROUND_SIGNATURE_BYTES)?;
        }
        let head = RoundPartHead {
            by: peer("by", &message.by)?,
            round: parsed("round", &message.round)?,
            agreement: parsed("agreement", &message.agreement)?,
            at_s: message.at_s,
        };
        let body = match message.body.ok_or(InvalidMessage::new("body", Problem::Missing))? {
            Body::Submission(submission) => submission_of(submission)?,
            Body::Vote(vote) => vote_of(&vote)?,
            Body::Counts(counts) => RoundBody::Counts(counts_of(counts)?),
        };
        let signature = RoundSignature { chain: message.chain, signature: message.signature };
        Ok(Self { part: RoundPart { head, body }, signature })
    }
}

impl From<&PatternSignature> for proto::Signature {
    fn from(signature: &PatternSignature) -> Self {
        let value = |(attribute, code): &(_, _)| proto::AttributeValue {
            attribute: safeborders_types::AttributeId::to_string(attribute),
            code: safeborders_types::Code::to_string(code),
        };
        Self { values: signature.values().map(value).collect() }
    }
}

impl TryFrom<proto::Signature> for PatternSignature {
    type Error = InvalidMessage;

    fn try_from(message: proto::Signature) -> Result<Self, InvalidMessage> {
        at_most("values", message.values.len(), MAX_SIGNATURE_VALUES)?;
        let values = message
            .values
            .iter()
            .map(|value| Ok((parsed("attribute", &value.attribute)?, parsed("code", &value.code)?)))
            .collect::<Result<Vec<_>, InvalidMessage>>()?;
        Self::new(values).map_err(|_| InvalidMessage::new("values", Problem::OutOfRange))
    }
}

fn submission_of(message: proto::Submission) -> Result<RoundBody, InvalidMessage> {
    at_most("signatures", message.signatures.len(), MAX_PUBLISHED)?;
    let count = message.signatures.len();
    let signatures =
        message.signatures.into_iter().map(PatternSignature::try_from).collect::<Result<BTreeSet<_>, _>>()?;
    if signatures.len() != count {
        return Err(InvalidMessage::new("signatures", Problem::Repeated));
    }
    Ok(RoundBody::Submission { codebook: message.codebook_version, signatures })
}

fn vote_of(message: &proto::ListVote) -> Result<RoundBody, InvalidMessage> {
    at_most("submissions", message.submissions.len(), MAX_ROUND_PARTIES)?;
    let mut submissions = BTreeMap::new();
    for listed in &message.submissions {
        let digest = digest("submissions.digest", &listed.digest)?;
        if submissions.insert(peer("submissions.by", &listed.by)?, digest).is_some() {
            return Err(InvalidMessage::new("submissions", Problem::Repeated));
        }
    }
    Ok(RoundBody::Vote { list: digest("list", &message.list)?, submissions })
}

fn peer(field: &'static str, text: &str) -> Result<PeerId, InvalidMessage> {
    at_most(field, text.len(), MAX_PEER_BYTES)?;
    text.parse().map_err(|_| InvalidMessage::new(field, Problem::Malformed))
}

fn counts_of(message: proto::RoundCounts) -> Result<RoundCounts, InvalidMessage> {
    at_most("counts", message.counts.len(), MAX_ROUND_CELLS)?;
    let cohorts: BTreeSet<CohortId> = distinct("cohorts", &message.cohorts, MAX_COHORTS)?;
    Ok(RoundCounts {
        list: digest("list", &message.list)?,
        epsilon: NanoEpsilon::new(message.epsilon_nano),
        cohorts,
        counts: message.counts,
        release: ReleaseId::new(digest("release", &message.release)?),
        released_at_s: message.released_at_s,
    })
}

fn digest(field: &'static str, bytes: &[u8]) -> Result<[u8; 32], InvalidMessage> {
    bytes.try_into().map_err(|_| InvalidMessage::new(field, Problem::Malformed))
}
