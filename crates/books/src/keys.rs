//! Keys, as the crate's front page lays them out.

use crate::BooksError;
use safeborders_privacy::{Counterpart, Family};
use safeborders_types::{
    AgreementId, CohortId, CountryCode, PatternSignature, PeerId, Quarter, Reference, ReferralId, ReleaseId,
    Role, RoundName, RoundPartKind,
};
use sha2::{Digest, Sha256};

pub(crate) const AGREEMENTS: &[u8] = b"A";
pub(crate) const SHARES: &[u8] = b"B";
pub(crate) const COHORTS: &[u8] = b"C";
pub(crate) const FAMILIES: &[u8] = b"F";
pub(crate) const HEAD: &[u8] = b"H";
pub(crate) const LOG: &[u8] = b"L";
pub(crate) const NOTES: &[u8] = b"N";
pub(crate) const PAID: &[u8] = b"P";
pub(crate) const QUOTAS: &[u8] = b"Q";
pub(crate) const RELEASES: &[u8] = b"R";
pub(crate) const LINKS: &[u8] = b"X";
pub(crate) const YEARBOOKS: &[u8] = b"Y";
pub(crate) const REFERRALS: &[u8] = b"Z";
/// The number in the log's name.
pub(crate) const INCARNATION: &[u8] = b"I";
pub(crate) const NODES: &[u8] = b"T";
pub(crate) const KEPT: &[u8] = b"W";
pub(crate) const HOUSE: &[u8] = b"E";
/// The frontier of the house log; its tree's nodes lie between, by level.
pub(crate) const HOUSE_HEAD: &[u8] = b"G\xff";
pub(crate) const HOUSE_ROOTS: &[u8] = b"G\xfe";
const HOUSE_NODES: &[u8] = b"G";
pub(crate) const AGREEMENT_STATES: &[u8] = b"V";
const META: &[u8] = b"M";
pub(crate) const SIGNATURES: &[u8] = b"S";
pub(crate) const ROUNDS: &[u8] = b"D";
/// Behind the name of a round: the plan, and what counterparts did.
const PLAN: &[u8] = &[0];
const NOTE: &[u8] = &[9];

pub(crate) fn agreement(id: &AgreementId) -> Vec<u8> {
    [AGREEMENTS, id.to_string().as_bytes()].concat()
}

pub(crate) fn agreement_state(id: &AgreementId) -> Vec<u8> {
    [AGREEMENT_STATES, id.to_string().as_bytes()].concat()
}

pub(crate) fn cohort(id: CohortId) -> Vec<u8> {
    [COHORTS, &cohort_bytes(id)].concat()
}

/// The shares from this cohort on.
pub(crate) fn shares(from: CohortId) -> Vec<u8> {
    [SHARES, &cohort_bytes(from)].concat()
}

pub(crate) fn log(number: u64) -> Vec<u8> {
    [LOG, &number.to_be_bytes()].concat()
}

pub(crate) fn meta(name: &str) -> Vec<u8> {
    [META, name.as_bytes()].concat()
}

pub(crate) fn kept(peer: &PeerId) -> Vec<u8> {
    [KEPT, peer.to_string().as_bytes()].concat()
}

pub(crate) fn node(level: u32, index: u64) -> Vec<u8> {
    // A tree of 2⁶⁴ leaves has 65 levels.
    let level = u8::try_from(level).unwrap_or(u8::MAX);
    [NODES, &[level], &index.to_be_bytes()].concat()
}

pub(crate) fn house(number: u64) -> Vec<u8> {
    [HOUSE, &number.to_be_bytes()].concat()
}

pub(crate) fn house_node(level: u32, index: u64) -> Vec<u8> {
    // A tree of 2⁶⁴ leaves has 65 levels, so no node is taken for the head or an opening.
    let level = u8::try_from(level).unwrap_or(u8::MAX - 2);
    [HOUSE_NODES, &[level], &index.to_be_bytes()].concat()
}

/// What a root of the house log in this entry of the disclosure log stands for.
pub(crate) fn house_root(number: u64) -> Vec<u8> {
    [HOUSE_ROOTS, &number.to_be_bytes()].concat()
}

/// The peer that a key of what is kept names.
pub(crate) fn peer_of(key: &[u8]) -> Result<PeerId, BooksError> {
    let name = key.get(KEPT.len()..).and_then(|name| std::str::from_utf8(name).ok());
    name.and_then(|name| name.parse().ok()).ok_or(BooksError::Damaged("the key of a kept head is malformed"))
}

pub(crate) fn note(reference: &Reference) -> Vec<u8> {
    [NOTES, reference.as_bytes()].concat()
}

pub(crate) fn family(counterpart: Counterpart, family: &Family) -> Vec<u8> {
    [FAMILIES, &counterpart_bytes(counterpart), family.as_bytes()].concat()
}

pub(crate) fn paid_in_family(counterpart: Counterpart, family: &Family, release: &ReleaseId) -> Vec<u8> {
    [self::family(counterpart, family).as_slice(), release.as_bytes()].concat()
}

/// The release that a key of the family table names.
pub(crate) fn release_of(key: &[u8]) -> Result<ReleaseId, BooksError> {
    let release = key.last_chunk().copied();
    release.map(ReleaseId::new).ok_or(BooksError::Damaged("a paid release's key is malformed"))
}

pub(crate) fn paid(counterpart: Counterpart, release: &ReleaseId) -> Vec<u8> {
    [PAID, &counterpart_bytes(counterpart), release.as_bytes()].concat()
}

pub(crate) fn quota(counterpart: Counterpart, cohort: CohortId) -> Vec<u8> {
    [QUOTAS, &counterpart_bytes(counterpart), &cohort_bytes(cohort)].concat()
}

pub(crate) fn release(id: &ReleaseId) -> Vec<u8> {
    [RELEASES, id.as_bytes()].concat()
}

pub(crate) fn yearbook(country: CountryCode, year: u16) -> Vec<u8> {
    [YEARBOOKS, country.to_string().as_bytes(), &year.to_be_bytes()].concat()
}

/// A figure of the link check.
pub(crate) fn link(what: u8, counterpart: Counterpart, rest: &[u8]) -> Vec<u8> {
    [LINKS, &[what], &counterpart_bytes(counterpart), rest].concat()
}

pub(crate) fn referral(id: ReferralId) -> Vec<u8> {
    [REFERRALS, id.as_bytes()].concat()
}

fn round_bytes(round: RoundName) -> [u8; 3] {
    let [high, low] = round.year().to_be_bytes();
    [high, low, round.number()]
}

pub(crate) fn signatures(round: RoundName) -> Vec<u8> {
    [SIGNATURES, &round_bytes(round)].concat()
}

pub(crate) fn signature(round: RoundName, signature: &PatternSignature) -> Vec<u8> {
    [signatures(round).as_slice(), &Sha256::digest(signature.canonical())].concat()
}

pub(crate) fn round(round: RoundName) -> Vec<u8> {
    [ROUNDS, &round_bytes(round)].concat()
}

pub(crate) fn kind(kind: RoundPartKind) -> Vec<u8> {
    vec![match kind {
        RoundPartKind::Submission => 1,
        RoundPartKind::Vote => 2,
        RoundPartKind::Counts => 3,
    }]
}

pub(crate) fn round_part(name: RoundName, kind: RoundPartKind, by: &PeerId) -> Vec<u8> {
    [round(name), self::kind(kind), by.to_string().into_bytes()].concat()
}

pub(crate) fn round_plan(name: RoundName) -> Vec<u8> {
    [&round(name), PLAN].concat()
}

pub(crate) fn round_notes(name: RoundName) -> Vec<u8> {
    [&round(name), NOTE].concat()
}

pub(crate) fn round_note(name: RoundName, by: &PeerId, what: &str) -> Vec<u8> {
    [&round_notes(name), by.to_string().as_bytes(), &[0], what.as_bytes()].concat()
}

/// The round that a key of signatures or rounds names.
pub(crate) fn round_of(key: &[u8]) -> Result<RoundName, BooksError> {
    const DAMAGED: BooksError = BooksError::Damaged("the key of a round is malformed");
    let Some(&[high, low, number]) = key.get(1..4) else { return Err(DAMAGED) };
    RoundName::new(u16::from_be_bytes([high, low]), number).map_err(|_| DAMAGED)
}

fn cohort_bytes(id: CohortId) -> [u8; 3] {
    let [high, low] = id.year().to_be_bytes();
    let quarter = match id.quarter() {
        Quarter::Q1 => 1,
        Quarter::Q2 => 2,
        Quarter::Q3 => 3,
        Quarter::Q4 => 4,
    };
    [high, low, quarter]
}

fn counterpart_bytes(counterpart: Counterpart) -> Vec<u8> {
    let role = match counterpart.role() {
        Role::Node => 1,
        Role::Coordinator => 2,
        Role::Signatory => 3,
        Role::Officer => 4,
    };
    let mut bytes = counterpart.country().to_string().into_bytes();
    bytes.push(role);
    bytes
}

/// The counterpart that a key of the quota table names.
pub(crate) fn counterpart_of(key: &[u8]) -> Result<Counterpart, BooksError> {
    const DAMAGED: BooksError = BooksError::Damaged("a quota's key is malformed");
    let Some(&[first, second, role]) = key.get(1..4) else { return Err(DAMAGED) };
    let role = match role {
        1 => Role::Node,
        2 => Role::Coordinator,
        3 => Role::Signatory,
        4 => Role::Officer,
        _ => return Err(DAMAGED),
    };
    let country = String::from_utf8(vec![first, second]).map_err(|_| DAMAGED)?;
    Ok(Counterpart::new(country.parse().map_err(|_| DAMAGED)?, role))
}

/// The cohort that a key of the cohort table names.
pub(crate) fn cohort_of(key: &[u8]) -> Result<CohortId, BooksError> {
    const DAMAGED: BooksError = BooksError::Damaged("a cohort's key is malformed");
    let [_, high, low, quarter] = *key else { return Err(DAMAGED) };
    let quarter = usize::from(quarter).checked_sub(1).and_then(|q| Quarter::ALL.get(q)).ok_or(DAMAGED)?;
    CohortId::new(u16::from_be_bytes([high, low]), *quarter).map_err(|_| DAMAGED)
}

/// The number that a key of the disclosure log, or of the house log, names.
pub(crate) fn number_of(key: &[u8]) -> Result<u64, BooksError> {
    let number = key.get(LOG.len()..).and_then(|n| n.try_into().ok());
    number.map(u64::from_be_bytes).ok_or(BooksError::Damaged("a log entry's key is malformed"))
}
