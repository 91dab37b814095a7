//! Signature rounds, as somebody sees them who takes no part: what the parties broadcast, and what follows from that.
//!
//! The coordinator may remind the parties. It signs nothing, decides nothing and is told nothing that they do not tell each
//! other: which list is agreed follows from their own signatures.

use crate::coordinator::{Coordinator, blocking, now_s};
use crate::error::AskError;
use crate::nodes::Nodes;
use safeborders_rounds::{Round, RoundTerms, Taken, Unfit, seen};
use safeborders_types::{
    Matching, PeerId, RoundBody, RoundName, RoundPartKind, RoundReached, SeenParty, SeenRound,
    SignedRoundPart,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use time::OffsetDateTime;

/// Which round is shown, and how it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShowRound {
    /// The round.
    pub round: RoundName,
    /// How.
    #[serde(default)]
    pub matching: Matching,
}

/// Why a round is not shown.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum UnknownRound {
    /// These nodes hold no rounds together.
    #[error("the nodes hold no rounds under this agreement: see coordinator.toml")]
    NoRounds,
    /// The way to judge is none.
    #[error("the false-alarm level lies between 0 and 1, and the background is not negative")]
    Matching,
    /// What was counted may not be kept any longer.
    #[error(
        "what the countries counted in round {0} was deleted: their agreement does not let it be kept any longer"
    )]
    Deleted(RoundName),
}

impl<N: Nodes> Coordinator<N> {
    /// The rounds of which anything is kept, the last first.
    ///
    /// # Errors
    /// [`AskError::Archive`] when a record cannot be read.
    pub async fn rounds(&self) -> Result<Vec<RoundName>, AskError> {
        let archive = std::sync::Arc::clone(&self.archive);
        Ok(blocking(move || archive.rounds()).await?)
    }

    /// What is kept of a round, and which published ways of working the countries see.
    ///
    /// # Errors
    /// [`AskError::Round`] when it cannot be judged so; [`AskError::Archive`] when a record cannot be read.
    pub async fn round(&self, show: ShowRound) -> Result<SeenRound, AskError> {
        let Matching { false_alarm, background } = show.matching;
        if !(false_alarm > 0.0 && false_alarm < 1.0 && (0.0..1e9).contains(&background)) {
            return Err(UnknownRound::Matching.into());
        }
        let archive = std::sync::Arc::clone(&self.archive);
        if !blocking(move || archive.counts_gone(show.round)).await?.is_empty() {
            return Err(UnknownRound::Deleted(show.round).into());
        }
        Ok(view(&self.held(show.round).await?, &show.matching))
    }

    /// Fetches what every node shows of a round, and keeps what is new. It costs nothing.
    ///
    /// # Errors
    /// [`AskError::Round`] without parties; [`AskError::Archive`] when what was fetched cannot be kept.
    pub async fn fetch_round(&self, name: RoundName) -> Result<Vec<RoundReached>, AskError> {
        let mut round = self.held(name).await?;
        let mut reached = Vec::new();
        let mut given: Vec<(usize, SignedRoundPart)> = Vec::new();
        for (country, outcome) in self.nodes.rounds(name).await {
            let (parts, trouble) = match outcome {
                Ok(parts) => (parts, String::new()),
                Err(trouble) => (Vec::new(), trouble),
            };
            given.extend(parts.into_iter().map(|part| (reached.len(), part)));
            reached.push(RoundReached { country, taken: 0, trouble });
        }
        // All submissions before any vote, and all votes before any histogram: each is held against what comes before.
        // Twice, because another submission of the same author may have become the agreed one only then.
        given.sort_by_key(|(_, signed)| signed.part.kind());
        for (from, signed) in given.iter().chain(&given) {
            let known = |signature: &_| self.codebook.check_signature(signature).is_ok();
            match round.take(signed, now_s(), known) {
                Ok(Taken::New | Taken::Replaced) => {
                    let (archive, part) = (std::sync::Arc::clone(&self.archive), signed.clone());
                    let keep = move || match archive.is_over(&part, now_s())? {
                        Some(_) => Ok(false),
                        None => archive.keep_round_part(&part).map(|()| true),
                    };
                    reached[*from].taken += usize::from(blocking(keep).await?);
                }
                Ok(Taken::Known) | Err(Unfit::NotAgreed) => {}
                Err(unfit) => {
                    let by = &signed.part.head.by;
                    tracing::warn!(round = %name, %by, code = unfit.code(), "a part of a round was not taken");
                    reached[*from].trouble = format!("a part of {by} was not taken: {unfit}");
                }
            }
        }
        Ok(reached)
    }

    /// Reminds every node of a round.
    ///
    /// # Errors
    /// [`AskError::Round`] without parties.
    pub async fn convene(&self, name: RoundName) -> Result<Vec<RoundReached>, AskError> {
        self.nodes.round_parties().ok_or(UnknownRound::NoRounds)?;
        let said = self.nodes.convene(name).await.into_iter();
        let reached = said.map(|(country, outcome)| RoundReached {
            country,
            taken: 0,
            trouble: outcome.err().unwrap_or_default(),
        });
        Ok(reached.collect())
    }

    /// The rounds that the calendar has under way or closed last: what a serving coordinator fetches.
    #[must_use]
    pub fn rounds_due(&self) -> Vec<RoundName> {
        let now = i64::try_from(now_s()).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
        let Some(today) = now.map(OffsetDateTime::date) else { return Vec::new() };
        let due = [RoundName::closed_by(today), RoundName::under_way_on(today)];
        due.into_iter().flatten().collect()
    }

    async fn held(&self, name: RoundName) -> Result<Round, AskError> {
        let (agreement, members) = self.nodes.round_parties().ok_or(UnknownRound::NoRounds)?;
        let terms = RoundTerms {
            round: name,
            agreement,
            codebook: self.codebook.version(),
            members,
            calendar: self.calendar,
        };
        let archive = std::sync::Arc::clone(&self.archive);
        Ok(Round::new(terms).holding(blocking(move || archive.round_parts(name)).await?))
    }
}

fn view(round: &Round, matching: &Matching) -> SeenRound {
    let name = round.terms().round;
    let agreed = round.agreed();
    let list = agreed.clone().unwrap_or_else(|| round.held_list());
    let counted: BTreeMap<&PeerId, _> = round.counts().map(|(by, counts)| (by, counts.epsilon)).collect();
    let votes = round.votes();
    let party = |of: &PeerId| SeenParty {
        country: of.country(),
        submitted: match round.part(RoundPartKind::Submission, of).map(|signed| &signed.part.body) {
            Some(RoundBody::Submission { signatures, .. }) => Some(signatures.len()),
            _ => None,
        },
        signed_agreed: round.agreed_on().and_then(|(hash, _)| votes.get(of).map(|vote| *vote == hash)),
        counted: counted.get(of).copied(),
    };
    SeenRound {
        round: name,
        days: [name.freezes_on(), name.votes_on(), name.closes_on()].map(|day| day.to_string()),
        agreed: round.agreed_on().map(|(hash, _)| hash.iter().map(|byte| format!("{byte:02x}")).collect()),
        list: (list.entries().len(), list.cells()),
        parties: round.terms().members.iter().map(party).collect(),
        matching: *matching,
        patterns: agreed.map_or_else(Vec::new, |list| seen(round, &list, matching)),
    }
}
