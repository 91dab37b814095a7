//! The members: who can be reached, what they have frozen and published, how often they answered.

use super::Site;
use super::frame::{Place, failed, finish, framed};
use crate::members::Member;
use crate::nodes::Nodes;
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use safeborders_pages::{Arg, Html, Lexicon, Locale, Names, Reader, cohorts};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "members.html")]
struct Members {
    t: &'static Locale,
    looked: Option<String>,
    members: Vec<Row>,
}

struct Row {
    code: String,
    name: String,
    state: String,
    class: &'static str,
    seen: String,
    frozen: String,
    yearbooks: String,
    answered: String,
    missing: String,
}

impl Row {
    fn of(member: &Member, t: &'static Locale) -> Self {
        let (state, class) = match member.seen.as_ref() {
            None => (t.text("members-unknown"), "unknown"),
            Some(seen) => match &seen.absence {
                None => (t.text("members-reached"), "good"),
                Some(absence) => (t.reason(absence), "gone"),
            },
        };
        let last = member.seen.as_ref().and_then(|seen| seen.last_seen_s).max(member.answered_at_s);
        let or_none = |text: String| if text.is_empty() { t.text("members-none") } else { text };
        let years: Vec<String> = member.yearbooks.iter().map(ToString::to_string).collect();
        let number = |n: usize| t.number(i64::try_from(n).unwrap_or(i64::MAX));
        let frozen = member.seen.as_ref().filter(|seen| seen.last_seen_s.is_some());
        Self {
            code: member.country.to_string(),
            name: Lexicon::new(t).country(member.country),
            state,
            class,
            seen: last.map_or_else(|| t.text("members-never"), |at| t.moment(at)),
            frozen: frozen.map_or_else(|| t.text("members-unknown"), |seen| or_none(cohorts(&seen.frozen))),
            yearbooks: or_none(years.join(", ")),
            answered: number(member.answered),
            missing: number(member.missing),
        }
    }
}

pub(crate) async fn members<N: Nodes>(State(site): State<Arc<Site<N>>>, reader: Reader) -> Response {
    let t = reader.locale;
    let (members, looked) = match site.coordinator.members().await {
        Ok(known) => known,
        Err(error) => return failed(&site, &reader, &error),
    };
    let when = |at| t.with("members-looked", &[("when", Arg::Text(&t.moment(at)))]);
    let main = Html::from_template(&Members {
        t,
        looked: looked.map(when),
        members: members.iter().map(|member| Row::of(member, t)).collect(),
    });
    let title = t.text("members-title");
    finish(main.and_then(|main| framed(&site, &reader, &title, Place::Members, &main, &[])))
}

/// Looks at the nodes and goes back to the page. Costs nothing anywhere.
pub(crate) async fn look<N: Nodes>(State(site): State<Arc<Site<N>>>) -> Response {
    site.coordinator.look().await;
    Redirect::to("/members").into_response()
}
