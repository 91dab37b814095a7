//! One case file by form: entered, changed, looked at before it is saved.
//!
//! | route | what |
//! |---|---|
//! | GET `/cases/new` | an empty form |
//! | GET `/cases/one/edit` | the form of a case file that is here, filled with what it says or said before |
//! | POST `/cases/entry` | one more person or identifier; what is wrong, beside its field; what would change; saving |
//!
//! Every step sends the whole form and shows it again, so nothing that was typed is lost, with or without scripts. What may
//! stand in a field is judged by the import's parser, asked through the office's interface.

mod form;
mod read;

use super::Site;
use super::cases::address;
use super::fields::Fields;
use super::parts::{status, trouble};
use super::visit::Visit;
use crate::access_body::CaseName;
use crate::api::{ApiError, ErrorKind};
use crate::entry::{CaseRecord, EarlierLine, EntryBody, EntryChange, EntryDone, EntryLooked, EntryProblem};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, RawForm};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use form::Form;
use safeborders_pages::{Arg, Html, Locale};
use safeborders_people::Right;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// The most persons that are changed by form; larger files are imported again.
pub(super) const MOST_PERSONS: usize = 40;
/// The most bytes of a form, and the most fields: forty persons with every box ticked.
const MAX_ENTRY_BYTES: usize = 1 << 20;
const MOST_FIELDS: usize = 20_000;
/// What the form itself holds beside the record.
const OWN: [&str; 2] = ["do", "seen"];

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/cases/new", get(new))
        .route("/cases/one/edit", get(edit))
        .route("/cases/entry", post(step).layer(DefaultBodyLimit::max(MAX_ENTRY_BYTES)))
}

/// Where a case file is changed.
pub(crate) fn edit_address(source: &str) -> String {
    format!("/cases/one/edit?source={}", super::visit::encoded(source))
}

#[derive(Template)]
#[template(path = "cases/form.html")]
struct Page {
    t: &'static Locale,
    form: Form,
    trouble: Option<Html>,
    /// How many things are wrong.
    wrong: Option<Arg<'static>>,
    /// What is wrong and stands beside no field.
    elsewhere: Vec<String>,
}

#[derive(Template)]
#[template(path = "cases/confirm.html")]
struct Confirm {
    t: &'static Locale,
    source: String,
    changes: Vec<Change>,
    fields: Vec<(String, String)>,
}

/// A line of what would change, or was changed.
pub(crate) struct Change {
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) after: String,
}

/// A person who may enter case files, beyond reading them.
fn check(visit: &Visit) -> Result<(), ApiError> {
    visit.acting.may(Right::Import).map_err(ApiError::from)
}

async fn new(visit: Visit) -> Response {
    let made = check(&visit).and_then(|()| {
        let record = json!({ "victims": [{}], "suspects": [] });
        page(&visit, Form::of(&record, None, &[], visit.t()), None)
    });
    visit.answer(made)
}

#[derive(Deserialize)]
struct Named {
    source: String,
    /// The earlier version that the form is filled with; the present one without it.
    #[serde(default)]
    earlier: String,
}

async fn edit(visit: Visit, Query(named): Query<Named>) -> Response {
    let made = async {
        check(&visit)?;
        let body = CaseName { source: named.source, language: visit.t().tag().to_owned() };
        let mut found: CaseRecord = visit.post("case/record", &body).await?;
        if !named.earlier.is_empty() {
            let all: Vec<EarlierLine> = visit.post("case/history", &body).await?;
            let kept = all.into_iter().find(|line| line.version == named.earlier).ok_or_else(not_kept)?;
            found.record = kept.record;
        }
        let persons = |key: &str| found.record.get(key).and_then(Value::as_array).map_or(0, Vec::len);
        if persons("victims") + persons("suspects") > MOST_PERSONS {
            return Err(too_many());
        }
        page(&visit, Form::of(&found.record, Some(&found.version), &[], visit.t()), None)
    };
    let made = made.await;
    visit.answer(made)
}

fn not_kept() -> ApiError {
    ApiError::new(ErrorKind::Invalid, "this version is not kept any more: look at the earlier versions again")
}

fn too_many() -> ApiError {
    let text =
        format!("more than {MOST_PERSONS} people do not fit into the form: import the file again instead");
    ApiError::new(ErrorKind::Invalid, text)
}

async fn step(visit: Visit, RawForm(body): RawForm) -> Response {
    let made = async {
        check(&visit)?;
        let text = std::str::from_utf8(&body).unwrap_or_default();
        let fields = Fields::all_of(text, MOST_FIELDS).ok_or_else(too_many)?;
        let (record, t) = (read::record(&fields, visit.t()), visit.t());
        let seen = Some(fields.one("seen")).filter(|seen| !seen.is_empty());
        let again = |record: &Value| page(&visit, Form::of(record, seen, &[], t), None);
        match fields.one("do") {
            "victim" => again(&with_one_more(record, "victims")?),
            "suspect" => again(&with_one_more(record, "suspects")?),
            "more" | "edit" => again(&record),
            _ => carry_out(&visit, &fields, record, seen).await,
        }
    };
    let made = made.await;
    visit.answer(made)
}

/// Looks at what was typed; saves what is new, and shows first what would change in what is here.
async fn carry_out(
    visit: &Visit,
    fields: &Fields,
    record: Value,
    seen: Option<&str>,
) -> Result<Response, ApiError> {
    let t = visit.t();
    let source = record.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let (replaces, language) = (seen.map(str::to_owned), t.tag().to_owned());
    let body = EntryBody { source: source.clone(), record, replaces, language };
    let failed = |error: ApiError| refused(visit, &body.record, seen, &error);
    let looked: EntryLooked = match visit.post("cases/check", &body).await {
        Ok(looked) => looked,
        Err(error) => return failed(error),
    };
    if !looked.problems.is_empty() {
        let form = Form::of(&body.record, seen, &looked.problems, t);
        return page(visit, form, Some(looked.problems.as_slice()));
    }
    if seen.is_some() && fields.one("do") != "save" {
        let changes = looked.changes.into_iter().map(|change| change_line(change, t)).collect();
        let fields = fields.without(&OWN).cloned().collect::<Vec<_>>();
        let handed = fields.into_iter().chain(seen.map(|seen| ("seen".to_owned(), seen.to_owned())));
        let main = Confirm { t, source, changes, fields: handed.collect() };
        return visit.page(&t.text("o-entry-confirm-title"), &main, &[]);
    }
    let path = if seen.is_some() { "cases/change" } else { "cases/add" };
    match visit.post::<EntryDone>(path, &body).await {
        Ok(done) if done.readable => Ok(visit.done(&address(&source), "o-done-recorded")),
        Ok(_) => Ok(visit.done("/cases", "o-done-recorded")),
        Err(error) => failed(error),
    }
}

fn with_one_more(mut record: Value, key: &str) -> Result<Value, ApiError> {
    let persons = ["victims", "suspects"]
        .iter()
        .filter_map(|key| record.get(*key)?.as_array())
        .map(Vec::len)
        .sum::<usize>();
    if persons >= MOST_PERSONS {
        return Err(too_many());
    }
    if let Some(Value::Array(list)) = record.get_mut(key) {
        list.push(json!({}));
    }
    Ok(record)
}

/// The form again, with everything in it, after the office refused it as a whole.
fn refused(
    visit: &Visit,
    record: &Value,
    seen: Option<&str>,
    error: &ApiError,
) -> Result<Response, ApiError> {
    let t = visit.t();
    let form = Form::of(record, seen, &[], t);
    let main = Page { t, trouble: Some(trouble(error, t)?), wrong: None, elsewhere: Vec::new(), form };
    Ok((status(error), visit.page(&title(&main.form, t), &main, &[])?).into_response())
}

fn page(visit: &Visit, form: Form, problems: Option<&[EntryProblem]>) -> Result<Response, ApiError> {
    let t = visit.t();
    let problems = problems.unwrap_or_default();
    let elsewhere = problems.iter().filter(|problem| !form.has_place_for(&problem.at));
    let elsewhere = elsewhere.map(|problem| problem.message.clone()).collect();
    let wrong = (!problems.is_empty()).then(|| Arg::of(problems.len()));
    let main = Page { t, trouble: None, wrong, elsewhere, form };
    let made = visit.page(&title(&main.form, t), &main, &[])?;
    Ok(if problems.is_empty() { made } else { (StatusCode::BAD_REQUEST, made).into_response() })
}

fn title(form: &Form, t: &Locale) -> String {
    match form.seen {
        Some(_) => t.with("o-entry-edit-title", &[("source", Arg::Text(&form.id.value))]),
        None => t.text("o-entry-new-title"),
    }
}

pub(crate) fn change_line(change: EntryChange, t: &Locale) -> Change {
    let part = match change.part.as_str() {
        "victim" => t.with("o-entry-victim", &[("n", Arg::of(change.number))]),
        "suspect" => t.with("o-entry-suspect", &[("n", Arg::of(change.number))]),
        "registered" => t.text("o-entry-registered"),
        "route" => t.text("o-case-route"),
        "links" => t.text("o-case-links"),
        "narrative" => t.text("o-case-narrative"),
        _ => t.text("o-case-coded"),
    };
    let what = if change.name.is_empty() { part } else { format!("{part}: {}", change.name) };
    Change { what, before: change.before, after: change.after }
}
