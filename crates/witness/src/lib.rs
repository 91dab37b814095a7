//! Witnessing disclosure logs: keeping the heads that counterparts sign, noticing a log that was
//! rewritten, forked or rolled back, and noticing that the own one was.
//!
//! Each reply carries the answerer's signed [`Head`]; each request reminds the answerer of the last
//! one that the asker saw. So a node that was put back from an old backup, and forgot what it spent,
//! is told so by whoever saw more. [`Keeper`] is the side of the log's keeper, [`Witness`] that of
//! its counterparts, [`Reconciliation`] what must be heard before a restored node goes on.
//!
//! # Invariants
//! - A head counts only if the log that it names signed it: nobody can invent one.
//! - The highest head of a log is never forgotten for a lower one, whatever a peer shows.
//! - The first key that a peer shows over its authenticated connection is its log's key until that key
//!   itself hands the log over to another, or a person accepts another.
//! - What is found wrong is kept with both heads: two signatures that contradict each other.
//! - A peer that hides a head cannot make a restored node go on while another peer shows it.
//!
//! # Never here
//! Sockets, files, clocks, the gate: ports say where heads are kept and what the own log is.
//!
//! # Units
//! Sizes are numbers of log entries; times are Unix seconds.

mod head;
mod keeper;
mod kept;
mod reconciliation;
mod witness;

pub use head::{Head, SignedHead, origin, witness_name};
pub use keeper::{EarlierKey, Judged, Keeper, LogUnreadable, OwnLog};
pub use kept::{DueProof, Finding, Kept, MAX_CHANGES, Shown, Trouble};
pub use reconciliation::{Reconciliation, Verdict};
pub use witness::{HeadStore, Heads, NoHeads, StoreFailed, Witness};
