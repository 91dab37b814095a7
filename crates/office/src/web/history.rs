//! What a case file said before each of its changes, with who changed it and when; and bringing a version back, which is
//! a change like any other: the form is filled with it, and what would change is shown before it is saved.

use super::Site;
use super::entry::{Change, change_line};
use super::visit::{Visit, encoded};
use crate::access_body::{CaseName, SealBody};
use crate::api::ApiError;
use crate::api_people::Done;
use crate::entry::EarlierLine;
use askama::Template;
use axum::Router;
use axum::extract::{Form, Query};
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_pages::{Arg, Locale};
use safeborders_people::Right;
use serde::Deserialize;
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/cases/one/history", get(history)).route("/cases/one/history/forget", post(forget))
}

/// Where the earlier versions of a case file are.
pub(crate) fn history_address(source: &str) -> String {
    format!("/cases/one/history?source={}", encoded(source))
}

/// One change, and the way back to before it.
struct Step {
    words: String,
    changes: Vec<Change>,
    /// The form with what the file said before.
    back: String,
}

#[derive(Template)]
#[template(path = "cases/history.html")]
struct History {
    t: &'static Locale,
    source: String,
    steps: Vec<Step>,
    may_edit: bool,
    may_forget: bool,
}

#[derive(Deserialize)]
struct Named {
    source: String,
}

async fn history(visit: Visit, Query(named): Query<Named>) -> Response {
    visit.answer(page(&visit, named.source).await)
}

async fn page(visit: &Visit, source: String) -> Result<Response, ApiError> {
    let t = visit.t();
    let body = CaseName { source: source.clone(), language: t.tag().to_owned() };
    let lines: Vec<EarlierLine> = visit.post("case/history", &body).await?;
    let step = |line: EarlierLine| {
        let when = t.moment(line.until_s);
        let words = match &line.by {
            Some(by) => t.with("o-history-by", &[("when", Arg::Text(&when)), ("by", Arg::Text(by))]),
            None => t.with("o-history-import", &[("when", Arg::Text(&when))]),
        };
        let back = format!("{}&earlier={}", super::entry::edit_address(&source), encoded(&line.version));
        Step { words, changes: line.changes.into_iter().map(|change| change_line(change, t)).collect(), back }
    };
    let main = History {
        t,
        steps: lines.into_iter().map(step).collect(),
        may_edit: visit.may(Right::Import),
        may_forget: visit.may(Right::Erase),
        source: source.clone(),
    };
    visit.page(&t.with("o-history-title", &[("source", Arg::Text(&source))]), &main, &[])
}

#[derive(Deserialize)]
struct Forget {
    source: String,
    #[serde(default)]
    reason: String,
}

async fn forget(visit: Visit, Form(form): Form<Forget>) -> Response {
    let made = async {
        let body = SealBody { source: form.source.clone(), reason: form.reason.trim().to_owned() };
        let _: Done = visit.post("case/history/forget", &body).await?;
        Ok(visit.done(&history_address(&form.source), "o-done-recorded"))
    };
    let made = made.await;
    visit.answer(made)
}
