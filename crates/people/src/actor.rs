//! Persons, roles, and who is acting.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A person of the office by the name of their account: 1 to 48 lower-case letters, digits, `.`, `-`, `_`,
/// beginning with a letter.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonId(String);

/// The text is no name of a person.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "a person's name is 1 to 48 lower-case letters, digits, dots, hyphens and underscores, and begins with \
     a letter, such as m.rossi; `console` and `node` are taken"
)]
pub struct InvalidPerson;

const MAX_NAME_BYTES: usize = 48;
const CONSOLE: &str = "console";
const NODE: &str = "node";

impl PersonId {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_name(text: &str) -> bool {
    let begins = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_');
    begins && text.len() <= MAX_NAME_BYTES && text.bytes().all(plain)
}

impl FromStr for PersonId {
    type Err = InvalidPerson;

    fn from_str(text: &str) -> Result<Self, InvalidPerson> {
        let taken = [CONSOLE, NODE].contains(&text);
        if is_name(text) && !taken { Ok(Self(text.to_owned())) } else { Err(InvalidPerson) }
    }
}

impl TryFrom<String> for PersonId {
    type Error = InvalidPerson;

    fn try_from(text: String) -> Result<Self, InvalidPerson> {
        // What is stored may name the console and the node; nobody can ask for an account of that name.
        if is_name(&text) { Ok(Self(text)) } else { Err(InvalidPerson) }
    }
}

impl From<PersonId> for String {
    fn from(person: PersonId) -> Self {
        person.0
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// In which capacity somebody acts. Stored: new roles are appended.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Leads cases.
    Prosecutor,
    /// Imports, counts, asks.
    Analyst,
    /// Decides what may leave, sees what left, can stop it.
    DataProtectionOfficer,
    /// Runs the node: people, peers, certificates. Sees no case.
    Administrator,
    /// Reads the logs and changes nothing.
    Auditor,
    /// Nobody's account: whoever sits at the machine with the node's key. For setting up and for recovery.
    Console,
    /// The node itself, by its calendar.
    Node,
}

/// The text is no role that a person can have.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a role is one of prosecutor, analyst, data-protection-officer, administrator, auditor")]
pub struct UnknownRole;

impl Role {
    /// The roles that a person can have.
    pub const OF_PEOPLE: [Self; 5] =
        [Self::Prosecutor, Self::Analyst, Self::DataProtectionOfficer, Self::Administrator, Self::Auditor];

    /// The role's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prosecutor => "prosecutor",
            Self::Analyst => "analyst",
            Self::DataProtectionOfficer => "data-protection-officer",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
            Self::Console => CONSOLE,
            Self::Node => NODE,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::OF_PEOPLE.into_iter().find(|role| role.name() == text).ok_or(UnknownRole)
    }
}

/// Who does something, and in which role.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The role in which the person acts.
    pub role: Role,
}

impl Actor {
    /// Whoever sits at the machine with the node's key.
    #[must_use]
    pub fn console() -> Self {
        Self { person: PersonId(CONSOLE.to_owned()), role: Role::Console }
    }

    /// The node itself, by its calendar.
    #[must_use]
    pub fn node() -> Self {
        Self { person: PersonId(NODE.to_owned()), role: Role::Node }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.role {
            Role::Console | Role::Node => write!(f, "{}", self.person),
            role => write!(f, "{} ({role})", self.person),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_are_plain_and_nobody_is_the_console() {
        for good in ["a", "m.rossi", "anna-maria_2", &"a".repeat(48)] {
            assert_eq!(good.parse::<PersonId>().unwrap().as_str(), good);
        }
        let bad = ["", "A", "1a", ".a", "a b", "a\n", "ä", "a/b", "console", "node", &"a".repeat(49)];
        for bad in bad {
            assert_eq!(bad.parse::<PersonId>(), Err(InvalidPerson), "{bad:?}");
        }
    }

    #[test]
    fn a_stored_actor_reads_back_also_the_console() {
        for actor in [Actor::console(), Actor::node()] {
            let bytes = postcard::to_stdvec(&actor).unwrap();
            assert_eq!(postcard::from_bytes::<Actor>(&bytes).unwrap(), actor);
        }
        let odd = postcard::to_stdvec(&("A b", 0_u8)).unwrap();
        assert!(postcard::from_bytes::<Actor>(&odd).is_err());
    }

    #[test]
    fn nobody_is_given_the_role_of_the_console_or_the_node() {
        for role in Role::OF_PEOPLE {
            assert_eq!(role.name().parse::<Role>(), Ok(role));
        }
        for other in [Role::Console, Role::Node] {
            assert_eq!(other.name().parse::<Role>(), Err(UnknownRole));
        }
    }
}
