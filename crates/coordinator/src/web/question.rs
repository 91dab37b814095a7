//! The page of one question, and its files.

use super::Site;
use super::facts::{Fact, of_table};
use super::frame::{Place, downloads, failed, file, finish, framed, missing};
use super::layers::sources_of;
use crate::asked::{Merged, QuestionId};
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use safeborders_codebook::Codebook;
use safeborders_pages::{
    Arg, Format, Html, Lexicon, Locale, Names, Reader, RenderError, chart, cohorts, parties, table, trend,
};
use safeborders_types::{Purpose, Question};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    t: &'static Locale,
    title: String,
    cohorts: String,
    conditions: Vec<String>,
    facts: Vec<Fact>,
    chart: Html,
    table: Html,
    parties: Html,
    downloads: Vec<(String, &'static str)>,
    /// What is said of attributes of which one person or case file may have several values.
    several: Option<String>,
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
            let names = Lexicon::new(reader.locale);
            let stem = format!("safeborders-{id}");
            file(format.export(&merged.picture(&names), reader.locale, &stem))
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
    let purpose = t.text(match asked.purpose {
        Purpose::StrategicAnalysis => "purpose-strategic-analysis",
        Purpose::Investigation => "purpose-investigation",
        Purpose::Prevention => "purpose-prevention",
    });
    let over_time = asked.question.is_trend();
    let main = Html::from_template(&QuestionPage {
        t,
        title: title.clone(),
        cohorts: cohorts(asked.question.cohorts()),
        conditions: t.conditions(&asked.question, &names),
        facts: of_table(&merged.table, &names, t),
        chart: if over_time { trend(&picture, t)? } else { chart(&picture, t)? },
        table: table(&picture, t)?,
        parties: parties(&picture, t)?,
        downloads: downloads(&format!("/questions/{id}"), ""),
        several: several(&asked.question, &names, t),
        asked: t.with("question-asked", &[("purpose", Arg::Text(&purpose)), ("when", Arg::Text(&when))]),
    })?;
    let sources = sources_of(asked, merged.table.answered.len(), t);
    framed(site, reader, &title, Place::Questions, &main, &[sources])
}

fn several(question: &Question, names: &Lexicon, t: &Locale) -> Option<String> {
    let attributes = question.dimensions().iter().filter_map(|id| Codebook::v1().attribute(id));
    let several: Vec<String> =
        attributes.filter(|a| a.max_values() > 1).map(|a| names.attribute(a.id())).collect();
    (!several.is_empty()).then(|| t.with("how-several", &[("attributes", Arg::Text(&t.list(&several)))]))
}
