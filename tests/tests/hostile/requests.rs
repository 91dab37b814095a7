//! Calls of a verified peer that must not be answered, one row each, with the status that each ends with.

use crate::frames::{Client, SERVICE, Told, claimed, framed};
use crate::setting::{AGREEMENT, GOOD, HOSTILE, STRANGER, Setting, block_on};
use crate::test;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use libtest_mimic::Trial;
use prost::Message;
use safeborders_codebook::Codebook;
use safeborders_wire::{MAX_REQUEST_BYTES, proto};
use std::io::Write;
use std::time::Duration;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("questions_outside_the_terms_are_refused_with_their_code", questions),
        test("bodies_that_are_no_messages_are_refused_with_their_status", bodies),
        test("a_question_sent_again_gets_the_same_answer_and_is_paid_for_once", replayed),
    ]
}

/// A question that is answered.
pub(crate) fn sound() -> proto::AskRequest {
    proto::AskRequest {
        agreement: AGREEMENT.to_owned(),
        purpose: proto::Purpose::StrategicAnalysis.into(),
        reference: vec![7; 16],
        question: Some(proto::Question {
            unit: proto::Unit::Case.into(),
            cohorts: vec!["2024Q1".to_owned()],
            dimensions: vec!["case.region_of_exploitation".to_owned()],
            filter: Vec::new(),
            mean_of: String::new(),
        }),
        sigma: 20,
        codebook_version: Codebook::v1().version(),
        last_head: String::new(),
    }
}

fn with(change: impl FnOnce(&mut proto::AskRequest)) -> proto::AskRequest {
    let mut request = sound();
    change(&mut request);
    request
}

fn asking(change: impl FnOnce(&mut proto::Question)) -> proto::AskRequest {
    with(|request| change(request.question.get_or_insert_default()))
}

fn named(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

const INVALID: (i32, &str) = (3, "invalid-question");
const OUTSIDE: (i32, &str) = (7, "detail-not-agreed");

type Row = (&'static str, proto::AskRequest, (i32, &'static str));

fn rows() -> Vec<Row> {
    let long = "a".repeat(5_000);
    let countries =
        ["case.country_of_recruitment", "case.country_of_exploitation", "case.country_of_transit"];
    vec![
        (
            "under an agreement that nobody made",
            with(|r| r.agreement = "no-such".to_owned()),
            (7, "no-agreement"),
        ),
        ("under an agreement of others", with(|r| r.agreement = "others".to_owned()), (7, "no-agreement")),
        ("under one that begins later", with(|r| r.agreement = "later".to_owned()), (7, "no-agreement")),
        ("under a name that is none", with(|r| r.agreement = "../../books".to_owned()), INVALID),
        (
            "for a purpose that is not agreed",
            with(|r| r.purpose = proto::Purpose::Prevention.into()),
            (7, "purpose-not-agreed"),
        ),
        ("for a purpose that does not exist", with(|r| r.purpose = 77), INVALID),
        ("for no purpose", with(|r| r.purpose = 0), INVALID),
        ("in a codebook of the past", with(|r| r.codebook_version = 0), (3, "other-codebook")),
        ("in a codebook of the future", with(|r| r.codebook_version = 9), (3, "other-codebook")),
        ("with a reference that is too short", with(|r| r.reference = vec![7; 15]), INVALID),
        ("with a noise scale off the ladder", with(|r| r.sigma = 7), INVALID),
        ("with no noise", with(|r| r.sigma = 0), INVALID),
        ("with no question", with(|r| r.question = None), INVALID),
        (
            "about an attribute that is never released",
            asking(|q| q.dimensions = named(&["case.protected_witness"])),
            OUTSIDE,
        ),
        (
            "filtered by one that is never released",
            asking(|q| {
                q.filter = vec![proto::FilterTerm {
                    attribute: "case.protected_witness".to_owned(),
                    codes: named(&["Yes"]),
                }]
            }),
            OUTSIDE,
        ),
        (
            "about an attribute that does not exist",
            asking(|q| q.dimensions = named(&["case.name_of_victim"])),
            OUTSIDE,
        ),
        ("in a name of five kilobytes", asking(|q| q.dimensions = vec![long.clone()]), INVALID),
        ("about nothing that is counted", asking(|q| q.unit = 0), INVALID),
        ("about a unit that does not exist", asking(|q| q.unit = -1), INVALID),
        ("about a cohort that is not frozen", asking(|q| q.cohorts = named(&["2199Q4"])), (9, "not-frozen")),
        ("about no cohort", asking(|q| q.cohorts.clear()), INVALID),
        ("about one cohort twice", asking(|q| q.cohorts = named(&["2024Q1", "2024Q1"])), INVALID),
        ("about twenty thousand cohorts", asking(|q| q.cohorts = vec!["2024Q1".to_owned(); 20_000]), INVALID),
        (
            "in four dimensions",
            asking(|q| q.dimensions = named(&["case.offence", countries[0], countries[1], countries[2]])),
            INVALID,
        ),
        (
            "about a verdict that is not final",
            asking(|q| q.dimensions = named(&["case.procedural_status"])),
            (9, "not-mature"),
        ),
        (
            "for a table beyond what is released",
            asking(|q| q.dimensions = named(&countries)),
            (3, "too-large"),
        ),
        (
            "by a code that does not exist",
            asking(|q| {
                q.filter = vec![proto::FilterTerm {
                    attribute: "case.region_of_exploitation".to_owned(),
                    codes: named(&["'; DROP TABLE cases; --"]),
                }]
            }),
            INVALID,
        ),
        ("with a head that is none", with(|r| r.last_head = "\u{0}".repeat(100_000)), (0, "")),
    ]
}

/// Puts two more agreements on file: one of others, and one that begins next week.
fn more_agreements(setting: &mut Setting) -> Result<()> {
    setting.stop();
    let others = setting.draft("others", &["GR", "ES"], &[(STRANGER, "0.001")])?;
    let later = setting.draft("later", &["GR", "IT"], &[(HOSTILE, "0.001")])?;
    let text = std::fs::read_to_string(&later)?;
    let mut value: serde_json::Value = serde_json::from_str(&text)?;
    let (from, until) = (time::Duration::days(7), time::Duration::days(30));
    let date = |from_now: time::Duration| (time::OffsetDateTime::now_utc() + from_now).date().to_string();
    replace(&mut value, "valid_from", &date(from));
    replace(&mut value, "valid_until", &date(until));
    std::fs::write(&later, serde_json::to_string(&value)?)?;
    for (file, country) in [(others, "ES"), (later, "IT")] {
        setting.sign_at_home(&file)?;
        setting.sign_abroad(&file, &[country])?;
        setting.member.run(&["agreement", "import", file.to_str().context("path")?])?;
    }
    setting.start()
}

/// Sets the field of this name, wherever it is.
pub(crate) fn replace(value: &mut serde_json::Value, name: &str, text: &str) {
    match value {
        serde_json::Value::Object(fields) => {
            for (key, inner) in fields {
                if key == name {
                    *inner = text.into();
                } else {
                    replace(inner, name, text);
                }
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| replace(item, name, text)),
        _ => {}
    }
}

/// Sends again until it is not told to slow down.
pub(crate) async fn patiently(client: &mut Client, path: &str, body: &Bytes) -> Result<Told> {
    loop {
        let told = client.send(path, &[], body.clone()).await?;
        if told.refusal != "slow-down" {
            return Ok(told);
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

fn questions() -> Result<()> {
    let mut setting = Setting::prepared()?;
    more_agreements(&mut setting)?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        let path = format!("{SERVICE}/Ask");
        let mut hostile = setting.client(HOSTILE).await?;
        let told = patiently(&mut hostile, &path, &framed(&sound().encode_to_vec())).await?;
        ensure!(told.status == 0 && told.message.len() > 100, "the twin that is answered: {told:?}");
        for (name, request, (status, refusal)) in rows() {
            let told = patiently(&mut hostile, &path, &framed(&request.encode_to_vec())).await;
            let told = told.with_context(|| name.to_owned())?;
            let expected = told.status == status && told.refusal == refusal;
            ensure!(expected, "{name}: {} {} for {status} {refusal}", told.status, told.refusal);
        }
        drop(hostile); // its connection is one of the node's descriptors
        setting.stands_as_before(before).await
    })
}

/// A hundred megabytes of nothing, as gzip writes it.
fn bomb() -> Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("a", zip::write::SimpleFileOptions::default())?;
    for _ in 0..100 {
        archive.write_all(&vec![0; 1 << 20])?;
    }
    let zipped = archive.finish()?.into_inner();
    // A gzip header before the same deflated bytes (RFC 1952), without their end: it is never to be unpacked.
    Ok([&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3][..], &zipped[31..]].concat())
}

/// Groups within groups, as an unknown field: decoders that follow them run out of stack.
fn nested_groups(depth: usize) -> Vec<u8> {
    [[0xa3, 0x06].repeat(depth), [0xa4, 0x06].repeat(depth)].concat()
}

type Body = (&'static str, String, Vec<(&'static str, &'static str)>, Bytes, Status);

/// How a call that is no call ends: with one of these gRPC statuses.
struct Status(&'static [i32]);

fn body_rows() -> Result<Vec<Body>> {
    let (ask, describe) = (format!("{SERVICE}/Ask"), format!("{SERVICE}/Describe"));
    let message = sound().encode_to_vec();
    let bomb = bomb()?;
    Ok(vec![
        (
            "larger than any request",
            ask.clone(),
            vec![],
            framed(&vec![0x22; MAX_REQUEST_BYTES + 1]),
            Status(&[11, 8]),
        ),
        (
            "that claims four gigabytes",
            ask.clone(),
            vec![],
            claimed(0, usize::MAX, &message),
            Status(&[11, 8]),
        ),
        (
            "that claims more than it has",
            ask.clone(),
            vec![],
            claimed(0, message.len() + 50, &message),
            Status(&[13]),
        ),
        ("that has more than it claims", ask.clone(), vec![], claimed(0, 10, &message), Status(&[13])),
        (
            "two messages for one",
            ask.clone(),
            vec![],
            [framed(&message), framed(&message)].concat().into(),
            Status(&[13, 0]),
        ),
        ("nothing", ask.clone(), vec![], Bytes::new(), Status(&[13])),
        ("a header alone", ask.clone(), vec![], Bytes::from_static(&[0, 0]), Status(&[13])),
        ("an unknown flag", ask.clone(), vec![], claimed(9, message.len(), &message), Status(&[13])),
        ("noise", ask.clone(), vec![], framed(&[0xff; 500]), Status(&[13])),
        ("groups fifty thousand deep", ask.clone(), vec![], framed(&nested_groups(50_000)), Status(&[13])),
        ("compressed, without saying how", ask.clone(), vec![], claimed(1, bomb.len(), &bomb), Status(&[13])),
        (
            "a bomb of gzip",
            ask.clone(),
            vec![("grpc-encoding", "gzip")],
            claimed(1, bomb.len(), &bomb),
            Status(&[12]),
        ),
        (
            "a bomb of zstd",
            ask.clone(),
            vec![("grpc-encoding", "zstd")],
            claimed(1, bomb.len(), &bomb),
            Status(&[12]),
        ),
        ("to a method that is not there", format!("{SERVICE}/Dump"), vec![], framed(&message), Status(&[12])),
        (
            "to a service that is not there",
            "/safeborders.office.v1.Cases/List".to_owned(),
            vec![],
            framed(&message),
            Status(&[12]),
        ),
        (
            "to a path that climbs",
            format!("{SERVICE}/../../etc/passwd"),
            vec![],
            framed(&message),
            Status(&[12]),
        ),
        // What HTTP says of it is not looked at: it is a message for this service, or it is none.
        (
            "of another type",
            ask.clone(),
            vec![("content-type", "application/json")],
            framed(&[0xff; 9]),
            Status(&[13]),
        ),
        (
            "read instead of sent",
            describe.clone(),
            vec![(":method", "GET")],
            framed(&[0xff; 9]),
            Status(&[12, 13]),
        ),
        (
            "with a deadline of a nanosecond",
            describe.clone(),
            vec![("grpc-timeout", "1n")],
            framed(&[]),
            Status(&[1, 4]),
        ),
        (
            "with a deadline that is none",
            describe,
            vec![("grpc-timeout", "99999999999999999999H")],
            framed(&[]),
            Status(&[7]),
        ),
    ])
}

fn bodies() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        let before = setting.usage()?;
        for (name, path, headers, body, ended) in body_rows()? {
            let mut client = setting.client(HOSTILE).await?;
            let told = client.send(&path, &headers, body).await.with_context(|| name.to_owned())?;
            ensure!(ended.0.contains(&told.status), "{name}: {told:?}");
            // The same connection goes on.
            let sound = proto::DescribeRequest { agreement: AGREEMENT.to_owned(), last_head: String::new() };
            let told = client.call("Describe", &sound).await.with_context(|| format!("after {name}"))?;
            ensure!(told.status == 0, "after {name}: {told:?}");
        }
        setting.stands_as_before(before).await
    })
}

fn answer(told: &Told) -> Result<proto::AskResponse> {
    ensure!(told.status == 0, "{told:?}");
    Ok(proto::AskResponse::decode(told.message.get(5..).context("no message")?)?)
}

fn replayed() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        let mut good = setting.client(GOOD).await?;
        let first = answer(&good.call("Ask", &sound()).await?)?;
        for _ in 0..5 {
            // The very same bytes, reference included: by the same peer, on this connection and on another.
            for client in [&mut good.another(), &mut setting.client(GOOD).await?] {
                let again = answer(&client.call("Ask", &sound()).await?)?;
                ensure!((&again.release, &again.table) == (&first.release, &first.table));
                ensure!(again.accounts == first.accounts, "a repeat was charged again");
            }
        }
        // By another peer: the same figures, and from its own account.
        let theirs = answer(&setting.client(HOSTILE).await?.call("Ask", &sound()).await?)?;
        ensure!(theirs.table == first.table);
        ensure!(theirs.accounts == first.accounts, "its quota is as large, and as much is spent of it");
        // A question that is another one is charged: what is compared above can differ.
        let other = asking(|q| q.dimensions = named(&["case.offender_structure"]));
        let other = answer(&good.call("Ask", &other).await?)?;
        ensure!(other.accounts != first.accounts && other.release != first.release);
        Ok(())
    })
}
