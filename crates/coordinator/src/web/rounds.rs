//! The patterns that several countries see, from what was broadcast in rounds; and rounds for the command line.

use super::Site;
use super::api::{ApiTrouble, without_token};
use super::frame::{Place, failed, finish, framed};
use super::shown::Choice;
use crate::error::{AskError, Trouble};
use crate::nodes::Nodes;
use crate::rounds::ShowRound;
use askama::Template;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use safeborders_pages::{Arg, Fact, Figure, Html, Lexicon, Locale, Names, Reader};
use safeborders_types::{
    MergedCell, PatternSignature, RoundName, RoundReached, SeenIn, SeenPattern, SeenRound,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use time::OffsetDateTime;

/// The most patterns on a page; all are given to the command line.
const MAX_LISTED: usize = 100;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    round: String,
}

#[derive(Template)]
#[template(path = "patterns.html")]
struct Patterns {
    t: &'static Locale,
    rounds: Vec<Choice>,
    facts: Vec<Fact>,
    round: Option<Shown>,
    open: String,
}

struct Shown {
    how: String,
    nothing: String,
    patterns: Vec<Pattern>,
}

struct Pattern {
    seen: String,
    published: String,
    signatures: Vec<String>,
    countries: Vec<Country>,
}

struct Country {
    name: String,
    estimate: String,
    interval: String,
    threshold: String,
    reading: String,
    class: &'static str,
    noticed: String,
}

pub(crate) async fn patterns<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let t = reader.locale;
    let (rounds, seen) = match known(&site, &wanted).await {
        Ok(known) => known,
        Err(error) => return failed(&site, &reader, &error),
    };
    let names = Lexicon::new(t);
    let chosen = seen.as_ref().map(|seen| seen.round);
    let choice = |round: &RoundName| Choice {
        id: round.to_string(),
        name: round.to_string(),
        chosen: chosen == Some(*round),
    };
    let today = OffsetDateTime::now_utc().date();
    let open = RoundName::under_way_on(today).or_else(|| RoundName::open_on(today));
    let main = Html::from_template(&Patterns {
        t,
        rounds: rounds.iter().map(choice).collect(),
        facts: seen.as_ref().map_or_else(Vec::new, |seen| facts(seen, &names, t)),
        round: seen.as_ref().map(|seen| shown(seen, &names, t)),
        open: open.map_or_else(String::new, |round| round.to_string()),
    });
    let title = t.text("patterns-title");
    finish(main.and_then(|main| framed(&site, &reader, &title, Place::Patterns, &main, &[])))
}

/// The rounds that are kept, and the one that is wanted or the last.
async fn known<N: Nodes>(
    site: &Site<N>,
    wanted: &Wanted,
) -> Result<(Vec<RoundName>, Option<SeenRound>), AskError> {
    let rounds = site.coordinator.rounds().await?;
    let named = wanted.round.parse().ok().filter(|round| rounds.contains(round));
    let Some(round) = named.or(rounds.first().copied()) else { return Ok((rounds, None)) };
    let seen = site.coordinator.round(ShowRound { round, matching: Default::default() }).await?;
    Ok((rounds, Some(seen)))
}

fn facts(seen: &SeenRound, names: &Lexicon, t: &Locale) -> Vec<Fact> {
    let number = |n: usize| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    let silent = seen.silent();
    let note = match silent.as_slice() {
        [] => t.text("fact-countries-all"),
        silent => {
            let silent: Vec<String> = silent.iter().map(|country| names.country(*country)).collect();
            t.with("fact-countries-without", &[("countries", Arg::Text(&t.list(&silent)))])
        }
    };
    let several = seen.patterns.iter().filter(|pattern| pattern.in_several()).count();
    let all = seen.parties.len();
    vec![
        Fact {
            name: t.text("patterns-round"),
            value: seen.round.to_string(),
            note: t.with("patterns-closes", &[("day", Arg::Text(&seen.days[2]))]),
        },
        Fact {
            name: t.text("fact-countries"),
            value: format!("{} / {}", number(all.saturating_sub(silent.len())), number(all)),
            note,
        },
        Fact {
            name: t.text("patterns-several"),
            value: number(several),
            note: t.with("patterns-published", &[("n", Arg::of(seen.list.0))]),
        },
    ]
}

fn shown(seen: &SeenRound, names: &Lexicon, t: &'static Locale) -> Shown {
    let several = seen.patterns.iter().filter(|pattern| pattern.in_several()).take(MAX_LISTED);
    let level = t.tenths(seen.matching.false_alarm * 100.0);
    let how = [("cells", Arg::Count(i64::from(seen.list.1))), ("level", Arg::Text(&level))];
    let nothing = if seen.agreed.is_none() { "patterns-not-agreed" } else { "patterns-none" };
    Shown {
        how: t.with("patterns-how", &how),
        nothing: t.text(nothing),
        patterns: several.map(|pattern| of_pattern(pattern, names, t)).collect(),
    }
}

fn of_pattern(pattern: &SeenPattern, names: &Lexicon, t: &'static Locale) -> Pattern {
    let by: Vec<String> = pattern.published_by.iter().map(|country| names.country(*country)).collect();
    Pattern {
        seen: t.with("patterns-seen-in", &[("n", Arg::of(pattern.seen_in()))]),
        published: t.with("patterns-published-by", &[("countries", Arg::Text(&t.list(&by)))]),
        signatures: pattern.signatures.iter().map(|signature| words(signature, names)).collect(),
        countries: pattern.countries.iter().map(|country| of_country(country, names, t)).collect(),
    }
}

pub(crate) fn words(signature: &PatternSignature, names: &Lexicon) -> String {
    let values = signature.values();
    let values = values.map(|(a, code)| format!("{}: {}", names.attribute(a), names.code(a, code)));
    values.collect::<Vec<_>>().join(" · ")
}

fn of_country(seen: &SeenIn, names: &Lexicon, t: &Locale) -> Country {
    let figure = Figure::from(&MergedCell { estimate: seen.estimate, interval: seen.interval });
    let (reading, class) = match seen.matches {
        true => ("patterns-match", "good"),
        false => ("patterns-no-match", "unknown"),
    };
    let [at_15, at_25, at_40, at_60] = seen.detected.map(|share| format!("{:.0}", share * 100.0));
    Country {
        name: names.country(seen.country),
        estimate: t.estimate(&figure),
        interval: t.interval(&figure),
        threshold: t.tenths(seen.threshold),
        reading: t.text(reading),
        class,
        noticed: format!("{at_15} / {at_25} / {at_40} / {at_60} %"),
    }
}

/// Carries out what the command line asks for.
async fn carried_out<N: Nodes, Q, T: Serialize>(
    site: &Site<N>,
    headers: &HeaderMap,
    body: Result<Json<Q>, JsonRejection>,
    work: impl AsyncFnOnce(Q) -> Result<T, AskError>,
) -> Response {
    if let Some(refused) = without_token(site, headers) {
        return refused;
    }
    let body = match body {
        Ok(Json(body)) => body,
        Err(rejection) => {
            let message = format!("the request does not name a round: {}", rejection.body_text());
            return ApiTrouble { trouble: Trouble::Usage, message }.into_response();
        }
    };
    match work(body).await {
        Ok(done) => Json(done).into_response(),
        Err(error) => ApiTrouble::from(error).into_response(),
    }
}

pub(crate) async fn list<N: Nodes>(State(site): State<Arc<Site<N>>>, headers: HeaderMap) -> Response {
    let all = async |()| site.coordinator.rounds().await;
    carried_out(&site, &headers, Ok(Json(())), all).await
}

pub(crate) async fn show<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    headers: HeaderMap,
    body: Result<Json<ShowRound>, JsonRejection>,
) -> Response {
    carried_out(&site, &headers, body, async |show| site.coordinator.round(show).await).await
}

pub(crate) async fn fetch<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    headers: HeaderMap,
    body: Result<Json<RoundName>, JsonRejection>,
) -> Response {
    let fetch =
        async |round| -> Result<Vec<RoundReached>, AskError> { site.coordinator.fetch_round(round).await };
    carried_out(&site, &headers, body, fetch).await
}

pub(crate) async fn convene<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    headers: HeaderMap,
    body: Result<Json<RoundName>, JsonRejection>,
) -> Response {
    carried_out(&site, &headers, body, async |round| site.coordinator.convene(round).await).await
}
