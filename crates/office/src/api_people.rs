//! What travels about people, sessions, proposals and the house log. Bodies with a secret have no `Debug` and
//! are wiped when dropped.

use safeborders_accounts::{PersonLine, ProposalLine, TokenLine};
use safeborders_people::{Actor, PersonId, Right, Role};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// A log-in.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogInBody {
    /// Who.
    pub person: PersonId,
    /// The password.
    pub password: Hidden,
    /// The one-time code.
    pub code: String,
}

/// A text that must not be seen, on its way.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(transparent)]
pub struct Hidden(pub String);

/// A session that was opened.
#[derive(Serialize, Deserialize)]
pub struct SessionOpened {
    /// The secret that stands for it.
    pub session: Hidden,
    /// Whose it is.
    pub actor: Actor,
    /// When it ends at the latest, in Unix seconds.
    pub ends_s: u64,
}

/// Who is acting.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct WhoAmI {
    /// The person and the role.
    pub actor: Actor,
}

/// A person and, for a new account or another role, what they are to be.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonBody {
    /// Who.
    pub person: PersonId,
    /// The full name, for lists.
    #[serde(default)]
    pub name: String,
    /// The role.
    #[serde(default)]
    pub role: Option<Role>,
}

/// A secret that is handed to a person: an enrolment code, a second factor, a token.
#[derive(Serialize, Deserialize)]
pub struct Handed {
    /// The secret.
    pub secret: Hidden,
}

/// An enrolment.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrolBody {
    /// Who.
    pub person: PersonId,
    /// The code that the administrator handed out.
    pub code: Hidden,
    /// The new password.
    pub password: Hidden,
}

/// Another password of one's own.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordBody {
    /// The present one.
    pub old: Hidden,
    /// The one from now on.
    pub new: Hidden,
}

/// A new token.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenBody {
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub rights: Vec<Right>,
    /// For how many days.
    pub days: u32,
}

/// Which token.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenName {
    /// Its name in the list.
    pub id: String,
}

/// A second person's word.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecideBody {
    /// The proposal.
    pub number: u64,
    /// Why it is refused; without it, it is approved.
    #[serde(default)]
    pub refused: Option<String>,
}

/// Something that an administrator does on the node's files.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationBody {
    /// What, such as `peers add`.
    pub id: String,
}

/// What was done and leaves nothing to say.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Done {}

/// Lines of people, tokens and proposals, as they are given.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Lines {
    /// People.
    #[serde(default)]
    pub people: Vec<PersonLine>,
    /// Tokens.
    #[serde(default)]
    pub tokens: Vec<TokenLine>,
    /// Proposals.
    #[serde(default)]
    pub proposals: Vec<ProposalLine>,
}

/// One line of the house log.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct HouseLine {
    /// The entry's number.
    pub number: u64,
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Who.
    pub person: String,
    /// In which role.
    pub role: String,
    /// What kind of thing.
    pub event: String,
    /// Which thing.
    pub what: String,
    /// For which purpose; may be empty.
    pub purpose: String,
    /// The reference or reason that was given; may be empty.
    pub reference: String,
    /// What it was done to; a case by its pseudonym.
    pub object: String,
    /// How it ended.
    pub outcome: String,
}

/// A page of the house log: some lines, and where the next page begins.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct HousePage {
    /// The lines that were asked for.
    pub lines: Vec<HouseLine>,
    /// The number from which to go on; `None` at the end.
    pub next: Option<u64>,
}

/// What a check of the house log found in order.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct HouseChecked {
    /// How many entries it has.
    pub entries: u64,
    /// Its root, in hexadecimal.
    pub root: String,
    /// How many of its roots stand in the disclosure log, where peers witness them.
    pub roots: usize,
    /// Its head as the house log's key signs it: who keeps it can check later that nothing of it was taken away.
    pub signed: String,
    /// The sizes of signed heads that it was held against, beside those roots.
    pub held_against: Vec<u64>,
}
