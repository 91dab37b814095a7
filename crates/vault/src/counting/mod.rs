//! Exact counting over snapshots.
//!
//! How a case file is counted, what is clamped and why the sensitivity holds: `docs/privacy/counting.md`.

mod kernel;
mod plan;
mod sink;

pub(crate) use kernel::count;
pub(crate) use plan::Plan;
pub(crate) use sink::LocalSink;
