//! What is made of released figures: exactness, coverage, and behaviour on bad input.
//!
//! Statistical tests are seeded, so they pass or fail for good. Their bounds are those that a fresh seed would break
//! with the probability that each test states.

#![allow(clippy::unwrap_used, reason = "a failure in a helper is a failed test")]

mod best;
mod combine;
mod coverage;
mod figures;
mod noise;
mod plan;
mod yearbook;
