//! Contact requests: made, looked at, answered, closed.

use super::codes;
use crate::api::{ApiError, ErrorKind};
use crate::referrals::{ReferralBody, ReferralLine, StepBody};
use crate::web::Site;
use crate::web::fields::Fields;
use crate::web::parts::{Choice, status, trouble};
use crate::web::visit::Visit;
use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use safeborders_pages::{Html, Lexicon, Locale, Names};
use safeborders_types::{
    CloseReason, CountryCode, DeclineReason, Desk, Reference, ReferralBasis, ReferralCategory,
    ReferralChannel, ReferralId, ReferralRequest, ReferralState, ReferralUrgency,
};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/matches/referrals/new", get(new_page).post(make))
        .route("/matches/referrals/{id}", get(one_page).post(step))
}

/// A contact request in a list.
pub(super) struct Row {
    pub(super) href: String,
    pub(super) country: String,
    pub(super) request: String,
    pub(super) category: String,
    pub(super) state: String,
    pub(super) class: &'static str,
    pub(super) delivered: bool,
    pub(super) due: String,
    pub(super) overdue: bool,
}

pub(super) fn row(line: &ReferralLine, own: CountryCode, names: &Lexicon, t: &Locale) -> Row {
    let referral = &line.referral;
    let other = if referral.from == own { referral.to } else { referral.from };
    Row {
        href: format!("/matches/referrals/{}", referral.id),
        country: names.country(other),
        request: codes::request(referral.request, t),
        category: codes::category(referral.category, t),
        state: codes::state(line.state, t),
        class: class(line.state),
        delivered: line.delivered,
        due: t.day(line.answer_by_s),
        overdue: line.overdue,
    }
}

fn class(state: ReferralState) -> &'static str {
    match state {
        ReferralState::Accepted => "good",
        ReferralState::Declined(_) => "gone",
        ReferralState::Sent | ReferralState::Seen | ReferralState::Closed(_) => "waits",
    }
}

#[derive(Template)]
#[template(path = "matches/new.html")]
struct New {
    t: &'static Locale,
    trouble: Option<Html>,
    to: Vec<Choice>,
    requests: Vec<Choice>,
    categories: Vec<Choice>,
    urgencies: Vec<Choice>,
    channels: Vec<Choice>,
    basis: Vec<Choice>,
    matched: String,
    reference: String,
    files: String,
}

/// Codes as choices, with the first chosen where the form says nothing.
fn choices<T: Copy + ToString>(of: &[T], chosen: &str, name: impl Fn(T) -> String) -> Vec<Choice> {
    let first = !of.iter().any(|code| code.to_string() == chosen);
    let choice = |(at, code): (usize, &T)| {
        let id = code.to_string();
        let chosen = id == chosen || (first && at == 0);
        Choice::new(id, name(*code), chosen)
    };
    of.iter().enumerate().map(choice).collect()
}

async fn new_page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = show(&visit, &fields, None).await;
    visit.answer(made)
}

async fn show(visit: &Visit, fields: &Fields, wrong: Option<&ApiError>) -> Result<Response, ApiError> {
    let t = visit.t();
    let names = Lexicon::new(t);
    let desks: Vec<Desk> = visit.get("directory").await?;
    let countries: BTreeSet<CountryCode> = desks.iter().map(Desk::country).collect();
    let others = countries.into_iter().filter(|country| *country != visit.site.terms.country);
    let others: Vec<CountryCode> = others.collect();
    let (matched, reference) = (fields.one("match").to_owned(), fields.one("reference").to_owned());
    let basis = match (matched.is_empty(), reference.is_empty()) {
        (false, _) => vec![Choice::new("match", t.text("o-ref-basis-match"), true)],
        (_, false) => vec![Choice::new("link-check", t.text("o-ref-basis-link"), true)],
        _ => vec![
            Choice::new("own-knowledge", t.text("o-ref-basis-own"), fields.one("basis") != "figures"),
            Choice::new("figures", t.text("o-ref-basis-figures"), fields.one("basis") == "figures"),
        ],
    };
    let main = New {
        t,
        trouble: wrong.map(|error| trouble(error, t)).transpose()?,
        to: choices(&others, fields.one("to"), |country| names.country(country)),
        requests: choices(ReferralRequest::ALL, fields.one("request"), |of| codes::request(of, t)),
        categories: choices(ReferralCategory::ALL, fields.one("category"), |of| codes::category(of, t)),
        urgencies: choices(ReferralUrgency::ALL, fields.one("urgency"), |of| codes::urgency(of, t)),
        channels: choices(ReferralChannel::ALL, fields.one("channel"), |of| codes::channel(of, t)),
        basis,
        matched,
        reference,
        files: fields.one("files").to_owned(),
    };
    visit.page(&t.text("o-ref-new"), &main, &[])
}

/// The contact request of a form; `None` for what no form of ours sends.
fn body(fields: &Fields) -> Option<ReferralBody> {
    let matched = fields.one("match");
    let reference = fields.one("reference");
    let basis = if !matched.is_empty() {
        ReferralBasis::Match(bytes(matched)?)
    } else if !reference.is_empty() {
        ReferralBasis::LinkCheck(Reference::from_random(bytes(reference)?))
    } else if fields.one("basis") == "figures" {
        ReferralBasis::Figures
    } else {
        ReferralBasis::OwnKnowledge
    };
    Some(ReferralBody {
        to: fields.read_as("to")?,
        request: fields.read_as("request")?,
        basis,
        category: fields.read_as("category")?,
        urgency: fields.read_as("urgency")?,
        case_files: fields.read_as("files").unwrap_or(1),
        channel: fields.read_as("channel")?,
        case_note: fields.one("note").to_owned(),
    })
}

/// So many bytes from hexadecimal digits.
fn bytes<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let digits: Vec<u8> =
        digits.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    (digits.len() == N * 2).then(|| bytes.try_into().ok())?
}

async fn make(visit: Visit, body: String) -> Response {
    let fields = Fields::read(&body);
    let made = match self::body(&fields) {
        Some(body) => visit.post::<ReferralLine>("referrals/new", &body).await,
        None => Err(ApiError::new(ErrorKind::Invalid, "choose one of each list")),
    };
    match made {
        Ok(line) => visit.done(&format!("/matches/referrals/{}", line.referral.id), "o-done"),
        Err(error) => {
            let page = show(&visit, &fields, Some(&error)).await;
            (status(&error), visit.answer(page)).into_response()
        }
    }
}

#[derive(Template)]
#[template(path = "matches/referral.html")]
struct One {
    t: &'static Locale,
    row: Row,
    incoming: bool,
    urgency: String,
    channel: String,
    files: String,
    basis: String,
    rests_on: String,
    agreement: String,
    note: String,
    by: String,
    id: String,
    history: Vec<(String, String)>,
    accepts: bool,
    sees: bool,
    declines: Vec<Choice>,
    closes: Vec<Choice>,
}

async fn one_page(visit: Visit, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<ReferralId>() else { return visit.missing() };
    let made = async {
        let line: ReferralLine = visit.get(&format!("referral?id={id}")).await?;
        let main = one(&line, visit.site.terms.country, visit.t());
        visit.page(&visit.t().text("o-ref-title"), &main, &[])
    };
    let made = made.await;
    visit.answer(made)
}

fn one(line: &ReferralLine, own: CountryCode, t: &'static Locale) -> One {
    let referral = &line.referral;
    let by_asker = referral.from == own;
    let follows = |state: ReferralState| state.follows(line.state, by_asker);
    let declines: Vec<DeclineReason> =
        DeclineReason::ALL.iter().copied().filter(|r| follows(ReferralState::Declined(*r))).collect();
    let closes: Vec<CloseReason> =
        CloseReason::ALL.iter().copied().filter(|r| follows(ReferralState::Closed(*r))).collect();
    One {
        t,
        row: row(line, own, &Lexicon::new(t), t),
        incoming: !by_asker,
        urgency: codes::urgency(referral.urgency, t),
        channel: codes::channel(referral.channel, t),
        files: referral.case_files.to_string(),
        basis: t.text(match referral.basis {
            ReferralBasis::Match(_) => "o-ref-basis-match",
            ReferralBasis::LinkCheck(_) => "o-ref-basis-link",
            ReferralBasis::Figures => "o-ref-basis-figures",
            ReferralBasis::OwnKnowledge => "o-ref-basis-own",
        }),
        rests_on: line.rests_on.clone(),
        agreement: referral.agreement.to_string(),
        note: line.case_note.clone(),
        by: line.by.clone(),
        id: referral.id.to_string(),
        history: line.history.iter().map(|(state, at)| (t.moment(*at), codes::state(*state, t))).collect(),
        accepts: follows(ReferralState::Accepted),
        sees: follows(ReferralState::Seen),
        declines: choices(&declines, "", |of| codes::declined(of, t)),
        closes: choices(&closes, "", |of| codes::closed(of, t)),
    }
}

async fn step(visit: Visit, Path(id): Path<String>, body: String) -> Response {
    let fields = Fields::read(&body);
    let state = match fields.one("step") {
        "see" => Some(ReferralState::Seen),
        "accept" => Some(ReferralState::Accepted),
        "decline" => fields.read_as("reason").map(ReferralState::Declined),
        "close" => fields.read_as("reason").map(ReferralState::Closed),
        _ => None,
    };
    let (Ok(id), Some(state)) = (id.parse::<ReferralId>(), state) else { return visit.missing() };
    match visit.post::<ReferralLine>("referrals/step", &StepBody { id, state }).await {
        Ok(_) => visit.done(&format!("/matches/referrals/{id}"), "o-done"),
        Err(error) => visit.failed(&error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "to=BG&request=coordination-meeting&category=forced-criminality&urgency=urgent\
                        &channel=siena&files=12&note=Az%207";

    #[test]
    fn a_form_becomes_a_request_in_codes_and_the_case_number_is_apart() {
        let made = body(&Fields::read(FORM)).unwrap();
        assert_eq!(
            (made.basis, made.case_files, made.case_note.as_str()),
            (ReferralBasis::OwnKnowledge, 12, "Az 7")
        );
        let figures = body(&Fields::read(&format!("{FORM}&basis=figures"))).unwrap();
        assert_eq!(figures.basis, ReferralBasis::Figures);
        let matched = format!("{FORM}&match={}", "0f".repeat(32));
        assert_eq!(body(&Fields::read(&matched)).unwrap().basis, ReferralBasis::Match([15; 32]));
    }

    #[test]
    fn what_is_no_code_is_no_request() {
        for bad in ["category=spying", "to=Bulgaria", "request=", "urgency=now", "channel=post"] {
            let name = bad.split('=').next().unwrap();
            let kept: Vec<&str> = FORM.split('&').filter(|pair| !pair.starts_with(name)).collect();
            assert!(body(&Fields::read(&format!("{}&{bad}", kept.join("&")))).is_none(), "{bad}");
        }
        for bad in ["match=0f", "match=zz", "reference=123", "match=é"] {
            assert!(body(&Fields::read(&format!("{FORM}&{bad}"))).is_none(), "{bad}");
        }
    }
}
