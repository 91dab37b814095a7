//! What the command lines share: the flags of a question, the printing of a merged answer, exit
//! codes and logging.
//!
//! # Invariants
//! - Printing is pure: a text comes out, the caller writes it.
//! - A printed figure has its interval beside it, in every output form.
//!
//! # Never here
//! Case files, sockets, messages of peers, keys.
//!
//! # Units
//! Privacy loss is typed as ρ on the command line and held as nano-ρ.

mod accuracy;
mod cohorts;
pub mod exit;
mod logging;
mod memory;
mod output;
mod preview;
mod quantiles;
mod question;
mod schema;
mod shell;
mod terminal;
mod view;

pub use accuracy::{AccuracyArgs, TooCheap, cost_line, parse_rho};
pub use cohorts::{Cohorts, InvalidCohorts};
pub use logging::LogArgs;
pub use memory::{allow_open_files, keep_memory_private};
pub use output::{Output, render, render_picture, render_viewed};
pub use preview::{PreviewArgs, render_preview};
pub use question::{FilterTerm, InvalidFilterTerm, QuestionArgs, QuestionFlagError};
pub use schema::schema_differences;
pub use shell::{Completions, Man};
pub use view::{ViewArgs, ViewFlagError};
