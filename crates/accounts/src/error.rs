//! Why something about accounts cannot be done.

use crate::NotApproved;
use safeborders_books::BooksError;
use safeborders_people::{Right, Role};

/// Why it was refused or failed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AccountsError {
    /// Name, password or code is wrong, or the account is locked.
    #[error(
        "not logged in: the name, the password or the code is wrong, or the account is locked for a while after \
         several tries; an administrator can unlock it"
    )]
    LogIn,
    /// The identity provider vouched for nobody who may log in here.
    #[error(
        "not logged in: the identity provider knows you under a name that no account here has, or the account is \
         locked or not enrolled; an administrator can say so with `people link`"
    )]
    NotVouched,
    /// A name at a provider.
    #[error("a name at an identity provider has 1 to 255 characters and no control characters")]
    Identity,
    /// Another person has it.
    #[error("somebody here has that name at the identity provider already: see `people links`")]
    IdentityTaken,
    /// There is no session, or it has ended.
    #[error(
        "log in first: `safeborders-node login`; a session ends after half an hour without use, and after twelve hours"
    )]
    NoSession,
    /// The role has no right to it.
    #[error("your role ({role}) has no right to {}: see docs/roles.md", right.words())]
    NoRight {
        /// The role.
        role: Role,
        /// To what.
        right: Right,
    },
    /// The token does not carry the right.
    #[error("this token may not {}: make one with that right", .0.words())]
    OutOfScope(Right),
    /// The password is too short or too long.
    #[error("a password has at least {} characters and at most 1024 bytes", crate::LEAST_CHARACTERS)]
    Password,
    /// The enrolment code is wrong or too old.
    #[error("the enrolment code is wrong, used or older than a day: ask the administrator for another")]
    Enrolment,
    /// There is no such person.
    #[error("nobody here has that name: see `people list`")]
    NoSuchPerson,
    /// There is one already.
    #[error("somebody has that name already: choose another")]
    NameTaken,
    /// Somebody had it.
    #[error(
        "somebody whose account was removed had that name: case files and the log still mean them by it, so choose \
         another"
    )]
    NameWasTaken,
    /// The last administrator cannot go.
    #[error("this is the last administrator: give another person that role first")]
    LastAdministrator,
    /// The first account must be an administrator's.
    #[error("the first account of a node is an administrator's: --role administrator")]
    FirstIsAdministrator,
    /// Too many of something.
    #[error("there are {most} {what} already: remove some first")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The most there may be.
        most: usize,
    },
    /// There is no such token.
    #[error("you have no such token: see `token list`")]
    NoSuchToken,
    /// A token's rights or life.
    #[error(
        "a token carries one or more rights of your role, other than to decide for a person, for 1 to {} days",
        crate::MAX_TOKEN_DAYS
    )]
    TokenTerms,
    /// There is no such proposal.
    #[error("there is no such proposal: see `approvals list`")]
    NoSuchProposal,
    /// A second person has to approve first.
    #[error(
        "this needs a second person: it is proposal {number} now, and a {approvers} approves it with `approvals approve \
         {number}`; then do the same again"
    )]
    NeedsSecondPerson {
        /// The proposal.
        number: u64,
        /// Who can approve.
        approvers: String,
    },
    /// A second person's word cannot be given.
    #[error(transparent)]
    NotApproved(#[from] NotApproved),
    /// The system gives no randomness.
    #[error("the system's random generator failed: try again, and check the kernel")]
    Random,
    /// A record cannot be read.
    #[error("a record of a person is damaged: keep a copy of the books and restore the last backup")]
    Damaged,
    /// The books failed: what cannot be put on record does not happen.
    #[error(transparent)]
    Books(#[from] BooksError),
}

impl AccountsError {
    /// The stable code that the house log keeps.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LogIn | Self::NotVouched => "log-in",
            Self::NoSession => "no-session",
            Self::NoRight { .. } => "no-right",
            Self::OutOfScope(_) => "out-of-scope",
            Self::NeedsSecondPerson { .. } => "needs-second-person",
            Self::NotApproved(_) => "not-approved",
            Self::Books(_) | Self::Damaged | Self::Random => "failed",
            _ => "invalid",
        }
    }
}
