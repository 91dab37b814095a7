//! Publishing a pattern as a signature: one person proposes with a reason, another approves, the first one publishes.
//! And withdrawing it, which takes one.

use super::words::{self, Value};
use crate::api::{ApiError, ErrorKind};
use crate::api_people::Lines;
use crate::patterns::body::Run;
use crate::rounds::WithdrawBody;
use crate::web::Site;
use crate::web::fields::Fields;
use crate::web::parts::{Choice, status, trouble};
use crate::web::visit::Visit;
use askama::Template;
use axum::Router;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use safeborders_accounts::ProposalLine;
use safeborders_accounts::State;
use safeborders_pages::{Arg, Html, Lexicon, Locale, Names, cohorts};
use safeborders_types::{NanoEpsilon, PatternSignature, PublishReport, Publishing, RoundName};
use std::sync::Arc;

/// The ε of the test that a form offers, in thousandths.
const OFFERED: [u16; 4] = [100, 250, 500, 1_000];
/// The usual one.
const USUAL: u16 = 250;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/patterns/publish", get(form_page).post(publish))
        .route("/matches/withdraw", post(withdraw))
}

#[derive(Template)]
#[template(path = "patterns/publish.html")]
struct Form {
    t: &'static Locale,
    run: u32,
    pattern: u32,
    values: Vec<Value>,
    support: Arg<'static>,
    reason: String,
    epsilons: Vec<Choice>,
    trouble: Option<Html>,
    proposals: Vec<Proposed>,
    approved: bool,
}

/// A proposal about this signature.
struct Proposed {
    number: String,
    says: String,
    class: &'static str,
}

#[derive(Template)]
#[template(path = "patterns/published.html")]
struct Published {
    t: &'static Locale,
    round: String,
    published: Vec<String>,
    not_published: Vec<String>,
    cost: String,
    cohorts: String,
}

/// What a form is about.
struct About {
    run: u32,
    pattern: u32,
    values: Vec<Value>,
    support: u32,
    signature: PatternSignature,
}

async fn about(visit: &Visit, fields: &Fields) -> Result<About, ApiError> {
    let wrong = || ApiError::new(ErrorKind::Invalid, "choose a pattern of a run: it leads here");
    let (run, pattern) = (fields.read_as::<u32>("run"), fields.read_as::<u32>("pattern"));
    let (run, number) = run.zip(pattern).ok_or_else(wrong)?;
    let kept: Run = visit.get(&format!("patterns/run?number={run}")).await?;
    let pattern = kept.patterns.iter().find(|p| p.number == number).ok_or_else(wrong)?;
    let signature =
        pattern.signature().map_err(|error| ApiError::new(ErrorKind::Invalid, error.to_string()))?;
    let values = words::values(&pattern.values, &Lexicon::new(visit.t()));
    Ok(About { run, pattern: number, values, support: pattern.support, signature })
}

async fn form_page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let about = about(&visit, &fields).await?;
        show(&visit, &fields, about, None).await
    };
    let made = made.await;
    visit.answer(made)
}

async fn show(
    visit: &Visit,
    fields: &Fields,
    about: About,
    wrong: Option<&ApiError>,
) -> Result<Response, ApiError> {
    let t = visit.t();
    let proposals = proposals_of(visit, &about.signature).await?;
    let chosen = fields.read_as::<u16>("epsilon").unwrap_or(USUAL);
    let epsilon = |of: u16| Choice::new(of.to_string(), t.decimals(f64::from(of) / 1_000.0, 2), of == chosen);
    let typed = fields.one("reason").to_owned();
    let reason = if typed.is_empty() { reason_of(&proposals, &about.signature) } else { typed };
    let approved = proposals.iter().any(|line| matches!(line.proposal.state(), State::Approved { .. }));
    let main = Form {
        t,
        run: about.run,
        pattern: about.pattern,
        values: about.values,
        support: Arg::Count(about.support.into()),
        reason,
        epsilons: OFFERED.map(epsilon).into(),
        trouble: wrong.map(|error| trouble(error, t)).transpose()?,
        proposals: proposals.iter().map(|line| proposed(line, t)).collect(),
        approved,
    };
    visit.page(&t.text("o-pat-publish-title"), &main, &[])
}

/// The proposals of this person about this signature that can still become something.
async fn proposals_of(visit: &Visit, signature: &PatternSignature) -> Result<Vec<ProposalLine>, ApiError> {
    let lines: Lines = visit.get("approvals").await?;
    let named = signature.to_string();
    let of = |line: &ProposalLine| {
        !line.ended
            && line.proposal.act().kind() == "publication"
            && line.proposal.by().person == visit.acting.actor.person
            && line.proposal.words().contains(&named)
    };
    Ok(lines.proposals.into_iter().filter(of).collect())
}

/// The reason that was proposed: another one would be another act.
fn reason_of(proposals: &[ProposalLine], signature: &PatternSignature) -> String {
    let begins = format!(": {signature} (");
    let reason = |line: &ProposalLine| {
        let (_, rest) = line.proposal.words().split_once(&begins)?;
        Some(rest.strip_suffix(')')?.to_owned())
    };
    proposals.iter().find_map(reason).unwrap_or_default()
}

fn proposed(line: &ProposalLine, t: &Locale) -> Proposed {
    let (says, class) = match line.proposal.state() {
        State::Approved { by, .. } => {
            (t.with("o-pat-approved", &[("person", Arg::Text(by.person.as_str()))]), "good")
        }
        State::Refused { by, reason, .. } => {
            let with = [("person", Arg::Text(by.person.as_str())), ("reason", Arg::Text(reason))];
            (t.with("o-pat-refused", &with), "gone")
        }
        _ => (t.text("o-pat-waiting"), "waits"),
    };
    Proposed { number: line.number.to_string(), says, class }
}

async fn publish(visit: Visit, body: String) -> Response {
    let fields = Fields::read(&body);
    let about = match about(&visit, &fields).await {
        Ok(about) => about,
        Err(error) => return visit.failed(&error),
    };
    let thousandths = fields.read_as::<u16>("epsilon").filter(|of| OFFERED.contains(of)).unwrap_or(USUAL);
    let publishing = Publishing {
        round: None,
        signatures: [about.signature.clone()].into(),
        reason: fields.one("reason").to_owned(),
        epsilon: NanoEpsilon::new(u64::from(thousandths) * 1_000_000),
    };
    match visit.post::<PublishReport>("patterns/publish", &publishing).await {
        Ok(report) => visit.answer(published(&visit, &report)),
        Err(error) => {
            // A proposal that now waits is no failure: the form shows it with what comes next.
            let waits = error.kind == ErrorKind::Denied
                && proposals_of(&visit, &about.signature).await.is_ok_and(|found| !found.is_empty());
            let wrong = (!waits).then_some(&error);
            let page = visit.answer(show(&visit, &fields, about, wrong).await);
            if waits { page } else { (status(&error), page).into_response() }
        }
    }
}

fn published(visit: &Visit, report: &PublishReport) -> Result<Response, ApiError> {
    let t = visit.t();
    let named = |list: &[PatternSignature]| list.iter().map(|signature| in_words(signature, t)).collect();
    let main = Published {
        t,
        round: report.round.to_string(),
        published: named(&report.published),
        not_published: named(&report.not_published),
        cost: report.cost.to_string(),
        cohorts: cohorts(&report.cohorts),
    };
    visit.page(&t.text("o-pat-published-title"), &main, &[])
}

/// A signature in the reader's language.
pub(crate) fn in_words(signature: &PatternSignature, t: &'static Locale) -> String {
    let names = Lexicon::new(t);
    let value = |(attribute, code): &(_, _)| {
        format!("{}: {}", names.attribute(attribute), names.code(attribute, code))
    };
    signature.values().map(value).collect::<Vec<_>>().join(" · ")
}

async fn withdraw(visit: Visit, body: String) -> Response {
    let fields = Fields::read(&body);
    let read = || {
        let round: RoundName = fields.read_as("round")?;
        let values: Vec<(safeborders_types::AttributeId, safeborders_types::Code)> = fields
            .all("value")
            .map(|value| {
                let (attribute, code) = value.split_once('=')?;
                Some((attribute.parse().ok()?, code.parse().ok()?))
            })
            .collect::<Option<_>>()?;
        Some(WithdrawBody { round, signature: PatternSignature::new(values).ok()? })
    };
    let Some(body) = read() else { return visit.missing() };
    match visit.post::<()>("patterns/withdraw", &body).await {
        Ok(()) => visit.done(&format!("/matches/rounds/{}", body.round), "o-done"),
        Err(error) => visit.failed(&error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_accounts::Proposal;
    use safeborders_people::{Act, Actor, Role};

    #[test]
    fn the_reason_that_was_proposed_is_found_again_and_no_other() {
        let signature: PatternSignature = PatternSignature::new([
            ("case.transport".parse().unwrap(), "Bus".parse().unwrap()),
            ("victim.sex".parse().unwrap(), "Feminine".parse().unwrap()),
        ])
        .unwrap();
        let line = |words: &str| ProposalLine {
            number: 3,
            proposal: Proposal::new(
                Act::Publication { digest: [0; 32] },
                words,
                Actor { person: "anna".parse().unwrap(), role: Role::Prosecutor },
                0,
            ),
            ended: false,
        };
        let words = format!("publish in 2026-R1: {signature} (coach (line) 7)");
        assert_eq!(reason_of(&[line(&words)], &signature), "coach (line) 7");
        assert_eq!(reason_of(&[line("publish in 2026-R1: other (x)")], &signature), "");
        let cut = format!("publish in 2026-R1: {signature} (a reason that was cu");
        assert_eq!(reason_of(&[line(&cut)], &signature), "", "what was cut is typed again");
    }
}
