//! The figures of `docs/benchmarks.md`. Arguments pick some of them by name; without, all are taken.
//!
//! ```text
//! cargo bench -p safeborders-bench                  all, about a quarter of an hour
//! cargo bench -p safeborders-bench -- ask merged    these two
//! ```
//! This binary is also the child in which an import's memory is measured, and each of the nodes of
//! the federation.

mod ask;
mod audit;
mod backup;
mod count;
mod draws;
mod flood;
mod handshake;
mod import;
mod links;
mod list;
mod many;
mod merged;
mod node;
mod patterns;
mod questions;
mod ratios;
mod seals;
#[path = "../../../store-postgres/tests/shared/server.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "the tests of that crate use more of it"
)]
mod server;
mod serving;
mod sides;
mod timed;
mod world;

use anyhow::{Result, ensure};
use std::process::ExitCode;

type Figures = (&'static str, fn() -> Result<()>);

const ALL: [Figures; 21] = [
    ("import", import::run),
    ("count", count::run),
    ("seals", seals::run),
    ("ask", ask::run),
    ("draws", draws::run),
    ("merged", merged::run),
    ("many", many::run),
    ("handshake", handshake::run),
    ("links", links::run),
    ("list", list::run),
    ("backup", backup::run),
    ("sides", sides::run),
    ("audit", audit::run),
    ("flood", flood::run),
    ("million", patterns::million::run),
    ("planted", patterns::planted::run),
    ("whole", patterns::whole::run),
    ("rounds", patterns::rounds::run),
    ("networks", patterns::networks::run),
    ("covert", patterns::covert::run),
    // Last: it fails the run where something has become slower.
    ("ratios", ratios::run),
];

fn main() -> ExitCode {
    if let Some(code) = safeborders_demo::shipped_program(std::env::args_os()) {
        return code;
    }
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("no figure: {error:?}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<()> {
    if let Some((import::CHILD, rest)) = args.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return import::child(rest);
    }
    if let Some((many::NODES | many::HUB, rest)) =
        args.split_first().map(|(first, rest)| (first.as_str(), rest))
    {
        return many::child(&args[0], rest);
    }
    let (flags, names): (Vec<&str>, Vec<&str>) =
        args.iter().map(String::as_str).partition(|a| a.starts_with('-'));
    if !flags.contains(&"--bench") {
        println!("figures are taken by `cargo bench -p safeborders-bench`");
        return Ok(());
    }
    let known = |name: &&str| ALL.iter().any(|(known, _)| known == name);
    ensure!(names.iter().all(known), "the figures are: {}", ALL.map(|(name, _)| name).join(", "));
    for (name, figures) in ALL.iter().filter(|(name, _)| names.is_empty() || names.contains(name)) {
        println!("\n== {name}");
        figures()?;
    }
    Ok(())
}
