//! What survives a kill, a power cut and a full disk, on both engines.
//!
//! A child process (this test binary once more) writes a history that follows from its seed and
//! acknowledges each commit on its standard output; the parent ends it at a random instant, opens
//! what is left and compares with the history. `SAFEBORDERS_TORTURE=N` sets the number of kills and
//! cuts per engine (100), `SAFEBORDERS_SEED=N` repeats a run.

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod child;
mod full;
mod history;
mod kill;
mod plain_sled;
mod power;
mod run;
mod shadow;

// What `history`, `kill` and `run` take from here, so that the engines of other crates can be put under them.
pub(crate) use safeborders_store::{EngineKind as Kind, open};
pub(crate) use tempfile::TempDir as Home;

pub(crate) fn kinds() -> Vec<Kind> {
    Kind::ALL.to_vec()
}
