//! The overview: Europe as a map, with bars, table and corridors.

use super::Site;
use super::frame::{Place, failed, finish, framed, made_aside, missing};
use super::layers::{Layer, Layered, europe_of, total_fact};
use super::pages::Listed;
use super::shown::{Choice, OnPage, files, format_of};
use crate::asked::Asked;
use crate::error::AskError;
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use safeborders_pages::{
    Arg, EuropeMap, ExportError, Exported, Fact, Format, Html, Lexicon, Locale, Reader, RenderError, Shelf,
    Stated, chart, countries_fact, parties, table,
};
use serde::Deserialize;
use std::sync::Arc;

/// The most questions under the map.
const MAX_LATEST: usize = 5;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    of: String,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    t: &'static Locale,
    layers: Vec<Choice>,
    europe: Option<Europe>,
    facts: Vec<Fact>,
    downloads: Vec<(String, &'static str)>,
    questions: Vec<Listed>,
}

struct Europe {
    lede: String,
    map: Html,
    chart: Html,
    table: Html,
    corridors: Option<Html>,
    parties: Html,
    /// Whether the table is open from the start, because no bars stand beside the map.
    open: bool,
}

/// What can be drawn, what is wanted of it, and what was asked.
struct Known {
    shelf: Arc<Shelf>,
    asked: Vec<Asked>,
    layers: Vec<Layer>,
    chosen: Option<Layer>,
}

async fn known<N: Nodes>(site: &Site<N>, wanted: &Wanted) -> Result<Known, AskError> {
    let shelf = site.coordinator.shelf().await?;
    let asked = site.coordinator.questions().await?;
    let layers = Layer::all(&shelf, &asked);
    let chosen = layers.iter().find(|layer| layer.id() == wanted.of).or(layers.first()).cloned();
    Ok(Known { shelf, asked, layers, chosen })
}

pub(crate) async fn overview<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let t = reader.locale;
    let known = match known(&site, &wanted).await {
        Ok(known) => known,
        Err(error) => return failed(&site, &reader, &error),
    };
    let layered = match &known.chosen {
        Some(layer) => europe_of(&site.coordinator, &known.shelf, layer).await,
        None => Ok(None),
    };
    let layered = match layered {
        Ok(layered) => layered,
        Err(error) => return failed(&site, &reader, &error),
    };
    let made = || {
        let names = Lexicon::new(t);
        let choice = |layer: &Layer| Choice {
            id: layer.id(),
            name: layer.name(&names, t),
            chosen: known.chosen.as_ref() == Some(layer),
        };
        let of = known.chosen.as_ref().map_or_else(String::new, |layer| format!("of={}", layer.id()));
        let main = Html::from_template(&Overview {
            t,
            layers: known.layers.iter().map(choice).collect(),
            europe: layered.as_ref().map(|layered| europe(layered, t)).transpose()?,
            facts: layered.as_ref().map_or_else(Vec::new, |layered| facts(layered, t)),
            downloads: files("/map", &of),
            questions: known.asked.iter().take(MAX_LATEST).map(|asked| Listed::of(asked, t)).collect(),
        })?;
        let sources: Vec<String> = layered.iter().map(|layered| layered.sources(t)).collect();
        framed(&site, &reader, &t.text("overview-title"), Place::Overview, &main, &sources)
    };
    finish(made())
}

fn europe(layered: &Layered, t: &'static Locale) -> Result<Europe, RenderError> {
    let names = Lexicon::new(t);
    let picture = layered.view.picture(&names);
    let title = t.title(&layered.view.question, &names);
    let corridors = layered.corridor_view.as_ref();
    let map = EuropeMap {
        title: &title,
        countries: &layered.countries,
        corridors: &layered.corridors,
        names: &names,
    };
    let lede = match &layered.year {
        Some(year) => t.with("overview-lede-year", &[("year", Arg::Text(year))]),
        None => t.with("overview-lede-asked", &[("title", Arg::Text(&title))]),
    };
    let bars = layered.countries.len() <= 40 && !layered.countries.is_empty();
    Ok(Europe {
        lede,
        map: map.page(t)?,
        chart: if bars { chart(&picture, t)? } else { Html::empty() },
        table: table(&picture, t)?,
        corridors: corridors.map(|view| table(&view.picture(&names), t)).transpose()?,
        parties: parties(&picture, t)?,
        open: !bars,
    })
}

fn facts(layered: &Layered, t: &'static Locale) -> Vec<Fact> {
    let names = Lexicon::new(t);
    let mut facts = vec![countries_fact(&layered.view.table, &names, t)];
    if let Some(total) = &layered.total {
        facts.push(total_fact(total, t));
    }
    facts
}

/// The figures of the map as a file; the picture is the map itself.
pub(crate) async fn export<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let t = reader.locale;
    let layered = match known(&site, &wanted).await {
        Ok(Known { shelf, chosen: Some(layer), .. }) => europe_of(&site.coordinator, &shelf, &layer).await,
        Ok(_) => Ok(None),
        Err(error) => Err(error),
    };
    let layered = match layered {
        Ok(Some(layered)) => layered,
        Ok(None) => return missing(&site, &reader),
        Err(error) => return failed(&site, &reader, &error),
    };
    let Some(format) = format_of(&name) else { return missing(&site, &reader) };
    let synthetic = site.terms.synthetic;
    let make = move || {
        let sources = [layered.sources(t)];
        let stated = Stated { stem: "safeborders-map", sources: &sources, synthetic };
        match format {
            Format::Svg | Format::Png => drawn(&layered, format, t, &stated),
            _ => layered.view.exported(t, format, &stated),
        }
    };
    made_aside(make).await
}

/// The map itself as a picture.
fn drawn(
    layered: &Layered,
    format: Format,
    t: &'static Locale,
    stated: &Stated<'_>,
) -> Result<Exported, ExportError> {
    let names = Lexicon::new(t);
    let title = t.title(&layered.view.question, &names);
    let (countries, corridors) = (&layered.countries, &layered.corridors);
    let map = EuropeMap { title: &title, countries, corridors, names: &names };
    if format == Format::Png {
        return map.png(t, stated);
    }
    Ok(Exported {
        name: format!("{}.svg", stated.stem),
        content_type: "image/svg+xml; charset=utf-8",
        body: map.svg(t)?.to_string().into_bytes(),
    })
}
