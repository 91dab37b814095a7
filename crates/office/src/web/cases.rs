//! Cases: a list with filters, a page at a time.

use super::Site;
use super::visit::{Visit, encoded};
use crate::access_body::{CaseLine, CasesBody, CasesPage};
use crate::api::{ApiError, CohortLine};
use crate::keeping::DueLine;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use safeborders_codebook::Codebook;
use safeborders_pages::{Arg, Locale};
use safeborders_people::Right;
use serde::Deserialize;
use std::sync::Arc;

/// How many case files are on a page.
const PAGE: usize = 50;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/cases", get(cases)).route("/cases/due", get(due))
}

/// Where one case file is shown.
pub(crate) fn address(source: &str) -> String {
    format!("/cases/one?source={}", encoded(source))
}

struct Line {
    source: String,
    href: Option<String>,
    cohort: String,
    status: String,
    embargoed: bool,
    held: bool,
    sealed: bool,
    assigned: String,
}

struct Cohort {
    id: String,
    chosen: bool,
    files: Arg<'static>,
}

#[derive(Template)]
#[template(path = "cases.html")]
struct Cases {
    t: &'static Locale,
    lines: Vec<Line>,
    cohorts: Vec<Cohort>,
    mine: bool,
    later: Option<String>,
    filtered: bool,
    may_due: bool,
    may_import: bool,
}

#[derive(Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    cohort: String,
    #[serde(default)]
    mine: String,
    #[serde(default)]
    after: String,
}

async fn cases(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.answer(page(&visit, &wanted).await)
}

async fn page(visit: &Visit, wanted: &Wanted) -> Result<Response, ApiError> {
    let t = visit.t();
    let known: Vec<CohortLine> = visit.get("cohorts").await?;
    let chosen = known.iter().map(|line| line.cohort).find(|cohort| cohort.to_string() == wanted.cohort);
    let mine = wanted.mine == "yes";
    let body =
        CasesBody { cohorts: chosen.into_iter().collect(), mine, after: wanted.after.clone(), most: PAGE };
    let found: CasesPage = visit.post("cases", &body).await?;
    let last = found.cases.last().filter(|_| found.more);
    let later = last.map(|line| {
        let cohort = chosen.map_or_else(String::new, |cohort| cohort.to_string());
        let mine = if mine { "yes" } else { "" };
        format!("/cases?cohort={cohort}&mine={mine}&after={}", encoded(&line.source))
    });
    let main = Cases {
        t,
        lines: found.cases.into_iter().map(|line| shown(t, line)).collect(),
        cohorts: known
            .iter()
            .rev()
            .map(|line| Cohort {
                id: line.cohort.to_string(),
                chosen: chosen == Some(line.cohort),
                files: Arg::Count(i64::try_from(line.case_files).unwrap_or(i64::MAX)),
            })
            .collect(),
        mine,
        later,
        filtered: mine || chosen.is_some() || !wanted.after.is_empty(),
        may_due: visit.may(Right::Erase),
        may_import: visit.may(Right::Import),
    };
    visit.page(&t.text("o-cases-title"), &main, &[])
}

fn shown(t: &'static Locale, line: CaseLine) -> Line {
    let assigned: Vec<String> = line.access.assigned.iter().map(ToString::to_string).collect();
    Line {
        href: line.readable.then(|| address(&line.source)),
        cohort: line.cohort.to_string(),
        status: line.status.map_or_else(String::new, |status| status_name(t, &status)),
        embargoed: line.embargoed,
        held: line.held,
        sealed: line.access.sealed_by.is_some(),
        assigned: assigned.join(", "),
        source: line.source,
    }
}

/// A procedural status in the reader's language.
fn status_name(t: &Locale, code: &str) -> String {
    let name = || {
        let attribute = Codebook::v1().attribute(&"case.procedural_status".parse().ok()?)?;
        let index = attribute.code_index(&code.parse().ok()?)?;
        attribute.code_name(index, t.tag()).map(str::to_owned)
    };
    name().unwrap_or_else(|| code.to_owned())
}

struct Due {
    source: String,
    href: String,
    status: String,
    since: String,
    ends: String,
    is_due: bool,
    held: Option<String>,
}

#[derive(Template)]
#[template(path = "cases_due.html")]
struct DuePage {
    t: &'static Locale,
    lines: Vec<Due>,
    all: Arg<'static>,
}

/// How many files of the review list are shown.
const MOST_DUE: usize = 200;

async fn due(visit: Visit) -> Response {
    visit.answer(due_page(&visit).await)
}

async fn due_page(visit: &Visit) -> Result<Response, ApiError> {
    let t = visit.t();
    let lines: Vec<DueLine> = visit.get("cases/due").await?;
    let main = DuePage {
        t,
        all: Arg::of(lines.len()),
        lines: lines
            .into_iter()
            .take(MOST_DUE)
            .map(|line| Due {
                href: address(&line.source),
                status: status_name(t, &line.status),
                since: line.since.to_string(),
                ends: line.ends.to_string(),
                is_due: line.is_due,
                held: line.held,
                source: line.source,
            })
            .collect(),
    };
    visit.page(&t.text("o-due-title"), &main, &[])
}
