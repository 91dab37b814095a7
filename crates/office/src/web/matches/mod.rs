//! Matches and referrals: rounds and what they brought, contact requests with their states and deadlines, link checks, the
//! directory of desks, drafts for the judicial channel.
//!
//! | route | what |
//! |---|---|
//! | GET `/matches` | rounds, contact requests, the ways on |
//! | GET `/matches/rounds/{name}`, POST `…/join`, `…/convene`, `/matches/withdraw` | one round and its matches |
//! | GET `/matches/referrals/new`, `/matches/referrals/{id}`, POST the same | contact requests |
//! | GET and POST `/matches/links` | link checks |
//! | GET `/matches/directory` | whom to call |
//! | GET and POST `/matches/draft` | a draft for the judicial channel as a file |

mod codes;
mod contacts;
mod draft;
mod links;
mod rounds;

use super::Site;
use super::visit::Visit;
use crate::referrals::ReferralLine;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use contacts::{Row, row};
use rounds::{RoundRow, round_row};
use safeborders_pages::{Lexicon, Locale, Names};
use safeborders_people::Right;
use safeborders_types::{CountryCode, Desk, RoundView};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The routes of this part.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/matches", get(index))
        .route("/matches/directory", get(directory))
        .merge(rounds::routes())
        .merge(contacts::routes())
        .merge(links::routes())
        .merge(draft::routes())
}

#[derive(Template)]
#[template(path = "matches/index.html")]
struct Index {
    t: &'static Locale,
    rounds: Vec<RoundRow>,
    no_rounds: Option<String>,
    received: Vec<Row>,
    sent: Vec<Row>,
    refers: bool,
    checks: bool,
    drafts: bool,
}

async fn index(visit: Visit) -> Response {
    let made = async {
        let t = visit.t();
        // An office may take part in no rounds: then the page says so and has the rest.
        let (rounds, no_rounds) = match visit.get::<Vec<RoundView>>("rounds").await {
            Ok(rounds) => (rounds, None),
            Err(error) => (Vec::new(), Some(error.message)),
        };
        let refers = visit.may(Right::Refer);
        let referrals: Vec<ReferralLine> = if refers { visit.get("referrals").await? } else { Vec::new() };
        let own = visit.site.terms.country;
        let (sent, received): (Vec<_>, Vec<_>) = referrals.iter().partition(|line| line.referral.from == own);
        let names = Lexicon::new(t);
        let rows = |lines: Vec<&ReferralLine>| lines.iter().map(|line| row(line, own, &names, t)).collect();
        let main = Index {
            t,
            rounds: rounds.iter().map(|round| round_row(round, t)).collect(),
            no_rounds,
            received: rows(received),
            sent: rows(sent),
            refers,
            checks: visit.may(Right::LinkCheck) || visit.may(Right::ReadDisclosures),
            drafts: visit.may(Right::ReadCase),
        };
        visit.page(&t.text("o-nav-matches"), &main, &[])
    };
    let made = made.await;
    visit.answer(made)
}

#[derive(Template)]
#[template(path = "matches/directory.html")]
struct Directory {
    t: &'static Locale,
    countries: Vec<(String, String, Vec<DeskCard>)>,
    refers: bool,
}

/// Whom to call.
pub(crate) struct DeskCard {
    office: String,
    name: String,
    languages: String,
    hours: String,
    channel: String,
}

/// A desk as a card.
pub(crate) fn card(desk: &Desk) -> DeskCard {
    let entry = desk.entry();
    let languages: Vec<String> = entry.languages.iter().map(ToString::to_string).collect();
    DeskCard {
        office: entry.office.clone(),
        name: entry.name.clone(),
        languages: languages.join(", "),
        hours: entry.hours.clone(),
        channel: entry.channel.clone(),
    }
}

async fn directory(visit: Visit) -> Response {
    let made = async {
        let t = visit.t();
        let desks: Vec<Desk> = visit.get("directory").await?;
        let mut by: BTreeMap<CountryCode, Vec<DeskCard>> = BTreeMap::new();
        for desk in &desks {
            by.entry(desk.entry().country).or_default().push(card(desk));
        }
        let names = Lexicon::new(t);
        let countries = by.into_iter().map(|(c, desks)| (c.to_string(), names.country(c), desks)).collect();
        let main = Directory { t, countries, refers: visit.may(Right::Refer) };
        visit.page(&t.text("o-dir-title"), &main, &[])
    };
    let made = made.await;
    visit.answer(made)
}
