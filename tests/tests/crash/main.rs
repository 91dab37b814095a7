//! What survives a kill, a power cut and a full disk of a whole node: gate, books and vault in one
//! process, with cases on sled and on redb, books on redb.
//!
//! A child process (this test binary once more) imports case files and answers questions, and
//! acknowledges each on its standard output; the parent ends it at a random instant, opens what is
//! left and holds it against what was acknowledged. `SAFEBORDERS_TORTURE=N` sets the number of kills
//! per engine (150; of cuts 100), `SAFEBORDERS_SEED=N` repeats the instants of a run.

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod acknowledged;
mod child;
mod erasing;
mod full;
mod node;
mod run;
#[path = "../../../crates/store/tests/crash/shadow.rs"]
mod shadow;
#[path = "../shared/mod.rs"]
mod shared;
mod torture;
