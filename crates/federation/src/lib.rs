//! The node's door for other countries: a gRPC server over whatever releases answers.
//!
//! A call goes through the same stations in the same order: who calls (the certificate, judged
//! again), how often (per counterpart: a country in one role), under which agreement, for which purpose, about which attributes, in which codebook;
//! then the gate, behind the [`ReleaseSource`](safeborders_privacy::ReleaseSource) port.
//!
//! # Invariants
//! - Nothing but a `Released` becomes an answer: one function of one module turns it into a message.
//! - A refusal depends on the question, the agreement and the budget, never on the data. The peer is
//!   told its code, and the disclosure log has it before the peer does.
//! - A call beyond a counterpart's rate touches no books: the peer is told to slow down, and the log
//!   of the node counts such calls.
//! - An answer, and a refusal by whatever is behind the agreement, leaves at an instant that depends on
//!   when the call arrived; what misses it leaves at a whole second.
//! - A question outside the agreement never reaches the source.
//! - What the caller saw last of this node's log is judged before its question is answered: a node that
//!   forgot what it spent is reminded in time.
//!
//! # Never here
//! Case files, and crates that know them. Logs hold who asked under which agreement and the
//! outcome's code; neither questions nor counts.
//!
//! # Units
//! As in the messages: privacy loss in nano-ρ, times in Unix seconds, sizes in bytes.

mod admission;
mod agreements;
mod calls;
mod counterparts;
mod description;
mod disclosures;
mod grid;
mod hello;
mod judge;
mod limits;
mod links;
mod referrals;
mod reply;
mod responder;
mod rounds;
mod server;
mod status;

pub use agreements::{Closed, LiveAgreements};
pub use disclosures::DisclosureLog;
pub use limits::{
    CALL_BURST, CALLS_PER_SECOND, GRID, MAX_RELEASED_CELLS, ServeLimits, WORKS_PER_COUNTERPART,
};
pub use responder::Responder;
pub use rounds::round_counts;
pub use server::{ServeError, serve};
