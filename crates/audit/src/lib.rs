//! The Merkle log of RFC 6962: heads that commit to every entry, and proofs that an entry is in the
//! log and that a later log only added to an earlier one.
//!
//! A keeper holds a [`Frontier`] (at most 64 hashes, however long the log) and appends to it. A
//! witness that remembered an earlier head asks for a consistency proof: a keeper that rewrote or
//! dropped an entry cannot give one.
//!
//! # Invariants
//! - Hashes are those of RFC 6962 §2.1: leaves are prefixed with 0x00 and inner nodes with 0x01, so
//!   that neither can pass as the other.
//! - A proof is accepted only with exactly the hashes that its sizes call for.
//! - A root alone does not bind the size of its log (two sizes can share a proof's shape): a head is
//!   size and root together, and whoever signs or remembers one signs or remembers both.
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

mod digest;
mod frontier;
mod proof;
mod verify;

pub use digest::{Digest, leaf_hash};
pub use frontier::{Frontier, InvalidFrontier};
pub use proof::{OutOfRange, consistency_proof, inclusion_proof, root_of};
pub use verify::{BadProof, verify_consistency, verify_inclusion};
