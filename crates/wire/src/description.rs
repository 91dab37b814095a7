//! What a node says about itself to one counterpart.

use crate::InvalidMessage;
use crate::Problem;
use crate::invalid::{at_most, distinct, parsed};
use crate::limits::{MAX_ATTRIBUTES, MAX_DESCRIBED_COHORTS, MAX_DESCRIBED_YEARS};
use crate::proto;
use crate::question::purpose_of;
use crate::table::accounts_of;
use crate::yearbook::year_of;
use safeborders_types::{Account, AttributeId, CohortId, CountryCode, MAX_DIMENSIONS, Purpose};
use std::collections::BTreeSet;

/// What a node is ready to answer for one counterpart, and what is left of that one's quotas.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Description {
    /// The node's country.
    pub country: CountryCode,
    /// The version of its codebook.
    pub codebook: u32,
    /// The cohorts that it answers about.
    pub frozen: BTreeSet<CohortId>,
    /// Those of them whose outcomes it answers about too.
    pub matured: BTreeSet<CohortId>,
    /// Those of them that were reissued: what was released over them before is withdrawn.
    pub reissued: BTreeSet<CohortId>,
    /// The attributes that the counterpart may ask about.
    pub attributes: BTreeSet<AttributeId>,
    /// The most attributes of one table.
    pub max_dimensions: u32,
    /// The purposes that the agreement allows.
    pub purposes: BTreeSet<Purpose>,
    /// The counterpart's own accounts, one per frozen cohort.
    pub accounts: Vec<Account>,
    /// The years of which it has published a yearbook.
    pub yearbooks: BTreeSet<u16>,
    /// How many days the counterpart may keep what it is answered under the agreement; `None`: a node of an
    /// older version does not say.
    pub retention_days: Option<u32>,
}

impl From<&Description> for proto::DescribeResponse {
    fn from(description: &Description) -> Self {
        Self {
            country: description.country.to_string(),
            codebook_version: description.codebook,
            frozen_cohorts: description.frozen.iter().map(ToString::to_string).collect(),
            attributes: description.attributes.iter().map(ToString::to_string).collect(),
            max_dimensions: description.max_dimensions,
            purposes: description.purposes.iter().map(|p| proto::Purpose::from(*p).into()).collect(),
            accounts: description.accounts.iter().map(proto::Account::from).collect(),
            matured_cohorts: description.matured.iter().map(ToString::to_string).collect(),
            reissued_cohorts: description.reissued.iter().map(ToString::to_string).collect(),
            yearbooks: description.yearbooks.iter().map(|year| u32::from(*year)).collect(),
            head: String::new(),
            log_key: Vec::new(),
            log_key_changes: Vec::new(),
            retention_days: description.retention_days,
        }
    }
}

impl TryFrom<proto::DescribeResponse> for Description {
    type Error = InvalidMessage;

    fn try_from(message: proto::DescribeResponse) -> Result<Self, InvalidMessage> {
        at_most("purposes", message.purposes.len(), Purpose::ALL.len())?;
        if message.max_dimensions as usize > MAX_DIMENSIONS {
            return Err(InvalidMessage::new("max_dimensions", Problem::OutOfRange));
        }
        Ok(Self {
            country: parsed("country", &message.country)?,
            codebook: message.codebook_version,
            frozen: distinct("frozen_cohorts", &message.frozen_cohorts, MAX_DESCRIBED_COHORTS)?,
            attributes: distinct("attributes", &message.attributes, MAX_ATTRIBUTES)?,
            max_dimensions: message.max_dimensions,
            purposes: message.purposes.iter().map(|p| purpose_of(*p)).collect::<Result<_, _>>()?,
            accounts: accounts_of(message.accounts, MAX_DESCRIBED_COHORTS)?,
            matured: distinct("matured_cohorts", &message.matured_cohorts, MAX_DESCRIBED_COHORTS)?,
            reissued: distinct("reissued_cohorts", &message.reissued_cohorts, MAX_DESCRIBED_COHORTS)?,
            yearbooks: years_of(&message.yearbooks)?,
            retention_days: message.retention_days,
        })
    }
}

fn years_of(years: &[u32]) -> Result<BTreeSet<u16>, InvalidMessage> {
    at_most("yearbooks", years.len(), MAX_DESCRIBED_YEARS)?;
    let set: BTreeSet<u16> = years.iter().map(|year| year_of(*year)).collect::<Result<_, _>>()?;
    if set.len() == years.len() { Ok(set) } else { Err(InvalidMessage::new("yearbooks", Problem::Repeated)) }
}
