//! Asking for what nobody else may see: on the terminal, or a line of standard input. Never an argument.

use crate::failure::{ExitWith, Failure};
use anyhow::Context;
use safeborders_accounts::Secret;
use safeborders_cli::exit;
use std::io::BufRead;
use zeroize::Zeroizing;

/// Reads a secret without showing it.
pub(crate) fn secret(prompt: &str, from_stdin: bool) -> Result<Secret, Failure> {
    if !from_stdin {
        let text = rpassword::prompt_password(prompt).context("there is no terminal to ask on: use --stdin");
        return Ok(Secret::new(text.exit_with(exit::USAGE)?));
    }
    let mut line = Zeroizing::new(String::new());
    std::io::stdin().lock().read_line(&mut line)?;
    let text = line.trim_end_matches(['\r', '\n']);
    if text.is_empty() {
        return Err(Failure::new(exit::USAGE, "standard input ended too early: one line for each secret"));
    }
    Ok(Secret::new(text.to_owned()))
}

/// Reads a new password: twice on a terminal.
pub(crate) fn new_password(from_stdin: bool) -> Result<Secret, Failure> {
    let first = secret("New password: ", from_stdin)?;
    if !from_stdin && secret("The same once more: ", false)?.expose() != first.expose() {
        return Err(Failure::new(exit::USAGE, "the two passwords differ: nothing was changed"));
    }
    Ok(first)
}
