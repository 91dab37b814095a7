//! Agreements in words: nothing that machines read is missing, and nothing that a party wrote can
//! change the page.
#![allow(clippy::unwrap_used)] // helpers of tests may

mod common;

use common::*;
use safeborders_trust::{Agreement, SignedAgreement, Terms};
use safeborders_types::{CheckedKind, Desk, DeskEntry, LinkCheckTerms, NanoRho, Purpose};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use time::macros::date;

fn desk(code: &str, office: &str) -> Desk {
    Desk::new(DeskEntry {
        country: country(code),
        office: office.to_owned(),
        name: format!("Desk nine of {code}"),
        languages: ["fr", "sv"].map(|code| code.parse().unwrap()).into(),
        hours: format!("07:30-15:15 in {code}"),
        channel: format!("SIENA box of {code}"),
    })
    .unwrap()
}

/// Terms whose every value is its own and shows up nowhere by chance.
fn terms() -> Terms {
    Terms {
        id: "balkan-2026".parse().unwrap(),
        title: "Exchange between two countries".to_owned(),
        parties: BTreeSet::from([country("GR"), country("BG")]),
        quota_nano_rho: BTreeMap::from([
            (peer(ATHENS), NanoRho::new(21_000_000)),
            (peer("spiffe://safeborders/NL/coordinator/hague"), NanoRho::new(17_000_000)),
        ]),
        purposes: BTreeSet::from([Purpose::StrategicAnalysis, Purpose::Prevention]),
        attributes: BTreeSet::from(["case.form".parse().unwrap(), "victim.sex".parse().unwrap()]),
        max_dimensions: 2,
        codebook: 1,
        valid_from: date!(2026 - 03 - 04),
        valid_until: date!(2027 - 05 - 06),
        retention_days: 731,
        desks: BTreeSet::from([desk("GR", "Office of Athens"), desk("BG", "Office of Sofia")]),
        rounds: true,
        link_check: Some(LinkCheckTerms {
            kinds: [CheckedKind::Phone, CheckedKind::Account].into(),
            checks_per_day: 43,
            checks_per_case: 19,
        }),
    }
}

fn unsigned(terms: Terms) -> SignedAgreement {
    SignedAgreement::unsigned(Agreement::new(terms).unwrap())
}

/// Every value of a document that is not itself a list or map, and every name in a map of peers.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            found.extend(map.keys().filter(|key| key.starts_with("spiffe://")).cloned());
            map.values().for_each(|value| leaves(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| leaves(value, found)),
        Value::String(text) => found.push(text.clone()),
        Value::Number(number) => found.push(number.to_string()),
        // Said as a sentence: the test of both sentences is below.
        Value::Bool(_) | Value::Null => {}
    }
}

/// Markdown or HTML as a reader sees it.
fn seen(text: &str) -> String {
    text.replace('\\', "").replace("&#39;", "'").replace("&amp;", "&")
}

fn missing_in(words: &str, terms: &Terms) -> Vec<String> {
    let mut found = Vec::new();
    leaves(&serde_json::to_value(terms).unwrap(), &mut found);
    assert!(found.len() > 25, "{found:?}");
    found.into_iter().filter(|leaf| !words.contains(leaf.as_str())).collect()
}

#[test]
fn every_value_that_machines_read_is_in_the_words() {
    let agreement = unsigned(terms());
    let renderings =
        [agreement.agreement().to_string(), seen(&agreement.to_markdown()), seen(&agreement.to_html())];
    for words in &renderings {
        assert_eq!(missing_in(words, &terms()), Vec::<String>::new());
        assert!(words.contains("rounds of published signatures."), "{words}");
        assert!(words.contains(&agreement.agreement().digest_hex()));
    }
    // The control: the same check finds what the words of other terms lack.
    let other = Terms { retention_days: 991, id: "other-name".parse().unwrap(), ..terms() };
    assert_eq!(missing_in(&renderings[0], &other), ["other-name", "991"]);
}

#[test]
fn what_is_not_allowed_is_said_too() {
    let words = unsigned(Terms { rounds: false, link_check: None, ..terms() }).to_markdown();
    assert!(words.contains("do not answer rounds"), "{words}");
    assert!(words.contains("There is no link check"), "{words}");
}

#[test]
fn a_difference_is_found_in_every_field_and_none_between_equals() {
    type Change = fn(&mut Terms);
    let changes: &[(&str, Change)] = &[
        ("id", |t| t.id = "other".parse().unwrap()),
        ("title", |t| t.title = "Other".to_owned()),
        ("parties", |t| {
            t.parties.insert(country("IT"));
            t.desks.insert(desk("IT", "Office of Rome"));
        }),
        ("quota_nano_rho", |t| {
            let _ = t.quota_nano_rho.insert(peer(ATHENS), NanoRho::new(1));
        }),
        ("purposes", |t| {
            let _ = t.purposes.insert(Purpose::Investigation);
        }),
        ("attributes", |t| {
            let _ = t.attributes.remove(&"case.form".parse().unwrap());
        }),
        ("max_dimensions", |t| t.max_dimensions = 3),
        ("codebook", |t| t.codebook = 2),
        ("valid_from", |t| t.valid_from = date!(2026 - 01 - 01)),
        ("valid_until", |t| t.valid_until = date!(2028 - 01 - 01)),
        ("retention_days", |t| t.retention_days = 1),
        ("desks", |t| {
            let _ = t.desks.insert(desk("GR", "Office of Volos"));
        }),
        ("rounds", |t| t.rounds = false),
        ("link_check", |t| t.link_check = None),
    ];
    let all: BTreeSet<String> =
        serde_json::to_value(terms()).unwrap().as_object().unwrap().keys().cloned().collect();
    assert_eq!(changes.iter().map(|(field, _)| (*field).to_owned()).collect::<BTreeSet<_>>(), all);
    let first = Agreement::new(terms()).unwrap();
    assert_eq!(first.differences(&first), []);
    for (field, change) in changes {
        let mut changed = terms();
        change(&mut changed);
        let second = Agreement::new(changed).unwrap();
        let differences = first.differences(&second);
        assert!(differences.iter().any(|d| d.field == *field), "{field}: {differences:?}");
        assert!(!(differences[0].before.is_empty() && differences[0].after.is_empty()));
        assert_ne!(first.digest(), second.digest(), "{field}");
    }
}

#[test]
fn a_wider_quota_is_shown_with_both_its_values() {
    let first = Agreement::new(terms()).unwrap();
    let mut wider = terms();
    wider.quota_nano_rho.insert(peer(ATHENS), NanoRho::new(30_000_000));
    let differences = first.differences(&Agreement::new(wider).unwrap());
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].field, "quota_nano_rho");
    assert!(differences[0].before[0].contains("21000000"), "{differences:?}");
    assert!(differences[0].after[0].contains("30000000"), "{differences:?}");
}

#[test]
fn what_a_party_wrote_stays_text_on_the_page() {
    let hostile = "<script>alert(1)</script> [x](javascript:y) ![i](http://e/) `c` # h \"q\" 'a'";
    let agreement = unsigned(Terms { title: hostile.to_owned(), ..terms() });
    let (html, markdown) = (agreement.to_html(), agreement.to_markdown());
    assert!(!html.contains("<script") && !markdown.contains("<script"));
    assert!(html.contains("&lt;script&gt;"));
    assert!(!markdown.replace("\\]", "").contains("](") && !markdown.contains(" `c`"), "{markdown}");
}
