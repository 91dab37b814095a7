//! The page of one question, and its exports.

use super::Site;
use super::pages::{failed, finish, framed, missing};
use super::time_text::when;
use crate::asked::{Merged, QuestionId};
use crate::nodes::Nodes;
use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use safeborders_codebook::Codebook;
use safeborders_pages::{
    Figure, Html, Names, RenderError, chart, cohorts, conditions, csv, json, number, parties, table, title,
};
use safeborders_types::Question;
use std::sync::Arc;

/// What a question's page and the overview say about a merged answer.
pub(crate) struct Body {
    pub(crate) title: String,
    pub(crate) cohorts: String,
    pub(crate) conditions: Vec<String>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) chart: Html,
}

/// One fact beside the picture.
pub(crate) struct Fact {
    pub(crate) name: &'static str,
    pub(crate) value: String,
    pub(crate) note: String,
}

#[derive(Template)]
#[template(path = "question.html")]
struct QuestionPage {
    body: Body,
    table: Html,
    parties: Html,
    id: String,
    /// Attributes of which one person or case file may have several values.
    several: Vec<String>,
    purpose: String,
    asked: String,
}

impl Body {
    pub(crate) fn of(merged: &Merged, codebook: &Codebook) -> Result<Self, RenderError> {
        let question = &merged.asked.question;
        Ok(Self {
            title: title(question, codebook),
            cohorts: cohorts(question.cohorts()),
            conditions: conditions(question, codebook),
            facts: facts(merged),
            chart: chart(&merged.picture(codebook))?,
        })
    }
}

fn facts(merged: &Merged) -> Vec<Fact> {
    let table = &merged.table;
    let asked = table.answered.len() + table.missing.len();
    let gone: Vec<String> = table.missing.iter().map(|m| m.country.to_string()).collect();
    let note =
        if gone.is_empty() { "nobody is missing".to_owned() } else { format!("without {}", gone.join(", ")) };
    let mut facts = vec![Fact { name: "Nodes", value: format!("{} of {asked}", table.answered.len()), note }];
    if let Some(cell) = table.cells.first() {
        let half = Figure::from(cell).half_width();
        let note = "half of each 95 % interval".to_owned();
        facts.push(Fact { name: "Uncertainty", value: format!("± {}", number(half)), note });
    }
    if let Some(dearest) = table.answered.iter().map(|c| c.cost).max() {
        let note = "at each node, once for all time".to_owned();
        facts.push(Fact { name: "Cost to each cohort", value: dearest.to_string(), note });
    }
    let clamp = table.answered.iter().filter_map(|c| c.clamp).max();
    if table.answered.is_empty() {
        return facts;
    }
    let (value, note) = match clamp {
        Some(n) => (format!("at most {n}"), "further ones in one file are not counted".to_owned()),
        None => ("each once".to_owned(), "case files are counted, not persons".to_owned()),
    };
    facts.push(Fact {
        name: if clamp.is_some() { "Persons per case file" } else { "Case files" },
        value,
        note,
    });
    facts
}

/// What the attributes of a table are called of which one unit may count under several codes.
fn several(question: &Question, codebook: &Codebook) -> Vec<String> {
    let attributes = question.dimensions().iter().filter_map(|id| codebook.attribute(id));
    attributes.filter(|a| a.max_values() > 1).map(|a| Names::attribute(codebook, a.id())).collect()
}

/// `/questions/<id>`, `/questions/<id>.json`, `/questions/<id>.csv`.
pub(crate) async fn question<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Path(name): Path<String>,
) -> Response {
    let (id, form) = name.split_once('.').unwrap_or((&name, "html"));
    let Ok(id) = id.parse::<QuestionId>() else { return missing(&site) };
    let merged = match site.coordinator.merged(id).await {
        Ok(Some(merged)) => merged,
        Ok(None) => return missing(&site),
        Err(error) => return failed(&site, &error),
    };
    let codebook = site.coordinator.codebook();
    match form {
        "html" => finish(page(&site, &merged, id, codebook)),
        "json" => Json(json(&merged.picture(codebook))).into_response(),
        "csv" => {
            let headers = [
                (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (CONTENT_DISPOSITION, format!("attachment; filename=\"safeborders-{id}.csv\"")),
            ];
            (headers, csv(&merged.picture(codebook))).into_response()
        }
        _ => missing(&site),
    }
}

fn page<N>(
    site: &Site<N>,
    merged: &Merged,
    id: QuestionId,
    codebook: &Codebook,
) -> Result<Html, RenderError> {
    let asked = &merged.asked;
    let body = Body::of(merged, codebook)?;
    let heading = body.title.clone();
    let main = Html::from_template(&QuestionPage {
        body,
        table: table(&merged.picture(codebook))?,
        parties: parties(&merged.picture(codebook))?,
        id: id.to_string(),
        several: several(&asked.question, codebook),
        purpose: asked.purpose.to_string().replace('-', " "),
        asked: when(asked.last_at_s),
    })?;
    let sources = [format!(
        "Sources: answers released by {} nodes, merged by adding them up with their variances; codebook version {}; \
         last asked {}.",
        merged.table.answered.len(),
        asked.codebook,
        when(asked.last_at_s),
    )];
    framed(site, &heading, false, &main, &sources)
}
