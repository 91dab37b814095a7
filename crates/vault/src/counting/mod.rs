//! Exact counting over snapshots.
//!
//! How a case file is counted, what is clamped and why the sensitivity holds: `docs/privacy/counting.md`.

mod cells;
mod kernel;
mod plan;
mod sink;
mod yearbook;

pub(crate) use cells::count_cells;
pub(crate) use kernel::count;
pub(crate) use plan::Plan;
pub(crate) use sink::LocalSink;
pub(crate) use yearbook::count_yearbook;
