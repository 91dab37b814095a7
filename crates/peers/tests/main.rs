//! The tests of this crate's public face, in one program: each further one would link the whole stack again.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may")]

mod common;
mod greeting;
mod replies;
mod stopped;
mod yearbooks;
