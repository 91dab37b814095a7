//! Who may read a case file: its assignments and its seal, and the one place that judges them.

use crate::{Actor, PersonId, Right, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;

/// How many people can be assigned to one case file.
pub const MOST_ASSIGNED: usize = 32;

/// Who is assigned to a case file, and whether it is sealed. Stored within the sealed record of the file.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct CaseAccess {
    assigned: BTreeSet<PersonId>,
    seal: Option<Seal>,
}

/// A seal: nobody reads the case file but those assigned to it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Seal {
    /// Who set it.
    pub by: PersonId,
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Why.
    pub reason: String,
}

/// Who reads the case files that nobody is assigned to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unassigned {
    /// The office's prosecutors and analysts.
    #[default]
    Office,
    /// Nobody: a file is read by those assigned to it and by nobody else.
    AssignedOnly,
}

/// Why an assignment or a seal is not changed. Nothing was changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum NotChanged {
    /// There are too many already.
    #[error("{MOST_ASSIGNED} people are assigned to this case file already: unassign somebody first")]
    TooMany,
    /// The person is assigned already.
    #[error("that person is assigned to this case file already: nothing was changed")]
    AssignedAlready,
    /// The person is not assigned.
    #[error("that person is not assigned to this case file: see `case list`")]
    NotAssigned,
    /// Nobody could read it any more.
    #[error("nobody else could read this sealed case file: assign somebody first, or unseal it")]
    LastReader,
    /// It is sealed.
    #[error("the case file is sealed already: nothing was changed")]
    SealedAlready,
    /// It is not sealed.
    #[error("the case file is not sealed: nothing was changed")]
    NotSealed,
}

impl CaseAccess {
    /// Who is assigned, by name.
    pub fn assigned(&self) -> impl Iterator<Item = &PersonId> {
        self.assigned.iter()
    }

    /// The seal, if there is one.
    #[must_use]
    pub fn seal(&self) -> Option<&Seal> {
        self.seal.as_ref()
    }

    /// Whether nothing was ever decided: nobody is assigned, and it is not sealed.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.assigned.is_empty() && self.seal.is_none()
    }

    /// The access once somebody is assigned.
    ///
    /// # Errors
    /// [`NotChanged::AssignedAlready`], [`NotChanged::TooMany`]
    pub fn with(mut self, person: PersonId) -> Result<Self, NotChanged> {
        if self.assigned.contains(&person) {
            return Err(NotChanged::AssignedAlready);
        }
        if self.assigned.len() >= MOST_ASSIGNED {
            return Err(NotChanged::TooMany);
        }
        self.assigned.insert(person);
        Ok(self)
    }

    /// The access once somebody is not assigned any more.
    ///
    /// # Errors
    /// [`NotChanged::NotAssigned`]; [`NotChanged::LastReader`] for the last one of a sealed file.
    pub fn without(mut self, person: &PersonId) -> Result<Self, NotChanged> {
        if !self.assigned.remove(person) {
            return Err(NotChanged::NotAssigned);
        }
        if self.seal.is_some() && self.assigned.is_empty() {
            return Err(NotChanged::LastReader);
        }
        Ok(self)
    }

    /// The access once it is sealed: who seals it is assigned to it.
    ///
    /// # Errors
    /// [`NotChanged::SealedAlready`], [`NotChanged::TooMany`]
    pub fn sealed(mut self, by: &PersonId, reason: &str, at_s: u64) -> Result<Self, NotChanged> {
        if self.seal.is_some() {
            return Err(NotChanged::SealedAlready);
        }
        if !self.assigned.contains(by) {
            self = self.with(by.clone())?;
        }
        self.seal = Some(Seal { by: by.clone(), at_s, reason: reason.to_owned() });
        Ok(self)
    }

    /// The access once the seal is off. Who was assigned stays so.
    ///
    /// # Errors
    /// [`NotChanged::NotSealed`]
    pub fn unsealed(mut self) -> Result<Self, NotChanged> {
        self.seal.take().map(|_| self).ok_or(NotChanged::NotSealed)
    }
}

/// Somebody who wants to look at case files, and the office's rule for those that nobody is assigned to.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reader {
    actor: Actor,
    unassigned: Unassigned,
    in_set_up: bool,
}

impl Reader {
    /// This person, under this rule. `in_set_up` is whether nobody has an account yet.
    #[must_use]
    pub fn new(actor: Actor, unassigned: Unassigned, in_set_up: bool) -> Self {
        Self { actor, unassigned, in_set_up }
    }

    /// Who it is.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Whether they may read the file, and be shown its name beside its attributes: role and assignment.
    #[must_use]
    pub fn may_read(&self, access: &CaseAccess) -> bool {
        if self.in_set_up {
            return true;
        }
        if !Right::ReadCase.allowed_to(self.actor.role) {
            return false;
        }
        if !access.is_default() {
            return access.assigned.contains(&self.actor.person);
        }
        let leads = matches!(self.actor.role, Role::Prosecutor | Role::Analyst);
        leads && self.unassigned == Unassigned::Office
    }

    /// Whether they may know that the file is here, and decide about it what their role decides: of a sealed
    /// file those assigned to it, and data-protection officers, who answer for erasure and review.
    #[must_use]
    pub fn may_know(&self, access: &CaseAccess) -> bool {
        let sealed = access.seal.is_some() && self.actor.role != Role::DataProtectionOfficer;
        !sealed || self.may_read(access)
    }

    /// Whether they may say who reads the file: of a sealed one only those assigned to it.
    #[must_use]
    pub fn may_manage(&self, access: &CaseAccess) -> bool {
        access.seal.is_none() || self.may_read(access)
    }
}

/// The text is no rule.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the rule for unassigned case files is `office` or `assigned-only`")]
pub struct UnknownRule;

impl FromStr for Unassigned {
    type Err = UnknownRule;

    fn from_str(text: &str) -> Result<Self, UnknownRule> {
        match text {
            "office" => Ok(Self::Office),
            "assigned-only" => Ok(Self::AssignedOnly),
            _ => Err(UnknownRule),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> PersonId {
        name.parse().unwrap()
    }

    fn reader(name: &str, role: Role) -> Reader {
        Reader::new(Actor { person: person(name), role }, Unassigned::Office, false)
    }

    fn of(names: &[&str]) -> CaseAccess {
        names.iter().fold(CaseAccess::default(), |access, name| access.with(person(name)).unwrap())
    }

    #[test]
    fn a_file_that_nobody_is_assigned_to_is_read_by_prosecutors_and_analysts_unless_the_office_says_no() {
        let nobody = CaseAccess::default();
        for role in Role::OF_PEOPLE {
            let reads = matches!(role, Role::Prosecutor | Role::Analyst);
            assert_eq!(reader("anna", role).may_read(&nobody), reads, "{role}");
            let strict = Reader { unassigned: Unassigned::AssignedOnly, ..reader("anna", role) };
            assert!(!strict.may_read(&nobody), "{role}");
        }
        for other in [Actor::console(), Actor::node()] {
            assert!(!Reader::new(other.clone(), Unassigned::Office, false).may_read(&nobody));
            assert!(Reader::new(other, Unassigned::Office, true).may_read(&nobody), "while it is set up");
        }
    }

    #[test]
    fn an_assigned_file_is_read_by_those_assigned_whose_role_reads_and_by_nobody_else() {
        let access = of(&["anna"]);
        for role in Role::OF_PEOPLE {
            let reads = Right::ReadCase.allowed_to(role);
            assert_eq!(reader("anna", role).may_read(&access), reads, "{role}");
            assert!(!reader("boris", role).may_read(&access), "{role}");
            assert!(reader("boris", role).may_know(&access), "{role}: it is not sealed");
        }
    }

    #[test]
    fn a_sealed_file_is_known_to_those_assigned_and_to_data_protection_alone() {
        let access = of(&["anna"]).sealed(&person("petra"), "undercover", 7).unwrap();
        assert_eq!(access.assigned().count(), 2, "who seals it is assigned to it");
        for name in ["anna", "petra"] {
            let reader = reader(name, Role::Prosecutor);
            assert!(reader.may_read(&access) && reader.may_know(&access) && reader.may_manage(&access));
        }
        for role in Role::OF_PEOPLE {
            let other = reader("boris", role);
            assert!(!other.may_read(&access) && !other.may_manage(&access), "{role}");
            assert_eq!(other.may_know(&access), role == Role::DataProtectionOfficer, "{role}");
        }
        // Assigned to it and given a role that reads no case: nothing is left of it.
        assert!(!reader("anna", Role::Administrator).may_know(&access));
    }

    #[test]
    fn a_sealed_file_always_has_a_reader_and_no_file_has_too_many() {
        let sealed = CaseAccess::default().sealed(&person("petra"), "x", 1).unwrap();
        assert_eq!(sealed.clone().without(&person("petra")), Err(NotChanged::LastReader));
        assert_eq!(sealed.clone().without(&person("anna")), Err(NotChanged::NotAssigned));
        assert_eq!(sealed.clone().with(person("petra")), Err(NotChanged::AssignedAlready));
        assert_eq!(sealed.clone().sealed(&person("anna"), "x", 1), Err(NotChanged::SealedAlready));
        let open = sealed.clone().unsealed().unwrap();
        assert_eq!(open.clone().unsealed(), Err(NotChanged::NotSealed));
        assert!(open.without(&person("petra")).unwrap().is_default(), "the control");
        let many: Vec<String> = (0..MOST_ASSIGNED).map(|n| format!("p{n}")).collect();
        let many = of(&many.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(many.clone().with(person("one.more")), Err(NotChanged::TooMany));
        assert_eq!(many.sealed(&person("one.more"), "x", 1), Err(NotChanged::TooMany));
    }
}
