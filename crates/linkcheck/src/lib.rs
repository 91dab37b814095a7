//! The arithmetic of the link check: do two offices hold the same identifier of a suspect?
//!
//! RFC 9497, ristretto255-SHA512, verifiable mode, from the crate `voprf`. The asker blinds its identifiers; the
//! answerer evaluates them under a key for this asker, kind and month, proves once for the whole batch that it
//! used that key, and shows a tag for each identifier of its own. Only the asker can hold the two beside each
//! other. docs/link-check.md says what each side learns, and what one that cheats could learn.
//!
//! # Invariants
//! - A blinded identifier is a uniformly random point whatever the identifier is.
//! - No point that is off the curve or the identity is evaluated, and no output is made from an evaluation
//!   whose proof does not hold.
//! - Outputs for one peer, kind or month say nothing about those for another.
//! - Nothing here has a `Debug` that shows an identifier, a blinding factor, an output or a key.
//!
//! # Never here
//! Sockets, files, clocks; whose identifiers may be asked about, how many, and under which agreement.
//!
//! # Units
//! Points are 32 bytes, proofs 64, tags 10; a period is a calendar month, UTC.

mod answerer;
mod asker;
mod input;
mod rng;
mod tags;

pub use answerer::{Answerer, Blinded, Evaluated, LinkSecret};
pub use asker::{Asker, Pending};
pub use input::LinkInput;
pub use tags::{Hits, LinkTags};

/// Why a step of the link check cannot be taken. Nothing of the input is quoted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// Not a point of the group, or its identity.
    #[error("a blinded identifier is not a point of the group: send 32 bytes of a ristretto255 point")]
    InvalidPoint,
    /// None, or more than a check may have.
    #[error("a link check has 1 to {} identifiers", safeborders_types::MAX_CHECKED)]
    Count,
    /// The answering office has more identifiers than an answer can hold.
    #[error(
        "this office has more than {} identifiers of a kind: a link check cannot answer for so many",
        safeborders_types::MAX_LINK_TAGS
    )]
    TooManyOwn,
    /// The answer has another number of points than the question.
    #[error("the answer has another number of points than the question")]
    OtherCount,
    /// The proof does not hold: not all points were evaluated under the key that was shown.
    #[error("the proof does not hold")]
    WrongProof,
    /// The identifier cannot be put in.
    #[error("an identifier is empty or too long")]
    Input,
    /// The key cannot be derived; never in practice.
    #[error("the key of the link check cannot be derived: report this as a defect")]
    Key,
    /// The operating system gives no randomness.
    #[error("the system's random generator failed: try again, and check the kernel")]
    Random,
}
