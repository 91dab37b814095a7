//! What was sent with an entry of the disclosure log: the page shows the figures that the gate released, byte for byte; what
//! was changed or taken away behind the log's back is found; what is not kept says why; and each look is on record.

use super::house::{HOSTILE, House, Page, now_s};
use crate::sent::{SentShown, SentState};
use axum::body::Body;
use http_body_util::BodyExt;
use safeborders_books::{Asked, HouseEvent, HouseObject};
use safeborders_codebook::{Codebook, PlannedTable, YearbookList, YearbookTableSpec};
use safeborders_people::{Actor, Right, Role};
use safeborders_privacy::{
    Ask, Gate, GateKey, HistogramRequest, Refusal, RefusedAsk, ReleaseRequest, RoundId, Shares, Tally,
    YearbookAsk, YearbookRequest, YearbookTableRequest,
};
use safeborders_store::Batch;
use safeborders_types::{
    AttributeId, Filter, NanoEpsilon, NanoRho, PeerId, Purpose, Question, Reference, Sigma, Unit,
    cohorts_of_year,
};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tower::ServiceExt;

const DPO: Role = Role::DataProtectionOfficer;

fn gate(house: &House) -> Gate<safeborders_books::Books> {
    let gate = Gate::new(Arc::clone(&house.books), GateKey::new([9; 32]));
    for cohort in cohorts_of_year(2024) {
        gate.open_cohort(cohort, &Shares::default(), 1).unwrap();
    }
    gate
}

pub(super) fn node(country: &str) -> PeerId {
    format!("spiffe://safeborders/{country}/node/one").parse().unwrap()
}

fn request(country: &str) -> ReleaseRequest {
    request_by(country, vec!["case.transport".parse().unwrap()], 40)
}

/// Case files of one quarter by these attributes, with this noise.
pub(super) fn request_by(country: &str, dimensions: Vec<AttributeId>, sigma: u32) -> ReleaseRequest {
    let (book, cohorts) = (Codebook::v1(), ["2024Q1".parse().unwrap()].into());
    let question = Question::new(Unit::Case, cohorts, dimensions, Filter::new()).unwrap();
    let checked = book.check(&question).unwrap();
    ReleaseRequest {
        axes: checked.axes().to_vec(),
        sensitivity: checked.sensitivity(),
        clamp: checked.clamp(),
        partitions: book.single_valued(Unit::Case),
        ask: Ask {
            question,
            sigma: Sigma::try_from(sigma).unwrap(),
            codebook: book.version(),
            asker: node(country),
            quota: NanoRho::new(60_000_000),
            agreement: "europe-2026".parse().unwrap(),
            purpose: Purpose::Investigation,
            reference: Reference::from_random([5; 16]),
            at_s: 1_760_000_000,
        },
    }
}

fn answered(house: &House, country: &str) -> (u64, Vec<i64>) {
    answered_to(house, &request(country))
}

pub(super) fn answered_to(house: &House, request: &ReleaseRequest) -> (u64, Vec<i64>) {
    let count = |mut tally: Tally| {
        (0..7_000).for_each(|_| tally.case_file(|case| case.count(1)));
        Ok(tally.finish()?)
    };
    let released = gate(house).release(request, count).unwrap();
    (last(house), released.answer().table.cells().to_vec())
}

/// A question of a country is answered: the number of the entry.
pub(super) fn asked_and_answered(house: &House, country: &str) -> u64 {
    answered(house, country).0
}

pub(super) fn last(house: &House) -> u64 {
    house.books.head().unwrap().size - 1
}

async fn page(house: &House, entry: u64) -> Page {
    let page = house.get(DPO, &format!("/left/{entry}")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page
}

async fn interface(house: &House, secret: &str, entry: u64) -> Page {
    let path = format!("/api/v1/log/sent?entry={entry}");
    let request = house.request("GET", None, &path).header("authorization", format!("Bearer {secret}"));
    house.send(request, String::new()).await
}

pub(super) async fn shown(house: &House, entry: u64) -> SentShown {
    let page = interface(house, house.session_of(DPO).0, entry).await;
    assert_eq!(page.status, 200, "{}", page.body);
    serde_json::from_str(&page.body).unwrap()
}

/// Changes what is kept under a key of this letter, or takes it away.
pub(super) fn meddle(house: &House, letter: u8, change: impl Fn(&mut Vec<u8>) -> bool) {
    let mut batch = Batch::new();
    let range = safeborders_store::KeyRange::prefix(&[letter]);
    let snapshot = house.under.snapshot().unwrap();
    snapshot
        .scan(&range, &mut |key, value| {
            let mut value = value.to_vec();
            match change(&mut value) {
                true => batch.put(key, value),
                false => batch.delete(key),
            };
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    drop(snapshot);
    assert!(!batch.is_empty(), "nothing is kept under {letter}");
    house.under.commit(batch).unwrap();
}

/// Changes the last byte of every release that is kept, or changes it back.
pub(super) fn bend(house: &House) {
    meddle(house, b'R', |value| {
        *value.last_mut().unwrap() ^= 1;
        true
    });
}

#[tokio::test]
async fn what_is_shown_is_what_was_sent_and_its_bytes_have_the_hash_of_the_log() {
    let house = House::staffed();
    let (entry, cells) = answered(&house, "IT");
    let told = shown(&house, entry).await;
    assert_eq!((told.state, told.held_against), (SentState::Same, Some(entry)));
    assert_eq!(told.tables[0].cells, cells);
    assert_eq!(told.line.sent_sha256, told.logged_sha256);
    assert_eq!(told.kept_sha256, told.logged_sha256);
    let page = page(&house, entry).await;
    for cell in &cells {
        assert!(page.body.contains(&format!("<td class=\"n\">{cell}</td>")), "{cell}: {}", page.body);
    }
    for part in ["What is kept is what was sent", "Coach", "σ = 40", "Italy", "europe-2026"] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert!(!page.body.contains("is not what was sent"), "{}", page.body);
    // Whoever downloads the bytes and hashes them finds what the log has.
    let (session, router) = house.session_of(DPO);
    let path = format!("/left/{entry}/bytes");
    let asked = house.request("GET", None, &path).header("cookie", format!("session={session}"));
    let response = router.oneshot(asked.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/octet-stream");
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, told.logged_sha256);
    let list = house.get(DPO, "/left").await;
    assert!(list.body.contains(&format!("href=\"/left/{entry}\"")), "{}", list.body);
}

#[tokio::test]
async fn what_was_changed_or_taken_away_behind_the_log_is_found_and_said() {
    let house = House::staffed();
    let entry = asked_and_answered(&house, "IT");
    assert_eq!(shown(&house, entry).await.state, SentState::Same, "the control");
    bend(&house);
    let told = shown(&house, entry).await;
    assert_eq!(told.state, SentState::Differs);
    assert_ne!(told.kept_sha256, told.logged_sha256);
    let differs = page(&house, entry).await;
    for part in ["class=\"wrong\"", "What is kept is not what was sent", "keep a copy of the node"] {
        assert!(differs.body.contains(part), "{part}: {}", differs.body);
    }
    bend(&house);
    assert_eq!(shown(&house, entry).await.state, SentState::Same, "put back");
    meddle(&house, b'R', |value| {
        value.truncate(9);
        true
    });
    assert_eq!(shown(&house, entry).await.state, SentState::Missing, "too short to be read");
    meddle(&house, b'R', |_| false);
    assert_eq!(shown(&house, entry).await.state, SentState::Missing);
    let missing = page(&house, entry).await;
    assert!(missing.body.contains("is missing or cannot be read"), "{}", missing.body);
    assert_eq!(house.get(DPO, &format!("/left/{entry}/bytes")).await.status, 404);
}

#[tokio::test]
async fn a_repeat_leads_to_the_release_that_was_sent_again() {
    let house = House::staffed();
    let (first, cells) = answered(&house, "IT");
    let (again, same) = answered(&house, "BG");
    assert!(again > first && same == cells, "the same answer");
    let told = shown(&house, again).await;
    assert_eq!((told.state, told.held_against), (SentState::Same, Some(first)));
    assert_eq!((told.tables[0].cells.as_slice(), told.line.sent_sha256.as_str()), (cells.as_slice(), ""));
    let page = page(&house, again).await;
    assert!(page.body.contains(&format!("<a href=\"/left/{first}\">{first}</a>")), "{}", page.body);
}

#[tokio::test]
async fn what_is_not_kept_says_why_and_what_did_not_leave_says_so() {
    let house = House::staffed();
    let ask = request("IT").ask;
    let refused = RefusedAsk {
        asker: ask.asker.clone(),
        question: Some(ask.question.clone()),
        agreement: None,
        purpose: None,
        reference: None,
        refusal: Refusal::NoAgreement,
        at_s: 9,
    };
    gate(&house).refuse(&refused).unwrap();
    let entry = last(&house);
    let told = shown(&house, entry).await;
    assert_eq!((told.state, told.bytes.as_str()), (SentState::NotKept, ""));
    let page_of = page(&house, entry).await;
    assert!(page_of.body.contains("a code and nothing else was sent"), "{}", page_of.body);
    assert!(
        !page_of.body.contains("/bytes") && !page_of.body.contains("class=\"known\""),
        "{}",
        page_of.body
    );
    assert_eq!(shown(&house, 0).await.state, SentState::NothingLeft, "a cohort opened");
    assert_eq!(house.get(DPO, &format!("/left/{}", entry + 1)).await.status, 400, "no such entry");
    for path in ["/left/x", "/left/-1", "/left/0/bytes"] {
        assert_eq!(house.get(DPO, path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn an_own_question_is_shown_without_becoming_markup() {
    let house = House::staffed();
    let ask = request("IT").ask;
    let asked = Asked {
        at_s: 9,
        reference: ask.reference,
        case_note: HOSTILE.to_owned(),
        purpose: ask.purpose,
        question: ask.question,
        sigma: ask.sigma,
        codebook: ask.codebook,
        to: Vec::new(),
    };
    let entry = house.books.record_asked(&asked).unwrap();
    let told = shown(&house, entry).await;
    assert_eq!(told.state, SentState::InEntry);
    assert!(told.text.contains("case.transport") && !told.text.contains("alert"), "{}", told.text);
    let page = page(&house, entry).await;
    assert!(page.body.contains("case.transport") && page.body.contains("The entry itself holds"));
    assert!(!page.body.contains("<script>") && page.body.contains("&#60;script&#62;"), "{}", page.body);
}

#[tokio::test]
async fn who_may_not_read_the_log_sees_nothing_and_each_look_is_on_record() {
    let house = House::staffed();
    let entry = asked_and_answered(&house, "IT");
    let anna = Actor { person: super::house::name_of(Role::Analyst), role: Role::Analyst };
    let token = |name: &str, right: Right| {
        house.office.accounts().make_token(&anna, name, &[right], 1, now_s()).unwrap()
    };
    let (without, with) = (token("without", Right::Look), token("with", Right::ReadDisclosures));
    for secret in ["guessed", without.expose()] {
        let refused = interface(&house, secret, entry).await;
        assert_eq!(refused.status, 403, "{}", refused.body);
        assert!(!refused.body.contains("tables"), "{}", refused.body);
    }
    assert_eq!(interface(&house, with.expose(), entry).await.status, 200, "the control");
    let (_, looked) =
        house.books.house_entries(house.books.house_head().unwrap().size - 1, 1).unwrap().pop().unwrap();
    assert_eq!((looked.event, looked.what.as_str()), (HouseEvent::Export, "what was sent"));
    assert_eq!(looked.object, HouseObject::Named(format!("entry {entry}")));
    let stranger = house.get_as_nobody(&format!("/left/{entry}")).await;
    assert_eq!(stranger.status, 303, "to the log-in");
}

/// Publishes the yearbook of 2024, and gives these tables of it to Italy: the numbers of both entries.
fn yearbook(house: &House, visible: &[u32]) -> (u64, u64) {
    let (gate, list) = (gate(house), YearbookList::v1());
    let plan = list.plan(gate.yearbook_left(2024).unwrap()).unwrap();
    let table = |(spec, planned): (&YearbookTableSpec, &PlannedTable)| YearbookTableRequest {
        unit: spec.unit(),
        axes: spec.axes().to_vec(),
        sensitivity: spec.sensitivity(),
        sigma: planned.sigma,
    };
    let request = YearbookRequest {
        country: "GR".parse().unwrap(),
        year: 2024,
        edition: 1,
        list: list.version(),
        codebook: 1,
        clamp: 4,
        tables: list.tables().iter().zip(plan.tables()).map(table).collect(),
        at_s: 1_750_000_000,
    };
    let count =
        |tallies: Vec<Tally>| Ok(tallies.into_iter().map(Tally::finish).collect::<Result<Vec<_>, _>>()?);
    gate.publish_yearbook(&request, count).unwrap();
    let published = last(house);
    let ask = request_of_yearbook(visible);
    gate.give_yearbook("GR".parse().unwrap(), &ask).unwrap();
    (published, last(house))
}

fn request_of_yearbook(visible: &[u32]) -> YearbookAsk {
    YearbookAsk {
        asker: node("IT"),
        agreement: "europe-2026".parse().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([6; 16]),
        year: 2024,
        visible: visible.iter().copied().collect(),
        at_s: 1_760_000_000,
    }
}

/// The tables of which the agreement of the pages' tests names every attribute.
fn agreed() -> Vec<u32> {
    let named = ["victim.sex", "victim.age_class"];
    let tables = YearbookList::v1().tables().iter();
    let seen = tables.filter(|table| table.is_visible(1, |id| named.contains(&id.as_str())));
    seen.map(YearbookTableSpec::number).collect()
}

#[tokio::test]
async fn of_a_yearbook_the_tables_that_an_agreement_shows_are_put_together_again() {
    let house = House::staffed();
    let agreed = agreed();
    assert!(!agreed.is_empty());
    let (published, given) = yearbook(&house, &agreed);
    let whole = shown(&house, published).await;
    assert_eq!(whole.state, SentState::Same);
    assert_eq!(whole.tables.len(), YearbookList::v1().tables().len());
    let told = shown(&house, given).await;
    assert_eq!((told.state, told.held_against), (SentState::Same, Some(given)), "{}", told.says);
    assert_eq!(told.tables.iter().filter_map(|table| table.number).collect::<Vec<_>>(), agreed);
    // Of others than the agreement names now it is said that they cannot be put together.
    let other: Vec<u32> = agreed.iter().copied().chain([0]).collect();
    gate(&house).give_yearbook("GR".parse().unwrap(), &request_of_yearbook(&other)).unwrap();
    let unknown = shown(&house, last(&house)).await;
    assert_eq!(unknown.state, SentState::NotKept, "{}", unknown.says);
    // What was changed in the published one is wrong in what was given too.
    bend(&house);
    for entry in [published, given] {
        assert_eq!(shown(&house, entry).await.state, SentState::Differs);
    }
}

#[tokio::test]
async fn a_histogram_that_a_round_was_given_is_among_what_left() {
    let house = House::staffed();
    let request = HistogramRequest {
        round: RoundId::new([3; 32]),
        list: [4; 32],
        cohorts: ["2024Q1".parse().unwrap()].into(),
        epsilon: NanoEpsilon::new(500_000_000),
        cells: 3,
        at_s: 1_760_000_000,
    };
    let count = |mut tally: Tally| {
        (0..400).for_each(|_| tally.case_file(|case| case.count(1)));
        Ok(tally.finish_histogram()?)
    };
    let released = gate(&house).release_histogram(&request, count).unwrap();
    let entry = last(&house);
    let told = shown(&house, entry).await;
    assert_eq!((told.state, told.line.event.as_str()), (SentState::Same, "histogram"));
    assert_eq!(told.tables[0].cells, released.answer().counts);
    assert!((told.tables[0].half_width - 6.0).abs() < 1e-9, "scale 2");
    let list = house.get(DPO, "/left").await;
    assert!(list.body.contains("Histogram of a round"), "{}", list.body);
    bend(&house);
    assert_eq!(shown(&house, entry).await.state, SentState::Differs, "the negative control");
}
