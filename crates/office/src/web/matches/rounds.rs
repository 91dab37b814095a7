//! One round: how far it is, who takes part, what this office published, and who else sees it. An estimate never stands
//! without its interval, nor a match without its threshold and how often such a list errs.

use super::{DeskCard, card};
use crate::rounds::{MatchesBody, WhichRound};
use crate::web::Site;
use crate::web::fields::Fields;
use crate::web::parts::{self, Choice};
use crate::web::patterns::in_words;
use crate::web::visit::{Visit, encoded};
use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_pages::{Arg, Figure, Lexicon, Locale, Names};
use safeborders_people::Right;
use safeborders_types::{
    CountryCode, Joining, MatchLine, MatchReport, Matching, MergedCell, NanoEpsilon, PartyStanding,
    PartyView, PatternSignature, RoundName, RoundProgress, RoundStage, RoundStep, RoundView, RoundWork,
};
use std::sync::Arc;

/// The false-alarm levels of a form, in thousandths.
const LEVELS: [u16; 3] = [10, 50, 100];
/// The ε of a histogram that a form offers, in thousandths.
const OFFERED: [u16; 3] = [250, 500, 1_000];

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/matches/rounds/{round}", get(page))
        .route("/matches/rounds/{round}/join", post(join))
        .route("/matches/rounds/{round}/convene", post(convene))
}

/// A round in a list.
pub(super) struct RoundRow {
    pub(super) name: String,
    pub(super) freezes: String,
    pub(super) closes: String,
    pub(super) own: String,
    pub(super) stage: String,
}

pub(super) fn round_row(round: &RoundView, t: &Locale) -> RoundRow {
    RoundRow {
        name: round.round.to_string(),
        freezes: round.days[0].clone(),
        closes: round.days[2].clone(),
        own: t.number(i64::try_from(round.own.len()).unwrap_or(i64::MAX)),
        stage: stage(round.stage, t),
    }
}

/// How far a round is.
fn stage(of: RoundStage, t: &Locale) -> String {
    t.text(match of {
        RoundStage::Collecting => "o-match-collecting",
        RoundStage::Frozen => "o-match-frozen",
        RoundStage::Signed => "o-match-signed",
        RoundStage::Agreed => "o-match-agreed",
        RoundStage::Answered => "o-match-answered",
        RoundStage::Closed => "o-match-closed",
        _ => "o-match-void",
    })
}

#[derive(Template)]
#[template(path = "matches/round.html")]
struct Page {
    t: &'static Locale,
    name: String,
    stage: String,
    state: String,
    days: [String; 3],
    own: Vec<Own>,
    parties: Vec<Party>,
    /// What is done of how much, and the sentence that says so.
    progress: Vec<(u32, u32, String)>,
    doing: Option<(u32, u32, String)>,
    how: String,
    charged: Option<String>,
    joins: bool,
    stops: bool,
    epsilons: Vec<Choice>,
    levels: Vec<Choice>,
    background: String,
    report: Option<Report>,
}

/// A published signature, with what a form needs to withdraw it.
struct Own {
    says: String,
    values: Vec<String>,
}

struct Party {
    country: String,
    says: String,
    class: &'static str,
    /// In the node's own words; empty: none.
    trouble: String,
}

/// The matches, ready to be drawn.
pub(super) struct Report {
    about: String,
    lines: Vec<Line>,
    missing: Vec<String>,
}

/// One signature in one country.
struct Line {
    country: String,
    signature: String,
    figure: Figure,
    threshold: String,
    matches: bool,
    low: String,
    width: String,
    point: String,
    mark: String,
    detected: String,
    published_by: String,
    desks: Vec<DeskCard>,
    refer: String,
}

async fn page(visit: Visit, Path(name): Path<String>, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let Ok(name) = name.parse::<RoundName>() else { return visit.missing() };
    let made = async {
        let t = visit.t();
        let round: RoundView = visit.get(&format!("rounds/one?round={name}")).await?;
        let matching = matching(&fields);
        let report = match &round.agreed {
            // A list without histograms is no error: nothing is known yet.
            Some(_) => {
                visit.post::<MatchReport>("rounds/matches", &MatchesBody { round: name, matching }).await.ok()
            }
            None => None,
        };
        let main = Page {
            t,
            name: name.to_string(),
            stage: stage(round.stage, t),
            state: round.state.clone(),
            days: round.days.clone(),
            own: round.own.iter().map(|signature| own(signature, t)).collect(),
            parties: round.parties.iter().map(|party| of_party(party, t)).collect(),
            progress: progress(round.progress, t),
            doing: round.doing.map(|step| doing(step, t)),
            how: match round.by_itself {
                Some(epsilon) => {
                    t.with("o-match-by-itself", &[("epsilon", Arg::Text(&parts::epsilon(epsilon, t)))])
                }
                None => t.text("o-match-by-hand"),
            },
            charged: round.charged.as_ref().map(|(cohorts, epsilon)| {
                let (cohorts, epsilon) = (safeborders_pages::cohorts(cohorts), parts::epsilon(*epsilon, t));
                let with = [("cohorts", Arg::Text(cohorts.as_str())), ("epsilon", Arg::Text(&epsilon))];
                t.with("o-match-charged", &with)
            }),
            joins: visit.may(Right::Publish),
            stops: visit.may(Right::Stop),
            epsilons: thousandths(&OFFERED, 500, t),
            levels: thousandths(&LEVELS, fields.read_as("level").unwrap_or(50), t),
            background: t.decimals(matching.background, 0),
            report: report.as_ref().map(|report| report_of(report, &visit, t)),
        };
        let title = t.with("o-match-round-title", &[("round", Arg::Text(&main.name))]);
        visit.page(&title, &main, &[])
    };
    let made = made.await;
    visit.answer(made)
}

fn thousandths(offered: &[u16], chosen: u16, t: &Locale) -> Vec<Choice> {
    let choice =
        |of: &u16| Choice::new(of.to_string(), t.decimals(f64::from(*of) / 1_000.0, 2), *of == chosen);
    offered.iter().map(choice).collect()
}

/// How matches are judged: as the form says, within what makes sense.
fn matching(fields: &Fields) -> Matching {
    let level = fields.read_as::<u16>("level").filter(|level| LEVELS.contains(level));
    let background = fields.read_as::<u16>("background").filter(|of| (1..=1_000).contains(of));
    let usual = Matching::default();
    Matching {
        false_alarm: level.map_or(usual.false_alarm, |level| f64::from(level) / 1_000.0),
        background: background.map_or(usual.background, f64::from),
    }
}

fn own(signature: &PatternSignature, t: &'static Locale) -> Own {
    Own {
        says: in_words(signature, t),
        values: signature.values().map(|(attribute, code)| format!("{attribute}={code}")).collect(),
    }
}

fn of_party(party: &PartyView, t: &'static Locale) -> Party {
    let country = Lexicon::new(t).country(party.party.country());
    let counted = |name: &str, epsilon: &NanoEpsilon| {
        t.with(name, &[("epsilon", Arg::Text(&parts::epsilon(*epsilon, t)))])
    };
    let (says, class) = match (party.standing, &party.counted, party.submitted) {
        (PartyStanding::Stranger, ..) => (t.text("o-match-party-stranger"), "gone"),
        (PartyStanding::Late, Some(epsilon), _) => (counted("o-match-party-late-counted", epsilon), "good"),
        (PartyStanding::Late, None, _) => (t.text("o-match-party-late"), "waits"),
        (PartyStanding::OtherList, Some(epsilon), _) => {
            (counted("o-match-party-other-counted", epsilon), "good")
        }
        (PartyStanding::OtherList, None, _) => (t.text("o-match-party-other"), "waits"),
        (PartyStanding::Absent, ..) => (t.text("o-match-party-absent"), "gone"),
        (_, Some(epsilon), _) => (counted("o-match-party-counted", epsilon), "good"),
        (.., Some(submitted)) => (t.with("o-match-party-submitted", &[("n", Arg::of(submitted))]), "waits"),
        _ => (t.text("o-match-party-nothing"), "waits"),
    };
    Party { country, says, class, trouble: party.trouble.clone() }
}

/// How many parties are how far.
fn progress(of: RoundProgress, t: &Locale) -> Vec<(u32, u32, String)> {
    let lines = [
        (of.submitted, "o-match-progress-submitted"),
        (of.signed, "o-match-progress-signed"),
        (of.answered, "o-match-progress-answered"),
    ];
    lines.map(|(done, name)| measured(done, of.parties, name, t)).into()
}

/// What this node is doing for the round at this moment.
fn doing(step: RoundStep, t: &Locale) -> (u32, u32, String) {
    let name = match step.work {
        RoundWork::Testing => "o-match-doing-testing",
        RoundWork::Counting => "o-match-doing-counting",
        _ => "o-match-doing-asking",
    };
    measured(step.done, step.of, name, t)
}

fn measured(done: u32, of: u32, name: &str, t: &Locale) -> (u32, u32, String) {
    (done, of, t.with(name, &[("done", Arg::Count(done.into())), ("all", Arg::Count(of.into()))]))
}

/// The matches as a page shows them.
pub(super) fn report_of(report: &MatchReport, visit: &Visit, t: &'static Locale) -> Report {
    let level = t.decimals(report.matching.false_alarm * 100.0, 0);
    let with = [("level", Arg::Text(level.as_str())), ("n", Arg::Count(report.cells.into()))];
    let names = Lexicon::new(t);
    let most = report.lines.iter().map(|line| line.interval.high.max(line.threshold)).fold(1.0, f64::max);
    Report {
        about: t.with("o-match-report-about", &with),
        lines: report.lines.iter().map(|of| line(of, most, visit.may(Right::Refer), &names, t)).collect(),
        missing: report.missing.iter().map(|peer| names.country(peer.country())).collect(),
    }
}

fn line(of: &MatchLine, most: f64, refers: bool, names: &Lexicon, t: &'static Locale) -> Line {
    let figure = Figure::from(&MergedCell { estimate: of.estimate, interval: of.interval });
    let at = |value: f64| (value / most * 100.0).clamp(0.0, 100.0);
    let percent = |value: f64| format!("{value:.2}%");
    #[allow(clippy::cast_precision_loss)] // for drawing
    let estimate = of.estimate as f64;
    let (low, high) = (at(of.interval.low), at(of.interval.high));
    let others: Vec<String> = of.published_by.iter().map(|country| names.country(*country)).collect();
    let share = |p: &f64| format!("{} %", t.decimals(p * 100.0, 0));
    Line {
        country: names.country(of.country),
        signature: in_words(&of.signature, t),
        figure,
        threshold: t.decimals(of.threshold, 1),
        matches: of.matches,
        low: percent(low),
        width: percent((high - low).max(0.3)),
        point: percent(at(estimate)),
        mark: percent(at(of.threshold)),
        detected: of.detected.iter().map(share).collect::<Vec<_>>().join(" · "),
        published_by: t.list(&others),
        desks: of.desks.iter().map(card).collect(),
        refer: if refers && of.matches { refer(of.country, &of.name) } else { String::new() },
    }
}

/// The address of a new contact request that rests on this match.
fn refer(country: CountryCode, name: &str) -> String {
    format!("/matches/referrals/new?to={country}&match={}", encoded(name))
}

async fn join(visit: Visit, Path(name): Path<String>, body: String) -> Response {
    let Ok(round) = name.parse::<RoundName>() else { return visit.missing() };
    let chosen = Fields::read(&body).read_as::<u16>("epsilon").filter(|of| OFFERED.contains(of));
    let epsilon = NanoEpsilon::new(u64::from(chosen.unwrap_or(500)) * 1_000_000);
    let joining = Joining { round, epsilon, freeze_by_hand: false, sign_by_hand: false };
    match visit.post::<RoundView>("rounds/join", &joining).await {
        Ok(_) => visit.done(&format!("/matches/rounds/{round}"), "o-done"),
        Err(error) => visit.failed(&error),
    }
}

async fn convene(visit: Visit, Path(name): Path<String>) -> Response {
    let Ok(round) = name.parse::<RoundName>() else { return visit.missing() };
    match visit.post::<Vec<(CountryCode, String)>>("rounds/convene", &WhichRound { round }).await {
        Ok(_) => visit.done(&format!("/matches/rounds/{round}"), "o-done"),
        Err(error) => visit.failed(&error),
    }
}
