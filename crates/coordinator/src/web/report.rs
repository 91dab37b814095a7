//! The European report of a year: a page that can be printed, and the same as PDF.

use super::Site;
use super::frame::{Place, failed, finish, framed, made_aside, missing};
use super::layers::{Layer, Layered, europe_of, total_fact};
use super::rounds::words;
use crate::coordinator::now_s;
use crate::error::AskError;
use crate::members::Member;
use crate::nodes::Nodes;
use crate::rounds::ShowRound;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use safeborders_codebook::YearbookList;
use safeborders_pages::{
    Arg, EuropeMap, ExportError, Figure, Html, Lexicon, Locale, Names, Reader, RenderError, Report,
    ReportPage, Shelf, countries_fact,
};
use safeborders_types::{AttributeId, CountryCode, MergedCell, SeenPattern, SeenRound, Unit};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The most patterns and corridors in a report; the pages have them all.
const MAX_PATTERNS: usize = 8;
const MAX_CORRIDORS: usize = 15;
/// The one attribute of case files among the main tables.
const ONLINE: &str = "case.recruited_online";
/// The attributes whose trend is shown.
const TRENDS: [&str; 2] = ["victim.age_class", "victim.in_forced_criminality"];

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    year: String,
}

#[derive(Template)]
#[template(path = "report_none.html")]
struct Nothing {
    t: &'static Locale,
}

/// What a report is made of.
struct Found {
    year: u16,
    years: Vec<u16>,
    shelf: Arc<Shelf>,
    europe: Layered,
    asked: BTreeSet<CountryCode>,
    members: Vec<Member>,
    round: Option<SeenRound>,
}

/// The figures of a year, or of the last one; `None` when there is none.
async fn found<N: Nodes>(site: &Site<N>, year: &str) -> Result<Option<Found>, AskError> {
    let coordinator = &site.coordinator;
    let shelf = coordinator.shelf().await?;
    let years = shelf.years();
    let named = year.parse().ok().filter(|year| years.contains(year));
    let Some(year) = named.or(years.last().copied()) else { return Ok(None) };
    let Some(europe) = europe_of(coordinator, &shelf, &Layer::Year(year)).await? else { return Ok(None) };
    let (members, _) = coordinator.members().await?;
    let round = match coordinator.rounds().await?.first() {
        Some(round) => {
            Some(coordinator.round(ShowRound { round: *round, matching: Default::default() }).await?)
        }
        None => None,
    };
    let asked = coordinator.nodes.countries();
    Ok(Some(Found { year, years, shelf, europe, asked, members, round }))
}

/// The page.
pub(crate) async fn report<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let t = reader.locale;
    let found = match found(&site, &wanted.year).await {
        Ok(found) => found,
        Err(error) => return failed(&site, &reader, &error),
    };
    let made = || {
        let (main, sources) = match &found {
            Some(found) => {
                let years: Vec<(u16, bool)> =
                    found.years.iter().rev().map(|y| (*y, *y == found.year)).collect();
                let pdf = format!("/report/{}.pdf", found.year);
                let lede = t.text("report-lede");
                let around = ReportPage { lede: &lede, action: "/report", years: &years, pdf: &pdf };
                (written(found, site.terms.synthetic, t)?.page(&around)?, vec![found.europe.sources(t)])
            }
            None => (Html::from_template(&Nothing { t })?, Vec::new()),
        };
        framed(&site, &reader, &t.text("nav-report"), Place::Report, &main, &sources)
    };
    finish(made())
}

/// The PDF: `/report/2024.pdf`.
pub(crate) async fn pdf<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Path(name): Path<String>,
    reader: Reader,
) -> Response {
    let Some(year) = name.strip_suffix(".pdf") else { return missing(&site, &reader) };
    let found = match found(&site, year).await {
        Ok(Some(found)) if found.year.to_string() == year => found,
        Ok(_) => return missing(&site, &reader),
        Err(error) => return failed(&site, &reader, &error),
    };
    let (synthetic, t) = (site.terms.synthetic, reader.locale);
    let make = move || {
        let stem = format!("safeborders-europe-{}", found.year);
        written(&found, synthetic, t).map_err(ExportError::from).and_then(|report| report.pdf(&stem))
    };
    made_aside(make).await
}

/// The report.
fn written(found: &Found, synthetic: bool, t: &'static Locale) -> Result<Report, RenderError> {
    let names = Lexicon::new(t);
    let year = found.year.to_string();
    let title = t.with("report-title", &[("year", Arg::Text(&year))]);
    let mark = if synthetic { format!("{} ", t.text("synthetic")) } else { String::new() };
    let mut report = Report::new(t, title, format!("{mark}{}", t.text("report-foot")));
    if synthetic {
        report.notice(&format!("{} {}", t.text("synthetic"), t.text("synthetic-more")))?;
    }
    report.text(&t.with("report-made", &[("when", Arg::Text(&t.moment(now_s())))]))?;
    overview(&mut report, found, &names, t)?;
    tables(&mut report, found, &names, t)?;
    trends(&mut report, found, &names, t)?;
    patterns(&mut report, found.round.as_ref(), &names, t)?;
    members(&mut report, found, &names, t)?;
    method(&mut report, t)?;
    Ok(report)
}

fn overview(
    report: &mut Report,
    found: &Found,
    names: &Lexicon,
    t: &'static Locale,
) -> Result<(), RenderError> {
    let europe = &found.europe;
    let mut facts = vec![countries_fact(&europe.view.table, names, t)];
    if let Some(total) = &europe.total {
        facts.push(total_fact(total, t));
    }
    report.part(&t.text("report-overview"))?;
    report.facts(&facts)?;
    let title = t.title(&europe.view.question, names);
    let (countries, corridors) = (&europe.countries, europe.corridors.as_slice());
    report.map(&EuropeMap { title: &title, countries, corridors, names })?;
    report.figures(&europe.view.picture(names))?;
    report.heading(&t.text("corridors-title"))?;
    report.text(&t.text("corridors-about"))?;
    let mut told: Vec<_> = corridors.iter().filter(|corridor| !corridor.figure.near_zero).collect();
    told.sort_by_key(|corridor| std::cmp::Reverse(corridor.figure.estimate));
    if told.is_empty() {
        return report.text(&t.text("report-corridors-none"));
    }
    let row = |corridor: &&safeborders_pages::Corridor| {
        let way = format!("{} → {}", names.country(corridor.from), names.country(corridor.to));
        vec![way, t.estimate(&corridor.figure), t.interval(&corridor.figure)]
    };
    let rows: Vec<Vec<String>> = told.iter().take(MAX_CORRIDORS).map(row).collect();
    let head = ["corridors-title", "column-estimate", "column-interval"].map(|key| t.text(key));
    report.table(&t.text("corridors-title"), &head, &rows)
}

fn tables(
    report: &mut Report,
    found: &Found,
    names: &Lexicon,
    t: &'static Locale,
) -> Result<(), RenderError> {
    report.part(&t.text("report-tables"))?;
    let of = found.shelf.countries(Some(found.year));
    // Of persons: the other attributes of case files are on the page where one explores.
    let listed = YearbookList::v1().attributes().iter();
    for attribute in listed.filter(|a| a.unit() != Unit::Case || a.id().as_str() == ONLINE) {
        let Some(view) = found.shelf.together(found.year, &of, &[attribute.id()], &found.asked) else {
            continue;
        };
        report.heading(&t.title(&view.question, names))?;
        report.figures(&view.picture(names))?;
    }
    report.parties(&found.europe.view.picture(names))
}

fn trends(
    report: &mut Report,
    found: &Found,
    names: &Lexicon,
    t: &'static Locale,
) -> Result<(), RenderError> {
    report.part(&t.text("report-trends"))?;
    if found.years.len() < 2 {
        return report.text(&t.text("report-trends-none"));
    }
    report.text(&t.text("trends-about"))?;
    let listed = TRENDS.iter().filter_map(|id| id.parse::<AttributeId>().ok());
    for id in listed {
        let Some(view) = found.shelf.over_time(&id, &found.asked) else { continue };
        report.heading(&t.title(&view.question, names))?;
        report.trend(&view.picture(names))?;
    }
    Ok(())
}

fn patterns(
    report: &mut Report,
    round: Option<&SeenRound>,
    names: &Lexicon,
    t: &'static Locale,
) -> Result<(), RenderError> {
    report.part(&t.text("patterns-title"))?;
    report.text(&t.text("patterns-about"))?;
    let Some(seen) = round else { return report.text(&t.text("patterns-empty")) };
    let level = t.tenths(seen.matching.false_alarm * 100.0);
    let how = [("cells", Arg::Count(i64::from(seen.list.1))), ("level", Arg::Text(&level))];
    report.text(&format!("{}: {}", t.text("patterns-round"), seen.round))?;
    let several: Vec<&SeenPattern> = seen.patterns.iter().filter(|pattern| pattern.in_several()).collect();
    if several.is_empty() {
        let nothing = if seen.agreed.is_none() { "patterns-not-agreed" } else { "patterns-none" };
        return report.text(&t.text(nothing));
    }
    report.note(&t.with("patterns-how", &how))?;
    let head =
        ["column-country", "column-estimate", "column-interval", "column-reading"].map(|key| t.text(key));
    for pattern in several.into_iter().take(MAX_PATTERNS) {
        report.heading(&t.with("patterns-seen-in", &[("n", Arg::of(pattern.seen_in()))]))?;
        for signature in &pattern.signatures {
            report.text(&words(signature, names))?;
        }
        let row = |seen: &safeborders_types::SeenIn| {
            let figure = Figure::from(&MergedCell { estimate: seen.estimate, interval: seen.interval });
            let reading = if seen.matches { "patterns-match" } else { "patterns-no-match" };
            vec![names.country(seen.country), t.estimate(&figure), t.interval(&figure), t.text(reading)]
        };
        let rows: Vec<Vec<String>> = pattern.countries.iter().map(row).collect();
        report.table(&t.text("patterns-caption"), &head, &rows)?;
    }
    Ok(())
}

fn members(
    report: &mut Report,
    found: &Found,
    names: &Lexicon,
    t: &'static Locale,
) -> Result<(), RenderError> {
    report.part(&t.text("report-members"))?;
    report.text(&t.text("members-about"))?;
    let number = |n: usize| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    let row = |member: &Member| {
        let years: Vec<String> = member.yearbooks.iter().map(ToString::to_string).collect();
        let years = if years.is_empty() { t.text("members-none") } else { years.join(", ") };
        vec![names.country(member.country), years, number(member.answered), number(member.missing)]
    };
    let head = ["column-country", "members-yearbooks", "members-answered", "members-missing"];
    let rows: Vec<Vec<String>> = found.members.iter().map(row).collect();
    report.table(&t.text("members-caption"), &head.map(|key| t.text(key)), &rows)
}

fn method(report: &mut Report, t: &'static Locale) -> Result<(), RenderError> {
    report.part(&t.text("report-method"))?;
    for key in [
        "report-method-privacy",
        "report-method-interval",
        "report-method-zero",
        "report-method-registered",
        "report-method-patterns",
        "map-boundaries",
    ] {
        report.text(&t.text(key))?;
    }
    Ok(())
}
