//! The case files most like one: what they share, where they differ, and how usual the file is in Europe. Scores are of case
//! files, never of persons.

use super::words::{self, Value};
use crate::patterns::body::ValueName;
use crate::patterns::{DifferenceLine, SimilarBody, SimilarFound, SimilarLine};
use crate::web::cases;
use crate::web::fields::Fields;
use crate::web::long::{Long, long, progress_page};
use crate::web::parts::{status, trouble};
use crate::web::visit::{Visit, encoded};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use safeborders_pages::{Arg, Html, Lexicon, Locale};
use std::collections::BTreeSet;

/// How many case files a page names.
const NAMED: usize = 20;

#[derive(Template)]
#[template(path = "patterns/similar.html")]
struct Similar {
    t: &'static Locale,
    trouble: Option<Html>,
    source: String,
    found: Option<Found>,
}

/// What was found, ready to be read.
struct Found {
    rows: Arg<'static>,
    typical: Option<String>,
    unusual: Vec<String>,
    lines: Vec<Line>,
}

/// One case file.
struct Line {
    href: String,
    source: String,
    cohort: String,
    similarity: String,
    bar: String,
    shared: Vec<Value>,
    differing: Vec<(String, String)>,
}

/// The page.
pub(super) async fn page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let t = visit.t();
        let title = t.text("o-sim-title");
        let source = fields.one("source").to_owned();
        let mut main = Similar { t, trouble: None, source: source.clone(), found: None };
        if source.is_empty() {
            return visit.page(&title, &main, &[]);
        }
        let address = format!("/patterns/similar?source={}", encoded(&source));
        let body = SimilarBody { source, most: NAMED, cohorts: BTreeSet::new(), attributes: Vec::new() };
        match long::<SimilarFound>(&visit, "similar", &body, fields.read_as("job")).await {
            Ok(Long::Done(found)) => {
                main.found = Some(told(&found, t));
                visit.page(&title, &main, &[])
            }
            Ok(Long::Running(state)) => progress_page(&visit, &title, &state, &address),
            Err(error) => {
                main.trouble = Some(trouble(&error, t)?);
                Ok((status(&error), visit.page(&title, &main, &[])?).into_response())
            }
        }
    };
    let made = made.await;
    visit.answer(made)
}

fn told(found: &SimilarFound, t: &'static Locale) -> Found {
    let names = Lexicon::new(t);
    Found {
        rows: Arg::Count(found.rows.into()),
        typical: found.percentile.map(|(percentile, error)| {
            let (percentile, error) = (t.decimals(percentile, 1), t.decimals(error, 1));
            let with = [("percentile", Arg::Text(percentile.as_str())), ("error", Arg::Text(&error))];
            t.with("o-sim-typical", &with)
        }),
        unusual: found.unusual.clone(),
        lines: found.similar.iter().map(|line| of(line, &names, t)).collect(),
    }
}

fn of(line: &SimilarLine, names: &Lexicon, t: &Locale) -> Line {
    Line {
        href: cases::address(&line.case.source),
        source: line.case.source.clone(),
        cohort: line.case.cohort.to_string(),
        similarity: t.decimals(line.similarity, 2),
        bar: format!("{:.2}%", line.similarity.clamp(0.0, 1.0) * 100.0),
        shared: words::values(&line.shared, names),
        differing: line.differing.iter().map(|difference| sides(difference, names, t)).collect(),
    }
}

/// The attribute in which two case files differ, and what each of them has.
fn sides(difference: &DifferenceLine, names: &Lexicon, t: &Locale) -> (String, String) {
    let codes = |values: &[ValueName]| match words::values(values, names) {
        none if none.is_empty() => t.text("o-sim-nothing"),
        some => t.list(&some.into_iter().map(|value| value.code).collect::<Vec<_>>()),
    };
    let all: Vec<ValueName> = difference.here.iter().chain(&difference.there).cloned().collect();
    let attribute = words::values(&all, names).into_iter().next().map(|value| value.attribute);
    let (here, there) = (codes(&difference.here), codes(&difference.there));
    let with = [("here", Arg::Text(here.as_str())), ("there", Arg::Text(&there))];
    (attribute.unwrap_or_default(), t.with("o-sim-differ", &with))
}
