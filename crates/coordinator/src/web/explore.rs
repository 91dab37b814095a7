//! Explore: choose what to count and how to break it down, from the yearbooks that are kept. Looking costs nothing.

use super::Site;
use super::frame::{Place, failed, finish, framed, made_aside, missing};
use super::shown::{Choice, OnPage, Shown, files, format_of};
use crate::error::AskError;
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use safeborders_codebook::YearbookList;
use safeborders_pages::{COUNTRY, Html, Lexicon, Locale, Names, Reader, Shelf, Stated, View};
use safeborders_types::{AttributeId, CountryCode};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is chosen; what is left out or unknown falls back to the first that there is.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    by: String,
    #[serde(default)]
    across: String,
    #[serde(default)]
    year: String,
    #[serde(default)]
    country: String,
}

/// What is shown when nothing is chosen.
const FIRST: &str = "victim.age_class";

/// A choice that was read.
struct Chosen {
    by: AttributeId,
    across: Option<AttributeId>,
    year: u16,
    country: Option<CountryCode>,
}

#[derive(Template)]
#[template(path = "explore.html")]
struct Explore {
    t: &'static Locale,
    rows: Vec<Choice>,
    columns: Vec<Choice>,
    years: Vec<Choice>,
    countries: Vec<Choice>,
    shown: Option<Shown>,
    downloads: Vec<(String, &'static str)>,
}

impl Chosen {
    /// `None` when there is no yearbook.
    fn read(wanted: &Wanted, shelf: &Shelf) -> Option<Self> {
        let years = shelf.years();
        let year = wanted.year.parse().ok().filter(|year| years.contains(year));
        let listed = |id: &str| {
            let known = YearbookList::v1().attributes().iter().find(|a| a.id().as_str() == id);
            known.map(|attribute| attribute.id().clone())
        };
        let across = if wanted.across == COUNTRY { COUNTRY.parse().ok() } else { listed(&wanted.across) };
        let by = listed(&wanted.by).or_else(|| listed(FIRST))?;
        Some(Self {
            across: across.filter(|across| *across != by),
            by,
            year: year.or(years.last().copied())?,
            country: wanted.country.parse().ok(),
        })
    }

    /// The figures; `None` when no yearbook has such a table.
    fn view(&self, shelf: &Shelf, members: &BTreeSet<CountryCode>) -> Option<View> {
        let all = shelf.countries(Some(self.year));
        let of: BTreeSet<CountryCode> = match self.country {
            Some(country) => all.into_iter().filter(|known| *known == country).collect(),
            None => all,
        };
        let members = if self.country.is_some() { BTreeSet::new() } else { members.clone() };
        match &self.across {
            Some(across) if across.as_str() == COUNTRY => {
                shelf.by_country(self.year, self.by.unit(), Some(&self.by), &members)
            }
            Some(across) => shelf.together(self.year, &of, &[&self.by, across], &members),
            None => shelf.together(self.year, &of, &[&self.by], &members),
        }
    }

    /// The query of the page's address.
    fn query(&self) -> String {
        let across = self.across.as_ref().map_or("", AttributeId::as_str);
        let country = self.country.map_or_else(String::new, |country| country.to_string());
        format!("by={}&across={across}&year={}&country={country}", self.by, self.year)
    }
}

/// The attributes of the yearbook's list, with what they describe.
pub(crate) fn attributes(t: &'static Locale, chosen: Option<&AttributeId>) -> Vec<Choice> {
    let names = Lexicon::new(t);
    let choice = |id: &AttributeId| Choice {
        id: id.to_string(),
        name: format!("{}: {}", t.units(id.unit()), names.attribute(id)),
        chosen: chosen == Some(id),
    };
    YearbookList::v1().attributes().iter().map(|attribute| choice(attribute.id())).collect()
}

fn page(t: &'static Locale, shelf: &Shelf, chosen: Option<&Chosen>, shown: Option<Shown>) -> Explore {
    let names = Lexicon::new(t);
    let own = |id: &str, name: String, chosen: bool| Choice { id: id.to_owned(), name, chosen };
    let across = chosen.and_then(|chosen| chosen.across.as_ref());
    let by_country = across.is_some_and(|across| across.as_str() == COUNTRY);
    let mut columns = vec![
        own("", t.text("explore-nothing"), across.is_none()),
        own(COUNTRY, t.text("axis-country"), by_country),
    ];
    columns.extend(attributes(t, across));
    let country = chosen.and_then(|chosen| chosen.country);
    let mut countries = vec![own("", t.text("explore-all-countries"), country.is_none())];
    countries.extend(
        shelf.countries(None).iter().map(|c| own(&c.to_string(), names.country(*c), country == Some(*c))),
    );
    let year = |year: &u16| own(&year.to_string(), year.to_string(), chosen.is_some_and(|c| c.year == *year));
    Explore {
        t,
        rows: attributes(t, chosen.map(|chosen| &chosen.by)),
        columns,
        years: shelf.years().iter().rev().map(year).collect(),
        countries,
        shown,
        downloads: chosen.map_or_else(Vec::new, |chosen| files("/explore", &chosen.query())),
    }
}

pub(crate) async fn explore<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let t = reader.locale;
    let shelf = match site.coordinator.shelf().await {
        Ok(shelf) => shelf,
        Err(error) => return failed(&site, &reader, &error),
    };
    let chosen = Chosen::read(&wanted, &shelf);
    let view = chosen.as_ref().and_then(|chosen| chosen.view(&shelf, &site.coordinator.nodes.countries()));
    let made = || {
        let shown = view.as_ref().map(|view| view.shown(t, false)).transpose()?;
        let main = Html::from_template(&page(t, &shelf, chosen.as_ref(), shown))?;
        let sources: Vec<String> = view.iter().map(|view| view.sources(t)).collect();
        framed(&site, &reader, &t.text("explore-title"), Place::Explore, &main, &sources)
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
    let shelf: Result<Arc<Shelf>, AskError> = site.coordinator.shelf().await;
    let shelf = match shelf {
        Ok(shelf) => shelf,
        Err(error) => return failed(&site, &reader, &error),
    };
    let members = site.coordinator.nodes.countries();
    let view = Chosen::read(&wanted, &shelf).and_then(|chosen| chosen.view(&shelf, &members));
    match (format_of(&name), view) {
        (Some(format), Some(view)) => {
            let (t, synthetic) = (reader.locale, site.terms.synthetic);
            let make = move || {
                let stated = Stated { stem: "safeborders-yearbooks", sources: &[view.sources(t)], synthetic };
                view.exported(t, format, &stated)
            };
            made_aside(make).await
        }
        _ => missing(&site, &reader),
    }
}
