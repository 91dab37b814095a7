//! The ranked list of a run.

use super::drawing::{Forest, Gauge};
use super::words::{self, Value};
use crate::patterns::body::{PatternLine, Rank, Run};
use crate::web::fields::Fields;
use askama::Template;
use safeborders_pages::{Arg, Lexicon, Locale};

/// Patterns on one page.
const ON_A_PAGE: usize = 40;

#[derive(Template)]
#[template(path = "patterns/list.html")]
pub(crate) struct List {
    t: &'static Locale,
    number: u32,
    about: String,
    settings: String,
    europe: String,
    truncated: bool,
    lines: Vec<Line>,
    standing: Arg<'static>,
    all: bool,
    ranked_down: Arg<'static>,
    pages: Vec<(String, String, bool)>,
    compare: String,
}

struct Line {
    number: u32,
    href: String,
    values: Vec<Value>,
    support: Arg<'static>,
    expected: String,
    gauge: Gauge,
    lift: String,
    odds: Option<(String, Forest)>,
    q: String,
    why: String,
    stands: bool,
}

impl List {
    /// `fields` say whether what was ranked down is listed too, and which page.
    pub(crate) fn of(run: &Run, fields: &Fields, t: &'static Locale) -> Self {
        let names = Lexicon::new(t);
        let all = fields.one("show") == "all";
        let stands = |pattern: &&PatternLine| all || pattern.rank <= Rank::NotCompared;
        let listed: Vec<&PatternLine> = run.patterns.iter().filter(stands).collect();
        let last = listed.len().div_ceil(ON_A_PAGE).max(1);
        let page = fields.read_as::<usize>("page").unwrap_or(1).clamp(1, last);
        let shown = listed.iter().skip((page - 1) * ON_A_PAGE).take(ON_A_PAGE);
        let most = listed.iter().map(|p| f64::from(p.support).max(p.expected)).fold(1.0, f64::max);
        let address = |page: usize| {
            let show = if all { "&show=all" } else { "" };
            (format!("/patterns/runs/{}?page={page}{show}", run.number), page.to_string())
        };
        let standing = run.patterns.iter().filter(|p| p.rank <= Rank::NotCompared).count();
        Self {
            t,
            number: run.number,
            about: about(run, t),
            settings: settings(run, t),
            europe: europe(run, t),
            truncated: run.truncated,
            lines: shown.map(|pattern| line(pattern, run, most, &names, t)).collect(),
            standing: Arg::of(standing),
            all,
            ranked_down: Arg::of(run.patterns.len() - standing),
            pages: match last {
                1 => Vec::new(),
                _ => (1..=last).map(|at| (address(at).0, address(at).1, at == page)).collect(),
            },
            compare: format!("/patterns/compare?run={}", run.number),
        }
    }
}

fn line(pattern: &PatternLine, run: &Run, most: f64, names: &Lexicon, t: &'static Locale) -> Line {
    let expected = [Some(pattern.expected), pattern.pairs_expected, pattern.europe_expected];
    Line {
        number: pattern.number,
        href: format!("/patterns/runs/{}/{}", run.number, pattern.number),
        values: words::values(&pattern.values, names),
        support: Arg::Count(pattern.support.into()),
        expected: words::expected(pattern.expected, t),
        gauge: Gauge::new(pattern.support, expected, most),
        lift: t.decimals(pattern.lift, 1),
        odds: pattern.odds.as_ref().map(|odds| (words::odds(odds, t), Forest::new(odds))),
        q: words::small(pattern.q, t),
        why: words::rank(pattern.rank, t),
        stands: pattern.rank <= Rank::NotCompared,
    }
}

/// What was looked at.
fn about(run: &Run, t: &Locale) -> String {
    let cohorts = safeborders_pages::cohorts(&run.cohorts);
    let found = Arg::Count(i64::try_from(run.found).unwrap_or(i64::MAX));
    let when = t.moment(run.at_s);
    let with = [
        ("files", Arg::Count(run.rows.into())),
        ("cohorts", Arg::Text(&cohorts)),
        ("n", found),
        ("when", Arg::Text(&when)),
    ];
    t.with("o-pat-run-about", &with)
}

/// With which settings.
fn settings(run: &Run, t: &Locale) -> String {
    let level = t.decimals(run.level, 3);
    let with = [
        ("support", Arg::Count(run.min_support.into())),
        ("length", Arg::of(run.max_length)),
        ("level", Arg::Text(&level)),
    ];
    let mut text = t.with("o-pat-run-settings", &with);
    if run.support_chosen {
        text.push(' ');
        text.push_str(&t.text("o-pat-run-chosen"));
    }
    if run.strict {
        text.push(' ');
        text.push_str(&t.text("o-pat-run-strict"));
    }
    text
}

/// Which European picture the patterns were held against.
fn europe(run: &Run, t: &Locale) -> String {
    match &run.europe {
        Some(used) => t.with("o-pat-run-europe", &[("n", Arg::of(used.yearbooks.len()))]),
        None => t.text("o-pat-run-no-europe"),
    }
}
