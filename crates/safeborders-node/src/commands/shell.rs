//! `completions` and `man`: made from the command line itself.

use crate::cli::Cli;
use crate::failure::Failure;
use clap::CommandFactory;
use safeborders_cli::{Completions, Man};
use std::io::{self, Write};

/// Prints what a shell reads.
pub(crate) fn completions(of: Completions) -> Result<(), Failure> {
    Ok(io::stdout().lock().write_all(&of.text(Cli::command()))?)
}

/// Prints or writes manual pages.
pub(crate) fn man(of: &Man) -> Result<(), Failure> {
    Ok(of.write(Cli::command(), &mut io::stdout().lock())?)
}
