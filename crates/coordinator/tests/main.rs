//! The tests of this crate's public face, in one program: each further one would link the whole stack again.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may")]

mod browser;
mod interface;
mod merging;
mod over_tls;
mod pages;
mod retention;
mod rounds;
mod support;
mod yearbooks;
