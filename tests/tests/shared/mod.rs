//! What the simulation and the audits share: countries that know each other, a vault of made-up case
//! files, and questions.
#![allow(dead_code, reason = "each test uses its own part")]

pub(crate) mod asking;
pub(crate) mod case_files;
pub(crate) mod members;
