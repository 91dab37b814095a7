//! What countries agree on.

use super::InvalidAgreement;
use safeborders_types::{
    AgreementId, AttributeId, CountryCode, MAX_DIMENSIONS, NanoRho, PeerId, Purpose, Role,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

time::serde::format_description!(iso_date, Date, "[year]-[month]-[day]");

const MAX_PARTIES: usize = 64;
const MAX_COUNTERPARTS: usize = 256;
const MAX_ATTRIBUTES: usize = 1_000;
const MAX_TEXT_CHARS: usize = 300;

/// The terms as people write them. The order of the fields is the order in which they are signed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The agreement's name, which questions carry.
    pub id: AgreementId,
    /// Its title.
    pub title: String,
    /// The countries that answer under it. Each must sign.
    pub parties: BTreeSet<CountryCode>,
    /// Who may ask under it: nodes of the parties, and coordinators. For each, what it may spend on
    /// each cohort of each party, in nano-ρ.
    pub quota_nano_rho: BTreeMap<PeerId, NanoRho>,
    /// What may be asked for.
    pub purposes: BTreeSet<Purpose>,
    /// The attributes that questions may name, in their dimensions or filter.
    pub attributes: BTreeSet<AttributeId>,
    /// The most dimensions of a table.
    pub max_dimensions: u32,
    /// The version of the codebook that the attributes are named in.
    pub codebook: u32,
    /// The first day, in UTC.
    #[serde(with = "iso_date")]
    pub valid_from: Date,
    /// The last day, in UTC.
    #[serde(with = "iso_date")]
    pub valid_until: Date,
    /// How long an asker may keep what it was answered, in days. It is the asker's duty: nothing here
    /// deletes an answer.
    pub retention_days: u32,
    /// Whom to call in each party.
    pub desks: BTreeMap<CountryCode, String>,
}

/// Terms that are complete and consistent. Nobody has signed them yet.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Terms", into = "Terms")]
pub struct Agreement(Terms);

impl Agreement {
    /// Checks the terms.
    ///
    /// # Errors
    /// [`InvalidAgreement`]
    pub fn new(terms: Terms) -> Result<Self, InvalidAgreement> {
        if !(2..=MAX_PARTIES).contains(&terms.parties.len()) {
            return Err(InvalidAgreement::Parties);
        }
        let asks = |(peer, quota): (&PeerId, &NanoRho)| {
            *quota > NanoRho::ZERO
                && match peer.role() {
                    Role::Node => terms.parties.contains(&peer.country()),
                    Role::Coordinator => true,
                    Role::Signatory => false,
                }
        };
        let counterparts = &terms.quota_nano_rho;
        if !(1..=MAX_COUNTERPARTS).contains(&counterparts.len()) || !counterparts.iter().all(asks) {
            return Err(InvalidAgreement::Counterparts);
        }
        if terms.purposes.is_empty() || !(1..=MAX_ATTRIBUTES).contains(&terms.attributes.len()) {
            return Err(InvalidAgreement::Scope);
        }
        if terms.max_dimensions as usize > MAX_DIMENSIONS {
            return Err(InvalidAgreement::Dimensions);
        }
        if terms.valid_until < terms.valid_from {
            return Err(InvalidAgreement::Validity);
        }
        let each_has_a_desk = terms.desks.keys().eq(terms.parties.iter());
        if !is_line(&terms.title) || !each_has_a_desk || !terms.desks.values().all(|desk| is_line(desk)) {
            return Err(InvalidAgreement::Text);
        }
        Ok(Self(terms))
    }

    /// The terms.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        &self.0
    }
}

/// One line of text that is safe to print: no control characters, nor the marks that make a
/// terminal show text in another order.
fn is_line(text: &str) -> bool {
    let reorders =
        |c: char| matches!(c, '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !text.trim().is_empty()
        && text.chars().count() <= MAX_TEXT_CHARS
        && !text.chars().any(|c| c.is_control() || reorders(c))
}

impl TryFrom<Terms> for Agreement {
    type Error = InvalidAgreement;

    fn try_from(terms: Terms) -> Result<Self, InvalidAgreement> {
        Self::new(terms)
    }
}

impl From<Agreement> for Terms {
    fn from(agreement: Agreement) -> Self {
        agreement.0
    }
}
