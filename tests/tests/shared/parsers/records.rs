//! What is signed and what is kept: heads, certificates, revocation lists, agreements, entries of the log.

use safeborders_audit::note::Note;
use safeborders_audit::{Checkpoint, Digest, leaf_hash, verify_consistency, verify_inclusion};
use safeborders_books::LogEntry;
use safeborders_trust::{
    Agreement, CountryCa, CountryRoot, Identity, LogKey, RevocationList, Revocations, RevokedCertificate,
    SecretPem, SignedAgreement, Terms, TrustRoots, Validity, now_s, serial_of,
};
use safeborders_types::{CountryCode, Desk, DeskEntry, NanoRho, PeerId, Purpose};
use safeborders_witness::{Head, SignedHead};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

const GREECE: &str = "spiffe://safeborders/GR/node/athens";

/// Heads, checkpoints and proofs.
pub(crate) fn heads(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let note = Note::parse(&text);
    let checkpoint = Checkpoint::parse(&text);
    let peer: PeerId = GREECE.parse().unwrap();
    let read = SignedHead::read(&peer, &key().public(), &text);
    // A proof of any hashes for any sizes.
    let (sizes, hashes) = bytes.split_at(bytes.len().min(3));
    let hashes: Vec<Digest> = hashes.chunks_exact(32).map(leaf_hash).collect();
    let number = |at: usize| u64::from(sizes.get(at).copied().unwrap_or(0));
    let (old, new) = (number(0), number(1).rotate_left(u32::from(sizes.get(2).copied().unwrap_or(0)) % 64));
    let proved = verify_consistency(old, &leaf_hash(b"old"), new, &leaf_hash(b"new"), &hashes).is_ok();
    let changed = key().public().handed_over("safeborders/GR/node/athens", &text);
    let included = verify_inclusion(&leaf_hash(b"entry"), old, new, &hashes, &leaf_hash(b"root")).is_ok();
    note.is_ok() || changed.is_ok() || checkpoint.is_ok() || read.is_ok() || proved || included
}

fn key() -> LogKey {
    LogKey::from_seed(&[7; 32]).unwrap()
}

pub(crate) fn head_seeds() -> Vec<Vec<u8>> {
    let peer: PeerId = GREECE.parse().unwrap();
    let head = Head { incarnation: 1, size: 1_000, root: leaf_hash(b"root") };
    let signed = SignedHead::sign(&peer, &key(), head).unwrap();
    let cosigned = key().cosign("safeborders/IT/node/roma/witness", signed.text(), 1_800_000_000).unwrap();
    let checkpoint =
        Checkpoint::new("safeborders/GR/node/athens/disclosures/1", 7, leaf_hash(b"root")).unwrap();
    let next = LogKey::from_seed(&[8; 32]).unwrap();
    let change = key().hand_over("safeborders/GR/node/athens", 2, &next).unwrap();
    vec![signed.text().into(), cosigned.into(), checkpoint.text().into(), change.into()]
}

/// Entries of the log, as they lie in the books.
pub(crate) fn entries(bytes: &[u8]) -> bool {
    postcard::take_from_bytes::<LogEntry>(bytes).is_ok_and(|(entry, _)| {
        let encoded = postcard::to_stdvec(&entry).unwrap();
        let again: LogEntry = postcard::from_bytes(&encoded).unwrap();
        assert!(again == entry, "an entry changed in the books");
        true
    })
}

pub(crate) fn entry_seeds() -> Vec<Vec<u8>> {
    let agreement =
        LogEntry::Agreement { at_s: 1_800_000_000, agreement: "partners".parse().unwrap(), digest: [3; 32] };
    let from = GREECE.parse().unwrap();
    let yearbook = LogEntry::Yearbook { at_s: 1_800_000_000, from, year: 2024, edition: 1, digest: [4; 32] };
    let (from, agreement_id) = (GREECE.parse().unwrap(), "partners".parse().unwrap());
    let deleted = LogEntry::YearbookDeleted {
        at_s: 1_800_000_000,
        from,
        year: 2024,
        agreement: agreement_id,
        days: 30,
    };
    [agreement, yearbook, deleted].iter().map(|entry| postcard::to_stdvec(entry).unwrap()).collect()
}

struct Authority {
    ca: CountryCa,
    roots: TrustRoots,
    seeds: Vec<Vec<u8>>,
    agreement: Vec<u8>,
}

/// One authority for all inputs: keys take longer than parsing.
fn authority() -> &'static Authority {
    static ONE: OnceLock<Authority> = OnceLock::new();
    ONE.get_or_init(|| {
        let ca = CountryCa::create("GR".parse().unwrap(), Validity::days(now_s(), 3_000).unwrap()).unwrap();
        let leaf = ca.issue(&GREECE.parse().unwrap(), Validity::days(now_s(), 14).unwrap()).unwrap();
        let serial = serial_of(&leaf.chain_pem).unwrap();
        let list = RevocationList {
            number: 1,
            made_s: now_s(),
            current_until_s: now_s() + 86_400,
            revoked: vec![RevokedCertificate { serial, since_s: now_s(), compromised: true }],
        };
        let list = ca.sign_revocations(&list).unwrap();
        let root = CountryRoot::from_pem(ca.country(), ca.certificate_pem()).unwrap();
        let mut roots = TrustRoots::new();
        roots.insert(ca.country(), root);
        let seeds = vec![leaf.chain_pem.clone(), ca.certificate_pem().to_owned(), list];
        let agreement = signed(&ca);
        Authority { ca, roots, seeds: seeds.into_iter().map(String::into_bytes).collect(), agreement }
    })
}

/// PEM whose text is sound and whose DER is what came: so that mutations reach the parser of DER.
fn as_pem(kind: &str, der: &[u8]) -> String {
    use base64::Engine as _;
    let encoded = base64::engine::general_purpose::STANDARD.encode(der);
    format!("-----BEGIN {kind}-----\n{encoded}\n-----END {kind}-----\n")
}

/// Certificates and revocation lists, in PEM form and, wrapped here, in DER.
pub(crate) fn certificates(bytes: &[u8]) -> bool {
    let country = authority().ca.country();
    let key = SecretPem::new(authority().ca.key_pem().expose().to_owned());
    let text = String::from_utf8_lossy(bytes);
    let texts = [text.into_owned(), as_pem("CERTIFICATE", bytes), as_pem("X509 CRL", bytes)];
    texts.iter().fold(false, |accepted, text| {
        let any = [
            CountryRoot::from_pem(country, text).is_ok(),
            Revocations::from_pem(country, text).is_ok(),
            Identity::from_pem(text, &key).is_ok(),
            serial_of(text).is_ok(),
        ];
        accepted || any.contains(&true)
    })
}

/// The DER inside PEM.
fn der(pem: &[u8]) -> Vec<u8> {
    use base64::Engine as _;
    let text = String::from_utf8_lossy(pem);
    let first = text.split("-----").nth(2).unwrap_or_default();
    let encoded: String = first.split_whitespace().collect();
    base64::engine::general_purpose::STANDARD.decode(encoded).unwrap()
}

pub(crate) fn certificate_seeds() -> Vec<Vec<u8>> {
    let texts = authority().seeds.clone();
    let inner: Vec<Vec<u8>> = texts.iter().map(|pem| der(pem)).collect();
    [texts, inner].concat()
}

fn desk(country: CountryCode) -> Desk {
    Desk::new(DeskEntry {
        country,
        office: "An office".to_owned(),
        name: "A desk".to_owned(),
        languages: ["en".parse().unwrap()].into(),
        hours: "09:00-17:00 UTC".to_owned(),
        channel: "by telephone".to_owned(),
    })
    .unwrap()
}

fn signed(ca: &CountryCa) -> Vec<u8> {
    let today = time::OffsetDateTime::now_utc().date();
    let (greece, italy) = (ca.country(), "IT".parse().unwrap());
    let terms = Terms {
        id: "partners".parse().unwrap(),
        title: "A synthetic agreement".to_owned(),
        parties: BTreeSet::from([greece, italy]),
        quota_nano_rho: BTreeMap::from([(GREECE.parse().unwrap(), NanoRho::new(5_000_000))]),
        purposes: BTreeSet::from([Purpose::StrategicAnalysis]),
        attributes: BTreeSet::from(["victim.sex".parse().unwrap()]),
        max_dimensions: 3,
        codebook: 1,
        valid_from: today,
        valid_until: today + time::Duration::days(300),
        retention_days: 30,
        desks: [greece, italy].map(desk).into(),
        rounds: true,
        link_check: None,
    };
    let mut signed = SignedAgreement::unsigned(Agreement::new(terms).unwrap());
    let minister = "spiffe://safeborders/GR/signatory/minister".parse().unwrap();
    let leaf = ca.issue(&minister, Validity::days(now_s(), 14).unwrap()).unwrap();
    signed.sign(&Identity::from_leaf(&leaf).unwrap()).unwrap();
    signed.to_json().into_bytes()
}

/// Agreements, with their signatures.
pub(crate) fn agreements(bytes: &[u8]) -> bool {
    SignedAgreement::from_json(bytes).is_ok_and(|agreement| {
        assert!(agreement.verify_recorded(&authority().roots, now_s()).is_err(), "Italy has not signed");
        assert!(!agreement.agreement().to_string().is_empty());
        SignedAgreement::from_json(agreement.to_json().as_bytes()).is_ok_and(|again| again == agreement)
    })
}

pub(crate) fn agreement_seeds() -> Vec<Vec<u8>> {
    vec![authority().agreement.clone()]
}
