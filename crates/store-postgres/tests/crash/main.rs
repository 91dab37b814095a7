//! What survives a kill of the node and of the server, on PostgreSQL.
//!
//! The history, the kills and the check are those of `crates/store/tests/crash`: a child process writes a history that
//! follows from its seed and acknowledges each commit; the parent ends it at a random instant and compares what is left.
//! Here the server is ended as well. A power cut is not modelled: PostgreSQL's own syncs are trusted, and a server
//! that has them off is refused (`tests/engine/durability.rs`). `SAFEBORDERS_TORTURE=N` and `SAFEBORDERS_SEED=N` as there.

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod careless;
mod child;
#[path = "../../../store/tests/crash/history.rs"]
mod history;
#[path = "../../../store/tests/crash/kill.rs"]
mod kill;
#[path = "../../../store/tests/crash/run.rs"]
mod run;
mod server_ends;
#[path = "../shared/mod.rs"]
mod shared;

pub(crate) use shared::server::{Home, Server};
pub(crate) use shared::{Kind, kinds, open};
