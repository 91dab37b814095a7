//! Accounts of the office's people: passwords, one-time codes, sessions, tokens, and the proposals that
//! wait for a second person. Over the books; every change is one commit with its entry of the house log.
//!
//! # Invariants
//! - A password is kept as its argon2id hash, a session and a token as the SHA-256 of their secret. Secrets
//!   have no `Debug` and are wiped when dropped.
//! - A one-time code is accepted once. Failures lock an account, each time for longer; a wrong name, a wrong
//!   password and a wrong code look the same to whoever tries, and take as long.
//! - Until the first administrator has enrolled, the node is being set up, and the console may do
//!   everything; afterwards nobody acts without a log-in. The last administrator cannot be removed.
//! - An [`Approval`] names its act and both people, who differ, and is used up once. Only [`Accounts`] makes one:
//!   out of a [`Proposal`] that a second person of the stated role approved, or for the console while a node is
//!   being set up.
//! - Nobody approves what they proposed, whatever their role; nobody approves after the proposal ended.
//! - An identity provider says who somebody is and no more: it makes no account, and a name there belongs to one
//!   person here.
//! - Nobody learns another's password: an administrator hands out a code with which the person sets it.
//! - Once there is a data-protection officer, an account is given, changed or reset by two people.
//!
//! # Never here
//! Sockets, case files, logging, clocks: callers say what time it is.
//!
//! # Units
//! Times in Unix seconds.

mod account;
mod accounts;
mod approval;
mod error;
mod four_eyes;
mod house;
mod identity;
mod log_in;
mod password;
mod people;
mod secret;
mod session;
mod tokens;

#[cfg(test)]
mod tests;

pub use account::PersonLine;
pub use accounts::Accounts;
pub use approval::{APPROVAL_DAYS, Approval, MAX_WORDS_BYTES, NotApproved, Proposal, State};
pub use error::AccountsError;
pub use four_eyes::ProposalLine;
pub use house::House;
pub use identity::IdentityLine;
pub use log_in::{LoggedIn, MAX_LOCK_S};
pub use password::LEAST_CHARACTERS;
pub use people::Enrolled;
pub use secret::Secret;
pub use session::{Acting, IDLE_S, SESSION_S};
pub use tokens::{MAX_TOKEN_DAYS, TokenLine};
