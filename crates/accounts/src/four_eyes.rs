//! Proposals that wait for a second person, in the books.

use crate::AccountsError;
use crate::account::{read, stored};
use crate::accounts::Accounts;
use crate::{Approval, NotApproved, Proposal, State};
use safeborders_books::{HouseEntry, HouseEvent, HouseObject, PeopleChange, PeopleKey};
use safeborders_people::{Act, Actor};
use serde::{Deserialize, Serialize};

/// How many proposals may wait at a time.
const MOST_WAITING: usize = 200;

/// A proposal as lists show it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ProposalLine {
    /// Its number.
    pub number: u64,
    /// The proposal.
    pub proposal: Proposal,
    /// Whether nothing can come of it any more.
    pub ended: bool,
}

impl Accounts {
    /// The approval of this act, which is used up by this; or a new proposal of it. On a node that is being
    /// set up the console's word is enough.
    ///
    /// # Errors
    /// [`AccountsError::NeedsSecondPerson`] until somebody has approved; [`AccountsError::Books`]
    pub fn approval(
        &self,
        by: &Actor,
        act: &Act,
        words: &str,
        now_s: u64,
    ) -> Result<Approval, AccountsError> {
        if !self.is_set_up()? {
            return Ok(Approval::of_console(act.clone()));
        }
        let _turn = self.turn();
        let same = |line: &ProposalLine| line.proposal.act() == act && !line.ended;
        let mut known = self.proposals(now_s)?;
        let Some(mut line) = known.iter().position(same).map(|at| known.swap_remove(at)) else {
            return self.propose(by, act, words, &known, now_s);
        };
        match line.proposal.use_up(act, now_s) {
            Ok(approval) => {
                self.write_proposal(by, "use", line.number, &line.proposal, now_s)?;
                Ok(approval)
            }
            Err(NotApproved::Waiting) => Err(needs_second(line.number, act)),
            Err(other) => Err(other.into()),
        }
    }

    fn propose<T>(
        &self,
        by: &Actor,
        act: &Act,
        words: &str,
        known: &[ProposalLine],
        now_s: u64,
    ) -> Result<T, AccountsError> {
        if known.iter().filter(|line| !line.ended).count() >= MOST_WAITING {
            return Err(AccountsError::TooMany { what: "proposals", most: MOST_WAITING });
        }
        let number = known.iter().map(|line| line.number).max().map_or(1, |last| last.saturating_add(1));
        let proposal = Proposal::new(act.clone(), words, by.clone(), now_s);
        self.write_proposal(by, "propose", number, &proposal, now_s)?;
        Err(needs_second(number, act))
    }

    /// All proposals, in order.
    ///
    /// # Errors
    /// [`AccountsError::Damaged`], [`AccountsError::Books`]
    pub fn proposals(&self, now_s: u64) -> Result<Vec<ProposalLine>, AccountsError> {
        let mut lines = Vec::new();
        for (key, bytes) in self.house.books().proposals()? {
            if let PeopleKey::Proposal(number) = key {
                let proposal: Proposal = read(&bytes)?;
                lines.push(ProposalLine { number, ended: proposal.has_ended(now_s), proposal });
            }
        }
        Ok(lines)
    }

    /// A second person approves, or refuses with a reason.
    ///
    /// # Errors
    /// [`AccountsError::NotApproved`] for who proposed it, another role, one that has ended;
    /// [`AccountsError::NoSuchProposal`], [`AccountsError::Books`]
    pub fn decide(
        &self,
        by: &Actor,
        number: u64,
        refused: Option<&str>,
        now_s: u64,
    ) -> Result<(), AccountsError> {
        let _turn = self.turn();
        let bytes = self.house.books().person_record(&PeopleKey::Proposal(number))?;
        let mut proposal: Proposal = read(&bytes.ok_or(AccountsError::NoSuchProposal)?)?;
        let decided = match refused {
            None => proposal.approve(by, now_s),
            Some(reason) => proposal.refuse(by, reason, now_s),
        };
        if let Err(error) = decided {
            self.house.refused(entry(by, "approve", number, proposal.act(), now_s), &error_code(error))?;
            return Err(error.into());
        }
        let what = if matches!(proposal.state(), State::Approved { .. }) { "approve" } else { "refuse" };
        self.write_proposal(by, what, number, &proposal, now_s)
    }

    fn write_proposal(
        &self,
        by: &Actor,
        what: &str,
        number: u64,
        proposal: &Proposal,
        now_s: u64,
    ) -> Result<(), AccountsError> {
        let written = PeopleChange { key: PeopleKey::Proposal(number), value: Some(stored(proposal)?) };
        self.house.record_changing(&entry(by, what, number, proposal.act(), now_s), &[written])
    }
}

fn entry(by: &Actor, what: &str, number: u64, act: &Act, now_s: u64) -> HouseEntry {
    let object = HouseObject::Named(format!("proposal {number}: {act}"));
    HouseEntry::given(now_s, by, HouseEvent::FourEyes, what).of(object)
}

fn error_code(error: NotApproved) -> String {
    format!("{error:?}")
}

fn needs_second(number: u64, act: &Act) -> AccountsError {
    let approvers: Vec<&str> = act.approvers().iter().map(|role| role.name()).collect();
    AccountsError::NeedsSecondPerson { number, approvers: approvers.join(" or ") }
}
