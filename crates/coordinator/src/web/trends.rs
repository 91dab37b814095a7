//! Trends: how figures changed from year to year, with bands.

use super::Site;
use super::explore::attributes;
use super::frame::{Place, failed, finish, framed, made_aside, missing};
use super::pages::Listed;
use super::shown::{Choice, OnPage, Shown, files, format_of};
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use safeborders_codebook::YearbookList;
use safeborders_pages::{Html, Locale, Reader, Shelf, Stated};
use safeborders_types::AttributeId;
use serde::Deserialize;
use std::sync::Arc;

const FIRST: &str = "victim.age_class";
/// The most trends by quarter that are listed.
const MAX_ASKED: usize = 20;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    by: String,
}

#[derive(Template)]
#[template(path = "trends.html")]
struct Trends {
    t: &'static Locale,
    attributes: Vec<Choice>,
    shown: Option<Shown>,
    downloads: Vec<(String, &'static str)>,
    questions: Vec<Listed>,
}

/// The attribute that is chosen; `None` when there is no yearbook.
fn chosen(wanted: &Wanted, shelf: &Shelf) -> Option<AttributeId> {
    shelf.years().last()?;
    let listed = |id: &str| YearbookList::v1().attributes().iter().find(|a| a.id().as_str() == id);
    Some(listed(&wanted.by).or_else(|| listed(FIRST))?.id().clone())
}

pub(crate) async fn trends<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let t = reader.locale;
    let (shelf, asked) = match (site.coordinator.shelf().await, site.coordinator.questions().await) {
        (Ok(shelf), Ok(asked)) => (shelf, asked),
        (Err(error), _) | (_, Err(error)) => return failed(&site, &reader, &error),
    };
    let by = chosen(&wanted, &shelf);
    let members = site.coordinator.nodes.countries();
    let view = by.as_ref().and_then(|by| shelf.over_time(by, &members));
    let made = || {
        let quarterly = asked.iter().filter(|asked| asked.question.is_trend()).take(MAX_ASKED);
        let main = Html::from_template(&Trends {
            t,
            attributes: by.as_ref().map_or_else(Vec::new, |by| attributes(t, Some(by))),
            shown: view.as_ref().map(|view| view.shown(t, true)).transpose()?,
            downloads: by.as_ref().map_or_else(Vec::new, |by| files("/trends", &format!("by={by}"))),
            questions: quarterly.map(|asked| Listed::of(asked, t)).collect(),
        })?;
        let sources: Vec<String> = view.iter().map(|view| view.sources(t)).collect();
        framed(&site, &reader, &t.text("trends-title"), Place::Trends, &main, &sources)
    };
    finish(made())
}

/// The figures of the page as a file.
pub(crate) async fn export<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let shelf = match site.coordinator.shelf().await {
        Ok(shelf) => shelf,
        Err(error) => return failed(&site, &reader, &error),
    };
    let members = site.coordinator.nodes.countries();
    let view = chosen(&wanted, &shelf).and_then(|by| shelf.over_time(&by, &members));
    match (format_of(&name), view) {
        (Some(format), Some(view)) => {
            let (t, synthetic) = (reader.locale, site.terms.synthetic);
            let make = move || {
                let stated = Stated { stem: "safeborders-trend", sources: &[view.sources(t)], synthetic };
                view.exported(t, format, &stated)
            };
            made_aside(make).await
        }
        _ => missing(&site, &reader),
    }
}
