//! Patterns: what several of the office's own case files share. A run is started, its list read, one pattern looked at
//! with its evidence, periods compared; a pattern is published by two people.
//!
//! | route | what |
//! |---|---|
//! | GET `/patterns` | the runs that are kept, and the form that starts one |
//! | POST `/patterns/mine`, GET `/patterns/mining` | starts a run; how far it is, then its list |
//! | GET `/patterns/runs/{n}`, `/patterns/runs/{n}/{k}` | the ranked list; one pattern |
//! | GET `/patterns/compare` | two periods, or two runs |
//! | GET `/patterns/similar` | the case files most like one |
//! | GET and POST `/patterns/publish`, POST `/matches/withdraw` | a signature is published, or withdrawn |
//! | POST `/patterns/cancel` | ends long work |

mod compare;
mod drawing;
mod list;
mod one;
mod publish;
mod similar;
mod words;

pub(crate) use publish::in_words;

use super::Site;
use super::fields::Fields;
use super::long::{Long, long, progress_page};
use super::parts::{Choice, trouble};
use super::visit::Visit;
use crate::api::{ApiError, CohortLine};
use crate::jobs::JobState;
use crate::patterns::body::{Compared, MineBody, PatternShown, Run, RunLine, ShowBody, named_at_most};
use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use compare::{Compare, wanted};
use list::List;
use one::One;
use safeborders_pages::{Html, Locale};
use safeborders_people::Right;
use safeborders_types::CohortId;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The routes of this part.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/patterns", get(index))
        .route("/patterns/mine", post(mine))
        .route("/patterns/mining", get(mining))
        .route("/patterns/cancel", post(cancel))
        .route("/patterns/runs/{run}", get(run_page))
        .route("/patterns/runs/{run}/{pattern}", get(pattern_page))
        .route("/patterns/compare", get(compare_page))
        .route("/patterns/similar", get(similar::page))
        .merge(publish::routes())
}

#[derive(Template)]
#[template(path = "patterns/index.html")]
struct Index {
    t: &'static Locale,
    trouble: Option<Html>,
    runs: Vec<RunRow>,
    from: Vec<Choice>,
    to: Vec<Choice>,
    levels: Vec<Choice>,
    support: String,
    strict: bool,
}

struct RunRow {
    href: String,
    number: String,
    when: String,
    cohorts: String,
    rows: String,
    found: String,
    standing: String,
}

async fn index(visit: Visit) -> Response {
    visit.answer(show_index(&visit, &Fields::default(), None).await)
}

async fn show_index(visit: &Visit, fields: &Fields, wrong: Option<&ApiError>) -> Result<Response, ApiError> {
    let t = visit.t();
    let runs: Vec<RunLine> = visit.get("patterns/runs").await?;
    let cohorts = own_cohorts(visit).await?;
    let end = |name: &str, otherwise: Option<CohortId>| -> Vec<Choice> {
        let chosen = fields.read_as(name).or(otherwise);
        let choice = |c: &CohortId| Choice::new(c.to_string(), c.to_string(), chosen == Some(*c));
        cohorts.iter().rev().map(choice).collect()
    };
    let level = fields.read_as("level").unwrap_or(50_u16);
    let levels = [10, 50, 100].map(|of: u16| {
        let share = t.decimals(f64::from(of) / 10.0, 0);
        Choice::new(of.to_string(), format!("{share} %"), of == level)
    });
    let main = Index {
        t,
        trouble: wrong.map(|error| trouble(error, t)).transpose()?,
        runs: runs.iter().map(|run| row(run, t)).collect(),
        from: end("from", cohorts.first().copied()),
        to: end("to", cohorts.last().copied()),
        levels: levels.into(),
        support: fields.one("support").to_owned(),
        strict: fields.ticked("strict"),
    };
    visit.page(&t.text("o-nav-patterns"), &main, &[])
}

fn row(run: &RunLine, t: &Locale) -> RunRow {
    let ends = run.cohorts.map_or_else(String::new, |(first, last)| format!("{first}\u{2013}{last}"));
    RunRow {
        href: format!("/patterns/runs/{}", run.number),
        number: run.number.to_string(),
        when: t.moment(run.at_s),
        cohorts: ends,
        rows: t.number(run.rows.into()),
        found: t.number(i64::try_from(run.found).unwrap_or(i64::MAX)),
        standing: t.number(i64::try_from(run.standing).unwrap_or(i64::MAX)),
    }
}

/// The cohorts with case files, in calendar order.
async fn own_cohorts(visit: &Visit) -> Result<BTreeSet<CohortId>, ApiError> {
    let lines: Vec<CohortLine> = visit.get("cohorts").await?;
    Ok(lines.into_iter().filter(|line| line.case_files > 0).map(|line| line.cohort).collect())
}

async fn mine(visit: Visit, body: String) -> Response {
    let fields = Fields::read(&body);
    let made = async {
        let all = own_cohorts(&visit).await?;
        let (from, to) = (fields.read_as::<CohortId>("from"), fields.read_as::<CohortId>("to"));
        let within = |c: &CohortId| from.is_none_or(|from| *c >= from) && to.is_none_or(|to| *c <= to);
        let body = MineBody {
            cohorts: all.into_iter().filter(within).collect(),
            min_support: fields.read_as("support"),
            level_thousandths: fields.read_as("level"),
            strict: fields.ticked("strict"),
            ..MineBody::default()
        };
        visit.post::<JobState>("patterns/mine", &body).await
    };
    match made.await {
        Ok(state) => Redirect::to(&format!("/patterns/mining?job={}", state.job)).into_response(),
        Err(error) => {
            let page = visit.answer(show_index(&visit, &fields, Some(&error)).await);
            (super::parts::status(&error), page).into_response()
        }
    }
}

/// How far a run is; its list once it is there.
async fn mining(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let Some(job) = fields.read_as::<u64>("job") else { return Redirect::to("/patterns").into_response() };
    let made = async {
        let mut state: JobState = visit.get(&format!("jobs/{job}")).await?;
        if let Some(error) = state.error.take() {
            return Err(error);
        }
        let title = visit.t().text("o-pat-mining");
        let run = state.result.as_ref().and_then(|result| result.get("number")?.as_u64());
        match run {
            Some(run) => Ok(Redirect::to(&format!("/patterns/runs/{run}")).into_response()),
            None if state.ended => Ok(Redirect::to("/patterns").into_response()),
            None => progress_page(&visit, &title, &state, "/patterns/mining"),
        }
    };
    let made = made.await;
    visit.answer(made)
}

async fn cancel(visit: Visit, body: String) -> Response {
    let Some(job) = Fields::read(&body).read_as::<u64>("job") else { return visit.missing() };
    match visit.delete::<JobState>(&format!("jobs/{job}")).await {
        Ok(_) => Redirect::to("/patterns").into_response(),
        Err(error) => visit.failed(&error),
    }
}

async fn run_page(visit: Visit, Path(run): Path<u32>, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let run: Run = visit.get(&format!("patterns/run?number={run}")).await?;
        let number = safeborders_pages::Arg::Count(run.number.into());
        let title = visit.t().with("o-pat-run-title", &[("number", number)]);
        visit.page(&title, &List::of(&run, &fields, visit.t()), &[])
    };
    let made = made.await;
    visit.answer(made)
}

async fn pattern_page(
    visit: Visit,
    Path((run, pattern)): Path<(u32, u32)>,
    RawQuery(query): RawQuery,
) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let kept: Run = visit.get(&format!("patterns/run?number={run}")).await?;
        let body = ShowBody { run: Some(run), pattern, most: named_at_most() };
        let found = long::<PatternShown>(&visit, "patterns/show", &body, fields.read_as("job")).await?;
        let shown = match found {
            Long::Done(shown) => shown,
            Long::Running(state) => {
                let title = visit.t().text("o-pat-looking");
                return progress_page(&visit, &title, &state, &format!("/patterns/runs/{run}/{pattern}"));
            }
        };
        let main = One::of(&shown, &kept, visit.may(Right::Publish), visit.t());
        visit.page(&main.title, &main, &[])
    };
    let made = made.await;
    visit.answer(made)
}

async fn compare_page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let t = visit.t();
        let runs: Vec<RunLine> = visit.get("patterns/runs").await?;
        let cohorts = own_cohorts(&visit).await?;
        let form = Compare::form(&fields, &runs, &cohorts, t);
        let title = t.text("o-pat-compare-title");
        let Some(body) = wanted(&fields, &cohorts) else { return visit.page(&title, &form, &[]) };
        let again: Vec<(String, String)> = fields.without(&["job"]).cloned().collect();
        let again = super::fields::query(again.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        match long::<Compared>(&visit, "patterns/compare", &body, fields.read_as("job")).await {
            Ok(Long::Done(compared)) => visit.page(&title, &form.found(&compared), &[]),
            Ok(Long::Running(state)) => {
                progress_page(&visit, &title, &state, &format!("/patterns/compare?{again}"))
            }
            Err(error) => {
                let form = Compare { trouble: Some(trouble(&error, t)?), ..form };
                let page = visit.page(&title, &form, &[])?;
                Ok((super::parts::status(&error), page).into_response())
            }
        }
    };
    let made = made.await;
    visit.answer(made)
}
