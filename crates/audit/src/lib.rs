//! The Merkle log of RFC 6962: heads that commit to every entry, and proofs that an entry is in the
//! log and that a later log only added to an earlier one.
//!
//! A keeper holds a [`Frontier`] (at most 64 hashes, however long the log) and appends to it. A
//! witness that remembered an earlier head asks for a consistency proof: a keeper that rewrote or
//! dropped an entry cannot give one. Heads travel as C2SP checkpoints in signed notes: [`Checkpoint`]
//! and [`note::Note`] are their forms, and whoever holds keys signs them.
//!
//! # Invariants
//! - Hashes are those of RFC 6962 §2.1: leaves are prefixed with 0x00 and inner nodes with 0x01, so
//!   that neither can pass as the other.
//! - A proof is accepted only with exactly the hashes that its sizes call for.
//! - A root alone does not bind the size of its log (two sizes can share a proof's shape): a head is
//!   size and root together, and whoever signs or remembers one signs or remembers both.
//! - A checkpoint or note that is read was of exactly the form that is written: one text for each.
//! - Nothing given here, however long or false, panics or loops for longer than its own length.
//!
//! # Never here
//! Files, sockets, clocks, keys, signatures; what an entry means. Pure functions only.
//!
//! # Units
//! Sizes and positions are numbers of leaves; positions count from zero.
//!
//! # Why not a library
//! ct-merkle 0.3 keeps a whole tree with its leaves in memory and makes no head from stored hashes
//! of a frontier, which is what one durable commit per entry needs; it is not audited either. The
//! rules are short and come with published vectors, which the tests use.

mod checkpoint;
mod digest;
mod frontier;
mod nodes;
pub mod note;
mod proof;
mod verify;

pub use checkpoint::{BadCheckpoint, Checkpoint, MAX_ORIGIN_BYTES};
pub use digest::{Digest, leaf_hash};
pub use frontier::{Frontier, InvalidFrontier};
pub use nodes::{Nodes, consistency_between, inclusion_at, root_at};
pub use proof::{OutOfRange, consistency_proof, inclusion_proof, root_of};
pub use verify::{BadProof, verify_consistency, verify_inclusion};
