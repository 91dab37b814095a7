//! Asking other countries' nodes: one client per peer, and one question to all of them.
//!
//! # Invariants
//! - A call ends at its deadline, whatever the peer does.
//! - A peer cannot make this side hold more than the table that was asked for.
//! - A peer that does not answer is named, with the reason; the others' answers are merged.
//! - A new connection is greeted before its first call, so that who is refused is told why.
//! - Which country an answer is from is read from the verified certificate, never from the answer.
//!
//! # Never here
//! Case files, releases. An answer that arrives is a claim by a peer.
//!
//! # Units
//! As in `safeborders-types`; deadlines are durations from the start of the call.

mod classify;
mod client;
mod error;
mod fan_out;
mod hello;
mod line;
mod links;
mod outlook;
mod rounds;
mod yearbooks;

pub use client::PeerClient;
pub use error::PeerError;
pub use fan_out::{Answered, AskAll, Merged, Peers};
pub use outlook::Prospect;
pub use rounds::FetchedRound;
pub use yearbooks::{FetchYearbooks, FetchedYearbooks};
