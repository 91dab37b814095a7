//! Who acts in an office, what each role may do, and what needs a second person.
//!
//! [`Right::allowed_to`] is the one table of roles and rights; `docs/roles.md` shows the same table, and a
//! test holds them together. What needs four eyes is an [`Act`]; it becomes an [`Approval`] only through a
//! [`Proposal`] that a second person of the stated role approved.
//!
//! # Invariants
//! - Who reads a case file is judged in one place, [`Reader`]: by role and by assignment.
//! - An [`Approval`] names its act and both people, who differ; it is used up once.
//! - Nobody approves what they proposed, whatever their role; nobody approves after the proposal ended.
//! - The console has no account and no session: it stands for whoever sits at the machine with its key.
//!
//! # Never here
//! Passwords, tokens, storage, clocks, sockets, logging; anything of a case file.
//!
//! # Units
//! Times in Unix seconds.

mod access;
mod act;
mod actor;
mod approval;
mod right;

pub use access::{CaseAccess, MOST_ASSIGNED, NotChanged, Reader, Seal, Unassigned, UnknownRule};
pub use act::Act;
pub use actor::{Actor, InvalidPerson, PersonId, Role, UnknownRole};
pub use approval::{APPROVAL_DAYS, Approval, MAX_WORDS_BYTES, NotApproved, Proposal, State};
pub use right::{Right, UnknownRight};
