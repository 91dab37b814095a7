//! What the gate is asked for a yearbook, and the name of one.

use crate::seal::{GateKey, NotOurs, Stored};
use safeborders_types::{
    AgreementId, Axis, CountryCode, PeerId, Purpose, Reference, ReleaseId, Sensitivity, Unit, Yearbook,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The edition that is published. A later one would have to be paid from what is left of the yearbook share.
pub const YEARBOOK_EDITION: u32 = 1;

/// A yearbook to be published: all of its tables with their noise, planned by whoever calls. The gate prices the
/// plan itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct YearbookRequest {
    /// Whose case files are counted.
    pub country: CountryCode,
    /// The year in which they were registered.
    pub year: u16,
    /// The edition.
    pub edition: u32,
    /// The version of the public list of attributes.
    pub list: u32,
    /// The version of the codebook.
    pub codebook: u32,
    /// How many persons of a kind are counted per case file at most.
    pub clamp: u32,
    /// The tables, in the order of the list.
    pub tables: Vec<YearbookTableRequest>,
    /// When, in Unix seconds.
    pub at_s: u64,
}

/// One table of a yearbook to be published.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct YearbookTableRequest {
    /// What is counted.
    pub unit: Unit,
    /// The axes, from the public list.
    pub axes: Vec<Axis>,
    /// How far one case file can move the table. The tally holds each file to it.
    pub sensitivity: Sensitivity,
    /// The noise scale in counts.
    pub sigma: u32,
}

/// A peer's request for a published yearbook, as it crosses from the federation to the vault.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct YearbookAsk {
    /// Who asks.
    pub asker: PeerId,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// Why.
    pub purpose: Purpose,
    /// What the asker's own log resolves.
    pub reference: Reference,
    /// The year.
    pub year: u16,
    /// The tables that the agreement lets the asker see, by their place in the list.
    pub visible: BTreeSet<u32>,
    /// When the request arrived, in Unix seconds.
    pub at_s: u64,
}

/// The name of a yearbook: SHA-256 over country, year and edition. So one edition of a year is published once.
pub(crate) fn yearbook_id(country: CountryCode, year: u16, edition: u32) -> ReleaseId {
    let mut hash = Sha256::new();
    hash.update(b"safeborders yearbook 1\0");
    hash.update(country.to_string().as_bytes());
    hash.update(year.to_be_bytes());
    hash.update(edition.to_be_bytes());
    ReleaseId::new(hash.finalize().into())
}

/// A yearbook as it is stored.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredYearbook {
    pub(crate) release: ReleaseId,
    pub(crate) yearbook: Yearbook,
}

impl Stored for StoredYearbook {
    const DOMAIN: &'static [u8] = b"safeborders stored yearbook 1\0";

    fn release(&self) -> &ReleaseId {
        &self.release
    }
}

/// What keeps a table's digest from being guessed: follows from the gate's key, so that it is the same whenever the
/// commit is tried again, and nobody else can compute it.
pub(crate) fn salt(key: &GateKey, release: &ReleaseId, number: u32) -> Result<[u8; 16], NotOurs> {
    let tag = key.tag(b"safeborders yearbook salt 1\0", release, &number.to_be_bytes())?;
    let mut salt = [0; 16];
    salt.copy_from_slice(&tag[..16]);
    Ok(salt)
}

/// What a reader was given, as the log hashes it: the canonical form of the head, then SHA-256 of the canonical form of
/// each table that the reader sees.
#[must_use]
pub fn given_yearbook_bytes(yearbook: &Yearbook) -> Vec<u8> {
    let mut bytes = yearbook.head().canonical();
    yearbook.tables().iter().for_each(|table| bytes.extend(Sha256::digest(table.canonical())));
    bytes
}

/// SHA-256 of what a reader was given: the head and the tables that it sees.
pub(crate) fn digest_of(yearbook: &Yearbook) -> [u8; 32] {
    Sha256::digest(given_yearbook_bytes(yearbook)).into()
}
