//! The gate from outside: what it releases, what it refuses, what it leaves in the books, and
//! whether its noise is the noise that it charges for.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod derived;
mod faults;
mod forgery;
mod held;
mod ledger;
mod model;
mod noise;
mod reissue;
mod release;
mod repeat;
mod rounds;
mod statistics;
mod steps;
mod support;
mod yearbook;
