//! `cargo demo`: a federation of eight countries and a coordinator on this machine, each a process
//! of its own with its own directory, keys and cases; three questions are asked across borders.
//!
//! # Invariants
//! - Nodes and coordinator are the shipped programs, started through their command lines.
//! - Exact figures are known to the demo alone, from each office's own `count`; they are never sent.
//! - Every process that was started is stopped, also when the demo dies.
//!
//! # Never here
//! Case types and wire messages. A file given with `--cases` is piped to the nodes row by row, and
//! no copy of it is written.

mod args;
mod cases;
pub mod coordinator;
mod deal;
mod federation;
pub mod member;
pub mod process;
mod questions;
mod report;
mod round;
mod staff;
mod stop;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs one of the shipped programs when the first argument names it. Every binary that starts a
/// federation with [`member`] and [`coordinator`] calls this first: it starts them from itself, so
/// that one build is enough.
pub fn shipped_program(args: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut args = args.into_iter();
    let own_name = args.next()?;
    let (named, rest): (OsString, Vec<OsString>) = (args.next()?, args.collect());
    let args = [own_name].into_iter().chain(rest);
    match named.to_str()? {
        "node" => Some(safeborders_node::main_with(args)),
        "coordinator" => Some(safeborders_coordinator::main_with(args)),
        _ => None,
    }
}

/// Runs the demo with the arguments of this process.
#[must_use]
pub fn demo() -> ExitCode {
    let run = |args: args::Args| match &args.code {
        Some(key) => staff::code_of(key).map(|code| println!("{code}")),
        None => federation::run(&args),
    };
    match args::parse().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the demo stopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}
