//! The tests of this crate's public face, in one program: each further one would link the whole stack again.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may")]

mod asking;
mod common;
mod heads;
mod hello;
mod limits;
mod one_way_out;
mod rounds;
mod serving;
mod two_agreements;
mod yearbooks;
