//! One pattern with its evidence: figures in words, when it was seen, whose case files, and what comes close.

use super::drawing::{Forest, Gauge, Trend};
use super::words::{self, Value};
use crate::patterns::body::{ChangeLine, MemberLine, NearLine, PatternShown, Rank, Run, SeasonLine};
use crate::web::cases;
use askama::Template;
use safeborders_pages::{Arg, Lexicon, Locale, Names};

#[derive(Template)]
#[template(path = "patterns/one.html")]
pub(crate) struct One {
    t: &'static Locale,
    run: u32,
    number: u32,
    pub(crate) title: String,
    values: Vec<Value>,
    why: String,
    stands: bool,
    because: Option<String>,
    evidence: Vec<String>,
    gauge: Gauge,
    forest: Option<Forest>,
    holding: Arg<'static>,
    changed: bool,
    members: Vec<Member>,
    trend: Option<Trend>,
    quarters: Vec<Quarter>,
    changes: Vec<String>,
    emerging: Option<String>,
    season: Option<String>,
    near: Vec<Member>,
    unusual: Vec<String>,
    publish: Option<String>,
}

struct Member {
    href: String,
    source: String,
    cohort: String,
    lacks: String,
}

struct Quarter {
    cohort: String,
    holding: String,
    of: String,
    share: String,
}

impl One {
    pub(crate) fn of(shown: &PatternShown, run: &Run, may_publish: bool, t: &'static Locale) -> Self {
        let names = Lexicon::new(t);
        let pattern = &shown.pattern;
        let values = words::values(&pattern.values, &names);
        let expected = [Some(pattern.expected), pattern.pairs_expected, pattern.europe_expected];
        let most = expected.iter().flatten().copied().fold(f64::from(pattern.support), f64::max);
        // The node says in English which better pattern or which figure it was.
        let told = matches!(pattern.rank, Rank::AlreadyTold | Rank::SameRows | Rank::GenericInEurope);
        let publishable = may_publish && pattern.signature().is_ok();
        Self {
            t,
            run: shown.run,
            number: pattern.number,
            title: words::line(&values),
            values,
            why: words::rank(pattern.rank, t),
            stands: pattern.rank <= Rank::NotCompared,
            because: told.then(|| pattern.because.clone()),
            evidence: words::evidence(pattern, run.rows, t),
            gauge: Gauge::new(pattern.support, expected, most),
            forest: pattern.odds.as_ref().map(Forest::new),
            holding: Arg::Count(shown.holding.into()),
            changed: shown.holding != pattern.support,
            members: shown.members.iter().map(member).collect(),
            trend: Trend::new(&shown.trend, &places(shown)),
            quarters: shown.trend.iter().map(|point| quarter(point, t)).collect(),
            changes: shown.changes.iter().map(|change| change_words(change, t)).collect(),
            emerging: shown.emerging.as_ref().map(|line| emerging_words(line, t)),
            season: shown.season.as_ref().map(|line| season_words(line, t)),
            near: shown.nearest.iter().map(|near| near_member(near, &names)).collect(),
            unusual: shown.unusual.clone(),
            publish: publishable
                .then(|| format!("/patterns/publish?run={}&pattern={}", shown.run, pattern.number)),
        }
    }
}

fn member(line: &MemberLine) -> Member {
    let (source, cohort) = (line.source.clone(), line.cohort.to_string());
    Member { href: cases::address(&source), source, cohort, lacks: String::new() }
}

fn near_member(near: &NearLine, names: &Lexicon) -> Member {
    let lacks = &near.lacks;
    let lacks =
        format!("{}: {}", names.attribute(&lacks.attribute), names.code(&lacks.attribute, &lacks.code));
    Member { lacks, ..member(&near.case) }
}

/// The places of the changes among the quarters.
fn places(shown: &PatternShown) -> Vec<usize> {
    let place = |change: &ChangeLine| shown.trend.iter().position(|point| point.cohort == change.from);
    shown.changes.iter().filter_map(place).collect()
}

fn quarter(point: &crate::patterns::body::TrendPoint, t: &Locale) -> Quarter {
    Quarter {
        cohort: point.cohort.to_string(),
        holding: t.number(point.holding.into()),
        of: t.number(point.of.into()),
        share: format!("{} %", t.decimals(f64::from(point.holding) / f64::from(point.of.max(1)) * 100.0, 1)),
    }
}

fn change_words(change: &ChangeLine, t: &Locale) -> String {
    let percent = |share: f64| t.decimals(share * 100.0, 1);
    let level = |[estimate, low, high]: [f64; 3]| {
        format!("{} % ({})", percent(estimate), t.range(&percent(low), &percent(high)))
    };
    let (from, sure) = (change.from.to_string(), percent(change.probability));
    let (before, after) = (level(change.before), level(change.after));
    let with = [
        ("from", Arg::Text(from.as_str())),
        ("sure", Arg::Text(&sure)),
        ("before", Arg::Text(&before)),
        ("after", Arg::Text(&after)),
    ];
    t.with("o-pat-change", &with)
}

/// The last quarter against the same one of earlier years.
fn season_words(line: &SeasonLine, t: &Locale) -> String {
    let (quarter, expected) = (line.cohort.to_string(), words::expected(line.expected, t));
    let factor = t.decimals(line.factor, 2);
    // The side on which it lies, twice: nobody asked for one side beforehand.
    let p = words::small((2.0 * line.at_least.min(line.at_most)).min(1.0), t);
    let with = [
        ("quarter", Arg::Text(quarter.as_str())),
        ("now", Arg::Count(line.holding.into())),
        ("expected", Arg::Text(&expected)),
        ("factor", Arg::Text(&factor)),
        ("p", Arg::Text(&p)),
    ];
    t.with("o-pat-season", &with)
}

/// The last quarter against the earlier ones.
pub(crate) fn emerging_words(line: &crate::patterns::body::EmergingLine, t: &Locale) -> String {
    let p = words::small(line.p, t);
    let with = [
        ("now", Arg::Count(line.now.0.into())),
        ("of", Arg::Count(line.now.1.into())),
        ("before", Arg::Count(line.before.0.into())),
        ("all", Arg::Count(line.before.1.into())),
        ("p", Arg::Text(p.as_str())),
    ];
    match (line.stands, line.rising) {
        (true, true) => t.with("o-pat-emerging-up", &with),
        (true, false) => t.with("o-pat-emerging-down", &with),
        (false, _) => t.with("o-pat-emerging-none", &with),
    }
}
