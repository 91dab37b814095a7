//! The link check: a request of points, an answer of points, a proof and tags.

use crate::invalid::{at_most, parsed};
use crate::proto::{self, check_links_part::Part};
use crate::{InvalidMessage, Problem};
use safeborders_types::{
    AgreementId, CheckedKind, LinkAnswer, LinkPeriod, LinkPoint, LinkTag, MAX_CHECKED, MAX_LINK_TAGS,
    MIN_LINK_TAGS, Reference,
};

/// The most tags of one message.
const TAGS_PER_PART: usize = 65_536;
const TAG_BYTES: usize = size_of::<LinkTag>();

/// The largest part of an answer, in bytes.
pub const MAX_LINK_PART_BYTES: usize = TAGS_PER_PART * TAG_BYTES + MAX_CHECKED * 40 + 1024;

/// A request for a link check.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LinkRequest {
    /// The agreement that allows it.
    pub agreement: AgreementId,
    /// What stands for the asker's case file.
    pub reference: Reference,
    /// What kind of identifiers.
    pub kind: CheckedKind,
    /// The blinded identifiers. Whether they are points is not known yet.
    pub blinded: Vec<LinkPoint>,
}

impl From<&LinkRequest> for proto::CheckLinksRequest {
    fn from(request: &LinkRequest) -> Self {
        Self {
            agreement: request.agreement.to_string(),
            reference: request.reference.as_bytes().to_vec(),
            kind: kind_number(request.kind).into(),
            blinded: request.blinded.iter().map(|point| point.to_vec()).collect(),
        }
    }
}

impl TryFrom<proto::CheckLinksRequest> for LinkRequest {
    type Error = InvalidMessage;

    fn try_from(message: proto::CheckLinksRequest) -> Result<Self, InvalidMessage> {
        let kind = proto::CheckedKind::try_from(message.kind).ok().and_then(kind_of);
        Ok(Self {
            agreement: parsed("agreement", &message.agreement)?,
            reference: Reference::from_random(bytes("reference", &message.reference)?),
            kind: kind.ok_or(InvalidMessage::new("kind", Problem::OutOfRange))?,
            blinded: points("blinded", &message.blinded)?,
        })
    }
}

fn kind_number(kind: CheckedKind) -> proto::CheckedKind {
    match kind {
        CheckedKind::Phone => proto::CheckedKind::Phone,
        CheckedKind::Plate => proto::CheckedKind::Plate,
        CheckedKind::Account => proto::CheckedKind::Account,
    }
}

fn kind_of(kind: proto::CheckedKind) -> Option<CheckedKind> {
    match kind {
        proto::CheckedKind::Phone => Some(CheckedKind::Phone),
        proto::CheckedKind::Plate => Some(CheckedKind::Plate),
        proto::CheckedKind::Account => Some(CheckedKind::Account),
        proto::CheckedKind::Unspecified => None,
    }
}

fn bytes<const N: usize>(field: &'static str, given: &[u8]) -> Result<[u8; N], InvalidMessage> {
    given.try_into().map_err(|_| InvalidMessage::new(field, Problem::Malformed))
}

fn points(field: &'static str, given: &[Vec<u8>]) -> Result<Vec<LinkPoint>, InvalidMessage> {
    at_most(field, given.len(), MAX_CHECKED)?;
    if given.is_empty() {
        return Err(InvalidMessage::new(field, Problem::Missing));
    }
    given.iter().map(|point| bytes(field, point)).collect()
}

/// An answer as it is sent.
#[must_use]
pub fn link_parts(answer: &LinkAnswer) -> Vec<proto::CheckLinksPart> {
    let evaluated = proto::LinksEvaluated {
        period: answer.period.number(),
        public_key: answer.public_key.to_vec(),
        evaluated: answer.evaluated.iter().map(|point| point.to_vec()).collect(),
        proof: answer.proof.to_vec(),
        salt: answer.salt.to_vec(),
        tags: u32::try_from(answer.tags.len()).unwrap_or(u32::MAX),
    };
    let tags =
        answer.tags.chunks(TAGS_PER_PART).map(|tags| Part::Tags(proto::LinkTags { tags: tags.concat() }));
    let parts = std::iter::once(Part::Evaluated(evaluated)).chain(tags);
    parts.map(|part| proto::CheckLinksPart { part: Some(part) }).collect()
}

/// Puts an answer together as its parts arrive. It never holds more than the head says, nor more than an
/// answer may have.
#[derive(Default)]
pub struct LinkAnswerReader {
    answer: Option<LinkAnswer>,
    announced: usize,
}

impl LinkAnswerReader {
    /// Takes the next part.
    ///
    /// # Errors
    /// [`InvalidMessage`]
    pub fn take(&mut self, message: proto::CheckLinksPart) -> Result<(), InvalidMessage> {
        match (message.part, &mut self.answer) {
            (Some(Part::Evaluated(head)), None) => {
                self.announced = tags_announced(head.tags)?;
                let period = LinkPeriod::from_number(head.period);
                self.answer = Some(LinkAnswer {
                    period: period.ok_or(InvalidMessage::new("period", Problem::OutOfRange))?,
                    public_key: bytes("public_key", &head.public_key)?,
                    evaluated: points("evaluated", &head.evaluated)?,
                    proof: bytes("proof", &head.proof)?,
                    salt: bytes("salt", &head.salt)?,
                    tags: Vec::new(),
                });
                Ok(())
            }
            (Some(Part::Tags(part)), Some(answer)) => {
                let count = part.tags.len() / TAG_BYTES;
                if part.tags.is_empty() || part.tags.len() % TAG_BYTES != 0 {
                    return Err(InvalidMessage::new("tags", Problem::Malformed));
                }
                at_most("tags", answer.tags.len() + count, self.announced)?;
                answer.tags.extend(part.tags.chunks_exact(TAG_BYTES).map(|chunk| {
                    let mut tag = LinkTag::default();
                    tag.copy_from_slice(chunk);
                    tag
                }));
                Ok(())
            }
            (None, _) => Err(InvalidMessage::new("part", Problem::Missing)),
            _ => Err(InvalidMessage::new("part", Problem::Inconsistent)),
        }
    }

    /// The answer, when all of it has arrived.
    ///
    /// # Errors
    /// [`InvalidMessage`]
    pub fn finish(self) -> Result<LinkAnswer, InvalidMessage> {
        let answer = self.answer.ok_or(InvalidMessage::new("evaluated", Problem::Missing))?;
        if answer.tags.len() == self.announced {
            Ok(answer)
        } else {
            Err(InvalidMessage::new("tags", Problem::Inconsistent))
        }
    }
}

fn tags_announced(tags: u32) -> Result<usize, InvalidMessage> {
    let tags = tags as usize;
    if tags.is_power_of_two() && (MIN_LINK_TAGS..=MAX_LINK_TAGS).contains(&tags) {
        Ok(tags)
    } else {
        Err(InvalidMessage::new("tags", Problem::OutOfRange))
    }
}
