//! What the office's own people see of rounds.

use super::shelf::CONVENED;
use super::{Rounds, unreadable};
use safeborders_books::RoundNote;
use safeborders_rounds::{Round, RoundList, matches_of, silent};
use safeborders_types::{
    AskFailed, Desk, MatchReport, Matching, PartyView, PeerId, RoundBody, RoundName, RoundPartKind, RoundView,
};

impl Rounds {
    /// A round as this node holds it, with those that could not be reached just now.
    pub(super) fn view(
        &self,
        name: RoundName,
        unreached: &[(PeerId, String)],
    ) -> Result<RoundView, AskFailed> {
        let agreement = self.agreement()?;
        let round = self.round_under(&agreement, name)?;
        let notes = self.books.round_notes(name).map_err(|e| unreadable(&e))?;
        let published = self.books.published(name).map_err(|e| unreadable(&e))?;
        let plan = self.books.round_plan(name).map_err(|e| unreadable(&e))?;
        let list = round.agreed().unwrap_or_else(|| round.held_list());
        let days = [name.freezes_on(), name.votes_on(), name.closes_on()].map(|day| day.to_string());
        Ok(RoundView {
            round: name,
            days,
            state: self.state(&round, &list),
            own: published.into_iter().map(|published| published.signature).collect(),
            agreed: round.agreed_on().map(|(hash, _)| hex(hash)),
            list: (list.entries().len(), list.cells()),
            parties: self.parties(&round, &notes, unreached),
            convened_by: notes.iter().filter(|n| n.what == CONVENED).map(|n| n.by.clone()).collect(),
            charged: plan.map(|plan| (plan.cohorts, plan.epsilon)),
        })
    }

    fn state(&self, round: &Round, list: &RoundList) -> String {
        let name = round.terms().round;
        let missing = |kind| {
            let parties = round.missing(kind);
            let countries: Vec<String> = parties.iter().map(|p| p.country().to_string()).collect();
            countries.join(", ")
        };
        if round.part(RoundPartKind::Submission, &self.own).is_none() {
            return format!(
                "signatures are published until {}; then `rounds join {name}`",
                name.freezes_on()
            );
        }
        if round.part(RoundPartKind::Vote, &self.own).is_none() {
            let absent = missing(RoundPartKind::Submission);
            let absent = if absent.is_empty() { "nobody".to_owned() } else { absent };
            return format!(
                "frozen; missing: {absent}; the list is signed from {} on: `rounds join {name}` again",
                name.votes_on()
            );
        }
        if round.agreed().is_none() {
            return match round.agreed_on() {
                Some(_) => format!(
                    "a list is agreed, and a submission of it is missing here: `rounds join {name}` again"
                ),
                None => format!(
                    "signed here; no list has the signatures of more than half of the parties yet: `rounds join {name}` again"
                ),
            };
        }
        if list.cells() == 0 {
            return "agreed: nobody published anything, so there is nothing to count".to_owned();
        }
        if round.part(RoundPartKind::Counts, &self.own).is_none() {
            return format!("agreed; not counted here yet: `rounds join {name}` again");
        }
        match missing(RoundPartKind::Counts) {
            absent if absent.is_empty() => "answered by all parties: see `matches`".to_owned(),
            absent => format!(
                "answered here; not by {absent}, who may until {}: `rounds join {name}` again, and see `matches`",
                name.closes_on()
            ),
        }
    }

    fn parties(&self, round: &Round, notes: &[RoundNote], unreached: &[(PeerId, String)]) -> Vec<PartyView> {
        let (dissenting, votes) = (round.dissenting(), round.votes());
        let counted: std::collections::BTreeMap<&PeerId, _> = round.counts().collect();
        let view = |party: &PeerId| {
            let submission = round.part(RoundPartKind::Submission, party).map(|signed| &signed.part.body);
            let submitted = match submission {
                Some(RoundBody::Submission { signatures, .. }) => Some(signatures.len()),
                _ => None,
            };
            let noted = notes.iter().filter(|n| n.by == *party && n.what != CONVENED).map(|n| n.what.clone());
            let unreached = unreached.iter().filter(|(peer, _)| peer == party).map(|(_, why)| why.clone());
            PartyView {
                party: party.clone(),
                submitted,
                signed: votes.get(party).copied().map(hex),
                signed_another: dissenting.contains(party),
                counted: counted.get(party).map(|counts| counts.epsilon),
                trouble: noted.chain(unreached).collect::<Vec<_>>().join("; "),
            }
        };
        let strangers = notes.iter().map(|n| &n.by).filter(|by| !round.terms().members.contains(by));
        let mut parties: Vec<&PeerId> = round.terms().members.iter().collect();
        parties.extend(strangers.filter(|by| notes.iter().any(|n| n.by == **by && n.what != CONVENED)));
        parties.dedup();
        parties.into_iter().map(view).collect()
    }

    /// What the histograms say about this office's signatures.
    pub(super) fn judged(&self, name: RoundName, matching: &Matching) -> Result<MatchReport, AskFailed> {
        let fits = matching.false_alarm > 0.0 && matching.false_alarm < 1.0;
        if !fits || !(0.0..1e9).contains(&matching.background) {
            let text = "the false-alarm level lies between 0 and 1, and the background is not negative";
            return Err(AskFailed::Invalid(text.into()));
        }
        let agreement = self.agreement()?;
        let round = self.round_under(&agreement, name)?;
        let none = || {
            let text = format!("no list is agreed in round {name} yet: see `rounds show {name}`");
            AskFailed::Invalid(text)
        };
        let list = round.agreed().ok_or_else(none)?;
        let mut lines = matches_of(&round, &list, &self.own, matching);
        for line in &mut lines {
            let desks = agreement.terms().desks.iter().filter(|desk| desk.country() == line.country);
            line.desks = desks.cloned().collect::<Vec<Desk>>();
        }
        let missing = silent(&round, &self.own);
        Ok(MatchReport { round: name, matching: *matching, cells: list.cells(), lines, missing })
    }
}

fn hex(hash: [u8; 32]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
