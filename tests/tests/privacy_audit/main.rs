//! Audits by statistics: what an adversary with peers' certificates gets out of a real node, through
//! real gRPC over mutual TLS, held against what the node's ledger says that it gave away.
//!
//! Every check has a false-alarm rate of at most 1e-6 and a control that shows that it can fail: the
//! same attack on the same answers with half of their noise taken out. `docs/privacy/audits.md` has
//! the figures.

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod averaging;
mod canaries;
mod claim;
mod differencing;
mod distribution;
mod means;
mod node;
mod one_run;
mod pooling;
mod previews;
mod rounds;
#[path = "../shared/mod.rs"]
mod shared;
#[path = "../../../crates/privacy/tests/gate/statistics.rs"]
#[allow(dead_code, reason = "the gate's own tests use the rest")]
mod statistics;
mod threshold;
