//! Synthetic case files: a seeded generator in the native intake format (JSON lines), calibrated to published
//! figures, with transnational ways of working planted in it. Beside it, rows and networks of plain numbers
//! with a ground truth, for measuring what finds patterns and networks.
//!
//! `docs/synthetic-data.md` says what is calibrated to which figure and what is invented.
//!
//! # Invariants
//! - The output is a function of the plan and the country: the same bytes on every machine.
//! - Every attribute and code that is written is one of the codebook's; otherwise nothing is written.
//! - Whatever is written says that it is synthetic: ids begin with `SYN-`, narratives say so, and no
//!   identifier can belong to anyone.
//! - Memory does not grow with the number of case files.
//!
//! # Never here
//! Real records, and the types that hold case files: what this crate writes goes through intake like any other file.
//!
//! # Units
//! Shares, chances and weights are in thousandths.

mod case_file;
mod error;
mod figures;
mod form;
mod generate;
mod line;
mod links;
mod model;
mod networks;
mod pattern;
mod person;
mod plan;
mod profile;
mod rows;
mod sample;
mod shares;
mod tables;
mod travel;
mod truth;
mod variable;

pub use error::SynthError;
pub use generate::{Summary, generate, ground_truth};
pub use networks::{PlantedNetworks, SharedIdentifier, SharedKind, planted_networks};
pub use plan::{MAX_CASE_FILES, Plan, Planting};
pub use profile::Profile;
pub use rows::{
    ATTRIBUTES, PlantedCountry, PlantedRows, PlantedWay, Rows, VALUES, background_rows, planted_rows,
};
pub use truth::{GroundTruth, PlantedPattern};
