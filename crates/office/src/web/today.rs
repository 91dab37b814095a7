//! Today: what waits for this person, and whether the node is well.

use super::Site;
use super::visit::Visit;
use crate::api::{ApiError, CohortLine};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use safeborders_pages::{Arg, Locale};
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/", get(today))
}

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    t: &'static Locale,
    case_files: Arg<'static>,
    cohorts: Arg<'static>,
}

async fn today(visit: Visit) -> Response {
    visit.answer(page(&visit).await)
}

async fn page(visit: &Visit) -> Result<Response, ApiError> {
    let cohorts: Vec<CohortLine> = visit.get("cohorts").await?;
    let files: u64 = cohorts.iter().map(|line| line.case_files).sum();
    let main = Today {
        t: visit.t(),
        case_files: Arg::Count(i64::try_from(files).unwrap_or(i64::MAX)),
        cohorts: Arg::of(cohorts.len()),
    };
    visit.page(&visit.t().text("o-today-title"), &main, &[])
}
