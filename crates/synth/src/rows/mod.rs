//! Rows of plain numbers, for measuring algorithms: what can be asked of a miner does not need case files.
//!
//! Twelve attributes with 87 values altogether, as in the simulation on which matching was measured.
//! Nothing here stands for a real attribute.

mod background;
mod planted;

pub use background::{ATTRIBUTES, Rows, VALUES, background_rows};
pub use planted::{PlantedCountry, PlantedRows, PlantedWay, planted_rows};
