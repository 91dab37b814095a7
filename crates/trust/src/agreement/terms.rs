//! What countries agree on.

use super::{InvalidAgreement, strict};
use safeborders_types::{
    AgreementId, AttributeId, CountryCode, Desk, LinkCheckTerms, MAX_DIMENSIONS, NanoRho, PeerId, Purpose,
    Role, is_plain_line,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

time::serde::format_description!(iso_date, Date, "[year]-[month]-[day]");

/// Keeps a signature under an agreement from being one under anything else.
const DOMAIN: &[u8] = b"safeborders agreement v1\n";
const MAX_PARTIES: usize = 64;
const MAX_COUNTERPARTS: usize = 256;
const MAX_ATTRIBUTES: usize = 1_000;
const MAX_DESKS: usize = 1_000;
const MAX_RETENTION_DAYS: u32 = 36_525;
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
    #[serde(deserialize_with = "strict::set")]
    pub parties: BTreeSet<CountryCode>,
    /// Who may ask under it: nodes of the parties, and coordinators. For each, what it may spend on
    /// each cohort of each party, in nano-ρ.
    #[serde(deserialize_with = "strict::map")]
    pub quota_nano_rho: BTreeMap<PeerId, NanoRho>,
    /// What may be asked for.
    #[serde(deserialize_with = "strict::set")]
    pub purposes: BTreeSet<Purpose>,
    /// The attributes that questions may name, in their dimensions or filter.
    #[serde(deserialize_with = "strict::set")]
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
    /// How long an asker may keep what it was answered, in days. Its node and its coordinator delete what they
    /// keep for longer.
    pub retention_days: u32,
    /// The directory of specialised prosecutors: whom to call in each party, at least one desk in each.
    #[serde(deserialize_with = "strict::set")]
    pub desks: BTreeSet<Desk>,
    /// Whether the parties answer each other's rounds of published signatures. Not, unless it is said.
    #[serde(default)]
    pub rounds: bool,
    /// The link check as the parties allow it. Off where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link_check: Option<LinkCheckTerms>,
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
                    Role::Signatory | Role::Officer => false,
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
        if terms.retention_days > MAX_RETENTION_DAYS {
            return Err(InvalidAgreement::Retention);
        }
        if !is_plain_line(&terms.title, MAX_TEXT_CHARS) {
            return Err(InvalidAgreement::Text);
        }
        let with_desks: BTreeSet<CountryCode> = terms.desks.iter().map(Desk::country).collect();
        if terms.desks.len() > MAX_DESKS || with_desks != terms.parties {
            return Err(InvalidAgreement::Desks);
        }
        if terms.link_check.as_ref().is_some_and(|check| !check.is_sound()) {
            return Err(InvalidAgreement::LinkCheck);
        }
        Ok(Self(terms))
    }

    /// The terms.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        &self.0
    }

    /// The bytes that are signed: the domain and the terms as compact JSON, whose fields have a
    /// fixed order, whose lists are sorted and whose numbers are integers. They are made again from
    /// the parsed terms, so it is the meaning that is signed and not some spelling of it.
    pub(crate) fn message(&self) -> Vec<u8> {
        let mut message = DOMAIN.to_vec();
        message.extend(serde_json::to_vec(&self.0).unwrap_or_default());
        message
    }

    /// SHA-256 of what is signed: the same for every spelling of the same terms, and whoever has signed.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.message()).into()
    }

    /// The digest in hexadecimal, for people to compare.
    #[must_use]
    pub fn digest_hex(&self) -> String {
        self.digest().iter().map(|byte| format!("{byte:02x}")).collect()
    }
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
