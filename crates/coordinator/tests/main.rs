//! The tests of this crate's public face, in one program: each further one would link the whole stack again.

mod browser;
mod merging;
mod pages;
mod retention;
mod rounds;
mod support;
mod yearbooks;
