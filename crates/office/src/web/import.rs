//! Importing case files: a file and a mapping, what that would do, and only then the import.

use super::Site;
use super::audit::csv;
use super::door::{Sent, apart};
use super::upload::{MAX_FILE_BYTES, sent};
use super::visit::Visit;
use crate::api::{ApiError, ErrorKind};
use crate::guard::now_s;
use crate::import::{ImportReport, MOST_REJECTS_KEPT};
use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Form, Query};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_cases::Mapping;
use safeborders_pages::{Arg, Locale};
use safeborders_people::Right;
use serde::Deserialize;
use std::sync::Arc;

/// Room for the form around the file.
const MAX_BODY_BYTES: usize = MAX_FILE_BYTES + (64 << 10);

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/cases/import", get(ask))
        .route("/cases/import/look", post(look).layer(DefaultBodyLimit::max(MAX_BODY_BYTES)))
        .route("/cases/import/do", post(carry_out))
        .route("/cases/import/rejects.csv", get(rejects))
}

#[derive(Template)]
#[template(path = "import.html")]
struct Ask {
    t: &'static Locale,
    mappings: Vec<&'static str>,
    most: Arg<'static>,
}

#[derive(Template)]
#[template(path = "import_report.html")]
struct Report {
    t: &'static Locale,
    /// The file that waits for its sender's word; `None` when it was imported.
    waits: Option<u64>,
    rejects: Option<String>,
    counts: Vec<(String, String)>,
    rejected: Arg<'static>,
    is_cut: bool,
    nothing: bool,
}

/// A person who may import, beyond reading cases.
fn check(visit: &Visit) -> Result<(), ApiError> {
    visit.acting.may(Right::Import).map_err(ApiError::from)
}

async fn ask(visit: Visit) -> Response {
    let made = check(&visit).and_then(|()| {
        let t = visit.t();
        let most = Arg::of(MAX_FILE_BYTES >> 20);
        let main = Ask { t, mappings: Mapping::shipped_names().collect(), most };
        visit.page(&t.text("o-import-title"), &main, &[])
    });
    visit.answer(made)
}

async fn look(visit: Visit, headers: HeaderMap, body: Bytes) -> Response {
    let made = async {
        check(&visit)?;
        let content_type =
            headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let file = Arc::new(sent(content_type, &body)?);
        drop(body);
        let (report, rejects) = run(&visit, &file, true).await?;
        let person = &visit.acting.actor.person;
        let id = visit.site.waiting.keep(person, file, rejects, now_s());
        page(&visit, &report, Some(id), id)
    };
    let made = made.await;
    visit.answer(made)
}

#[derive(Deserialize)]
struct Which {
    file: u64,
}

async fn carry_out(visit: Visit, Form(which): Form<Which>) -> Response {
    let made = async {
        check(&visit)?;
        let (file, _) = kept(&visit, which.file)?;
        let (report, rejects) = run(&visit, &file, false).await?;
        visit.site.waiting.forget(which.file);
        let person = &visit.acting.actor.person;
        // The rejects can be fetched a while longer; the file itself is done with.
        let done = Arc::new(Sent { mapping: String::new(), file: Vec::new() });
        let id = visit.site.waiting.keep(person, done, rejects, now_s());
        page(&visit, &report, None, id)
    };
    let made = made.await;
    visit.answer(made)
}

async fn rejects(visit: Visit, Query(which): Query<Which>) -> Response {
    let found = check(&visit)
        .and_then(|()| kept(&visit, which.file))
        .map(|(_, rejects)| csv("safeborders-rejects.csv", String::from_utf8_lossy(&rejects).into_owned()));
    visit.answer(found)
}

fn kept(visit: &Visit, id: u64) -> Result<(Arc<Sent>, Vec<u8>), ApiError> {
    let gone = || {
        let text = "the file does not wait here any more: choose it again";
        ApiError::new(ErrorKind::Invalid, text)
    };
    visit.site.waiting.of(&visit.acting.actor.person, id, now_s()).ok_or_else(gone)
}

async fn run(visit: &Visit, file: &Arc<Sent>, dry_run: bool) -> Result<(ImportReport, Vec<u8>), ApiError> {
    let (door, acting, file) = (Arc::clone(&visit.site.door), visit.acting.clone(), Arc::clone(file));
    apart(move || door.import(&acting, &file, dry_run)).await
}

fn page(visit: &Visit, report: &ImportReport, waits: Option<u64>, id: u64) -> Result<Response, ApiError> {
    let t = visit.t();
    let number = |n: u64| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    let all = [
        (t.text("o-import-added"), report.added),
        (t.text("o-import-updated"), report.updated),
        (t.text("o-import-unchanged"), report.unchanged),
        (t.text("o-import-redirected"), report.redirected),
        (t.text("o-import-erased"), report.erased),
        (t.text("o-import-rejected"), report.rejected),
    ];
    let main = Report {
        t,
        waits,
        rejects: (report.rejected > 0).then(|| format!("/cases/import/rejects.csv?file={id}")),
        counts: all.into_iter().map(|(name, n)| (name, number(n))).collect(),
        rejected: Arg::Count(i64::try_from(report.rejected).unwrap_or(i64::MAX)),
        is_cut: report.rejected > MOST_REJECTS_KEPT,
        nothing: report.added + report.updated == 0,
    };
    let title = if waits.is_some() { t.text("o-import-looked") } else { t.text("o-import-done") };
    visit.page(&title, &main, &[])
}
