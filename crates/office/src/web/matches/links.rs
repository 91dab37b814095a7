//! Link checks: whether another country holds an identifier of a case file's suspects. Two people stand for each; the
//! identifier itself never travels.

use super::codes;
use super::{DeskCard, card};
use crate::api::{ApiError, ErrorKind};
use crate::api_people::Lines;
use crate::links::{LinkCheckBody, LinkChecked, LinkLine};
use crate::web::Site;
use crate::web::fields::Fields;
use crate::web::parts::{Choice, status, trouble};
use crate::web::visit::Visit;
use askama::Template;
use axum::Router;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use safeborders_accounts::State;
use safeborders_pages::{Arg, Html, Lexicon, Locale, Names};
use safeborders_people::Right;
use safeborders_types::{AgreementLine, AgreementStanding, CheckedKind, CountryCode};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The most lines of the record on a page: the last ones.
const MOST_LINES: usize = 100;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/matches/links", get(page).post(check))
}

#[derive(Template)]
#[template(path = "matches/links.html")]
struct Page {
    t: &'static Locale,
    trouble: Option<Html>,
    result: Option<Outcome>,
    waiting: Vec<String>,
    checks: bool,
    source: String,
    kinds: Vec<Choice>,
    countries: Vec<Choice>,
    reads: bool,
    lines: Vec<Line>,
}

/// What a check brought.
struct Outcome {
    hit: bool,
    says: String,
    left_out: Option<String>,
    desks: Vec<DeskCard>,
    refer: String,
}

/// One line of the record.
struct Line {
    when: String,
    country: String,
    event: String,
    kind: String,
    identifiers: String,
    outcome: String,
    case_note: String,
}

async fn page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = show(&visit, &fields, None, None).await;
    visit.answer(made)
}

async fn show(
    visit: &Visit,
    fields: &Fields,
    wrong: Option<&ApiError>,
    result: Option<&LinkChecked>,
) -> Result<Response, ApiError> {
    let t = visit.t();
    let names = Lexicon::new(t);
    let reads = visit.may(Right::ReadDisclosures);
    let lines: Vec<LinkLine> = if reads { visit.get("links").await? } else { Vec::new() };
    let checks = visit.may(Right::LinkCheck);
    let countries = if checks { countries(visit).await? } else { BTreeSet::new() };
    let chosen = fields.one("country");
    let kind = fields.read_as::<CheckedKind>("kind").unwrap_or(CheckedKind::Phone);
    let kinds = [CheckedKind::Phone, CheckedKind::Plate, CheckedKind::Account];
    let main = Page {
        t,
        trouble: wrong.map(|error| trouble(error, t)).transpose()?,
        result: result.map(|result| outcome(result, &names, t)),
        waiting: if checks { waiting(visit).await? } else { Vec::new() },
        checks,
        source: fields.one("source").to_owned(),
        kinds: kinds.map(|of| Choice::new(of.to_string(), codes::kind(of, t), of == kind)).into(),
        countries: countries
            .into_iter()
            .map(|country| {
                Choice::new(country.to_string(), names.country(country), country.to_string() == chosen)
            })
            .collect(),
        reads,
        lines: lines.iter().rev().take(MOST_LINES).map(|line| of_line(line, &names, t)).collect(),
    };
    visit.page(&t.text("o-link-title"), &main, &[])
}

/// The parties of agreements in force; whether an agreement allows link checks, the check itself says.
async fn countries(visit: &Visit) -> Result<BTreeSet<CountryCode>, ApiError> {
    let agreements: Vec<AgreementLine> = visit.get("agreements").await?;
    let in_force = agreements.into_iter().filter(|line| line.standing == AgreementStanding::InForce);
    let own = visit.site.terms.country;
    Ok(in_force.flat_map(|line| line.parties).filter(|country| *country != own).collect())
}

/// This person's link checks that a second person has yet to approve, or has approved.
async fn waiting(visit: &Visit) -> Result<Vec<String>, ApiError> {
    let t = visit.t();
    let lines: Lines = visit.get("approvals").await?;
    let own = |line: &&safeborders_accounts::ProposalLine| {
        !line.ended
            && line.proposal.act().kind() == "link-check"
            && line.proposal.by().person == visit.acting.actor.person
    };
    let says = |line: &safeborders_accounts::ProposalLine| {
        let state = match line.proposal.state() {
            State::Approved { by, .. } => {
                t.with("o-link-approved", &[("person", Arg::Text(by.person.as_str()))])
            }
            _ => t.text("o-pat-waiting"),
        };
        format!("{} {}: {} · {state}", t.text("o-pat-proposal"), line.number, line.proposal.words())
    };
    Ok(lines.proposals.iter().filter(own).map(says).collect())
}

fn outcome(result: &LinkChecked, names: &Lexicon, t: &Locale) -> Outcome {
    let country = names.country(result.country);
    let hit = !result.hits.is_empty();
    let places: Vec<String> = result.hits.iter().map(|place| t.number((*place).into())).collect();
    let places = t.list(&places);
    let with = [
        ("country", Arg::Text(country.as_str())),
        ("n", Arg::Count(result.checked.into())),
        ("places", Arg::Text(&places)),
    ];
    let left_out = (result.left_out > 0)
        .then(|| t.with("o-link-left-out", &[("n", Arg::Count(result.left_out.into()))]));
    Outcome {
        hit,
        says: if hit { t.with("o-link-hit", &with) } else { t.with("o-link-no-hit", &with) },
        left_out,
        desks: if hit { result.desks.iter().map(card).collect() } else { Vec::new() },
        refer: format!("/matches/referrals/new?to={}&reference={}", result.country, result.reference),
    }
}

fn of_line(line: &LinkLine, names: &Lexicon, t: &Locale) -> Line {
    let event = match line.event.as_str() {
        "asked" => t.text("o-link-asked"),
        "heard" => t.text("o-link-heard"),
        "answered" => t.text("o-link-answered"),
        _ => t.text("o-link-refused"),
    };
    Line {
        when: t.moment(line.at_s),
        country: names.country(line.peer.country()),
        event,
        kind: line.kind.map_or_else(String::new, |kind| codes::kind(kind, t)),
        identifiers: line.identifiers.map_or_else(String::new, |n| t.number(n.into())),
        outcome: line.outcome.clone(),
        case_note: line.case_note.clone(),
    }
}

async fn check(visit: Visit, body: String) -> Response {
    let fields = Fields::read(&body);
    let wrong = || ApiError::new(ErrorKind::Invalid, "choose a case file, a kind and a country");
    let order = || {
        let (kind, country) = (fields.read_as("kind")?, fields.read_as("country")?);
        Some(LinkCheckBody { source: fields.one("source").to_owned(), kind, country })
    };
    let made = match order().filter(|order| !order.source.is_empty()) {
        Some(order) => visit.post::<LinkChecked>("links/check", &order).await,
        None => Err(wrong()),
    };
    match made {
        Ok(result) => {
            let page = show(&visit, &fields, None, Some(&result)).await;
            visit.answer(page)
        }
        Err(error) => {
            let page = show(&visit, &fields, Some(&error), None).await;
            (status(&error), visit.answer(page)).into_response()
        }
    }
}
