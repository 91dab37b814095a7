//! What the benchmarks share: percentiles, the line that reports a figure, and what the kernel says
//! of a process.
//!
//! The figures themselves are in `benches/figures`; what they mean, and the last ones taken, are in
//! `docs/benchmarks.md`.
//!
//! # Invariants
//! - A figure is printed with its target, and as missed when it misses it.
//!
//! # Never here
//! The crates under measurement. They are development dependencies, so that no normal edge leads
//! from this package to both RED and GREEN.
//!
//! # Units
//! Times are `Duration`s, printed in milliseconds; memory is in KiB.

mod figure;
pub mod process;
mod threads;
mod times;

pub use figure::{Target, note, report};
pub use threads::Thread;
pub use times::{Times, ms};

/// A number from the environment, for runs of another size than the default one. What is no number
/// is as good as nothing.
#[must_use]
pub fn size(variable: &str, default: u32) -> u32 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}
