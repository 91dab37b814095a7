//! Lines of the disclosure log about signatures and rounds.

use crate::api::LogLine;
use crate::log::{blank, hex};
use safeborders_books::SignatureEvent;
use safeborders_privacy::{RoundEntry, RoundOutcome, RoundPart};
use safeborders_types::RoundPartKind;

/// One line about what the gate did for a round.
pub(crate) fn counted(number: u64, at_s: u64, entry: &RoundEntry) -> LogLine {
    let (event, what) = match entry.terms.part {
        RoundPart::Histogram => ("histogram", "the histogram over a round's agreed list"),
        RoundPart::Threshold(_) => ("test", "the test of signatures before they are published"),
    };
    let (outcome, sent_sha256) = match &entry.outcome {
        RoundOutcome::Released { release, cost, digest } => {
            let cohorts = entry.terms.cohorts.len();
            (format!("{what}: released {release}, charged {cost} to each of {cohorts} cohorts"), hex(digest))
        }
        RoundOutcome::Repeated { release } => (format!("{what}: repeated {release}"), String::new()),
        RoundOutcome::Refused(refusal) => (format!("{what}: refused: {}", refusal.code()), String::new()),
        _ => (what.to_owned(), String::new()),
    };
    LogLine { outcome, sent_sha256, ..blank(number, at_s, event) }
}

/// One line.
pub(crate) fn signature(number: u64, event: &SignatureEvent) -> LogLine {
    let line = |name: &str, outcome: String| LogLine { outcome, ..blank(number, event.at_s(), name) };
    match event {
        SignatureEvent::Published(published) => line(
            "signature",
            format!(
                "published for {}: {} (asked for by {}, approved by {}: {})",
                published.round,
                published.signature,
                published.authorised_by,
                published.approved_by,
                published.reason
            ),
        ),
        SignatureEvent::Withdrawn { round, signature, by, .. } => {
            line("signature", format!("withdrawn by {by} from {round}: {signature}"))
        }
        SignatureEvent::Kept { round, kind, by, digest, .. } => {
            let what = match kind {
                RoundPartKind::Submission => "submission",
                RoundPartKind::Vote => "signed list",
                RoundPartKind::Counts => "histogram",
            };
            LogLine {
                peer: Some(by.clone()),
                sent_sha256: hex(digest),
                ..line("round", format!("keeps and shows a {what} of {round}"))
            }
        }
        SignatureEvent::Planned(plan) => line(
            "round",
            format!(
                "{} is answered with ε = {} over {} cohorts, as {} decided",
                plan.round,
                plan.epsilon.as_f64(),
                plan.cohorts.len(),
                plan.authorised_by
            ),
        ),
        SignatureEvent::Noted(note) => {
            LogLine { peer: Some(note.by.clone()), ..line("round", format!("{}: {}", note.round, note.what)) }
        }
        SignatureEvent::CountsDeleted(deleted) => LogLine {
            agreement: Some(deleted.agreement.clone()),
            ..line(
                "retention",
                format!(
                    "deleted the histograms of {} other parties of {}: kept for {} days",
                    deleted.of.len(),
                    deleted.note.round,
                    deleted.days
                ),
            )
        },
        _ => line("round", "other".to_owned()),
    }
}
