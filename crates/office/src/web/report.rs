//! The national report of a year: exact national statistics, and beside them, clearly apart, the European picture from
//! the yearbooks that are kept, each figure with its interval. As a page and as PDF.

use super::Site;
use super::door::apart;
use super::parts::file;
use super::statistics::{Exact, Wanted, made, missing, populations, rules, years};
use super::visit::Visit;
use crate::api::{ApiError, YearbookLine};
use crate::guard::now_s;
use crate::statistics::YearStatistics;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::get;
use safeborders_pages::{
    Arg, EuropeMap, Lexicon, Locale, Names, RenderError, Report, ReportPage, Shelf, View, by_country,
    table_facts,
};
use safeborders_types::{AgreementLine, AgreementStanding, AttributeId, CountryCode, Unit, Yearbook};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What of the yearbooks stands beside the national figures: what both can say.
const BESIDE: [&str; 3] = ["victim.sex", "victim.age_class", "victim.citizenship_group"];

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/statistics/report", get(report)).route("/statistics/report/{name}", get(pdf))
}

#[derive(Template)]
#[template(path = "report_none.html")]
struct Nothing {
    t: &'static Locale,
}

/// What a report is made of.
struct Found {
    exact: YearStatistics,
    country: CountryCode,
    synthetic: bool,
    yearbooks: Vec<Yearbook>,
    /// The other parties of agreements in force.
    others: BTreeSet<CountryCode>,
}

async fn report(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.answer(page(&visit, &wanted.year).await)
}

async fn page(visit: &Visit, wanted: &str) -> Result<Response, ApiError> {
    let t = visit.t();
    let years = years(visit).await?;
    let wanted = match (wanted, years.last()) {
        ("", None) => return visit.page(&t.text("o-stat-title"), &Nothing { t }, &[]),
        ("", Some(last)) => last.to_string(),
        (year, _) => year.to_owned(),
    };
    let found = found(visit, &wanted).await?;
    let year = found.exact.year;
    let report = apart(move || Ok(written(&found, t)?)).await?;
    let years: Vec<(u16, bool)> = years.iter().rev().map(|y| (*y, *y == year)).collect();
    let (lede, pdf) = (t.text("o-report-lede"), format!("/statistics/report/{year}.pdf"));
    let around = ReportPage { lede: &lede, action: "/statistics/report", years: &years, pdf: &pdf };
    let sources = [t.text("o-stat-mark"), t.text("o-report-europe-sources")];
    visit.page_of(&t.text("o-tour-report"), &report.page(&around)?, &sources)
}

async fn pdf(visit: Visit, Path(name): Path<String>) -> Response {
    let Some(year) = name.strip_suffix(".pdf") else { return visit.missing() };
    let t = visit.t();
    let made = async {
        let found = found(&visit, year).await?;
        apart(move || {
            let stem =
                format!("national-report-{}-{}-part-1-not-for-exchange", found.country, found.exact.year);
            Ok(written(&found, t)?.pdf(&stem))
        })
        .await
    };
    match made.await {
        Ok(made) => file(made),
        Err(error) => visit.failed(&error),
    }
}

async fn found(visit: &Visit, year: &str) -> Result<Found, ApiError> {
    let exact = made(visit, year).await?;
    let kept: Vec<YearbookLine> = visit.get("yearbooks").await?;
    let mut yearbooks = Vec::new();
    for line in kept.iter().filter(|line| line.year == exact.year) {
        yearbooks.push(visit.get(&format!("yearbook?country={}&year={}", line.country, line.year)).await?);
    }
    let country = visit.site.terms.country;
    let agreements: Vec<AgreementLine> = visit.get("agreements").await?;
    let in_force = agreements.iter().filter(|line| line.standing == AgreementStanding::InForce);
    let others = in_force.flat_map(|line| line.parties.iter().copied()).filter(|party| *party != country);
    let (others, synthetic) = (others.collect(), visit.site.terms.synthetic);
    Ok(Found { exact, country, synthetic, yearbooks, others })
}

/// The report.
fn written(found: &Found, t: &'static Locale) -> Result<Report, RenderError> {
    let names = Lexicon::new(t);
    let (country, year) = (names.country(found.country), found.exact.year.to_string());
    let title = t.with("o-report-title", &[("country", Arg::Text(&country)), ("year", Arg::Text(&year))]);
    let mark = if found.synthetic { format!("{} ", t.text("synthetic")) } else { String::new() };
    let mut report = Report::new(t, title, format!("{mark}{}", t.text("o-report-foot")));
    if found.synthetic {
        report.notice(&format!("{} {}", t.text("synthetic"), t.text("synthetic-more")))?;
    }
    report.text(&t.with("report-made", &[("when", Arg::Text(&t.moment(now_s())))]))?;
    national(&mut report, &found.exact, t)?;
    european(&mut report, found, &names, t)?;
    Ok(report)
}

fn national(report: &mut Report, exact: &YearStatistics, t: &'static Locale) -> Result<(), RenderError> {
    report.part(&t.text("o-report-exact"))?;
    report.notice(&t.text("o-stat-mark"))?;
    report.text(&t.text("o-stat-mark-more"))?;
    report.text(&t.with("o-stat-of", &[("year", Arg::Text(&exact.year.to_string()))]))?;
    for population in populations(exact, t) {
        report.heading(&population.name)?;
        report.text(&population.total)?;
        for table in &population.tables {
            let (html, blocks) = Exact::both(table)?;
            report.push(html, blocks);
        }
    }
    report.heading(&t.text("o-report-rule"))?;
    for rule in rules(exact, t).iter().chain(&missing(t)) {
        report.note(rule)?;
    }
    Ok(())
}

fn european(
    report: &mut Report,
    found: &Found,
    names: &Lexicon,
    t: &'static Locale,
) -> Result<(), RenderError> {
    report.part(&t.text("o-report-europe"))?;
    let year = found.exact.year;
    let shelf = Shelf::of(&found.yearbooks);
    let Some(all) = shelf.by_country(year, Unit::Victim, None, &found.others) else {
        return report.text(&t.with("o-report-europe-none", &[("year", Arg::Text(&year.to_string()))]));
    };
    report.text(&t.text("o-report-europe-about"))?;
    report.text(&t.text("o-report-europe-compare"))?;
    report.facts(&table_facts(&all.table, names, t))?;
    let title = t.title(&all.question, names);
    report.heading(&title)?;
    let countries = by_country(&all.table);
    report.map(&EuropeMap { title: &title, countries: &countries, corridors: &[], names })?;
    report.figures(&all.picture(names))?;
    for id in BESIDE.iter().filter_map(|id| id.parse::<AttributeId>().ok()) {
        let Some(view) = together(&shelf, year, &id, &found.others) else { continue };
        report.heading(&t.title(&view.question, names))?;
        report.figures(&view.picture(names))?;
    }
    report.parties(&all.picture(names))?;
    for key in ["report-method-privacy", "report-method-interval", "report-method-zero", "map-boundaries"] {
        report.note(&t.text(key))?;
    }
    Ok(())
}

/// A table of the countries whose yearbooks have it: an agreement may name fewer tables than there are.
fn together(shelf: &Shelf, year: u16, id: &AttributeId, others: &BTreeSet<CountryCode>) -> Option<View> {
    let has = |country: &CountryCode| shelf.together(year, &[*country].into(), &[id], others).is_some();
    let of: BTreeSet<CountryCode> = shelf.countries(Some(year)).into_iter().filter(has).collect();
    if of.is_empty() { None } else { shelf.together(year, &of, &[id], others) }
}
