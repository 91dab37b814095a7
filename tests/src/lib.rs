//! What the whole-system tests share: the dependency graph and the rules that it must keep.
//!
//! # Never here
//! Anything that ships. The crates under test are dev-dependencies only.

pub mod graph;
pub mod names;
pub mod rules;
pub mod sources;
