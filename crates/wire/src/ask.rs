//! The request for a table.

use crate::invalid::parsed;
use crate::proto;
use crate::question::purpose_of;
use crate::{InvalidMessage, Problem};
use safeborders_types::{AgreementId, Purpose, Question, Reference, Sigma};

/// A question with the terms under which it is asked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Ask {
    /// The agreement that covers it.
    pub agreement: AgreementId,
    /// Why it is asked.
    pub purpose: Purpose,
    /// What the asker's own log resolves to a case.
    pub reference: Reference,
    /// What to count.
    pub question: Question,
    /// How much noise the asker accepts.
    pub sigma: Sigma,
    /// The version of the asker's codebook.
    pub codebook: u32,
}

impl From<&Ask> for proto::AskRequest {
    fn from(ask: &Ask) -> Self {
        Self {
            agreement: ask.agreement.to_string(),
            purpose: proto::Purpose::from(ask.purpose).into(),
            reference: ask.reference.as_bytes().to_vec(),
            question: Some(proto::Question::from(&ask.question)),
            sigma: ask.sigma.get(),
            codebook_version: ask.codebook,
            last_head: String::new(),
        }
    }
}

impl TryFrom<proto::AskRequest> for Ask {
    type Error = InvalidMessage;

    fn try_from(message: proto::AskRequest) -> Result<Self, InvalidMessage> {
        let reference: [u8; 16] = message
            .reference
            .as_slice()
            .try_into()
            .map_err(|_| InvalidMessage::new("reference", Problem::Malformed))?;
        Ok(Self {
            agreement: parsed("agreement", &message.agreement)?,
            purpose: purpose_of(message.purpose)?,
            reference: Reference::from_random(reference),
            question: message
                .question
                .ok_or(InvalidMessage::new("question", Problem::Missing))?
                .try_into()?,
            sigma: Sigma::try_from(message.sigma)
                .map_err(|_| InvalidMessage::new("sigma", Problem::OutOfRange))?,
            codebook: message.codebook_version,
        })
    }
}
