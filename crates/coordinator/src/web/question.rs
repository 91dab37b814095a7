//! The page of one question, and its files.

use super::Site;
use super::frame::{Place, downloads, failed, finish, framed, made_aside, missing};
use super::layers::sources_of;
use crate::asked::{Merged, QuestionId};
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use safeborders_pages::{Arg, Format, Html, Lexicon, Reader, RenderError, Stated, answer};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    title: String,
    answer: Html,
    asked: String,
}

/// `/questions/<id>`, and with an ending such as `.csv` the figures as a file.
pub(crate) async fn question<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Path(name): Path<String>,
    reader: Reader,
) -> Response {
    let (id, ending) = name.split_once('.').unwrap_or((&name, ""));
    let Ok(id) = id.parse::<QuestionId>() else { return missing(&site, &reader) };
    let merged = match site.coordinator.merged(id).await {
        Ok(Some(merged)) => merged,
        Ok(None) => return missing(&site, &reader),
        Err(error) => return failed(&site, &reader, &error),
    };
    if ending.is_empty() {
        return finish(page(&site, &reader, &merged, id));
    }
    match Format::of_ending(ending) {
        Some(format) => {
            let (t, synthetic) = (reader.locale, site.terms.synthetic);
            let make = move || {
                let names = Lexicon::new(t);
                let sources = [sources_of(&merged.asked, merged.table.answered.len(), t)];
                let stem = format!("safeborders-{id}");
                let stated = Stated { stem: &stem, sources: &sources, synthetic };
                format.export(&merged.picture(&names), t, &stated)
            };
            made_aside(make).await
        }
        None => missing(&site, &reader),
    }
}

fn page<N>(site: &Site<N>, reader: &Reader, merged: &Merged, id: QuestionId) -> Result<Html, RenderError> {
    let t = reader.locale;
    let names = Lexicon::new(t);
    let (asked, picture) = (&merged.asked, merged.picture(&names));
    let title = t.title(&asked.question, &names);
    let when = t.moment(asked.last_at_s);
    let purpose = t.purpose(asked.purpose);
    let main = Html::from_template(&QuestionPage {
        title: title.clone(),
        answer: answer(&picture, &downloads(&format!("/questions/{id}"), ""), t)?,
        asked: t.with("question-asked", &[("purpose", Arg::Text(&purpose)), ("when", Arg::Text(&when))]),
    })?;
    let sources = sources_of(asked, merged.table.answered.len(), t);
    framed(site, reader, &title, Place::Questions, &main, &[sources])
}
