//! What a program tells those who keep it running: metrics, liveness and readiness, and the findings of `doctor`.
//!
//! # Invariants
//! - A metric's label is an enum: its values are known when the program is built, and all of them are there from
//!   the start. No value from outside can become a label.
//! - A counter begins at 0; a gauge that was never measured is left out rather than shown as 0.
//! - A connection to the door holds at most 4 KiB, five seconds, and one of sixteen places.
//!
//! # Never here
//! Case files, messages of peers, countries, counts of cases, durations of counting: what a counting takes tells of
//! the data (docs/privacy/time.md).
//!
//! # Units
//! Prometheus' base units, in the names: seconds, bytes, ratios. Times are Unix seconds.

mod door;
mod findings;
mod logs;
mod machine;
mod metrics;
mod probe;
mod reached;

pub use door::{Door, Site};
pub use findings::{Finding, Report, Severity, disk, newest_file_s, owner_only};
pub use logs::{CountEvents, LogEvents, LogLevel};
pub use machine::{Disk, resident_bytes};
pub use metrics::{Counter, Family, Gauge, Label, Registry};
pub use probe::{Readiness, State, get};
pub use reached::Reached;
