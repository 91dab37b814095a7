//! What one party holds of a round, and what follows from it.

use crate::list::{RoundList, digest_of};
use safeborders_types::{
    AgreementId, PatternSignature, PeerId, RoundBody, RoundCounts, RoundName, RoundPart, RoundPartKind,
    SignedRoundPart,
};
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

/// By how many seconds a part may come from the future: clocks differ.
const CLOCKS_DIFFER_S: u64 = 300;
/// The Julian day of 1 January 1970.
const UNIX_DAY: i32 = 2_440_588;

/// Whether the public days of a round are kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Calendar {
    /// A part is taken on the days that the calendar gives it.
    Public,
    /// The same on a clock that is ahead by so many seconds: for synthetic cases only.
    Ahead(u64),
    /// A part is taken on any day: for synthetic cases only.
    ByHand,
}

impl Calendar {
    /// A moment on the calendar's own clock, in Unix seconds; `None` where no days are kept.
    #[must_use]
    pub fn on_its_clock(self, at_s: u64) -> Option<u64> {
        match self {
            Self::Public => Some(at_s),
            Self::Ahead(by_s) => Some(at_s.saturating_add(by_s)),
            Self::ByHand => None,
        }
    }
}

/// What is public of a round before anybody said anything.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RoundTerms {
    /// The round.
    pub round: RoundName,
    /// The agreement under which it is held.
    pub agreement: AgreementId,
    /// The codebook version that the agreement names.
    pub codebook: u32,
    /// The parties: the nodes that the agreement lets take part.
    pub members: BTreeSet<PeerId>,
    /// Whether its days are kept.
    pub calendar: Calendar,
}

/// What became of a part that was taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Taken {
    /// It is held now.
    New,
    /// It was held already.
    Known,
    /// It is held now in place of another submission of its author, because the parties agreed on a list that has this
    /// one. Its author signed two.
    Replaced,
}

/// Why a part is not taken. The codes are stable.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Unfit {
    /// Its author is no party of the round.
    #[error("its author is no party of the round")]
    Stranger,
    /// It is of another round or agreement.
    #[error("it is of another round or agreement")]
    OtherRound,
    /// It was signed before its day, after the round closed, or in the future.
    #[error("it was signed outside the days of the round")]
    OutsideRound,
    /// Its author signed another part of this kind before.
    #[error("its author signed another one before: the first holds")]
    Twice,
    /// Its signatures are written in another codebook version than the agreement's.
    #[error("it is written in another codebook version than the agreement's")]
    OtherCodebook,
    /// The codebook does not know a signature of it, or it may not leave, or contradicts itself.
    #[error("the codebook does not know one of its signatures, or does not let it leave")]
    InvalidSignature,
    /// A vote for a list of submissions that cannot be one, or whose hash is not theirs.
    #[error("it is for a list that cannot be one, or has another hash than the list that it names")]
    InvalidList,
    /// Counts over a list, while none is agreed that this party can check them against.
    #[error("no list is agreed yet that it could be held against")]
    NotAgreed,
    /// Counts over another list than the agreed one.
    #[error("it was counted over another list than the agreed one")]
    OtherList,
    /// Counts with another number of cells than the list has.
    #[error("it has another number of cells than the list")]
    OtherShape,
}

impl Unfit {
    /// A stable code, for the log and for people.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stranger => "stranger",
            Self::OtherRound => "other-round",
            Self::OutsideRound => "outside-round",
            Self::Twice => "signed-twice",
            Self::OtherCodebook => "other-codebook",
            Self::InvalidSignature => "invalid-signature",
            Self::InvalidList => "invalid-list",
            Self::NotAgreed => "not-agreed",
            Self::OtherList => "other-list",
            Self::OtherShape => "other-shape",
        }
    }
}

type Submissions = BTreeMap<PeerId, [u8; 32]>;

/// A round as one party sees it: the parts that it holds, and what follows from them.
#[derive(Clone, Debug)]
pub struct Round {
    terms: RoundTerms,
    parts: BTreeMap<(RoundPartKind, PeerId), SignedRoundPart>,
}

impl Round {
    /// A round of which nothing is held yet.
    #[must_use]
    pub fn new(terms: RoundTerms) -> Self {
        Self { terms, parts: BTreeMap::new() }
    }

    /// The same round, holding what was taken earlier.
    #[must_use]
    pub fn holding(mut self, parts: impl IntoIterator<Item = SignedRoundPart>) -> Self {
        for part in parts {
            self.parts.insert((part.part.kind(), part.part.head.by.clone()), part);
        }
        self
    }

    /// What is public of it.
    #[must_use]
    pub fn terms(&self) -> &RoundTerms {
        &self.terms
    }

    /// Everything that is held: submissions, then votes, then counts.
    pub fn parts(&self) -> impl Iterator<Item = &SignedRoundPart> {
        self.parts.values()
    }

    /// The part of this kind and author.
    #[must_use]
    pub fn part(&self, kind: RoundPartKind, by: &PeerId) -> Option<&SignedRoundPart> {
        self.parts.get(&(kind, by.clone()))
    }

    /// Takes a part whose signature was verified. `knows` says whether the codebook lets a signature leave.
    ///
    /// # Errors
    /// [`Unfit`]; nothing changes.
    pub fn take(
        &mut self,
        signed: &SignedRoundPart,
        now_s: u64,
        knows: impl Fn(&PatternSignature) -> bool,
    ) -> Result<Taken, Unfit> {
        let (part, by) = (&signed.part, &signed.part.head.by);
        if !self.terms.members.contains(by) {
            return Err(Unfit::Stranger);
        }
        if part.head.round != self.terms.round || part.head.agreement != self.terms.agreement {
            return Err(Unfit::OtherRound);
        }
        // What was taken once is known, whatever the clock says by now.
        if self.part(part.kind(), by).is_some_and(|held| held.part == *part) {
            return Ok(Taken::Known);
        }
        self.in_time(part, now_s)?;
        match &part.body {
            RoundBody::Submission { codebook, signatures } => {
                if *codebook != self.terms.codebook {
                    return Err(Unfit::OtherCodebook);
                }
                if !signatures.iter().all(knows) {
                    return Err(Unfit::InvalidSignature);
                }
            }
            RoundBody::Vote { list, submissions } => {
                let strange = submissions.keys().any(|of| !self.terms.members.contains(of));
                let other = self.list_of(submissions).is_some_and(|of| of.hash() != *list);
                if submissions.is_empty() || strange || other {
                    return Err(Unfit::InvalidList);
                }
            }
            RoundBody::Counts(counts) => self.fits_the_list(counts)?,
        }
        self.keep(signed)
    }

    fn keep(&mut self, signed: &SignedRoundPart) -> Result<Taken, Unfit> {
        let key = (signed.part.kind(), signed.part.head.by.clone());
        let Some(held) = self.parts.get(&key) else {
            self.parts.insert(key, signed.clone());
            return Ok(Taken::New);
        };
        let agreed = |part: &RoundPart| {
            self.agreed_on().is_some_and(|(_, of)| of.get(&part.head.by) == Some(&digest_of(part)))
        };
        if key.0 == RoundPartKind::Submission && agreed(&signed.part) && !agreed(&held.part) {
            self.parts.insert(key, signed.clone());
            return Ok(Taken::Replaced);
        }
        Err(Unfit::Twice)
    }

    fn in_time(&self, part: &RoundPart, now_s: u64) -> Result<(), Unfit> {
        let round = self.terms.round;
        let from = match part.kind() {
            RoundPartKind::Submission => round.freezes_on(),
            RoundPartKind::Vote | RoundPartKind::Counts => round.votes_on(),
        };
        let start = |day: Date| u64::try_from(day.to_julian_day() - UNIX_DAY).unwrap_or(0) * 86_400;
        let at_s = part.head.at_s;
        let days = start(from)..start(round.closes_on());
        let kept = self.terms.calendar.on_its_clock(at_s).is_none_or(|at_s| days.contains(&at_s));
        if kept && at_s <= now_s.saturating_add(CLOCKS_DIFFER_S) { Ok(()) } else { Err(Unfit::OutsideRound) }
    }

    fn fits_the_list(&self, counts: &RoundCounts) -> Result<(), Unfit> {
        let list = self.agreed().ok_or(Unfit::NotAgreed)?;
        if counts.list != list.hash() {
            return Err(Unfit::OtherList);
        }
        if counts.counts.len() != list.cells() as usize { Err(Unfit::OtherShape) } else { Ok(()) }
    }

    fn submitted(&self) -> BTreeMap<PeerId, ([u8; 32], &BTreeSet<PatternSignature>)> {
        let of = |signed: &'_ SignedRoundPart| digest_of(&signed.part);
        let mut all = BTreeMap::new();
        for signed in self.parts.values() {
            if let RoundBody::Submission { signatures, .. } = &signed.part.body {
                all.insert(signed.part.head.by.clone(), (of(signed), signatures));
            }
        }
        all
    }

    /// The list of every submission that is held: what this party would vote for.
    #[must_use]
    pub fn held_list(&self) -> RoundList {
        RoundList::of(self.terms.round, &self.terms.agreement, &self.submitted())
    }

    /// Each vote: by whom, for which hash.
    #[must_use]
    pub fn votes(&self) -> BTreeMap<PeerId, [u8; 32]> {
        self.voted().map(|(by, list, _)| (by.clone(), list)).collect()
    }

    fn voted(&self) -> impl Iterator<Item = (&PeerId, [u8; 32], &Submissions)> {
        self.parts.values().filter_map(|signed| match &signed.part.body {
            RoundBody::Vote { list, submissions } => Some((&signed.part.head.by, *list, submissions)),
            _ => None,
        })
    }

    /// The hash that more than half of the parties signed, and the submissions that it is made of.
    #[must_use]
    pub fn agreed_on(&self) -> Option<([u8; 32], &Submissions)> {
        let mut votes: BTreeMap<([u8; 32], &Submissions), usize> = BTreeMap::new();
        for (_, list, submissions) in self.voted() {
            *votes.entry((list, submissions)).or_default() += 1;
        }
        let most = votes.into_iter().find(|(_, votes)| votes * 2 > self.terms.members.len());
        most.map(|(agreed, _)| agreed)
    }

    /// The agreed list; `None` while no list is agreed or a submission of it is not held.
    #[must_use]
    pub fn agreed(&self) -> Option<RoundList> {
        let (hash, of) = self.agreed_on()?;
        self.list_of(of).filter(|list| list.hash() == hash)
    }

    /// The list that these submissions make; `None` when one of them is not held.
    fn list_of(&self, of: &Submissions) -> Option<RoundList> {
        let mut submitted = self.submitted();
        submitted.retain(|by, (digest, _)| of.get(by) == Some(digest));
        let whole = submitted.len() == of.len();
        whole.then(|| RoundList::of(self.terms.round, &self.terms.agreement, &submitted))
    }

    /// The parties that signed another list than the agreed one.
    #[must_use]
    pub fn dissenting(&self) -> BTreeSet<PeerId> {
        let Some((agreed, _)) = self.agreed_on() else { return BTreeSet::new() };
        self.voted().filter(|(_, list, _)| *list != agreed).map(|(by, ..)| by.clone()).collect()
    }

    /// The parties of which no part of this kind is held.
    #[must_use]
    pub fn missing(&self, kind: RoundPartKind) -> BTreeSet<PeerId> {
        self.terms.members.iter().filter(|by| self.part(kind, by).is_none()).cloned().collect()
    }

    /// The released histograms that are held, by party.
    pub fn counts(&self) -> impl Iterator<Item = (&PeerId, &RoundCounts)> {
        self.parts.values().filter_map(|signed| match &signed.part.body {
            RoundBody::Counts(counts) => Some((&signed.part.head.by, counts)),
            _ => None,
        })
    }
}
