//! One case file: what is in it, where it stands, and what may be done about it.

use super::Site;
use super::cases::address;
use super::visit::Visit;
use crate::access_body::{AccessLine, CaseName, CaseShown, FactLine, SealBody, WhoReads};
use crate::api::{ApiError, EmbargoBody, EmbargoLifted, EmbargoSet, ErrorKind};
use crate::erasure::{EraseBody, ErasePlan, EraseReport};
use crate::keeping::{HoldBody, HoldLine};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Query};
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_pages::{Arg, Lexicon, Locale, Names};
use safeborders_people::Right;
use serde::Deserialize;
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/cases/one", get(case))
        .route("/cases/one/change", post(change))
        .route("/cases/one/erase", post(erase))
}

/// Something that happened to the file, in order of time.
struct Event {
    when: String,
    what: String,
    why: String,
}

#[derive(Template)]
#[template(path = "case.html")]
struct Case {
    t: &'static Locale,
    file: CaseShown,
    route: Vec<String>,
    timeline: Vec<Event>,
    links: Vec<(String, String, String)>,
    assigned: Vec<String>,
    may_edit: bool,
    may_withhold: bool,
    may_assign: bool,
    may_seal: bool,
    may_erase: bool,
}

#[derive(Deserialize)]
struct Named {
    source: String,
}

async fn case(visit: Visit, Query(named): Query<Named>) -> Response {
    visit.answer(page(&visit, named.source).await)
}

async fn page(visit: &Visit, source: String) -> Result<Response, ApiError> {
    let t = visit.t();
    let file: CaseShown = visit.post("case", &CaseName { source, language: t.tag().to_owned() }).await?;
    let names = Lexicon::new(t);
    let country = |code: &String| code.parse().map_or_else(|_| code.clone(), |code| names.country(code));
    let links = file.links.iter().map(|link| {
        let holder = match link.holder.as_str() {
            "victim" => t.text("o-holder-victim"),
            "suspect" => t.text("o-holder-suspect"),
            _ => t.text("o-holder-case"),
        };
        (kind_name(t, &link.kind), link.value.clone(), holder)
    });
    let main = Case {
        t,
        route: file.route.iter().map(country).collect(),
        timeline: timeline(t, &file),
        links: links.collect(),
        assigned: file.access.assigned.iter().map(ToString::to_string).collect(),
        may_edit: visit.may(Right::Import),
        may_withhold: visit.may(Right::Withhold),
        may_assign: visit.may(Right::Assign),
        may_seal: visit.may(Right::Seal),
        may_erase: visit.may(Right::Erase),
        file,
    };
    visit.page(&t.with("o-case-title", &[("source", Arg::Text(&main.file.source))]), &main, &[])
}

/// What an identifier's kind is called.
fn kind_name(t: &Locale, kind: &str) -> String {
    match kind {
        "phone" => t.text("o-link-phone"),
        "plate" => t.text("o-link-plate"),
        "account" => t.text("o-link-account"),
        "handle" => t.text("o-link-handle"),
        "document" => t.text("o-link-document"),
        "address" => t.text("o-link-address"),
        other => other.to_owned(),
    }
}

fn timeline(t: &Locale, file: &CaseShown) -> Vec<Event> {
    let mut events = vec![Event {
        when: file.registered.clone(),
        what: t.with("o-case-registered", &[("cohort", Arg::Text(&file.cohort.to_string()))]),
        why: String::new(),
    }];
    if let Some((since, why)) = &file.embargo {
        events.push(Event { when: since.to_string(), what: t.text("o-case-embargoed"), why: why.clone() });
    }
    if let Some((since, why)) = &file.hold {
        events.push(Event { when: since.to_string(), what: t.text("o-case-held"), why: why.clone() });
    }
    if let Some(by) = &file.access.sealed_by {
        let day = time::OffsetDateTime::from_unix_timestamp(
            i64::try_from(file.access.sealed_at_s).unwrap_or_default(),
        );
        events.push(Event {
            when: day.map_or_else(|_| String::new(), |at| at.date().to_string()),
            what: t.with("o-case-sealed", &[("by", Arg::Text(by.as_str()))]),
            why: file.access.reason.clone(),
        });
    }
    // Days are written year first, so that they sort as text.
    events[1..].sort_by(|a, b| a.when.cmp(&b.when));
    events
}

#[derive(Deserialize)]
struct Change {
    source: String,
    action: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    person: String,
}

async fn change(visit: Visit, Form(form): Form<Change>) -> Response {
    visit.answer(changed(&visit, form).await)
}

async fn changed(visit: &Visit, form: Change) -> Result<Response, ApiError> {
    let (source, reason) = (form.source.clone(), form.reason.trim().to_owned());
    let back = address(&form.source);
    let who = || {
        let person = form.person.trim().parse();
        let person = person.map_err(|e: safeborders_people::InvalidPerson| {
            ApiError::new(ErrorKind::Invalid, e.to_string())
        })?;
        Ok::<_, ApiError>(WhoReads { source: form.source.clone(), person })
    };
    match form.action.as_str() {
        "embargo" => drop(visit.post::<EmbargoSet>("cases/embargo", &EmbargoBody { source, reason }).await?),
        "release" => {
            let _: EmbargoLifted = visit.post("cases/release", &EmbargoBody { source, reason }).await?;
        }
        "hold" => drop(visit.post::<HoldLine>("cases/hold", &HoldBody { source, reason }).await?),
        "unhold" => drop(visit.post::<HoldLine>("cases/unhold", &HoldBody { source, reason }).await?),
        "assign" => drop(visit.post::<AccessLine>("cases/assign", &who()?).await?),
        "unassign" => drop(visit.post::<AccessLine>("cases/unassign", &who()?).await?),
        "seal" => drop(visit.post::<AccessLine>("cases/seal", &SealBody { source, reason }).await?),
        "unseal" => drop(visit.post::<AccessLine>("cases/unseal", &SealBody { source, reason }).await?),
        _ => return Err(ApiError::new(ErrorKind::Invalid, "choose what to do")),
    }
    Ok(visit.done(&back, "o-done-recorded"))
}

#[derive(Template)]
#[template(path = "case_erase.html")]
struct Plan {
    t: &'static Locale,
    source: String,
    plan: ErasePlan,
    reason: String,
    back: String,
}

#[derive(Template)]
#[template(path = "case_erased.html")]
struct Erased {
    t: &'static Locale,
    report: EraseReport,
}

#[derive(Deserialize)]
struct Erase {
    source: String,
    #[serde(default)]
    reason: String,
    /// Without it, what would happen is shown first.
    #[serde(default)]
    sure: String,
}

async fn erase(visit: Visit, Form(form): Form<Erase>) -> Response {
    visit.answer(erased(&visit, form).await)
}

async fn erased(visit: &Visit, form: Erase) -> Result<Response, ApiError> {
    let t = visit.t();
    let body = EraseBody { sources: vec![form.source.clone()], reason: form.reason.clone() };
    if form.sure == "yes" {
        let report: EraseReport = visit.post("cases/erasure", &body).await?;
        return visit.page(&t.text("o-erased-title"), &Erased { t, report }, &[]);
    }
    let plan: ErasePlan = visit.post("cases/erasure/plan", &body).await?;
    let main = Plan { t, back: address(&form.source), source: form.source, plan, reason: form.reason };
    visit.page(&t.text("o-erase-title"), &main, &[])
}

/// The facts of a person or of the case, for the template.
pub(crate) fn words(fact: &FactLine) -> String {
    fact.words.join(", ")
}
