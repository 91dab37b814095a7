//! Signature rounds as every party computes them alike: the frozen list, the rule that assigns a case file to a cell of
//! it, and which list is agreed. Pure: no I/O, no clock.
//!
//! # Invariants
//! - The list is a function of the submissions that it is made of: the same at every party, in the same order. The
//!   order follows from a hash of all submissions together, so that nobody can place a signature in it.
//! - A case file is assigned to at most one cell, whatever it holds.
//! - A list is agreed when more than half of the parties signed its hash; each signs one. So no two lists are agreed,
//!   unless a party signs twice, and then its two signatures are the proof.
//! - A party's first part of a kind is the one that holds; a second, different one is refused and named.
//!
//! # Never here
//! Case files, counts before the gate, keys, sockets. Signatures are verified before a part gets here.
//!
//! # Units
//! Times in Unix seconds, similarities as shares.

mod assign;
mod list;
mod matches;
mod standing;
mod state;

pub use assign::Assigner;
pub use list::{Listed, RoundList, alike, digest_of, match_name, round_digest, test_digest};
pub use matches::{background_of, matches_of, seen, silent};
pub use standing::RoundPhase;
pub use state::{Calendar, Round, RoundTerms, Taken, Unfit};
