//! Audit: both logs, their checks, a proof of an entry, and the logs as files.

use super::Site;
use super::left::{Disclosure, latest};
use super::visit::{Visit, encoded};
use crate::api::{ApiError, LogChecked, LogLine, LogProof};
use crate::api_people::{HouseChecked, HouseLine};
use crate::export::csv::line;
use crate::latest::LatestPage;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use safeborders_pages::{Arg, Locale};
use safeborders_people::Right;
use serde::Deserialize;
use std::sync::Arc;

/// How many lines of each log are on a page.
const PAGE: usize = 50;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/audit", get(disclosures))
        .route("/audit/house", get(house))
        .route("/audit/check", post(check))
        .route("/audit/proof", get(proof))
        .route("/audit/disclosures.csv", get(disclosures_csv))
        .route("/audit/house.csv", get(house_csv))
}

#[derive(Template)]
#[template(path = "audit.html")]
struct Audit {
    t: &'static Locale,
    may_read_house: bool,
    lines: Vec<Disclosure>,
    total: Arg<'static>,
    older: Option<String>,
}

#[derive(Template)]
#[template(path = "audit_house.html")]
struct House {
    t: &'static Locale,
    lines: Vec<(HouseLine, String)>,
    person: String,
    total: Arg<'static>,
    older: Option<String>,
}

#[derive(Template)]
#[template(path = "audit_checked.html")]
struct Checked {
    t: &'static Locale,
    disclosures: LogChecked,
    entries: Arg<'static>,
    cohorts: Arg<'static>,
    releases: Arg<'static>,
    house: Option<(HouseChecked, Arg<'static>, Arg<'static>)>,
}

#[derive(Template)]
#[template(path = "audit_proof.html")]
struct Proof {
    t: &'static Locale,
    of_house: bool,
    proof: LogProof,
    size: Arg<'static>,
}

#[derive(Default, Deserialize)]
struct Wanted {
    before: Option<u64>,
    #[serde(default)]
    person: String,
}

async fn disclosures(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.answer(disclosures_page(&visit, &wanted).await)
}

async fn disclosures_page(visit: &Visit, wanted: &Wanted) -> Result<Response, ApiError> {
    let t = visit.t();
    let found = latest(visit, wanted.before, "", PAGE).await?;
    let main = Audit {
        t,
        may_read_house: visit.may(Right::ReadHouse),
        lines: found.lines.iter().map(|line| Disclosure::of(line, t)).collect(),
        total: count(found.total),
        older: found.next.map(|before| format!("/audit?before={before}")),
    };
    visit.page(&t.text("o-audit-title"), &main, &[])
}

async fn house(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.answer(house_page(&visit, &wanted).await)
}

async fn house_page(visit: &Visit, wanted: &Wanted) -> Result<Response, ApiError> {
    let t = visit.t();
    let person = wanted.person.trim();
    let found = latest_house(visit, wanted.before, person, PAGE).await?;
    let of = if person.is_empty() { String::new() } else { format!("&person={}", encoded(person)) };
    let main = House {
        t,
        person: person.to_owned(),
        total: count(found.total),
        older: found.next.map(|before| format!("/audit/house?before={before}{of}")),
        lines: found.lines.into_iter().map(|line| (t.moment(line.at_s), line)).map(|(w, l)| (l, w)).collect(),
    };
    visit.page(&t.text("o-house-title"), &main, &[])
}

async fn latest_house(
    visit: &Visit,
    before: Option<u64>,
    person: &str,
    most: usize,
) -> Result<LatestPage<HouseLine>, ApiError> {
    let before = before.map_or_else(String::new, |before| format!("&before={before}"));
    visit.get(&format!("house/latest?most={most}&only={}{before}", encoded(person))).await
}

async fn check(visit: Visit) -> Response {
    visit.answer(checked(&visit).await)
}

async fn checked(visit: &Visit) -> Result<Response, ApiError> {
    let disclosures: LogChecked = visit.get("log/verify").await?;
    let house = match visit.may(Right::ReadHouse) {
        true => {
            let house: HouseChecked = visit.get("house/verify").await?;
            let (entries, roots) = (count(house.entries), Arg::of(house.roots));
            Some((house, entries, roots))
        }
        false => None,
    };
    let main = Checked {
        t: visit.t(),
        entries: count(disclosures.entries),
        cohorts: Arg::of(disclosures.cohorts),
        releases: Arg::of(disclosures.releases),
        disclosures,
        house,
    };
    visit.page(&visit.t().text("o-checked-title"), &main, &[])
}

#[derive(Deserialize)]
struct OfEntry {
    entry: u64,
    #[serde(default)]
    log: String,
}

async fn proof(visit: Visit, Query(of): Query<OfEntry>) -> Response {
    visit.answer(proof_page(&visit, &of).await)
}

async fn proof_page(visit: &Visit, of: &OfEntry) -> Result<Response, ApiError> {
    let of_house = of.log == "house";
    let log = if of_house { "house" } else { "log" };
    let proof: LogProof = visit.get(&format!("{log}/proof?entry={}", of.entry)).await?;
    let main = Proof { t: visit.t(), of_house, size: count(proof.size), proof };
    visit.page(&visit.t().text("o-proof-title"), &main, &[])
}

/// The whole disclosure log from a number on, up to ten thousand entries, as the interface gives it.
async fn disclosures_csv(visit: Visit, Query(wanted): Query<From>) -> Response {
    let found: Result<Vec<LogLine>, ApiError> = visit.get(&format!("log?from={}", wanted.from)).await;
    let lines = match found {
        Ok(lines) => lines,
        Err(error) => return visit.failed(&error),
    };
    let head =
        ["number", "at_s", "event", "peer", "agreement", "purpose", "reference", "cost", "outcome", "sha256"];
    let mut text = line(&head);
    for l in &lines {
        let of = |text: Option<String>| text.unwrap_or_default();
        text.push_str(&line(&[
            &l.number.to_string(),
            &l.at_s.to_string(),
            &l.event,
            &of(l.peer.as_ref().map(ToString::to_string)),
            &of(l.agreement.as_ref().map(ToString::to_string)),
            &of(l.purpose.map(|p| p.to_string())),
            &l.reference,
            &l.cost.to_string(),
            &l.outcome,
            &l.sent_sha256,
        ]));
    }
    csv("safeborders-disclosures.csv", text)
}

#[derive(Default, Deserialize)]
struct From {
    #[serde(default)]
    from: u64,
}

async fn house_csv(visit: Visit, Query(wanted): Query<From>) -> Response {
    let found: Result<crate::api_people::HousePage, ApiError> =
        visit.get(&format!("house?from={}", wanted.from)).await;
    let page = match found {
        Ok(page) => page,
        Err(error) => return visit.failed(&error),
    };
    let head =
        ["number", "at_s", "person", "role", "event", "what", "purpose", "reference", "object", "outcome"];
    let mut text = line(&head);
    for l in &page.lines {
        text.push_str(&line(&[
            &l.number.to_string(),
            &l.at_s.to_string(),
            &l.person,
            &l.role,
            &l.event,
            &l.what,
            &l.purpose,
            &l.reference,
            &l.object,
            &l.outcome,
        ]));
    }
    csv("safeborders-house.csv", text)
}

/// A file of cells none of which a spreadsheet takes for a formula.
pub(crate) fn csv(name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)], text)
        .into_response()
}

fn count(n: u64) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
