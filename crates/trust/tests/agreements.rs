//! Agreements: who must have signed, and what an altered or old one is worth.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod common;

use common::*;
use safeborders_trust::{
    Agreement, AgreementError, Identity, InvalidAgreement, PeerRefused, SIGNATORY_DAYS, SignedAgreement,
    Terms, now_s,
};
use safeborders_types::{CheckedKind, Desk, DeskEntry, LinkCheckTerms, NanoRho, Purpose};
use std::collections::{BTreeMap, BTreeSet};
use time::{Duration, OffsetDateTime};

fn desk(code: &str, channel: &str) -> Desk {
    Desk::new(DeskEntry {
        country: country(code),
        office: "Prosecution office".to_owned(),
        name: "Trafficking desk".to_owned(),
        languages: ["en".parse().unwrap()].into(),
        hours: "Mon-Fri 09:00-17:00 UTC".to_owned(),
        channel: channel.to_owned(),
    })
    .unwrap()
}

fn terms() -> Terms {
    let today = OffsetDateTime::now_utc().date();
    Terms {
        id: "balkan-2026".parse().unwrap(),
        title: "Exchange of statistics between Greece and Bulgaria".to_owned(),
        parties: BTreeSet::from([country("GR"), country("BG")]),
        quota_nano_rho: BTreeMap::from([
            (peer(ATHENS), NanoRho::new(20_000_000)),
            (peer(SOFIA), NanoRho::new(20_000_000)),
            (peer("spiffe://safeborders/NL/coordinator/hague"), NanoRho::new(40_000_000)),
        ]),
        purposes: BTreeSet::from([Purpose::StrategicAnalysis]),
        attributes: BTreeSet::from(["case.form".parse().unwrap(), "victim.sex".parse().unwrap()]),
        max_dimensions: 2,
        codebook: 1,
        valid_from: today - Duration::days(1),
        valid_until: today + Duration::days(365),
        retention_days: 730,
        desks: BTreeSet::from([
            desk("GR", "Athens, +30 210 555 0123"),
            desk("BG", "Sofia, desk@example.org"),
        ]),
        rounds: false,
        link_check: None,
    }
}

fn signed(world: &World, terms: Terms) -> SignedAgreement {
    let mut agreement = SignedAgreement::unsigned(Agreement::new(terms).unwrap());
    for signatory in [GREEK_SIGNATORY, BULGARIAN_SIGNATORY] {
        agreement.sign(&world.identity(signatory, days(SIGNATORY_DAYS))).unwrap();
    }
    agreement
}

#[test]
fn an_agreement_signed_by_every_party_is_verified_and_says_what_it_allows() {
    let world = World::new();
    let file = signed(&world, terms()).to_json();
    let read = SignedAgreement::from_json(file.as_bytes()).unwrap();
    let verified = read.verify(&world.roots(), now_s()).unwrap();
    assert_eq!(verified.quota_of(&peer(ATHENS)), Some(NanoRho::new(20_000_000)));
    assert_eq!(verified.quota_of(&peer(HUB)), None);
    assert!(verified.covers(&peer(SOFIA)) && !verified.covers(&peer(HUB)));
    assert!(verified.allows(Purpose::StrategicAnalysis) && !verified.allows(Purpose::Investigation));
    assert!(verified.allows_attribute(&"victim.sex".parse().unwrap()));
    assert!(!verified.allows_attribute(&"victim.citizenship".parse().unwrap()));
    assert!(verified.binds(country("GR")) && !verified.binds(country("NL")));
    assert_eq!(verified.max_dimensions(), 2);
}

#[test]
fn an_agreement_that_one_party_has_not_signed_is_refused() {
    let world = World::new();
    let mut agreement = SignedAgreement::unsigned(Agreement::new(terms()).unwrap());
    agreement.sign(&world.identity(GREEK_SIGNATORY, days(SIGNATORY_DAYS))).unwrap();
    let error = agreement.verify(&world.roots(), now_s()).unwrap_err();
    assert!(matches!(error, AgreementError::NotSigned { country: c } if c == country("BG")), "{error}");
}

#[test]
fn an_agreement_altered_after_signing_is_refused() {
    let world = World::new();
    let file = signed(&world, terms()).to_json();
    for (from, to) in [("20000000", "50000000"), ("\"max_dimensions\": 2", "\"max_dimensions\": 3")] {
        let altered = file.replace(from, to);
        assert_ne!(altered, file);
        let read = SignedAgreement::from_json(altered.as_bytes()).unwrap();
        let error = read.verify(&world.roots(), now_s()).unwrap_err();
        assert!(matches!(error, AgreementError::Altered { .. }), "{error}");
    }
}

#[test]
fn another_spelling_of_the_same_terms_is_the_same_agreement() {
    let world = World::new();
    let value: serde_json::Value = serde_json::from_str(&signed(&world, terms()).to_json()).unwrap();
    let compact = serde_json::to_string(&value).unwrap();
    let read = SignedAgreement::from_json(compact.as_bytes()).unwrap();
    assert!(read.verify(&world.roots(), now_s()).is_ok());
}

#[test]
fn a_signature_by_anyone_but_the_country_s_signatory_is_refused() {
    let world = World::new();
    let stranger = World::new();
    // Another authority that calls itself Bulgaria.
    let mut forged = signed(&world, terms());
    forged.sign(&stranger.identity(BULGARIAN_SIGNATORY, days(SIGNATORY_DAYS))).unwrap();
    // A signatory's certificate that had expired.
    let mut late = signed(&world, terms());
    late.sign(&world.identity(BULGARIAN_SIGNATORY, begun(30))).unwrap();
    for (agreement, reason) in
        [(forged, PeerRefused::WrongAuthority { country: country("BG") }), (late, PeerRefused::Expired)]
    {
        let error = agreement.verify(&world.roots(), now_s()).unwrap_err();
        assert!(matches!(&error, AgreementError::Signer { source, .. } if *source == reason), "{error:?}");
    }
    let mut agreement = signed(&world, terms());
    let node = world.identity(SOFIA, days(14));
    assert!(matches!(agreement.sign(&node), Err(AgreementError::NotASignatory)));
}

#[test]
fn a_certificate_of_a_signatory_without_that_usage_is_refused() {
    let world = World::new();
    // A certificate that can connect but carries the signatory's name.
    let odd = Odd::node(&[BULGARIAN_SIGNATORY]).signed_by(&world.bulgaria);
    let mut agreement = signed(&world, terms());
    agreement.sign(&Identity::from_leaf(&odd).unwrap()).unwrap();
    let error = agreement.verify(&world.roots(), now_s()).unwrap_err();
    assert!(matches!(&error, AgreementError::Signer { source: PeerRefused::Usage, .. }), "{error:?}");
}

#[test]
fn one_country_cannot_sign_for_another() {
    let world = World::new();
    let mut agreement = SignedAgreement::unsigned(Agreement::new(terms()).unwrap());
    agreement.sign(&world.identity(GREEK_SIGNATORY, days(SIGNATORY_DAYS))).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&agreement.to_json()).unwrap();
    value["signatures"]["BG"] = value["signatures"]["GR"].clone();
    let copied = SignedAgreement::from_json(value.to_string().as_bytes()).unwrap();
    let error = copied.verify(&world.roots(), now_s()).unwrap_err();
    assert!(matches!(error, AgreementError::Signer { country: c, .. } if c == country("BG")), "{error}");
}

#[test]
fn a_signature_of_a_country_that_is_no_party_is_refused() {
    let world = World::new();
    let mut value: serde_json::Value = serde_json::from_str(&signed(&world, terms()).to_json()).unwrap();
    value["signatures"]["IT"] = value["signatures"]["GR"].clone();
    let extra = SignedAgreement::from_json(value.to_string().as_bytes()).unwrap();
    let error = extra.verify(&world.roots(), now_s()).unwrap_err();
    assert!(matches!(error, AgreementError::Stranger { .. }), "{error}");
}

#[test]
fn an_agreement_holds_on_its_first_and_last_day_and_not_beyond() {
    let world = World::new();
    let verified = signed(&world, terms()).verify(&world.roots(), now_s()).unwrap();
    let midnight = |date: time::Date| u64::try_from(date.midnight().assume_utc().unix_timestamp()).unwrap();
    let (first, last) = (verified.terms().valid_from, verified.terms().valid_until);
    assert!(verified.in_force(midnight(first)).is_ok());
    assert!(verified.in_force(midnight(last) + 86_399).is_ok());
    let late = verified.in_force(midnight(last) + 86_400);
    assert!(matches!(late, Err(AgreementError::Expired { on }) if on == last));
    let early = verified.in_force(midnight(first) - 1);
    assert!(matches!(early, Err(AgreementError::NotYetInForce { on }) if on == first));
    assert!(matches!(verified.in_force(u64::MAX), Err(AgreementError::Expired { .. })));
}

#[test]
fn an_expired_agreement_is_refused_when_it_is_new_and_readable_when_it_is_on_record() {
    let world = World::new();
    let today = OffsetDateTime::now_utc().date();
    let old =
        Terms { valid_from: today - Duration::days(60), valid_until: today - Duration::days(30), ..terms() };
    let agreement = signed(&world, old);
    let error = agreement.verify(&world.roots(), now_s()).unwrap_err();
    assert!(matches!(error, AgreementError::Expired { .. }), "{error}");
    assert!(agreement.verify_recorded(&world.roots(), now_s()).is_ok());
}

#[test]
fn a_recorded_agreement_outlives_its_signatories_certificates() {
    let world = World::new();
    let agreement = signed(&world, terms());
    let in_two_years = now_s() + 2 * 365 * 86_400;
    assert!(agreement.verify_recorded(&world.roots(), in_two_years).is_err());
    assert!(agreement.verify_recorded(&world.roots(), now_s()).is_ok());
}

#[test]
fn files_that_are_not_agreements_are_refused() {
    let world = World::new();
    let file = signed(&world, terms()).to_json();
    let unknown = file.replacen("\"title\"", "\"extra\": 1, \"title\"", 1);
    let float = file.replacen("20000000", "20000000.0", 1);
    for bad in ["", "{}", "null", &file[..file.len() / 2], &unknown, &float] {
        let error = SignedAgreement::from_json(bad.as_bytes()).unwrap_err();
        assert!(matches!(error, AgreementError::Unreadable { .. }), "{bad}");
    }
    let twice = file.replacen("\"victim.sex\"", "\"victim.sex\", \"victim.sex\"", 1);
    assert_ne!(twice, file);
    let quota = format!("\"{ATHENS}\": 20000000");
    let two_quotas = file.replacen(&quota, &format!("{quota}, \"{ATHENS}\": 1"), 1);
    assert_ne!(two_quotas, file);
    for bad in [twice, two_quotas] {
        assert!(matches!(SignedAgreement::from_json(bad.as_bytes()), Err(AgreementError::Unreadable { .. })));
    }
    let large = vec![b' '; safeborders_trust::MAX_AGREEMENT_BYTES + 1];
    assert!(matches!(SignedAgreement::from_json(&large), Err(AgreementError::TooLarge)));
}

type Spoil = fn(&mut Terms);

#[test]
fn terms_that_contradict_themselves_are_no_agreement() {
    let cases: &[(Spoil, InvalidAgreement)] = &[
        (|t| t.parties = BTreeSet::from([country("GR")]), InvalidAgreement::Parties),
        (|t| t.quota_nano_rho.clear(), InvalidAgreement::Counterparts),
        (
            |t| {
                t.quota_nano_rho.insert(peer("spiffe://safeborders/IT/node/roma"), NanoRho::new(1));
            },
            InvalidAgreement::Counterparts,
        ),
        (
            |t| {
                t.quota_nano_rho.insert(peer(GREEK_SIGNATORY), NanoRho::new(1));
            },
            InvalidAgreement::Counterparts,
        ),
        (
            |t| {
                t.quota_nano_rho.insert(peer(ATHENS), NanoRho::ZERO);
            },
            InvalidAgreement::Counterparts,
        ),
        (|t| t.purposes.clear(), InvalidAgreement::Scope),
        (|t| t.attributes.clear(), InvalidAgreement::Scope),
        (|t| t.max_dimensions = 4, InvalidAgreement::Dimensions),
        (|t| t.valid_until = t.valid_from - Duration::days(1), InvalidAgreement::Validity),
        (|t| t.title = "\u{1b}[2J".to_owned(), InvalidAgreement::Text),
        (|t| t.title = " ".to_owned(), InvalidAgreement::Text),
        (
            |t| {
                t.desks.remove(&desk("GR", "Athens, +30 210 555 0123"));
            },
            InvalidAgreement::Desks,
        ),
        (
            |t| {
                t.desks.insert(desk("IT", "Rome"));
            },
            InvalidAgreement::Desks,
        ),
        (|t| t.retention_days = 36_526, InvalidAgreement::Retention),
        (
            |t| {
                let kinds = CheckedKind::ALL.into();
                t.link_check = Some(LinkCheckTerms { kinds, checks_per_day: 0, checks_per_case: 1 });
            },
            InvalidAgreement::LinkCheck,
        ),
    ];
    for (spoil, expected) in cases {
        let mut terms = terms();
        spoil(&mut terms);
        assert_eq!(Agreement::new(terms), Err(*expected));
    }
}

#[test]
fn people_can_read_what_they_sign() {
    let text = Agreement::new(terms()).unwrap().to_string();
    for part in
        ["balkan-2026", "- BG", "- GR", "strategic-analysis", "victim.sex", ATHENS, "ρ 0.020000", "210 555"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    // Nodes and coordinators delete; what people took out nobody can: the text must not promise it.
    assert!(
        text.contains("An asker may keep answers for 730 days. Its node and its coordinator delete"),
        "{text}"
    );
    assert!(text.contains("copies that people took out are theirs to delete"), "{text}");
}

#[test]
fn optional_sections_are_off_unless_they_are_written_and_signed() {
    let world = World::new();
    let plain = signed(&world, terms());
    assert!(!plain.to_json().contains("link_check"));
    let without_rounds =
        plain.to_json().replace("    \"rounds\": false,\n", "").replace(",\n    \"rounds\": false", "");
    assert_ne!(without_rounds, plain.to_json());
    let read = SignedAgreement::from_json(without_rounds.as_bytes()).unwrap();
    let verified = read.verify(&world.roots(), now_s()).unwrap();
    assert!(!verified.allows_rounds() && verified.link_check().is_none());

    let check = LinkCheckTerms { kinds: [CheckedKind::Phone].into(), checks_per_day: 40, checks_per_case: 5 };
    let wide = signed(&world, Terms { rounds: true, link_check: Some(check.clone()), ..terms() });
    let verified = wide.verify(&world.roots(), now_s()).unwrap();
    assert!(verified.allows_rounds());
    assert_eq!(verified.link_check(), Some(&check));
    assert_eq!(verified.desks_of(country("BG")).count(), 1);
    assert_eq!((verified.retention_days(), verified.codebook()), (730, 1));
    for (from, to) in [
        ("\"rounds\": true", "\"rounds\": false"),
        ("\"phone\"", "\"plate\""),
        (": 40", ": 400"),
        ("Sofia", "Sofya"),
    ] {
        let altered = wide.to_json().replace(from, to);
        assert_ne!(altered, wide.to_json());
        let read = SignedAgreement::from_json(altered.as_bytes()).unwrap();
        let error = read.verify(&world.roots(), now_s()).unwrap_err();
        assert!(matches!(error, AgreementError::Altered { .. }), "{from}: {error}");
    }
}
