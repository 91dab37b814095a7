//! `config`: checks a configuration without touching a node, and prints the schema of configurations.

use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::say;
use crate::{identity, pages, schema};
use clap::Subcommand;
use safeborders_cli::exit;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(crate) enum ConfigAction {
    /// Check a configuration file, and the certificates and keys that it names. Nothing is opened or changed.
    Check {
        /// The file.
        file: PathBuf,
    },
    /// Print the JSON schema of configuration files, for editors and for programs that write them.
    Schema,
}

/// Checks, or prints.
pub(crate) fn run(action: &ConfigAction) -> Result<(), Failure> {
    match action {
        ConfigAction::Check { file } => check(file),
        ConfigAction::Schema => {
            say!("{}", schema::TEXT.trim());
            Ok(())
        }
    }
}

fn check(file: &Path) -> Result<(), Failure> {
    let config = Config::load(file).exit_with(exit::CONFIG)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let layout = Layout::new(folder);
    pages::terms(&layout, &config)?;
    identity::provider(&layout, &config)?;
    let (id, peers) = (config.id()?, config.peers.len());
    say!("{} is a valid configuration of {id}, with {peers} peers", file.display());
    if config.observe.is_some_and(|address| !address.ip().is_loopback()) {
        say!("Note: `observe` can be reached from other machines, and whoever reaches it reads it.");
    }
    Ok(())
}
