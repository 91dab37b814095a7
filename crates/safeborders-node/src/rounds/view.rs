//! What the office's own people see of rounds.

use super::advance::{ABSENT, CLOSED};
use super::shelf::CONVENED;
use super::{Rounds, unreadable};
use safeborders_books::{COUNTS_DELETED, RoundNote};
use safeborders_rounds::{Listed, Round, RoundPhase, match_name, matches_of, silent};
use safeborders_types::{
    AskFailed, Desk, MatchReport, Matching, PartyStanding, PartyView, PatternSignature, PeerId, RoundBody,
    RoundDesk, RoundName, RoundPartKind, RoundStage, RoundView,
};
use time::OffsetDateTime;

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
        let (stage, state) = match self.deleted(&notes) {
            Some(said) => (RoundStage::Closed, said),
            None => self.stage(&round, &list),
        };
        let days = [name.freezes_on(), name.votes_on(), name.closes_on()].map(|day| day.to_string());
        Ok(RoundView {
            round: name,
            days,
            stage,
            state,
            own: published.into_iter().map(|published| published.signature).collect(),
            agreed: round.agreed_on().map(|(hash, _)| hex(hash)),
            list: (list.entries().len(), list.cells()),
            parties: self.parties(&round, &notes, unreached),
            progress: round.progress(),
            doing: self.doing.of(name),
            by_itself: self.by_itself(),
            convened_by: notes.iter().filter(|n| n.what == CONVENED).map(|n| n.by.clone()).collect(),
            charged: plan.map(|plan| (plan.cohorts, plan.epsilon)),
        })
    }

    fn parties(&self, round: &Round, notes: &[RoundNote], unreached: &[(PeerId, String)]) -> Vec<PartyView> {
        let votes = round.votes();
        let counted: std::collections::BTreeMap<&PeerId, _> = round.counts().collect();
        let view = |party: &PeerId| {
            let submission = round.part(RoundPartKind::Submission, party).map(|signed| &signed.part.body);
            let submitted = match submission {
                Some(RoundBody::Submission { signatures, .. }) => Some(signatures.len()),
                _ => None,
            };
            let noted = notes.iter().filter(|n| n.by == *party && tells(n)).map(|n| n.what.clone());
            let unreached = unreached.iter().filter(|(peer, _)| peer == party).map(|(_, why)| why.clone());
            PartyView {
                party: party.clone(),
                submitted,
                signed: votes.get(party).copied().map(hex),
                standing: self.standing(round, notes, party),
                counted: counted.get(party).map(|counts| counts.epsilon),
                trouble: noted.chain(unreached).collect::<Vec<_>>().join("; "),
            }
        };
        let strangers = notes.iter().map(|n| &n.by).filter(|by| !round.terms().members.contains(by));
        let mut parties: Vec<&PeerId> = round.terms().members.iter().collect();
        parties.extend(strangers.filter(|by| notes.iter().any(|n| n.by == **by && tells(n))));
        parties.dedup();
        parties.into_iter().map(view).collect()
    }

    /// What a party is. Histograms that may not be kept any longer say nothing of who answered; the notes do.
    fn standing(&self, round: &Round, notes: &[RoundNote], party: &PeerId) -> PartyStanding {
        let deleted = self.deleted(notes).is_some();
        if deleted && notes.iter().any(|note| note.by == *party && note.what == ABSENT) {
            return PartyStanding::Absent;
        }
        let phase = if deleted { RoundPhase::Signing } else { self.days().phase(round.terms().round) };
        round.standing(party, phase)
    }

    /// The signature that a referral names, in the agreed lists that are held.
    pub(super) fn signature_named(
        &self,
        name: &[u8; 32],
    ) -> Result<Option<(RoundName, PatternSignature)>, AskFailed> {
        let agreement = self.agreement()?;
        for round in self.books.rounds().map_err(|e| unreadable(&e))? {
            let Some(list) = self.round_under(&agreement, round)?.agreed() else { continue };
            let named = |entry: &&Listed| match_name(list.hash(), &entry.signature) == *name;
            if let Some(entry) = list.entries().iter().find(named) {
                return Ok(Some((round, entry.signature.clone())));
            }
        }
        Ok(None)
    }

    /// What is said of a round whose histograms may not be kept any longer.
    fn deleted(&self, notes: &[RoundNote]) -> Option<String> {
        let note = notes.iter().find(|note| note.by == self.own && note.what == COUNTS_DELETED)?;
        let at = i64::try_from(note.at_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok())?;
        let day = at.date();
        Some(format!(
            "closed; what the others counted was deleted on {day}, since the agreement does not let it be kept longer"
        ))
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
        let notes = self.books.round_notes(name).map_err(|e| unreadable(&e))?;
        if let Some(said) = self.deleted(&notes) {
            return Err(AskFailed::Invalid(said));
        }
        let mut lines = matches_of(&round, &list, &self.own, matching);
        for line in &mut lines {
            let desks = agreement.terms().desks.iter().filter(|desk| desk.country() == line.country);
            line.desks = desks.cloned().collect::<Vec<Desk>>();
        }
        let missing = silent(&round, &self.own);
        Ok(MatchReport { round: name, matching: *matching, cells: list.cells(), lines, missing })
    }
}

/// Whether a note tells of trouble: reminders and this node's own notes do not.
fn tells(note: &RoundNote) -> bool {
    note.what != CONVENED && note.what != CLOSED && note.what != COUNTS_DELETED
}

fn hex(hash: [u8; 32]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
