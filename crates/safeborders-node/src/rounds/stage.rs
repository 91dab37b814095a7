//! How far a round is, in one word and in one sentence.

use super::Rounds;
use safeborders_rounds::{Round, RoundList};
use safeborders_types::{RoundDesk, RoundPartKind, RoundStage};

impl Rounds {
    pub(super) fn stage(&self, round: &Round, list: &RoundList) -> (RoundStage, String) {
        let name = round.terms().round;
        if self.days().closed(name) {
            return closed(round, &self.own);
        }
        // What goes on by itself needs nobody; it may be hurried where the days allow it.
        let again = match self.by_itself().is_some() {
            true => format!("a serving node goes on by itself, or `rounds join {name}`"),
            false => format!("`rounds join {name}` again"),
        };
        if round.part(RoundPartKind::Submission, &self.own).is_none() {
            let text = format!("signatures are published until {}; then {again}", name.freezes_on());
            return (RoundStage::Collecting, text);
        }
        if round.part(RoundPartKind::Vote, &self.own).is_none() {
            let absent = countries(round, RoundPartKind::Submission);
            let absent = if absent.is_empty() { "nobody".to_owned() } else { absent };
            let text =
                format!("frozen; missing: {absent}; the list is signed from {} on: {again}", name.votes_on());
            return (RoundStage::Frozen, text);
        }
        if round.agreed().is_none() {
            let text = match round.agreed_on() {
                Some(_) => "a list is agreed, and a submission of it is missing here",
                None => "signed here; no list has the signatures of more than half of the parties yet",
            };
            return (RoundStage::Signed, format!("{text}: {again}"));
        }
        if list.cells() == 0 {
            let text = "agreed: nobody published anything, so there is nothing to count";
            return (RoundStage::Answered, text.to_owned());
        }
        if round.part(RoundPartKind::Counts, &self.own).is_none() {
            return (RoundStage::Agreed, format!("agreed; not counted here yet: {again}"));
        }
        let text = match countries(round, RoundPartKind::Counts) {
            absent if absent.is_empty() => "answered by all parties: see `matches`".to_owned(),
            absent => format!(
                "answered here; not by {absent}, who may until {}: {again}, and see `matches`",
                name.closes_on()
            ),
        };
        (RoundStage::Answered, text)
    }
}

/// What is left of a round whose days are over.
fn closed(round: &Round, own: &safeborders_types::PeerId) -> (RoundStage, String) {
    let on = round.terms().round.closes_on();
    if round.part(RoundPartKind::Submission, own).is_none() {
        return (RoundStage::Void, format!("closed on {on}; this office took no part in it"));
    }
    let Some(list) = round.agreed() else {
        let text = format!("closed on {on}: no list was agreed, so nothing was counted or spent on it");
        return (RoundStage::Void, text);
    };
    if list.cells() == 0 {
        return (RoundStage::Closed, format!("closed on {on}: nobody had published anything"));
    }
    let text = match countries(round, RoundPartKind::Counts) {
        absent if absent.is_empty() => format!("closed on {on}, answered by all parties: see `matches`"),
        absent => format!("closed on {on}; absent: {absent}. See `matches`"),
    };
    (RoundStage::Closed, text)
}

fn countries(round: &Round, kind: RoundPartKind) -> String {
    let parties = round.missing(kind);
    let countries: Vec<String> = parties.iter().map(|p| p.country().to_string()).collect();
    countries.join(", ")
}
