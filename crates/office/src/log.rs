//! Lines of the disclosure log in words.

use crate::api::LogLine;
use crate::log_rounds;
use safeborders_books::{AgreementStep, Asked, Continuity, Heard, LogEntry, Reply, Step};
use safeborders_privacy::{Entry, Event, Exchange, Outcome, YearbookEvent};
use safeborders_types::{CohortId, NanoRho, Question};
use std::collections::BTreeSet;

/// One log entry as a line, given the cohorts that were reissued by now.
pub(crate) fn line(number: u64, entry: &LogEntry, reissued: &BTreeSet<CohortId>) -> LogLine {
    match entry {
        LogEntry::Gate(entry) => gate(number, entry, reissued),
        LogEntry::Asked(asked) => asked_others(number, asked),
        LogEntry::Heard(heard) => heard_back(number, heard),
        LogEntry::Agreement { at_s, agreement, digest } => LogLine {
            agreement: Some(agreement.clone()),
            outcome: "on file".into(),
            sent_sha256: hex(digest),
            ..blank(number, *at_s, "agreement")
        },
        LogEntry::Yearbook { at_s, from, year, edition, digest } => LogLine {
            peer: Some(from.clone()),
            outcome: format!("kept the yearbook of {} for {year}, edition {edition}", from.country()),
            sent_sha256: hex(digest),
            ..blank(number, *at_s, "yearbook")
        },
        LogEntry::YearbookDeleted { at_s, from, year, agreement, days } => LogLine {
            peer: Some(from.clone()),
            agreement: Some(agreement.clone()),
            outcome: format!("deleted the yearbook of {} for {year}: kept for {days} days", from.country()),
            ..blank(number, *at_s, "retention")
        },
        LogEntry::TurnedAway { at_s, peer, times } => LogLine {
            peer: Some(peer.clone()),
            outcome: format!("turned away {times} times: slow down"),
            ..blank(number, *at_s, "refused")
        },
        LogEntry::Witnessed(found) => LogLine {
            peer: Some(found.peer.clone()),
            outcome: found.finding.clone(),
            ..blank(number, found.at_s, "witness")
        },
        LogEntry::Continuity(step) => continuity(number, step),
        LogEntry::Signature(event) => log_rounds::signature(number, event),
        LogEntry::HouseRoot { at_s, salted } => LogLine {
            outcome: "the house log as it is, salted".into(),
            sent_sha256: hex(salted),
            ..blank(number, *at_s, "house")
        },
        LogEntry::LinkCheck(entry) => {
            let line = crate::links::line(entry);
            LogLine {
                peer: Some(line.peer),
                reference: line.reference,
                outcome: format!("{}: {}", line.event, line.outcome),
                ..blank(number, entry.at_s, "link check")
            }
        }
        LogEntry::Referral(entry) => {
            LogLine { outcome: crate::referrals::words(entry), ..blank(number, entry.at_s, "referral") }
        }
        LogEntry::AgreementStep(step) => agreement_step(number, step),
        _ => blank(number, 0, "other"),
    }
}

fn agreement_step(number: u64, entry: &AgreementStep) -> LogLine {
    let (what, sent_sha256) = match &entry.step {
        Step::Filed { digest } => ("on file", hex(digest)),
        Step::Suspended => ("suspended", String::new()),
        Step::Resumed => ("resumed", String::new()),
        Step::Terminated => ("terminated", String::new()),
        _ => ("other", String::new()),
    };
    let decided = &entry.decided;
    let mut outcome = format!("{what} by {}", decided.by);
    if !decided.approved_by.is_empty() {
        outcome = format!("{outcome}, approved by {}", decided.approved_by);
    }
    if !decided.reason.is_empty() {
        outcome = format!("{outcome}: {}", decided.reason);
    }
    LogLine {
        agreement: Some(entry.agreement.clone()),
        outcome,
        sent_sha256,
        ..blank(number, decided.at_s, "agreement")
    }
}

fn continuity(number: u64, step: &Continuity) -> LogLine {
    let (at_s, outcome) = match step {
        Continuity::Held { at_s, reason } => (*at_s, format!("held: {reason}")),
        Continuity::Resumed { at_s } => (*at_s, "every peer was asked and nothing is missing".to_owned()),
        Continuity::LossAccepted { at_s, by, incarnation, .. } => (
            *at_s,
            format!("{by} accepted that the rest of the log is lost; it goes on as number {incarnation}"),
        ),
        Continuity::KeyChanged { at_s, number, key } => {
            (*at_s, format!("the log is signed by its key number {number} from here on: {}", hex(key)))
        }
        _ => (0, "other".to_owned()),
    };
    LogLine { outcome, ..blank(number, at_s, "continuity") }
}

pub(crate) fn blank(number: u64, at_s: u64, event: &str) -> LogLine {
    LogLine {
        number,
        at_s,
        event: event.into(),
        peer: None,
        agreement: None,
        purpose: None,
        reference: String::new(),
        question: None,
        cost: NanoRho::ZERO,
        outcome: String::new(),
        sent_sha256: String::new(),
    }
}

fn gate(number: u64, entry: &Entry, reissued: &BTreeSet<CohortId>) -> LogLine {
    match &entry.event {
        Event::Opened { cohort, limits } => LogLine {
            outcome: format!(
                "{cohort} opened, for life with {}, rounds {}",
                limits.total_rho(),
                limits.rounds()
            ),
            ..blank(number, entry.at_s, "cohort")
        },
        Event::Asked(exchange) => {
            let (cost, mut outcome, sent_sha256) = self::outcome(&exchange.outcome);
            if is_withdrawn(exchange, reissued) {
                outcome.push_str(", withdrawn");
            }
            LogLine {
                peer: Some(exchange.asker.clone()),
                agreement: exchange.agreement.clone(),
                purpose: exchange.purpose,
                reference: exchange.reference.map(|r| r.to_string()).unwrap_or_default(),
                question: exchange.question.clone(),
                cost,
                outcome,
                sent_sha256,
                ..blank(number, entry.at_s, "answered")
            }
        }
        Event::Yearbook(event) => yearbook(number, entry.at_s, event),
        Event::Round(round) => log_rounds::counted(number, entry.at_s, round),
        Event::Reissued { cohort, reason } => LogLine {
            outcome: format!("{cohort} reissued, earlier releases over it withdrawn: {reason}"),
            ..blank(number, entry.at_s, "cohort")
        },
        Event::Forfeited { cohorts } => {
            let names: Vec<String> = cohorts.iter().map(ToString::to_string).collect();
            LogLine {
                outcome: format!("counted as spent in full: {}", names.join(" ")),
                ..blank(number, entry.at_s, "cohort")
            }
        }
        _ => blank(number, entry.at_s, "other"),
    }
}

fn yearbook(number: u64, at_s: u64, event: &YearbookEvent) -> LogLine {
    let line = blank(number, at_s, "yearbook");
    match event {
        YearbookEvent::Published { year, edition, cost, digest, .. } => LogLine {
            cost: *cost,
            outcome: format!("published the yearbook of {year}, edition {edition}"),
            sent_sha256: hex(digest),
            ..line
        },
        YearbookEvent::Given { asker, agreement, purpose, reference, year, edition, tables, digest } => {
            LogLine {
                peer: Some(asker.clone()),
                agreement: Some(agreement.clone()),
                purpose: Some(*purpose),
                reference: reference.to_string(),
                outcome: format!("gave {tables} tables of the yearbook of {year}, edition {edition}"),
                sent_sha256: hex(digest),
                ..line
            }
        }
        _ => line,
    }
}

/// Whether a release spans a cohort that was reissued after it.
fn is_withdrawn(exchange: &Exchange, now: &BTreeSet<CohortId>) -> bool {
    let Outcome::Released { reissued: then, .. } = &exchange.outcome else { return false };
    let spans = |question: &Question| question.cohorts().iter().any(|c| now.contains(c) && !then.contains(c));
    exchange.question.as_ref().is_some_and(spans)
}

fn outcome(outcome: &Outcome) -> (NanoRho, String, String) {
    match outcome {
        Outcome::Released { release, cost, sigma, digest, .. } => {
            (*cost, format!("released {release} with noise {sigma}"), hex(digest))
        }
        Outcome::Repeated { release, charged } => (*charged, format!("repeated {release}"), String::new()),
        Outcome::Derived { from, terms } => {
            (NanoRho::ZERO, format!("summed from {from}, {terms} of its cells in each figure"), String::new())
        }
        Outcome::Refused(refusal) => (NanoRho::ZERO, format!("refused: {}", refusal.code()), String::new()),
        _ => (NanoRho::ZERO, "other".into(), String::new()),
    }
}

fn asked_others(number: u64, asked: &Asked) -> LogLine {
    let to: Vec<String> = asked.to.iter().map(|a| a.peer.country().to_string()).collect();
    let case = if asked.case_note.is_empty() { String::new() } else { format!(" for {}", asked.case_note) };
    LogLine {
        agreement: asked.to.first().map(|a| a.agreement.clone()),
        purpose: Some(asked.purpose),
        reference: asked.reference.to_string(),
        question: Some(asked.question.clone()),
        outcome: format!("asked {} with noise {}{case}", to.join(" "), asked.sigma),
        ..blank(number, asked.at_s, "asked")
    }
}

fn heard_back(number: u64, heard: &Heard) -> LogLine {
    let reply = |(peer, reply): &(safeborders_types::PeerId, Reply)| match reply {
        Reply::Answered { cost, .. } => format!("{} answered at {cost}", peer.country()),
        Reply::Missing(absence) => format!("{} {absence}", peer.country()),
    };
    let replies: Vec<String> = heard.replies.iter().map(reply).collect();
    LogLine {
        reference: heard.reference.to_string(),
        outcome: replies.join("; "),
        ..blank(number, heard.at_s, "heard")
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
