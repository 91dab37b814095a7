//! Referrals: codes, and a node's signature.

use crate::invalid::{at_most, parsed};
use crate::{InvalidMessage, Problem, proto};
use safeborders_types::{
    CloseReason, DeclineReason, MAX_SIGNATURE_BYTES, MAX_SIGNATURE_CERTIFICATE_BYTES, MAX_SIGNATURE_CHAIN,
    NodeSignature, Reference, Referral, ReferralBand, ReferralBasis, ReferralCategory, ReferralChannel,
    ReferralId, ReferralNews, ReferralRequest, ReferralState, ReferralStep, ReferralUrgency,
};

/// The largest message about a referral, in bytes.
pub const MAX_REFERRAL_BYTES: usize =
    MAX_SIGNATURE_CHAIN * (MAX_SIGNATURE_CERTIFICATE_BYTES + 8) + MAX_SIGNATURE_BYTES + 2048;

/// News of a referral with the signature of the node that has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SignedNews<T> {
    /// The news.
    pub news: T,
    /// The signature.
    pub signature: NodeSignature,
}

impl From<SignedNews<&Referral>> for proto::SendReferralRequest {
    fn from(signed: SignedNews<&Referral>) -> Self {
        Self { referral: Some(signed.news.into()), signature: Some((&signed.signature).into()) }
    }
}

impl From<SignedNews<&ReferralStep>> for proto::ReportReferralRequest {
    fn from(signed: SignedNews<&ReferralStep>) -> Self {
        Self { step: Some(signed.news.into()), signature: Some((&signed.signature).into()) }
    }
}

impl TryFrom<proto::SendReferralRequest> for SignedNews<ReferralNews> {
    type Error = InvalidMessage;

    fn try_from(message: proto::SendReferralRequest) -> Result<Self, InvalidMessage> {
        let referral = message.referral.ok_or(InvalidMessage::new("referral", Problem::Missing))?;
        let news = ReferralNews::New(Referral::try_from(referral)?);
        Ok(Self { news, signature: signature_of(message.signature)? })
    }
}

impl TryFrom<proto::ReportReferralRequest> for SignedNews<ReferralNews> {
    type Error = InvalidMessage;

    fn try_from(message: proto::ReportReferralRequest) -> Result<Self, InvalidMessage> {
        let step = message.step.ok_or(InvalidMessage::new("step", Problem::Missing))?;
        let news = ReferralNews::Step(ReferralStep::try_from(step)?);
        Ok(Self { news, signature: signature_of(message.signature)? })
    }
}

impl From<&NodeSignature> for proto::NodeSignature {
    fn from(signature: &NodeSignature) -> Self {
        Self { chain: signature.chain.clone(), signature: signature.signature.clone() }
    }
}

fn signature_of(message: Option<proto::NodeSignature>) -> Result<NodeSignature, InvalidMessage> {
    let message = message.ok_or(InvalidMessage::new("signature", Problem::Missing))?;
    at_most("signature.chain", message.chain.len(), MAX_SIGNATURE_CHAIN)?;
    let signature = NodeSignature { chain: message.chain, signature: message.signature };
    if signature.is_bounded() {
        Ok(signature)
    } else {
        Err(InvalidMessage::new("signature", Problem::Malformed))
    }
}

impl From<&Referral> for proto::Referral {
    fn from(referral: &Referral) -> Self {
        let (basis, basis_reference) = match &referral.basis {
            ReferralBasis::Match(hash) => (proto::ReferralBasis::Match, hash.to_vec()),
            ReferralBasis::LinkCheck(reference) => {
                (proto::ReferralBasis::LinkCheck, reference.as_bytes().to_vec())
            }
            ReferralBasis::Figures => (proto::ReferralBasis::Figures, Vec::new()),
            ReferralBasis::OwnKnowledge => (proto::ReferralBasis::OwnKnowledge, Vec::new()),
        };
        Self {
            id: referral.id.as_bytes().to_vec(),
            agreement: referral.agreement.to_string(),
            from: referral.from.to_string(),
            to: referral.to.to_string(),
            request: referral.request.number(),
            basis: basis.into(),
            basis_reference,
            category: referral.category.number(),
            urgency: referral.urgency.number(),
            case_files: referral.case_files.number(),
            channel: referral.channel.number(),
            sent_s: referral.sent_s,
            answer_by_s: referral.answer_by_s(),
        }
    }
}

impl TryFrom<proto::Referral> for Referral {
    type Error = InvalidMessage;

    fn try_from(message: proto::Referral) -> Result<Self, InvalidMessage> {
        let referral = Self {
            id: id_of(&message.id)?,
            agreement: parsed("agreement", &message.agreement)?,
            from: parsed("from", &message.from)?,
            to: parsed("to", &message.to)?,
            request: coded("request", ReferralRequest::from_number(message.request))?,
            basis: basis_of(message.basis, &message.basis_reference)?,
            category: coded("category", ReferralCategory::from_number(message.category))?,
            urgency: coded("urgency", ReferralUrgency::from_number(message.urgency))?,
            case_files: coded("case_files", ReferralBand::from_number(message.case_files))?,
            channel: coded("channel", ReferralChannel::from_number(message.channel))?,
            sent_s: message.sent_s,
        };
        if referral.from == referral.to || referral.answer_by_s() != message.answer_by_s {
            return Err(InvalidMessage::new("referral", Problem::Inconsistent));
        }
        Ok(referral)
    }
}

impl From<&ReferralStep> for proto::ReferralStep {
    fn from(step: &ReferralStep) -> Self {
        let (state, decline, close) = match step.state {
            ReferralState::Sent => (proto::ReferralState::Unspecified, 0, 0),
            ReferralState::Seen => (proto::ReferralState::Seen, 0, 0),
            ReferralState::Accepted => (proto::ReferralState::Accepted, 0, 0),
            ReferralState::Declined(reason) => (proto::ReferralState::Declined, reason.number(), 0),
            ReferralState::Closed(reason) => (proto::ReferralState::Closed, 0, reason.number()),
        };
        Self { id: step.id.as_bytes().to_vec(), state: state.into(), decline, close, at_s: step.at_s }
    }
}

impl TryFrom<proto::ReferralStep> for ReferralStep {
    type Error = InvalidMessage;

    fn try_from(message: proto::ReferralStep) -> Result<Self, InvalidMessage> {
        let reasons = (DeclineReason::from_number(message.decline), CloseReason::from_number(message.close));
        let bare = message.decline == 0 && message.close == 0;
        let state = match (proto::ReferralState::try_from(message.state), reasons) {
            (Ok(proto::ReferralState::Seen), _) if bare => ReferralState::Seen,
            (Ok(proto::ReferralState::Accepted), _) if bare => ReferralState::Accepted,
            (Ok(proto::ReferralState::Declined), (Some(reason), None)) if message.close == 0 => {
                ReferralState::Declined(reason)
            }
            (Ok(proto::ReferralState::Closed), (None, Some(reason))) if message.decline == 0 => {
                ReferralState::Closed(reason)
            }
            _ => return Err(InvalidMessage::new("state", Problem::OutOfRange)),
        };
        Ok(Self { id: id_of(&message.id)?, state, at_s: message.at_s })
    }
}

fn id_of(bytes: &[u8]) -> Result<ReferralId, InvalidMessage> {
    let bytes = bytes.try_into().map_err(|_| InvalidMessage::new("id", Problem::Malformed))?;
    Ok(ReferralId::from_random(bytes))
}

fn basis_of(number: i32, reference: &[u8]) -> Result<ReferralBasis, InvalidMessage> {
    let odd = InvalidMessage::new("basis_reference", Problem::Malformed);
    match proto::ReferralBasis::try_from(number) {
        Ok(proto::ReferralBasis::Match) => reference.try_into().map(ReferralBasis::Match).map_err(|_| odd),
        Ok(proto::ReferralBasis::LinkCheck) => {
            let bytes = reference.try_into().map_err(|_| odd)?;
            Ok(ReferralBasis::LinkCheck(Reference::from_random(bytes)))
        }
        Ok(proto::ReferralBasis::Figures) if reference.is_empty() => Ok(ReferralBasis::Figures),
        Ok(proto::ReferralBasis::OwnKnowledge) if reference.is_empty() => Ok(ReferralBasis::OwnKnowledge),
        Ok(proto::ReferralBasis::Figures | proto::ReferralBasis::OwnKnowledge) => Err(odd),
        _ => Err(InvalidMessage::new("basis", Problem::OutOfRange)),
    }
}

fn coded<T>(field: &'static str, code: Option<T>) -> Result<T, InvalidMessage> {
    code.ok_or(InvalidMessage::new(field, Problem::OutOfRange))
}
