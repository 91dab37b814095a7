//! The overview, and pages for what is not there.

use super::Site;
use super::question::Body;
use super::time_text::day;
use crate::asked::Asked;
use crate::error::AskError;
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use safeborders_codebook::Codebook;
use safeborders_pages::{Html, Link, RenderError, Shell, cohorts, conditions, title};
use std::sync::Arc;

/// The most questions on the overview; all are kept.
const MAX_LISTED: usize = 200;

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    latest: Option<(String, Body)>,
    questions: Vec<Listed>,
    in_all: usize,
}

struct Listed {
    href: String,
    title: String,
    about: String,
    when: String,
}

#[derive(Template)]
#[template(path = "message.html")]
struct Message<'a> {
    title: &'a str,
    text: &'a str,
}

pub(crate) async fn overview<N: Nodes>(State(site): State<Arc<Site<N>>>) -> Response {
    let asked = match site.coordinator.questions().await {
        Ok(asked) => asked,
        Err(error) => return failed(&site, &error),
    };
    let latest = match asked.first() {
        Some(first) => site.coordinator.merged(first.id()).await,
        None => Ok(None),
    };
    let latest = match latest {
        Ok(latest) => latest,
        Err(error) => return failed(&site, &error),
    };
    let codebook = site.coordinator.codebook();
    let page = || {
        let latest = latest.as_ref().map(|merged| {
            Body::of(merged, codebook).map(|body| (format!("/questions/{}", merged.asked.id()), body))
        });
        let main = Html::from_template(&Overview {
            latest: latest.transpose()?,
            questions: asked.iter().take(MAX_LISTED).map(|asked| listed(asked, codebook)).collect(),
            in_all: asked.len(),
        })?;
        framed(&site, "Overview", true, &main, &[])
    };
    finish(page())
}

fn listed(asked: &Asked, codebook: &Codebook) -> Listed {
    let mut about = vec![cohorts(asked.question.cohorts())];
    about.extend(conditions(&asked.question, codebook));
    about.push(format!("{} countries", asked.releases.len()));
    Listed {
        href: format!("/questions/{}", asked.id()),
        title: title(&asked.question, codebook),
        about: about.join(" · "),
        when: day(asked.last_at_s),
    }
}

pub(crate) async fn not_found<N: Nodes>(State(site): State<Arc<Site<N>>>) -> Response {
    missing(&site)
}

/// The page for an address that leads nowhere.
pub(crate) fn missing<N>(site: &Site<N>) -> Response {
    let text = "There is no such page here. The overview lists every question that was asked.";
    (StatusCode::NOT_FOUND, finish(message(site, "Not found", text))).into_response()
}

/// The page for a failure; the details go to the log.
pub(crate) fn failed<N>(site: &Site<N>, error: &AskError) -> Response {
    tracing::error!(error = error as &dyn std::error::Error, "a page could not be made");
    let text = "The archive could not be read. The log of safeborders-coordinator says why and what to do.";
    (StatusCode::INTERNAL_SERVER_ERROR, finish(message(site, "Something failed", text))).into_response()
}

fn message<N>(site: &Site<N>, title: &str, text: &str) -> Result<Html, RenderError> {
    framed(site, title, false, &Html::from_template(&Message { title, text })?, &[])
}

/// A page in the coordinator's frame.
pub(crate) fn framed<N>(
    site: &Site<N>,
    title: &str,
    overview: bool,
    main: &Html,
    sources: &[String],
) -> Result<Html, RenderError> {
    let links = [Link { href: "/".to_owned(), text: "Overview".to_owned(), current: overview }];
    let mut sources = sources.to_vec();
    sources.push(
        "Every figure is differentially private: each country added noise to its counts before it let them out, \
         and no case file left any country."
            .to_owned(),
    );
    let synthetic = site.terms.synthetic;
    Shell { product: "coordinator", title, links: &links, synthetic, main, sources: &sources }.page()
}

pub(crate) fn finish(page: Result<Html, RenderError>) -> Response {
    page.map_or_else(
        |error| (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        IntoResponse::into_response,
    )
}
