//! The coordinator: asks all nodes at once, merges what they release, keeps it, shows it.
//!
//! # Invariants
//! - It holds released answers, questions, and what nodes broadcast in signature rounds, and nothing else.
//! - Every node that was asked is either behind a figure or named as missing, with the reason.
//! - A kept answer stands in for a node that does not answer, and is named as such. For the same
//!   question a node gives the same bytes for ever, so this changes no figure.
//! - What a node gave is deleted when the agreement's time for keeping it is over.
//! - Its pages are served on loopback, to requests that name this machine, or over TLS to certificates of its host
//!   country's officers; its interface on loopback alone.
//!
//! # Never here
//! Case files, exact counts, budgets: no crate that knows them is in this crate's closure.
//!
//! # Units
//! Times are Unix seconds, counts are whole, privacy loss is in nano-ρ.

mod access;
mod archive;
mod asked;
mod coordinator;
mod error;
mod federation;
mod heads;
mod members;
mod nodes;
mod retention;
mod round_retention;
mod rounds;
mod web;
mod yearbooks;

pub use access::AccessToken;
pub use archive::{Archive, ArchiveError};
pub use asked::{Asked, Merged, QuestionId, UnknownQuestion};
pub use coordinator::{Coordinator, Order, PreviewOrder};
pub use error::{AskError, Trouble};
pub use federation::Federation;
pub use nodes::{Given, Nodes, Request};
pub use retention::Deleted;
pub use round_retention::CountsGone;
pub use rounds::{ShowRound, UnknownRound};
pub use web::{ApiTrouble, ServeError, WebTerms, interface, officers_pages, router, serve, serve_officers};
