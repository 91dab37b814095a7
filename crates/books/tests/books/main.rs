//! The books from outside: under the gate, after a crash, after a restart, after tampering.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod contacts;
mod crash;
mod disk;
mod engine;
mod house;
mod layout;
mod ledger;
mod reissue;
mod rounds;
mod shares;
mod shelf;
mod still;
mod support;
mod tamper;
mod totals;
mod tree;
mod witnessed;
mod yearbook;
