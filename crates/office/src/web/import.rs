//! Importing case files: a file and a mapping, what that would do, and only then the import.

use super::Site;
use super::audit::csv;
use super::door::{Sent, apart};
use super::parts::{status, trouble};
use super::upload::{MAX_FILE_BYTES, sent};
use super::visit::Visit;
use crate::api::{ApiError, ErrorKind};
use crate::guard::now_s;
use crate::import::{ImportReport, MOST_REJECTS_KEPT, ReadBy};
use crate::mappings::MappingLine;
use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Form, Query};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use safeborders_pages::{Arg, Html, Locale};
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
    mappings: Vec<MappingLine>,
    /// Those of the office's own: name and where it is shown.
    own: Vec<(String, String)>,
    most: Arg<'static>,
}

#[derive(Template)]
#[template(path = "import_report.html")]
struct Report {
    t: &'static Locale,
    /// The file that waits for its sender's word; `None` when it was imported.
    waits: Option<u64>,
    /// The mapping that is being made.
    made: Option<String>,
    /// Why nothing could be looked at.
    trouble: Option<Html>,
    rejects: Option<String>,
    counts: Vec<(String, String)>,
    rejected: Arg<'static>,
    is_cut: bool,
    nothing: bool,
}

/// A person who may import, beyond reading cases.
pub(crate) fn check(visit: &Visit) -> Result<(), ApiError> {
    visit.acting.may(Right::Import).map_err(ApiError::from)
}

async fn ask(visit: Visit) -> Response {
    let made = async {
        check(&visit)?;
        let t = visit.t();
        let most = Arg::of(MAX_FILE_BYTES >> 20);
        let mappings: Vec<MappingLine> = visit.get("mappings").await?;
        let own = mappings.iter().filter(|line| !line.shipped);
        let own = own.map(|line| (line.name.clone(), super::mapping::address(&line.name))).collect();
        visit.page(&t.text("o-import-title"), &Ask { t, mappings, own, most }, &[])
    };
    let made = made.await;
    visit.answer(made)
}

async fn look(visit: Visit, headers: HeaderMap, body: Bytes) -> Response {
    let made = async {
        check(&visit)?;
        let content_type =
            headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let file = Arc::new(sent(content_type, &body)?);
        drop(body);
        if file.read_by == ReadBy::Named(String::new()) {
            // A mapping is to be made for it: the file waits meanwhile.
            let person = &visit.acting.actor.person;
            let id = visit.site.waiting.keep(person, Arc::clone(&file), Vec::new(), now_s());
            return super::mapping::columns_page(&visit, &file, id);
        }
        looked(&visit, file, now_s()).await
    };
    let made = made.await;
    visit.answer(made)
}

/// What an import of this file would do. The file waits for its sender's word.
pub(crate) async fn looked(visit: &Visit, file: Arc<Sent>, now_s: u64) -> Result<Response, ApiError> {
    let (report, rejects) = run(visit, &file, true).await?;
    let made = match &file.read_by {
        ReadBy::Text(text) => Some(text.clone()),
        ReadBy::Named(_) => None,
    };
    let id = visit.site.waiting.keep(&visit.acting.actor.person, file, rejects, now_s);
    page(visit, &report, Some(id), id, made)
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
        let done = Arc::new(Sent { read_by: ReadBy::Named(String::new()), file: Vec::new() });
        let id = visit.site.waiting.keep(person, done, rejects, now_s());
        page(&visit, &report, None, id, None)
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

pub(crate) fn kept(visit: &Visit, id: u64) -> Result<(Arc<Sent>, Vec<u8>), ApiError> {
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

/// The mapping that is being made, as it was typed, after it was refused. The file waits on.
pub(crate) fn again(visit: &Visit, file: u64, text: String, error: &ApiError) -> Result<Response, ApiError> {
    let t = visit.t();
    let main = Report {
        t,
        waits: Some(file),
        made: Some(text),
        trouble: Some(trouble(error, t)?),
        rejects: None,
        counts: Vec::new(),
        rejected: Arg::Count(0),
        is_cut: false,
        nothing: true,
    };
    Ok((status(error), visit.page(&t.text("o-import-looked"), &main, &[])?).into_response())
}

fn page(
    visit: &Visit,
    report: &ImportReport,
    waits: Option<u64>,
    id: u64,
    made: Option<String>,
) -> Result<Response, ApiError> {
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
        made,
        trouble: None,
        rejects: (report.rejected > 0).then(|| format!("/cases/import/rejects.csv?file={id}")),
        counts: all.into_iter().map(|(name, n)| (name, number(n))).collect(),
        rejected: Arg::Count(i64::try_from(report.rejected).unwrap_or(i64::MAX)),
        is_cut: report.rejected > MOST_REJECTS_KEPT,
        nothing: report.added + report.updated == 0,
    };
    let title = if waits.is_some() { t.text("o-import-looked") } else { t.text("o-import-done") };
    visit.page(&title, &main, &[])
}
