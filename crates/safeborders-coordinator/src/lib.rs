//! The coordinator's command line: asking, serving, and what keeps it running. Wiring only.
//!
//! # Invariants
//! - Whether the server runs or not, a question takes one path: through one
//!   [`safeborders_coordinator_core::Coordinator`], which alone holds the archive.
//! - What a command prints goes to standard output; what went wrong goes to standard error, with
//!   what to do next; the exit code says which kind it was.
//!
//! # Never here
//! Case files, exact counts, budgets.
//!
//! # Units
//! As in `safeborders-types`.

mod args;
mod ask;
mod backend;
pub mod config;
mod credentials;
mod doctor;
mod doors;
mod failure;
mod init;
mod observing;
mod rounds;
mod schema;
mod serve;
mod served;

pub use failure::Failure;

use args::{Cli, Command};
use clap::{CommandFactory, Parser};
use failure::OrFail;
use safeborders_cli::exit;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// The name of the configuration file in the coordinator's directory.
const CONFIG_FILE: &str = "coordinator.toml";

/// Runs the command line with these arguments, the program's name first.
pub fn main_with(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Printing can only fail when nobody listens any more.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { exit::USAGE } else { exit::OK });
        }
    };
    match run(cli) {
        Ok(()) => ExitCode::from(exit::OK),
        Err(failure) => {
            eprintln!("safeborders-coordinator: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// The command line itself, for tests and for documentation.
#[must_use]
pub fn command() -> clap::Command {
    Cli::command()
}

fn run(cli: Cli) -> Result<(), Failure> {
    let config_path = cli.dir.join(CONFIG_FILE);
    match cli.command {
        Command::Init(args) => init::run(&cli.dir, &config_path, &args),
        Command::Doctor { json } => {
            cli.log.start("error");
            in_runtime(doctor::run(&cli.dir, &config_path, json))
        }
        Command::Config { action } => schema::run(&action),
        Command::Completions(of) => printed(&of.text(command())),
        Command::Man(of) => of
            .write(command(), &mut std::io::stdout().lock())
            .or_fail(exit::FAILURE, "the page cannot be written"),
        Command::Serve(args) => {
            cli.log.start("info");
            in_runtime(serve::run(config::Config::load(&config_path)?, args))
        }
        Command::Ask(args) => {
            cli.log.start("error");
            in_runtime(ask::run(config::Config::load(&config_path)?, args))
        }
        Command::Yearbooks { again } => {
            cli.log.start("error");
            in_runtime(ask::yearbooks(config::Config::load(&config_path)?, again))
        }
        Command::Rounds { action, output } => {
            cli.log.start("error");
            in_runtime(rounds::run(config::Config::load(&config_path)?, action, output))
        }
    }
}

fn printed(text: &[u8]) -> Result<(), Failure> {
    std::io::stdout().lock().write_all(text).or_fail(exit::FAILURE, "standard output cannot be written to")
}

fn in_runtime(work: impl Future<Output = Result<(), Failure>>) -> Result<(), Failure> {
    if let Err(error) = safeborders_cli::keep_memory_private() {
        tracing::warn!(%error, "this process's memory could be dumped to disk: see docs/operations.md");
    }
    if let Err(error) = safeborders_cli::allow_open_files() {
        tracing::warn!(%error, "the limit of open files stays as it is: see docs/operations.md");
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| Failure::new(exit::FAILURE, error))?.block_on(work)
}
