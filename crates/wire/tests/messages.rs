//! Messages: round trips, refusals, and bytes that a hostile peer could send.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use prost::Message;
use safeborders_types::{
    Account, AgreementId, Answer, AttributeId, Axis, Code, CohortId, CountTable, MAX_COHORTS, NanoRho,
    Purpose, Quarter, Question, Reference, ReleaseId, SIGMA_LADDER, Sigma, Unit,
};
use safeborders_wire::{Ask, Description, Problem, Reply, proto};
use std::collections::BTreeSet;

fn attribute() -> impl Strategy<Value = AttributeId> {
    "(case|victim|suspect)\\.[a-z][a-z0-9_]{0,20}".prop_map(|text| text.parse().unwrap())
}

fn code() -> impl Strategy<Value = Code> {
    "[A-Za-z0-9][A-Za-z0-9_+.-]{0,20}".prop_map(|text| text.parse().unwrap())
}

fn cohort() -> impl Strategy<Value = CohortId> {
    (1900_u16..2200, 0_usize..4).prop_map(|(year, q)| CohortId::new(year, Quarter::ALL[q]).unwrap())
}

fn question() -> impl Strategy<Value = Question> {
    let unit = (0_usize..3).prop_map(|unit| Unit::ALL[unit]);
    let filter = btree_map(attribute(), btree_set(code(), 1..6), 0..4);
    let mean = proptest::option::of(attribute());
    (unit, btree_set(cohort(), 1..12), btree_set(attribute(), 0..=3), filter, mean).prop_map(
        |(unit, cohorts, dimensions, filter, mean)| {
            let q = Question::new(unit, cohorts, dimensions.into_iter().collect(), filter).unwrap();
            mean.and_then(|of| q.clone().with_mean_of(of).ok()).unwrap_or(q)
        },
    )
}

fn purpose() -> impl Strategy<Value = Purpose> {
    (0_usize..3).prop_map(|purpose| Purpose::ALL[purpose])
}

fn sigma() -> impl Strategy<Value = Sigma> {
    (0_usize..16).prop_map(|rung| SIGMA_LADDER[rung].try_into().unwrap())
}

prop_compose! {
    fn ask()(
        agreement in "[a-z0-9-]{1,64}",
        purpose in purpose(),
        reference in any::<[u8; 16]>(),
        question in question(),
        sigma in sigma(),
        codebook in any::<u32>(),
    ) -> Ask {
        Ask {
            agreement: agreement.parse::<AgreementId>().unwrap(),
            purpose,
            reference: Reference::from_random(reference),
            question,
            sigma,
            codebook,
        }
    }
}

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    btree_map(cohort(), any::<(u64, u64)>(), 0..12).prop_map(|accounts| {
        let account = |(cohort, (quota, spent)): (CohortId, (u64, u64))| Account {
            cohort,
            quota: NanoRho::new(quota),
            spent: NanoRho::new(spent),
        };
        accounts.into_iter().map(account).collect()
    })
}

fn table() -> impl Strategy<Value = CountTable> {
    let axes = vec((attribute(), btree_set(code(), 1..5)), 0..=3);
    (axes, any::<u64>()).prop_map(|(axes, seed)| {
        let axes: Vec<Axis> = axes
            .into_iter()
            .map(|(attribute, codes)| Axis { attribute, codes: codes.into_iter().collect() })
            .collect();
        let cells = CountTable::cells_of(&axes).unwrap() as u64;
        let cells = (0..cells).map(|i| seed.wrapping_mul(i.wrapping_add(0x9e37_79b9)).cast_signed());
        CountTable::new(axes, cells.collect()).unwrap()
    })
}

prop_compose! {
    fn reply()(
        release in any::<[u8; 32]>(),
        table in table(),
        sigma in sigma(),
        cost in any::<u64>(),
        clamp in any::<u32>(),
        codebook in any::<u32>(),
        released_at_s in any::<u64>(),
        terms in 1..=u32::MAX,
        reissued in btree_set(cohort(), 0..4),
        accounts in accounts(),
    ) -> Reply {
        Reply {
            answer: Answer {
                release: ReleaseId::new(release),
                table,
                sigma,
                cost: NanoRho::new(cost),
                clamp: (clamp != 0).then_some(clamp),
                codebook,
                released_at_s,
                terms,
                reissued,
            },
            accounts,
        }
    }
}

/// What only the federation crate does outside tests.
fn message_of(reply: &Reply) -> proto::AskResponse {
    proto::AskResponse {
        release: reply.answer.release.as_bytes().to_vec(),
        table: Some((&reply.answer.table).into()),
        sigma: reply.answer.sigma.get(),
        cost_nano_rho: reply.answer.cost.get(),
        clamp: reply.answer.clamp.unwrap_or(0),
        codebook_version: reply.answer.codebook,
        released_at_s: reply.answer.released_at_s,
        reissued: reply.answer.reissued.iter().map(ToString::to_string).collect(),
        accounts: reply.accounts.iter().map(proto::Account::from).collect(),
        terms: reply.answer.terms,
        head: String::new(),
    }
}

prop_compose! {
    fn description()(
        frozen in btree_set(cohort(), 0..12),
        attributes in btree_set(attribute(), 0..12),
        max_dimensions in 0_u32..=3,
        purposes in btree_set(purpose(), 0..=3),
        codebook in any::<u32>(),
        accounts in accounts(),
        (matured, reissued) in (btree_set(cohort(), 0..4), btree_set(cohort(), 0..4)),
        yearbooks in btree_set(1900_u16..2200, 0..9),
        retention_days in proptest::option::of(any::<u32>()),
    ) -> Description {
        Description {
            country: "GR".parse().unwrap(), codebook, frozen, attributes, max_dimensions, purposes, accounts,
            matured, reissued, yearbooks, retention_days,
        }
    }
}

/// Decodes and converts, as a server and a client do with what arrives.
fn digest(bytes: &[u8]) {
    let _ = proto::AskRequest::decode(bytes).ok().map(Ask::try_from);
    let _ = proto::AskResponse::decode(bytes).ok().map(Reply::try_from);
    let _ = proto::DescribeResponse::decode(bytes).ok().map(Description::try_from);
    let _ = proto::DescribeRequest::decode(bytes);
}

/// Bytes of a valid message with some of them changed and the rest cut off.
fn spoiled(mut bytes: Vec<u8>, changes: &[(usize, u8)], keep: usize) -> Vec<u8> {
    if !bytes.is_empty() {
        let length = bytes.len();
        changes.iter().for_each(|(at, value)| bytes[at % length] ^= value);
        bytes.truncate(1 + keep % length);
    }
    bytes
}

proptest! {
    #[test]
    fn asks_survive_the_wire(ask in ask()) {
        let bytes = proto::AskRequest::from(&ask).encode_to_vec();
        let back = Ask::try_from(proto::AskRequest::decode(bytes.as_slice()).unwrap());
        prop_assert_eq!(back, Ok(ask));
    }

    #[test]
    fn replies_survive_the_wire(reply in reply()) {
        let bytes = message_of(&reply).encode_to_vec();
        let back = Reply::try_from(proto::AskResponse::decode(bytes.as_slice()).unwrap());
        prop_assert_eq!(back, Ok(reply));
    }

    #[test]
    fn descriptions_survive_the_wire(description in description()) {
        let bytes = proto::DescribeResponse::from(&description).encode_to_vec();
        let back = Description::try_from(proto::DescribeResponse::decode(bytes.as_slice()).unwrap());
        prop_assert_eq!(back, Ok(description));
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in vec(any::<u8>(), 0..2_000)) {
        digest(&bytes);
    }

    #[test]
    fn spoiled_messages_never_panic(
        ask in ask(),
        reply in reply(),
        changes in vec(any::<(usize, u8)>(), 0..8),
        keep in any::<usize>(),
    ) {
        digest(&spoiled(proto::AskRequest::from(&ask).encode_to_vec(), &changes, keep));
        digest(&spoiled(message_of(&reply).encode_to_vec(), &changes, keep));
    }
}

fn a_request() -> proto::AskRequest {
    proto::AskRequest {
        agreement: "europe-2026".to_owned(),
        purpose: 1,
        reference: vec![7; 16],
        question: Some(proto::Question {
            unit: 1,
            cohorts: vec!["2024Q1".to_owned()],
            dimensions: vec!["case.form".to_owned()],
            filter: Vec::new(),
            mean_of: String::new(),
        }),
        sigma: 10,
        codebook_version: 1,
        last_head: String::new(),
    }
}

type Spoil = fn(&mut proto::AskRequest);

fn inner(request: &mut proto::AskRequest) -> &mut proto::Question {
    request.question.as_mut().unwrap()
}

#[test]
fn requests_outside_the_protocol_are_refused_by_field() {
    assert!(Ask::try_from(a_request()).is_ok());
    let cases: &[(&str, Spoil, Problem)] = &[
        ("agreement", |r| r.agreement = "a b".to_owned(), Problem::Malformed),
        ("agreement", |r| r.agreement = "a".repeat(65), Problem::TooLong { limit: 64, found: 65 }),
        ("purpose", |r| r.purpose = 0, Problem::Missing),
        ("purpose", |r| r.purpose = 9, Problem::OutOfRange),
        ("reference", |r| r.reference = vec![1; 15], Problem::Malformed),
        ("question", |r| r.question = None, Problem::Missing),
        ("sigma", |r| r.sigma = 7, Problem::OutOfRange),
        ("unit", |r| inner(r).unit = 0, Problem::Missing),
        ("unit", |r| inner(r).unit = -1, Problem::OutOfRange),
        ("cohorts", |r| inner(r).cohorts.clear(), Problem::Malformed),
        ("cohorts", |r| inner(r).cohorts.push("2024Q1".to_owned()), Problem::Repeated),
        (
            "cohorts",
            |r| inner(r).cohorts = vec![String::new(); MAX_COHORTS + 1],
            Problem::TooLong { limit: MAX_COHORTS, found: MAX_COHORTS + 1 },
        ),
        (
            "dimensions",
            |r| inner(r).dimensions = vec!["case.form".to_owned(); 4],
            Problem::TooLong { limit: 3, found: 4 },
        ),
        ("dimensions", |r| inner(r).dimensions[0] = "passport".to_owned(), Problem::Malformed),
        (
            "filter",
            |r| {
                let term = proto::FilterTerm { attribute: "case.a".to_owned(), codes: vec!["x".to_owned()] };
                inner(r).filter = vec![term.clone(), term];
            },
            Problem::Repeated,
        ),
        (
            "filter",
            |r| {
                let term = proto::FilterTerm { attribute: "case.a".to_owned(), codes: Vec::new() };
                inner(r).filter = vec![term];
            },
            Problem::Malformed,
        ),
        (
            "filter",
            |r| {
                let codes = vec!["2024Q1".to_owned()];
                inner(r).filter = vec![proto::FilterTerm { attribute: "case.cohort".to_owned(), codes }];
            },
            Problem::Malformed,
        ),
        ("mean_of", |r| inner(r).mean_of = "age".to_owned(), Problem::Malformed),
        ("mean_of", |r| inner(r).mean_of = "case.form".to_owned(), Problem::Inconsistent),
        ("mean_of", |r| inner(r).mean_of = "case.cohort".to_owned(), Problem::Inconsistent),
        (
            "mean_of",
            |r| {
                inner(r).dimensions = ["case.a", "case.b", "case.c"].map(str::to_owned).to_vec();
                inner(r).mean_of = "victim.age".to_owned();
            },
            Problem::Inconsistent,
        ),
    ];
    for (field, spoil, problem) in cases {
        let mut request = a_request();
        spoil(&mut request);
        let error = Ask::try_from(request).unwrap_err();
        assert_eq!((error.field(), error.problem()), (*field, *problem));
    }
}

#[test]
fn a_mean_and_a_trend_are_questions_of_their_own() {
    let mut request = a_request();
    inner(&mut request).dimensions = vec!["case.cohort".to_owned()];
    inner(&mut request).mean_of = "case.victims".to_owned();
    let ask = Ask::try_from(request).unwrap();
    assert_eq!(ask.question.canonical(), "case|2024Q1|case.cohort||mean=case.victims");
    assert_eq!(Ask::try_from(a_request()).unwrap().question.mean_of(), None, "an empty text is no attribute");
}

#[test]
fn tables_that_contradict_themselves_are_refused() {
    let axis = |codes: &[&str]| proto::Axis {
        attribute: "victim.sex".to_owned(),
        codes: codes.iter().map(ToString::to_string).collect(),
    };
    let table = |axes: Vec<proto::Axis>, cells: usize| {
        CountTable::try_from(proto::CountTable { axes, cells: vec![0; cells] })
    };
    assert!(table(vec![axis(&["F", "M"])], 2).is_ok());
    assert_eq!(table(vec![axis(&["F", "M"])], 3).unwrap_err().problem(), Problem::Inconsistent);
    assert_eq!(table(vec![axis(&[])], 0).unwrap_err().problem(), Problem::Missing);
    assert_eq!(table(vec![axis(&["F", "F"])], 2).unwrap_err().problem(), Problem::Repeated);
    assert!(table(vec![axis(&["F"]); 4], 1).unwrap_err().is_too_large());
    let wide: Vec<String> = (0..200).map(|code| format!("c{code}")).collect();
    let wide = axis(&wide.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(table(vec![wide.clone(), wide.clone(), wide], 0).unwrap_err().problem(), Problem::OutOfRange);
}

#[test]
fn an_error_names_the_field_and_quotes_nothing() {
    let mut request = a_request();
    inner(&mut request).dimensions = vec!["+30 210 5550123".to_owned()];
    let error = Ask::try_from(request).unwrap_err();
    assert!(error.to_string().contains("dimensions"), "{error}");
    assert!(!format!("{error} {error:?}").contains("210"), "{error:?}");
}

#[test]
fn the_attributes_of_a_description_are_each_named_once() {
    let message = proto::DescribeResponse {
        country: "GR".to_owned(),
        attributes: vec!["case.form".to_owned(), "case.form".to_owned()],
        ..proto::DescribeResponse::default()
    };
    assert_eq!(Description::try_from(message.clone()).unwrap_err().problem(), Problem::Repeated);
    let sound = proto::DescribeResponse { attributes: vec!["case.form".to_owned()], ..message };
    let sound = Description::try_from(sound).unwrap();
    assert_eq!(sound.attributes, BTreeSet::from(["case.form".parse().unwrap()]));
}
