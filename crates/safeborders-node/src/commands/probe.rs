//! `probe`: asks the running node on this machine whether it lives, or is ready. For containers.

use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::print::say;
use anyhow::Context;
use clap::ValueEnum;
use safeborders_cli::exit;
use safeborders_observe::get;
use std::time::Duration;

/// How long it may take.
const PATIENCE: Duration = Duration::from_secs(4);

/// What is asked.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub(crate) enum Probed {
    /// Whether the store is verified and everything is served.
    #[default]
    Ready,
    /// Whether the program runs at all.
    Live,
}

/// Asks. Exit code 0 when it is so, 69 when not.
pub(crate) fn run(config: &Config, what: Probed) -> Result<(), Failure> {
    let address = config.observe.context("there is nobody to ask: set `observe` in node.toml");
    let address = address.exit_with(exit::CONFIG)?;
    let path = match what {
        Probed::Ready => "/readyz",
        Probed::Live => "/livez",
    };
    let (status, said) = get(address, path, PATIENCE)
        .with_context(|| format!("nobody answers at {address}"))
        .exit_with(exit::UNAVAILABLE)?;
    say!("{}", said.trim());
    match status {
        200 => Ok(()),
        _ => Err(Failure::new(exit::UNAVAILABLE, format!("the node says that it is {}", said.trim()))),
    }
}
