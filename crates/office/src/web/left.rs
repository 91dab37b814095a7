//! What left the house: every disclosure, newest first, and the switch that stops more.

use super::Site;
use super::visit::{Visit, encoded};
use crate::api::{ApiError, ChangeAgreementBody, LogLine};
use crate::latest::{LEFT, LatestPage};
use crate::stops::{StopBody, StopsShown};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Query};
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_pages::{Arg, Lexicon, Locale, Names};
use safeborders_people::Right;
use safeborders_types::{AgreementId, AgreementLine, AgreementStanding, CountryCode, NanoRho, StopLine};
use serde::Deserialize;
use std::sync::Arc;

/// How many disclosures are on a page.
const PAGE: usize = 50;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/left", get(left))
        .route("/left/suspend", post(suspend))
        .route("/left/stop", post(throw))
        .route("/left/resume", post(take_back))
        .merge(super::next::routes())
        .merge(super::sent::routes())
}

/// A line of the disclosure log in the reader's language; the outcome is the node's own English.
pub(crate) struct Disclosure {
    pub(crate) number: u64,
    pub(crate) when: String,
    pub(crate) event: String,
    pub(crate) peer: String,
    pub(crate) agreement: String,
    pub(crate) purpose: String,
    pub(crate) question: String,
    pub(crate) cost: String,
    pub(crate) outcome: String,
    pub(crate) sent: String,
}

impl Disclosure {
    pub(crate) fn of(line: &LogLine, t: &'static Locale) -> Self {
        let names = Lexicon::new(t);
        let question = line.question.as_ref().map(|question| {
            let conditions = t.conditions(question, &names);
            let mut text = vec![t.title(question, &names)];
            text.extend(conditions);
            text.push(safeborders_pages::cohorts(question.cohorts()));
            text.join(" · ")
        });
        Self {
            number: line.number,
            when: t.moment(line.at_s),
            event: event(t, &line.event),
            peer: line.peer.as_ref().map_or_else(String::new, |peer| names.country(peer.country())),
            agreement: line.agreement.as_ref().map_or_else(String::new, ToString::to_string),
            purpose: line.purpose.map_or_else(String::new, |purpose| purpose.to_string()),
            question: question.unwrap_or_default(),
            cost: if line.cost == NanoRho::ZERO { String::new() } else { line.cost.to_string() },
            outcome: line.outcome.clone(),
            sent: line.sent_sha256.clone(),
        }
    }
}

/// What an event of the disclosure log is called.
fn event(t: &Locale, event: &str) -> String {
    match event {
        "answered" => t.text("o-event-answered"),
        "asked" => t.text("o-event-asked"),
        "heard" => t.text("o-event-heard"),
        "yearbook" => t.text("o-event-yearbook"),
        "histogram" => t.text("o-event-histogram"),
        "link check" => t.text("o-event-link-check"),
        "referral" => t.text("o-event-referral"),
        "signature" => t.text("o-event-signature"),
        "agreement" => t.text("o-event-agreement"),
        "cohort" => t.text("o-event-cohort"),
        "witness" => t.text("o-event-witness"),
        "house" => t.text("o-event-house"),
        "continuity" => t.text("o-event-continuity"),
        other => other.to_owned(),
    }
}

/// An agreement that something may leave under.
struct Open {
    name: String,
    title: String,
    parties: String,
}

#[derive(Template)]
#[template(path = "left.html")]
struct Left {
    t: &'static Locale,
    lines: Vec<Disclosure>,
    total: Arg<'static>,
    older: Option<String>,
    open: Vec<Open>,
    stopped: Vec<Stop>,
    /// With whom exchange goes on and can be stopped: code and name.
    goes_on: Vec<(String, String)>,
    /// Exchange with everybody is stopped.
    all_stopped: bool,
    may_stop: bool,
    may_resume: bool,
}

/// A switch that is thrown.
struct Stop {
    /// The country's code; empty for everybody.
    code: String,
    whom: String,
    since: String,
    by: String,
    reason: String,
}

#[derive(Default, Deserialize)]
struct Wanted {
    before: Option<u64>,
}

async fn left(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.answer(page(&visit, &wanted).await)
}

async fn page(visit: &Visit, wanted: &Wanted) -> Result<Response, ApiError> {
    let t = visit.t();
    let found = latest(visit, wanted.before, LEFT, PAGE).await?;
    let agreements: Vec<AgreementLine> = visit.get("agreements").await?;
    let names = Lexicon::new(t);
    let in_force = agreements.into_iter().filter(|line| line.standing == AgreementStanding::InForce);
    let open = in_force.map(|line| Open {
        name: line.agreement.to_string(),
        title: line.title,
        parties: t.list(&line.parties.iter().map(|country| names.country(*country)).collect::<Vec<_>>()),
    });
    let switches: StopsShown = visit.get("peers/stops").await?;
    let is_stopped = |country: &CountryCode| switches.stops.iter().any(|line| line.country == Some(*country));
    let goes_on = switches.known.iter().filter(|country| !is_stopped(country));
    let goes_on = goes_on.map(|country| (country.to_string(), names.country(*country))).collect();
    let all_stopped = switches.stops.iter().any(|line| line.country.is_none());
    let stopped = switches.stops.iter().map(|line| Stop {
        code: line.country.map_or_else(String::new, |country| country.to_string()),
        whom: line.country.map_or_else(|| t.text("o-switch-all"), |country| names.country(country)),
        since: t.moment(line.since_s),
        by: line.by.clone(),
        reason: line.reason.clone(),
    });
    let main = Left {
        t,
        lines: found.lines.iter().map(|line| Disclosure::of(line, t)).collect(),
        total: Arg::Count(i64::try_from(found.total).unwrap_or(i64::MAX)),
        older: found.next.map(|before| format!("/left?before={before}")),
        open: open.collect(),
        stopped: stopped.collect(),
        goes_on,
        all_stopped,
        may_stop: visit.may(Right::Stop),
        may_resume: visit.may(Right::Agree),
    };
    visit.page(&t.text("o-left-title"), &main, &[])
}

/// A page of the disclosure log.
pub(crate) async fn latest(
    visit: &Visit,
    before: Option<u64>,
    only: &str,
    most: usize,
) -> Result<LatestPage<LogLine>, ApiError> {
    let before = before.map_or_else(String::new, |before| format!("&before={before}"));
    visit.get(&format!("log/latest?most={most}&only={}{before}", encoded(only))).await
}

#[derive(Deserialize)]
struct Suspend {
    /// Empty: every agreement that is in force.
    #[serde(default)]
    agreement: String,
    reason: String,
}

async fn suspend(visit: Visit, Form(form): Form<Suspend>) -> Response {
    visit.answer(stop(&visit, &form).await)
}

async fn stop(visit: &Visit, form: &Suspend) -> Result<Response, ApiError> {
    let named: Vec<AgreementId> = if form.agreement.is_empty() {
        let all: Vec<AgreementLine> = visit.get("agreements").await?;
        let in_force = all.into_iter().filter(|line| line.standing == AgreementStanding::InForce);
        in_force.map(|line| line.agreement).collect()
    } else {
        let bad = |_| ApiError::new(crate::api::ErrorKind::Invalid, "no agreement has that name");
        vec![form.agreement.parse().map_err(bad)?]
    };
    for agreement in named {
        let body = ChangeAgreementBody { agreement, reason: form.reason.clone() };
        let _changed: AgreementLine = visit.post("agreements/suspend", &body).await?;
    }
    Ok(visit.done("/left", "o-done-suspended"))
}

#[derive(Deserialize)]
struct Switch {
    /// Empty: everybody.
    #[serde(default)]
    country: String,
    reason: String,
}

impl Switch {
    fn body(&self) -> Result<StopBody, ApiError> {
        let bad = |_| ApiError::new(crate::api::ErrorKind::Invalid, "no country has that code");
        let country = Some(self.country.as_str()).filter(|code| !code.is_empty());
        let country = country.map(str::parse::<CountryCode>).transpose().map_err(bad)?;
        Ok(StopBody { country, reason: self.reason.clone() })
    }
}

async fn throw(visit: Visit, Form(form): Form<Switch>) -> Response {
    visit.answer(switched(&visit, &form, "peers/stop", "o-done-stopped").await)
}

async fn take_back(visit: Visit, Form(form): Form<Switch>) -> Response {
    visit.answer(switched(&visit, &form, "peers/resume", "o-done-recorded").await)
}

async fn switched(visit: &Visit, form: &Switch, path: &str, done: &str) -> Result<Response, ApiError> {
    let _line: StopLine = visit.post(path, &form.body()?).await?;
    Ok(visit.done("/left", done))
}
