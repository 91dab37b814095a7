//! Ask Europe: a question is put together from the codebook, its price and its interval are shown, then it is asked.
//!
//! | route | what |
//! |---|---|
//! | GET `/ask` | the form; with `step=preview` what the question would cost |
//! | POST `/ask` | asks, then leads to the answer |
//! | GET `/ask/answers/{n}` | an answer as map, bars and table; with an ending such as `.csv` as a file |

mod draft;
mod form;
mod kept;
mod preview;

pub(crate) use kept::Answers;

use super::Site;
use super::fields::Fields;
use super::parts::{file, trouble};
use super::visit::Visit;
use crate::api::{ApiError, CohortLine, ErrorKind};
use crate::guard::now_s;
use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use draft::{Draft, askable_cohorts};
use form::{Around, Form};
use kept::KeptAnswer;
use preview::preview_part;
use safeborders_codebook::Codebook;
use safeborders_pages::{Arg, Format, Html, Lexicon, Locale, Picture, Stated, answer};
use safeborders_types::{AgreementLine, Asking, CohortId, MergedTable, Preview, Previewing};
use std::collections::BTreeSet;
use std::sync::Arc;
use time::OffsetDateTime;

/// The routes of this part.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ask", get(form_page).post(ask)).route("/ask/answers/{name}", get(answer_page))
}

#[derive(Template)]
#[template(path = "ask/form.html")]
struct FormPage {
    t: &'static Locale,
    form: Form,
    trouble: Option<Html>,
    preview: Option<Html>,
    before: Vec<Before>,
}

/// An answer that is still at hand.
struct Before {
    href: String,
    title: String,
    when: String,
}

#[derive(Template)]
#[template(path = "ask/answer.html")]
struct AnswerPage {
    t: &'static Locale,
    title: String,
    answer: Html,
    asked: String,
    again: String,
}

async fn form_page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    visit.answer(show(&visit, &fields, None).await)
}

/// The form as these fields fill it in, with the preview that they ask for, or with what went wrong.
async fn show(visit: &Visit, fields: &Fields, wrong: Option<ApiError>) -> Result<Response, ApiError> {
    let t = visit.t();
    let draft = Draft::read(fields);
    let cohorts = cohorts(visit).await?;
    let agreements: Vec<AgreementLine> = visit.get("agreements").await?;
    let mut wrong = wrong;
    let mut previewed = None;
    if fields.one("step") == "preview" && wrong.is_none() {
        match preview(visit, &draft, &cohorts).await {
            Ok((question, preview)) => previewed = Some(preview_part(&question, &preview, fields, t)?),
            Err(error) => wrong = Some(error),
        }
    }
    let around = Around { cohorts: &cohorts, agreements: &agreements, own: visit.site.terms.country };
    let names = Lexicon::new(t);
    let before = |kept: Arc<KeptAnswer>| Before {
        href: format!("/ask/answers/{}", kept.number),
        title: t.title(&kept.asking.question, &names),
        when: t.moment(kept.at_s),
    };
    let main = FormPage {
        t,
        form: Form::of(&draft, &around, t),
        trouble: wrong.as_ref().map(|error| trouble(error, t)).transpose()?,
        preview: previewed,
        before: visit.site.answers.of(&visit.acting.actor.person).into_iter().map(before).collect(),
    };
    visit.page(&t.text("o-ask-title"), &main, &[])
}

async fn cohorts(visit: &Visit) -> Result<BTreeSet<CohortId>, ApiError> {
    let lines: Vec<CohortLine> = visit.get("cohorts").await?;
    let frozen = lines.into_iter().filter(|line| line.frozen).map(|line| line.cohort).collect();
    Ok(askable_cohorts(&frozen, OffsetDateTime::now_utc().date()))
}

async fn preview(
    visit: &Visit,
    draft: &Draft,
    cohorts: &BTreeSet<CohortId>,
) -> Result<(safeborders_types::Question, Preview), ApiError> {
    let asking = draft.asking(cohorts).map_err(|text| ApiError::new(ErrorKind::Invalid, text))?;
    let question = asking.question.clone();
    let preview: Preview = visit.post("preview", &Previewing { asking, expected: draft.expected }).await?;
    Ok((question, preview))
}

async fn ask(visit: Visit, State(site): State<Arc<Site>>, body: String) -> Response {
    let fields = Fields::read(&body);
    let made = async {
        let asking = Draft::read(&fields).asking(&cohorts(&visit).await?);
        let asking: Asking = asking.map_err(|text| ApiError::new(ErrorKind::Invalid, text))?;
        let table: MergedTable = visit.post("ask", &asking).await?;
        Ok((asking, table))
    };
    match made.await {
        Ok((asking, table)) => {
            let person = visit.acting.actor.person.clone();
            let number = site.answers.keep(person, asking, table, now_s());
            Redirect::to(&format!("/ask/answers/{number}")).into_response()
        }
        Err(error) => {
            let status = super::parts::status(&error);
            let page = visit.answer(show(&visit, &fields, Some(error)).await);
            (status, page).into_response()
        }
    }
}

async fn answer_page(visit: Visit, Path(name): Path<String>) -> Response {
    let (number, ending) = name.split_once('.').unwrap_or((&name, ""));
    let kept = number.parse().ok().and_then(|n| visit.site.answers.find(n, &visit.acting.actor.person));
    let Some(kept) = kept else { return visit.missing() };
    if ending.is_empty() {
        return visit.answer(page(&visit, &kept));
    }
    match Format::of_ending(ending) {
        Some(format) => {
            let t = visit.t();
            let names = Lexicon::new(t);
            let (stem, sources) = (format!("safeborders-answer-{number}"), [sources(&kept, t)]);
            let synthetic = visit.site.terms.synthetic;
            let stated = Stated { stem: &stem, sources: &sources, synthetic };
            file(format.export(&picture(&kept, &names), t, &stated))
        }
        None => visit.missing(),
    }
}

fn picture<'a>(kept: &'a KeptAnswer, names: &'a Lexicon) -> Picture<'a> {
    Picture { question: &kept.asking.question, table: &kept.table, reused: &[], names }
}

fn page(visit: &Visit, kept: &KeptAnswer) -> Result<Response, ApiError> {
    let t = visit.t();
    let names = Lexicon::new(t);
    let title = t.title(&kept.asking.question, &names);
    let here = format!("/ask/answers/{}", kept.number);
    let downloads: Vec<(String, &'static str)> =
        Format::ALL.iter().map(|f| (format!("{here}.{}", f.ending()), f.label())).collect();
    let (purpose, when) = (t.purpose(kept.asking.purpose), t.moment(kept.at_s));
    let main = AnswerPage {
        t,
        answer: answer(&picture(kept, &names), &downloads, t)?,
        asked: t.with("question-asked", &[("purpose", Arg::Text(&purpose)), ("when", Arg::Text(&when))]),
        again: format!("/ask?{}", form::query(&kept.asking)),
        title: title.clone(),
    };
    visit.page(&title, &main, &[sources(kept, t)])
}

/// Where the figures of an answer come from.
fn sources(kept: &KeptAnswer, t: &Locale) -> String {
    let (version, when) = (Codebook::v1().version().to_string(), t.moment(kept.at_s));
    let n = Arg::of(kept.table.answered.len());
    let with = [("n", n), ("version", Arg::Text(&version)), ("when", Arg::Text(&when))];
    t.with("question-sources", &with)
}
