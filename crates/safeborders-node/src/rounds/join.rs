//! Taking part in a round: freeze, fetch, sign the list, count, each once.

use super::{DEADLINE, Rounds, gate_said, not_recorded, unreadable};
use safeborders_books::RoundPlan;
use safeborders_codebook::Codebook;
use safeborders_federation::round_counts;
use safeborders_peers::FetchedRound;
use safeborders_rounds::{Round, RoundList, Taken, Unfit};
use safeborders_trust::{VerifiedAgreement, now_s, sign_round_part};
use safeborders_types::{
    AskFailed, Joining, PeerId, RoundBody, RoundName, RoundPart, RoundPartHead, RoundPartKind, RoundView,
    RoundWork, SignedRoundPart,
};
use safeborders_vault::RoundPrice;

impl Rounds {
    pub(super) fn take_part(&self, joining: &Joining, by: &str) -> Result<RoundView, AskFailed> {
        let name = joining.round;
        let agreement = self.agreement()?;
        if self.days().closed(name) {
            return Err(AskFailed::Invalid(format!("round {name} closed on {}", name.closes_on())));
        }
        let mut round = self.round_under(&agreement, name)?;
        if !round.terms().members.contains(&self.own) {
            return Err(AskFailed::Refused("this node is no party of the agreement's rounds".into()));
        }
        self.freeze(&mut round, joining)?;
        let unreached = self.fetch(&agreement, &mut round)?;
        self.sign_list(&mut round, joining)?;
        if let Some(list) = round.agreed() {
            self.count(&mut round, &list, joining, by)?;
        }
        self.view(name, &unreached)
    }

    fn own_head(&self, round: &Round) -> RoundPartHead {
        let terms = round.terms();
        RoundPartHead {
            by: self.own.clone(),
            round: terms.round,
            agreement: terms.agreement.clone(),
            at_s: now_s(),
        }
    }

    /// Signs a part of this node's own and keeps it, before anybody can see it.
    fn keep_own(&self, round: &mut Round, part: RoundPart) -> Result<(), AskFailed> {
        let (_, credentials) = self.peers()?;
        let signed = sign_round_part(credentials.current().identity(), part);
        let signed = signed.map_err(|error| AskFailed::Invalid(error.to_string()))?;
        round.take(&signed, now_s(), |s| Codebook::v1().check_signature(s).is_ok()).map_err(own_unfit)?;
        self.books.keep_round_part(&signed, false, now_s()).map(drop).map_err(|e| not_recorded(&e))
    }

    fn freeze(&self, round: &mut Round, joining: &Joining) -> Result<(), AskFailed> {
        let name = round.terms().round;
        if round.part(RoundPartKind::Submission, &self.own).is_some() {
            return Ok(());
        }
        if !(self.days().frozen(name) || joining.freeze_by_hand && self.by_hand()) {
            let text = match self.by_hand() {
                true => {
                    format!("round {name} is not frozen: synthetic rounds are frozen with --freeze-by-hand")
                }
                false => format!("round {name} freezes on {}: join it from that day on", name.freezes_on()),
            };
            return Err(AskFailed::Invalid(text));
        }
        let published = self.books.published(name).map_err(|e| unreadable(&e))?;
        let signatures = published.into_iter().map(|published| published.signature).collect();
        let body = RoundBody::Submission { codebook: round.terms().codebook, signatures };
        let head = self.own_head(round);
        self.keep_own(round, RoundPart { head, body })
    }

    fn by_hand(&self) -> bool {
        !self.days().kept()
    }

    /// Fetches what the other parties hold, and names those that could not be reached.
    pub(super) fn fetch(
        &self,
        agreement: &VerifiedAgreement,
        round: &mut Round,
    ) -> Result<Vec<(PeerId, String)>, AskFailed> {
        let (peers, _) = self.peers()?;
        let name = round.terms().round;
        let working = self.working(name, RoundWork::Asking);
        let told = |asked, of| working.told(asked, of);
        let fetched = self.runtime.block_on(peers.rounds(agreement.id(), name, DEADLINE, &told));
        drop(working);
        let (mut unreached, mut parts) = (Vec::new(), Vec::new());
        for (peer, outcome) in fetched {
            match outcome {
                Ok(FetchedRound { parts: given, forged }) => {
                    if forged > 0 {
                        self.note(name, &peer, "passed-on-a-forged-part")?;
                    }
                    parts.extend(given);
                }
                Err(error) => unreached.push((peer, error.to_string())),
            }
        }
        // All submissions before any vote, and all votes before any histogram: each is held against what comes before.
        parts.sort_by_key(|signed: &SignedRoundPart| signed.part.kind());
        for signed in parts.iter().filter(|signed| signed.part.head.by != self.own) {
            self.take(round, name, signed)?;
        }
        // Another submission of the same author may have become the agreed one only now.
        for signed in parts.iter().filter(|signed| signed.part.head.by != self.own) {
            self.take(round, name, signed)?;
        }
        Ok(unreached)
    }

    fn take(&self, round: &mut Round, name: RoundName, signed: &SignedRoundPart) -> Result<(), AskFailed> {
        let knows = |signature: &_| Codebook::v1().check_signature(signature).is_ok();
        match round.take(signed, now_s(), knows) {
            Ok(Taken::Known) | Err(Unfit::NotAgreed) => Ok(()),
            Ok(taken) => {
                let replaces = taken == Taken::Replaced;
                if replaces {
                    self.note(name, &signed.part.head.by, Unfit::Twice.code())?;
                }
                self.books.keep_round_part(signed, replaces, now_s()).map(drop).map_err(|e| not_recorded(&e))
            }
            Err(unfit) => {
                tracing::warn!(round = %name, by = %signed.part.head.by, code = unfit.code(), "a part of a round was not taken");
                self.note(name, &signed.part.head.by, unfit.code())
            }
        }
    }

    /// Signs the list of everything that is held, once, when the calendar or all parties' submissions say so.
    fn sign_list(&self, round: &mut Round, joining: &Joining) -> Result<(), AskFailed> {
        let complete = round.missing(RoundPartKind::Submission).is_empty();
        let by_hand = self.by_hand() && (complete || joining.sign_by_hand);
        let due = self.days().signing(round.terms().round) || by_hand;
        if !due || round.part(RoundPartKind::Vote, &self.own).is_some() {
            return Ok(());
        }
        let list = round.held_list();
        let body = RoundBody::Vote { list: list.hash(), submissions: list.submissions().clone() };
        let head = self.own_head(round);
        self.keep_own(round, RoundPart { head, body })
    }

    /// Counts the agreed list, once. How is on record before: what a crash interrupts goes on under the same terms.
    fn count(
        &self,
        round: &mut Round,
        list: &RoundList,
        joining: &Joining,
        by: &str,
    ) -> Result<(), AskFailed> {
        let name = round.terms().round;
        if list.cells() == 0 || round.part(RoundPartKind::Counts, &self.own).is_some() {
            return Ok(());
        }
        let plan = match self.books.round_plan(name).map_err(|e| unreadable(&e))? {
            Some(plan) => plan,
            None => self.planned(name, list, joining, by)?,
        };
        if plan.list != list.hash() {
            let text = format!("round {name} was answered here over another list: a round is answered once");
            return Err(AskFailed::Refused(text));
        }
        let price = RoundPrice { round: name, cohorts: plan.cohorts, epsilon: plan.epsilon, at_s: now_s() };
        let working = self.working(name, RoundWork::Counting);
        let told = |counted, of| working.told(counted, of);
        let released = self.releases.release_round(&price, list, &told).map_err(|error| gate_said(&error))?;
        drop(working);
        let part = round_counts(self.own_head(round), &released);
        self.keep_own(round, part)
    }

    fn planned(
        &self,
        name: RoundName,
        list: &RoundList,
        joining: &Joining,
        by: &str,
    ) -> Result<RoundPlan, AskFailed> {
        let cohorts =
            self.releases.cohorts_for_a_round(joining.epsilon).map_err(|error| gate_said(&error))?;
        if cohorts.is_empty() {
            let text =
                "no frozen cohort has so much left for rounds: take a smaller ε, or let this round pass";
            return Err(AskFailed::Refused(text.into()));
        }
        let plan = RoundPlan {
            round: name,
            list: list.hash(),
            cohorts,
            epsilon: joining.epsilon,
            authorised_by: by.to_owned(),
            at_s: now_s(),
        };
        self.books.plan_round(&plan).map_err(|e| not_recorded(&e))?;
        Ok(plan)
    }
}

fn own_unfit(unfit: Unfit) -> AskFailed {
    AskFailed::Invalid(format!("this node's own part of the round does not fit: {unfit}"))
}
