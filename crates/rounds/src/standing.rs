//! What each party is in a round: in time, late, absent, or with another list.

use crate::Round;
use safeborders_types::{PartyStanding, PeerId, RoundPartKind, RoundProgress};

/// How far the days of a round are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RoundPhase {
    /// Submissions are awaited. Where no days are kept, it stays so.
    Collecting,
    /// The list is being signed, and then counted.
    Signing,
    /// Its last day is over.
    Closed,
}

impl Round {
    /// What a party is, as far as is known here.
    #[must_use]
    pub fn standing(&self, party: &PeerId, phase: RoundPhase) -> PartyStanding {
        let held = |kind| self.part(kind, party).is_some();
        if !self.terms().members.contains(party) {
            return PartyStanding::Stranger;
        }
        let to_count = self.agreed_on().is_some() && self.agreed().is_none_or(|list| list.cells() > 0);
        if phase == RoundPhase::Closed && to_count && !held(RoundPartKind::Counts) {
            return PartyStanding::Absent;
        }
        let submitted = held(RoundPartKind::Submission);
        match self.agreed_on() {
            Some((_, of)) if of.contains_key(party) => match self.dissenting().contains(party) {
                true => PartyStanding::OtherList,
                false => PartyStanding::InTime,
            },
            Some(_) if submitted || held(RoundPartKind::Vote) || held(RoundPartKind::Counts) => {
                PartyStanding::Late
            }
            Some(_) => PartyStanding::Absent,
            None if submitted => PartyStanding::InTime,
            None if phase == RoundPhase::Collecting => PartyStanding::Awaited,
            None => PartyStanding::Absent,
        }
    }

    /// How many parties are how far.
    #[must_use]
    pub fn progress(&self) -> RoundProgress {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let parties = self.terms().members.len();
        let have = |kind| count(parties - self.missing(kind).len());
        RoundProgress {
            parties: count(parties),
            submitted: have(RoundPartKind::Submission),
            signed: have(RoundPartKind::Vote),
            answered: have(RoundPartKind::Counts),
        }
    }
}
