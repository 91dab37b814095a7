//! A yearbook, table by table.

use crate::invalid::{at_most, parsed};
use crate::proto::{self, yearbook_part::Part};
use crate::question::{purpose_of, unit_of};
use crate::{InvalidMessage, Problem};
use safeborders_types::{
    AgreementId, CountTable, InvalidYearbook, MAX_YEARBOOK_CELLS, MAX_YEARBOOK_CHAIN,
    MAX_YEARBOOK_SIGNATURE_BYTES, MAX_YEARBOOK_TABLES, NanoRho, Purpose, Reference, SignedYearbook, Yearbook,
    YearbookHead, YearbookSignature, YearbookTable,
};

/// A request for a yearbook.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct YearbookRequest {
    /// The agreement that covers it.
    pub agreement: AgreementId,
    /// Why it is asked for.
    pub purpose: Purpose,
    /// What the asker's own log resolves.
    pub reference: Reference,
    /// The year.
    pub year: u16,
}

impl From<&YearbookRequest> for proto::GetYearbookRequest {
    fn from(request: &YearbookRequest) -> Self {
        Self {
            agreement: request.agreement.to_string(),
            purpose: proto::Purpose::from(request.purpose).into(),
            reference: request.reference.as_bytes().to_vec(),
            year: u32::from(request.year),
        }
    }
}

impl TryFrom<proto::GetYearbookRequest> for YearbookRequest {
    type Error = InvalidMessage;

    fn try_from(message: proto::GetYearbookRequest) -> Result<Self, InvalidMessage> {
        let reference: Result<[u8; 16], _> = message.reference.as_slice().try_into();
        Ok(Self {
            agreement: parsed("agreement", &message.agreement)?,
            purpose: purpose_of(message.purpose)?,
            reference: Reference::from_random(
                reference.map_err(|_| InvalidMessage::new("reference", Problem::Malformed))?,
            ),
            year: year_of(message.year)?,
        })
    }
}

pub(crate) fn year_of(year: u32) -> Result<u16, InvalidMessage> {
    let year = u16::try_from(year).ok().filter(|year| (1900..2200).contains(year));
    year.ok_or(InvalidMessage::new("year", Problem::OutOfRange))
}

impl From<&YearbookTable> for proto::YearbookTable {
    fn from(table: &YearbookTable) -> Self {
        Self {
            number: table.number,
            unit: proto::Unit::from(table.unit).into(),
            table: Some(proto::CountTable::from(&table.table)),
            sigma: table.sigma,
            salt: table.salt.to_vec(),
        }
    }
}

impl TryFrom<proto::YearbookTable> for YearbookTable {
    type Error = InvalidMessage;

    fn try_from(message: proto::YearbookTable) -> Result<Self, InvalidMessage> {
        let table = message.table.ok_or(InvalidMessage::new("table", Problem::Missing))?;
        at_most("table.cells", table.cells.len(), MAX_YEARBOOK_CELLS)?;
        let salt: Result<[u8; 16], _> = message.salt.as_slice().try_into();
        Ok(Self {
            number: message.number,
            unit: unit_of(message.unit)?,
            table: CountTable::try_from(table)?,
            sigma: message.sigma,
            salt: salt.map_err(|_| InvalidMessage::new("salt", Problem::Malformed))?,
        })
    }
}

/// The head with its signature, as the first part carries them.
#[must_use]
pub fn yearbook_head(head: &YearbookHead, signature: &YearbookSignature) -> proto::YearbookHead {
    proto::YearbookHead {
        country: head.country.to_string(),
        year: u32::from(head.year),
        edition: head.edition,
        list: head.list,
        codebook_version: head.codebook,
        clamp: head.clamp,
        cost_nano_rho: head.cost.get(),
        released_at_s: head.released_at_s,
        digests: head.digests.iter().map(|digest| digest.to_vec()).collect(),
        chain: signature.chain.clone(),
        signature: signature.signature.clone(),
    }
}

fn head_of(message: proto::YearbookHead) -> Result<(YearbookHead, YearbookSignature), InvalidMessage> {
    at_most("digests", message.digests.len(), MAX_YEARBOOK_TABLES)?;
    at_most("chain", message.chain.len(), MAX_YEARBOOK_CHAIN)?;
    for blob in message.chain.iter().chain([&message.signature]) {
        at_most("chain", blob.len(), MAX_YEARBOOK_SIGNATURE_BYTES)?;
    }
    let digest = |bytes: &Vec<u8>| -> Result<[u8; 32], InvalidMessage> {
        bytes.as_slice().try_into().map_err(|_| InvalidMessage::new("digests", Problem::Malformed))
    };
    let head = YearbookHead {
        country: parsed("country", &message.country)?,
        year: year_of(message.year)?,
        edition: message.edition,
        list: message.list,
        codebook: message.codebook_version,
        clamp: message.clamp,
        cost: NanoRho::new(message.cost_nano_rho),
        released_at_s: message.released_at_s,
        digests: message.digests.iter().map(digest).collect::<Result<_, _>>()?,
    };
    Ok((head, YearbookSignature { chain: message.chain, signature: message.signature }))
}

/// Puts a yearbook together from its parts, and refuses the first part that does not fit: it never holds more than
/// a yearbook can have.
#[derive(Debug, Default)]
pub struct YearbookReader {
    head: Option<(YearbookHead, YearbookSignature)>,
    tables: Vec<YearbookTable>,
}

impl YearbookReader {
    /// Takes the next part: the head first, then tables in the order of their numbers.
    ///
    /// # Errors
    /// [`InvalidMessage`]; the yearbook is then to be given up.
    pub fn take(&mut self, part: proto::YearbookPart) -> Result<(), InvalidMessage> {
        const ORDER: InvalidMessage = InvalidMessage::new("part", Problem::Inconsistent);
        match (part.part, &self.head) {
            (None, _) => Err(InvalidMessage::new("part", Problem::Missing)),
            (Some(Part::Head(head)), None) => {
                self.head = Some(head_of(head)?);
                Ok(())
            }
            (Some(Part::Table(table)), Some((head, _))) => {
                let table = YearbookTable::try_from(table)?;
                let after_last = self.tables.last().is_none_or(|last| last.number < table.number);
                if !after_last || table.number as usize >= head.digests.len() {
                    return Err(ORDER);
                }
                self.tables.push(table);
                Ok(())
            }
            _ => Err(ORDER),
        }
    }

    /// The yearbook.
    ///
    /// # Errors
    /// [`InvalidMessage`] when there was no head, or when head and tables are no yearbook.
    pub fn finish(self) -> Result<SignedYearbook, InvalidMessage> {
        let (head, signature) = self.head.ok_or(InvalidMessage::new("head", Problem::Missing))?;
        let yearbook = Yearbook::new(head, self.tables).map_err(|error| match error {
            InvalidYearbook::Head => InvalidMessage::new("head", Problem::OutOfRange),
            _ => InvalidMessage::new("table", Problem::Inconsistent),
        })?;
        Ok(SignedYearbook { yearbook, signature })
    }
}
