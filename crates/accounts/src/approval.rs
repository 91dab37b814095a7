//! Four eyes: a proposal, the second person's word, and the approval that an operation uses up.

use safeborders_people::{Act, Actor};
use serde::{Deserialize, Serialize};

/// For how many days a proposal can be approved, and an approval used.
pub const APPROVAL_DAYS: u64 = 14;
/// The longest explanation of a proposal, or reason of a refusal, in bytes.
pub const MAX_WORDS_BYTES: usize = 400;

const DAY_S: u64 = 86_400;

/// Something that one person wants to do and another must approve.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    act: Act,
    words: String,
    by: Actor,
    at_s: u64,
    state: State,
}

/// How far a proposal is. Stored: new states are appended.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum State {
    /// It waits for a second person.
    Waiting,
    /// A second person approved it.
    Approved {
        /// Who.
        by: Actor,
        /// When, in Unix seconds.
        at_s: u64,
    },
    /// A second person refused it.
    Refused {
        /// Who.
        by: Actor,
        /// When, in Unix seconds.
        at_s: u64,
        /// Why.
        reason: String,
    },
    /// It was approved and then done.
    Done {
        /// Who approved.
        by: Actor,
        /// When it was done, in Unix seconds.
        at_s: u64,
    },
}

/// Why there is no approval. Nothing was changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum NotApproved {
    /// The second person is the first.
    #[error("nobody approves what they proposed: ask a colleague")]
    SamePerson,
    /// The second person has another role than the act requires.
    #[error("your role cannot approve this: see docs/roles.md for who can")]
    WrongRole,
    /// The proposal is too old.
    #[error("the proposal has ended: propose it again")]
    Expired,
    /// Somebody has decided already.
    #[error("it was decided or used before: propose it again")]
    Decided,
    /// Nobody has approved it yet.
    #[error("a second person has not approved it yet")]
    Waiting,
    /// The approval is of something else.
    #[error("the approval is of another act: what was changed since must be proposed again")]
    OtherAct,
}

/// A second person's word for one act. It is used up by doing it.
#[must_use = "an approval lets something happen: it was used up, so do it"]
#[derive(Debug)]
pub struct Approval {
    act: Act,
    proposed_by: Actor,
    approved_by: Actor,
}

impl Proposal {
    /// What this person wants to do, in words for the one who decides. Longer words are cut.
    #[must_use]
    pub fn new(act: Act, words: &str, by: Actor, at_s: u64) -> Self {
        Self { act, words: bounded(words), by, at_s, state: State::Waiting }
    }

    /// The act.
    #[must_use]
    pub fn act(&self) -> &Act {
        &self.act
    }

    /// What the proposer says about it.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Who proposed it.
    #[must_use]
    pub fn by(&self) -> &Actor {
        &self.by
    }

    /// When it was proposed, in Unix seconds.
    #[must_use]
    pub fn at_s(&self) -> u64 {
        self.at_s
    }

    /// How far it is.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether nothing can come of it any more.
    #[must_use]
    pub fn has_ended(&self, now_s: u64) -> bool {
        let open = matches!(self.state, State::Waiting | State::Approved { .. });
        !open || self.is_too_old(now_s)
    }

    fn is_too_old(&self, now_s: u64) -> bool {
        now_s.saturating_sub(self.at_s) > APPROVAL_DAYS * DAY_S
    }

    /// A second person approves.
    ///
    /// # Errors
    /// [`NotApproved`]; the proposal is as it was.
    pub fn approve(&mut self, by: &Actor, now_s: u64) -> Result<(), NotApproved> {
        self.may_decide(by, now_s)?;
        self.state = State::Approved { by: by.clone(), at_s: now_s };
        Ok(())
    }

    /// A second person refuses.
    ///
    /// # Errors
    /// As [`Self::approve`].
    pub fn refuse(&mut self, by: &Actor, reason: &str, now_s: u64) -> Result<(), NotApproved> {
        self.may_decide(by, now_s)?;
        self.state = State::Refused { by: by.clone(), at_s: now_s, reason: bounded(reason) };
        Ok(())
    }

    fn may_decide(&self, by: &Actor, now_s: u64) -> Result<(), NotApproved> {
        if self.state != State::Waiting {
            return Err(NotApproved::Decided);
        }
        if self.is_too_old(now_s) {
            return Err(NotApproved::Expired);
        }
        if by.person == self.by.person {
            return Err(NotApproved::SamePerson);
        }
        if self.act.approvers().contains(&by.role) { Ok(()) } else { Err(NotApproved::WrongRole) }
    }

    /// Uses the approval up. Store the proposal as it is afterwards before the act is done: an approval
    /// that was lost is asked for again, one that comes back would be used twice.
    ///
    /// # Errors
    /// [`NotApproved`]; the proposal is as it was.
    pub fn use_up(&mut self, act: &Act, now_s: u64) -> Result<Approval, NotApproved> {
        if self.act != *act {
            return Err(NotApproved::OtherAct);
        }
        let by = match &self.state {
            State::Approved { by, .. } => by.clone(),
            State::Waiting => return Err(NotApproved::Waiting),
            State::Refused { .. } | State::Done { .. } => return Err(NotApproved::Decided),
        };
        if self.is_too_old(now_s) {
            return Err(NotApproved::Expired);
        }
        // What is read from a store is judged again.
        if by.person == self.by.person {
            return Err(NotApproved::SamePerson);
        }
        if !self.act.approvers().contains(&by.role) {
            return Err(NotApproved::WrongRole);
        }
        self.state = State::Done { by: by.clone(), at_s: now_s };
        Ok(Approval { act: self.act.clone(), proposed_by: self.by.clone(), approved_by: by })
    }
}

impl Approval {
    /// The console, before anybody has an account: on record as the console twice. Only [`crate::Accounts`]
    /// makes one, having looked that it is so.
    pub(crate) fn of_console(act: Act) -> Self {
        Self { act, proposed_by: Actor::console(), approved_by: Actor::console() }
    }

    /// Whether it is an approval of this act.
    #[must_use]
    pub fn covers(&self, act: &Act) -> bool {
        self.act == *act
    }

    /// Whether two people stand behind it, and not the console alone.
    #[must_use]
    pub fn is_by_two(&self) -> bool {
        self.proposed_by.person != self.approved_by.person
    }

    /// Who proposed and who approved. The approval is used up.
    #[must_use]
    pub fn into_people(self) -> (Actor, Actor) {
        (self.proposed_by, self.approved_by)
    }

    /// Who proposed.
    #[must_use]
    pub fn proposed_by(&self) -> &Actor {
        &self.proposed_by
    }

    /// Who approved.
    #[must_use]
    pub fn approved_by(&self) -> &Actor {
        &self.approved_by
    }
}

/// At most the longest words, without control characters.
fn bounded(words: &str) -> String {
    let mut plain = String::new();
    for c in words.chars().filter(|c| !c.is_control()) {
        if plain.len() + c.len_utf8() > MAX_WORDS_BYTES {
            break;
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_people::Role;

    fn actor(name: &str, role: Role) -> Actor {
        Actor { person: name.parse().unwrap(), role }
    }

    fn act(n: u8) -> Act {
        Act::Agreement { digest: [n; 32] }
    }

    fn proposed() -> Proposal {
        Proposal::new(act(1), "with Romania", actor("anna", Role::Administrator), 1_000)
    }

    #[test]
    fn an_act_that_a_second_person_approved_is_done_once() {
        let mut proposal = proposed();
        proposal.approve(&actor("dora", Role::DataProtectionOfficer), 2_000).unwrap();
        let approval = proposal.use_up(&act(1), 3_000).unwrap();
        assert!(approval.covers(&act(1)) && !approval.covers(&act(2)) && approval.is_by_two());
        assert_eq!(approval.proposed_by().person.as_str(), "anna");
        assert_eq!(approval.approved_by().person.as_str(), "dora");
        assert_eq!(proposal.use_up(&act(1), 3_001).err(), Some(NotApproved::Decided), "used twice");
    }

    #[test]
    fn nobody_approves_their_own_proposal_whatever_their_role() {
        let mut proposal = proposed();
        for role in Role::OF_PEOPLE {
            assert_eq!(proposal.approve(&actor("anna", role), 2_000), Err(NotApproved::SamePerson));
        }
        assert_eq!(proposal, proposed());
    }

    #[test]
    fn only_the_stated_role_approves() {
        for role in Role::OF_PEOPLE {
            let mut proposal = proposed();
            let fits = role == Role::DataProtectionOfficer;
            assert_eq!(proposal.approve(&actor("dora", role), 2_000).is_ok(), fits, "{role}");
        }
        for console in [Actor::console(), Actor::node()] {
            assert_eq!(proposed().approve(&console, 2_000), Err(NotApproved::WrongRole));
        }
        // An erasure is for either of two roles.
        for (role, fits) in [(Role::Prosecutor, true), (Role::Analyst, false)] {
            let by = actor("dan", Role::DataProtectionOfficer);
            let mut erasure = Proposal::new(Act::Erasure { digest: [0; 32] }, "", by, 0);
            assert_eq!(erasure.approve(&actor("dora", role), 1).is_ok(), fits);
        }
    }

    #[test]
    fn an_old_proposal_is_neither_approved_nor_used() {
        let end = 1_000 + APPROVAL_DAYS * 86_400;
        let dora = actor("dora", Role::DataProtectionOfficer);
        assert_eq!(proposed().approve(&dora, end + 1), Err(NotApproved::Expired));
        let mut proposal = proposed();
        proposal.approve(&dora, end).unwrap();
        assert!(!proposal.has_ended(end) && proposal.has_ended(end + 1));
        assert_eq!(proposal.use_up(&act(1), end + 1).err(), Some(NotApproved::Expired));
        assert!(proposal.use_up(&act(1), end).is_ok(), "the control");
    }

    #[test]
    fn what_is_refused_waits_or_was_changed_is_not_done() {
        let dora = actor("dora", Role::DataProtectionOfficer);
        assert_eq!(proposed().use_up(&act(1), 2_000).err(), Some(NotApproved::Waiting));
        let mut refused = proposed();
        refused.refuse(&dora, "quotas too large", 2_000).unwrap();
        assert_eq!(refused.use_up(&act(1), 2_000).err(), Some(NotApproved::Decided));
        assert_eq!(refused.approve(&dora, 2_000), Err(NotApproved::Decided), "a refusal stands");
        let mut approved = proposed();
        approved.approve(&dora, 2_000).unwrap();
        assert_eq!(approved.use_up(&act(2), 2_000).err(), Some(NotApproved::OtherAct));
        assert_eq!(approved.refuse(&dora, "", 2_001), Err(NotApproved::Decided));
        assert!(approved.use_up(&act(1), 2_000).is_ok(), "the control");
    }

    #[test]
    fn the_console_in_set_up_is_on_record_as_one() {
        let approval = Approval::of_console(act(1));
        assert!(approval.covers(&act(1)) && !approval.is_by_two());
    }

    #[test]
    fn words_are_cut_and_hold_no_control_characters() {
        let long = Proposal::new(act(1), &"é\u{1b}".repeat(1_000), actor("anna", Role::Prosecutor), 0);
        assert!(long.words().len() <= MAX_WORDS_BYTES && !long.words().contains('\u{1b}'));
    }
}
