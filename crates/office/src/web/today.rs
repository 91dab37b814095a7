//! Today: what waits for this person, what the budget allows, and, when asked, whether peers can be reached.

use super::Site;
use super::people::waiting_for;
use super::visit::Visit;
use crate::api::{ApiError, BudgetLine, CohortLine};
use crate::keeping::DueCount;
use crate::referrals::ReferralLine;
use crate::stops::StopsShown;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use safeborders_pages::{Arg, Lexicon, Locale, Names};
use safeborders_people::Right;
use safeborders_types::{AgreementLine, AgreementStanding, EndLine, PeerState, ReferralState, RoundView};
use serde::Deserialize;
use std::sync::Arc;
use time::OffsetDateTime;

/// An agreement that ends within so many days is named.
const SOON_DAYS: i64 = 60;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/", get(today))
}

/// Something that waits, with where it leads.
struct Waits {
    text: String,
    href: &'static str,
}

struct Fact {
    name: String,
    value: String,
    note: String,
}

/// Something that ends. What it is and what to do are the node's own English.
struct End {
    what: String,
    day: String,
    left: Arg<'static>,
    urgent: bool,
    remedy: String,
}

struct Peer {
    country: String,
    state: String,
    reachable: bool,
}

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    t: &'static Locale,
    waits: Vec<Waits>,
    facts: Vec<Fact>,
    /// What ends soon, and this node's own certificate: for those who look after it.
    ends: Vec<End>,
    /// `None` until somebody asks: it takes a call to every country.
    peers: Option<Vec<Peer>>,
}

#[derive(Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    peers: String,
}

async fn today(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    visit.answer(page(&visit, &wanted).await)
}

async fn page(visit: &Visit, wanted: &Wanted) -> Result<Response, ApiError> {
    let t = visit.t();
    let cohorts: Vec<CohortLine> = visit.get("cohorts").await?;
    let budget: Vec<BudgetLine> = visit.get("budget").await?;
    let agreements: Vec<AgreementLine> = visit.get("agreements").await?;
    let stops: StopsShown = visit.get("peers/stops").await?;
    let mut facts = facts(t, &cohorts, &budget, &agreements);
    facts.push(exchange(t, &stops));
    let ends = match visit.may(Right::Operate) {
        true => ends(t, visit.get("ends").await?),
        false => Vec::new(),
    };
    let main = Today {
        t,
        waits: waits(visit, &agreements).await?,
        facts,
        ends,
        peers: match wanted.peers.as_str() {
            "look" => Some(peers(t, visit.get("peers").await?)),
            _ => None,
        },
    };
    visit.page(&t.text("o-today-title"), &main, &[])
}

async fn waits(visit: &Visit, agreements: &[AgreementLine]) -> Result<Vec<Waits>, ApiError> {
    let t = visit.t();
    let mut all = Vec::new();
    let mut add = |key: &str, n: usize, href| {
        if n > 0 {
            all.push(Waits { text: t.with(key, &[("n", Arg::of(n))]), href });
        }
    };
    if visit.may(Right::Approve) {
        add("o-waits-approvals", waiting_for(visit).await?, "/people");
    }
    if visit.may(Right::Erase) {
        let count: DueCount = visit.get("cases/due/count").await?;
        add("o-waits-review", count.due, "/cases/due");
    }
    if visit.may(Right::Refer) {
        let referrals: Vec<ReferralLine> = visit.get("referrals").await?;
        let ours = |line: &&ReferralLine| line.referral.to == visit.site.terms.country;
        let waiting = [ReferralState::Sent, ReferralState::Seen];
        let open = referrals.iter().filter(ours).filter(|line| waiting.contains(&line.state));
        add("o-waits-referrals", open.count(), "/matches");
        add("o-waits-overdue", referrals.iter().filter(|line| line.overdue).count(), "/matches");
    }
    if visit.may(Right::Publish) {
        // An office that takes part in no rounds has none to look at.
        let rounds: Vec<RoundView> = visit.get("rounds").await.unwrap_or_default();
        let counted = rounds.iter().filter(|round| round.charged.is_some()).count();
        add("o-waits-rounds", counted, "/matches");
    }
    let today = OffsetDateTime::now_utc().date();
    let ending = |line: &&AgreementLine| {
        let left = (line.valid_until - today).whole_days();
        line.standing == AgreementStanding::InForce && (0..=SOON_DAYS).contains(&left)
    };
    add("o-waits-ending", agreements.iter().filter(ending).count(), "/agreements");
    let stopped = agreements.iter().filter(|line| line.standing == AgreementStanding::Suspended);
    add("o-waits-suspended", stopped.count(), "/agreements");
    Ok(all)
}

fn facts(
    t: &Locale,
    cohorts: &[CohortLine],
    budget: &[BudgetLine],
    agreements: &[AgreementLine],
) -> Vec<Fact> {
    let number = |n: u64| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    let files: u64 = cohorts.iter().map(|line| line.case_files).sum();
    let next = cohorts.iter().filter(|line| !line.frozen).map(|line| line.freezes_on).min();
    let mut facts = vec![Fact {
        name: t.text("o-fact-files"),
        value: number(files),
        note: t.with("o-fact-files-note", &[("n", Arg::of(cohorts.len()))]),
    }];
    if let Some(day) = next {
        facts.push(Fact {
            name: t.text("o-fact-freezes"),
            value: t.day(u64::try_from(day.midnight().assume_utc().unix_timestamp()).unwrap_or_default()),
            note: t.text("o-fact-freezes-note"),
        });
    }
    // The cohort with the least left is what a question over many of them meets first.
    let left = |line: &BudgetLine| {
        let (limit, spent) = (line.questions_limit.get(), line.questions_spent.get());
        (limit.saturating_sub(spent) * 100).checked_div(limit).unwrap_or(0)
    };
    if let Some(least) = budget.iter().min_by_key(|line| left(line)) {
        facts.push(Fact {
            name: t.text("o-fact-budget"),
            value: format!("{} %", number(left(least))),
            note: t.with("o-fact-budget-note", &[("cohort", Arg::Text(&least.cohort.to_string()))]),
        });
    }
    let in_force = agreements.iter().filter(|line| line.standing == AgreementStanding::InForce).count();
    facts.push(Fact {
        name: t.text("o-fact-agreements"),
        value: number(u64::try_from(in_force).unwrap_or(u64::MAX)),
        note: t.text("o-fact-agreements-note"),
    });
    facts
}

/// Whether something can be exchanged at all.
fn exchange(t: &'static Locale, stops: &StopsShown) -> Fact {
    let names = Lexicon::new(t);
    let countries: Vec<String> =
        stops.stops.iter().filter_map(|line| Some(names.country(line.country?))).collect();
    let all = stops.stops.iter().any(|line| line.country.is_none());
    let (value, note) = match (all, countries.is_empty()) {
        (true, _) => (t.text("o-exchange-stopped"), t.text("o-exchange-stopped-note")),
        (_, true) => (t.text("o-exchange-on"), t.text("o-exchange-on-note")),
        _ => (t.text("o-exchange-some"), t.list(&countries)),
    };
    Fact { name: t.text("o-exchange"), value, note }
}

/// What ends soon, and the node's own certificate in any case.
fn ends(t: &Locale, lines: Vec<EndLine>) -> Vec<End> {
    let shown = lines.into_iter().filter(|line| line.urgent || line.is_own);
    let end = |line: EndLine| End {
        what: line.what,
        day: t.day(line.ends_s),
        left: Arg::Count(i64::try_from(line.days_left).unwrap_or(i64::MAX)),
        urgent: line.urgent,
        remedy: line.remedy,
    };
    shown.map(end).collect()
}

fn peers(t: &'static Locale, states: Vec<PeerState>) -> Vec<Peer> {
    let names = Lexicon::new(t);
    let peer = |state: PeerState| Peer {
        country: names.country(state.id.country()),
        state: state.state,
        reachable: state.reachable,
    };
    states.into_iter().map(peer).collect()
}
