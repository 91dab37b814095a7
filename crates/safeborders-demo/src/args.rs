//! The demo's command line.

use anyhow::{Result, ensure};
use clap::Parser;
use std::path::PathBuf;

/// Runs a federation of eight countries and a coordinator on this machine, with synthetic cases.
#[derive(Parser)]
#[command(name = "cargo demo", version, about)]
pub(crate) struct Args {
    /// Exit after the answers instead of staying up until Ctrl-C.
    #[arg(long)]
    pub(crate) once: bool,
    /// Write questions, answers and the exact values that only the demo knows to this file.
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
    /// Use a CTDC file instead of synthetic cases; its rows are dealt out to the eight nodes.
    #[arg(long, value_name = "FILE")]
    pub(crate) cases: Option<PathBuf>,
    /// Synthetic case files per node.
    #[arg(long, default_value_t = 5_000)]
    pub(crate) scale: u32,
    /// Seed of the synthetic cases.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Where the page listens (loopback); 0 takes a free port.
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// Print the present one-time code of a made-up person's key, and leave.
    #[arg(long, value_name = "KEY")]
    pub(crate) code: Option<String>,
    /// Keep the federation's directories here instead of in a temporary one.
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

/// Reads the command line; prints help and leaves by itself where that is asked for.
pub(crate) fn parse() -> Result<Args> {
    let args = Args::parse();
    ensure!((1..=1_000_000).contains(&args.scale), "--scale takes 1 to 1000000 case files per node");
    Ok(args)
}
