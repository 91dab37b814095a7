//! Who acts in an office, what each role may do, and what needs a second person.
//!
//! [`Right::allowed_to`] is the one table of roles and rights; `docs/roles.md` shows the same table, and a
//! test holds them together. What needs four eyes is an [`Act`], which names the roles of the second person; how it is
//! approved is the business of the accounts.
//!
//! # Invariants
//! - Who reads a case file is judged in one place, [`Reader`]: by role and by assignment.
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
mod right;

pub use access::{CaseAccess, MOST_ASSIGNED, NotChanged, Reader, Seal, Unassigned, UnknownRule};
pub use act::Act;
pub use actor::{Actor, InvalidPerson, PersonId, Role, UnknownRole};
pub use right::{Right, UnknownRight};
