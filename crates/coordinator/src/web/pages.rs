//! The list of the questions.

use super::Site;
use super::frame::{Place, failed, finish, framed};
use crate::asked::Asked;
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use safeborders_pages::{Arg, Html, Lexicon, Locale, Reader, cohorts};
use std::sync::Arc;

/// The most questions on a page; all are kept.
const MAX_LISTED: usize = 200;

/// A question in a list.
pub(crate) struct Listed {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) when: String,
}

impl Listed {
    pub(crate) fn of(asked: &Asked, t: &'static Locale) -> Self {
        let names = Lexicon::new(t);
        let mut about = vec![cohorts(asked.question.cohorts())];
        about.extend(t.conditions(&asked.question, &names));
        about.push(t.with("question-countries", &[("n", Arg::of(asked.releases.len()))]));
        Self {
            href: format!("/questions/{}", asked.id()),
            title: t.title(&asked.question, &names),
            about: about.join(" · "),
            when: t.day(asked.last_at_s),
        }
    }
}

#[derive(Template)]
#[template(path = "questions.html")]
struct Questions {
    t: &'static Locale,
    questions: Vec<Listed>,
    in_all: usize,
}

pub(crate) async fn questions<N: Nodes>(State(site): State<Arc<Site<N>>>, reader: Reader) -> Response {
    let t = reader.locale;
    let asked = match site.coordinator.questions().await {
        Ok(asked) => asked,
        Err(error) => return failed(&site, &reader, &error),
    };
    let main = Html::from_template(&Questions {
        t,
        questions: asked.iter().take(MAX_LISTED).map(|asked| Listed::of(asked, t)).collect(),
        in_all: asked.len(),
    });
    let title = t.text("questions-title");
    finish(main.and_then(|main| framed(&site, &reader, &title, Place::Questions, &main, &[])))
}
