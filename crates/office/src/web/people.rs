//! People and roles: who has an account, what waits for a second person.

use super::Site;
use super::place::role_name;
use super::visit::Visit;
use crate::api::{ApiError, ErrorKind};
use crate::api_people::{DecideBody, Done, Handed, Lines, PersonBody};
use crate::guard::now_s;
use askama::Template;
use axum::Router;
use axum::extract::Form;
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_accounts::State;
use safeborders_pages::{Arg, Locale};
use safeborders_people::{Act, PersonId, Right, Role};
use serde::Deserialize;
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/people", get(people))
        .route("/people/add", post(add))
        .route("/people/change", post(change))
        .route("/people/decide", post(decide))
}

struct Person {
    id: String,
    name: String,
    role: String,
    state: String,
    locked: bool,
}

struct Waiting {
    number: u64,
    kind: String,
    words: String,
    by: String,
    when: String,
    /// Whether this person may decide it.
    mine: bool,
}

struct Decided {
    kind: String,
    words: String,
    outcome: String,
}

#[derive(Template)]
#[template(path = "people.html")]
struct People {
    t: &'static Locale,
    people: Vec<Person>,
    roles: Vec<(&'static str, String)>,
    may_manage: bool,
    waiting: Vec<Waiting>,
    decided: Vec<Decided>,
}

#[derive(Template)]
#[template(path = "people_code.html")]
struct CodeHanded<'a> {
    t: &'static Locale,
    person: &'a str,
    code: &'a str,
}

async fn people(visit: Visit) -> Response {
    visit.answer(page(&visit).await)
}

async fn page(visit: &Visit) -> Result<Response, ApiError> {
    let t = visit.t();
    let known: Lines = visit.get("people").await?;
    let open: Lines = visit.get("approvals").await?;
    let own = &visit.acting.actor;
    let person = |line: &safeborders_accounts::PersonLine| Person {
        id: line.person.to_string(),
        name: line.name.clone(),
        role: role_name(t, line.role),
        state: match (line.enrolled, line.locked_until_s) {
            (false, _) => t.text("o-people-not-enrolled"),
            (true, 0) => t.text("o-people-enrolled"),
            (true, until) => t.with("o-people-locked", &[("until", Arg::Text(&t.moment(until)))]),
        },
        locked: line.locked_until_s != 0,
    };
    let (mut waiting, mut decided) = (Vec::new(), Vec::new());
    for line in open.proposals.iter().rev() {
        let proposal = &line.proposal;
        let (kind, words) = (kind(t, proposal.act()), proposal.words().to_owned());
        let outcome = match proposal.state() {
            State::Waiting if !line.ended => {
                let approves = proposal.act().approvers().contains(&own.role) && visit.may(Right::Approve);
                waiting.push(Waiting {
                    number: line.number,
                    kind,
                    words,
                    by: format!("{} · {}", proposal.by().person, role_name(t, proposal.by().role)),
                    when: t.moment(proposal.at_s()),
                    mine: approves && proposal.by().person != own.person,
                });
                continue;
            }
            State::Approved { by, .. } if !line.ended => {
                t.with("o-proposal-approved", &[("by", Arg::Text(by.person.as_str()))])
            }
            State::Refused { by, reason, .. } => t.with(
                "o-proposal-refused",
                &[("by", Arg::Text(by.person.as_str())), ("reason", Arg::Text(reason))],
            ),
            State::Done { by, .. } => t.with("o-proposal-done", &[("by", Arg::Text(by.person.as_str()))]),
            _ => t.text("o-proposal-ended"),
        };
        if decided.len() < 20 {
            decided.push(Decided { kind, words, outcome });
        }
    }
    let main = People {
        t,
        people: known.people.iter().map(person).collect(),
        roles: Role::OF_PEOPLE.iter().map(|role| (role.name(), role_name(t, *role))).collect(),
        may_manage: visit.may(Right::People),
        waiting,
        decided,
    };
    visit.page(&t.text("o-people-title"), &main, &[])
}

/// What kind of act waits for a second person.
pub(crate) fn kind(t: &Locale, act: &Act) -> String {
    match act {
        Act::Agreement { .. } => t.text("o-act-agreement"),
        Act::Publication { .. } => t.text("o-act-publication"),
        Act::CohortShares { .. } => t.text("o-act-shares"),
        Act::Erasure { .. } => t.text("o-act-erasure"),
        Act::Account { person, role } => t.with(
            "o-act-account",
            &[("person", Arg::Text(person.as_str())), ("role", Arg::Text(&role_name(t, *role)))],
        ),
        Act::LinkCheck { .. } => t.text("o-act-link-check"),
        other => other.kind().to_owned(),
    }
}

#[derive(Deserialize)]
struct Add {
    person: String,
    #[serde(default)]
    name: String,
    role: String,
}

async fn add(visit: Visit, Form(form): Form<Add>) -> Response {
    let made = async {
        let person = person_id(&form.person)?;
        let role: Role = form.role.parse().map_err(|e: safeborders_people::UnknownRole| invalid(&e))?;
        let body = PersonBody { person, name: form.name.clone(), role: Some(role) };
        let handed: Handed = visit.post("people/add", &body).await?;
        code_page(&visit, &body.person, &handed)
    };
    visit.answer(made.await)
}

#[derive(Deserialize)]
struct Change {
    person: String,
    #[serde(default)]
    role: String,
    action: String,
}

async fn change(visit: Visit, Form(form): Form<Change>) -> Response {
    let made = async {
        let person = person_id(&form.person)?;
        let role = form.role.parse::<Role>().ok();
        let body = PersonBody { person, name: String::new(), role };
        match form.action.as_str() {
            "reset" => {
                let handed: Handed = visit.post("people/reset", &body).await?;
                return code_page(&visit, &body.person, &handed);
            }
            "role" => drop(visit.post::<Done>("people/role", &body).await?),
            "unlock" => drop(visit.post::<Done>("people/unlock", &body).await?),
            "remove" => drop(visit.post::<Done>("people/remove", &body).await?),
            _ => return Err(ApiError::new(ErrorKind::Invalid, "choose what to do")),
        }
        Ok(visit.done("/people", "o-done"))
    };
    visit.answer(made.await)
}

/// The code is shown once, to the administrator, who hands it over.
fn code_page(visit: &Visit, person: &PersonId, handed: &Handed) -> Result<Response, ApiError> {
    let main = CodeHanded { t: visit.t(), person: person.as_str(), code: &handed.secret.0 };
    visit.page(&visit.t().text("o-code-title"), &main, &[])
}

#[derive(Deserialize)]
struct Decide {
    number: u64,
    decision: String,
    #[serde(default)]
    reason: String,
}

async fn decide(visit: Visit, Form(form): Form<Decide>) -> Response {
    let made = async {
        let refused = match form.decision.as_str() {
            "approve" => None,
            _ if form.reason.trim().is_empty() => {
                return Err(ApiError::new(ErrorKind::Invalid, "say why it is refused"));
            }
            _ => Some(form.reason.clone()),
        };
        let body = DecideBody { number: form.number, refused };
        let _: Done = visit.post("approvals/decide", &body).await?;
        Ok(visit.done("/people", "o-done-decided"))
    };
    visit.answer(made.await)
}

fn person_id(text: &str) -> Result<PersonId, ApiError> {
    text.trim().parse().map_err(|e: safeborders_people::InvalidPerson| invalid(&e))
}

fn invalid(error: &dyn std::fmt::Display) -> ApiError {
    ApiError::new(ErrorKind::Invalid, error.to_string())
}

/// How many proposals wait for this person.
pub(crate) async fn waiting_for(visit: &Visit) -> Result<usize, ApiError> {
    let own = &visit.acting.actor;
    let lines: Lines = visit.get("approvals").await?;
    let waits = |line: &&safeborders_accounts::ProposalLine| {
        let proposal = &line.proposal;
        let open = matches!(proposal.state(), State::Waiting) && !proposal.has_ended(now_s());
        open && proposal.by().person != own.person && proposal.act().approvers().contains(&own.role)
    };
    Ok(lines.proposals.iter().filter(waits).count())
}
