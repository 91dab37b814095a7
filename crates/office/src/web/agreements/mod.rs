//! Agreements and peers: what may be asked and answered under which text, who is on the other side, and how to stop it.
//!
//! | route | what |
//! |---|---|
//! | GET `/agreements` | the agreements on file |
//! | GET `/agreements/{name}` | one, with the lawyers' text; `against` another one: what changes |
//! | POST `/agreements/{name}/suspend`, `…/resume`, `…/terminate` | how it stands |
//! | GET and POST `/agreements/import` | puts a signed text on file |
//! | GET and POST `/agreements/peers` | who is on the other side; a greeting to all of them |

mod peers;
mod text;

use super::Site;
use super::fields::Fields;
use super::parts::{Choice, status, trouble};
use super::visit::Visit;
use crate::api::{ApiError, ChangeAgreementBody, ImportAgreementBody};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, RawQuery};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use safeborders_pages::{Arg, Html, Lexicon, Locale, Names};
use safeborders_people::Right;
use safeborders_types::{AgreementId, AgreementLine, AgreementStanding};
use std::sync::Arc;
use text::{Article, Difference, articles, differences};

/// The most bytes of a form with a signed text in it.
const MAX_TEXT_BYTES: usize = 3 << 20;

/// The routes of this part.
pub(crate) fn routes() -> Router<Arc<Site>> {
    let import = Router::new().route("/agreements/import", get(import_page).post(import));
    Router::new()
        .route("/agreements", get(list))
        .route("/agreements/{name}", get(one))
        .route("/agreements/{name}/suspend", post(suspend))
        .route("/agreements/{name}/resume", post(resume))
        .route("/agreements/{name}/terminate", post(terminate))
        .merge(peers::routes())
        .merge(import.layer(DefaultBodyLimit::max(MAX_TEXT_BYTES)))
}

/// An agreement in a list.
struct Row {
    name: String,
    title: String,
    parties: String,
    from: String,
    until: String,
    standing: String,
    class: &'static str,
    decided: String,
    reason: String,
    asked_under: bool,
    digest: String,
}

fn row(line: &AgreementLine, names: &Lexicon, t: &Locale) -> Row {
    let parties: Vec<String> = line.parties.iter().map(|country| names.country(*country)).collect();
    let decided = if line.by.is_empty() {
        String::new()
    } else {
        let (by, when) = (line.by.as_str(), t.moment(line.since_s));
        let with =
            [("by", Arg::Text(by)), ("second", Arg::Text(&line.approved_by)), ("when", Arg::Text(&when))];
        match line.approved_by.is_empty() {
            true => t.with("o-agr-decided", &with),
            false => t.with("o-agr-decided-two", &with),
        }
    };
    Row {
        name: line.agreement.to_string(),
        title: line.title.clone(),
        parties: t.list(&parties),
        from: line.valid_from.to_string(),
        until: line.valid_until.to_string(),
        standing: standing(line.standing, t),
        class: if line.standing == AgreementStanding::InForce { "good" } else { "gone" },
        decided,
        reason: line.reason.clone(),
        asked_under: line.asked_under,
        digest: line.digest.clone(),
    }
}

fn standing(of: AgreementStanding, t: &Locale) -> String {
    t.text(match of {
        AgreementStanding::InForce => "o-agr-in-force",
        AgreementStanding::NotYetInForce => "o-agr-not-yet",
        AgreementStanding::Expired => "o-agr-expired",
        AgreementStanding::Suspended => "o-agr-suspended",
        AgreementStanding::Terminated => "o-agr-terminated",
        AgreementStanding::Unverified => "o-agr-unverified",
    })
}

#[derive(Template)]
#[template(path = "agreements/index.html")]
struct Index {
    t: &'static Locale,
    rows: Vec<Row>,
    imports: bool,
}

async fn list(visit: Visit) -> Response {
    let made = async {
        let t = visit.t();
        let lines: Vec<AgreementLine> = visit.get("agreements").await?;
        let names = Lexicon::new(t);
        let rows = lines.iter().map(|line| row(line, &names, t)).collect();
        let main = Index { t, rows, imports: visit.may(Right::Agree) };
        visit.page(&t.text("o-nav-agreements"), &main, &[])
    };
    let made = made.await;
    visit.answer(made)
}

#[derive(Template)]
#[template(path = "agreements/one.html")]
struct One {
    t: &'static Locale,
    row: Row,
    articles: Vec<Article>,
    others: Vec<Choice>,
    against: Option<(String, Vec<Difference>)>,
    suspends: bool,
    resumes: bool,
    terminates: bool,
    trouble: Option<Html>,
}

async fn one(visit: Visit, Path(name): Path<String>, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = show(&visit, &name, &fields, None).await;
    match made {
        Ok(Some(page)) => page,
        Ok(None) => visit.missing(),
        Err(error) => visit.failed(&error),
    }
}

async fn show(
    visit: &Visit,
    name: &str,
    fields: &Fields,
    wrong: Option<&ApiError>,
) -> Result<Option<Response>, ApiError> {
    let t = visit.t();
    let lines: Vec<AgreementLine> = visit.get("agreements").await?;
    let Some(line) = lines.iter().find(|line| line.agreement.to_string() == name) else { return Ok(None) };
    let markdown = |name: String| async move {
        let text: String = visit.get(&format!("agreement?name={name}&form=markdown")).await?;
        Ok::<_, ApiError>(articles(&text))
    };
    let own = markdown(line.agreement.to_string()).await?;
    let other = lines.iter().map(|line| line.agreement.to_string()).find(|of| of == fields.one("against"));
    let against = match other {
        Some(other) => Some((other.clone(), differences(&markdown(other).await?, &own))),
        None => None,
    };
    let others = lines.iter().filter(|of| of.agreement != line.agreement);
    let others = others.map(|of| {
        let id = of.agreement.to_string();
        let chosen = against.as_ref().is_some_and(|(other, _)| *other == id);
        Choice::new(id.clone(), format!("{} ({id})", of.title), chosen)
    });
    let standing = line.standing;
    let ended = standing == AgreementStanding::Terminated;
    let suspended = standing == AgreementStanding::Suspended;
    let main = One {
        t,
        row: row(line, &Lexicon::new(t), t),
        articles: own,
        others: others.collect(),
        against,
        suspends: visit.may(Right::Stop) && !ended && !suspended,
        resumes: visit.may(Right::Agree) && suspended,
        terminates: visit.may(Right::Stop) && !ended,
        trouble: wrong.map(|error| trouble(error, t)).transpose()?,
    };
    visit.page(&line.title, &main, &[]).map(Some)
}

async fn change(visit: Visit, name: String, body: String, resource: &str) -> Response {
    let fields = Fields::read(&body);
    let Ok(agreement) = name.parse::<AgreementId>() else { return visit.missing() };
    let body = ChangeAgreementBody { agreement, reason: fields.one("reason").to_owned() };
    match visit.post::<AgreementLine>(resource, &body).await {
        Ok(_) => visit.done(&format!("/agreements/{name}"), "o-done"),
        Err(error) => match show(&visit, &name, &Fields::default(), Some(&error)).await {
            Ok(Some(page)) => (status(&error), page).into_response(),
            Ok(None) => visit.missing(),
            Err(error) => visit.failed(&error),
        },
    }
}

async fn suspend(visit: Visit, Path(name): Path<String>, body: String) -> Response {
    change(visit, name, body, "agreements/suspend").await
}

async fn resume(visit: Visit, Path(name): Path<String>, body: String) -> Response {
    change(visit, name, body, "agreements/resume").await
}

async fn terminate(visit: Visit, Path(name): Path<String>, body: String) -> Response {
    change(visit, name, body, "agreements/terminate").await
}

#[derive(Template)]
#[template(path = "agreements/import.html")]
struct Import {
    t: &'static Locale,
    trouble: Option<Html>,
    document: String,
    reason: String,
}

async fn import_page(visit: Visit) -> Response {
    if !visit.may(Right::Agree) {
        return visit.denied(None);
    }
    let made = import_form(&visit, &Fields::default(), None);
    visit.answer(made)
}

fn import_form(visit: &Visit, fields: &Fields, wrong: Option<&ApiError>) -> Result<Response, ApiError> {
    let t = visit.t();
    let main = Import {
        t,
        trouble: wrong.map(|error| trouble(error, t)).transpose()?,
        document: fields.one("document").to_owned(),
        reason: fields.one("reason").to_owned(),
    };
    visit.page(&t.text("o-agr-import"), &main, &[])
}

async fn import(visit: Visit, body: String) -> Response {
    let fields = Fields::read(&body);
    let body = ImportAgreementBody {
        document: fields.one("document").to_owned(),
        ask_under: fields.ticked("use"),
        reason: fields.one("reason").to_owned(),
    };
    match visit.post::<AgreementLine>("agreements/import", &body).await {
        Ok(line) => visit.done(&format!("/agreements/{}", line.agreement), "o-done"),
        Err(error) => {
            let page = import_form(&visit, &fields, Some(&error));
            (status(&error), visit.answer(page)).into_response()
        }
    }
}
