//! Intake from the outside: every format, good and bad, through the public functions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop where they fail")]

mod bad_files;
mod common;
mod mappings;
mod native;
mod pipe;
mod random;
mod real_data;
mod shipped;
mod tables;
mod workbook;
