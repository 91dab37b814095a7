//! The tests of this crate's public face, in one program: each further one would link the whole stack again.

mod common;
mod greeting;
mod replies;
mod stopped;
mod yearbooks;
